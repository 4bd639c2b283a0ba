"""What begins, goes on, or ends: a time is that of the phase, not of all of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from timeline.language.syntax.alone import event_nouns
from timeline.language.syntax.wording import words_of
from timeline.narrative.modality.governor import object_of, phase_verb
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window


def phased(scene: Scene, sketches: Iterable[Sketch]) -> None:
    """Let a time be that of the beginning or the end of what is begun or ended: "stopped smoking in 2008", "the end of
    the war in May"."""
    verbs = [s for s in sketches if s.group is not None]
    for noun in sketches:
        if noun.noun and noun.dated is not None:
            noun.dated = _phase(phase_of(scene, noun), noun.dated)
    for host, sketch in pairwise(verbs):
        assert sketch.group is not None
        assert host.group is not None
        governed = not sketch.group.finite and object_of(scene, sketch.group) is host.group
        if governed and host.dated is not None and sketch.dated == host.dated:
            sketch.dated = _phase(phase_verb(scene, host.group), host.dated)


def _phase(lemma: str, window: Window) -> Window:
    """What is known of an event by when the phase of it is that a verb tells."""
    if lemma in words_of("verbs", "begin", "begin"):
        return Window(window.start, window.end)
    if lemma in words_of("verbs", "begin", "end"):
        return Window(None, None, window.start, window.end)
    going_on = lemma in words_of("verbs", "continuing")
    return Window.around(window.start, window.end) if going_on else window


def ender(scene: Scene, verbs: list[Sketch]) -> Sketch:
    """The last of some verbs, or the one right before it that tells its end: "stopped writing"."""
    last, before = verbs[-1], verbs[-2:-1]
    ends = before and before[0].lemma in words_of("verbs", "begin", "end") and last.group is not None
    return before[0] if ends and last.group and object_of(scene, last.group) is before[0].group else last


def phase_of(scene: Scene, noun: Sketch) -> str:
    """The verb of the beginning or the end that a noun is told by: "the end of the war"; "" where it is told itself."""
    word = before_of(scene, noun)
    verb = event_nouns().get(word, word)
    return verb if verb in words_of("verbs", "begin") else ""


def before_of(scene: Scene, noun: Sketch) -> str:
    """The word before the "of" that a noun hangs on: "the rejection of his appeal"; "" where it hangs on none."""
    words, i = scene.words, scene.word_at(noun.head)
    small = words_of("clauses", "preposition")
    k = next((k for k in range(i - 1, max(-1, i - LONGEST_OF), -1) if words.low[k] in small), -1)
    return words.at(k - 1) if k > 0 and words.low[k] == "of" else ""


LONGEST_OF = 5
"""Words from "of" to its noun, at most."""
