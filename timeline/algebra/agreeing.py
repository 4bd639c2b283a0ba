"""A day that is said twice: "tomorrow, 13 September"."""

from __future__ import annotations

from attrs import evolve, frozen

from timeline.algebra.context import Context
from timeline.algebra.members import Directed, Next, NextNamed, This
from timeline.algebra.span import Span
from timeline.algebra.term import Term
from timeline.calendar import Unit
from timeline.errors import OutOfCalendar


@frozen
class Agreeing(Term):
    """A day counted from now, and the same day by its date, which may have a clock time: both must agree."""

    counted: Term
    dated: Term

    @property
    def grain(self) -> Unit:
        return self.dated.grain

    @property
    def dated_alone(self) -> Term:
        """The date by itself, which goes where the counted day does."""
        way = "future" if isinstance(self.counted, Next | NextNamed) else "past"
        return Directed(self.dated, "nearest" if isinstance(self.counted, This) else way)

    def on(self, context: Context) -> Span:
        day = self.counted.on(context)
        if day.start is None or day.end is None:
            raise OutOfCalendar("a time that is open on a side is no day that has a date")
        span = self.dated.on(evolve(context, now=day.start, direction="nearest", same=False))
        if span.start is None or not day.start <= span.start < day.end:
            raise OutOfCalendar(f"{day.start:%A, %Y-%m-%d} is not the date that is said with it")
        return span
