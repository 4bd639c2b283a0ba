"""What is told by an age: "at fourteen she left school" is fourteen years after she was born."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.calendar import Unit
from timeline.language.syntax.wording import any_of
from timeline.narrative.amount import Apart
from timeline.narrative.days import number
from timeline.narrative.link import Link
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch

OLDEST, HOURS = 110, 12
WHOSE = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she", "hers": "she", "i": "i", "my": "i"}
"""Who is meant, by the pronouns that tell it."""
PRONOUN = re.compile(rf"\b(?:{'|'.join(WHOSE)})\b", re.IGNORECASE)


def birth(sketches: list[Sketch], last: Sketch | None) -> Sketch | None:
    """The birth told last, where that has a date: "born ten months after the wedding" may be of who is four next."""
    told = [s for s in sketches if s.lemma == "bear" and s.group is not None and s.group.passive]
    return next((s for s in told if s.dated is not None), None if told else last)


def ages(scene: Scene, sketches: list[Sketch], born: Sketch | None) -> Iterator[Link]:
    """What someone did at an age, so many years after the birth told last, where that is his or hers."""
    if born is None or born.report is not scene.report:
        return
    for i in range(len(scene.words)):
        age = _number(scene, i)
        verb = _verb(scene, sketches, i) if age else None
        if verb is not None and verb is not born and _told(scene, i, verb) == _born(born):
            yield Link("after", verb, born, f"at the age of {age}", Apart(age, age + 1, Unit.YEAR))


def _number(scene: Scene, i: int) -> int:
    """The number at a place that may be an age, 0 for none."""
    age = number(scene.words.low[i]) or 0
    return age if 0 < age <= OLDEST and i not in scene.timed and _closes(scene.words.at(i + 1)) else 0


def _closes(after: str) -> bool:
    """Whether a word or sign leaves the number before it alone: it counts nothing."""
    if not after[:1].isalnum():
        return after not in ("%", "°")
    return after in WHOSE or after in any_of("clauses", "coordinator", "preposition")


def _told(scene: Scene, i: int, verb: Sketch) -> str | None:
    """Whose age a number tells: "at fourteen she", "at the age of 14", "aged 14", "when she was 14", and after its verb
    a number that is no hour, "she left at fourteen"; None for none."""
    before = scene.words.low[max(0, i - 4) : i]
    if before[-3:-2] == ["when"] and before[-1:] == ["was"]:
        return WHOSE.get(before[-2])
    return _who(scene, verb) if _said(scene, i, before) else None


def _said(scene: Scene, i: int, before: list[str]) -> bool:
    """Whether what stands before a number makes it an age; `before` are the words there."""
    if before[-1:] == ["aged"] or before[-2:] == ["at", "age"] or before[-3:] == ["the", "age", "of"]:
        return True
    opening = before[-2:-1] in ([], [","], [";"], ["and"]) and scene.words.at(i + 1).strip(",") in ("", *WHOSE)
    return before[-1:] == ["at"] and (opening or _number(scene, i) > HOURS)


def places(scene: Scene) -> Iterator[int]:
    """Where ages are told that place the story: "at fourteen she left", "I was nine", but not "a man aged 60"."""
    for i, at in enumerate(scene.words.start):
        before = scene.words.low[max(0, i - 4) : i] if _number(scene, i) else []
        if before and before[-1] != "aged" and (_said(scene, i, before) or _was(before)):
            yield at


def _was(before: list[str]) -> bool:
    """Whether what stands before a number makes it an age that tells when the story is: "I was fourteen"."""
    return before[-1:] == ["was"] and before[-2:-1] != [] and before[-2] in WHOSE


def _verb(scene: Scene, sketches: list[Sketch], i: int) -> Sketch | None:
    """The verb that an age belongs to: the one before it, but for "was" in "when she was nine", else the next.

    Where its subject follows ("at fourteen she left") it is the next.
    """
    at = scene.words.start[i]
    told = [s for s in sketches if s.group is not None and s.head < at]
    if told and told[-1].group is not None and not told[-1].group.finite:  # "even after breaking a hip at eighty"
        return None
    verbs = [s for s in sketches if s.group is not None and s.group.finite]
    before = [s for s in verbs if s.head < at and not (s.lemma == "be" and s.head_end >= scene.words.start[i - 1])]
    if before and scene.words.at(i + 1) not in WHOSE:
        return before[-1]
    return next((s for s in verbs if s.head > at), None)


def _who(scene: Scene, verb: Sketch) -> str | None:
    """Who does it, where a pronoun tells."""
    assert verb.group is not None
    return WHOSE.get(scene.words.at(scene.words.back(verb.group.first)))


def _born(born: Sketch) -> str | None:
    """Who was born, by the first pronoun from there on; "my mother" is not I."""
    text, head = born.report.text, born.head
    for found in PRONOUN.finditer(text, text.rfind(".", 0, head) + 1):
        word = found[0].lower()
        if word not in OWNING if found.start() < head else WHOSE[word] != "i":
            return WHOSE[word]
    return None


OWNING = frozenset({"my", "his", "her"})
"""Before a noun that is born, these are not the one who is."""
