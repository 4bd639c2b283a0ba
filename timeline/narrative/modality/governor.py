"""What a verb hangs on: the verb before it, and whether that or a noun puts it ahead."""

from __future__ import annotations

from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.verbs import ING, PARTICIPLE
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def object_of(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    """The verb right before another, which is then its object: "stopped trading", "gave up driving"."""
    before = scene.words.back(group.first)
    ends = (before, before - 1 if scene.words.bits[group.first] & ING else before)
    found = (g for clause in scene.clauses for g in clause.groups if g.last in ends)
    return next((g for g in found if g.last == before or phase_verb(scene, g) != g.lemma), None)


def phase_verb(scene: Scene, group: VerbGroup) -> str:
    """The verb by which something begins, goes on or ends, with its particle: "give up"; else the verb itself."""
    whole = f"{group.lemma} {scene.words.at(group.last + 1)}"
    return whole if whole in any_of("verbs", "begin", "continuing") else group.lemma


def main_verb(scene: Scene, sketch: Sketch) -> VerbGroup | None:
    """The nearest finite verb at or before a sketch, else the first one after it."""
    finite = [c.verb for c in scene.clauses if c.verb.finite]
    before = [g for g in finite if g.head <= sketch.head]
    return before[-1] if before else finite[0] if finite else None


def governor_ahead(scene: Scene, sketch: Sketch, group: VerbGroup) -> str:
    """The word that makes an infinitive point ahead ("expected", "plans"), or ""."""
    if group.modality != "to" or group.perfect:
        return ""
    words = scene.words
    sharing = words.low[group.first] != "to" and not group.finite
    earlier = [g for g in scene.clauses[sketch.clause].groups if g.modality == "to" and g.head < group.head]
    if sharing and earlier:
        return governor_ahead(scene, sketch, max(earlier, key=lambda g: g.head))
    word = words.at(words.back(group.first))
    coming, tried = words_of("verbs", "coming"), words_of("verbs", "tried")
    if word in words_of("clauses", "ahead", "noun"):
        main = main_verb(scene, sketch)
        over = main is not None and (main.tense == "past" or (main.perfect and main.lemma != "be"))
        return "" if over else word
    if word in coming:
        return word
    governor = object_of(scene, group)
    if governor is None:
        governor, word = of_object(scene, sketch, group)
    if governor is None or governor.lemma in tried or governor.lemma not in words_of("verbs", "ahead"):
        return ""
    if _in_use(governor):
        return ""
    return word if governor.tense != "past" or governor.lemma in words_of("verbs", "planning") else ""


def of_object(scene: Scene, sketch: Sketch, group: VerbGroup) -> tuple[VerbGroup | None, str]:
    """The verb whose object is the subject of an infinitive: "expect the bank to pay"."""
    before = [g for g in scene.clauses[sketch.clause].groups if g.last < group.first]
    nearest = max(before, key=lambda g: g.last) if before else None
    if nearest is None or "," in scene.words.low[nearest.last : group.first]:
        return None, ""
    return nearest, scene.words.low[nearest.last]


def planned(scene: Scene, group: VerbGroup) -> bool:
    """Whether a perfect hangs on a plan: "hopes to have finished"."""
    governor = object_of(scene, group)
    return governor is not None and governor.lemma in words_of("verbs", "planning") and governor.tense == "present"


def of_purpose(scene: Scene, governor: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive is what something is for, which may be done already: "they are there to guard it", but not
    "he seems eager to resign"."""
    if governor.tense != "present" or governor.perfect or governor.progressive:
        return False
    between = scene.words.low[governor.last + 1 : group.first]
    if governor.lemma == "be" or governor.lemma in words_of("verbs", "copula"):
        return between in (["here"], ["there"])
    if _in_use(governor):
        return True
    saying = governor.lemma in words_of("verbs", "report") and not governor.passive  # "says he and she both want to"
    return not saying and governor.lemma not in words_of("verbs", "ahead")


def _in_use(governor: VerbGroup) -> bool:
    """Whether a verb tells what something is for: "the pump is meant to drain it", but not "we mean to leave"."""
    return governor.lemma == "mean" and governor.passive and governor.tense == "present"


def copula(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    """The verb by which a word puts an infinitive ahead: "was about to board"."""
    before = scene.words.back(scene.words.back(group.first))
    return next((g for clause in scene.clauses for g in clause.groups if g.last == before and g.lemma == "be"), None)


def independent(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb has a tense and tells no more of a noun: not "the strike, which began in May,"."""
    group = sketch.group
    if group is None or not group.finite:
        return False
    return scene.clauses[sketch.clause].joint not in words_of("clauses", "relative")


def bare_participle(sketch: Sketch) -> bool:
    """Whether a verb is a participle without an auxiliary, which may say more of a noun: "a strike planned for May"."""
    group = sketch.group
    return group is not None and group.passive and group.first == group.last


def reduced(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle says more of a noun: "a loan drawn in May", "the trial, listed for May, was"."""
    group, following = sketch.group, sketch.clause + 1
    if group is None or group.first < group.last or not scene.words.bits[group.last] & PARTICIPLE:
        return False
    if scene.clauses[sketch.clause].opening is not None:  # "the storm, which turned north, killed twelve"
        return False
    if group.passive or scene.words.at(group.first - 1) != "," or following >= len(scene.clauses):
        return group.passive
    clause = scene.clauses[following]
    return clause.joint == "" and set(scene.words.low[clause.first : clause.verb.first]) <= {","}


def beside_noun(scene: Scene, sketch: Sketch) -> bool:
    """Whether such a participle stands right behind its noun and a comma: "the horse, bought at the fair, died"."""
    group = sketch.group
    if group is None or scene.words.at(group.first - 1) != "," or not reduced(scene, sketch):
        return False
    return all(other.first >= group.first for clause in scene.clauses for other in clause.groups)
