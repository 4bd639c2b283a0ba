"""The sentences of a report, each with what stands over it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import datetime
from operator import attrgetter, itemgetter

from attrs import define, frozen

from timeline.calendar import Unit
from timeline.language.discourse.untold import counts_back
from timeline.language.find import find
from timeline.language.layout.entries import end_of, entries, said, stamped
from timeline.language.layout.headings import DASHES, OVER_DAYS, added, captioned, chronicle, heads, placed
from timeline.language.layout.lines import ended, parted
from timeline.language.layout.quotations import quotations
from timeline.language.layout.sentences import sentences
from timeline.language.mention import Mention
from timeline.language.syntax.wording import Words
from timeline.language.underspecified import without_day
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene


def scenes(report: Report, conventions: object = None) -> Iterator[Scene]:
    """The sentences of a report, in order."""
    mentions = find(report.text, report.anchor, genre=report.genre, conventions=conventions)  # type: ignore[arg-type]
    above, layout, at = Above(report, _marks(report)), Layout.of(report, mentions), 0
    pieces = _pieces(report.text, mentions)
    if report.genre == "colloquial":
        breaks = ended(report.text)
        pieces = (part for start, end in pieces for part in parted(report.text, start, end, breaks))
    pieces = (part for start, end in pieces for part in _bounded(report.text, start, end, mentions))
    for number, (start, end) in enumerate(pieces):
        while at < len(mentions) and mentions[at].start < start:
            at += 1
        first = at
        while at < len(mentions) and mentions[at].start < end:
            at += 1
        inside = mentions[first:at]
        above.come_to(start, end, inside)
        quoted = layout.quoted(start, end)
        scene = Scene(
            report, number, start, end, inside, Words.of(report.text, start, end), above.opens, above.heading,
            layout.diary, layout.logged(start, end), above.message, above.letter, layout.numbered(start),
            layout.following(start), quoted, frozenset(m.start for m in inside if _lost(m, quoted, mentions)),
        )  # fmt: skip
        if scene.days:  # what is told by a counted day, or below it, is not of the day of a heading
            scene.heading = above.heading = None
        yield scene


@define(eq=False)
class Above:
    """What stands over the sentence at hand of a report."""

    report: Report
    marks: frozenset[str]
    """What may stand behind the day of an entry in its line."""
    heading: Mention | None = None
    message: bool = False
    letter: bool = True
    opens: bool = True
    last: int = 0

    def come_to(self, start: int, end: int, mentions: tuple[Mention, ...]) -> None:
        """Go on to the sentence text[start:end], which may be a heading itself."""
        report, text = self.report, self.report.text
        self.opens = not self.last or "\n\n" in text[self.last : start]
        self.last = end
        if (report.genre == "news" and self.opens) or OVER_DAYS(text, start) is not None:
            self.heading = None
        sent = _sent(report, mentions)
        alone = sent or _alone(text, start, end, mentions) or self._headed(mentions) or _placed(report, mentions)
        if alone is not None and (sent or not _of_another_day(alone, self.heading)):
            self.letter = self.heading is None
            self.heading = alone
            self.message = sent is not None or GREETING(text, end) is not None or added(text, alone.start)

    def _headed(self, mentions: tuple[Mention, ...]) -> Mention | None:
        """The day that opens the entry of a diary in its own line: "3 May: We slept."."""
        day, text = mentions[0] if mentions else None, self.report.text
        if day is None or day.reading.grain is not Unit.DAY or day.reading.kind != "moment":
            return None
        marked = text[day.end : day.end + 2].strip()[:1] in self.marks or (self.marks and added(text, day.start))
        return day if marked and heads(text, day.start, day.end) else None


def _marks(report: Report) -> frozenset[str]:
    """The marks behind the days of entries; a dash is none in a chronicle."""
    if report.genre == "news":
        return frozenset()
    return MARKS if report.genre == "narrative" and chronicle(report.text) else MARKS | DASHES


MARKS = frozenset({":"})


@frozen
class Layout:
    """What the layout of a whole report says of its sentences."""

    mentions: tuple[Mention, ...]
    diary: bool
    speech: list[tuple[int, int]]
    log: list[int]
    log_end: int
    numbers: list[int]

    @classmethod
    def of(cls, report: Report, mentions: tuple[Mention, ...]) -> Layout:
        log = entries(report.text)
        numbers = [found.start() for found in NUMBERED(report.text)]
        return cls(mentions, _diary(report, mentions), quotations(report.text), log, end_of(report.text, log), numbers)

    def quoted(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of direct speech that text[start:end] has a part of."""
        low = bisect_right(self.speech, start, key=itemgetter(1))
        return self.speech[low : bisect_left(self.speech, end, key=itemgetter(0))]

    def logged(self, start: int, end: int) -> bool:
        """Whether text[start:end] is of a log."""
        return bool(self.log) and self.log[0] < end <= self.log_end

    def numbered(self, start: int) -> bool:
        """Whether a place is of a day that has only a number, before the last of them."""
        return len(self.numbers) > 1 and self.numbers[0] <= start < self.numbers[-1]

    def following(self, start: int) -> datetime | None:
        """The time of the entry of a log after that in which a place is; None where that is not a later one."""
        k = bisect_right(self.log, start)
        if not 0 < k < len(self.log):
            return None
        own, following = (_entered(self.mentions, at) for at in self.log[k - 1 : k + 1])
        return following if own is not None and following is not None and own < following else None


