"""What running text must show before a word of time counts as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from attrs import frozen

from timeline.language.grammar import Edge
from timeline.language.tables import table
from timeline.language.tokens import Token

MONEY = frozenset("$£€¥#")
COUNTED = frozenset("%°$£€¥")
"""Signs that make the figures before them a count."""
SURE = -3.0
"""Parses that score no better need more than running text gives."""


@frozen
class Place:
    """A stretch of text among others: its tokens, and what stands before and after it, as `neighbour` tells."""

    text: str
    row: list[Token]
    before: str
    after: str

    def left(self, edge: Edge) -> str:
        """What stands before an edge: a word, a sign, or nothing."""
        return self.row[edge.start - 1].text if edge.start else self.before

    def right(self, edge: Edge) -> str:
        """What stands after an edge: a word, a sign, or nothing."""
        return self.row[edge.end].text if edge.end < len(self.row) else self.after

    def capital(self, edge: Edge) -> bool:
        """True iff the edge begins with a capital that is not just that of its sentence."""
        return self.text[self.row[edge.start].start].isupper()

    def glued(self, edge: Edge) -> bool:
        """True iff the token after an edge follows without a space."""
        return edge.end < len(self.row) and self.row[edge.end].start == self.row[edge.end - 1].end


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section of the table of guards."""
    return frozenset(surface for _, surfaces in table("guards")[section] for surface in surfaces)


NOUN, NAME = "noun", "Name"
"""What `neighbour` calls a word that no table holds, without and with a capital."""


def neighbour(word: str) -> str:
    """A word or sign beside a stretch, as guards know it: words that no table holds are all alike."""
    if not word[:1].isalpha():
        return word[:1]
    low = word.lower()
    if low in words("function") or low in words("label"):
        return low
    return NAME if word[0].isupper() else NOUN


def allowed(edge: Edge, place: Place) -> bool:
    """Whether an edge may be a time in running text."""
    if edge.score <= SURE or edge.weak and edge.end - edge.start == 1 and not place.capital(edge):
        return False
    return all(guard(edge, place) for guard in GUARDS)


def not_a_count(edge: Edge, place: Place) -> bool:
    """Prices, percentages, and numbers of things are no times: "$1990", "1990%", "Flight 103"."""
    if not place.row[edge.start].text[0].isdecimal():
        return True
    if place.left(edge) in MONEY or place.right(edge) in COUNTED:
        return False
    return place.left(edge) not in words("label")


def not_an_age(edge: Edge, place: Place) -> bool:
    """Ages are no times: "44-year-old", "37 years old"."""
    k = edge.end
    if k < len(place.row) and place.row[k].text in "-–":
        k += 1
    following = place.row[k].text if k < len(place.row) else place.after
    return following not in ("old", "olds")


def not_just_an_ordinal(edge: Edge, place: Place) -> bool:
    """An ordinal in a word is no day of the month: "the first"."""
    top = _top(edge)
    return top != "day-of-month" or place.row[edge.end - 1].text[0].isdecimal() or edge.end - edge.start > 2


def _top(edge: Edge) -> str:
    return edge.rule.name if edge.rule else ""


GUARDS: tuple[Callable[[Edge, Place], bool], ...] = (not_a_count, not_an_age, not_just_an_ordinal)
"""Each is asked about every edge that would be a time."""
