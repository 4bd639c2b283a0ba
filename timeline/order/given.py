"""What a timeline was given, in canonical order, so that the order of input can't show anywhere."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from datetime import tzinfo, UTC
from difflib import get_close_matches
from itertools import groupby, pairwise

from attrs import define, evolve

from timeline.calendar import Interval
from timeline.errors import DuplicateEvent, MixedZones, UnknownEvent
from timeline.order.constraint import Constraint, dates_of, dating
from timeline.order.event import Event


@define(eq=False)
class Given:
    """Events by name, their own dates as constraints, and the other constraints, sorted."""

    names: list[str]
    events: dict[str, Event]
    datings: dict[str, Constraint]
    constraints: list[Constraint]
    zone: tzinfo | None
    """The zone to show times in; None for naive ones."""
    zones: frozenset[tzinfo | None]

    def all(self) -> tuple[Constraint, ...]:
        """Every constraint, the events' own dates first."""
        dated = (self.datings[name] for name in self.names)
        return (*(d for d in dated if d.alternatives[0].differences), *self.constraints)

    def known(self, name: str) -> str:
        """The name, if there is such an event. Raises UnknownEvent with the nearest name."""
        if name in self.events:
            return name
        near = get_close_matches(name, self.events, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {len(self.events)} events"
        raise UnknownEvent(f"no event {name!r} in the timeline; {hint}")

    def check_zone(self, interval: Interval) -> None:
        """Raises MixedZones for an interval of the other kind of time."""
        _zone(self.zones | {date.tzinfo for date in dates_of(interval)})

    def adding(self, thing: Event | Constraint) -> Given:
        """With one event or constraint more. Raises DuplicateEvent, UnknownEvent and MixedZones."""
        if isinstance(thing, Event):
            return self._with_event(thing)
        for name in thing.events:
            self.known(name)
        zones = self.zones | {date.tzinfo for date in thing.dates}
        ordered = list(self.constraints)
        insort(ordered, thing, key=_key)
        return evolve(self, constraints=ordered, zones=zones, zone=_zone(zones))

    def dropping(self, thing: Event | Constraint) -> Given:
        """Without a constraint, or without an event and all that is said of it. Raises UnknownEvent, ValueError."""
        if isinstance(thing, Event):
            name = self.known(thing.name)
            rest = (c for c in self.constraints if name not in c.events)
            return given((e for e in self.events.values() if e.name != name), rest)
        left = list(self.constraints)
        if thing not in left:
            raise ValueError(f"no constraint {thing.text!r} to drop; give one of the timeline's constraints")
        left.remove(thing)
        return evolve(self, constraints=left)

    def _with_event(self, event: Event) -> Given:
        if event.name in self.events:
            raise _duplicate(event.name)
        names, dated = list(self.names), dating(event)
        insort(names, event.name)
        zones = self.zones | {date.tzinfo for date in dated.dates}
        events, datings = {**self.events, event.name: event}, {**self.datings, event.name: dated}
        return evolve(self, names=names, events=events, datings=datings, zones=zones, zone=_zone(zones))


def given(events: Iterable[Event], constraints: Iterable[Constraint]) -> Given:
    """Sort and check. Raises DuplicateEvent, UnknownEvent and MixedZones."""
    listed = list(events)
    names = sorted(event.name for event in listed)
    for a, b in pairwise(names):
        if a == b:
            raise _duplicate(a)
    datings = {event.name: dating(event) for event in listed}
    ordered = _ordered(constraints)
    zones = frozenset(date.tzinfo for c in (*datings.values(), *ordered) for date in c.dates)
    made = Given(names, {event.name: event for event in listed}, datings, ordered, _zone(zones), zones)
    for constraint in ordered:
        for name in constraint.events:
            made.known(name)
    return made


def _zone(zones: frozenset[tzinfo | None]) -> tzinfo | None:
    """The one zone of all dates, else UTC; None for naive ones."""
    if None in zones and len(zones) > 1:
        raise MixedZones("a timeline's times are all naive or all zone-aware; give every date a zone, or none")
    return next(iter(zones), None) if len(zones) < 2 else UTC


def _duplicate(name: str) -> DuplicateEvent:
    return DuplicateEvent(f"two events are called {name!r}; names tell events apart")


def _ordered(constraints: Iterable[Constraint]) -> list[Constraint]:
    """Sorted by `_key`, which is made only where the texts of two are the same: it is long."""
    by_text = sorted(constraints, key=_text)
    return [c for _, same in groupby(by_text, key=_text) for c in _sorted(list(same))]


def _sorted(same: list[Constraint]) -> list[Constraint]:
    return sorted(same, key=_key) if len(same) > 1 else same


def _text(constraint: Constraint) -> str:
    return constraint.text


def _key(constraint: Constraint) -> tuple[str, float, str]:
    return constraint.text, constraint.weight, repr(constraint.alternatives)
