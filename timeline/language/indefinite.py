"""Days and nights that are any of their kind, or one of a kind of their own, and so none at hand."""

from __future__ import annotations

from timeline.algebra import OnWeekday, Term
from timeline.language.grammar import Edge
from timeline.language.place import NAME, NOUN, NOUNS, Place, words
from timeline.language.underspecified import placing
from timeline.language.wording import words_of

INDEFINITE = frozenset({"a", "an", "one", "another", "any", "some"})


def of_any_week(edge: Edge, place: Place) -> bool:
    """True iff a weekday is of no week that is told: "born on [a Tuesday]", but not "a [Tuesday] deadline"."""
    name = placing(edge.value) if isinstance(edge.value, Term) else None
    if name is None or not isinstance(name.cycle, OnWeekday) or place.genre == "colloquial":
        return False
    said = (place.left(edge), place.row[edge.start].text if edge.end - edge.start > 1 else "")
    right = place.right(edge, 2 if place.right(edge) in words_of("words", "part") else 1)
    return not INDEFINITE.isdisjoint(said) and (not right[:1].isalpha() or right in words("function"))


def no_night_at_hand(edge: Edge, place: Place) -> bool:
    """True iff a bare night is of a kind that the word before it tells, or any one: "the wedding [night]",
    "an all-[night] sitting", "tell [night] from day"."""
    if edge.end - edge.start > 1 or place.genre != "news":
        return False
    left = place.left(edge)
    return left in KINDS or left in words_of("words", "weekday") or place.right(edge) == "from"


KINDS = frozenset({NOUN, NOUNS, NAME, "-"})
