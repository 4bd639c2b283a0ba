"""A consistent part of facts that may clash, and what was left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import define, field

from timeline.order.constraint import Constraint
from timeline.order.detector import Detector
from timeline.order.edge import ORIGIN
from timeline.order.facts import Stated, instants
from timeline.order.hitting import Clash, Group, lightest, lightest_sets
from timeline.order.network import Network
from timeline.order.scenarios import Scenarios, scenarios

NONE: Clash = frozenset()


@define(eq=False)
class Facts:
    """Constraints by number, in canonical order, about the named events."""

    names: Sequence[str]
    constraints: Sequence[Constraint]
    clashes: list[Clash] = field(factory=list)
    """Minimal sets of constraints that can't all hold, as found so far. One stands for all that say the same."""
    instants: frozenset[str] = field(init=False)
    _detectors: list[Detector] = field(init=False, factory=list)
    """One for every part in which something was found to clash."""

    def __attrs_post_init__(self) -> None:
        self.instants = instants(self.constraints)

    def resolve(self) -> tuple[Scenarios, Clash]:
        """The consistent part that gives up the least weight, and what it gives up.

        An implicit hitting set: find clashes, give up the lightest set that hits them all, and look again.
        """
        dropped, known = NONE, dict[Group, Clash]()
        while (found := self.attempt(dropped)) is None:
            dropped = self._told(lightest(self.clashes, self._weights, known))
        return found, dropped

    def repairs(self, limit: int) -> list[Clash]:
        """The lightest minimal sets to give up, each checked to leave a consistent rest."""
        while True:
            choices = [self._told(choice) for choice in lightest_sets(self.clashes, self._weights, limit)]
            if all(self._holds(choice) for choice in choices):
                return choices

    def variants(self) -> Iterator[Clash]:
        """The clashes that were found, so often that each one of those that say the same is in one of them."""
        for clash in self.clashes:
            told = [self._alike[first] for first in sorted(clash)]
            yield from (frozenset(alike[k % len(alike)] for alike in told) for k in range(max(map(len, told))))

    def attempt(self, dropped: Clash) -> Scenarios | None:
        """What is left without some constraints; None, and clashes noted, where that is not consistent."""
        if not self._plain_holds(dropped):
            return None
        kept = [c for i, c in enumerate(self.constraints) if i not in dropped]
        network = Network.consistent(self._rows(self.names, kept), ORIGIN)
        if network is None:
            self._look_into_parts()
            return None
        found = scenarios(network, _open(kept))
        if found.impossible:
            blamed = [*found.impossible, *found.blamed.values()]
            self.clashes.append(self._minimal(frozenset(self._first[id(c)] for c in blamed)))
            return None
        return found

    def _holds(self, dropped: Clash) -> bool:
        return self._plain_holds(dropped) and (not _open(self.constraints) or self.attempt(dropped) is not None)

    def _plain_holds(self, dropped: Clash) -> bool:
        """Whether what means one thing is consistent without some constraints, as far as it was looked into."""
        holds = True
        for detector in self._detectors:
            detector.leave_out(dropped)
            holds = not self._notes_clashes(detector) and holds
        return holds

    def _look_into_parts(self) -> None:
        """Note what clashes, and keep a detector for each part where something does."""
        made = (Detector(part, self._first) for part in self._rows(self.names, self.constraints).parts())
        self._detectors = [detector for detector in made if self._notes_clashes(detector)]

    def _notes_clashes(self, detector: Detector) -> bool:
        """Clash after clash, taking the lightest constraint of each away, until the rest is consistent."""
        known = len(self.clashes)
        while cycle := detector.clash():
            self.clashes.append(clash := self._minimal(cycle))
            detector.drop(min(clash, key=lambda i: (self._weights[i], i)))
        return len(self.clashes) > known

    def _minimal(self, clash: Clash) -> Clash:
        """A clash without what it doesn't need: a claim may say more than the rows that were found to clash."""
        for member in sorted(clash):
            if not self._consistent(clash - {member}):
                clash -= {member}
        return clash

    def _consistent(self, members: Clash) -> bool:
        """Whether these constraints could hold if there were no others."""
        kept = [self.constraints[i] for i in sorted(members)]
        names = sorted(frozenset().union(*(c.events for c in kept)))
        network = Network.consistent(self._rows(names, kept), ORIGIN)
        return network is not None and not scenarios(network, _open(kept)).impossible

    def _rows(self, names: Sequence[str], kept: Iterable[Constraint]) -> Stated:
        return Stated(names, self.instants, [c for c in kept if len(c.alternatives) == 1])

    @cached_property
    def _alike(self) -> dict[int, list[int]]:
        """The constraints that say the very same as one of them, by the first. They stand and fall together."""
        said: dict[object, list[int]] = {}
        for i, constraint in enumerate(self.constraints):
            said.setdefault(tuple(choice.differences for choice in constraint.alternatives), []).append(i)
        return {alike[0]: alike for alike in said.values()}

    @cached_property
    def _first(self) -> dict[int, int]:
        """The number of the first that says the same as a constraint, by that one's identity."""
        return {id(self.constraints[i]): first for first, alike in self._alike.items() for i in alike}

    @cached_property
    def _weights(self) -> dict[int, float]:
        return {first: sum(self.constraints[i].weight for i in alike) for first, alike in self._alike.items()}

    def _told(self, chosen: Clash) -> Clash:
        """With all that say the same."""
        return frozenset(i for first in chosen for i in self._alike[first])


def _open(constraints: Iterable[Constraint]) -> list[Constraint]:
    return [c for c in constraints if len(c.alternatives) > 1]
