"""The two ends of a range: what one leaves out is supplied from the other."""

from __future__ import annotations

from attrs import evolve

from timeline.algebra import (
    NOW, About, Bare, Between, Clock, Cycle, Date, DayOfYear, Duration, Hands, Last, MonthOfYear, Portion, Recurrence,
    Term, Vague, WeekdayDate, Within, Zoned,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.rules.clocks import halved
from timeline.language.rules.dates import date


def placed(term: Term) -> bool:
    """True iff the term lies somewhere."""
    return not isinstance(term, Duration | Recurrence | Vague | Between)


def joined(first: Term, second: Term) -> Term | None:
    """The range of two terms, or None where they can't be the ends of one. A zone of either end is of both."""
    zones = [end.zone for end in (first, second) if isinstance(end, Zoned)]
    if zones:
        inner = joined(*(end.inner if isinstance(end, Zoned) else end for end in (first, second)))
        return zoned_ends(inner, zones[0], zones[-1]) if isinstance(inner, Between) else None
    if not placed(first) or not placed(second) or not _like(first, second):
        return None
    first, second = _shared_year(first, second)
    first, second = _shared_day(first, second)
    return Between(first, second)


def zoned_ends(value: Between, first: str, second: str) -> Between:
    """A range of clock times with the zones of its ends."""
    return Between(Zoned(value.first, first), Zoned(value.second, second))


def _like(first: Term, second: Term) -> bool:
    """Ends of a range are both within the day, or both days or longer; no century ends what began on a day."""
    if second.grain > Unit.YEAR > first.grain:
        return False
    return (first.grain > Unit.HOUR) == (second.grain > Unit.HOUR) or NOW in (first, second)


def _shared_year(first: Term, second: Term) -> tuple[Term, Term]:
    """The year, or other longer time, that only the second end says goes for the first too: "May to June 2021"."""
    inner, name = _core(second), _core(first)
    if not isinstance(name, Bare):
        return first, second
    cycle = name.cycle.date if isinstance(name.cycle, WeekdayDate) else name.cycle
    if isinstance(inner, Date) and isinstance(cycle, DayOfYear | MonthOfYear):
        found = _before_date(cycle, inner)
        return (_renewed(first, found) if found else first), second
    if isinstance(inner, Within) and inner.cycle.period is cycle.period > Unit.DAY:
        return _renewed(first, Last(cycle, inner)), second
    return first, second


def _before_date(cycle: DayOfYear | MonthOfYear, last: Date) -> Term | None:
    """The last month or day of its name before a date: of "December to January 2021" that of 2020."""
    if last.month is None or (isinstance(cycle, DayOfYear) and last.day is None):
        return None
    if isinstance(cycle, MonthOfYear):
        return Date(last.year - (cycle.month > last.month), cycle.month)
    return date(last.year - ((cycle.month, cycle.day) > (last.month, last.day)), cycle.month, cycle.day)


def _core(term: Term) -> Term:
    """The name or date under what makes it vague or a part."""
    return term.inner if isinstance(term, About | Portion) else term


def _renewed(term: Term, core: Term) -> Term:
    """The term with another core."""
    return evolve(term, inner=core) if isinstance(term, About | Portion) else core


def _shared_day(first: Term, second: Term) -> tuple[Term, Term]:
    """The day that only one end says goes for both: "from 9 pm to 2 am on Friday", "Friday 9 am to 5 pm"."""
    if isinstance(second, Within) and timed(second.cycle) and isinstance(first, Bare) and timed(first.cycle):
        low = before_clock(first.cycle, second.cycle)
        return Within(low or first.cycle, second.outer), Bare(second.cycle)
    return first, second


def before_clock(low: Cycle, last: Cycle) -> Cycle | None:
    """A bare hour in the half of the day that lets it come right before a clock time: 11 pm before 11:30 pm."""
    if not isinstance(low, Hands) or not isinstance(last, Clock):
        return low
    afternoon = 12 if last.hour >= 12 else 0
    near = halved(low, afternoon)
    return near if near and (near.hour, near.minute) < (last.hour, last.minute) else halved(low, 12 - afternoon)


def timed(cycle: Cycle) -> bool:
    """True iff it comes again each day: a clock time, a part of the day."""
    return cycle.period is Unit.DAY
