"""How probable an order is, if all assignments that the constraints allow are equally so."""

from __future__ import annotations

from collections.abc import Callable
from math import nextafter
from statistics import fmean, stdev

from timeline.order.density import Spread, chance, linked, uniform
from timeline.order.edge import ORIGIN, end, start
from timeline.order.estimate import Estimate
from timeline.order.network import Network
from timeline.order.question import Place, window
from timeline.order.region import bearing
from timeline.order.sampler import Sampler, sampler
from timeline.order.ticks import microseconds

LEAST = 2.0**-1022
"""What is possible at a single instant only has no chance in continuous time; it gets this one, and not the 0 that
stands for impossible. Its contrary gets the last float below 1."""
BATCHES = 32
"""The walk is cut into as many parts, whose means tell the standard error: neighbours in a walk are alike."""
MOST = 65_536
"""Sweeps after which a walk ends, whatever the error then is."""


def not_after(network: Network, x: Place, y: Place, error: float, seed: int) -> Estimate:
    """The probability that place x is not after place y.

    In closed form where the two are independent and each hangs together with nothing but the other edge of its own
    event; else from a walk over all assignments, until the standard error is at most `error` or MOST sweeps are
    done. Raises OpenWindow.
    """
    net = network.solved
    near, far = (bearing(net, [net.number(place[0])]) for place in (x, y))
    if not near & far and near <= _own(network, x) and far <= _own(network, y):
        value = float(chance(_spread(network, x, near), _spread(network, y, far)))
        return Estimate(min(max(value, LEAST), nextafter(1, 0)))
    walk = sampler(net, near | far, seed)
    points = {place: net.number(place[0]) for place in (x, y)}

    def holds() -> bool:
        a, b = (walk.at.get(points[place], 0) + place[1] for place in (x, y))
        return a <= b

    return _share(walk, holds, error)


def _share(walk: Sampler, holds: Callable[[], bool], error: float) -> Estimate:
    """How often something holds in a walk. Never quite 0 or 1: it is only asked of what is possible."""
    length, batches = 16, list[float]()
    while True:
        while len(batches) < BATCHES:
            batches.append(_mean(walk, holds, length))
        count = BATCHES * length
        found = max(stdev(batches) / BATCHES**0.5, 1 / count)
        if found <= error or count >= MOST:
            return Estimate(min(max(fmean(batches), 0.5 / count), 1 - 0.5 / count), found)
        batches = [(a + b) / 2 for a, b in zip(batches[::2], batches[1::2], strict=True)]
        length *= 2


def _mean(walk: Sampler, holds: Callable[[], bool], length: int) -> float:
    hits = 0
    for _ in range(length):
        walk.sweep()
        hits += holds()
    return hits / length


def _own(network: Network, place: Place) -> frozenset[int]:
    """The two edges of the event that a place belongs to; nothing for an interval's."""
    name = place[0].event
    return frozenset(map(network.solved.number, (start(name), end(name)))) if name else frozenset()


def _spread(network: Network, place: Place, near: frozenset[int]) -> Spread:
    """How a place is spread, in microseconds; alone, or together with the other edge of its event."""
    edge = place[0]
    bounds = _whole(window(network, (ORIGIN, 0), place))
    if len(near) < 2:
        return uniform(*bounds)
    other = (end(edge.event) if edge.side == "start" else start(edge.event)), 0
    return linked(bounds, _whole(window(network, (ORIGIN, 0), other)), _whole(window(network, place, other)))


def _whole(bounds: tuple[int, int]) -> tuple[int, int]:
    """The closed hull in microseconds."""
    return microseconds(bounds[0], up=False), microseconds(bounds[1], up=True)
