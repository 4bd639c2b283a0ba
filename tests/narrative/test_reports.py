"""Reports of different genres with their gold: events with windows, and facts about their order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from timeline.calendar import Bounds
from timeline.narrative import Report, reconstruct
from timeline.order import Event, Timeline, Verdict

REPORTS = Path(__file__).parent.parent / "reports"
GOLD = sorted(REPORTS.glob("*.json"))
WANTED = 0.9
"""The share of the gold's facts about order that must come out, over all reports."""


def when(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def inside(window: Bounds, low: str | None, high: str | None) -> bool:
    """Whether a window lies in the one that the gold gives."""
    first, last = when(low), when(high)
    fits = first is None or (window.earliest is not None and window.earliest >= first)
    return fits and (last is None or (window.latest is not None and window.latest <= last))


def read(path: Path) -> tuple[str, dict[str, Any], Timeline]:
    """The text of a report, its gold, and its timeline."""
    gold = json.loads(path.read_text(encoding="utf8"))
    text = path.with_suffix(".txt").read_text(encoding="utf8")
    return text, gold, reconstruct(Report(text, published=gold["published"], genre=gold["genre"]))


def chosen(text: str, gold: dict[str, Any], timeline: Timeline) -> dict[str, Event]:
    """For each event of the gold the one of ours that shares most of its words and lies in its windows."""
    found: dict[str, Event] = {}
    for wanted in gold["events"]:
        start = text.index(wanted["evidence"])
        end = start + len(wanted["evidence"])
        shares = [
            (min(claim.end, end) - max(claim.start, start), event)
            for event in timeline.events
            for claim in event.claims
            if event not in found.values()
            if inside(event.start, *wanted["start"]) and inside(event.end, *wanted["end"])
        ]
        share, best = max(shares, key=lambda pair: pair[0], default=(0, None))
        if share > 0 and best is not None:
            found[wanted["id"]] = best
    return found


def facts(gold: dict[str, Any], found: dict[str, Event], timeline: Timeline) -> Iterator[tuple[str, bool, bool]]:
    """Each fact about order with whether it came out, and whether the opposite is asserted."""
    order = gold["order"]
    for a, b in order["certainly_before"]:
        known = a in found and b in found
        right = known and timeline.before(found[a], found[b]) is Verdict.CERTAIN
        yield f"{a} before {b}", right, known and timeline.before(found[a], found[b]) is Verdict.IMPOSSIBLE
    for a, b in order["certainly_during"]:
        known = a in found and b in found
        right = known and timeline.during(found[a], found[b]) is Verdict.CERTAIN
        yield f"{a} during {b}", right, known and timeline.during(found[a], found[b]) is Verdict.IMPOSSIBLE
    for a, b in order["not_certain_either_way"]:
        known = a in found and b in found
        wrong = known and Verdict.CERTAIN in (timeline.before(found[a], found[b]), timeline.before(found[b], found[a]))
        yield f"{a} and {b} open", known and not wrong, wrong


def test_there_are_ten_reports() -> None:
    assert len(GOLD) == 10


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_nothing_certain_is_denied_by_the_gold(path: Path) -> None:
    text, gold, timeline = read(path)
    assert [] == [name for name, _, wrong in facts(gold, chosen(text, gold, timeline), timeline) if wrong]


def test_most_facts_about_order_come_out() -> None:
    results = []
    for path in GOLD:
        text, gold, timeline = read(path)
        results += [(path.stem, *fact) for fact in facts(gold, chosen(text, gold, timeline), timeline)]
    missed = [f"{stem}: {name}" for stem, name, right, _ in results if not right]
    assert 1 - len(missed) / len(results) >= WANTED, "\n".join(missed)
