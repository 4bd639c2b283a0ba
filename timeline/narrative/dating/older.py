"""A name beside an older time, which it may lean on or not: "jailed in 2005, he fell ill in May"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from timeline.algebra import By, DayOfYear, Reading, Until, resolve
from timeline.calendar import Anchor, Unit, floor, step
from timeline.calendar.zone import on_the_clock, on_the_wall
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.language.underspecified import bare, day_of, weekday
from timeline.narrative.report import Report
from timeline.narrative.sketch import Sketch

PARAGRAPH, FAR = 400, 120
"""Characters over which a paragraph of the news goes on with a year that it told, and those of an aside."""
AT_HAND = timedelta(days=31)
"""How long ago a day of news may be to need no year."""
IN_ASIDE = re.compile(r"\d+, (?!and |but )[^.]*").fullmatch
"""What stands behind a year that only says more of who is told of: "the firm, founded in 1990, sold a mill in May"."""
OF_SUBJECT = re.compile(r"\b(?:who|which|whose)\b[^.;]*\d[^.;]*\Z").search


def of_older_year(sketch: Sketch, mention: Mention, low: datetime) -> bool:
    """Whether what news tell beside an earlier year may be of that year: "he was arrested in August 2005. In November
    he fled"."""
    group = sketch.group
    if group is None or group.tense != "past":
        return False
    dated = isinstance(getattr(day_of(mention.found.term), "cycle", None), DayOfYear)
    if sketch.lemma in words_of("verbs", "spoken") and not (group.perfect or dated):
        return False
    return beside_older_year(sketch.report, mention, low, group.perfect)


def beside_older_year(report: Report, mention: Mention, low: datetime, perfect: bool = False) -> bool:
    """Whether a name in news that was read of some year stands in a paragraph that has told an earlier one before."""
    name, told = bare(day_of(mention.found.term)), mention.told
    if name is None or name.cycle.period is not Unit.YEAR:
        return False
    if report.genre != "news" or told is None or told.start is None:
        return False
    year = _older_year(report, mention)
    at_hand = isinstance(name.cycle, DayOfYear) and timedelta(0) <= report.until - low <= AT_HAND
    if year >= low.year or (at_hand and year == told.start.year):
        return False
    at = _year_said(report, mention, year, perfect)
    between = report.text[max(0, at) : mention.start]
    return at >= 0 and "\n" not in between and IN_ASIDE(between) is None


def _older_year(report: Report, mention: Mention) -> int:
    """The year of the time told, or that which the paragraph says last where a time told may be of that as well: "in
    November 2005 he came. He left on 3 January and fell ill on 5 May"."""
    assert mention.told is not None
    assert mention.told.start is not None
    told = mention.told.start.year
    low = max(0, mention.start - PARAGRAPH, report.text.rfind("\n", 0, mention.start))
    *_, said = (None, *YEARS(report.text, low, mention.start))
    if said is None or BY_YEARS(report.text, said.end(), mention.start) is not None:
        return told
    return min(told, int(said[0]))


YEARS, BY_YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d\b").finditer, re.compile(r"\byears?\b").search
"""Years in figures, and what tells another one: "last year"."""


def _year_said(report: Report, mention: Mention, year: int, perfect: bool) -> int:
    """Where a paragraph says a year last: in figures, as that of a season, or for the past perfect as the last one; -1
    where it does not."""
    text, low = report.text, max(0, mention.start - PARAGRAPH)
    last = text.rfind("last year", low, mention.start) if perfect and year == report.since.year - 1 else -1
    season = SEASON(text, low, mention.start)
    return max(last, text.rfind(str(year), low, mention.start), season.start() if season is not None else -1)


SEASON = re.compile(
    r"\b(?:[Tt]hat|[Tt]he (?:following|next|previous|preceding|same)) (?:spring|summer|autumn|fall|winter|year)\b"
).search


def in_older_year(sketch: Sketch, mention: Mention) -> Reading:
    """What a name means in the year told, or for the past perfect in the one before: "she came in 2012. She had left
    Rome in May"."""
    assert mention.told is not None
    assert mention.told.start is not None
    reached = isinstance(mention.phrase.term, By | Until)  # "had never failed until May"
    perfect = sketch.group is not None and sketch.group.perfect and not reached
    first = mention.told.start.replace(year=_older_year(sketch.report, mention), month=1, day=1)
    year = step(floor(first, Unit.YEAR), -perfect, Unit.YEAR)
    anchor = Anchor(year, year, sketch.report.anchor.zone)
    return resolve(mention.found.term, anchor, mention.conventions, "future")


def behind_aside(sketch: Sketch, mention: Mention) -> bool:
    """Whether a weekday of a history stands behind a clause that says more of its subject, and may be the last one:
    "the boy who was bitten on 2 May went home on Friday"."""
    if sketch.report.genre != "narrative" or not weekday(mention.found.term):
        return False
    return OF_SUBJECT(sketch.report.text[max(0, mention.start - FAR) : mention.start]) is not None


def since_told(mention: Mention, low: datetime, high: datetime) -> tuple[datetime, datetime] | None:
    """The last night, or any since the time told before: "it struck on Sunday; three died overnight"."""
    told = mention.told
    if told is None or told.start is None:
        return None
    return min(low, on_the_clock(on_the_wall(told.start), low.tzinfo)), high
