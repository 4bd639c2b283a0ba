"""Ranges: two times, and what is shared by both."""

from __future__ import annotations

from timeline.algebra import (
    NOW, Bare, Between, Clock, Cycle, Date, DayOfMonth, DayOfYear, Era, Hands, Last, MonthOfYear, Next, OnWeekday,
    PartOfDay, Portion, Shift, Term, This, Within, Zoned,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.clocks import Face, face, in_part, spelled
from timeline.language.rules.dates import date, day_of_year
from timeline.language.rules.daytimes import dayed
from timeline.language.rules.ends import before_clock, joined, placed, timed, zoned_ends
from timeline.language.rules.names import inside
from timeline.language.underspecified import day_of


@rule(
    "range", "from? M to M", "between M and M", "from? comma? M comma? to M", "starting M to M",
    "starting M and? ENDING M", score=-0.3,
)  # fmt: skip
def between(first: Term, *rest: object) -> Term | None:
    """From one time to another: "Monday to Wednesday", "between May and June", "starting 5 May and ending 7 May"."""
    second = rest[-1]
    return joined(first, second) if isinstance(second, Term) else None


@rule("range", "M slash M", score=-0.5)
def iso_interval(first: Term, second: Term) -> Term | None:
    """Two full dates or times with a slash between, as ISO 8601 writes intervals: "2015-03-28/2015-03-29"."""
    dated = all(isinstance(day_of(end), Date) for end in (first, second))
    days = all(isinstance(end, Within) or (isinstance(end, Date) and end.day) for end in (first, second))
    return joined(first, second) if dated and days else None


@rule("range", "from? DAYNO to YEARDAY", "between DAYNO and YEARDAY", "from? the DAYNO to YEARDAY")
def days_before(first: int, last: DayOfYear) -> Term | None:
    """Days that share the month behind: "13-15 July"."""
    low = day_of_year(last.month, first)
    return Between(Bare(low), Bare(last)) if low is not None and first < last.day else None


@rule("range", "from? YEARDAY to DAYNO", "between YEARDAY and DAYNO", score=-0.1)
def days_after(first: DayOfYear, last: int) -> Term | None:
    """Days that share the month before: "July 13-15"."""
    high = day_of_year(first.month, last)
    return Between(Bare(first), Bare(high)) if high is not None and first.day < last else None


@rule("range", "from? DAYNO to FIGUREDATE", "between DAYNO and FIGUREDATE", score=0.5)
def days_before_figures(first: int, last: Term) -> Term | None:
    """Days that share the month and year in figures: "14-15.11.2017"."""
    if not isinstance(last, Date) or not last.month or not last.day or first >= last.day:
        return None
    return Between(Date(last.year, last.month, first), last)


@rule("range", "DAYPAIR of? MONTH")
def two_days(days: tuple[int, int], month: int) -> Term | None:
    """Two days with a slash: "27/28 September"."""
    last = day_of_year(month, days[1])
    return days_before(days[0], last) if last is not None else None


def _of_year(value: Between, year: int) -> Term | None:
    """A range that shares its year: "July 13-15, 2021"."""
    ends = [_dated(term, year) for term in (value.first, value.second)]
    if ends[0] is None or ends[1] is None:
        return None
    return Between(ends[0], ends[1])


def _inside(cycle: Cycle, name: str) -> Cycle:
    return in_part(cycle, name) or cycle if isinstance(cycle, Clock | Hands) else cycle


def _dated(term: Term, year: int) -> Term | None:
    cycle = getattr(term, "cycle", None)
    if isinstance(cycle, DayOfYear):
        return date(year, cycle.month, cycle.day)
    return Date(year, cycle.month) if isinstance(cycle, MonthOfYear) else None


@rule("range", "RANGE comma? M", "RANGE of M", "RANGE on M", "M comma? RANGE", "M at RANGE", "M comma? ish_word RANGE")
def range_on(*pair: Term) -> Term | None:
    """A range that shares a day or a longer time: "9-11 am on Thursday", "Monday to Wednesday of next week"."""
    value, outer = pair if isinstance(pair[0], Between) else pair[::-1]
    if isinstance(value, Between) and isinstance(value.first, Zoned) and isinstance(value.second, Zoned):
        dated = range_on(Between(value.first.inner, value.second.inner), outer)
        return zoned_ends(dated, value.first.zone, value.second.zone) if isinstance(dated, Between) else None
    if not isinstance(value, Between) or not isinstance(value.first, Bare) or not isinstance(value.second, Bare):
        return None
    if isinstance(outer, Shift):  # "between three and five days ago" counts the days
        return None
    low, high = value.first.cycle, value.second.cycle
    if isinstance(outer, Within) and isinstance(outer.cycle, PartOfDay):
        low, high = (_inside(cycle, outer.cycle.name) for cycle in (low, high))
        outer = outer.outer
    if timed(low) and timed(high) and outer.grain is Unit.DAY:
        begins = low == Clock(24) and (value, outer) == pair  # "midnight to 6 am on Friday"
        return Between(Within(Clock(0) if begins else low, outer), Bare(high))
    if outer.grain < low.period or isinstance(outer, Bare) or outer.grain <= low.grain:
        return None
    return Between(inside(low, outer), inside(high, outer))


@rule(
    "range", "from N to EXACT", "DIGITS to EXACT", "between N and EXACT", "from? CLOCK|DOTTEDCLOCK to EXACT",
    "between CLOCK|DOTTEDCLOCK and EXACT", score=0.5,
)  # fmt: skip
def clock_range(first: object, last: Clock) -> Term | None:
    """Clock times that share am or pm: "3-5 pm"."""
    said = face(first.hour, first.minute) if isinstance(first, Clock) else first
    said = said if isinstance(said, Hands | Clock) else spelled(said)
    low = before_clock(said, last) if said is not None else None
    return Between(Bare(low), Bare(last)) if low is not None else None


@rule("range", "from? EXACT to N", "between EXACT and N", "from? EXACT to CLOCK", "between EXACT and CLOCK", score=-1)
def clock_range_left(first: Clock, last: object) -> Term | None:
    """Clock times whose am or pm stands before: "8 am until 6"."""
    high = last if isinstance(last, Clock | Hands) else spelled(last)
    return Between(Bare(first), Bare(high)) if high is not None else None


@rule(
    "range", "from? CLOCK to N", "from N to CLOCK", "DIGITS to CLOCK", "between CLOCK and N", "between N and CLOCK",
    "from N to N", "between N and N", score=-0.4,
)  # fmt: skip
def hours(first: object, last: object) -> Term | None:
    """Bare hours: "from 9 to 5"."""
    low, high = (value if isinstance(value, Clock | Hands) else face(value) for value in (first, last))
    return Between(Bare(low), Bare(high)) if low is not None and high is not None else None


@rule("range", "ZEROFIGURES to FOURFIGURES", "FOURFIGURES to ZEROFIGURES", score=-0.5)
def zero_to_four(first: Clock, last: Clock) -> Term:
    """Clock times in four figures, of which the zero before one says that the other is no year: "0800 to 1115"."""
    return Between(Bare(first), Bare(last))


@rule("range", "from? YEAR slash TWOFIGURES", "from? YEAR slash YEAR")
def year_and_next(first: int, last: int) -> Term | None:
    """A year and the next: "2019/20", "2019/2020", but not "2001/29"."""
    return Between(Date(first), Date(first + 1)) if last in (first + 1, (first + 1) % 100) else None


@rule("range", "from? YEAR to TWOFIGURES", "between YEAR and TWOFIGURES", "YEAR to SHORTYEAR")
def years(first: int, last: int) -> Term | None:
    """Years that share the century: "1960-65"."""
    full = first - first % 100 + last
    return Between(Date(first), Date(full)) if first < full else None


@rule("range", "M comma? HOURMINUTE hyphen HOURMINUTE", score=0.5)
def hours_minutes_on(day: Term, first: Clock, last: Clock) -> Term | None:
    """Hours and minutes of a day in four figures: "Thu 5 May 1830-1945", but not the years of "5 May 1830-1945"."""
    if type(day) is Bare and first.hour >= 14 and last.hour >= 14:
        return None
    low = dayed(day, first)
    return Between(low, Bare(last)) if low is not None else None


@rule(
    "range", "from? the? NTH to the? NTH century_word|centuries_word", "from the? NTH century_word to the? NTH",
    "the? DIGITS hyphen NTH century_word|centuries_word", "between the? NTH and the? NTH century_word|centuries_word",
)  # fmt: skip
def centuries(first: int, last: int) -> Term | None:
    """Centuries that share their word: "the 12th to the 15th century"."""
    if not 0 < first < last < 100:
        return None
    return Between(Era(first * 100 - 100, Unit.CENTURY), Era(last * 100 - 100, Unit.CENTURY))


@rule(
    "range", "from? the? EARLY NTH to the? EARLY? NTH century_word|centuries_word",
    "the? EARLY NTH and the? EARLY NTH centuries_word",
)  # fmt: skip
def parts_of_centuries(early: str, first: int, late: str | None, last: int) -> Term | None:
    """Parts of centuries that share their word: "the late 19th to early 20th century", "late 17th to 19th"."""
    between = centuries(first, last)
    if not isinstance(between, Between):
        return None
    return Between(Portion(early, between.first), Portion(late, between.second) if late else between.second)


@rule("range", "from? WEEKDAY DAYNO to WEEKDAY DAYNO of? MONTH YEAR?")
def named_days(_: int, first: int, __: int, last: int, month: int, year: int | None = None) -> Term | None:
    """Days with their weekdays that share the month: "Tuesday 13 to Thursday 15 July 2021"."""
    low, high = day_of_year(month, first), day_of_year(month, last)
    if low is None or high is None or first >= last:
        return None
    return Between(Bare(low), Bare(high)) if year is None else _of_year(Between(Bare(low), Bare(high)), year)


@rule("range", "M DIGITS to DIGITS", score=-1)
def hours_on(*values: object) -> Term | None:
    """Bare hours of a day: "next Monday 6-8"."""
    outer = next(v for v in values if isinstance(v, Term))
    low, high = (face(v) for v in values if v is not outer)
    if low is None or high is None or low == high:
        return None
    if isinstance(outer, Within) and isinstance(outer.cycle, PartOfDay):
        return _hours_in_part(outer, low, high)
    timed = dayed(outer, low)
    return Between(timed, Bare(high)) if timed is not None else None


def _hours_in_part(part: Within, low: Face, high: Face) -> Term | None:
    """Bare hours of a part of a day, which lie in it in order: "8 to 9 last night", but not "ten to nine"."""
    first, last = (in_part(hour, part.cycle.name) for hour in (low, high))  # type: ignore[attr-defined]
    if first is None or last is None:
        return None
    last = last if last.hour else Clock(12, last.minute)  # "10 to 12 this morning"
    if (first.hour, first.minute) >= (last.hour, last.minute):
        return None
    return Between(Within(first, part.outer), Bare(last))


@rule("range", "DIGITS to DIGITS on? M", "NUMBER to NUMBER on? M", score=-0.3)
def hours_before_day(first: int, last: int, day: Term) -> Term | None:
    """The same before the day: "five to seven today", "3 to 4 on Friday"; after "at" that would be a clock time."""
    return hours_on(first, last, day)


@rule("m", "the? PART of the? RANGE", "the PART RANGE")
def night_of_two_days(name: str, days: Term) -> Term | None:
    """The night from one day to the next: "the night of 27-28 September 1994", "the night from Monday to Tuesday"."""
    if name != "night" or not isinstance(days, Between):
        return None
    return Within(PartOfDay(name), days.first) if _next_to(days.first, days.second) else None


def _next_to(first: Term, second: Term) -> bool:
    """True iff a date of a month or a day of the week is the one after another."""
    low, high = (getattr(term, "cycle", term) for term in (first, second))
    if isinstance(low, OnWeekday) and isinstance(high, OnWeekday):
        return (high.day - low.day) % 7 == 1
    if not isinstance(low, Date | DayOfYear) or not isinstance(high, Date | DayOfYear) or not low.day:
        return False
    return (high.month, high.day) == (low.month, low.day + 1)


@rule("range", "RANGE season_word", "the RANGE season_word")
def season_of_years(years: Term) -> Term | None:
    """A season over two years: "the 2015-16 season"."""
    return years if isinstance(years, Between) and isinstance(years.first, Date) and years.grain is Unit.YEAR else None


@rule("range", "the? SCHOOLYEAR RANGE", "the? RANGE SCHOOLYEAR", "the? fiscal year_word? RANGE", "fy RANGE")
def year_over_two(*values: object) -> Term | None:
    """A year that begins in one and ends in the next: "the academic year 2019/20", "fiscal 2019-20"."""
    years = next(value for value in values if isinstance(value, Term))
    return season_of_years(years)


@rule("m", "the? UNIT between M and M", "the? UNITS between M and M")
def unit_between(unit: Unit, first: Term, second: Term) -> Term | None:
    """What lies between two days, called by its length: "the week between Christmas and New Year"."""
    return joined(first, second) if unit in (Unit.DAY, Unit.WEEK) else None


@rule("range", "between RANGE", "from RANGE", "RANGE inclusive")
def framed(value: Term) -> Term:
    """A range with a word too many: "between 2014-2018", "3 to 5 May inclusive"."""
    return value


@rule("range", "from M to_date", "M to_date", "from? M to present_end")
def to_date(first: Term) -> Term | None:
    """From a time to now: "from March to date", "2019 to the present"."""
    return Between(first, NOW) if placed(first) else None


@rule("range", "from? DAYNO to DAYNO of? M", "between DAYNO and DAYNO of? M", "M DAYNO to DAYNO", score=0.5)
def days_of(*values: object) -> Term | None:
    """Days of a month said in words: "from 4 to 23 next month"."""
    outer = next(v for v in values if isinstance(v, Term))
    low, high = (v for v in values if v is not outer)
    if not isinstance(outer, This | Last | Next) or outer.grain is not Unit.MONTH or low >= high:  # type: ignore[operator]
        return None
    return Between(Within(DayOfMonth(low), outer), Within(DayOfMonth(high), outer))  # type: ignore[arg-type]


@rule("range", "the? DECADEFIGURE and|to DECADEFIGURE", "the? DECADEFIGURE and|to the DECADEFIGURE", score=-0.5)
def decades(first: int, last: int) -> Term | None:
    """Decades: "the 1960s and 1970s", "the 1960s and '70s"."""
    from timeline.language.rules.years import decade

    full = first - first % 100 + last if last < 100 <= first else last
    low, high = decade(first), decade(full)
    return joined(low, high) if isinstance(low, Term) and isinstance(high, Term) and first < full else None
