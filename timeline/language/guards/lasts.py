"""Guards of "last", which may be a verb, or the end of a row that the words leave out."""

from __future__ import annotations

from timeline.algebra import Amount, Bare, Every, Nth, PartOfDay, Piece, Run
from timeline.language.grammar import Edge
from timeline.language.place import Place, words
from timeline.language.syntax.wording import surfaces, words_of


def not_the_verb_last(edge: Edge, place: Place) -> bool:
    """After what wants an infinitive "last" is a verb: "will [last two weeks]", but "to last week's level"."""
    if place.row[edge.start].text != "last" or not any(isinstance(part.value, Amount) for part in edge.parts):
        return True
    return place.left(edge) not in words("modal") and place.left(edge, 2) not in words("modal")


def not_one_from_the_end(edge: Edge, place: Place) -> bool:
    """Before "last" an ordinal counts from the end of what the words leave out: "our second [last night] in camp", "the
    second to last [day]"; but "expected to last [until Sunday]"."""
    if place.row[edge.start].text == "last":
        before = place.left(edge, 2 if place.left(edge) == "to" else 1)
    elif place.left(edge) == "last" and place.row[edge.start].text not in words_of("clauses", "preposition"):
        before = place.left(edge, 2)
    else:
        return True
    return before not in surfaces("ordinal") and before not in ("2nd", "3rd") and (before != "to" or edge.symbol == "d")


def not_of_a_row(edge: Edge, place: Place) -> bool:
    """The last of a row of days is the end of it: "on the [last day]", "set as the [last day]", "the very [last
    night]", but not "on the last day of the year"."""
    if isinstance(edge.value, Nth | Piece | Run):
        return True
    first = place.row[edge.start].text
    if first == "last":
        return place.left(edge) != "very" and (place.left(edge) != "the" or place.left(edge, 2) not in ENDING_A_ROW)
    if first == "the" and edge.end > edge.start + 1 and place.row[edge.start + 1].text == "last":
        return place.left(edge) not in ENDING_A_ROW
    part = isinstance(edge.value, Bare) and isinstance(edge.value.cycle, PartOfDay)
    return not part or place.left(edge) != "last"


ENDING_A_ROW = frozenset({"on", "as", "is", "was", "are", "were", "be"})
"""What stands before "the last day" of a row."""


def not_that_last(edge: Edge, place: Place) -> bool:
    """Someone's last one is not the last from now: "his [last summer]", "of that [last winter]"; but "told her last
    Monday"."""
    cycle = getattr(edge.value, "cycle", None)
    if cycle is None or isinstance(cycle, Every):
        return True
    before = place.left(edge), place.left(edge, 2)
    if place.row[edge.start].text != "last":
        return before[0] != "last" or before[1] not in OWNERS_OF_LAST | {"that", "her"}
    inside = before[0] in ("that", "her") and before[1] in ("of", "in", "during")
    return before[0] not in OWNERS_OF_LAST and not inside


OWNERS_OF_LAST = frozenset({"his", "its", "their"})
