"""What the past perfect looks back on, and the event that a text is about, from which it does."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.algebra import By, Since
from timeline.language.mention import Mention
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.connective import kinds
from timeline.narrative.link import Link, lasts
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def pluperfect(sketches: list[Sketch]) -> Sketch | None:
    """The first verb with a tense, where it is in the past perfect."""
    first = next(((s, s.group) for s in sketches if s.group is not None and s.group.finite), None)
    if first is None:
        return None
    sketch, group = first
    return sketch if group.perfect and group.tense == "past" and not group.modality else None


def line_of(scene: Scene, sketches: list[Sketch]) -> Sketch | None:
    """The event of the past that a sentence is about: its first verb, or what that reports, but not what says more of a
    noun: "she was on a shift, which began at two"."""
    told = [s for s in sketches if s.group is not None and s.group.finite and not s.quoted]
    told = [s for s in told if scene.clauses[s.clause].joint not in words_of("clauses", "relative")]
    saying = words_of("verbs", "report")
    plain = [s for s in told if simple(s) and not s.negated]
    return next((s for s in plain if s.lemma not in saying), plain[0] if plain else None)


def simple(sketch: Sketch) -> bool:
    """Whether the simple past tells it as done."""
    group = sketch.group
    plain = group is not None and group.tense == "past" and not group.perfect and not group.modality
    return plain and sketch.status == "reported" and not lasts(sketch)


def looking_back(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """A sentence in the past perfect tells what was before the event that the text is about."""
    here = pluperfect(sketches)
    if here is None or line is None or here.quoted or here.group is None or here.group.negated:
        return
    if scene.opens and line.scene < scene.number - 1:  # it may look back from the news itself
        return
    opening = scene.words.low[: here.group.last]
    by_then = opening[:2] == ["by", "then"] or opening[:3] == ["by", "that", "time"]
    if by_then and any(c.isalpha() for c in scene.text[line.end : scene.start]):  # more was told since
        return
    fronted = opening[:2] == ["on", "the"] and opening[3:4] == ["of"]  # "on the morning of admission he had slept"
    soon = fronted or not by_then and not words_of("links", "soon").isdisjoint(opening)
    placed = bool(scene.mentions) or any(s.connective is not None for s in sketches) or _beside_clause(scene, here)
    placed = placed or _of_content(here, line)
    if scene.clauses[here.clause].joint != "" or soon:
        return
    since = line.dated is not None and _since(here)
    if since or not placed:
        yield _looked_back(here, line)


def _looked_back(sketch: Sketch, host: Sketch) -> Link:
    """What the past perfect says of an event beside that which it looks back from; since some time it lasted up to it,
    "had been ill since May", or at least began before: "had recovered since May"."""
    group = sketch.group
    if not _since(sketch) or group is None:
        return Link("before", sketch, host, "the past perfect looks back")
    if sketch.state or group.progressive or group.passive:
        return Link("up to", sketch, host, "the past perfect lasts since then")
    return Link("ahead", host, sketch, "the past perfect goes on since then")


def _since(sketch: Sketch) -> bool:
    """Whether an event is told to have started at a time since which it is told."""
    since = any(isinstance(reason, Mention) and isinstance(reason.phrase.term, Since) for reason in sketch.reasons)
    return since and sketch.dated is not None and sketch.dated.start_latest is not None


def _of_content(here: Sketch, line: Sketch) -> bool:
    """Whether someone knew what had just been told: "she said that they split up. I had guessed"."""
    return here.lemma in words_of("verbs", "report", "believe") and line.clause > 0


def _beside_clause(scene: Scene, here: Sketch) -> bool:
    """Whether a clause of its own says what it was before: "he had gone to bed before the bell rang", "the barn had
    burned when he came", "by the time I looked he had left"."""
    known, group = kinds("clause"), here.group
    opening = scene.words.low[: group.first] if group is not None else []
    beside = any(clause.joint in known for clause in scene.clauses if clause is not scene.clauses[here.clause])
    return beside or opening[:3] == ["by", "the", "time"]


def anterior(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What a clause tells in the past perfect was before what it hangs on: "the court adjourned, for he had fallen"."""
    verbs = [s for s in sketches if s.group is not None]
    for sketch in verbs:
        group = sketch.group
        assert group is not None
        known = sketch.status == "reported" and not sketch.quoted and group.perfect and not group.modality
        if not known or group.tense not in ("past", "") or scene.clauses[sketch.clause].joint in APART:
            continue
        if _comes_after(scene, sketch):
            continue
        if group.finite and not _hangs(scene, sketch):
            continue
        host = _hanging_on(scene, verbs, sketch)
        if host is not None:
            yield _looked_back(sketch, host)


def _hangs(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause hangs on another: by its joint, or right after a verb that it is the object of."""
    clause = scene.clauses[sketch.clause]
    if clause.joint or not sketch.clause:
        return clause.joint != ""
    verb = scene.clauses[sketch.clause - 1].verb
    objects = any_of("verbs", "report", "knowing")
    return verb.lemma in objects and "," not in scene.between(verb.end, sketch.head)


def _comes_after(scene: Scene, sketch: Sketch) -> bool:
    """Whether the past perfect goes on: "moved to Leeds, where within a month he had found work", "was deferred because
    of a fever, which had settled by the 27th"."""
    assert sketch.group is not None
    opening = scene.words.low[scene.clauses[sketch.clause].first : sketch.group.last]
    by = any(isinstance(reason, Mention) and isinstance(reason.phrase.term, By) for reason in sketch.reasons)
    return by or not SOON.isdisjoint(opening)


SOON = frozenset({"within", "soon", "quickly"})
APART = frozenset(kinds("clause")) | {"if", "unless", "and", "but", "or"}
"""Joints of clauses that say themselves how they stand to others, or stand beside one."""


def _hanging_on(scene: Scene, verbs: list[Sketch], sketch: Sketch) -> Sketch | None:
    """The verb of the simple past that a clause in the perfect hangs on: the nearest before it, else the next one."""
    apart = sketch.group is None or sketch.group.finite
    others = [s for s in verbs if simple(s) and s.quoted == sketch.quoted]
    others = [s for s in others if not apart or s.clause != sketch.clause]
    others = [s for s in others if not _completes(scene, sketch, s)]
    before = [s for s in others if s.head < sketch.head and ";" not in scene.between(s.head_end, sketch.head)]
    others = [s for s in others if not sharing(scene, sketch, s)]  # "he had sold the farm and bought a house"
    if not apart and before and scene.clauses[before[-1].clause].joint == "that":  # "said that it rose, having fallen"
        return None
    if not before and sketch.group is not None and not sketch.group.finite:  # "having served a term imposed in May"
        others = [s for s in others if "," in scene.between(sketch.head_end, s.head)]
    return before[-1] if before else next((s for s in others if s.head > sketch.head), None)


def sharing(scene: Scene, sketch: Sketch, other: Sketch) -> bool:
    """Whether a verb may share the auxiliary of one before it: "had sold the farm and bought a house"."""
    clause = scene.clauses[other.clause]
    return other.clause == sketch.clause + 1 and clause.joint == "and" and clause.verb.first == clause.first + 1


def _completes(scene: Scene, sketch: Sketch, other: Sketch) -> bool:
    """Whether a verb is what another one says of its subject: "had been reported stolen"."""
    group, said = sketch.group, other.group
    bare = group is not None and group.passive and said is not None and said.first == said.last
    return bare and group is not None and said is not None and scene.words.back(said.first) == group.last
