"""Difference constraints as a graph of integers.

A row ``(a, b, least, most, because)`` says ``least <= b - a <= most``; None is no bound on that side.
It gives the edges ``a -> b`` of weight `most` and ``b -> a`` of weight `-least`: an edge ``u -> v`` of weight w
says ``v - u <= w``. Only the least of parallel edges is kept here; the rows themselves remember the others.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import accumulate
from typing import NamedTuple, Protocol, TypeVar

from attrs import define

T = TypeVar("T")

Row = tuple[Hashable, Hashable, int | None, int | None, object]

FAR = 1 << 400
"""Stands for "no path": more than any sum of weights."""
NEAR = FAR >> 1
"""Labels above this one belong to points without a path."""


class Edges(Protocol):
    """The edges at one point: neighbour and weight."""

    def items(self) -> Iterable[tuple[int, int]]: ...

    def get(self, v: int, default: int, /) -> int: ...


class Store(Protocol[T]):
    """What a list and a `Patch` have in common."""

    def __getitem__(self, i: int, /) -> T: ...

    def __setitem__(self, i: int, value: T, /) -> None: ...

    def __len__(self) -> int: ...


class Adjacency:
    """The edges at every point in three rows of numbers: those at u are the ones from first[u] up to first[u + 1].

    A tenth of what a dictionary for each point takes, and of no interest to the garbage collector.
    """

    __slots__ = ("first", "heads", "weights")

    def __init__(self, size: int, edges: Iterable[tuple[int, int, int]]) -> None:
        """From edges (u, v, weight), in the order of u."""
        counts, self.heads, self.weights = [0] * (size + 1), array("q"), list[int]()
        for u, v, weight in edges:
            counts[u + 1] += 1
            self.heads.append(v)
            self.weights.append(weight)
        self.first = array("q", accumulate(counts))

    def __getitem__(self, u: int) -> Edges:
        return Adjacent(self, self.first[u], self.first[u + 1])

    def __setitem__(self, u: int, edges: Edges) -> None:
        raise TypeError("the edges of a graph are never written; patch it")

    def __len__(self) -> int:
        return len(self.first) - 1


class Adjacent(NamedTuple):
    """The edges at one point of an adjacency."""

    among: Adjacency
    low: int
    high: int

    def items(self) -> Iterable[tuple[int, int]]:
        among, low, high = self
        return zip(among.heads[low:high], among.weights[low:high], strict=True)

    def get(self, v: int, default: int, /) -> int:
        return next((weight for head, weight in self.items() if head == v), default)


@define(eq=False)
class Graph:
    """Points numbered from 0, the origin, with their edges in both directions.

    """

    points: Store[Hashable]
    out: Store[Edges]
    into: Store[Edges]

    def weight(self, u: int, v: int) -> int:
        """The weight of the edge u -> v; FAR where there is none. The origin may have an edge to every point."""
        return self.out[u].get(v, FAR) if u else self.into[v].get(u, FAR)


def graph(rows: Iterable[Row], index: dict[Hashable, int]) -> Graph:
    """The graph of the rows; `index` numbers their points."""
    size, far = len(index), FAR
    weights: dict[int, int] = {}
    for a, b, least, most, _ in rows:
        u, v = index[a], index[b]
        if most is not None and most < weights.get(u * size + v, far):
            weights[u * size + v] = most
        if least is not None and -least < weights.get(v * size + u, far):
            weights[v * size + u] = -least
    out = ((edge // size, edge % size, weights[edge]) for edge in sorted(weights, key=lambda edge: edge // size))
    into = ((edge % size, edge // size, weights[edge]) for edge in sorted(weights, key=lambda edge: edge % size))
    return Graph(list(index), Adjacency(size, out), Adjacency(size, into))


def numbered(rows: Iterable[Row], origin: Hashable) -> dict[Hashable, int]:
    """Every point of the rows, numbered in the order of appearance, the origin first."""
    number: defaultdict[Hashable, int] = defaultdict(None, {origin: 0})
    number.default_factory = number.__len__
    for row in rows:
        number[row[0]]
        number[row[1]]
    return dict(number)


def edges_of(row: Row) -> Iterable[tuple[Hashable, Hashable, int]]:
    """The at most two edges ``(a, b, weight)`` of a row."""
    a, b, least, most, _ = row
    if most is not None:
        yield a, b, most
    if least is not None:
        yield b, a, -least
