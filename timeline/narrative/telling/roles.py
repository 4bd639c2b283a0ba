"""Who and what takes part in an event, as words to know it again by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile
from sys import intern

from timeline.language.syntax.verbs import ADVERB
from timeline.language.syntax.wording import Words, amounts, any_of, plural, words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch

LONGEST, SHORT, AFTER = 40, 4, 7


def singular(word: str) -> str:
    """A noun without the ending of the plural, as far as spelling tells.

    >>> singular("vessels"), singular("press"), singular("strike's")
    ('vessel', 'press', 'strike')
    """
    word = word.removesuffix("'s").removesuffix("’s")
    return intern(word[:-1] if len(word) > SHORT and plural(word) else word)


def roles(scene: Scene, sketch: Sketch) -> frozenset[str]:
    """The words of the subject, and of the object or what else stands close after the verb."""
    if sketch.group is None or not 0 <= sketch.clause < len(scene.clauses):
        return frozenset()
    words, clause, timed = scene.words, scene.clauses[sketch.clause], scene.timed
    places = [*_subject(scene, sketch.clause, sketch.group.first)]
    places += range(sketch.group.last + 1, min(clause.last, sketch.group.last + AFTER) + 1)
    return frozenset(singular(words.low[k]) for k in places if k not in timed and _tells(words, k))


def owners(scene: Scene, sketch: Sketch) -> frozenset[str]:
    """Whose an event may be: "his" or "her" where its subject or object is a pronoun, "their" where it is a plural.

    Empty where a name or a noun leaves it open.
    """
    if sketch.group is None or not 0 <= sketch.clause < len(scene.clauses):
        return frozenset()
    words, found = scene.words, scene.subjects[sketch.clause]
    if found is None or words.at(sketch.group.last + 1) in OWN:
        return frozenset(OWN.get(words.at(sketch.group.last + 1), ()))
    last = words.low[found[1]]
    plural = found[0] < found[1] and singular(last) != last and words.written[found[1]].islower()
    return frozenset(OWN.get(last, ("their",) if plural else ()))


OWN = {
    "he": ("his",), "him": ("his",), "she": ("her",), "her": ("her",), "it": ("its",), "they": ("their",),
    "them": ("their",), "i": ("my",), "me": ("my",), "we": ("our",), "us": ("our",),
}  # fmt: skip
"""What belongs to whom a pronoun stands for."""


def _subject(scene: Scene, clause: int, head: int) -> Iterator[int]:
    """The words of the subject with what commas add to it, without what prepositions add."""
    found = scene.subjects[clause]
    if found is None:
        return
    high = found[1] + 1 if scene.clauses[clause].opening is not None else max(found[1] + 1, head)
    inside = True
    for k in range(found[0], high):
        if scene.words.low[k] in (",", "of"):
            inside = True
        elif scene.words.low[k] in words_of("clauses", "preposition"):
            inside = False
        if inside:
            yield k


def _tells(words: Words, k: int) -> bool:
    word = words.low[k]
    return len(word) > 2 and word[0].isalpha() and words.bits[k] != ADVERB and word not in _small()


@cache
def _small() -> frozenset[str]:
    names = ("determiner", "preposition", "pronoun", "coordinator", "relative", "subordinator", "either")
    return any_of("clauses", *names) | {"him", "them", "her"}


def names(scene: Scene, noun: Sketch) -> frozenset[str]:
    """The capitalised words in front of a noun: who or what it is of."""
    i, j = scene.word_at(noun.start), scene.word_at(noun.head)
    words = scene.words
    found = [words.low[k] for k in range(i, j) if words.written[k][0].isupper() and k > 0]
    return frozenset(singular(word) for word in found) - words_of("links", "definite")


def belonging(scene: Scene, noun: Sketch) -> frozenset[str]:
    """The words of what a noun is of: "the death of his wife"."""
    words, i = scene.words, scene.word_at(noun.head) + 1
    if words.at(i) != "of":
        return frozenset()
    stops = any_of("clauses", "preposition", "relative")
    group = takewhile(lambda k: words.low[k][0].isalpha() and words.low[k] not in stops, range(i + 1, len(words)))
    return frozenset(singular(words.low[k]) for k in islice(group, SHORT) if _tells(words, k))


def stems(scene: Scene, sketch: Sketch) -> frozenset[str]:
    """The names in an event's clause; for a noun, which has no roles, the words of some length too."""
    words = scene.words
    if not len(words):
        return frozenset()
    i, j = scene.word_at(sketch.start), scene.word_at(max(sketch.start, sketch.end - 1))
    found = {
        singular(words.low[k])
        for k in range(i, min(j, i + LONGEST) + 1)
        if words.low[k][0].isalpha() and (words.written[k][0].isupper() or (sketch.noun and len(words.low[k]) > SHORT))
    }
    return frozenset(found) - _small()


def figures(scene: Scene, sketch: Sketch) -> bool:
    """Whether its clause has numbers that are no time: "two men", "40 jobs"."""
    words, timed = scene.words, scene.timed
    if not len(words):
        return False
    i, j = scene.word_at(sketch.start), scene.word_at(max(sketch.start, sketch.end - 1))
    return any(words.low[k][0].isdigit() or words.low[k] in _many() for k in range(i, j + 1) if k not in timed)


@cache
def _many() -> frozenset[str]:
    return amounts() | {"several", "many", "twice"}
