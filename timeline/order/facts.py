"""The facts of a timeline as rows of a network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from timeline.order.constraint import Alternative, Constraint, Difference
from timeline.order.edge import ORIGIN, end, start
from timeline.order.forest import join, root
from timeline.order.graph import Row
from timeline.order.ticks import microseconds


def rows_of(choice: Alternative, because: Constraint) -> tuple[Row, ...]:
    """The rows that one way to mean a constraint demands."""
    return tuple((*difference, because) for difference in choice.differences)


def taking_time(names: Iterable[str], instants: frozenset[str]) -> Iterator[Row]:
    """That every event starts before it ends, by a tick at least; instants start and end together.

    These rows have no claim: no one doubts them, and no one can drop them.
    """
    for name in names:
        least, most = (0, 0) if name in instants else (1, None)
        yield start(name), end(name), least, most, None


@frozen(eq=False)
class Stated:
    """The rows of events and of constraints that mean one thing, made anew whenever they are gone through.

    Kept, they would take as much memory again as the constraints do.
    """

    names: Sequence[str]
    instants: frozenset[str]
    plain: Sequence[Constraint]

    def __iter__(self) -> Iterator[Row]:
        yield from taking_time(self.names, self.instants)
        for constraint in self.plain:
            yield from rows_of(constraint.alternatives[0], constraint)

    def parts(self) -> Iterator[Stated]:
        """The rows in parts that have no point but the origin in common: no chain of facts leads out of one."""
        above = {name: name for name in self.names}
        for constraint in self.plain:
            join(above, _about(constraint))
        parts: dict[str, tuple[list[str], list[Constraint]]] = {name: ([], []) for name in above}
        for name in self.names:
            parts[root(above, name)][0].append(name)
        for constraint in self.plain:
            parts[root(above, _about(constraint)[0])][1].append(constraint)
        yield from (Stated(names, self.instants, plain) for names, plain in parts.values() if plain)


def _about(constraint: Constraint) -> list[str]:
    """What the edges of a constraint's first alternative are edges of; the origin where there is nothing else."""
    edges = [edge.event for row in constraint.alternatives[0].differences for edge in row[:2] if edge != ORIGIN]
    return edges or [ORIGIN.event]


def instants(constraints: Iterable[Constraint]) -> frozenset[str]:
    """The events that some constraint gives no time: by their length, or by the dates of both edges."""
    plain = (c.alternatives[0].differences for c in constraints if len(c.alternatives) == 1)
    return frozenset(name for rows in plain for name in _instants(rows))


def _instants(rows: Iterable[Difference]) -> Iterator[str]:
    starts: dict[str, int] = {}
    for a, b, least, most in sorted(rows, key=lambda row: row[1].side, reverse=True):  # starts come first
        if a.event == b.event and (a.side, b.side, most) == ("start", "end", 0):
            yield a.event
        if a == ORIGIN and b.side == "start" and least is not None:
            starts[b.event] = least
        if a == ORIGIN and b.side == "end" and most is not None and starts.get(b.event) == most:
            yield b.event


def in_microseconds(row: Row) -> Row:
    """A row of ticks in microseconds. "Later, by however little" is one microsecond: clashing rows still clash."""
    a, b, least, most, because = row
    low = None if least is None else microseconds(least, up=True)
    return a, b, low, None if most is None else microseconds(most, up=False), because
