"""Label-correcting shortest paths with weights of either sign, and the negative cycles that forbid them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from timeline.order.graph import FAR, Edges, Store


def potential(edges: Store[Edges]) -> tuple[list[int], list[int] | None]:
    """Labels with ``label[v] <= label[u] + w`` for every edge, or else the points of a negative cycle.

    Points that the origin reaches get their distance from it. The others get labels near FAR, so that their
    edges into the reached part never bind: one pass gives the distances and proves the consistency.
    """
    labels = [FAR] * len(edges)
    labels[0] = 0
    cycle = relax(edges, labels, (0,)) or relax(edges, labels, [u for u, d in enumerate(labels) if d == FAR])
    return labels, cycle


def relax(edges: Store[Edges], labels: list[int], sources: Iterable[int]) -> list[int] | None:
    """Lower the labels until every edge that leaves a source or a lowered point holds.

    First in, first out (Bellman, Ford and Moore). Where that never ends there is a negative cycle; it shows as a
    cycle of parents, looked for after every len(edges) visits, so that the search costs a constant per visit.
    """
    parents = [-1] * len(edges)
    waiting = bytearray(len(edges))
    queue = deque(sources)
    for u in queue:
        waiting[u] = 1
    pop, push, left = queue.popleft, queue.append, len(edges)
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
            left = len(edges)
            if cycle := _cycle(parents):
                return cycle
    return None


def _cycle(parents: list[int]) -> list[int] | None:
    """The points of a cycle of parents, in the direction of the edges."""
    seen = [-1] * len(parents)
    for root in range(len(parents)):
        u = root
        while u >= 0 and seen[u] < 0:
            seen[u] = root
            u = parents[u]
        if u >= 0 and seen[u] == root:
            return _unrolled(parents, u)
    return None


def _unrolled(parents: list[int], u: int) -> list[int]:
    cycle, v = [u], parents[u]
    while v != u:
        cycle.append(v)
        v = parents[v]
    return cycle[::-1]
