"""Which day the plans of a message are for: a weekday beside another, a clock time after a day ahead."""

from __future__ import annotations

import re
from datetime import datetime

from timeline.algebra import Span, Term
from timeline.language.underspecified import weekday

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


def goes_on(told: Span | None, near: bool, now: datetime) -> bool:
    """Whether a time without a verb is of a day ahead that was told just before: "We play Friday. Doors 7 pm"."""
    return near and told is not None and told.start is not None and told.start.date() > now.date()
