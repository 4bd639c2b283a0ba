"""Rules and the chart parser: small named functions over token classes, compiled into one tree.

A pattern is a row of classes. Capitals are classes whose value the function takes; small letters are connectives of
the word tables, whose value it does not. "?" makes an element optional (its value is None), "|" separates choices.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any, TypeVar

from attrs import define, field

MOST_EDGES = 4000
"""A stretch of tokens with more edges than this is ambiguous beyond sense; what was found until then counts."""

Position = tuple[int, ...]


@define(eq=False)
class Rule:
    """A named production: `result` is the class of what `build` makes of a match of `pattern`."""

    name: str
    result: str
    build: Callable[..., object]
    score: float
    summary: str


@define(eq=False)
class Edge:
    """A stretch of tokens that is of a class: from token `start` to `end`, with its value and where it came from."""

    symbol: str
    start: int
    end: int
    value: Any
    score: float = 0.0
    rule: Rule | None = None
    parts: tuple[Edge, ...] = ()
    weak: bool = False


@define(eq=False)
class Branch:
    """A place in the tree of patterns. A finished pattern tells which of its edges give the arguments."""

    next: dict[str, Branch] = field(factory=dict)
    done: list[tuple[Rule, Position]] = field(factory=list)


RULES: list[Rule] = []
ROOT = Branch()


Build = TypeVar("Build", bound=Callable[..., object])


def rule(result: str, *patterns: str, score: float = 0.0) -> Callable[[Build], Build]:
    """Register a function as the production of patterns. It may return None: no match after all."""

    def register(build: Build) -> Build:
        name = build.__name__.strip("_").replace("_", "-")
        summary = (build.__doc__ or "").strip().splitlines()
        if not summary:
            raise ValueError(f"rule {name} has no docstring; say what it means and give an example")
        made = Rule(name, result, build, score, summary[0])
        RULES.append(made)
        for pattern in patterns:
            _compile(made, pattern)
        return build

    return register


def _compile(made: Rule, pattern: str) -> None:
    elements = pattern.split()
    choices = [tuple(e.rstrip("?").split("|")) + (("",) if e.endswith("?") else ()) for e in elements]
    for chosen in product(*choices):
        branch, places, k = ROOT, [], 0
        for symbol, element in zip(chosen, elements, strict=True):
            taken = element[0].isupper()
            if symbol:
                branch = branch.next.setdefault(symbol.lower(), Branch())
            if taken:
                places.append(k if symbol else -1)
            k += bool(symbol)
        branch.done.append((made, tuple(places)))


Column = dict[str, list[Edge]]


def parse(senses: list[list[Edge]]) -> list[Column]:
    """All edges over a row of tokens, given those of the single tokens and word groups that start at each.

    Bottom-up from the right: when the edges that start at a token are made, all that start after it are there.
    """
    chart: list[Column] = [{} for _ in senses]
    budget = MOST_EDGES
    for i in range(len(senses) - 1, -1, -1):
        column = chart[i]
        agenda = senses[i][::-1]
        while agenda and budget:
            edge = agenda.pop()
            if not _new(column, edge):
                continue
            budget -= 1
            branch = ROOT.next.get(edge.symbol)
            if branch is not None:
                _grow(chart, branch, (edge,), agenda)
    return chart


def _new(column: Column, edge: Edge) -> bool:
    """Add the edge unless one of the same class, extent and value is there already; the better score stays."""
    same = column.setdefault(edge.symbol, [])
    for other in same:
        if other.end == edge.end and other.value == edge.value:
            if edge.score > other.score:
                same[same.index(other)] = edge
            return False
    same.append(edge)
    return True


def _grow(chart: list[Column], branch: Branch, parts: tuple[Edge, ...], agenda: list[Edge]) -> None:
    """Put the edges on the agenda that patterns make that go on from this branch, the parts so far behind them."""
    for made, places in branch.done:
        value = made.build(*[parts[k].value if k >= 0 else None for k in places])
        if value is not None:
            agenda.append(_edge(made, value, parts))
    end = parts[-1].end
    if end >= len(chart) or not branch.next:
        return
    column, onward = chart[end], branch.next
    for symbol, edges in column.items():
        if (following := onward.get(symbol)) is not None:
            for edge in edges:
                _grow(chart, following, (*parts, edge), agenda)


def _edge(made: Rule, value: object, parts: tuple[Edge, ...]) -> Edge:
    score = made.score
    for part in parts:
        score += part.score
    weak = len(parts) == 1 and parts[0].weak
    return Edge(made.result, parts[0].start, parts[-1].end, value, score, made, parts, weak)
