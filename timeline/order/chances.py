"""Questions about how probable orders and ranks are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import inf
from statistics import fmean, stdev

from attrs import frozen

from timeline.order.among import Among
from timeline.order.asked import Thing
from timeline.order.edge import start
from timeline.order.estimate import Estimate, mean
from timeline.order.event import Event
from timeline.order.network import Network
from timeline.order.probability import BATCHES, not_after
from timeline.order.question import Four, verdict
from timeline.order.sampler import sampler
from timeline.order.verdict import Verdict


@frozen
class LikelyOrder:
    """The order by start that came up most often among samples, and how often: an estimate of its probability."""

    events: tuple[Event, ...]
    share: Estimate


class Chances(Among):
    """The part of a timeline that answers in probabilities.

    All assignments that satisfy every constraint are taken to be equally probable; of open alternatives, all
    combinations. Nothing else about the world goes in: a narrow window counts no more than a wide one.
    """

    def probability_before(self, a: Thing, b: Thing, *, error: float = 0.01, seed: int = 0) -> Estimate:
        """The probability that a ends no later than b starts: 1 iff certain, 0 iff impossible.

        Exact where the two are independent, else sampled until the standard error is at most `error`, for at most
        65,536 sweeps; the result says which, and what its standard error is. Raises OpenWindow for an event without
        an earliest or a latest bound on which the answer depends.
        """
        four = self._four(a, b)
        return mean([self._chance(network, four, error, seed) for network in self._networks(four)])

    def expected_ranks(self, *, samples: int = 1024, seed: int = 0) -> dict[str, Estimate]:
        """The mean rank of every event by its start, by name. Raises OpenWindow."""
        batches: list[dict[str, float]] = []
        size = max(1, samples // BATCHES)
        found = self._samples(samples, seed)
        while part := list(islice(found, size)):
            sums = Counter[str]()
            for starts in part:
                sums.update(_ranks(starts))
            batches.append({name: total / len(part) for name, total in sums.items()})
        return {name: _estimate([batch[name] for batch in batches]) for name in self._given.names}

    def likely_order(self, *, samples: int = 1024, seed: int = 0) -> LikelyOrder:
        """The order by start that most samples have; of equals, the first by name. Raises OpenWindow.

        Look at its share before believing it: among many events, no single order is probable.
        """
        orders = Counter(tuple(sorted(starts, key=lambda n: (starts[n], n))) for starts in self._samples(samples, seed))
        names, count = min(orders.items(), key=lambda item: (-item[1], item[0]))
        share = count / orders.total()
        by_name = {event.name: event for event in self.events}
        error = max((share * (1 - share) / orders.total()) ** 0.5, 1 / orders.total())
        return LikelyOrder(tuple(by_name[name] for name in names), Estimate(share, error))

    def _chance(self, network: Network, four: Four, error: float, seed: int) -> Estimate:
        known = verdict(network, four, self._before(four))
        if known is not Verdict.POSSIBLE:
            return Estimate(float(bool(known)))
        return not_after(network, four[1], four[2], error, seed)

    def _samples(self, samples: int, seed: int) -> Iterator[dict[str, int]]:
        """The starts of all events in assignments drawn uniformly, each combination of alternatives in turn."""
        edges = {name: start(name) for name in self._given.names}
        walks = [
            (net.solved, sampler(net.solved, map(net.solved.number, edges.values()), seed))
            for net in self._everywhere()
        ]
        for i in range(max(samples, 2)):
            net, walk = walks[i % len(walks)]
            walk.sweep()
            yield {name: walk.at[net.number(edge)] for name, edge in edges.items()}


def _ranks(starts: dict[str, int]) -> dict[str, int]:
    """One more than the number of events that start earlier."""
    ordered = sorted(starts.values())
    return {name: bisect_left(ordered, tick) + 1 for name, tick in starts.items()}


def _estimate(batches: list[float]) -> Estimate:
    """The mean of batch means; of a single one, the standard error is not known, and stands at infinity."""
    return Estimate(fmean(batches), stdev(batches) / len(batches) ** 0.5 if len(batches) > 1 else inf)
