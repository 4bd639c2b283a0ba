"""Whether a word without auxiliaries is a verb: its neighbours tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.language.tables import table
from timeline.language.syntax.verbs import AUXILIARY, BASE, ING, PARTICIPLE, PAST, SFORM, form, inflected, lemma, lemmas
from timeline.language.syntax.wording import HIDDEN, Words, words_of

ALONE = frozenset({"that", "this", "these", "those", "some", "many", "all", "both"})
"""Determiners that may stand without a noun, as a subject."""
OWNED = frozenset({"his", "hers", "mine", "theirs", "ours", "yours"})
"""After "of" these own what stands before: "a letter of his arrived"."""
NO_NOUNS = frozenset({"say", "tell", "write", "think"})
"""Verbs of saying whose forms in "-s" are no nouns."""
OPENING = frozenset({"``", '"', "“", ":", "--", "—", "'"})
VERBAL = PAST | AUXILIARY | PARTICIPLE
"""The forms of what may be the verb of a sentence."""
LONGEST_OBJECT = 6
"""Words from the article of an object to what says more of it."""
PLURAL_PRONOUNS = frozenset({"they", "we", "i", "you", "who"})
PLURALS = frozenset({"people", "police", "men", "women", "children", "some", "many", "others", "most"})
AFTER = frozenset({"that", "how", "why", "whether", "when", "where", "what", "if", "him", "them", "us", "me", ".", ","})


def verb_form(words: Words, i: int, bits: int) -> str:
    """What the word at a place is: "past", "reduced" (a participle after its noun), "ing", "present",
    "imperative"; "" for no verb.

    >>> [verb_form(w, 2, w.bits[2]) for w in (Words.of("the man left", 0, 12), Words.of("in the visits", 0, 13))]
    ['past', '']
    """
    if _compound(words, i) or (words.written[i][0].isupper() and i and not _after_opening(words, i)):
        return ""
    previous = words.at(words.back(i))
    if _negative(words.low[i]):
        return ""
    if bits & PARTICIPLE and previous.isalpha() and lemma(previous) in words_of("verbs", "copula"):
        return ""
    if words.low[i] == "lay" and previous in PLURAL_PRONOUNS and _with_object(words, i):
        return "present"
    if bits & PAST and not (bits & BASE and _is_noun(words, i)):
        return _past(words, i, bits, previous)
    if bits & PARTICIPLE and not bits & (PAST | BASE) and _reduced(words, i, previous):
        return "reduced"
    if bits & ING and not (_determined(words, i) or _event_noun(words, i, previous)):
        return "ing"
    if _imperative(words, i, bits, previous):
        return "imperative"
    return "present" if bits & (SFORM | BASE) and _present(words, i, bits, previous) else ""


def _after_opening(words: Words, i: int) -> bool:
    """Whether a capital is that of an opening: after a mark, or the time of an entry, "01:40 Sighted two boats"."""
    return words.low[i - 1] in OPENING or all(word in BEFORE_OPENING for word in words.low[:i])


BEFORE_OPENING = frozenset({HIDDEN, "-", "–", ":", "|", "*", "•"})


def _compound(words: Words, i: int) -> bool:
    """Whether a word is the last part of an adjective: "state-owned", "rice-processing"; not of "re-elected"."""
    if i < 2 or words.low[i - 1] != "-" or words.end[i - 1] != words.start[i] or words.end[i - 2] != words.start[i - 1]:
        return False
    return words.low[i - 2] not in words_of("verbs", "prefix")


def _negative(word: str) -> bool:
    """Whether "un-" makes a participle an adjective: "unopposed", but not "unveiled"."""
    return word.startswith("un") and word.endswith("ed") and word not in lemmas() and word[2:] in lemmas()


def _with_object(words: Words, i: int) -> bool:
    """Whether an object follows, as none does a form of "lie": "I lay down this pen"."""
    particle = words.at(i + 1) in words_of("nouns", "particle")
    return words.at(i + 1 + particle) in words_of("clauses", "determiner")


def _past(words: Words, i: int, bits: int, previous: str) -> str:
    owned = previous in OWNED and words.at(words.back(i) - 1) == "of"
    if not owned and previous in words_of("clauses", "determiner") - ALONE:
        return ""
    if previous.endswith(("'s", "’s")) and i and words.low[i - 1] == previous:
        return ""
    if bits & PARTICIPLE and previous in words_of("clauses", "preposition"):
        return ""
    reduced = bits & PARTICIPLE and (words.at(i + 1) == "by" or _of_object(words, i) or _undergone(words, i))
    return "reduced" if reduced else "past"


def _undergone(words: Words, i: int) -> bool:
    """Whether a form that wants an object has none: "a man arrested on Friday"."""
    after = words.at(i + 1)
    alone = after in words_of("clauses", "preposition") and not opens_number(words, i + 1) or after == HIDDEN
    return alone and lemma(words.low[i]) in words_of("verbs", "transitive")


def opens_number(words: Words, i: int) -> bool:
    """Whether a preposition at a place opens a number, not what a verb has beside it: "killed at least ten"."""
    first, second = words.at(i), words.at(i + 1)
    return (first, second) in NUMBERING or (first in ("about", "around", "over") and second[:1].isdigit())


NUMBERING = frozenset({("at", "least"), ("at", "most"), ("up", "to")})


def _of_object(words: Words, i: int) -> bool:
    """Whether a form may say more of a verb's object: "called off a strike planned for Wednesday"."""
    small, determiners = words_of("clauses", "preposition"), words_of("clauses", "determiner")
    low = next((k for k in range(i - 2, max(-1, i - LONGEST_OBJECT), -1) if words.low[k] in determiners), -1)
    if low < 1 or words.at(i + 1) not in small or not all(word.isalpha() for word in words.low[low:i]):
        return False
    verb = low - 2 if words.low[low - 1] in words_of("nouns", "particle") else low - 1
    opened = words_of("clauses", "subordinator") | words_of("clauses", "relative")
    if verb < 0 or not words.bits[verb] & PAST or opened & set(words.low[:verb]):
        return False
    return lemma(words.low[verb]) not in words_of("verbs", "report") | words_of("verbs", "knowing")


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
    return object_noun(words.low, i)


