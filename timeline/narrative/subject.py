"""Who does what: the subject of a clause, in its own words."""

from __future__ import annotations

from timeline.language.syntax.clauses import Clause
from timeline.language.syntax.verbs import ADVERB, ING, PARTICIPLE
from timeline.language.syntax.wording import Words, any_of, words_of


def subject(words: Words, timed: frozenset[int], clause: Clause) -> tuple[int, int] | None:
    """The first and the last word of the subject, None where there is none before the verb.

    Joints, adverbs and phrases of time before it are no part of it; `timed` are the places of the words of those.
    """
    if clause.verb.inverted:
        return clause.verb.first + 1, words.back(clause.verb.last)
    if clause.opening is not None and set(words.low[clause.first : clause.verb.first]) <= {","}:
        low, high = clause.opening[0], clause.opening[1] + 1
    else:
        low, high = clause.first, clause.verb.first
    if " " in clause.joint:
        low += len(clause.joint.split())
    low += words.low[low : low + 2] == ["not", "until"]
    commas = [k for k in range(low, high) if words.low[k] == "," and _before_comma(words, low, k, timed)]
    low = commas[-1] + 1 if commas else low
    while low < high and low in timed:
        low += 1
    low = low if commas else _past_opening(words, low, high)
    while low < high and (low in timed or _no_name(words.low[low]) or words.bits[low] == ADVERB):
        low += 1
    stop = next((k for k in range(low, high) if k in timed or words.low[k] in STOPS), high)
    while stop > low and _no_end(words, stop - 1):
        stop -= 1
    return (low, stop - 1) if stop > low else None


def _no_end(words: Words, k: int) -> bool:
    """Whether a word can't be the last of a subject: an adverb, a mark, the preposition of a time."""
    small = words.low[k] in words_of("clauses", "preposition")
    return small or words.bits[k] == ADVERB or not words.written[k][0].isalnum()


def _past_opening(words: Words, low: int, high: int) -> int:
    """The place after what a preposition opens, where no comma tells it: "after the vote | he left"."""
    prepositions = words_of("clauses", "preposition")
    if words.at(low) not in prepositions and words.at(low - 1) not in ("after", "before"):
        return low
    if words.at(high - 1) in words_of("clauses", "pronoun") and high - 1 > low:
        return high - 1
    openings = [k for k in range(low + 2, high) if words.low[k] in words_of("clauses", "determiner")]
    free = [k for k in openings if words.low[k - 1] not in prepositions]
    return free[-1] if free else low


STOPS = frozenset({",", "(", ";", "--", "—", "–", "who", "which", "that"})


def _before_comma(words: Words, low: int, comma: int, timed: frozenset[int]) -> bool:
    """Whether what stands before a comma opens the clause and is no subject: a time, or what a preposition opens;
    "Roth, 52, left" has its subject there."""
    first = words.low[low]
    opening = first in OPENING or first in small() or bool(words.bits[low] & (ING | PARTICIPLE))
    aged = words.written[low][0].isupper() and words.at(comma + 1).isdecimal() and words.at(comma + 2) == ","
    return low in timed or opening or (comma - low <= 1 and not aged)


OPENING = frozenset({"ahead", "prior", "subsequent", "because", "instead", "due", "thanks", "contrary", "according"})
"""What opens a phrase with the preposition behind it: "ahead of the vote"."""


def small() -> frozenset[str]:
    """The words that join clauses and nouns."""
    return any_of("clauses", "preposition", "coordinator", "subordinator", "relative", "either")


def _no_name(word: str) -> bool:
    return not word[0].isalnum() or word in small()
