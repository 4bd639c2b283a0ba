"""The network against shortest paths that were not written here."""

from __future__ import annotations

from math import inf
from random import Random

import networkx
import numpy
import pytest
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import johnson

from timeline.order import Network
from timeline.order.graph import Row, edges_of

HOUR = 3_600_000_000


def news(count: int, seed: int) -> list[Row]:
    """Windows for most points, differences of neighbours, all true of hidden hours within a year."""
    random = Random(seed)
    hidden = [random.randrange(8760) * HOUR for _ in range(count)]
    rows: list[Row] = []
    for i, x in enumerate(hidden):
        if random.random() < 0.6:
            rows.append(("O", i, x - random.randrange(720) * HOUR, x + random.randrange(720) * HOUR, f"date {i}"))
        j = max(0, min(count - 1, i + random.randrange(-9, 10)))
        if i != j:
            gap = hidden[j] - x
            most = None if random.random() < 0.5 else gap + random.randrange(200) * HOUR
            rows.append((i, j, gap - random.randrange(200) * HOUR, most, f"gap {i}"))
    return rows


@pytest.mark.parametrize("seed", range(4))
def test_scipy_agrees_on_all_pairs(seed: int) -> None:
    rows = news(120, seed)
    network = Network(rows)
    place = {p: i for i, p in enumerate(network.points)}
    best: dict[tuple[int, int], int] = {}
    for row in rows:
        for a, b, w in edges_of(row):
            best[place[a], place[b]] = min(w, best.get((place[a], place[b]), w))
    at = numpy.array(list(best)).T
    found = johnson(csr_matrix(([float(w) for w in best.values()], (at[0], at[1])), shape=(len(place), len(place))))
    for a in network.points[::7]:
        for b in network.points:
            least, most = network.difference(a, b)
            assert found[place[a], place[b]] == (inf if most is None else most)
            assert found[place[b], place[a]] == (inf if least is None else -least)


@pytest.mark.parametrize("seed", range(4))
def test_networkx_agrees_on_bounds(seed: int) -> None:
    rows = news(200, seed)
    network = Network(rows)
    graph = networkx.DiGraph()
    for row in rows:
        for a, b, w in edges_of(row):
            graph.add_edge(a, b, weight=min(w, graph.get_edge_data(a, b, {"weight": w})["weight"]))
    latest = networkx.single_source_bellman_ford_path_length(graph, "O")
    earliest = networkx.single_source_bellman_ford_path_length(graph.reverse(), "O")
    for p in network.points:
        assert (-earliest[p] if p in earliest else None, latest.get(p)) == network.bounds(p)
