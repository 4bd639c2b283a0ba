"""The events of a sentence with the times that date them."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.algebra import TOLD, Last, Now, Shift, anaphoric
from timeline.calendar import Unit
from timeline.language.discourse.untold import counts_back, of_some_week, unread_hour
from timeline.language.mention import Mention
from timeline.narrative.dating.adrift import reliable
from timeline.narrative.dating.beside import told_of
from timeline.narrative.dating.choosing import dates, opens_entry
from timeline.narrative.dating.date import in_a_row
from timeline.narrative.dating.dated import usable
from timeline.narrative.dating.verb_times import announcing
from timeline.narrative.modality.tensed import past, spoken
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import OPEN, Window


def pairs(scene: Scene, sketches: list[Sketch], adrift: Unit | None = None) -> list[tuple[Sketch, Mention]]:
    """Events with the times that date them. `adrift` is how the sentence begins, as `adrift_after` tells."""
    known = [m for m in scene.mentions if usable(scene, m) and reliable(scene, m, adrift)]
    if len(known) < len(scene.mentions):
        _unsettle(scene, sketches, {id(m) for m in known})
    known = [m for m in known if not _of_one_another(scene, m)]
    found = [pair for m in known for pair in _paired(scene, sketches, m)]
    timed = {id(sketch) for sketch, m in found if not isinstance(m.found.term, Now)}
    found = [(sketch, m) for sketch, m in found if not isinstance(m.found.term, Now) or id(sketch) not in timed]
    found = list(_of_entry(scene, found)) if scene.logged else found
    dated_here = {id(sketch) for sketch, _ in found}
    found = [(sketch, m) for sketch, m in found if not _before_undated(sketches, dated_here, sketch, m)]
    return [(sketch, m) for sketch, m in found if not _of_another(scene, found, sketch, m)]


def _of_entry(scene: Scene, found: list[tuple[Sketch, Mention]]) -> Iterator[tuple[Sketch, Mention]]:
    """Without the time of an entry of a log for what has one of its own; what has an hour that was not read was over by
    that of the entry: "14:05 We reported at 11.30 that it fell"."""
    own = {id(sketch) for sketch, m in found if not opens_entry(scene, m)}
    for sketch, m in found:
        if opens_entry(scene, m) and id(sketch) in own:
            continue
        unread = opens_entry(scene, m) and unread_hour(scene.text, sketch.head_end, sketch.end)
        if not unread:
            yield sketch, m
        elif sketch.group is not None and sketch.group.tense == "past":
            sketch.tensed = Window(end=m.reading.end.latest)


def _unsettle(scene: Scene, sketches: list[Sketch], known: set[int]) -> None:
    """Leave open when the present is of a day that is not known: "I finish on the Friday"; and what counts from such a
    day is no news of the day: "he told them the next day that he had been fishing"."""
    for mention in (m for m in scene.mentions if id(m) not in known and m.reading.kind == "moment"):
        some = of_some_week(scene.text, mention.found.term, mention.start)
        for sketch in dates(scene, sketches, mention):
            if some and sketch.group is not None and sketch.group.tense == "present" and not sketch.group.perfect:
                sketch.tensed = OPEN
            elif anaphoric(mention.reading.term) and sketch.tensed == spoken(sketch.report):
                sketch.tensed = past(sketch.report)


def _of_another(scene: Scene, found: list[tuple[Sketch, Mention]], sketch: Sketch, mention: Mention) -> bool:
    """Whether a time is of what a verb is said of once more: "she is in Rome this week and in Oslo next week"."""
    before = [m for one, m in found if one is sketch and m.start < mention.start and sketch.head < mention.start]
    phrase = before[-1].found.phrase if before else mention.found.phrase
    apart = phrase is not mention.found.phrase and not in_a_row(scene.text, before[-1], mention)
    return apart and not AGAIN.isdisjoint(scene.between(before[-1].end, mention.start))


AGAIN = frozenset({"and", "but", "then"})


def _of_one_another(scene: Scene, mention: Mention) -> bool:
    """Whether "the same day" is the same for several, as a time behind a comma tells which: "lost their jobs on the
    same day, three weeks before"."""
    if not mention.text.lower().startswith("the same "):
        return False
    following = next((m for m in scene.mentions if m.start >= mention.end), None)
    beside = following is not None and scene.between(mention.end, following.start) == [","]
    return beside and following is not None and counts_back(following.found.term)


def _paired(scene: Scene, sketches: list[Sketch], mention: Mention) -> list[tuple[Sketch, Mention]]:
    """What a time dates, and what a clause behind it tells of that time alone: "until 2017, when she noticed it"."""
    inside = told_of(scene, sketches, mention)
    outside = (s for s in dates(scene, sketches, mention) if s not in inside)
    return [*((s, mention.bare()) for s in inside), *((s, mention) for s in outside)]


def _before_undated(sketches: list[Sketch], dated_here: set[int], sketch: Sketch, mention: Mention) -> bool:
    """Whether a time counts back from a verb without one rather than from what the sentence tells beside it: "the firm,
    founded in 1990, sold a mill that it had bought two years earlier"."""
    term, group = mention.found.term, sketch.group
    back = isinstance(term, Shift | Last) and term.base == TOLD and (isinstance(term, Last) or term.sign < 0)
    if not back or group is None or not group.perfect:
        return False
    before = [s for s in sketches if s.head < sketch.head and s.clause != sketch.clause]
    hosts = [s for s in before if s.group is not None and s.group.finite and not announcing(s)]
    beside = any(id(s) in dated_here for s in before)
    return beside and bool(hosts) and id(hosts[-1]) not in dated_here
