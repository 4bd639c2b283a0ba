"""The noun group around a noun, and the noun of the one behind "before", "during" and the like."""

from __future__ import annotations

from functools import cache

from timeline.language.syntax.verbs import ADVERB, AUXILIARY, PARTICIPLE, PAST
from timeline.language.syntax.wording import Words, any_of, words_of
from timeline.narrative.connective import Connective
from timeline.narrative.scene import Scene, groups_of


def noun_group(scene: Scene, i: int) -> tuple[int, int]:
    """The first and the last word of the noun group around a noun: back to its determiner, on over "of …"."""
    low, words = i, scene.words
    determiners = words_of("clauses", "determiner")
    outside = words_of("clauses", "preposition") | {words.low[g.last] for _, g in groups_of(scene) if g.finite}
    while low > 0 and low > i - LONGEST_NOUN and words.low[low - 1] not in outside and _inside(words, low - 1):
        low -= 1
        if words.low[low] in determiners:
            break
    high = i
    while words.at(high + 1) == "of" and high < i + LONGEST_NOUN:
        high += 2
        while high + 1 < len(words) and high < i + LONGEST_NOUN and words.written[high + 1][0].isupper():
            high += 1
    return low, min(high, len(words) - 1)


def _inside(words: Words, i: int) -> bool:
    """Whether a word may stand between a noun and its determiner."""
    word = words.low[i]
    abbreviated = word == "." and words.at(i - 1).isalpha() and words.at(i + 1)[:1].isdigit()  # "Oct. 23"
    return (
        (word[0].isalnum() or word in "-'’" or abbreviated)
        and not words.bits[i] & ~(ADVERB | PAST | PARTICIPLE)
        and word not in joints()
    )


@cache
def joints() -> frozenset[str]:
    """The words that join clauses."""
    return any_of("clauses", "coordinator", "relative", "subordinator")


LONGEST_NOUN = 6
"""Words that a noun group has to either side, at most."""


def head_noun(scene: Scene, connective: Connective) -> int | None:
    """The last word of the noun group that follows a connective, where one does."""
    words, first = scene.words, connective.last + 1
    if any(group.first == first for _, group in groups_of(scene)):  # "after leaving school"
        return None
    verbs = {group.first for _, group in groups_of(scene) if group.finite}
    last, i = _noun_run(words, first, scene.timed, verbs)
    if last is None or words.bits[last] == ADVERB or words.written[last][0].isupper():
        return None
    if _subject_of_clause(scene, connective, i, verbs):
        return None
    if words.low[last] in words_of("words", "number") or _subject(words, last, i):  # "after seven"
        return None
    follows = words.bits[i] if i < len(words) else 0
    finite = bool(follows & (PAST | AUXILIARY)) and i == last + 1
    return None if finite and words.at(i - 1) != "," else last


def _noun_run(words: Words, first: int, timed: frozenset[int], verbs: set[int]) -> tuple[int | None, int]:
    """The last noun of the words from a place on that may be of one group, None where a verb follows, and where they
    end."""
    determiners = words_of("clauses", "determiner")
    last: int | None = None
    for i in range(first, min(len(words), first + LONGEST_NOUN)):
        word = words.low[i]
        if _ends_run(words, i, i == first, i in timed) or (last is not None and _new_subject(words, i, last)):
            return last, i
        verbal = words.bits[i] & (PAST | AUXILIARY) and not words.bits[i] & PARTICIPLE
        if i > first and (i in verbs or verbal):
            return None, i
        if i not in timed and word not in determiners and word[0].isalpha() and not word.startswith(FRENCH_OF):
            last = i
    return last, min(len(words), first + LONGEST_NOUN)


def _ends_run(words: Words, i: int, opens: bool, timed: bool) -> bool:
    """Whether a word can't go on with a noun group, or open it."""
    word, determiners = words.low[i], words_of("clauses", "determiner")
    if word in joints() and not (opens and word in determiners):
        return True
    if not (word[0].isalpha() or word in "-'’" or timed) or word in words_of("clauses", "pronoun") - determiners:
        return True
    return not opens and (word in determiners or word in words_of("clauses", "preposition"))


def _new_subject(words: Words, i: int, last: int) -> bool:
    """Whether a name after a noun opens what follows: "after the race Milo …"."""
    return words.written[i][0].isupper() and not words.written[last][0].isupper() and last == i - 1


def _subject(words: Words, last: int, i: int) -> bool:
    """Whether a verb follows what is said more of a noun: "until the bridge, the present one, was built", "after a fire
    at the mill had killed him"."""
    if words.at(i) in words_of("clauses", "preposition") and i == last + 1:
        had = next((k for k in range(i, min(i + LONGEST_NOUN, len(words))) if words.low[k] == "had"), 0)
        inside = words.low[i:had]
        apart = any_of("clauses", "determiner", "pronoun")
        return bool(inside) and all(w.isalpha() for w in inside) and apart.isdisjoint(inside[2:])
    if words.at(i) != "," or i + 1 >= len(words):
        return False
    low = words.low[i + 1 : i + 1 + LONGEST_NOUN]
    close = i + 1 + low.index(",") if "," in low else 0
    said = any(words.bits[k] & (PAST | AUXILIARY) for k in range(i + 1, close))
    return 0 < close < len(words) - 1 and not said and bool(words.bits[close + 1] & AUXILIARY)


def _subject_of_clause(scene: Scene, connective: Connective, i: int, verbs: set[int]) -> bool:
    """Whether what stands at a place belongs to the subject of a clause: "arrested days after the body of a boy was
    found", "rose after a rival, Salma, reported losses"."""
    words = scene.words
    told = any(group.finite and group.last < connective.first for _, group in groups_of(scene))
    if not told or words.at(connective.first - 1) in words_of("clauses", "coordinator"):
        return False
    if words.at(i) == "," and i + 1 < len(words) and words.written[i + 1][0].isupper():
        return any(words.low[k] == "," and k + 1 in verbs for k in range(i + 2, min(len(words), i + LONGEST_NOUN)))
    if words.at(i) != "of":
        return False
    stops = joints() | words_of("clauses", "preposition") | {",", ";", ":"}
    ahead = range(i + 1, min(len(words), i + LONGEST_NOUN))
    end = next((k for k in ahead if k in verbs or words.low[k] in stops), len(words))
    return end in verbs


FRENCH_OF = ("d'", "d’")
"""It joins a word to the noun before it: "a coup d'état"."""