def object_noun(low: Sequence[str], i: int) -> bool:
    """Whether a word such as "cut" ends the object of a verb before it.

    >>> object_noun("traders expect another deep cut".split(), 4), object_noun("he said the bank cut it".split(), 4)
    (True, False)
    """
    following = low[i + 1] if i + 1 < len(low) else ""
    if following in words_of("clauses", "determiner") or following in words_of("clauses", "pronoun"):
        return False
    article = _article(low, i)
    return article > 0 and _has_object(low, article - 1)


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
    verbs = words_of("verbs", "report") | words_of("verbs", "knowing") | words_of("verbs", "perceiving")
    return verbs - words_of("verbs", "report", "predict")


def _opens_relative(words: Words, i: int) -> bool:
    """Whether "that" stands after a noun, and a word after the next: no object of a verb, nor what is said."""
    before = words.at(i - 1)
    small = no_subject() | words_of("clauses", "coordinator") | words_of("clauses", "pronoun")
    return before.isalpha() and not words.bits[i - 1] and before not in small and words.at(i + 2).isalnum()


def _determined(words: Words, i: int) -> bool:
    """Whether an article stands before a word, or before the participle before it: "the restored building"."""
    before, articles = words.back(i), words_of("clauses", "determiner")
    if words.at(before) in articles:
        return True
    done = before > 0 and words.bits[before] & PARTICIPLE and not words.bits[before] & AUXILIARY
    return bool(done) and words.at(words.back(before)) in articles - ALONE


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
    if not bits & BASE or bits & PAST or i > 1 or previous not in ("", "please"):
        return False
    objects = words_of("clauses", "determiner") | {"me", "him", "her", "it", "us", "them"}
    return words.at(i + 1) in objects and words.low[-1] != "?"


