"""The same event told by several reports: one event with several claims, where that is safe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache

from attrs import define, field

from timeline.errors import BadReport
from timeline.language.syntax.wording import Words
from timeline.narrative.report import Report
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.memory import alike

Pointer = str | tuple[int, str]
"""An event by its name, or by words of its clause; with the number of its report before them where that is needed."""
Pairs = Iterable[tuple[Pointer, Pointer]]

TOPIC = 4
"""Names that two reports have in common when they are about the same."""
COMPARED = 20
"""Events of one verb and one role that another is compared with."""


@define(eq=False)
class Groups:
    """Which sketches are one event: a forest in which each points to an earlier one, or to itself."""

    above: dict[int, Sketch] = field(factory=dict)
    below: dict[int, list[Sketch]] = field(factory=dict)

    def root(self, sketch: Sketch) -> Sketch:
        """The first sketch of the event."""
        while (up := self.above.get(id(sketch))) is not None:
            sketch = up
        return sketch

    def members(self, sketch: Sketch) -> list[Sketch]:
        """All sketches of the event."""
        root = self.root(sketch)
        return self.below.get(id(root), [root])

    def join(self, a: Sketch, b: Sketch) -> None:
        """Make two events one."""
        first, second = self.root(a), self.root(b)
        if first is not second:
            self.below[id(first)] = [*self.members(first), *self.members(second)]
            self.above[id(second)] = first


def merged(
    sketches: Sequence[Sketch], reports: Sequence[Report], same: Pairs, different: Pairs, likeness: float
) -> Groups:
    """The groups: what the caller says is the same, and what is alike enough and told by different reports."""
    groups = Groups()
    for this, that in same:
        groups.join(find(sketches, reports, this), find(sketches, reports, that))
    kept_apart = [(find(sketches, reports, a), find(sketches, reports, b)) for a, b in different]
    if len(reports) > 1:
        for a, b in _alike(sketches, likeness):
            wanted_apart = any(
                {groups.root(x), groups.root(y)} == {groups.root(a), groups.root(b)} for x, y in kept_apart
            )
            if not wanted_apart and all(_together(x, y) for x in groups.members(a) for y in groups.members(b)):
                groups.join(a, b)
    return groups


def find(sketches: Sequence[Sketch], reports: Sequence[Report], pointer: Pointer) -> Sketch:
    """The event that a pointer points to. Raises BadReport where there is none, or more than one."""
    report, words = pointer if isinstance(pointer, tuple) else (None, pointer)
    among = [s for s in sketches if report is None or s.report is reports[report]]
    named = [s for s in among if s.name == words]
    fitting = named or [s for s in among if words in s.report.text[s.start : s.end]]
    if len(fitting) != 1:
        what = "no event is" if not fitting else f"{len(fitting)} events are"
        raise BadReport(f"{what} called or told by {words!r}; give an event's name, or (report number, words)")
    return fitting[0]


def _alike(sketches: Sequence[Sketch], likeness: float) -> Iterator[tuple[Sketch, Sketch]]:
    """Pairs of events of different reports that are alike enough, each with the best one told before."""
    told: dict[tuple[str, str], list[Sketch]] = {}
    for sketch in sketches:
        if sketch.status not in ("reported", "expected") or not sketch.roles:
            continue
        lemma = alike(sketch.lemma)
        others = {id(s): s for role in sorted(sketch.roles) for s in told.get((lemma, role), ())}.values()
        scored = [(score(s, sketch), s) for s in others if s.report is not sketch.report]
        best, other = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        if other is not None and best >= likeness:
            yield other, sketch
        for role in sketch.roles:
            known = told.setdefault((lemma, role), [])
            if len(known) < COMPARED:
                known.append(sketch)


def score(a: Sketch, b: Sketch) -> float:
    """How alike two events of one verb are, from 0 to 1.

    Half by how much of the shorter one's subject and object is in the other, a quarter by what else their reports
    have in common, and a quarter by whether their dates agree. One word in common is little, and so are a few where
    dates clash: then more of them are needed, and not the very same words, which tell of something that comes again.
    What was said, or will be, seen from days far apart is two events.
    """
    mine, others = parties(a), parties(b)
    shared = mine & others
    if not shared or (len(shared) == 1 and (a.figures or b.figures)):
        return 0.0
    clash = a.dated is not None and b.dated is not None and a.dated.meeting(b.dated) is None
    if clash and (len(shared) < SURE or _words(a) == _words(b) or not _near(a.report, b.report, NEAR)):
        return 0.0
    if not clash and a.window.meeting(b.window) is None:
        return 0.0
    dated = a.dated is not None and b.dated is not None
    if not dated and not _near(a.report, b.report, timedelta(0) if _words(a) == _words(b) else NEAR):
        return 0.0
    dates = 0.0 if clash else 1.0 if dated else 0.5
    topic = min(1.0, len(topics(a.report) & topics(b.report)) / TOPIC)
    return (2 * len(shared) / min(len(mine), len(others)) + topic + dates) / 4


def _near(a: Report, b: Report, most: timedelta) -> bool:
    """Whether two reports were published within so long of each other."""
    return a.since - most <= b.until and b.since - most <= a.until


NEAR = timedelta(days=14)
"""How far apart reports may be published that tell of one event without giving its date."""
SURE = 3
"""Words in common that make two events the same though their dates clash."""


def _together(a: Sketch, b: Sketch) -> bool:
    """Whether two tellings may be of one event: their windows meet, or they are alike although those clash."""
    return a.window.meeting(b.window) is not None or score(a, b) > 0


def _words(sketch: Sketch) -> list[str]:
    return sketch.report.text[sketch.start : sketch.end].split()


def parties(sketch: Sketch) -> frozenset[str]:
    """Who and what takes part; "I" is who speaks."""
    if not sketch.teller or not sketch.source:
        return sketch.roles
    return sketch.roles | {word.lower().strip(",") for word in sketch.source.split() if word[0].isupper()}


@lru_cache(maxsize=4096)
def topics(report: Report) -> frozenset[str]:
    """The names in the first part of a report: capitalised words that do not open a sentence."""
    words = Words.of(report.text, 0, min(len(report.text), HEAD))
    inside = (w for w, before in zip(words.written[1:], words.written, strict=False) if before[-1].isalnum())
    return frozenset(w.lower() for w in inside if w[0].isupper() and len(w) > 2)


HEAD = 4000
"""Characters of a report that tell what it is about."""
