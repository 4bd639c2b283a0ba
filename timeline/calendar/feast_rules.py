"""Rules for the days of feasts: from a year to the first day and the number of days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from timeline.calendar.arithmetic import days_in_month, shift
from timeline.calendar.easter import easter, julian, orthodox_easter

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
GREGORIAN = 1583
"""First year of the Gregorian calendar: older feasts that move would get dates that nobody wrote."""

Days = tuple[datetime, int]
"""The first day and the number of days."""
Rule = Callable[[int], Days | None]
"""The days of a feast in a year, or None where that year has none."""


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


def fixed(month: int, day: int, days: int = 1) -> Rule:
    """The same date every year."""
    return lambda year: (datetime(year, month, day), days)


def weekday_of(month: int, weekday: int, n: int, after: int = 0) -> Rule:
    """An n-th weekday of a month, or so many days after it."""
    return lambda year: (nth_weekday(year, month, weekday, n) + timedelta(days=after), 1)


def weekday_from(month: int, day: int, weekday: int, after: int = 0) -> Rule:
    """The first such weekday on the date or later, or so many days after that weekday.

    >>> weekday_from(11, 2, TUE)(2022)
    (datetime.datetime(2022, 11, 8, 0, 0), 1)
    """

    def rule(year: int) -> Days:
        date = datetime(year, month, day)
        return date + timedelta(days=(weekday - date.weekday()) % 7 + after), 1

    return rule


def workday_nearest(month: int, day: int) -> Rule:
    """The date, or the Friday before or the Monday after where it falls on a weekend.

    >>> workday_nearest(10, 16)(2021)
    (datetime.datetime(2021, 10, 15, 0, 0), 1)
    """

    def rule(year: int) -> Days:
        date = datetime(year, month, day)
        return date + timedelta(days={SAT: -1, SUN: 1}.get(date.weekday(), 0)), 1

    return rule


def from_easter(offset: int, days: int = 1) -> Rule:
    """So many days after Easter Sunday; None before the Gregorian calendar."""
    return since(GREGORIAN, lambda year: (easter(year) + timedelta(days=offset), days))


def from_orthodox(offset: int, days: int = 1) -> Rule:
    """So many days after Orthodox Easter Sunday; None before the Gregorian calendar."""
    return since(GREGORIAN, lambda year: (orthodox_easter(year) + timedelta(days=offset), days))


def julian_december(day: int, after: int = 0) -> Rule:
    """So many days after a day of the Julian December before the year's start: Orthodox Christmas is 7 January.

    >>> julian_december(25)(2024), julian_december(25)(2101)
    ((datetime.datetime(2024, 1, 7, 0, 0), 1), (datetime.datetime(2101, 1, 8, 0, 0), 1))
    """
    return since(1701, lambda year: (shift(julian(year - 1, 12, day), timedelta(days=after)), 1))


def after(rule: Rule, offset: int, days: int = 1) -> Rule:
    """So many days after the first day of another feast."""

    def moved(year: int) -> Days | None:
        start = rule(year)
        return start and (shift(start[0], timedelta(days=offset)), days)

    return moved


def changed(*eras: tuple[int, Rule]) -> Rule:
    """The rule of the last era that has begun, with eras given by their first years; None before the first.

    >>> memorial_day = changed((1868, fixed(5, 30)), (1971, weekday_of(5, MON, -1)))
    >>> [memorial_day(year) and memorial_day(year)[0].day for year in (1850, 1970, 1971)]
    [None, 30, 31]
    """

    def rule(year: int) -> Days | None:
        begun = [era for first, era in eras if first <= year]
        return begun[-1](year) if begun else None

    return rule


def since(first: int, rule: Rule) -> Rule:
    """The rule from that year on; None before it."""
    return changed((first, rule))


def except_in(dates: Mapping[int, tuple[int, int]], rule: Rule) -> Rule:
    """The rule, but for the years that had another date by decree."""
    return lambda year: (datetime(year, *dates[year]), 1) if year in dates else rule(year)
