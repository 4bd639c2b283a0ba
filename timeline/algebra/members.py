"""Members of cycles, chosen by where they lie from an instant or from a term."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import evolve, frozen

from timeline.algebra import walk
from timeline.algebra.context import Context
from timeline.algebra.cycle import Cycle
from timeline.algebra.cycle import Member as Stretch
from timeline.algebra.cycles import AnySeason, Every, Season, WeekdayDate
from timeline.algebra.span import Span
from timeline.algebra.term import NOW, Term
from timeline.calendar import Conventions, Unit, floor, step
from timeline.errors import OutOfCalendar

MOST_OF = {Unit.CENTURY: timedelta(days=3653), Unit.YEAR: timedelta(days=260), Unit.WEEK: timedelta(days=3)}
"""After December a history goes on with the next January, after a Saturday with the next Monday, and ten years into a
century with the next turn of one."""
HALF_A_YEAR = timedelta(days=183)
"""A date this near that falls on its weekday is meant, whatever the verb says."""
A_MONTH = timedelta(days=31)
"""So long after a winter "that winter" may be the one to come."""
TICK = timedelta(microseconds=1)


@frozen
class Member(Term):
    """A member of a cycle, chosen from an instant: the base's start, or for what is to come its end."""

    cycle: Cycle
    base: Term = NOW

    @property
    def grain(self) -> Unit:
        return self.cycle.grain


def _start(base: Term, context: Context) -> datetime:
    start = base.on(context).start
    if start is None:
        raise OutOfCalendar("a time that is open on the left has no unit before it")
    return start


def _end(base: Term, context: Context) -> datetime:
    """The last instant of the base."""
    found = base.on(context)
    if found.end is None:
        raise OutOfCalendar("a time that is open on the right has no unit after it")
    return found.end if found.end == found.start else found.end - TICK


@frozen(cache_hash=True)
class This(Member):
    """The member in the current period: "this week", "this summer". Without one, the next."""

    def on(self, context: Context) -> Span:
        now, conventions = _start(self.base, context), context.conventions
        if context.direction == "future":
            return self.cycle.span(walk.earliest(self.cycle, now, conventions))
        here = self._about(now, context) or self.cycle.inside(context.floor(now, self.cycle.period), conventions)
        member = here or walk.earliest(self.cycle, now, conventions)
        span = self.cycle.span(member)
        if isinstance(self.cycle, Season) and member[0].year < now.year and now - member[1] > A_MONTH:
            return span.hull(self.cycle.span(walk.next_(self.cycle, now, conventions)))
        return span

    def _about(self, now: datetime, context: Context) -> Stretch | None:
        """The season nearest to a day or month told, where it reaches into its year: "in January. That winter"; of all
        seasons the one that holds the time."""
        if isinstance(self.cycle, AnySeason):
            return walk.this(self.cycle, now, context.conventions)
        if not isinstance(self.cycle, Season) or self.base is NOW or self.base.on(context).grain > Unit.MONTH:
            return None
        near = walk.nearest(self.cycle, now, context.conventions)
        return near if now.year in (near[0].year, near[1].year) else None


@frozen(cache_hash=True)
class Last(Member):
    """The count-th of the members that have ended: "last week"."""

    count: int = 1

    def on(self, context: Context) -> Span:
        return self.cycle.span(walk.last(self.cycle, _start(self.base, context), context.conventions, self.count))


@frozen
class Next(Member):
    """The count-th of the members that are yet to start: "next month"."""

    count: int = 1

    def on(self, context: Context) -> Span:
        end, conventions = _end(self.base, context), context.conventions
        span = self.cycle.span(walk.next_(self.cycle, end, conventions, self.count))
        base = None if self.base is NOW else self.base.on(context)
        if base is None or base.start is None:
            return span
        if base.grain < self.grain and end < step(base.start, 1, self.grain):  # "in the winter of 1984. The next year"
            return span.hull(self.cycle.span(walk.next_(self.cycle, base.start, conventions, self.count)))
        if not isinstance(self.cycle, Season) or base.grain is not Unit.YEAR:
            return span
        over = walk.earliest(self.cycle, end, conventions)  # "in 1805. The following winter" may be that of its end
        return self.cycle.span(over).hull(span) if over[0] < end else span


@frozen
class NextNamed(Member):
    """The member of the next period ("next Friday": of next week), or the nearest, by Conventions.next_weekday."""

    def on(self, context: Context) -> Span:
        now, conventions = _end(self.base, context), context.conventions
        nearest = walk.next_(self.cycle, now, conventions)
        if conventions.next_weekday == "nearest":
            context.supply("next_weekday", "next is the nearest to come")
            return self.cycle.span(nearest)
        following = walk.next_(Every(self.cycle.period), now, conventions)
        member = self.cycle.inside(following[0], conventions) or nearest
        if member != nearest:
            context.supply("next_weekday", f"next is of the next {self.cycle.period}")
        return self.cycle.span(member)


