"""Lists that share what they leave out: "20, 21 and 22 April", "Monday and Tuesday of next week"."""

from __future__ import annotations

from itertools import pairwise

from timeline.algebra import (
    Bare, Clock, Cycle, Date, DayOfMonth, DayOfYear, Era, Feast, Hands, Last, MonthOfYear, Next, OnWeekday, PartOfDay,
    PieceOfYear, Portion, Several, Term, This, WeekdayDate, Within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.calendar.feasts import feast
from timeline.language.grammar import rule
from timeline.language.rules.clocks import Face, face
from timeline.language.rules.dates import date, day_of_year
from timeline.language.rules.daytimes import dayed
from timeline.language.rules.ends import before_clock
from timeline.language.rules.names import inside, standing
from timeline.language.rules.shifts import placed


@rule("list", "DAYNO comma|and|or YEARDAY", "DAYNO comma and YEARDAY")
def days_and(first: int, last: DayOfYear) -> Term | None:
    """Days before their month, in order: "21 and 22 April", but not "Hut 4, 3 April"."""
    low = day_of_year(last.month, first)
    return Several((Bare(low), Bare(last))) if low is not None and first < last.day else None


@rule("list", "DAYNO comma|and LIST")
def days_comma(first: int, rest: Several) -> Term | None:
    """More days before their month: "20, 21 and 22 April"."""
    head = rest.members[0]
    if isinstance(head, Date) and head.month and head.day:
        low = date(head.year, head.month, first)
        return Several((low, *rest.members)) if low is not None else None
    cycle = getattr(head, "cycle", None)
    if not isinstance(cycle, DayOfYear):
        return None
    day = day_of_year(cycle.month, first)
    return Several((Bare(day), *rest.members)) if day is not None else None


@rule(
    "list", "YEARDAY and|or DAYNO", "YEARDAY comma and DAYNO", "YEARDAY comma DAYNO comma? and|or DAYNO",
    "YEARDAY comma DAYNO comma DAYNO comma? and|or DAYNO",
)  # fmt: skip
def days_behind(first: DayOfYear, *days: int) -> Term | None:
    """Days behind their month: "April 21 and 22"."""
    found = [day_of_year(first.month, day) for day in days]
    if any(day is None for day in found):
        return None
    return Several((Bare(first), *(Bare(day) for day in found if day is not None)))


@rule("list", "the NTH and|or NTH", "the NTH comma NTH comma? and|or NTH")
def days_alone(*days: int) -> Term | None:
    """Days of the month at hand, in order: "the 3rd, 4th and 5th"."""
    ordered = all(low < high for low, high in pairwise(days))
    return Several(tuple(Bare(DayOfMonth(day)) for day in days)) if ordered and days[0] > 0 and days[-1] < 32 else None


@rule("list", "YEAR or TWOFIGURES")
def year_or_next(first: int, last: int) -> Term | None:
    """A year or one soon after it by two figures: "1967 or 68"."""
    full = first - first % 100 + last
    return Several((Date(first), Date(full))) if first < full else None


@rule("list", "YEARDAY and|or YEARDAY", "YEARDAY comma and YEARDAY")
def days_of_year(first: DayOfYear, last: DayOfYear) -> Term | None:
    """Days of several months: "26 January and 10 February"."""
    ordered = (first.month, first.day) < (last.month, last.day)
    return Several((Bare(first), Bare(last))) if ordered and first.month != last.month else None


@rule("list", "YEARDAY comma LIST")
def days_of_year_comma(first: DayOfYear, rest: Several) -> Term | None:
    """More days of several months: "May 3, June 5 and July 6"."""
    days = [term.cycle if isinstance(term, Bare) else None for term in rest.members]
    return Several((Bare(first), *rest.members)) if all(isinstance(day, DayOfYear) for day in days) else None


@rule("list", "NAME and|or NAME", "NAME comma and NAME")
def names_and(first: Cycle, last: Cycle) -> Term | None:
    """Two names of a kind: "Monday and Tuesday", "Q1 and Q2"."""
    return Several((Bare(first), Bare(last))) if _of_a_kind(first, last) and first != last else None


@rule("list", "NAME comma M", "NAME comma the M", "NAME open M close", "M open NAME close", score=0.5)
def feast_and_date(*pair: object) -> Term | None:
    """A feast and its date, which are of one day: "Christmas Day, 25 December 1914", "16 April (Easter Sunday)"."""
    name, day = pair if isinstance(pair[0], Cycle) else pair[::-1]
    kept = _kept_on(name.name, day) if isinstance(name, Feast) and isinstance(day, Term) else None
    return Several((kept, kept)) if kept is not None else None


def _kept_on(name: str, day: Term) -> Term | None:
    """The day of a feast by its date; without a year it is in one in which the feast falls on it, if that moves."""
    said = day if isinstance(day, Date) else getattr(day, "cycle", None)
    if not isinstance(said, Date | DayOfYear) or not said.day:
        return None
    years = [said.year] if isinstance(said, Date) else NEAR_YEARS
    days = [found[0] for year in years if (found := feast(name, year)) is not None]
    there = {found.weekday() for found in days if (found.month, found.day) == (said.month, said.day)}
    if not there or isinstance(said, Date) or len(there) > 1:
        return day if there else None
    return Bare(WeekdayDate(there.pop(), said))


NEAR_YEARS = range(1990, 2040)
"""Years in which a movable feast falls on almost all of its days."""


def _of_a_kind(first: Cycle, last: Cycle) -> bool:
    """Whether names come again as often, and are not a month or day and a piece of the year."""
    return first.period is last.period and isinstance(first, PieceOfYear) == isinstance(last, PieceOfYear)


@rule("list", "NAME comma LIST")
def names_comma(first: Cycle, rest: Several) -> Term | None:
    """More names of a kind: "March, April and May"."""
    head = rest.members[0]
    alike = isinstance(head, Bare) and _of_a_kind(first, head.cycle)
    return Several((Bare(first), *rest.members)) if alike else None


@rule("list", "NAME and|or M")
def parts_and(first: Cycle, last: Term) -> Term | None:
    """Two days that share the part behind: "Friday and Saturday night"."""
    if not isinstance(last, Within) or not isinstance(last.cycle, PartOfDay) or not isinstance(last.outer, Bare):
        return None
    days = (first, last.outer.cycle)
    alike = all(isinstance(day, OnWeekday) for day in days) and days[0] != days[1]
    return Several((Within(last.cycle, Bare(first)), last)) if alike else None


@rule("list", "M and|or M")
def portions_and(first: Term, last: Term) -> Term | None:
    """Two parts of names: "early May and late June 2021"."""
    if not isinstance(first, Portion) or not isinstance(last, Portion) or not isinstance(first.inner, Bare):
        return None
    if isinstance(last.inner, Date) and first.grain is last.grain is Unit.MONTH:
        dated = _dated(first, last.inner.year)
        return Several((dated, last)) if dated is not None else None
    return Several((first, last)) if isinstance(last.inner, Bare) else None


@rule("list", "M and|or M", score=-0.3)
def stretches_and(first: Term, last: Term) -> Term | None:
    """Two times at hand, or parts of days: "this week and next week", "Saturday morning or Sunday evening"."""
    alike = _at_hand(first) and _at_hand(last) or _part_of_a_day(first) and _part_of_a_day(last)
    return Several((first, last)) if alike and first.grain is last.grain else None


def _at_hand(term: Term) -> bool:
    return isinstance(term, This | Last | Next)


def _part_of_a_day(term: Term) -> bool:
    day = term.outer if isinstance(term, Within) and isinstance(term.cycle, PartOfDay) else None
    return isinstance(day, Bare) and isinstance(day.cycle, OnWeekday)


@rule("list", "M or M", "either M or M", score=-4)
def either(first: Term, second: Term) -> Term | None:
    """One of two times: "tonight or tomorrow morning", "2022 or 2023"; running text has them one by one."""
    lie = placed(first) and placed(second)
    return Several((first, second)) if lie and first.grain is second.grain else None


@rule("list", "this UNITNAME and|or next_word")
def this_and_next(cycle: Cycle) -> Term:
    """A unit at hand and the next: "this week and next"."""
    return Several((This(cycle), Next(cycle)))


@rule("list", "the? NTH and|or the? NTH centuries_word", "the? NTH hyphen and|or NTH hyphen century_word")
def centuries_and(first: int, last: int) -> Term | None:
    """Centuries that share their word: "the 18th and 19th centuries"."""
    if not 0 < first < last < 100:
        return None
    return Several((Era(first * 100 - 100, Unit.CENTURY), Era(last * 100 - 100, Unit.CENTURY)))


@rule("list", "the? NTH and|or the? NTH quarterparts")
def quarters_and(first: int, last: int) -> Term | None:
    """Quarters that share their word: "the first and second quarters"."""
    if not 0 < first < last < 5:
        return None
    return Several((Bare(PieceOfYear(Unit.QUARTER, first)), Bare(PieceOfYear(Unit.QUARTER, last))))


@rule("list", "N and|or EXACT", "CLOCK and|or EXACT", "EXACT and|or EXACT", "CLOCK and|or CLOCK")
def clocks_and(first: object, last: Face) -> Term | None:
    """Clock times, which may share am or pm: "3 and 5 pm", "9 and 1 pm"."""
    low = _clock(first, last)
    return Several((Bare(low), Bare(last))) if low is not None and low != last else None


@rule("list", "N comma LIST", "CLOCK comma LIST", "EXACT comma LIST", score=-1.5)
def clocks_comma(first: object, rest: Several) -> Term | None:
    """More clock times: "1, 3 and 5 pm"."""
    head = rest.members[0]
    following = head.cycle if isinstance(head, Bare) else None
    low = _clock(first, following) if isinstance(following, Clock | Hands) else None
    return Several((Bare(low), *rest.members)) if low is not None else None


def _clock(said: object, following: Face) -> Cycle | None:
    """A clock time or a bare hour that comes right before another."""
    clock = said if isinstance(said, Clock | Hands) else face(said)
    return before_clock(clock, following) if clock is not None else None


@rule("list", "LIST comma? on? M", score=0.5)
def clocks_on(value: Several, day: Term) -> Term | None:
    """Clock times that share their day: "9:15 and 11:15 on 2 March"."""
    clocks = [term.cycle for term in value.members if isinstance(term, Bare) and isinstance(term.cycle, Clock | Hands)]
    timed = [dayed(day, clock) for clock in clocks]
    found = tuple(term for term in timed if term is not None)
    return Several(found) if len(found) == len(value.members) else None


@rule("list", "LIST of? M")
def list_of(value: Several, outer: Term) -> Term | None:
    """Names that share the longer time: "Monday and Tuesday of next week"."""
    if not standing(outer):
        return None
    cycles = [term.cycle for term in value.members if isinstance(term, Bare)]
    if len(cycles) < len(value.members) or any(outer.grain < c.period or outer.grain <= c.grain for c in cycles):
        return None
    return Several(tuple(inside(cycle, outer) for cycle in cycles))


@rule("list", "LIST comma YEAR")
def list_in_year(value: Several, year: int) -> Term | None:
    """Days that share the year behind a comma: "June 3 and 5, 2019"."""
    days = [term.cycle for term in value.members if isinstance(term, Bare) and isinstance(term.cycle, DayOfYear)]
    return list_of(value, Date(year)) if len(days) == len(value.members) else None


def _dated(term: Term, year: int) -> Term | None:
    """The term in a year."""
    if isinstance(term, Portion):
        inner = _dated(term.inner, year)
        return Portion(term.which, inner) if inner is not None else None
    if not isinstance(term, Bare) or term.cycle.period is not Unit.YEAR:
        return None
    if isinstance(term.cycle, DayOfYear):
        return date(year, term.cycle.month, term.cycle.day)
    if isinstance(term.cycle, MonthOfYear):
        return Date(year, term.cycle.month)
    return inside(term.cycle, Date(year))
