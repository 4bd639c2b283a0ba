"""Verb groups: which words tell what is done, and how they place it in time."""

from __future__ import annotations

from functools import cache

from attrs import evolve, frozen

from timeline.language.tables import table
from timeline.language.verbs import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    DO,
    FUTURE,
    HAVE,
    ING,
    MODAL,
    NOT,
    PARTICIPLE,
    PAST,
    SFORM,
    WOULD,
    inflected,
    lemma,
)
from timeline.language.wording import Words, words_of

MODALS = FUTURE | MODAL | WOULD
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

    @property
    def finite(self) -> bool:
        """True iff it has a tense of its own."""
        return self.tense != ""


def groups(words: Words) -> list[VerbGroup]:
    """The verb groups of a sentence in order."""
    found: list[VerbGroup] = []
    i = 0
    while i < len(words):
        group = _group(words, i) if words.bits[i] & ~ADVERB or words.low[i] == "to" else None
        if group is not None:
            found.append(group)
            i = group.last
        i += 1
    return found


def as_verb(words: Words, i: int) -> VerbGroup | None:
    """The word at a place as a verb in the present, where it can be one and what stands before it allows it.

    For a word that is known to tell what happens; `groups` asks for more.
    """
    bits, previous = words.bits[i], words.at(words.back(i))
    if not bits & (SFORM | BASE) or bits & AUXILIARY or previous in _no_subject() or previous.endswith(("'s", "’s")):
        return None
    return _made(words, i, [i], "present", "")


def _group(words: Words, i: int) -> VerbGroup | None:
    bits = words.bits[i]
    if words.written[i] == "May" and i and words.written[i - 1][0].isalnum():
        return None
    if bits & AUXILIARY:
        return _with_auxiliaries(words, i)
    if words.low[i] == "to":
        return _infinitive(words, i)
    return _bare(words, i, bits)


def _infinitive(words: Words, i: int) -> VerbGroup | None:
    j = words.on(i)
    if j >= len(words) or not words.bits[j] & BASE or words.low[j] in NOUNS_AFTER_TO:
        return None
    if words.bits[j] & AUXILIARY:
        chain = _chain(words, j)
        return _made(words, i, chain, "", "to")
    return _made(words, i, [j], "", "to")


NOUNS_AFTER_TO = frozenset({"court"})


def _with_auxiliaries(words: Words, i: int) -> VerbGroup | None:
    if words.bits[i] & WOULD and words.low[i].endswith(("'d", "’d")) and _had(words, i):
        words.bits[i] = HAVE | PAST
    chain = _chain(words, i)
    bits = words.bits[i]
    modality = "would" if bits & WOULD else "could" if bits & MODAL else ""
    tense = "future" if bits & MODALS else "past" if bits & PAST else "present"
    if bits & (BE | HAVE) and bits & (ING | PARTICIPLE | BASE) and not bits & (SFORM | PAST):
        tense = ""
    if bits & BE and bits & PARTICIPLE and words.at(i - 1).endswith(("'s", "’s")):
        return evolve(_made(words, i, chain, "present", ""), perfect=True)
    after = chain[-1]
    if tense == "present" and words.low[after] in ("is", "are", "am", "have", "has") and words.at(after + 1) == "to":
        return _is_to(words, i, after + 1, tense)
    return _made(words, i, chain, tense, modality)


def _had(words: Words, i: int) -> bool:
    """Whether "'d" is "had": before a participle that is no base form ("I'd filled")."""
    j = words.on(i)
    return j < len(words) and bool(words.bits[j] & PARTICIPLE) and not words.bits[j] & BASE


def _is_to(words: Words, i: int, to: int, tense: str) -> VerbGroup:
    j = words.on(to)
    if j < len(words) and words.bits[j] & BASE:
        return _made(words, i, _chain(words, j) if words.bits[j] & AUXILIARY else [j], "future", "")
    return _made(words, i, [i], tense, "")


def _chain(words: Words, i: int) -> list[int]:
    """The places of the auxiliaries from `i` on and of the verb that they end with, where it follows them."""
    chain = [i]
    while len(chain) < LONGEST_GROUP:
        last, j = words.bits[chain[-1]], words.on(chain[-1])
        if j >= len(words) or not (_fits(last, words.bits[j], words.low[j]) or _unknown(words, last, j)):
            break
        chain.append(j)
        if not words.bits[j] & AUXILIARY:
            break
    return chain


def _fits(auxiliary: int, bits: int, word: str) -> bool:
    """Whether a form can follow an auxiliary."""
    if auxiliary & MODALS or auxiliary & DO:
        return bool(bits & BASE)
    if auxiliary & HAVE:
        return bool(bits & PARTICIPLE)
    return bool(bits & (PARTICIPLE | ING)) and not bits & HAVE or word == "going"


def _unknown(words: Words, auxiliary: int, j: int) -> bool:
    """A word that no table knows, where nothing but a verb is likely: after a modal, or in -ing after "be"."""
    word = words.low[j]
    if words.bits[j] or not word.isalpha() or word != words.written[j]:
        return False
    if auxiliary & BE and word.endswith("ing"):
        words.bits[j] = ING
        return True
    return bool(auxiliary & MODALS) and word not in _no_subject() and word not in words_of("clauses", "pronoun")


