"""Which things belong together: a forest of trees that grow into one where something joins them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def join(above: dict[T, T], members: Iterable[T]) -> None:
    """Put the members into one tree.

    >>> above = {}
    >>> join(above, "ab"), join(above, "cd"), join(above, "bc")
    (None, None, None)
    >>> root(above, "a") == root(above, "d")
    True
    """
    first: T | None = None
    for member in members:
        above.setdefault(member, member)
        first = member if first is None else first
        above[root(above, member)] = root(above, first)


def root(above: dict[T, T], member: T) -> T:
    """The root of a member's tree, the way to it halved (Tarjan and van Leeuwen 1984)."""
    while above[member] != member:
        above[member] = above[above[member]]
        member = above[member]
    return member
