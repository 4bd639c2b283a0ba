"""How far apart a phrase before a joint puts two events of a sentence: "two days after", "on day 3 after"."""

from __future__ import annotations

from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.narrative.amount import Apart, apart, unit_apart
from timeline.narrative.scene import Scene


def apart_at(scene: Scene, joint: int) -> Apart | None:
    """How far apart two events are, by the phrase that ends at a connective: "two days after", "on day 3 after"."""
    counted = next((day.number for day in scene.days if day.joint == joint), None)
    if counted is not None:
        return Apart(counted, counted, Unit.DAY)
    for mention in scene.mentions:
        if mention.start <= scene.words.start[joint] <= mention.end + 1:
            return None if _stretch(scene, mention) else apart(mention)
    return unit_apart(scene.words, joint)


def _stretch(scene: Scene, mention: Mention) -> bool:
    """Whether a time is how long something went on, or an edge of it: "closed for two days after the crash", "in the
    days before it", "until two days before it", "halted for the third time in two days after it"."""
    before = scene.between(mention.start - NEAR, mention.start)
    before += ["the"] * mention.text.lower().startswith("the ")
    if before[-1:] == ["the"]:
        return not WITHIN.isdisjoint(before[-2:-1])
    return not (LASTING | WITHIN).isdisjoint(before[-1:])


LASTING = frozenset({"for", "until", "till", "since", "from"})
WITHIN = frozenset({"in", "over", "during", "throughout", "for"})
NEAR = 20
"""Characters that hold the words right before a time."""
