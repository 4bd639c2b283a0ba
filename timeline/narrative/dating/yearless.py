"""Of which year a name may be that takes it from the time told: "on 5 June" after "3 November 1920"."""

from __future__ import annotations

import re
from datetime import timedelta

from timeline.algebra import TOLD, Date, Last, MonthOfYear, Next, Season, This, Within
from timeline.calendar import Unit, step
from timeline.calendar.zone import on_the_wall
from timeline.language.discourse.asides import near
from timeline.language.mention import Mention
from timeline.language.underspecified import bare
from timeline.narrative.report import Report


def over_new_year(mention: Mention) -> bool:
    """Whether a season may be the one that goes on into the year told: "in 2012 … the previous winter"."""
    term, told, span = mention.reading.term, mention.told, mention.reading.span
    if not isinstance(term, Last) or term.base != TOLD or told is None or told.grain < Unit.YEAR:
        return False
    if span is None or span.start is None or told.start is None:
        return False
    return step(on_the_wall(span.start), 1, Unit.YEAR) < on_the_wall(told.start)


def either_winter(mention: Mention) -> bool:
    """Whether a winter may be the one in which its year begins: "the winter of 2014", not "of 2014-15"; "in 2014 … that
    winter"."""
    term, told = mention.found.term, mention.told
    if isinstance(term, This):
        return term == THAT_WINTER and told is not None and told.grain is Unit.YEAR
    return (
        isinstance(term, Within)
        and term.cycle == WINTER
        and isinstance(term.outer, Date)
        and not FROM_YEAR(mention.text)
    )


WINTER = Season("winter")
THAT_WINTER = This(WINTER, TOLD)
FROM_YEAR = re.compile(r"\d[-–/]\d").search


def month_at_hand(mention: Mention) -> bool:
    """Whether "the following July" counts from a day or month right before one, and may be that of the year after: "in
    June 1915 … the following July"."""
    term, told, span = mention.reading.term, mention.told, mention.reading.span
    if not isinstance(term, Next) or term.base != TOLD or not isinstance(term.cycle, MonthOfYear):
        return False
    if told is None or told.end is None or told.grain > Unit.MONTH or span is None or span.start is None:
        return False
    return on_the_wall(span.start) <= step(on_the_wall(told.end), 1, Unit.MONTH)


def years_told(mention: Mention) -> int:
    """Of how many years a name may be that takes its own from the time told: two after "until the following year"."""
    name, told = bare(mention.found.term), mention.told
    if not mention.same or name is None or name.cycle.period is not Unit.YEAR or told is None:
        return 1
    if told.grain is not Unit.YEAR or told.start is None or told.end is None:
        return 1
    return told.end.year - told.start.year


def well_before_told(mention: Mention) -> bool:
    """Whether a name was taken from the period of the time told, where it lies well before that.

    A story goes on: "it opened on 3 November 1920. On 5 June it closed" may be of 1921 as well.
    """
    name, told, read = bare(mention.found.term), mention.told, mention.reading.span
    if not mention.same or name is None or told is None:
        return False
    if told.start is None or read is None or read.start is None:
        return False
    return told.start - read.start > LOOK_BACK * LENGTHS.get(name.cycle.period, NEVER)


LOOK_BACK = 0.25
"""The part of a year, or month, or week, that a story looks back without saying so."""
LENGTHS = {Unit.YEAR: timedelta(days=365), Unit.MONTH: timedelta(days=30), Unit.WEEK: timedelta(days=7)}
NEVER = timedelta.max / 2


def year_borrowed(report: Report, mention: Mention) -> bool:
    """Whether the year of what a history tells stands nowhere before a mention: it is taken from what is told later."""
    told = mention.told if report.genre == "narrative" else None
    if told is None or told.start is None:
        return False
    low, year = max(0, mention.start - REACH), told.start.year
    return all(report.text.rfind(str(y), low, mention.start) < 0 for y in (year, year - 1))


def year_far(report: Report, mention: Mention) -> bool:
    """Whether that year is told only sentences later, so that a life may lie between."""
    if not year_borrowed(report, mention) or mention.told is None or mention.told.start is None:
        return False
    at = report.text.find(str(mention.told.start.year), mention.end, mention.end + REACH)
    return at >= 0 and not near(report.text, mention.end, at)


REACH = 50_000
"""Characters in which the year of what is told is looked for, so that a long history takes linear time."""