@frozen(cache_hash=True)
class Bare(Member):
    """A name without a direction ("Sunday", "July"): it goes as the context says, its current member included."""

    def on(self, context: Context) -> Span:
        conventions = context.conventions
        if context.same and context.told is not None and context.told.start is not None:
            member = self._of_told(context.told, context)
            if member is not None:
                context.supply("same", f"the {self.cycle.period} is that of the time told last")
                return self.cycle.span(member)
        direction = "nearest" if context.whole_day and self.cycle.period is Unit.DAY else context.direction
        if direction is None:
            direction = conventions.bare
            context.supply("bare", f"no word gives a direction, so the {_SHOWN[direction]}")
        member = _CHOOSE[direction](self.cycle, _start(self.base, context), conventions)
        if context.whole_day and context.direction == "past" and member[0].date() > context.now.date():
            member = walk.latest(self.cycle, context.now, conventions)  # "he died at midnight"
        return self.cycle.span(member)

    def _of_told(self, told: Span, context: Context) -> Stretch | None:
        """The member in the year or week of the time told; the next one's where that is nearer after a turn of it."""
        start, period = told.start, self.cycle.period
        assert start is not None
        here = context.floor(start, period)
        member, following = self.cycle.inside(here, context.conventions), step(here, 1, period)
        most = MOST_OF.get(period)
        if member is None or most is None or start < member[0]:
            return member
        if told.end is not None and following < told.end and told.grain < period:  # "The winter was mild. In April"
            later = self.cycle.inside(following, context.conventions)
            return later if later is not None and later[0] - told.end < start - member[0] else member
        return self.cycle.inside(following, context.conventions) if start - member[0] > most else member

    def after(self, t: datetime, conventions: Conventions) -> Stretch:
        """The first member that starts after an instant."""
        return walk.next_(self.cycle, t, conventions)


@frozen(cache_hash=True)
class WeekdayNamed(Bare):
    """A date with its weekday and without its year: of the years around, the one in which it falls so.

    Where it falls so in none of them, the date decides.
    """

    cycle: WeekdayDate
    base: Term = NOW

    def on(self, context: Context) -> Span:
        told = context.told.start if context.same and context.told is not None else None
        try:
            return self.cycle.span(self._member(told or _start(self.base, context), context))
        except OutOfCalendar:
            context.supply("weekday", "the date falls on another weekday in the years around, so it decides alone")
            return Bare(self.cycle.date, self.base).on(context)

    def fits(self, near: datetime, conventions: Conventions) -> bool:
        """Whether the date falls on its weekday in the years around an instant."""
        try:
            return bool(walk.nearest(self.cycle, near, conventions))
        except OutOfCalendar:
            return False

    def _member(self, near: datetime, context: Context) -> Stretch:
        """The nearest member; a direction moves only what is neither of this half year nor near a time told."""
        member = walk.nearest(self.cycle, near, context.conventions)
        if context.direction is None or context.same or abs(member[0] - near) < HALF_A_YEAR:
            return member
        return _CHOOSE[context.direction](self.cycle, near, context.conventions)

    def after(self, t: datetime, conventions: Conventions) -> Stretch:
        return walk.next_(self.cycle.date, t, conventions)


def _nearest(cycle: Cycle, now: datetime, conventions: Conventions) -> Stretch:
    """A time of the day without a day is of the day at hand; any other name the nearest."""
    if cycle.period is Unit.DAY:
        member = cycle.inside(floor(now, Unit.DAY), conventions)
        if member is not None:
            return member
    return walk.nearest(cycle, now, conventions)


_CHOOSE = {"past": walk.latest, "future": walk.earliest, "nearest": _nearest}
_SHOWN = {"past": "latest", "future": "next", "nearest": "nearest"}


@frozen
class Around(Term):
    """The unit that holds a term: "the week of 9 May"."""

    unit: Unit
    inner: Term

    @property
    def grain(self) -> Unit:
        return self.unit

    def on(self, context: Context) -> Span:
        start = context.floor(_start(self.inner, context), self.unit)
        return Every(self.unit).span(Every(self.unit).inside(start, context.conventions) or (start, start))


@frozen
class CycleAround(Term):
    """The member of a cycle nearest to a term, or a farther one: "Labor Day weekend", "the closest Monday to 5 May"."""

    cycle: Cycle
    inner: Term
    number: int = 1

    @property
    def grain(self) -> Unit:
        return self.cycle.grain

    def on(self, context: Context) -> Span:
        start = _start(self.inner, context)
        return self.cycle.span(walk.nearest(self.cycle, start, context.conventions, self.number))


@frozen
class Directed(Term):
    """A term whose bare names go one way whatever the context says: "last 5 May", "this past Monday"."""

    inner: Term
    direction: str

    @property
    def grain(self) -> Unit:
        return self.inner.grain

    def on(self, context: Context) -> Span:
        return self.inner.on(evolve(context, direction=self.direction, same=False))
