"""Clock times that take their day from a later one: "opens at 7 a.m. and closes at 8 p.m. on Tuesday"."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import evolve

from timeline.algebra import Bare, Clock, Term, Within
from timeline.calendar import Unit
from timeline.language.layout.sentences import ends
from timeline.language.pick import Found

JOINT = re.compile(
    r",?(?: and| but| with)?(?: (?!will |would |may |might |could )[A-Za-z]+){1,6} (?:at|until|till) "
).fullmatch
"""What stands between two clock times of one day, each with its verb, but "shut at 4 p.m. and will open at 6 p.m. on
Friday" tells of two."""


def with_days(text: str, found: list[tuple[Found, int]]) -> list[tuple[Found, int]]:
    """The times of a text, those clock times with a day that have it from the next one."""
    shared = list(found)
    for k, ((first, at), (second, offset)) in enumerate(pairwise(found)):
        day = _day_behind(first.term, second.term)
        if day is None or not JOINT(text, at + first.phrase_end, offset + second.start):
            continue
        if not k or _apart(text, found[k - 1][1] + found[k - 1][0].end, at + first.start):
            shared[k] = _on(day, first, at, second, offset), at
    return shared


def _day_behind(first: Term, second: Term) -> Term | None:
    """The day that a clock time without one has from a later one with it; an earlier one may be of the next day."""
    if not isinstance(first, Bare) or not isinstance(first.cycle, Clock):
        return None
    if not isinstance(second, Within) or not isinstance(second.cycle, Clock):
        return None
    earlier = (first.cycle.hour, first.cycle.minute) < (second.cycle.hour, second.cycle.minute)
    return second.outer if earlier and second.outer.grain is Unit.DAY else None


def _apart(text: str, end: int, start: int) -> bool:
    """Whether a sentence ends between two times."""
    piece = text[end:start]
    return "\n" in piece or any(ends(text, end + stop.start(), end + stop.end()) for stop in STOP(piece))


STOP = re.compile(r"[.?!] ").finditer


def _on(day: Term, first: Found, at: int, second: Found, offset: int) -> Found:
    """A clock time on the day of the next one, which goes the way of that."""
    term, moved = Within(first.term.cycle, day), offset - at  # type: ignore[attr-defined]
    return evolve(
        first,
        term=term,
        phrase=evolve(first.phrase, value=term),
        pointed=second.pointed + moved,
        phrase_end=second.phrase_end + moved,
    )
