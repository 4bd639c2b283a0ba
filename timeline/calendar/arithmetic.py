"""The only arithmetic of months, leap years and weeks: floor, step and add, on naive wall-clock times."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.calendar.interval import Interval
from timeline.calendar.units import Unit
from timeline.errors import OutOfCalendar

MONDAY = 0
FIRST_YEAR, LAST_YEAR = 1, 9999


def instant(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> datetime:
    """A datetime, or OutOfCalendar where the year is not one of 1 to 9999. Other bad fields raise ValueError."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OutOfCalendar(f"year {year} is outside the calendar; it has the years {FIRST_YEAR} to {LAST_YEAR}")
    return datetime(year, month, day, hour, minute)


def floor(t: datetime, unit: Unit, week_start: int = MONDAY) -> datetime:
    """The start of the unit that holds t.

    Decades, centuries and millennia start with the year that their number divides (1990, 1900, 2000).
    The first ones are cut at the year 1.

    >>> floor(datetime(2024, 1, 1, 9), Unit.WEEK, week_start=6)
    datetime.datetime(2023, 12, 31, 0, 0)
    """
    if unit <= Unit.HOUR:
        return t.replace(
            microsecond=t.microsecond if unit is Unit.MICROSECOND else 0,
            second=t.second if unit <= Unit.SECOND else 0,
            minute=t.minute if unit <= Unit.MINUTE else 0,
        )
    day = datetime(t.year, t.month, t.day)
    if unit is Unit.DAY:
        return day
    if unit is Unit.WEEK:
        return shift(day, timedelta(days=-((day.weekday() - week_start) % 7)))
    if unit <= Unit.YEAR:
        return datetime(t.year, t.month - (t.month - 1) % unit.months, 1)
    years = unit.months // 12
    return datetime(max(FIRST_YEAR, t.year - t.year % years), 1, 1)


def shift(t: datetime, by: timedelta) -> datetime:
    """t + by, or OutOfCalendar."""
    try:
        return t + by
    except OverflowError:
        raise OutOfCalendar(f"{by} from {t} is outside the years {FIRST_YEAR} to {LAST_YEAR}") from None


def add(t: datetime, count: int, unit: Unit) -> datetime:
    """t shifted by count units; a day that the month lacks becomes the month's last.

    >>> add(datetime(2024, 1, 31), 1, Unit.MONTH)
    datetime.datetime(2024, 2, 29, 0, 0)
    """
    if unit.length is not None:
        try:
            return shift(t, count * unit.length)
        except OverflowError:
            raise OutOfCalendar(f"{count} {unit}s from {t} is outside the calendar") from None
    years, month = divmod(t.year * 12 + t.month - 1 + count * unit.months, 12)
    first = instant(years, month + 1)
    return t.replace(year=first.year, month=first.month, day=min(t.day, days_in_month(first)))


def days_in_month(first: datetime) -> int:
    """How many days the month has that starts at first."""
    if first.month == 12:
        return 31
    return (datetime(first.year, first.month + 1, 1) - datetime(first.year, first.month, 1)).days


def step(start: datetime, count: int, unit: Unit) -> datetime:
    """The start of the unit that comes count units after the one that starts at start.

    The first decade, century and millennium are cut at the year 1, so they are shorter.

    >>> step(datetime(1, 1, 1), 1, Unit.DECADE)
    datetime.datetime(10, 1, 1, 0, 0)
    """
    if unit > Unit.YEAR and start.year == FIRST_YEAR and count > 0:
        return instant(count * (unit.months // 12))
    if unit > Unit.YEAR and count < 0 and start.year + count * (unit.months // 12) == 0:
        return datetime(FIRST_YEAR, 1, 1)
    return add(start, count, unit)


def span(t: datetime, unit: Unit, week_start: int = MONDAY) -> Interval:
    """The unit that holds t, as an interval.

    >>> str(span(datetime(2024, 2, 29, 12), Unit.MONTH))
    '[2024-02-01 00:00, 2024-03-01 00:00)'
    """
    start = floor(t, unit, week_start)
    return Interval(start, step(start, 1, unit))
