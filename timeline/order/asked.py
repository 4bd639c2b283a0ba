"""Questions about two events, or about the gap between two edges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from timeline.calendar import Interval
from timeline.order.comparison import Comparison, comparisons
from timeline.order.constraint import places
from timeline.order.edge import Edge
from timeline.order.event import Event
from timeline.order.given import Given
from timeline.order.network import Network
from timeline.order.question import Four, Place, possible_relations, verdict, window
from timeline.order.relation import Relation, Relations
from timeline.order.ticks import INFINITE, span
from timeline.order.verdict import Verdict
from timeline.order.world import World

Thing = Event | str | Interval
"""What one can ask about: an event, its name, or an interval."""


class Asked:
    """The part of a timeline that answers about two things."""

    _given: Given

    @property
    def _world(self) -> World:
        """The solved facts."""
        raise NotImplementedError

    def before(self, a: Thing, b: Thing) -> Verdict:
        """a ends no later than b starts. Of two simultaneous instants neither is before the other.

        See also `relations` for the finer answer, in which "meets" is apart from "before".
        """
        four = self._four(a, b)
        return Verdict.over(verdict(network, four, self._before(four)) for network in self._networks(four))

    def after(self, a: Thing, b: Thing) -> Verdict:
        """a starts no earlier than b ends."""
        return self.before(b, a)

    def during(self, a: Thing, b: Thing) -> Verdict:
        """No moment of a lies outside b; a may start or end with b, or take up all of it."""
        return self._ask(a, b, "b.start <= a.start, a.end <= b.end")

    def contains(self, a: Thing, b: Thing) -> Verdict:
        """No moment of b lies outside a."""
        return self.during(b, a)

    def overlaps(self, a: Thing, b: Thing) -> Verdict:
        """a and b have a moment in common. For Allen's narrower relation ask `holds` with Relation.OVERLAPS."""
        return self._ask(a, b, "a.start < b.end, b.start < a.end")

    def meets(self, a: Thing, b: Thing) -> Verdict:
        """a ends at the instant at which b starts."""
        return self._ask(a, b, "a.end = b.start")

    def starts(self, a: Thing, b: Thing) -> Verdict:
        """a starts with b and ends no later."""
        return self._ask(a, b, "a.start = b.start, a.end <= b.end")

    def finishes(self, a: Thing, b: Thing) -> Verdict:
        """a ends with b and starts no earlier."""
        return self._ask(a, b, "b.start <= a.start, a.end = b.end")

    def equals(self, a: Thing, b: Thing) -> Verdict:
        """a and b start together and end together."""
        return self._ask(a, b, "a.start = b.start, a.end = b.end")

    def relations(self, a: Thing, b: Thing) -> Relations:
        """The Allen relations of a to b that some history has. Exact."""
        four = self._four(a, b)
        return frozenset().union(*(possible_relations(network, four) for network in self._networks(four)))

    def holds(self, a: Thing, relations: Relation | Iterable[Relation], b: Thing) -> Verdict:
        """Whether one of some Allen relations holds."""
        asked = frozenset({relations} if isinstance(relations, Relation) else relations)
        left = self.relations(a, b)
        return Verdict.of(left <= asked, bool(left & asked))

    def gap(self, x: Edge, y: Edge) -> tuple[timedelta | None, timedelta | None]:
        """The least and the greatest time from one edge to another; negative if y comes first, None if unbounded."""
        for edge in (x, y):
            self._given.known(edge.event)
        windows = [window(network, (x, 0), (y, 0)) for network in self._world.networks((x, y))]
        least, most = min(low for low, _ in windows), max(high for _, high in windows)
        return span(least, up=False), span(most, up=True)

    def shared(self, a: Thing, b: Thing) -> tuple[timedelta | None, timedelta | None]:
        """The least and the greatest time that a and b share; None where there is no greatest.

        What two events share is the least of four lengths: from either start to either end, or else nothing. Each
        bound is attained: a cycle that bounds two of the lengths at once bounds none more than a cycle for one.
        """
        four = self._four(a, b)
        spans = [[window(net, four[x], four[y]) for x in (0, 2) for y in (1, 3)] for net in self._networks(four)]
        least = min(max(0, min(low for low, _ in lengths)) for lengths in spans)
        most = max(max(0, min(high for _, high in lengths)) for lengths in spans)
        return span(least, up=False), span(most, up=True) if most < INFINITE // 4 else None

    def _ask(self, a: Thing, b: Thing, text: str) -> Verdict:
        four = self._four(a, b)
        return Verdict.over(verdict(network, four, comparisons(text)) for network in self._networks(four))

    def _networks(self, four: Four) -> tuple[Network, ...]:
        return self._world.networks(edge for edge, _ in four)

    def _four(self, a: Thing, b: Thing) -> Four:
        return (*self._places(a), *self._places(b))

    def _places(self, thing: Thing) -> tuple[Place, Place]:
        if isinstance(thing, Interval):
            self._given.check_zone(thing)
            return places(thing)
        return places(self._given.known(named(thing)))

    def _before(self, four: Four) -> tuple[Comparison, ...]:
        """That a ends no later than b starts; strictly, if both are instants."""
        instants = {four[0][0].event, four[2][0].event} <= self._world.instants
        return comparisons("a.end < b.start" if instants else "a.end <= b.start")


def named(thing: Thing) -> str:
    """What a thing is called."""
    return thing.name if isinstance(thing, Event) else str(thing)
