"""What clashes in a timeline, and what may be given up for it."""

from __future__ import annotations

from attrs import frozen

from timeline.errors import Contradiction
from timeline.order.conflict import clash
from timeline.order.constraint import Constraint
from timeline.order.edge import ORIGIN
from timeline.order.explain import cited, clash_of
from timeline.order.facts import rows_of, taking_time
from timeline.order.hitting import Clash
from timeline.order.world import World


@frozen
class Repair:
    """Constraints that leave a consistent timeline when they are given up, none of them needlessly."""

    drops: tuple[Constraint, ...]
    weight: float

    def __str__(self) -> str:
        return "drop " + "; ".join(cited(constraint) for constraint in self.drops)


def contradictions(world: World) -> tuple[Contradiction, ...]:
    """The clashes that were found, each minimal: any one of its constraints given up resolves it."""
    return tuple(_named(world, members) for members in world.clashes)


def repairs(world: World, limit: int) -> tuple[Repair, ...]:
    """The lightest minimal repairs, lightest first."""
    if not world.clashes:
        return ()
    chosen = world.facts.repairs(limit)
    return tuple(
        Repair(constraints(world, drops), sum(c.weight for c in constraints(world, drops))) for drops in chosen
    )


def constraints(world: World, numbers: Clash) -> tuple[Constraint, ...]:
    """The constraints of some numbers."""
    return tuple(world.facts.constraints[i] for i in sorted(numbers))


def repaired(world: World, repair: Repair) -> World:
    """What the rest says under another repair."""
    drops = frozenset(i for i, c in enumerate(world.facts.constraints) if any(c is drop for drop in repair.drops))
    found = world.facts.attempt(drops)
    other = World(world.given, found or world.scenarios, world.instants, drops)
    other.facts = world.facts
    return other


def _named(world: World, members: Clash) -> Contradiction:
    chosen = constraints(world, members)
    names = sorted(frozenset().union(*(c.events for c in chosen)))
    said = [row for c in chosen for choice in c.alternatives for row in rows_of(choice, c)]
    rows = [*taking_time(names, world.instants), *said]
    return clash_of(chosen, clash(rows, ORIGIN) if all(len(c.alternatives) == 1 for c in chosen) else rows)
