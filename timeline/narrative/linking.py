"""What a sentence says about the order of its events, and of events told before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.algebra import Shift, Told
from timeline.language.tables import table
from timeline.language.wording import words_of
from timeline.narrative.amount import Apart, apart, unit_apart
from timeline.narrative.connective import Connective, kinds
from timeline.narrative.link import Link, lasts
from timeline.narrative.memory import Memory
from timeline.narrative.pairing import dates
from timeline.narrative.saying import sayings
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling import noun_at
from timeline.narrative.tensed import past, spoken


def links(
    scene: Scene, sketches: list[Sketch], memory: Memory, last: Sketch | None, line: Sketch | None
) -> Iterator[Link]:
    """The links of a sentence. `last` is the event that the sentence before told last, `line` what it is about."""
    yield from _clauses(scene, sketches, memory)
    yield from _nouns(scene, sketches, memory)
    yield from sayings(scene, sketches)
    yield from _adverbs(scene, sketches, line or last)
    yield from _looking_back(scene, sketches, line)
    yield from _anterior(scene, sketches)
    yield from _counting(scene, sketches, line)
    yield from _moving(scene, sketches)
    yield from _deeds(scene, sketches)


def _clauses(scene: Scene, sketches: list[Sketch], memory: Memory) -> Iterator[Link]:
    """A clause joined by "after", "when" and the like places the one that it hangs on."""
    known = kinds("clause")
    for number, clause in enumerate(scene.clauses):
        kind = known.get(clause.joint)
        if kind is None or _before_noun(scene, sketches, number):
            continue
        b, a = _head_of(sketches, number), _main(sketches, number)
        if a is None or b is None or a is b or b.status == "hypothetical" or _asked(scene, a, number):
            continue
        joint = _place_of(scene, number)
        if scene.words.at(joint + 1) == "," or (kind == "as" and b.lemma in words_of("verbs", "report")):
            continue
        target, why = _repeated(scene, sketches, b, memory)
        b.refers = target is not b
        if target is not b and target.noun and b.lemma in words_of("verbs", "begin", "begin") and kind == "after":
            kind = "ahead"
        if kind == "while" and not lasts(b):  # "while the bill passed, few liked it" compares
            if target is b:
                continue
            kind = "during"
        if kind == "then":
            yield Link("after", b, a, f"joined by {clause.joint!r}")
            continue
        link = Link(kind, a, target, f"joined by {clause.joint!r}{why}", _apart(scene, joint))
        if b.tensed == spoken(b.report) and kind not in ("as", "while"):
            b.tensed = past(b.report)  # what places an event is no news of the day
        yield link


def _asked(scene: Scene, a: Sketch, number: int) -> bool:
    """Whether a clause with "when" is what someone knows, says or asks: it places nothing then."""
    assert a.group is not None
    clause = scene.clauses[number]
    if clause.joint not in ("when", "as", "whenever"):
        return False
    telling = a.lemma in words_of("verbs", "report") | words_of("verbs", "asking")
    return a.status == "denied" or (telling and clause.first == a.group.last + 1)


def _repeated(scene: Scene, sketches: list[Sketch], b: Sketch, memory: Memory) -> tuple[Sketch, str]:
    """The event told before that a clause of time repeats, else the clause's own."""
    if b.dated is not None or b.given is not None:
        return b, ""
    found = memory.same(b)
    if found is None and b.lemma in words_of("verbs", "begin"):
        assert b.group is not None
        before = scene.words.back(b.group.first)
        found = memory.find(scene, noun_at(scene, before)) if before >= 0 else None
    return (found[0], f"; {found[1]}") if found else (b, "")


def _place_of(scene: Scene, number: int) -> int:
    """The place of the joint of a clause, of its last word."""
    clause = scene.clauses[number]
    last = clause.joint.split()[-1]
    places = range(clause.first, clause.last + 1)
    return next((i for i in places if scene.words.low[i] == last), clause.first)


def _before_noun(scene: Scene, sketches: list[Sketch], number: int) -> bool:
    """True where a joint stands before a noun, not before its clause's verb: "after the vote, he left"."""
    joint = _place_of(scene, number)
    return any(s.connective is not None and s.connective.last == joint for s in sketches)


def _head_of(sketches: list[Sketch], number: int) -> Sketch | None:
    """The head verb of a clause."""
    inside = [s for s in sketches if s.clause == number and s.group is not None]
    return next((s for s in inside if s.group is not None and s.group.finite), inside[0] if inside else None)


