"""Finding clash after clash without starting again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

from timeline.order.conflict import row_key
from timeline.order.constraint import Constraint
from timeline.order.edge import ORIGIN
from timeline.order.facts import Stated, rows_of
from timeline.order.graph import FAR, Row, edges_of, graph, numbered
from timeline.order.hitting import Clash
from timeline.order.rows import Rows
from timeline.order.shortest import relax


class Detector:
    """Numbered constraints, taken away and put back: each search costs what has changed since the last one.

    Labels that satisfy what is left stay a good start when rows go, and so they are for all but the rows that return.
    """

    def __init__(self, stated: Stated, numbers: Mapping[int, int]) -> None:
        """`numbers` gives the number of each constraint by its identity; those of one number go together."""
        self._constraints: dict[int, list[Constraint]] = {}
        for constraint in stated.plain:
            self._constraints.setdefault(numbers[id(constraint)], []).append(constraint)
        self._numbers = numbers
        self._dropped: Clash = frozenset()
        self._rows = Rows(stated)
        self._points = numbered(stated, ORIGIN)
        self._graph = graph(stated, self._points)
        self._labels = [0] * len(self._points)
        self._waiting = deque(range(len(self._labels)))

    def clash(self) -> Clash | None:
        """The constraints of a negative cycle, or None where those that are left are consistent."""
        cycle = relax(self._graph.out, self._labels, self._waiting)
        if cycle is None:
            return None
        steps = zip(cycle, (*cycle[1:], cycle[0]), strict=True)
        tightest = (self._tightest(u, v) for u, v in steps)
        return frozenset(self._numbers[id(row[4])] for row in tightest if row[4] is not None)

    def leave_out(self, dropped: Clash) -> None:
        """Take these constraints away, so far as they are among its own, and put all others back."""
        mine = dropped & self._constraints.keys()
        for number in sorted(self._dropped - mine):
            for row in self._rows_of(number):
                self._rows = self._rows.restoring(row)
                self._renew(row)
        for number in sorted(mine - self._dropped):
            self.drop(number)
        self._dropped = mine

    def drop(self, number: int) -> None:
        """Take the constraints of a number away."""
        self._dropped |= {number}
        for row in self._rows_of(number):
            self._rows = self._rows.dropping(row)
            self._renew(row)

    def _rows_of(self, number: int) -> Iterable[Row]:
        return (row for c in self._constraints[number] for row in rows_of(c.alternatives[0], c))

    def _tightest(self, u: int, v: int) -> Row:
        edges = self._rows.edges(self._graph.points[u], self._graph.points[v])
        return min(edges, key=lambda edge: (edge[0], row_key(edge[1])))[1]

    def _renew(self, row: Row) -> None:
        """Give the edges of a row the least weight that is left, and go through them again."""
        for a, b, _ in edges_of(row):
            u, v = self._points[a], self._points[b]
            self._graph.out[u][v] = min((w for w, _ in self._rows.edges(a, b)), default=FAR)  # type: ignore[index]
            self._waiting.append(u)
