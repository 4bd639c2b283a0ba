"""What a term resolves to on the wall clock: four bounds and a grain."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from timeline.calendar import Interval, Unit


class Span(NamedTuple):
    """A half-open stretch whose edges may be uncertain; None is an open side.

    The edges lie in [start, start_latest] and [end_earliest, end]; a crisp span has equal pairs.
    """

    start: datetime | None
    end: datetime | None
    grain: Unit
    start_latest: datetime | None
    end_earliest: datetime | None

    @classmethod
    def crisp(cls, start: datetime | None, end: datetime | None, grain: Unit) -> Span:
        """A span whose edges are known."""
        return cls(start, end, grain, start, end)

    @property
    def is_crisp(self) -> bool:
        """True iff both edges are known, or open."""
        return self.start == self.start_latest and self.end == self.end_earliest

    @property
    def extremes(self) -> tuple[Span, ...]:
        """The earliest and the latest crisp span that it may be; itself where it is crisp or open."""
        if self.is_crisp or None in self:
            return (self,)
        early = Span.crisp(self.start, self.end_earliest, self.grain)
        return early, Span.crisp(self.start_latest, self.end, self.grain)

    @property
    def interval(self) -> Interval:
        """The widest interval."""
        return Interval(self.start, self.end)

    def hull(self, other: Span) -> Span:
        """The least span that holds both: what is known when either may be meant."""
        if self == other:
            return self
        return Span(
            _low(self.start, other.start),
            _high(self.end, other.end),
            min(self.grain, other.grain),
            _high(self.start_latest, other.start_latest),
            _low(self.end_earliest, other.end_earliest),
        )


def _low(a: datetime | None, b: datetime | None) -> datetime | None:
    return None if a is None or b is None else min(a, b)


def _high(a: datetime | None, b: datetime | None) -> datetime | None:
    return None if a is None or b is None else max(a, b)
