"""Which times are taken up, and which are free."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from attrs import frozen

from timeline.calendar import Interval
from timeline.order.event import Event


@frozen
class Coverage:
    """The times that some event certainly takes up, whatever the history, and those that some event may take up.

    Certain is what the windows of single events give: from the latest start to the earliest end.
    """

    certain: tuple[Interval, ...]
    possible: tuple[Interval, ...]

    @property
    def gaps(self) -> tuple[Interval, ...]:
        """The times between the first event and the last in which nothing can happen."""
        pairs = zip(self.possible, self.possible[1:], strict=False)
        return tuple(Interval(a.end, b.start) for a, b in pairs)


def coverage(events: Iterable[Event]) -> Coverage:
    """The union of what events take up."""
    listed = list(events)
    certain = [
        Interval(e.start.latest, e.end.earliest)
        for e in listed
        if e.start.latest is not None and e.end.earliest is not None and e.start.latest < e.end.earliest
    ]
    possible = [
        Interval(e.start.earliest, e.end.latest)
        for e in listed
        if e.start.earliest is None or e.end.latest is None or e.start.earliest < e.end.latest
    ]
    return Coverage(_united(certain), _united(possible))


def _united(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Disjoint intervals, none of which meets the next, in order."""
    done: list[Interval] = []
    for interval in sorted(intervals, key=_by_start):
        if done and (done[-1].overlaps(interval) or done[-1].meets(interval)):
            done[-1] = done[-1].hull(interval)
        else:
            done.append(interval)
    return tuple(done)


def _by_start(interval: Interval) -> tuple[bool, datetime | None]:
    return interval.start is not None, interval.start
