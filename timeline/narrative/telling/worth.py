"""Which sketches become events by themselves."""

from __future__ import annotations

from functools import cache

from timeline.algebra import PieceOfYear
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import OPEN


def worth(scene: Scene, sketch: Sketch, sketches: list[Sketch]) -> bool:
    """Whether a sketch, one of those of its sentence, becomes an event by itself: it has a date, or its verb tells more
    than that someone spoke."""
    if sketch.linked or (sketch.dated is not None and not sketch.thing):
        return True
    group = sketch.group
    if sketch.refers or sketch.thing:
        return False
    if group is None:
        return sketch.noun and _there(scene, sketch)
    if not group.finite:
        told = sketch.status != "reported" or sketch.tensed.end is not None
        host = put_by(scene, sketch.clause, group) if told and group.modality == "to" else None
        return host is not None and not any(s.linked or s.dated for s in sketches if s.group is host)
    with_noun = sketch.lemma == "have" and not any_of("verbs", "report", "state").issuperset(sketch.also)
    return with_noun or _tells(scene, sketch.clause, group)


def _tells(scene: Scene, clause: int, group: VerbGroup) -> bool:
    if group.lemma in words_of("verbs", "report"):
        return deed(scene, clause, group)
    return group.lemma not in ("be", "have", "do", "compare") and not puts_ahead(scene, group)


def _there(scene: Scene, noun: Sketch) -> bool:
    """Whether a verb says no more than that there is what a noun tells: "there was an explosion"."""
    words, first, last = scene.words, scene.word_at(noun.start), scene.word_at(noun.head)
    group = next((g for _, g in groups_of(scene) if words.on(g.last) == first), None)
    if group is None or group.lemma != "be" or words.at(group.first - 1) != "there":
        return False
    after = words.at(last + 1)
    alone = not after.isalpha() or last + 1 in scene.timed or after in _small()
    return alone and (noun.status == "denied" or noun.tensed != OPEN)


@cache
def _small() -> frozenset[str]:
    """What may stand behind a noun that is not said of another one."""
    return any_of("clauses", "preposition", "relative", "subordinator", "coordinator")


def put_by(scene: Scene, clause: int, group: VerbGroup) -> VerbGroup | None:
    """The verb that leaves it to an infinitive to tell what is done: "is expected to resign", "had to leave"."""
    before = [g for g in scene.clauses[clause].groups if g.last < group.first]
    host = max(before, key=lambda g: g.last) if before else None
    if host is None or not host.finite or not _tells(scene, clause, group):
        return None
    return None if _tells(scene, clause, host) else host


def puts_ahead(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb does no more than put its infinitive ahead: "is set to end"."""
    words = scene.words
    return group.passive and words.low[group.last] in words_of("verbs", "coming") and words.at(group.last + 1) == "to"


def deed(scene: Scene, clause: int, group: VerbGroup) -> bool:
    """Whether a verb of saying tells what is done, and not what someone says: "rejected it", "agreed to leave"."""
    after = scene.words.at(scene.words.on(group.last))
    if group.lemma in words_of("verbs", "deed", "ever"):
        return after not in SAID
    if after in BESIDE and not group.passive and group.lemma in words_of("verbs", "deed", after):
        return True
    if group.lemma in words_of("verbs", "deed", "to") and _before_infinitive(scene, clause, group):
        return True
    return with_object(scene, clause, group)


BESIDE = frozenset({"to", "by", "for", "on", "against"})


def _before_infinitive(scene: Scene, clause: int, group: VerbGroup) -> bool:
    """Whether an infinitive follows a verb closely: "agreed in principle to sell"."""
    after = (g for g in scene.clauses[clause].groups if g.first > group.last)
    following = min(after, key=lambda g: g.first, default=None)
    near = following is not None and following.modality == "to" and following.first - group.last <= NEAR
    return near and (not group.passive or group.lemma in words_of("verbs", "asking_to"))


NEAR = 4
"""Words."""


def with_object(scene: Scene, clause: int, group: VerbGroup) -> bool:
    """Whether a verb of saying has something other for its object than what is said: "announced a merger", but not
    "announced it would merge"."""
    words, following = scene.words, _past_piece(scene, scene.words.on(group.last))
    after = words.at(following)
    if group.lemma not in words_of("verbs", "deed", "object") or after in SAID or after == "to":
        return False
    if group.passive:
        return words.at(words.back(group.first)) != "it"
    opens = (after[:1].isalnum() or after in MONEY) and after not in _small() and following not in scene.timed
    return opens and not _says(scene, clause, following)


def _past_piece(scene: Scene, i: int) -> int:
    """The place behind a part of a year that tells which figures stand there: "reports half-year results"."""
    if i not in scene.timed:
        return i
    pieces = (
        m for m in scene.mentions if "-" in m.text or isinstance(getattr(m.found.term, "cycle", None), PieceOfYear)
    )
    end = next((scene.word_at(m.end - 1) + 1 for m in pieces if scene.word_at(m.start) == i), i)
    return end if scene.words.at(end).isalpha() else i


def _says(scene: Scene, clause: int, i: int) -> bool:
    """Whether what follows a clause, in which no object stands at a place, is what its verb says."""
    if clause + 1 == len(scene.clauses):
        return False
    told = scene.clauses[clause + 1]
    apart = not scene.words.at(told.first - 1)[:1].isalnum()
    return told.first <= i or (told.joint in SAID and not apart) or not (told.joint or apart)


MONEY = frozenset({"$", "£", "€", "¥"})
SAID = frozenset({"that", "whether", "if", "how", "why", "what", "when", "where"})
"""What opens what someone says or asks."""
