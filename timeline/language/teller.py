"""The Teller goes through a text once and gives each time in it what it leans on."""

from __future__ import annotations

from collections.abc import Iterator
import re
from contextlib import suppress
from datetime import datetime, timedelta

from attrs import evolve

from timeline.algebra import (
    NOW, TOLD, About, Amount, Bare, Clock, Date, DayOfMonth, DayOfYear, Duration, Ending, Every, For, Hands, Last, Next,
    PartOfDay, Past, Reading, Recurrence, Rest, Shift, Span, Term, This, Told, Vague, WeekdayNamed, Within, Zoned,
    exactly, holds, leans, resolve, within, zones_of,
)  # fmt: skip
from timeline.calendar import Anchor, Conventions, Unit
from timeline.calendar.anchor import TICK
from timeline.errors import OutOfCalendar
from timeline.language.anterior import anterior, anterior_to_it
from timeline.language.asides import near, same_sentence
from timeline.language.christ import from_christ
from timeline.language.entries import alone, dated, day_first, diary, fielded, heads, in_heading, stamped
from timeline.language.figures import ordered
from timeline.language.log import Log
from timeline.language.mention import Mention
from timeline.language.parse import phrases
from timeline.language.pick import Found, times
from timeline.language.place import after, before
from timeline.language.plans import goes_on, joined
from timeline.language.pointed import pointed
from timeline.language.pointing import direction
from timeline.language.scan import stretches
from timeline.language.story import Story
from timeline.language.underspecified import (
    EVENING, NIGHT, after_night, lost, minutes_ago, named, of_today, too_long, weekday, without_day,
)  # fmt: skip
from timeline.language.untold import (
    beside_the_story, counts_back, in_opening, looks_back, note, of_a_record, one_of_many, unread_hour,
)  # fmt: skip
from timeline.language.verbatim import verbatim

OF_LATE = timedelta(days=14)
NOON = 12
FEW_YEARS = timedelta(days=6 * 365)
"""A weekday comes back to its date after so many at most, but for a turn of the century."""
TURNS = frozenset({PartOfDay("dawn"), PartOfDay("dusk")})
"""The parts of the day that a history tells of one day: "at dawn they attacked"."""
OVERNIGHT = Within(PartOfDay("overnight"), Last(Every(Unit.DAY)))
TONIGHT = Within(PartOfDay("overnight"), This(Every(Unit.DAY)))
THIS_YEAR = This(Every(Unit.YEAR))
"""Beside a day that of the writing: "on 6 May this year"; alone it may be the one told."""
BEFORE_LAST = re.compile(r"[Tt]he [a-z]+ before last\b").match
A_YEAR = Amount(exactly(1), Unit.YEAR)
REPORTED = Told(Unit.QUARTER)
AT_THAT_TIME = frozenset({"that time", "the time"})
"""What is not before the time told, but some time before the writing."""
A_YEAR_BACK = frozenset({Shift(NOW, A_YEAR, -1), Shift(TOLD, A_YEAR, -1)})
"""What a report of a quarter means by "a year ago" and "a year earlier": the same quarter."""


