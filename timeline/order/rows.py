"""The rows of a network and of the ones derived from it, found by the points that they join."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from timeline.order.graph import Row, edges_of


class Rows:
    """Shared rows, which can be gone through again, with some more and without some.

    A value: changes give a new one.
    """

    __slots__ = ("_found", "base", "gone", "more")

    def __init__(self, base: Iterable[Row]) -> None:
        self.base = base
        self.more: tuple[Row, ...] = ()
        self.gone: frozenset[int] = frozenset()
        self._found: dict[tuple[Hashable, Hashable], list[tuple[int, Row]]] = {}

    def __iter__(self) -> Iterator[Row]:
        yield from (row for i, row in enumerate(self.base) if i not in self.gone)
        yield from self.more

    def adding(self, row: Row) -> Rows:
        return self._with((*self.more, row), self.gone)

    def dropping(self, row: Row) -> Rows:
        """Without one row that equals the given one. Raises ValueError where there is none."""
        if row in self.more:
            i = self.more.index(row)
            return self._with(self.more[:i] + self.more[i + 1 :], self.gone)
        for i, other in self._between(row[0], row[1]):
            if i not in self.gone and other == row:
                return self._with(self.more, self.gone | {i})
        raise ValueError(f"no row {row} to drop; give one of the network's rows")

    def restoring(self, row: Row) -> Rows:
        """With one row of the base back that equals the given one and was dropped."""
        back = next(i for i, other in self._between(row[0], row[1]) if i in self.gone and other == row)
        return self._with(self.more, self.gone - {back})

    def edges(self, a: Hashable, b: Hashable) -> Iterator[tuple[int, Row]]:
        """The weight of every edge from a to b, with its row."""
        rows = [row for x, y in ((a, b), (b, a)) for i, row in self._between(x, y) if i not in self.gone]
        for row in (*rows, *self.more):
            yield from ((w, row) for x, y, w in edges_of(row) if x == a and y == b)

    def _with(self, more: tuple[Row, ...], gone: frozenset[int]) -> Rows:
        rows = Rows(self.base)
        rows.more, rows.gone, rows._found = more, gone, self._found
        return rows

    def _between(self, a: Hashable, b: Hashable) -> list[tuple[int, Row]]:
        """The rows from a to b in the base, with their places. The table is made once, when asked for, and shared."""
        if not self._found:
            for i, row in enumerate(self.base):
                self._found.setdefault((row[0], row[1]), []).append((i, row))
        return self._found.get((a, b), [])
