"""Easter by both reckonings, and dates of the Julian calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from timeline.calendar.arithmetic import shift


@cache
def easter(year: int) -> datetime:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher), also for years before that calendar.

    >>> easter(2024)
    datetime.datetime(2024, 3, 31, 0, 0)
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime(year, month, day + 1)


@cache
def orthodox_easter(year: int) -> datetime:
    """Easter Sunday of the Julian calendar, by its Gregorian date (Meeus).

    >>> orthodox_easter(2024)
    datetime.datetime(2024, 5, 5, 0, 0)
    """
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return julian(year, month, day + 1)


def julian(year: int, month: int, day: int) -> datetime:
    """The Gregorian date of a Julian one from March to December. Raises OutOfCalendar.

    The Russian October Revolution was in November:

    >>> julian(1917, 10, 25)
    datetime.datetime(1917, 11, 7, 0, 0)
    """
    return shift(datetime(year, month, day), timedelta(days=year // 100 - year // 400 - 2))
