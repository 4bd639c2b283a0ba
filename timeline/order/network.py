"""The simple temporal network (Dechter, Meiri and Pearl 1991): exact bounds over difference constraints."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from timeline.order.change import adding, dropping
from timeline.order.graph import NEAR, Row
from timeline.order.pair import least_weight
from timeline.order.proof import most
from timeline.order.rows import Rows
from timeline.order.solved import Solved, solution, solved

Window = tuple[int | None, int | None]


class Network:
    """Points on a line, known by their differences: rows ``(a, b, least, most, because)`` of integers.

    A row says ``least <= b - a <= most``, None for no bound on that side; points are any hashables. The unit is
    the caller's; a timeline uses the microsecond. A network is a value: checked when it is made, its bounds
    computed when first asked for. Raises Contradiction, with a minimal set of clashing rows, if no assignment
    satisfies them all. The order of the rows changes no answer and no text.

    >>> net = Network([("O", "a", 0, 10, "a by 10"), ("a", "b", 3, None, "b later"), ("O", "b", None, 8, "b by 8")])
    >>> net.bounds("a"), net.bounds("b"), net.difference("a", "b")
    ((0, 5), (3, 8), (3, 8))
    >>> [because for *_, because in net.chain("O", "a")]
    ['b by 8', 'b later']
    """

    __slots__ = ("origin", "solved")

    def __init__(self, rows: Iterable[Row], origin: Hashable = "O") -> None:
        self.origin = origin
        self.solved: Solved = solved(Rows(tuple(rows)), origin)
        """The shortest paths, for the algorithms of this room."""

    @classmethod
    def consistent(cls, rows: Iterable[Row], origin: Hashable) -> Network | None:
        """The network of rows that can be gone through again, which are not copied; None where they clash."""
        net = solution(Rows(rows), origin)
        return None if net is None else cls._of(net, origin)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, those added last at the end."""
        return tuple(self.solved.rows)

    @property
    def points(self) -> tuple[Hashable, ...]:
        """The points, the origin first."""
        return (*self.solved.numbers, *self.solved.late)

    def bounds(self, point: Hashable) -> Window:
        """The tightest window of a point, seen from the origin; None is an open side. Raises UnknownEvent."""
        net = self.solved
        i = net.number(point)
        return _window(net.down[i], net.up[i])

    def difference(self, a: Hashable, b: Hashable) -> Window:
        """The tightest bounds of b - a; None is an open side. Raises UnknownEvent."""
        net = self.solved
        u, v = net.number(a), net.number(b)
        out, up, down = net.graph.out, net.up, net.down
        return _window(least_weight(out, up, down, v, u), least_weight(out, up, down, u, v))

    def chain(self, a: Hashable, b: Hashable) -> tuple[Row, ...]:
        """The rows whose sum is the greatest difference b - a; empty where it is unbounded.

        Of all such chains, the one of fewest claims (rows with a `because`), then of fewest rows, then the first
        in print. The least difference is the greatest of ``a - b``: ask for ``chain(b, a)``.
        """
        net = self.solved
        return most(net, net.number(a), net.number(b))

    def adding(self, *rows: Row) -> Network:
        """With more rows, at the cost of the bounds that move. Raises Contradiction with the rows that forbid it.

        >>> Network([("O", "a", 0, 10, "a by 10")]).adding(("O", "a", 11, None, "late"))  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        ...
        timeline.errors.Contradiction: these can't all be true: 11 <= a - O (late); 0 <= a - O <= 10 (a by 10) ...
        """
        net = self.solved
        for row in rows:
            net = adding(net, row)
        return self._of(net, self.origin)

    def dropping(self, *rows: Row) -> Network:
        """Without these rows, at the cost of the bounds that they held. Raises ValueError for a row not in it."""
        net = self.solved
        for row in rows:
            net = dropping(net, row)
        return self._of(net, self.origin)

    @classmethod
    def _of(cls, net: Solved, origin: Hashable) -> Network:
        new = object.__new__(cls)
        new.origin, new.solved = origin, net
        return new

    def __repr__(self) -> str:
        return f"Network({list(self.rows)!r}, origin={self.origin!r})"


def _window(down: int, up: int) -> Window:
    return (-down if down < NEAR else None, up if up < NEAR else None)
