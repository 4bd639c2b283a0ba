"""Whether a word without auxiliaries is a verb: its neighbours tell."""

from __future__ import annotations

from functools import cache

from timeline.language.syntax.named import naming
from timeline.language.syntax.objects import LONGEST_OBJECT, object_noun, opens_number, with_object
from timeline.language.syntax.present import PLURAL_PRONOUNS, PLURALS, present
from timeline.language.syntax.verbs import (
    ADVERB, AUXILIARY, BASE, ING, PARTICIPLE, PAST, SFORM, VERBAL, inflected, lemma, lemmas,
)  # fmt: skip
from timeline.language.syntax.wording import (
    ALONE, HIDDEN, Words, after_verb, any_of, no_subject, plural, surfaces, words_of,
)  # fmt: skip
from timeline.language.tables import table

OWNED = frozenset({"his", "hers", "mine", "theirs", "ours", "yours"})
"""After "of" these own what stands before: "a letter of his arrived"."""


OPENING = frozenset({"``", '"', "“", ":", "--", "—", "'"})


def verb_form(words: Words, i: int, bits: int) -> str:
    """What the word at a place is: "past", "reduced" (a participle after its noun), "ing", "present",
    "imperative"; "" for no verb.

    >>> [verb_form(w, 2, w.bits[2]) for w in (Words.of("the man left", 0, 12), Words.of("in the visits", 0, 13))]
    ['past', '']
    """
    if _compound(words, i) or (words.written[i][0].isupper() and i and not _after_opening(words, i)):
        return ""
    previous = words.at(words.back(i))
    if _negative(words.low[i]) or naming(words, i) or _providing(words, i) or words.low[i] in RELATING:
        return ""
    if words.low[i] == "bound" and words.at(i + 1) == "for":  # "a ship bound for Oslo"
        return ""
    if words.low[i] == "left" and lemma(words.at(i - 1)) in words_of("verbs", "turning"):  # "the lorry turned left"
        return ""
    if bits & PARTICIPLE and previous.isalpha() and lemma(previous) in words_of("verbs", "copula"):
        return ""
    if words.low[i] == "lay" and previous in PLURAL_PRONOUNS and with_object(words, i):
        return "present"
    if bits & PAST and not (bits & BASE and _is_noun(words, i)):
        return _past(words, i, bits, previous)
    if bits & PARTICIPLE and not bits & (PAST | BASE) and _reduced(words, i, previous):
        return "reduced"
    if bits & ING and not (_determined(words, i) or _event_noun(words, i, previous) or _subject_of(words, i, previous)):
        return "ing"
    if _imperative(words, i, bits, previous):
        return "imperative"
    return "present" if bits & (SFORM | BASE) and present(words, i, bits, previous) else ""


def _after_opening(words: Words, i: int) -> bool:
    """Whether a capital is that of an opening: after a mark, or the time of an entry, "01:40 Sighted two boats"."""
    return words.low[i - 1] in OPENING or all(word in BEFORE_OPENING for word in words.low[:i])


BEFORE_OPENING = frozenset({HIDDEN, "-", "–", ":", "|", "*", "•"})


def _compound(words: Words, i: int) -> bool:
    """Whether a word is the last part of an adjective: "state-owned", "rice-processing"; not of "re-elected"."""
    return words.at(i - 1) == "-" and words.glued(i) and words.low[i - 2] not in words_of("verbs", "prefix")


def _providing(words: Words, i: int) -> bool:
    """Whether a word joins a condition: "may go, provided that he pays"."""
    beside = words.at(i + 2) in any_of("clauses", "pronoun", "determiner")
    return words.low[i] in words_of("clauses", "proviso") and words.at(i + 1) == "that" and beside


RELATING = frozenset({"including", "regarding", "concerning"})
"""What is a preposition where no form of "be" stands before it."""


def _negative(word: str) -> bool:
    """Whether "un-" makes a participle an adjective: "unopposed", but not "unveiled"."""
    return word.startswith("un") and word.endswith("ed") and word not in lemmas() and word[2:] in lemmas()


