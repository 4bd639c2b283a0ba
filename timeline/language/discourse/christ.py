"""What counts from a time before Christ, which the calendar can't hold, is before Christ as well."""

from __future__ import annotations

from timeline.algebra import (
    TOLD, Bare, BeforeChrist, Cycle, Date, DayOfYear, Every, Last, MonthOfYear, Next, Portion, Season, Shift, Term,
    This, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.rules.portions import portion
from timeline.language.underspecified import QUALIFIED, QUALIFYING

PARTS = (DayOfYear, MonthOfYear, Season)
"""What is named within a year."""


def era_of(term: Term) -> BeforeChrist | None:
    """The time before Christ in a term that only qualifies one: "early 44 BC", the end of "499 to 493 BC"."""
    while isinstance(term, QUALIFYING):
        term = term.inner
    return term if isinstance(term, BeforeChrist) else None


def from_christ(term: Term, told: BeforeChrist) -> Term:
    """What a term that leans on a time before Christ means: "September", "the following year", "ten years later".

    What has no name of its own then, such as "the next day", is only known to be near the time told.
    """
    if isinstance(term, QUALIFIED):
        inner = from_christ(term.inner, told)
        return portion(term.which, inner) or inner if isinstance(term, Portion) else inner
    if told.unit is Unit.YEAR:
        if isinstance(term, Bare) and isinstance(term.cycle, PARTS):
            return BeforeChrist(told.number, part=term.cycle)
        if isinstance(term, This | Last | Next) and term.base == TOLD:
            return _beside(term, term.cycle, told)
        if isinstance(term, Shift) and term.base == TOLD:
            return _counted(term, told)
    return told


def _beside(term: This | Last | Next, cycle: Cycle, told: BeforeChrist) -> Term:
    way = 0 if isinstance(term, This) else 1 if isinstance(term, Last) else -1
    if isinstance(cycle, Every) and cycle.unit is Unit.YEAR:
        return _numbered(told.number + way)
    if isinstance(cycle, Every) and cycle.unit in (Unit.DECADE, Unit.CENTURY):
        number = told.number // 10 * 10 + way * 10 if cycle.unit is Unit.DECADE else (told.number + 99) // 100 + way
        return BeforeChrist(number, cycle.unit) if number > 0 else told
    if isinstance(cycle, PARTS) and (way == 0 or told.part is None):
        return BeforeChrist(told.number + way, part=cycle)
    return told


def _counted(term: Shift, told: BeforeChrist) -> Term:
    unit, count = term.amount.unit, term.amount.count.least
    if unit < Unit.YEAR or count is None or term.amount.count != exactly(int(count)) or term.amount.rest is not None:
        return told
    return _numbered(told.number - term.sign * int(count) * (unit.months // 12))


def _numbered(number: int) -> Term:
    """A year by its number; the year before AD 1 is 1 BC."""
    return BeforeChrist(number) if number > 0 else Date(1 - number)
