"""From a term and an anchor to readings."""

from __future__ import annotations

from datetime import datetime, tzinfo
from functools import lru_cache, reduce
from itertools import product

from attrs import evolve

from timeline.algebra.context import Context
from timeline.algebra.notation import notation
from timeline.algebra.leaning import anaphoric, sighted
from timeline.algebra.lengths import Duration, Recurrence
from timeline.algebra.reading import Reading
from timeline.algebra.span import Span
from timeline.algebra.term import Now, Term
from timeline.calendar import Anchor, Bounds, Conventions, Interval, Unit, step
from timeline.calendar.zone import on_the_clock
from timeline.errors import OutOfCalendar

OPEN = Bounds(None, None)
FLIPS = ("next_weekday",)
"""Conventions whose other value is a second reading of a phrase that used them."""


REMEMBERED = 16384
"""How many readings are kept: the same term said at the same anchor reads alike."""


@lru_cache(maxsize=REMEMBERED)
def resolve(
    term: Term,
    anchor: Anchor,
    conventions: Conventions,
    direction: str | None = None,
    told: Span | None = None,
    same: bool = False,
) -> Reading:
    """The reading of a term; what is uncertain gives the hull of all that it may be. Raises OutOfCalendar.

    Every term moves forward with the anchor, so the hull over all its instants is that of the first and the last.
    So it is with the time told last and with the day on which the moon was sighted.
    """
    if isinstance(term, Duration | Recurrence):
        kind = "duration" if isinstance(term, Duration) else "recurrence"
        return Reading(term, kind, None, OPEN, OPEN, term.grain, anchor)
    setting = (same, anchor.zone, _whole_day(anchor))
    nows = (anchor.first,) if anchor.last == anchor.first else (anchor.first, anchor.last)
    sightings = _sightings(term, conventions)
    worlds = product(nows, sightings, _tellings(term, told))
    contexts = [Context(now, sighting, direction, telling, *setting) for now, sighting, telling in worlds]
    span = reduce(Span.hull, (term.on(context) for context in contexts))
    if len(sightings) > 1:
        contexts[0].supply("sighting", "the moon may have been sighted a day earlier or later than computed")
    return _reading(term, anchor, span, tuple(contexts[0].supplied.items()))


def _sightings(term: Term, conventions: Conventions) -> tuple[Conventions, ...]:
    """The conventions by which the moon may have been sighted."""
    if conventions.sighting is not None or not sighted(term):
        return (conventions,)
    return tuple(evolve(conventions, sighting=days) for days in (0, -1, 1))


def _tellings(term: Term, told: Span | None) -> tuple[Span | None, ...]:
    """The time told last, or where its edges are uncertain, the earliest and the latest that it may be."""
    return (told,) if told is None or not anaphoric(term) else told.extremes


def _whole_day(anchor: Anchor) -> bool:
    return anchor.first != anchor.last and anchor.first.date() == anchor.last.date()


def _reading(term: Term, anchor: Anchor, span: Span, supplied: tuple[tuple[str, str], ...]) -> Reading:
    zone = anchor.zone
    if span.end is not None and span.grain is Unit.SECOND and isinstance(term, Now):
        span = span._replace(end=step(span.end, 1, Unit.SECOND), end_earliest=span.end_earliest)
    start, end = _placed(span.start, zone), _placed(span.end, zone)
    if start is not None and end is not None and start >= end:
        skipped = f"; the clocks of {zone} skipped that time" if zone else ""
        raise OutOfCalendar(f"{notation(term)} would start at {start} and end at {end}{skipped}")
    interval = Interval(start, end)
    if span.is_crisp:
        low, high = Bounds(start, start), Bounds(end, end)
    else:
        low = _bounds(start, _placed(span.start_latest, zone))
        high = _bounds(_placed(span.end_earliest, zone), end)
    return Reading(term, "moment", interval, low, high, span.grain, anchor, span, supplied)


def _placed(wall: datetime | None, zone: tzinfo | None) -> datetime | None:
    return wall if wall is None or zone is None else on_the_clock(wall, zone)


def _bounds(earliest: datetime | None, latest: datetime | None) -> Bounds:
    if earliest is not None and latest is not None and earliest > latest:
        earliest, latest = latest, earliest
    return Bounds(earliest, latest)


def others(reading: Reading, conventions: Conventions, direction: str | None) -> list[Reading]:
    """The readings that other conventions would give, each with the reason why it lost."""
    found: list[Reading] = []
    used = dict(reading.supplied)
    choices: list[tuple[str, Conventions, str | None]] = [
        (f"Conventions.{name} is {getattr(conventions, name)!r}", conventions.flipped(name), direction)
        for name in FLIPS
        if name in used
    ]
    if "bare" in used:
        lost = f"Conventions.bare is {conventions.bare!r}"
        choices += [(lost, conventions, way) for way in ("past", "future")]
    for lost, changed, way in choices:
        try:
            other = resolve(reading.term, reading.anchor, changed, way)
        except OutOfCalendar:
            continue
        if all(other.interval != r.interval for r in (reading, *found)):
            found.append(evolve(other, lost=lost, derivation=reading.derivation))
    return found
