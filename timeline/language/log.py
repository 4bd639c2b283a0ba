"""The entries of a log: which day a text is at, by its headings and by the midnights between clock times."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from itertools import pairwise

from timeline.algebra import Span
from timeline.calendar import Unit, floor, step
from timeline.errors import OutOfCalendar
from timeline.language.entries import clock, entries, turned


class Log:
    """Goes through the entries of a text; `day` is that of the entry at hand, and `begun` whether there was one."""

    def __init__(self, text: str, written: datetime) -> None:
        self.text, self.written = text, written
        self.entries = entries(text)
        self.day: Span | None = None
        self._clock: int | None = None
        self._at = 0

    @property
    def begun(self) -> bool:
        """Whether an entry has begun."""
        return self._at > 0

    def enter(self, start: int) -> bool:
        """Begin the entry that a place stands in; False where it is in the one before."""
        entered = False
        while self._at < len(self.entries) and self.entries[self._at] <= start:
            entered = True
            before, self._clock = self._clock, clock(self.text, self.entries[self._at])
            self._at += 1
            if self.day is None:
                self._on(floor(self.written, Unit.DAY), -self._midnights())
            elif turned(before, self._clock) and self.day.start is not None:
                self._on(self.day.start, 1)
        return entered

    def head(self, day: Span | None) -> None:
        """Begin a day by its heading."""
        self.day, self._clock = day, None

    def _on(self, day: datetime, days: int) -> None:
        """Let the entries that follow be of the day so many days after one."""
        with suppress(OutOfCalendar):  # the last day of the calendar has no end to tell
            first = step(day, days, Unit.DAY)
            self.day = Span.crisp(first, step(first, 1, Unit.DAY), Unit.DAY)

    def _midnights(self) -> int:
        """How many midnights lie between the entries of a log without a day, whose last one is of its own day."""
        clocks = [clock(self.text, entry) for entry in self.entries]
        return sum(turned(before, after) for before, after in pairwise(clocks))
