"""Text to tokens: words, numbers, and the written forms of dates and clock times, with exact offsets."""

from __future__ import annotations

import re
from sys import intern
from typing import NamedTuple

PATTERN = re.compile(
    r"""
    (?P<dotted>(?<![^\W\d_])(?:[a-z][.]){2,3})
  | (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
  | (?P<iso>(?<![\w.])[0-9]{4}-[0-9]{2}-[0-9]{2}
        (?:[T\ ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?|T[0-9]{2})?(?![\w-]))
  | (?P<isoweek>(?<![\w.])[0-9]{4}-?W[0-9]{2}(?:-?[1-7])?(?![\w-]))
  | (?P<compact>(?<![\w.])(?:1[5-9]|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:T[0-9]{6}Z?)?(?![\w]))
  | (?P<numeric>(?<![\w/.])[0-9]{1,4}(?P<sep>[/.])[0-9]{1,2}(?P=sep)[0-9]{1,4}(?![\w/]|[.][0-9]|:[0-9](?![0-9]:[0-9]))
        |(?<![\w/.-])[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,4}(?![\w/-]|[.:][0-9]))
  | (?P<daymonth>(?<![\w.])[0-9]{1,2}[.](?:0?[1-9]|1[0-2])[.](?=[\s–-]|$))
  | (?P<clock>(?:(?<![\w.:/])|(?<=[/-][0-9]{4}:))[0-9]{1,2}
        (?::[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,6})?)?|h[0-5][0-9]|[.][0-5][0-9](?=\s?[ap]\.?m\b))(?![0-9:]|[.][0-9]))
  | (?P<ordinal>(?<![\w.])[0-9]{1,3}(?:st|nd|rd|th)\b)
  | (?P<century>(?<![\w.,$£€])(?:[0-9]{1,4}|[0-9]{1,3}0['’]|[0-9]{3}0\ )s\b)
  | (?P<short>(?:(?<![\d_])|(?<=q[1-4]))['’‘´`][0-9]{2}(?:['’]?s)?(?![\w]))
  | (?P<slashed>(?<![\w/.])[0-9]{1,2}(?:/|\ /\ )[0-9]{1,4}(?![\w/]|[.][0-9])
        |(?<![\w/.])[1-9]/[1-9](?=(?:h|hr|hrs)\b))
  | (?P<glued>(?<=[a-z])[0-9]{1,4}(?!\w|[.]\w))
  | (?P<number>(?<!\w)(?<![0-9][.])[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:[.][0-9]+)?)
  | (?P<mark>['’]s\b|\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""One pass over a text; every alternative is linear."""


class Token(NamedTuple):
    """A piece of text with its offsets; `kind` is the name of its form."""

    text: str
    start: int
    end: int
    kind: str


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end], lower-cased, with offsets into the text."""
    stop = len(text) if end is None else end
    found = PATTERN.finditer(text, start, stop)
    return [Token(intern(m[0].lower().replace("’", "'")), m.start(), m.end(), m.lastgroup or "") for m in found]


def split(surface: str) -> list[str]:
    """The token texts of a surface of the word tables."""
    return [t.text for t in tokens(surface)]
