"""What is no news of the day for want of a date: what was said then, or goes on from what was done days ago."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from timeline.language.mention import Mention
from timeline.language.syntax.verbs import PARTICIPLE
from timeline.language.syntax.wording import words_of
from timeline.narrative.linking.saying import OF_SOME_TIME
from timeline.narrative.modality.tensed import past, spoken
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import OPEN, Window


def of_another_day(scene: Scene, sketches: list[Sketch], found: list[tuple[Sketch, Mention]]) -> None:
    """What stands with a time that can't be told is no news of the day: "on the Monday before the fair he urged it"."""
    read = {id(mention) for _, mention in found}
    for mention in scene.mentions:
        opens = mention.reading.kind == "moment" and scene.word_at(mention.start) <= OPENING
        if id(mention) in read or not (opens or mention.signal == "within"):
            continue
        told_today = (s for s in sketches if s.dated is None and s.tensed == spoken(s.report))
        for verb in (s for s in told_today if opens or s.clause == scene.clause_at(mention.start)):
            verb.tensed = past(verb.report)


def of_who_did(scene: Scene, sketches: list[Sketch]) -> None:
    """What someone says whom an old deed tells from others is no news of the day: "an engineer who saw it in July
    warned of it", but not "Smith, who joined in 2009, warned of it"."""
    for verb in (s for s in sketches if s.clause > 0 and s.dated is None and s.tensed == spoken(s.report)):
        first = scene.clauses[verb.clause - 1].first
        parted = scene.clauses[verb.clause].opening is not None and scene.words.at(first - 1) != ","
        if parted and any(s.dated is not None for s in sketches if s.clause == verb.clause - 1):
            verb.tensed = past(verb.report)


OPENING = 2
"""The words before a time that opens its sentence, at most."""


def settle(scene: Scene, sketches: list[Sketch]) -> None:
    """Let what was refused long ago have been refused then, and what an old letter says have been said by then.

    It is no news of the day for want of a date: "refused to pay in May", "a letter written in May said".
    """
    verbs = [s for s in sketches if s.group is not None]
    for one, following in pairwise(verbs):
        assert following.group is not None
        if following.group.modality == "to":
            _settle(one, following)
            if one.tensed != spoken(one.report) and following.tensed == Window(start=spoken(one.report).start):
                following.tensed = OPEN  # it begins no earlier than what it hangs on
        elif _of_one_time(scene, one, following):
            _settle(following, one)


def look_back(scene: Scene, sketches: list[Sketch], back: bool) -> bool:
    """Let what is done by speaking be no news where a paragraph tells of days ago; True where it still does.

    "In 1914 the war began. The king refused to abdicate." `back` is how the sentence before left it. What is said may
    be said of long ago: "he was born in 1914, she said".
    """
    back = back and not scene.opens
    for sketch in sketches:
        if sketch.group is None or not sketch.group.finite or sketch.quoted:
            continue
        if sketch.dated is not None and sketch.dated.end is not None:
            back = sketch.report.since - sketch.dated.end >= LONG_AGO
        elif sketch.tensed == spoken(sketch.report) and (_of_then(scene, sketch) or back and not _says(sketch)):
            sketch.tensed = past(sketch.report)
    return back


LONG_AGO = timedelta(days=2)


def _says(sketch: Sketch) -> bool:
    return sketch.lemma in words_of("verbs", "report", "say")


def _of_then(scene: Scene, sketch: Sketch) -> bool:
    """Whether a time is told by it: "the day he dismissed her"."""
    assert sketch.group is not None
    found = OF_SOME_TIME(scene.text, scene.start, sketch.group.start)
    return found is not None and not scene.text[found.end() : sketch.group.start].strip()


def _of_one_time(scene: Scene, one: Sketch, following: Sketch) -> bool:
    """Whether what is said is said by when a verb before it was done: "a letter written in May said", "in her last
    interview, published in May, she said"."""
    assert one.group is not None
    if following.clause != one.clause + 1:
        return False
    if _coordinated(scene, following):
        return True
    first, words = one.group.first, scene.words
    if first < one.group.last or not words.bits[first] & PARTICIPLE:
        return _no_subject(scene, following)
    apart = words.at(first - 1) == ","
    said_in = words.at(first - 1 - apart) in words_of("nouns", "medium")
    aside = apart and "," in scene.between(one.head_end, following.head)
    return said_in and (aside or _no_subject(scene, following))


def _settle(verb: Sketch, dated: Sketch) -> None:
    old = dated.dated is not None and dated.dated.end is not None and dated.dated.end <= verb.report.since
    if old and verb.dated is None and verb.tensed == spoken(verb.report):
        verb.tensed = past(verb.report)


def _coordinated(scene: Scene, sketch: Sketch) -> bool:
    """Whether the subject of a verb is that of the clause before: "he resigned in May and said why"."""
    assert sketch.group is not None
    return scene.words.at(scene.words.back(sketch.group.first)) in ("and", "but")


def _no_subject(scene: Scene, sketch: Sketch) -> bool:
    """Whether the subject of a verb stands before the clause in front of its own."""
    assert sketch.group is not None
    clause = scene.clauses[sketch.clause]
    return clause.joint == "" and set(scene.words.low[clause.first : sketch.group.first]) <= {","}
