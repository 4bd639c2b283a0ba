"""The words of a sentence with their places and what verb forms they can be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from timeline.language.syntax.verbs import ADVERB, AUXILIARY, BASE, ING, PARTICIPLE, form
from timeline.language.tables import table

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\w.,:/-]*\w|\d|``|''|--|\S")

HIDDEN = "_"


@frozen
class Words:
    """Parallel lists: the words as written, in lower case, their offsets in the text, and the bits of their forms."""

    written: list[str]
    low: list[str]
    start: list[int]
    end: list[int]
    bits: list[int]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Words:
        """The words of text[start:end]."""
        found = list(WORD.finditer(text, start, end))
        written = [m[0] for m in found]
        low = [w.lower() for w in written]
        return cls(written, low, [m.start() for m in found], [m.end() for m in found], [form(w) for w in low])

    def hiding(self, places: Iterable[int]) -> Words:
        """The same words with some that are neither verbs nor joints here: "following" in "the following year"."""
        low = list(self.low)
        for i in places:
            low[i], self.bits[i] = HIDDEN, 0
        hidden = Words(self.written, low, self.start, self.end, self.bits)
        for i, bits in enumerate(self.bits):
            if bits & AUXILIARY:
                hidden._pass_over(i)
        return hidden

    def _pass_over(self, auxiliary: int) -> None:
        """Let a time between an auxiliary and its verb part them no more than an adverb: "has on Friday agreed"."""
        first = auxiliary + 1
        j = first + (self.at(first) in ("on", "in", "at"))
        while self.at(j) == HIDDEN:
            j += 1
        timed = self.at(j - 1) == HIDDEN and j < len(self)
        if timed and self.bits[j] & (BASE | ING | PARTICIPLE):
            self.bits[first:j] = [ADVERB] * (j - first)

    def __len__(self) -> int:
        return len(self.low)

    def back(self, i: int) -> int:
        """The place of the nearest word before `i` that is no adverb, or -1."""
        i -= 1
        while i >= 0 and self.bits[i] & ADVERB and not self.bits[i] & AUXILIARY:
            i -= 1
        return i

    def on(self, i: int) -> int:
        """The place of the nearest word after `i` that is no adverb; the length where there is none."""
        i += 1
        while i < len(self.low) and self.bits[i] & ADVERB and not self.bits[i] & AUXILIARY:
            i += 1
        return i

    def glued(self, i: int) -> bool:
        """Whether the word at a place is a hyphen inside a word, or stands right behind one: "semi-final"."""
        k = i if self.at(i) == "-" else i - 1
        inside = 0 < k < len(self) - 1 and self.low[k] == "-"
        return inside and self.end[k - 1] == self.start[k] and self.end[k] == self.start[k + 1]

    def at(self, i: int) -> str:
        """The word at a place in lower case, "" outside."""
        return self.low[i] if 0 <= i < len(self.low) else ""


@cache
def surfaces(*sections: str) -> frozenset[str]:
    """The words of time of some sections, without the marks of those that mean something else as often.

    >>> {"minute", "min"} <= surfaces("unit")
    True
    """
    return frozenset(word.rstrip("!") for section in sections for word in words_of("words", section))


@cache
def words_of(name: str, section: str, *values: str) -> frozenset[str]:
    """The words of a section of a table, or of some of its rows.

    >>> "who" in words_of("clauses", "relative")
    True
    """
    rows = table(name)[section]
    return frozenset(word for value, words in rows if not values or value in values for word in words)


@cache
def any_of(name: str, *sections: str) -> frozenset[str]:
    """The words of several sections of a table.

    >>> {"who", "and"} <= any_of("clauses", "relative", "coordinator")
    True
    """
    return frozenset().union(*(words_of(name, section) for section in sections))


def plural(noun: str) -> bool:
    """Whether a noun is of many, as far as spelling tells.

    >>> plural("talks"), plural("previous"), plural("analysis"), plural("was")
    (True, False, False, False)
    """
    many = noun.endswith(("s", "sox")) and not noun.endswith(("'s", "’s", "ss", "us", "is"))
    return many and not form(noun) & AUXILIARY


ALONE = frozenset({"that", "this", "these", "those", "some", "many", "all", "both"})
"""Determiners that may stand without a noun, as a subject."""


AFTER = frozenset({"that", "how", "why", "whether", "when", "where", "what", "if", "him", "them", "us", "me", ".", ","})


@cache
def no_subject() -> frozenset[str]:
    """Words before which no verb of theirs can stand."""
    return any_of("clauses", "determiner", "preposition") - ALONE


@cache
def after_verb() -> frozenset[str]:
    """Words before which a verb can well stand."""
    return any_of("clauses", "determiner", "pronoun", "preposition") | AFTER


@cache
def amounts() -> frozenset[str]:
    """Numbers in words from two on, which count what follows: "four million pounds"."""
    return surfaces("number", "tens", "million") - {"one", "zero"}
