"""Whether a verb tells what is not so, or not yet: conditions, suppositions, wishes and demands."""

from __future__ import annotations

from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.sketch import Sketch


def conditional(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether the present tense is about what may come: "if it retreats", "once it has left, we will go"."""
    if group.tense != "present" or group.progressive or sketch.clause < 0:
        return False
    to_come = _of_time(scene, sketch) and (_beside(scene, "future") or (sketch.clause > 0 and _beside_calendar(scene)))
    if group.perfect:
        return to_come
    return (to_come or scene.clauses[sketch.clause].joint in words_of("clauses", "open", "if")) and not sketch.state


def awaited(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether the present is in a clause of time, which may be to come: "let's talk once you've settled in", "when I
    retire I move to Leeds"."""
    after_them = scene.words.at(group.first - 1) in ("me", "us", "him", "them")  # "those after us have left"
    if sketch.clause >= 0 and group.modality == "could" and _of_time(scene, sketch) and _beside(scene, "past"):
        return True  # "drowned before help could come"
    if sketch.clause > 0 and group.tense == "past" and group.perfect and _cut_short(scene, sketch.clause):
        return True  # "repealed it before it had taken effect"
    if group.tense != "present" or sketch.clause < 0 or after_them:
        return False
    if scene.clauses[sketch.clause].joint in words_of("links", "clause", "since then"):
        return False
    if not group.perfect:
        return not (sketch.state or group.progressive) and _whenever(scene, sketch)
    before = scene.words.low[max(0, group.first - 2) : group.first]
    return _of_time(scene, sketch) or not words_of("links", "clause", *AWAITED).isdisjoint(before)


def _cut_short(scene: Scene, number: int) -> bool:
    """Whether what a verb of the past came before may never have been."""
    above = scene.clauses[number - 1].verb
    return scene.clauses[number].joint == "before" and above.tense == "past" and not above.perfect


def _whenever(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause of time and its main clause are both in the present, so that it may come yet, or again."""
    if _of_time(scene, sketch):
        return _beside(scene, "present")
    timed = words_of("links", "clause", "when")
    return any(clause.verb.tense == "present" and clause.joint in timed for clause in scene.clauses)


def _beside_calendar(scene: Scene) -> bool:
    """Whether the verb that such a clause hangs on tells what is on the calendar: "retires in June, when he leaves"."""
    verb = scene.clauses[0].verb
    scheduled = verb.tense == "present" and verb.lemma in words_of("verbs", "scheduled")
    return scheduled and any(m.start > verb.start for m in scene.mentions)


def _of_time(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb stands in a clause of time that may lie ahead."""
    return scene.clauses[sketch.clause].joint in words_of("links", "clause", *AWAITED)


AWAITED = ("after", "before", "until", "when")
"""The kinds of clauses of time that lie ahead beside a verb of the future: "once she has left, he will"."""


def _beside(scene: Scene, tense: str) -> bool:
    """Whether the sentence has a verb of a tense that no such clause is built on."""
    timed = words_of("links", "clause") | {"if", "unless"}
    return any(clause.verb.tense == tense for clause in scene.clauses if clause.joint not in timed)


def supposed(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether it supposes what may be, or may yet come: "unless a buyer appears", "they could leave if it moved",
    "if it stood by the time she came"."""
    if sketch.clause < 0:
        return False
    joint = scene.clauses[sketch.clause].joint
    nested = joint in words_of("links", "clause") and sketch.clause > 0
    if (scene.clauses[sketch.clause - 1].joint if nested else joint) not in ("if", "unless"):
        return False
    bidden = sketch.clause > 0 and scene.clauses[sketch.clause - 1].verb.lemma in words_of("verbs", "ahead")
    ahead = bidden or _beside(scene, "future")  # "threatened to leave if it was not signed"
    if group.perfect:  # "if nothing has been agreed by then, they will abstain"
        return ahead and group.tense == "present"
    return group.tense == "present" or (group.tense == "past" and ahead)


def of_any(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether the present tells what makes something of a kind that a plan is for: "will pay for news that leads to an
    arrest"; not "will meet the man who leads it"."""
    number = sketch.clause
    if group.tense != "present" or group.perfect or number < 1 or scene.clauses[number].joint not in OF_WHICH:
        return False
    verb, first = scene.clauses[number - 1].verb, scene.clauses[number].first
    if verb.tense != "future" or verb.lemma in words_of("verbs", "report"):
        return False
    before = scene.words.low[max(0, first - LONGEST_KIND) : first]
    named = scene.words.written[first - 1][0].isupper()
    return not named and words_of("links", "definite").isdisjoint(before)


OF_WHICH, LONGEST_KIND = ("that", "who", "which"), 4


def stipulated(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is what someone makes a condition: "offered to pay on condition that the rules were dropped"."""
    if sketch.clause < 0 or scene.clauses[sketch.clause].joint != "that":
        return False
    first = scene.clauses[sketch.clause].first
    if scene.words.at(first - 1) in words_of("clauses", "proviso"):
        return True
    return scene.words.at(first - 1) == "condition" and scene.words.at(first - 2) in ("on", "the")


def unreal(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether a past tense tells what is not so: "I wish he sold it", "it is time he went", "as if he owned it"."""
    if group.tense != "past" or sketch.clause < 0:
        return False
    clause = scene.clauses[sketch.clause]
    before = scene.words.at(clause.first - 1)
    if clause.joint in ("if", "though"):
        return before == "as"
    return not clause.joint and (before in WISHING or scene.words.low[clause.first - 2 : clause.first] in IT_IS_TIME)


WISHING = frozenset({"wish", "wishes"})
IT_IS_TIME = (["is", "time"], ["high", "time"], ["about", "time"])


def demanded(scene: Scene, group: VerbGroup) -> bool:
    """Whether a base form is said of one, as of what is asked for: "demanded that he sell it"."""
    base = group.tense == "present" and group.first == group.last and scene.words.low[group.first] == group.lemma
    return base and scene.words.at(scene.words.back(group.first)) in ("he", "she", "it")


def seen_from_then(scene: Scene, group: VerbGroup) -> bool:
    """Whether "would" may tell what came to be long ago: in a history, with a word such as "later", in a message
    that tells what was said, "they told me that it would come", or what someone thought: "we feared it would burn"."""
    if group.modality != "would" or group.perfect:
        return False
    before = (other for _, other in groups_of(scene) if other.last < group.first)
    if scene.report.genre == "colloquial" and any(other.tense == "past" for other in before):
        return True
    inside = scene.words.low[group.first : group.last]
    if thought(scene, group):
        return True
    return scene.report.genre == "narrative" or not words_of("clauses", "foretold").isdisjoint(inside)


def thought(scene: Scene, group: VerbGroup) -> bool:
    """Whether someone thought, or had said, in the past that it would be, whenever that was."""
    before = [other for _, other in groups_of(scene) if other.last < group.first]
    nearest = before[-1] if before else None
    if nearest is None or nearest.tense != "past" or nearest.modality:
        return False
    said = nearest.perfect and nearest.lemma in any_of("verbs", "report", "planning")
    return nearest.lemma in words_of("verbs", "thinking") or said
