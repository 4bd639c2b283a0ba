"""A verb group: a verb with its auxiliaries."""

from __future__ import annotations

from attrs import frozen

from timeline.language.syntax.verbs import (
    ADVERB, AUXILIARY, BASE, BE, DO, HAVE, ING, MODALS, NOT, PARTICIPLE, lemma, past_lemma,
)  # fmt: skip
from timeline.language.syntax.wording import Words, no_subject, words_of

LONGEST_GROUP = 12


@frozen
class VerbGroup:
    """A verb with its auxiliaries: text[start:end] is the group, text[head:end] its last word.

    `tense` is "past", "present" or "future"; a group without one ("", as in "leaving") takes it from its clause.
    `modality` is "" for what is told as it is, else "would", "could" (any modal of possibility), or "to" (infinitive).
    """

    first: int
    last: int
    start: int
    head: int
    end: int
    lemma: str
    tense: str
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    modality: str = ""
    inverted: bool = False
    """Whether its subject stands inside: "only then did she leave"."""

    @property
    def finite(self) -> bool:
        """True iff it has a tense of its own."""
        return self.tense != ""


def for_the_first_time(words: Words) -> None:
    """Let what says how often part an auxiliary and its verb no more than an adverb: "have for the first time seen"."""
    for i in range(1, len(words) - LONGEST_TURN):
        turn = words.low[i] == "for" and words.low[i + 1] == "the" and words.low[i + LONGEST_TURN - 1] == "time"
        if turn and words.bits[i - 1] & AUXILIARY and words.bits[i + LONGEST_TURN] & (PARTICIPLE | BASE | ING):
            words.bits[i : i + LONGEST_TURN] = [ADVERB] * LONGEST_TURN


LONGEST_TURN = 4
"""Words of "for the first time"."""


def chain_from(words: Words, i: int) -> list[int]:
    """The places of the auxiliaries from `i` on and of the verb that they end with, where it follows them."""
    chain = [i]
    while len(chain) < LONGEST_GROUP:
        last, j = words.bits[chain[-1]], words.on(chain[-1])
        if words.low[j : j + 1] in (["first"], ["last"]) and j + 1 < len(words) and words.bits[j + 1] & PARTICIPLE:
            j += 1
        if j >= len(words) or not (fits(last, words.bits[j], words.low[j]) or _unknown(words, last, j)):
            break
        chain.append(j)
        if not words.bits[j] & AUXILIARY:
            break
    return [*chain, *got(words, chain[-1])]


def got(words: Words, i: int) -> list[int]:
    """The place of the participle after a form of "get", which is an auxiliary then: "will get married"."""
    j = words.on(i)
    gets = words.low[i] in GET and j < len(words) and j <= i + 2
    return [j] if gets and words.bits[j] & PARTICIPLE and not words.bits[j] & AUXILIARY else []


GET = frozenset({"get", "gets", "got", "gotten", "getting"})


def fits(auxiliary: int, bits: int, word: str) -> bool:
    """Whether a form can follow an auxiliary."""
    if auxiliary & MODALS or auxiliary & DO:
        return bool(bits & BASE)
    if auxiliary & HAVE:
        return bool(bits & PARTICIPLE) or word == "had"
    return bool(bits & (PARTICIPLE | ING)) and not bits & HAVE or word == "going"


def _unknown(words: Words, auxiliary: int, j: int) -> bool:
    """A word that no table knows, where nothing but a verb is likely: after a modal, or in -ing after "be"."""
    word = words.low[j]
    if words.bits[j] or not word.isalpha() or word != words.written[j]:
        return False
    if auxiliary & BE and word.endswith("ing"):
        words.bits[j] = ING
        return True
    return bool(auxiliary & MODALS) and word not in no_subject() and word not in words_of("clauses", "pronoun")


def made_of(words: Words, first: int, chain: list[int], tense: str, modality: str) -> VerbGroup:
    """The group of a chain of auxiliaries and their verb, which may begin before it, as with "to"."""
    head = chain[-1]
    bits, before = words.bits[head], [words.bits[j] for j in chain[:-1]]
    lowest = before[-1] if before else 0
    had = any(b & HAVE for b in before)
    told = lowest & (BE | HAVE) or (tense == "past" and not modality)
    ahead = words.low[head] == "going" and words.at(head + 1) == "to" and tense == "present"
    if ahead and (j := words.on(head + 1)) < len(words) and words.bits[j] & BASE:
        return made_of(words, first, [*chain, head + 1, j], "future", modality)
    return VerbGroup(
        first,
        head,
        words.start[first],
        words.start[head],
        words.end[head],
        past_lemma(words.low[head]) if told else lemma(words.low[head]),
        tense,
        perfect=had,
        progressive=bool(lowest & BE and bits & ING) or (len(before) > 1 and words.low[chain[-2]] == "being"),
        passive=bool((lowest & BE or words.low[chain[-2:][0]] in GET) and bits & PARTICIPLE and not bits & BE),
        negated=any(_negates(words, j) for j in range(words.back(first) + 1, head + 1)),
        modality=modality,
    )


def _negates(words: Words, i: int) -> bool:
    bits, word = words.bits[i], words.low[i]
    return bool(bits & NOT) or word.endswith(("n't", "n’t", "cannot")) or bool(bits & AUXILIARY) and word[-2:] == "nt"
