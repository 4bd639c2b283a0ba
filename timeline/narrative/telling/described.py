"""Times that tell which thing or value is meant, and of nothing when it happened: "the 1998 cup", "than in 2019"."""

from __future__ import annotations

from functools import cache

from timeline.algebra import Since
from timeline.calendar import Unit
from timeline.language.discourse.untold import defined
from timeline.language.layout.dateline import in_dateline
from timeline.language.mention import Mention
from timeline.language.syntax.verbs import ADVERB, AUXILIARY, PARTICIPLE, PAST, SFORM, lemma
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.scene import Scene

FAR = 12
"""Words between a value and its time, at most: "from $1.2 million, or 8 cents a share, a year ago"."""


def describes(scene: Scene, mention: Mention) -> bool:
    """Whether a time describes a noun or a value of its sentence."""
    first, last = scene.word_at(mention.start), scene.word_at(mention.end - 1)
    return (
        (scene.message and mention is scene.heading)
        or mention.start in scene.lost
        or in_dateline(scene.text, mention.start, mention.end)
        or of_some(scene, first)
        or _of_noun(scene, mention, first, last)
        or _after_of(scene, first)
        or _in_apposition(scene, first, last)
        or _of_effect(scene, first)
        or _within_the_hour(scene, first, last)
        or _compared(scene, first)
        or any(noted(scene, i) for i in range(max(0, first - NOTE), first))
        or _fewer(scene, mention, first)
        or defined(scene.text, mention.found.term, mention.start, mention.end)
        or (isinstance(mention.phrase.term, Since) and superlative(scene, first))
    )


def _in_apposition(scene: Scene, first: int, last: int) -> bool:
    """Whether it tells what someone named was when: "Mr. Hallam, vicar since 1829, opposed it"."""
    low, written = scene.words.low, scene.words.written
    comma = next((k for k in range(first - 2, max(0, first - FAR), -1) if low[k] == ","), 0)
    if not comma or scene.words.at(last + 1) not in CLOSING or not written[comma - 1][0].isupper():
        return False
    joints = any_of("clauses", "coordinator", "relative", "subordinator")
    inside = low[comma + 1 : first]
    if inside[-1] not in words_of("clauses", "preposition") or inside[0] in joints | words_of("clauses", "preposition"):
        return False
    said = any(comma < group.last < first for clause in scene.clauses for group in clause.groups)
    return not said and all(word.isalpha() for word in inside)


CLOSING = frozenset({",", "to", "until", "-", "–"})
"""What stands behind the time of what someone was: a comma, or the rest of its range."""


def noted(scene: Scene, i: int) -> bool:
    """Whether "as" and a participle note who has said it: "as disclosed in May, it sold the mill"."""
    k = scene.words.on(i)
    if scene.words.low[i] != "as" or k >= len(scene.words) or not scene.words.bits[k] & PARTICIPLE:
        return False
    return lemma(scene.words.low[k]) in words_of("verbs", "report", "say")


NOTE = 4
"""Words from "as" to the time of such a note, at most."""


def of_some(scene: Scene, first: int) -> bool:
    """Whether it is that of one among several: "rejected two offers, the last of them on Friday", "one was foiled by
    fog, and the second, two days later, by a strike"."""
    low = scene.words.low[max(0, first - 5) : first]
    small = words_of("clauses", "preposition") | {","}
    rests = (low[k + 2 :] for k in range(len(low) - 2) if low[k] in (",", "and") and low[k + 1] == "the")
    if any(rest[0] in ONE_OF and small.issuperset(rest[1:]) for rest in rests):
        return True
    if low[-2:] in OF_THEM:
        return True
    return low[-3:-1] in (*OF_THEM, ["most", "recently"])


OF_THEM = (["of", "them"], ["of", "which"], ["of", "these"], ["of", "those"], ["of", "whom"])
ONE_OF = frozenset({"first", "second", "third", "last", "latest", "next", "other", "others"})
"""Which of several it was: "ignored two calls, the last at ten"."""


def possessive(scene: Scene, mention: Mention) -> bool:
    """Whether a time owns the noun after it: "Thursday's", "two weeks'"."""
    if from_owned(scene, mention):
        return False
    last = scene.words.low[scene.word_at(mention.end - 1)]
    after = scene.text[mention.end : mention.end + 2]
    return after in ("'s", "’s") or mention.text.endswith(("'s", "’s", "s'")) or last.endswith(("'s", "’s"))


def from_owned(scene: Scene, mention: Mention) -> bool:
    """Whether a time counts from one that owns a noun, which is not of it: "the day before Monday's vote"."""
    if not scene.text.startswith(("'s", "’s"), mention.end):
        return False
    words = mention.text.lower().split()
    return not COUNTED_FROM.isdisjoint(words) and words[-1] not in ("yesterday", "tomorrow")


