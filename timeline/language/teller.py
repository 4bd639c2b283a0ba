"""The Teller goes through a text once and keeps what later mentions lean on: the time and the quarter told last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import pairwise
from operator import itemgetter

from attrs import evolve

from timeline.algebra import (
    NOW, TOLD, About, Amount, Bare, Cycle, Date, DayOfMonth, DayOfYear, Duration, Ending, Every, Feast, For, Last,
    Next, Now, PartOfDay, Past, PieceOfYear, Reading, Recurrence, Rest, Shift, ShortYear, Span, Term, This, Told,
    Vague, Within, Zoned, exactly, holds, leans, resolve, within, zones_of,
)  # fmt: skip
from timeline.calendar import Anchor, Conventions, Unit, floor, step
from timeline.calendar.anchor import TICK
from timeline.errors import OutOfCalendar
from timeline.language.asides import Telling, main, near, same_sentence
from timeline.language.entries import clock, dated, entries, heads, in_heading, stamped, turned
from timeline.language.mention import Mention
from timeline.language.parse import phrases
from timeline.language.pick import Found, times
from timeline.language.place import ANY_NOUN, FAR, after, before
from timeline.language.pointing import anterior, direction, governed, present, since, told_by_noun
from timeline.language.quotations import quotations
from timeline.language.scan import stretches
from timeline.language.underspecified import (
    EVENING, NIGHT, after_night, bare, lost, of_today, placing, weekday, without_day,
)  # fmt: skip
from timeline.language.untold import beside_the_story, noted_birth, one_of_many
from timeline.language.verbatim import verbatim

FAR_YEARS = 7
"""A history seldom jumps farther and stays there."""
WEAKLY: dict[str, tuple[type[Cycle], ...]] = {"past": (DayOfYear, Feast), "future": (PieceOfYear,)}
"""Names said of the nearest whatever the verb: "declared a dividend, payable Dec. 15", "expects a loss for the third
quarter"."""
ARTICLES = frozenset({"the", "a", "an"})
OF_LATE = timedelta(days=14)
HALF_YEARS = frozenset({6, 9, 12})
ENDED = ("ended", "last")
OVERNIGHT = Within(PartOfDay("overnight"), Last(Every(Unit.DAY)))
TONIGHT = Within(PartOfDay("overnight"), This(Every(Unit.DAY)))
A_YEAR = Amount(exactly(1), Unit.YEAR)
REPORTED = Told(Unit.QUARTER)
A_YEAR_BACK = frozenset({Shift(NOW, A_YEAR, -1), Shift(TOLD, A_YEAR, -1)})
"""What a report of a quarter means by "a year ago" and "a year earlier": the same quarter."""


