"""A solved network with one row more or less, sharing all that stays the same."""

from __future__ import annotations

from collections.abc import Hashable

from timeline.order.conflict import clash, contradiction
from timeline.order.graph import FAR, NEAR, Graph, Row, edges_of
from timeline.order.incremental import lowered, raised
from timeline.order.patch import Layered, Patch, flat
from timeline.order.proof import most
from timeline.order.rows import Rows
from timeline.order.solved import Solved

TOO_MANY = 1000
"""Changes over a base before they are copied into a new one: rare enough to cost little, early enough to stay fast."""


def adding(old: Solved, row: Row) -> Solved:
    """With one row more, at the cost of the bounds that move. Raises Contradiction with the chain that forbids it."""
    if clash((row,), None):
        raise contradiction((row,))
    new = _patched(old, old.rows.adding(row))
    for point in row[:2]:
        _place(new, point)
    for a, b, w in edges_of(row):
        u, v = new.number(a), new.number(b)
        _link(new.graph, u, v, w)
        if not lowered(new.graph.out, new.up, u, v, w):
            raise contradiction((row, *most(old, v, u)))
        lowered(new.graph.into, new.down, v, u, w)
    return _settled(new)


def dropping(old: Solved, row: Row) -> Solved:
    """Without one row, at the cost of the bounds that it held. Raises ValueError if there is no such row."""
    new = _patched(old, old.rows.dropping(row))
    for a, b, w in edges_of(row):
        left = min((weight for weight, _ in new.rows.edges(a, b)), default=FAR)
        if left > w:
            _loosen(new, new.number(a), new.number(b), w, left)
    return _settled(new)


def _loosen(new: Solved, u: int, v: int, w: int, left: int) -> None:
    """Put a greater weight on an edge; FAR cuts it."""
    for edges, x, y in ((new.graph.out, u, v), (new.graph.into, v, u)):
        kept = dict(edges[x].items())
        kept[y] = left
        edges[x] = kept if left < FAR else {z: weight for z, weight in kept.items() if z != y}
    if v and new.up[u] + w == new.up[v] < NEAR:
        raised(new.graph.out, new.graph.into, new.up, v)
    if u and new.down[v] + w == new.down[u] < NEAR:
        raised(new.graph.into, new.graph.out, new.down, u)


def _patched(old: Solved, rows: Rows) -> Solved:
    """A copy whose changes leave the old one as it is."""
    graph = Graph(Patch(old.graph.points), Patch(old.graph.out), Patch(old.graph.into))
    new = Solved(rows, old.numbers, graph, Patch(old.up), dict(old.late))
    new.down = Patch(old.down)
    return new


def _place(new: Solved, point: Hashable) -> None:
    """Give a new point its number."""
    if point in new.numbers or point in new.late:
        return
    i = new.late[point] = len(new.graph.points)
    new.graph.points[i] = point
    new.graph.out[i] = new.graph.into[i] = {}
    new.up[i] = new.down[i] = FAR


def _link(graph: Graph, u: int, v: int, w: int) -> None:
    if w < graph.out[u].get(v, FAR):
        graph.out[u] = Layered(graph.out[u], {v: w})
        graph.into[v] = Layered(graph.into[v], {u: w})


def _settled(new: Solved) -> Solved:
    """Copied into plain lists once there are many changes."""
    many = (new.up, new.down, new.graph.out, new.graph.into)
    if sum(len(patch.changes) for patch in many if isinstance(patch, Patch)) < TOO_MANY:
        return new
    graph = Graph(flat(new.graph.points), flat(new.graph.out), flat(new.graph.into))
    copy = Solved(Rows(tuple(new.rows)), {**new.numbers, **new.late}, graph, flat(new.up))
    copy.down = flat(new.down)
    return copy
