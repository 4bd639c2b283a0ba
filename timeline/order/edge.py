"""The points of a timeline's network: the two edges of each event, marks that no event has, and the origin."""

from __future__ import annotations

from typing import NamedTuple


class Edge(NamedTuple):
    """The start or the end of an event, by name; without a side, a mark.

    >>> print(start("the trial"), "/", end("the trial"))
    start of the trial / end of the trial
    """

    event: str
    side: str

    def __str__(self) -> str:
        return f"{self.side} of {self.event}" if self.side else self.event or "the calendar"


ORIGIN = Edge("", "")
"""The start of year 1, from which dates are counted."""


def start(event: str) -> Edge:
    """The edge at which an event starts."""
    return Edge(event, "start")


def end(event: str) -> Edge:
    """The edge at which an event ends."""
    return Edge(event, "end")


def mark(name: str) -> Edge:
    """A point in time that is no edge of an event: the moment at which a report was written."""
    return Edge(name, "")
