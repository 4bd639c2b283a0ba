"""Which claims to give up so that of every clash at least one goes: minimal hitting sets, lightest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import islice

from timeline.errors import TooManyAlternatives

Clash = frozenset[int]
Price = tuple[float, int, tuple[int, ...]]
"""Weight, number and members of a set: the order in which sets are preferred."""

TRIES = 20_000
"""Partial sets that are looked at, for each group of clashes with members in common, before the exact search ends."""


def lightest(clashes: Sequence[Clash], weights: Sequence[float]) -> Clash:
    """The lightest set that hits every clash; beyond TRIES, one that no member can be spared from."""
    return frozenset[int]().union(*(_lightest(group, weights) for group in _linked(clashes)))


def _lightest(group: Sequence[Clash], weights: Sequence[float]) -> Clash:
    try:
        return next(_sets(group, weights))
    except TooManyAlternatives:
        return _greedy(group, weights)


def lightest_sets(clashes: Sequence[Clash], weights: Sequence[float], limit: int) -> list[Clash]:
    """The `limit` lightest minimal sets that hit every clash, lightest first. Raises TooManyAlternatives."""
    best = [frozenset[int]()]
    for group in _linked(clashes):
        choices = list(islice(_sets(group, weights), limit))
        best = sorted((one | other for one in best for other in choices), key=lambda s: _price(s, weights))[:limit]
    return best


def _price(members: Clash, weights: Sequence[float]) -> Price:
    return sum(weights[m] for m in members), len(members), tuple(sorted(members))


def _sets(clashes: Sequence[Clash], weights: Sequence[float]) -> Iterator[Clash]:
    """Minimal hitting sets by price: best first over partial sets (Reiter 1987). Raises after TRIES of them."""
    heap: list[tuple[Price, Clash]] = [(_price(frozenset(), weights), frozenset())]
    seen, found = {frozenset[int]()}, list[Clash]()
    for _ in range(TRIES):
        if not heap:
            return
        _, chosen = heappop(heap)
        if any(done <= chosen for done in found):
            continue
        missed = next((clash for clash in clashes if not clash & chosen), None)
        if missed is None:
            found.append(chosen)
            yield chosen
            continue
        for more in {chosen | {member} for member in missed} - seen:
            seen.add(more)
            heappush(heap, (_price(more, weights), more))
    raise TooManyAlternatives(
        f"{len(clashes)} linked clashes have more than {TRIES} sets of claims to choose from; drop or weigh some claims"
    )


def _greedy(clashes: Sequence[Clash], weights: Sequence[float]) -> Clash:
    """The member of most clashes for its weight, again and again; then those that turn out to be spare go."""
    chosen: set[int] = set()
    left = list(clashes)
    while left:
        count = {m: sum(m in clash for clash in left) for clash in left for m in clash}
        member = max(sorted(count), key=lambda m: count[m] / max(weights[m], 1e-9))
        chosen.add(member)
        left = [clash for clash in left if member not in clash]
    for member in sorted(chosen):
        if all(clash & (chosen - {member}) for clash in clashes):
            chosen.remove(member)
    return frozenset(chosen)


def _linked(clashes: Sequence[Clash]) -> list[list[Clash]]:
    """The clashes in groups that share no member."""
    groups: list[tuple[set[int], list[Clash]]] = []
    for clash in clashes:
        touching = [group for group in groups if group[0] & clash]
        groups = [group for group in groups if not group[0] & clash]
        members = set(clash).union(*(group[0] for group in touching))
        groups.append((members, [c for group in touching for c in group[1]] + [clash]))
    return [sorted(group, key=sorted) for _, group in groups]
