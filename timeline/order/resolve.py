"""A consistent part of facts that may clash, and what was left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from timeline.order.constraint import Constraint
from timeline.order.detector import Detector
from timeline.order.edge import ORIGIN
from timeline.order.facts import Stated, instants, rows_of
from timeline.order.hitting import Clash, lightest, lightest_sets
from timeline.order.network import Network
from timeline.order.scenarios import Scenarios, scenarios

NONE: Clash = frozenset()


@define(eq=False)
class Facts:
    """Constraints by number, in canonical order, about the named events."""

    names: Sequence[str]
    constraints: Sequence[Constraint]
    clashes: list[Clash] = field(factory=list)
    """Minimal sets of constraints that can't all hold, as found so far."""
    instants: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.instants = instants(self.constraints)

    def resolve(self) -> tuple[Scenarios, Clash]:
        """The consistent part that gives up the least weight, and what it gives up.

        An implicit hitting set: find clashes, give up the lightest set that hits them all, and look again.
        """
        dropped = NONE
        while (found := self.attempt(dropped)) is None:
            dropped = lightest(self.clashes, self._weights())
        return found, dropped

    def repairs(self, limit: int) -> list[Clash]:
        """The lightest minimal sets to give up, each checked to leave a consistent rest."""
        while True:
            choices = lightest_sets(self.clashes, self._weights(), limit)
            if all(self.attempt(choice) is not None for choice in choices):
                return choices

    def attempt(self, dropped: Clash) -> Scenarios | None:
        """What is left without some constraints; None, and clashes noted, where that is not consistent."""
        kept = [c for i, c in enumerate(self.constraints) if i not in dropped]
        rows = self._rows(self.names, kept)
        network = Network.consistent(rows, ORIGIN)
        if network is None:
            self._note_clashes(rows)
            return None
        found = scenarios(network, _open(kept))
        if found.impossible:
            blamed = [*found.impossible, *found.blamed.values()]
            number = self._numbers()
            self.clashes.append(self._minimal(frozenset(number[id(c)] for c in blamed)))
            return None
        return found

    def _note_clashes(self, rows: Stated) -> None:
        """Clash after clash, taking the lightest constraint of each away, until the rest is consistent."""
        number = self._numbers()
        for part in rows.parts():
            self._note_clashes_of(part, number)

    def _note_clashes_of(self, part: Stated, number: Mapping[int, int]) -> None:
        detector = Detector(part, ORIGIN)
        while cycle := detector.clash():
            clash = self._minimal(frozenset(number[id(row[4])] for row in cycle if row[4] is not None))
            self.clashes.append(clash)
            weakest = self.constraints[min(clash, key=lambda i: (self.constraints[i].weight, i))]
            detector.drop(rows_of(weakest.alternatives[0], weakest))

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

    def _numbers(self) -> dict[int, int]:
        """The number of each constraint by its identity: two may say the same."""
        return {id(constraint): i for i, constraint in enumerate(self.constraints)}

    def _weights(self) -> list[float]:
        return [constraint.weight for constraint in self.constraints]


def _open(constraints: Iterable[Constraint]) -> list[Constraint]:
    return [c for c in constraints if len(c.alternatives) > 1]
