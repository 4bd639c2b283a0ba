"""Clock times in a zone of their own."""

from __future__ import annotations

from datetime import datetime

from attrs import evolve, frozen

from timeline.algebra.context import Context
from timeline.algebra.moments import Bare
from timeline.algebra.span import Span
from timeline.algebra.term import Term
from timeline.calendar import Unit
from timeline.calendar.zone import named, on_the_clock


@frozen
class Zoned(Term):
    """A time in a zone that the words name, by its IANA name or its offset in minutes: "5 pm EST".

    Against a naive anchor the zone has nothing to be converted to, and the time stays as said.
    """

    inner: Term
    zone: str

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def on(self, context: Context) -> Span:
        if context.zone is None:
            context.supply("zone", f"the anchor has no zone, so {self.zone} is not converted")
            return self.inner.on(context)
        span = self.inner.on(self._there(context))
        moved = [self._moved(t, context) for t in (span.start, span.end, span.start_latest, span.end_earliest)]
        return Span(moved[0], moved[1], span.grain, moved[2], moved[3])

    def _there(self, context: Context) -> Context:
        """The context by the clocks of the zone, where a clock time without a day goes by the instant of speech."""
        zone = named(self.zone)
        if zone is None or context.whole_day or not isinstance(self.inner, Bare):
            return context
        return evolve(context, now=on_the_clock(context.now, context.zone).astimezone(zone).replace(tzinfo=None))

    def _moved(self, wall: datetime | None, context: Context) -> datetime | None:
        zone = named(self.zone)
        if wall is None or zone is None or context.zone is None:
            return wall
        return on_the_clock(wall, zone).astimezone(context.zone).replace(tzinfo=None)
