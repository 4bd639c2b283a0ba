"""How far apart "two days after" puts two events."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from attrs import frozen

from timeline.algebra import Amount, Last, Next, Shift, Term, Told
from timeline.calendar import Unit, add, floor
from timeline.calendar.anchor import TICK
from timeline.calendar.zone import on_the_clock
from timeline.errors import OutOfCalendar
from timeline.language.mention import Mention
from timeline.language.syntax.wording import Words
from timeline.narrative.window import Window

SECONDS = {
    Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86400, Unit.WEEK: 604800, Unit.MONTH: 2635200,
    Unit.QUARTER: 7889400, Unit.YEAR: 31557600, Unit.DECADE: 315576000,
}  # fmt: skip
"""How long the units are, a month being 30.5 days."""


@frozen
class Apart:
    """From `least` to `most` of a unit between two events.

    Where it is `beside`, one of them lies in the unit right before or after the other, be it that of the calendar.
    """

    least: float
    most: float
    unit: Unit
    beside: bool = False

    @property
    def gap(self) -> tuple[timedelta, timedelta]:
        """The least and the most time: half a unit to either side, for days a whole one."""
        one = timedelta(seconds=SECONDS[self.unit])
        if self.beside:
            return timedelta(0), 2 * one
        slack = one if self.unit is Unit.DAY else one / 2
        return max(timedelta(0), self.least * one - slack), self.most * one + slack

    def moved(self, low: datetime, high: datetime, sign: int) -> Window | None:
        """The window of what happens so long after, or before for sign -1, something inside [low, high).

        It is counted in whole units where that happened within one of them: two days after a day is a day. None where
        the other event is known too little for counting, or leaves the calendar.
        """
        one = timedelta(seconds=SECONDS[self.unit])
        if self.least != int(self.least) or self.most != int(self.most):
            return None
        near, far = (int(self.least), int(self.most)) if sign > 0 else (-int(self.most), -int(self.least))
        try:
            if self.unit >= Unit.DAY:
                low, high = _midnight(low), add(_midnight(high), _midnight(high) != high, Unit.DAY)
            if self.beside:
                return self._beside(low, high, sign)
            first, last = add(low, near, self.unit), add(high, far, self.unit)
            if self.unit > Unit.DAY and high - low < one / 2:
                slack = one / 2 if self.unit > Unit.WEEK else FEW_DAYS
                first, last = first - slack, last + slack
        except (OutOfCalendar, OverflowError):
            return None
        return Window.inside(first, last)

    def _beside(self, low: datetime, high: datetime, sign: int) -> Window:
        """From the start of the unit before to the event, or from the event to the end of the unit after."""
        edge = on_the_clock(floor(low if sign < 0 else high - TICK, self.unit), low.tzinfo)
        if sign < 0:
            return Window.inside(add(edge, -1, self.unit), high)
        return Window.inside(low, add(edge, 2, self.unit))


FEW_DAYS = timedelta(days=3)
"""How far to either side a count of weeks is meant."""


def _midnight(t: datetime) -> datetime:
    return datetime.combine(t.date(), time(), t.tzinfo)


def apart(mention: Mention) -> Apart | None:
    """The amount of a phrase that counts from an event: "two days after", "the day before"; None for a vague one."""
    term = mention.found.term
    if isinstance(term, Shift | Last | Next) and isinstance(term.base, Told):
        return from_told(term)
    amount = getattr(term, "amount", None)
    return _of(amount) if mention.reading.kind == "duration" and isinstance(amount, Amount) else None


def from_told(term: Term) -> Apart | None:
    """How far a term lies from the time told: "two days later", "the next day"."""
    if isinstance(term, Shift) and isinstance(term.base, Told):
        return _of(term.amount)
    unit = getattr(term.cycle, "unit", None) if isinstance(term, Last | Next) and isinstance(term.base, Told) else None
    return Apart(1, 1, unit) if unit in SECONDS else None


def unit_apart(words: Words, joint: int) -> Apart | None:
    """One unit between two events, by the words before a connective: "the day after" the vote.

    "The week after" it may be the seven days after as well as the one of the calendar.
    """
    if words.at(joint) not in ("after", "before") or words.at(joint - 2) != "the":
        return None
    unit = UNITS.get(words.at(joint - 1))
    if unit is None or not words.at(joint + 1)[:1].isalnum():
        return None
    return Apart(1, 1, unit, beside=unit > Unit.DAY)


UNITS = {unit.name.lower(): unit for unit in SECONDS}


def _of(amount: Amount) -> Apart | None:
    count = amount.count
    if amount.rest is not None or amount.unit not in SECONDS or amount.mod:
        return None
    if count.least is None or count.most is None:
        return Apart(0, AT_MOST[amount.unit], amount.unit) if amount.unit in AT_MOST else None
    return Apart(float(count.least), float(count.most), amount.unit)


AT_MOST = {Unit.SECOND: 600, Unit.MINUTE: 240, Unit.HOUR: 96, Unit.DAY: 90, Unit.WEEK: 52, Unit.MONTH: 48}
"""How many of a unit are told in it for certain: "weeks after" is less than a year."""
