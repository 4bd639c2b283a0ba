"""Law 40: JSON round trips exactly."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline import Anchor, Conventions, Interval, Report, find, read, readings, reconstruct
from timeline.algebra import Term, resolve
from timeline.calendar.zone import named
from timeline.errors import BadJson, OutOfCalendar
from timeline.exchange.codec import decode, encode, instant, instant_of
from timeline.exchange.json import dumps, from_data, loads, to_data
from timeline.order import Constraint, Event, Relation, Timeline
from timeline.strategies import Known, anchors, aware, bounds, conventions, instants, phrases, terms

TEXT = (
    "Two pilots said that the ferry left on Sunday evening. Since last year they have met every Tuesday for two hours, "
    "and talks may open as early as Saturday, or next Friday, between 9 and 11 am. The '90s were better."
)


@given(terms(), anchors(), conventions())
def test_readings_round_trip(term: Term, anchor: Anchor, chosen: Conventions) -> None:
    """Law 40: a reading comes back equal."""
    reading = resolve(term, anchor, chosen)
    back = loads(dumps(reading))
    assert back == reading
    assert back.why() == reading.why()


@given(phrases(), anchors())
def test_explanations_come_along(known: Known, anchor: Anchor) -> None:
    """Law 40: what was read from words keeps its derivation, and why it lost. Clocks may have skipped a day."""
    try:
        found = readings(known.phrase, anchor)
    except OutOfCalendar:
        return
    for reading in found:
        back = loads(dumps(reading))
        assert (back, back.lost, str(back.why())) == (reading, reading.lost, str(reading.why()))


@pytest.mark.parametrize("anchor", ["2023-09-11", "2023-09-11T12:00+02:00", "2023-09"])
@pytest.mark.parametrize("genre", ["news", "narrative", "colloquial"])
def test_mentions_round_trip(anchor: str, genre: str) -> None:
    """Law 40: a mention comes back with its words, its offsets and all that was read from it."""
    for mention in find(TEXT, anchor, genre=genre):
        back = loads(dumps(mention))
        assert TEXT[back.start : back.end] == mention.text == back.text
        assert (back.reading, back.readings, back.phrase) == (mention.reading, mention.readings, mention.phrase)
        assert (back.signal, back.direction, back.told) == (mention.signal, mention.direction, mention.told)
        assert dumps(back) == dumps(mention)


@given(conventions())
def test_conventions_round_trip(chosen: Conventions) -> None:
    """Law 40: tables come back as tables."""
    assert decode(encode(chosen)) == chosen


@given(aware())
@example(datetime.fromisoformat("2023-09-11T12:00:00.000001+05:45"))
def test_aware_times_round_trip(t: datetime) -> None:
    """Law 40: a time keeps its clock, its zone and its fold; in a gap too."""
    for folded in (t, t.replace(fold=1)):
        back = instant_of(instant(folded))
        assert back is not None
        assert (back, back.utcoffset(), str(back.tzinfo)) == (folded, folded.utcoffset(), str(folded.tzinfo))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Timelines of some events with some constraints, which may clash."""
    stretches = st.builds(lambda t, days: Interval(t, t + timedelta(days)), instants(), st.integers(1, 900))
    names = ("the vote", "the visit", "»¿?«")
    make = st.sampled_from((Event.within, Event.filling))
    events = [draw(make)(name, draw(stretches), claims=("so they say",)) for name in names]
    window = draw(bounds())
    pair = draw(st.permutations(names))[:2]
    low = draw(st.none() | st.timedeltas(timedelta(0), timedelta(99)))
    constraints = [
        Constraint.relating(pair[0], draw(st.sampled_from(Relation)), pair[1], claims=("heard it",)),
        Constraint.gap(pair[0], pair[1], low, weight=draw(st.sampled_from((0.5, 1.0, float("inf"))))),
    ]
    return Timeline([*events, Event("open", window, window)], constraints[: draw(st.integers(0, 2))])


@given(timelines())
def test_timelines_round_trip(t: Timeline) -> None:
    """Law 40: a timeline comes back equal, with the same answers."""
    back = loads(dumps(t))
    assert back == t
    assert back.events == t.events
    assert dumps(back) == dumps(t)


def test_data_says_what_it_is() -> None:
    """Every document has a version and a type, and times that any reader knows."""
    data = json.loads(dumps(read("last week", "2023-09-11")))
    assert (data["schema_version"], data["type"], data["kind"], data["grain"]) == (1, "reading", "moment", "week")
    assert data["interval"] == {"start": "2023-09-04T00:00:00", "end": "2023-09-11T00:00:00"}


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", "{}", "null", '{"schema_version": 99}', '{"schema_version": 1}',
     '{"schema_version": 1, "type": "spell"}', '{"schema_version": 1, "type": "reading"}',
     '{"schema_version": 1, "type": "timeline", "events": [{}]}'],
)  # fmt: skip
def test_other_data_is_refused(text: str) -> None:
    """What is not ours is one clear error."""
    with pytest.raises(BadJson):
        loads(text)


def test_other_types_are_refused() -> None:
    """Neither foreign values nor foreign type names get through."""
    with pytest.raises(BadJson):
        to_data(object())  # type: ignore[arg-type]
    with pytest.raises(BadJson):
        encode(object())
    with pytest.raises(BadJson):
        decode({"is": "Popen", "args": "true"})
    with pytest.raises(BadJson):
        decode({"is": "Every", "unit": {"unit": "WEEK"}, "colour": 1})
    with pytest.raises(BadJson):
        from_data({"schema_version": 1, "type": "reading", "term": {}})


def test_reconstructed_timelines_round_trip() -> None:
    """Law 40: a timeline out of reports keeps its windows, its answers, and the words that it is known from."""
    published = datetime.fromisoformat("2024-03-31T12:00+02:00").astimezone(named("Europe/Berlin"))
    first, second = Report(TEXT, published=published, source="Lantern"), Report(TEXT, published=published, weight=0.5)
    t = reconstruct([first, second])
    back = loads(dumps(t))
    assert dumps(back) == dumps(t)
    assert [(e.name, e.start, e.end, e.status) for e in back.events] == [
        (e.name, e.start, e.end, e.status) for e in t.events
    ]
    assert [[(c.text, c.source, c.weight, c.report.since, str(c.why)) for c in e.claims] for e in back.events] == [
        [(c.text, c.source, c.weight, c.report.since, str(c.why)) for c in e.claims] for e in t.events
    ]
    names = [event.name for event in t.events]
    assert all(back.before(a, b) is t.before(a, b) for a in names for b in names if a != b)
