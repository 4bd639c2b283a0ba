"""Between the wall clock of a zone and instants: the only importer of zoneinfo."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

SECOND = timedelta(seconds=1)


def on_the_wall(instant: datetime) -> datetime:
    """What a clock on the wall shows at an instant, without its zone."""
    return instant.replace(tzinfo=None)


def on_the_clock(wall: datetime, zone: tzinfo | None) -> datetime:
    """The instant at which the clocks of the zone show this wall time; naive where the zone is None.

    A time that a forward jump skips becomes the instant of the jump; one that occurs twice is its first occurrence.
    So the conversion is monotone, and neighbours stay neighbours.

    >>> from zoneinfo import ZoneInfo
    >>> on_the_clock(datetime(2024, 3, 31, 2, 30), ZoneInfo("Europe/Berlin")).isoformat()
    '2024-03-31T03:00:00+02:00'
    """
    if zone is None:
        return wall
    aware = wall.replace(tzinfo=zone, fold=0)
    try:
        there = aware.astimezone(UTC)
        if there.astimezone(zone).replace(tzinfo=None) == wall:
            return aware
    except OverflowError:
        return aware
    return _jump(aware, zone)


def existing(aware: datetime) -> datetime:
    """The same instant as the clock there showed it: a time that the clock skipped is read by the offset before.

    >>> from zoneinfo import ZoneInfo
    >>> existing(datetime(2024, 3, 31, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))).isoformat()
    '2024-03-31T03:30:00+02:00'
    """
    try:
        return aware.astimezone(UTC).astimezone(aware.tzinfo)
    except OverflowError:
        return aware


def _jump(skipped: datetime, zone: tzinfo) -> datetime:
    """The instant of the jump that skips this time, by bisection between the readings by both offsets."""
    low, high = sorted((skipped.replace(fold=1).astimezone(UTC), skipped.astimezone(UTC)))
    before = low.astimezone(zone).utcoffset()
    low, high = low.replace(microsecond=0), high.replace(microsecond=0) + SECOND
    while high - low > SECOND:
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high.astimezone(zone)


def named(name: str) -> tzinfo | None:
    """The zone with an IANA name or an offset in minutes ("120"), or None where there is none."""
    if name.lstrip("+-").isdecimal():
        return timezone(timedelta(minutes=int(name)))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
