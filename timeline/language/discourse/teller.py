"""The Teller goes through a text once and gives each time in it what it leans on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import evolve

from timeline.algebra import (
    TOLD, Bare, Clock, Date, DayOfMonth, DayOfYear, MonthOfYear, ShortYear, Span, Term, WeekdayNamed,
    Within, holds, leans, resolve,
)  # fmt: skip
from timeline.calendar import Anchor, Conventions, Unit
from timeline.calendar.zone import on_the_wall
from timeline.errors import OutOfCalendar
from timeline.language.direction.anterior import anterior
from timeline.language.direction.pointed import pointed
from timeline.language.discourse.course import Course
from timeline.language.discourse.leant import by_name, leant_on, looked_back
from timeline.language.discourse.meant import meant, of_no_day
from timeline.language.discourse.plans import decided, joined
from timeline.language.discourse.said import (
    EFFECTIVE, after_told, around_told, before_told, next_entry, of_writing, said,
)  # fmt: skip
from timeline.language.discourse.shared import with_days
from timeline.language.discourse.untold import looks_back, note, of_an_event, of_some_week
from timeline.language.grammar import Edge
from timeline.language.guards.allowed import BARE_HOURS, OVER_ENTRY
from timeline.language.layout.forms import fielded
from timeline.language.layout.stated import stated_zone
from timeline.language.layout.verbatim import verbatim
from timeline.language.mention import Mention
from timeline.language.parse import phrases
from timeline.language.pick import Found, times
from timeline.language.place import after, before
from timeline.language.scan import AGES, bare_hour, stretches, with_hours
from timeline.language.underspecified import day_of, lost, weekday


def _dated(course: Course, day: Term) -> bool:
    """Whether it is a weekday, or in a history a date, which is not after the writing in the past tense."""
    cycle = getattr(day, "cycle", None)
    return weekday(day) or (course.genre == "narrative" and isinstance(cycle, DayOfYear | MonthOfYear))


class Teller:
    """Finds the times of a text, and gives each what it leans on, by the course that the text has taken up to it."""

    def __init__(self, text: str, anchor: Anchor, genre: str, direction: str | None, conventions: Conventions) -> None:
        self.course = Course(text, anchor, genre, direction, conventions)
        self._list: tuple[Edge | None, Span | None] = None, None

    def mentions(self) -> list[Mention]:
        """All mentions, in order."""
        found = with_days(self.course.text, list(self._found()))
        self._at_home(found)
        if self.course.genre == "narrative":
            self.course.story.begin(self._first_year(found))
        made = (self._mention(one, offset) for one, offset in found)
        return [mention for mention in made if mention is not None]

    def _found(self) -> Iterator[tuple[Found, int]]:
        """The times in the text, each with the offset of its stretch."""
        text, genre, first = self.course.text, self.course.genre, bool(self.course.conventions.day_first)
        for start, end in stretches(text) if genre == "news" else with_hours(text):
            end += text[end : end + 1] in (".", "'", "’", ")")
            start -= start > 0 and text[start - 1] in "'’~"
            stretch = text[start:end]
            if phrases(stretch, first)[1]:
                for one in times(stretch, first, before(text, start), after(text, end), genre):
                    if not verbatim(text, start + one.start, start + one.end):
                        yield one, start

    def _at_home(self, found: list[tuple[Found, int]]) -> None:
        """Tell times of several zones on one clock where the anchor has none: that in which the text says that all are,
        else that of the first zone named."""
        course = self.course
        if course.anchor.zone is None and course.conventions.home is None:
            zones = list(dict.fromkeys(zone for one, _ in found for zone in one.zones))
            stated = stated_zone(course.text) if zones else None
            if stated is not None or len(zones) > 1:
                course.conventions = evolve(course.conventions, home=stated or zones[0])

    def _first_year(self, found: list[tuple[Found, int]]) -> Span | None:
        """The first date with a year, of which a history's dates before it are, but not where one of them falls on its
        weekday in the years around the writing, and in none around that."""
        first = self._first_dated(found)
        if first is None or first.start is None:
            return first
        now, conventions = on_the_wall(self.course.anchor.first), self.course.conventions
        days = (day_of(day_of(one.term)) for one, _ in found)
        name = next((day for day in days if isinstance(day, WeekdayNamed)), None)
        recent = name is not None and name.fits(now, conventions) and not name.fits(first.start, conventions)
        return None if recent else first

    def _first_dated(self, found: list[tuple[Found, int]]) -> Span | None:
        """The first date with a year; None where the fields of a form tell it."""
        text = self.course.text
        for one, offset in found:
            start, end = offset + one.start, offset + one.end
            if not holds(one.term, Date) or one.signal == "since" or note(text, one.term, start, end):
                continue
            if fielded(text, start):
                return None
            if not anterior(text, start):
                try:
                    return resolve(one.term, self.course.anchor, self.course.conventions).span
                except OutOfCalendar:
                    continue
        return None

    def _mention(self, found: Found, offset: int) -> Mention | None:
        course, start, end = self.course, offset + found.start, offset + found.end
        course.enter(start)
        if found.complete and course.from_anchor and course.story.quarter is None:
            return self._complete(found, start, end)
        course.catch_up()
        entered = course.genre != "news" or course.log.begun
        clock = self._of_log(start) if entered else None
        if clock is not None and end == start + FOUR:
            found = found.meaning(Bare(clock))
        opening = (self._in_month(found) or (clock and Within(clock, TOLD))) if entered else None
        term = opening or meant(course, found, start, end)
        if (opening is None and _alone(found)) or self._of_some_day(found, start, end):
            return None
        if of_no_day(course, term, found.signal, start, end):
            return None
        try:
            return self._leaning(term, found, offset)
        except OutOfCalendar:
            return None

    def _complete(self, found: Found, start: int, end: int) -> Mention | None:
        """The mention of a time that leaves nothing to its text, with which the text goes on."""
        course, term = self.course, found.term
        try:
            reading = resolve(term, course.anchor, course.conventions, course.direction)
        except OutOfCalendar:
            return None
        course.go_on_later(reading, found.signal, start, end)
        self._list = found.phrase, None
        words, reading, way = course.text[start:end], found.derives(reading), course.direction
        return Mention(words, start, end, reading, found.signal, found, course.conventions, way, told=None, same=False)

    def _in_month(self, found: Found) -> Term | None:
        """The day of the month over a diary that opens an entry: "2nd. Marched"."""
        term = found.term
        if self.course.genre == "news" or not _alone(found) or not isinstance(term, Bare):
            return None
        return self.course.in_month(term.cycle.day) if isinstance(term.cycle, DayOfMonth) else None

    def _of_log(self, start: int) -> Clock | None:
        """The clock time of an entry of a log that four figures open, which are no year there: "2015 Alarm reset"."""
        figures = self.course.text[start : start + FOUR]
        if not (figures.isdecimal() and self.course.log.opens(start)):
            return None
        return Clock(int(figures[:2]), int(figures[2:]))

    def _of_some_day(self, found: Found, start: int, end: int) -> bool:
        """Whether a bare hour is of a day that was not told, or is still to come: "we'll meet at nine"; or is none. In
        messages, where no other day was told, it is one of the day of writing."""
        course, rule = self.course, found.phrase.rule
        if rule is None or rule.name not in BARE_HOURS:
            return False
        if self._of_a_life or not bare_hour(course.text, start - found.start + found.phrase_start):
            return True
        told = course.headed or course.story.told
        unknown = not course.log.begun and (told is None or told.grain is not Unit.DAY)
        today = told is not None and told.start is not None and told.start.date() == course.anchor.first.date()
        if self._of_day_beside(start):
            return True
        if course.genre == "colloquial" and (unknown or today):
            return not of_an_event(course.text, start - found.start + found.phrase_start)
        return unknown or course.ahead(start, end)

    def _of_day_beside(self, start: int) -> bool:
        """Whether the sentence of an hour in a message has told of another day than that of the message: "they heard it
        on Wednesday night and knew at six", "can't do Sunday, she comes at 2"."""
        sent, beside = self.course.headed, self.course.story.in_sentence(start)
        if sent is None or sent.grain >= Unit.DAY or sent.start is None or beside is None:
            return False
        before = beside.end is not None and beside.end.date() <= sent.start.date()
        return before or (beside.start is not None and beside.start.date() > sent.start.date())

    @cached_property
    def _of_a_life(self) -> bool:
        """Whether "at nine" may be an age."""
        return AGES.search(self.course.text) is not None

    def _leaning(self, term: Term, found: Found, offset: int) -> Mention:
        """The mention of a term by what it leans on, with which the text goes on."""
        course, start, end = self.course, offset + found.start, offset + found.end
        text = course.text
        entry = next_entry(course, term, start, end) if course.headed is not None else None
        way = self._way(term, found, offset) if entry is None else "future"
        apart = entry or of_writing(course, term) or before_told(course, term, start, way, found.signal)
        ahead = after_told(course, term, start, way, found.signal)
        apart = apart or ahead
        same = apart is None and by_name(course, term, start, way)
        back = looked_back(course, term, start, end)
        told = back or leant_on(course, term, found, start)
        anchor = apart or said(course, term, start, end)
        reading = resolve(term, anchor, course.conventions, way, told, same)
        if same and way == "past" and _dated(course, day_of(term)) and course.unwritten(reading):
            same, reading = False, resolve(term, course.anchor, course.conventions, way)
        behind = back is not None or looks_back(text, term, start)
        aside = behind or ahead is not None or lost(term, told, same)
        aside = aside or (told is None and of_some_week(text, term, start))
        course.go_on(reading, found.signal, start, end, aside)
        if behind:
            course.story.look_back(reading, start, end)
        told, reading = self._before_list(term, found, told), found.derives(reading)
        return Mention(text[start:end], start, end, reading, found.signal, found, course.conventions, way, told, same)

    def _before_list(self, term: Term, found: Found, told: Span | None) -> Span | None:
        """The time told, for days of a list that before the list: "granted in August. It was heard on 2 and 3 May"."""
        listed, before_it = self._list
        if found.phrase is listed and isinstance(term, Bare) and isinstance(term.cycle, DayOfYear):
            return before_it
        self._list = found.phrase, told
        return told

    def _way(self, term: Term, found: Found, offset: int) -> str | None:
        """The way of a time: with the plan before it, by its verb, or as the text goes."""
        course, start, end = self.course, offset + found.pointed, offset + found.phrase_end
        if course.genre == "colloquial":
            way = joined(course.text, term, course.beside, offset + found.start, course.anchor.first)
            if way is not None:
                return way
        if course.genre == "narrative" and found.signal in EFFECTIVE:
            return "future"
        if course.direction is None and course.genre == "narrative" and holds(term, ShortYear):
            return None if course.ahead(start, end) or around_told(course) else "past"
        if course.direction is not None or not leans(term):
            return course.direction
        if course.genre == "news":
            way = decided(course.text, term, course.beside, offset + found.start, course.anchor.first)
            if way is not None:
                return way
        if course.log.opens(start):  # "09:30 (24 Nov)" is of the year of the log
            return None
        opens = course.opens_entry(term, start, end)
        if opens and course.over_entry is not None:  # it is near the entry above, whatever is told in it
            return None
        way = pointed(course.text, course.genre, term, start, end, course.anchor.first)
        return "past" if opens and way is None else way


def _alone(found: Found) -> bool:
    """Whether a time is a day of the month by its figures alone."""
    return found.edge.rule is not None and found.edge.rule.name in OVER_ENTRY


FOUR = 4
"""Figures of a clock time that may be a year."""