class Teller:
    """Goes through a text once and keeps the time told last, with its clock time, and the quarter that it reports."""

    def __init__(self, text: str, anchor: Anchor, genre: str, direction: str | None, conventions: Conventions) -> None:
        self.text, self.anchor, self.genre = text, anchor, genre
        self.direction, self.conventions = direction, conventions
        self.telling: Telling | None = None
        self.settled = True
        self.quarter: Span | None = None
        self.longer = False
        self.line: Span | None = None
        self.aside: Span | None = None
        self.day: Span | None = None
        self.clock: int | None = None
        self.headed: Span | None = None
        self.quoted = quotations(text) if genre == "narrative" else []
        self.entries = entries(text)
        self.entry = 0

    @property
    def told(self) -> Span | None:
        """The time told last, to the day."""
        return None if self.telling is None else self._main(self.telling).span

    @property
    def exact(self) -> Span | None:
        """The time told last, as it was said."""
        return None if self.telling is None else self._main(self.telling).exact

    def _main(self, telling: Telling) -> Telling:
        """The time told last but for asides, which are looked for only where it counts."""
        if not self.settled:
            self.telling, self.settled = main(self.text, telling), True
        return self.telling or telling

    def mentions(self) -> list[Mention]:
        """All mentions, in order."""
        found = list(self._found())
        self._at_home(found)
        if self.genre == "narrative":
            self.line = self._first_year(found)
            self.telling = None if self.line is None else Telling(self.line, None)
        made = (self._mention(one, offset) for one, offset in found)
        return [mention for mention in made if mention is not None]

    def _found(self) -> Iterator[tuple[Found, int]]:
        """The times in the text, each with the offset of its stretch."""
        text, day_first = self.text, self.conventions.day_first
        for start, end in stretches(text):
            end += text[end : end + 1] in (".", "'", "’")
            start -= start > 0 and text[start - 1] in "'’"
            stretch = text[start:end]
            if phrases(stretch, day_first)[1]:
                for one in times(stretch, day_first, before(text, start), after(text, end), self.genre):
                    if not verbatim(text, start + one.start, start + one.end):
                        yield one, start

    def _at_home(self, found: list[tuple[Found, int]]) -> None:
        """Tell times of several zones on one clock where the anchor has none: that of the first zone named."""
        zones = [zone for one, _ in found for zone in zones_of(one.term)]
        if self.anchor.zone is None and self.conventions.home is None and len(set(zones)) > 1:
            self.conventions = evolve(self.conventions, home=zones[0])

    def _first_year(self, found: list[tuple[Found, int]]) -> Span | None:
        """The first date with a year, of which a history's dates before it are."""
        for one, offset in found:
            if isinstance(one.term, Date) and not noted_birth(self.text, offset + one.start, offset + one.end):
                try:
                    return resolve(one.term, self.anchor, self.conventions).span
                except OutOfCalendar:
                    continue
        return None

    def _mention(self, found: Found, offset: int) -> Mention | None:
        start, end = offset + found.start, offset + found.end
        if self.entries:
            self._enter(start)
        term = self._meant(found, start, end)
        if self.headed is not None and found.signal == "during" and term == NIGHT:
            return None
        way = self._direction(term, offset + found.pointed, offset + found.phrase_end)
        same = self.telling is not None and (self.genre == "narrative" or self._goes_on(term, start, way))
        told = self._leant_on(term, found, start)
        try:
            said = self._before_told(term, start, way) or self._said(term, start)
            reading = resolve(term, said, self.conventions, way, told, same)
        except OutOfCalendar:
            return None
        try:
            self._report(term)
            if not (lost(term, told, same) or beside_the_story(self.text, term, start, end)):
                self._tell(reading, start, end)
            if self.entries and reading.grain is Unit.DAY and in_heading(self.text, start, end):
                self.day, self.clock = self.told, None
            elif stamped(self.text, start) or dated(self.text, start):
                self.headed = reading.span
            elif self._headed(reading) and heads(self.text, start, end):
                self.headed = self.telling.span if self.telling is not None else None
        except OutOfCalendar:  # the last day of the calendar has no end to tell
            pass
        reading = reading if found.derived is None else reading.derived(found.derived)
        text = self.text[start:end]
        return Mention(text, start, end, reading, found.signal, found, self.conventions, way, told, same)

    def _enter(self, start: int) -> None:
        """Begin the entry of a log that a time stands in: its clock times are of the day of the log."""
        while self.entry < len(self.entries) and self.entries[self.entry] <= start:
            self.entry += 1
            before, self.clock = self.clock, clock(self.text, self.entries[self.entry - 1])
            if self.day is None:
                self._on(floor(self.anchor.first, Unit.DAY), -self._midnights())
            elif turned(before, self.clock) and self.day.start is not None:
                self._on(self.day.start, 1)
            self.telling = None if self.day is None else Telling(self.day, self.day, start, start)

    def _on(self, day: datetime, days: int) -> None:
        """Let the entries that follow be of the day so many days after one."""
        with suppress(OutOfCalendar):  # the last day of the calendar has no end to tell
            first = step(day, days, Unit.DAY)
            self.day = Span.crisp(first, step(first, 1, Unit.DAY), Unit.DAY)

    def _midnights(self) -> int:
        """How many midnights lie between the entries of a log without a day, whose last one is of its own day."""
        clocks = [clock(self.text, entry) for entry in self.entries]
        return sum(turned(before, after) for before, after in pairwise(clocks))

    def _leant_on(self, term: Term, found: Found, start: int) -> Span | None:
        """The time told that a term counts from: a quarter, the main line of a history, or the last of all."""
        if holds(term, Told) and within(term, REPORTED):
            return self.quarter
        if isinstance(term, Shift | For) and term.amount.finest < Unit.DAY:
            return self.exact
        if self.entry and isinstance(term, Within) and term.outer == TOLD:
            return self.day
        if leans(term):
            told = self.told if self.genre == "narrative" else None
            return told if told is not None and told.grain > Unit.YEAR else self.line
        if isinstance(term, Rest):
            return self._beside_told(term, start)
        if isinstance(term, Shift) and term.sign < 0 and self._in_sentence(start):
            return self.telling.span if self.telling is not None else None
        return self.told if found.anaphoric or term is not found.term else None

    def _in_sentence(self, start: int) -> bool:
        """Whether the time told last stands in the same sentence: "signed in May, it was drafted a week earlier"."""
        at = self.telling.end if self.telling is not None else start
        return same_sentence(self.text, at, start)

    def _beside_told(self, rest: Rest, start: int) -> Span | None:
        """The time told in the same sentence or the one before, where it lies in one unit: "earlier in the month"."""
        told = self._main(self.telling) if self.telling is not None else None
        beside = told is not None and (self.genre == "narrative" or near(self.text, told.end, start))
        return told.span if told is not None and beside and told.span.grain <= rest.grain else None

    def _goes_on(self, term: Term, start: int, way: str | None) -> bool:
        """Whether a bare day is of the month told before in its sentence: "on 23 December and again on the 27th"."""
        if way == "future" or not isinstance(term, Bare) or not isinstance(term.cycle, DayOfMonth):
            return False
        at = self.telling.end if self.telling is not None else 0
        return same_sentence(self.text, at, start)

    def _before_told(self, term: Term, start: int, way: str | None) -> Anchor | None:
        """The day told last, from which the past perfect looks back: "killed on Sunday. He had been seen"."""
        named = way == "past" and weekday(term.outer if isinstance(term, Within) else term)
        if not named or self.telling is None or not near(self.text, self.telling.end, start):
            return None
        told = self._main(self.telling) if anterior(self.text, start) else None
        if told is None or told.span.start is None:
            return None
        ago = self.anchor.first.replace(tzinfo=None) - told.span.start.replace(tzinfo=None)
        return self._at(told.span.start) if timedelta(0) <= ago < OF_LATE else None

    def _said(self, term: Term, start: int) -> Anchor:
        """The anchor; a history is told as if at the time that it tells, an entry of a log or diary on its day."""
        if isinstance(term, Past) and (self.entry or self.genre == "narrative") and (span := self._from_told(term)):
            return span
        if self.entry:
            told = self.day
        elif self.genre == "narrative" and not self._written(term, start):
            told = self.told
        else:
            told = self.headed
        return self.anchor if told is None or told.start is None else self._at(told.start)

    def _from_told(self, term: Past) -> Anchor | None:
        """What was told last, from somewhere in which "the next ten minutes" count."""
        told = self.exact if term.amount.finest < Unit.DAY else self.told
        if told is None or told.start is None or told.end is None:
            return None
        return Anchor(told.start, max(told.start, told.end - TICK), self.anchor.zone)

    def _headed(self, reading: Reading) -> bool:
        """Whether a day may be the heading of an entry; in messages "Monday. Tomorrow I can't" is none, nor a plan."""
        if reading.grain is not Unit.DAY or self.genre == "news":
            return False
        if self.genre == "narrative":
            return True
        start = reading.interval.start if reading.interval is not None else None
        past = start is not None and start.replace(tzinfo=None) <= self.anchor.last.replace(tzinfo=None)
        return past and not weekday(reading.term) and not of_today(reading.term)

    def _written(self, term: Term, start: int) -> bool:
        """Whether a time counts from the writing of a history: "two years ago", but not in what is said in it."""
        return (of_today(term) or self._last_named(term, start)) and not self._in_speech(start)

    def _last_named(self, term: Term, start: int) -> bool:
        """Whether it is a name of the year before the writing: "last autumn", but not "the previous Christmas"."""
        named = isinstance(term, Last) and not isinstance(term.cycle, Every) and term.cycle.period is Unit.YEAR
        return named and self.text[start : start + 5].lower() == "last "

    def _in_speech(self, start: int) -> bool:
        """Whether someone is quoted with it in a history."""
        i = bisect_right(self.quoted, start, key=itemgetter(0)) if self.quoted else 0
        return i > 0 and start < self.quoted[i - 1][1]

    def _at(self, start: datetime) -> Anchor:
        return Anchor(start, start, self.anchor.zone)

    def _meant(self, found: Found, start: int, end: int) -> Term:
        """The term, or what the report of a quarter means by it."""
        term = found.term
        whenever = self.genre == "narrative" and " " not in self.text[start:end]
        if whenever and isinstance(term, Bare) and isinstance(term.cycle, PartOfDay):  # "attacks at night"
            return Recurrence(term.cycle)
        name = bare(term.outer if isinstance(term, Within) else term)
        if name is not None and weekday(name) and one_of_many(self.text, start, end):
            return Recurrence(name.cycle, at=term.cycle if isinstance(term, Within) else None)
        if without_day(term) and self.told is not None and self.told.grain is Unit.DAY:
            term = self._of_the_day_told(term, start, end)
        if self.quarter is not None and not self.longer and term in A_YEAR_BACK:
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
        part = isinstance(term.cycle, PartOfDay)
        way = direction(self.text, start, end) if part or self.genre == "colloquial" else None
        ahead = way == "future" if self.genre == "news" else way != "past" and self.genre == "colloquial"
        if ahead or (part and self.genre == "narrative"):
            return term
        after = after_night(term.cycle) and self._late(start)
        return Within(term.cycle, Next(Every(Unit.DAY), TOLD) if after else TOLD)

    def _late(self, start: int) -> bool:
        """Whether the evening was told just before, so that the small hours are of the next day: "from 11 pm on Sunday
        to 3 am"."""
        told = self.exact
        evening = told is not None and told.start is not None and told.start.hour >= EVENING
        return evening and self.telling is not None and near(self.text, self.telling.end, start)

    def _by_the_verb(self, found: Found, term: Term, start: int, end: int) -> Term:
        """What is a time only where the verb points ahead: "in two weeks", "two weeks later" where nothing was told."""
        if isinstance(term, Within) and term == OVERNIGHT:
            return TONIGHT if self._ahead(start, end) else term
        if isinstance(found.edge.value, Amount):
            return term if self._ahead(start, end) or self.genre == "colloquial" else Duration(found.edge.value)
        if not isinstance(term, Shift):
            return term
        from_nothing = self.telling is None and isinstance(term.base, Told) and term.sign > 0
        return Duration(term.amount) if from_nothing and not self._ahead(start, end) else term

    def _ahead(self, start: int, end: int) -> bool:
        return (self.direction or direction(self.text, start, end)) == "future"

    def _direction(self, term: Term, start: int, end: int) -> str | None:
        if self.direction is not None or not leans(term):
            return self.direction
        if since(self.text, start):
            return "past"
        if way := told_by_noun(self.text, start, end):
            return way
        way, usual = direction(self.text, start, end), self._usual(term)
        if self.genre == "colloquial" and way is None and present(self.text, start, end):
            return "future"
        if way is None or way == usual or self.genre == "narrative":
            return way or usual
        if before(self.text, start)[0] in ARTICLES and after(self.text, end)[0] in ANY_NOUN:
            return usual  # it tells which noun, not when the clause happens
        name = bare(term)
        weak = name is not None and isinstance(name.cycle, WEAKLY.get(way, ()))
        if weak and not (way == "past" and governed(self.text, start)):
            return "past" if self.text[max(0, start - FAR) : start].rstrip().endswith(ENDED) else usual
        return way

    def _usual(self, term: Term) -> str | None:
        """The way of bare names where no verb tells: news look back at days, and about at dates and months."""
        name = placing(term)
        if self.genre == "colloquial" or holds(term, ShortYear):
            return None
        return None if name is not None and name.cycle.period is Unit.YEAR else "past"

    def _report(self, term: Term) -> None:
        """Whether a report has gone on from its quarter to more months: "in the first nine months"."""
        if isinstance(term, Duration) and term.amount.unit is Unit.MONTH:
            self.longer = term.amount.count.least in HALF_YEARS
        elif self.longer and isinstance(term, Bare | Told):
            self.longer = term.grain is not Unit.QUARTER

    def _beside(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a date is beside the line of a history: "which had come in 1840", "would last until 1850"."""
        if self.genre != "narrative" or reading.span is None or self.line is None:
            return False
        at, line = reading.span.start, self.line.start
        if at is None or line is None or not holds(reading.term, Date):
            return isinstance(reading.term, Shift) and reading.term.sign < 0
        return anterior(self.text, start) if at < line else direction(self.text, start, end) == "future"

    def _tell(self, reading: Reading, start: int, end: int) -> None:
        """Keep the time: later ones count from it, and in a history take their year from it."""
        span, term = reading.span, reading.term
        if span is None or span.start is None or span.end is None or isinstance(term, Vague | Now):
            return
        speech = self._in_speech(start)
        if self.genre == "narrative" and self.headed is None and of_today(term) and not speech:  # the writer's day
            return
        if speech and not holds(term, Date):  # the story goes on from where it was
            return
        if isinstance(reading.term, Bare | This | Last) and isinstance(reading.term.cycle, PieceOfYear):
            self.quarter = span
        exact = span
        if span.grain < Unit.DAY:
            day = floor(span.start, Unit.DAY)
            span = Span.crisp(day, step(day, 1, Unit.DAY), Unit.DAY)
        self.telling, self.settled = Telling(span, exact, start, end, self.telling), False
        beside = self._beside(reading, start, end)
        if span.grain <= Unit.YEAR and not beside and (self.genre != "narrative" or self.told is span):
            self._go_on(span)

    def _go_on(self, span: Span) -> None:
        """Keep the main line of a history: years far from it are asides, until a second one follows."""
        if span.grain is Unit.YEAR and self.line is not None and _far(span, self.line) and _far(span, self.aside):
            self.aside = span
        else:
            self.line, self.aside = span, None


def _far(span: Span, other: Span | None) -> bool:
    """True iff two times lie as far apart as a history and its asides."""
    if other is None or other.start is None or span.start is None:
        return True
    return abs(span.start.year - other.start.year) > FAR_YEARS
