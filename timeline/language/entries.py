"""Logs: lines that open with a clock time are entries of one day, which a heading may tell."""

from __future__ import annotations

import re

ENTRY = re.compile(r"\n(?=[ \t]*\[?\d{1,2}[:.]\d{2}(?::\d{2})?\]?(?:[ \t]*[-–—:|])?[ \t]+[\"'“A-Z])")
"""The end of a line before an entry."""
STAMP = re.compile(
    r"(?<![^\n])(?:\[[^\]\n]{0,19}\d[^\]\n]{0,19}\]|\d[\d./-]{5,9},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])? [-–])"
    r" ?[A-Z~+][^:\n]{0,29}:(?=[ \n])"
)
"""The opening of a message in a chat: when it was sent, and who by."""
LONGEST_HEADING = 100
"""Characters of a line that may be a heading."""


def entries(text: str) -> list[int]:
    """The offsets at which the entries of a log start; none for other texts.

    >>> entries("Friday 5 May\\n09:12 Alarm. It was reset at 09:20.\\n10:03 Second alarm.")
    [13, 49]
    """
    found = [m.end() for m in ENTRY.finditer("\n" + text)]
    return [at - 1 for at in found]


def clock(text: str, entry: int) -> int:
    """The clock time that opens an entry, in minutes.

    >>> clock("09:12 Alarm.", 0)
    552
    """
    found = CLOCK.search(text, entry)
    return int(found[1]) * 60 + int(found[2]) if found is not None else 0


CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")


def turned(before: int | None, after: int) -> bool:
    """Whether midnight lies between two entries, by their clock times."""
    return before is not None and before - after > HALF_A_DAY


HALF_A_DAY = 12 * 60


def in_heading(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] stands in a line short enough for a heading."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return (high if high >= 0 else len(text)) - low <= LONGEST_HEADING


def heads(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] opens a line and stands in it alone, or before a stop: the heading of an entry.

    >>> heads("4 May. Rain.", 0, 5), heads("4 May was wet.", 0, 5)
    (True, False)
    """
    opened = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return opened and text[end : end + 2].strip(" ")[:1] in HEADED


def stamped(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is when a message in a chat was sent.

    >>> stamped("[4/5/2021, 19:03] Ann: Hi.", 1, 16), stamped("[4] Ann: Hi on 4/5/2021.", 15, 23)
    (True, False)
    """
    opening = STAMP.match(text, text.rfind("\n", max(0, start - LONGEST_HEADING), start) + 1)
    return opening is not None and end < opening.end()


HEADED = frozenset({"", "\n", ".", ":", "-", "–", "—"})
"""What follows the day of an entry; "" is the end of the text."""
