"""A cheap pass over running text that finds the stretches which may hold a time: only there the parser runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.language.lexicon import Node, Sense, lexicon

WORD = re.compile(r"(?:[a-z]\.){2,3}|[^\W\d_]+|[0-9]+(?:st\b|nd\b|rd\b|th\b|s\b)?")
GAP = re.compile(r"[\s,\-–—/'’:.&@(]*")
"""What may stand between the words of one phrase."""
LONGEST_STRETCH = 160
"""Characters; a longer row of words of time is cut, so that any text takes linear time."""


TIMELY = frozenset(
    "weekday weekdays month unit units fortnight season seasons part parts noon ampm oclock today tonight overnight"
    " weekend weekends workday workdays ad bc adverb biadverb present now_word past_ref future_ref eod boy long_time"
    " year_word period_word feast season_word decadeword century_word millennium_word calendar_word fy qfigure hfigure week_mark".split()
)
"""Classes of words that make a stretch worth parsing; all other words only go on with one."""


@cache
def _strength() -> dict[str, bool]:
    """Every word that a phrase may hold, and whether it makes the stretch worth parsing."""
    found: dict[str, bool] = {}
    todo: list[tuple[tuple[str, ...], Node]] = [((word,), node) for word, node in lexicon().next.items()]
    for words, node in todo:
        found.setdefault(words[-1], False)
        if any(sense.symbol in TIMELY or _teen(sense) for sense in node.senses):
            telling = max(words, key=len)
            found[telling] = len(telling) > 1
        todo.extend(((*words, word), deeper) for word, deeper in node.next.items())
    return found


def _teen(sense: Sense) -> bool:
    """True iff a number word may open a year: "nineteen eighty-four"."""
    return sense.symbol == "number" and isinstance(sense.value, int) and sense.value > 12


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the stretches of text that may hold a time, in order."""
    strength = _strength()
    low = text.lower()
    if len(low) != len(text):  # a few capitals get longer; such a text is read with its own letters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    start, end, before, unknown, strong = -1, 0, 0, -1, False
    for found in WORD.finditer(low):
        word = found[0]
        a, b = found.span()
        known = strength.get(word)
        if known is None and word[0].isdecimal():
            known = _figure(low, word, b)
        if known is None or a == unknown:  # what is glued to a word without time is one too: "KLPF2013", "1D5a1u"
            if strong and (stop := before if a == end else end) > start:
                yield start, stop
            start, unknown, strong = -1, b, False
            continue
        if start >= 0 and (b - start > LONGEST_STRETCH or not _joined(low, end, a)):
            if strong:
                yield start, end
            start = -1
        if start < 0:
            start, end, strong = a, a, False
        before, end = end, b
        strong = strong or known
    if strong:
        yield start, end


def _figure(text: str, word: str, end: int) -> bool:
    """Whether figures may be a time by themselves: years, and what goes on like a clock time or a date."""
    if not word[-1].isdecimal() or len(word) == 4:
        return True
    return text[end : end + 1] in (":", "/", "-", ".", "h") and text[end + 1 : end + 2].isdecimal()


def _joined(text: str, end: int, start: int) -> bool:
    """True iff nothing that ends a phrase stands in between."""
    gap = text[end:start]
    return gap == " " or GAP.fullmatch(gap) is not None and "\n\n" not in gap and gap.count(".") < 2
