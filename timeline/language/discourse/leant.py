"""Which time told a term leans on: the last of all, the one beside it, the one looked back at, or a quarter."""

from __future__ import annotations

from datetime import timedelta

from timeline.algebra import (
    TOLD, Bare, Clock, DayOfMonth, For, Hands, Next, OnWeekday, Rest, Shift, Span, Term, This, Told, Within, borrows,
    holds, within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.calendar.zone import on_the_wall
from timeline.language.direction.anterior import anterior
from timeline.language.direction.pointing import direction
from timeline.language.discourse.asides import near, same_sentence
from timeline.language.discourse.course import Course
from timeline.language.discourse.evenings import either_half, with_evening
from timeline.language.discourse.going import ahead
from timeline.language.discourse.untold import counts_back
from timeline.language.pick import REPORTED, Found
from timeline.language.underspecified import bare, day_of, weekday


def looked_back(course: Course, term: Term, start: int, end: int) -> Span | None:
    """The time looked back at that "that" points to: "a week earlier he came, and a day after that he left"."""
    text, back = course.text, course.story.back
    counted = isinstance(term, Shift) and isinstance(term.base, Told) and text.endswith(" that", start, end)
    return back.span if back is not None and counted and same_sentence(text, back.end, start) else None


def leant_on(course: Course, term: Term, found: Found, start: int) -> Span | None:
    """The time told that a term counts from: a quarter, the main line of a history, or the last of all."""
    story = course.story
    if holds(term, Told) and within(term, REPORTED):
        return story.quarter
    if isinstance(term, COUNTED) and term.amount.finest < Unit.DAY:
        return either_half(story)
    if course.log.begun and isinstance(term, Within) and holds(term.outer, Told):
        return course.log.day
    if borrows(term):
        day_of_form = course.genre == "narrative" and course.story.telling is None and weekday(day_of(term))
        return None if day_of_form else _of_line(course, term, start)
    if isinstance(term, Rest):
        return _around(course, term, start)
    if _from_unknown(course, found, start):
        return None
    return _beside(course, term, start) or _counted_from(course, term, found, start)


COUNTED = (Shift, For)
"""Terms that have an amount which counts from a time."""


def _from_unknown(course: Course, found: Found, start: int) -> bool:
    """Whether what had been done counts on from what else had, not from the time that its sentence looks back from: "in
    1974 I learned that he had been freed the next day"; "that morning" may be of the day told."""
    last = course.story.last if found.anaphoric and not counts_back(day_of(found.term)) else None
    if last is None or course.story.in_sentence(start) is None or not anterior(course.text, start):
        return False
    same = isinstance(day_of(found.term), This) and last.span.grain <= Unit.DAY
    return not same and not anterior(course.text, last.start)


def by_name(course: Course, term: Term, start: int, way: str | None) -> bool:
    """Whether a bare name takes what it lacks from the time told."""
    told = course.story.telling or course.story.form
    return told is not None and (course.genre == "narrative" or _goes_on(course, term, start, way))


def _goes_on(course: Course, term: Term, start: int, way: str | None) -> bool:
    """Whether a bare day is of the month told before: "on 23 December it stopped. On the 27th it went again"; in the
    news so is a weekday of an older week: "on 23 May 2005 it stopped. On the Friday it went again"."""
    day, story = day_of(term), course.story
    if way == "future" or not isinstance(day, Bare):
        return False
    if not isinstance(day.cycle, DayOfMonth):
        return _of_older_week(course, day, start)
    told = story.told
    return story.in_sentence(start) is not None or (told is not None and told.grain <= Unit.MONTH and story.near(start))


def _of_older_week(course: Course, day: Bare, start: int) -> bool:
    """Whether a weekday of news or messages is of the week of a day told before, which lies more than a week back."""
    of_it = course.text[start : start + 4].lower() == "the " if course.genre == "news" else _beside_it(course, start)
    if not of_it or not weekday(day):
        return False
    told = course.story.told
    if told is None or told.start is None or told.grain is not Unit.DAY or not course.story.near(start):
        return False
    if course.genre == "colloquial" and day.cycle == OnWeekday(told.start.weekday()):
        return False
    return on_the_wall(course.anchor.first) - on_the_wall(told.start) > A_WEEK


def _beside_it(course: Course, start: int) -> bool:
    """Whether a message tells it in the sentence of that day: "fitted on 5 May, but by Thursday it leaked"."""
    return course.genre == "colloquial" and course.story.in_sentence(start) is not None


A_WEEK = timedelta(days=7)


def _of_line(course: Course, term: Term, start: int) -> Span | None:
    """The main line, or in a history what was told last, where that is longer than a year.

    A day that the month of the line has behind it is of the month of a plan just told: "was due on 20 June to be held
    on 4 July. It was held on the 19th".
    """
    told, line = course.story.told if course.genre == "narrative" else None, course.story.line
    if told is not None and told.grain > Unit.YEAR:
        return told
    name = bare(day_of(term))
    if name is None or not isinstance(name.cycle, DayOfMonth) or line is None or line.start is None:
        return line
    over = line.grain is Unit.DAY and name.cycle.day < line.start.day
    return (course.story.planned(start) if over else None) or line


def _around(course: Course, rest: Rest, start: int) -> Span | None:
    """The time told in the same sentence or the one before, where it lies in one unit, or the day of such a time:
    "earlier in the month", "later that evening"."""
    told = course.story.main
    beside = told is not None and (course.genre == "narrative" or near(course.text, told.end, start))
    return told.span if told is not None and beside and told.span.grain <= max(rest.grain, Unit.DAY) else None


def _beside(course: Course, term: Term, start: int) -> Span | None:
    """The time told in the same sentence, from which a term counts back, or anywhere from there to the story."""
    story = course.story
    beside = story.in_sentence(start) if counts_back(term) or _counts_on(course, term) else None
    if beside is None or not (isinstance(term, Shift) or beside.grain <= Unit.DAY):
        return None
    return beside if story.told in (None, beside) else Span.hull(story.told, beside)


def _counts_on(course: Course, term: Term) -> bool:
    """Whether a history counts on from an aside of its sentence: "the hall, begun in 1471, was done three years
    later"."""
    if course.genre != "narrative" or not isinstance(term, Shift) or not isinstance(term.base, Told):
        return False
    last, main = course.story.last, course.story.main
    return last is not None and main is not None and last.start != main.start


def _counted_from(course: Course, term: Term, found: Found, start: int) -> Span | None:
    """What opened the sentence, for a term as it was said, or the time told last; of no plan does the past go on, "he
    will appeal on Monday. That day he had wept", and to no later day from today: "it reports today. It was lost the
    following winter"."""
    story = course.story
    if found.anaphoric and term is found.term and (opened := story.opened(start)) is not None:
        return opened
    if story.untold or not (found.anaphoric or term is not found.term):
        return None
    day, now = day_of(term), course.anchor.last
    onward = isinstance(day, Next) and day.cycle.period is Unit.DAY
    told = story.told_by(start, onward)
    told = with_evening(story, told) if onward else told
    on = isinstance(term, Next | Shift) and term.grain >= Unit.DAY and not counts_back(term)
    if told is not None and (day_told := looked_back_from(course, term, start)) is not None:
        return Span.hull(told, day_told)
    if course.genre == "narrative" or told is None or not ahead(told, now, on):
        return told
    back = course.headed is None and direction(course.text, start, start + found.end - found.start) == "past"
    return story.gone(now, on) if back else told


def looked_back_from(course: Course, term: Term, start: int) -> Span | None:
    """The day that the past perfect of news looked back from, which an hour behind may be of as well: "it sank on
    Friday. It had sailed on Monday and hit a rock at 3 am"; not once an hour was told there."""
    told = course.story.main if course.genre == "news" and course.headed is None else None
    if told is None or told.before is None or not isinstance(term, Within) or anterior(course.text, start):
        return None
    hour = term.outer == TOLD and isinstance(term.cycle, Clock | Hands)
    if not hour or (told.exact is not None and told.exact.grain < Unit.DAY):
        return None
    back, day = told.span, told.before.span
    earlier = back.end is not None and day.start is not None and back.end <= day.start
    return day if earlier and day.grain is Unit.DAY and anterior(course.text, told.start) else None
