"""What running text must show before a word of time counts as one."""

from __future__ import annotations

from timeline.language.grammar import Edge
from timeline.language.tokens import Token


def allowed(edge: Edge, row: list[Token], before: str, after: str) -> bool:
    """Whether an edge may be a time in running text."""
    if edge.weak and edge.end - edge.start == 1:
        return False
    if edge.score <= -3:
        return False
    if edge.start == 0 and before in MONEY or edge.end == len(row) and after in PERCENT:
        return not row[edge.start].text[0].isdecimal()
    return True


MONEY = frozenset("$£€¥#")
PERCENT = frozenset("%°")
