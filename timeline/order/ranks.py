"""Where events can stand among all: counted from sorted windows, and put right where chains of facts know more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import define

from timeline.order.edge import start
from timeline.order.graph import NEAR
from timeline.order.pair import nearer
from timeline.order.solved import Solved


@define(eq=False)
class Ranks:
    """The earliest and latest rank of events by when they start; simultaneous starts share a rank.

    The rank of an event is one more than the number of events that start earlier. The earliest rank counts those
    that start earlier in every assignment. It is attained: with the event put at 0 and everything else as late as
    the network allows, all constraints hold. The latest rank likewise, with everything else as early as allowed.
    """

    net: Solved
    starts: frozenset[int]
    lows: list[int]
    highs: list[int]

    def first(self, a: int) -> int:
        """One more than the number of events that certainly start earlier."""
        up, down = self.net.up, self.net.down
        seen = nearer(self.net.graph.out, up, down, a)
        earliest = -down[a] if down[a] < NEAR else None
        count = bisect_left(self.highs, earliest) if earliest is not None else 0
        more = (x for x, most in seen.items() if most < 0 and x in self.starts)
        return 1 + count + sum(earliest is None or up[x] >= earliest for x in more)

    def last(self, a: int) -> int:
        """One more than the number of events that may start earlier."""
        up, down = self.net.up, self.net.down
        seen = nearer(self.net.graph.into, down, up, a)
        latest = up[a] if up[a] < NEAR else None
        later = len(self.lows) - bisect_left(self.lows, latest) if latest is not None else 0
        more = (x for x, most in seen.items() if most <= 0 and x in self.starts and x != a)
        later += sum(latest is None or -down[x] < latest for x in more)
        return len(self.starts) - later + (latest is not None and -down[a] >= latest)


def ranks(net: Solved, names: Sequence[str]) -> dict[str, tuple[int, int]]:
    """The earliest and the latest rank of every event."""
    number: dict[str, int] = {name: net.number(start(name)) for name in names}
    among = ranked(net, list(number.values()))
    return {name: (among.first(i), among.last(i)) for name, i in number.items()}


def ranked(net: Solved, starts: Sequence[int]) -> Ranks:
    """Sort the windows, once for all questions."""
    lows = sorted(-net.down[i] for i in starts if net.down[i] < NEAR)
    return Ranks(net, frozenset(starts), lows, sorted(net.up[i] for i in starts))
