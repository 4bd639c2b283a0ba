"""Generations: events in layers, each certainly after one of the layer before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline.order.edge import end, start
from timeline.order.graph import NEAR
from timeline.order.pair import nearer
from timeline.order.solved import Solved


def levels(net: Solved, names: Sequence[str], instants: frozenset[str]) -> dict[str, int]:
    """For each event the length of the longest chain of events that are certainly before one another up to it.

    Events are taken in the order of a schedule that satisfies every constraint, so that all that is certainly
    before an event comes first. What is before it by the dates alone is found in sorted windows, the rest nearby.
    """
    sooner = _Highest([_key(net.up[net.number(end(name))], name in instants) for name in names])
    ends = {net.number(end(name)): name for name in names}
    found: dict[str, int] = {}
    for name in sorted(names, key=lambda n: (net.up[net.number(start(n))], net.up[net.number(end(n))], n)):
        a = net.number(start(name))
        by_dates = sooner.up_to(_key(-net.down[a], name not in instants)) if net.down[a] < NEAR else 0
        by_chains = [
            found[ends[x]]
            for x, most in nearer(net.graph.out, net.up, net.down, a).items()
            if x in ends and ends[x] in found and (most < 0 or most == 0 and not {name, ends[x]} <= instants)
        ]
        found[name] = 1 + max([by_dates, *by_chains])
        sooner.put(_key(net.up[net.number(end(name))], name in instants), found[name])
    return found


def _key(tick: int, after: bool) -> int:
    """A place on a line where an instant comes just after the end of an event at the same tick."""
    return 2 * tick + after


class _Highest:
    """The highest value put at or below a key: Fenwick's tree (1994) with maxima."""

    def __init__(self, keys: Sequence[int]) -> None:
        self._keys = sorted(set(keys))
        self._tree = [0] * (len(self._keys) + 1)

    def put(self, key: int, value: int) -> None:
        i = bisect_right(self._keys, key)
        while i < len(self._tree):
            self._tree[i] = max(self._tree[i], value)
            i += i & -i

    def up_to(self, key: int) -> int:
        i, best = bisect_right(self._keys, key), 0
        while i:
            best = max(best, self._tree[i])
            i -= i & -i
        return best
