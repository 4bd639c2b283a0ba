"""Which edges of a stretch of running text are its times: the fewest that cover the most, and nothing by mere chance."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from timeline.algebra import Between, Ending, Several, Term
from timeline.language.grammar import Column, Edge
from timeline.language.guards import allowed
from timeline.language.parse import PHRASES, REMEMBERED, chart
from timeline.language.tokens import Token

TIMES = frozenset({"m", "d", "s"})
"""The classes whose extents are those of TIMEX3."""


@frozen(eq=False)
class Found:
    """A time in a stretch of text: its offsets in it, its parse, and the phrase that it is part of."""

    start: int
    end: int
    term: Term
    edge: Edge
    signal: str
    phrase: Edge
    phrase_start: int
    phrase_end: int


@lru_cache(maxsize=REMEMBERED)
def times(text: str, day_first: bool, before: str, after: str) -> tuple[Found, ...]:
    """The times in a stretch of text, in order; before and after are the characters that stand around it."""
    row, columns = chart(text, day_first)
    found: list[Found] = []
    for edge in _cover(row, columns, before, after):
        found += _split(edge, row, text)
    return tuple(found)


def _cover(row: list[Token], columns: list[Column], before: str, after: str) -> list[Edge]:
    """The best row of edges that do not overlap: most tokens first, then fewest edges, then best scores."""
    n = len(row)
    best: list[tuple[float, Edge | None]] = [(0.0, None)] * (n + 1)
    for i in range(n - 1, -1, -1):
        best[i] = (best[i + 1][0], None)
        for symbol in PHRASES:
            for edge in columns[i].get(symbol, ()):
                value = 10 * (edge.end - i) - 4 + edge.score + best[edge.end][0]
                if value > best[i][0] and allowed(edge, row, before, after):
                    best[i] = (value, edge)
    chosen, i = [], 0
    while i < n:
        edge = best[i][1]
        if edge is None:
            i += 1
        else:
            chosen.append(edge)
            i = edge.end
    return chosen


def _split(edge: Edge, row: list[Token], text: str) -> list[Found]:
    """The times of a phrase: signals are left out, ranges and lists give each of their ends."""
    parts = list(_leaves(edge, edge.value))
    start, end = row[edge.start].start, row[edge.end - 1].end
    found = []
    for part, term in parts:
        part = _trimmed(part, row)
        a, b = row[part.start].start, row[part.end - 1].end
        signal = text[start:a].strip().lower() if part is parts[0][0] or part.start == parts[0][0].start else ""
        found.append(Found(a, b, term, part, signal, edge, start, end))
    return found


def _leaves(edge: Edge, term: Term) -> list[tuple[Edge, Term]]:
    """The parts of an edge that are times by themselves, each with its completed term."""
    if edge.symbol in TIMES:
        return [(edge, term)]
    if isinstance(term, Between | Several):
        terms = [term.first, Ending(term)] if isinstance(term, Between) else list(term.members)
        ends = _ends(edge, len(terms))
        if len(ends) == len(terms):
            return list(zip(ends, terms, strict=True))
    valued = [part for part in edge.parts if isinstance(part.value, Term)]
    if len(valued) == 1:
        return _leaves(valued[0], valued[0].value if edge.symbol == "signalled" else term)
    return [(edge, term)]


def _ends(edge: Edge, count: int) -> list[Edge]:
    """The edges of the members of a range or list, nested ones opened."""
    found: list[Edge] = []
    for part in edge.parts:
        if part.symbol in ("range", "list"):
            found += _ends(part, count)
        elif part.symbol in CARRIERS:
            found.append(part)
    if len(found) > count:
        found = [*found[: count - 1], _joined(found[count - 1], found[-1])]
    return found


CARRIERS = frozenset("m name yearday dayno year time clock ampmclock n twofigures shortyear decadefigure".split())


def _joined(first: Edge, last: Edge) -> Edge:
    return Edge(first.symbol, first.start, last.end, first.value, parts=(first, last))


def _trimmed(edge: Edge, row: list[Token]) -> Edge:
    """The edge without a leading preposition that its rule took along."""
    start = edge.start
    while start < edge.end - 1 and row[start].text in ("in", "on", "at", "from", "during", "by"):
        start += 1
    return edge if start == edge.start else Edge(edge.symbol, start, edge.end, edge.value, edge.score, edge.rule, edge.parts)

