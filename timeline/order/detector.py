"""Finding clash after clash without starting again."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from timeline.order.conflict import row_key
from timeline.order.graph import FAR, Row, edges_of, graph, numbered
from timeline.order.rows import Rows
from timeline.order.shortest import relax


class Detector:
    """Rows that may clash, and can be gone through again.

    Labels that satisfy what is left stay a good start when rows are taken away.
    """

    def __init__(self, rows: Iterable[Row], origin: Hashable) -> None:
        self._rows = Rows(rows)
        self._numbers = numbered(rows, origin)
        self._graph = graph(rows, self._numbers)
        self._labels = [0] * len(self._numbers)

    def clash(self) -> list[Row] | None:
        """The rows of a negative cycle, or None where the rows are consistent."""
        cycle = relax(self._graph.out, self._labels, range(len(self._labels)))
        if cycle is None:
            return None
        points = [self._graph.points[u] for u in cycle]
        steps = zip(points, (*points[1:], points[0]), strict=True)
        return [min(self._rows.edges(a, b), key=lambda edge: (edge[0], row_key(edge[1])))[1] for a, b in steps]

    def drop(self, rows: Iterable[Row]) -> None:
        """Take rows away."""
        for row in rows:
            self._rows = self._rows.dropping(row)
            for a, b, _ in edges_of(row):
                left = min((w for w, _ in self._rows.edges(a, b)), default=FAR)
                edges = self._graph.out[self._numbers[a]]
                edges[self._numbers[b]] = left  # type: ignore[index]
