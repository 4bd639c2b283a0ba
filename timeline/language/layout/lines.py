"""Lines that end where their writer ended them, as messages do, and not where a margin cut them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise


def ended(text: str) -> list[int]:
    """Where lines end that had room for the first word of the next one; where most had, all do.

    >>> ended("did he?\\nyes, last night\\nok\\ngood"), ended("He came on the third\\nof May and left.")
    ([7, 23, 26], [])
    """
    lines = text.split("\n")
    widest, at = max(map(len, lines)), 0
    ends, found = [], []
    for line, following in pairwise(lines):
        at += len(line)
        first = following.split(maxsplit=1)[:1]
        if line and first:
            ends.append(at)
            if len(line) + 1 + len(first[0]) <= widest:
                found.append(at)
        at += 1
    return ends if 2 * len(found) > len(ends) else found


def parted(text: str, start: int, end: int, breaks: list[int]) -> Iterator[tuple[int, int]]:
    """The parts of text[start:end] between breaks, without the blanks around them."""
    inside = breaks[bisect_left(breaks, start) : bisect_left(breaks, end)]
    for low, high in pairwise([start, *inside, end]):
        piece = text[low:high]
        first = low + len(piece) - len(piece.lstrip())
        if piece.strip():
            yield first, first + len(piece.strip())
