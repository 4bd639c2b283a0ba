"""The events of one report after another, and the links between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from attrs import define, field

from timeline.calendar import Conventions, Unit
from timeline.language.syntax.wording import Words, words_of
from timeline.narrative.dating.adrift import adrift_after
from timeline.narrative.dating.ages import ages, birth
from timeline.narrative.dating.counting import Counting
from timeline.narrative.dating.date import date
from timeline.narrative.dating.pairing import pairs
from timeline.narrative.link import Link
from timeline.narrative.linking.consistent import consistent
from timeline.narrative.linking.happening import happenings
from timeline.narrative.linking.links import links
from timeline.narrative.linking.pluperfect import line_of, pluperfect
from timeline.narrative.linking.saying import elsewhen, entered, logged, retell, speaks_on, under
from timeline.narrative.linking.stale import look_back, of_another_day, of_who_did, settle
from timeline.narrative.modality.governor import independent
from timeline.narrative.modality.hosting import hosted
from timeline.narrative.modality.nominal import nominal
from timeline.narrative.modality.phases import phased
from timeline.narrative.modality.status import expect
from timeline.narrative.modality.tensed import tensed
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene
from timeline.narrative.scenes import scenes
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.memory import Memory
from timeline.narrative.telling.naming import name
from timeline.narrative.telling.roles import figures, owners, roles, stems
from timeline.narrative.telling.speakers import Speakers
from timeline.narrative.telling.told import Span, told
from timeline.narrative.telling.worth import worth


@define(eq=False)
class Gathered:
    """Events and links as they are found. `refuse` says which links are not wanted."""

    refuse: Callable[[Link], bool] | None = None
    events: list[Sketch] = field(factory=list)
    links: list[Link] = field(factory=list)
    memory: Memory = field(factory=Memory)
    _known: set[int] = field(factory=set)
    _checked: int = 0

    def link(self, link: Link, given_only: bool) -> None:
        """Take a link in with both its events, unless it is refused."""
        if self.refuse is not None and self.refuse(link):
            return
        if given_only and (link.a.given is None or link.b.given is None):
            if (link.a.given or link.b.given) and link.b is not link.a:
                link.apply()
                link.bound()
            return
        self.links.append(link)
        link.apply()
        for sketch in (link.a, link.b):
            sketch.linked = True
            self.take(sketch)

    def check(self) -> None:
        """Leave out the links of the report just read that were misread."""
        own = [link for link in self.links[self._checked :] if link.a.report is link.b.report]
        kept = set(map(id, consistent(own)))
        others = (x for x in self.links[self._checked :] if id(x) in kept or x.a.report is not x.b.report)
        self.links[self._checked :] = list(others)
        self._checked = len(self.links)

    def resume(self, scene: Scene, noun: Sketch) -> None:
        """Give the date of a noun to the event that the same noun placed before: "the summit opens on Monday"."""
        told = self.memory.again(scene, noun)
        if told is None:
            return
        told.dated, noun.dated, noun.refers = noun.dated, None, True
        told.reasons += noun.reasons
        for link in self.links[self._checked :]:
            if told in (link.a, link.b):
                link.apply()

    def take(self, sketch: Sketch) -> None:
        """Take an event in, once."""
        if id(sketch) not in self._known:
            self._known.add(id(sketch))
            self.events.append(sketch)


def gather(gathered: Gathered, report: Report, conventions: Conventions | None, spans: Iterable[Span] | None) -> None:
    """Take in what a report tells; only the caller's events where there are spans."""
    reading = Course(gathered, spans is not None)
    for scene, given in _with_spans(report, conventions, spans):
        reading.go_on(scene, given)
    gathered.check()


