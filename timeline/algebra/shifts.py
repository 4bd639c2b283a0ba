"""Terms at a distance: before and after now or another time, and stretches that end or start there."""

from __future__ import annotations

from datetime import datetime
from functools import reduce

from attrs import evolve, frozen

from timeline.algebra import walk
from timeline.algebra.amounts import Amount
from timeline.algebra.context import Context
from timeline.algebra.cycles import Every
from timeline.algebra.members import Bare
from timeline.algebra.span import Span
from timeline.algebra.term import NOW, Term, Told
from timeline.calendar import Unit, step
from timeline.errors import OutOfCalendar

FINER = {
    Unit.WEEK: Unit.DAY, Unit.MONTH: Unit.DAY, Unit.HALF: Unit.MONTH,
    Unit.YEAR: Unit.MONTH, Unit.DECADE: Unit.YEAR, Unit.CENTURY: Unit.YEAR, Unit.MILLENNIUM: Unit.YEAR,
}  # fmt: skip
"""How precisely "three months ago" is counted: to the day."""


def counted_from(base: Term, amount: Amount, sign: int, context: Context) -> Span:
    """The time that an amount counts from; of a bare name it is that from which what is counted goes the verb's way.

    On 24 December, "he fell ill three days before Christmas" is of the Christmas to come, but on a Thursday "six days
    before Tuesday" of the last one.
    """
    least = Unit.WEEK if sign < 0 and context.direction == "past" else Unit.DAY
    named = isinstance(base, Bare) and base.cycle.period > least and context.direction in ("past", "future")
    if named and not context.same:
        context = evolve(context, now=amount.moved(context.now, -sign, context.conventions)[0])
    return base.on(context)


@frozen(cache_hash=True)
class Shift(Term):
    """A term moved by an amount, forward (1) or back (-1): "two days after Christmas", "an hour ago".

    From an instant, days and longer count to a finer unit: "two years ago" is the month two years back.
    From a day, months and years keep the day. From what is longer than the unit, the count runs from its edge; from
    a time told, which happened somewhere in it, from both: "in May … two weeks later" is 15 May to 14 June.
    """

    base: Term
    amount: Amount
    sign: int

    @property
    def grain(self) -> Unit:
        unit = self.amount.finest
        if self.base is NOW:
            return FINER.get(unit, unit)
        return min(unit, self.base.grain)

    def on(self, context: Context) -> Span:
        base = counted_from(self.base, self.amount, self.sign, context)
        extremes, several = base.extremes, _several(base)
        if isinstance(self.base, Told):
            extremes = tuple(edge for extreme in extremes for edge in self._ends(extreme, context))
        return reduce(Span.hull, (self._from(extreme, context, several) for extreme in extremes))

    def _ends(self, base: Span, context: Context) -> tuple[Span, ...]:
        """The first and the last of the units of counting in a time told."""
        unit = self._unit(base)
        if unit is None or base.start is None or base.end is None:
            return (base,)
        if base.grain <= self.amount.unit and not step(base.start, 1, unit) < base.end < step(base.start, 1, Unit.DAY):
            return (base,)
        ends = (context.floor(t, unit) for t in (base.start, step(base.end, -1, Unit.MICROSECOND)))
        return tuple(Span.crisp(low, step(low, 1, unit), unit) for low in ends)

    def _from(self, base: Span, context: Context, several: bool) -> Span:
        edge, near = self._edge(base, several)
        low, high = sorted(self.amount.reached(edge, self.sign, context.conventions))
        unit = self._unit(base)
        if unit is None:
            return _instant(low, high, self.amount.finest)
        if unit is base.grain and base.end is not None and context.floor(edge, unit) != edge:  # a season, moved whole
            near_end, far_end = sorted(self.amount.moved(base.end, self.sign, context.conventions))
            return Span(low, far_end, unit, high, near_end)
        if near:
            low, high = context.floor(low, unit), context.floor(high, unit)
        return Span(low, step(high, 1, unit), unit, high, step(low, 1, unit))

    def _edge(self, base: Span, several: bool) -> tuple[datetime, bool]:
        """Where counting starts, and whether the result is cut to its unit."""
        if base.start is None and base.end is None:
            raise OutOfCalendar("nothing can be counted from a time that is open on both sides")
        longer = base.grain > self.amount.unit and base.end != base.start
        if self.sign > 0 and longer and base.end is not None:
            return step(base.end, -1, Unit.MICROSECOND), True
        if self.sign > 0 and several and base.end is not None:
            return step(base.end, -1, base.grain), True
        start = base.start if base.start is not None else base.end
        assert start is not None
        return start, True

    def _unit(self, base: Span) -> Unit | None:
        unit = self.amount.precision
        if base.end == base.start:
            return None if unit < Unit.DAY else FINER.get(unit, unit)
        return min(Unit.DAY if unit is Unit.WEEK is not base.grain else unit, base.grain)


def _several(base: Span) -> bool:
    """Whether a span is several days, or longer units, for certain: what is after it is after the last of them."""
    low, high = base.start_latest, base.end_earliest
    return base.grain >= Unit.DAY and low is not None and high is not None and step(low, 1, base.grain) < high


def _instant(low: datetime, high: datetime, unit: Unit) -> Span:
    """A clock time that was counted out, to the second."""
    return Span(low, step(high, 1, Unit.SECOND), unit, high, step(low, 1, Unit.SECOND))


@frozen
class Past(Term):
    """So many whole units before the current one: "the last two weeks". Units of the clock end at the instant."""

    amount: Amount
    base: Term = NOW
    sign: int = -1

    @property
    def grain(self) -> Unit:
        return self.amount.finest

    def on(self, context: Context) -> Span:
        extremes = counted_from(self.base, self.amount, self.sign, context).extremes
        return reduce(Span.hull, (self._from(base, context) for base in extremes))

    def _from(self, base: Span, context: Context) -> Span:
        conventions, forward = context.conventions, self.sign > 0
        edge = base.end if forward else base.start
        if edge is None:
            raise OutOfCalendar("nothing can be counted from an open side")
        if self.amount.finest >= Unit.DAY and base.end == base.start:
            unit = Every(self.amount.finest)
            here = context.floor(edge, self.amount.finest)
            edge = walk.next_(unit, edge, conventions)[0] if forward else here
        near, far = self.amount.moved(edge, self.sign, conventions)
        if forward:
            return Span(edge, far, self.grain, edge, near)
        return Span(far, edge, self.grain, near, edge)


@frozen
class Coming(Past):
    """So many whole units after the current one: "the next three days"."""

    sign: int = 1
