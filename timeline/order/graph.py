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


@define(eq=False)
class Graph:
    """Points numbered from 0, the origin, with their edges in both directions.

    Edges are dictionaries of integers: small, and of no interest to the garbage collector.
    """

    points: Store[Hashable]
    out: Store[Edges]
    into: Store[Edges]


def graph(rows: Iterable[Row], index: dict[Hashable, int]) -> Graph:
    """The graph of the rows; `index` numbers their points."""
    out: list[dict[int, int]] = [{} for _ in index]
    into: list[dict[int, int]] = [{} for _ in index]
    far = FAR
    for a, b, least, most, _ in rows:
        u, v = index[a], index[b]
        if most is not None:
            edges = out[u]
            if most < edges.get(v, far):
                edges[v] = into[v][u] = most
        if least is not None:
            edges = out[v]
            if -least < edges.get(u, far):
                edges[u] = into[u][v] = -least
    return Graph(list(index), out, into)  # type: ignore[arg-type]


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
