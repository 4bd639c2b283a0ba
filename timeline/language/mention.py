"""A time in a text."""

from __future__ import annotations

from functools import cached_property

from attrs import evolve, frozen

from timeline.algebra import After, Bare, Before, DayOfYear, Reading, Span, Within, anaphoric, leans, others, resolve
from timeline.calendar import Conventions
from timeline.errors import OutOfCalendar
from timeline.language.pick import Found
from timeline.language.underspecified import day_of

BY_EVENT = frozenset({"before", "after"})


@frozen(slots=False)
class Mention:
    """A time in a text: text[start:end] == mention.text, with the extent of TIMEX3 (no leading preposition).

    `signal` is what stands before it and makes it an edge ("since", "by"), `phrase` the reading with that signal.
    """

    text: str
    start: int
    end: int
    reading: Reading
    signal: str
    found: Found
    conventions: Conventions
    direction: str | None
    told: Span | None
    same: bool

    def bare(self) -> Mention:
        """The time without what stands before it."""
        alone = evolve(self.found.edge, value=self.found.term)
        return evolve(self, signal="", found=evolve(self.found, phrase=alone))

    @property
    def phrase_start(self) -> int:
        """Where its phrase begins, with its signal or the other end of its range."""
        return self.start - self.found.start + self.found.phrase_start

    @property
    def counted(self) -> bool:
        """True for "two days after" and "the day before", whose event follows."""
        return self.text.lower().endswith((" after", " before", " later than")) and anaphoric(self.found.term)

    @property
    def edged(self) -> bool:
        """True for a day in which another time is the edge: "[Friday] before noon", "[3 May] after lunch"."""
        term = self.found.phrase.value
        inner = term.inner if isinstance(term, After | Before) else None
        return isinstance(inner, Within) and inner != self.found.term and inner.outer == self.found.term

    @property
    def reach(self) -> int:
        """Where its words end, with those of that edge."""
        return self.start - self.found.start + self.found.phrase_end if self.edged else self.end

    @property
    def named(self) -> bool:
        """True for "the summer", which an event that follows may place: "the summer before the war", but not "the
        evening of 3 May after a row"."""
        day = day_of(self.found.term)
        dated = isinstance(day, Bare) and isinstance(day.cycle, DayOfYear)
        return self.text.lower().startswith("the ") and leans(self.found.term) and not dated

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """All readings, best first; each other one says why it lost."""
        return (self.reading, *others(self.reading, self.conventions, self.direction))

    @cached_property
    def phrase(self) -> Reading:
        """The reading of the whole phrase: with its signal, or with the other end of its range."""
        term = self.found.phrase.value
        try:
            reading = resolve(term, self.reading.anchor, self.conventions, self.direction, self.told, self.same)
        except OutOfCalendar:
            return self.reading
        how = self.found.phrase_derived
        return reading if how is None else reading.derived(how)
