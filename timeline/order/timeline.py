"""Events in time: what is certain, what is possible, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from math import inf
from typing import final

from attrs import evolve

from timeline.errors import Contradiction, TooManyAlternatives
from timeline.order import clashes, explain
from timeline.order.asked import Thing, named
from timeline.order.chances import Chances
from timeline.order.clashes import Repair
from timeline.order.constraint import Constraint
from timeline.order.edge import end, start
from timeline.order.event import Event
from timeline.order.given import Given, given
from timeline.order.scenarios import RuledOut
from timeline.order.world import SHOWN, World, world_of
from timeline.why import Why


@final
class Timeline(Chances):
    """Events and the constraints between them: a value, solved when first asked.

    Answers hold in every history that the facts allow (CERTAIN), in some (POSSIBLE) or in none (IMPOSSIBLE). Facts
    may clash: then answers come from a part of them that is consistent, `dropped` is what that part gives up, and
    `disputed` says which answers would be others had something else been given up. No order of input shows anywhere.

    >>> from datetime import datetime, timedelta
    >>> from timeline.calendar import Interval
    >>> week = Interval(datetime(2023, 9, 4), datetime(2023, 9, 11))
    >>> t = Timeline(
    ...     [Event.within("visit", week), Event("vote")],
    ...     [Constraint.gap("visit", "vote", timedelta(days=2), timedelta(days=3))],
    ... )
    >>> t.before("visit", "vote")
    <Verdict.CERTAIN: 'certain'>
    >>> print(t.event("vote").start)
    2023-09-06 00:00 to 2023-09-14 00:00
    >>> t.during("vote", week)
    <Verdict.POSSIBLE: 'possible'>
    """

    def __init__(self, events: Iterable[Event] = (), constraints: Iterable[Constraint] = ()) -> None:
        self._given: Given = given(events, constraints)

    @cached_property
    def _world(self) -> World:
        return world_of(self._given)

    # What there is

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events, their windows tightened by all the facts: by earliest start, then latest, then by name."""
        return tuple(sorted((self._tightened(name) for name in self._given.names), key=_by_start))

    @property
    def constraints(self) -> tuple[Constraint, ...]:
        """The constraints as given, in canonical order, clashing ones included."""
        return tuple(self._given.constraints)

    def event(self, name: str) -> Event:
        """The event of a name, its windows tightened. Raises UnknownEvent."""
        return self._tightened(self._given.known(name))

    def _tightened(self, name: str) -> Event:
        world, event = self._world, self._given.events[name]
        first, last = world.bounds(start(name)), world.bounds(end(name))
        return event if (first, last) == (event.start, event.end) else evolve(event, start=first, end=last)

    # More and less

    def adding(self, *things: Event | Constraint) -> Timeline:
        """With more events and constraints; a solved timeline passes on what stays the same.

        Raises DuplicateEvent, UnknownEvent for a constraint on an event that isn't there, and MixedZones.
        """
        return self._changed(things, Given.adding, World.adding)

    def dropping(self, *things: Event | Constraint) -> Timeline:
        """Without some constraints, or events with all that is said of them. Raises UnknownEvent and ValueError."""
        return self._changed(things, Given.dropping, World.dropping)

    def assuming(self, *constraints: Constraint) -> Timeline:
        """What if: with constraints that are not given up as long as anything else can be."""
        return self.adding(*(evolve(constraint, weight=inf) for constraint in constraints))

    def _changed(
        self,
        things: Iterable[Event | Constraint],
        change: Callable[[Given, Event | Constraint], Given],
        solve: Callable[[World, Given, Event | Constraint], World | None],
    ) -> Timeline:
        given, world = self._given, self.__dict__.get("_world")
        for thing in things:
            given = change(given, thing)
            world = solve(world, given, thing) if world else None
        return _made(given, world)

    # Why

    def why(self, a: Thing, b: Thing) -> Why:
        """Whether a is before b, with the chains of claims that bound the gap between them."""
        four = self._four(a, b)
        found = explain.why_order(self._networks(four), (named(a), named(b)), four, self.before(a, b))
        try:
            notes = [f"it would be otherwise had we chosen to {repair}" for repair in self.disputed(a, b)]
        except TooManyAlternatives as many:
            notes = [f"other repairs were not looked at: {many}"]
        return explain.noted(found, notes)

    def why_bounds(self, thing: Event | str) -> Why:
        """The shortest chain of claims that gives each bound of an event."""
        name = self._given.known(named(thing))
        return explain.why_event(self._world.networks((start(name), end(name))), name, self._given.zone)

    # What clashes

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Clashes: minimal sets of constraints, with their quotes and sources.

        Enough of them to tell why the repairs are needed; not every set that clashes is among them.
        """
        return clashes.contradictions(self._world)

    @property
    def dropped(self) -> tuple[Constraint, ...]:
        """What answers are given without: the lightest repair. An event's own dates count as a constraint.

        Where `repairs` raises, it is a repair that nothing can be spared from, not one known to be the lightest.
        """
        return clashes.constraints(self._world, self._world.dropped)

    def repairs(self, limit: int = SHOWN) -> tuple[Repair, ...]:
        """The `limit` lightest sets of constraints whose loss makes the whole consistent, lightest first.

        By weight, then by number; each is minimal. Empty where nothing clashes. Raises TooManyAlternatives where
        clashes with members in common leave more than 20,000 sets to look at.
        """
        return clashes.repairs(self._world, limit)

    def disputed(self, a: Thing, b: Thing) -> tuple[Repair, ...]:
        """The repairs, of those that `repairs()` lists, under which a and b would be otherwise related than now.

        Raises TooManyAlternatives where `repairs` does.
        """
        now = self.relations(a, b)
        return tuple(repair for repair, other in self._others if other.relations(a, b) != now)

    @cached_property
    def _others(self) -> tuple[tuple[Repair, Timeline], ...]:
        """What the timeline would be under every repair that `repairs` lists."""
        return tuple((r, _made(self._given, clashes.repaired(self._world, r))) for r in self.repairs())

    @property
    def ruled_out(self) -> tuple[RuledOut, ...]:
        """The alternatives that the other facts exclude, with those facts."""
        return tuple(self._world.scenarios.ruled_out)

    def __eq__(self, other: object) -> bool:
        """Timelines are equal that were given the same."""
        if not isinstance(other, Timeline):
            return NotImplemented
        return self._given.events == other._given.events and self._given.constraints == other._given.constraints

    def __hash__(self) -> int:
        return hash((tuple(self._given.names), len(self._given.constraints)))

    def __repr__(self) -> str:
        events = [self._given.events[name] for name in self._given.names]
        return f"Timeline({events!r}, {self._given.constraints!r})"


def _made(given: Given, world: World | None) -> Timeline:
    made = Timeline()
    made._given = given
    if world:
        made._world = world
    return made


def _by_start(event: Event) -> tuple[object, ...]:
    """Open earliest starts come first, open latest ones last."""
    low, high = event.start.earliest, event.start.latest
    return low is not None, low, high is None, high, event.name
