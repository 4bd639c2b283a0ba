"""Several reports: merging, and what becomes of clashes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.errors import BadReport
from timeline.narrative import Report, reconstruct
from timeline.order import Timeline

CLASH = Path(__file__).parent.parent / "reports" / "clash"
ONE = Report("Ana Roth opened the new bridge at Holm on Friday.", published="2023-09-11", source="Post")
TWO = Report(
    "The bridge at Holm was crowded. Ana Roth opened the bridge last week.", published="2023-09-12", source="Sun"
)
OTHER = Report("Max Lund opened a bakery at Vik on Friday.", published="2023-09-11", source="Star")


def reports() -> list[Report]:
    gold = json.loads((CLASH / "gold.json").read_text(encoding="utf8"))
    return [
        Report((CLASH / r["text"]).read_text(encoding="utf8"), r["published"], r["source"], r["genre"])
        for r in gold["reports"]
    ]


def told(timeline: Timeline, words: str) -> list[str]:
    return [e.name for e in timeline.events if any(words in c.text for c in e.claims)]  # type: ignore[attr-defined]


def test_an_event_told_twice_is_one_with_two_claims() -> None:
    timeline = reconstruct([ONE, TWO])
    (event,) = [e for e in timeline.events if len(e.claims) == 2]
    assert {"Post", "Sun"} == {claim.source for claim in event.claims}  # type: ignore[attr-defined]
    assert "2023-09-08 00:00 to 2023-09-09 00:00" == str(event.start)


def test_events_of_one_verb_with_other_people_stay_two() -> None:
    assert all(len(event.claims) == 1 for event in reconstruct([ONE, OTHER]).events)


def test_the_callers_pairs_win() -> None:
    apart = reconstruct([ONE, TWO], different=[((0, "opened"), (1, "opened"))])
    assert all(len(event.claims) == 1 for event in apart.events)
    joined = reconstruct([ONE, OTHER], same=[((0, "opened"), (1, "opened"))])
    assert 1 == len(joined.events)


def test_nothing_merges_above_one() -> None:
    assert all(len(event.claims) == 1 for event in reconstruct([ONE, TWO], likeness=1.1).events)


def test_a_pair_that_names_no_single_event_is_told() -> None:
    with pytest.raises(BadReport, match="2 events"):
        reconstruct([ONE, OTHER], same=[("opened", (0, "opened"))])


def test_the_order_of_reports_changes_no_bounds() -> None:
    def bounds(timeline: Timeline) -> set[tuple[str, str]]:
        return {(str(event.start), str(event.end)) for event in timeline.events}

    assert bounds(reconstruct([ONE, TWO, OTHER])) == bounds(reconstruct([OTHER, TWO, ONE]))


def test_clashing_reports_give_a_timeline_and_the_claims_that_clash() -> None:
    timeline = reconstruct(reports())
    said = [str(contradiction) for contradiction in timeline.contradictions]
    roof = [text for text in said if "roof fell in" in text]
    assert roof
    assert "The roof fell in before the brigade arrived" in roof[0]
    assert "brigade arrived before the roof fell in" in roof[0]
    assert timeline.repairs()
    assert told(timeline, "roof fell in")


def test_the_callers_word_brings_out_one_more_clash() -> None:
    leaving = ((0, "Abel Crane, left the building"), (1, "I left the building"))
    said = " ".join(str(c) for c in reconstruct(reports(), same=[leaving]).contradictions)
    assert "left the building on Saturday" in said
