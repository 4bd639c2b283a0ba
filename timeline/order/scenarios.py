"""Facts with alternatives: which choices the rest allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod

from attrs import define, field, frozen

from timeline.errors import Contradiction, TooManyAlternatives
from timeline.order.constraint import Alternative, Constraint
from timeline.order.edge import ORIGIN, Edge
from timeline.order.facts import rows_of
from timeline.order.forest import join, root
from timeline.order.graph import Row
from timeline.order.network import Network

MOST = 4096
"""Choices that are tried, for each group of facts that bear on one another, and combinations that are answered from.
The exact search is exponential in the worst case; beyond this bound it raises TooManyAlternatives."""


@frozen
class RuledOut:
    """An alternative that the other facts exclude, and the constraints that it clashes with."""

    constraint: Constraint
    alternative: Alternative
    because: tuple[Constraint, ...]

    def __str__(self) -> str:
        return f"not {self.alternative.text}: " + "; ".join(map(str, self.because))


@define(eq=False)
class Group:
    """Facts with alternatives that bear on one another, and every combination of them that the rest allows."""

    members: list[Constraint]
    choices: list[tuple[Alternative, ...]] = field(factory=list)
    rows: list[tuple[Row, ...]] = field(factory=list)


@define(eq=False)
class Scenarios:
    """A consistent network, with groups of alternatives that are open in it."""

    network: Network
    groups: list[Group]
    places: dict[Edge, int]
    """The group that bears on an edge, where one does."""
    ruled_out: list[RuledOut]
    impossible: list[Constraint] = field(factory=list)
    """Facts no combination of whose alternatives the rest allows."""
    blamed: dict[int, Constraint] = field(factory=dict)
    """The constraints that stood in the way of some alternative, by identity."""
    _made: dict[tuple[int, ...], tuple[Network, ...]] = field(factory=dict)

    def networks(self, edges: Iterable[Edge]) -> tuple[Network, ...]:
        """The network, once for every combination of the open alternatives that bear on these edges."""
        if not self.groups:
            return (self.network,)
        bearing = tuple(sorted({self.places[edge] for edge in edges if edge in self.places}))
        if bearing not in self._made:
            self._made[bearing] = tuple(self._combined(bearing))
        return self._made[bearing]

    def _combined(self, bearing: tuple[int, ...]) -> Iterator[Network]:
        groups = [self.groups[i] for i in bearing]
        if (count := prod(len(group.rows) for group in groups)) > MOST:
            raise TooManyAlternatives(f"{count} combinations of alternatives, and the bound is {MOST}; assume some")
        for chosen in product(*(group.rows for group in groups)):
            yield self.network.adding(*(row for rows in chosen for row in rows))


def scenarios(network: Network, constraints: Sequence[Constraint]) -> Scenarios:
    """Try every combination of the alternatives, in groups that don't bear on one another.

    Alternatives that the network alone rules out go first; where one is left, it becomes a plain fact. A group that
    no combination satisfies ends the search: its members are `impossible`. Raises TooManyAlternatives.
    """
    found = Scenarios(network, [], {}, [])
    left = _settle(found, [(c, list(c.alternatives)) for c in constraints])
    if found.impossible:
        return found
    for group, edges in _groups(found.network, left):
        found.places.update(dict.fromkeys(edges, len(found.groups)))
        found.groups.append(_searched(found, group))
        if not found.groups[-1].rows:
            found.impossible = [c for c, _ in group]
            return found
        found.ruled_out += _never_chosen(found.groups[-1], group)
    return found


Open = list[tuple[Constraint, list[Alternative]]]


def _settle(found: Scenarios, todo: Open) -> Open:
    """Rule out what the network alone excludes, and take over what has no alternative left, until nothing changes."""
    changed = True
    while changed and not found.impossible:
        changed, kept = False, Open()
        for constraint, choices in todo:
            left = [choice for choice in choices if _allowed(found, constraint, choice)]
            if not left:
                found.impossible = [constraint]
            elif len(left) == 1:
                found.network = found.network.adding(*rows_of(left[0], constraint))
                changed = True
            else:
                kept.append((constraint, left))
        todo = kept
    return todo


def _allowed(found: Scenarios, constraint: Constraint, choice: Alternative) -> bool:
    try:
        found.network.adding(*rows_of(choice, constraint))
    except Contradiction as clash:
        others = tuple(c for c in _blame(found, clash) if c is not constraint)
        found.ruled_out.append(RuledOut(constraint, choice, others))
        return False
    return True


def _blame(found: Scenarios, clash: Contradiction) -> tuple[Constraint, ...]:
    because = {id(row[4]): row[4] for row in clash.constraints if isinstance(row[4], Constraint)}
    found.blamed.update(because)
    return tuple(because.values())


def _searched(found: Scenarios, group: Open) -> Group:
    """All combinations of a group that the network allows, by depth-first search with a network for each step."""
    done = Group([constraint for constraint, _ in group])
    stack: list[tuple[Network, tuple[Alternative, ...], tuple[Row, ...]]] = [(found.network, (), ())]
    tried = 0
    while stack:
        here, choices, rows = stack.pop()
        if len(choices) == len(group):
            done.choices.append(choices)
            done.rows.append(rows)
            continue
        constraint, alternatives = group[len(choices)]
        for choice in reversed(alternatives):
            if (tried := tried + 1) > MOST:
                raise TooManyAlternatives(_too_many(group))
            more = rows_of(choice, constraint)
            try:
                stack.append((here.adding(*more), (*choices, choice), (*rows, *more)))
            except Contradiction as clash:
                _blame(found, clash)
    return done


def _too_many(group: Open) -> str:
    names = ", ".join(repr(c.text) for c, _ in group[:3])
    return f"{len(group)} facts with alternatives bear on one another ({names}, ...): more than {MOST} choices to try"


def _never_chosen(group: Group, members: Open) -> Iterator[RuledOut]:
    """The alternatives that no combination takes: the rest of the group rules them out."""
    for place, (constraint, choices) in enumerate(members):
        taken = [choice[place] for choice in group.choices]
        others = tuple(c for c in group.members if c is not constraint)
        yield from (RuledOut(constraint, choice, others) for choice in choices if choice not in taken)


def _groups(network: Network, todo: Open) -> Iterator[tuple[Open, list[Edge]]]:
    """Facts with alternatives that share a component of the network, dates apart, with the edges of it."""
    if not todo:
        return
    above = _components(network, todo)
    edges: dict[Edge, list[Edge]] = {}
    for edge in above:
        edges.setdefault(root(above, edge), []).append(edge)
    groups: dict[Edge, Open] = {}
    for constraint, choices in todo:
        groups.setdefault(root(above, _edges(constraint)[0]), []).append((constraint, choices))
    for place, group in groups.items():
        yield group, edges[place]


def _components(network: Network, todo: Open) -> dict[Edge, Edge]:
    """A forest over the edges of events, one tree for all that rows and alternatives link. Dates link nothing."""
    linked = [[x for x in row[:2] if isinstance(x, Edge) and x != ORIGIN] for row in network.rows]
    linked += [_edges(constraint) for constraint, _ in todo]
    above: dict[Edge, Edge] = {}
    for edges in linked:
        join(above, edges)
    return above


def _edges(constraint: Constraint) -> list[Edge]:
    rows = [row for choice in constraint.alternatives for row in choice.differences]
    return [edge for row in rows for edge in row[:2] if edge != ORIGIN]
