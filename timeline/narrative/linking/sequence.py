"""What is told in a row: the order that wording gives without a connective."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.algebra import Next, Season, Shift, Term, Told
from timeline.language.syntax.wording import words_of
from timeline.language.tables import table
from timeline.language.underspecified import day_of
from timeline.narrative.amount import apart, from_told
from timeline.narrative.dating.choosing import dates
from timeline.narrative.link import Link
from timeline.narrative.linking.pluperfect import anterior, looking_back, sharing, simple
from timeline.narrative.modality.governor import reduced
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def sequences(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """The links of a sentence. `line` is what the text is about: see `line_of`."""
    yield from looking_back(scene, sketches, line)
    yield from anterior(scene, sketches)
    yield from _from_counted(scene, sketches, line)
    yield from _counting(scene, sketches, line)
    yield from _soon(scene, sketches, line)
    yield from _moving(scene, sketches)
    yield from _in_turn(scene, sketches)
    yield from _sooner(scene, sketches)
    yield from _over(scene, sketches)


def _counting(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """What counts from something just told is after it, or before: "questioned him and freed him an hour later"."""
    for mention in scene.mentions:
        term = mention.found.term
        sign = _sign(term)
        if not sign or scene.counts(mention):
            continue
        if sign < 0 and mention.told is not None and not mention.told.is_crisp:  # from one of two times told
            continue
        here = next(iter(dates(scene, sketches, mention)), None)
        told = just_before(scene, sketches, here, line) if here is not None and here.status == "reported" else None
        if here is not None and told is not None and told is not here and simple(here):
            kind = "after" if sign > 0 else "before"
            yield Link(kind, here, told, f"{mention.text!r} counts from what was told just before")


def _sign(term: Term) -> int:
    """Which way a term counts from the time told: "a week later", "the winter after"; 0 for one that does not."""
    if isinstance(term, Next):
        return int(isinstance(term.cycle, Season) and isinstance(term.base, Told))
    return term.sign if isinstance(term, Shift) and isinstance(term.base, Told) else 0


def _from_counted(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """What comes after a counted day counts from that: "on day 5 of the siege a gun burst. The next day it fell"."""
    for mention in scene.mentions if line is not None and line.counted is not None else ():
        term = day_of(mention.found.term)
        distance = from_told(term) if isinstance(term, Shift | Next) else None
        back = isinstance(term, Shift) and term.sign < 0
        here = next(iter(dates(scene, sketches, mention)), None)
        if distance is None or back or here is None or scene.counts(mention) or not simple(here):
            continue
        if just_before(scene, sketches, here, line) is line and line is not None:
            yield Link("after", here, line, f"{mention.text!r} counts from what was told just before", distance)


def _soon(scene: Scene, sketches: list[Sketch], line: Sketch | None) -> Iterator[Link]:
    """What is done within a length of time is so soon after what was told just before: "he fell and died within a
    week"."""
    for mention in scene.mentions:
        if mention.signal != "within" or mention.reading.kind != "duration":
            continue
        if scene.words.at(scene.word_at(mention.end - 1) + 1) == "of":
            continue
        near = [s for s in sketches if s.group is not None and s.clause == scene.clause_at(mention.start)]
        before = [s for s in near if s.head < mention.start]
        here = before[-1] if before else near[0] if near else None
        told = just_before(scene, sketches, here, line) if here is not None and simple(here) else None
        at_once = here is not None and here.lemma in words_of("verbs", "at_once") and here.dated is None
        if here is not None and told is not None and at_once:
            yield Link("within", here, told, f"'within {mention.text}' of what was told just before", apart(mention))


