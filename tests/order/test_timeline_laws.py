"""Laws of timelines, by their numbers."""

from __future__ import annotations

from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.order.histories import DAWN, NAMES, UNIT, History, histories, moment
from timeline import Bounds
from timeline.order import ANY, Constraint, Edge, Event, Relation, Timeline, Verdict, end, start
from timeline.order.relation import relation_of

CERTAIN, POSSIBLE, IMPOSSIBLE = Verdict


@given(histories())
def test_30_the_hidden_witness_stays_inside_every_tightened_bound(history: History) -> None:
    for event in history.timeline.events:
        for bounds, hour in zip((event.start, event.end), history.hidden[event.name], strict=True):
            assert bounds.earliest is None or bounds.earliest <= moment(hour)
            assert bounds.latest is None or moment(hour) <= bounds.latest


@given(histories())
def test_30_no_verdict_denies_the_witness(history: History) -> None:
    t = history.timeline
    assert () == t.dropped
    for a, b in permutations(history.hidden, 2):
        (s, e), (u, v) = history.hidden[a], history.hidden[b]
        truths = {t.before: e <= u, t.after: v <= s, t.during: u <= s and e <= v, t.contains: s <= u and v <= e}
        truths |= {t.overlaps: s < v and u < e, t.meets: e == u, t.equals: (s, e) == (u, v)}
        truths |= {t.starts: s == u and e <= v, t.finishes: e == v and u <= s}
        for ask, truth in truths.items():
            assert ask(a, b) is not (IMPOSSIBLE if truth else CERTAIN)


@given(histories(), st.randoms())
def test_31_no_order_of_input_shows_anywhere(history: History, random: object) -> None:
    events, constraints = list(history.events), list(history.constraints)
    random.shuffle(events), random.shuffle(constraints)  # type: ignore[attr-defined]
    t, other = history.timeline, Timeline(events, constraints)
    assert t == other
    assert t.events == other.events
    assert t.generations() == other.generations()
    for a, b in permutations(history.hidden, 2):
        assert str(t.why(a, b)) == str(other.why(a, b))
        assert str(t.why_bounds(a)) == str(other.why_bounds(a))


@given(histories())
def test_31_one_fact_at_a_time_gives_the_same_timeline(history: History) -> None:
    t, grown = history.timeline, Timeline()
    for thing in (*history.events, *history.constraints):
        grown = grown.adding(thing)
        grown.generations()
    assert t == grown
    assert t.events == grown.events
    for a, b in permutations(history.hidden, 2):
        assert t.relations(a, b) == grown.relations(a, b)
        assert str(t.why(a, b)) == str(grown.why(a, b))
    fewer = grown.dropping(*history.constraints)
    assert Timeline(history.events).events == fewer.events


@given(histories())
def test_33_certainly_before_is_a_strict_partial_order(history: History) -> None:
    t = history.timeline.adding(Event.at("shot", DAWN + 3 * UNIT), Event.at("echo", DAWN + 3 * UNIT))
    names = [event.name for event in t.events]
    before = {(a, b) for a, b in product(names, repeat=2) if t.before(a, b) is CERTAIN}
    assert not any(a == b or (b, a) in before for a, b in before)
    assert all((a, d) in before for (a, b), (c, d) in product(before, repeat=2) if b == c)
    assert all(t.before(b, a) is IMPOSSIBLE for a, b in before)


@given(histories())
def test_36_relations_include_the_witness_and_keep_converse_and_composition(history: History) -> None:
    t = history.timeline
    found = {(a, b): t.relations(a, b) for a, b in permutations(history.hidden, 2)}
    for (a, b), relations in found.items():
        assert relation_of(history.hidden[a], history.hidden[b]) in relations
        assert {r.converse for r in relations} == found[b, a]
        assert (t.before(a, b) is CERTAIN) == (relations <= {Relation.BEFORE, Relation.MEETS})
        assert (t.before(a, b) is IMPOSSIBLE) == relations.isdisjoint({Relation.BEFORE, Relation.MEETS})
    for a, b, c in permutations(history.hidden, 3):
        composed = frozenset().union(*(r.then(s) for r in found[a, b] for s in found[b, c]))
        assert found[a, c] <= composed


@given(histories(most=2))
def test_36_every_relation_that_is_possible_can_be_assumed(history: History) -> None:
    t = history.timeline
    a, b = history.hidden
    for relation in ANY:
        whole = not t.assuming(Constraint.relating(a, relation, b)).contradictions
        assert (relation in t.relations(a, b)) == whole


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), min_size=4, max_size=4), st.sampled_from([None, 0, 1]))
def test_36_relations_are_those_of_a_small_grid_gone_through_by_force(
    windows: list[tuple[int, int]], lag: int | None
) -> None:
    # A quarter of an hour is fine enough: four edges between whole hours need at most three places in between.
    ranges = [(low, low + width) for low, width in windows]
    edges = [Bounds(moment(low), moment(high)) for low, high in ranges]
    if ranges[0][0] >= ranges[1][1] or ranges[2][0] >= ranges[3][1]:
        return
    facts = [] if lag is None else [Constraint.apart(start("a"), start("b"), lag * UNIT)]
    t = Timeline([Event("a", *edges[:2]), Event("b", *edges[2:])], facts)
    quarters = [range(4 * low, 4 * high + 1) for low, high in ranges]
    worlds = [w for w in product(*quarters) if w[0] < w[1] and w[2] < w[3] and (lag is None or w[2] - w[0] >= 4 * lag)]
    if worlds:
        assert {relation_of(w[:2], w[2:]) for w in worlds} == t.relations("a", "b")
    else:
        assert t.contradictions


