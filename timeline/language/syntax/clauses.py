"""Clauses of a sentence: who does what, told how, and joined to what."""

from __future__ import annotations

import itertools
from functools import cache

from attrs import evolve, frozen

from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.joints import before_noun, earliest, joint_at, phrase, strong, weak, within_group
from timeline.language.syntax.objects import opens_number
from timeline.language.syntax.tense import groups
from timeline.language.syntax.verbs import PARTICIPLE, lemma
from timeline.language.syntax.wording import HIDDEN, Words, any_of, plural, words_of

__all__ = ["Clause", "clauses", "clauses_of"]


@frozen
class Clause:
    """A verb and what belongs to it: text[start:end], the words `first` to `last` of its sentence.

    `joint` is the word that joins it ("after", "who", "that", "and"), "" where there is none. `groups` are its verb
    groups, the first one its head.
    """

    first: int
    last: int
    start: int
    end: int
    joint: str
    groups: tuple[VerbGroup, ...]
    opening: tuple[int, int] | None = None
    """The first and last word of its subject, where a relative clause parts that from the verb."""

    @property
    def verb(self) -> VerbGroup:
        """The verb group that it is built on."""
        return self.groups[0]


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of the sentence text[start:end], in order. Words before the first verb belong to its clause.

    >>> text = "She said on Monday that the train left on Sunday."
    >>> [(text[c.start : c.end], c.joint, c.verb.tense) for c in clauses(text, 0, len(text))]
    [('She said on Monday', '', 'past'), ('that the train left on Sunday.', 'that', 'past')]
    """
    return clauses_of(Words.of(text, start, end))


def clauses_of(words: Words) -> list[Clause]:
    """The clauses of the words of a sentence."""
    found = groups(words)
    heads = [group for group in found if _heads(words, group)]
    if not heads:
        heads = found[:1]
    if not heads:
        return []
    cuts = [0, *(_cut(words, a, b) for a, b in itertools.pairwise(heads)), len(words)]
    for i in range(1, len(cuts) - 1):
        cuts[i] = max(cuts[i], cuts[i - 1])
    made = []
    for head, low, high in zip(heads, cuts, cuts[1:], strict=False):
        inside = tuple(g for g in found if low <= g.first < high and g is not head)
        last = max(low, high - 1)
        made.append(Clause(low, last, words.start[low], words.end[last], joint_at(words, low), (head, *inside)))
    return [*_parted(words, made)]


def _parted(words: Words, made: list[Clause]) -> list[Clause]:
    """Subjects given back to their verbs across a relative clause: "the storm that made her name | struck"."""
    for i, (one, following) in enumerate(itertools.pairwise(made)):
        relative = _relative(words, one)
        if relative is None and _says_more(words, one, following):
            relative = one.verb.first
        if relative is None or not _goes_on(words, relative, following):
            continue
        joint = "" if relative == one.verb.first else words.low[relative]
        made[i] = evolve(one, first=relative, start=words.start[relative], joint=joint)
        made[i + 1] = evolve(following, opening=(one.first, relative - 1))
    return made


def _says_more(words: Words, one: Clause, following: Clause) -> bool:
    """Whether a participle says more of the subject of the next clause's verb: "in May a team led by her | won"."""
    group = one.verb
    bare = group.passive and group.first == group.last and HIDDEN in words.low[one.first : group.first]
    return bare and not following.joint and following.verb.first == following.first


def _goes_on(words: Words, relative: int, following: Clause) -> bool:
    """Whether a relative clause parts a clause from its subject: no joint, or "the mayor, who …, and his wife"."""
    first = words.low[following.first]
    closed = words.low[relative - 1] == "," and words.at(following.first - 1) == "," and first in weak()
    return closed or not (following.joint or first in strong() | weak())


def _relative(words: Words, clause: Clause) -> int | None:
    """The place of a relative pronoun between the subject and the verb of a clause, None if there is none."""
    for j in range(clause.verb.first - 1, clause.first, -1):
        if words.low[j] in words_of("clauses", "relative") and words.low[j - 1] not in words_of(
            "clauses", "preposition"
        ):
            return j
    return None


def _heads(words: Words, group: VerbGroup) -> bool:
    """Whether a clause of its own is built on a verb group: finite, or opened by a joint or a comma."""
    if group.finite:
        return True
    if group.modality == "to" or phrase(words, group.first):
        return False
    before = words.at(group.first - 1)
    return before == "," or before in TIMES or (before == "not" and words.at(group.first - 2) == ",")


TIMES = frozenset({"after", "before", "since", "while", "when", "until", "following", "upon"})