def _past(words: Words, i: int, bits: int, previous: str) -> str:
    owned = previous in OWNED and words.at(words.back(i) - 1) == "of"
    if not owned and previous not in ALONE and previous in words_of("clauses", "determiner"):
        return ""
    if previous.endswith(("'s", "’s")) and i and words.low[i - 1] == previous:
        return ""
    article = words.at(words.back(words.back(i))) in ("a", "an")
    if article and previous in words_of("clauses", "adjective"):  # "a red rose"
        return ""
    if bits & PARTICIPLE and (previous in words_of("clauses", "preposition") or _attributive(words, i)):
        return ""
    done = words.at(i + 1) == "by" and lemma(words.low[i]) not in words_of("verbs", "intransitive")
    reduced = bits & PARTICIPLE and (done or _of_object(words, i) or undergone(words, i))
    return "reduced" if reduced else "past"


def _attributive(words: Words, i: int) -> bool:
    """Whether a participle says more of the noun behind it, as the adjective or number before it does: "a wealthy
    retired surveyor", "three masked men". Of people none does with "the" alone: "the French blocked roads"."""
    noun, before = words.at(i + 1), words.back(i)
    joins = any_of("clauses", "subordinator", "relative", "coordinator")
    if not noun.isalpha() or words.bits[i + 1] & (ADVERB | AUXILIARY) or noun in after_verb() | joins:
        return False
    followed = i + 2 < len(words) and bool(words.bits[i + 2] & (PAST | AUXILIARY))
    if _compound(words, before) or words.at(before).endswith("-year-old"):
        return True
    if before < 0 or words.low[before] in OPENING | BEFORE_OPENING:  # "15:10 Expired certificate identified."
        done = i + 2 < len(words) and bool(words.bits[i + 2] & VERBAL)
        return done and words.written[i + 1].islower()
    if words.at(before) in surfaces("number"):
        many = (plural(noun) or noun in PLURALS) and lemma(words.low[i]) not in words_of("verbs", "report")
        return many and (followed or (before > 0 and bool(words.bits[before - 1] & PAST)))
    people = words.at(before) in words_of("clauses", "adjective", "people") and words.at(before - 1) == "the"
    return words.at(before) in words_of("clauses", "adjective") and (followed or not people)


def undergone(words: Words, i: int) -> bool:
    """Whether a form that wants an object has none: "a man arrested on Friday", "a ban introduced after the crash"."""
    after = words.at(i + 1)
    alone = after in words_of("clauses", "preposition") and not opens_number(words, i + 1) or after == HIDDEN
    rows = ("what", "what then") if after in words_of("clauses", "either") else ("what",)
    return alone and lemma(words.low[i]) in words_of("verbs", "transitive", *rows)


def _of_object(words: Words, i: int) -> bool:
    """Whether a form may say more of a verb's object: "called off a strike planned for Wednesday"."""
    small, determiners = words_of("clauses", "preposition"), words_of("clauses", "determiner")
    low = next((k for k in range(i - 2, max(-1, i - LONGEST_OBJECT), -1) if words.low[k] in determiners), -1)
    if low < 1 or words.at(i + 1) not in small or not all(word.isalpha() for word in words.low[low:i]):
        return False
    verb = low - 2 if words.low[low - 1] in words_of("nouns", "particle") else low - 1
    opened = any_of("clauses", "subordinator", "relative")
    if verb < 0 or not words.bits[verb] & PAST or opened & set(words.low[:verb]):
        return False
    return lemma(words.low[verb]) not in any_of("verbs", "report", "knowing")


def _reduced(words: Words, i: int, previous: str) -> bool:
    """Whether a participle that is no past form says more of the noun before it, "a letter written in May", or is all
    the verb that a note has."""
    after = words.at(i + 1)
    opens = not previous and after in words_of("clauses", "determiner")  # "Born the son of a smith, he …"
    noun = previous not in no_subject() | ALONE and previous not in words_of("clauses", "coordinator")
    closes = after == "." and not any(bits & VERBAL for bits in words.bits[:i])  # "Two units given."
    return noun and (opens or closes or after in words_of("clauses", "preposition") or after == HIDDEN)


