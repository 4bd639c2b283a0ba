"""Label-correcting shortest paths with weights of either sign, and the negative cycles that forbid them."""

from __future__ import annotations

from collections import deque

from timeline.order.graph import FAR, Edges, Store

FEW = 64
"""Visits before a cycle is first looked for."""


def potential(edges: Store[Edges]) -> tuple[list[int], list[int] | None]:
    """Labels with ``label[v] <= label[u] + w`` for every edge, or else the points of a negative cycle.

    Points that the origin reaches get their distance from it. The others get labels near FAR, so that their
    edges into the reached part never bind: one pass gives the distances and proves the consistency.
    """
    labels = [FAR] * len(edges)
    labels[0] = 0
    cycle = relax(edges, labels, deque((0,)))
    if cycle is None:
        cycle = relax(edges, labels, deque(u for u, d in enumerate(labels) if d == FAR))
    return labels, cycle


def relax(edges: Store[Edges], labels: list[int], queue: deque[int]) -> list[int] | None:
    """Lower the labels until every edge that leaves a point of the queue, or a lowered one, holds.

    First in, first out (Bellman, Ford and Moore). Where that never ends there is a negative cycle; it shows as a
    cycle of parents, looked for after as many visits as there are parents, so that the search costs a constant per
    visit. The queue then keeps the only points whose edges may not hold: with an edge of the cycle taken away, the
    work goes on from there.
    """
    parents: dict[int, int] = {}
    waiting = bytearray(len(edges))
    for u in queue:
        waiting[u] = 1
    pop, push, left = queue.popleft, queue.append, FEW
    while queue:
        u = pop()
        waiting[u] = 0
        here = labels[u]
        for v, w in edges[u].items():
            if here + w < labels[v]:
                labels[v] = here + w
                parents[v] = u
                if not waiting[v]:
                    waiting[v] = 1
                    push(v)
        left -= 1
        if not left:
            left = FEW + len(parents)
            if cycle := _cycle(parents):
                return cycle
    return None


def _cycle(parents: dict[int, int]) -> list[int] | None:
    """The points of a cycle of parents, in the direction of the edges."""
    seen: dict[int, int] = {}
    for root in parents:
        u = root
        while u in parents and u not in seen:
            seen[u] = root
            u = parents[u]
        if seen.get(u) == root:
            return _unrolled(parents, u)
    return None


def _unrolled(parents: dict[int, int], u: int) -> list[int]:
    cycle, v = [u], parents[u]
    while v != u:
        cycle.append(v)
        v = parents[v]
    return cycle[::-1]
