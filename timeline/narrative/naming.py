"""Short readable names of events."""

from __future__ import annotations

from timeline.language.verbs import ADVERB
from timeline.language.wording import Words, words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch

LONGEST = 5
"""Words after the verb."""


def name(scene: Scene, sketch: Sketch) -> str:
    """What an event is called: subject, verb and object, as the report has them, without what is not needed."""
    if sketch.given is not None:
        return sketch.given
    words = scene.words
    i = scene.word_at(sketch.head)
    if sketch.group is None:
        first, last = scene.word_at(sketch.start), scene.word_at(max(sketch.start, sketch.end - 1))
        return " ".join(_plain(words, range(first, max(last, i) + 1))) or words.written[i]
    return " ".join([*_subject(words, sketch), words.low[i], *_object(words, sketch, scene)])


def _plain(words: Words, places: range) -> list[str]:
    """The words at some places without determiners and marks."""
    determiners = words_of("clauses", "determiner")
    return [words.written[k] for k in places if words.low[k] not in determiners and words.written[k][0].isalnum()]


def _subject(words: Words, sketch: Sketch) -> list[str]:
    """The last word before the verb group, and the capitalised ones before that."""
    assert sketch.group is not None
    i = words.back(sketch.group.first)
    if i < 0 or not sketch.group.finite or not words.written[i][0].isalpha() or words.low[i] in _small():
        return []
    low = i
    while low > 0 and words.written[low - 1][0].isupper() and words.written[low][0].isupper() and i - low < 2:
        low -= 1
    return words.written[low : i + 1]


def _object(words: Words, sketch: Sketch, scene: Scene) -> list[str]:
    """The words after the verb up to the first that opens something else."""
    assert sketch.group is not None
    found: list[str] = []
    times = {k for m in scene.mentions for k in range(scene.word_at(m.start), scene.word_at(m.end - 1) + 1)}
    clause = scene.clauses[sketch.clause]
    for k in range(sketch.group.last + 1, min(clause.last, sketch.group.last + 2 * LONGEST) + 1):
        word = words.low[k]
        if not word[0].isalnum() or k in times or word in words_of("clauses", "relative") or len(found) == LONGEST:
            break
        if word not in words_of("clauses", "determiner") and not words.bits[k] == ADVERB:
            found.append(words.written[k])
    while found and found[-1].lower() in _small():
        found.pop()
    return found


def _small() -> frozenset[str]:
    names = ("preposition", "coordinator", "subordinator", "relative", "either")
    return frozenset().union(*(words_of("clauses", section) for section in names))


def distinct(names: list[str]) -> list[str]:
    """The names, those that come again with a number.

    >>> distinct(["visit", "vote", "visit"])
    ['visit', 'vote', 'visit (2)']
    """
    taken, counts, found = set(names), dict.fromkeys(names, 0), []
    for each in names:
        counts[each] += 1
        made = each
        while counts[each] > 1 and made in taken:
            made = f"{each} ({counts[each]})"
            counts[each] += made in taken
        taken.add(made)
        found.append(made)
    return found
