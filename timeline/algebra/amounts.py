"""Amounts of time: exact, vague, and ranges."""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction

from attrs import frozen

from timeline.calendar import Conventions, Unit, add
from timeline.calendar.arithmetic import shift
from timeline.errors import OutOfCalendar

LARGEST = 10**9
"""Counts beyond this leave any calendar."""


@frozen(cache_hash=True)
class Count:
    """How many: from least to most. A vague one is named in Conventions.amounts and has None."""

    least: Fraction | None
    most: Fraction | None
    name: str = ""

    def range(self, conventions: Conventions) -> tuple[Fraction, Fraction]:
        """Least and most, a vague name by the conventions."""
        if self.least is None or self.most is None:
            low, high = conventions.amounts[self.name]
            return Fraction(low), Fraction(high)
        return self.least, self.most


def exactly(number: int | Fraction) -> Count:
    """A count that is known."""
    return Count(Fraction(number), Fraction(number))


@frozen(cache_hash=True)
class Amount:
    """So many units, and more of finer ones: "two years and three months". `mod` is a TIMEX3 modifier, or empty.

    A workday amount counts days that are not of the weekend.
    """

    count: Count
    unit: Unit
    rest: Amount | None = None
    mod: str = ""
    workdays: bool = False

    @property
    def finest(self) -> Unit:
        """The finest unit in it."""
        return self.unit if self.rest is None else self.rest.finest

    @property
    def precision(self) -> Unit:
        """The unit that it is counted to: the finest in it, or the minute for a part of an hour."""
        whole = self.rest is not None or self.count.least is None or self.count.least.denominator == 1
        return self.finest if whole or self.unit is not Unit.HOUR else Unit.MINUTE

    def moved(self, t: datetime, sign: int, conventions: Conventions) -> tuple[datetime, datetime]:
        """t shifted by the least and by the most of the amount, forward for sign 1 and back for -1."""
        low, high = self.count.range(conventions)
        near, far = (self._by(t, sign, number) for number in (low, high))
        if self.rest is None:
            return near, far
        return self.rest.moved(near, sign, conventions)[0], self.rest.moved(far, sign, conventions)[1]

    def reached(self, t: datetime, sign: int, conventions: Conventions) -> tuple[datetime, datetime]:
        """Like `moved`, but days of work forward end on the last of them, however many days lie between."""
        if not self.workdays or sign < 0:
            return self.moved(t, sign, conventions)
        near, far = self.moved(add(t, 1, Unit.DAY), sign, conventions)
        return _workdays(near, -1), _workdays(far, -1)

    def _by(self, t: datetime, sign: int, number: Fraction) -> datetime:
        if number > LARGEST:
            raise OutOfCalendar(f"{number} {self.unit}s from {t} is outside the calendar")
        if self.workdays:
            return _workdays(t, sign * int(number))
        whole = int(number)
        moved = add(t, sign * whole, self.unit)
        part = number - whole
        return moved if not part else _fraction(moved, sign * part, self.unit)


def _fraction(t: datetime, part: Fraction, unit: Unit) -> datetime:
    """t shifted by a part of a unit: in whole months where there are, else in days of an average month."""
    months = part * unit.months
    if unit.length is not None:
        return shift(t, timedelta(seconds=float(unit.length.total_seconds() * part)))
    whole = int(months)
    return shift(add(t, whole, Unit.MONTH), timedelta(days=round(float(months - whole) * 30)))


def _workdays(t: datetime, count: int) -> datetime:
    """t moved so that `count` days of work, Monday to Friday, lie between."""
    sign = 1 if count >= 0 else -1
    while not _at_work(t, sign):
        t = add(t, sign, Unit.DAY)
    weeks, days = divmod(abs(count), 5)
    t = add(t, sign * weeks, Unit.WEEK)
    while days:
        days -= _at_work(t, sign)
        t = add(t, sign, Unit.DAY)
    return t


def _at_work(t: datetime, sign: int) -> bool:
    """True iff the day that a step from t passes is one of work."""
    return (t if sign > 0 else add(t, -1, Unit.DAY)).weekday() < 5