def _made(words: Words, first: int, chain: list[int], tense: str, modality: str) -> VerbGroup:
    head = chain[-1]
    bits, before = words.bits[head], [words.bits[j] for j in chain[:-1]]
    lowest = before[-1] if before else 0
    had = any(b & HAVE for b in before)
    ahead = words.low[head] == "going" and words.at(head + 1) == "to" and tense == "present"
    if ahead and (j := words.on(head + 1)) < len(words) and words.bits[j] & BASE:
        return _made(words, first, [*chain, head + 1, j], "future", modality)
    negated = any(words.bits[j] & NOT or words.low[j].endswith(("n't", "n’t")) for j in range(first, head))
    return VerbGroup(
        first,
        head,
        words.start[first],
        words.start[head],
        words.end[head],
        lemma(words.low[head]),
        tense,
        perfect=had,
        progressive=bool(lowest & BE and bits & ING),
        passive=bool(lowest & BE and bits & PARTICIPLE and not bits & BE),
        negated=negated or words.low[head].endswith(("n't", "n’t")) or words.low[head] == "cannot",
        modality=modality,
    )


def _bare(words: Words, i: int, bits: int) -> VerbGroup | None:
    """A verb without auxiliaries, or None where it is more likely a noun or an adjective."""
    if words.written[i][0].isupper() and i and words.low[i - 1] not in OPENING:
        return None
    previous = words.at(words.back(i))
    if bits & PAST and not (bits & BASE and _is_noun(words, i)):
        return _past(words, i, bits, previous)
    if bits & ING and previous not in words_of("clauses", "determiner") and not _event_noun(words, i, previous):
        return _made(words, i, [i], "", "")
    if bits & (SFORM | BASE) and _present(words, i, bits, previous):
        return _made(words, i, [i], "present", "")
    return None


@cache
def event_nouns() -> dict[str, str]:
    """The verb for each noun that tells an event, plurals included."""
    found = {noun: verb for verb, nouns in table("nouns")["event"] for noun in nouns}
    plural = {inflected(noun, "s"): verb for noun, verb in found.items() if not noun.endswith("s")}
    return plural | found


ALONE = frozenset({"that", "this", "these", "those", "some", "many", "all", "both"})
"""Determiners that may stand without a noun, as a subject."""
OWNED = frozenset({"his", "hers", "mine", "theirs", "ours", "yours"})
OPENING = frozenset({"``", '"', "“", ":", "--", "—", "'"})


def _event_noun(words: Words, i: int, previous: str) -> bool:
    """True for a word such as "meeting" that nothing follows as its object."""
    if words.low[i] not in event_nouns():
        return False
    return words.at(i + 1) not in words_of("clauses", "determiner") or previous.endswith(("'s", "’s"))


def _past(words: Words, i: int, bits: int, previous: str) -> VerbGroup | None:
    """A past form: finite, or a participle after its noun ("images released by")."""
    owned = previous in OWNED and words.at(words.back(i) - 1) == "of"
    if not owned and previous in words_of("clauses", "determiner") - {
        "that",
        "this",
        "these",
        "those",
        "some",
        "many",
        "all",
        "both",
    }:
        return None
    if previous.endswith(("'s", "’s")) and i and words.low[i - 1] == previous:
        return None
    if bits & PARTICIPLE and previous in words_of("clauses", "preposition"):
        return None
    reduced = bool(bits & PARTICIPLE) and words.at(i + 1) == "by"
    made = _made(words, i, [i], "past", "")
    return _reduced(made) if reduced else made


def _reduced(group: VerbGroup) -> VerbGroup:
    return evolve(group, passive=True)


def _is_noun(words: Words, i: int) -> bool:
    """True for a word such as "set" or "cut" where its neighbours make it a noun."""
    previous = words.at(i - 1)
    return previous in words_of("clauses", "determiner") or previous in words_of("clauses", "preposition")


def _present(words: Words, i: int, bits: int, previous: str) -> bool:
    """Whether a base or an s-form is a verb in the present: its subject stands before, its object or joint after."""
    if not previous or previous in _no_subject():
        return False
    if words.low[i] in words_of("nouns", "thing") and previous not in words_of("clauses", "pronoun"):
        return False
    subject = previous in words_of("clauses", "pronoun") - {"this", "that", "these", "those"}
    if bits & BASE and not bits & SFORM:
        subject = previous in PLURAL_PRONOUNS or (
            previous.endswith("s") and not previous.endswith(("'s", "’s", "ss", "this"))
        )
        subject = subject or previous in PLURALS
        if not subject:
            return False
        if previous in PLURAL_PRONOUNS:
            return True
    return subject and bits & SFORM != 0 or words.at(i + 1) in _after_verb()


PLURAL_PRONOUNS = frozenset({"they", "we", "i", "you", "who"})
PLURALS = frozenset({"people", "police", "men", "women", "children", "some", "many", "others", "most"})


@cache
def _no_subject() -> frozenset[str]:
    return (words_of("clauses", "determiner") | words_of("clauses", "preposition")) - {
        "this", "that", "these", "those", "some", "many", "all", "both",
    }  # fmt: skip


@cache
def _after_verb() -> frozenset[str]:
    return (
        words_of("clauses", "determiner") | words_of("clauses", "pronoun") | words_of("clauses", "preposition") | AFTER
    )


AFTER = frozenset({"that", "how", "why", "whether", "when", "where", "what", "if", "him", "them", "us", "me", ".", ","})
