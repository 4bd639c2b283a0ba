"""Whether a time is that of a deed or of what was done for it: "fined for the crash in March"."""

from __future__ import annotations

from timeline.algebra import Date, DayOfYear
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.language.tables import table
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


def of_deed_or_answer(scene: Scene, verb: Sketch, noun: Sketch, mention: Mention) -> bool:
    """Whether a date may be that of a deed or of what was done for it: "jailed for the attack on 3 May"."""
    dated = isinstance(getattr(mention.found.term, "cycle", None), DayOfYear) or isinstance(mention.found.term, Date)
    answers = any(verb.lemma in answering for _, answering in table("links")["answering"])
    return dated and answers and verb.head < noun.head and about(scene, noun)
