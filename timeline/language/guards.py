"""What running text must show before a word of time counts as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.algebra import Duration, exactly
from timeline.calendar import Unit
from timeline.language.grammar import Edge
from timeline.language.place import ANY_NOUN, NAME, NOUN, NOUNS, Place, words
from timeline.language.rules.amounts import VAGUE_PLURAL as PLURAL

MONEY = frozenset("$£€¥#")
COUNTED = frozenset("%°$£€¥")
"""Signs that make the figures before them a count."""
ONE = exactly(1)
SURE = -3.0
"""Parses that score no better need more than running text gives."""


def allowed(edge: Edge, place: Place) -> bool:
    """Whether an edge may be a time in running text: it and the times in it pass all guards."""
    return edge.score > SURE and all(_passes(part, place) for part in _times(edge))


def _times(edge: Edge) -> Iterator[Edge]:
    """The edge and the times in it."""
    yield edge
    for part in edge.parts:
        if part.symbol in NESTED:
            yield from _times(part)


NESTED = frozenset({"m", "d", "s", "range", "list", "yearday"})
"""The classes of the times in a phrase."""


def _passes(edge: Edge, place: Place) -> bool:
    core = single(edge)
    if core is not None and not (place.telling(core) and GUARDED.get(core.symbol, _no_doubt)(core, edge, place)):
        return False
    return all(guard(edge, place) for guard in GUARDS)


def single(edge: Edge) -> Edge | None:
    """The one token or surface that an edge rests on, when all else in it is words without time."""
    while edge.rule is not None:
        content = [part for part in edge.parts if part.symbol not in EMPTY]
        if len(content) != 1:
            return None
        edge = content[0]
    return edge


EMPTY = frozenset(
    "the a of on at in during deadline onward until since before after this that comma hyphen possessive from about"
    " point ish_word between".split()
)
"""Classes that make no time of what is none."""


def _no_doubt(core: Edge, edge: Edge, place: Place) -> bool:
    """A word of time that means something else as often needs a capital or company."""
    if _in_company(edge, core, place):
        return True
    if core.symbol in NAMES and _is_a_name(edge, core, place):
        return False
    named = place.row[core.start].text in words("names")
    return not named and (not core.weak or place.capital(core) and not place.opens(core))


NAMES = frozenset({"month", "weekday", "season", "feast"})
"""Classes whose words people, places and things are named after."""


def _is_a_name(edge: Edge, core: Edge, place: Place) -> bool:
    """Names of people and places: "Dr. June Abbott", "Donna Summer", "April Street", "Easter Island"."""
    before, after = place.left(edge), place.right(edge)
    if before in words("title") or after in words("compound"):
        return True
    if before == NAME and core.symbol != "weekday" and place.capital(core):
        return True
    return after == NAME and place.opens(edge) and core.symbol in ("month", "weekday") and core.start == edge.start


def _in_company(edge: Edge, core: Edge, place: Place) -> bool:
    """True iff a word before a weak one makes it a time: "in May", "this Sat"."""
    before = [place.left(edge), *(token.text for token in place.row[edge.start : core.start])]
    named = place.capital(core) or core.symbol in ("season", "weekday")
    if core.symbol == "season" and place.left(edge) == "to":  # "to fall apart", "to spring a trap"
        return False
    return named and not words("company").isdisjoint(before) and place.right(core) not in ("of", NAME)


def _no_figure(core: Edge, edge: Edge, place: Place) -> bool:
    """A bare number is no time."""
    return False


def _numbered(core: Edge, edge: Edge, place: Place) -> bool:
    """An ordinal in figures is a day of the month unless a noun follows: "the 11th", but not "the 11th hour"."""
    return place.right(edge) not in ANY_NOUN and place.right(edge) != "-" and place.left(edge) != NAME


def _a_year(core: Edge, edge: Edge, place: Place) -> bool:
    """Figures like those of a year count what comes after them: "1984 dollars", "a 1500-watt lamp"."""
    left, right = place.left(edge), place.right(edge)
    glued = right == "-" and edge.end + 1 >= len(place.row)
    lonely = core.weak and words("company").isdisjoint((place.left(edge), place.left(core)))
    if lonely or right in words("counted") or glued or left == "at":
        return False
    return right != NOUNS or left not in (NOUN, NOUNS, "than", "about")


def _on_the_clock(core: Edge, edge: Edge, place: Place) -> bool:
    """Figures with a colon are a ratio after "of" and forms of "be": "a scale of 1:25"."""
    return place.left(edge) not in ("of", "is", "was", "are", "were")


def _the_current_one(core: Edge, edge: Edge, place: Place) -> bool:
    """What is current stands before its noun: "the current president"; else it is water or electricity."""
    if place.row[core.end - 1].text not in ("current", "present"):
        return True
    if place.row[edge.start].text == "the" and edge.end - edge.start == 2:
        return place.left(edge) in ("until", "to", "for", "of", "at", "in")
    return place.right(edge) in ANY_NOUN


GUARDED: dict[str, Callable[[Edge, Edge, Place], bool]] = {
    "digits": _no_figure,
    "number": _no_figure,
    "tens": _no_figure,
    "ordinal": _no_figure,
    "ordinalfigure": _numbered,
    "yearfigure": _a_year,
    "present": _the_current_one,
    "clockfigure": _on_the_clock,
    "fullclock": _on_the_clock,
}
"""What a single token must show, by its class."""


def not_a_count(edge: Edge, place: Place) -> bool:
    """Prices, percentages, and numbers of things are no times: "$1990", "1990%", "Flight 103"."""
    if not place.row[edge.start].text[0].isdecimal():
        return True
    if place.left(edge) in MONEY or place.right(edge) in COUNTED or place.right(edge) in words("compound"):
        return False
    return place.left(edge) not in words("label")


def not_a_bare_unit(edge: Edge, place: Place) -> bool:
    """A unit without a count is a length in messages only: "have a nice [day]"."""
    return edge.rule is None or edge.rule.name != "bare-unit" or place.genre == "colloquial"


def not_tiny(edge: Edge, place: Place) -> bool:
    """A small thing, part of a whole or a protocol is no length: "a minute crack", "a quarter of the cake"."""
    value, after = edge.value, place.right(edge)
    if not isinstance(value, Duration) or value.amount.count not in (ONE, PLURAL):
        return True
    if value.amount.count == PLURAL:
        return value.amount.unit is not Unit.MINUTE or "the" not in (place.left(edge), place.row[edge.start].text)
    unit = value.amount.unit
    return not (unit <= Unit.MINUTE and after in (NOUN, NOUNS) or unit is Unit.QUARTER and after in ("of", "is"))


def not_an_age(edge: Edge, place: Place) -> bool:
    """Ages are no times: "44-year-old", "37 years old"."""
    k = edge.end
    if k < len(place.row) and place.row[k].text in "-–":
        k += 1
    following = place.row[k].text if k < len(place.row) else place.after
    return following not in ("old", "olds")


def not_before_an_event(edge: Edge, place: Place) -> bool:
    """An amount before "after" and an event is a length: "[two months] after his arrival", but "two months after."."""
    if edge.rule is None or edge.rule.name != "later" or not edge.parts[-1].weak:
        return True
    return not place.right(edge)[:1].isalnum()


def not_a_sum(edge: Edge, place: Place) -> bool:
    """A year in words with its thousand needs a preposition: "in two thousand and eight", but "two thousand men"."""
    if not any(part.rule is not None and part.rule.name == "year-scaled" for part in edge.parts):
        return True
    counts = place.right(edge) in ANY_NOUN or place.right(edge) in words("counted")
    return place.left(edge) in words("company") and not counts


def not_half_a_word(edge: Edge, place: Place) -> bool:
    """A unit before a hyphen is part of another word: "the quarter-final"."""
    return edge.rule is None or edge.rule.name not in ("the-unit", "reported") or place.right(edge) not in ("-", "–")


def not_a_short_unit(edge: Edge, place: Place) -> bool:
    """A day with just an article is seldom a time: "they carried the day"."""
    if edge.rule is None or edge.rule.name not in ("the-unit", "in-the-unit"):
        return True
    return edge.value.grain in (Unit.WEEK, Unit.MONTH, Unit.YEAR)


def not_two_clauses(edge: Edge, place: Place) -> bool:
    """A number in a word after a comma goes on with the sentence: "in July, [two] ministers", not "July, 2"."""
    if edge.rule is None or edge.rule.name != "month-day":
        return True
    return place.row[edge.start + 1].text != "," or place.row[edge.end - 1].text[0].isdecimal()


def not_an_article(edge: Edge, place: Place) -> bool:
    """A letter for a half of the day is glued to its figures: "3a", but not "24 March a holiday"."""
    last = edge.parts[-1] if edge.parts else edge
    if last.symbol != "ampm" or not last.weak:
        return True
    return place.row[last.start].start == place.row[last.start - 1].end


def not_a_stray_number(edge: Edge, place: Place) -> bool:
    """A bare number before a day is an hour only after "at": "at 9 tomorrow"."""
    if edge.rule is None or edge.rule.name not in ("hour-on-day", "day-at-hour"):
        return True
    named = "at" in (place.left(edge), *(token.text for token in place.row[edge.start : edge.end]))
    return named and not place.right(edge)[:1].isalnum()


def not_the_next_noun(edge: Edge, place: Place) -> bool:
    """An ordinal in a word goes with the noun after it: "on Tuesday [the first witness] spoke"."""
    last = place.row[edge.end - 1]
    numbered = edge.end - edge.start > 2 and last.kind == "word" and place.row[edge.end - 2].text == "the"
    return not numbered or place.right(edge) not in ANY_NOUN


def not_an_advertisement(edge: Edge, place: Place) -> bool:
    """The letters of an era are capitals: "AD 79", but not "an ad 30 metres wide"."""
    if edge.rule is None or edge.rule.name not in ("year-of-era", "year-bc", "era-year"):
        return True
    start, end = place.row[edge.start].start, place.row[edge.end - 1].end
    return any(letter.isupper() for letter in place.text[start:end])


GUARDS: tuple[Callable[[Edge, Place], bool], ...] = (
    not_a_count, not_a_bare_unit, not_an_age, not_before_an_event, not_half_a_word, not_a_short_unit,
    not_a_sum, not_two_clauses, not_an_article,
    not_a_stray_number, not_the_next_noun, not_an_advertisement, not_tiny,
)  # fmt: skip
"""Each is asked about every edge that would be a time."""
