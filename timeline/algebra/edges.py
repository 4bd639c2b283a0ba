"""Stretches given by one edge: since, until, before, after, by; and edges made vague by "about"."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import evolve, frozen

from timeline.algebra.context import Context
from timeline.algebra.leaning import leans
from timeline.algebra.shifts import Shift
from timeline.algebra.span import Span
from timeline.algebra.term import Term
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
