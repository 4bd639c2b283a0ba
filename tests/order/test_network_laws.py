"""Laws of the network, by their numbers."""

from __future__ import annotations

from itertools import product
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.order.histories import Net, margins, nets
from timeline import Contradiction
from timeline.order import Network
from timeline.order.graph import Row


def distances(rows: list[Row]) -> dict[tuple[str, str], float]:
    """The oracle: Floyd and Warshall's algorithm over all pairs. A negative diagonal is a contradiction."""
    points = sorted({"O"} | {p for row in rows for p in row[:2]})
    best = {(p, q): 0.0 if p == q else inf for p, q in product(points, repeat=2)}
    for a, b, least, most, _ in rows:
        best[a, b] = min(best[a, b], inf if most is None else most)
        best[b, a] = min(best[b, a], inf if least is None else -least)
    for via, p, q in product(points, repeat=3):
        best[p, q] = min(best[p, q], best[p, via] + best[via, q])
    return best


def contradictory(rows: list[Row]) -> bool:
    """Whether the oracle finds a contradiction."""
    return any(length < 0 for (p, q), length in distances(rows).items() if p == q)


def window(least: float, most: float) -> tuple[int | None, int | None]:
    """Bounds as the network gives them."""
    return None if least == -inf else int(least), None if most == inf else int(most)


def inside(value: int, bounds: tuple[int | None, int | None]) -> bool:
    """Whether a value lies in a window."""
    return (bounds[0] is None or bounds[0] <= value) and (bounds[1] is None or value <= bounds[1])


@given(nets())
def test_the_oracle_agrees_on_every_pair(net: Net) -> None:
    network, best = Network(net.rows), distances(net.rows)
    for p, q in best:
        if {p, q} <= set(network.points):
            assert window(-best[q, p], best[p, q]) == network.difference(p, q)
    for p in network.points:
        assert window(-best[p, "O"], best["O", p]) == network.bounds(p)


@given(nets())
def test_30_the_hidden_witness_stays_inside_every_tightened_bound(net: Net) -> None:
    network = Network(net.rows)
    for p in network.points:
        assert inside(net.hidden[p], network.bounds(p))


@given(nets(), st.data())
def test_31_adding_a_constraint_never_widens_a_bound(net: Net, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(net.rows)))
    fewer, more = Network(net.rows[:cut]), Network(net.rows)
    for p in fewer.points:
        assert inside_window(more.bounds(p), fewer.bounds(p))


def inside_window(inner: tuple[int | None, int | None], outer: tuple[int | None, int | None]) -> bool:
    """Whether a window lies in another."""
    low = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    return low and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


@given(nets())
def test_31_tightening_is_idempotent(net: Net) -> None:
    network = Network(net.rows)
    again = Network([("O", p, *network.bounds(p), "bound") for p in network.points if p != "O"] + net.rows)
    assert {p: network.bounds(p) for p in network.points} == {p: again.bounds(p) for p in network.points}


@given(nets(), st.data())
def test_31_insertion_order_is_irrelevant_even_to_explanations(net: Net, data: st.DataObject) -> None:
    network, other = Network(net.rows), Network(data.draw(st.permutations(net.rows)))
    for p, q in product(network.points, repeat=2):
        assert network.difference(p, q) == other.difference(p, q)
        assert network.chain(p, q) == other.chain(p, q)


@given(nets(), st.integers(-50, 50))
def test_32_delaying_every_dated_fact_delays_every_bound(net: Net, k: int) -> None:
    moved = [(a, b, *later(least, most, k * (a == "O") - k * (b == "O")), c) for a, b, least, most, c in net.rows]
    network, delayed = Network(net.rows), Network(moved)
    for p in set(network.points) - {"O"}:
        assert later(*network.bounds(p), k) == delayed.bounds(p)


def later(least: int | None, most: int | None, k: int) -> tuple[int | None, int | None]:
    """A window k later."""
    return None if least is None else least + k, None if most is None else most + k


