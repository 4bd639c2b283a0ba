"""What one event comes of: what it follows or is caused by, the deed that it answers to, and who bade it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.language.syntax.verbs import ING
from timeline.language.syntax.wording import any_of, words_of
from timeline.language.tables import table
from timeline.narrative.link import Link
from timeline.narrative.modality.governor import object_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.worth import puts_ahead


def causes(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """The links of a sentence between what happened and what came of it."""
    yield from _following(scene, sketches)
    yield from _deeds(scene, sketches)
    yield from _answers(scene, sketches)
    yield from _inquiries(scene, sketches)
    yield from _bidden(scene, sketches)
    yield from _resulting(scene, sketches)


def _following(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What a verb says of two nouns: "the vote followed a debate", "a debate was followed by a vote", "the quake caused
    a fire"."""
    for k, verb in enumerate(sketches[1:-1], 1):
        first, second = sketches[k - 1], sketches[k + 1]
        group = verb.group
        if group is None or group.negated or group.modality or first.thing or second.thing:
            continue
        if not (first.noun and second.noun) or {first.clause, second.clause} != {verb.clause}:
            continue
        kind = _order(scene, verb)
        if group.passive != (kind == "ahead"):
            first, second = second, first
        if kind and (not group.passive or "by" in scene.between(verb.head_end, sketches[k + 1].head)):
            yield Link(kind, first, second, f"{verb.lemma!r} says so")


def _order(scene: Scene, verb: Sketch) -> str:
    """How the subject of a verb lies to its object, by what the verb says; "" where it says nothing of it."""
    following = scene.words.at(scene.word_at(verb.head_end - 1) + 1)
    for kind, verbs in table("links")["cause"]:
        if verb.lemma in verbs or f"{verb.lemma} {following}" in verbs:
            return kind
    return ""


def _deeds(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What someone answers for was begun before: "fined for speeding"."""
    verbs = [s for s in sketches if s.group is not None]
    for verb, deed in pairwise(verbs):
        assert deed.group is not None
        if deed.group.finite or deed.group.modality or deed.clause != verb.clause:
            continue
        before = scene.words.at(scene.words.back(deed.group.first))
        if _answering(verb, before):
            yield Link("ahead", verb, deed, f"{verb.lemma!r} {before!r} answers to what was done")


def _answers(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """The same of a deed that a noun tells: "jailed for a robbery"."""
    for verb, deed in pairwise(sketches):
        if verb.group is None or not deed.noun or deed.thing or deed.clause != verb.clause:
            continue
        between = scene.between(verb.head_end, deed.head)
        before = next((word for word in reversed(between) if word in words_of("clauses", "preposition")), "")
        if _answering(verb, before) and "," not in between and verb.lemma not in words_of("links", "barring"):
            yield Link("ahead", verb, deed, f"{verb.lemma!r} {before!r} answers to what was done")


def _answering(verb: Sketch, preposition: str) -> bool:
    return any(preposition == value and verb.lemma in verbs for value, verbs in table("links")["answering"])


def _inquiries(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What is inquired into, or mourned, was begun before: "an inquiry into the crash"."""
    for one, other in pairwise(s for s in sketches if s.noun and not s.thing):
        asked = scene.text[one.head : one.head_end].lower() in words_of("links", "inquiry")
        what = scene.text[other.head : other.head_end].lower()
        near = scene.between(one.head_end, other.head)
        if asked and near[:1] in (["into"], ["of"], ["over"]) and what in words_of("clauses", "happened"):
            yield Link("ahead", one, other, "it looks into what happened")


def _bidden(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What someone is bidden or plans to do is begun no earlier, or after what takes an instant: "hoped to leave",
    "promised to return"."""
    verbs = [s for s in sketches if s.group is not None]
    lasting = any_of("verbs", "continuing", "tried")
    for verb, deed in pairwise(verbs):
        ahead = verb.lemma in words_of("verbs", "ahead") and lasting.isdisjoint((verb.lemma, deed.lemma))
        light = verb.lemma in words_of("verbs", "report") or (verb.group and puts_ahead(scene, verb.group))
        told = verb.given is not None or not light  # not "is expected to"
        if ahead and told and deed.clause == verb.clause and _governed(scene, verb, deed):
            kind = "then" if verb.lemma in words_of("verbs", "deciding") else "ahead"
            yield Link(kind, deed, verb, f"{verb.lemma!r} points ahead")


def _governed(scene: Scene, verb: Sketch, deed: Sketch) -> bool:
    """Whether a verb says of an infinitive right behind it, or behind who is to do it, that it is to be done."""
    governor, group = verb.group, deed.group
    assert governor is not None
    assert group is not None
    plain = group.modality == "to" and not (group.finite or group.perfect or group.progressive)
    if not plain or deed.state or governor.negated:
        return False
    return object_of(scene, group) is governor or verb.lemma in words_of("verbs", "asking_to")


def _resulting(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What a participle behind a comma says came of it begins no earlier: "it exploded, killing three"."""
    verbs = [s for s in sketches if s.group is not None]
    for verb, result in pairwise(verbs):
        assert verb.group is not None
        assert result.group is not None
        first = result.group.first
        opens = scene.words.bits[first] & ING and result.group.last == first and scene.words.at(first - 1) == ","
        told = verb.group.tense == "past" and verb.head < result.head and verb.status == "reported"
        given = verb.given is not None and result.given is not None  # else it is bounded by its host
        if opens and told and given and result.lemma in words_of("verbs", "resulting"):
            yield Link("ahead", result, verb, "a participle of what came of it")
