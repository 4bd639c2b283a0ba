"""What a sentence says about the order of its events, and of events told before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from timeline.language.syntax.wording import any_of, surfaces, words_of
from timeline.narrative.connective import Connective, kinds
from timeline.narrative.link import Link
from timeline.narrative.linking.causing import causes
from timeline.narrative.linking.distance import apart_at
from timeline.narrative.linking.happening import deed
from timeline.narrative.linking.joined import fronted, joined
from timeline.narrative.linking.saying import sayings
from timeline.narrative.linking.sequence import just_before, sequences
from timeline.narrative.modality.governor import bare_participle, independent
from timeline.narrative.modality.phases import ender
from timeline.narrative.modality.tensed import past
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.described import superlative
from timeline.narrative.telling.memory import Memory


def links(
    scene: Scene,
    sketches: list[Sketch],
    memory: Memory,
    last: Sketch | None,
    line: Sketch | None,
    speaking: Sketch | None,
) -> Iterator[Link]:
    """The links of a sentence. `last` is the event that the sentence before told last, `line` what it is about,
    `speaking` the verb of who may speak on in it."""
    found = (*_links(scene, sketches, memory, last, line), *sayings(scene, sketches, speaking))
    for link in found:
        a, b = deed(link.a, sketches), deed(link.b, sketches)
        yield link if a is link.a and b is link.b else evolve(link, a=a, b=b)


def _links(
    scene: Scene, sketches: list[Sketch], memory: Memory, last: Sketch | None, line: Sketch | None
) -> Iterator[Link]:
    yield from joined(scene, sketches, memory)
    yield from fronted(scene, sketches)
    yield from _nouns(scene, sketches, memory)
    yield from _adverbs(scene, sketches, line or last)
    yield from _opened(scene, sketches, last)
    yield from _since_then(scene, sketches, line)
    yield from sequences(scene, sketches, line)
    yield from causes(scene, sketches)


def _nouns(scene: Scene, sketches: list[Sketch], memory: Memory) -> Iterator[Link]:
    """A noun after "following", "during" and the like places the verb of its clause."""
    for noun in sketches:
        connective = noun.connective
        if connective is None or _places_nothing(scene, connective):
            continue
        verb = _verb_of(scene, sketches, noun, connective)
        here = [s for s in sketches if s.head < noun.head and s is not verb and s.group is not None]
        found = None if noun.dated is not None or noun.given else memory.find(scene, noun, here)
        if found is not None and verb is not None and _over_by(verb, connective.kind, found[0]):
            found = None
        if verb is None or (found is None and noun.thing and noun.given is None):
            continue
        noun.refers = found is not None
        target, why = found or (noun, "an event of its own")
        if found is not None:
            memory.call(scene, noun, target)
        if target is not verb:
            said = scene.text[scene.words.start[connective.first] : noun.end]
            yield Link(connective.kind, verb, target, f"{said!r}: {why}", apart_at(scene, connective.first))


def _places_nothing(scene: Scene, connective: Connective) -> bool:
    """Whether it only says that something went on, "even after the war", or how great it was: "the worst since"."""
    if connective.kind == "since":
        return superlative(scene, connective.first + 1)
    return connective.kind == "after" and scene.words.at(connective.first - 1) == "even"


def _verb_of(scene: Scene, sketches: list[Sketch], noun: Sketch, connective: Connective) -> Sketch | None:
    """The verb that a phrase of time hangs on: the nearest before it in its clause, else the next finite one."""
    at = scene.words.start[connective.first]
    near = [s for s in sketches if s.group is not None and s.head < at and s.clause in (noun.clause, noun.clause - 1)]
    if near and not _opens(scene, near[-1], connective):
        return None if _either(scene, near, connective) else ender(scene, near)
    return next((s for s in sketches if s.head > noun.head and independent(scene, s)), None)


def _over_by(verb: Sketch, kind: str, told: Sketch) -> bool:
    """Whether what was told is over before what is to come before it: "will report in May, before the meeting"."""
    return kind == "before" and verb.status == "expected" and told.tensed == past(told.report)


def _opens(scene: Scene, verb: Sketch, connective: Connective) -> bool:
    """Whether a phrase of time opens a clause beside the one before it: "he died; after his death she"."""
    assert verb.group is not None
    between = scene.words.low[verb.group.last + 1 : connective.first]
    joined = any(two in ((",", "and"), (",", "but")) for two in pairwise(between))
    return joined or bool({";", ":", "--", "—"} & set(between))


def _either(scene: Scene, near: list[Sketch], connective: Connective) -> bool:
    """Whether a phrase may hang on a verb or on what says more of its object: "calls off a strike planned … after", but
    not "took a sample drawn two days after"."""
    group = near[-1].group
    between = range(group.last + 1, connective.first) if group is not None else ()
    return bare_participle(near[-1]) and len(near) > 1 and any(i not in scene.timed for i in between)


def _opened(scene: Scene, sketches: list[Sketch], last: Sketch | None) -> Iterator[Link]:
    """What opens with "earlier," or "before that" was before what was told last, with "after that" after it."""
    kind = _opening(scene)
    here = next((s for s in sketches if independent(scene, s)), None) if kind else None
    if here is None or here.group is None or last is None or last.group is None or here.quoted != last.quoted:
        return
    tense = here.group.tense if here.group.tense == last.group.tense and not last.group.perfect else ""
    if tense == "future" or (tense == "past" and here.status == last.status == "reported"):
        yield Link(kind, here, last, f"{scene.words.low[0]!r} points to what was told last")


def _since_then(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """What has been done since then was after what was told just before: "he fled in May. He has since been caught"."""
    for here in sketches:
        if not _has_since(scene, here):
            continue
        told = just_before(scene, sketches, here, line)
        if told is not None and not (told.scene == here.scene and told.lemma in words_of("verbs", "report")):
            yield Link("after", here, told, "'since' counts from what was told just before")


def _has_since(scene: Scene, here: Sketch) -> bool:
    """Whether "since" stands inside a verb of the perfect, before it as "since then", or by itself after it."""
    group, low = here.group, scene.words.low
    if group is None or not group.perfect:
        return False
    inside = range(group.first, group.last)  # "has since left", but not "had since 2011 worked"
    if any(low[i] == "since" and i + 1 not in scene.timed for i in inside) or low[:2] == ["since", "then"]:
        return True
    clause = range(group.last, min(scene.clauses[here.clause].last + 1, len(low) - 1))
    return any(low[i] == "since" and not low[i + 1].isalnum() for i in clause)


def _opening(scene: Scene) -> str:
    """How the words that open a sentence place it by what was told last; "" where they do not."""
    first, second, third, *_ = (*scene.words.low[:3], "", "", "")
    if second == "that":
        subject = any_of("clauses", "pronoun", "determiner") | {","}
        return first if first in ("before", "after") and third in subject else ""
    earlier = (first, second) == ("earlier", ",")
    counted = first in surfaces("units") | {"moments"} and second in ("before", "earlier") and third == ","
    return "before" if earlier or counted else ""


def _adverbs(scene: Scene, sketches: list[Sketch], last: Sketch | None) -> Iterator[Link]:
    """ "Later", "then", "meanwhile" place the verb beside them by the event told just before."""
    known = kinds("adverb")
    for i, word in enumerate(scene.words.low):
        kind = known.get(word)
        if kind is None or any(m.start <= scene.words.start[i] < m.end for m in scene.mentions):
            continue
        if scene.words.at(i - 1) in any_of("clauses", "preposition", "either"):  # "by then"
            continue
        if word == "then" and scene.words.at(i + 1) == "that":  # "I said then that it was late"
            continue
        here = next((s for s in sketches if _beside(scene, s, i)), None)
        if kind == "while" and here is not None and here.group is not None and here.group.perfect:
            continue  # "meanwhile she had left" is some time before
        told = just_before(scene, sketches, here, last) if here is not None else None
        if here is not None and told is not None:
            yield Link("then" if kind == "after" else "as", here, told, f"{word!r} after what was told just before")


def _beside(scene: Scene, sketch: Sketch, i: int) -> bool:
    """Whether an adverb stands in or right before the group of a verb of the past, or opens its clause."""
    group = sketch.group
    if group is None or group.tense != "past":
        return False
    first = scene.clauses[sketch.clause].first
    opens = first <= i <= first + OPENING and i < group.first
    return opens or 0 <= group.first - i <= 2 or group.first < i < group.last


OPENING = 3
"""Words of what opens a clause: "and a moment later"."""
