"""What a text has told so far: the time told last, the main line of a history, the quarter that a report is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import datetime, timedelta
from operator import itemgetter

from timeline.algebra import (
    Bare, BeforeChrist, Date, Duration, Ending, Reading, Span, Term, Told, anaphoric, holds,
)  # fmt: skip
from timeline.calendar import Unit, step
from timeline.calendar.anchor import TICK
from timeline.language.direction.anterior import anterior
from timeline.language.direction.pointing import direction
from timeline.language.discourse.asides import (
    Telling, alternative, aside, main, near, said_of_noun, same_sentence,
)  # fmt: skip
from timeline.language.discourse.christ import era_of
from timeline.language.discourse.days import before_form, day_after, days_back, to_the_day
from timeline.language.discourse.going import ahead, back_to, far_from, goes_back, of_a_report
from timeline.language.layout.headings import heads, titled
from timeline.language.layout.quotations import quotations
from timeline.language.underspecified import EVENING, begins_day, ends_day, of_today

HALF_YEARS = frozenset({6, 9, 12})
A_DAY = timedelta(days=1)
FAR = 40
"""Characters."""
COMPARED = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Tt]han|[Uu]nlike) (?:(?:an?|the|its) )?(?:[a-z-]+ )?\Z").search
"""What stands before a quarter with which a report compares its own: "after a flat second quarter"."""
UNTIL = frozenset({"until", "till", "til"})


class Story:
    """Keeps what later times of a text count from."""

    def __init__(self, text: str, genre: str) -> None:
        self.text, self.genre = text, genre
        self.telling: Telling | None = None
        self.last: Telling | None = None
        self.back: Telling | None = None
        self.retrospect: Telling | None = None
        self.retreat: Telling | None = None
        """The day some days before the story at which the past perfect has looked back."""
        self.prospect: Telling | None = None
        self.opening: Telling | None = None
        self.line: Span | None = None
        self.form: Span | None = None
        """The date told last by the fields of a form, whose year is that of the story."""
        self.quarter: Span | None = None
        self.watch: Span | None = None
        """A stretch from an evening into the next day, where that was told last: "from 10 pm on Sunday to 7 am"."""
        self.fiscal = False
        """Whether that quarter has its number from a fiscal year."""
        self.longer = False
        self.era: BeforeChrist | None = None
        self._aside: Span | None = None
        self._settled = True
        self._quoted = quotations(text) if genre == "narrative" else []

    @property
    def main(self) -> Telling | None:
        """The time told last but for asides, which are looked for only where it counts."""
        if not self._settled and self.telling is not None:
            self.telling, self._settled = main(self.text, self.telling), True
            if self.genre == "news" and (before := said_of_noun(self.text, self.telling)) is not None:
                closed = self.text.startswith(",", self.telling.end)  # else the story may go on from there as well
                self.telling, self.retrospect = before, None if closed else self.telling
        return self.telling

    @property
    def told(self) -> Span | None:
        """The time told last, to the day."""
        return None if self.main is None else self.main.span

    @property
    def exact(self) -> Span | None:
        """The time told last, as it was said."""
        return None if self.main is None else self.main.exact

    @property
    def untold(self) -> bool:
        """Whether nothing was told yet, but for the first year of a history, which comes later."""
        return self.era is None and (self.telling is None or self.telling.end == 0)

    def begin(self, span: Span | None, at: int | None = None) -> None:
        """Let the story be at a time that no words at hand tell: the first year of a history, the day of an entry."""
        if at is None:
            self.line = span
            self.telling = None if span is None else Telling(span, None)
        else:
            self.telling = None if span is None else Telling(span, span, at, at)
        self.last, self._settled = None if at is None else self.telling, True

    def near(self, start: int) -> bool:
        """Whether the time told last stands in the sentence of a place or in the one before."""
        return self.telling is not None and near(self.text, self.telling.end, start)

    def in_sentence(self, start: int) -> Span | None:
        """The time told last, be it an aside, in the same sentence: "signed in May, it was drafted a week earlier"."""
        told = self.last
        return told.span if told is not None and same_sentence(self.text, told.end, start) else None

    def in_speech(self, start: int) -> bool:
        """Whether someone is quoted with it in a history."""
        i = bisect_right(self._quoted, start, key=itemgetter(0)) if self._quoted else 0
        return i > 0 and start < self._quoted[i - 1][1]

    def report(self, term: Term) -> None:
        """Note whether a report has gone on from its quarter to more months: "in the first nine months"."""
        if isinstance(term, Duration) and term.amount.unit is Unit.MONTH:
            self.longer = term.amount.count.least in HALF_YEARS
        elif self.longer and isinstance(term, Bare | Told):
            self.longer = term.grain is not Unit.QUARTER

    def tell(self, reading: Reading, start: int, end: int, headed: bool, signal: str = "") -> None:
        """Keep the time: later ones count from it, and in a history take their year from it."""
        span, term = reading.span, reading.term
        self._tell_era(term, start)
        if span is None or span.start is None or span.end is None or self._apart(term, start, headed):
            return
        if of_a_report(term) and not (self.quarter is not None and COMPARED(self.text, max(0, start - FAR), start)):
            self.quarter, self.fiscal = span._replace(grain=Unit.QUARTER), "fiscal" in self.text[start:end]
        self.back = self.retrospect = self.retreat = self.era = None
        kept, self.watch = self.watch, self._watch(reading, span)
        reaching = signal in UNTIL and anaphoric(reading.term) or self.watch not in (None, kept)
        reaching = reaching or (not headed and back_to(term)) or self._instead(start)
        day = self._told_day(reading, span, signal.endswith("after"))
        told = self.told if reaching else None
        self.last = Telling(day if told is None else Span.hull(told, day), span, start, end, self.telling)
        self.telling, self._settled = self.last, False
        if span.grain <= Unit.YEAR:
            self._draw(self.last, reading, signal)

    def _told_day(self, reading: Reading, span: Span, after: bool) -> Span:
        """The day told: that which its midnight ends; the day or the next "after midnight on Tuesday"."""
        assert span.start is not None
        if after and begins_day(reading.term):
            return Span.crisp(span.start, step(span.start, 1, Unit.DAY), Unit.DAY).hull(day_after(span.start))
        ended = ends_day(reading.term) and not anaphoric(reading.term)
        return to_the_day(span, span.start - TICK if ended else span.start)

    def _instead(self, start: int) -> bool:
        """Whether a time may be meant instead of the one told last: "in October or in May"."""
        return self.last is not None and alternative(self.text, self.last.end, start)

    def _watch(self, reading: Reading, end: Span) -> Span | None:
        """The stretch that goes on from the evening told last to the end of its range."""
        watch = self.watch
        if watch is not None and watch.start and watch.end and end.start and watch.start <= end.start < watch.end:
            return watch
        first = self.last.exact if isinstance(reading.term, Ending) and self.last is not None else None
        if first is None or first.start is None or end.start is None or first.start.hour < EVENING:
            return None
        overnight = end.start.date() > first.start.date() and end.start - first.start < A_DAY
        return Span.crisp(first.start, end.start, first.grain) if overnight else None

    def _tell_era(self, term: Term, start: int) -> None:
        """Keep a time before Christ, which has no span."""
        era = era_of(term)
        if era is not None and (self.era is None or era.unit is Unit.YEAR and not anterior(self.text, start)):
            self.era = era

    def _apart(self, term: Term, start: int, headed: bool) -> bool:
        """Whether a time is of what someone says, or of the writer's day: the story goes on from where it was."""
        if self.in_speech(start):
            return not holds(term, Date)
        return self.genre == "narrative" and not headed and of_today(term)

    def _draw(self, told: Telling, reading: Reading, signal: str) -> None:
        """Draw the main line on to a time; with what lasted until a year, it may be anywhere between."""
        span, start, end = told.span, told.start, told.end
        reached = signal in UNTIL and span.grain is Unit.YEAR and self.form is None
        if reached and self.line is not None and not far_from(span, self.line):
            self.line = Span.hull(self.line, span)
            return
        leads = span.grain is Unit.YEAR and titled(self.text, start, end)
        opens = self.text[max(0, start - 1) : start] in ("", "\n") and holds(reading.term, Date)
        leads = leads or (opens and heads(self.text, start, end))
        beside = not leads and self._beside(reading, start, end)
        if not beside and (self.genre != "narrative" or self.told is span):
            self._go_on(span, leads)

    def look_back(self, reading: Reading, start: int, end: int, name: bool = False) -> None:
        """Keep a time that the story looks back at, from which only what points to it counts; what comes right after
        may count from a name, but not from one in an aside."""
        span = reading.span
        self.back = None if span is None or span.grain < Unit.DAY else Telling(span, None, start, end)
        told = self.main if name and self.back is not None else None
        apart = told is None or self.back is None or aside(self.text, self.back, told)
        self.retrospect = None if apart else self.back
        self.retreat = days_back(reading, start, end) if not name and anterior(self.text, start) else None

    def look_ahead(self, reading: Reading, start: int, end: int) -> None:
        """Keep a time that was only planned, which the story looks back at from there on."""
        self.look_back(reading, start, end, name=True)
        self.prospect = self.back

    def open(self, reading: Reading, start: int, end: int) -> None:
        """Keep the time of what opens a sentence: "arrested in May, he was freed a week later, at 10 a.m."."""
        self.look_back(reading, start, end, name=True)
        self.opening = self.back

    def opened(self, start: int) -> Span | None:
        """The time of what opened the sentence of a place, where no other was told in it: not "born in 1936, he left in
        1958 and returned two years later"."""
        opening, told = self.opening, self.telling
        if opening is None or (told is not None and told.end > opening.end):
            return None
        return opening.span if same_sentence(self.text, opening.end, start) else None

    def told_by(self, start: int, onward: bool) -> Span | None:
        """The time told last by a place; right after the past perfect, whatever lies between that and the story, for
        what goes on to a next day also after one some days before: "he had come two nights earlier. The next day"."""
        told = self.told  # which looks for the main line, and so for what looks back from it
        back = self.retrospect or (self.retreat if onward else None)
        if back is None or told is None or not near(self.text, back.end, start):
            return told
        return Span.hull(back.span, told)

    def gone(self, now: datetime, over: bool) -> Span | None:
        """The time told last that is not ahead; that has no part ahead, where it has to be `over`."""
        telling = self.main
        while telling is not None and ahead(telling.span, now, over):
            telling = telling.before
        return None if telling is None else telling.span

    def planned(self, start: int) -> Span | None:
        """What the sentence of a place, or the one before, has only looked ahead at from the main line."""
        ahead, line = self.prospect, self.line
        if ahead is None or line is None or not near(self.text, ahead.end, start):
            return None
        return ahead.span if line.end and ahead.span.start and line.end <= ahead.span.start else None

    def _beside(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a date is beside the line of a history: "which had come in 1840", "would last until 1850"; below a
        form so is any year."""
        if self.genre != "narrative" or reading.span is None or self.line is None:
            return False
        if self.form is not None and (reading.span.grain is Unit.YEAR or before_form(self.form, reading.span)):
            return True
        at, line = reading.span.start, self.line.start
        if at is None or line is None or not holds(reading.term, Date):
            return goes_back(reading.term)
        return anterior(self.text, start) if at < line else direction(self.text, start, end) == "future"

    def _go_on(self, span: Span, leads: bool) -> None:
        """Keep the main line of a history: years far from it are asides, until a second one follows, but for those of
        a title, and those that head a line."""
        far = span.grain is Unit.YEAR and self.line is not None and far_from(span, self.line)
        if far and far_from(span, self._aside) and not leads:
            self._aside = span
        else:
            self.line, self._aside = span, None
