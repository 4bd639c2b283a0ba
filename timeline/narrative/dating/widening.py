"""Readings as wide as they are meant: "two years ago" is no month of its own."""

from __future__ import annotations

from attrs import evolve

from timeline.algebra import About, Now, Past, Reading, Shift, Told
from timeline.calendar import Bounds, Interval, Unit, add, floor
from timeline.calendar.anchor import TICK
from timeline.calendar.zone import on_the_clock
from timeline.errors import OutOfCalendar


def widened(reading: Reading) -> Reading:
    """A reading whose count is coarser than its grain ("two years ago" is a month), by half a unit to either side."""
    shift = reading.term.inner if isinstance(reading.term, About) else reading.term
    if isinstance(shift, Past) and isinstance(shift.base, Now):
        return _up_to_now(reading)
    if not isinstance(shift, Shift) or reading.interval is None or not isinstance(shift.base, Now | Told):
        return reading
    if isinstance(shift.base, Told) and shift.amount.finest is Unit.YEAR and reading.grain > Unit.DAY:
        return _floored(reading)
    half = HALVES.get(shift.amount.finest)
    low, high = reading.interval.start, reading.interval.end
    if half is None or low is None or high is None:
        return reading
    try:
        low, high = add(low, -half[0], half[1]), add(high, half[0], half[1])
    except OutOfCalendar:
        return reading
    return evolve(
        reading, interval=evolve(reading.interval, start=low, end=high), start=Bounds(low, high), end=Bounds(low, high)
    )


def _up_to_now(reading: Reading) -> Reading:
    """ "In the last two days", "in the next week": the day at hand, which whole units leave out, may be meant too."""
    assert reading.interval is not None
    low, high = reading.interval.start, reading.interval.end
    now = [on_the_clock(t, reading.anchor.zone) for t in (reading.anchor.first, reading.anchor.last)]
    if low is None or high is None:
        return reading
    low, high = min(low, now[0]), max(high, now[1])
    return evolve(reading, interval=Interval(low, high), start=Bounds(low, high), end=Bounds(low, high))


def _floored(reading: Reading) -> Reading:
    """ "Two years later", counted from what is longer than a day: the whole year, or years."""
    assert reading.interval is not None
    assert reading.interval.start is not None
    assert reading.interval.end is not None
    inside = (reading.interval.start, reading.interval.end - TICK)
    low, last = (on_the_clock(floor(t, Unit.YEAR), t.tzinfo) for t in inside)
    try:
        high = add(last, 1, Unit.YEAR)
    except OutOfCalendar:
        return reading
    return evolve(reading, interval=Interval(low, high), start=Bounds(low, high), end=Bounds(low, high))


HALVES = {
    Unit.HOUR: (30, Unit.MINUTE), Unit.WEEK: (3, Unit.DAY), Unit.MONTH: (15, Unit.DAY), Unit.QUARTER: (45, Unit.DAY),
    Unit.YEAR: (6, Unit.MONTH), Unit.DECADE: (5, Unit.YEAR), Unit.CENTURY: (50, Unit.YEAR),
}  # fmt: skip
"""Half a unit, for units that are counted more precisely than they are meant."""
