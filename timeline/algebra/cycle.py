"""Cycles: endless families of intervals, such as every week, Sundays, evenings, Julys.

A cycle has a period (the unit that holds its members' starts) and at most one member in each period.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from attrs import frozen

from timeline.algebra.span import Span
from timeline.calendar import Conventions, Unit, floor, step
from timeline.errors import OutOfCalendar

LONGEST_GAP = 41
"""More periods in a row than any cycle of dates lacks a member: a 29 February on a Sunday skips from 2280 to 2320."""

Member = tuple[datetime, datetime]


@frozen
class Cycle:
    """The base of all cycles: every member starts inside one `period`."""

    @property
    def period(self) -> Unit:
        """The unit that holds at most one member's start."""
        raise NotImplementedError

    @property
    def grain(self) -> Unit:
        """The unit of a member."""
        raise NotImplementedError

    @property
    def gap(self) -> int:
        """After so many periods without a member none is looked for."""
        return LONGEST_GAP

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        """The member whose start lies in the period that starts at `start`."""
        raise NotImplementedError

    def forward(self, t: datetime, conventions: Conventions) -> Iterator[Member]:
        """Members in order, from the first that may still hold t."""
        return self._walk(t, -1, 1, conventions)

    def backward(self, t: datetime, conventions: Conventions) -> Iterator[Member]:
        """Members from the latest that starts in the period of t, back."""
        return self._walk(t, 0, -1, conventions)

    def _walk(self, t: datetime, first: int, by: int, conventions: Conventions) -> Iterator[Member]:
        here = floor(t, self.period, conventions.week_start)
        empty, k = 0, first
        while empty < self.gap:
            try:
                member = self.inside(step(here, k, self.period), conventions)
            except OutOfCalendar:
                if k == first == -1:
                    k += by
                    continue
                raise
            if member is None:
                empty += k != -1
            else:
                empty = 0
                yield member
            k += by
        raise OutOfCalendar(f"no member of {self} within {self.gap} {self.period}s of {t}")

    def span(self, member: Member) -> Span:
        """The member as a crisp span."""
        return Span(member[0], member[1], self.grain, member[0], member[1])
