"""From a stretch of text to terms: tokens get their senses, the chart gets built, and its whole parses come out."""

from __future__ import annotations

from functools import lru_cache

from timeline.language import rules as _rules  # noqa: F401  (registers the rules)
from timeline.language.figures import figures
from timeline.language.grammar import Edge, parse
from timeline.language.lexicon import lexicon
from timeline.language.tokens import Token, tokens

PHRASES = ("signalled", "m", "range", "list", "d", "s")
"""The classes of whole phrases, the widest first."""
LONGER = 0.2
"""What each further word of a surface adds to its score: "Christmas Eve" is more than Christmas and an eve."""
REMEMBERED = 8192
"""How many stretches of text keep their parse."""


@lru_cache(maxsize=REMEMBERED)
def phrases(text: str, day_first: bool) -> tuple[list[Token], tuple[Edge, ...]]:
    """The tokens of a stretch of text and all phrases over them, by where they start and then by class."""
    row = tokens(text)
    chart = parse([senses(row, i, day_first) for i in range(len(row))])
    return row, tuple(edge for column in chart for symbol in PHRASES for edge in column.get(symbol, ()))


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
    row, found = phrases(text, day_first)
    return sorted((edge for edge in found if edge.start == 0 and edge.end == len(row)), key=lambda edge: -edge.score)
