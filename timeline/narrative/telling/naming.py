"""Short readable names of events."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.verbs import ADVERB, ING, PARTICIPLE
from timeline.language.syntax.wording import Words, any_of, words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.subject import small
from timeline.narrative.telling.worth import put_by

LONGEST = 5
"""Words after the verb."""
UNSAID = frozenset('“”"‘$£€¥') | {"``", "''"}
"""The marks that names leave out."""


def name(scene: Scene, sketch: Sketch) -> str:
    """What an event is called: subject, verb and object, as the report has them, without what is not needed."""
    if sketch.given is not None:
        return sketch.given
    words = scene.words
    i = scene.word_at(sketch.head)
    if sketch.group is None:
        first, last = scene.word_at(sketch.start), scene.word_at(max(sketch.start, sketch.end - 1))
        last = max(last, i)
        while last > i and words.low[last] in small() | words_of("clauses", "determiner"):
            last -= 1
        return " ".join(_plain(words, range(first, last + 1))) or words.written[i]
    verb = "-".join((words.low[i - 2], words.low[i])) if _hyphened(words, i) else words.low[i]
    return " ".join([*_subject(scene, sketch), verb, *_object(words, sketch, scene)])


def _hyphened(words: Words, i: int) -> bool:
    """Whether a hyphen parts a verb: "re-opened"."""
    return words.at(i - 1) == "-" and words.glued(i)


def _plain(words: Words, places: Iterable[int]) -> list[str]:
    """The words at some places without determiners and marks."""
    determiners, found = words_of("clauses", "determiner"), list[str]()
    for k in places:
        if words.glued(k) and found:
            found[-1] += words.written[k]
        elif words.low[k] not in determiners and words.written[k][0].isalnum():
            found.append(words.written[k])
    return found


def _subject(scene: Scene, sketch: Sketch) -> list[str]:
    """The last words of the subject, up to what a preposition opens."""
    assert sketch.group is not None
    found = scene.subjects[sketch.clause] if _has_subject(scene, sketch.clause, sketch.group) else None
    if found is None and _behind_participle(scene, sketch.clause, sketch.group):
        found = scene.subjects[sketch.clause - 1]
    if found is None:
        inside = range(sketch.group.first + 1, sketch.group.last)  # "had he left"
        return _plain(scene.words, [k for k in inside if not scene.words.bits[k]])
    prepositions = words_of("clauses", "preposition")
    verb = sketch.group.first - 2 * _hyphened(scene.words, sketch.group.first)
    first, last = found[0], min(found[1], verb - 1) if found[0] < verb else found[1]
    places = range(_past_dateline(scene.words, first, last), last + 1)
    after = [k for k in places[1:] if scene.words.low[k] in prepositions or _doing(scene.words, k)]
    stop = min(after, default=last + 1)
    return _plain(scene.words, range(places.start, stop))[-3:]


def _doing(words: Words, k: int) -> bool:
    """Whether a participle with its object says more of a subject: "a trial involving 20 patients"."""
    following = words.at(k + 1)
    return bool(words.bits[k] & ING) and (following in words_of("clauses", "determiner") or following[:1].isdigit())


def _past_dateline(words: Words, first: int, last: int) -> int:
    """Where a subject begins behind the dash of a dateline: "(Agency) - A tanker"."""
    dashes = (k for k in range(last - 1, first - 1, -1) if words.low[k] in DASHES and not words.glued(k))
    return next(dashes, first - 1) + 1


DASHES = frozenset({"-", "–", "—", "--"})


def _behind_participle(scene: Scene, clause: int, group: VerbGroup) -> bool:
    """Whether what stands before a verb says more of its subject: "a man arrested on Friday | died"."""
    if clause < 1 or not group.finite or group.first != scene.clauses[clause].first or scene.clauses[clause].joint:
        return False
    before = scene.clauses[clause - 1].verb
    bare = before.first == before.last and scene.words.bits[before.last] & PARTICIPLE
    return bool(bare) and scene.words.at(group.first - 1) != ","


def _has_subject(scene: Scene, clause: int, group: VerbGroup) -> bool:
    """Whether the subject of a clause is that of a verb, as of an infinitive in "she is expected to resign"."""
    if group.finite:
        return group is scene.clauses[clause].verb
    host = put_by(scene, clause, group) if group.modality == "to" else None
    if host is None or scene.words.at(scene.words.back(host.first)) in ("it", "there"):
        return False
    return (words_of("verbs", "coming") | {"able"}).issuperset(scene.words.low[host.last + 1 : group.first])


def _object(words: Words, sketch: Sketch, scene: Scene) -> list[str]:
    """The words after the verb up to the first that opens something else."""
    assert sketch.group is not None
    found, places = list[str](), list[int]()
    clause = scene.clauses[sketch.clause]
    ends = any_of("clauses", "relative", "either")
    for k in range(sketch.group.last + 1, min(clause.last, sketch.group.last + 2 * LONGEST) + 1):
        word = words.low[k]
        if word in UNSAID:
            continue
        if (words.glued(k) or word == "%") and found:
            found[-1] += words.written[k]
            continue
        if not word[0].isalnum() or k in scene.timed or word in ends or len(found) == LONGEST:
            break
        if word not in words_of("clauses", "determiner") and (words.bits[k] != ADVERB or words.at(k + 1) == "than"):
            found.append(words.written[k])
            places.append(k)
    while found and found[-1].lower() in small() and not _particle(scene, places[-1]):
        found.pop()
        places.pop()
    return found


def _particle(scene: Scene, k: int) -> bool:
    """Whether a small word goes with the verb before it: "took over in 2015", but not "left in May"."""
    words = scene.words
    return words.low[k] in words_of("nouns", "particle") and k + 1 not in scene.timed and words.bits[k - 1] != 0


def distinct(names: list[str]) -> list[str]:
    """The names, those that come again with a number.

    >>> distinct(["visit", "vote", "visit"])
    ['visit', 'vote', 'visit (2)']
    """
    taken, counts, found = set(names), dict.fromkeys(names, 0), []
    for each in names:
        counts[each] += 1
        made = each
        while counts[each] > 1 and made in taken:
            made = f"{each} ({counts[each]})"
            counts[each] += made in taken
        taken.add(made)
        found.append(made)
    return found
