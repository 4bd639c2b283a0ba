"""What stands right behind a time, between commas: a clause that tells of it, or an aside before what it dates."""

from __future__ import annotations

from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.language.syntax.joints import counted_in
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def told_of(scene: Scene, sketches: list[Sketch], mention: Mention) -> list[Sketch]:
    """The verb of the past of a clause with "when", or "in which", right behind a time."""
    k = scene.word_at(mention.end - 1) + 1
    if scene.words.low[k : k + 2] != [",", "when"] and not _in_which(scene, sketches, mention, k):
        return []
    number = next((n for n, c in enumerate(scene.clauses) if k + 1 <= c.verb.first), -1)
    if mention.reading.grain < Unit.DAY or number < 0:
        return []
    verbs = [clause.verb for clause in scene.clauses[number : number + 1 + _goes_on(scene, number)]]
    told = [verb for verb in verbs if verb.tense == "past" and not (verb.perfect or verb.modality)]
    return [s for s in sketches if s.group in told and not s.state]


def _goes_on(scene: Scene, number: int) -> bool:
    """Whether what a clause tells has one more verb with a subject, and no time: "when a dam burst and ten people
    drowned"."""
    following = scene.clauses[number + 1 : number + 2]
    if not following or following[0].joint != "and" or scene.words.at(following[0].first - 1) == ",":
        return False
    clause = following[0]
    subject = clause.verb.first > clause.first + 1 and scene.words.low[clause.first] == "and"
    return subject and not any(clause.start <= m.start < clause.end for m in scene.mentions)


def _in_which(scene: Scene, sketches: list[Sketch], mention: Mention, k: int) -> bool:
    """Whether what follows a time tells what was done in what was then: "the vote of 3 May, in which she won"."""
    two = scene.words.low[k + 1 : k + 3]
    which = scene.words.at(k) == "," and two[1:] == ["which"] and two[0] in ("in", "at", "during")
    return which and any(s.noun and len(scene.between(s.head_end, mention.start)) <= 1 for s in sketches)


def opens_another(scene: Scene, mention: Mention, verb: Sketch) -> bool:
    """Whether a time opens a clause beside that of a verb before it, with an aside behind: "it was sold, and in May,
    the month after he died, she left"."""
    between = scene.between(verb.head_end, mention.start)
    return between[-3:-1] in ([",", "and"], [",", "but"]) and scene.text.startswith(",", mention.end)


def past_aside(scene: Scene, sketches: list[Sketch], mention: Mention) -> Sketch | None:
    """The verb past an aside that stands after a time."""
    finite = (s for s in sketches if s.head > mention.end and s.group is not None and s.group.finite)
    saying = words_of("verbs", "report")
    return next((s for s in finite if scene.clauses[s.clause].joint == "" and s.lemma not in saying), None)


def past_gerund(scene: Scene, sketches: list[Sketch], mention: Mention, first: Sketch) -> Sketch | None:
    """The verb of the sentence that a time opens, where one of a phrase of time, or of what was done before, stands
    between: "in 1947, two years after marrying, she moved", "in 1947, having married, she moved"."""
    group = first.group
    if group is None or group.finite:
        return None
    if not group.perfect and scene.words.at(group.first - 1) not in words_of("clauses", "either"):
        return None
    if "," not in scene.between(mention.end, first.head):
        return None
    return past_comma(scene, sketches, first)


def clause_beside(scene: Scene, mention: Mention, first: Sketch) -> bool:
    """Whether a clause beside its sentence stands between a time at its head and its verb: "in May, when he had left,
    the house burned", "in 1960, after a case that had dragged on, it closed"."""
    between = scene.between(mention.end, first.head)
    joints = any_of("clauses", "subordinator", "either")
    beside = not joints.isdisjoint(between[1:2]) or not words_of("clauses", "relative").isdisjoint(between)
    beside = beside or apart_by(between) > 0
    own = all(not mention.end <= g.start < first.head or g is first.group for c in scene.clauses for g in c.groups)
    return between[:1] == [","] and beside and own


def apart_by(between: list[str]) -> int:
    """The place of the joint behind a length of time that opens an aside: "in 1947, two years before she died"; else
    0."""
    inside = range(2, min(len(between), LONGEST))
    joint = next((k for k in inside if between[k] in ("after", "before") and between[k - 1] in counted_in()), 0)
    return joint if "," not in between[joint:] else 0


LONGEST = 7


def meanwhile(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch) -> list[Sketch]:
    """The verb of a clause that tells what else was then: "on Monday, as talks resumed, shares rose"."""
    inside = [s for s in sketches if s.group and not s.group.perfect and mention.end <= s.head < verb.head]
    words = scene.between(mention.end, inside[0].head) if inside else []
    at_once = words[:1] == [","] and not AT_ONCE.isdisjoint(words[1:2])
    return inside[:1] if at_once and words_of("clauses", "relative").isdisjoint(words) else []


AT_ONCE = frozenset({"when", "while", "as"})


def past_comma(scene: Scene, sketches: list[Sketch], aside: Sketch) -> Sketch | None:
    """The verb of the clause after one beside its sentence, from which a comma parts it."""
    later = (s for s in sketches if s.head > aside.head and s.group is not None and s.group.finite)
    return next((s for s in later if "," in scene.between(aside.head_end, s.head)), None)
