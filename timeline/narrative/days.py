"""Days that are counted: "day 5 of the strike", "on the third day after the crash", "hospital day 3", "POD 2"."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from timeline.language.syntax.wording import Words, words_of
from timeline.language.tables import table


@frozen
class Day:
    """The `number`-th day, by the words `first` to `last`. What it counts from stands behind `joint`, which is the
    place of "of" or "after", else it is what `lemma` tells; -1 and "" for a day that just goes on counting."""

    number: int
    first: int
    last: int
    joint: int = -1
    lemma: str = ""
    after: bool = False
    """Whether day one is the day after that of which it counts."""


def days(words: Words) -> list[Day]:
    """The counted days of a sentence."""
    if words_of("links", "counted day").isdisjoint(words.low):
        return []
    found = (_day(words, i) for i in range(len(words)) if words.low[i] in words_of("links", "counted day"))
    return [day for day in found if day is not None]


def _day(words: Words, i: int) -> Day | None:
    """The counted day that a word tells, with what stands around it."""
    first, lemma, after = _called(words, i)
    if words.low[i] != "day" and not words.written[i].isupper():
        return None
    last = i + 1 + (words.at(i + 1) == "#")
    count = number(words.at(last))
    if count is None:
        first, last = first - 1, i
        count = _ordinals().get(words.at(first))
        first -= words.at(first - 1) in words_of("clauses", "determiner")
    if count is None or first < 0:
        return None
    joint, follows = _joint(words, last)
    plain = last > i and (first == 0 or words.at(first - 1) in DATING)
    if joint < 0 and not lemma and not plain:  # "one day two men came"
        return None
    return Day(count, first, last, joint, lemma, after or follows)


DATING = frozenset({"on", "by", "until", "till", "since", "from", "at"})


def _called(words: Words, i: int) -> tuple[int, str, bool]:
    """What says before a day what it counts from: where that begins, the verb that tells it, and whether it is one of
    the days after: "hospital day", "post-operative day", "POD"."""
    k = i - (words.low[i] == "day")
    lemma = _counted_from().get(words.at(k), "") if k >= 0 else ""
    if not lemma:
        return i, "", False
    while words.at(k - 1) in ("-", "post"):
        k -= 1
    return k, lemma, lemma != "admit"


def _joint(words: Words, last: int) -> tuple[int, bool]:
    """The place of the word that joins a day to what it counts from, and whether that is "after"; -1 for none."""
    k = last + 1
    word = words.at(k)
    if word == "post":
        return k + (words.at(k + 1) == "-"), True
    return (k, word != "of") if word in JOINTS else (-1, False)


JOINTS = frozenset({"of", "after", "following", "post"})


def number(word: str) -> int | None:
    """The number that a word or figures tell, None for another word.

    >>> number("seven"), number("12"), number("many")
    (7, 12, None)
    """
    return int(word) if word.isdecimal() and len(word) < LONG else _numbers().get(word)


LONG = 4
"""Figures of a year, which counts nothing."""


@cache
def _numbers() -> dict[str, int]:
    """The numbers in words."""
    rows = table("words")["number"] + table("words")["tens"]
    return {word.strip("!"): int(value) for value, words in rows for word in words}


@cache
def _ordinals() -> dict[str, int]:
    return {word.strip("!"): int(value) for value, words in table("words")["ordinal"] for word in words}


@cache
def _counted_from() -> dict[str, str]:
    """The verb that tells what a day counts from, by the word before it."""
    return {word: lemma for lemma, words in table("links")["counted from"] for word in words}
