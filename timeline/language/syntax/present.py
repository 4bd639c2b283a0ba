"""Whether a base form or an s-form is a verb in the present."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language.syntax.objects import LONGEST_OBJECT, object_of_verb, takes_object
from timeline.language.syntax.verbs import AUXILIARY, PAST, SFORM, VERBAL, form, lemma
from timeline.language.syntax.wording import (
    ALONE, HIDDEN, Words, after_verb, amounts, any_of, no_subject, plural, words_of,
)  # fmt: skip

OF_THINGS = ("size", "age", "colour", "kind")
"""The adjectives that are no people: "federal grants", but not "the French leave"."""
PLURAL_PRONOUNS = frozenset({"they", "we", "i", "you", "who"})
PLURALS = frozenset({"people", "police", "men", "women", "children", "some", "many", "others", "most"})


def present(words: Words, i: int, bits: int, previous: str) -> bool:
    """Whether a base or an s-form is a verb: its subject stands before, its object or joint after."""
    if previous == HIDDEN:  # "traders now expect"
        previous = words.at(words.back(words.back(i)))
    if not previous:  # "Says she refused him."
        says = bits & SFORM and lemma(words.low[i]) in words_of("verbs", "no_noun", "say")
        return bool(says) and words.at(i + 1) in words_of("clauses", "pronoun")
    if next_time(words.low, i) and not bits & SFORM:
        return True
    if _counted_or_described(words, i, previous) or _no_end(words, i):
        return False
    if bits & SFORM and words.at(words.back(words.back(i))) in amounts() and not plural(previous):  # "two price lists"
        return False
    governs = any_of("verbs", "ahead", "raising")
    if bits & SFORM and words.at(i + 1) == "to" and lemma(words.low[i]) in governs:
        object_ = object_of_verb(words, i) or previous in words_of("nouns", "described")
        return previous in ("he", "she", "it") or not object_
    if bits & SFORM and (_beside_time(words, i) or _of_condition(words, i)):
        return True
    if takes_object(words, words.back(i)) and words.at(i + 1) not in words_of("clauses", "determiner"):
        return False
    if words.low[i] in words_of("nouns", "thing") and previous not in words_of("clauses", "pronoun"):
        return bool(bits & SFORM) and _after_subject(words, i)
    if bits & SFORM:
        return _of_one(words, i, previous)
    if previous in PLURAL_PRONOUNS or _of_match(words, i):
        return True
    named = i + 1 < len(words) and words.written[i + 1][0].isupper()
    speaks = named and lemma(words.low[i]) in words_of("verbs", "report")
    several, many = many_before(words.low, i), plural(previous) or previous in PLURALS
    if (several and _beside_time(words, i)) or ((several or many) and _on_calendar(words, i)):
        return True
    return many and (speaks or words.at(i + 1) in after_verb())


def _counted_or_described(words: Words, i: int, previous: str) -> bool:
    """Whether what stands before a word can't be its subject: "the visits", "federal grants", "10m pounds", "at some
    point"."""
    if previous in no_subject() or previous in words_of("clauses", "adjective", *OF_THINGS):
        return True
    some = previous in ALONE and words.at(i - 2) in words_of("clauses", "preposition")
    return some or previous[0].isdigit() or previous in amounts()


def _of_one(words: Words, i: int, previous: str) -> bool:
    """Whether an s-form has its subject before it, and is no noun or has its object after it."""
    if previous in PLURALS or previous in words_of("words", "number"):  # "lifted most sanctions", "three recruits"
        return False
    known = previous in words_of("clauses", "pronoun") - ALONE or words.at(i + 1) in after_verb()
    if words.at(i + 1) == "." and i > 1 and words.bits[i - 2] & PAST and not words.bits[i - 2] & AUXILIARY:
        return False  # "found fresh tracks."
    alone = lemma(words.low[i]) in words_of("verbs", "no_noun") and not plural(previous)
    return known or alone or _between_names(words, i)


def next_time(low: Sequence[str], i: int) -> bool:
    """Whether a verb follows "next", which tells that it lies ahead: "they next play on Saturday".

    >>> next_time("rovers next play on".split(), 2), next_time("the next play".split(), 2)
    (True, False)
    """
    return i > 1 and low[i - 1] == "next" and low[i - 2] not in no_subject()


