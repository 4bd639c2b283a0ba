"""Questions about all events: who stands where, what is taken up, what lies in a window."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cached_property

from attrs import frozen

from timeline.calendar import Interval
from timeline.order.asked import Asked, named
from timeline.order.coverage import Coverage, coverage
from timeline.order.edge import Edge, end, start
from timeline.order.event import Event
from timeline.order.generations import levels
from timeline.order.network import Network
from timeline.order.ranks import ranks
from timeline.order.verdict import Verdict


class TieBreak(Enum):
    """Which of the histories that the facts allow gives a linear order. Either is one in which all facts hold."""

    EARLIEST = "everything as early as the facts allow, then by name"
    LATEST = "everything as late as the facts allow, then by name"


@frozen
class Found:
    """The events for which something is certain, and those for which it is only possible."""

    certain: tuple[Event, ...]
    possible: tuple[Event, ...]


class Among(Asked):
    """The part of a timeline that answers about all events together."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, their windows tightened."""
        raise NotImplementedError

    def generations(self) -> tuple[tuple[Event, ...], ...]:
        """The events in layers: those that nothing is certainly before, those that only the first are before, ...

        What shares a layer is tied or unknown. An event is in layer n if a chain of n events, each certainly
        before the next, ends in it.
        """
        found = [levels(net.solved, self._given.names, self._world.instants) for net in self._everywhere()]
        layers: dict[int, list[Event]] = {}
        for event in self.events:
            layers.setdefault(min(level[event.name] for level in found), []).append(event)
        return tuple(tuple(layers[n]) for n in sorted(layers))

    def rank(self, thing: Event | str) -> tuple[int, int]:
        """The earliest and the latest rank of an event by its start, from 1; simultaneous starts share a rank.

        Both are attained: some history that the facts allow puts the event there.
        """
        return self.ranks[self._given.known(named(thing))]

    @cached_property
    def ranks(self) -> dict[str, tuple[int, int]]:
        """The earliest and the latest rank of every event, by name."""
        found = [ranks(net.solved, self._given.names) for net in self._everywhere()]
        return {n: (min(f[n][0] for f in found), max(f[n][1] for f in found)) for n in self._given.names}

    def in_order(self, tie_break: TieBreak = TieBreak.EARLIEST) -> tuple[Event, ...]:
        """The events in one linear order by start that the facts allow; the tie-break says which.

        With open alternatives: the order of the first combination of them that the facts allow.
        """
        net = self._everywhere()[0].solved

        def place(edge: Edge) -> int:
            return net.up[net.number(edge)] if tie_break is TieBreak.LATEST else -net.down[net.number(edge)]

        return tuple(sorted(self.events, key=lambda e: (place(start(e.name)), place(end(e.name)), e.name)))

    def coverage(self) -> Coverage:
        """The times that events certainly and possibly take up, and the gaps in which nothing can happen."""
        return coverage(self.events)

    def lying_in(self, window: Interval) -> Found:
        """The events that certainly, and those that possibly, lie inside a window from start to end."""
        return self._found(lambda event: self.during(event, window))

    def happening_in(self, window: Interval) -> Found:
        """The events of which certainly, and those of which possibly, some moment lies in a window."""
        return self._found(lambda event: self.overlaps(event, window))

    def _found(self, ask: Callable[[Event], Verdict]) -> Found:
        verdicts = [(ask(event), event) for event in self.events]
        return Found(
            tuple(event for verdict, event in verdicts if verdict is Verdict.CERTAIN),
            tuple(event for verdict, event in verdicts if verdict is Verdict.POSSIBLE),
        )

    def _everywhere(self) -> tuple[Network, ...]:
        """One network for every combination of all open alternatives. Raises TooManyAlternatives."""
        return self._world.networks(edge for name in self._given.names for edge in (start(name), end(name)))
