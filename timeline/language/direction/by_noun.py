"""The way of a bare name by the noun that it goes with."""

from __future__ import annotations

import re

from timeline.language.direction import cues
from timeline.language.direction.nearby import NEAR, NEXT_WORD, PIECE, before
from timeline.language.direction.way import AHEAD, PAST_
from timeline.language.syntax.verbs import lemma


def told_by_noun(text: str, start: int, end: int) -> str | None:
    """The way of a name that goes with a noun: of what nobody foresees it is past, of what is waited for ahead.

    >>> told_by_noun("They will appeal Monday's ruling.", 17, 23), told_by_noun("They await Monday's game.", 11, 17)
    ('past', 'future')
    >>> told_by_noun("before the next meeting (8 May)", 25, 30)
    'future'
    """
    if text.endswith("(", 0, start) and (said := NOTED(text, max(0, start - NEAR), start)) is not None:
        return PAST_ if said[1] in PASSED else AHEAD
    if _of_deed(text, start, end):
        return PAST_
    if text.endswith(" for ", 0, start) and (_to_be(text, end) or _arranged(PIECE(before(text, start, NEAR).lower()))):
        return AHEAD
    owned = text[end : end + 2] in ("'s", "’s")
    if not owned and "the " not in text[max(0, start - 4) : start + 4].lower():
        return None
    noun = OF_NOUN(text, end + 2 * owned)
    if noun is None:
        return None
    words = [word for word in PIECE(before(text, start, NEAR).lower()) if word != "the"]
    if not cues.awaited().isdisjoint((" ".join(words[-2:]), *words[-1:])):
        return AHEAD
    return None if cues.happened().isdisjoint(noun.groups()) else PAST_


NOTED = re.compile(r"\b(next|coming|last|previous) (?:[a-z]+ ){1,3}\($").search
"""What says of a noun whether it is to come, right before its date in brackets."""
PASSED = frozenset({"last", "previous"})


def _of_deed(text: str, start: int, end: int) -> bool:
    """Whether a name ends a clause after a noun of what nobody foresees: "may be behind a similar raid on 3 May"."""
    close = text[max(0, start - LONGEST_DEED) : start].rstrip().lower()
    near = close.split() if close.endswith("on") else []
    if near[-1:] != ["on"] or cues.done().isdisjoint(near[-2:-1]) or NEXT_WORD(text, end):
        return False
    return cues.foreseen().isdisjoint(PIECE(before(text, start, NEAR).lower()))


def _to_be(text: str, end: int) -> bool:
    """Whether a name stands before what something is meant for: "oil for September delivery"."""
    noun = OF_NOUN(text, end)
    return noun is not None and noun[1] in cues.meant_for()


def _arranged(words: list[str]) -> bool:
    """Whether something is arranged for a name: "called a strike for Monday"."""
    return "a" in words and any(lemma(word) in cues.arranging() for word in words[: words.index("a")])


LONGEST_DEED = 20
"""Characters of such a noun and its preposition."""
OF_NOUN = re.compile(r" (?:[a-z]+-)?([a-z]+)(?: ([a-z]+))?").match
