"""Whether an event is told as it was: reported, expected, possible, denied or hypothetical."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from timeline.language.syntax.clauses import Clause
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.verbs import ADVERB
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.modality.governor import object_of, of_object, phase_verb
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.told import of_none


def status_of(scene: Scene, sketch: Sketch, group: VerbGroup) -> str:
    """The status that a verb's clause gives an event."""
    clause = scene.clauses[sketch.clause]
    if clause.joint in ("if", "unless", "whether") or _inverted(scene, clause) or _supposed(scene, group):
        return "hypothetical"
    if group.negated or of_none(scene, group) or _denied(scene, sketch.clause):
        return "denied"
    if _neither(scene, clause, group) or _nobody(scene, clause, group) or _undone(scene, sketch, group):
        return "denied"
    if hardly(scene, group):
        return "denied"
    if scene.words.at(group.last - 1) in NOT_QUITE and group.lemma not in words_of("verbs", "measuring"):
        return "denied"
    if group.modality == "could":
        return "possible"
    if group.modality == "would" and group.perfect:
        return "hypothetical"
    if group.passive and group.lemma == "expect" and not group.modality:  # "results were expected on Friday"
        return "expected"
    if group.modality == "would" or group.tense == "future" or (group.modality == "to" and group.finite):
        return "expected"
    return _to_be_done(scene, sketch, group) if group.modality == "to" else "reported"


def _to_be_done(scene: Scene, sketch: Sketch, group: VerbGroup) -> str:
    """The status of an infinitive, by what it hangs on: "tried to sell it", "ordered them to leave"."""
    governor = object_of(scene, group) or of_object(scene, sketch, group)[0]
    if _attempted(scene, group) or (governor is not None and governor.lemma in words_of("verbs", "attempting")):
        return "possible"
    if governor is not None and governor.lemma == "have" and governor.tense == "future":  # "would have to leave"
        return "expected"
    if governor is not None and governor.tense == "future" and governor.lemma in words_of("verbs", "bringing"):
        return "possible" if governor.modality else "expected"  # "may force them to leave"
    ahead = words_of("verbs", "ahead") - words_of("verbs", "tried") | words_of("verbs", "asking_to")
    bidden = governor is not None and governor.lemma in ahead
    return "expected" if bidden and not group.perfect else "reported"


def foreseen(scene: Scene, sketch: Sketch, group: VerbGroup, word: str) -> str:
    """The status of what a word puts ahead: "is not expected to play", "has no plans to play", "is unlikely to"."""
    none = scene.words.at(scene.words.back(group.first) - 1) == "no"
    open_ = word == "unlikely" or word in words_of("clauses", "chance")
    return "denied" if sketch.negated or none else "possible" if open_ else "expected"


def hardly(scene: Scene, group: VerbGroup) -> bool:
    """Whether someone could hardly do something; what was hardly done was done: "had hardly begun when"."""
    return group.modality == "could" and scene.words.at(group.last - 1) in words_of("clauses", "hardly")


NOT_QUITE = frozenset({"nearly", "almost"})
"""What says right before a verb that it was not done in full, but for verbs of how much: "almost doubled"."""


def not_until(sketch: Sketch) -> str:
    """The status of what did not happen until some time: then it did, or "may not peak until Sunday"."""
    group = sketch.group
    if group is not None and group.modality == "could" and group.tense == "future":
        return "possible"
    return "reported" if group is not None and group.tense == "past" and not group.modality else "expected"


def _inverted(scene: Scene, clause: Clause) -> bool:
    """Whether a clause supposes something by its order: "had he left, …"; not a question."""
    words, first = scene.words, clause.first
    subject = any_of("clauses", "pronoun", "determiner")
    opens = words.at(first - 1) in ("had", "were", "should") and words.at(first - 2) in ("", ",")
    return opens and words.low[first] in subject and words.low[-1] != "?"


def _supposed(scene: Scene, group: VerbGroup) -> bool:
    """Whether the subject of a verb stands inside it, and it asks nothing: "had the law been passed, …", "should talks
    fail, …"."""
    words = scene.words
    inside = words.low[group.first + 1 : group.last] if not group.inverted and words.low[-1] != "?" else []
    if_so = words.at(group.first) == "should" and not words.at(group.first - 1).isalnum() and "," in words.low
    if not inside or words.bits[group.first + 1] & ADVERB:
        return False
    had = words.at(group.first) == "had" and not words.bits[group.first + 1] and inside[0] not in ("first", "last")
    return if_so or had or inside[0] in words_of("clauses", "determiner")


