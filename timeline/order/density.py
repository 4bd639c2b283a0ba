"""How a single edge is spread where nothing but its own event's other edge bears on it; in exact fractions."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

Number = int | Fraction
Piece = tuple[Number, Number, Number, Number]
"""From where to where, and the density at both ends, between which it is linear."""


@frozen
class Spread:
    """A piecewise linear density over an edge's window, not normed; without pieces, all of it lies at `low`."""

    low: Number
    pieces: tuple[Piece, ...] = ()

    @property
    def mass(self) -> Fraction:
        """What the density sums to."""
        return sum((_area(piece) for piece in self.pieces), Fraction(0))

    def after(self, t: Number) -> Fraction:
        """The share that lies at t or after it."""
        if not self.pieces:
            return Fraction(self.low >= t)
        return sum((_area(_cut(piece, t)) for piece in self.pieces if piece[1] > t), Fraction(0)) / self.mass


def uniform(low: Number, high: Number) -> Spread:
    """Any place in a window alike."""
    return Spread(low, ((low, high, 1, 1),) if low < high else ())


def linked(window: tuple[int, int], other: tuple[int, int], apart: tuple[int, int]) -> Spread:
    """An edge of an event whose two edges are uniform over all that their windows and the duration allow.

    `apart` bounds the other edge less this one. The density is the length of what is left to the other edge.
    """
    (low, high), (first, last), (least, most) = window, other, apart
    if low == high or least == most or first == last:
        return uniform(low, high)
    turns = sorted(
        {low, high, *(t for t in (first - least, first - most, last - least, last - most) if low < t < high)}
    )

    def room(t: int) -> int:
        return max(0, min(last, t + most) - max(first, t + least))

    return Spread(low, tuple((s, t, room(s), room(t)) for s, t in pairwise(turns)))


def chance(a: Spread, b: Spread) -> Fraction:
    """The probability that a is not after b, for independent edges. Exact: Simpson's rule is, up to cubics."""
    if not a.pieces:
        return b.after(a.low)
    if not b.pieces:
        return 1 - a.after(b.low)
    turns = sorted({x for spread in (a, b) for piece in spread.pieces for x in piece[:2]})
    return sum((_simpson(part, b) for piece in a.pieces for part in _split(piece, turns)), Fraction(0)) / a.mass


def _split(piece: Piece, turns: Iterable[Number]) -> Iterable[Piece]:
    """The piece in parts between turns."""
    low, high, *_ = piece
    for s, t in pairwise([low, *(x for x in turns if low < x < high), high]):
        yield s, t, _at(piece, s), _at(piece, t)


def _simpson(part: Piece, b: Spread) -> Fraction:
    """The integral over a part of its density times the share of b after it."""
    low, high, here, there = part
    inner = 2 * Fraction(here + there) * b.after(Fraction(low + high, 2))
    return Fraction(high - low) * (here * b.after(low) + inner + there * b.after(high)) / 6


def _at(piece: Piece, t: Number) -> Fraction:
    low, high, here, there = piece
    return here + Fraction((there - here) * (t - low)) / (high - low)


def _cut(piece: Piece, t: Number) -> Piece:
    return piece if piece[0] >= t else (t, piece[1], _at(piece, t), piece[3])


def _area(piece: Piece) -> Fraction:
    low, high, here, there = piece
    return Fraction((high - low) * (here + there)) / 2
