"""Dates that stand by themselves: years, months and days, decades and centuries, years before Christ."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen

from timeline.algebra.context import Context
from timeline.algebra.cycle import Cycle
from timeline.algebra.span import Span
from timeline.algebra.term import Term
from timeline.calendar import Unit, add
from timeline.calendar.arithmetic import instant


@frozen(cache_hash=True)
class Date(Term):
    """A year, a month of a year, or a day of it."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def grain(self) -> Unit:
        return Unit.DAY if self.day else Unit.MONTH if self.month else Unit.YEAR

    def on(self, context: Context) -> Span:
        start = instant(self.year, self.month or 1, self.day or 1)
        return Span.crisp(start, add(start, 1, self.grain), self.grain)


@frozen
class Era(Term):
    """A decade, century or millennium by its first year: the 1990s are Era(1990, DECADE)."""

    first: int
    unit: Unit

    @property
    def grain(self) -> Unit:
        return self.unit

    def on(self, context: Context) -> Span:
        start = instant(max(self.first, 1))
        return Span.crisp(start, instant(self.first + self.unit.months // 12), self.unit)


@frozen
class BeforeChrist(Term):
    """A year, decade, century or millennium BC, or a day, month or season of the year.

    datetime can't hold it, so it only ends by the start of the year 1.
    """

    number: int
    unit: Unit = Unit.YEAR
    part: Cycle | None = None

    @property
    def grain(self) -> Unit:
        return self.unit

    def on(self, context: Context) -> Span:
        context.supply("calendar", "before the year 1, which is as far back as the calendar goes")
        return Span(None, datetime.min, self.unit, datetime.min, None)


@frozen
class ShortYear(Term):
    """A year by its last two figures, in the century that Conventions.pivot puts it in; none to come of the past.

    A decade, as many `years` from there, has begun, or is one around the time told.
    """

    year: int
    years: int = 1

    @property
    def grain(self) -> Unit:
        return Unit.YEAR if self.years == 1 else Unit.DECADE

    def on(self, context: Context) -> Span:
        limit = self._limit(context)
        full = limit - (limit - self.year) % 100
        context.supply("pivot", f"of the years that end in {self.year:02}, {full} is the last before {limit + 1}")
        return (Date(full) if self.years == 1 else Era(full, self.grain)).on(context)

    def _limit(self, context: Context) -> int:
        """The last year that it may begin."""
        now, told = context.now.year, context.told if context.same and self.years > 1 else None
        if context.direction == "past" or (self.years > 1 and told is None):
            return now
        return (now if told is None or told.start is None else told.start.year) + context.conventions.pivot