@given(histories())
def test_37_an_unrelated_event_changes_nothing_and_renaming_commutes(history: History) -> None:
    t, names = history.timeline, list(history.hidden)
    wider = t.adding(Event("eclipse", Bounds(moment(3), moment(3)), Bounds(moment(4), moment(4))))
    for a, b in permutations(names, 2):
        assert t.relations(a, b) == wider.relations(a, b)
        assert t.event(a) == wider.event(a)


@given(histories())
def test_39_ranks_hold_the_witness(history: History) -> None:
    t = history.timeline
    for name, (s, _) in history.hidden.items():
        first, last = t.rank(name)
        assert first <= 1 + sum(other < s for other, _ in history.hidden.values()) <= last


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=3, max_size=3),
    st.lists(st.tuples(st.permutations([0, 1, 2]), st.integers(-2, 1), st.integers(0, 2)), max_size=3),
)
def test_39_ranks_are_those_of_a_small_grid_gone_through_by_force(
    windows: list[tuple[int, int]], links: list[tuple[list[int], int, int]]
) -> None:
    # With windows and gaps of whole hours, and lengths fixed, whole hours attain every earliest and latest rank.
    events = [Event(NAMES[i], Bounds(moment(low), moment(low + width))) for i, (low, width) in enumerate(windows)]
    gaps = [(a, b, low, low + width) for (a, b, _), low, width in links]
    facts = [Constraint.lasting(e.name, UNIT, UNIT) for e in events]
    facts += [Constraint.apart(start(NAMES[a]), start(NAMES[b]), x * UNIT, y * UNIT) for a, b, x, y in gaps]
    t = Timeline(events, facts)
    worlds = product(*(range(low, low + width + 1) for low, width in windows))
    allowed = [w for w in worlds if all(x <= w[b] - w[a] <= y for a, b, x, y in gaps)]
    if not allowed:
        assert t.contradictions
        return
    for i in range(3):
        ranks = {1 + sum(x < w[i] for x in w) for w in allowed}
        assert (min(ranks), max(ranks)) == t.rank(NAMES[i])


@given(histories())
def test_39_generations_and_linear_orders_respect_what_is_certain(history: History) -> None:
    t = history.timeline
    layer = {event.name: i for i, events in enumerate(t.generations()) for event in events}
    place = {event.name: i for i, event in enumerate(t.in_order())}
    assert set(history.hidden) == set(layer) == set(place)
    for a, b in permutations(history.hidden, 2):
        if t.before(a, b) is CERTAIN:
            assert layer[a] < layer[b]
            assert place[a] < place[b]


@given(histories())
def test_a_gap_that_the_facts_allow_no_shorter_makes_the_verdict(history: History) -> None:
    t = history.timeline
    for a, b in permutations(history.hidden, 2):
        least, most = t.gap(end(a), start(b))
        gap = (history.hidden[b][0] - history.hidden[a][1]) * UNIT
        assert least is None or least <= gap
        assert most is None or gap <= most
        if least is not None and least > 0 * UNIT:
            assert t.before(a, b) is CERTAIN
        if most is not None and most < 0 * UNIT:
            assert t.before(a, b) is IMPOSSIBLE


@given(histories())
def test_the_time_that_two_events_share_is_bounded(history: History) -> None:
    t = history.timeline
    for a, b in permutations(history.hidden, 2):
        (s, e), (u, v) = history.hidden[a], history.hidden[b]
        least, most = t.shared(a, b)
        assert least <= max(0, min(e, v) - max(s, u)) * UNIT
        assert most is None or max(0, min(e, v) - max(s, u)) * UNIT <= most
        assert (least, most) == t.shared(b, a)


def test_the_time_that_two_events_share_by_hand() -> None:
    # Both last two hours; a starts at 0 to 1, b at 1 to 3: from nothing (0 and 2, 3) to all (1 and 1).
    lasts = [Constraint.lasting(name, 2 * UNIT, 2 * UNIT) for name in "ab"]
    events = [Event("a", Bounds(moment(0), moment(1))), Event("b", Bounds(moment(1), moment(3)))]
    assert (0 * UNIT, 2 * UNIT) == Timeline(events, lasts).shared("a", "b")


def test_edges_print_in_words() -> None:
    assert "start of the fire" == str(Edge("the fire", "start"))
