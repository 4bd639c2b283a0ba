"""Days of the month or year at hand: "the 15th", "Thursday the 21st", "the 3rd of next month"."""

from __future__ import annotations

from timeline.algebra import Bare, DayOfMonth, DayOfYear, Directed, Every, Last, Next, Term, This, WeekdayDate, Within
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.deictics import unit_at


@rule("m", "the DIGITS", score=-3)
def day_of_month_figures(number: int) -> Term | None:
    """A day of the month in bare figures: "the 17"."""
    return Bare(DayOfMonth(number)) if 1 <= number <= 31 else None


@rule("m", "the NTH")
def day_of_month(number: int) -> Term | None:
    """A day of the month at hand: "the 15th"."""
    return Bare(DayOfMonth(number)) if 1 <= number <= 31 else None


@rule("m", "on ORDINALFIGURE", score=-0.5)
def on_day_of_month(number: int) -> Term | None:
    """A day of the month without its article, as messages have it: "on 9th"."""
    return day_of_month(number)


@rule("m", "WEEKDAY the NTH", "WEEKDAY comma? ORDINALFIGURE")
def weekday_of_month(weekday: int, number: int) -> Term | None:
    """A weekday and its day of the month: "Thursday the 21st"."""
    return Directed(Bare(WeekdayDate(weekday, DayOfMonth(number))), "nearest") if 1 <= number <= 31 else None


@rule("m", "the NTH comma WEEKDAY")
def day_and_weekday(number: int, weekday: int) -> Term | None:
    """The same with its weekday behind: "the 21st, Thursday"."""
    return weekday_of_month(weekday, number)


@rule("m", "WEEKDAY DIGITS", "WEEKDAY the DIGITS", score=-3)
def weekday_number(weekday: int, number: int) -> Term | None:
    """A weekday and its bare day of the month: "Friday 23"."""
    return weekday_of_month(weekday, number)


@rule("m", "the? NTH day_word of the month_word")
def day_of_the_month(number: int) -> Term | None:
    """A day of the current month: "the 26th day of the month"."""
    return Within(DayOfMonth(number), This(Every(Unit.MONTH))) if 1 <= number <= 31 else None


@rule("m", "the? NTH of the year_word")
def first_of_the_year(number: int) -> Term | None:
    """The first day of the current year: "the first of the year"."""
    return Within(DayOfYear(1, 1), This(Every(Unit.YEAR))) if number == 1 else None


@rule("m", "the? ORDINALFIGURE LETTER_MONTH")
def day_of_letters(number: int, offset: int) -> Term | None:
    """A day of this month, the last or the next, as letters say it: "the 14th inst.", "the 12th ult."."""
    return Within(DayOfMonth(number), unit_at(Every(Unit.MONTH), offset)) if 1 <= number <= 31 else None


@rule("m", "ORDINALFIGURE", score=-3)
def day_of_month_alone(number: int) -> Term | None:
    """A day of the month by its figures: "15th"."""
    return Bare(DayOfMonth(number)) if 1 <= number <= 31 else None


@rule("m", "the? NTH of M", "the? N of M", "the NTH day_word of M", "M on? the NTH", "the NTH M")
def nth_of_month(*pair: object) -> Term | None:
    """A day of a month said in words: "the 15th of next month"."""
    number, outer = pair if isinstance(pair[0], int) else pair[::-1]
    if not isinstance(outer, This | Last | Next) or outer.grain is not Unit.MONTH or not isinstance(number, int):
        return None
    return Within(DayOfMonth(number), outer) if 1 <= number <= 31 else None
