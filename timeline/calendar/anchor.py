"""Anchors: when something was said."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

from attrs import frozen

from timeline.calendar.arithmetic import add
from timeline.calendar.interval import Interval
from timeline.calendar.units import Unit
from timeline.calendar.zone import existing
from timeline.errors import BadAnchor, OutOfCalendar

TICK = timedelta(microseconds=1)
REMEMBERED = 128
"""How many anchors given as texts are remembered."""
ISO_MONTH = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")


@frozen(cache_hash=True)
class Anchor:
    """The first and the last instant at which it may have been said, on the wall clock of the zone.

    >>> Anchor.of("2023-09-11").last
    datetime.datetime(2023, 9, 11, 23, 59, 59, 999999)
    """

    first: datetime
    last: datetime
    zone: tzinfo | None = None

    @classmethod
    def of(cls, given: AnchorLike) -> Anchor:
        """An anchor from a date, a datetime, an ISO 8601 string, an interval or an anchor.

        A date is the whole day, a month ("2023-09") the whole month, an interval all of it. An aware time keeps its
        zone; one that the clock there skipped is taken by the offset before the jump. Raises BadAnchor for a text or
        an interval that gives no anchor, TypeError for another type.
        """
        if isinstance(given, Anchor):
            return given
        if isinstance(given, str):
            return cls._from_text(given)
        if isinstance(given, datetime):
            wall = _wall(given)
            return cls(wall, wall, given.tzinfo)
        if isinstance(given, date):
            return cls._unit(datetime(given.year, given.month, given.day), Unit.DAY)
        if isinstance(given, Interval):
            return cls._from_interval(given)
        raise TypeError(f"an anchor is a date, datetime, ISO 8601 string or Interval, not {type(given).__name__}")

    @classmethod
    def _unit(cls, start: datetime, unit: Unit) -> Anchor:
        try:
            return cls(start, add(start, 1, unit) - TICK)
        except OutOfCalendar:  # the unit ends with the calendar
            return cls(start, datetime.max)

    @classmethod
    @lru_cache(maxsize=REMEMBERED)
    def _from_text(cls, text: str) -> Anchor:
        try:
            month = ISO_MONTH.fullmatch(text.strip())
            if month:
                unit = Unit.MONTH if month[2] else Unit.YEAR
                return cls._unit(datetime(int(month[1]), int(month[2] or 1), 1), unit)
            when = datetime.fromisoformat(text.strip())
        except ValueError:
            raise BadAnchor(f"cannot read the anchor {text!r}; write a date such as '2023-09-11'") from None
        is_date = not re.search("[T :]", text.strip())
        return cls.of(when.date() if is_date else when)

    @classmethod
    def _from_interval(cls, given: Interval) -> Anchor:
        if given.start is None or given.end is None:
            raise BadAnchor(f"the anchor {given} is open; an uncertain anchor needs both ends")
        return cls(_wall(given.start), _wall(given.end) - TICK, given.start.tzinfo)


def _wall(given: datetime) -> datetime:
    """What the clock of its zone showed."""
    return (given if given.tzinfo is None else existing(given)).replace(tzinfo=None)


AnchorLike = Anchor | Interval | datetime | date | str
