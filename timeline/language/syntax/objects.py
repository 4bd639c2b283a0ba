"""Whether a noun, or what may be one, is the object of a verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.language.syntax.verbs import AUXILIARY, BASE, ING, PAST, SFORM, VERBAL, form, lemma
from timeline.language.syntax.wording import ALONE, HIDDEN, Words, amounts, any_of, words_of

LONGEST_OBJECT = 6
"""Words from the article of an object to what says more of it."""


def object_noun(low: Sequence[str], i: int) -> bool:
    """Whether a word such as "cut" ends the object of a verb before it.

    >>> object_noun("traders expect another deep cut".split(), 4), object_noun("he said the bank cut it".split(), 4)
    (True, False)
    """
    following = low[i + 1] if i + 1 < len(low) else ""
    if (
        low[i] in NO_NOUNS
        or following in words_of("clauses", "determiner")
        or following in words_of("clauses", "pronoun")
    ):
        return False
    article = _article(low, i)
    return article > 0 and _has_object(low, article - 1)


NO_NOUNS = frozenset({"found", "let", "lay", "fell"})
"""Forms of the past that are a base too, and no noun: "reached the spot and found bones"."""


def _article(low: Sequence[str], i: int) -> int:
    """Where the article of a noun stands, with more words between; 0 where it has none."""
    k = i - 1
    while k > 0 and i - k <= LONGEST_OBJECT and low[k] not in words_of("clauses", "determiner"):
        if not low[k].isalnum() and low[k] != "-" or form(low[k]) & (AUXILIARY | PAST):
            return 0
        k -= 1
    return k if k < i - 1 and low[k] not in ALONE else 0


def _has_object(low: Sequence[str], i: int) -> bool:
    """Whether an article right after a verb opens its object, not a clause: "said the bank cut it"."""
    bits = form(low[i])
    if bits & AUXILIARY or not bits & (BASE | SFORM | PAST | ING) or lemma(low[i]) in before_clauses():
        return False
    return i == 0 or low[i - 1] not in words_of("clauses", "relative") | {"to"}  # "those who held the bank cut losses"


@cache
def before_clauses() -> frozenset[str]:
    """Verbs after which a clause may stand that nothing opens."""
    verbs = any_of("verbs", "report", "knowing", "perceiving")
    return verbs - words_of("verbs", "report", "predict")


def opens_number(words: Words, i: int) -> bool:
    """Whether a preposition at a place opens a number, not what a verb has beside it: "killed at least ten"."""
    first, second = words.at(i), words.at(i + 1)
    return (first, second) in NUMBERING or (first in ("about", "around", "over") and second[:1].isdigit())


NUMBERING = frozenset({("at", "least"), ("at", "most"), ("up", "to")})


def with_object(words: Words, i: int) -> bool:
    """Whether an object follows, as none does a form of "lie": "I lay down this pen"."""
    particle = words.at(i + 1) in words_of("nouns", "particle")
    return words.at(i + 1 + particle) in words_of("clauses", "determiner")


def takes_object(words: Words, verb: int) -> bool:
    """Whether a verb may take what follows for its object: "promised reforms", "he denies murder", "accused of
    stealing files", "to raise concerns", but not "the firm he ran is", "the fighting goes on"."""
    if verb > 0 and words.bits[verb] & BASE and words.at(words.back(verb)) == "to":
        return True
    if verb > 0 and words.bits[verb] & ING:
        return bool(words.bits[verb - 1] & VERBAL) or words.low[verb - 1] in words_of("clauses", "preposition")
    subject = words.back(verb)
    if verb > 0 and words.bits[verb] & SFORM:
        return words.low[subject] in ("he", "she", "it")
    if verb < 1 or not words.bits[verb] & PAST or words.bits[verb] & AUXILIARY:
        return False
    owned = subject > 0 and words.low[subject] in words_of("clauses", "pronoun")
    return not (owned and words.low[subject - 1].isalpha() and words.low[subject - 1] != HIDDEN)


def object_of_verb(words: Words, i: int) -> bool:
    """Whether a verb stands before a word in its clause: "announced secret plans to sell", but not "said the bank plans
    to sell"."""
    joints = any_of("clauses", "relative", "coordinator") | {",", ";"}
    low = next((k for k in range(i - 1, -1, -1) if words.low[k] in joints), -1)
    verb = next((k for k in range(i - 1, low, -1) if words.bits[k] & (PAST | AUXILIARY)), -1)
    return (verb >= 0 and not _before_clause(words, verb, i)) or words.at(i - 1).endswith(("'s", "’s"))


def _before_clause(words: Words, verb: int, i: int) -> bool:
    """Whether a verb of saying that takes no noun stands before the subject of what may be the verb at a place, and no
    other verb comes behind its infinitive: not "said the plans to sell were dropped"."""
    if verb + 2 >= i or lemma(words.low[verb]) not in words_of("verbs", "clausal"):
        return False
    stops = any_of("clauses", "relative", "subordinator", "coordinator") | {",", ";", ":"}
    high = next((k for k in range(i + 1, len(words)) if words.low[k] in stops), len(words))
    opens = words.low[verb + 1] in words_of("clauses", "determiner") or words.written[verb + 1][0].isupper()
    return opens and not any(bits & (PAST | AUXILIARY) for bits in words.bits[i + 3 : high])


def taking_place(words: Words) -> None:
    """Take "place" for the noun that it is behind a form of "take": "the draw takes place on Friday"."""
    for i, word in enumerate(words.low if "place" in words.low else ()):
        if word == "place" and lemma(words.at(i - 1)) == "take":
            words.bits[i] = 0


@cache
def objects() -> frozenset[str]:
    """What opens an object of which nothing else can be said."""
    return words_of("clauses", "determiner") | amounts() | {"me", "him", "it", "us", "them", "you", "half", "most"}


def noun_after_to(words: Words, i: int) -> bool:
    """Whether what stands behind "to" is a noun: "came to light", but not "to light the fire"."""
    if (words.low[i], words.at(i + 1)) == ("head", "office"):
        return True
    return words.low[i] in NOUNS_AFTER_TO and words.at(i + 1) not in objects()


NOUNS_AFTER_TO = frozenset({"court", "light", "power", "press", "mind", "market"})
