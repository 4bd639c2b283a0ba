"""A sentence of a report with all that reading it needs: words, clauses, and times."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from operator import attrgetter, itemgetter

from attrs import define, field

from timeline.calendar import Unit
from timeline.language.discourse.untold import counts_back
from timeline.language.find import find
from timeline.language.layout.entries import OVER_DAYS, added, captioned, end_of, entries, heads, said, stamped
from timeline.language.layout.quotations import quotations
from timeline.language.layout.sentences import sentences
from timeline.language.mention import BY_EVENT, Mention
from timeline.language.syntax.clauses import Clause, clauses_of
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import Words, any_of, words_of
from timeline.language.underspecified import without_day
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
        places = [(m, self.word_at(m.start), self.word_at(m.end - 1)) for m in self.mentions]
        timed = {k for _, first, last in places for k in range(first - (self.words.at(first - 1) == "one"), last + 1)}
        joined = (i for i, word in enumerate(self.words.low) if word in BY_EVENT and unit_apart(self.words, i))
        timed.update(k for i in joined for k in (i - 2, i - 1))
        self.days = [day for day in days(self.words) if not self._measured(day)]
        timed.update(k for day in self.days for k in range(day.first, day.last + 1))
        self.timed = frozenset(timed)
        joints = {last for m, _, last in places if m.counted and self.counts(m)}
        signals = {first - 1 for _, first, _ in places if self.words.at(first - 1) in words_of("clauses", "either")}
        self.clauses = clauses_of(self.words.hiding((self.timed | signals) - joints))

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


def scenes(report: Report, conventions: object = None) -> Iterator[Scene]:
    """The sentences of a report, in order."""
    mentions = find(report.text, report.anchor, genre=report.genre, conventions=conventions)  # type: ignore[arg-type]
    at, heading, message, letter, last = 0, None, False, True, 0
    speech, log = quotations(report.text), entries(report.text)
    numbers = [found.start() for found in NUMBERED(report.text)]
    log_end, diary = end_of(report.text, log), _diary(report, mentions)
    for number, (start, end) in enumerate(_pieces(report.text, mentions)):
        while at < len(mentions) and mentions[at].start < start:
            at += 1
        first = at
        while at < len(mentions) and mentions[at].start < end:
            at += 1
        inside = mentions[first:at]
        quoted = speech[bisect_right(speech, start, key=itemgetter(1)) : bisect_left(speech, end, key=itemgetter(0))]
        words = Words.of(report.text, start, end)
        opens = "\n\n" in report.text[last:start] or not number
        if report.genre == "news" and opens:
            heading = None
        sent = _sent(report, inside)
        if OVER_DAYS(report.text, start) is not None:
            heading = None
        alone = sent or _alone(report.text, start, end, inside) or _headed(report, inside)
        if alone is not None and (sent or not _of_another_day(alone, heading)):
            letter = heading is None
            retold = GREETING(report.text, end) is not None or added(report.text, alone.start)
            heading, message = alone, sent is not None or retold
        lost = frozenset(m.start for m in inside if _lost(m, quoted, mentions))
        logged, following = bool(log) and log[0] < end <= log_end, _following(log, mentions, start)
        numbered = len(numbers) > 1 and numbers[0] <= start < numbers[-1]
        made = Scene(
            report, number, start, end, inside, words, opens, heading, diary, logged, message, letter, numbered,
            following, quoted, lost,
        )  # fmt: skip
        last = end
        if made.days:  # what is told by a counted day, or below it, is not of the day of a heading
            made.heading = heading = None
        yield made


def _diary(report: Report, mentions: tuple[Mention, ...]) -> bool:
    """Whether a text is a diary: of that genre, or with several days over its entries."""
    if report.genre != "narrative":
        return report.genre == "colloquial"
    days = (m for m in mentions if m.reading.grain is Unit.DAY and m.reading.kind == "moment")
    return sum(heads(report.text, day.start, day.end) for day in days) >= SEVERAL


SEVERAL = 3
"""Days that stand over entries of a diary, at least."""


def _following(log: list[int], mentions: tuple[Mention, ...], start: int) -> datetime | None:
    """The time of the entry of a log after that in which a sentence stands; None where that is not a later one."""
    k = bisect_right(log, start)
    if not 0 < k < len(log):
        return None
    own, following = (_entered(mentions, at) for at in log[k - 1 : k + 1])
    return following if own is not None and following is not None and own < following else None


def _entered(mentions: tuple[Mention, ...], entry: int) -> datetime | None:
    """The time that opens an entry."""
    i = bisect_left(mentions, entry, key=attrgetter("start"))
    interval = mentions[i].reading.interval if i < len(mentions) and mentions[i].start <= entry + MARK else None
    return None if interval is None else interval.start


NUMBERED = re.compile(r"(?<![^\n])(?:Day|DAY) \d{1,3}(?=[:.,\n]| [-–—])").finditer
"""The heading of a day of a journey, which may be any day before the writing."""
GREETING = re.compile(r"\s*(?:My )?[Dd]ear(?:est)?\b[^\n.]{0,40}\n").match
"""What opens a letter under its date: it tells of the days before as well."""
MARK = 3
"""Characters before the time of an entry, at most: "- [09:12]"."""


def _pieces(text: str, mentions: tuple[Mention, ...]) -> Iterator[tuple[int, int]]:
    """Sentences; a line that is nothing but a time is one of its own."""
    at = 0
    for start, end in sentences(text):
        while at < len(mentions) and mentions[at].start < start:
            at += 1
        low = start
        while "\n" in text[low:end]:
            line = text.index("\n", low, end)
            inside = tuple(m for m in mentions[at : at + 4] if low <= m.start < line)
            if _alone(text, low, line, inside) is None:
                break
            yield low, line
            low = line + len(text[line:end]) - len(text[line:end].lstrip())
        if low < end:
            yield low, end


def _lost(mention: Mention, speech: list[tuple[int, int]], mentions: tuple[Mention, ...]) -> bool:
    """Whether a time looks back from direct speech that told none before: "I warned him the day before," he said."""
    inside = next((low for low, high in speech if low <= mention.start < high), None)
    if inside is None or not counts_back(mention.found.term):
        return False
    i = bisect_left(mentions, mention.start, key=attrgetter("start"))
    return not i or mentions[i - 1].start < inside


def _of_another_day(alone: Mention, heading: Mention | None) -> bool:
    """Whether a clock time alone in its line was read on another day than the one that stands over it."""
    day = heading.reading.interval if heading is not None and heading.reading.grain is Unit.DAY else None
    at = alone.reading.interval if without_day(alone.found.term) else None
    if day is None or day.start is None or day.end is None or at is None or at.start is None:
        return False
    return not day.start <= at.start < day.end


def _sent(report: Report, mentions: tuple[Mention, ...]) -> Mention | None:
    """The time of a sentence that is when a message was sent; None for another one."""
    if not mentions:
        return None
    start, chat = mentions[0].start, report.genre == "colloquial"
    sent = stamped(report.text, start) or said(report.text, start, chat)
    return mentions[0] if sent and mentions[0].reading.kind == "moment" else None


def _alone(text: str, start: int, end: int, mentions: tuple[Mention, ...]) -> Mention | None:
    """The time that is all of text[start:end], but for marks, and opens its line; None if there is more, or none."""
    if not mentions or end - start > LONGEST_HEADING:
        return None
    if text[max(0, start - LONGEST_HEADING) : start].rpartition("\n")[2].strip():  # "Which bus? About half past one."
        return None
    rest = text[start : mentions[0].start]
    for mention, following in zip(mentions, (*mentions[1:], None), strict=True):
        rest += text[mention.end : following.start if following else end]
    moments = [m for m in mentions if m.reading.kind == "moment"]
    alone = not any(c.isalpha() for c in rest) or captioned(text, start, mentions[0].end)
    return moments[0] if moments and alone else None


def _headed(report: Report, mentions: tuple[Mention, ...]) -> Mention | None:
    """The day that opens the entry of a diary in its own line: "3 May: We slept."."""
    if not mentions or report.genre == "news" or mentions[0].reading.grain is not Unit.DAY:
        return None
    day, text = mentions[0], report.text
    marked = text[day.end : day.end + 2].strip()[:1] in MARKS and heads(text, day.start, day.end)
    return day if marked and day.reading.kind == "moment" else None


MARKS = frozenset({":", "-", "–", "—"})
LONGEST_HEADING = 60
