"""The entries of a log: which day a text is at, by its headings and by the midnights between clock times."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise

from timeline.algebra import Span
from timeline.calendar import Unit, floor, step
from timeline.errors import OutOfCalendar
from timeline.language.layout.entries import A_DAY, HALF_A_DAY, clock, end_of, entries, parted, turned


class Log:
    """Goes through the entries of a text; `day` is that of the entry at hand, and `begun` whether there is one."""

    def __init__(self, text: str, written: datetime) -> None:
        self.text, self.written = text, written
        self.entries = entries(text)
        self.day: Span | None = None
        self._clock: int | None = None
        self._at = 0
        self._end = end_of(text, self.entries)
        self.begun = False

    def enter(self, start: int, told: Span | None) -> bool:
        """Begin the entry that a place stands in; False where it is in the one before.

        `told` is the time told last, for the first one.
        """
        entered = False
        while self._at < len(self.entries) and self.entries[self._at] <= start:
            entered = True
            before, self._clock = self._clock, self._clocks[self._at]
            self._at += 1
            if self.day is None:
                self._first(told)
            elif self.day.start is not None and (days := self._midnight(before, self._clock)):
                self._on(self.day.start, days)
        self.begun = self._at > 0 and start < self._end
        return entered

    @property
    def at(self) -> datetime | None:
        """The clock time of the entry at hand."""
        if not self.begun or self.day is None or self.day.start is None or self._clock is None:
            return None
        return self.day.start + timedelta(minutes=self._clock)

    def opens(self, start: int) -> bool:
        """Whether a time opens the entry at hand."""
        return self.begun and not any(c.isalnum() for c in self.text[self.entries[self._at - 1] : start])

    def head(self, day: Span | None) -> None:
        """Begin a day by its heading."""
        self.day, self._clock = day, None

    def _first(self, told: Span | None) -> None:
        """Let the first entry be of the day told before it, else the last one in time of the day of the writing.

        What is told while it happens is of the day of the writing.
        """
        if told is not None and told.grain is Unit.DAY and not parted(self.text, self.entries):
            self.day = told
        else:
            midnights = sum(self._midnight(*two) for two in pairwise(self._clocks))
            self._on(floor(self.written, Unit.DAY), -max(0, midnights))

    def _on(self, day: datetime, days: int) -> None:
        """Let the entries that follow be of the day so many days after one."""
        with suppress(OutOfCalendar):  # the last day of the calendar has no end to tell
            first = step(day, days, Unit.DAY)
            self.day = Span.crisp(first, step(first, 1, Unit.DAY), Unit.DAY)

    def _midnight(self, before: int | None, after: int) -> int:
        """How many days an entry is after the one above it; before it where the newest stands first."""
        if self._newest_first:
            return -1 if turned(after, before) else 0
        return 1 if turned(before, after) else 0

    @cached_property
    def _clocks(self) -> list[int]:
        return [clock(self.text, entry) for entry in self.entries]

    @cached_property
    def _newest_first(self) -> bool:
        """Whether most entries are earlier than the one above them."""
        steps = [(after - before) % A_DAY for before, after in pairwise(self._clocks)]
        return sum(step > HALF_A_DAY for step in steps) > sum(0 < step < HALF_A_DAY for step in steps)
