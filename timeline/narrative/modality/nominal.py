"""What the verb beside a noun says of when the noun's event is.

"They will hold the vote" puts the vote ahead; "they will investigate the attack" says nothing of when it was, and a
verb of the past does not end a war: "she opposed the war".
"""

from __future__ import annotations

from functools import cache

from attrs import evolve

from timeline.language.syntax.clauses import Clause
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.modality.tensed import ahead_of, past, spoken, tensed
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import OPEN, Window

Told = tuple[Window, str, str]
"""The window, the status, and the reason in words."""
UNTOLD: Told = (OPEN, "reported", "a noun")


def nominal(scene: Scene, noun: Sketch) -> Told:
    """What is known of a noun by the verb of its clause, as far as that says anything about it."""
    i = scene.word_at(noun.head)
    if "without" in (scene.words.at(_opening(scene, i)), scene.words.at(_opening(scene, i) - 1)):
        return OPEN, "denied", "'without' denies it"
    if not 0 <= noun.clause < len(scene.clauses):
        return OPEN, "reported", "no verb"
    group = _governing(scene.clauses[noun.clause], noun)
    if noun.connective is not None:
        return _placing(scene.report, noun.connective.kind, group), "reported", "it places another event"
    due = scene.words.at(i + 1) == "due"  # "a vote due by Friday"
    if due or not words_of("nouns", "upcoming").isdisjoint(scene.words.low[max(0, i - 4) : i]):
        over = all(clause.verb.tense == "past" for clause in scene.clauses)  # "the planned visit angered Rome"
        return OPEN if over else Window(start=scene.report.since), "expected", "it is called upcoming"
    if _averted(scene, noun, group):
        return OPEN, "denied", f"{group.lemma!r} denies it"
    if group.head < noun.head and _wanted(scene, group, i):
        return ahead_of(scene.report, group), "expected", f"{group.lemma!r} points ahead"
    if group.lemma in any_of("verbs", "report", "ahead") or _still(scene, noun, group, i):
        return UNTOLD
    if _foreseen(scene, i) or _regarded(scene, noun, group, i):
        return UNTOLD
    return _beside(scene, noun, group, i)


def _wanted(scene: Scene, group: VerbGroup, i: int) -> bool:
    """Whether a verb is for what has not happened yet: "demanded an inquiry", "called for the removal of troops"."""
    if group.lemma not in words_of("verbs", "wanting"):
        return False
    low = _opening(scene, i)
    whole = scene.words.at(i + 1) == "of" and scene.words.at(low) == "the"
    demanded = low - 1 == group.last and group.lemma in words_of("verbs", "demanding")
    return _new(scene, i) or (whole and (demanded or scene.words.at(low - 1) == "for"))


def _governing(clause: Clause, noun: Sketch) -> VerbGroup:
    """The verb group of a clause that stands nearest before a noun, else its head."""
    before = [g for g in clause.groups if g.head < noun.head]
    return max(before, key=lambda g: g.head) if before else clause.verb


def _regarded(scene: Scene, noun: Sketch, group: VerbGroup, i: int) -> bool:
    """Whether a verb is about a noun that may be yet to come: "approved the sale", "the sale was blocked", "marched
    against the visit", but not "condemned the attack"."""
    if scene.words.low[i] in words_of("clauses", "happened"):
        return False
    if noun.head > group.start and _preposition(scene, i)[1] in ABOUT:
        return group.lemma not in words_of("links", "answering", "for")
    return group.lemma in words_of("verbs", "regarding") and _is_object(noun, group)


def _foreseen(scene: Scene, i: int) -> bool:
    """Whether a noun is what another one foresees: "fears of a strike"."""
    at, preposition = _preposition(scene, i)
    return preposition != "" and scene.words.at(at - 1) in words_of("nouns", "foreseeing")


def _preposition(scene: Scene, i: int) -> tuple[int, str]:
    """The preposition that a noun group hangs on, and its place; "" for none."""
    low = _opening(scene, i)
    at = next((k for k in (low, low - 1) if scene.words.at(k) in words_of("clauses", "preposition")), -1)
    return at, scene.words.at(at)


def _averted(scene: Scene, noun: Sketch, group: VerbGroup) -> bool:
    """Whether a verb of the past says of a noun that it did not happen: "averted a strike"."""
    done = (group.tense == "past" or group.perfect) and not group.negated
    averts = group.lemma in words_of("verbs", "averting") or _called_off(scene, group)
    return done and averts and _is_object(noun, group)


def _called_off(scene: Scene, group: VerbGroup) -> bool:
    return group.lemma == "call" and scene.words.at(group.last + 1) == "off"


