"""Assignments drawn uniformly from all that satisfy a network's constraints.

Gibbs sampling over the polytope of assignments: a set of points moves together to a uniform place among those that
its constraints to the rest allow. Points at fixed differences always move together; besides single points, sets that
tight constraints hold close together move as one, or the walk would only creep. Each move keeps the uniform
distribution, and any assignment can be reached, so that averages converge to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from attrs import define, frozen

from timeline.order.pair import least_weight
from timeline.order.region import Tie, bearing, binding, blocks, label
from timeline.order.solved import Solved


@frozen
class Move:
    """Points that move together, and what limits them: edges out of the set, edges into it."""

    points: tuple[int, ...]
    out: tuple[Tie, ...]
    into: tuple[Tie, ...]


@define(eq=False)
class Sampler:
    """A walk over the assignments of the points that bear on some. The same seed gives the same walk."""

    net: Solved
    at: dict[int, int]
    moves: list[Move]
    random: Random

    def sweep(self) -> None:
        """Try every move once."""
        at, up, down, random = self.at, self.net.up, self.net.down, self.random.random
        for move in self.moves:
            back = max([-down[u] - at[u] for u in move.points] + [at[v] - at[u] - w for u, v, w in move.out])
            ahead = min([up[u] - at[u] for u in move.points] + [at[u] + w - at[v] for u, v, w in move.into])
            if ahead > back:
                step = back + int(random() * (ahead - back + 1))
                for u in move.points:
                    at[u] += step


def sampler(net: Solved, points: Iterable[int], seed: int) -> Sampler:
    """A walk that starts midway between everything early and everything late. Raises OpenWindow."""
    found = bearing(net, points)
    ties = binding(net, found)
    at = {u: (net.up[u] - net.down[u]) // 2 for u in found}
    made = Sampler(net, at, [_move(members, ties) for members in _sets(net, found, ties)], Random(seed))
    for _ in range(WARM_UP):
        made.sweep()
    return made


WARM_UP = 100
"""Sweeps before the first that counts."""
LARGE = 100
"""Points in the largest set that moves as one, fixed differences apart."""


def _sets(net: Solved, points: frozenset[int], ties: list[Tie]) -> Iterator[frozenset[int]]:
    """The blocks of fixed differences, then what joining them gives, the closest held first."""
    together: dict[int, set[int]] = {}
    for u, head in blocks(net, points, ties).items():
        together.setdefault(head, set()).add(u)
    sets = [frozenset(members) for members in together.values()]
    yield from sorted(sets, key=lambda members: min(label(net, u) for u in members))
    group = {u: members for members in sets for u in members}
    for _, u, v in sorted(((_slack(net, *tie), *tie[:2]) for tie in ties), key=lambda held: held[0]):
        joined = group[u] | group[v]
        if group[u] is not group[v] and len(joined) <= LARGE:
            group.update(dict.fromkeys(joined, joined))
            yield joined


def _slack(net: Solved, u: int, v: int, w: int) -> int:
    """How far the difference of two points can vary."""
    return w + least_weight(net.graph.out, net.up, net.down, v, u)


def _move(members: frozenset[int], ties: list[Tie]) -> Move:
    out = tuple(tie for tie in ties if tie[0] in members and tie[1] not in members)
    into = tuple(tie for tie in ties if tie[1] in members and tie[0] not in members)
    return Move(tuple(members), out, into)
