"""Difference constraints as a graph of integers.

A row ``(a, b, least, most, because)`` says ``least <= b - a <= most``; None is no bound on that side.
It gives the edges ``a -> b`` of weight `most` and ``b -> a`` of weight `-least`: an edge ``u -> v`` of weight w
says ``v - u <= w``. Only the least of parallel edges is kept here; the rows themselves remember the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Protocol, TypeVar

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


class Adjacent:
    """The edges at one point as two tuples: half of what a dictionary takes."""

    __slots__ = ("heads", "weights")

    def __init__(self, heads: Iterable[int] = (), weights: Iterable[int] = ()) -> None:
        self.heads, self.weights = tuple(heads), tuple(weights)

    def items(self) -> Iterable[tuple[int, int]]:
        return zip(self.heads, self.weights)  # noqa: B905  as long as each other; the inner loop of every search

    def get(self, v: int, default: int, /) -> int:
        return next((weight for head, weight in self.items() if head == v), default)


NO_EDGES = Adjacent()


def adjacency(size: int, tails: Iterable[int], heads: Iterable[int], weights: Iterable[int]) -> list[Edges]:
    """The edges at each of `size` points, in the order in which they are given."""
    numbers = range(size)
    heads_at: list[list[int]] = [[] for _ in numbers]
    weights_at: list[list[int]] = [[] for _ in numbers]
    for u, v, weight in zip(tails, heads, weights, strict=True):
        heads_at[u].append(v)
        weights_at[u].append(weight)
    return [Adjacent(*pair) if pair[0] else NO_EDGES for pair in zip(heads_at, weights_at, strict=True)]


@define(eq=False)
class Graph:
    """Points numbered from 0, the origin, with their edges in both directions."""

    points: Store[Hashable]
    out: Store[Edges]
    into: Store[Edges]

    def weight(self, u: int, v: int) -> int:
        """The weight of the edge u -> v; FAR where there is none. The origin may have an edge to every point."""
        return self.out[u].get(v, FAR) if u else self.into[v].get(u, FAR)


def graph(rows: Iterable[Row], index: dict[Hashable, int]) -> Graph:
    """The graph of the rows; `index` numbers their points."""
    tails, heads, weights = _edges(rows, index)
    size = len(index)
    return Graph(list(index), adjacency(size, tails, heads, weights), adjacency(size, heads, tails, weights))


def _edges(rows: Iterable[Row], index: dict[Hashable, int]) -> tuple[list[int], list[int], list[int]]:
    """Where the edges come from, where they go, and the least weight of those that are parallel."""
    size, far = len(index), FAR
    weights: dict[int, int] = {}
    for a, b, least, most, _ in rows:
        u, v = index[a], index[b]
        if most is not None and most < weights.get(u * size + v, far):
            weights[u * size + v] = most
        if least is not None and -least < weights.get(v * size + u, far):
            weights[v * size + u] = -least
    numbers = list(range(size))  # one object for each point, however many edges it has
    tails, heads = ([numbers[edge // size] for edge in weights], [numbers[edge % size] for edge in weights])
    return tails, heads, list(weights.values())


def numbered(rows: Iterable[Row], origin: Hashable) -> dict[Hashable, int]:
    """Every point of the rows, numbered in the order of appearance, the origin first."""
    number: defaultdict[Hashable, int] = defaultdict(None, {origin: 0})
    number.default_factory = number.__len__
    for row in rows:
        number[row[0]]
        number[row[1]]
    number.default_factory = None
    return number


def edges_of(row: Row) -> Iterable[tuple[Hashable, Hashable, int]]:
    """The at most two edges ``(a, b, weight)`` of a row."""
    a, b, least, most, _ = row
    if most is not None:
        yield a, b, most
    if least is not None:
        yield b, a, -least
