"""The extents of TIMEX3: no preposition before a time, and no article where it stands before a noun."""

from __future__ import annotations

from timeline.language.grammar import Edge
from timeline.language.guards import NAME, NOUN, Place

PREPOSITIONS = frozenset("in on at from during by for since until till to over through throughout within of as".split())
ARTICLES = frozenset({"the", "a", "an"})
MODIFIERS = frozenset({"season", "bare", "month-year", "bare-date", "full-date", "year", "season-year"})
"""Rules whose times take no article of their own: it belongs to the noun that comes after."""


def extent(edge: Edge, place: Place) -> tuple[int, int]:
    """The first token of a time, and the one after its last."""
    row, start, end = place.row, edge.start, edge.end
    while start < end - 1 and row[start].text in PREPOSITIONS:
        start += 1
    if start < end - 1 and row[start].text in ARTICLES and _before_noun(edge, place):
        start += 1
    return start, end


def _before_noun(edge: Edge, place: Place) -> bool:
    """True iff the article of a time is that of a noun after it: "the [August 1988] cease-fire", "a [two-week] crisis"."""
    if any(token.text in "-–" for token in place.row[edge.start : edge.end]):
        return place.right(edge) not in ("-", "–")
    if place.right(edge) not in (NOUN, NAME):
        return False
    rule = edge.rule.name if edge.rule else ""
    return rule in MODIFIERS
