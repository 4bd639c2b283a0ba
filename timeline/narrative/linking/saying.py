"""What follows from someone's having said it, or having written it under the heading of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from timeline.algebra import Reading
from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.language.syntax.wording import HIDDEN, words_of
from timeline.narrative.dating.verb_times import cleft_by
from timeline.narrative.link import Link
from timeline.narrative.modality.either_form import had_or_would
from timeline.narrative.modality.governor import beside_noun
from timeline.narrative.modality.tensed import past, spoken
from timeline.narrative.modality.unreal import thought
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window


def sayings(scene: Scene, sketches: list[Sketch], speaking: Sketch | None) -> Iterator[Link]:
    """What is said to have happened was over when it was said; what will happen comes after, and what goes on then no
    earlier. `speaking` is the verb of who speaks on: see `speaks_on`."""
    for said, told in _tellings(scene, sketches, speaking):
        kind = _kind(told)
        if kind and not (told.group is not None and thought(scene, told.group)):
            yield Link(kind, told, said, "it was said then")


def speaks_on(scene: Scene, sketches: list[Sketch], speaking: Sketch | None) -> Sketch | None:
    """The verb of who may speak on in the next sentence: '"It held," she said. "Then it fell."'."""
    outside = [s for s in sketches if _speaks(s) and not (s.quoted or _hears(s))]
    if outside:
        return outside[-1] if scene.quotations else None
    return speaking if _goes_on(scene, sketches) else None


def _goes_on(scene: Scene, sketches: list[Sketch]) -> bool:
    """Whether a sentence opens with direct speech, in the paragraph of the one before, and does not tell who speaks."""
    saying = words_of("verbs", "report")
    told = any(s.lemma in saying and not s.quoted and s.group is not None for s in sketches)
    return scene.quoted(scene.start) and not (scene.opens or told)


def retell(scene: Scene, sketches: list[Sketch], speech: bool, speaking: Sketch | None) -> None:
    """Let the tenses of what was said before the day of publication count from when it was said, by someone who is
    quoted with that where it is `speech`."""
    for said, told in _tellings(scene, sketches, speaking):
        if said.quoted is not speech:
            continue
        long_ago = said.dated is None and said.tensed != spoken(said.report)
        if long_ago and told.group is not None and told.group.modality == "would":
            _see(told, said.window)
        if said.dated is not None and said.dated.end is not None and said.dated.end <= said.report.since:
            _see(told, said.window)
            if told.quoted and said.window.start is not None:
                told.spoken = (said.window.start, said.dated.end)
    for sketch in sketches:
        if sketch.quoted and sketch.spoken is None and sketch.report.genre == "narrative":
            _see(sketch, Window(end=sketch.report.until))  # a history does not tell when


def under(scene: Scene, sketches: list[Sketch]) -> None:
    """Let what stands under a heading of a day, as an entry of a diary does, count from that day."""
    for sketch in sketches if scene.numbered else ():
        _see(sketch, Window(end=sketch.report.until))
    heading = _whole(scene.heading) if scene.heading is not None else None
    if heading is None or heading.interval is None or heading.grain > Unit.DAY:
        return
    low, high = heading.interval.start, heading.interval.end
    written = scene.report.since if scene.letter else scene.report.until
    if low is None or high is None or high > written or high - low > A_DAY:
        return
    for sketch in sketches:
        if not _ever_since(scene, sketch):
            _see(sketch, Window.inside(low, high))
        sketch.spoken, sketch.entered = (low, high), scene.diary or scene.logged


def _whole(heading: Mention) -> Reading:
    """What a heading says, with the other end of its range."""
    return heading.reading if heading.found.phrase is heading.found.edge else heading.phrase


A_DAY = timedelta(days=1, hours=1)
"""How long a day may be on the clock, when summer time ends."""


def _ever_since(scene: Scene, sketch: Sketch) -> bool:
    """Whether something lasts up to the writing, which may be after its entry: "he has given no trouble since"."""
    group = sketch.group
    if group is None or group.tense != "present" or not group.perfect:
        return False
    behind = scene.words.low[group.last + 1 : scene.clauses[sketch.clause].last + 2]
    return any(two in (("since", "."), ("since", ","), ("since", ";")) for two in pairwise(behind))


def logged(scene: Scene, sketches: list[Sketch]) -> None:
    """Let what an entry of a log tells in the past be over by the time of the next one."""
    over = Window(start_latest=scene.following, end=scene.following)
    for sketch in sketches if scene.following is not None else ():
        if sketch.tensed.end is not None:
            sketch.tensed = sketch.tensed.meeting(over) or sketch.tensed


def elsewhen(scene: Scene, sketches: list[Sketch], before: str) -> str:
    """Who goes on to tell in a diary of another day than that of its entry: "I" who write it, "Rome yesterday was hot.
    I lost my hat", or "they" who are told of, "Ito says that it burned on Friday. They let it"; "" for nobody.
    `before` is how the sentence before left it."""
    told = [s for s in sketches if s.dated is not None and s.group is not None and s.group.tense == "past"]
    if not told:
        return before if not scene.opens else ""
    last, written = told[-1].dated, told[-1].spoken
    if last is None or last.end is None or written is None or last.end > written[0]:
        return ""
    return "they" if any(_reports(sketch) for sketch in sketches) else "I"


def _reports(sketch: Sketch) -> bool:
    return sketch.group is not None and sketch.group.tense == "present" and sketch.lemma in words_of("verbs", "report")


def entered(scene: Scene, sketches: list[Sketch], elsewhere: str) -> None:
    """Let what an entry of a diary tells without a time have been done on its day, but not what goes on from another
    day: see `elsewhen`."""
    away = elsewhere if not scene.opens else ""
    for sketch in sketches if not (scene.message or away == "I") else ():
        if away and not sketch.teller:
            continue
        if sketch.spoken is None or sketch.dated is not None or _elsewhen(sketches, sketch):
            continue
        if _of_day(scene, sketch, sketches):
            sketch.tensed = sketch.tensed.meeting(Window.inside(*sketch.spoken)) or sketch.tensed


def _elsewhen(sketches: list[Sketch], sketch: Sketch) -> bool:
    """Whether its sentence tells of another day before, or its clause behind: "he came home on Friday, and went to
    bed", "hurt his leg jumping down on Friday"."""
    day = Window() if sketch.spoken is None else Window.inside(*sketch.spoken)
    beside = (s.dated for s in sketches if s.head < sketch.head or s.clause == sketch.clause)
    return any(dated.meeting(day) is None for dated in beside if dated is not None)


