"""A network with its shortest paths: what questions are answered from."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cached_property

from attrs import define, field

from timeline.errors import UnknownEvent
from timeline.order.conflict import clash, contradiction
from timeline.order.graph import Graph, Store, graph, numbered
from timeline.order.rows import Rows
from timeline.order.shortest import potential


@define(eq=False, slots=False)
class Solved:
    """`up` are the distances from the origin, `down` those to it; potentials above NEAR where there is no path."""

    rows: Rows
    numbers: dict[Hashable, int]
    graph: Graph
    up: Store[int]
    late: dict[Hashable, int] = field(factory=dict)
    """Numbers of points that came later than `numbers`, which is shared."""

    @cached_property
    def down(self) -> Store[int]:
        return potential(self.graph.into)[0]

    def number(self, point: Hashable) -> int:
        """The number of a point. Raises UnknownEvent for one that no row names."""
        i = self.numbers.get(point, self.late.get(point) if self.late else None)
        if i is None:
            raise UnknownEvent(f"no point {point!r} in the network; it has {len(self.graph.points)} points")
        return i


def solved(rows: Rows, origin: Hashable) -> Solved:
    """Solve from nothing. Raises Contradiction."""
    found = solution(rows, origin)
    if found is None:
        raise contradiction(clash(rows.base, origin))
    return found


def solution(rows: Rows, origin: Hashable) -> Solved | None:
    """Solve from nothing; None where the rows clash."""
    numbers = numbered(rows.base, origin)
    made = graph(rows.base, numbers)
    up, cycle = potential(made.out)
    return Solved(rows, numbers, made, up) if cycle is None else None
