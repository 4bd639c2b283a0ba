"""Verbs that share the time of one."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from timeline.algebra import leans
from timeline.language.mention import Mention
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import words_of
from timeline.narrative.dating.verb_times import ahead_of_report
from timeline.narrative.modality.governor import object_of
from timeline.narrative.modality.status import given_up
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def complements(scene: Scene, sketches: list[Sketch], verb: Sketch, mention: Mention) -> list[Sketch]:
    """Verbs that share the time of one: "began working in May" dates both, "planned to go in May" the second only."""
    assert verb.group is not None
    governor = _governor(scene, sketches, verb.group)
    joined = scene.words.at(verb.group.first - 1) in words_of("clauses", "either")  # "seen since leaving a bar"
    if verb.group.finite or joined or not governor or (governor[0].lemma in _apart() and not _seen(governor[0], verb)):
        return []
    word = scene.text[governor[0].head : governor[0].head_end].lower()
    if word in words_of("verbs", "coming"):  # "was going to come"
        return []
    return [] if ahead_of_report(governor[0], mention) else governor[:1]


def _governor(scene: Scene, sketches: list[Sketch], group: VerbGroup) -> list[Sketch]:
    """The verb right before another one."""
    governor = object_of(scene, group)
    return [s for s in sketches if s.group and governor and s.group.last == governor.last]


def of_either_verb(scene: Scene, sketches: list[Sketch], verb: Sketch, mention: Mention) -> bool:
    """Whether a bare name, or what is past, may be of a verb or of what was decided by one before it: "offered to
    resign on Tuesday", "voted to leave in 2016", "called off a bid to win on Saturday"."""
    span = mention.reading.interval
    behind = span is not None and span.end is not None and span.end <= verb.report.since
    plain = mention.start > verb.head and mention.signal in ("", "on", "in") and (behind or leans(mention.found.term))
    if verb.group is None or verb.group.modality != "to" or not plain:
        return False
    if given_up(scene, scene.words.back(verb.group.first)):
        return True
    decided = (s for s in _governor(scene, sketches, verb.group) if s.lemma in words_of("verbs", "deciding"))
    return any(s.group is not None and s.group.tense == "past" for s in decided)


def _seen(governor: Sketch, verb: Sketch) -> bool:
    """Whether someone was found, or seen, doing it: "was found clinging to a plank on Friday"."""
    found, doing = governor.group, verb.group
    return found is not None and doing is not None and found.passive and doing.modality == ""


@cache
def _apart() -> frozenset[str]:
    """Verbs whose complement has a time of its own: "plan to", "deny stealing"; not "fail to"."""
    ahead = words_of("verbs", "ahead") - words_of("verbs", "implicative", "done", "undone")
    return ahead | words_of("verbs", "report")


def coordinated(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch) -> list[Sketch]:
    """The verbs that a time at the head of the sentence dates with the first: "On Monday he came and she spoke"."""
    if verb.head < mention.start or scene.word_at(mention.start) > 2 or verb.clause + 1 >= len(scene.clauses):
        return []
    span = mention.reading.interval
    if span is None or (span.start and span.end and span.end - span.start <= MOMENT):
        return []
    clause = scene.clauses[verb.clause + 1]
    subject = scene.words.low[clause.first : clause.verb.last]
    if "and" not in (clause.joint, *subject[1:2]) or not MOVING_ON.isdisjoint(subject):
        return []
    if any(clause.start <= m.start < clause.end for m in scene.mentions):
        return []
    following = scene.clauses[verb.clause + 2 : verb.clause + 3]
    if any(after.joint in words_of("links", "clause", "until") for after in following):
        return []  # "and it stood empty until a school moved in"
    return [s for s in sketches if s.group is clause.verb and s.group.tense == verb.group.tense]  # type: ignore[union-attr]


MOMENT = timedelta(hours=1)
"""Two things are done one after the other within longer than that: "at 4 pm he was shown a picture and knew her"."""
MOVING_ON = frozenset("later then eventually since now soon subsequently finally afterwards had has".split())
"""Words with which a clause leaves the time told."""
