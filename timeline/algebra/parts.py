"""Parts of a longer time: members of cycles inside it, and early, middle and late stretches."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from functools import reduce
from itertools import islice

from attrs import frozen

from timeline.algebra import walk
from timeline.algebra.context import Context
from timeline.algebra.cycle import Cycle
from timeline.algebra.span import Span
from timeline.algebra.term import NOW, Term
from timeline.calendar import Unit, add, floor, step
from timeline.calendar.arithmetic import instant, shift
from timeline.errors import OutOfCalendar


def bounded(term: Term, context: Context) -> tuple[Span, datetime, datetime]:
    """The span of a term that must have both ends."""
    span = term.on(context)
    if span.start is None or span.end is None:
        raise OutOfCalendar("a time that is open on a side has no parts to count")
    return span, span.start, span.end


THURSDAY = timedelta(days=3)
"""From the start of a week to its Thursday."""


@frozen
class Within(Term):
    """The first member of a cycle that starts inside a term: "Sunday evening", "5 pm tomorrow"."""

    cycle: Cycle
    outer: Term

    @property
    def grain(self) -> Unit:
        return self.cycle.grain

    def on(self, context: Context) -> Span:
        outer, _, _ = bounded(self.outer, context)
        days = outer.extremes if self.cycle.period is Unit.DAY is outer.grain else (outer,)
        return reduce(Span.hull, (self._in(day, context) for day in days))

    def _in(self, outer: Span, context: Context) -> Span:
        start, end = outer.start, outer.end
        assert start is not None
        assert end is not None
        if end == start:  # said of an instant: of its day
            start, end = context.floor(start, Unit.DAY), add(context.floor(start, Unit.DAY), 1, Unit.DAY)
        if self.cycle.period is Unit.DAY:  # a day's own midnight and night leave it
            member = self.cycle.inside(context.floor(start, Unit.DAY), context.conventions)
        else:
            member = next(walk.members(self.cycle, start, end, context.conventions), None)
        if member is None:
            raise OutOfCalendar(f"no {self.cycle} in {span_text(start, end)}")
        return self.cycle.span(member)


@frozen
class Nth(Term):
    """The n-th member of a cycle in a term, from its end for negative n: "the third Tuesday of September".

    A week belongs to the term that holds its Thursday, as in ISO 8601.
    """

    number: int
    cycle: Cycle
    outer: Term

    @property
    def grain(self) -> Unit:
        return self.cycle.grain

    def on(self, context: Context) -> Span:
        if not self.number:
            raise OutOfCalendar("a row begins with its first member, so it has none with the number 0")
        _, start, end = bounded(self.outer, context)
        if self.cycle.grain is Unit.WEEK:
            start, end = shift(start, -THURSDAY), shift(end, -THURSDAY)
        found = walk.members(self.cycle, start, end, context.conventions)
        if self.number > 0:
            member = next(islice(found, self.number - 1, None), None)
        else:
            last = deque(found, maxlen=-self.number)
            member = last[0] if len(last) == -self.number else None
        if member is None:
            raise OutOfCalendar(f"there is no number {self.number} of {self.cycle} in {span_text(start, end)}")
        return self.cycle.span(member)


@frozen
class Run(Term):
    """The first or last so many members of a cycle in a term: "the first three days of May"."""

    count: int
    cycle: Cycle
    outer: Term

    @property
    def grain(self) -> Unit:
        return self.cycle.grain

    def on(self, context: Context) -> Span:
        _, start, end = bounded(self.outer, context)
        found = list(walk.members(self.cycle, start, end, context.conventions))
        run = found[: self.count] if self.count > 0 else found[self.count :]
        if len(run) < abs(self.count):
            raise OutOfCalendar(f"there are not {abs(self.count)} of {self.cycle} in {span_text(start, end)}")
        return Span.crisp(run[0][0], run[-1][1], self.grain)


@frozen
class IsoWeek(Term):
    """A week of a year by its ISO 8601 number; week 1 holds 4 January."""

    number: int
    outer: Term
    grain = Unit.WEEK

    def on(self, context: Context) -> Span:
        _, start, _ = bounded(self.outer, context)
        first = floor(start.replace(month=1, day=4), Unit.WEEK)
        begin = add(first, self.number - 1, Unit.WEEK)
        if floor(instant(start.year + 1, 1, 4), Unit.WEEK) <= begin:
            raise OutOfCalendar(f"the year {start.year} has no week {self.number}")
        return Span.crisp(begin, add(begin, 1, Unit.WEEK), Unit.WEEK)


THIRDS: dict[Unit, tuple[int, int, Unit]] = {
    Unit.MINUTE: (20, 40, Unit.SECOND),
    Unit.HOUR: (20, 40, Unit.MINUTE),
    Unit.DAY: (8, 16, Unit.HOUR),
    Unit.WEEK: (3, 4, Unit.DAY),
    Unit.MONTH: (10, 20, Unit.DAY),
    Unit.QUARTER: (1, 2, Unit.MONTH),
    Unit.HALF: (2, 4, Unit.MONTH),
    Unit.YEAR: (4, 8, Unit.MONTH),
    Unit.DECADE: (3, 7, Unit.YEAR),
    Unit.CENTURY: (30, 70, Unit.YEAR),
    Unit.MILLENNIUM: (300, 700, Unit.YEAR),
}
"""Where the early part ends and the late one starts, counted from the start of a unit."""
MIDDLES = THIRDS | {Unit.WEEK: (2, 4, Unit.DAY)}
"""Where the middle starts and ends: that of a week is Wednesday where its work counts, Thursday where its days do."""


@frozen
class Portion(Term):
    """The early, middle or late third of a term; the inner edges are vague by half their distance."""

    which: str
    inner: Term

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def on(self, context: Context) -> Span:
        span, start, end = bounded(self.inner, context)
        first, second = _thirds(span, start, end, MIDDLES if self.which == "mid" else THIRDS)
        if self.which == "early":
            return Span(start, first, span.grain, start, start + (first - start) / 2)
        if self.which == "late":
            second = _late_at_night(span, start, end) or second
            return Span(second, end, span.grain, end - (end - second) / 2, end)
        centre = first + (second - first) / 2
        return Span(first, second, span.grain, centre, centre)


def _late_at_night(span: Span, start: datetime, end: datetime) -> datetime | None:
    """Ten o'clock, from which a night is late that lasts over midnight or up to it; None for other times."""
    ten = add(floor(end, Unit.DAY), -2, Unit.HOUR)
    return ten if span.grain is Unit.HOUR and start < ten else None


