"""From a stretch of text to terms: tokens get their senses, the chart gets built, and its whole parses come out."""

from __future__ import annotations

from functools import lru_cache

from timeline.language import rules as _rules  # noqa: F401  (registers the rules)
from timeline.language.figures import figures
from timeline.language.grammar import Column, Edge
from timeline.language.grammar import parse as build_chart
from timeline.language.lexicon import lexicon
from timeline.language.tokens import Token, tokens

PHRASES = ("signalled", "m", "range", "list", "d", "s")
"""The classes of whole phrases, the widest first."""
LONGER = 0.2
"""What each further word of a surface adds to its score: "Christmas Eve" is more than Christmas and an eve."""
REMEMBERED = 8192
"""How many stretches of text keep their parse."""


@lru_cache(maxsize=REMEMBERED)
def chart(text: str, day_first: bool) -> tuple[list[Token], list[Column]]:
    """The tokens of a stretch of text and the edges over them that are phrases, by where they start."""
    row = tokens(text)
    columns = build_chart([senses(row, i, day_first) for i in range(len(row))])
    return row, [{symbol: column[symbol] for symbol in PHRASES if symbol in column} for column in columns]


@lru_cache(maxsize=REMEMBERED)
def holds_phrases(text: str, day_first: bool) -> bool:
    """True iff some phrase stands in a stretch of text, whatever stands around it."""
    return any(chart(text, day_first)[1])


def senses(row: list[Token], start: int, day_first: bool) -> list[Edge]:
    """The edges of what starts at a token: surfaces of one or more words, and what its figures may be."""
    found = [Edge(symbol, start, start + 1, value, weak=weak) for symbol, value, weak in figures(row[start], day_first)]
    node, i = lexicon(), start
    while i < len(row) and row[i].text in node.next:
        node = node.next[row[i].text]
        i += 1
        dotted = i < len(row) and row[i].text == "." and row[i].start == row[i - 1].end
        for sense in node.senses:
            end = i + (dotted and sense.abbreviates)
            score = LONGER * (i - start - 1)
            found.append(Edge(sense.symbol, start, end, sense.value, score, weak=sense.weak))
    return found


def whole(text: str, day_first: bool = False) -> list[Edge]:
    """The edges that cover all of a phrase, best first."""
    row, columns = chart(text, day_first)
    if not row:
        return []
    end = len(row)
    found = [edge for symbol in PHRASES for edge in columns[0].get(symbol, ()) if edge.end == end]
    order = {id(edge): k for k, edge in enumerate(found)}
    return sorted(found, key=lambda edge: (-edge.score, order[id(edge)]))
