"""What a term leaves to its text: the day of "at 5 pm", the direction of "Friday", the anchor of "two years ago"."""

from __future__ import annotations

from timeline.algebra import (
    NOW, TOLD, About, Around, Bare, Between, Clock, Cycle, CycleAround, Ending, Every, Feast, Hands, Last, Modified,
    MonthOfYear, Next, OnWeekday, PartOfDay, Portion, Rest, Season, Shift, Span, Term, This, Told, WeekdayNamed,
    Weekend, Within, Zoned, borrows, holds,
)  # fmt: skip
from timeline.calendar import Unit, step
from timeline.errors import OutOfCalendar

NIGHT = Bare(PartOfDay("night"))
"""The night before as well as the one after: "it rained during the night"."""
OVERNIGHT = Within(PartOfDay("overnight"), Last(Every(Unit.DAY)))
"""The night before, but for a verb that points ahead."""
TONIGHT = Within(PartOfDay("overnight"), This(Every(Unit.DAY)))
"""The one that it means there."""
NEXT_DAY = Next(Every(Unit.DAY), TOLD)
"""The day after the one told last."""
BY_THE_TEXT = (Told, Rest, WeekdayNamed)
"""What counts from the time told, or may."""
QUALIFIED = (About, Around, CycleAround, Portion, Modified)
"""What only qualifies a term."""
QUALIFYING = (*QUALIFIED, Ending)
OF_A_CLOCK = (About, Zoned)
"""What may stand around a clock time that has no day."""
BESIDE = (This, Last, Next)
"""What counts whole cycles from a time."""
OF_THE_DAY = (Clock, Hands, PartOfDay)
"""What a day has in it."""
NAMES = (OnWeekday, MonthOfYear, Season, Feast, Weekend)
"""What comes again under its name."""
MORNINGS = frozenset({"small hours", "dawn", "breakfast", "morning"})
"""The parts of the day that come after the night."""
EARLY, EVENING = 9, 18
"""The hours before which a clock time goes on from an evening, and from which it is evening."""


def complete(term: Term) -> bool:
    """Whether a term leaves nothing to its text: its words and the anchor tell when it is.

    >>> complete(Last(Every(Unit.WEEK))), complete(Last(Every(Unit.WEEK), TOLD)), complete(NIGHT)
    (True, False, False)
    """
    if isinstance(term, Portion) and isinstance(term.inner, This):  # "the end of the month"
        return False
    return term != OVERNIGHT and not borrows(term) and not any(holds(term, kind) for kind in BY_THE_TEXT)


def day_of(term: Term) -> Term:
    """What a time lies in: the Sunday of "5 pm on Sunday"; a term by itself otherwise."""
    return term.outer if isinstance(term, Within) else term


def bare(term: Term) -> Bare | None:
    """The bare name in a term that only qualifies one: "around Nov. 1", "early June", the end of "5 to 9 June"."""
    while isinstance(term, QUALIFYING):
        term = term.inner
    return term if isinstance(term, Bare) else None


def placing(term: Term) -> Bare | None:
    """The bare name by which a term is placed: the day of "10:00 on 1 April", or of its end in "10:00 to noon"."""
    while not isinstance(term, Bare):
        if isinstance(term, Ending):
            term = term.range.first if without_day(term.inner) else term.inner
        elif isinstance(term, Within | Between):
            term = term.outer if isinstance(term, Within) else term.first
        elif isinstance(term, QUALIFIED):
            term = term.inner
        else:
            return None
    return term


def weekday(term: Term) -> bool:
    """Whether a term is a weekday without a date."""
    name = bare(term)
    return name is not None and isinstance(name.cycle, OnWeekday)


def named(term: Term) -> Bare | None:
    """The name of a day or a season in a term that only qualifies it: the Sunday of "Sunday evening"."""
    inside = isinstance(term, Within) and isinstance(term.cycle, PartOfDay)
    name = bare(term.outer if isinstance(term, Within) and inside else term)
    return name if name is not None and isinstance(name.cycle, NAMES) else None


def without_day(term: Term) -> bool:
    """Whether a term is a clock time, in its zone or not, or a part of the day, late in it, or about one, without its
    day; so is the end of a range of such."""
    if isinstance(term, Ending):
        return without_day(term.range.first) and without_day(term.inner)
    while isinstance(term, (*OF_A_CLOCK, Portion)):
        term = term.inner
    return isinstance(term, Bare) and isinstance(term.cycle, OF_THE_DAY)


def after_night(cycle: Cycle) -> bool:
    """Whether a time of the day comes after the night: of an evening it is the next day."""
    if isinstance(cycle, PartOfDay):
        return cycle.name in MORNINGS
    return isinstance(cycle, Clock) and cycle.hour < EARLY


def ends_day(term: Term) -> bool:
    """Whether a term is the midnight that ends a day: "midnight on 3 May"."""
    return isinstance(term, Within) and isinstance(term.cycle, Clock) and term.cycle.hour == MIDNIGHT


def begins_day(term: Term) -> bool:
    """Whether a term is the midnight that begins a day: that of "after midnight on 3 May"."""
    return isinstance(term, Within) and isinstance(term.cycle, Clock) and not (term.cycle.hour or term.cycle.minute)


NOON, MIDNIGHT = 12, 24


def of_today(term: Term) -> bool:
    """Whether a term counts from today: "today", "last night", "last year", "two years ago"."""
    day = day_of(term)
    while isinstance(day, QUALIFYING):  # "the end of last year"
        day = day_of(day.inner)
    if isinstance(day, Shift):
        return day.base is NOW and day.sign < 0
    if not isinstance(day, BESIDE) or day.base is not NOW:
        return False
    return day.cycle == Every(Unit.DAY) or (isinstance(day, Last) and day.cycle == Every(Unit.YEAR))


def minutes_ago(term: Term) -> bool:
    """Whether a term counts from the very moment: "about ten minutes ago", "in an hour"."""
    shift = term.inner if isinstance(term, About) else term
    return isinstance(shift, Shift) and shift.base == NOW and shift.amount.finest < Unit.DAY


def lost(term: Term, told: Span | None, same: bool) -> bool:
    """Whether a time told is too long for a term to lie by it: "the next day" after "in May", "on Tuesday" after "in
    2009". `same` is whether bare names take what they lack from it."""
    unit = None if told is None else _leant_in(term.inner if isinstance(term, About) else term, same)
    if told is None or unit is None:
        return False
    start, end = told.extremes[0][:2]
    try:
        return start is not None and end is not None and step(start, 1, unit) < end
    except OutOfCalendar:  # nothing is longer than what is left of the calendar
        return False


def too_long(term: Term, told: Span | None) -> bool:
    """Whether a time told is too long to be the day of speech: "next week" after "in 2009" is that of the writing."""
    day = day_of(term)
    if not isinstance(day, BESIDE) or day.base is not NOW or told is None:
        return False
    return told.grain > max(day.cycle.period, Unit.MONTH)


def _leant_in(term: Term, same: bool) -> Unit | None:
    """The longest that a time told may be for a term to lie by it; None where it leans on none, or counts from it."""
    day = day_of(term)
    if day == TOLD:
        return Unit.DAY
    if isinstance(day, Shift) and day.base == TOLD and day.amount.finest < Unit.DAY:
        return Unit.DAY
    if isinstance(day, BESIDE) and day.base == TOLD:
        return max(day.cycle.period, Unit.DAY)
    name = bare(term) if same else None
    return None if name is None else name.cycle.period
