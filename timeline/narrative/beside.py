"""What stands right behind a time, between commas: a clause that tells of it, or an aside before what it dates."""

from __future__ import annotations

from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.language.wording import words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def told_of(scene: Scene, sketches: list[Sketch], mention: Mention) -> list[Sketch]:
    """The verb of the past of a clause with "when" right behind a time."""
    k = scene.word_at(mention.end - 1) + 1
    if scene.words.low[k : k + 2] != [",", "when"] or mention.reading.grain < Unit.DAY:
        return []
    verb = next((c.verb for c in scene.clauses if c.first <= k + 1 <= c.last), None)
    if verb is None or verb.first < k or verb.tense != "past" or verb.perfect or verb.modality:
        return []
    return [s for s in sketches if s.group is verb and not s.state]


def opens_another(scene: Scene, mention: Mention, verb: Sketch) -> bool:
    """Whether a time opens a clause beside that of a verb before it, with an aside behind: "it was sold, and in May,
    the month after he died, she left"."""
    between = scene.between(verb.head_end, mention.start)
    return between[-3:-1] in ([",", "and"], [",", "but"]) and scene.text.startswith(",", mention.end)


def past_aside(scene: Scene, sketches: list[Sketch], mention: Mention) -> Sketch | None:
    """The verb past an aside that stands after a time."""
    finite = (s for s in sketches if s.head > mention.end and s.group is not None and s.group.finite)
    saying = words_of("verbs", "report")
    return next((s for s in finite if scene.clauses[s.clause].joint == "" and s.lemma not in saying), None)
