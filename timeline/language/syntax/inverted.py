"""Subjects that stand inside their verb: "can we meet", "had the law been passed", "only then did she leave"."""

from __future__ import annotations

from timeline.language.syntax.group import fits
from timeline.language.syntax.verbs import AUXILIARY, BE, DO, HAVE, PARTICIPLE, WOULD
from timeline.language.syntax.wording import HIDDEN, Words, words_of


def asked(words: Words, i: int) -> bool:
    """Whether a modal asks, its subject between it and its verb: "can we meet"."""
    asks = words.at(i + 1) in SUBJECTS and words.at(i - 1) not in SUBJECTS and i + 2 < len(words)
    return asks and fits(words.bits[i], words.bits[i + 2], words.low[i + 2])


def questioned(words: Words, i: int) -> int:
    """The place of the verb of "did you sleep", "when did she hear" or "did Ann come?", whose subject stands inside; 0
    for another one."""
    before = words.at(i - 1)
    if not words.bits[i] & DO or (before.isalpha() and before not in ASKING):
        return 0
    named = words.at(i + 1) not in SUBJECTS
    if named and words.low[-1] != "?":
        return 0
    for j in range(i + 2, min(i + (LONGEST_SUPPOSED if named else LONGEST_ASKED), len(words))):
        if words.bits[j] & AUXILIARY or words.low[j] == ",":
            return 0
        if fits(words.bits[i], words.bits[j], words.low[j]) and words.at(j - 1) not in words_of(
            "clauses", "determiner"
        ):
            return j
    return 0


ASKING = frozenset("when why how where what who whom which and but so then or".split())
"""What stands before the verb of a question."""
LONGEST_ASKED = 4
"""Words up to its verb where a pronoun is its subject, at most: "did you ever see"."""


def supposed(words: Words, i: int) -> int:
    """The place of the verb of "had the law been passed, he would have gone", or "should talks fail, he will go", whose
    subject stands inside; else 0."""
    if_so = words.low[i] == "should" and words.at(i - 1) in ("", ",", "``", '"', "“") and words.low[-1] != "?"
    opens = words.low[i] == "had" and any(bits & WOULD for bits in words.bits) and _subject_follows(words, i)
    for j in range(i + 2, min(i + LONGEST_SUPPOSED, len(words))) if opens or if_so else ():
        if fits(words.bits[i], words.bits[j], words.low[j]) if if_so else words.bits[j] & PARTICIPLE:
            return j
        if words.bits[j] & AUXILIARY or words.low[j] == ",":
            return 0
    return 0


def _subject_follows(words: Words, i: int) -> bool:
    """Whether the subject of "had" stands behind it: "had the law been passed", "had he not left", "it would have
    burned had people not come"."""
    before, after = words.at(i - 1), words.at(i + 1)
    would = any(bits & WOULD for bits in words.bits[max(0, i - LONGEST_WOULD) : i])
    behind = would and bool(words.bits[i - 1] or before in words_of("clauses", "preposition"))
    subject = after in words_of("clauses", "determiner") or (after.isalpha() and not words.bits[i + 1])
    return subject and (behind or before in OPENING_IT)


OPENING_IT = frozenset({"", ",", ";", ":", "``", '"', "“", "and", "but"})
"""What stands before such a clause where it opens its sentence; "" is the start of that."""
LONGEST_WOULD = 8
"""Words from "would" to such a clause behind it, at most."""
LONGEST_SUPPOSED = 7


def after_fronted(words: Words, i: int) -> int:
    """The place of the verb of "only then did the council vote", whose subject stands inside; 0 for another one, and
    where it is asked."""
    was = words.bits[i] & BE and words.at(i - 1) in PLACED
    if not (words.bits[i] & (DO | HAVE) or was) or words.low[-1] == "?" or FRONTED.isdisjoint(_opening(words, i)):
        return 0
    if words.at(i + 1) in SUBJECTS:
        return i + 2 if i + 2 < len(words) and fits(words.bits[i], words.bits[i + 2], words.low[i + 2]) else 0
    some = words.at(i + 1) in ("anyone", "anybody", "anything")
    if not (some or words.at(i + 1) in words_of("clauses", "determiner")) or words.at(words.back(i)) in SUBJECTS:
        return 0
    if words.bits[i] & HAVE and words.at(i - 1) not in FRONTED - {"only", "no"}:  # "only Orme had the key made"
        return 0
    for j in range(i + 3 - some, min(i + LONGEST_SUPPOSED, len(words))):
        if not words.low[j].isalpha():
            return 0
        if not words.bits[j] & AUXILIARY and fits(words.bits[i], words.bits[j], words.low[j]):
            return j
    return 0


PLACED = frozenset({HIDDEN, "then", "later", ","})
"""What stands before a form of "be" that is turned round; HIDDEN is a time: "not until May was a law passed"."""
FRONTED = frozenset({"only", "not", "nor", "neither", "never", "no", "rarely", "seldom", "hardly", "scarcely"})
"""What turns subject and verb round where it opens a sentence."""


def refusing(words: Words, i: int) -> bool:
    """Whether what opens a sentence denies it: "nor did he leave", but not "not until May did he", "not only did", "no
    sooner had he left"."""
    before = _opening(words, i)
    if not {"nor", "neither", "never"}.isdisjoint(before):
        return True
    following = dict(zip(before, [*before[1:], ""], strict=True))
    if "no" in following:
        return following["no"] not in words_of("clauses", "affirmed")
    return following.get("not", "until") not in ("until", "only")


def _opening(words: Words, i: int) -> list[str]:
    """The first words of a sentence, and those between the last mark and a place."""
    mark = next((k for k in range(i - 1, -1, -1) if not words.low[k][0].isalnum()), -1)
    return [*words.low[: min(FIRST, mark + 1)], *words.low[mark + 1 : i]]


FIRST = 2


SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
