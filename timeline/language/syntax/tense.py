"""Verb groups: which words tell what is done, and how they place it in time."""

from __future__ import annotations

from attrs import evolve

from timeline.language.syntax.alone import undergone, verb_form
from timeline.language.syntax.group import VerbGroup, chain_from, for_the_first_time, got, made_of
from timeline.language.syntax.inverted import SUBJECTS, after_fronted, asked, questioned, refusing, supposed
from timeline.language.syntax.named import first_name
from timeline.language.syntax.objects import noun_after_to, objects, taking_place
from timeline.language.syntax.present import PLURALS, up_to_time
from timeline.language.syntax.verbs import (
    ADVERB, AUXILIARY, BASE, BE, HAVE, ING, MODAL, MODALS, PARTICIPLE, PAST, SFORM, WOULD,
)  # fmt: skip
from timeline.language.syntax.wording import HIDDEN, Words, after_verb, any_of, no_subject, plural, words_of


def groups(words: Words) -> list[VerbGroup]:
    """The verb groups of a sentence in order."""
    found: list[VerbGroup] = []
    i = 0
    _with_object(words)
    for_the_first_time(words)
    taking_place(words)
    while i < len(words):
        group = _group(words, i) if words.bits[i] & ~ADVERB or words.low[i] == "to" else None
        either = words.bits[i] & BASE and (group is None or words.bits[i] & PAST)  # "cut", which may be either
        if found and either:
            group = _shared(words, i, found) or group
        if found and group is None and words.bits[i] & PARTICIPLE and not words.bits[i] & AUXILIARY:
            group = _undergoing(words, made_of(words, i, [i], "past", ""), found[-1])
        if group is not None:
            found.append(_leant(words, group, found[-1]) if found else group)
            i = group.last
        i += 1
    sole = None if any(group.finite for group in found) else _sole(words)
    return sorted([*found, sole], key=lambda g: g.first) if sole is not None else found


def _with_object(words: Words) -> None:
    """Take what is mostly no verb for the verb that it is with an object, or "had": "used the road", "they used gas",
    "shed 300 jobs", "he'd used up all", but not "used cars"."""
    adjectives = words_of("verbs", "no_past", "object")
    for i, word in enumerate(words.low if not adjectives.isdisjoint(words.low) else ()):
        if word not in adjectives:
            continue
        after = words.at(i + 1)
        object_ = after in objects() or after[:1].isdigit() or (_many(words, i - 1) and _has_object(words, i + 1))
        if object_ or words.at(i - 1).endswith(("'d", "’d")):
            words.bits[i] |= PAST | PARTICIPLE


def _many(words: Words, i: int) -> bool:
    """Whether a noun in the plural, or a pronoun, that can be a subject stands at a place."""
    return words.at(i) in SUBJECTS or (plural(words.at(i)) and not words.bits[i])


def _sole(words: Words) -> VerbGroup | None:
    """The s-form that a sentence without another verb is built on, its bare object after it, "Germany exports cars", or
    a time, "the court rules on Friday"."""
    if words.at(len(words) - 1) not in (".", "!"):
        return None
    for i in range(1, len(words) - 2):
        group = as_verb(words, i) if words.bits[i] & SFORM and words.low[i] == words.written[i] else None
        if group is None or not _has_subject(words, i):
            continue
        if _has_object(words, i + 1) or (_has_article(words, i) and up_to_time(words, i + 1)):
            return group
    return None


def _has_article(words: Words, i: int) -> bool:
    """Whether the subject of a verb is one noun with an article: "the court rules on Friday"."""
    noun = words.back(i)
    return words.at(words.back(noun)) in ("the", "a", "an") and words.low[noun][-1] != "s"


def _has_subject(words: Words, i: int) -> bool:
    return words.at(words.back(i)).isalpha() and words.at(words.back(i)) not in JOINING


def _has_object(words: Words, i: int) -> bool:
    """Whether what stands at a place may open an object without an article, "exports cars", "first-quarter results"."""
    if words.at(i) == HIDDEN:
        i = next((k for k in range(i, len(words)) if words.low[k] != HIDDEN), i)
    if i >= len(words) or words.bits[i] & (BASE | AUXILIARY):
        return False
    return words.low[i].isalnum() and words.low[i] not in words_of("clauses", "preposition") | JOINING


