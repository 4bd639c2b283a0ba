"""The rows of a network and of the ones derived from it, found by the points that they join."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from timeline.order.graph import Row, edges_of


class Rows:
    """A shared tuple of rows, with some more and without some. A value: changes give a new one."""

    __slots__ = ("_found", "base", "gone", "more")

    def __init__(self, base: tuple[Row, ...]) -> None:
        self.base = base
        self.more: tuple[Row, ...] = ()
        self.gone: frozenset[int] = frozenset()
        self._found: dict[tuple[Hashable, Hashable], list[int]] = {}

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
        for i in self._places(row[0], row[1]):
            if i not in self.gone and self.base[i] == row:
                return self._with(self.more, self.gone | {i})
        raise ValueError(f"no row {row} to drop; give one of the network's rows")

    def edges(self, a: Hashable, b: Hashable) -> Iterator[tuple[int, Row]]:
        """The weight of every edge from a to b, with its row."""
        rows = [self.base[i] for x, y in ((a, b), (b, a)) for i in self._places(x, y) if i not in self.gone]
        for row in (*rows, *self.more):
            yield from ((w, row) for x, y, w in edges_of(row) if x == a and y == b)

    def _with(self, more: tuple[Row, ...], gone: frozenset[int]) -> Rows:
        rows = Rows(self.base)
        rows.more, rows.gone, rows._found = more, gone, self._found
        return rows

    def _places(self, a: Hashable, b: Hashable) -> list[int]:
        """Where the rows from a to b are in the base. The table is made once, and shared."""
        if not self._found:
            for i, row in enumerate(self.base):
                self._found.setdefault((row[0], row[1]), []).append(i)
        return self._found.get((a, b), [])
