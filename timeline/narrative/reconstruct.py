"""From reports to one timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from timeline.calendar import Conventions
from timeline.narrative.gather import Gathered, gather
from timeline.narrative.link import Link
from timeline.narrative.naming import distinct
from timeline.narrative.report import Report
from timeline.narrative.sketch import Sketch
from timeline.order import Event, Timeline

Spans = Sequence[tuple[int, int, str]]


def reconstruct(
    reports: Report | Iterable[Report],
    *,
    events: Spans | Mapping[int, Spans] | None = None,
    refuse: Callable[[Link], bool] | None = None,
    conventions: Conventions | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Timeline:
    """The timeline of what one or several reports tell."""
    chosen = [reports] if isinstance(reports, Report) else list(reports)
    gathered = Gathered(refuse)
    for i, report in enumerate(chosen):
        spans = events if events is None or not isinstance(events, Mapping) else events.get(i, ())
        gather(gathered, report, conventions, spans)
        if progress is not None:
            progress(i + 1, len(chosen))
    return _timeline(gathered)


def _timeline(gathered: Gathered) -> Timeline:
    sketches = gathered.events
    for sketch, name in zip(sketches, distinct([s.name for s in sketches]), strict=True):
        sketch.name = name
    kept = set(map(id, sketches))
    links = [link for link in gathered.links if id(link.a) in kept and id(link.b) in kept and link.a is not link.b]
    return Timeline([_event(s) for s in sketches], [c for link in links for c in link.constraints()])


def _event(sketch: Sketch) -> Event:
    start, end = sketch.window.bounds
    return Event(sketch.name, start, end, sketch.status, (sketch.claim(),))
