"""How far a text has come: its story, its log, the day over it, and the time right before."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from attrs import evolve

from timeline.algebra import Bare, Date, DayOfYear, For, Next, Reading, Shift, Span, Term, Told, Within, holds
from timeline.calendar import Anchor, Conventions, Unit
from timeline.calendar.arithmetic import days_in_month
from timeline.calendar.zone import on_the_wall
from timeline.errors import OutOfCalendar
from timeline.language.direction.anterior import anterior
from timeline.language.direction.pointing import direction
from timeline.language.discourse.asides import JOINS, of_a_reason
from timeline.language.discourse.going import of_a_report, placeless
from timeline.language.discourse.story import Story
from timeline.language.discourse.untold import beside_the_story, cited, in_opening, outlasting, promised
from timeline.language.figures import ordered
from timeline.language.layout.dateline import in_dateline
from timeline.language.layout.entries import dates_entry, day_first
from timeline.language.layout.headings import DASHES, added, chronicle, diary, heads, in_heading, over_next, placed
from timeline.language.layout.forms import fielded
from timeline.language.layout.log import Log
from timeline.language.underspecified import day_of, of_today, weekday


class Course:
    """What the times of a text lean on, as far as it has come: `headed` is the day that stands over what follows, the
    last day told of its month `month`, and `beside` the time before, with where it ends."""

    def __init__(self, text: str, anchor: Anchor, genre: str, direction: str | None, conventions: Conventions) -> None:
        self.text, self.anchor, self.genre = text, anchor, genre
        self.direction, self.conventions = direction, conventions
        if conventions.day_first is None and (ordered(text, None) or day_first(text, anchor.last)):
            self.conventions = evolve(conventions, day_first=True)
        self.story = Story(text, genre)
        self.log = Log(text, anchor.first)
        self.headed: Span | None = None
        self.added = False
        """Whether what stands under the heading at hand was added to what is told above."""
        self.month: Date | None = None
        self.beside: tuple[int, Span | None] = (0, None)
        self._later: list[tuple[Reading, str, int, int]] = []

    @property
    def from_anchor(self) -> bool:
        """Whether all that is told is said from the anchor: in no history, log or entry."""
        return self.genre != "narrative" and self.headed is None and not self.log.begun

    def at(self, start: datetime) -> Anchor:
        """The start of a time told, to count from."""
        return Anchor(start, start, self.anchor.zone)

    def ahead(self, start: int, end: int) -> bool:
        """Whether the verb by a place points ahead."""
        return (self.direction or direction(self.text, start, end)) == "future"

    def unwritten(self, reading: Reading) -> bool:
        """Whether a time lies after the writing."""
        start = reading.interval.start if reading.interval is not None else None
        return start is not None and on_the_wall(start) > on_the_wall(self.anchor.last)

    def opens_entry(self, term: Term, start: int, end: int) -> bool:
        """Whether a day without a year opens an entry of a diary, which was written after it: "Jan 4. Snow."."""
        day = self.genre == "colloquial" and isinstance(term, Bare) and isinstance(term.cycle, DayOfYear)
        return day and diary(self.text, start, end)

    @property
    def over_entry(self) -> Anchor | None:
        """The day of the entry above in a diary, to which the next one is near."""
        above = self.headed if self.headed is not None and self.headed.grain is Unit.DAY else None
        return None if above is None or above.start is None else self.at(above.start)

    def enter(self, start: int) -> None:
        """Go on to a place: in a log the story begins anew with each entry."""
        if self.log.entries and self.log.enter(start, self.story.told):
            self.story.begin(self.log.day, start)

    def go_on_later(self, reading: Reading, signal: str, start: int, end: int) -> None:
        """Go on with a time that leaves nothing to its text: in plain news only once another one asks what was told."""
        if self.genre != "news" or self.log.entries or of_a_report(reading.term) or dates_entry(self.text, start):
            self.catch_up()
            self.go_on(reading, signal, start, end, aside=False)
        else:
            self.beside = end, reading.span
            self._later.append((reading, signal, start, end))

    def catch_up(self) -> None:
        """Go on with the times that were left for later."""
        for reading, signal, start, end in self._later:
            try:
                self._tell(reading, signal, start, end, aside=False)
            except OutOfCalendar:
                continue  # the last day of the calendar has no end to tell
        self._later.clear()

    def go_on(self, reading: Reading, signal: str, start: int, end: int, aside: bool) -> None:
        """Go on with a time, from which the story does not where it is an aside."""
        heading = self._heading_of_days(reading, start, end)
        self.beside = end, reading.span
        try:
            self._tell(reading, signal, start, end, aside)
            self._head(reading, start, end)
        except OutOfCalendar:
            pass  # the last day of the calendar has no end to tell
        if heading is not None:
            self.headed = heading
            self.story.begin(heading, end)
            self.story.line = heading

    def _heading_of_days(self, reading: Reading, start: int, end: int) -> Span | None:
        """The days of a heading that has more than one, when its second one is read: "15-19 January"."""
        before, first = self.beside
        joined = self.genre == "narrative" and self.text[before:start].strip() in JOINS and before < start
        span = reading.span
        if not joined or first is None or span is None or not in_heading(self.text, start, end):
            return None
        days = self.text[end : end + 1] in ("", "\n") and first.grain is span.grain is Unit.DAY
        return Span.crisp(first.start, span.end, Unit.WEEK) if days else None

    def _tell(self, reading: Reading, signal: str, start: int, end: int, aside: bool) -> None:
        """Let the story go on with a time, or look back at it."""
        self.story.report(reading.term)
        if self.genre == "narrative" and fielded(self.text, start):
            self.story.line = self.story.form = reading.span
        elif self.genre != "narrative" and in_opening(self.text, start, end):
            self.story.open(reading, start, end)
        elif self._in_retrospect(reading, start):
            self.story.look_back(reading, start, end, name=True)
        elif self._in_prospect(reading, signal, start):
            self.story.look_ahead(reading, start, end)
        elif not (aside or placeless(reading) or self._beside(reading, signal, start, end)):
            self.story.tell(reading, start, end, self.headed is not None, signal)

    def _head(self, reading: Reading, start: int, end: int) -> None:
        """Let a time stand over what follows: the day of the entries of a log, or the heading of an entry."""
        term = reading.term
        self._over(reading, start, end)
        if self.log.entries and reading.grain is Unit.DAY and in_heading(self.text, start, end):
            self.log.head(self.story.told)
        elif self.log.opens(start) and isinstance(term, Within) and not holds(term, Told):
            self.log.day = self.story.told
        elif dates_entry(self.text, start):
            self.headed = reading.span
        elif self._may_head(reading, start, end) and self._heads(start, end):
            self.headed = self.story.telling.span if self.story.telling is not None else None
            self.added = added(self.text, start)

    def _heads(self, start: int, end: int) -> bool:
        """Whether a day opens its line, or in a letter closes it behind a place: "Camp II, 4 May"."""
        return heads(self.text, start, end) or (self.genre == "colloquial" and placed(self.text, start, end))

    @cached_property
    def _chronicle(self) -> bool:
        """Whether days with a dash stand over no entries of a diary."""
        return chronicle(self.text)

    def _over(self, reading: Reading, start: int, end: int) -> None:
        """Let a month, or a day of it, that is a heading stand over what follows."""
        span = reading.span
        if self.genre == "news" or reading.grain not in (Unit.DAY, Unit.MONTH) or span is None or span.start is None:
            return
        if heads(self.text, start, end):
            self.month = Date(span.start.year, span.start.month, 1 if span.grain is Unit.MONTH else span.start.day)

    def in_month(self, day: int) -> Date | None:
        """The day of the month over a diary, or of the next one where it has gone on to that."""
        if self.month is None or self.month.month is None or self.month.day is None:
            return None
        year, month = divmod(self.month.year * 12 + self.month.month - 1 + (day < self.month.day), 12)
        if year > datetime.max.year or day > days_in_month(datetime(year, month + 1, 1)):
            return None
        self.month = Date(year, month + 1, day)
        return self.month

    def _beside(self, reading: Reading, signal: str, start: int, end: int) -> bool:
        """Whether the story stays where it was: at "since 2009", and in a history at "would come two years later"."""
        term = reading.term
        if beside_the_story(self.text, term, start, end) or (_of_the_next(term) and self.ahead(start, end)):
            return True
        if isinstance(term, For) and not self.ahead(start, end):  # "was out within the hour"
            return True
        if signal == "since" and not self.text.startswith(", when", end):
            return not self.story.untold or reading.grain > Unit.MONTH
        if self.genre != "narrative":
            return in_dateline(self.text, start, end)
        if not self.story.untold and (cited(self.text, start) or of_a_reason(self.text, start)):
            return True
        later = isinstance(term, Shift) and isinstance(term.base, Told) and term.sign > 0
        return later and self.ahead(start, end)

    def _in_retrospect(self, reading: Reading, start: int) -> bool:
        """Whether the past perfect of a history or diary tells a time before the story, from which nothing goes on."""
        if self.genre == "news" or not anterior(self.text, start):
            return False
        told, span = self.story.told, reading.span
        if told is None or told.start is None or span is None or span.start is None:
            return False
        return span.start < told.start

    def _in_prospect(self, reading: Reading, signal: str, start: int) -> bool:
        """Whether a history only looks ahead: "ordered an attack for the 16th", "which she kept until 1970"."""
        if self.genre != "narrative" or self.story.told is None or reading.span is None:
            return False
        fixed = signal == "for" and reading.grain <= Unit.DAY
        return fixed or promised(self.text, start) or outlasting(self.text, start)

    def _may_head(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a day may be the heading of an entry; in messages "Monday. Tomorrow I can't" is none, nor a plan."""
        if reading.grain is not Unit.DAY or self.genre == "news":
            return False
        if self.genre == "narrative":
            return not (self.text[end : end + 2].strip()[:1] in DASHES and self._chronicle)
        if self.unwritten(reading) or of_today(reading.term):
            return False
        return not weekday(reading.term) or (self.headed is not None and over_next(self.text, start, end))


def _of_the_next(term: Term) -> bool:
    """Whether a term is of the next day or week told, for which something may only be planned: "was due at ten the next
    morning"."""
    day = day_of(term)
    return isinstance(day, Next) and isinstance(day.base, Told)
