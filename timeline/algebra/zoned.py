"""Clock times in a zone of their own."""

from __future__ import annotations

from datetime import datetime, tzinfo

from attrs import evolve, frozen

from timeline.algebra.context import Context
from timeline.algebra.members import Bare
from timeline.algebra.parts import Within
from timeline.algebra.span import Span
from timeline.algebra.term import TOLD, Term
from timeline.calendar import Unit, step
from timeline.calendar.zone import named, on_the_clock
from timeline.errors import OutOfCalendar


@frozen
class Zoned(Term):
    """A time in a zone that the words name, by its IANA name or its offset in minutes: "5 pm EST".

    Against a naive anchor it is converted to the clock of Conventions.home; without one it stays as said.
    """

    inner: Term
    zone: str

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def on(self, context: Context) -> Span:
        here = context.zone or named(context.conventions.home or "")
        if here is None:
            context.supply("zone", f"the anchor has no zone, so {self.zone} is not converted")
            return self.inner.on(context)
        span = self.inner.on(self._there(context, here))
        moved = [self._moved(t, here) for t in (span.start, span.end, span.start_latest, span.end_earliest)]
        return self._of_day_told(Span(moved[0], moved[1], span.grain, moved[2], moved[3]), context)

    def _there(self, context: Context, here: tzinfo) -> Context:
        """The context by the clocks of the zone, where a clock time without a day goes by the instant of speech."""
        zone = named(self.zone)
        if zone is None or context.whole_day or not isinstance(self.inner, Bare):
            return context
        return evolve(context, now=_converted(context.now, here, zone))

    def _moved(self, wall: datetime | None, here: tzinfo) -> datetime | None:
        zone = named(self.zone)
        return wall if wall is None or zone is None else _converted(wall, zone, here)

    def _of_day_told(self, span: Span, context: Context) -> Span:
        """A clock time without a day lies in the day told on the clock here, not on that of its own zone."""
        told = context.told
        if not isinstance(self.inner, Within) or self.inner.outer != TOLD or told is None:
            return span
        if span.start is None or told.start is None or told.end is None:
            return span
        days = (span.start < told.start) - (span.start >= told.end)
        start, end, low, high = (None if t is None else step(t, days, Unit.DAY) for t in (span[0], span[1], *span[3:]))
        return Span(start, end, span.grain, low, high)


def _converted(wall: datetime, zone: tzinfo, other: tzinfo) -> datetime:
    """What the clocks of another zone show when those of a zone show this. Raises OutOfCalendar."""
    try:
        return on_the_clock(wall, zone).astimezone(other).replace(tzinfo=None)
    except OverflowError:
        raise OutOfCalendar(f"{wall} in {zone} leaves the calendar on the clocks of {other}") from None
