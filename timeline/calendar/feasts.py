"""Named days: fixed ones, n-th weekdays, and those that follow Easter; others from the optional package `holidays`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache

from timeline.calendar.arithmetic import days_in_month

Days = tuple[datetime, int]
"""The first day and the number of days."""


@cache
def easter(year: int) -> datetime:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).

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
    return datetime(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> datetime:
    """The n-th such weekday of the month, or the n-th last for negative n; 0 is Monday.

    >>> nth_weekday(2024, 11, 3, 4)
    datetime.datetime(2024, 11, 28, 0, 0)
    """
    first = datetime(year, month, 1)
    if n > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    final = first + timedelta(days=days_in_month(first) - 1)
    return final - timedelta(days=(final.weekday() - weekday) % 7 + 7 * (-n - 1))


def fixed(month: int, day: int, days: int = 1) -> Callable[[int], Days]:
    """The same date every year."""
    return lambda year: (datetime(year, month, day), days)


def weekday_of(month: int, weekday: int, n: int, after: int = 0) -> Callable[[int], Days]:
    """An n-th weekday of a month, or so many days after it."""
    return lambda year: (nth_weekday(year, month, weekday, n) + timedelta(days=after), 1)


def from_easter(offset: int, days: int = 1) -> Callable[[int], Days]:
    """So many days after Easter Sunday."""
    return lambda year: (easter(year) + timedelta(days=offset), days)


def from_orthodox(offset: int) -> Callable[[int], Days]:
    """So many days after Orthodox Easter Sunday."""
    return lambda year: (orthodox_easter(year) + timedelta(days=offset), 1)


def _monday_before(month: int, day: int) -> Callable[[int], Days]:
    """The latest Monday before the date."""

    def rule(year: int) -> Days:
        date = datetime(year, month, day)
        return date - timedelta(days=(date.weekday() - 1) % 7 + 1), 1

    return rule


MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
FEASTS: dict[str, Callable[[int], Days]] = {
    "new year": fixed(1, 1),
    "epiphany": fixed(1, 6),
    "martin luther king day": weekday_of(1, MON, 3),
    "groundhog day": fixed(2, 2),
    "valentine": fixed(2, 14),
    "presidents day": weekday_of(2, MON, 3),
    "womens day": fixed(3, 8),
    "pi day": fixed(3, 14),
    "ides of march": fixed(3, 15),
    "saint patrick": fixed(3, 17),
    "april fools": fixed(4, 1),
    "earth day": fixed(4, 22),
    "saint george": fixed(4, 23),
    "anzac day": fixed(4, 25),
    "kings day": fixed(4, 27),
    "may day": fixed(5, 1),
    "cinco de mayo": fixed(5, 5),
    "mothers day": weekday_of(5, SUN, 2),
    "victoria day": _monday_before(5, 25),
    "memorial day": weekday_of(5, MON, -1),
    "juneteenth": fixed(6, 19),
    "fathers day": weekday_of(6, SUN, 3),
    "midsummer": fixed(6, 24),
    "canada day": fixed(7, 1),
    "independence day": fixed(7, 4),
    "bastille day": fixed(7, 14),
    "parents day": weekday_of(7, SUN, 4),
    "assumption": fixed(8, 15),
    "labor day": weekday_of(9, MON, 1),
    "patriot day": fixed(9, 11),
    "columbus day": weekday_of(10, MON, 2),
    "boss day": fixed(10, 16),
    "halloween": fixed(10, 31),
    "all saints": fixed(11, 1),
    "all souls": fixed(11, 2),
    "guy fawkes": fixed(11, 5),
    "veterans day": fixed(11, 11),
    "martinmas": fixed(11, 11),
    "thanksgiving": weekday_of(11, THU, 4),
    "black friday": weekday_of(11, THU, 4, after=1),
    "cyber monday": weekday_of(11, THU, 4, after=4),
    "saint nicholas": fixed(12, 6),
    "christmas eve": fixed(12, 24),
    "christmas": fixed(12, 25),
    "boxing day": fixed(12, 26),
    "kwanzaa": fixed(12, 26, 7),
    "new years eve": fixed(12, 31),
    "twelfth night": fixed(1, 5),
    "shrove tuesday": from_easter(-47),
    "ash wednesday": from_easter(-46),
    "lent": from_easter(-46, 46),
    "palm sunday": from_easter(-7),
    "maundy thursday": from_easter(-3),
    "good friday": from_easter(-2),
    "holy saturday": from_easter(-1),
    "easter": from_easter(0),
    "easter monday": from_easter(1),
    "ascension": from_easter(39),
    "pentecost": from_easter(49),
    "whit monday": from_easter(50),
    "trinity sunday": from_easter(56),
    "corpus christi": from_easter(60),
    "orthodox easter": from_orthodox(0),
    "orthodox good friday": from_orthodox(-2),
}


def feast(name: str, year: int) -> Days | None:
    """The first day and the length of the feast in the year, or None where that year has none or it isn't known."""
    rule = FEASTS.get(name)
    if rule is not None:
        return rule(year)
    from timeline.calendar.holidays import lookup

    return lookup(name, year)