def _is_noun(words: Words, i: int) -> bool:
    """True for a word such as "set" or "cut" where its neighbours make it a noun."""
    previous = words.at(i - 1)
    if previous == "that" and _opens_relative(words, i - 1):  # "the outage that hit them"
        return False
    if previous in words_of("clauses", "determiner") or previous in words_of("clauses", "preposition"):
        return True
    if i and words.bits[i - 1] & (ING | PARTICIPLE) and _compound(words, i - 1):  # "a cake-making set"
        return True
    return object_noun(words.low, i)


def _opens_relative(words: Words, i: int) -> bool:
    """Whether "that" stands after a noun, and a word after the next: no object of a verb, nor what is said."""
    before = words.at(i - 1)
    small = no_subject() | any_of("clauses", "coordinator", "pronoun")
    return before.isalpha() and not words.bits[i - 1] and before not in small and words.at(i + 2).isalnum()


def _subject_of(words: Words, i: int, previous: str) -> bool:
    """Whether a form in "-ing" opens a clause as the subject of the auxiliary behind it: "after hunting was banned"."""
    opens = not previous.isalpha() or previous in any_of("clauses", "subordinator", "either", "coordinator", "relative")
    following = words.bits[i + 1] if i + 1 < len(words) else 0
    return opens and bool(following & AUXILIARY and following & (PAST | SFORM))


def _determined(words: Words, i: int) -> bool:
    """Whether an article stands before a word, or before the participle or the ordinal before it: "the restored
    building", "a third warning"."""
    before, articles = words.back(i), words_of("clauses", "determiner")
    if words.low[i] in words_of("nouns", "built") and words.at(i + 1) not in articles:  # "the old timber building"
        near = range(max(0, i - LONGEST_OBJECT), i)
        if any(words.low[k] in articles and not any(words.bits[k + 1 : i]) for k in near):
            return True
    if words.at(before) in articles:
        return True
    article = words.at(words.back(before))
    if words.at(before) in surfaces("ordinal"):
        return article in articles - ALONE - {"the"}  # "the third leaving" may be a verb
    done = before > 0 and words.bits[before] & PARTICIPLE and not words.bits[before] & AUXILIARY
    return bool(done) and article in articles - ALONE


def _event_noun(words: Words, i: int, previous: str) -> bool:
    """True for a word such as "meeting" that nothing follows as its object."""
    if words.low[i] not in event_nouns():
        return False
    named = words.written[min(i + 1, len(words) - 1)][0].isupper() and words.at(i + 1) != HIDDEN
    if named and (previous in words_of("clauses", "either") or words.bits[words.back(i)] & VERBAL):
        return False  # "after meeting Ann", "denied killing Ann"
    return words.at(i + 1) not in words_of("clauses", "determiner") or previous.endswith(("'s", "’s"))


def _imperative(words: Words, i: int, bits: int, previous: str) -> bool:
    """Whether a base form asks someone for something: it opens the sentence, and its object follows: "call me"; after
    "let's" it needs neither."""
    if bits & BASE and previous in ("let's", "let’s"):
        return True
    opens = i <= 1 and previous in ("", "please") and bits & BASE and not bits & PAST
    if not opens or words.low[i] in words_of("verbs", "liking"):
        return False
    objects = words_of("clauses", "determiner") | {"me", "him", "her", "it", "us", "them"}
    return words.at(i + 1) in objects and words.low[-1] != "?"


@cache
def event_nouns() -> dict[str, str]:
    """The verb for each noun that tells an event, plurals included."""
    found = {noun: verb for verb, nouns in table("nouns")["event"] for noun in nouns}
    plural = {inflected(noun, "s"): verb for noun, verb in found.items() if not noun.endswith("s")}
    return plural | found
