"""Stretches of two ends: from one time to another, or for an amount before or after one; and lists of times."""

from __future__ import annotations

from functools import reduce

from attrs import evolve, frozen

from timeline.algebra.amounts import Amount
from timeline.algebra.context import Context
from timeline.algebra.cycle import Cycle
from timeline.algebra.cycles import OnWeekday
from timeline.algebra.edges import last_edge
from timeline.algebra.leaning import leans
from timeline.algebra.members import Bare
from timeline.algebra.span import Span
from timeline.algebra.term import Term, Told
from timeline.algebra.zoned import Zoned
from timeline.calendar import Unit, add
from timeline.errors import OutOfCalendar


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
        that the context says. What counts from the time told counts from that start: "from 9 pm to the next morning".
        """
        if low.start is None or not leans(self.second):
            return self.second.on(evolve(context, told=low))
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
class Several(Term):
    """Several times in a list; its span is their hull."""

    members: tuple[Term, ...]

    @property
    def grain(self) -> Unit:
        return min(term.grain for term in self.members)

    def on(self, context: Context) -> Span:
        spans: list[Span] = []
        for k, term in enumerate(self.members):
            spans.append(self._follows(k, spans[-1], context) if k else term.on(context))
        return reduce(_wide, spans)

    def _follows(self, k: int, before: Span, context: Context) -> Span:
        """A member after another; where nothing points, days of a week go on from each other: "Fri, Sat and Sun"."""
        term, earlier = self.members[k], self.members[k - 1]
        if context.direction is not None or not isinstance(term, Bare) or not isinstance(earlier, Bare):
            return term.on(context)
        if before.start is None or not _in_order(earlier.cycle, term.cycle):
            return term.on(context)
        return term.cycle.span(term.after(before.start, context.conventions))


def _in_order(first: Cycle, second: Cycle) -> bool:
    """True iff two days of the week come one after the other in it, Sunday and Monday too."""
    if not isinstance(first, OnWeekday) or not isinstance(second, OnWeekday):
        return False
    return first.day < second.day or (first.day + 1) % 7 == second.day


def _wide(a: Span, b: Span) -> Span:
    """The stretch from the earlier start to the later end."""
    first, last = sorted((a, b), key=lambda span: (span.start is not None, span.start))
    return Span(first.start, last.end, min(a.grain, b.grain), first.start_latest, last.end_earliest)
