"""Figures with a dot, which are clock times or dates in company only: "on Friday at 9.30", "Sunday 15.10."."""

from __future__ import annotations

from timeline.algebra import Bare, Between, Clock, Cycle, Date, DayOfYear, Directed, Term, WeekdayDate
from timeline.language.grammar import rule
from timeline.language.rules.clocks import Face, face, in_part
from timeline.language.rules.dates import date
from timeline.language.rules.daytimes import about_on_day, dayed
from timeline.language.rules.ranges import hours, range_on

READ_ONLY = -4.0
"""Running text has prices and sections with a dot."""


@rule("face", "DOTTEDCLOCK")
def dotted_clock(clock: Clock) -> Face | None:
    """A clock time with a dot: "9.30"."""
    return face(clock.hour, clock.minute)


@rule("m", "at FACE", score=READ_ONLY)
def at_dotted(clock: Cycle) -> Term:
    """A clock time with a dot after "at": "at 9.30"."""
    return Bare(clock)


@rule("m", "M comma? at? FACE", "FACE on? M", "at FACE on? M", score=READ_ONLY)
def dotted_on_day(*pair: object) -> Term | None:
    """A day and a clock time with a dot: "tomorrow at 9.30"."""
    time, day = pair if isinstance(pair[0], Cycle) else pair[::-1]
    return dayed(day, time) if isinstance(day, Term) and isinstance(time, Cycle) else None


@rule("m", "at FACE in_the PART", score=READ_ONLY)
def dotted_in_part(clock: Face, name: str) -> Term | None:
    """A clock time with a dot in a part of the day: "at 7.10 in the evening"."""
    found = in_part(clock, name)
    return Bare(found) if found is not None else None


@rule("m", "M POINT FACE", score=READ_ONLY)
def about_dotted(day: Term, mod: str, time: Cycle) -> Term | None:
    """A day and about a clock time with a dot: "tomorrow around 9.30"."""
    return about_on_day(day, mod, time)


@rule(
    "range", "M comma? from? FACE to FACE", "from? FACE to FACE on? M", "between FACE and FACE on? M",
    "from N to FACE on? M", "between N and FACE on? M", score=READ_ONLY,
)  # fmt: skip
def dotted_range_on(*values: object) -> Term | None:
    """Clock times with dots of a day: "Friday 17.05-18.15", "from 9 to 10.30 tomorrow morning"."""
    day = next(value for value in values if isinstance(value, Term))
    first, last = (value for value in values if value is not day)
    both = hours(first, last)
    return range_on(both, day) if both is not None else None


@rule("m", "WEEKDAY comma? the? DOTTEDDATE", "DOTTEDDATE comma? WEEKDAY", score=READ_ONLY + 0.5)
def dotted_date(*pair: object) -> Term | None:
    """A date with dots, the day first, that falls on the weekday said with it: "Sunday 15.10."."""
    weekday, day = pair if isinstance(pair[0], int) else pair[::-1]
    if not isinstance(weekday, int) or not isinstance(day, DayOfYear):
        return None
    return Directed(Bare(WeekdayDate(weekday, day)), "nearest")


@rule("range", "from? DAYMONTH to DAYMONTH", "from? DAYMONTH to FIGUREDATE", score=READ_ONLY)
def dotted_days(first: DayOfYear, last: object) -> Term | None:
    """Dates with dots, the day first: "13.6. - 15.6.", "13.6.-15.6.2023"."""
    if isinstance(last, Date):
        low = date(last.year, first.month, first.day)
        return Between(low, last) if low is not None else None
    return Between(Bare(first), Bare(last)) if isinstance(last, DayOfYear) else None


@rule("m", "on? DOTTEDDATE at? TIME", "on? DOTTEDDATE in_the TIME", score=READ_ONLY)
def dotted_date_at(day: DayOfYear, time: Cycle) -> Term | None:
    """A date with dots and a time of it: "16.8 in the evening"."""
    return dayed(Bare(day), time)


@rule("m", "on? DOTTEDDATE POINT at? TIME", score=READ_ONLY)
def dotted_date_about(day: DayOfYear, mod: str, time: Cycle) -> Term | None:
    """A date with dots and about a time of it: "26.9. around 17:00"."""
    return about_on_day(Bare(day), mod, time)
