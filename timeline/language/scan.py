"""A cheap pass over running text that finds the stretches which may hold a time: only there the parser runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from timeline.language.entries import entries
from timeline.language.lexicon import Node, Sense, lexicon

WORD = re.compile(
    r"(q[1-4](?=['’][0-9]{2}\b)|[1-4]q(?=[0-9]{2}\b)|[a-zß-ɏ](?:\.[a-z]\.(?:[a-z]\.)?|[a-zß-ɏ]*+(?:['’](?!s\b)[a-zß-ɏ]++)*)"
    r"|[0-9]++(?:st\b|nd\b|rd\b|th\b|s\b|z\b|t(?=[0-9]{2}:?[0-9]{2}))?)"
)
"""Splits a text in small letters into gaps and words in turn; other alphabets have no words of English time."""
GAP = re.compile(r"[\s,\-–—/'’:.&@(+]*")
"""What may stand between the words of one phrase."""
LONGEST_STRETCH = 160
"""Characters; a longer row of words of time is cut, so that any text takes linear time."""
REMEMBERED = 65536
"""How many words are remembered, before they are forgotten all at once."""
UNKNOWN, WEAK, STRONG, FIGURES = range(4)
"""What a word is to a phrase: nothing, a part, worth parsing, or figures, which what follows them decides."""


TELLING = re.compile(bytes([ord("["), STRONG, FIGURES, ord("]")]))
"""The places of words worth parsing in a row of kinds."""
TIMELY = frozenset(
    "weekday weekdays month unit units fortnight season seasons part parts noon ampm oclock today tonight overnight"
    " weekend weekends workday workdays ad bc adverb biadverb present now_word past_ref future_ref eod boy"
    " year_word period_word feast season_word decadeword century_word millennium_word calendar_word fy qfigure hfigure"
    " mid_part mid_unit half_name ago ish_mark"
    " week_mark".split()
)
"""Classes of words that make a stretch worth parsing; all other words only go on with one."""


@cache
def _strength() -> dict[str, bool]:
    """Every word that a phrase may hold, and whether it makes the stretch worth parsing.

    One word of a surface does, the longest where none does already: the day of "some day".
    """
    found: dict[str, bool] = {}
    todo: list[tuple[tuple[str, ...], Node]] = [((word,), node) for word, node in lexicon().next.items()]
    for words, node in todo:
        found.setdefault(words[-1], False)
        timely = any(sense.symbol in TIMELY or _teen(sense) for sense in node.senses)
        if timely and not any(found[word] for word in words):
            telling = max(words, key=len)
            found[telling] = len(telling) > 1
        todo.extend(((*words, word), deeper) for word, deeper in node.next.items())
    return found


def _teen(sense: Sense) -> bool:
    """True iff a number word may open a year: "nineteen eighty-four", "two thousand"."""
    return sense.symbol == "thousand" or sense.symbol == "number" and isinstance(sense.value, int) and sense.value > 12


class Kinds(dict[str, int]):
    """What each word in small letters is to a phrase; faster to ask than a cached function."""

    def __missing__(self, word: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = kind = _kind(word)
        return kind


KINDS = Kinds()


def _kind(word: str) -> int:
    if word[0].isdecimal() != word[-1].isdecimal():  # "1st", "1990s", "17t"; "q4"
        return STRONG
    known = _strength().get(word.replace("’", "'"))
    if known is not None:
        return STRONG if known else WEAK
    if not word[0].isdecimal():
        return UNKNOWN
    return STRONG if len(word) == 4 else FIGURES


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the stretches of text that may hold a time, in order: what is known around each strong word."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals get longer; such a text is read with its own letters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    pieces = WORD.split(low)
    kinds = bytes(map(KINDS.__getitem__, pieces[1::2]))
    edges = list(accumulate(map(len, pieces)))
    lines = frozenset(entries(text))
    done = 0
    for found in TELLING.finditer(kinds):
        k = found.start()
        if k < done or kinds[k] == FIGURES and not _goes_on(pieces, k):
            continue
        first, last = _grown(pieces, kinds, edges, k, done)
        while lines and first < k and not lines.isdisjoint(range(edges[2 * first + 1], edges[2 * k] + 1)):
            first += 1
        while lines and last > k and not lines.isdisjoint(range(edges[2 * k + 1], edges[2 * last] + 1)):
            last -= 1
        if first <= k <= last:
            yield edges[2 * first], edges[2 * last + 1]
            done = last + 1


def _grown(pieces: list[str], kinds: bytes, edges: list[int], k: int, done: int) -> tuple[int, int]:
    """The first and the last word of the stretch around the k-th word. Word k stands between edges 2k and 2k + 1."""
    first = last = k
    while first > done and kinds[first - 1] and _joins(pieces[2 * first]) and _near(edges, first - 1, k):
        first -= 1
    while last + 1 < len(kinds) and kinds[last + 1] and _joins(pieces[2 * last + 2]) and _near(edges, first, last + 1):
        last += 1
    # What is glued to a word without time is one too: "KLPF2013", "3am3io".
    if first and not pieces[2 * first] and not kinds[first - 1]:
        first += 1
        while first <= last and not pieces[2 * first]:
            first += 1
    if last + 1 < len(kinds) and not pieces[2 * last + 2] and not kinds[last + 1]:
        last -= 1
        while first <= last and not pieces[2 * last + 2]:
            last -= 1
    return first, last


def _near(edges: list[int], first: int, last: int) -> bool:
    return edges[2 * last + 1] - edges[2 * first] <= LONGEST_STRETCH


def _goes_on(pieces: list[str], k: int) -> bool:
    """Whether figures go on like a clock time or a date."""
    gap, word = pieces[2 * k + 2], pieces[2 * k + 3] if 2 * k + 3 < len(pieces) else ""
    if not gap:
        return word == "ish" or word == "h" and 2 * k + 5 < len(pieces) and pieces[2 * k + 5][:1].isdecimal()
    return gap in (":", "/", "-", ".") and word[:1].isdecimal()


def _joins(gap: str) -> bool:
    """True iff a gap holds nothing that ends a phrase."""
    return gap == " " or GAP.fullmatch(gap) is not None and "\n\n" not in gap and gap.count(".") < 2