class Teller:
    """Goes through a text once and gives each time what it leans on: the story so far, and the day over it."""

    def __init__(self, text: str, anchor: Anchor, genre: str, direction: str | None, conventions: Conventions) -> None:
        self.text, self.anchor, self.genre = text, anchor, genre
        self.direction, self.conventions = direction, conventions
        if conventions.day_first is None and (ordered(text, None) or day_first(text, anchor.last)):
            self.conventions = evolve(conventions, day_first=True)
        self.story = Story(text, genre)
        self.log = Log(text, anchor.first)
        self.headed: Span | None = None
        self.beside: tuple[int, Span | None] = (0, None)

    def mentions(self) -> list[Mention]:
        """All mentions, in order."""
        found = list(self._found())
        self._at_home(found)
        if self.genre == "narrative":
            self.story.begin(self._first_year(found))
        made = (self._mention(one, offset) for one, offset in found)
        return [mention for mention in made if mention is not None]

    def _found(self) -> Iterator[tuple[Found, int]]:
        """The times in the text, each with the offset of its stretch."""
        text, first = self.text, bool(self.conventions.day_first)
        for start, end in stretches(text):
            end += text[end : end + 1] in (".", "'", "’")
            start -= start > 0 and text[start - 1] in "'’~"
            stretch = text[start:end]
            if phrases(stretch, first)[1]:
                for one in times(stretch, first, before(text, start), after(text, end), self.genre):
                    if not verbatim(text, start + one.start, start + one.end):
                        yield one, start

    def _at_home(self, found: list[tuple[Found, int]]) -> None:
        """Tell times of several zones on one clock where the anchor has none: that of the first zone named."""
        if self.anchor.zone is None and self.conventions.home is None:
            zones = list(dict.fromkeys(zone for one, _ in found for zone in zones_of(one.term)))
            if len(zones) > 1:
                self.conventions = evolve(self.conventions, home=zones[0])

    def _first_year(self, found: list[tuple[Found, int]]) -> Span | None:
        """The first date with a year, of which a history's dates before it are."""
        for one, offset in found:
            start, end = offset + one.start, offset + one.end
            noted = note(self.text, one.term, start, end) or fielded(self.text, start) or anterior(self.text, start)
            if holds(one.term, Date) and not noted and one.signal != "since":
                try:
                    return resolve(one.term, self.anchor, self.conventions).span
                except OutOfCalendar:
                    continue
        return None

    def _mention(self, found: Found, offset: int) -> Mention | None:
        start, end = offset + found.start, offset + found.end
        if self.log.entries and self.log.enter(start, self.story.told):
            self.story.begin(self.log.day, start)
        term = self._before_christ(self._meant(found, start, end))
        if self._either_night(term, found.signal) or self._of_no_day(term, end):
            return None
        way = self._joined(term, start) or self._direction(term, offset + found.pointed, offset + found.phrase_end)
        entry = self._next_entry(term, start, end)
        way = way if entry is None else "future"
        before = entry or self._of_writing(term) or self._before_told(term, start, way)
        same = before is None and self._same(term, start, way)
        back = self._looked_back(term, start, end)
        told = self._leant_on(term, found, start) if back is None else back
        outer = term.outer if isinstance(term, Within) else term
        try:
            reading = resolve(term, before or self._said(term, start, end), self.conventions, way, told, same)
            if same and way == "past" and self._unwritten(reading) and weekday(outer):
                same = False
                reading = resolve(term, self.anchor, self.conventions, way)
        except OutOfCalendar:
            return None
        self.beside = end, reading.span
        with suppress(OutOfCalendar):  # the last day of the calendar has no end to tell
            self._told(term, found.signal, reading, start, end, back is not None or lost(term, told, same))
        if back is not None or looks_back(self.text, term, start):
            self.story.look_back(reading, start, end)
        reading = reading if found.derived is None else reading.derived(found.derived)
        text = self.text[start:end]
        return Mention(text, start, end, reading, found.signal, found, self.conventions, way, told, same)

    def _before_christ(self, term: Term) -> Term:
        """The term, or what it means where the story is at a time before Christ."""
        era = self.story.era
        counts = era is not None and (holds(term, Told) or (self.genre == "narrative" and leans(term)))
        return from_christ(term, era) if era is not None and counts else term

    def _of_no_day(self, term: Term, end: int) -> bool:
        """Whether a part of the day of a history is of a day that nothing told: "on the morning of admission"."""
        part = self.genre == "narrative" and isinstance(term, Bare) and isinstance(term.cycle, PartOfDay)
        return part and self.story.untold and self.headed is None and self.text.startswith(" of ", end)

    def _next_entry(self, term: Term, start: int, end: int) -> Anchor | None:
        """The day after the heading, from which a weekday that stands alone in its line is that of the next entry."""
        day = self.headed
        if self.genre != "colloquial" or day is None or day.grain is not Unit.DAY or day.end is None:
            return None
        if not (weekday(term) and alone(self.text, start, end)):
            return None
        following = self._at(day.end)
        return None if self._unwritten(resolve(term, following, self.conventions, "future")) else following

    def _unwritten(self, reading: Reading) -> bool:
        """Whether a time lies after the writing."""
        start = reading.interval.start if reading.interval is not None else None
        return start is not None and start.replace(tzinfo=None) > self.anchor.last.replace(tzinfo=None)

    def _either_night(self, term: Term, signal: str) -> bool:
        """Whether a night may be the one before a day as the one after: under a heading, and in a story told so far."""
        if self.headed is not None:
            return signal == "during" and term == NIGHT
        return self.genre == "narrative" and term == OVERNIGHT and not (self.log.begun or self.story.untold)

    def _told(self, term: Term, signal: str, reading: Reading, start: int, end: int, aside: bool) -> None:
        """Let the story, or what stands over it, go on with a time."""
        self.story.report(term)
        if self.genre == "narrative" and fielded(self.text, start):
            self.story.line = reading.span
        elif self.genre != "narrative" and in_opening(self.text, start, end):
            self.story.open(reading, start, end)
        elif self._in_retrospect(reading, start):
            self.story.look_back(reading, start, end, name=True)
        elif not (aside or self._beside(reading, signal, start, end)):
            self.story.tell(reading, start, end, self.headed is not None, signal)
        if self.log.entries and reading.grain is Unit.DAY and in_heading(self.text, start, end):
            self.log.head(self.story.told)
        elif self.log.opens(start) and isinstance(term, Within) and not holds(term, Told):
            self.log.day = self.story.told
        elif stamped(self.text, start) or dated(self.text, start):
            self.headed = reading.span
        elif self._headed(reading, start, end) and heads(self.text, start, end):
            self.headed = self.story.telling.span if self.story.telling is not None else None

    def _beside(self, reading: Reading, signal: str, start: int, end: int) -> bool:
        """Whether the story stays where it was; a history also at "since 2009" and at "would come two years later"."""
        if beside_the_story(self.text, reading.term, start, end):
            return True
        if self.genre != "narrative":
            return False
        if signal == "since":
            return not self.story.untold or reading.grain > Unit.MONTH
        term = reading.term
        later = isinstance(term, Shift) and isinstance(term.base, Told) and term.sign > 0
        return later and self._ahead(start, end)

    def _in_retrospect(self, reading: Reading, start: int) -> bool:
        """Whether the past perfect of a history tells a time before the story, from which nothing goes on."""
        if self.genre != "narrative" or not anterior(self.text, start):
            return False
        told, span = self.story.told, reading.span
        if told is None or told.start is None or span is None or span.start is None:
            return False
        return span.start < told.start

    def _leant_on(self, term: Term, found: Found, start: int) -> Span | None:
        """The time told that a term counts from: a quarter, the main line of a history, or the last of all."""
        story = self.story
        if holds(term, Told) and within(term, REPORTED):
            return story.quarter
        if isinstance(term, Shift | For) and term.amount.finest < Unit.DAY:
            return story.exact
        if self.log.begun and isinstance(term, Within) and holds(term.outer, Told):
            return self.log.day
        if leans(term):
            told = story.told if self.genre == "narrative" else None
            return told if told is not None and told.grain > Unit.YEAR else story.line
        if isinstance(term, Rest):
            return self._beside_told(term, start)
        beside = story.in_sentence(start) if counts_back(term) else None
        if beside is not None and (isinstance(term, Shift) or beside.grain <= Unit.DAY):
            return beside if story.told in (None, beside) else Span.hull(story.told, beside)
        if found.anaphoric and term is found.term and (opened := story.opened(start)) is not None:
            return opened
        counts = (found.anaphoric or term is not found.term) and not story.untold
        return story.told_by(start) if counts else None

    def _looked_back(self, term: Term, start: int, end: int) -> Span | None:
        """The time looked back at that "that" points to: "a week earlier he came, and a day after that he left"."""
        back = self.story.back
        counted = isinstance(term, Shift) and isinstance(term.base, Told) and self.text.endswith(" that", start, end)
        return back.span if back is not None and counted and same_sentence(self.text, back.end, start) else None

    def _beside_told(self, rest: Rest, start: int) -> Span | None:
        """The time told in the same sentence or the one before, where it lies in one unit: "earlier in the month"."""
        told = self.story.main
        beside = told is not None and (self.genre == "narrative" or near(self.text, told.end, start))
        return told.span if told is not None and beside and told.span.grain <= rest.grain else None

    def _same(self, term: Term, start: int, way: str | None) -> bool:
        """Whether a bare name takes what it lacks from the time told."""
        return self.story.telling is not None and (self.genre == "narrative" or self._goes_on(term, start, way))

    def _goes_on(self, term: Term, start: int, way: str | None) -> bool:
        """Whether a bare day is of the month told before: "on 23 December it stopped. On the 27th it went again"."""
        day = term.outer if isinstance(term, Within) else term
        if way == "future" or not isinstance(day, Bare) or not isinstance(day.cycle, DayOfMonth):
            return False
        told = self.story.told
        return self.story.in_sentence(start) is not None or (
            told is not None and told.grain <= Unit.MONTH and self.story.near(start)
        )

    def _before_told(self, term: Term, start: int, way: str | None) -> Anchor | None:
        """The day told last, from which the past perfect looks back: "killed on Sunday. He had been seen on Friday";
        in a history whatever the name: "In April he was elected; he had come at Christmas"."""
        day = term.outer if isinstance(term, Within) else term
        named = way == "past" and (leans(day) if self.genre == "narrative" else weekday(day))
        told = self.story.told if named and self.story.near(start) and anterior(self.text, start) else None
        if told is None or told.start is None or told.grain > Unit.QUARTER:
            return None
        if anterior_to_it(self.text, start) and self.story.in_sentence(start) is None:
            return None
        ago = self.anchor.first.replace(tzinfo=None) - told.start.replace(tzinfo=None)
        return self._at(told.start) if self.genre == "narrative" or timedelta(0) <= ago < OF_LATE else None

    def _said(self, term: Term, start: int, end: int) -> Anchor:
        """The anchor; a history is told as if at the time that it tells, an entry of a log or diary on its day."""
        if isinstance(term, Vague) and self.text[start:end].lower() in AT_THAT_TIME:
            return self.anchor
        if self._opens_entry(term, start, end):
            return self.anchor
        of_story = self.log.begun or self.genre == "narrative"
        if of_story and isinstance(term, Past | For) and (told_in := self._from_told(term)) is not None:
            return told_in
        if self.log.at is not None and minutes_ago(term):
            return self._at(self.log.at)
        if self.log.begun:
            told = self.log.day
        elif self.genre == "narrative" and not self._written(term, start):
            told = self.story.told
            told = self.headed if too_long(term, told) else told
        else:
            told = self.headed
        if told is None or told.start is None:
            return self.anchor
        return (minutes_ago(term) and self._all_of(told)) or self._at(told.start)

    def _from_told(self, term: Past | For) -> Anchor | None:
        """What was told last, from somewhere in which "the next ten minutes" count."""
        told = self.story.exact if term.amount.finest < Unit.DAY else self.story.told
        return None if told is None else self._all_of(told)

    def _all_of(self, told: Span) -> Anchor | None:
        """Somewhere in a time told."""
        if told.start is None or told.end is None:
            return None
        return Anchor(told.start, max(told.start, told.end - TICK), self.anchor.zone)

    def _of_writing(self, term: Term) -> Anchor | None:
        """The writing, where a date falls on its weekday in the years around it, but in none around the time told."""
        if not isinstance(term, WeekdayNamed) or self.story.line is None or self.story.line.start is None:
            return None
        told, now = self.story.line.start, self.anchor.first.replace(tzinfo=None)
        if abs(now - told.replace(tzinfo=None)) > FEW_YEARS:
            return None
        fits = term.fits(now, self.conventions) and not term.fits(told, self.conventions)
        return self.anchor if fits else None

    def _headed(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a day may be the heading of an entry; in messages "Monday. Tomorrow I can't" is none, nor a plan."""
        if reading.grain is not Unit.DAY or self.genre == "news":
            return False
        if self.genre == "narrative":
            return True
        if self._unwritten(reading) or of_today(reading.term):
            return False
        return not weekday(reading.term) or (self.headed is not None and alone(self.text, start, end))

    def _written(self, term: Term, start: int) -> bool:
        """Whether a time counts from the writing of a history: "two years ago", but not in what is said in it."""
        this_year = isinstance(term, Within) and term.outer == THIS_YEAR
        return (this_year or of_today(term) or self._last_named(term, start)) and not self.story.in_speech(start)

    def _last_named(self, term: Term, start: int) -> bool:
        """Whether it is a name of the time before the writing: "last autumn", "the week before last", but not "the
        previous Christmas"."""
        last = self.text[start : start + 5].lower() == "last " or BEFORE_LAST(self.text, start) is not None
        return isinstance(term, Last) and last

    def _at(self, start: datetime) -> Anchor:
        return Anchor(start, start, self.anchor.zone)

    def _meant(self, found: Found, start: int, end: int) -> Term:
        """The term, or what the report of a quarter means by it."""
        term = found.term
        whenever = self.genre == "narrative" and " " not in self.text[start:end]
        if whenever and isinstance(term, Bare) and isinstance(term.cycle, PartOfDay) and term.cycle not in TURNS:
            return Recurrence(term.cycle)  # "attacks at night"
        name = named(term)
        if name is not None and one_of_many(self.text, start, end):
            return Recurrence(name.cycle, at=term.cycle if isinstance(term, Within) else None)
        if without_day(term) and (told := self.story.told) is not None and told.grain is Unit.DAY:
            term = self._of_the_day_told(term, start, end)
        if self.story.quarter is not None and not self.story.longer and term in A_YEAR_BACK:
            return Shift(REPORTED, A_YEAR, -1)
        return self._by_the_verb(found, term, start, end)

    def _of_the_day_told(self, term: Term, start: int, end: int) -> Term:
        """What has no day of its own is of the day told last: "It struck on Sunday. At 5 pm the power failed.".

        The small hours after an evening are of the next day. Plans count on from the anchor in messages, and parts of
        the day do in news.
        """
        if isinstance(term, About | Zoned):
            return evolve(term, inner=self._of_the_day_told(term.inner, start, end))
        if isinstance(term, Ending):
            return Ending(evolve(term.range, first=self._of_the_day_told(term.range.first, start, end)))
        assert isinstance(term, Bare)
        if isinstance(term.cycle, Hands) and self.headed is not None and self.headed.grain < Unit.DAY:
            return term  # from when the message was sent
        part = isinstance(term.cycle, PartOfDay)
        at = self.log.at
        way = direction(self.text, start, end) if part or self.genre == "colloquial" or at is not None else None
        early = after_night(term.cycle) or (isinstance(term.cycle, Clock) and term.cycle.hour < NOON)
        if way == "future" and at is not None and at.hour >= EVENING and early:
            return Within(term.cycle, Next(Every(Unit.DAY), TOLD))  # "23:40 We will go on in the morning."
        ahead = way == "future" and self.genre != "narrative"
        if self.genre == "colloquial" and way is None:
            ahead = not goes_on(self.story.told, self.story.near(start), self.anchor.last)
        if ahead or (part and self.genre == "narrative"):
            return term
        after = after_night(term.cycle) and self.story.late(start, end)
        return Within(term.cycle, Next(Every(Unit.DAY), TOLD) if after else TOLD)

    def _by_the_verb(self, found: Found, term: Term, start: int, end: int) -> Term:
        """What is a time only where the verb points ahead: "in two weeks", "two weeks later" where nothing was told."""
        if isinstance(term, Within) and term == OVERNIGHT:
            return TONIGHT if self._ahead(start, end) else term
        if isinstance(found.edge.value, Amount):
            ahead = self._ahead(start, end) or self.genre == "colloquial"
            return term if ahead and not of_a_record(self.text, start) else Duration(found.edge.value)
        if not isinstance(term, Shift):
            return term
        from_nothing = self._told_nothing(term, start) and isinstance(term.base, Told) and term.sign > 0
        return Duration(term.amount) if from_nothing and not self._ahead(start, end) else term

    def _told_nothing(self, term: Shift, start: int) -> bool:
        """Whether nothing was told that a term may count from: minutes do not count from beyond an hour not read."""
        told = self.story.main
        return (self.story.untold and self.story.opened(start) is None) or (
            told is not None and term.amount.finest < Unit.DAY and unread_hour(self.text, told.end, start)
        )

    def _ahead(self, start: int, end: int) -> bool:
        return (self.direction or direction(self.text, start, end)) == "future"

    def _direction(self, term: Term, start: int, end: int) -> str | None:
        if self.direction is not None or not leans(term):
            return self.direction
        if self.log.opens(start):  # "09:30 (24 Nov)" is of the year of the log
            return None
        way = pointed(self.text, self.genre, term, start, end)
        return "past" if way is None and self._opens_entry(term, start, end) else way

    def _joined(self, term: Term, start: int) -> str | None:
        now = self.anchor.first
        return joined(self.text, term, self.beside, start, now) if self.genre == "colloquial" else None

    def _opens_entry(self, term: Term, start: int, end: int) -> bool:
        """Whether a day without a year opens an entry of a diary, which was written after it: "Jan 4. Snow."."""
        day = self.genre == "colloquial" and isinstance(term, Bare) and isinstance(term.cycle, DayOfYear)
        return day and diary(self.text, start, end)