def _cut(words: Words, a: VerbGroup, b: VerbGroup) -> int:
    """The place of the first word of b's clause."""
    low, high = a.last + 1, b.first
    if _of_subject(words, a, b) and not {",", *strong()} & set(words.low[low + 1 : high]):
        return high
    if b.inverted and words.at(b.first - 1) not in weak():
        return high  # "only after he left in May | did she speak"
    joint = words.back(high)
    if joint >= low and words.low[joint] in weak():  # "has asthma since childhood and was treated"
        return joint
    for i in range(high - 1, low - 1, -1):
        if phrase(words, i):
            return i
        if words.low[i] in strong() and not within_group(words, i) and not before_noun(words, i, high):
            return i - 1 if i > low and phrase(words, i - 1) else earliest(words, i, low)
    for i in range(high - 1, low - 1, -1):
        if words.low[i] in weak() and "," in (words.at(i - 1), words.at(i + 1)):
            return i
    for i in range(high - 1, low - 1, -1):
        if (words.low[i] in weak() or words.low[i] == ",") and not _between_times(words, i):
            return i
    return high if words.at(words.back(a.first)) in words_of("clauses", "relative") else _subject(words, low, high)


def _between_times(words: Words, i: int) -> bool:
    """Whether a word joins two times: "between 9 and 10 pm"."""
    return words.at(i - 1) == HIDDEN and words.at(i + 1) == HIDDEN


def _of_subject(words: Words, group: VerbGroup, verb: VerbGroup) -> bool:
    """Whether a participle says more of a subject whose verb comes yet, or of a noun in it: "a man arrested after a
    chase was charged", "said prints from a cup found in May matched his"."""
    if group.first < group.last or not words.bits[group.last] & PARTICIPLE:
        return False
    first = _fronted(words, group.first)
    opens = words_of("clauses", "determiner") | words_of("words", "number")
    low = next((k for k in range(group.first - 2, first - 1, -1) if words.low[k] in opens), -1)
    if low < 0 and group.passive and plural(words.at(group.first - 1)):  # "fires fanned by winds | raged"
        low = group.first - 1
    before = words.at(low - 1) if low > first else ""
    inside = before in words_of("clauses", "preposition") or lemma(before) in words_of("verbs", "report")
    if low < 0 or group.first - low > LONGEST_SUBJECT or not (low == first or inside):
        return False
    if inside and words.at(words.back(verb.first)) in weak():
        return False
    return group.passive or (no_object(words, group.last) and certain(words, verb) and not _own(words, group, verb))


def _fronted(words: Words, high: int) -> int:
    """Where a subject begins after a time that opens the sentence: "in 1962 a team …"."""
    return next((k + 1 for k in range(high - 1, -1, -1) if words.low[k] in (HIDDEN, ",")), 0)


LONGEST_SUBJECT = 6


def no_object(words: Words, i: int) -> bool:
    """Whether a preposition or a time stands right after a verb of which no clause is the object."""
    after = words.at(i + 1)
    small = after in _alone() and not opens_number(words, i + 1)
    return (after == HIDDEN or small) and lemma(words.low[i]) not in words_of("verbs", "report")


@cache
def _alone() -> frozenset[str]:
    """The prepositions that open no clause."""
    return words_of("clauses", "preposition") - TIMES - {"as"}


def certain(words: Words, verb: VerbGroup) -> bool:
    """Whether a verb can't be a participle: it has an auxiliary, or an object, or never one."""
    if verb.first < verb.last or not words.bits[verb.last] & PARTICIPLE:
        return True
    return verb.lemma in words_of("verbs", "intransitive") or not no_object(words, verb.last)


def _own(words: Words, group: VerbGroup, verb: VerbGroup) -> bool:
    """Whether a verb has a subject of its own after the noun that it tells of: "returned to the house he had built"."""
    last = verb.first - 1
    if words.at(last) in words_of("clauses", "pronoun"):
        return True
    opened = next((k for k in range(last, group.last, -1) if words.low[k] in words_of("clauses", "determiner")), last)
    return opened > group.last + 1 and words.low[opened - 1] not in words_of("clauses", "preposition")


def _subject(words: Words, low: int, high: int) -> int:
    """Where no joint parts two verbs, the second clause starts with its subject after a verb of saying ("said he
    left"), and with its verb after a relative clause ("the man who came left")."""
    if _only_times(words, low, high):
        return high
    i = high - 1
    while i > low and words.written[i - 1][:1].isupper() and words.written[i][:1].isupper():
        i -= 1
    if i >= low and words.low[i] in words_of("clauses", "pronoun"):
        return i
    while i >= low:
        if words.low[i] in words_of("clauses", "determiner"):
            return i
        i -= 1
    return high if high - low > 0 and words.low[high - 1] in words_of("clauses", "preposition") else max(low, high - 1)


def _only_times(words: Words, low: int, high: int) -> bool:
    """Whether nothing but times stands between two verbs: "the man arrested on Friday was freed"."""
    small = any_of("clauses", "preposition", "determiner") | {HIDDEN}
    return low < high and words.low[high - 1] == HIDDEN and all(words.low[i] in small for i in range(low, high))