def _shared(words: Words, i: int, found: list[VerbGroup]) -> VerbGroup | None:
    """A base form that hangs on what the verb before it hangs on ("will fall and destroy it"), or on "help"."""
    before = _past_aside(words, i, found)
    if words.low[i] != words.written[i] or not (words.at(i + 1) in after_verb() or words.at(i + 1)[:1].isdigit()):
        return None
    apart = words.bits[i] & PAST and words.at(words.back(i) - 1) == ","  # "he would resign, and cut the call"
    if apart and before is found[-1]:
        return None
    if before.lemma == "help" and words.back(i) == before.last:
        return made_of(words, i, [i], "", "to")
    many = before.tense == "present" and words.low[before.first] in OF_MANY and not words.bits[i] & PAST
    if many and words.at(words.back(i)) in JOINING:  # "have left it and expect to return"
        return made_of(words, i, [i], "present", "")
    bare = before.modality or before.tense == "future"
    if bare and words.at(words.back(i)) in JOINING and words.bits[before.last] & BASE:
        return evolve(made_of(words, i, [i], before.tense, before.modality), perfect=before.perfect)
    return None


def _past_aside(words: Words, i: int, found: list[VerbGroup]) -> VerbGroup:
    """The last verb before a place but for that of a relative clause: "will sell it, which he built, and cut"."""
    inside = found[-1]
    near, relatives = range(max(0, inside.first - LONGEST_ASIDE), inside.first), words_of("clauses", "relative")
    first = next((k for k in near if words.at(k - 1) == "," and words.low[k] in relatives), None)
    if first is None or "," not in words.low[inside.last : i]:
        return inside
    return next((group for group in reversed(found) if group.last < first), inside)


LONGEST_ASIDE = 20
"""Words of such a clause before its verb, at most."""
OF_MANY = frozenset({"have", "are", "do", "haven't", "aren't", "don't"})
"""The auxiliaries of a subject in the plural."""
JOINING = frozenset({"and", "or", "but", "then"})


def _leant(words: Words, group: VerbGroup, before: VerbGroup) -> VerbGroup:
    """A participle that takes its time from the verb before it, or the group as it is."""
    if group.first < group.last or not words.bits[group.last] & PARTICIPLE:
        return group
    return _undergoing(words, group, before) or _caused(words, group, before)


def _undergoing(words: Words, group: VerbGroup, before: VerbGroup) -> VerbGroup | None:
    """A participle that shares the "be" of what lies ahead: "will be signed in May and approved by June". What "would"
    and "to" leave open may be told of as past beside it: "refused to be named and sat in her car"."""
    if not before.passive or not (before.tense == "future" or before.modality) or not group.finite:
        return None
    joint, after = words.at(words.back(group.first)), words.at(words.on(group.last))
    apart = words.at(words.back(group.first) - 1) == ","  # "must be returned, and set Friday as the deadline"
    small = words_of("clauses", "preposition") | words_of("nouns", "particle") | JOINING
    alone = after in small or not (after[:1].isalnum() or (apart and after == HIDDEN))
    listed = joint == "," and (after in JOINING | {","} or words.back(group.first) == before.last + 1)
    if not (alone and (joint in JOINING or listed)):
        return None
    goes = group.lemma in any_of("verbs", "intransitive", "leaving")
    either = goes if before.finite else before.modality == "to"
    if before.modality in ("would", "to") and either and after != "by" and not undergone(words, group.last):
        return None
    return evolve(group, tense=before.tense, modality=before.modality, perfect=before.perfect, passive=True)


def _caused(words: Words, group: VerbGroup, before: VerbGroup) -> VerbGroup:
    """A participle after the object of "get" or "have" is of the time of those: "will have the roof repaired"; after
    that of "want" it is an infinitive: "wants the roof repaired"."""
    between = words.low[before.last + 1 : group.first]
    if not 0 < len(between) <= OBJECT:
        return group
    if not all(word.isalpha() and word not in words_of("clauses", "preposition") for word in between):
        return group
    if before.lemma in words_of("verbs", "wishing") and not _of_its_own(words, before.last + 1, group.first):
        return evolve(group, tense="", modality="to", passive=True)
    if before.lemma in ("get", "have") and (before.progressive or before.modality or before.tense == "future"):
        return evolve(group, tense=before.tense, modality=before.modality, passive=True)
    return group


def _of_its_own(words: Words, low: int, high: int) -> bool:
    """Whether words hold the subject of a clause of its own: "wants what he promised", "the house Tom built"."""
    subjects = words_of("clauses", "relative") | {"what", "i", "he", "she", "we", "they"}
    return not subjects.isdisjoint(words.low[low:high]) or words.low[low:high] != words.written[low:high]


OBJECT = 4
"""Words of an object between "get" and its participle, at most."""


def as_verb(words: Words, i: int) -> VerbGroup | None:
    """The word at a place as a verb in the present, where it can be one and what stands before it allows it.

    For a word that is known to tell what happens; `groups` asks for more.
    """
    bits, previous = words.bits[i], words.at(words.back(i))
    if not bits & (SFORM | BASE) or bits & AUXILIARY or previous in no_subject() or previous.endswith(("'s", "’s")):
        return None
    if bits & BASE and _described(words, words.back(i)):
        return None
    return made_of(words, i, [i], "present", "")