def many_before(low: Sequence[str], i: int) -> bool:
    """Whether the subject that ends before a place is of many: "talks with the union", "he and his wife".

    >>> many_before("talks with the union resume".split(), 4), many_before("the end of talks".split(), 3)
    (True, False)
    """
    opens = (k + 1 for k in range(i - 1, -1, -1) if not low[k][0].isalnum() or form(low[k]) & (AUXILIARY | PAST))
    start = next(opens, 0)
    first = next((k for k in range(start + 1, i) if low[k] in words_of("clauses", "preposition")), i)
    return (first < i and plural(low[first - 1])) or "and" in low[start + 1 : first]


def _after_subject(words: Words, i: int) -> bool:
    """Whether a form such as "faces" has one subject before it, all there is, and an object with an article after it:
    "the bank faces a lawsuit"."""
    noun = words.back(i)
    if words.at(i + 1) not in ("a", "an") or any(bits & VERBAL for bits in words.bits[:i]):
        return False
    return words.at(words.back(noun)) in words_of("clauses", "determiner") - ALONE and words.low[noun][-1] != "s"


def _no_end(words: Words, i: int) -> bool:
    """Whether "last" is an adverb before its verb: "since I last wrote"."""
    following = words.bits[i + 1] if i + 1 < len(words) else 0
    return words.low[i] == "last" and bool(following or words.at(i + 1) == "used")


def _between_names(words: Words, i: int) -> bool:
    """Whether a word in small letters stands between names: "Brandt loses Norwick"."""
    beside = (i - 1, i + 1) if 0 < i < len(words) - 1 else ()
    return bool(beside) and all(words.written[k][0].isupper() for k in beside) and words.written[i].islower()


def _of_match(words: Words, i: int) -> bool:
    """Whether a side meets another, be its name that of one: "England play France on Friday"."""
    if words.low[i] not in words_of("verbs", "match") or i > LONGEST_SIDE or not _between_names(words, i):
        return False
    return all(word[0].isupper() for word in words.written[:i]) and not any(bits & VERBAL for bits in words.bits)


LONGEST_SIDE = 3
"""Words of the name of a side, at most."""


def _of_condition(words: Words, i: int) -> bool:
    """Whether a word ends what "if" or "when" and its subject open: "if the lander falls silent"."""
    if words.bits[i - 1] or (i + 1 < len(words) and words.bits[i + 1]):
        return False
    before = range(i - 2, max(-1, i - LONGEST_OBJECT), -1)
    low = next((k for k in before if words.bits[k] or words.low[k] in SUPPOSING), -1)
    return low >= 0 and words.low[low] in SUPPOSING and words.low[low + 1] in words_of("clauses", "determiner")


SUPPOSING = frozenset({"if", "unless", "when", "once"})


def _beside_time(words: Words, i: int) -> bool:
    """Whether a form of a verb without an object has a time after it: "Sam arrives tonight", "her term ends in May",
    "the tour ends in Rome on Sunday"."""
    alone = any_of("verbs", "begin", "leaving", "intransitive")
    if lemma(words.low[i]) not in alone:
        return False
    preposition = words.at(i + 1) in words_of("clauses", "preposition")
    near = HIDDEN in (words.at(i + 1), words.at(i + 2) if preposition else "")
    return near or (up_to_time(words, i + 1) and not any(bits & VERBAL for bits in words.bits[:i]))


def _on_calendar(words: Words, i: int) -> bool:
    """Whether a verb of the calendar, the only one of its sentence, has a time after it or after its bare object: "he
    and Hill meet Friday", "the rules take effect on Friday"."""
    if lemma(words.low[i]) not in any_of("verbs", "scheduled", "begin", "leaving"):
        return False
    after = words.on(i)
    ends = (after, after + 1) if words.at(after).isalpha() else (after,)
    timed = any(words.at(k) == HIDDEN or up_to_time(words, k) for k in ends)
    return timed and not any(bits & VERBAL for bits in words.bits)


def up_to_time(words: Words, i: int) -> bool:
    """Whether what a preposition opens at a place, a few words long, ends in a time: "in Rome on Sunday"."""
    if words.at(i) not in words_of("clauses", "preposition") - {"of"}:
        return False
    until = next((k for k in range(i + 1, min(i + LONGEST_PLACE, len(words))) if words.low[k] == HIDDEN), i)
    return until > i and all(words.low[k].isalpha() and not words.bits[k] for k in range(i + 1, until))


LONGEST_PLACE = 6
"""Words of such a phrase, at most."""
