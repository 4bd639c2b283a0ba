"""From when a time is said: the anchor, the day that a history has come to, the entry of a log or diary."""

from __future__ import annotations

import re
from datetime import timedelta

from timeline.algebra import (
    NOW, About, Bare, DayOfYear, Every, Feast, For, Hands, Last, MonthOfYear, Past, ShortYear, Span, Term, This, Vague,
    WeekdayNamed, Within, holds, leans, resolve,
)  # fmt: skip
from timeline.calendar import Anchor, Unit
from timeline.calendar.anchor import TICK
from timeline.calendar.zone import on_the_wall
from timeline.language.direction.anterior import anterior, anterior_to_it, anterior_to_later, of_another_verb
from timeline.language.direction.nearby import LEFT, before as in_sentence
from timeline.language.discourse.course import Course
from timeline.language.layout.headings import over_next
from timeline.language.underspecified import QUALIFYING, day_of, minutes_ago, of_today, too_long, weekday, without_day

OF_LATE, A_YEAR = timedelta(days=14), timedelta(days=365)
FEW_YEARS = timedelta(days=6 * 365)
"""A weekday comes back to its date after so many at most, but for a turn of the century."""
THIS_YEAR = This(Every(Unit.YEAR))
"""Beside a day that of the writing: "on 6 May this year"; alone it may be the one told."""
NAMED_LAST = re.compile(
    r"(?:[Tt]he \w+ of |[Ee]arly |[Ll]ate )?(?i:last) |[Tt]he [a-z]+ before last\b|[A-Z][a-z]+day last\b"
).match
AT_THAT_TIME = frozenset({"that time", "the time"})
"""What is not before the time told, but some time before the writing."""


def next_entry(course: Course, term: Term, start: int, end: int) -> Anchor | None:
    """The day after the heading, from which a weekday that stands over the next entry is that of it."""
    day = course.headed
    if course.genre != "colloquial" or day is None or day.grain is not Unit.DAY or day.end is None:
        return None
    if not (weekday(term) and over_next(course.text, start, end)):
        return None
    following = course.at(day.end)
    return None if course.unwritten(resolve(term, following, course.conventions, "future")) else following


def of_writing(course: Course, term: Term) -> Anchor | None:
    """The writing, where a date falls on its weekday in the years around it, but in none around the time told."""
    line = course.story.line
    if not isinstance(term, WeekdayNamed) or line is None or line.start is None:
        return None
    told, now = line.start, on_the_wall(course.anchor.first)
    if abs(now - on_the_wall(told)) > FEW_YEARS:
        return None
    fits = term.fits(now, course.conventions) and not term.fits(told, course.conventions)
    return course.anchor if fits else None


def before_told(course: Course, term: Term, start: int, way: str | None, signal: str) -> Anchor | None:
    """The day told last, from which the past perfect looks back: "killed on Sunday. He had been seen on Friday", "had
    been ill since Friday"; in a history whatever the name, in news a name in a year told: "In April he was elected; he
    had come at Christmas"."""
    text, story, day = course.text, course.story, day_of(term)
    named = way == "past" and leans(day)
    history = course.genre == "narrative" or course.over_entry is not None
    since = signal == "since" and history and day.grain < Unit.MONTH
    told = story.told if named and (since or story.near(start)) and anterior(text, start) else None
    if told is None or told.start is None or told.grain > Unit.QUARTER or _at_hand(course, told):
        return None
    if told.grain > Unit.DAY and without_day(term):
        return None
    if anterior_to_later(text, start) or (anterior_to_it(text, start) and not _from_its_sentence(course, start)):
        return None
    ago = on_the_wall(course.anchor.first) - on_the_wall(told.start)
    fits = timedelta(0) <= ago < OF_LATE if weekday(day) else ago > A_YEAR
    if not (history or fits):
        return None
    return _inside(course, term, told) or course.at(told.start)


def _inside(course: Course, term: Term, told: Span) -> Anchor | None:
    """The end of a longer time told, where a date looked back at lies in that: "in July she said that he had come on 9
    July"."""
    day = day_of(term)
    dated = isinstance(day, Bare) and isinstance(day.cycle, DayOfYear)
    anchor = _all_of(course, told) if dated and told.grain > Unit.DAY else None
    if anchor is None or told.start is None:
        return None
    last = course.at(anchor.last)
    span = resolve(term, last, course.conventions, "past").span
    return last if span is not None and span.start is not None and span.start >= told.start else None


def _from_its_sentence(course: Course, start: int) -> bool:
    """Whether the time told last is that of the verb whose clause of time looks back: "on 10 May she wrote after he had
    left on the 3rd"."""
    story = course.story
    told = story.main if story.in_sentence(start) is not None else None
    return told is not None and not of_another_verb(course.text, told.end, start)


