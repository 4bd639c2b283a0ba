"""Sentences with exact offsets, in one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.language.layout.entries import OPENED, STAMP
from timeline.language.tables import table

# A stop that may end a sentence, with the quotes and brackets that close after it; the end of a paragraph; that of a
# line before an entry of a log, or before a message and of its opening.
STOP = re.compile(
    r"""[.!?…]+(?:''|["'”’)\]])*(?=\s|$)|\n[ \t]*(?:\r?\n)+|"""
    rf"{OPENED.pattern}|\n(?={STAMP.pattern})|{STAMP.pattern}"
)
TITLE = re.compile(r"""(?:(?<!.)|(?<=\A\n)|(?<=\n\n))([^\n]{0,78}[^\s.!?;:,…])\n(?=["'“‘A-Z])""", re.DOTALL)
"""A line that opens a paragraph, with no mark at its end; in prose cut into lines the next one is about as long."""
TITLED = 0.75
LONGEST_LINE = 120
LAST_WORD = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]+$")
LONGEST_WORD = 12


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as (start, end), in order and without the blanks around them. Never raises for a str.

    A stop after an abbreviation ends a sentence only where one may well end with it and a capital follows; an empty
    line ends one always.

    >>> text = "Mr. Roy left the U.S. in Jan. 1990. He came back at 5 p.m. He left at 5 p.m. Tuesday."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Mr. Roy left the U.S. in Jan. 1990.', 'He came back at 5 p.m.', 'He left at 5 p.m. Tuesday.']
    >>> text = "Mayor resigns\\nShe resigned on Friday, a year after she was elected."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Mayor resigns', 'She resigned on Friday, a year after she was elected.']
    >>> len(sentences("I met him at the Co-op. By then she had left."))
    2
    """
    return list(_trimmed(text))


def _trimmed(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in STOP.finditer(text):
        if text[stop.start()] != "\n" and not ends(text, stop.start(), stop.end()):
            continue
        yield from _trim(text, start, stop.end())
        start = stop.end()
    yield from _trim(text, start, len(text))


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    title = _title(text, start, end)
    if title is not None:
        yield start, title.end(1)
        start = title.end()
    if start < end:
        yield start, end


def _title(text: str, start: int, end: int) -> re.Match[str] | None:
    """The title that opens a sentence."""
    title = TITLE.match(text, start, end)
    if title is None:
        return None
    following = text[title.end() : title.end() + LONGEST_LINE].partition("\n")[0]
    return title if len(title[1]) <= TITLED * len(following) else None


def ends(text: str, stop: int, after: int) -> bool:
    """True iff the full stop, or other mark, at text[stop:after] ends a sentence."""
    if text[stop] != "." or text[stop + 1 : stop + 2] == ".":
        return True
    close = text[max(0, stop - LONGEST_WORD) : stop]
    bare = close.rpartition(" ")[2]
    if len(bare) > 1 and bare.isalpha() and bare.lower() not in abbreviations():
        return True
    word = LAST_WORD.search(close)
    if word is None:
        return True
    low = word[0].lower()
    if word[0].islower() and text.endswith("-", 0, stop - len(low)):  # "at the Co-op. By then"
        return True
    if low == "st" and text[stop - 3 : stop - 2].isdecimal():  # "1st. Rain."
        return True
    short = len(low) == 1 and word[0].isupper()
    if not short and low not in abbreviations():
        return True
    following = text[after : after + 3].lstrip()[:1]
    if word[0].islower() and low in words_too() and following.isupper():  # "he was ill. She left."
        return True
    if low in HALVES and (day := NAME(text, after)) is not None and day[1].lower() in days():  # "at 5 p.m. Tuesday"
        return False
    return low in final() and (not following or following.isupper() or following in "\"'“‘`")


HALVES = frozenset({"a.m", "p.m"})
NAME = re.compile(r"\s([A-Z][A-Za-z]+)\b").match
"""A word with a capital right behind a stop."""


@cache
def days() -> frozenset[str]:
    """What a clock time may have right behind it: "5 p.m. Tuesday", "5 p.m. EST"."""
    rows = [row for section in ("weekday", "month", "zone") for row in table("words")[section]]
    return frozenset(word.rstrip("!") for _, words in rows for word in words)


@cache
def abbreviations() -> frozenset[str]:
    """Words, without their last stop, that a stop follows inside a sentence."""
    return frozenset(word for _, words in table("clauses")["abbreviation"] for word in words)


@cache
def words_too() -> frozenset[str]:
    """Those of them that are words, but for a capital or a figure behind them: "ill", "sun", "no"."""
    rows = table("clauses")["abbreviation"]
    return frozenset(word for value, words in rows if value in ("place", "month", "day", "word") for word in words)


@cache
def final() -> frozenset[str]:
    """Those of them that may end a sentence."""
    return frozenset(word for _, words in table("clauses")["final"] for word in words)
