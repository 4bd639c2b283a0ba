"""Words that join clauses: "after", "by the time", "who", "and", and where they stand."""

from __future__ import annotations

import itertools
from functools import cache

from timeline.language.syntax.verbs import AUXILIARY, ING, PAST, lemma
from timeline.language.syntax.wording import HIDDEN, Words, any_of, surfaces, words_of


def phrase(words: Words, i: int) -> str:
    """The joint of several words that starts at a place: "by the time he left", but not "by the time of"."""
    for joint, parts in _phrases().get(words.at(i), ()):
        after = i + len(parts)
        if words.low[i:after] == parts and after < len(words):
            subject = words.low[after] not in ("of", "possible", "when") and not words.bits[after]
            return joint if subject else ""
    return ""


@cache
def _phrases() -> dict[str, list[tuple[str, list[str]]]]:
    """The joints of several words by their first one."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for joint in sorted(words_of("clauses", "phrase")):
        parts = joint.split()
        found.setdefault(parts[0], []).append((joint, parts))
    return found


def joint_at(words: Words, first: int) -> str:
    """The joint that a clause begins with, "" where there is none."""
    i = first + _apart(words, first)
    if found := phrase(words, i + (words.at(i) in {",", "and", "but"})):
        return found
    while words.at(i) in LEADING or _before_joint(words, i):
        i += 1
    word = words.at(i)
    return word if word not in MARKS and (word in strong() or word in weak()) else ""


def _apart(words: Words, first: int) -> int:
    """How many words say how far a clause of time that opens a sentence is apart: "two days [after he fell]"."""
    if first:
        return 0
    i = next((i for i, word in enumerate(words.low[:LONGEST_AMOUNT]) if word in ("after", "before")), 0)
    if not i or words.low[i - 1] not in counted_in() | {HIDDEN} or any(words.bits[:i]):
        return 0
    subject = itertools.takewhile(lambda k: not words.bits[k] & (PAST | AUXILIARY), range(i, len(words)))
    return i if all(words.low[k] != "," for k in subject) else 0


LONGEST_AMOUNT = 6
"""Words up to the joint of such a clause, at most: "on the very next day after"."""


@cache
def counted_in() -> frozenset[str]:
    """What tells how far one event is from another: "two days after", "the night before"."""
    return surfaces("unit", "units", "part") | {"moment", "moments"}


@cache
def strong() -> frozenset[str]:
    """Words and marks that open a clause wherever they stand between two verbs."""
    return any_of("clauses", "relative", "subordinator", "either") | MARKS


MARKS = frozenset({";", "--", "—", "–", "``", ":"})


def weak() -> frozenset[str]:
    """Words that join clauses, but nouns as well: "and", "or"."""
    return words_of("clauses", "coordinator")


def _before_joint(words: Words, i: int) -> bool:
    """Whether a mark or a small word stands right before a joint: "and after he left", "not until he left"."""
    either = words.at(i) in BEFORE_JOINT and words.at(i + 1) in strong()
    return either or words.low[i : i + 2] == ["not", "until"]


BEFORE_JOINT = frozenset({",", "``", '"', "“", "and", "but"})
LEADING = frozenset({"even", "ever", "just", "only", "shortly", "soon", "immediately", "right", "long"})


def earliest(words: Words, i: int, low: int) -> int:
    """A joint of several words starts with its first one: "even though", "by the time", ", in which"."""
    while i - 1 >= low and words.low[i - 1] in LEADING:
        i -= 1
    return i


def within_group(words: Words, i: int) -> bool:
    """True for "that", "till" and "once" as parts of a noun group or after a preposition ("at once"), and for "as" in
    "as early as" and "quoted her as saying"."""
    if words.low[i] in words_of("clauses", "either") and words.at(i - 1) in words_of("clauses", "determiner"):
        return True
    if words.low[i] == "once":
        return words.at(i - 1) in ("at", "for", "than")
    if words.low[i] == "that":
        return words.at(i - 1) in words_of("clauses", "preposition")
    if words.low[i] == "as":
        compares = words.at(i - 2) == "as" or words.at(i + 2) == "as"
        return compares or (i + 1 < len(words) and bool(words.bits[i + 1] & ING))
    return False


def before_noun(words: Words, i: int, high: int) -> bool:
    """Whether a comma closes what a joint opens before the verb at `high` or its subject: "and on Monday, a day after
    the vote, he left", "which it refused as a gift, bought it", but not "after the mayor, a farmer, left"; or whether
    it opens only a time."""
    if words.low[high - 1] == ",":
        alone = words.low[i] not in MARKS | words_of("clauses", "relative") and words.low[i + 1] != ","
        return alone and words.low[i:high].count(",") == 1
    either = words.low[i] in words_of("clauses", "either")
    return either and ("," in words.low[i + 1 : high - 1] or _only_time(words, i + 1, high))


def _only_time(words: Words, first: int, high: int) -> bool:
    """Whether a part of some time is all that stands before a verb: "men sent in after the second week had cleared it",
    but not "after the second week had passed"."""
    time = words.low[first:high]
    if len(time) != len(COUNTED) or any(time[k] not in surfaces(COUNTED[k]) for k in range(len(COUNTED))):
        return False
    passing = words_of("verbs", "begin") | {"pass", "elapse"}
    return passing.isdisjoint(map(lemma, words.low[high : high + NEAR]))


COUNTED = ("the", "ordinal", "unit")
NEAR = 3
"""Words of a verb with its auxiliaries."""
