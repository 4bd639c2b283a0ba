"""Explanations: the chain of claims behind a bound, an order, a clash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import tzinfo

from timeline.calendar import shown
from timeline.errors import Contradiction
from timeline.order.constraint import Constraint
from timeline.order.edge import ORIGIN, Edge, end, start
from timeline.order.facts import in_microseconds
from timeline.order.graph import Row
from timeline.order.network import Network
from timeline.order.question import Four, Place, window
from timeline.order.ticks import INFINITE, instant, span, spoken
from timeline.order.verdict import Verdict
from timeline.why import Why


def cited(constraint: Constraint) -> str:
    """A constraint in words, with the quotes and the sources of its claims."""
    quotes = []
    for claim in constraint.claims:
        text, source = getattr(claim, "text", None), getattr(claim, "source", None)
        quotes.append(" ".join(([f'"{text}"'] if text else []) + ([f"({source})"] if source else [])))
    return " -- ".join([constraint.text, *sorted(filter(None, quotes))])


def chained(rows: Iterable[Row]) -> tuple[Why, ...]:
    """The constraints of a chain, once each; that events take time goes without saying."""
    found = {id(row[4]): row[4] for row in rows if isinstance(row[4], Constraint)}
    return tuple(Why(cited(c)) for c in found.values() if isinstance(c, Constraint))


def why_event(networks: Sequence[Network], name: str, zone: tzinfo | None) -> Why:
    """Why each bound of an event is what it is."""
    return _in_each(networks, name, lambda net: (*_bounds(net, start(name), zone), *_bounds(net, end(name), zone)))


def why_order(networks: Sequence[Network], names: tuple[str, str], four: Four, found: Verdict) -> Why:
    """Why a is before b, or may be, or is not: what bounds the gap from the end of a to the start of b."""
    words = f"from the end of {names[0]} to the start of {names[1]}"
    text = f"{names[0]} before {names[1]}: {found.value}"
    return _in_each(networks, text, lambda net: _gap(net, four[1], four[2], words, found))


def noted(found: Why, disputed: Iterable[str]) -> Why:
    """An explanation with what is said about other repairs, under which it would be another one."""
    notes = tuple(Why(f"disputed; {words}") for words in disputed)
    return Why(found.text, found.parts + notes)


def _in_each(networks: Sequence[Network], text: str, parts: Callable[[Network], tuple[Why, ...]]) -> Why:
    """The parts in the one network, or in each of the combinations of alternatives, by number."""
    if len(networks) == 1:
        return Why(text, parts(networks[0]))
    return Why(text, tuple(Why(f"combination {i} of alternatives", parts(n)) for i, n in enumerate(networks, 1)))


def _bounds(network: Network, edge: Edge, zone: tzinfo | None) -> tuple[Why, Why]:
    low, high = network.bounds(edge)
    lower = f"not before {shown(instant(low, zone, up=False))}" if low is not None else "no earliest bound"
    upper = f"not after {shown(instant(high, zone, up=True))}" if high is not None else "no latest bound"
    return (
        Why(f"{edge}: {lower}", chained(network.chain(edge, ORIGIN)[::-1])),
        Why(f"{edge}: {upper}", chained(network.chain(ORIGIN, edge))),
    )


def _gap(network: Network, x: Place, y: Place, words: str, found: Verdict) -> tuple[Why, ...]:
    """The bound that decides, or both where none does."""
    least, most = window(network, x, y)
    low, high = _length(least, up=False), _length(most, up=True)
    lower = Why(f"{words}: at least {low}" if low else f"{words}: no least", chained(network.chain(y[0], x[0])[::-1]))
    upper = Why(f"{words}: at most {high}" if high else f"{words}: no most", chained(network.chain(x[0], y[0])))
    return (lower,) if found is Verdict.CERTAIN else (upper,) if found is Verdict.IMPOSSIBLE else (lower, upper)


def _length(ticks: int, up: bool) -> str:
    """A length for people; empty where there is no bound."""
    found = span(ticks, up) if abs(ticks) < INFINITE // 2 else None
    return "" if found is None else spoken(found)


def clash_of(constraints: Sequence[Constraint], rows: Sequence[Row]) -> Contradiction:
    """The error that names clashing constraints, with their quotes and sources. Its rows are in microseconds."""
    said = "; ".join(cited(c) for c in constraints)
    message = f"these can't all be true: {said} (dropping any one of them resolves it)"
    return Contradiction(message, tuple(in_microseconds(row) for row in rows))
