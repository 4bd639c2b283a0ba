"""Names of recurring stretches (cycles), and the words that choose one: this, last, next, or the name by itself."""

from __future__ import annotations

from timeline.algebra import (
    Amount, AnySeason, Around, Bare, Between, Cycle, CycleAround, Date, DayOfYear, Directed, Every, Feast, Last,
    MonthOfYear, Next, NextNamed, Nth, OnWeekday, PartOfDay, Past, Season, Shift, Term, This, WeekdayDate, Weekend,
    Vague, Within, Workday, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.dates import date
from timeline.language.rules.deictics import day_at


@rule("name", "WEEKDAY")
def weekday(day: int) -> Cycle:
    """A day of the week: "Sunday"."""
    return OnWeekday(day)


@rule("name", "MONTH", "the? month_of MONTH")
def month(number: int) -> Cycle:
    """A month: "July"."""
    return MonthOfYear(number)


@rule("name", "SEASON", "SEASON season_word")
def season(name: str) -> Cycle:
    """A season: "summer"."""
    return Season(name)


@rule("name", "FEAST", "FEAST day_word")
def feast(name: str) -> Cycle:
    """A named day: "Christmas"."""
    return Feast(name)


@rule("name", "weekend")
def weekend() -> Cycle:
    """The weekend."""
    return Weekend()


@rule("name", "season_word")
def any_season() -> Cycle:
    """Whichever season it is."""
    return AnySeason()


@rule("unitname", "UNIT")
def unit(value: Unit) -> Cycle:
    """A unit of the calendar: "week"."""
    return Every(value)


@rule("unitname", "workday", "business day_word")
def workday() -> Cycle:
    """A day of work: "weekday"."""
    return Workday()


@rule("m", "NAME", "the NAME")
def bare(cycle: Cycle) -> Term:
    """A name by itself: "Sunday", "July", "Christmas", "the weekend"."""
    return Bare(cycle)


@rule("m", "this UNITNAME", "this NAME", "the this UNITNAME", "the this NAME")
def this(cycle: Cycle) -> Term:
    """The current one: "this week", "the current year", "this summer"."""
    return This(cycle)


@rule(
    "m", "last UNITNAME", "the last UNITNAME", "last NAME", "the last NAME", "this last NAME",
    "the? last more UNITNAME",
)  # fmt: skip
def last(cycle: Cycle) -> Term:
    """The latest that has ended: "last week", "the past year", "last Friday"; the last hour ends now."""
    if cycle == Every(Unit.HOUR):
        return Past(Amount(exactly(1), Unit.HOUR))
    return Last(cycle)


@rule("m", "the latest UNITNAME")
def latest(cycle: Cycle) -> Term | None:
    """The latest to be reported: "the latest fiscal year"."""
    return Last(cycle) if cycle.grain > Unit.DAY else None


@rule(
    "m", "next UNITNAME", "the next UNITNAME", "this coming_word NAME", "this coming_word UNITNAME",
    "the? next more UNITNAME",
)  # fmt: skip
def next_unit(cycle: Cycle) -> Term:
    """The next to start: "next month", "the coming year", "this coming Friday"."""
    return Next(cycle)


@rule("m", "next NAME", "the next NAME")
def next_name(cycle: Cycle) -> Term:
    """The named one of the next period, or the nearest: "next Friday", "next July"."""
    return NextNamed(cycle) if cycle.period is Unit.WEEK else Next(cycle)


@rule("m", "upcoming NAME", "the upcoming NAME", "this NAME coming_word", score=0.5)
def coming_name(cycle: Cycle) -> Term:
    """The nearest to come: "the upcoming Friday", "this Friday coming"."""
    return Next(cycle)


@rule("m", "the? UNITNAME after next", "the? NAME after next")
def after_next(cycle: Cycle) -> Term:
    """The second to come: "the week after next"; of a name, the one after what is called next: "the Friday after
    next"."""
    return Next(cycle, next_name(cycle)) if cycle.period is Unit.WEEK else Next(cycle, count=2)


@rule("m", "the? UNITNAME before last", "the? NAME before last")
def before_last(cycle: Cycle) -> Term:
    """The second back: "the year before last"."""
    return Last(cycle, count=2)


@rule("m", "NAME last", score=-2)
def name_last(cycle: Cycle) -> Term:
    """A direction behind its name: "Tuesday last"."""
    return Last(cycle)


@rule("m", "NAME next", score=-2)
def name_next(cycle: Cycle) -> Term:
    """A direction behind its name: "Friday next"."""
    return Next(cycle)


@rule("m", "the? FEAST weekend YEAR")
def feast_weekend_year(name: str, year: int) -> Term:
    """The weekend of a feast of a year: "Halloween weekend 2021"."""
    return CycleAround(Weekend(), Within(Feast(name), Date(year)))


@rule("m", "NAME PART of? M", "NAME PART in M")
def name_part_in(cycle: Cycle, part: str, outer: Term) -> Term | None:
    """A part of a named day of a longer time: "Wednesday evening next week"."""
    day = name_in(cycle, outer)
    return Within(PartOfDay(part), day) if isinstance(day, Term) and day.grain is Unit.DAY else None


@rule("m", "NAME of? M", "NAME comma M", "the NAME of M")
def name_in(cycle: Cycle, outer: Term) -> Term | None:
    """A name inside a longer time: "July last year", "Monday of next week", "Christmas 2019"."""
    if outer.grain is not cycle.period or outer.grain <= cycle.grain or not standing(outer):
        return None
    return inside(cycle, outer)


def inside(cycle: Cycle, outer: Term) -> Term:
    """The name in the longer time; months and days of a year are dates."""
    if not isinstance(outer, Date) or outer.month:
        return Within(cycle, outer)
    if isinstance(cycle, WeekdayDate):
        return inside(cycle.date, outer)
    if isinstance(cycle, MonthOfYear):
        return Date(outer.year, cycle.month)
    found = date(outer.year, cycle.month, cycle.day) if isinstance(cycle, DayOfYear) else None
    return found or Within(cycle, outer)


@rule("m", "M comma? NAME", "M on NAME", "M in NAME", "M possessive NAME", score=-1)
def in_name(outer: Term, cycle: Cycle) -> Term | None:
    """A name after the longer time: "next week Monday", "last year in May", "next week's Tuesday"."""
    if not isinstance(outer, This | Last | Next | Nth) or outer.grain is not cycle.period:
        return None
    return Within(cycle, outer)


def standing(term: Term) -> bool:
    """True iff the term is one stretch that names can lie in, not itself a bare name."""
    return isinstance(term, This | Last | Next | Date | Around | Directed | Within | Shift)


@rule("m", "the? UNITNAME of M")
def unit_of(cycle: Cycle, inner: Term) -> Term | None:
    """The unit that holds a time: "the week of 9 May"."""
    if not isinstance(cycle, Every) or inner.grain >= cycle.unit or cycle.unit <= Unit.DAY:
        return None
    if cycle.unit is Unit.YEAR and isinstance(inner, Bare):  # "to a calendar year in December"
        return None
    return Around(cycle.unit, inner)


@rule("m", "the? NAME of M", "the? M NAME")
def weekend_of(*pair: object) -> Term | None:
    """The weekend at a date or feast: "the weekend of 5 May", "Labor Day weekend"."""
    cycle, inner = pair if isinstance(pair[0], Cycle) else pair[::-1]
    if cycle != Weekend() or not isinstance(inner, Term) or inner.grain is not Unit.DAY or inner == Bare(Weekend()):
        return None
    if isinstance(inner, Vague):  # "the past weekend"
        return None
    return CycleAround(Weekend(), inner)


@rule("m", "the? NAME of RANGE", score=2)
def weekend_of_days(cycle: Cycle, days: Term) -> Term | None:
    """The weekend that ends with the last of its days: "the weekend of 14/15 August"."""
    return weekend_of(cycle, days.second) if isinstance(days, Between) else None


@rule("m", "FEAST week_word")
def feast_week(name: str) -> Term:
    """The week of a feast: "Easter week"."""
    return Around(Unit.WEEK, Bare(Feast(name)))


@rule("m", "WEEKDAY week_word", "a week_word on? WEEKDAY", score=-1)
def weekday_week(day: int) -> Term:
    """British "Friday week": a week after the next Friday."""
    return _after_weekday(day, 1)


@rule("m", "AMOUNT on WEEKDAY", score=-1)
def weeks_on_weekday(amount: Amount, day: int) -> Term | None:
    """British "two weeks on Monday": two weeks after the next Monday."""
    more = amount.finest is Unit.WEEK and amount.count != exactly(1)
    return Shift(Directed(Bare(OnWeekday(day)), "future"), amount, 1) if more else None


@rule("m", "a FORTNIGHT on? WEEKDAY", score=-1)
def fortnight_on_weekday(weeks: int, day: int) -> Term:
    """British "a fortnight on Thursday": two weeks after the next Thursday."""
    return _after_weekday(day, weeks)


@rule("m", "WEEKDAY FORTNIGHT", score=-1)
def weekday_fortnight(day: int, weeks: int) -> Term:
    """The same turned round: "Thursday fortnight"."""
    return _after_weekday(day, weeks)


@rule("m", "a? week_word M", score=-1)
def week_on(day: Term) -> Term | None:
    """British "a week tomorrow", "a week last Tuesday": a week further away than that day."""
    if not isinstance(day, This | Next | NextNamed | Last) or day.grain is not Unit.DAY:
        return None
    return Shift(day, Amount(exactly(1), Unit.WEEK), -1 if isinstance(day, Last) else 1)


@rule("m", "AMOUNT TODAY", score=-1)
def weeks_on(amount: Amount, offset: int) -> Term | None:
    """The same with more weeks: "two weeks today", "a fortnight tomorrow"."""
    more = amount.finest is Unit.WEEK and amount.count != exactly(1)
    return Shift(day_at(offset), amount, 1) if more and offset >= 0 else None


def _after_weekday(day: int, weeks: int) -> Term:
    return Shift(Directed(Bare(OnWeekday(day)), "future"), Amount(exactly(weeks), Unit.WEEK), 1)
