"""The shortest chain of rows that gives a bound."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from heapq import heappop, heappush

from attrs import define, field

from timeline.order.conflict import row_key
from timeline.order.graph import Row

Cost = tuple[int, int]
"""Claims, then rows; a row without a claim (``because is None``) costs a row only."""

Steps = Callable[[int], Iterable[tuple[int, Row]]]
"""The tight rows at a point, with the point at their other end."""


def length(rows: Iterable[Row]) -> Cost:
    """What a chain of rows costs."""
    chain = list(rows)
    return sum(row[4] is not None for row in chain), len(chain)


def shortest_chain(start: int, goal: int, steps: Steps) -> tuple[Row, ...]:
    """The rows from the goal back to the start over tight steps: fewest claims, then fewest rows.

    Ties go to the row that prints first, beginning at the goal, so that no order of input shows.
    """
    search = _Search({start: (0, 0)})
    heap = [((0, 0), start)]
    while heap:
        cost, u = heappop(heap)
        if u == goal:
            return tuple(search.back(start, goal))
        if cost == search.best[u]:
            for v, row in steps(u):
                if search.offer(u, v, row, (cost[0] + (row[4] is not None), cost[1] + 1)):
                    heappush(heap, (search.best[v], v))
    return ()


@define
class _Search:
    best: dict[int, Cost]
    before: dict[int, list[tuple[int, Row]]] = field(factory=dict)

    def offer(self, u: int, v: int, row: Row, cost: Cost) -> bool:
        """Note a way to v; True if it is the best so far."""
        if v in self.best and cost > self.best[v]:
            return False
        if v in self.best and cost == self.best[v]:
            self.before.get(v, []).append((u, row))
            return False
        self.best[v] = cost
        self.before[v] = [(u, row)]
        return True

    def back(self, start: int, goal: int) -> Iterable[Row]:
        while goal != start:
            goal, row = min(self.before[goal], key=lambda step: row_key(step[1]))
            yield row