@define(eq=False)
class Course:
    """How far the reading of a report has come, of which only the caller's events are wanted where `given_only`."""

    gathered: Gathered
    given_only: bool
    last: Sketch | None = None
    """The last event of the sentence before that hangs on no other."""
    line: Sketch | None = None
    """The event from which the story goes on."""
    speaking: Sketch | None = None
    """The verb of who may speak on, as `speaks_on` says."""
    born: Sketch | None = None
    """The birth told last."""
    adrift: Unit | None = None
    """The longest unit that nothing can be counted in, as `adrift_after` says."""
    elsewhere: str = ""
    """Who goes on to tell of another day than that of the entry, as `elsewhen` says."""
    back: bool = False
    """Whether the paragraph tells of days ago, as `look_back` says."""
    speakers: Speakers = field(factory=Speakers)
    counting: Counting = field(factory=Counting)

    def go_on(self, scene: Scene, spans: Iterable[Span]) -> None:
        """Take in the next sentence."""
        sketches = read(scene, spans, self.adrift, self.elsewhere, self.speaking)
        self.elsewhere = elsewhen(scene, sketches, self.elsewhere)
        self.adrift = adrift_after(scene, self.adrift)
        self.speakers.of(scene, sketches)
        self.born = birth(sketches, self.born)
        for link in self._links(scene, sketches):
            self.gathered.link(link, self.given_only)
        settle(scene, sketches)
        self.back = look_back(scene, sketches, self.back)
        hosted(scene, sketches)
        self.counting.of(scene, sketches, self.gathered.memory)
        for sketch in sketches:
            self.gathered.resume(scene, sketch)
            self._take(scene, sketch, sketches)
        self.last = next((s for s in reversed(sketches) if independent(scene, s)), None)
        self.line = self.line if pluperfect(sketches) else line_of(scene, sketches)

    def _links(self, scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
        """The links of a sentence with what was told before."""
        memory = self.gathered.memory
        for sketch in sketches if self.given_only else ():
            if (found := memory.repeated(scene, sketch)) is not None:
                yield Link("same", sketch, *found)
        yield from links(scene, sketches, memory, self.last, self.line, self.speaking)
        self.speaking = speaks_on(scene, sketches, self.speaking)
        yield from ages(scene, sketches, self.born)

    def _take(self, scene: Scene, sketch: Sketch, sketches: list[Sketch]) -> None:
        """Take an event in where it is wanted, and remember it."""
        if sketch.given is not None if self.given_only else worth(scene, sketch, sketches):
            self.gathered.take(sketch)
        if sketch.counted is not None and sketch.counted[0].origin is not None and not self.given_only:
            self.gathered.take(sketch.counted[0].origin)
        if not (sketch.thing or sketch.refers) and (sketch.group is None or sketch.group.finite or sketch.dated):
            self.gathered.memory.keep(sketch)


def _with_spans(
    report: Report, conventions: Conventions | None, spans: Iterable[Span] | None
) -> Iterator[tuple[Scene, list[Span]]]:
    """The sentences with the caller's spans in each; spans beyond the last sentence get an empty one."""
    left = sorted(spans or ())
    at = 0
    for scene in scenes(report, conventions):
        first = at
        while at < len(left) and left[at][0] < scene.end:
            at += 1
        yield scene, left[first:at]
    if at < len(left):
        yield Scene(report, 0, 0, 0, (), Words.of("", 0, 0)), left[at:]


def read(
    scene: Scene,
    spans: Iterable[Span] = (),
    adrift: Unit | None = None,
    elsewhere: str = "",
    speaking: Sketch | None = None,
) -> list[Sketch]:
    """The events of a sentence with what dates them. `adrift` is how it begins, as `adrift_after` tells, `elsewhere`
    as `elsewhen` does, `speaking` as `speaks_on`."""
    sketches = told(scene, spans)
    for sketch in sketches:
        group = sketch.group
        window, status, why = nominal(scene, sketch) if group is None else tensed(scene, sketch, group)
        sketch.tensed, sketch.status = window, status
        sketch.reasons.append(why)
        sketch.stems, sketch.roles = stems(scene, sketch), roles(scene, sketch)
        sketch.figures, sketch.owners = figures(scene, sketch), owners(scene, sketch)
    under(scene, sketches)
    logged(scene, sketches)
    found = pairs(scene, sketches, adrift)
    verbs = {id(mention): sketch for sketch, mention in reversed(found) if sketch.group is not None}
    for speech in (False, True):
        for sketch, mention in found:
            if sketch.quoted is speech:
                date(sketch, mention, verbs.get(id(mention)))
        retell(scene, sketches, speech, speaking)
    of_another_day(scene, sketches, found)
    of_who_did(scene, sketches)
    phased(scene, sketches)
    entered(scene, sketches, elsewhere)
    expect(sketches)
    sketches = list(_absorbed(scene, list(happenings(sketches))))
    _lightly(scene, sketches)
    for sketch in sketches:
        sketch.name = name(scene, sketch)
    return sketches


def _absorbed(scene: Scene, sketches: list[Sketch]) -> Iterator[Sketch]:
    """Without the nouns that a light verb makes into its own event: "made a visit" is one."""
    light = words_of("links", "light")
    apart = words_of("clauses", "preposition") - {"out", "in"}  # "carried out an attack", "took part in a vote"
    verb: Sketch | None = None
    for sketch in sketches:
        if sketch.group is not None:
            verb = sketch if sketch.lemma in light else None
            yield sketch
        elif verb is not None and sketch.clause == verb.clause and sketch.given is None:
            between = scene.between(verb.head_end, sketch.head)
            if len(between) <= FAR and apart.isdisjoint(between):  # not "held over a murder"
                verb.also = (*verb.also, sketch.lemma)
                verb.dated = verb.dated or sketch.dated
            else:
                yield sketch
            verb = None
        else:
            yield sketch


def _lightly(scene: Scene, sketches: list[Sketch]) -> None:
    """The caller's noun that a light verb tells of is when the verb is: "staged a coup in July"."""
    light = words_of("links", "light")
    for verb, noun in pairwise(sketches):
        if not noun.noun or noun.given is None or noun.dated is not None or verb.group is None:
            continue
        near = verb.clause == noun.clause and len(scene.between(verb.head_end, noun.head)) <= FAR
        if near and verb.lemma in light:
            noun.dated, noun.tensed = verb.dated, verb.tensed


FAR = 4
