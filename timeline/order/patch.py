"""Changes over a shared base: what makes a changed network cheap, and the one it comes from untouched."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Generic, TypeVar

from timeline.order.graph import Edges, Store

T = TypeVar("T")


class Patch(Generic[T]):
    """A list with some items replaced or appended; the list below is never written.

    >>> base = [1, 2, 3]
    >>> patch = Patch(base)
    >>> patch[1] = 20
    >>> patch[1], base[1], len(patch)
    (20, 2, 3)
    """

    __slots__ = ("base", "changes", "length")

    def __init__(self, below: Store[T]) -> None:
        self.base: Store[T] = below.base if isinstance(below, Patch) else below
        self.changes: dict[int, T] = dict(below.changes) if isinstance(below, Patch) else {}
        self.length = len(below)

    def __getitem__(self, i: int) -> T:
        return self.changes[i] if i in self.changes else self.base[i]

    def __setitem__(self, i: int, value: T) -> None:
        self.changes[i] = value
        self.length = max(self.length, i + 1)

    def __len__(self) -> int:
        return self.length


def flat(store: Store[T]) -> list[T]:
    """The items as a plain list."""
    return [store[i] for i in range(len(store))]


class Layered:
    """Edges with a few more on top, each tighter than a parallel one below."""

    __slots__ = ("base", "more")

    def __init__(self, below: Edges, more: dict[int, int]) -> None:
        self.base: Edges = below.base if isinstance(below, Layered) else below
        self.more: dict[int, int] = dict(below.more) if isinstance(below, Layered) else {}
        self.more.update(more)

    def items(self) -> Iterator[tuple[int, int]]:
        return chain(self.base.items(), self.more.items())

    def get(self, v: int, default: int) -> int:
        return self.more[v] if v in self.more else self.base.get(v, default)
