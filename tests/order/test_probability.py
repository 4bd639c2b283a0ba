"""Probabilities: values by hand, and law 38."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings

from tests.order.histories import UNIT, History, histories, moment
from timeline import Bounds, Interval, OpenWindow
from timeline.order import Constraint, Estimate, Event, Timeline, Verdict, end, start

DAY = Interval(moment(0), moment(24))


def test_38_two_events_within_one_day() -> None:
    # Of four places drawn in a day, the two lower ones are those of a in 1 of the 6 ways to choose a's two.
    t = Timeline([Event.within("a", DAY), Event.within("b", DAY)])
    found = t.probability_before("a", "b")
    assert found.exact
    assert pytest.approx(1 / 6) == found


def test_38_an_instant_at_noon() -> None:
    # Both edges of a lie in the morning with probability 1/2 * 1/2.
    t = Timeline([Event.within("a", DAY), Event.at("noon", moment(12))])
    assert pytest.approx(1 / 4) == t.probability_before("a", "noon")
    assert pytest.approx(1 / 4) == t.probability_before("noon", "a")


def test_38_independent_uniform_edges() -> None:
    # The end of a is uniform over [0, 2], the start of b over [1, 3]: 1 - P(end > start) = 1 - 1/2 * 1/4.
    a = Event("a", Bounds(moment(-1), moment(-1)), Bounds(moment(0), moment(2)))
    b = Event("b", Bounds(moment(1), moment(3)), Bounds(moment(4), moment(4)))
    found = Timeline([a, b]).probability_before("a", "b")
    assert found.exact
    assert pytest.approx(7 / 8) == found


def test_38_a_length_that_is_known_moves_the_edges_together() -> None:
    # b starts 1 hour before it ends, uniformly over [0, 3]; a ends uniformly over [0, 4]: P = E[start of b] / 4.
    a = Event("a", Bounds(moment(-1), moment(-1)), Bounds(moment(0), moment(4)))
    t = Timeline([a, Event.within("b", Interval(moment(0), moment(4)))], [Constraint.lasting("b", UNIT, UNIT)])
    assert pytest.approx(3 / 8) == t.probability_before("a", "b")


def test_38_a_link_between_the_two_is_sampled_and_says_so() -> None:
    # Given that a starts first (1/2), a is over before b starts in 1/6: 1/3.
    t = Timeline([Event.within("a", DAY), Event.within("b", DAY)], [Constraint.apart(start("a"), start("b"), 0 * UNIT)])
    found = t.probability_before("a", "b")
    assert not found.exact
    assert 0 < found.error <= 0.01
    assert abs(found - 1 / 3) < 5 * found.error
    finer = t.probability_before("a", "b", error=0.003)
    assert finer.error <= 0.003
    assert found == t.probability_before("a", "b")
    assert found != t.probability_before("a", "b", seed=1)


def test_38_points_that_hold_each_other_close_do_not_slow_the_walk() -> None:
    # b starts one to two hours after a ends; both drift together over 400 hours. c is at the middle: 1/2 by symmetry.
    long = Interval(moment(0), moment(400))
    hour = (UNIT, UNIT)
    events = [Event.within("a", long), Event.within("b", long), Event.at("c", moment(200))]
    facts = [Constraint.lasting("a", *hour), Constraint.lasting("b", *hour), Constraint.gap("a", "b", UNIT, 2 * UNIT)]
    found = Timeline(events, facts).probability_before("a", "c")
    assert abs(found - 0.5) < 0.02


def test_38_three_in_a_row_are_spread_like_sorted_uniforms() -> None:
    # The ends of three events that fill no time but order: the second of three sorted uniforms is under 1/2 in 1/2,
    # and the first in 7/8.
    spot = 0 * UNIT
    events = [Event.within(name, DAY) for name in "abc"]
    facts = [Constraint.lasting(name, spot, spot) for name in "abc"]
    facts += [Constraint.apart(start(x), start(y), spot) for x, y in ("ab", "bc")]
    t = Timeline([*events, Event.at("noon", moment(12))], facts)
    for name, expected in (("a", 7 / 8), ("b", 1 / 2), ("c", 1 / 8)):
        found = t.probability_before(name, "noon")
        assert abs(found - expected) < 5 * found.error + 1e-9
    ranks = t.expected_ranks(samples=4096)
    assert abs(ranks["noon"] - 2.5) < 5 * ranks["noon"].error


def test_an_open_window_is_named() -> None:
    t = Timeline([Event.within("a", DAY), Event("b")])
    with pytest.raises(OpenWindow, match="start of b has no earliest bound"):
        t.probability_before("a", "b")


def test_the_most_likely_order_is_the_one_that_the_windows_suggest() -> None:
    late = Interval(moment(20), moment(44))
    found = Timeline([Event.within("a", DAY), Event.within("b", late)]).likely_order()
    assert ["a", "b"] == [event.name for event in found.events]
    assert found.share > 0.9


@settings(max_examples=25, deadline=None)
@given(histories(closed=True, most=3))
def test_38_probabilities_keep_to_the_verdicts(history: History) -> None:
    t = history.timeline
    for a, b in permutations(history.hidden, 2):
        found = t.probability_before(a, b, error=0.1)
        assert 0 <= found <= 1
        assert (found == 1) == (t.before(a, b) is Verdict.CERTAIN)
        assert (found == 0) == (t.before(a, b) is Verdict.IMPOSSIBLE)
        assert found + t.probability_before(b, a, error=0.1) <= 1 + 1e-9


@settings(max_examples=25, deadline=None)
@given(histories(closed=True, most=3))
def test_38_sampled_orders_satisfy_every_constraint(history: History) -> None:
    t = history.timeline
    ranks = t.expected_ranks(samples=64)
    assert sum(ranks.values()) <= len(ranks) * (len(ranks) + 1) / 2 + 1e-9
    for name, rank in ranks.items():
        assert t.rank(name)[0] - 1e-9 <= rank <= t.rank(name)[1] + 1e-9
    order = [event.name for event in t.likely_order(samples=64).events]
    assert not any(t.before(b, a) is Verdict.CERTAIN for i, a in enumerate(order) for b in order[i:])


def test_an_estimate_is_a_float_that_says_how_exact_it_is() -> None:
    assert "0.25" == f"{Estimate(0.25):.2f}"
    assert end("a") != start("a")
