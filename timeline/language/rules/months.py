"""Months, seasons and named days with their years."""

from __future__ import annotations

from timeline.algebra import Between, Date, Feast, MonthOfYear, Season, ShortYear, Term, Within
from timeline.language.grammar import rule
from timeline.language.rules.dates import LONGEST, year_of


@rule("m", "MONTH of TWOFIGURES", score=-2)
def month_of_two_figures(month: int, year: int) -> Term:
    """A month of a bare year of two figures: "April of 87"."""
    return Within(MonthOfYear(month), ShortYear(year))


@rule("m", "MONTH TWOFIGURES", score=-4)
def month_two_figures(month: int, year: int) -> Term | None:
    """A month and a year of two figures that are no day: "May 97"."""
    return month_of_two_figures(month, year) if year > LONGEST[month - 1] else None


@rule("m", "YEAR hyphen|slash DIGITS")
def year_month(year: int, month: int) -> Term | None:
    """A year and the number of its month: "2014-10"."""
    return Date(year, month) if 1 <= month <= 12 else None


@rule("range", "YEAR hyphen DIGITS", score=-1)
def years_by_one(first: int, last: int) -> Term | None:
    """Years that share all but their last figure: "1643-4"."""
    full = first - first % 10 + last
    return Between(Date(first), Date(full)) if last < 10 and first < full else None


@rule("m", "DIGITS hyphen YEAR")
def month_year_figures(month: int, year: int) -> Term | None:
    """The number of a month and its year: "12-2015"."""
    return Date(year, month) if 1 <= month <= 12 else None


@rule("m", "this day_word|month_word of YEAR")
def this_day_in(year: int) -> Term:
    """What is at hand, in another year, of which no more is told: "on this day in 1944"."""
    return Date(year)


@rule("m", "YEAR comma? MONTH")
def year_then_month(year: int, month: int) -> Term:
    """A month after its year: "2017 April"."""
    return Date(year, month)


@rule(
    "m", "MONTH comma? YEAR", "MONTH of YEAR", "MONTH hyphen|slash YEAR", "the? month_of MONTH comma? YEAR",
    "the|this MONTH comma? YEAR",
)  # fmt: skip
def month_year(month: int, year: int) -> Term:
    """A month of a year: "May 2021"."""
    return Date(year, month)


@rule("m", "MONTH SHORTYEAR", "MONTH hyphen SHORTYEAR", "MONTH hyphen TWOFIGURES", "MONTH of SHORTYEAR")
def month_short_year(month: int, year: int) -> Term:
    """A month of a year of two figures: "May '21"."""
    return Within(MonthOfYear(month), ShortYear(year))


@rule("m", "YEAR SEASON")
def year_season(year: int, name: str) -> Term:
    """A season after its year: "the 1982 summer offensive"."""
    return Within(Season(name), Date(year))


@rule(
    "m", "SEASON of? YEAR", "the SEASON of YEAR", "SEASON comma YEAR", "SEASON of? SHORTYEAR",
    "the SEASON of SHORTYEAR|TWOFIGURES",
)  # fmt: skip
def season_year(name: str, year: int) -> Term:
    """A season of a year: "summer 2021", "the winter of 1916"."""
    return Within(Season(name), year_of(year))


@rule("m", "SEASON TWOFIGURES", score=-2)
def season_two_figures(name: str, year: int) -> Term:
    """A season with a bare year of two figures: "fall 03"."""
    return season_year(name, year)


@rule(
    "m", "SEASON of? YEAR hyphen|slash TWOFIGURES", "the SEASON of YEAR hyphen|slash TWOFIGURES",
    "SEASON of? YEAR hyphen|slash YEAR", "the SEASON of YEAR hyphen|slash YEAR", score=1,
)  # fmt: skip
def season_of_two_years(name: str, first: int, second: int) -> Term | None:
    """The winter from one year to the next, or the summer of the south: "the winter of 1916-17"."""
    if second not in (first + 1, (first + 1) % 100) or name not in ("winter", "summer"):
        return None
    return Within(Season(name), Date(first)) if name == "winter" else Between(Date(first, 12), Date(first + 1, 2))


@rule("m", "YEAR hyphen|slash TWOFIGURES SEASON", "the YEAR hyphen|slash TWOFIGURES SEASON", score=1)
def two_years_season(first: int, second: int, name: str) -> Term | None:
    """The same with its years before it: "the 1916-17 winter"."""
    return season_of_two_years(name, first, second)


@rule(
    "m", "the? FEAST comma? YEAR", "FEAST of|in YEAR", "FEAST day_word YEAR", "the FEAST of YEAR",
    "FEAST of? SHORTYEAR",
)  # fmt: skip
def feast_year(name: str, year: int) -> Term:
    """A named day of a year: "Christmas 2019", "Christmas '99"."""
    return Within(Feast(name), year_of(year))
