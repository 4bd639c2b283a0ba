"""The extents of TIMEX3: no preposition before a time, and no article where it stands before a noun."""

from __future__ import annotations

from timeline.algebra import Within
from timeline.language.grammar import Edge
from timeline.language.guards.single import single
from timeline.language.place import ANY_NOUN, Place, words

PREPOSITIONS = frozenset(
    "in on at @ from during by for since until till to over through throughout within of as".split()
)
FOCUS = frozenset({"only", "just"})
"""Words of emphasis, which say nothing of a time."""
AFTER_UNITS = frozenset({"before", "after", "since", "that", "until", "preceding", "following", "leading"})
"""What goes on with units whose article is that of the whole: "in the [weeks] before the vote"."""
INDEFINITE = frozenset({"a", "an"})
ARTICLES = frozenset({"the", "a", "an", "that"})
VAGUE = frozenset({"now_word", "present", "past_ref", "future_ref"})
"""Classes of surfaces that may begin with a preposition: "in the past"."""
DATES = frozenset({"month-year", "bare-date", "full-date", "year"})
"""Rules whose times take no article of their own: it belongs to a noun that comes after."""
ADJECTIVES = frozenset({"season", "month", "weekday"})
"""Classes of names that may take an article of their own."""


def extent(edge: Edge, place: Place) -> tuple[int, int]:
    """The first token of a time, and the one after its last."""
    row, start, end = place.row, edge.start, edge.end
    if _led(edge):
        start = edge.parts[-1].start
    while start < end - 1 and row[start].text in PREPOSITIONS and _alone(edge, start):
        start += 1
    if start < end - 1 and row[start].text in FOCUS and _alone(edge, start):
        start += 1
    if start < end - 1 and row[start].text in ARTICLES and _before_noun(edge, place):
        return start + 1, end
    if start and row[start - 1].text in INDEFINITE and _one_of_many(edge, place):
        return start - 1, end
    return start, end


def _led(edge: Edge) -> bool:
    """True iff words before a time are not its own: "close of business [Thursday]", "this time [last year]"."""
    rule = edge.rule.name if edge.rule else ""
    return rule == "same-time" or rule == "end-of-unit" and edge.value == edge.parts[-1].value


def _one_of_many(edge: Edge, place: Place) -> bool:
    """True iff an indefinite article before a name is the name's: "on [a Sunday]", but not "a [Sunday] paper"."""
    core = _first(edge, edge.start) if isinstance(edge.value, Within) else single(edge)
    if core is None or core.symbol not in ("weekday", "part"):
        return False
    return not place.right(edge)[:1].isalpha() or place.right(edge) in words("function")


def _alone(edge: Edge, start: int) -> bool:
    """True iff a token is a surface by itself, not the first word of one such as "at least"."""
    first = _first(edge, start)
    return first.end - first.start == 1 or first.symbol in VAGUE


def _first(edge: Edge, start: int) -> Edge:
    """The surface at a token."""
    while edge.rule is not None:
        edge = next(part for part in edge.parts if part.start <= start < part.end)
    return edge


def _before_noun(edge: Edge, place: Place) -> bool:
    """True iff the article of a time is that of a noun after it: "the [August 1988] cease-fire"."""
    rule = edge.rule.name if edge.rule else ""
    if rule in DATES and not _first(edge, edge.start + 1).symbol.startswith(("ordinal", "year_word")):
        return True
    if place.row[edge.end - 2].text in "-–" and rule not in ("early-or-late", "hundreds", "season-of-two-years"):
        return place.right(edge) not in ("-", "–")
    core = single(edge)
    if core is None:
        return False
    if core.symbol == "units":
        return place.right(edge) in AFTER_UNITS
    return core.symbol in ADJECTIVES and place.right(edge) in ANY_NOUN