def _diary(report: Report, mentions: tuple[Mention, ...]) -> bool:
    """Whether a text is a diary: of that genre, or with several days over its entries."""
    if report.genre != "narrative":
        return report.genre == "colloquial"
    days = (m for m in mentions if m.reading.grain is Unit.DAY and m.reading.kind == "moment")
    over = (day for day in days if heads(report.text, day.start, day.end))
    none = DASHES - _marks(report)
    return sum(report.text[day.end : day.end + 2].strip()[:1] not in none for day in over) >= SEVERAL


SEVERAL = 3
"""Days that stand over entries of a diary, at least."""


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
    """Sentences; a line that is nothing but a time is one of its own, and so is the day of an entry that ends with a
    month written short: "3 Aug. We slept."."""
    at = 0
    for start, end in sentences(text):
        while at < len(mentions) and mentions[at].start < start:
            at += 1
        low = _past_day(text, start, mentions[at : at + 1])
        if low > start:
            yield start, low - 1
        while "\n" in text[low:end]:
            line = text.index("\n", low, end)
            inside = tuple(m for m in mentions[at : at + 4] if low <= m.start < line)
            if _alone(text, low, line, inside) is None:
                break
            yield low, line
            low = line + len(text[line:end]) - len(text[line:end].lstrip())
        if low < end:
            yield low, end


def _bounded(text: str, start: int, end: int, mentions: tuple[Mention, ...]) -> Iterator[tuple[int, int]]:
    """A sentence, which is none where it goes on for too long, but several: what follows looks at each as a whole."""
    if end - start <= LONGEST_SENTENCE:
        return iter([(start, end)])
    return parted(text, start, end, list(_breaks(text, start, end, mentions)))


def _breaks(text: str, start: int, end: int, mentions: tuple[Mention, ...]) -> Iterator[int]:
    """Where what is too long for a sentence is parted: at a mark or else a blank, and inside no time."""
    while end - start > LONGEST_SENTENCE:
        low, high = start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE
        stop = next((k + 1 for mark in PARTING if (k := text.rfind(mark, low, high)) >= 0), high)
        i = bisect_left(mentions, stop, key=attrgetter("start")) - 1
        inside = i >= 0 and mentions[i].reach > stop and mentions[i].start > start
        start = mentions[i].start if inside else stop
        if start < end:
            yield start


LONGEST_SENTENCE = 3000
"""Characters of a sentence, at most."""
PARTING = ("\n", ";", ",", " ")
"""What a stretch without the end of a sentence is parted at, the first of them that it has."""


def _past_day(text: str, start: int, first: tuple[Mention, ...]) -> int:
    """Where a sentence goes on from the day of an entry that opens it, and ends with a stop."""
    if not first or first[0].start != start or first[0].reading.grain is not Unit.DAY:
        return start
    end = first[0].end
    stopped = text.endswith(".", start, end) and text.startswith(" ", end)
    return end + 1 if stopped and heads(text, start, end) else start


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


def _placed(report: Report, mentions: tuple[Mention, ...]) -> Mention | None:
    """The day of a letter or diary that closes a line behind a place: "Camp II, 3 May"."""
    if not mentions or report.genre != "colloquial" or mentions[0].reading.grain is not Unit.DAY:
        return None
    return mentions[0] if placed(report.text, mentions[0].start, mentions[0].end) else None


LONGEST_HEADING = 60
