"""Why a difference is no larger: the rows whose sum gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import heappop, heappush

from timeline.order.chain import Steps, length, shortest_chain
from timeline.order.conflict import row_key
from timeline.order.graph import NEAR, Edges, Row, Store
from timeline.order.pair import least_weight
from timeline.order.solved import Solved


def most(net: Solved, a: int, b: int) -> tuple[Row, ...]:
    """The shortest chain of rows that sums to the greatest difference b - a; empty where it is unbounded.

    Either the chain goes through the origin, where dates meet, or it avoids it.
    """
    total = least_weight(net.graph.out, net.up, net.down, a, b)
    if a == b or total > NEAR:
        return ()
    chains = [_direct(net, a, b, total)] if a and b else []
    if net.down[a] + net.up[b] == total:
        chains.append(_to_origin(net, a) + _from_origin(net, b))
    return min(filter(None, chains), key=lambda chain: (length(chain), [row_key(row) for row in chain]))


def _from_origin(net: Solved, b: int) -> tuple[Row, ...]:
    up = net.up
    return shortest_chain(b, 0, _steps(net, net.graph.into, lambda u, v, w: up[v] + w == up[u]))


def _to_origin(net: Solved, a: int) -> tuple[Row, ...]:
    down = net.down
    return shortest_chain(a, 0, _steps(net, net.graph.out, lambda u, v, w: down[v] + w == down[u]))[::-1]


def _direct(net: Solved, a: int, b: int, total: int) -> tuple[Row, ...]:
    """The shortest chain that sums to the total and avoids the origin; empty if there is none."""
    near = _on_the_way(net, a, b, total)
    if near.get(b) != total:
        return ()
    return shortest_chain(b, a, _steps(net, net.graph.into, lambda u, v, w: v in near and near[v] + w == near[u]))


def _on_the_way(net: Solved, a: int, b: int, total: int) -> dict[int, int]:
    """Weights of the shortest paths from a that avoid the origin and may still reach b within the total.

    Both `up` and `down` bound from below what is left to b, by the triangle inequality.
    """
    up, down = net.up, net.down
    weight = {a: 0}
    heap = [(0, a)]
    while heap:
        reduced, u = heappop(heap)
        if reduced > weight[u] + up[a] - up[u]:
            continue
        for v, w in net.graph.out[u].items():
            new = weight[u] + w
            left = max(up[b] - up[v], down[v] - down[b])
            if v and new + left <= total and (v not in weight or new < weight[v]):
                weight[v] = new
                heappush(heap, (new + up[a] - up[v], v))
    return weight


def _steps(net: Solved, edges: Store[Edges], tight: Callable[[int, int, int], bool]) -> Steps:
    """The rows of the tight edges at a point, along `edges`, which are those out of it or those into it."""
    points, backward = net.graph.points, edges is net.graph.into

    def steps(u: int) -> Iterator[tuple[int, Row]]:
        for v, w in edges[u].items():
            if tight(u, v, w):
                a, b = (v, u) if backward else (u, v)
                yield from ((v, row) for weight, row in net.rows.edges(points[a], points[b]) if weight == w)

    return steps
