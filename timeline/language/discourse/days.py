"""The days of what was told: the one in which a time starts, the one to which it counts back, and older years."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import reduce

from timeline.algebra import Reading, Shift, Span
from timeline.calendar import Unit, floor, step
from timeline.language.discourse.asides import Telling
from timeline.language.underspecified import day_of

A_DAY = timedelta(days=1)


def to_the_day(span: Span, start: datetime) -> Span:
    """A time, or the day in which it starts where it is shorter, or either of two where that is not certain."""
    if span.grain >= Unit.DAY or span.end is None:
        return span
    if span.end - start > A_DAY:
        days = [to_the_day(one, one.start) for one in span.extremes if one.start and one is not span]
        return reduce(Span.hull, days) if days else span
    day = floor(start, Unit.DAY)
    found = Span.crisp(day, step(day, 1, Unit.DAY), Unit.DAY)
    return found.hull(Span.crisp(step(day, -1, Unit.DAY), day, Unit.DAY)) if start == day else found


def days_back(reading: Reading, start: int, end: int) -> Telling | None:
    """The day to which a reading counts back over some days: "two nights earlier", but not "the day before"."""
    span, day = reading.span, day_of(reading.term)
    if span is None or span.start is None or not isinstance(day, Shift) or day.amount.finest < Unit.DAY:
        return None
    return Telling(to_the_day(span, span.start), None, start, end)


def day_after(day: datetime) -> Span:
    """The day after one that starts at an instant."""
    return Span.crisp(step(day, 1, Unit.DAY), step(day, 2, Unit.DAY), Unit.DAY)


def before_form(form: Span, span: Span) -> bool:
    """Whether a time is of a year before that of a form: "Admitted: 3 May 2020. […] She fell ill in August 2019"."""
    return form.start is not None and span.start is not None and span.start.year < form.start.year
