"""What is told by a day that is counted from an event, or stands over an entry: "on day 5 of the strike", "Day 3: …".

The days of one count are in order, and so is what is told by them, wherever the count began.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import pairwise

from attrs import define, field

from timeline.algebra import TOLD, Bare, Date, DayOfYear, Every, This
from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.language.underspecified import day_of, without_day
from timeline.narrative.connective import Connective
from timeline.narrative.days import Day
from timeline.narrative.modality.governor import beside_noun, independent
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Count, Sketch
from timeline.narrative.telling.memory import Memory
from timeline.narrative.telling.noun_group import head_noun
from timeline.narrative.telling.told import noun_at
from timeline.narrative.window import Window
from timeline.order import Constraint
from timeline.order.constraint import during
from timeline.order.edge import Edge, end, mark, start

NONE, DAY = timedelta(0), timedelta(days=1)
Dayed = tuple[Count, int]


@define
class Counting:
    """Goes through the sentences of a report: `heading` is the day that stands over what follows up to `until`."""

    counts: dict[tuple[int | str, tuple[int, int]], Count] = field(factory=dict)
    heading: Dayed | None = None
    until: int = 0
    made: int = 0

    def of(self, scene: Scene, sketches: list[Sketch], memory: Memory) -> None:
        """Let the counted days of a sentence, and the one over it, place what it tells."""
        if self.heading is not None and scene.start >= self.until:
            self.heading = None
        at = scene.start
        for day in scene.days:
            count = self._count(scene, sketches, memory, day)
            if _heads(scene, day):
                count = self._begun(count, day.number)
                self._entry(scene, sketches, at, scene.words.start[day.first])
                self.heading, self.until = (count, day.number), _until(scene.text, scene.words.end[day.last])
                at = _dated(scene, day, count)
            elif (verb := _verb(scene, sketches, day)) is not None:
                _place(verb, (count, day.number))
        self._entry(scene, sketches, at, scene.end)

    def _begun(self, count: Count, number: int) -> Count:
        """The count of a heading, another one where it comes back to a number: the days of the way home."""
        if number in count.headed and self.heading != (count, number):
            key = next(key for key, known in self.counts.items() if known is count)
            count = self.counts[key] = self._new()
        count.headed.add(number)
        return count

    def _entry(self, scene: Scene, sketches: list[Sketch], low: int, high: int) -> None:
        """Let what an entry tells from one place to another without a time of its own be of the day over it."""
        if self.heading is None or not all(map(_within, (m for m in scene.mentions if m.start >= low))):
            return
        for sketch in sketches:
            if low <= sketch.head < high and _of_entry(scene, sketches, sketch):
                _place(sketch, self.heading)

    def _count(self, scene: Scene, sketches: list[Sketch], memory: Memory, day: Day) -> Count:
        """The count that a day belongs to: from the event that it names, else the one that goes on."""
        if day.joint > 0:
            noun = _noun(scene, sketches, day)
            word = "" if noun is None else scene.text[noun.head : noun.head_end].lower()
            found = memory.find(scene, noun) if noun is not None and noun.dated is None else None
            origin = noun if found is None else found[0]
            known = origin is not None and not (origin is noun and origin.thing)
            return self._counted(origin if known else None, word, day)
        if day.lemma:
            return self._counted(memory.only(day.lemma, scene.report), day.lemma, day)
        if len(self.counts) == 1 and (only := next(iter(self.counts.values()))).goes_on:
            return only
        return self._counted(None, "", day)

    def _counted(self, origin: Sketch | None, word: str, day: Day) -> Count:
        """The count from an event, or from what a word tells."""
        nought = not day.after and (day.lemma == "admit" or word in words_of("links", "nought"))
        lag = (1, 1) if day.after else (0, 1) if nought else (0, 0)
        key = (id(origin) if origin is not None else word, lag)
        if key not in self.counts:
            known = origin is not None or word in ("", "admit")
            goes_on = known and not day.after and word not in words_of("links", "nought", "course")
            self.counts[key] = self._new(origin, lag, word in words_of("links", "sitting"), goes_on)
        return self.counts[key]

    def _new(
        self, origin: Sketch | None = None, lag: tuple[int, int] = (0, 0), sits: bool = False, goes_on: bool = True
    ) -> Count:
        self.made += 1
        return Count(f"count {self.made}", origin, lag, sits, goes_on)


def _noun(scene: Scene, sketches: list[Sketch], day: Day) -> Sketch | None:
    """The noun that a day counts from."""
    place = head_noun(scene, Connective(day.first, day.joint, "", "after" if day.after else "during"))
    if place is None:
        return None
    known = (s for s in sketches if s.noun and s.head == scene.words.start[place])
    noun = next(known, None) or noun_at(scene, place)
    noun.bare = noun.bare or day.joint + 1 == place
    return noun


def _heads(scene: Scene, day: Day) -> bool:
    """Whether a day opens a line, and a mark or nothing follows it there: "Day 3: Rain", "POD 2"."""
    low, high = scene.words.start[day.first], scene.words.end[day.last]
    line = scene.text[scene.text.rfind("\n", 0, low) + 1 : low]
    follows = scene.text[high : high + 2].lstrip(" ")[:1]
    return day.joint < 0 and not any(c.isalnum() for c in line) and follows in HEADED


HEADED = frozenset({"", "\n", ":", ".", "-", "–", "—", "(", "/"})


def _until(text: str, at: int) -> int:
    """Where the paragraph of an entry ends, which may begin below its heading."""
    while at < len(text) and not text[at].isalnum():
        at += 1
    stop = text.find("\n\n", at)
    return len(text) if stop < 0 else stop


def _dated(scene: Scene, day: Day, count: Count) -> int:
    """Keep the date that stands right behind a day, "Day 3 (5 May 2021)"; where its entry begins."""
    at = scene.words.end[day.last]
    for mention in scene.mentions:
        interval = mention.reading.interval
        term = mention.found.term
        dated = isinstance(term, Date) or (isinstance(term, Bare) and isinstance(term.cycle, DayOfYear))
        near = at <= mention.start <= at + NEAR and dated
        if near and mention.reading.grain is Unit.DAY and interval is not None and interval.start is not None:
            count.told = interval.start - (day.number - 1) * DAY
            return mention.end
    return at


NEAR = 3
"""Signs between a day and its date, at most."""


def _of_entry(scene: Scene, sketches: list[Sketch], sketch: Sketch) -> bool:
    """Whether an entry tells it as done on its day."""
    group = sketch.group
    plain = group is not None and group.tense == "past" and not (group.perfect or group.progressive or group.modality)
    if not plain or sketch.state or sketch.quoted or sketch.dated is not None or sketch.status != "reported":
        return False
    if beside_noun(scene, sketch):
        return False
    joint = scene.clauses[sketch.clause].joint
    saying = any(s.lemma in words_of("verbs", "report") and s.head < sketch.head for s in sketches)
    return joint in ("", "and", "but") and not saying


def _within(mention: Mention) -> bool:
    """Whether a time of an entry lies in its day, or lasts: "at dusk", "all day", "for an hour"."""
    day = day_of(mention.found.term)
    return mention.reading.kind == "duration" or without_day(day) or day in (TOLD, This(Every(Unit.DAY), TOLD))


def _verb(scene: Scene, sketches: list[Sketch], day: Day) -> Sketch | None:
    """What a day dates: the nearest verb before it in its clause, else the next one that has a tense."""
    words = scene.words
    before = words.at(day.first - 1)
    fronted = day.first == 0 and "," in words.low[day.last + 1 : day.last + LONGEST]
    if before not in ON and not (day.lemma and before not in words_of("clauses", "preposition")) and not fronted:
        return None
    at = words.start[day.first]
    verbs = [s for s in sketches if s.group is not None and s.clause == scene.clause_at(at)]
    near = [s for s in verbs if s.head < at]
    if near:
        return near[-1]
    return next((s for s in sketches if s.head > at and independent(scene, s)), None)


LONGEST = 6
"""Words between a day and the comma behind what it counts from."""
ON = frozenset({"on", "at"})


def _place(sketch: Sketch, dayed: Dayed) -> None:
    """Let an event be of a counted day."""
    if sketch.dated is not None or sketch.counted is not None:
        return
    sketch.counted = dayed
    count, number = dayed
    window = count.window(number)
    if window is None:
        return
    around = _goes_on(sketch) and not count.sits
    sketch.dated = Window.around(window.start, window.end) if around else window
    sketch.reasons.append(f"day {number} of what began then")


def _goes_on(sketch: Sketch) -> bool:
    return sketch.group is not None and sketch.group.progressive


def counted(number: int, report: Report, sketches: Iterable[Sketch]) -> Iterator[Constraint]:
    """What the counts of a report say of the order of what they place."""
    known = {id(sketch): sketch for sketch in sketches}
    counts: dict[Count, dict[int, list[Sketch]]] = {}
    for sketch in known.values():
        if sketch.counted is not None:
            count, day = sketch.counted
            counts.setdefault(count, {}).setdefault(day, []).append(sketch)
    for count, days in counts.items():
        marks = {day: mark(f"day {day} of {count.name} of report {number}") for day in sorted(days)}
        origin = count.origin if id(count.origin) in known else None
        for (day, at), (later, then) in pairwise(marks.items()):
            yield Constraint.apart(at, then, (later - day) * DAY, None if count.sits else (later - day) * DAY)
        for day, at in marks.items():
            if (midnights := count.midnights(day)) is not None and not count.sits:
                yield during(at, *midnights)
            if origin is not None:
                yield _from(at, origin, count, day)
            for sketch in days[day]:
                if sketch is not origin:
                    yield from _inside(at, sketch, report.weight)


def _from(at: Edge, origin: Sketch, count: Count, day: int) -> Constraint:
    """How far the midnight before a day is from what it counts from."""
    low, high = ((lag + day - 1) * DAY for lag in count.lag)
    edge = (end if count.after else start)(origin.name)
    return Constraint.apart(edge, at, low - DAY, None if count.sits else high, claims=(origin.claim(),))


def _inside(at: Edge, sketch: Sketch, weight: float) -> Iterator[Constraint]:
    """That an event lies within the day that begins at a mark, or goes on around some of it."""
    first, last, claims = start(sketch.name), end(sketch.name), (sketch.claim(),)
    low, high = (last, first) if _goes_on(sketch) else (first, last)
    yield Constraint.apart(at, low, NONE, claims=claims, weight=weight)
    yield Constraint.apart(high, at, -DAY, claims=claims, weight=weight)
