"""Which words of a sentence may tell an event: its verb groups and its event nouns."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.language.tense import VerbGroup, event_nouns
from timeline.language.verbs import lemma
from timeline.language.wording import Words, words_of
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.sketch import Sketch

Span = tuple[int, int, str]


def told(scene: Scene, spans: Iterable[Span] = ()) -> list[Sketch]:
    """The sketches of a sentence in the order of the text; those at the caller's spans bear the caller's names."""
    found = [_of_group(scene, group, number) for number, group in _numbered(scene)]
    found += [_of_noun(scene, i) for i in _nouns(scene.words, scene)]
    for span in spans:
        _give(scene, found, span)
    return sorted(found, key=lambda sketch: sketch.head)


def _numbered(scene: Scene) -> list[tuple[int, VerbGroup]]:
    return [(scene.clauses.index(clause), group) for clause, group in groups_of(scene)]


def _of_group(scene: Scene, group: VerbGroup, number: int) -> Sketch:
    clause = scene.clauses[number]
    state = group.lemma in words_of("verbs", "state") and not (group.passive and group.lemma != "be")
    return Sketch(
        scene.report, clause.start, clause.end, group.head, group.end, group.lemma, scene.number, number, group,
        state=state and not group.lemma == "say",
    )  # fmt: skip


def _nouns(words: Words, scene: Scene) -> list[int]:
    """The places of event nouns that are no verbs here."""
    verbs = {group.head for clause in scene.clauses for group in clause.groups}
    nouns = event_nouns()
    return [i for i, word in enumerate(words.low) if word in nouns and words.start[i] not in verbs]


def _of_noun(scene: Scene, i: int) -> Sketch:
    words = scene.words
    number = scene.clause_at(words.start[i])
    low, high = noun_group(words, i)
    return Sketch(
        scene.report, words.start[low], words.end[high], words.start[i], words.end[i],
        event_nouns().get(words.low[i], lemma(words.low[i])), scene.number, number, noun=True,
    )  # fmt: skip


def noun_group(words: Words, i: int) -> tuple[int, int]:
    """The first and the last word of the noun group around a noun: back to its determiner, on over "of …"."""
    low = i
    determiners, prepositions = words_of("clauses", "determiner"), words_of("clauses", "preposition")
    while low > 0 and low > i - LONGEST_NOUN and words.low[low - 1] not in prepositions and _inside(words, low - 1):
        low -= 1
        if words.low[low] in determiners:
            break
    high = i
    while words.at(high + 1) == "of" and high < i + LONGEST_NOUN:
        high += 2
        while high + 1 < len(words) and high < i + LONGEST_NOUN and words.written[high + 1][0].isupper():
            high += 1
    return low, min(high, len(words) - 1)


LONGEST_NOUN = 6


def _inside(words: Words, i: int) -> bool:
    """Whether a word may stand between a noun and its determiner."""
    word = words.low[i]
    return (word[0].isalnum() or word in "-'’") and not words.bits[i] & ~4096 & ~12 and word not in _joints()


def _joints() -> frozenset[str]:
    return words_of("clauses", "coordinator") | words_of("clauses", "relative") | words_of("clauses", "subordinator")


def _give(scene: Scene, found: list[Sketch], span: Span) -> None:
    """Name the sketch at a span, or make one there."""
    start, end, name = span
    inside = [s for s in found if s.head < end and start < s.head_end and s.given is None]
    if not inside:
        covering = [s for s in found if s.group and s.group.start < end and start < s.group.end and s.given is None]
        inside = covering[:1] if scene.words.low and _auxiliary(scene, start) else []
    if inside:
        chosen = next((s for s in inside if s.group), inside[-1])
        chosen.given = name
        if chosen.head_end < end or start < chosen.head:
            chosen.start, chosen.end = min(chosen.start, start), max(chosen.end, end)
        return
    found.append(_bare(scene, span))


def _auxiliary(scene: Scene, start: int) -> bool:
    return bool(scene.words.bits[scene.word_at(start)] & ~4096)


def _bare(scene: Scene, span: Span) -> Sketch:
    start, end, name = span
    i = scene.word_at(max(start, end - 1))
    low = scene.words.low[i] if len(scene.words) else ""
    return Sketch(
        scene.report, start, end, start, end, event_nouns().get(low, lemma(low)), scene.number,
        scene.clause_at(start), noun=True, given=name,
    )  # fmt: skip
