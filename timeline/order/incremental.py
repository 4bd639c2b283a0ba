"""Distances after one edge more or one edge less, at the cost of what changes."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from timeline.order.graph import FAR, NEAR, Edges, Store


def lowered(edges: Store[Edges], labels: Store[int], u: int, v: int, w: int) -> bool:
    """Lower the labels to a new edge u -> v of weight w, which `edges` has; False if it closes a negative cycle.

    Cotton and Maler (2006): points are settled by how much they fall, most first, so that each is visited once.
    The cycle is there iff u itself would fall.
    """
    if labels[u] + w >= labels[v]:
        return True
    fall = {v: labels[v] - labels[u] - w}
    heap = [(-fall[v], v)]
    while heap:
        gain, x = heappop(heap)
        if -gain != fall[x]:
            continue
        labels[x] += gain
        fall[x] = 0
        for y, weight in edges[x].items():
            gain = labels[y] - labels[x] - weight
            if gain > fall.get(y, 0):
                if y == u:
                    return False
                fall[y] = gain
                heappush(heap, (-gain, y))
    return True


def raised(out: Store[Edges], into: Store[Edges], labels: Store[int], v: int) -> None:
    """Raise distances from the origin after the loss of a tight edge into v.

    Only points behind v on tight edges can rise. They are settled by how much they rise, least first: the new
    label less the old one is a distance on reduced weights, so that Dijkstra's order is right.
    """
    behind = _tight_from(out, labels, v)
    rise = {x: _detour(into, labels, behind, x) for x in behind}
    heap = [(r, x) for x, r in rise.items() if r < NEAR]
    heapify(heap)
    settled: dict[int, int] = {}
    while heap:
        up, x = heappop(heap)
        if x in settled:
            continue
        settled[x] = up
        for y, w in out[x].items():
            if y in behind and up + labels[x] + w - labels[y] < rise[y]:
                rise[y] = up + labels[x] + w - labels[y]
                heappush(heap, (rise[y], y))
    for x in behind:
        labels[x] += settled.get(x, FAR)
    _cut_off(out, into, labels, behind - settled.keys())


def _cut_off(out: Store[Edges], into: Store[Edges], labels: Store[int], lost: set[int]) -> None:
    """Make potentials of the labels, raised by FAR, of points that lost their last path.

    Among themselves they are; only an edge from a point that had no path before may not hold yet.
    """
    for x in lost:
        for y, w in into[x].items():
            if y not in lost:
                lowered(out, labels, y, x, w)


def _tight_from(out: Store[Edges], labels: Store[int], v: int) -> set[int]:
    seen, todo = {v}, [v]
    while todo:
        x = todo.pop()
        for y, w in out[x].items():
            if y not in seen and y and labels[x] + w == labels[y]:
                seen.add(y)
                todo.append(y)
    return seen


def _detour(into: Store[Edges], labels: Store[int], behind: set[int], x: int) -> int:
    """How much x rises at most: over the best edge from a point that doesn't rise."""
    steady = [labels[y] + w for y, w in into[x].items() if y not in behind and labels[y] < NEAR]
    return min(steady) - labels[x] if steady else FAR
