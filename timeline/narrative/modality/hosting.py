"""What has neither tense nor date is about when the verb is that it hangs on, its host.

"Stocks rose, pushing the index up" tells two things of one day; "soldiers massing at the border were shelled" tells
that the one went on while the other happened; "sent a team to search" that the search, if any, began no earlier.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import cache

from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.verbs import ING, PARTICIPLE
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.modality.governor import object_of
from timeline.narrative.modality.tensed import past, spoken
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window

BRIEF = timedelta(days=2)
"""How long a host's window may be for what hangs on it to be of the same day: that of publication or the one before."""


def hosted(scene: Scene, sketches: Iterable[Sketch]) -> None:
    """Bound what has neither tense nor date by its host."""
    verbs = [s for s in sketches if s.group is not None]
    for sketch in sketches:
        group = sketch.group
        host = None if group is not None and group.finite else _host(scene, verbs, sketch)
        if host is None or host.negated or sketch.dated is not None:
            continue
        found = _noun(scene, sketch, host) if group is None else _verb(scene, sketch, host, group)
        _bound(sketch, found, host)
    following = _after_opening(scene, verbs)
    if following is not None and following.dated is None and verbs[0].dated is not None:
        speaks = following.tensed == spoken(following.report) and _doing(scene, verbs[0])
        if speaks:  # "speaking on Monday, he said" has a date
            following.tensed = past(following.report)
        day = verbs[0].dated if speaks and _brief(verbs[0].dated) else Window(start=verbs[0].dated.start)
        _bound(following, day, verbs[0])


def _after_opening(scene: Scene, verbs: list[Sketch]) -> Sketch | None:
    """The verb of a sentence that a participle opens: "leaving home in May, he settled in Oslo"."""
    group = verbs[0].group if verbs else None
    if group is None or group.perfect or group.first < group.last:
        return None
    form = scene.words.bits[group.last] & (ING | PARTICIPLE)
    ahead = [k for k in range(group.first) if k not in scene.timed and scene.words.low[k].isalpha()]
    aside = len(ahead) > 1 and not form & ING  # "in her last interview, published in May, she said"
    if not form or aside or (group.first and scene.words.low[group.first - 1] != ","):
        return None
    comma = next((k for k in range(group.last, len(scene.words)) if scene.words.low[k] == ","), len(scene.words))
    after = (s for s in verbs if s.group is not None and s.group.first > comma)
    return next((s for s in after if s.group is not None and s.group.finite and s.clause <= 1), None)


def _doing(scene: Scene, sketch: Sketch) -> bool:
    return sketch.group is not None and bool(scene.words.bits[sketch.group.last] & ING)


def _bound(sketch: Sketch, window: Window | None, other: Sketch) -> None:
    met = window.meeting(sketch.tensed) if window is not None else None
    if met is not None and met != sketch.tensed:
        sketch.tensed = met
        sketch.reasons.append(f"as {other.lemma!r} is")


def _host(scene: Scene, verbs: list[Sketch], sketch: Sketch) -> Sketch | None:
    """The nearest verb before; for what opens its clause one with a tense, for what opens the sentence one after it."""
    before = [s for s in verbs if s.head < sketch.head]
    if sketch.group is not None and _opens(scene, sketch.group):
        before = [s for s in before if s.group is not None and s.group.finite]
    if before:
        return before[-1]
    return next((s for s in verbs if s.head > sketch.head and s.group is not None and s.group.finite), None)


def _opens(scene: Scene, group: VerbGroup) -> bool:
    """Whether a participle opens a clause of its own."""
    return group.first == 0 or scene.words.at(group.first - 1) in OPENERS


OPENERS = frozenset({",", "by", "while", "when"})


def _verb(scene: Scene, sketch: Sketch, host: Sketch, group: VerbGroup) -> Window | None:
    if group.modality == "to":
        return None if group.perfect or host.lemma == "be" else _infinitive(scene, sketch, host, group)
    gerund = object_of(scene, group) or scene.words.at(group.first - 1) in _governing()
    if gerund or host.status != "reported" or not scene.words.bits[group.last] & ING:
        return None
    return _participle(scene, sketch, host, group)


@cache
def _governing() -> frozenset[str]:
    """What a gerund hangs on, or what joins it to one that does: "after killing nine and cutting the power"."""
    return any_of("clauses", "preposition", "coordinator") - OPENERS


def _participle(scene: Scene, sketch: Sketch, host: Sketch, group: VerbGroup) -> Window:
    """What someone says by it is of its host's day; what else opens a clause begins then; any other goes on around."""
    window = host.window
    if group.lemma in words_of("verbs", "spoken", "past") and _brief(window):
        return Window.inside(window.start, window.end)
    if _opens(scene, group) and _brief(window) and not sketch.state:
        return Window(window.start, window.end, window.start, host.tensed.end)
    return Window.around(window.start, window.end)


def _brief(window: Window) -> bool:
    return window.start is not None and window.end is not None and window.end - window.start <= BRIEF


def _infinitive(scene: Scene, sketch: Sketch, host: Sketch, group: VerbGroup) -> Window | None:
    """What its host says to be done, or undone, is of its time ("tried to", not "seems eager to"); else it begins no
    earlier."""
    lasting = sketch.state or group.progressive
    if scene.words.at(group.first - 1) in words_of("words", "ordinal"):  # "the first to go"
        return None
    eager = scene.words.at(scene.words.back(group.first)) in words_of("verbs", "ahead")
    if not eager and host.lemma in any_of("verbs", "raising", "implicative"):
        return Window.around(host.window.start, host.window.end) if lasting else host.window
    return None if host.state or lasting else Window(start=host.window.start)


def _noun(scene: Scene, sketch: Sketch, host: Sketch) -> Window | None:
    """What something is done in, or at: "said in an interview"."""
    i = scene.word_at(sketch.head)
    low = next((k for k in range(i - 1, max(0, i - LONGEST), -1) if scene.words.low[k] in ("a", "an")), 0)
    if host.status != "reported" or scene.words.at(low - 1) not in ("in", "at"):
        return None
    of_day = _brief(host.window) and sketch.brief
    return (Window.inside if of_day else Window.around)(host.window.start, host.window.end)


LONGEST = 5
"""Words of a noun group, its article with them."""