def _main(sketches: list[Sketch], number: int) -> Sketch | None:
    """The verb that a clause hangs on: the nearest before it, for a clause that opens the sentence the next one's."""
    before = [s for s in sketches if s.clause < number and s.group is not None]
    if before:
        return before[-1] if before[-1].clause == number - 1 else _head_of(sketches, number - 1)
    return _head_of(sketches, number + 1)


def _apart(scene: Scene, joint: int) -> Apart | None:
    """How far apart two events are, by the phrase that ends at a connective: "two days after"."""
    for mention in scene.mentions:
        if mention.start <= scene.words.start[joint] <= mention.end + 1:
            return apart(mention)
    return unit_apart(scene.words, joint)


def _nouns(scene: Scene, sketches: list[Sketch], memory: Memory) -> Iterator[Link]:
    """A noun after "following", "during" and the like places the verb of its clause."""
    for noun in sketches:
        connective = noun.connective
        if connective is None:
            continue
        verb = _verb_of(scene, sketches, noun, connective)
        here = [s for s in sketches if s.head < noun.head and s is not verb and s.group is not None]
        found = None if noun.dated is not None or noun.given else memory.find(scene, noun, here)
        if verb is None or (found is None and noun.thing and noun.given is None):
            continue
        noun.refers = found is not None
        target, why = found or (noun, "an event of its own")
        if found is not None:
            memory.call(scene, noun, target)
        if target is not verb:
            said = scene.text[scene.words.start[connective.first] : noun.end]
            yield Link(connective.kind, verb, target, f"{said!r}: {why}", _apart(scene, connective.first))


def _verb_of(scene: Scene, sketches: list[Sketch], noun: Sketch, connective: Connective) -> Sketch | None:
    """The verb that a phrase of time hangs on: the nearest before it in its clause, else the next finite one."""
    at = scene.words.start[connective.first]
    near = [s for s in sketches if s.group is not None and s.head < at and s.clause in (noun.clause, noun.clause - 1)]
    if near:
        return None if _either(near, connective) else near[-1]
    return next((s for s in sketches if s.group is not None and s.head > noun.head and s.group.finite), None)


def _either(near: list[Sketch], connective: Connective) -> bool:
    """Whether a phrase may hang on a verb or on what says more of its object: "calls off a strike planned … after"."""
    group = near[-1].group
    reduced = group is not None and group.passive and group.first == group.last
    return reduced and len(near) > 1 and group is not None and group.last + 1 < connective.first


def _adverbs(scene: Scene, sketches: list[Sketch], last: Sketch | None) -> Iterator[Link]:
    """ "Later", "then", "meanwhile" place the verb beside them by the event told just before."""
    known = kinds("adverb")
    for i, word in enumerate(scene.words.low):
        kind = known.get(word)
        if kind is None or any(m.start <= scene.words.start[i] < m.end for m in scene.mentions):
            continue
        if scene.words.at(i - 1) in words_of("clauses", "preposition") | words_of("clauses", "either"):  # "by then"
            continue
        here = next((s for s in sketches if _beside(scene, s, i)), None)
        told = _just_before(scene, sketches, here, last) if here is not None else None
        if here is not None and told is not None:
            yield Link("after" if kind == "after" else "as", here, told, f"{word!r} after what was told just before")


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


def _just_before(scene: Scene, sketches: list[Sketch], here: Sketch, last: Sketch | None) -> Sketch | None:
    """The verb of the past in the clause before, or in the sentence before for a sentence's first verb."""
    finite = [s for s in sketches if s.group is not None and s.group.finite and s.head < here.head]
    joined = here.clause > 0 and scene.clauses[here.clause].joint in ("and", "but", "")
    previous = finite[-1] if finite and joined and finite[-1].clause == here.clause - 1 else None
    told = previous if previous is not None else last if not finite else None
    if told is None or told.group is None or told.group.tense != "past" or told.group.perfect:
        return None
    return told


