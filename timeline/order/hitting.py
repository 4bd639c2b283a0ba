"""Which claims to give up so that of every clash at least one goes: minimal hitting sets, lightest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import islice

from timeline.errors import TooManyAlternatives
from timeline.order.forest import join, root

Clash = frozenset[int]
Group = tuple[Clash, ...]
"""Clashes linked by members in common, in a fixed order."""
Weights = Mapping[int, float]
Price = tuple[float, int, tuple[int, ...]]
"""Weight, number and members of a set: the order in which sets are preferred."""

TRIES = 20_000
"""Partial sets that are looked at, for each group of clashes with members in common, before the exact search ends."""


def lightest(clashes: Sequence[Clash], weights: Weights, known: dict[Group, Clash]) -> Clash:
    """The lightest set that hits every clash; beyond TRIES, one that no member can be spared from.

    `known` keeps what was found for each group of clashes, so that only those that grow are gone through again.
    """
    for group in (groups := _linked(clashes)):
        if group not in known:
            known[group] = _lightest(group, weights)
    return frozenset[int]().union(*(known[group] for group in groups))


def _lightest(group: Group, weights: Weights) -> Clash:
    try:
        return next(_sets(group, weights))
    except TooManyAlternatives:
        return _greedy(group, weights)


def lightest_sets(clashes: Sequence[Clash], weights: Weights, limit: int) -> list[Clash]:
    """The `limit` lightest minimal sets that hit every clash, lightest first. Raises TooManyAlternatives."""
    best = [frozenset[int]()]
    for group in _linked(clashes):
        choices = list(islice(_sets(group, weights), limit))
        best = sorted((one | other for one in best for other in choices), key=lambda s: _price(s, weights))[:limit]
    return best


def _price(members: Clash, weights: Weights) -> Price:
    return sum(weights[m] for m in members), len(members), tuple(sorted(members))


def _sets(clashes: Group, weights: Weights) -> Iterator[Clash]:
    """Minimal hitting sets by price: best first over partial sets (Reiter 1987). Raises after TRIES of them."""
    heap: list[tuple[Price, int, Clash]] = [(_price(frozenset(), weights), 0, frozenset())]
    seen, found = {frozenset[int]()}, list[Clash]()
    for _ in range(TRIES):
        if not heap:
            return
        _, hit, chosen = heappop(heap)
        if any(done <= chosen for done in found):
            continue
        while hit < len(clashes) and clashes[hit] & chosen:
            hit += 1
        if hit == len(clashes):
            found.append(chosen)
            yield chosen
            continue
        for more in {chosen | {member} for member in clashes[hit]} - seen:
            seen.add(more)
            heappush(heap, (_price(more, weights), hit, more))
    raise TooManyAlternatives(
        f"{len(clashes)} linked clashes have more than {TRIES} sets of claims to choose from; drop or weigh some claims"
    )


def _greedy(clashes: Group, weights: Weights) -> Clash:
    """The member of most clashes for its weight, again and again; then those that turn out to be spare go."""
    chosen: set[int] = set()
    left: Sequence[Clash] = clashes
    while left:
        count = Counter(member for clash in left for member in clash)
        member = max(sorted(count), key=lambda m: count[m] / max(weights[m], 1e-9))
        chosen.add(member)
        left = [clash for clash in left if member not in clash]
    for member in sorted(chosen):
        if all(clash & (chosen - {member}) for clash in clashes):
            chosen.remove(member)
    return frozenset(chosen)


def _linked(clashes: Iterable[Clash]) -> list[Group]:
    """The clashes in groups that share no member, none of them twice."""
    above: dict[int, int] = {}
    for clash in clashes:
        join(above, clash)
    groups: dict[int, set[Clash]] = {}
    for clash in clashes:
        groups.setdefault(root(above, min(clash)), set()).add(clash)
    return [tuple(sorted(group, key=sorted)) for group in groups.values()]
