"""Intervals of occupied time, and bounds of what is known of one edge."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from timeline.errors import EmptyInterval, MixedZones


def _same_zone_kind(low: datetime | None, high: datetime | None, what: str) -> None:
    if low is not None and high is not None and (low.tzinfo is None) != (high.tzinfo is None):
        raise MixedZones(f"{what} from {low} to {high} mixes naive and zone-aware times; give both a zone or neither")


def _later(a: datetime | None, b: datetime | None) -> datetime | None:
    """The later of two earliest edges; None is minus infinity."""
    return b if a is None else a if b is None else max(a, b)


def _earlier(a: datetime | None, b: datetime | None) -> datetime | None:
    """The earlier of two latest edges; None is plus infinity."""
    return b if a is None else a if b is None else min(a, b)


@frozen(order=False)
class Interval:
    """The half-open stretch [start, end): the start is in, the end is not. None is an open side.

    Both edges are naive or both are aware. Raises EmptyInterval unless start < end.

    >>> week = Interval(datetime(2023, 9, 4), datetime(2023, 9, 11))
    >>> datetime(2023, 9, 11) in week
    False
    >>> week.meets(Interval(datetime(2023, 9, 11), None))
    True
    """

    start: datetime | None
    end: datetime | None = field()

    @end.validator
    def _check(self, attribute: object, end: datetime | None) -> None:
        _same_zone_kind(self.start, end, "interval")
        if self.start is not None and end is not None and not self.start < end:
            raise EmptyInterval(f"interval from {self.start} to {end} is empty; its end must lie after its start")

    def __contains__(self, instant: datetime) -> bool:
        return (self.start is None or self.start <= instant) and (self.end is None or instant < self.end)

    def __str__(self) -> str:
        low = "(..." if self.start is None else f"[{shown(self.start)}"
        return f"{low}, {'...' if self.end is None else shown(self.end)})"

    def meets(self, other: Interval) -> bool:
        """True iff the other one starts at the very instant at which this one ends."""
        return self.end is not None and self.end == other.start

    def overlaps(self, other: Interval) -> bool:
        """True iff the two share an instant."""
        return self.intersection(other) is not None

    def within(self, other: Interval) -> bool:
        """True iff every instant of this one lies in the other."""
        starts = other.start is None or (self.start is not None and other.start <= self.start)
        return starts and (other.end is None or (self.end is not None and self.end <= other.end))

    def intersection(self, other: Interval) -> Interval | None:
        """The instants of both, or None where there are none."""
        start, end = _later(self.start, other.start), _earlier(self.end, other.end)
        return None if start is not None and end is not None and start >= end else Interval(start, end)

    def hull(self, other: Interval) -> Interval:
        """The least interval that holds both."""
        opens = self.start is None or other.start is None
        closes = self.end is None or other.end is None
        return Interval(
            None if opens else _earlier(self.start, other.start), None if closes else _later(self.end, other.end)
        )


@frozen(order=False)
class Bounds:
    """What is known of one edge: it lies in the closed window [earliest, latest]. None is an open side.

    >>> Bounds(None, datetime(2023, 9, 11)).known
    False
    """

    earliest: datetime | None
    latest: datetime | None = field()

    @latest.validator
    def _check(self, attribute: object, latest: datetime | None) -> None:
        _same_zone_kind(self.earliest, latest, "bounds")
        if self.earliest is not None and latest is not None and self.earliest > latest:
            raise EmptyInterval(f"bounds from {self.earliest} to {latest} cross; earliest must not lie after latest")

    @property
    def known(self) -> bool:
        """True iff the edge is known to the microsecond."""
        return self.earliest is not None and self.earliest == self.latest

    def hull(self, other: Bounds) -> Bounds:
        """The least window that holds both."""
        opens = self.earliest is None or other.earliest is None
        closes = self.latest is None or other.latest is None
        return Bounds(
            None if opens else _earlier(self.earliest, other.earliest),
            None if closes else _later(self.latest, other.latest),
        )

    def __str__(self) -> str:
        if self.known:
            return shown(self.earliest)
        return f"{shown(self.earliest)} to {shown(self.latest)}"


def shown(instant: datetime | None) -> str:
    """An instant for people, to the minute, or to what is finer and not zero.

    >>> shown(datetime(2023, 9, 10, 18)), shown(datetime(2023, 9, 10, 18, 0, 5)), shown(None)
    ('2023-09-10 18:00', '2023-09-10 18:00:05', '...')
    """
    if instant is None:
        return "..."
    spec = "microseconds" if instant.microsecond else "seconds" if instant.second else "minutes"
    return instant.isoformat(" ", spec)