def _is_object(noun: Sketch, group: VerbGroup) -> bool:
    """Whether a noun stands where the object of a verb does."""
    return (noun.head > group.start) != group.passive


ABOUT = frozenset({"about", "against", "for"})


def _still(scene: Scene, noun: Sketch, group: VerbGroup, i: int) -> bool:
    """Whether a verb of the present says no more of a noun than that someone is about it, or what it is: "the visit is
    a mistake", "there is a meeting"."""
    goes_on = noun.lasting or (noun.head > group.start and not noun.brief)
    plain = group.lemma in ("be", "have", "face") and goes_on and not _in_phrase(scene, i)
    return group.progressive or (group.tense == "present" and not group.perfect and not plain)


def _beside(scene: Scene, noun: Sketch, group: VerbGroup, i: int) -> Told:
    """By the tense of the verb, where that holds of the noun too."""
    none = any(scene.words.low[k] == "no" and scene.words.at(k + 1) != "-" for k in range(group.last, i))
    if none and _new(scene, i) and _in_phrase(scene, i):  # "no decision on a meeting"
        return UNTOLD
    state = group.lemma in words_of("verbs", "state") and not (group.passive and group.lemma != "be")
    state = state and (noun.lasting or not group.perfect)  # "there has been a crash"
    verb = evolve(noun, head=group.head, head_end=group.end, lemma=group.lemma, group=group, noun=False, state=state)
    window, status, why = tensed(scene, verb, group)
    if window.start == scene.report.since and not _brought_about(scene, noun, group, i):
        return UNTOLD
    if window == spoken(scene.report) and _is_object(noun, group):  # "he condemned the attack"
        window = past(scene.report)
    if group.lemma in words_of("verbs", "begin", "end"):
        window = Window(None, window.start_latest, window.end_earliest or window.start, window.end)
    elif noun.lasting and window.end == scene.report.until:
        window = Window(start_latest=window.end)
    if none or (status == "denied" and not _undone(scene, noun, group, i)):
        status = "denied" if none else "reported"
    return window, status, f"a noun beside {why}"


def _undone(scene: Scene, noun: Sketch, group: VerbGroup, i: int) -> bool:
    """Whether what a verb denies is the noun's event: "held no talks", not "nobody was hurt in the crash"."""
    if _in_phrase(scene, i):
        return False
    existing = "be" if noun.head > group.start else ""
    happening = words_of("links", "happen") if noun.head < group.start else words_of("links", "light")
    return _new(scene, i) or group.lemma in happening or group.lemma == existing


def _brought_about(scene: Scene, noun: Sketch, group: VerbGroup, i: int) -> bool:
    """Whether what lies ahead for a verb does for a noun: it is new, or the verb says that it is to happen."""
    if _in_phrase(scene, i):
        return False
    return _new(scene, i) or group.lemma in (_of_subject() if noun.head < group.start else _of_object())


@cache
def _of_subject() -> frozenset[str]:
    """Verbs that say of their subject that it happens; of those of an object, in the passive."""
    return words_of("links", "happen") | words_of("verbs", "begin") | _of_object()


@cache
def _of_object() -> frozenset[str]:
    """Verbs that say of their object that it happens."""
    return words_of("links", "light") | any_of("verbs", "bringing", "begin")


def _in_phrase(scene: Scene, i: int) -> bool:
    """Whether a noun hangs on a preposition ("the nails found in the fire"); "is in talks" says that they go on."""
    low = i
    while low > 0 and scene.words.low[low] not in words_of("clauses", "determiner"):
        if scene.words.low[low - 1] in words_of("clauses", "preposition"):
            return low < i or scene.words.low[low - 1] not in ("in", "on", "at", "under")
        low -= 1
        if i - low > LONGEST_PHRASE:
            return False
    return scene.words.at(low - 1) in words_of("clauses", "preposition")


LONGEST_PHRASE = 4


def _placing(report: Report, kind: str, group: VerbGroup) -> Window:
    """What follows it tells of a noun after "following", "during" and the like: it began before the past was over."""
    past_too = group.tense == "past" and not group.modality and kind in ("after", "since", "during", "amid")
    return Window(start_latest=report.until) if past_too else OPEN


def _new(scene: Scene, i: int) -> bool:
    """Whether a noun is told as not known before: with "a", "any" or "for"."""
    return scene.words.at(_opening(scene, i)) in ("a", "an", "any", "for", "some", "another", "more", "no")


def _opening(scene: Scene, i: int) -> int:
    """The place of the determiner or the preposition that a noun group opens with; -1 for none."""
    small = any_of("clauses", "determiner", "preposition")
    return next((k for k in range(i - 1, max(-1, i - 5), -1) if scene.words.low[k] in small), -1)
