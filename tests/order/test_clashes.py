"""Facts that clash, and facts with alternatives."""

from __future__ import annotations

from datetime import timedelta, timezone
from itertools import pairwise

import pytest
from attrs import evolve, frozen
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.order.histories import DAWN, History, histories, moment
from timeline import Bounds, Interval, MixedZones, TooManyAlternatives, Undecided, UnknownEvent
from timeline.errors import DuplicateEvent
from timeline.order import (
    APART, NO_LATER, ORIGIN, Alternative, Constraint, Event, Network, Relation, Timeline, Verdict, end, start,
)  # fmt: skip

CERTAIN, POSSIBLE, IMPOSSIBLE = Verdict


@frozen
class Said:
    """A claim as the narrative has it."""

    text: str
    source: str


def day(number: int) -> Interval:
    """A whole day, counted from DAWN."""
    return Interval(moment(24 * number), moment(24 * number + 24))


def quarrel() -> Timeline:
    """The clerk and the guard agree, the cook does not."""
    events = [Event.within("theft", day(1), claims=(Said("on the second day", "log"),)), Event("alarm")]
    return Timeline(
        events,
        [
            Constraint.relating("alarm", Relation.AFTER, "theft", claims=(Said("the bell rang after", "clerk"),)),
            Constraint.within("alarm", day(0), claims=(Said("the bell rang on the first day", "cook"),)),
            Constraint.within("alarm", day(2), claims=(Said("the bell rang on the third day", "guard"),)),
        ],
    )


def test_a_timeline_answers_from_a_consistent_part_and_says_what_it_gave_up() -> None:
    t = quarrel()
    assert ["alarm within 2024-02-28 00:00 to 2024-02-29 00:00"] == [str(c) for c in t.dropped]
    assert t.before("theft", "alarm") is CERTAIN
    assert t.during("alarm", day(2)) is CERTAIN


def test_witnesses_who_say_the_very_same_stand_and_fall_together() -> None:
    """Two for the first day, three for the third: the two are outvoted, and every one of the five is named."""
    said = [("first", 0), ("second", 0), ("third", 2), ("fourth", 2), ("fifth", 2)]
    facts = [Constraint.within("bell", day(n), claims=(Said(f"on day {n}", who),)) for who, n in said]
    t = Timeline([Event("bell")], facts)
    assert t.dropped == (facts[0], facts[1])
    assert t.during("bell", day(2)) is CERTAIN
    named = {claim.source for clash in t.contradictions for row in clash.constraints for claim in row[4].claims}
    assert named == {who for who, _ in said}
    assert all(len(clash.constraints) == 2 for clash in t.contradictions)
    assert [sorted(c.claims[0].source for c in repair.drops) for repair in t.repairs()] == [
        ["first", "second"],
        ["fifth", "fourth", "third"],
    ]


def test_facts_that_share_no_event_clash_apart() -> None:
    """Two quarrels: each is found, and a clash of one has nothing of the other."""
    pairs = [("bell", "cry"), ("cry", "bell"), ("feast", "hunt"), ("hunt", "feast")]
    t = Timeline([Event(name) for name, _ in pairs], [Constraint.gap(a, b, timedelta(hours=1)) for a, b in pairs])
    found = [sorted({row[0].event for row in clash.constraints}) for clash in t.contradictions]
    assert [["bell", "cry"], ["feast", "hunt"]] == sorted(found)
    assert (2, 4) == (len(t.dropped), len(t.repairs()))


def test_a_fact_about_no_event_and_one_about_strangers_clash_alone() -> None:
    never = Constraint("never", (Alternative("never", ((ORIGIN, ORIGIN, 1, None),)),))
    both = Alternative("both", ((start("bell"), end("bell"), None, 0), (start("cry"), end("cry"), None, -1)))
    t = Timeline([Event("bell"), Event("cry"), Event("feast")], [never, Constraint("both", (both,))])
    assert ["both", "never"] == sorted(str(c) for c in t.dropped)


