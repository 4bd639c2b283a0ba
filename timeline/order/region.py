"""The part of a network that bears on some points, as a region to draw assignments from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.errors import OpenWindow
from timeline.order.graph import NEAR
from timeline.order.pair import least_weight
from timeline.order.solved import Solved

Tie = tuple[int, int, int]
"""``(u, v, w)``: v - u is at most w."""


def bearing(net: Solved, points: Iterable[int]) -> frozenset[int]:
    """The points that bear on some: linked to them by rows that exclude something their windows allow.

    Raises OpenWindow where such a point has no earliest or no latest bound.
    """
    seen = {point for point in points if point}
    todo = sorted(seen)
    while todo:
        u = todo.pop()
        for side, labels in (("earliest", net.down), ("latest", net.up)):
            if labels[u] > NEAR:
                raise OpenWindow(f"the {net.graph.points[u]} has no {side} bound; a probability needs a closed window")
        for v in _linked(net, u):
            if v not in seen:
                seen.add(v)
                todo.append(v)
    return frozenset(seen)


def binding(net: Solved, points: frozenset[int]) -> list[Tie]:
    """The edges between points that exclude something the windows allow, by the names of the points."""
    ties = [(u, v, w) for u in points for v, w in net.graph.out[u].items() if v in points and _binds(net, u, v, w)]
    return sorted(ties, key=lambda tie: (label(net, tie[0]), label(net, tie[1]), tie[2]))


def label(net: Solved, u: int) -> str:
    """What a point is called: to sort by, whatever its number."""
    return str(net.graph.points[u])


def blocks(net: Solved, points: frozenset[int], ties: Iterable[Tie]) -> dict[int, int]:
    """For every point the first of those that only move with it, since their difference is fixed."""
    head = {u: u for u in points}

    def find(u: int) -> int:
        while head[u] != u:
            head[u] = head[head[u]]
            u = head[u]
        return u

    for u, v, w in ties:
        if least_weight(net.graph.out, net.up, net.down, v, u) == -w:
            head[find(v)] = find(u)
    return {u: find(u) for u in points}


def _linked(net: Solved, u: int) -> Iterator[int]:
    yield from (v for v, w in net.graph.out[u].items() if v and _binds(net, u, v, w))
    yield from (v for v, w in net.graph.into[u].items() if v and _binds(net, v, u, w))


def _binds(net: Solved, u: int, v: int, w: int) -> bool:
    """Whether the windows of u and v alone would let v - u exceed w. Points with open windows always link."""
    return net.up[v] > NEAR or net.down[u] > NEAR or net.up[v] + net.down[u] > w
