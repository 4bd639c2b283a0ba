"""Where a story goes with a time: ahead, back, far off, or nowhere."""

from __future__ import annotations

from datetime import datetime

from timeline.algebra import (
    TOLD, Bare, Ended, Last, Now, PieceOfYear, Reading, Shift, Span, Term, This, Vague, Within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.underspecified import day_of


def ahead(span: Span, now: datetime, over: bool) -> bool:
    """Whether a time is ahead, or a part of it where it has to be `over`."""
    edge = span.end if over else span.start
    return edge is not None and edge > now


def placeless(reading: Reading) -> bool:
    """Whether a time is nowhere that a story could go on from: a length, "now", "recently"."""
    return reading.span is None or isinstance(reading.term, NOWHERE)


NOWHERE = (Vague, Now)


def goes_back(term: Term) -> bool:
    """Whether a term counts back from what was told: "a year earlier", "the previous year"."""
    return isinstance(term, Shift) and term.sign < 0 or isinstance(term, Last) and term.base == TOLD


def back_to(term: Term) -> bool:
    """Whether a story goes back to a name: "the previous Thursday", "the Thursday of the week before"."""
    day = day_of(term)
    return isinstance(day, Last) and day.base == TOLD


def of_a_report(term: Term) -> bool:
    """Whether a term is the quarter that a report is about: "the third quarter", "the quarter ended 30 June"."""
    if isinstance(term, Ended):
        return term.amount.unit is Unit.QUARTER
    if not isinstance(getattr(term, "cycle", None), PieceOfYear):
        return False
    return isinstance(term.outer, This) if isinstance(term, Within) else isinstance(term, Bare | This | Last)


def far_from(span: Span, other: Span | None) -> bool:
    """True iff two times lie as far apart as a history and its asides."""
    if other is None or other.start is None or span.start is None:
        return True
    return abs(span.start.year - other.start.year) > FAR_YEARS


FAR_YEARS = 7
"""A history seldom jumps farther and stays there."""