def test_contradictions_name_minimal_claims_with_quotes_and_sources() -> None:
    found = [str(clash) for clash in quarrel().contradictions]
    assert 2 == len(found)
    assert all('"the bell rang on the first day" (cook)' in text for text in found)
    assert any('"the bell rang on the third day" (guard)' in text and "(log)" not in text for text in found)


def test_repairs_come_lightest_first_and_weights_change_the_choice() -> None:
    assert [1, 2, 2] == [len(repair.drops) for repair in quarrel().repairs()]
    cook = next(c for c in quarrel().constraints if "cook" in repr(c.claims))
    t = quarrel().dropping(cook).adding(evolve(cook, weight=5.0))
    assert {"guard"} < {claim.source for c in t.dropped for claim in c.claims}
    assert t.during("alarm", day(0)) is CERTAIN
    assert 5.0 == t.repairs()[-1].weight


def test_an_answer_that_another_repair_would_change_is_disputed() -> None:
    t = quarrel()
    assert t.disputed("theft", "alarm")
    assert "disputed" in str(t.why("theft", "alarm"))
    t = t.adding(Event.within("dawn", day(0)))
    assert t.disputed("theft", "alarm")
    assert () == t.disputed("dawn", day(1))


def test_every_repair_leaves_a_consistent_whole_and_needs_all_its_members() -> None:
    t = quarrel()
    facts = [*t.constraints, Constraint.within("theft", day(1))]
    for repair in t.repairs():
        names = {str(c) for c in repair.drops}
        for back in [None, *sorted(names)]:
            left = [c for c in facts if str(c) not in names or str(c) == back]
            assert bool(Timeline([Event("alarm"), Event("theft")], left).contradictions) == (back is not None)


@settings(deadline=None, max_examples=50)
@given(histories(most=3), st.data())
def test_35_a_contradiction_stays_one_when_facts_are_added(history: History, data: st.DataObject) -> None:
    a, b = sorted(history.hidden)[:2]
    first, second = data.draw(st.permutations([Relation.BEFORE, Relation.AFTER, Relation.DURING]))[:2]
    doubtful = [Constraint.relating(a, first, b), Constraint.relating(b, second.converse, a)]
    cut = data.draw(st.integers(0, len(history.constraints)))
    t = Timeline(history.events, [*history.constraints[:cut], *doubtful])
    assume(t.contradictions)
    assert t.adding(*history.constraints[cut:]).contradictions
    for clash in t.contradictions:
        members = {id(row[4]): row[4] for row in clash.constraints if isinstance(row[4], Constraint)}
        assert members
        with pytest.raises(type(clash)):
            Network(clash.constraints, origin=None)


def test_alternatives_are_kept_until_the_facts_rule_them_out() -> None:
    friday = Constraint.either(Constraint.within("vote", day(1)), Constraint.within("vote", day(8)))
    t = Timeline([Event("vote"), Event.within("count", day(5))], [friday])
    assert t.before("vote", "count") is POSSIBLE
    assert Bounds(moment(24), moment(24 * 9)) == t.event("vote").start
    assert frozenset({Relation.BEFORE, Relation.AFTER}) == t.relations("vote", "count")
    known = t.adding(Constraint.relating("vote", NO_LATER, "count"))
    assert day(1) == Interval(known.event("vote").start.earliest, known.event("vote").end.latest)
    (gone,) = known.ruled_out
    assert "vote within 2024-03-07 00:00 to 2024-03-08 00:00" == gone.alternative.text
    assert {"vote before or meets count", "count within 2024-03-04 00:00 to 2024-03-05 00:00"} == {
        str(c) for c in gone.because
    }


def test_before_or_after_but_not_during() -> None:
    t = Timeline([Event.within("a", day(0)), Event.within("b", day(0))], [Constraint.relating("a", APART, "b")])
    assert APART == t.relations("a", "b")
    assert t.overlaps("a", "b") is IMPOSSIBLE
    assert t.assuming(Constraint.apart(start("a"), start("b"), timedelta(0))).before("a", "b") is CERTAIN


