"""Readings, mentions and timelines as JSON and back, exactly.

Every document says its `schema_version` and its `type`. Times are ISO 8601, with the zone of RFC 9557 where they have
a named one. What is there for people only (`means`, `tightened`, `contradictions`) is written and not read back.
"""

from __future__ import annotations

import json
from math import inf
from typing import Any

from timeline.algebra import Reading, notation
from timeline.calendar import Bounds, Interval, Unit
from timeline.errors import BadJson
from timeline.exchange.claims import Reports
from timeline.exchange.codec import Data, decode, encode, instant, instant_of
from timeline.exchange.whys import Told, why_data, why_of
from timeline.language import Mention
from timeline.language.grammar import Edge as Parse
from timeline.language.pick import Found
from timeline.order import Alternative, Constraint, Edge, Event, Timeline

SCHEMA_VERSION = 1


def dumps(thing: Reading | Mention | Timeline, indent: int | None = None) -> str:
    """The thing as a JSON document. Raises BadJson for what has no form in JSON.

    >>> from timeline import read
    >>> loads(dumps(read("last week", "2023-09-11"))) == read("last week", "2023-09-11")
    True
    """
    return json.dumps(to_data(thing), ensure_ascii=False, indent=indent, allow_nan=False)


def loads(text: str) -> Any:
    """The thing of a JSON document. Raises BadJson."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise BadJson(f"this is no JSON: {error}") from None
    return from_data(data)


def to_data(thing: Reading | Mention | Timeline) -> Data:
    """The thing as what json.dumps takes."""
    for kind, name, write, _ in TYPES:
        if isinstance(thing, kind):
            return {"schema_version": SCHEMA_VERSION, "type": name, **write(thing)}
    raise BadJson(f"{type(thing).__name__} has no form in JSON; readings, mentions and timelines have one")


def from_data(data: Data) -> Any:
    """The thing of plain data. Raises BadJson."""
    if not isinstance(data, dict) or data.get("schema_version") != SCHEMA_VERSION:
        raise BadJson(f"no document of schema version {SCHEMA_VERSION}; write one with timeline.exchange.json.dumps")
    for _, name, _, read in TYPES:
        if data.get("type") == name:
            try:
                return read(data)
            except (KeyError, TypeError, AttributeError) as error:
                raise BadJson(f"a {name} is not written like this: {error!r}") from error
    raise BadJson(f"no type {data.get('type')!r}; there are {', '.join(name for _, name, *_ in TYPES)}")


def _window(bounds: Bounds) -> Data:
    return {"earliest": instant(bounds.earliest), "latest": instant(bounds.latest)}


def _window_of(data: Data) -> Bounds:
    return Bounds(instant_of(data["earliest"]), instant_of(data["latest"]))


def _interval(interval: Interval | None) -> Data:
    return interval and {"start": instant(interval.start), "end": instant(interval.end)}


def _interval_of(data: Data) -> Interval | None:
    return data and Interval(instant_of(data["start"]), instant_of(data["end"]))


def _reading(reading: Reading) -> Data:
    return {
        "kind": reading.kind,
        "interval": _interval(reading.interval),
        "start": _window(reading.start),
        "end": _window(reading.end),
        "grain": reading.grain.name.lower(),
        "means": notation(reading.term),
        "supplied": [list(pair) for pair in reading.supplied],
        "lost": reading.lost,
        "anchor": encode(reading.anchor),
        "term": encode(reading.term),
        "span": encode(reading.span),
        "derivation": why_data(reading.derivation.why()) if reading.derivation else None,
    }


def _reading_of(data: Data) -> Reading:
    return Reading(
        decode(data["term"]), data["kind"], _interval_of(data["interval"]), _window_of(data["start"]),
        _window_of(data["end"]), Unit[data["grain"].upper()], decode(data["anchor"]), decode(data["span"]),
        tuple((what, how) for what, how in data["supplied"]),
        Told(why_of(data["derivation"])) if data["derivation"] else None, data["lost"],
    )  # fmt: skip


def _mention(mention: Mention) -> Data:
    return {
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "signal": mention.signal,
        "reading": _reading(mention.reading),
        "others": [_reading(other) for other in mention.readings[1:]],
        "phrase": _reading(mention.phrase),
        "conventions": encode(mention.conventions),
        "direction": mention.direction,
        "told": encode(mention.told),
        "same": mention.same,
        "offsets": [mention.found.start, mention.found.end, mention.found.phrase_start, mention.found.phrase_end],
    }


def _mention_of(data: Data) -> Mention:
    reading, phrase = _reading_of(data["reading"]), _reading_of(data["phrase"])
    start, end = data["start"], data["end"]
    parses = [Parse("m", 0, 1, term) for term in (reading.term, phrase.term)]
    low, high, phrase_low, phrase_high = data["offsets"]
    found = Found(
        low, high, reading.term, parses[0], data["signal"], parses[1], phrase_low, phrase_high,
        reading.derivation, phrase.derivation,
    )  # fmt: skip
    made = Mention(
        data["text"], start, end, reading, data["signal"], found, decode(data["conventions"]), data["direction"],
        decode(data["told"]), data["same"],
    )  # fmt: skip
    made.__dict__["readings"] = (reading, *(_reading_of(other) for other in data["others"]))
    made.__dict__["phrase"] = phrase
    return made


def _timeline(timeline: Timeline) -> Data:
    reports = Reports()
    given = timeline._given.events
    events = [_event(event, given[event.name], reports) for event in timeline.events]
    constraints = [_constraint(constraint, reports) for constraint in timeline.constraints]
    clashes = [str(contradiction) for contradiction in timeline.contradictions]
    return {"events": events, "constraints": constraints, "contradictions": clashes, "reports": reports.data()}


def _event(tight: Event, given: Event, reports: Reports) -> Data:
    return {
        "name": given.name,
        "status": given.status,
        "start": _window(given.start),
        "end": _window(given.end),
        "tightened": {"start": _window(tight.start), "end": _window(tight.end)},
        "claims": [reports.claim(claim) for claim in given.claims],
    }


def _constraint(constraint: Constraint, reports: Reports) -> Data:
    return {
        "text": constraint.text,
        "alternatives": [_alternative(choice) for choice in constraint.alternatives],
        "claims": [reports.claim(claim) for claim in constraint.claims],
        "weight": None if constraint.weight == inf else constraint.weight,
        "dates": [instant(t) for t in constraint.dates],
    }


def _alternative(choice: Alternative) -> Data:
    """The numbers are ticks, of which a microsecond has 2**20: too long for the numbers of most JSON readers."""
    rows = [[list(a), list(b), _text(least), _text(most)] for a, b, least, most in choice.differences]
    return {"text": choice.text, "differences": rows}


def _alternative_of(data: Data) -> Alternative:
    rows = [(Edge(*a), Edge(*b), _number(least), _number(most)) for a, b, least, most in data["differences"]]
    return Alternative(data["text"], tuple(rows))


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def _timeline_of(data: Data) -> Timeline:
    reports = Reports.of(data["reports"])
    events = [
        Event(e["name"], _window_of(e["start"]), _window_of(e["end"]), e["status"], reports.claims_of(e["claims"]))
        for e in data["events"]
    ]
    return Timeline(events, [_constraint_of(c, reports) for c in data["constraints"]])


def _constraint_of(data: Data, reports: Reports) -> Constraint:
    dates = tuple(t for t in map(instant_of, data["dates"]) if t is not None)
    weight = inf if data["weight"] is None else data["weight"]
    choices = tuple(_alternative_of(choice) for choice in data["alternatives"])
    return Constraint(data["text"], choices, reports.claims_of(data["claims"]), weight, dates)


TYPES: tuple[tuple[type, str, Any, Any], ...] = (
    (Reading, "reading", _reading, _reading_of),
    (Mention, "mention", _mention, _mention_of),
    (Timeline, "timeline", _timeline, _timeline_of),
)
"""What can be written: its class, its name, and how it is written and read."""
