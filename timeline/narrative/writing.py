"""When a report was written: after what it tells in the past tense, before what it says will be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from attrs import evolve

from timeline.narrative.report import Report
from timeline.narrative.sketch import Sketch
from timeline.order import Constraint
from timeline.order.constraint import during
from timeline.order.edge import Edge, end, mark, start

NONE = timedelta(0)
Side = tuple[str, bool]
"""An edge of an event, "start" or "end", and whether the report was written by then."""


def _sides(sketch: Sketch) -> Iterator[Side]:
    """The edges that tense puts on one side of the writing, as far as the day of publication leaves that open.

    Direct speech was spoken before: what it says will be may be over by then. So may what a log tells in the present
    with a time of its own: "10:02 Caller reports smoke".
    """
    tensed, since, until = sketch.tensed, sketch.report.since, sketch.report.until
    over = sketch.group is None or sketch.group.tense != "present" or sketch.group.perfect
    if not over and sketch.dated is not None and sketch.dated.end is not None:
        return
    if tensed.end == until and over:
        yield from _open(sketch, "end", False)
    elif until in (tensed.start_latest, tensed.end):
        yield from _open(sketch, "start", False)
    told = sketch.group is not None and sketch.group.tense == "past" and not sketch.group.modality
    if told or sketch.quoted or (sketch.group is not None and sketch.group.modality == "would"):
        return
    if tensed.start == since:
        yield from _open(sketch, "start", True)
    elif tensed.end_earliest == since:
        yield from _open(sketch, "end", True)


def _open(sketch: Sketch, side: str, written: bool) -> Iterator[Side]:
    """A side, where its window reaches to both sides of the writing."""
    low, high = _window(sketch, side)
    if (low is None or low < sketch.report.until) and (high is None or high > sketch.report.since):
        yield side, written


def _window(sketch: Sketch, side: str) -> tuple[datetime | None, datetime | None]:
    bounds = sketch.window.bounds[side == "end"]
    return bounds.earliest, bounds.latest


def writing(number: int, report: Report, sketches: Iterable[Sketch]) -> Iterator[Constraint]:
    """What a report's tenses say of the moment at which it was written, where it tells of what was and will be."""
    found = [(sketch, side, written) for sketch in sketches for side, written in _sides(sketch)]
    if len({written for _, _, written in found}) < 2:
        return
    at = mark(f"the writing of report {number}")
    yield during(at, report.since, report.until)
    for sketch, side, written in found:
        yield _placed(at, sketch, side, written)


def _placed(at: Edge, sketch: Sketch, side: str, written: bool) -> Constraint:
    edge = start(sketch.name) if side == "start" else end(sketch.name)
    first, last = (at, edge) if written else (edge, at)
    made = Constraint.apart(first, last, NONE, claims=(sketch.claim(),), weight=sketch.report.weight)
    return evolve(made, text=f"{edge} {'not before' if written else 'not after'} {at}")
