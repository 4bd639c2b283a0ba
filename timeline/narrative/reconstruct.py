"""From reports to one timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from timeline.calendar import Conventions
from timeline.errors import BadReport, MixedZones
from timeline.narrative.dating.counting import counted
from timeline.narrative.gather import Gathered, gather
from timeline.narrative.link import Link
from timeline.narrative.merging import Groups, Pairs, merged
from timeline.narrative.report import Report
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.naming import distinct
from timeline.narrative.writing import writing
from timeline.order import Constraint, Event, Timeline
from timeline.order.constraint import dating

Spans = Sequence[tuple[int, int, str]]


def reconstruct(
    reports: Report | Iterable[Report],
    *,
    events: Spans | Mapping[int, Spans] | None = None,
    same: Pairs = (),
    different: Pairs = (),
    likeness: float = 0.75,
    refuse: Callable[[Link], bool] | None = None,
    conventions: Conventions | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Timeline:
    """The timeline of what one or several reports tell. Any text gives one, possibly empty.

    `events` are the caller's own: (start, end, name) spans of the one report, or spans by report number; with them
    no others are made. Events of different reports that are alike enough become one event with several claims;
    `likeness` (0 to 1) says how alike, above 1 never; pairs in `same` and `different` win over it. `refuse` is asked
    for every link between two events and returns True for those not wanted. `progress` is called with the number of
    reports read and of all. Raises BadReport for spans outside a text and for pairs that name no single event,
    MixedZones for reports with and without a zone.

    >>> report = Report("The ship left on Friday. It sank two days after its departure.", published="2023-09-11")
    >>> for event in reconstruct(report).events:
    ...     print(event.name, "|", event.start)
    ship left | 2023-09-08 00:00 to 2023-09-09 00:00
    It sank | 2023-09-10 00:00 to 2023-09-11 00:00
    """
    chosen = [reports] if isinstance(reports, Report) else list(reports)
    if len({report.anchor.zone is None for report in chosen}) > 1:
        raise MixedZones("some reports are published at times with a zone, some without; give all a zone, or none")
    spans = [_spans(events, i, chosen) for i in range(len(chosen))]
    sketches, links = _gathered(chosen, spans, refuse, conventions, progress)
    groups = merged(sketches, chosen, same, different, likeness)
    dated, constraints = _timeline(sketches, links, groups)
    constraints += _written(sketches, chosen)
    del sketches, links, groups  # several times the size of what is made of them
    return Timeline(dated, constraints)


def _gathered(
    reports: Sequence[Report],
    spans: Sequence[Spans | None],
    refuse: Callable[[Link], bool] | None,
    conventions: Conventions | None,
    progress: Callable[[int, int], None] | None,
) -> tuple[list[Sketch], list[Link]]:
    """The events of all reports, each with a name of its own, and the links between them."""
    gathered = Gathered(refuse)
    for number, (report, given) in enumerate(zip(reports, spans, strict=True), 1):
        gather(gathered, report, conventions, given)
        if progress is not None:
            progress(number, len(reports))
    for sketch, name in zip(gathered.events, distinct([s.name for s in gathered.events]), strict=True):
        sketch.name = name
    return gathered.events, gathered.links


def _spans(events: Spans | Mapping[int, Spans] | None, i: int, reports: Sequence[Report]) -> Spans | None:
    """The caller's spans of a report; None where the caller has none at all."""
    if events is None:
        return None
    if not isinstance(events, Mapping) and len(reports) > 1:
        raise BadReport("events of several reports are a mapping: {report number: [(start, end, name), ...]}")
    spans = list(events.get(i, ()) if isinstance(events, Mapping) else events)
    for start, end, name in spans:
        if not (0 <= start < end <= len(reports[i].text)) or not name:
            raise BadReport(f"event {name!r} at {start}-{end} lies outside report {i} or has no name")
    return spans


def _timeline(sketches: list[Sketch], links: list[Link], groups: Groups) -> tuple[list[Event], list[Constraint]]:
    """Events and constraints; an event of several claims is bounded by each of them, so that clashes name them."""
    tellings: dict[int, list[Sketch]] = {}
    for sketch in sketches:
        tellings.setdefault(id(groups.root(sketch)), []).append(sketch)
    events, constraints = [], []
    for told in tellings.values():
        name = told[0].name
        for sketch in told:
            sketch.name = name
        single = [_event(sketch) for sketch in told]
        if len(single) == 1:
            events += single
            continue
        claims = tuple(claim for event in single for claim in event.claims)
        events.append(Event(name, status=_status(told), claims=claims))
        constraints += [fact for event in single if (fact := dating(event)).alternatives[0].differences]
    for link in links:
        if link.a.name != link.b.name:
            constraints += link.constraints()
    return events, constraints


def _written(sketches: list[Sketch], reports: Sequence[Report]) -> Iterator[Constraint]:
    """What is known of when each report was written, and of the days that it counts."""
    told: dict[int, list[Sketch]] = {}
    for sketch in sketches:
        told.setdefault(id(sketch.report), []).append(sketch)
    for number, report in enumerate(reports, 1):
        own = told.get(id(report), ())
        yield from writing(number, report, own)
        yield from counted(number, report, own)


def _status(told: list[Sketch]) -> str:
    """What was expected once and reported later is reported."""
    return "reported" if any(s.status == "reported" for s in told) else told[0].status


def _event(sketch: Sketch) -> Event:
    start, end = sketch.window.bounds
    return Event(sketch.name, start, end, sketch.status, (sketch.claim(),))