def _described(words: Words, i: int) -> bool:
    """Whether a word behind a determiner can't be of many, and says more of what follows: "the first shock"."""
    word = words.at(i)
    many = plural(word) or word in words_of("clauses", "pronoun") | PLURALS or words.written[i] != word
    return words.at(i - 1) in words_of("clauses", "determiner") and not many


def _group(words: Words, i: int) -> VerbGroup | None:
    bits = words.bits[i]
    if words.written[i] == "May" and i and words.written[i - 1][0].isalnum():
        return None
    if bits & MODALS and (words.at(i - 1) in NOUN_OPENING or first_name(words, i)):  # "quarrelled over the will"
        return None
    if bits & AUXILIARY:
        return _with_auxiliaries(words, i)
    if words.low[i] == "to":
        return _infinitive(words, i)
    return _bare(words, i, bits)


NOUN_OPENING = frozenset("the a an his her its their my our your".split())


def _infinitive(words: Words, i: int) -> VerbGroup | None:
    j = words.on(i)
    if j >= len(words) or noun_after_to(words, j):
        return None
    if not words.bits[j] & BASE and words.low[j] not in words_of("verbs", "infinitive"):
        return None
    if words.bits[j] & AUXILIARY:
        chain = chain_from(words, j)
        return made_of(words, i, chain, "", "to")
    return made_of(words, i, [j], "", "to")


def _with_auxiliaries(words: Words, i: int) -> VerbGroup | None:
    if words.bits[i] & WOULD and words.low[i].endswith(("'d", "’d")) and _had(words, i):
        words.bits[i] = HAVE | PAST
    chain = chain_from(words, i)
    bits = words.bits[i]
    if chain == [i] and bits & MODALS and asked(words, i):
        chain = [i, *chain_from(words, i + 2)]
    fronted = 0 if chain != [i] else after_fronted(words, i)
    question = 0 if fronted else questioned(words, i) if chain == [i] else 0
    if chain == [i] and (verb := supposed(words, i) or fronted or question):
        chain = [i, *chain_from(words, verb)]
    modality = "would" if bits & WOULD else "could" if bits & MODAL else ""
    tense = "future" if bits & MODALS else "past" if bits & PAST else "present"
    if bits & (BE | HAVE) and bits & (ING | PARTICIPLE | BASE) and not bits & (SFORM | PAST):
        tense = ""
    if bits & BE and bits & PARTICIPLE and words.at(i - 1).endswith(("'s", "’s")):
        return evolve(made_of(words, i, chain, "present", ""), perfect=True)
    to = words.on(chain[-1])
    if words.at(to - 1) in ("here", "there"):  # "they are there to guard it"
        return made_of(words, i, chain, tense, modality)
    if chain == [i] and words.at(to) == "to" and (bits & BE or tense == "present") and not modality:
        return _is_to(words, i, to, tense) or made_of(words, i, chain, tense, modality)
    made = made_of(words, i, chain, tense, modality)
    if question:  # "didn't you go?" denies nothing
        return evolve(made, inverted=True, negated=False)
    if not fronted:
        return made
    return evolve(made, inverted=True, negated=refusing(words, i) or "not" in words.low[i : made.last])


def _had(words: Words, i: int) -> bool:
    """Whether "'d" is "had": before a participle that is no base form ("I'd filled"), or "already"."""
    j = words.on(i)
    if j >= len(words) or not words.bits[j] & PARTICIPLE:
        return False
    return not words.bits[j] & BASE or not words_of("verbs", "had").isdisjoint(words.low[i + 1 : j])


def _is_to(words: Words, i: int, to: int, tense: str) -> VerbGroup | None:
    """ "Is to leave" lies ahead, "was to leave" did so once."""
    group = _infinitive(words, to) if tense in ("present", "past") and words.bits[i] & (BE | HAVE) else None
    if group is None:
        return None
    chain = [*range(to + 1, group.last + 1)]
    made = made_of(words, i, chain, *(("future", "") if tense == "present" else ("past", "to")))
    return evolve(made, negated=made.negated or group.negated)


def _bare(words: Words, i: int, bits: int) -> VerbGroup | None:
    """A verb without auxiliaries, or None where it is more likely a noun or an adjective."""
    found = verb_form(words, i, bits)
    if not found:
        return None
    tense = {"past": "past", "reduced": "past", "present": "present", "imperative": "future"}.get(found, "")
    made = made_of(words, i, [i, *got(words, i)], tense, "")
    return evolve(made, passive=True) if found == "reduced" else made