def _over(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What was done to a noun before its clause tells of it: "the trial, listed for May, was adjourned"."""
    verbs = [s for s in sketches if s.group is not None]
    for one in verbs:
        known = one.lemma in words_of("verbs", "done") and one.status == "reported" and not one.quoted
        if not known or not reduced(scene, one):
            continue
        host = next((s for s in verbs if s.head > one.head and s.clause == one.clause + 1 and simple(s)), None)
        before = [s for s in verbs if s.head < one.head and simple(s)]
        before = [s for s in before if ";" not in scene.between(s.head, one.head)]
        host = host if host is not None and not before else before[-1] if before else None
        if host is not None:
            yield Link("before", one, host, "a participle of what was done before")


def _sooner(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """ "No sooner had war been declared than he enlisted", "hardly had he left when …"."""
    verbs = [s for s in sketches if s.group is not None and s.lemma != "have"]
    opens = scene.words.low[:2] == ["no", "sooner"] or scene.words.at(0) in ("hardly", "scarcely", "barely")
    if opens and len(verbs) > 1 and {"than", "when"} & set(scene.between(verbs[0].head_end, verbs[1].head)):
        yield Link("before", verbs[0], verbs[1], "one no sooner than the other")


def _moving(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """Who does one thing and goes, or comes and does another, does them in a row: "gave up and went to the office"."""
    moving = words_of("verbs", "leaving")
    verbs = [s for s in sketches if s.group is not None]
    for one, following in pairwise(verbs):
        shared = sharing(scene, one, following) or _listed(scene, verbs, one, following)
        if not (simple(one) and simple(following)) or not shared:
            continue
        goes = following.lemma in moving and len(scene.between(one.head_end, following.head)) <= NEAR
        comes = one.lemma in moving or following.lemma in ("find", "discover")
        if (goes or comes) and following.dated is None:
            yield Link("after", following, one, "one after the other, with one subject")


def _in_turn(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What can only be done in a row by one subject, or to it: "was born in Leeds and died in York", "was tried and
    hanged"."""
    following_ones = {first: frozenset(verbs) for first, verbs in table("links")["script"]}
    verbs = [s for s in sketches if s.group is not None]
    for one, following in pairwise(verbs):
        if not (simple(one) and _past(following) and sharing(scene, one, following)):
            continue
        known = one.lemma == "bear" or following.lemma == "die" or following.lemma in following_ones.get(one.lemma, ())
        if known and following.status == "reported":
            yield Link("after", following, one, "one can only follow the other")


def _past(sketch: Sketch) -> bool:
    group = sketch.group
    return group is not None and group.tense == "past" and not group.perfect and not group.modality


def _listed(scene: Scene, verbs: list[Sketch], one: Sketch, following: Sketch) -> bool:
    """Whether a verb with an object is the second of a list: "returned, bought a mill and taught there"."""
    last = next((s for s in verbs if s.clause == following.clause + 1), None)
    if last is None or following.clause != one.clause + 1 or not sharing(scene, following, last):
        return False
    assert following.group is not None
    words, first = scene.words, following.group.first
    return words.at(first - 1) == "," and words.at(following.group.last + 1) in words_of("clauses", "determiner")


NEAR = 4
"""Words between two verbs of one subject, at most, for what they tell to be done in a row."""


def _only_says_more(scene: Scene, sketch: Sketch, here: Sketch) -> bool:
    """Whether a relative clause only says more of what a verb goes on about: "since then Oslo, which left in May, has
    paid", but not "Oslo, which left in May, has since paid"."""
    relative = scene.clauses[sketch.clause].joint in words_of("clauses", "relative", "who")
    return relative and "since" not in scene.between(sketch.head_end, here.head)


def just_before(scene: Scene, sketches: list[Sketch], here: Sketch, last: Sketch | None) -> Sketch | None:
    """The verb of the past in the clause before, or in the sentence before for a sentence's first verb; direct speech
    does not go on from who says it: "it held," she said. "Then it fell."."""
    finite = [s for s in sketches if s.group is not None and s.group.finite and s.head < here.head]
    joined = here.clause > 0 and scene.clauses[here.clause].joint in ("and", "but", "")
    previous = finite[-1] if finite and joined and finite[-1].clause == here.clause - 1 else None
    if previous is not None and scene.clauses[here.clause].joint == "" and _only_says_more(scene, previous, here):
        finite = [s for s in finite if s.clause < previous.clause]
        previous = finite[-1] if finite else None
    told = previous if previous is not None else last if not finite else None
    if told is None or told.group is None or told.group.tense != "past" or told.group.perfect:
        return None
    speaks = here.quoted and not told.quoted and told.lemma in words_of("verbs", "report")
    return None if speaks else told
