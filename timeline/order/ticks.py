"""Instants and lengths as integers.

A tick is a 2**20th of a microsecond: fine enough to say "later, by however little" along a chain of a million
events without moving any bound by a microsecond. What is shown is rounded outward to the microsecond: the closed
window of what is known.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo, UTC

TICKS = 1 << 20
"""Ticks in a microsecond."""

MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1, 1, 1)
UNITS = (
    ("day", timedelta(days=1)),
    ("hour", timedelta(hours=1)),
    ("minute", timedelta(minutes=1)),
    ("second", timedelta(seconds=1)),
    ("microsecond", MICROSECOND),
)

INFINITE = 1 << 100
"""Further than any instant of the calendar, in ticks: where the open side of an interval lies."""


def ticks(instant: datetime) -> int:
    """Ticks from the start of year 1, in UTC for an aware instant.

    >>> ticks(datetime(1, 1, 1, 0, 0, 0, 1)) == TICKS
    True

    The first hours of year 1 east of Greenwich lie before it:

    >>> ticks(datetime.fromisoformat("0001-01-01T00:00+01:00")) < 0
    True
    """
    wall = instant.replace(tzinfo=None) - EPOCH
    return (wall - (instant.utcoffset() or timedelta(0))) // MICROSECOND * TICKS


def length(span: timedelta) -> int:
    """A length in ticks."""
    return span // MICROSECOND * TICKS


def instant(tick: int | None, zone: tzinfo | None, up: bool) -> datetime | None:
    """The instant at a tick, rounded up or down to the microsecond; None for none, and outside years 1 to 9999."""
    if tick is None:
        return None
    try:
        found = EPOCH + MICROSECOND * microseconds(tick, up)
        return found if zone is None else found.replace(tzinfo=UTC).astimezone(zone)
    except OverflowError:
        return None


def microseconds(tick: int, up: bool) -> int:
    """A number of ticks in microseconds, rounded up or down."""
    return -(-tick // TICKS) if up else tick // TICKS


def span(tick: int | None, up: bool) -> timedelta | None:
    """A length from a number of ticks; None for none, and for what no timedelta holds."""
    try:
        return None if tick is None else MICROSECOND * microseconds(tick, up)
    except OverflowError:
        return None


def spoken(span: timedelta) -> str:
    """A length for people.

    >>> spoken(timedelta(days=2, minutes=5)), spoken(timedelta(hours=-1)), spoken(timedelta(0))
    ('2 days 5 minutes', 'minus 1 hour', 'no time')
    """
    sign, rest = ("minus ", -span) if span < timedelta(0) else ("", span)
    words = []
    for name, unit in UNITS:
        count, rest = divmod(rest, unit)
        if count:
            words.append(f"{count} {name}{'s' if count > 1 else ''}")
    return sign + " ".join(words) if words else "no time"
