"""Verbs that say of their subject no more than that it happens: "the race was on Saturday"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.language.syntax.wording import words_of
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window


def happenings(sketches: list[Sketch]) -> Iterator[Sketch]:
    """The sketches; a noun whose verb says that it happens is one with it, and beginnings and ends bound theirs.

    "Going to" is no event of its own.
    """
    subjects = {id(verb): noun for verb in sketches if (noun := _subject(verb, sketches)) is not None}
    absorbed = {id(verb) for verb, following in pairwise(sketches) if _ahead(verb, following)}
    for verb in sketches:
        noun = subjects.get(id(verb))
        if noun is None:
            continue
        if noun.given is not None and noun.dated is None and verb.dated is not None:
            _give(noun, verb)
        if _striking(noun, verb):
            verb.also = (*verb.also, noun.lemma)
        if verb.lemma in words_of("verbs", "begin"):
            _bound(noun, verb)
        elif noun.given is None and not _of_two(verb, sketches) and _happens(verb, sketches):
            verb.also, verb.dated = (*verb.also, noun.lemma), verb.dated or noun.dated
            absorbed.add(id(noun))
    yield from (s for s in sketches if id(s) not in absorbed)


def _give(noun: Sketch, verb: Sketch) -> None:
    """Give a noun the time of the verb that says when it is; what is fixed for a time was fixed some time before."""
    if _is_when(noun, verb):
        noun.dated, noun.tensed, noun.status = verb.dated, verb.tensed, verb.status
    elif verb.given is not None and _meant_for(verb):
        noun.dated, noun.status, verb.dated = verb.dated, "expected", None


def _meant_for(verb: Sketch) -> bool:
    """Whether a time is what its subject is meant for: "was fixed for Friday"."""
    times = (reason for reason in verb.reasons if not isinstance(reason, str))
    passive = verb.group is not None and verb.group.passive
    return passive and any(mention.signal.split()[:1] == ["for"] for mention in times)


def _is_when(noun: Sketch, verb: Sketch) -> bool:
    """Whether a verb says when its subject is: "the wedding is in June", not "the nails from the wedding are"."""
    before = noun.report.text[: noun.start].split()[-1:]
    return verb.lemma == "be" and words_of("clauses", "preposition").isdisjoint(word.lower() for word in before)


def _happens(verb: Sketch, sketches: list[Sketch]) -> bool:
    return verb.lemma in words_of("links", "happen") or _planned(verb, sketches)


def _of_two(verb: Sketch, sketches: list[Sketch]) -> bool:
    """Whether a verb places its subject by another noun: "the arrest followed a raid"."""
    after = (s for s in sketches if s.noun and s.head > verb.head and s.clause == verb.clause)
    return verb.lemma in ("follow", "precede") and any(not noun.thing for noun in after)


def _striking(noun: Sketch, verb: Sketch) -> bool:
    """Whether a verb tells what a noun did that came and went: "a fire destroyed the mill" is the fire."""
    group, new = verb.group, noun.report.text[noun.start : noun.head].lower().startswith(("a ", "an "))
    told = group is not None and group.tense == "past" and not (group.perfect or group.modality or group.negated)
    return new and told and not (noun.lasting or verb.state) and noun.lemma not in words_of("verbs", "report")


def _ahead(verb: Sketch, following: Sketch) -> bool:
    """Whether a verb does no more than put the next one ahead: "was going to come"."""
    group, infinitive = verb.group, following.group
    if group is None or infinitive is None or verb.given is not None or infinitive.modality != "to":
        return False
    return group.lemma == "go" and group.progressive and infinitive.first == group.last + 1


def _planned(verb: Sketch, sketches: list[Sketch]) -> bool:
    """Whether a verb says of its subject that it is planned for a time, with no other verb for what is planned."""
    if verb.group is None or not verb.group.passive or verb.lemma not in words_of("verbs", "ahead"):
        return False
    return not any(s.group is not None and s.group.modality == "to" and s.clause == verb.clause for s in sketches)


def _subject(verb: Sketch, sketches: list[Sketch]) -> Sketch | None:
    """The noun that a verb's subject is, where an event noun stands right before it; not "after the storm, schools
    closed"."""
    if verb.group is None or not verb.group.finite:
        return None
    before = [s for s in sketches if s.clause == verb.clause and s.head < verb.group.start]
    noun = before[-1] if before and before[-1].noun else None
    if noun is None or noun.thing or noun.connective is not None:
        return None
    return None if noun.report.text.count(",", noun.head_end, verb.group.start) == 1 else noun


def deed(verb: Sketch, sketches: list[Sketch]) -> Sketch:
    """The caller's noun that a verb only says happens, "the arrest came", "made a visit"; else the verb itself."""
    group, light = verb.group, words_of("links", "light")
    if group is None or verb.given is not None:
        return verb
    noun: Sketch | None = None
    if verb.lemma in (light if group.passive else words_of("links", "occur")):
        noun = _subject(verb, sketches)
    elif verb.lemma in light:
        noun = next((s for one, s in pairwise(sketches) if one is verb and s.noun and s.clause == verb.clause), None)
    return noun if noun is not None and noun.given is not None else verb


def _bound(noun: Sketch, verb: Sketch) -> None:
    """What the date of a beginning or an end says of what begins or ends."""
    if verb.dated is None or noun.dated is not None:
        return
    low, high = verb.dated.start, verb.dated.end
    noun.status = verb.status
    if verb.lemma in words_of("verbs", "begin", "begin"):
        noun.dated = Window(start=low, start_latest=high)
    else:
        noun.dated = Window(end_earliest=low, end=high)
