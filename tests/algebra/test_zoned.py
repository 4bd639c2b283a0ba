"""Laws of clock times in zones of their own, by arithmetic with offsets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import example, given
from hypothesis import strategies as st

from timeline import Anchor, Conventions, Interval
from timeline.algebra import Bare, Between, Clock, Zoned, resolve
from timeline.strategies import instants

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
offsets = st.integers(-48, 56).map(lambda quarters: quarters * 15)
minutes = st.integers(0, 24 * 60 - 1)


def clock(minute: int) -> Bare:
    """A time of the day, by its minute."""
    return Bare(Clock(*divmod(minute, 60)))


def said(term: Zoned | Between, now: datetime, direction: str | None = None) -> Interval:
    """What a term means to who says it now."""
    interval = resolve(term, Anchor.of(now), Conventions(), direction).interval
    assert interval is not None
    return interval


@given(instants(), offsets, offsets, minutes, st.sampled_from(("past", "future")))
@example(datetime(2023, 9, 13, 21), 0, -300, 17 * 60, "past")  # 5 pm in New York is yet to come when it is 9 pm UTC
@example(datetime(2024, 2, 29, 23, 59), 0, 840, 0, "future")
def test_a_direction_goes_by_the_instant(wall: datetime, here: int, there: int, minute: int, direction: str) -> None:
    """A clock time of the past has begun by now, one of the future is not over, and both are within a day."""
    now = wall.replace(tzinfo=timezone(timedelta(minutes=here)))
    found = said(Zoned(clock(minute), f"{there:+d}"), now, direction)
    assert found.start is not None
    start = found.start.astimezone(timezone(timedelta(minutes=there)))
    assert divmod(minute, 60) == (start.hour, start.minute)
    if direction == "past":
        assert now - DAY < found.start <= now
    else:
        assert now < found.start + MINUTE <= now + DAY + MINUTE


@given(instants(), offsets, offsets, minutes, minutes)
@example(datetime(2023, 9, 13, 12), 0, -300, 14 * 60, 17 * 60)
@example(datetime(2023, 9, 13, 12), 0, -480, 23 * 60, 60)
def test_a_range_is_as_long_as_in_its_own_zone(wall: datetime, here: int, there: int, first: int, last: int) -> None:
    """From one clock time to the next of the other, wherever it is told."""
    now = wall.replace(tzinfo=timezone(timedelta(minutes=here)))
    ends = [Zoned(clock(minute), f"{there:+d}") for minute in (first, last)]
    found = said(Between(*ends), now)
    assert found.start is not None
    assert found.end is not None
    length = ((last - first) * MINUTE) % DAY or DAY
    assert found.end.astimezone(UTC) - found.start.astimezone(UTC) == length
