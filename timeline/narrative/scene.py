"""A sentence of a report with all that reading it needs: words, clauses, and times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property

from attrs import define, field

from timeline.algebra import anaphoric
from timeline.language.mention import BY_EVENT, Mention
from timeline.language.syntax.clauses import Clause, clauses_of
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import Words, any_of, words_of
from timeline.narrative.amount import UNITS, unit_apart
from timeline.narrative.days import Day, days
from timeline.narrative.report import Report
from timeline.narrative.subject import subject


@define(eq=False, slots=False)
class Scene:
    """The sentence report.text[start:end]."""

    report: Report
    number: int
    start: int
    end: int
    mentions: tuple[Mention, ...]
    words: Words
    opens: bool = False
    """Whether it opens a paragraph."""
    heading: Mention | None = field(default=None)
    """The time that stands as a heading over it."""
    diary: bool = False
    """Whether it is of a diary, of that genre or with days over its entries."""
    logged: bool = False
    """Whether it is of a log, whose present is told as it happens."""
    message: bool = False
    """Whether that is when it was sent, as a message in a chat or a letter."""
    letter: bool = False
    """Whether that may be the date of the whole text: no other heading stands before it."""
    numbered: bool = False
    """Whether it is of a day that has only a number, before the last of them: "Day 12: Osh"."""
    following: datetime | None = None
    """In an entry of a log, the time of the next one."""
    quotations: list[tuple[int, int]] = field(factory=list)
    """The stretches of direct speech that it has a part of."""
    lost: frozenset[int] = frozenset()
    """Where times look back from direct speech in which none was told: what from is not known."""
    days: list[Day] = field(init=False)
    """The days in it that are counted from an event."""
    timed: frozenset[int] = field(init=False)
    """The places of the words of its times, and of the "one" before them: "one summer"."""
    clauses: list[Clause] = field(init=False)

    def __attrs_post_init__(self) -> None:
        places = [(m, self.word_at(m.start), self.word_at(m.reach - 1)) for m in self.mentions]
        timed = {k for _, first, last in places for k in range(first - (self.words.at(first - 1) == "one"), last + 1)}
        joined = (i for i, word in enumerate(self.words.low) if word in BY_EVENT and unit_apart(self.words, i))
        timed.update(k for i in joined for k in (i - 2, i - 1))
        self.days = [day for day in days(self.words) if not self._measured(day)]
        timed.update(k for day in self.days for k in range(day.first, day.last + 1))
        self.timed = frozenset(timed)
        joints = {last for m, _, last in places if m.counted and self.counts(m)}
        signals = {first - 1 for _, first, _ in places if self.words.at(first - 1) in words_of("clauses", "either")}
        opening = {k for _, first, last in self._going_on(places) for k in range(first, last + 1)}
        self.clauses = clauses_of(self.words.hiding((self.timed | signals) - joints - opening))

    def _going_on(self, places: list[tuple[Mention, int, int]]) -> Iterator[tuple[Mention, int, int]]:
        """The times that count on from one before "and" and open what follows: "it fell on Monday and the next day he
        left"; not "it fell on Monday and the next day"."""
        small = any_of("clauses", "coordinator", "preposition")
        for mention, first, last in places:
            after = self.words.at(last + 1)
            opens = self.words.at(first - 1) == "and" and after[:1].isalnum() and after not in small
            opens = opens and BY_EVENT.isdisjoint(self.words.low[first : last + 1])  # "a day after that she left"
            if opens and mention.reading.kind == "moment" and anaphoric(mention.found.term):
                yield mention, first, last

    def _measured(self, day: Day) -> bool:
        """Whether a day is one of a unit, "day 5 of the month", or part of a date: "the third day of May"."""
        if any(self.words.at(k) in UNITS for k in (day.joint + 1, day.joint + 2) if day.joint > 0):
            return True
        at = self.words.start[day.last]
        return any(m.reading.kind == "moment" and m.start <= at < m.end for m in self.mentions)

    @property
    def text(self) -> str:
        return self.report.text

    @cached_property
    def subjects(self) -> list[tuple[int, int] | None]:
        """The first and the last word of the subject of each clause, None where there is none before the verb."""
        return [subject(self.words, self.timed, clause) for clause in self.clauses]

    @property
    def titled(self) -> bool:
        """Whether it is a title, whose present tells what is news: a line that no mark ends."""
        return self.text[self.end - 1].isalnum() and self.text.startswith("\n", self.end)

    def counts(self, mention: Mention) -> bool:
        """Whether a time counts from an event that follows it: "two years before the vote", not "two years before.";
        "the summer before the war"."""
        i = self.word_at(mention.end - 1) + 1
        if mention.named and self.words.at(i) in BY_EVENT:
            i += 1
        elif not mention.counted:
            return False
        small = any_of("clauses", "coordinator", "preposition")
        return self.words.at(i)[:1].isalnum() and self.words.at(i) not in small

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies in direct speech."""
        return any(start <= offset < end for start, end in self.quotations)

    def word_at(self, offset: int) -> int:
        """The place of the word that an offset lies in, or the next one."""
        i = bisect_right(self.words.start, offset) - 1
        if i >= 0 and offset < self.words.end[i]:
            return i
        return min(i + 1, len(self.words) - 1) if len(self.words) else 0

    def clause_at(self, offset: int) -> int:
        """The number of the clause that an offset lies in, -1 where the sentence has none."""
        i = self.word_at(offset)
        for number, clause in enumerate(self.clauses):
            if clause.first <= i <= clause.last or (clause.opening and clause.opening[0] <= i <= clause.opening[1]):
                return number
        return len(self.clauses) - 1

    def tense_at(self, offset: int) -> str:
        """The tense of the verb of the clause that an offset lies in."""
        number = self.clause_at(offset)
        return self.clauses[number].verb.tense if number >= 0 else ""

    def between(self, a: int, b: int) -> list[str]:
        """The words from one offset to another, in lower case."""
        return self.words.low[bisect_left(self.words.start, a) : bisect_right(self.words.end, b)]


def groups_of(scene: Scene) -> Iterator[tuple[Clause, VerbGroup]]:
    """The verb groups of a sentence with their clauses, in the order of the text."""
    for clause in scene.clauses:
        for group in sorted(clause.groups, key=lambda g: g.first):
            yield clause, group
