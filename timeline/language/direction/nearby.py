"""The words of a sentence before and after a time, as far as a verb may stand that it goes with."""

from __future__ import annotations

import re

from timeline.language.layout.entries import OPENED
from timeline.language.layout.sentences import ends

PIECE = re.compile(r"[a-z]+(?:['’][a-z]+)?|[.;:,()\"“”—!?]|--|``|''").findall
NEXT_WORD = re.compile(r" ([A-Za-z]+)\b").match
NEAR, LEFT, RIGHT = 80, 220, 150


def before(text: str, start: int, most: int) -> str:
    """What stands in the sentence before a place, at most so many characters."""
    piece = text[max(0, start - most) : start]
    for stop in reversed([found.start() for found in STOPS(piece)]):
        if piece[stop + 1] not in " \n" or ends(piece, stop, stop + 1):
            return piece[stop + 1 :]
    return piece


STOPS = re.compile(rf"""{OPENED.pattern}|\n(?=[\n\[])|\?(?= )|!(?= )|\.(?=\n|(?:''|["”])? )""").finditer
LINE_END = re.compile(rf"\n(?=[\n\[])|{OPENED.pattern}").search
"""The end of a paragraph, an entry or a message."""


def after(text: str, end: int) -> str:
    """What stands in the sentence after a place, at most RIGHT characters."""
    piece = text[end : end + RIGHT]
    line = LINE_END(piece) if "\n" in piece else None
    if line is not None:
        piece = piece[: line.start()]
    stop = -1
    while (stop := piece.find(". ", stop + 1)) >= 0:
        if ends(piece, stop, stop + 1):
            return piece[:stop]
    return piece