@given(nets())
def test_32_reversing_time_mirrors_every_answer(net: Net) -> None:
    network, back = Network(net.rows), Network([(b, a, *rest) for a, b, *rest in net.rows])
    for p, q in product(network.points, repeat=2):
        assert network.difference(p, q) == back.difference(q, p)


@given(nets())
def test_34_every_bound_is_attained(net: Net) -> None:
    network = Network(net.rows)
    for p, q in product(network.points, repeat=2):
        for bound in network.difference(p, q):
            if bound is not None:
                network.adding((p, q, bound, bound, "attained"))


@given(nets())
def test_34_every_chain_is_as_tight_as_its_bound_and_no_longer_than_needed(net: Net) -> None:
    network = Network(net.rows)
    for p, q in product(network.points, repeat=2):
        chain, most = network.chain(p, q), network.difference(p, q)[1]
        assert bool(chain) == (p != q and most is not None)
        if chain:
            assert Network(chain).difference(p, q)[1] == most
            for i in range(len(chain)):
                rest = distances([*chain[:i], *chain[i + 1 :]])
                assert rest.get((p, q), inf) > most


@given(nets(), st.data())
def test_35_a_reported_conflict_is_contradictory_and_minimal(net: Net, data: st.DataObject) -> None:
    rows = list(net.rows)
    for i in range(3):
        a, b = (data.draw(st.sampled_from(sorted(net.hidden))) for _ in range(2))
        rows.append((a, b, data.draw(st.none() | st.integers(-40, 40)), data.draw(margins()), f"doubtful {i}"))
    assume(contradictory(rows))
    with pytest.raises(Contradiction) as found:
        Network(rows)
    members = list(found.value.constraints)
    assert contradictory(members)
    for i in range(len(members)):
        assert not contradictory(members[:i] + members[i + 1 :])
    with pytest.raises(Contradiction) as again:
        Network(data.draw(st.permutations(rows)))
    assert str(found.value) == str(again.value)


@given(nets())
def test_37_an_unrelated_point_changes_nothing_and_renaming_commutes(net: Net) -> None:
    network, wider = Network(net.rows), Network([*net.rows, ("x", "y", 3, None, "elsewhere")])
    renamed = Network([(a * 2, b * 2, *rest) for a, b, *rest in net.rows], origin="OO")
    for p in network.points:
        assert network.bounds(p) == wider.bounds(p) == renamed.bounds(p * 2)


@given(nets(), st.data())
def test_adding_and_dropping_give_what_a_new_network_gives(net: Net, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(net.rows)))
    grown = Network(net.rows[:cut]).adding(*net.rows[cut:])
    lost = data.draw(st.lists(st.sampled_from(net.rows), unique=True)) if net.rows else []
    left = Network([row for row in net.rows if row not in lost])
    for changed, fresh in ((grown, Network(net.rows)), (grown.dropping(*lost), left)):
        for p, q in product(fresh.points, repeat=2):
            assert fresh.difference(p, q) == changed.difference(p, q)
            assert fresh.chain(p, q) == changed.chain(p, q)


@given(nets(), st.data())
def test_a_contradiction_on_adding_is_minimal_and_leaves_the_network_as_it_was(net: Net, data: st.DataObject) -> None:
    network = Network(net.rows)
    before = {p: network.bounds(p) for p in network.points}
    a, b = (data.draw(st.sampled_from(network.points)) for _ in range(2))
    row = (a, b, data.draw(st.integers(-40, 40)), None, "doubtful")
    assume(contradictory([*net.rows, row]))
    with pytest.raises(Contradiction) as found:
        network.adding(row)
    members = list(found.value.constraints)
    assert contradictory(members)
    assert not any(contradictory(members[:i] + members[i + 1 :]) for i in range(len(members)))
    assert before == {p: network.bounds(p) for p in network.points}
