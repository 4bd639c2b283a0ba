"""Stretches given by their edges: since, until, before, after, by, between; and edges made vague by "about"."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import evolve, frozen

from timeline.algebra.amounts import Amount
from timeline.algebra.context import Context
from timeline.algebra.leaning import leans
from timeline.algebra.moments import Bare
from timeline.algebra.shifts import Shift
from timeline.algebra.span import Span
from timeline.algebra.term import Term, Told
from timeline.algebra.zoned import Zoned
from timeline.calendar import Unit, add
from timeline.errors import OutOfCalendar


MINUTE = timedelta(minutes=1)


@frozen
class Edge(Term):
    """The base of stretches that are bounded by one term."""

    inner: Term

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def leant(self, context: Context, way: str) -> Span:
        """The span of the term, a bare name going the way that the edge has it go where nothing else says it."""
        if context.direction is None and leans(self.inner) and not context.same:
            context.supply("edge", f"a bare name after such a word lies in the {way}")
            context = evolve(context, direction=way)
        return self.inner.on(context)


@frozen
class Since(Edge):
    """From a start inside the term to the instant of speech at least: "since Tuesday"."""

    def on(self, context: Context) -> Span:
        span = self.leant(context, "past")
        lasting = context.now if span.end is None or span.end <= context.now else span.end
        return Span(span.start, None, span.grain, span.end, lasting)


@frozen
class From(Edge):
    """From the start of the term on: "as early as Tuesday", "from 5 May"."""

    def on(self, context: Context) -> Span:
        span = self.inner.on(context)
        return Span(span.start, None, span.grain, None, span.start)


@frozen
class Until(Edge):
    """Up to and with the term: "until Friday" ends with Friday; up to a clock time ends at it."""

    def on(self, context: Context) -> Span:
        span = self.leant(context, "future")
        end = last_edge(span)
        start = _from_now(end, context)
        return Span(start, end, span.grain, start or end, span.start)


@frozen
class By(Edge):
    """A deadline: ended by the end of the term, and not before now when the deadline is still to come."""

    def on(self, context: Context) -> Span:
        span = self.leant(context, "future")
        end = last_edge(span)
        start = _from_now(end, context)
        return Span(start, end, span.grain, end, start)


@frozen
class Before(Edge):
    """Ended before the latest start of the term; of one with only its end known, before that: "the end of April"."""

    def on(self, context: Context) -> Span:
        span = self.inner.on(context)
        known = span.start is None or (span.start != span.start_latest and span.end == span.end_earliest)
        end = span.end if known else span.start_latest or span.start
        return Span(None, end, span.grain, end, None)


@frozen
class After(Edge):
    """Started after the earliest end of the term; of one with only its start known, after that: "early May"."""

    def on(self, context: Context) -> Span:
        span = self.inner.on(context)
        known = span.end != span.end_earliest and span.start == span.start_latest
        end = span.start if known or is_point(span) else span.end_earliest or span.end
        if end is None:
            raise OutOfCalendar("nothing lies after a time that is open on the right")
        return Span(end, None, span.grain, None, end)


def _from_now(end: datetime | None, context: Context) -> datetime | None:
    """A stretch up to what is still to come starts now, where words of the future say so."""
    return context.now if context.direction == "future" and end is not None and end > context.now else None


def last_edge(span: Span) -> datetime | None:
    """Where a stretch ends that goes up to the span: a clock time is a point, anything longer is included."""
    return span.start if is_point(span) else span.end


def is_point(span: Span) -> bool:
    """True iff the span is a clock time, which stands for a point."""
    return span.start is not None and span.end is not None and span.end - span.start <= MINUTE


@frozen
class Between(Term):
    """From one term to another, both included; a clock time at the end is a point: "13-15 July", "9 to 11 am".

    A bare name at the end is the first that comes after the start: "from 9 pm to 2 am", "Monday to Wednesday".
    """

    first: Term
    second: Term

    @property
    def grain(self) -> Unit:
        return min(self.first.grain, self.second.grain)

    def on(self, context: Context) -> Span:
        low, high = self.both(context)
        end = last_edge(high)
        if low.start is not None and end is not None and end <= low.start:
            raise OutOfCalendar(f"the range ends at {end}, before its start {low.start}")
        crisp_end = end if high.is_crisp else high.end_earliest
        return Span(low.start, end, min(low.grain, high.grain), low.start_latest, crisp_end)

    def both(self, context: Context) -> tuple[Span, Span]:
        """The spans of the two ends. Of a history's range over the turn of the year, the end is in the year told."""
        low = self.first.on(context)
        high = self._ending(context, low)
        low = self._beginning(context, low, high)
        told = context.told.start if context.same and context.told is not None else None
        if told is None or low.start is None or high.start is None or not leans(self.first):
            return low, high
        if low.start.year == told.year < high.start.year:
            before = evolve(context, told=Span.crisp(add(told, -1, Unit.YEAR), None, Unit.DAY))
            low = self.first.on(before)
            high = self._ending(before, low)
        return low, high

    def _beginning(self, context: Context, low: Span, high: Span) -> Span:
        """The first end; a bare name in it lies before an end that lies where its own words say."""
        if low.start is None or high.end is None or low.start < high.end or leans(self.second) or not leans(self.first):
            return low
        return self.first.on(evolve(context, now=high.end, direction="past", same=False))

    def _ending(self, context: Context, low: Span) -> Span:
        """The second end; a bare name in it is the first that comes after the start of the range.

        A name that comes around more often than the first end is not: "from 5 May to Thursday" ends with the Thursday
        that the context says.
        """
        if low.start is None or not leans(self.second):
            return self.second.on(context)
        if isinstance(self.second, Bare):
            often = isinstance(self.first, Bare) and Unit.DAY < self.second.cycle.period < self.first.cycle.period
            told = self.second.on(context) if often else low
            if told.start is not None and told.start > low.start:
                return told
            return self.second.cycle.span(self.second.after(low.start, context.conventions))
        passed = low.end if isinstance(self.second, Zoned) else None
        now = passed or low.start
        return self.second.on(evolve(context, now=now, direction="future", same=False, whole_day=False))


