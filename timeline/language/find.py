"""Times in running text."""

from __future__ import annotations

from functools import cached_property

from attrs import evolve, frozen

from timeline.algebra import Reading, Span, Term, Vague, leans, others, resolve
from timeline.calendar import Anchor, AnchorLike, Conventions, Unit
from timeline.errors import OutOfCalendar
from timeline.language.clauses import direction
from timeline.language.pick import Found, times
from timeline.language.read import DEFAULT
from timeline.language.scan import stretches

GENRES = ("news", "narrative", "colloquial")


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
        return evolve(reading, derivation=self.found.phrase)


def find(
    text: str,
    anchor: AnchorLike,
    *,
    genre: str = "news",
    language: str = "en",
    direction: str | None = None,
    conventions: Conventions | None = None,
) -> tuple[Mention, ...]:
    """The times in a text, in order; they do not overlap. Takes time linear in the text, and never raises for a str.

    `genre` is "news" (bare names point to the anchor), "narrative" (they take what they lack from the time told last)
    or "colloquial" (messages: plans as well as reports). Raises BadAnchor for a bad anchor.

    >>> [(m.text, str(m.reading.interval)) for m in find("It left on Sunday evening.", "2023-09-11")]
    [('Sunday evening', '[2023-09-10 18:00, 2023-09-11 00:00)')]
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is a str, not {type(text).__name__}")
    if genre not in GENRES:
        raise ValueError(f"genre {genre!r} is none of {', '.join(GENRES)}")
    teller = Teller(text, Anchor.of(anchor), genre, direction, conventions or DEFAULT)
    return tuple(teller.mentions())


class Teller:
    """Goes through a text once and keeps the time told last."""

    def __init__(self, text: str, anchor: Anchor, genre: str, direction: str | None, conventions: Conventions) -> None:
        self.text, self.anchor, self.genre = text, anchor, genre
        self.direction, self.conventions = direction, conventions
        self.told: Span | None = None

    def mentions(self) -> list[Mention]:
        """All mentions, in order."""
        made: list[Mention] = []
        text, day_first = self.text, self.conventions.day_first
        for start, end in stretches(text):
            end = min(len(text), end + 1 if text[end : end + 1] in (".", "'", "’") else end)
            start -= start > 0 and text[start - 1] in "'’"
            before, after = text[start - 1 : start], text[end : end + 1]
            for found in times(text[start:end], day_first, before, after):
                mention = self._mention(found, start)
                if mention is not None:
                    made.append(mention)
        return made

    def _mention(self, found: Found, offset: int) -> Mention | None:
        start, end = offset + found.start, offset + found.end
        direction = self._direction(found.term, start, end)
        same = self.genre == "narrative" and self.told is not None
        told = self.told
        try:
            reading = resolve(found.term, self.anchor, self.conventions, direction, told, same)
        except OutOfCalendar:
            return None
        self._tell(reading)
        reading = evolve(reading, derivation=found.edge)
        return Mention(
            self.text[start:end], start, end, reading, found.signal, found, self.conventions, direction, told, same
        )

    def _direction(self, term: Term, start: int, end: int) -> str | None:
        if self.direction is not None or not leans(term):
            return self.direction
        return direction(self.text, start, end) or DEFAULT_DIRECTION[self.genre]

    def _tell(self, reading: Reading) -> None:
        if reading.span is not None and not isinstance(reading.term, Vague) and reading.grain >= Unit.HOUR:
            self.told = reading.span


DEFAULT_DIRECTION = {"news": "past", "narrative": "past", "colloquial": None}
