"""The cycles of the day: its parts, and the times of the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from heapq import merge

from attrs import frozen

from timeline.algebra.cycle import Cycle, Member
from timeline.calendar import Conventions, Unit, add
from timeline.calendar.arithmetic import shift


@frozen
class PartOfDay(Cycle):
    """A part of the day by its hours in Conventions.parts; it starts in its day and may leave it."""

    name: str
    period = Unit.DAY
    grain = Unit.HOUR

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        begin, end = conventions.parts[self.name]
        return shift(start, timedelta(hours=begin)), shift(start, timedelta(hours=end))

    def __str__(self) -> str:
        return self.name


@frozen
class Clock(Cycle):
    """A time of the day, to the minute or second. Hour 24 is the midnight that ends the day."""

    hour: int
    minute: int = 0
    second: int = 0
    unit: Unit = Unit.MINUTE
    period = Unit.DAY

    @property
    def grain(self) -> Unit:
        """A whole hour is said to the hour, though it stands for its first minute."""
        return Unit.HOUR if self.unit is Unit.MINUTE and self.minute == 0 else self.unit

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        begin = shift(start, timedelta(hours=self.hour, minutes=self.minute, seconds=self.second))
        return begin, add(begin, 1, self.unit)

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


@frozen
class Hands(Cycle):
    """What the hands of a clock show, twice a day: "at 5", "half past three"."""

    hour: int
    minute: int = 0
    period = Unit.DAY

    @property
    def grain(self) -> Unit:
        return Unit.MINUTE if self.minute else Unit.HOUR

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        return Clock(self.hour, self.minute).inside(start, conventions)

    def forward(self, t: datetime, conventions: Conventions) -> Iterator[Member]:
        return merge(*(clock.forward(t, conventions) for clock in self._both()))

    def backward(self, t: datetime, conventions: Conventions) -> Iterator[Member]:
        return merge(*(clock.backward(t, conventions) for clock in self._both()), reverse=True)

    def _both(self) -> tuple[Clock, Clock]:
        return Clock(self.hour % 12, self.minute), Clock(self.hour % 12 + 12, self.minute)

    def __str__(self) -> str:
        return f"{self.hour}:{self.minute:02}"