def _looking_back(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """A sentence in the past perfect tells what was before the event that the text is about."""
    here = pluperfect(sketches)
    if here is None or line is None or here.quoted or here.group is None or here.group.negated:
        return
    opening = scene.words.low[: here.group.last]
    if not scene.mentions and scene.clauses[here.clause].joint == "" and not set(opening) & words_of("links", "soon"):
        yield Link("before", here, line, "the past perfect looks back")


def _anterior(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What a clause tells in the past perfect was before what it hangs on: "the court adjourned, for he had fallen"."""
    verbs = [s for s in sketches if s.group is not None]
    for sketch in verbs:
        group = sketch.group
        assert group is not None
        known = sketch.status == "reported" and not sketch.quoted and group.perfect and not group.modality
        if not known or group.tense not in ("past", "") or scene.clauses[sketch.clause].joint in APART:
            continue
        host = _hanging_on(scene, verbs, sketch)
        if host is not None:
            yield Link("before", sketch, host, "the past perfect looks back")


APART = frozenset(kinds("clause")) | {"if", "unless", "and", "but", "or"}
"""Joints of clauses that say themselves how they stand to others, or stand beside one."""


def _hanging_on(scene: Scene, verbs: list[Sketch], sketch: Sketch) -> Sketch | None:
    """The verb of the simple past that a clause in the perfect hangs on: the nearest before it, else the next one."""
    others = [s for s in verbs if s.clause != sketch.clause and _simple(s) and s.quoted == sketch.quoted]
    before = [s for s in others if s.head < sketch.head]
    others = [s for s in others if not _sharing(scene, sketch, s)]  # "he had sold the farm and bought a house"
    return before[-1] if before else others[0] if others else None


def _sharing(scene: Scene, sketch: Sketch, other: Sketch) -> bool:
    """Whether a verb may share the auxiliary of one before it: "had sold the farm and bought a house"."""
    clause = scene.clauses[other.clause]
    return other.clause == sketch.clause + 1 and clause.joint == "and" and clause.verb.first == clause.first + 1


def _simple(sketch: Sketch) -> bool:
    group = sketch.group
    plain = group is not None and group.tense == "past" and not group.perfect and not group.modality
    return plain and sketch.status == "reported" and not lasts(sketch)


def _counting(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """What counts from something just told is after it, or before: "questioned him and freed him an hour later"."""
    for mention in scene.mentions:
        term = mention.found.term
        if not isinstance(term, Shift) or not isinstance(term.base, Told) or scene.counts(mention):
            continue
        here = next(iter(dates(scene, sketches, mention)), None)
        told = _just_before(scene, sketches, here, line) if here is not None and here.status == "reported" else None
        if here is not None and told is not None and told is not here and _simple(here):
            kind = "after" if term.sign > 0 else "before"
            yield Link(kind, here, told, f"{mention.text!r} counts from what was told just before")


def _moving(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """Who does one thing and goes, or comes and does another, does them in a row: "gave up and went to the office"."""
    moving = words_of("verbs", "leaving")
    for one, following in pairwise([s for s in sketches if s.group is not None]):
        if not (_simple(one) and _simple(following)) or not _sharing(scene, one, following):
            continue
        near = len(scene.between(one.head_end, following.head)) <= NEAR
        if near and not {one.lemma, following.lemma}.isdisjoint(moving) and following.dated is None:
            yield Link("after", following, one, "one after the other, with one subject")


NEAR = 4
"""Words between two verbs of one subject, at most, for what they tell to be done in a row."""


def _deeds(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What someone answers for was begun before: "fined for speeding"."""
    verbs = [s for s in sketches if s.group is not None]
    for verb, deed in pairwise(verbs):
        assert deed.group is not None
        before = scene.words.at(scene.words.back(deed.group.first))
        if deed.group.finite or deed.group.modality or deed.clause != verb.clause:
            continue
        if any(before == value and verb.lemma in answering for value, answering in table("links")["answering"]):
            yield Link("ahead", verb, deed, f"{verb.lemma!r} {before!r} answers to what was done")


def pluperfect(sketches: list[Sketch]) -> Sketch | None:
    """The first verb with a tense, where it is in the past perfect."""
    first = next(((s, s.group) for s in sketches if s.group is not None and s.group.finite), None)
    if first is None:
        return None
    sketch, group = first
    return sketch if group.perfect and group.tense == "past" and not group.modality else None


def line_of(sketches: list[Sketch]) -> Sketch | None:
    """The event of the past that a sentence is about: its first verb, or what that reports."""
    told = [s for s in sketches if s.group is not None and s.group.finite and not s.quoted]
    saying = words_of("verbs", "report")
    plain = (s for s in told if s.lemma not in saying and not lasts(s))
    first = next(plain, told[0] if told else None)
    return first if first is not None and _simple(first) and not first.negated else None
