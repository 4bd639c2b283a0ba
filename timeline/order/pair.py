"""The tightest difference of two points: Dijkstra on reduced weights, pruned by the windows."""

from __future__ import annotations

from heapq import heappop, heappush

from timeline.order.graph import FAR, NEAR, Edges, Store


def least_weight(out: Store[Edges], up: Store[int], down: Store[int], a: int, b: int) -> int:
    """The least weight of a path from a to b; above NEAR where there is none.

    `up` are the distances from the origin (a potential where there is none), `down` those to the origin.
    """
    through = down[a] + up[b] if down[a] < NEAR and up[b] < NEAR else FAR
    reduced = reach(out, up, limit(up, down, a), a, b).get(b)
    return through if reduced is None else min(through, reduced + up[b] - up[a])


def limit(up: Store[int], down: Store[int], a: int) -> int:
    """The reduced weight of every path from a that follows a shortest one through the origin.

    The reduced weight of a path from a to x is ``weight + up[a] - up[x]``. Through the origin, the weight is
    ``down[a] + up[x]``: the same sum for every x, so that a search from a can stop there. Points that the origin
    does not reach have a potential near FAR and come long before it, so that none of them is ever cut off.
    """
    return down[a] + up[a] if down[a] < NEAR else 4 * FAR


def nearer(edges: Store[Edges], up: Store[int], down: Store[int], a: int) -> dict[int, int]:
    """The least weights of paths from a, where they are less than through the origin.

    With `into`, `down` and `up` for `out`, `up` and `down`: of paths to a.
    """
    found = reach(edges, up, limit(up, down, a), a)
    return {x: cost + up[x] - up[a] for x, cost in found.items()}


def reach(out: Store[Edges], up: Store[int], stop: int, a: int, b: int | None = None) -> dict[int, int]:
    """Reduced weights below `stop` of the shortest paths from a; once b is settled, the rest are upper bounds."""
    best = {a: 0}
    heap = [(0, a)]
    while heap:
        cost, u = heappop(heap)
        if u == b or cost >= stop:
            break
        if cost > best[u]:
            continue
        base = cost + up[u]
        for v, w in out[u].items():
            new = base + w - up[v]
            if new < best.get(v, stop):
                best[v] = new
                heappush(heap, (new, v))
    return best
