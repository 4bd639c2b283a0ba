"""Words of time in running text that stand for themselves: in titles in quotation marks, and in internet addresses."""

from __future__ import annotations

import re

LONGEST_TITLE = 60
"""Characters; titles are short, and so is the search for their quotation marks."""
QUOTES = str.maketrans("“”", '""')
QUOTE = re.compile('["“”]').search
ENDED = re.compile(r"[.,;:!?\n]").search
"""What stands in quotes of speech, and in no title."""
WORD = re.compile(r"[^\W\d_]+")
SMALL = 3
"""Letters of the longest word that a title need not capitalise."""
ADDRESS = re.compile(r"(?<=[a-z])\.[a-z]").match


def verbatim(text: str, start: int, end: int) -> bool:
    """True iff the words at text[start:end] are part of a title or address.

    >>> text = 'She hummed "Manic Monday" on Monday.'
    >>> verbatim(text, 18, 24), verbatim(text, 29, 35)
    (True, False)
    """
    return ADDRESS(text, end) is not None or _in_a_title(text, start, end)


def _in_a_title(text: str, start: int, end: int) -> bool:
    """In quotation marks with other capitals, or alone there and not as an answer: 'he said "Monday".'."""
    if QUOTE(text, max(0, start - LONGEST_TITLE), start) is None:
        return False
    _, opened, left = text[max(0, start - LONGEST_TITLE) : start].translate(QUOTES).rpartition('"')
    right, closed, after = text[end : end + LONGEST_TITLE].translate(QUOTES).partition('"')
    around = left + right
    if not (opened and closed) or ENDED(around) or left[:1].isspace() or right[-1:].isspace():
        return False
    if not around:
        return after[:1] == " " and text[start].isupper() and text[start:end].isalpha()
    words = WORD.findall(around)
    return (left + text[start])[0].isupper() and all(len(word) <= SMALL or word[0].isupper() for word in words)
