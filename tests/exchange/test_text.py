"""Windows, readings and timelines as people read them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline import Bounds, Claim, Interval, Report, find, read, reconstruct
from timeline.calendar.zone import named
from timeline.exchange import json, text
from timeline.language.find import GENRES
from timeline.order import Constraint, Event, Relation, Timeline
from timeline.strategies import aware, instants, rim


def window(low: str | None, high: str | None) -> Bounds:
    """A window by its edges in ISO 8601."""
    first, last = (None if edge is None else datetime.fromisoformat(edge) for edge in (low, high))
    return Bounds(first, last)


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ("2023-01-01", "2024-01-01", "2023"),
        ("2023-02-01", "2023-03-01", "2023-02"),
        ("2024-02-29", "2024-03-01", "2024-02-29"),
        ("2023-12-31", "2024-01-01", "2023-12-31"),
        ("2023-09-04", "2023-09-11", "2023-09-04 to 2023-09-10"),
        ("2023-01-01", "2025-01-01", "2023-01-01 to 2024-12-31"),
        ("2023-09-10T18:00", "2023-09-11", "2023-09-10 18:00 to 24:00"),
        ("2023-09-10T21:00", "2023-09-11T06:00", "2023-09-10 21:00 to 2023-09-11 06:00"),
        ("2023-09-10T09:00", "2023-09-10T11:30", "2023-09-10 09:00 to 11:30"),
        ("2023-09-10T09:00", "2023-09-10T09:00:05", "2023-09-10 09:00 to 09:00:05"),
        ("2023-09-10T09:00", "2023-09-10T09:00", "at 2023-09-10 09:00"),
        ("2023-09-11", None, "2023-09-11 or later"),
        ("2023-09-11T12:00", None, "2023-09-11 12:00 or later"),
        (None, "2023-09-11", "2023-09-10 or earlier"),
        (None, "2023-09-10T23:59:59.999999", "2023-09-10 or earlier"),
        (None, "2023-09-11T12:00", "2023-09-11 12:00 or earlier"),
        (None, None, "at an unknown time"),
        ("2023-09-10T00:00:00.000001", "2023-09-11", "2023-09-10"),
        ("0001-01-01", "0002-01-01", "0001"),
        ("0079-08-01", "0079-09-01", "0079-08"),
        ("9999-12-31", "9999-12-31T23:59:59.999999", "9999-12-31 00:00 to 23:59:59.999999"),
        (None, "0001-01-01", "0001-01-01 00:00 or earlier"),
        ("2023-09-10T00:00+02:00", "2023-09-11T00:00+02:00", "2023-09-10"),
        ("2023-09-10T18:00+02:00", "2023-09-11T00:00+02:00", "2023-09-10 18:00+02:00 to 24:00"),
    ],
)
def test_window(low: str | None, high: str | None, shown: str) -> None:
    """To the grain that is known."""
    assert text.window(window(low, high)) == shown


def test_when() -> None:
    """Somewhere in a stretch, all of it, and edges known apart."""
    may = Interval(datetime(2023, 5, 1), datetime(2023, 6, 1))
    assert text.when(Event.within("visit", may)) == "2023-05"
    assert text.when(Event.filling("strike", may)) == "all of 2023-05"
    assert text.when(Event.at("shot", datetime(2023, 5, 1, 12, 30))) == "at 2023-05-01 12:30"
    since = Event("quarrel", window("2023-01-01", "2024-01-01"), window("2024-10-17", None))
    assert text.when(since) == "starts 2023, ends 2024-10-17 or later"


def test_reading() -> None:
    """Kinds without an interval by name, vague edges with their windows."""
    assert text.reading(read("every Tuesday", "2023-09-11")) == "recurrence"
    assert text.reading(read("since 2014", "2023-09-11T12:00")).startswith("[2014-01-01 00:00, ...), starts 2014, ")


def test_mention() -> None:
    """In a line, even where the words are not."""
    (found,) = find("They met last\nweek.", "2023-09-11")
    assert text.mention(found) == "9-18 | last week | [2023-09-04 00:00, 2023-09-11 00:00)"


def test_nothing() -> None:
    """A text without events has an empty timeline."""
    assert text.timeline(Timeline()) == "no events"
    assert text.timeline(reconstruct(Report("", published="2023-09-11"))) == "no events"


def said(words: str, source: str) -> Claim:
    """A claim that is all of a report."""
    return Claim(Report(words, published="2023-09-12", source=source), 0, len(words), source)


def test_steps_and_contradictions() -> None:
    """What clashes is told with its claims, and so is what was given up."""
    day = Interval(datetime(2023, 9, 10), datetime(2023, 9, 11))
    before = Constraint.relating("visit", Relation.BEFORE, "vote", claims=(said("first she came", "A"),))
    after = Constraint.relating("visit", Relation.AFTER, "vote", claims=(said("first they voted", "B"),), weight=0.5)
    events = [Event.within("visit", day, claims=("she came on Sunday",)), Event("vote")]
    lines = text.timeline(Timeline(events, [before, after])).splitlines()
    assert "1 contradiction" in lines
    assert lines[-3:] == ["given up for the rest to hold", "  - visit after vote", "      “first they voted” (B)"]
    assert sum('"first she came" (A)' in line and '"first they voted" (B)' in line for line in lines) == 1
    steps = text.timeline(Timeline(events, [Constraint.gap("visit", "vote", timedelta(days=1))])).splitlines()
    assert steps[0] == "2 events in 2 steps; the order inside a step is a tie, or not known."
    assert steps[2:5] == ["step 1", "  2023-09-10 | reported | visit", "      she came on Sunday"]
    assert steps[6:] == ["step 2", "  2023-09-11 or later | reported | vote"]


CLAUSES = (
    "The ferry left {}.", "She will sail {}.", "They met {}, and talks began {}.",
    "Two days after the vote {}, he fell.", "Since {} he has been ill.", "It rained until {}.",
    "He said that she had left {}.",
)  # fmt: skip
TIMES = (
    "yesterday", "on Sunday", "last century", "in 9999", "recently", "at midnight", "in two weeks", "on 31 December",
    "a few years ago", "in the coming days", "in 300 BC", "the next day",
)  # fmt: skip
sentences = st.tuples(*map(st.sampled_from, (CLAUSES, TIMES, TIMES))).map(lambda drawn: drawn[0].format(*drawn[1:]))
published = st.one_of(instants(), rim(), aware(), rim().map(lambda t: t.replace(tzinfo=named("Europe/Berlin"))))


@given(st.lists(sentences, max_size=4).map(" ".join), published, st.sampled_from(GENRES))
@example("The ferry left in 300 BC.", datetime(2024, 3, 31, 2, 30, tzinfo=named("Europe/Berlin")), "news")
@example("The ferry left yesterday.", datetime.max.replace(tzinfo=named("Europe/Berlin")), "news")
@example("He said that she had left yesterday.", datetime.min, "news")
@example("It rained until in two weeks since recently he has been ill", datetime(9999, 12, 31), "news")
def test_every_report_has_a_timeline(words: str, when: datetime, genre: str) -> None:
    """At the ends of the calendar too, on every clock, and as text and as JSON."""
    found = reconstruct(Report(words, published=when, genre=genre))
    assert text.timeline(found)
    assert json.dumps(json.loads(json.dumps(found))) == json.dumps(found)
