"""The verb that a time belongs to by where it stands."""

from __future__ import annotations

from timeline.language.mention import Mention
from timeline.language.syntax.verbs import ING
from timeline.language.syntax.wording import words_of
from timeline.narrative.dating.beside import clause_beside, past_comma, past_gerund
from timeline.narrative.dating.dated import dated
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def nearest_verb(scene: Scene, sketches: list[Sketch], mention: Mention, number: int) -> Sketch | None:
    """The nearest verb before a time in its clause, else the first one after it."""
    inside = [s for s in sketches if s.group is not None and s.clause == number]
    before = [s for s in sketches if s.group is not None and s.head < mention.start]
    before = _past_brackets(scene, before, mention) or [s for s in before if s.clause == number]
    if not before and inside and _told_otherwise(scene, mention, inside[0]):
        return None
    if not before and inside and (verb := past_gerund(scene, sketches, mention, inside[0])) is not None:
        return verb
    if not before and inside and clause_beside(scene, mention, inside[0]):
        return past_comma(scene, sketches, inside[0])
    if before:
        if _in_doubt(scene, before[-1], mention):
            before = [s for s in sketches if s.group is not None and s.head < before[-1].head] or before
        nearest = before[-1]
        return _past_own(before, mention) if ahead_of_report(nearest, mention) else nearest
    return inside[0] if inside else None


def _told_otherwise(scene: Scene, mention: Mention, first: Sketch) -> bool:
    """Whether a clause without a verb of its own has a time before a verb: "in the evening a telegram: she is coming",
    "the car's at the garage till Friday, I took it"."""
    between = scene.between(mention.end, first.head)
    opening = scene.words.low[scene.clauses[first.clause].first : scene.word_at(mention.start)]
    owner = opening[1:2] if opening[:1] and opening[0] in words_of("clauses", "determiner") else opening[:1]
    owned = any(word.endswith(("'s", "’s")) for word in owner)
    apart = between[:1] == [","] and not words_of("clauses", "pronoun").isdisjoint(between[1:2])
    return ":" in between or (owned and apart)


def _in_doubt(scene: Scene, sketch: Sketch, mention: Mention) -> bool:
    """Whether someone only thinks that it was then: "it had stopped, I think on the 20th"."""
    thinks = sketch.teller and sketch.lemma in words_of("verbs", "report", "believe")
    plain = sketch.group is not None and sketch.group.tense == "present" and not sketch.group.modality
    return thinks and plain and set(scene.between(sketch.head_end, mention.start)) <= words_of("clauses", "preposition")


def _past_brackets(scene: Scene, before: list[Sketch], mention: Mention) -> list[Sketch]:
    """The verb before brackets that close right before a time: "landed here (I can't say where) three weeks ago"."""
    inside = scene.between(before[-1].head_end if before else mention.start, mention.start)
    if inside[-1:] != [")"] or "(" in inside:
        return []
    opening = scene.text.rfind("(", scene.start, mention.start)
    return [s for s in before if s.head < opening]


def cleft(scene: Scene, sketches: list[Sketch], verb: Sketch) -> Sketch:
    """The verb that a time is said of: in "it was not until 1975 that the file was opened" the second."""
    if not cleft_by(scene, verb.clause, 1):
        return verb
    return next((s for s in sketches if s.group is scene.clauses[verb.clause + 1].verb), verb)


def cleft_by(scene: Scene, number: int, apart: int) -> bool:
    """Whether a clause is the "it was" of the one so far behind it: "it was only when it rained that we knew" two."""
    following = scene.clauses[number + apart] if 0 <= number < len(scene.clauses) - apart else None
    if following is None or following.joint != "that":
        return False
    verb = scene.clauses[number].verb
    return verb.lemma == "be" and scene.words.at(scene.words.back(verb.first)) == "it"


def reported(scene: Scene, sketches: list[Sketch], verb: Sketch) -> Sketch:
    """The verb that a time is said of: in "was reported stolen on Friday" and "reported him missing" the first."""
    group = verb.group
    assert group is not None
    i = scene.words.back(group.first)
    whom = scene.words.at(i) in ("him", "her", "it", "them")
    before = [s for s in sketches if s.group is not None and s.group.last == i - whom and s.group.passive != whom]
    said = before[:1] if group.first == group.last and (whom or not scene.words.bits[group.last] & ING) else []
    return next((s for s in said if s.lemma in words_of("verbs", "report")), verb)


def _past_own(before: list[Sketch], mention: Mention) -> Sketch:
    return next((s for s in reversed(before) if not ahead_of_report(s, mention)), before[-1])


def ahead_of_report(sketch: Sketch, mention: Mention) -> bool:
    """Whether a verb of the past can't be dated by a time wholly after its report."""
    if sketch.group is None or sketch.group.tense not in ("past", "present"):
        return False
    window = dated(sketch, mention)
    past = sketch.tensed.end is not None
    return past and window is not None and window.start is not None and window.start >= sketch.report.until


def announcing(verb: Sketch) -> bool:
    """Whether a verb says something, or puts it ahead."""
    return verb.lemma in words_of("verbs", "report") or verb.lemma in words_of("verbs", "ahead")
