"""Words before a noun that place one event by another: "following", "prior to", "two days after"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from timeline.language.syntax.verbs import lemma
from timeline.language.syntax.wording import words_of
from timeline.language.tables import table
from timeline.narrative.scene import Scene


@frozen
class Connective:
    """The words `first` to `last` of a sentence, and the kind of link that they make."""

    first: int
    last: int
    words: str
    kind: str


@cache
def kinds(section: str) -> dict[str, str]:
    """The kind for each connective of a section of the table."""
    return {word: kind for kind, words in table("links")[section] for word in words}


def connectives(scene: Scene) -> list[Connective]:
    """The connectives of a sentence that may stand before a noun, in order."""
    low, single, several = scene.words.low, kinds("noun"), _phrases()
    found = [*_within(scene)]
    for i, word in enumerate(low):
        if not (word in single or word in several) or (i in scene.timed and i + 1 in scene.timed):
            continue  # "the following year"
        if word in single and not (_facing(scene, i) or _following_years(scene, i)):
            found.append(Connective(i, i, word, single[word]))
        for parts, kind in several.get(word, ()):
            if low[i + 1 - len(parts) : i + 1] == parts and i + 1 >= len(parts):
                found.append(Connective(i + 1 - len(parts), i, " ".join(parts), kind))
    return found


def _facing(scene: Scene, i: int) -> bool:
    """Whether "before" is said of a place: "appeared before a judge"."""
    return scene.words.low[i] == "before" and lemma(scene.words.at(i - 1)) in words_of("links", "facing")


def _following_years(scene: Scene, i: int) -> bool:
    """Whether "after" says which years: "in after years he denied it"."""
    return scene.words.at(i - 1) == "in" and scene.words.low[i] == "after" and scene.words.at(i + 1) in LATER


LATER = frozenset({"years", "life", "days", "times"})


def _within(scene: Scene) -> Iterator[Connective]:
    """The "of" of "within two days of", the "into" of "two days into"."""
    for mention in scene.mentions if not {"within", "into"}.isdisjoint(scene.words.low) else ():
        i = scene.word_at(mention.end - 1) + 1
        length = mention.reading.kind == "duration"
        if length and mention.signal == "within" and scene.words.at(i) == "of":
            yield Connective(i, i, "within", "within")
        if length and scene.words.at(i) == "into":
            yield Connective(i, i, "into", "into")


@cache
def _phrases() -> dict[str, list[tuple[list[str], str]]]:
    """The connectives of several words by their last one."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for phrase, kind in kinds("phrase").items():
        parts = phrase.split()
        found.setdefault(parts[-1], []).append((parts, kind))
    return found
