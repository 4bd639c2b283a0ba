"""Names and parts of the day that may be of any: "on a Monday", "one grey morning"."""

from __future__ import annotations

import re

from timeline.algebra import Bare, PartOfDay, Term
from timeline.language.discourse.untold import FAR, NEAR
from timeline.language.place import after, words
from timeline.language.syntax.wording import words_of

INDEFINITE = frozenset({"a", "an", "one", "another", "any", "some"})
ONE = re.compile(rf"(?i)\b(?:{'|'.join(sorted(INDEFINITE))})\b").search


def one_of_many(text: str, start: int, end: int) -> bool:
    """Whether a name may be of any: "on a Monday", "one rainy Friday evening", but not "in a Monday speech"."""
    return _indefinite(text, start, end) and not _of_a_noun(text, end)


def some_part(text: str, term: Term, start: int, end: int) -> bool:
    """Whether a part of the day is of a day that nothing tells: "one grey morning", "a sultry evening in May"."""
    part = isinstance(term, Bare) and isinstance(term.cycle, PartOfDay)
    if not part or text[start - 1 : start] not in (" ", "") or _of_a_noun(text, end):
        return False
    return _indefinite(text, start, end) or NEAR_ARTICLE(text, max(0, start - FAR), start) is not None


NEAR_ARTICLE = re.compile(r"(?i)\b(?:an?|one) [a-z]+ \Z").search


def _indefinite(text: str, start: int, end: int) -> bool:
    """Whether an article that leaves open which one it is stands before a name, or begins it."""
    if ONE(text, max(0, start - FAR), end) is None:
        return False
    left = NEAR.findall(text[max(0, start - FAR) : start].lower())
    while left and left[-1] in words("kind"):
        left.pop()
    own = NEAR.match(text[start:end].lower())
    return not INDEFINITE.isdisjoint((own[0] if own else "", *left[-1:]))


def _of_a_noun(text: str, end: int) -> bool:
    """Whether what stands before belongs to a noun: "a Monday speech", but not "a summer night"."""
    right = after(text, end)[0]
    named = right[:1].isalpha() and right not in words("function")
    return named and words_of("words", "part").isdisjoint(NEAR.findall(text[end : end + FAR].lower())[:1])