@frozen
class Ending(Term):
    """The second end of a range by itself: the 2 am of "from 9 pm to 2 am"."""

    range: Between

    @property
    def grain(self) -> Unit:
        return self.range.second.grain

    @property
    def inner(self) -> Term:
        """The term at the end, without what it takes from the start."""
        return self.range.second

    def on(self, context: Context) -> Span:
        return self.range.both(context)[1]


@frozen
class For(Term):
    """A stretch that starts with the term and lasts an amount: "from 18 December for ten days".

    After a time told that is longer than the amount it starts somewhere in it: "the next hour" of a day told.
    """

    first: Term
    amount: Amount

    @property
    def grain(self) -> Unit:
        return min(self.first.grain, self.amount.finest)

    def on(self, context: Context) -> Span:
        low = self.first.on(context)
        if low.start is None:
            raise OutOfCalendar("a stretch needs a start")
        moved = self.amount.reached if low.end == low.start else self.amount.moved
        near, far = moved(low.start, 1, context.conventions)
        if isinstance(self.first, Told) and low.end is not None and low.grain > self.amount.unit:
            return Span(low.start, moved(low.end, 1, context.conventions)[1], self.grain, low.end, near)
        return Span(low.start, far, self.grain, low.start_latest, near)


@frozen
class Ended(Term):
    """A stretch that lasts an amount and ends with the term: "the three months ended 30 June"."""

    last: Term
    amount: Amount

    @property
    def grain(self) -> Unit:
        return min(self.last.grain, self.amount.finest)

    def on(self, context: Context) -> Span:
        high = self.last.on(context)
        if high.end is None or high.end_earliest is None:
            raise OutOfCalendar("a stretch that has ended needs an end")
        far = self.amount.moved(high.end_earliest, -1, context.conventions)[1]
        near = self.amount.moved(high.end, -1, context.conventions)[0]
        return Span(far, high.end, self.grain, near, high.end_earliest)


@frozen
class About(Edge):
    """A term with edges made vague on both sides by Conventions.about."""

    def on(self, context: Context) -> Span:
        span = self.inner.on(context)
        count, unit = context.conventions.about[span.grain]
        context.supply("about", f"about reaches {count} {unit}{'s' if count > 1 else ''} to either side")
        start = None if span.start is None else add(span.start, -count, unit)
        end = None if span.end is None else add(span.end, count, unit)
        return Span(start, end, span.grain, span.start_latest, span.end_earliest)


@frozen
class Beyond(Term):
    """What lies further away than a counted time, or not so far: "more than two weeks ago", "less than a year ago"."""

    inner: Shift
    further: bool

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def on(self, context: Context) -> Span:
        span, base = self.inner.on(context), self.inner.base.on(context)
        later = (self.inner.sign > 0) == self.further
        if self.further:
            return span._replace(end=None) if later else span._replace(start=None)
        if later:
            return Span(span.start, base.start, span.grain, None, base.start)
        return Span(base.end, span.end, span.grain, base.end, None)


@frozen
class Modified(Edge):
    """A term that a word such as "just" or "only" qualifies without moving it; `mod` is a TIMEX3 modifier."""

    mod: str

    def on(self, context: Context) -> Span:
        return self.inner.on(context)


@frozen
class Several(Term):
    """Several times in a list; its span is their hull."""

    members: tuple[Term, ...]

    @property
    def grain(self) -> Unit:
        return min(term.grain for term in self.members)

    def on(self, context: Context) -> Span:
        first, *rest = (term.on(context) for term in self.members)
        for span in rest:
            first = _wide(first, span)
        return first


def _wide(a: Span, b: Span) -> Span:
    """The stretch from the earlier start to the later end."""
    first, last = sorted((a, b), key=lambda span: (span.start is not None, span.start))
    return Span(first.start, last.end, min(a.grain, b.grain), first.start_latest, last.end_earliest)
