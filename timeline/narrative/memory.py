"""What was told so far, so that "his visit" finds the visit."""

from __future__ import annotations

from collections import deque

from timeline.language.wording import words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch

REMEMBERED = 12
"""Events per verb: a reference is to one of the last."""
REACH = 6
"""Sentences that a bare "the visit" reaches back over."""


class Memory:
    """The last events by the verb that tells them."""

    def __init__(self) -> None:
        self._by_lemma: dict[str, deque[Sketch]] = {}

    def keep(self, sketch: Sketch, lemmas: tuple[str, ...]) -> None:
        """Remember an event under some verbs."""
        for lemma in lemmas:
            self._by_lemma.setdefault(lemma, deque(maxlen=REMEMBERED)).append(sketch)

    def find(self, scene: Scene, noun: Sketch) -> tuple[Sketch, str] | None:
        """The event told before that a noun refers to, with the reason; None where none is safe.

        It has the same verb, and all the names before the noun; of several the one that shares most words, and the
        last told of those, unless an other one shares as many.
        """
        told = [s for s in self._by_lemma.get(noun.lemma, ()) if s.head < noun.head or s.report is not noun.report]
        if not told or not definite(scene, noun):
            return None
        names = names_before(scene, noun)
        fitting = [s for s in told if names <= s.stems and (s.report is noun.report or names)]
        if not names:
            fitting = [s for s in fitting if noun.scene - s.scene <= REACH]
        if not fitting:
            return None
        best = max(fitting, key=lambda s: (len(noun.stems & s.stems), s.scene))
        shared = sorted(noun.stems & best.stems | {noun.lemma})
        return best, f"{scene.text[noun.head:noun.head_end]!r} is {best.name!r}: both tell of {', '.join(shared)}"


def definite(scene: Scene, noun: Sketch) -> bool:
    """Whether a noun has an article or an owner that points to what is known."""
    i, j = scene.word_at(noun.start), scene.word_at(noun.head)
    before = scene.words.low[max(0, i - 1) : j]
    return any(word in words_of("links", "definite") or word.endswith(("'s", "’s", "s'", "s’")) for word in before)


def names_before(scene: Scene, noun: Sketch) -> frozenset[str]:
    """The capitalised words in front of a noun: who or what it is of."""
    i, j = scene.word_at(noun.start), scene.word_at(noun.head)
    words = scene.words
    found = [words.low[k] for k in range(i, j) if words.written[k][0].isupper() and k > 0]
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in found) - words_of("links", "definite")


def stems(scene: Scene, sketch: Sketch) -> frozenset[str]:
    """The words of an event's clause that tell it from others: names, and nouns of some length."""
    words = scene.words
    i, j = scene.word_at(sketch.start), scene.word_at(max(sketch.start, sketch.end - 1))
    found = {
        words.low[k].removesuffix("'s").removesuffix("’s")
        for k in range(i, min(j, i + LONGEST) + 1)
        if words.low[k][0].isalpha() and (words.written[k][0].isupper() or len(words.low[k]) > SHORT)
    }
    return frozenset(found) - words_of("clauses", "determiner") - words_of("clauses", "preposition")


LONGEST, SHORT = 40, 4