def _present(words: Words, i: int, bits: int, previous: str) -> bool:
    """Whether a base or an s-form is a verb: its subject stands before, its object or joint after."""
    if previous == HIDDEN:  # "traders now expect"
        previous = words.at(words.back(words.back(i)))
    if not previous:  # "Says she refused him."
        says = bits & SFORM and lemma(words.low[i]) in NO_NOUNS
        return bool(says) and words.at(i + 1) in words_of("clauses", "pronoun")
    if previous in no_subject() or _no_end(words, i):
        return False
    governs = words_of("verbs", "ahead") | words_of("verbs", "raising")
    if bits & SFORM and words.at(i + 1) == "to" and lemma(words.low[i]) in governs:
        return not _object(words, i) and previous not in words_of("nouns", "described")
    if bits & SFORM and (_beside_time(words, i) or _of_condition(words, i)):
        return True
    if _takes_object(words, words.back(i)) and words.at(i + 1) not in words_of("clauses", "determiner"):
        return False
    if words.low[i] in words_of("nouns", "thing") and previous not in words_of("clauses", "pronoun"):
        return bool(bits & SFORM) and _after_subject(words, i)
    if bits & SFORM:
        if previous in PLURALS:  # "lifted most sanctions"
            return False
        known = previous in words_of("clauses", "pronoun") - ALONE or words.at(i + 1) in after_verb()
        return known or _between_names(words, i)
    if previous in PLURAL_PRONOUNS:
        return True
    named = i + 1 < len(words) and words.written[i + 1][0].isupper()
    speaks = named and lemma(words.low[i]) in words_of("verbs", "report")
    plural = previous.endswith("s") and not previous.endswith(("'s", "’s", "ss", "this"))
    return (plural or previous in PLURALS) and (speaks or words.at(i + 1) in after_verb())


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


def _of_condition(words: Words, i: int) -> bool:
    """Whether a word ends what "if" or "when" and its subject open: "if the lander falls silent"."""
    if words.bits[i - 1] or (i + 1 < len(words) and words.bits[i + 1]):
        return False
    before = range(i - 2, max(-1, i - LONGEST_OBJECT), -1)
    low = next((k for k in before if words.bits[k] or words.low[k] in SUPPOSING), -1)
    return low >= 0 and words.low[low] in SUPPOSING and words.low[low + 1] in words_of("clauses", "determiner")


SUPPOSING = frozenset({"if", "unless", "when", "once"})


def _beside_time(words: Words, i: int) -> bool:
    """Whether a form of a verb without an object has a time after it: "Sam arrives tonight", "her term ends in May"."""
    alone = words_of("verbs", "begin") | words_of("verbs", "leaving") | words_of("verbs", "intransitive")
    preposition = words.at(i + 1) in words_of("clauses", "preposition")
    timed = HIDDEN in (words.at(i + 1), words.at(i + 2) if preposition else "")
    return timed and lemma(words.low[i]) in alone


def _takes_object(words: Words, verb: int) -> bool:
    """Whether a verb may take what follows for its object: "promised reforms", "accused of stealing files", but not
    "the firm he ran is", "the fighting goes on"."""
    if verb > 0 and words.bits[verb] & ING:
        return bool(words.bits[verb - 1] & VERBAL) or words.low[verb - 1] in words_of("clauses", "preposition")
    if verb < 1 or not words.bits[verb] & PAST or words.bits[verb] & AUXILIARY:
        return False
    subject = words.back(verb)
    owned = subject > 0 and words.low[subject] in words_of("clauses", "pronoun")
    return not (owned and words.low[subject - 1].isalpha() and words.low[subject - 1] != HIDDEN)


def _object(words: Words, i: int) -> bool:
    """Whether a verb stands before a word in its clause: "announced secret plans to sell"."""
    joints = words_of("clauses", "relative") | words_of("clauses", "coordinator") | {",", ";"}
    low = next((k for k in range(i - 1, -1, -1) if words.low[k] in joints), -1)
    return any(words.bits[k] & (PAST | AUXILIARY) for k in range(low + 1, i)) or words.at(i - 1).endswith(("'s", "’s"))


@cache
def event_nouns() -> dict[str, str]:
    """The verb for each noun that tells an event, plurals included."""
    found = {noun: verb for verb, nouns in table("nouns")["event"] for noun in nouns}
    plural = {inflected(noun, "s"): verb for noun, verb in found.items() if not noun.endswith("s")}
    return plural | found


@cache
def no_subject() -> frozenset[str]:
    """Words before which no verb of theirs can stand."""
    return (words_of("clauses", "determiner") | words_of("clauses", "preposition")) - ALONE


@cache
def after_verb() -> frozenset[str]:
    """Words before which a verb can well stand."""
    names = ("determiner", "pronoun", "preposition")
    return frozenset().union(*(words_of("clauses", name) for name in names)) | AFTER
