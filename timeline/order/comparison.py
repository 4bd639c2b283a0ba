"""Comparisons between the edges of two events a and b, and what each demands of a difference."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

POINTS = ("a.start", "a.end", "b.start", "b.end")
"""The four edges; a comparison names them by their place in here."""


class Comparison(NamedTuple):
    """That edge `low` lies before edge `high`, or not after it, or at the same instant."""

    low: int
    sign: str
    high: int

    def holds(self, edges: tuple[int, int, int, int]) -> bool:
        """Whether it is true of four known edges."""
        low, high = edges[self.low], edges[self.high]
        return low == high if self.sign == "=" else low < high if self.sign == "<" else low <= high

    def at_most(self) -> tuple[tuple[int, int, int], ...]:
        """The same as differences ``(x, y, w)``: edge y less edge x is at most w ticks."""
        least = (self.high, self.low, -1 if self.sign == "<" else 0)
        return (least, (self.low, self.high, 0)) if self.sign == "=" else (least,)

    def swapped(self) -> Comparison:
        """The same with a and b changing places, in normal form."""
        return Comparison((self.low + 2) % 4, self.sign, (self.high + 2) % 4).normal()

    def normal(self) -> Comparison:
        """Equal edges in the order of POINTS."""
        return Comparison(self.high, "=", self.low) if self.sign == "=" and self.high < self.low else self


@cache
def comparisons(text: str) -> tuple[Comparison, ...]:
    """Read chains of comparisons.

    >>> comparisons("a.start < b.start = a.end")
    (Comparison(low=0, sign='<', high=2), Comparison(low=1, sign='=', high=2))
    """
    found = []
    for chain in text.split(", "):
        words = chain.split()
        steps = zip(pairwise(words[::2]), words[1::2], strict=True)
        found += [Comparison(POINTS.index(x), sign, POINTS.index(y)).normal() for (x, y), sign in steps]
    return tuple(found)
