"""Something that happens: what is known of its start and of its end."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from attrs import frozen

from timeline.calendar import Bounds, Interval
from timeline.errors import EmptyInterval

OPEN = Bounds(None, None)


class HasBounds(Protocol):
    """A reading, or whatever else knows the bounds of its start and of its end."""

    @property
    def start(self) -> Bounds: ...

    @property
    def end(self) -> Bounds: ...


Stretch = Interval | HasBounds
"""Crisp, as an Interval is, or with bounds on both ends, as a reading is."""


@frozen
class Event:
    """An event by name, with the closed windows of its start and of its end; open windows by default.

    An event takes time, however little, unless its windows leave room for an instant only. The claims are what it
    is known from; order looks at no more of them than `text`, `source` and `weight`, where they have those.
    Raises EmptyInterval for an event that would end before it starts.

    >>> day = Interval(datetime(2023, 9, 10), datetime(2023, 9, 11))
    >>> print(Event.within("talk", day).end)
    2023-09-10 00:00 to 2023-09-11 00:00
    >>> print(Event.filling("strike", day).end)
    2023-09-11 00:00
    """

    name: str
    start: Bounds = OPEN
    end: Bounds = OPEN
    status: str = "reported"
    claims: tuple[object, ...] = ()

    def __attrs_post_init__(self) -> None:
        early, late = self.start.earliest, self.end.latest
        if early is not None and late is not None and Bounds(None, early).latest > late:  # type: ignore[operator]
            raise EmptyInterval(f"event {self.name!r} would end by {late}, before it starts from {early} on")

    @classmethod
    def within(cls, name: str, stretch: Stretch, status: str = "reported", claims: tuple[object, ...] = ()) -> Event:
        """Somewhere inside ("I saw her last week"): both edges lie in the closed hull of the stretch."""
        window = inside(stretch)
        return cls(name, window, window, status, claims)

    @classmethod
    def filling(cls, name: str, stretch: Stretch, status: str = "reported", claims: tuple[object, ...] = ()) -> Event:
        """All of it ("I was ill all last week"): the edges are those of the stretch."""
        return cls(name, *exactly(stretch), status, claims)

    @classmethod
    def at(cls, name: str, instant: datetime, status: str = "reported", claims: tuple[object, ...] = ()) -> Event:
        """At an instant, taking no time."""
        return cls(name, Bounds(instant, instant), Bounds(instant, instant), status, claims)

    @property
    def instant(self) -> bool:
        """True iff the windows leave room for an instant only."""
        early, late = self.start.earliest, self.end.latest
        return early is not None and early == late


def exactly(stretch: Stretch) -> tuple[Bounds, Bounds]:
    """The bounds of the start and of the end of a stretch."""
    if isinstance(stretch, Interval):
        return Bounds(stretch.start, stretch.start), Bounds(stretch.end, stretch.end)
    return stretch.start, stretch.end


def inside(stretch: Stretch) -> Bounds:
    """The window of whatever lies inside a stretch."""
    first, last = exactly(stretch)
    return Bounds(first.earliest, last.latest)
