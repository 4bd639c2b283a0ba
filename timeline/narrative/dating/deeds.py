"""Whether a time is that of a deed or of what was done for it: "fined for the crash in March"."""

from __future__ import annotations

from timeline.algebra import Date, DayOfYear
from timeline.language.mention import Mention
from timeline.language.syntax.verbs import ING
from timeline.language.syntax.wording import words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def accused(scene: Scene, verb: Sketch, noun: Sketch) -> bool:
    """Whether a noun tells what for someone is tried, which was before: "charged with murder on 29 May"."""
    return verb.lemma in words_of("verbs", "accusing") and not ACCUSED_OF.isdisjoint(
        scene.between(verb.head_end, noun.head)
    )


ACCUSED_OF = frozenset({"with", "of", "for", "over"})


def about(scene: Scene, noun: Sketch) -> bool:
    """Whether a noun tells what for something is done, or what of: "fined for the crash in March"; "called for a vote
    in March" is when that was called for."""
    first, low = scene.word_at(noun.start), scene.words.low
    before = low[max(0, first - 1) : scene.word_at(noun.head)]
    if before[:1] == ["of"]:  # "over his handling of the floods"
        return not ABOUT.isdisjoint(low[max(0, first - CLOSE) : first])
    return bool(before) and before[0] in ABOUT


ABOUT, CLOSE = frozenset({"for", "over", "about"}), 5


def host_of(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch) -> Sketch | None:
    """The verb that what is done is said beside, where it has no object and a time right behind it: "cleared of
    laundering on Friday", "retired from teaching in 2014"."""
    group, words = verb.group, scene.words
    if group is None or group.first < group.last or group.finite or not words.bits[group.last] & ING:
        return None
    small = words_of("clauses", "preposition")
    beside = words.at(group.first - 1) in BESIDE
    beside |= not words.bits[group.first - 1] and words.at(group.first - 2) in BESIDE  # "of money laundering"
    if not beside or not small.issuperset(scene.between(verb.head_end, mention.start)):
        return None
    before = [s for s in sketches if s.group is not None and s.head < verb.head and s.clause == verb.clause]
    return before[-1] if before and before[-1].group is not None and before[-1].group.finite else None


BESIDE = frozenset({"of", "from", "for", "with"})


def of_deed_or_host(scene: Scene, host: Sketch, mention: Mention) -> bool:
    """Whether a time behind such a deed may be of either: "spoke of leaving on Friday", "praised for helping on
    Friday", "jailed for stealing in 2019", but not "fined for speeding on Friday"."""
    preposition = next((word for word in scene.between(host.head_end, mention.start) if word in BESIDE), "")
    passive, accusing = host.group is not None and host.group.passive, host.lemma in words_of("verbs", "accusing")
    if accusing or host.lemma in words_of("links", "answering"):
        return _dated(mention) or not (passive and accusing)
    return preposition == "of" and not passive


def _dated(mention: Mention) -> bool:
    return isinstance(getattr(mention.found.term, "cycle", None), DayOfYear) or isinstance(mention.found.term, Date)


def of_deed_or_answer(scene: Scene, verb: Sketch, noun: Sketch, mention: Mention) -> bool:
    """Whether a date may be that of a deed or of what was done for it: "jailed for the attack on 3 May"."""
    answers = verb.lemma in words_of("links", "answering")
    return _dated(mention) and answers and verb.head < noun.head and about(scene, noun)
