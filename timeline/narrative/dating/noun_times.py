"""Nouns that a time belongs to: "Thursday's vote", "since the invasion in May", and subjects that have one."""

from __future__ import annotations

from timeline.algebra import PieceOfYear
from timeline.language.mention import Mention
from timeline.language.syntax.alone import event_nouns
from timeline.language.syntax.verbs import ADVERB, AUXILIARY, PAST
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.modality.phases import before_of, phase_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.described import from_owned, headlined, possessive

NEAR = 4
"""How many words may stand between a time and the noun that it belongs to."""


def of_subject(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether a time stands inside the subject: "results for the first half will come next week"."""
    if number < 0 or scene.clauses[number].verb.start < mention.start:
        return False
    if from_owned(scene, mention):
        return False
    first, last = scene.word_at(mention.start), scene.word_at(mention.end - 1)
    if scene.words.at(first - 1) in ("for", "of") or scene.words.at(first - 2) in ("for", "of"):
        return True
    determiners = words_of("clauses", "determiner")
    whole = " of " in mention.text  # "on the night of 6 May somebody came"
    named = scene.words.at(first - 1) in determiners or (scene.words.at(first) in determiners and first < last)
    named = named and not whole and last + 1 < len(scene.words)
    if not named or scene.words.low[last + 1] in words_of("clauses", "pronoun") | determiners:
        return False
    return (
        scene.words.written[last + 1].islower()
        and scene.words.low[last + 1].isalpha()
        and not scene.words.bits[last + 1]
    )


def of_figures(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether a part of a year says which figures are told, or will be: "posted third-quarter profit", "third-quarter
    results will be out in May"; "third-quarter profit rose" is of then."""
    cycle, i = getattr(mention.found.term, "cycle", None), scene.word_at(mention.end - 1) + 1
    if number < 0 or not isinstance(cycle, PieceOfYear) or mention.text.lower().startswith("the "):
        return False
    verb, following = scene.clauses[number].verb, scene.words.at(i)
    if not following.isalpha() or following in any_of("clauses", "preposition", "coordinator", "pronoun"):
        return False
    told = verb.start < mention.start and not scene.words.bits[i] & (PAST | AUXILIARY | ADVERB)
    return told or (verb.tense == "future" and not mention.signal)


def attributive(scene: Scene, sketches: list[Sketch], mention: Mention) -> Sketch | None:
    """The noun right after a time that stands in its noun group: "Thursday's vote", "the July visit"."""
    words = scene.words
    first = scene.word_at(mention.start)
    owned = possessive(scene, mention)
    if from_owned(scene, mention):
        return None
    opened = words.at(first - 1) in words_of("clauses", "determiner") or words.low[first] == "the"
    if not (owned or opened or headlined(scene, mention)):
        return None
    for sketch in sketches:
        if sketch.noun and sketch.head >= mention.end:
            between = scene.between(mention.end, sketch.head)
            stops = any_of("clauses", "preposition", "coordinator") | {",", ".", ";"}
            return sketch if len(between) < NEAR and not stops & set(between) else None
        if sketch.group is not None and mention.end <= sketch.group.start:
            return None
    return None


def noun_before(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch | None) -> Sketch | None:
    """The event noun that stands before a time with nothing but its own words between."""
    nouns = [
        s for s in sketches if s.noun and s.head_end <= mention.start and s.clause == scene.clause_at(mention.start)
    ]
    if not nouns:
        return None
    noun = nouns[-1]
    between = scene.between(noun.head_end, mention.start)
    if len(between) > 2 * NEAR or {";", "and", "but"} & set(between):
        return None
    if any(s.group is not None and noun.head < s.head < mention.start for s in sketches):
        return None
    return noun


def of_another(scene: Scene, noun: Sketch) -> bool:
    """Whether a time may as well be that of the noun before "of": "the rejection of his appeal on Friday", but not "the
    start of the trial on Friday"."""
    word = before_of(scene, noun)
    return word in event_nouns() and not phase_of(scene, noun)


def phase_nouns(scene: Scene, sketches: list[Sketch], noun: Sketch) -> list[Sketch]:
    """The beginning or the end that a noun is told by, where that is an event: "the outbreak of war in 1914"."""
    told = phase_of(scene, noun)
    return [s for s in sketches if told and s.noun and s.head < noun.head and s.lemma == told][-1:]


def temporal(scene: Scene, noun: Sketch) -> bool:
    """Whether a noun stands in a phrase of time: "since the invasion of Ukraine in May"."""
    if noun.connective is not None:
        return True
    i = scene.word_at(noun.head)
    before = [scene.words.at(k) for k in range(i - 1, max(-1, i - 7), -1)]
    for word in before:
        if word in TIMELY:
            return True
        if word in words_of("clauses", "preposition") - {"of"} or word in (",", ".", ";"):
            return False
    return False


TIMELY = frozenset({"since", "after", "before", "following", "until", "till", "amid", "during", "despite"})