COUNTED_FROM = frozenset({"before", "after", "eve"})


def _of_noun(scene: Scene, mention: Mention, first: int, last: int) -> bool:
    """Whether it stands between an article and a noun, or owns a noun: "a 1971 treaty", "last year's budget"."""
    words = scene.words
    owned = possessive(scene, mention)
    if not owned and words.at(first - 1) not in words_of("clauses", "determiner"):
        return headlined(scene, mention)
    following = words.at(last + 1 + (owned and words.at(last + 1) in ("'", "’")))
    if not following[:1].isalpha() or following in _small():
        return False
    return owned or not words.bits[last + 1] & (PAST | AUXILIARY | ADVERB)


def headlined(scene: Scene, mention: Mention) -> bool:
    """Whether a year stands before its noun in a title, which drops the article: "retrial ordered in 2009 blast"."""
    if not scene.titled or mention.reading.grain is not Unit.YEAR:
        return False
    words, first, i = scene.words, scene.word_at(mention.start), scene.word_at(mention.end - 1) + 1
    if first < 2 or words.at(first - 1) not in words_of("clauses", "preposition") or not words.at(i).isalpha():
        return False
    verbal = words.bits[i] & (PAST | SFORM | AUXILIARY | ADVERB) and words.low[i] not in words_of("clauses", "happened")
    return not (verbal or words.low[i] in _small())


@cache
def _small() -> frozenset[str]:
    """Words that are no noun."""
    return any_of("clauses", "preposition", "coordinator", "pronoun", "determiner")


def _after_of(scene: Scene, first: int) -> bool:
    """Whether it belongs to the noun before an "of": "the war of 1812"; "as of Monday" is an edge, "most of Monday" the
    time itself."""
    return scene.words.at(first - 1) == "of" and scene.words.at(first - 2) not in PART_OF


PART_OF = frozenset({"as", "most", "much", "part", "parts", "half", "all", "rest"})


def _of_effect(scene: Scene, first: int) -> bool:
    """Whether it is from when something holds, not when it is done: "resigned with effect from 31 March"."""
    before = scene.words.low[max(0, first - 2) : first]
    return before == ["effect", "from"] or "effective" in before


def _within_the_hour(scene: Scene, first: int, last: int) -> bool:
    """Whether it is the hour from what was told just before: "the appeal was thrown out within the hour"."""
    if scene.words.low[max(0, first - 1) : last + 1] != ["within", "the", "hour"]:
        return False
    number = scene.clause_at(scene.words.start[first])
    return number >= 0 and scene.clauses[number].verb.tense == "past"


def _compared(scene: Scene, first: int) -> bool:
    """Whether a comparison stands before it, or the value that one starts from: "from 35 percent a year ago"."""
    words = scene.words
    measures, comparing = words_of("links", "measure"), words_of("links", "comparing")
    measured, verbs = False, _verbs(scene)
    i = first - 1
    skipped = (words_of("clauses", "preposition") | {"a", "the"}) - comparing - {"from"}
    while words.at(i) in skipped:
        i -= 1
    if words.at(i) in comparing:
        return True
    for k in range(i, max(-1, i - FAR), -1):
        word = words.low[k]
        if word in comparing or word == "from":
            return measured and not (words.at(k - 1) in COUNTING and "of" in words.low[k:i])
        if k in verbs or word in (";", "to"):
            return False
        measured = measured or word in measures
    return False


def _fewer(scene: Scene, mention: Mention, first: int) -> bool:
    """Whether its "fewer than" compares a number with that of then: "forty fewer than ten years before"."""
    counts = any_of("words", "number", "tens") | words_of("links", "many")
    before = scene.words.at(first - 1)
    return mention.text.lower().startswith(COMPARISONS) and (before in counts or before.isdigit())


COUNTING = frozenset({"more", "less", "fewer"})
"""What "than" counts with, before a measure of something: "found more than 300 pounds of explosives on Sunday"."""
COMPARISONS = ("fewer than", "more than", "less than")


def superlative(scene: Scene, first: int) -> bool:
    """Whether something is the greatest or the n-th since then, and did not last: "the lowest since 1945"."""
    words, verbs = scene.words, _verbs(scene)
    for k in range(first - 2, max(-1, first - FAR), -1):
        word = words.low[k]
        if word in words_of("links", "superlative") or (word.endswith("est") and words.at(k - 1) == "the"):
            return True
        if k in verbs:
            return False
    return False


def _verbs(scene: Scene) -> set[int]:
    """The places of the verbs with a tense."""
    return {group.last for clause in scene.clauses for group in clause.groups if group.finite}
