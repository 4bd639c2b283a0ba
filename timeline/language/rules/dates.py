"""Dates: days of months, with and without a year, in words and figures."""

from __future__ import annotations

from datetime import datetime

from timeline.algebra import (
    Bare, Clock, Cycle, Date, DayOfYear, Directed, Hands, Last, Next, ShortYear, Term, This, WeekdayDate, WeekdayNamed,
    Within, Zoned,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule

LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_of_year(month: int, day: object) -> DayOfYear | None:
    """The day of the month, when some year has it."""
    if not isinstance(day, int) or not 1 <= day <= LONGEST[month - 1]:
        return None
    return DayOfYear(month, day)


def date(year: object, month: int, day: object) -> Date | None:
    """The day of the year, when that year has it."""
    if not isinstance(year, int) or not isinstance(day, int):
        return None
    try:
        datetime(year, month, day)
    except ValueError:
        return None
    return Date(year, month, day)


def year_of(figures: int) -> Date | ShortYear:
    """The year of all its figures, or of its last two."""
    return Date(figures) if figures > 99 else ShortYear(figures)


@rule("dayno", "DIGITS", "NTH", "the NTH", "ORDINALFIGURE", "NUMBER", "TENS NUMBER", "TENS hyphen NUMBER", "the DIGITS")
def day_number(*values: int) -> int | None:
    """The number of a day in its month: "5", "5th", "the fifth"."""
    value = sum(values)
    return value if isinstance(value, int) and 1 <= value <= 31 else None


@rule("yearday", "MONTH DAYNO")
def month_day(month: int, day: int) -> DayOfYear | None:
    """A month and its day: "May 5"."""
    return day_of_year(month, day)


@rule("yearday", "MONTH comma DAYNO", score=-1.5)
def month_comma_day(month: int, day: int) -> DayOfYear | None:
    """The same with a comma, which more often parts them: "May, 5", but not "on 23 May, 8 in all"."""
    return day_of_year(month, day)


@rule("yearday", "MONTH hyphen|slash DAYNO", score=-0.2)
def month_mark_day(month: int, day: int) -> DayOfYear | None:
    """The same with a mark between: "May-5"."""
    return day_of_year(month, day)


@rule("yearday", "DAYNO of? MONTH", "DAYNO hyphen|slash MONTH", "DAYNO day_word of MONTH")
def day_month(day: int, month: int) -> DayOfYear | None:
    """A day and its month: "5 May", "the 5th of May"."""
    return day_of_year(month, day)


@rule(
    "weekdate", "WEEKDAY comma? YEARDAY", "WEEKDAY comma? on YEARDAY", "WEEKDAY the YEARDAY",
    "WEEKDAY hyphen YEARDAY",
)  # fmt: skip
def weekday_date(weekday: int, day: DayOfYear) -> WeekdayDate:
    """A date with its weekday: "Tuesday, May 5"."""
    return WeekdayDate(weekday, day)


@rule("weekdate", "YEARDAY comma? WEEKDAY", "YEARDAY open WEEKDAY close")
def date_weekday(day: DayOfYear, weekday: int) -> WeekdayDate:
    """A date with its weekday behind: "May 5, Tuesday", "May 5 (Tue)"."""
    return WeekdayDate(weekday, day)


@rule("m", "WEEKDATE")
def bare_weekday_date(day: WeekdayDate) -> Term:
    """A date with its weekday: the year is the nearest in which it falls so."""
    return WeekdayNamed(day)


@rule("m", "WEEKDATE comma? YEAR", "WEEKDATE hyphen|slash YEAR", "WEEKDATE of YEAR", "WEEKDATE in YEAR")
def full_weekday_date(day: WeekdayDate, year: int) -> Term | None:
    """A date with its weekday and year; the date decides: "Tuesday, May 5, 2020"."""
    return date(year, day.date.month, day.date.day) if isinstance(day.date, DayOfYear) else None


@rule(
    "m", "WEEKDATE comma? at? TIME comma? YEAR", "YEARDAY comma? at? TIME comma? YEAR",
    "WEEKDATE comma? TIME ZONE YEAR",
)  # fmt: skip
def clock_before_year(day: WeekdayDate | DayOfYear, time: Cycle, *rest: object) -> Term | None:
    """A date whose clock time stands before its year, as computers write it: "Thu Oct 26 11:00:09 EDT 2023"."""
    *zone, year = rest
    plain = day.date if isinstance(day, WeekdayDate) else day
    dated = date(year, plain.month, plain.day) if isinstance(plain, DayOfYear) else None
    if dated is None or not isinstance(time, Clock | Hands):
        return None
    timed = Within(time, dated)
    return Zoned(timed, str(zone[0])) if zone else timed


@rule("m", "WEEKDATE comma? SHORTYEAR", "WEEKDATE comma TWOFIGURES", score=-1)
def short_weekday_date(day: WeekdayDate, year: int) -> Term:
    """A date with its weekday and a year of two figures."""
    return Within(day.date, ShortYear(year))


@rule("m", "YEARDAY", "the YEARDAY")
def bare_date(day: DayOfYear) -> Term:
    """A date without its year: "5 May"."""
    return Bare(day)


@rule(
    "m", "YEARDAY comma? YEAR", "the YEARDAY comma? YEAR", "YEARDAY hyphen|slash YEAR", "YEARDAY of YEAR",
    "YEARDAY in YEAR", "YEARDAY GLUEDYEAR",
)  # fmt: skip
def full_date(day: DayOfYear, year: int) -> Term | None:
    """A date with its year: "May 5, 2021", "05MAY2021"."""
    return date(year, day.month, day.day)


@rule(
    "m", "YEARDAY comma? SHORTYEAR", "YEARDAY hyphen|slash SHORTYEAR", "YEARDAY of the? year_word SHORTYEAR",
    score=-1,
)  # fmt: skip
def short_date(day: DayOfYear, year: int) -> Term | None:
    """A date with a year of two figures: "May 5, '21"."""
    return Within(day, ShortYear(year))


@rule("m", "this YEARDAY")
def this_date(day: DayOfYear) -> Term:
    """A date of the current year: "this 6th of April"."""
    return This(day)


@rule("m", "next YEARDAY", "the next YEARDAY")
def next_date(day: DayOfYear) -> Term:
    """A date to come: "next 6th of April"."""
    return Directed(Bare(day), "future")


@rule("m", "last YEARDAY")
def last_date(day: DayOfYear) -> Term:
    """A date gone by: "last 5 May"."""
    return Directed(Bare(day), "past")


@rule("m", "YEAR hyphen|slash MONTH hyphen|slash DAYNO", "YEAR MONTH DAYNO")
def year_first(year: int, month: int, day: int) -> Term | None:
    """A date from its year down: "2020-Sep-23"."""
    return date(year, month, day)


@rule("m", "YEAR slash DAYNO slash MONTH")
def year_day_month(year: int, day: int, month: int) -> Term | None:
    """A date with its month in letters last: "2020/23/Sep"."""
    return date(year, month, day)


@rule("m", "DIGITS DIGITS YEARFIGURE", score=-4)
def spaced_date(first: int, second: int, year: int) -> Term | None:
    """A date in figures with spaces, of which one can be no month: "10 31 1974"."""
    if min(first, second) > 12 or max(first, second) <= 12:
        return None
    return date(year, min(first, second), max(first, second))


@rule("m", "YEARDAY comma? TWOFIGURES", "YEARDAY of TWOFIGURES", score=-2)
def two_figure_date(day: DayOfYear, year: int) -> Term | None:
    """A date with a bare year of two figures: "14 April 15"."""
    return Within(day, ShortYear(year))


@rule("m", "DIGITS ZONE MONTH TWOFIGURES|YEAR")
def date_time_group(group: int, zone: str, month: int, year: int) -> Term | None:
    """Day, hour and minute in six figures before the month, as armies have it: "051430Z MAY 12"."""
    day, hour, minute = group // 10_000, group // 100 % 100, group % 100
    named = day_of_year(month, day)
    if named is None or hour > 23 or minute > 59:
        return None
    whole = date(year, month, day) if year > 99 else Within(named, ShortYear(year))
    return Zoned(Within(Clock(hour, minute), whole), zone) if whole is not None else None


@rule("m", "DAYNO hyphen MONTH hyphen TWOFIGURES", "DAYNO slash MONTH slash TWOFIGURES", score=-0.05)
def marked_date(day: int, month: int, year: int) -> Term | None:
    """The same with a mark on both sides of its month, which makes no range: "12-Sep-18"."""
    named = day_of_year(month, day)
    return Within(named, ShortYear(year)) if named is not None else None


@rule("m", "YEARDAY of? M", "YEARDAY comma M")
def date_of(day: DayOfYear, outer: Term) -> Term | None:
    """A date in a year said in words: "5 May last year"."""
    return Within(day, outer) if isinstance(outer, This | Last | Next) and outer.grain is Unit.YEAR else None


@rule("m", "this NTH day_word of MONTH comma? YEAR", "this NTH day_word of MONTH in the? year_word YEAR")
def this_day_of(number: int, month: int, year: int) -> Term | None:
    """The day of a deed: "this 4th day of March 2020"."""
    return date(year, month, number)


@rule(
    "m", "FIGUREDATE", "WEEKDAY comma? FIGUREDATE", "WEEKDAY the FIGUREDATE", "the FIGUREDATE",
    "FIGUREDATE open WEEKDAY close",
)  # fmt: skip
def figure_date(*values: object) -> Term | None:
    """A date in figures, with or without its weekday: "2021-05-05", "Tuesday 5/5/2021", "5/5/2021 (Tue)"."""
    return next((value for value in values if isinstance(value, Term)), None)
