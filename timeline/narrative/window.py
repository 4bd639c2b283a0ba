"""What is known of both edges of an event, while it is gathered."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen

from timeline.calendar import Bounds


@frozen
class Window:
    """The start lies in [start, start_latest], the end in [end_earliest, end]; None is an open side."""

    start: datetime | None = None
    start_latest: datetime | None = None
    end_earliest: datetime | None = None
    end: datetime | None = None

    @classmethod
    def inside(cls, low: datetime | None, high: datetime | None) -> Window:
        """Both edges between two instants."""
        return cls(low, high, low, high)

    @classmethod
    def around(cls, low: datetime | None, high: datetime | None) -> Window:
        """Going on at some time between two instants."""
        return cls(start_latest=high, end_earliest=low)

    def meeting(self, other: Window) -> Window | None:
        """What both say, or None where they can't both hold."""
        made = Window(
            _later(self.start, other.start),
            _earlier(self.start_latest, other.start_latest),
            _later(self.end_earliest, other.end_earliest),
            _earlier(self.end, other.end),
        )
        return made if made.possible else None

    def seen_from(self, other: Window, day: tuple[datetime, datetime]) -> Window:
        """What is bounded by the edges of a day, bounded by those of an event instead."""
        edges = {day[0]: other.start, day[1]: other.end}
        bounds = (self.start, self.start_latest, self.end_earliest, self.end)
        return Window(*(t if t is None else edges.get(t, t) for t in bounds))

    @property
    def possible(self) -> bool:
        """Whether an event that takes time fits."""
        crossing = ((self.start, self.start_latest), (self.end_earliest, self.end))
        if any(low is not None and high is not None and low > high for low, high in crossing):
            return False
        return self.start is None or self.end is None or self.start < self.end

    @property
    def bounds(self) -> tuple[Bounds, Bounds]:
        """The bounds of the start and of the end, each as tight as the other allows."""
        start_latest = _earlier(self.start_latest, self.end)
        end_earliest = _later(self.end_earliest, self.start)
        return Bounds(self.start, start_latest), Bounds(end_earliest, self.end)


OPEN = Window()


def _later(a: datetime | None, b: datetime | None) -> datetime | None:
    return b if a is None else a if b is None else max(a, b)


def _earlier(a: datetime | None, b: datetime | None) -> datetime | None:
    return b if a is None else a if b is None else min(a, b)
