"""What a timeline answers from: a consistent part of its facts, solved."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property

from attrs import define

from timeline.calendar import Bounds
from timeline.errors import Contradiction, TooManyAlternatives
from timeline.order.constraint import Constraint
from timeline.order.edge import Edge
from timeline.order.event import Event
from timeline.order.facts import instants, rows_of, taking_time
from timeline.order.given import Given
from timeline.order.graph import Row
from timeline.order.hitting import Clash
from timeline.order.network import Network
from timeline.order.resolve import NONE, Facts
from timeline.order.scenarios import Scenarios
from timeline.order.ticks import instant

NO_ONE: frozenset[str] = frozenset()
SHOWN = 10
"""Repairs that are looked for, if no other number is asked for."""


@define(eq=False, slots=False)
class World:
    """The part of what is given that is kept, and the numbers of the constraints that are not in it."""

    given: Given
    scenarios: Scenarios
    instants: frozenset[str]
    """The events that take no time."""
    dropped: Clash = NONE

    @cached_property
    def facts(self) -> Facts:
        """All facts, with the clashes among them."""
        return Facts(self.given.names, self.given.all())

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """Clashes enough that each of the SHOWN lightest repairs is known to be needed, or those found on the way."""
        if self.dropped:
            with suppress(TooManyAlternatives):
                self.facts.repairs(SHOWN)
        return tuple(sorted(set(self.facts.variants()), key=sorted))

    def networks(self, edges: Iterable[Edge]) -> tuple[Network, ...]:
        """One network for every combination of open alternatives that bear on the edges."""
        return self.scenarios.networks(edges)

    def window(self, edge: Edge) -> tuple[int | None, int | None]:
        """The bounds of an edge over all combinations, in ticks."""
        windows = [network.bounds(edge) for network in self.networks((edge,))]
        lows = [low for low, _ in windows if low is not None]
        highs = [high for _, high in windows if high is not None]
        whole = len(windows)
        return min(lows) if len(lows) == whole else None, max(highs) if len(highs) == whole else None

    def bounds(self, edge: Edge) -> Bounds:
        """The closed window of an edge, to the microsecond."""
        low, high = self.window(edge)
        zone = self.given.zone
        return Bounds(instant(low, zone, up=False), instant(high, zone, up=True))

    def adding(self, given: Given, thing: Event | Constraint) -> World | None:
        """With one event or constraint more, at the cost of the bounds that move; None where it takes more.

        It does where there are alternatives or clashes, and where an event turns out to take no time.
        """
        more = given.datings[thing.name] if isinstance(thing, Event) else thing
        new = instants((more,))
        fresh = isinstance(thing, Event)
        if self._plain(more) and (fresh or not new):
            rows = [*taking_time([thing.name], new)] if isinstance(thing, Event) else []
            return self._changed(given, [*rows, *rows_of(more.alternatives[0], more)], [], new)
        return None

    def dropping(self, given: Given, thing: Event | Constraint) -> World | None:
        """Without one constraint, at the cost of the bounds that it held; None where it takes more than that."""
        if isinstance(thing, Event) or not self._plain(thing) or instants((thing,)):
            return None
        return self._changed(given, [], rows_of(thing.alternatives[0], thing), NO_ONE)

    def _plain(self, constraint: Constraint) -> bool:
        alternatives = self.scenarios.groups or self.scenarios.ruled_out or len(constraint.alternatives) > 1
        return not alternatives and not self.dropped

    def _changed(
        self, given: Given, more: Iterable[Row], less: Iterable[Row], instants: frozenset[str]
    ) -> World | None:
        try:
            network = self.scenarios.network.adding(*more).dropping(*less)
        except Contradiction:
            return None
        return World(given, Scenarios(network, [], {}, []), self.instants | instants)


def world_of(given: Given) -> World:
    """Solve from nothing. Raises TooManyAlternatives."""
    facts = Facts(given.names, given.all())
    found, dropped = facts.resolve()
    made = World(given, found, facts.instants, dropped)
    made.facts = facts
    return made