def _thirds(
    span: Span, start: datetime, end: datetime, parts: dict[Unit, tuple[int, int, Unit]]
) -> tuple[datetime, datetime]:
    first, second, unit = parts.get(span.grain, (0, 0, Unit.SECOND))
    if first and start == floor(start, span.grain, start.weekday()) and end <= add(start, 1, span.grain):
        return add(start, first, unit), add(start, second, unit)
    third = timedelta(seconds=(end - start).total_seconds() // 3)
    return shift(start, third), shift(end, -third)


@frozen
class Piece(Term):
    """The n-th of so many equal parts: "the first half of next year", "the last quarter of the century"."""

    number: int
    of: int
    inner: Term

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def on(self, context: Context) -> Span:
        span, start, end = bounded(self.inner, context)
        k = self.number - 1 if self.number > 0 else self.of + self.number
        return Span.crisp(self._edge(span, start, end, k), self._edge(span, start, end, k + 1), span.grain)

    def _edge(self, span: Span, start: datetime, end: datetime, k: int) -> datetime:
        if k in (0, self.of):
            return end if k else start
        months = span.grain.months
        if months and (months * k) % self.of == 0 and add(start, 1, span.grain) == end:
            return add(start, months * k // self.of, Unit.MONTH)
        days = (end - start).days
        if days >= self.of:
            return shift(start, timedelta(days=days * k // self.of))
        return shift(start, (end - start) * k // self.of)


@frozen
class Rest(Term):
    """What is left of a term from now on, or what has passed of it: "the rest of the week", "so far this year".

    With a base it is parted there: "He came on 20 August. She had left earlier in the month."
    """

    inner: Term
    left: bool = True
    base: Term = NOW

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def on(self, context: Context) -> Span:
        span, start, end = bounded(self.inner, context)
        here = self.base.on(context)
        now = here.start
        if now is None or not start <= now <= end or here.grain is span.grain:
            return span
        if self.left:
            return Span.crisp(now, end, span.grain) if now < end else span
        return Span.crisp(start, now if now > start else min(step(start, 1, Unit.DAY), end), span.grain)


def span_text(start: datetime, end: datetime) -> str:
    """The stretch for a message."""
    return f"{start:%Y-%m-%d} to {end:%Y-%m-%d}"
