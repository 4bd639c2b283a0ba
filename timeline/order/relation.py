"""Allen's thirteen relations (1983) as a table of point constraints; all else about them is derived.

They are exclusive and exhaustive for events that take time (start < end), and for instants (start = end) too: an
instant at the start of an event starts it; one at the end is met by it, as the end is not in the half-open event.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache
from itertools import combinations, product

from timeline.order.comparison import Comparison, comparisons

Span = tuple[int, int]


class Relation(Enum):
    """One of the thirteen ways in which an event a can lie to an event b. The value is the definition.

    >>> Relation.DURING.converse
    <Relation.CONTAINS: 'a.start < b.start, b.end < a.end'>
    >>> sorted(map(str, Relation.MEETS.then(Relation.DURING)))
    ['during', 'overlaps', 'starts']
    """

    BEFORE = "a.end < b.start"
    MEETS = "a.start < b.start = a.end"
    OVERLAPS = "a.start < b.start < a.end < b.end"
    STARTS = "a.start = b.start, a.end < b.end"
    DURING = "b.start < a.start, a.end < b.end"
    FINISHES = "b.start < a.start < b.end = a.end"
    EQUALS = "a.start = b.start, a.end = b.end"
    FINISHED_BY = "a.start < b.start < a.end = b.end"
    CONTAINS = "a.start < b.start, b.end < a.end"
    STARTED_BY = "a.start = b.start, b.end < a.end"
    OVERLAPPED_BY = "b.start < a.start < b.end < a.end"
    MET_BY = "b.start < a.start = b.end"
    AFTER = "b.end < a.start"

    def __str__(self) -> str:
        return self.name.lower().replace("_", " ")

    def __repr__(self) -> str:
        return f"<Relation.{self.name}: {self.value!r}>"

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The definition, read."""
        return comparisons(self.value)

    @property
    def converse(self) -> Relation:
        """The relation of b to a."""
        swapped = {comparison.swapped() for comparison in self.comparisons}
        return next(r for r in Relation if set(r.comparisons) == swapped)

    def then(self, other: Relation) -> frozenset[Relation]:
        """The composition: how a may lie to c where a has this relation to b, and b has the other one to c."""
        return _compositions()[self, other]


Relations = frozenset[Relation]

ANY: Relations = frozenset(Relation)
WITHIN: Relations = frozenset({Relation.STARTS, Relation.DURING, Relation.FINISHES, Relation.EQUALS})
"""No moment of a outside b."""
APART: Relations = frozenset({Relation.BEFORE, Relation.MEETS, Relation.MET_BY, Relation.AFTER})
"""No moment in common."""
SHARING: Relations = ANY - APART
"""Some moment in common."""
NO_LATER: Relations = frozenset({Relation.BEFORE, Relation.MEETS})
"""a over by the time that b starts."""


@cache
def relation_of(a: Span, b: Span) -> Relation:
    """The relation of two known events, each a pair of start and end.

    >>> relation_of((2, 2), (2, 5)), relation_of((5, 5), (2, 5))
    (<Relation.STARTS: 'a.start = b.start, a.end < b.end'>, <Relation.MET_BY: 'b.start < a.start = b.end'>)
    """
    return next(r for r in Relation if all(c.holds((*a, *b)) for c in r.comparisons))


def blocks(relations: Iterable[Relation]) -> tuple[tuple[Comparison, ...], ...]:
    """Alternatives, each a conjunction of comparisons, that together say "one of these relations".

    One alternative where the set is convex, that is, where difference constraints can say it.

    >>> len(blocks(NO_LATER)), len(blocks(APART))
    (1, 2)
    """
    left = frozenset(relations)
    found = []
    while left:
        block = max((c for c in _convex() if c <= left), key=_preference)
        found.append(_convex()[block])
        left -= block
    return tuple(found)


def _preference(relations: Relations) -> tuple[int, list[int]]:
    """Large sets first; of equals, those that come first in the table."""
    return len(relations), [-place for place, relation in enumerate(Relation) if relation in relations]


@cache
def _compositions() -> dict[tuple[Relation, Relation], Relations]:
    """By going through all ways in which three events can lie: their six edges need no more than six places."""
    spans = list(combinations(range(6), 2))
    found: dict[tuple[Relation, Relation], set[Relation]] = {(r, s): set() for r in Relation for s in Relation}
    for a, b, c in product(spans, repeat=3):
        found[relation_of(a, b), relation_of(b, c)].add(relation_of(a, c))
    return {pair: frozenset(relations) for pair, relations in found.items()}


@cache
def _convex() -> dict[Relations, tuple[Comparison, ...]]:
    """Every set of relations that a conjunction of comparisons can say, with the shortest one that says it."""
    lots = list(combinations(range(4), 2))
    known = {relation_of(a, b): (*a, *b) for a, b in product(lots, repeat=2)}
    signs = [[()] + [(c,) for c in _across(x, y)] for x in (0, 1) for y in (2, 3)]
    found: dict[Relations, tuple[Comparison, ...]] = {}
    for choice in sorted((sum(parts, ()) for parts in product(*signs)), key=len):
        members = frozenset(r for r, edges in known.items() if all(c.holds(edges) for c in choice))
        if members:
            found.setdefault(members, choice)
    return found


def _across(x: int, y: int) -> list[Comparison]:
    """Every comparison of two edges."""
    return [Comparison(*pair) for pair in ((x, "<", y), (x, "<=", y), (x, "=", y), (y, "<=", x), (y, "<", x))]