def after_told(course: Course, term: Term, start: int, way: str | None, signal: str) -> Anchor | None:
    """The day told last, from which a history looks ahead to a name: "in May he left a town to which he would return in
    March", "resigned with effect from March"; one of the days right before it may be that of something else."""
    if course.genre == "colloquial" and way == "future":
        return _promised(course, term, start)
    ahead = course.genre == "narrative" and way == "future" and leans(day_of(term)) and not without_day(term)
    told = course.story.told if ahead else None
    if told is None or told.start is None or told.grain > Unit.MONTH:
        return None
    if signal not in EFFECTIVE and WOULD(in_sentence(course.text, start, LEFT)) is None:
        return None
    anchor = course.at(told.start)
    last = resolve(term, anchor, course.conventions, "past").span
    recent = last is not None and last.start is not None and told.start - last.start < A_MONTH
    return None if recent else anchor


def _promised(course: Course, term: Term, start: int) -> Anchor | None:
    """The day told just before in a message, for what someone was told then: "it stopped on 2 August. I was told that
    someone would come on the Friday"."""
    the_day = weekday(term) and course.text[start : start + 4].lower() == "the " and course.story.near(start)
    told = course.story.told if the_day else None
    if told is None or told.start is None or told.grain is not Unit.DAY:
        return None
    return course.at(told.start) if TOLD_THEN(in_sentence(course.text, start, LEFT)) is not None else None


TOLD_THEN = re.compile(r"\b(?:told|said|promised|agreed|assured|heard) [^.,;:]*\bwould (?!have\b)[^,;:]*$").search
EFFECTIVE = frozenset({"with effect from", "effective", "as from"})
"""What stands before the time from which something decided holds."""
A_MONTH = timedelta(days=31)
WOULD = re.compile(r"\bwould (?!have\b)[^,;:]*$").search


def _at_hand(course: Course, told: Span) -> bool:
    """Whether news are still in the time told: the past perfect does not look back from "this week"."""
    longer = course.genre != "narrative" and told.grain > Unit.DAY
    return longer and told.end is not None and on_the_wall(told.end) > on_the_wall(course.anchor.first)


def around_told(course: Course) -> bool:
    """Whether the years around the time that a history tells are all over when it is written: of two figures one of
    those is meant, "in 1938 … in '84", else the last of all."""
    told = course.story.told
    pivot = course.conventions.pivot
    return told is not None and told.start is not None and told.start.year + pivot <= course.anchor.first.year


def said(course: Course, term: Term, start: int, end: int) -> Anchor:
    """The anchor; a history is told as if at the time that it tells, an entry of a log or diary on its day."""
    if course.from_anchor or (isinstance(term, Vague) and course.text[start:end].lower() in AT_THAT_TIME):
        return course.anchor
    if course.opens_entry(term, start, end):
        return course.over_entry or course.anchor
    if holds(term, ShortYear) and not around_told(course):
        return course.anchor
    if isinstance(term, Past | For) and (somewhere := _in_told(course, term)) is not None:
        return somewhere
    if course.log.at is not None and (minutes_ago(term) or by_message(course, term)):
        return course.at(course.log.at)
    told = _day_of_speech(course, term, start)
    if told is None or told.start is None:
        return course.anchor
    return (minutes_ago(term) and _all_of(course, told)) or course.at(told.start)


def by_message(course: Course, term: Term) -> bool:
    """Whether an hour counts from when its message was sent, and not from its day: "[09:20] Ann: I woke at 7"."""
    sent = course.headed is not None and course.headed.grain < Unit.DAY
    hour = term.inner if isinstance(term, About) else term
    return sent and isinstance(hour, Bare) and isinstance(hour.cycle, Hands)


def _day_of_speech(course: Course, term: Term, start: int) -> Span | None:
    """The time that a text is at when it says another; None for its writing."""
    if course.log.begun:
        return course.log.day
    if course.genre != "narrative" or _from_writing(course, term, start):
        return course.headed
    told = course.story.told
    return course.headed if too_long(term, told) else told


def _from_writing(course: Course, term: Term, start: int) -> bool:
    """Whether a time counts from the writing of a history: "two years ago", but not in what is said in it."""
    this_year = isinstance(term, Within) and term.outer == THIS_YEAR
    written = this_year or of_today(term) or _named_from_writing(course.text, term, start)
    return written and not course.story.in_speech(start)


def _named_from_writing(text: str, term: Term, start: int) -> bool:
    """Whether it is a name of the time before the writing, "last autumn", "the week before last", but not "the previous
    Christmas", or the month or feast of its year: "until this February", but not "this summer"."""
    while isinstance(term, QUALIFYING):  # "the end of last week"
        term = term.inner
    if isinstance(term, Last):
        return NAMED_LAST(text, start) is not None
    return isinstance(term, This) and term.base is NOW and isinstance(term.cycle, MonthOfYear | Feast)


def _in_told(course: Course, term: Past | For) -> Anchor | None:
    """What a history or log told last, from somewhere in which "the next ten minutes" count."""
    if not course.log.begun and course.genre != "narrative":
        return None
    told = course.story.exact if term.amount.finest < Unit.DAY else course.story.told
    return None if told is None else _all_of(course, told)


def _all_of(course: Course, told: Span) -> Anchor | None:
    """Somewhere in a time told."""
    if told.start is None or told.end is None:
        return None
    return Anchor(told.start, max(told.start, told.end - TICK), course.anchor.zone)
