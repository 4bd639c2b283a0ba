"""What a claim says about when: difference constraints between edges, or several alternatives of such."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from attrs import evolve, field, frozen

from timeline.calendar import Bounds, Interval
from timeline.order.comparison import Comparison
from timeline.order.edge import ORIGIN, Edge, end, start
from timeline.order.event import Event, Stretch, exactly, inside
from timeline.order.relation import Relation, blocks
from timeline.order.ticks import INFINITE, length, spoken, ticks

Difference = tuple[Edge, Edge, int | None, int | None]
"""``(a, b, least, most)``: least <= b - a <= most, in ticks; None is no bound."""


@frozen
class Alternative:
    """Differences that hold together, and the words for them."""

    text: str
    differences: tuple[Difference, ...]


@frozen
class Constraint:
    """A fact about when: exactly one way in which it may be meant, or several `alternatives` of which one holds.

    It rests on `claims`, opaque things with, if they like, a `text` and a `source`. Where facts clash, those of
    less `weight` are given up first. `text` says it in words; constraints print as that.

    >>> print(Constraint.relating("the visit", Relation.AFTER, "the trial"))
    the visit after the trial
    >>> print(Constraint.gap("the trial", "the visit", timedelta(days=2), timedelta(days=3)))
    from end of the trial to start of the visit: 2 days to 3 days
    """

    text: str
    alternatives: tuple[Alternative, ...]
    claims: tuple[object, ...] = ()
    weight: float = 1.0
    dates: tuple[datetime, ...] = field(default=(), repr=False)
    """The dates in it, which say whether it is about zone-aware times."""

    def __str__(self) -> str:
        return self.text

    @property
    def events(self) -> frozenset[str]:
        """The names of the events that it is about."""
        edges = {edge for choice in self.alternatives for row in choice.differences for edge in row[:2]}
        return frozenset(edge.event for edge in edges if edge.side)

    @classmethod
    def relating(
        cls,
        a: str,
        relations: Relation | Iterable[Relation],
        b: str | Interval,
        *,
        claims: tuple[object, ...] = (),
        weight: float = 1.0,
    ) -> Constraint:
        """One of some Allen relations between two events, or between an event and an interval.

        A set that no difference constraint can say, such as "before or after", becomes alternatives.
        """
        chosen = frozenset({relations} if isinstance(relations, Relation) else relations)
        text = f"{a} {' or '.join(str(r) for r in Relation if r in chosen)} {b}"
        cases = [_differences(places(a) + places(b), block) for block in blocks(chosen)]
        named = [Alternative(text if len(cases) == 1 else f"{text} (case {i})", c) for i, c in enumerate(cases, 1)]
        return cls(text, tuple(named), claims, weight, dates_of(b) if isinstance(b, Interval) else ())

    @classmethod
    def apart(
        cls,
        a: Edge,
        b: Edge,
        least: timedelta | None = None,
        most: timedelta | None = None,
        *,
        claims: tuple[object, ...] = (),
        weight: float = 1.0,
    ) -> Constraint:
        """At least and at most so long from one edge to another; None is no bound.

        >>> print(Constraint.apart(start("a"), start("b"), timedelta(0)))
        from start of a to start of b: at least no time
        """
        row = (a, b, None if least is None else length(least), None if most is None else length(most))
        return _single(f"from {a} to {b}: {_range(least, most)}", (row,), (), claims, weight)

    @classmethod
    def gap(
        cls,
        a: str,
        b: str,
        least: timedelta | None = None,
        most: timedelta | None = None,
        *,
        claims: tuple[object, ...] = (),
        weight: float = 1.0,
    ) -> Constraint:
        """At least and at most so long from the end of a to the start of b ("two to three days after")."""
        return cls.apart(end(a), start(b), least, most, claims=claims, weight=weight)

    @classmethod
    def lasting(
        cls,
        event: str,
        least: timedelta | None = None,
        most: timedelta | None = None,
        *,
        claims: tuple[object, ...] = (),
        weight: float = 1.0,
    ) -> Constraint:
        """A duration within bounds. At most zero makes the event an instant."""
        made = cls.apart(start(event), end(event), least, most, claims=claims, weight=weight)
        return evolve(made, text=f"{event} lasts {_range(least, most)}")

    @classmethod
    def within(
        cls, event: str, stretch: Stretch, *, claims: tuple[object, ...] = (), weight: float = 1.0
    ) -> Constraint:
        """The event lies somewhere inside the stretch, as with `Event.within`."""
        window = inside(stretch)
        return _dated(event, window, window, f"{event} within {window}", claims, weight)

    @classmethod
    def filling(
        cls, event: str, stretch: Stretch, *, claims: tuple[object, ...] = (), weight: float = 1.0
    ) -> Constraint:
        """The event takes up the stretch, as with `Event.filling`."""
        first, last = exactly(stretch)
        return _dated(event, first, last, f"{event} from {first} until {last}", claims, weight)

    @classmethod
    def either(
        cls, *constraints: Constraint, claims: tuple[object, ...] | None = None, weight: float | None = None
    ) -> Constraint:
        """One of these holds: two readings of "next Friday", say. It rests on the claims of all by default."""
        return cls(
            " or else ".join(c.text for c in constraints),
            tuple(choice for c in constraints for choice in c.alternatives),
            tuple(claim for c in constraints for claim in c.claims) if claims is None else claims,
            max(c.weight for c in constraints) if weight is None else weight,
            tuple(date for c in constraints for date in c.dates),
        )


def dating(event: Event) -> Constraint:
    """What an event's own windows say. It weighs as much as the weightiest of the event's claims."""
    same = event.start == event.end
    text = f"{event.name} within {event.start}" if same else f"{event.name} from {event.start} until {event.end}"
    weight = max((getattr(claim, "weight", 1.0) for claim in event.claims), default=1.0)
    return _dated(event.name, event.start, event.end, text, event.claims, weight)


def during(at: Edge, low: datetime, high: datetime) -> Constraint:
    """That a mark lies between two instants."""
    return _single(f"{at} within {Bounds(low, high)}", ((ORIGIN, at, ticks(low), ticks(high)),), (low, high), (), 1.0)


def places(thing: str | Interval) -> tuple[tuple[Edge, int], tuple[Edge, int]]:
    """The two edges of an event or of an interval, each as a point and an offset from it in ticks."""
    if isinstance(thing, str):
        return (start(thing), 0), (end(thing), 0)
    first = -INFINITE if thing.start is None else ticks(thing.start)
    return (ORIGIN, first), (ORIGIN, INFINITE if thing.end is None else ticks(thing.end))


def dates_of(*windows: Interval | Bounds) -> tuple[datetime, ...]:
    """The edges that are known."""
    edges = [(w.start, w.end) if isinstance(w, Interval) else (w.earliest, w.latest) for w in windows]
    return tuple(edge for pair in edges for edge in pair if edge is not None)


def _differences(edges: tuple[tuple[Edge, int], ...], block: tuple[Comparison, ...]) -> tuple[Difference, ...]:
    rows = []
    for x, y, most in (step for comparison in block for step in comparison.at_most()):
        (a, before), (b, after) = edges[x], edges[y]
        rows.append((a, b, None, most + before - after))
    return tuple(rows)


def _dated(event: str, first: Bounds, last: Bounds, text: str, claims: tuple[object, ...], weight: float) -> Constraint:
    rows = tuple(
        (ORIGIN, edge, _tick(window.earliest), _tick(window.latest))
        for edge, window in ((start(event), first), (end(event), last))
        if dates_of(window)
    )
    return _single(text, rows, dates_of(first, last), claims, weight)


def _single(
    text: str, rows: tuple[Difference, ...], dates: tuple[datetime, ...], claims: tuple[object, ...], weight: float
) -> Constraint:
    return Constraint(text, (Alternative(text, rows),), claims, weight, dates)


def _tick(instant: datetime | None) -> int | None:
    return None if instant is None else ticks(instant)


def _range(least: timedelta | None, most: timedelta | None) -> str:
    low, high = ("" if x is None else spoken(x) for x in (least, most))
    if not (low and high):
        return f"at least {low}" if low else f"at most {high}" if high else "any time"
    return low if low == high else f"{low} to {high}"
