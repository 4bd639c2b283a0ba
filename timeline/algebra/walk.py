"""Members of a cycle by where they lie from an instant.

A member is last iff it has ended, this iff it holds the instant, next iff it starts later.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from timeline.algebra.cycle import Cycle, Member
from timeline.calendar import Conventions
from timeline.errors import OutOfCalendar


def last(cycle: Cycle, t: datetime, conventions: Conventions, count: int = 1) -> Member:
    """The count-th member back of those that have ended by t."""
    for member in cycle.backward(t, conventions):
        if member[1] <= t:
            count -= 1
            if count <= 0:
                return member
    raise AssertionError("a walk ends by raising")


def this(cycle: Cycle, t: datetime, conventions: Conventions) -> Member | None:
    """The member that holds t."""
    for member in cycle.forward(t, conventions):
        if member[0] > t:
            return None
        if t < member[1]:
            return member
    return None


def next_(cycle: Cycle, t: datetime, conventions: Conventions, count: int = 1) -> Member:
    """The count-th member of those that start after t."""
    for member in cycle.forward(t, conventions):
        if member[0] > t:
            count -= 1
            if count <= 0:
                return member
    raise AssertionError("a walk ends by raising")


def latest(cycle: Cycle, t: datetime, conventions: Conventions) -> Member:
    """The latest member that has started by t."""
    for member in cycle.backward(t, conventions):
        if member[0] <= t:
            return member
    raise AssertionError("a walk ends by raising")


def earliest(cycle: Cycle, t: datetime, conventions: Conventions) -> Member:
    """The earliest member that has not ended by t."""
    for member in cycle.forward(t, conventions):
        if member[1] > t:
            return member
    raise AssertionError("a walk ends by raising")


def nearest(cycle: Cycle, t: datetime, conventions: Conventions, count: int = 1) -> Member:
    """The member that holds t, or else the nearer one of the last and the next; the last on a tie."""
    if count > 1:
        return _by_distance(cycle, t, conventions, count)[count - 1]
    try:
        back = latest(cycle, t, conventions)
    except OutOfCalendar:
        return earliest(cycle, t, conventions)
    if t < back[1]:
        return back
    try:
        ahead = earliest(cycle, t, conventions)
    except OutOfCalendar:
        return back
    return back if t - back[1] <= ahead[0] - t else ahead


def _by_distance(cycle: Cycle, t: datetime, conventions: Conventions, count: int) -> list[Member]:
    """The members nearest to t, so many on each side at most, the nearest first."""
    back = islice((m for m in cycle.backward(t, conventions) if m[0] <= t), count)
    ahead = islice((m for m in cycle.forward(t, conventions) if m[0] > t), count)
    return sorted([*back, *ahead], key=lambda member: max(member[0] - t, t - member[1]))


def members(cycle: Cycle, start: datetime, end: datetime, conventions: Conventions) -> Iterator[Member]:
    """The members that start in [start, end), in order."""
    for member in cycle.forward(start, conventions):
        if member[0] >= end:
            return
        if member[0] >= start:
            yield member