def _of_day(scene: Scene, sketch: Sketch, sketches: list[Sketch]) -> bool:
    """Whether a diary tells it as done on the day of its entry: "met Joss after work", not "Joss says he met her"."""
    group = sketch.group if scene.diary else None
    plain = group is not None and group.tense == "past" and not (group.perfect or group.progressive or group.modality)
    main = scene.clauses[sketch.clause].joint in ("", "and", "but") if plain else False
    saying = (s for s in sketches if s.lemma in words_of("verbs", "report") and s.group is not None)
    told = sketch.quoted or any(_told_by(scene, said, sketch) for said in saying) or _behind_colon(scene, sketch)
    other = sketch.state or told or OF_SOME_TIME(scene.text, scene.start, scene.end)
    return main and not (other or beside_noun(scene, sketch) or _of_noun_before(scene, sketch))


def _of_noun_before(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause may say more of the noun before it: "we ate at the inn my aunt praised"."""
    clause = scene.clauses[sketch.clause]
    beside = clause.joint or {",", ";"} & {scene.words.at(clause.first), scene.words.at(clause.first - 1)}
    return sketch.clause > 0 and not beside


def _behind_colon(scene: Scene, sketch: Sketch) -> bool:
    """Whether a colon behind a verb opens what tells it, which may be what was said: "Ruth rang: she slept well"."""
    before = [i for i, word in enumerate(scene.words.low) if word == ":" and scene.words.start[i] < sketch.head]
    return bool(before) and any(group.last < before[-1] for _, group in groups_of(scene))


OF_SOME_TIME = re.compile(
    r"(?i)\bthe (?:very )?(?:year|month|week|day|night|morning|evening|afternoon|spring|summer|autumn|fall|winter)"
    r" (?:that |when )?(?:i|you|he|she|it|we|they|my|his|her|our|their)\b"
).search
"""A time that what happened then tells: "planted it the year I was born"."""


def _see(sketch: Sketch, window: Window) -> None:
    """Let a tense count from a window before the day of publication."""
    tensed = past(sketch.report) if sketch.tensed == spoken(sketch.report) else sketch.tensed
    sketch.tensed = tensed.seen_from(window, (sketch.report.since, sketch.report.until))


def _tellings(scene: Scene, sketches: list[Sketch], on: Sketch | None) -> Iterator[tuple[Sketch, Sketch]]:
    """The verbs of saying of the past, each with the verbs of what it reports; `on` is that of who speaks on."""
    speaking = [s for s in sketches if _speaks(s)]
    outside = [s for s in speaking if not (s.quoted or _hears(s))]
    on = on if on is not None and _goes_on(scene, sketches) else None
    for told in sketches:
        if told.group is None:
            continue
        if told.quoted and outside:
            yield _nearest(outside, told), told
        elif told.quoted and on is not None:
            yield on, told
        elif not told.quoted:
            yield from ((said, told) for said in speaking if said is not told and _told_by(scene, said, told))


def _nearest(speaking: list[Sketch], told: Sketch) -> Sketch:
    return min(speaking, key=lambda said: abs(said.head - told.head))


def _speaks(sketch: Sketch) -> bool:
    """Whether someone says something in the past, or is told it."""
    group = sketch.group
    if group is None or not (_hears(sketch) or _says(sketch)):
        return False
    return group.tense == "past" or (group.tense == "present" and group.perfect)


def _says(sketch: Sketch) -> bool:
    said = sketch.lemma in words_of("verbs", "report", "say", "predict")
    return said and sketch.group is not None and not sketch.group.passive


def _hears(sketch: Sketch) -> bool:
    return sketch.group is not None and (sketch.lemma, sketch.group.passive) in HEARING


HEARING = frozenset({("hear", False), ("learn", False), ("tell", True), ("inform", True)})
"""Verbs of who is told something, and whether they are passive."""


def _kind(told: Sketch) -> str:
    """What the tense of a reported clause says beside its verb of saying."""
    group = told.group
    assert group is not None
    if group.tense == "future":
        if had_or_would(told.report, group):
            return ""
        lasting = told.state or group.progressive or told.lemma in words_of("verbs", "continuing")
        return "" if group.perfect else "ahead" if lasting else "then"
    if group.modality:
        return ""
    if group.progressive or told.state or (told.lemma in words_of("verbs", "report") and not told.quoted):
        return ""
    return "said" if group.tense == "past" or (group.tense == "present" and group.perfect) else ""


def _told_by(scene: Scene, said: Sketch, told: Sketch) -> bool:
    """Whether a verb stands in the clause that a verb of saying reports."""
    if told.clause < said.clause:
        return _behind(scene, said) and scene.clauses[0].joint == ""
    first = said.clause + 1
    if told.group is not None and told.group.inverted:  # "not until he said it did she leave"
        return False
    if told.clause != first + (told.clause > first and _of_noun(scene, first)):
        return False
    joint, between = scene.clauses[first].joint, scene.between(said.head_end, told.head)
    if joint == "that":  # not "wrote the book that made his name", "it was when he rang that I knew"
        return scene.words.at(scene.clauses[first].verb.first - 1) != "that" and not cleft_by(scene, said.clause - 1, 2)
    return joint == "" and PARTING.isdisjoint(between)


def _behind(scene: Scene, said: Sketch) -> bool:
    """Whether a verb of saying closes its sentence, and a comma parts it from what it reports: "…, police said"."""
    words, clause = scene.words, scene.clauses[said.clause]
    assert said.group is not None
    if said.clause != len(scene.clauses) - 1 or clause.joint != "" or words.at(clause.first) != ",":
        return False
    return words.at(said.group.last + 1) in CLOSING | words_of("clauses", "preposition") - {"to", "about", "of"}


CLOSING = frozenset({"", ".", HIDDEN})
"""What follows a verb of saying that has told what it reports before; HIDDEN is a time."""


def _of_noun(scene: Scene, number: int) -> bool:
    """Whether a clause only tells of the subject of the next: "that the man arrested in May | had confessed"."""
    verb = scene.clauses[number].verb
    return verb.passive and verb.first == verb.last and scene.clauses[number + 1].joint == ""


PARTING = frozenset({",", ":", ";"})
"""What may part a verb of saying from what only explains it: "he has conceded: she phoned him"."""