def _neither(scene: Scene, clause: Clause, group: VerbGroup) -> bool:
    """Whether what stands before a verb in its clause makes its subject none: "neither side won", "no boat sank",
    "said that no boat had sunk"; not "no one but Ann came"."""
    first, last = max(clause.first, group.first - LONGEST_NONE), group.first
    if clause.opening is not None:
        first, last = clause.opening[0], clause.opening[1] + 1
    low = scene.words.low[first:last]
    opening = low[1:] if clause.joint and low[:1] == [clause.joint] and first == clause.first else low
    no = first == (clause.opening or (clause.first,))[0] and opening[:1] == ["no"] and opening[1:2] != []
    return "neither" in low or (no and _denies(opening[1]) and opening[2:3] != ["but"])


def _denies(word: str) -> bool:
    """Whether "no" denies what stands before a word: not "no doubt"."""
    return word.isalpha() and word not in words_of("clauses", "affirmed")


LONGEST_NONE = 8
"""Words."""


def _nobody(scene: Scene, clause: Clause, group: VerbGroup) -> bool:
    """Whether the subject of a clause is none: "nobody came", "none of them has come", "said none of them came"; not
    "nothing but rain fell"."""
    before = (scene.words.at(clause.first - 2), scene.words.at(clause.first - 1)) == ("none", "of")
    subject = scene.words.low[clause.first - 2 * before : group.first]
    none = words_of("clauses", "none", "alone")
    ends = (k for k, word in enumerate(subject) if word in none or subject[max(0, k - 1) : k + 1] == ["no", "one"])
    return any(subject[k + 1 : k + 2] != ["but"] for k in ends)


def _undone(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether the verb that governs an infinitive says that it was not done: "failed to appear", "called off a bid to
    win"."""
    before = scene.words.back(group.first)
    if group.modality != "to":
        return False
    if given_up(scene, before) or _beyond(scene, sketch, group):
        return True
    governor = object_of(scene, group)
    if governor is None or governor.negated:
        return False
    past_tense = governor.tense == "past" or governor.perfect
    return past_tense and governor.lemma in words_of("verbs", "implicative", "undone", "unwilling")


def left_undone(scene: Scene, group: VerbGroup) -> bool:
    """Whether a participle tells what was not done: "left without paying", "was fined for not paying"."""
    before = scene.words.back(group.first)
    if scene.words.at(before) == "without":
        return True
    return not NOT.isdisjoint(scene.words.low[before + 1 : group.first]) and "only" not in scene.words.low[before:]


NOT = frozenset({"not", "never"})


def _beyond(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether someone could not do something: "was unable to pay", "was too ill to go", "not fit enough to go"."""
    host, _ = of_object(scene, sketch, group)
    said = [] if host is None else scene.words.low[host.last + 1 : group.first]
    if host is None or len(said) > LONGEST_ABLE:
        return False
    enough = "enough" in said and (host.negated or "not" in said)
    return enough or said[-1:] == ["unable"] or (said[:1] == ["too"] and host.lemma in words_of("verbs", "state"))


LONGEST_ABLE = 4
"""Words between a verb and the infinitive that it says is out of reach, at most."""


def _attempted(scene: Scene, group: VerbGroup) -> bool:
    """Whether an infinitive is what an attempt is made at."""
    return scene.words.at(scene.words.back(group.first)) in any_of("clauses", "attempt", "chance")


def given_up(scene: Scene, noun: int) -> bool:
    """Whether the verb before what may be an attempt says that it came to nothing: "failed in a bid to win"."""
    if scene.words.at(noun) not in any_of("clauses", "attempt", "chance"):
        return False
    verb = max((g for c in scene.clauses for g in c.groups if g.last < noun), key=attrgetter("last"), default=None)
    ended = words_of("verbs", "begin", "end") | words_of("verbs", "averting") | words_of("verbs", "missing") | {"fail"}
    return verb is not None and not verb.negated and phase_verb(scene, verb) in ended


def _denied(scene: Scene, number: int) -> bool:
    """Whether the clause before says that it is not so."""
    clause = scene.clauses[number]
    if number == 0 or clause.joint != "that":
        return False
    verb = scene.clauses[number - 1].verb
    if verb.lemma == "be":  # "it was not true that", "it is false that"
        negated = verb.negated or scene.words.at(verb.last + 1) == "not"
        return scene.words.at(scene.words.on(verb.last)) in (TRUE if negated else FALSE)
    if verb.negated and verb.lemma in ("accept", "believe", "think"):  # "I do not accept that she had applied"
        return True
    impersonal = scene.words.at(scene.words.back(verb.first)) == "it"  # not "dismissed over keys that had gone"
    return verb.lemma in words_of("verbs", "report", "deny") and (impersonal or not verb.passive)


TRUE, FALSE = frozenset({"true", "correct", "so"}), frozenset({"untrue", "false"})


def expect(sketches: Iterable[Sketch]) -> None:
    """Let what is told with a time after its report, and not as past, be expected: "the summit starts on Monday"."""
    for sketch in sketches:
        start = sketch.dated.start if sketch.dated is not None else None
        over = sketch.group is not None and sketch.group.tense == "past"
        if start is not None and start >= sketch.told_by and sketch.status == "reported" and not over:
            sketch.status = "expected"
