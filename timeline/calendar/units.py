"""Units of time, from the second to the millennium, and the names of the weekdays."""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum


class Unit(IntEnum):
    """A unit of time; a finer unit is the smaller one.

    >>> Unit.DAY < Unit.MONTH
    True
    """

    MICROSECOND = 0
    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY = 4
    WEEK = 5
    MONTH = 6
    QUARTER = 7
    HALF = 8
    YEAR = 9
    DECADE = 10
    CENTURY = 11
    MILLENNIUM = 12

    @property
    def length(self) -> timedelta | None:
        """The fixed length of the unit on the wall clock, or None for months and longer."""
        return LENGTH.get(self)

    @property
    def months(self) -> int:
        """How many months the unit has; 0 for weeks and shorter."""
        return MONTHS.get(self, 0)

    def __str__(self) -> str:
        return "half year" if self is Unit.HALF else self.name.lower()


LENGTH = {
    Unit.MICROSECOND: timedelta(microseconds=1),
    Unit.SECOND: timedelta(seconds=1),
    Unit.MINUTE: timedelta(minutes=1),
    Unit.HOUR: timedelta(hours=1),
    Unit.DAY: timedelta(days=1),
    Unit.WEEK: timedelta(weeks=1),
}
MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12000,
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