def test_alternatives_of_which_none_is_left_are_a_contradiction() -> None:
    choice = Constraint.either(Constraint.within("a", day(1)), Constraint.within("a", day(3)))
    t = Timeline([Event.within("a", day(2))], [choice])
    assert 1 == len(t.contradictions)
    assert 2 == len(t.repairs())


def test_alternatives_that_do_not_bear_on_one_another_are_never_multiplied() -> None:
    names = [f"e{i:02}" for i in range(40)]
    choices = [Constraint.either(Constraint.within(n, day(1)), Constraint.within(n, day(3))) for n in names]
    t = Timeline([Event(n) for n in names], choices)
    assert t.before("e00", "e01") is POSSIBLE
    assert Bounds(moment(24), moment(96)) == t.event("e07").start


def test_too_many_alternatives_are_an_error_and_never_a_guess() -> None:
    names = [f"e{i:02}" for i in range(14)]
    apart = [Constraint.relating(a, APART, b) for a, b in pairwise(names)]
    with pytest.raises(TooManyAlternatives, match="13 facts"):
        Timeline([Event.within(n, day(0)) for n in names], apart).before("e00", "e01")


def test_an_unknown_event_is_named_with_its_neighbour() -> None:
    with pytest.raises(UnknownEvent, match="did you mean 'theft'"):
        quarrel().before("thefd", "alarm")
    with pytest.raises(UnknownEvent):
        Timeline([], [Constraint.relating("a", Relation.BEFORE, "b")])


def test_names_tell_events_apart() -> None:
    with pytest.raises(DuplicateEvent, match="two events are called 'a'"):
        Timeline([Event("a"), Event("a")])


def test_naive_and_aware_times_do_not_mix() -> None:
    aware = Event.at("a", DAWN.replace(tzinfo=timezone(timedelta(hours=2))))
    with pytest.raises(MixedZones):
        Timeline([aware, Event.at("b", DAWN)])
    with pytest.raises(MixedZones):
        Timeline([aware]).before("a", day(0))
    assert aware == Timeline([aware]).event("a")
    assert timedelta(hours=2) == Timeline([aware]).event("a").start.earliest.utcoffset()


def test_an_order_that_is_only_possible_has_no_truth_value() -> None:
    t = Timeline([Event("a"), Event("b")])
    with pytest.raises(Undecided):
        bool(t.before("a", "b"))


def test_open_intervals_can_be_asked_about() -> None:
    t = Timeline([Event.within("a", day(1)), Event("b")])
    assert t.during("a", Interval(moment(0), None)) is CERTAIN
    assert t.during("b", Interval(None, None)) is CERTAIN
    assert t.during("b", Interval(moment(0), None)) is POSSIBLE
    assert t.before("a", Interval(moment(0), None)) is IMPOSSIBLE
    assert [e.name for e in t.lying_in(day(1)).certain] == ["a"]
    assert [e.name for e in t.lying_in(day(1)).possible] == ["b"]


def test_coverage_and_gaps() -> None:
    t = Timeline([Event.filling("a", day(0)), Event.within("b", day(1)), Event.filling("c", day(4))])
    found = t.coverage()
    assert (day(0), day(4)) == found.certain
    assert (day(0).hull(day(1)), day(4)) == found.possible
    assert (Interval(moment(48), moment(96)),) == found.gaps


def test_a_search_for_repairs_that_is_too_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers still come from a consistent part, which is not called the lightest."""
    monkeypatch.setattr("timeline.order.hitting.TRIES", 1)
    t = quarrel()
    assert t.dropped
    assert t.before("theft", "alarm") in Verdict
    assert "not looked at" in str(t.why("theft", "alarm"))
    assert t.contradictions
    with pytest.raises(TooManyAlternatives, match="linked clashes"):
        t.repairs()
    with pytest.raises(TooManyAlternatives):
        t.disputed("theft", "alarm")
