"""Asking a network about two events: four edges, and what is known of their differences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from timeline.order.comparison import Comparison
from timeline.order.edge import ORIGIN, Edge
from timeline.order.graph import FAR
from timeline.order.network import Network
from timeline.order.relation import Relation, Relations
from timeline.order.ticks import INFINITE
from timeline.order.verdict import Verdict

Place = tuple[Edge, int]
"""A point of the network and an offset from it in ticks."""
Four = Sequence[Place]
"""Start and end of a, start and end of b."""
Matrix = list[list[int]]
"""At [x][y] the greatest difference of edge y less edge x; FAR where it is unbounded."""


def verdict(network: Network, four: Four, comparisons: Sequence[Comparison]) -> Verdict:
    """Whether all the comparisons hold: in all assignments, in some, or in none."""
    demands = [demand for comparison in comparisons for demand in comparison.at_most()]
    known = [window(network, four[x], four[y]) for x, y, _ in demands]
    if all(most <= w for (_, most), (_, _, w) in zip(known, demands, strict=True)):
        return Verdict.CERTAIN
    if any(least > w for (least, _), (_, _, w) in zip(known, demands, strict=True)):
        return Verdict.IMPOSSIBLE
    return Verdict.of(False, len(demands) == 1 or _can_hold(matrix(network, four), demands))


def possible_relations(network: Network, four: Four) -> Relations:
    """The relations of a to b that some assignment has. Exact: the four edges alone decide, given their matrix."""
    known = matrix(network, four)
    return frozenset(r for r in Relation if _can_hold(known, [d for c in r.comparisons for d in c.at_most()]))


def window(network: Network, x: Place, y: Place) -> tuple[int, int]:
    """The least and the greatest difference of two places; plus or minus FAR where there is none.

    Every event lies nearer to the origin than the open side of an interval, even one without any bound.
    """
    offset = y[1] - x[1]
    if x[0] == y[0]:
        return offset, offset
    least, most = network.difference(x[0], y[0])
    far = INFINITE // 2 if ORIGIN in (x[0], y[0]) else FAR
    return (-far if least is None else least) + offset, (far if most is None else most) + offset


def matrix(network: Network, four: Four) -> Matrix:
    """The minimal network of four edges."""
    known = [[0] * 4 for _ in range(4)]
    for x, y in ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)):
        least, most = window(network, four[x], four[y])
        known[x][y], known[y][x] = most, -least
    return known


def _can_hold(known: Matrix, demands: Sequence[tuple[int, int, int]]) -> bool:
    """Whether demands "edge y less edge x is at most w" can hold together."""
    known = [list(row) for row in known]
    for x, y, w in demands:
        if known[y][x] + w < 0:
            return False
        for p, q in product(range(4), repeat=2):
            known[p][q] = min(known[p][q], known[p][x] + w + known[y][q])
    return True
