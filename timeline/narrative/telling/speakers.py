"""Who says what a clause tells."""

from __future__ import annotations

from timeline.language.syntax.clauses import Clause
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch

LONGEST = 14
"""Words of a name."""


class Speakers:
    """The speakers of a report, in the order of the text: "he said" is said by the last one who has a name."""

    def __init__(self) -> None:
        self._last: str | None = None

    def of(self, scene: Scene, sketches: list[Sketch]) -> None:
        """Give each event of a sentence its source, where the sentence names one."""
        whole = _according(scene)
        said = [self._said_by(scene, *told) for told in zip(scene.clauses, scene.subjects, strict=True)]
        for sketch in sketches:
            if 0 <= sketch.clause < len(said):
                sketch.source = said[sketch.clause] or _reporting(scene, said, sketch.clause) or whole
            else:
                sketch.source = whole

    def _said_by(self, scene: Scene, clause: Clause, subject: tuple[int, int] | None) -> str | None:
        """The subject of a verb of saying, None for another verb."""
        if clause.verb.lemma not in words_of("verbs", "report") or clause.verb.passive:
            return None
        name = _after(scene, clause) if subject is None else _written(scene, *subject)
        if name.lower() in words_of("clauses", "pronoun"):
            return self._last
        self._last = name or self._last
        return name or None


def _after(scene: Scene, clause: Clause) -> str:
    """The subject after its verb: "said the mayor"."""
    first = clause.verb.last + 1
    return _name(scene, first) if scene.words.at(first) not in ("that", ",", ".") else ""


def _name(scene: Scene, first: int) -> str:
    """The words from a place on, up to a mark or what parts clauses."""
    words, last = scene.words, first
    stops = any_of("clauses", "relative", "coordinator") | {"in", "at", "on"}
    subjects = words_of("clauses", "pronoun")
    while (
        last < len(words)
        and last < first + LONGEST
        and words.written[last][0].isalnum()
        and words.low[last] not in stops
        and not (last > first and words.low[last] in subjects)
    ):
        last += 1
    return _written(scene, first, last - 1) if last > first else ""


def _written(scene: Scene, first: int, last: int) -> str:
    """The words at some places as they are written."""
    return " ".join(scene.text[scene.words.start[first] : scene.words.end[last]].split())


def _reporting(scene: Scene, said: list[str | None], number: int) -> str | None:
    """Who says a clause: the verb of saying that it hangs on before it, or one that closes the sentence."""
    joint = scene.clauses[number].joint
    for before in range(number - 1, -1, -1):
        if said[before] and (joint in ("that", "and", "", "whether") or before < number - 1):
            return said[before]
        if joint not in ("that", "and", "", "who", "which"):
            break
    closing = [k for k in range(number + 1, len(said)) if said[k] and scene.clauses[k].joint == ""]
    return said[closing[-1]] if closing and _closes(scene, scene.clauses[closing[-1]]) else None


def _closes(scene: Scene, clause: Clause) -> bool:
    """Whether a clause with a verb of saying comes after a comma or a quotation and reports what stands before it."""
    return scene.words.at(clause.first) in (",", "''", "”", '"') or scene.words.at(clause.first - 1) in (
        ",",
        "''",
        "”",
        '"',
    )


def _according(scene: Scene) -> str | None:
    low = scene.words.low
    for i in range(len(low) - 2):
        if low[i] == "according" and low[i + 1] == "to":
            return _name(scene, i + 2) or None
    return None
