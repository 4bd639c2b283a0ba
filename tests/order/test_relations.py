"""Allen's relations: the table against what it must be, and against small worlds gone through by hand or by force."""

from __future__ import annotations

from itertools import combinations, combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.order import ANY, APART, NO_LATER, Relation
from timeline.order.relation import blocks, relation_of

R = Relation
LOTS = [(s, e) for s, e in product(range(5), repeat=2) if s < e]
WITH_INSTANTS = list(combinations_with_replacement(range(5), 2))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((0, 1), (2, 3), R.BEFORE),
        ((0, 2), (2, 3), R.MEETS),
        ((0, 2), (1, 3), R.OVERLAPS),
        ((0, 1), (0, 3), R.STARTS),
        ((1, 2), (0, 3), R.DURING),
        ((2, 3), (0, 3), R.FINISHES),
        ((0, 3), (0, 3), R.EQUALS),
        ((0, 3), (2, 3), R.FINISHED_BY),
        ((0, 3), (1, 2), R.CONTAINS),
        ((0, 3), (0, 1), R.STARTED_BY),
        ((1, 3), (0, 2), R.OVERLAPPED_BY),
        ((2, 3), (0, 2), R.MET_BY),
        ((2, 3), (0, 1), R.AFTER),
        ((2, 2), (2, 3), R.STARTS),
        ((3, 3), (2, 3), R.MET_BY),
        ((2, 3), (3, 3), R.MEETS),
        ((2, 2), (2, 2), R.EQUALS),
        ((2, 2), (3, 3), R.BEFORE),
        ((2, 2), (1, 3), R.DURING),
    ],
)
def test_the_relation_of_two_known_events(a: tuple[int, int], b: tuple[int, int], expected: Relation) -> None:
    assert expected is relation_of(a, b)


def test_exactly_one_relation_holds_of_any_two_events_instants_included() -> None:
    for a, b in product(WITH_INSTANTS, repeat=2):
        assert 1 == sum(all(c.holds((*a, *b)) for c in r.comparisons) for r in Relation)


def test_the_converse_is_the_relation_seen_from_the_other_side() -> None:
    for a, b in product(WITH_INSTANTS, repeat=2):
        assert relation_of(b, a) is relation_of(a, b).converse


def test_compositions_that_allen_gives() -> None:
    assert {R.BEFORE} == R.BEFORE.then(R.BEFORE)
    assert {R.BEFORE} == R.MEETS.then(R.MEETS)
    assert {R.OVERLAPS, R.STARTS, R.DURING} == R.MEETS.then(R.DURING)
    assert {R.BEFORE, R.MEETS, R.OVERLAPS} == R.OVERLAPS.then(R.OVERLAPS)
    assert ANY == R.BEFORE.then(R.AFTER) == R.DURING.then(R.CONTAINS)
    assert {R.BEFORE, R.MEETS, R.OVERLAPS, R.STARTS, R.DURING} == R.BEFORE.then(R.DURING)


def test_equals_is_neutral_and_composition_turns_round() -> None:
    for r, s in product(Relation, repeat=2):
        assert {r} == r.then(R.EQUALS) == R.EQUALS.then(r)
        assert {t.converse for t in r.then(s)} == s.converse.then(r.converse)


def test_82_sets_are_convex() -> None:
    # Ligozat (1991), "On generalized interval calculi", counts 83 convex relations, the empty one included.
    spans = list(combinations(range(4), 2))
    edges = {relation_of(a, b): (*a, *b) for a, b in product(spans, repeat=2)}
    assert 82 == sum(len(blocks(chosen)) == 1 for chosen in _hulls(edges))


def _hulls(edges: dict[Relation, tuple[int, int, int, int]]) -> set[frozenset[Relation]]:
    """The sets that bounds on the places of the edges cut out of Allen's lattice."""
    place = {r: (_between(e[0], e[2:]), _between(e[1], e[2:])) for r, e in edges.items()}
    lows, highs = range(5), range(5)
    boxes = product(lows, highs, lows, highs)
    found = {frozenset(r for r, (x, y) in place.items() if p <= x <= q and s <= y <= t) for p, q, s, t in boxes}
    return found - {frozenset()}


def _between(x: int, others: tuple[int, ...]) -> int:
    """Where an edge lies to the start and the end of another event: 0 before, 1 at the start, ..., 4 after the end."""
    s, e = others
    return 0 if x < s else 1 if x == s else 2 if x < e else 3 if x == e else 4


@given(st.sets(st.sampled_from(Relation), min_size=1))
def test_blocks_say_exactly_their_set_for_events_that_take_time(chosen: set[Relation]) -> None:
    for a, b in product(LOTS, repeat=2):
        said = any(all(c.holds((*a, *b)) for c in block) for block in blocks(chosen))
        assert (relation_of(a, b) in chosen) == said


def test_convex_sets_take_one_block_and_few_comparisons() -> None:
    assert [1] == [len(block) for block in blocks(NO_LATER)]
    assert [1] == [len(block) for block in blocks({R.BEFORE})]
    assert [2] == [len(block) for block in blocks({R.EQUALS})]
    assert 2 == len(blocks(APART))
    assert [0] == [len(block) for block in blocks(ANY)]
