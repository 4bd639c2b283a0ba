"""Whether "the following year" still counts from a time told: not once a clause without a date has placed what follows.

"She was born in 1898. Her father died when she was nine, and the following year they moved" does not move in 1899.
"""

from __future__ import annotations

from timeline.algebra import anaphoric
from timeline.language.mention import Mention
from timeline.narrative.connective import kinds
from timeline.narrative.dating import usable
from timeline.narrative.scene import Scene

PLACING = frozenset({"after", "before", "since", "until", "when"})
"""The kinds of clauses of time that set the story to another time."""


def reliable(scene: Scene, mention: Mention, adrift: bool) -> bool:
    """Whether a mention counts from a time that is known. `adrift` says whether the sentence began without one."""
    return not anaphoric(mention.found.term) or not _adrift_at(scene, mention.start, adrift)


def adrift_after(scene: Scene, adrift: bool) -> bool:
    """Whether a sentence ends without a time to count from."""
    return _adrift_at(scene, scene.end, adrift)


def _adrift_at(scene: Scene, offset: int, adrift: bool) -> bool:
    """Whether the last that was said of time before an offset is a clause without a date."""
    known = kinds("clause")
    before = [m.start for m in scene.mentions if m.start < offset]
    dates = [m.start for m in scene.mentions if m.start < offset and usable(scene, m) and not anaphoric(m.found.term)]
    placing = [c for c in scene.clauses if c.end <= offset and known.get(c.joint) in PLACING]
    placed = [c.start for c in placing if not any(c.start <= start < c.end for start in before)]
    if not dates and not placed:
        return adrift
    return max(placed, default=-1) > max(dates, default=-1)
