"""Which day plans are for: weekdays beside others, what is decided for one, clock times after a day ahead."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from timeline.algebra import OnWeekday, Span, Term
from timeline.calendar import Unit
from timeline.language.direction import cues
from timeline.language.syntax.verbs import AUXILIARY, PARTICIPLE, PAST, form, lemma
from timeline.language.underspecified import placing, weekday

JOINT = re.compile(r"[\s,/&+?]{0,4}(?:and|or)?\s{0,2}").fullmatch
"""What joins a name to the one before it."""


def joined(text: str, term: Term, beside: tuple[int, Span | None], start: int, now: datetime) -> str | None:
    """The way of a day ahead named right before, which a weekday shares: "on mon and tues", "sat? or sun".

    `beside` is the time before, and where it ends.
    """
    end, span = beside
    if span is None or span.start is None or span.start.date() < now.date():
        return None
    return "future" if weekday(term) and JOINT(text, end, start) else None


def decided(text: str, term: Term, beside: tuple[int, Span | None], start: int, now: datetime) -> str | None:
    """The way of a weekday for what was decided on a day named right before, the first after that: "voted on Tuesday to
    strike from Friday", but not "failed on Tuesday to"."""
    end, span = beside
    name = placing(term) if text.startswith(" to ", end) else None
    if name is None or not isinstance(name.cycle, OnWeekday) or span is None or span.grain > Unit.DAY:
        return None
    if span.start is None or not _decides(text, end, start):
        return None
    day = span.start.date() + timedelta(days=(name.cycle.day - span.start.weekday()) % DAYS or DAYS)
    return "past" if day < now.date() else "future"


def _decides(text: str, end: int, start: int) -> bool:
    """Whether a verb of plans stands before its infinitive, in which no other verb has a time of its own."""
    if PURPOSE(text, end, start) is None or any(form(word) & OWN for word in WORDS(text[end:start])[2:]):
        return False
    deciding = cues.plans() - cues.tried() | {"vote"}
    return any(lemma(word) in deciding for word in WORDS(text[max(0, end - FAR) : end].lower()))


OWN = PAST | PARTICIPLE | AUXILIARY
"""The forms of a verb that a time belongs to itself."""
FAR = 40
"""Characters before the end of a time that hold its verb."""
DAYS = 7
WORDS = re.compile(r"[a-z]+").findall
PURPOSE = re.compile(r" to (?!the\b|an?\b|be\b)[a-z]+ [^.,;:!?()\"]{0,60}").fullmatch


def goes_on(told: Span | None, near: bool, now: datetime) -> bool:
    """Whether a time without a verb is of a day ahead that was told just before: "We play Friday. Doors 7 pm"."""
    return near and told is not None and told.start is not None and told.start.date() > now.date()
