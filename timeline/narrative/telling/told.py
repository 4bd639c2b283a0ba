"""Which words of a sentence may tell an event: its verb groups, its event nouns, and nouns placed in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from timeline.language.syntax.alone import event_nouns
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.tense import as_verb
from timeline.language.syntax.verbs import ADVERB, BASE, lemma, lemmas
from timeline.language.syntax.wording import Words, any_of, words_of
from timeline.language.tables import table
from timeline.narrative.connective import connectives
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.noun_group import LONGEST_NOUN, head_noun, joints, noun_group
from timeline.narrative.telling.roles import singular

Span = tuple[int, int, str]


def told(scene: Scene, spans: Iterable[Span] = ()) -> list[Sketch]:
    """The sketches of a sentence in the order of the text; those at the caller's spans bear the caller's names."""
    found = [_of_group(scene, group, number) for number, group in _numbered(scene)]
    found += [noun_at(scene, i) for i in _nouns(scene.words, scene)]
    found += _placed(scene, found)
    for span in spans:
        _give(scene, found, span)
    for sketch in found:
        sketch.quoted = scene.quoted(sketch.head)
    return sorted(found, key=lambda sketch: sketch.head)


def _numbered(scene: Scene) -> list[tuple[int, VerbGroup]]:
    return [(scene.clauses.index(clause), group) for clause, group in groups_of(scene)]


def _of_group(scene: Scene, group: VerbGroup, number: int) -> Sketch:
    clause = scene.clauses[number]
    state = group.lemma in words_of("verbs", "state") and not (group.passive and group.lemma != "be")
    state = state and scene.words.at(group.last + 1) not in words_of("verbs", "punctual", group.lemma)
    return Sketch(
        scene.report, clause.start, clause.end, group.head, group.end, group.lemma, scene.number, number, group,
        state=state, particle=_particle(scene.words, group),
        teller=_teller(scene.words, group),
        negated=_negated(scene, group),
    )  # fmt: skip


def _particle(words: Words, group: VerbGroup) -> bool:
    """Whether "by" belongs to a verb: "she came by on Friday", but not "she will come by Friday"."""
    passing = group.tense == "past" and group.lemma in words_of("verbs", "passing")
    return passing and words.at(group.last + 1) == "by"


def _teller(words: Words, group: VerbGroup) -> bool:
    """Whether who tells it does it, or is told it: "I locked", "I'd locked", "he told me"."""
    joined = words.low[group.first].replace("’", "'").partition("'")[0]
    tellers = words_of("clauses", "teller")
    hears = words.at(group.last + 1) in ("me", "us")
    return hears or words.at(words.back(group.first)) in tellers or joined in tellers


def _negated(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb, or one that it is the complement of, is negated, "wasn't to begin making", or has no object,
    "made no arrests"."""
    if of_none(scene, group):
        return True
    groups = {g.last: g for _, g in groups_of(scene)}
    above: VerbGroup | None = group
    while above is not None and not above.negated:
        i = scene.words.back(above.first)
        i -= scene.words.at(i) in WHOM  # "don't expect him to play"
        above = None if above.finite else groups.get(i)
    return above is not None


WHOM = frozenset({"me", "him", "her", "it", "us", "them"})


def of_none(scene: Scene, group: VerbGroup) -> bool:
    """Whether what there is, or the object of a verb, is none: "there was no reply", "made no arrests", "did
    nothing"."""
    none, following = (scene.words.at(group.last + k) for k in (1, 2))
    if none not in words_of("clauses", "none") or (none == "no" and not following.isalpha()):
        return False
    if group.lemma == "be":
        return none == "no"
    if following in NO_LESS:
        return False
    says = any_of("verbs", "report", "knowing") - {"make", "publish", "find"}  # "said no deaths were reported"
    return group.lemma not in says or (none != "no" and following in CLOSING)


CLOSING = frozenset({"", ".", ",", ";", "!", "?"})
NO_LESS = frozenset("longer more less fewer later sooner doubt matter secret time better worse but short".split())
"""What "no" stands before where something is, or was done: "lost no time", "kept it no longer", "wants nothing but"."""


def _nouns(words: Words, scene: Scene) -> list[int]:
    """The places of event nouns that are no verbs here; what one is without did not happen."""
    verbs = {group.head for clause in scene.clauses for group in clause.groups}
    nouns = event_nouns()
    places = [i for i, word in enumerate(words.low) if word in nouns and words.start[i] not in verbs]
    places = [i for i in places if words.at(i - 1) not in _idle().get(words.low[i], ()) and not _modifies(words, i)]
    return [i for i in places if "without" not in words.low[max(0, i - 2) : i] and not _titled(words, i)]


def _modifies(words: Words, i: int) -> bool:
    """Whether a noun only says which thing or person is meant: "the crash site", "the opening round", "a final
    offer"."""
    following = words.at(i + 1)
    if following in words_of("nouns", "modified"):
        return True
    last = words.low[i] in words_of("nouns", "adjectival") and following.isalpha()
    small = any_of("clauses", "preposition", "coordinator", "relative", "subordinator", "pronoun", "determiner")
    return last and not words.bits[i + 1] & ~BASE and following not in small and words.written[i + 1].islower()


@cache
def _idle() -> dict[str, tuple[str, ...]]:
    """The words behind which a noun tells of nothing that happens."""
    return dict(table("nouns")["idle"])


def _titled(words: Words, i: int) -> bool:
    """Whether a noun is the end of a name: "the Court of Appeal"; "the Battle of Britain" has its own before "of"."""
    capitals = all(words.written[k][0].isupper() for k in (i, max(0, i - 2)))
    return i > 1 and words.low[i - 1] == "of" and capitals and words.low[i - 2] not in event_nouns()


def noun_at(scene: Scene, i: int) -> Sketch:
    """The sketch of the noun at a place."""
    words = scene.words
    number = scene.clause_at(words.start[i])
    low, high = noun_group(scene, i)
    known = event_nouns().get(words.low[i])
    return Sketch(
        scene.report, words.start[low], words.end[high], words.start[i], words.end[i],
        known or _verb_in(words.low[i]), scene.number, number, noun=True, thing=known is None,
        brief=words.low[i] in words_of("nouns", "brief"), lasting=words.low[i] in words_of("nouns", "lasting"),
    )  # fmt: skip


def _verb_in(noun: str) -> str:
    """The verb that a noun comes from by its looks: "laying" is to lay, "rollback" to roll; else the noun itself."""
    if noun.endswith("ing"):
        return lemma(noun)
    known = lemmas()
    ends = (noun[: -len(particle)] for particle in words_of("nouns", "particle") if noun.endswith(particle))
    return next((known[stem] for stem in ends if stem in known), singular(noun))


def _placed(scene: Scene, found: list[Sketch]) -> Iterator[Sketch]:
    """The nouns after "before", "during" and the like, whatever they are: "the storm" is no event but for its place."""
    taken = {sketch.head for sketch in found}
    for connective in connectives(scene):
        head = head_noun(scene, connective)
        if head is None:
            continue
        sketch = next((s for s in found if s.noun and s.head == scene.words.start[head]), None)
        if sketch is None and scene.words.start[head] not in taken:
            sketch = noun_at(scene, head)
            taken.add(sketch.head)
            yield sketch
        if sketch is not None:
            sketch.connective = connective
            sketch.bare = connective.last + 1 == head


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
    return bool(scene.words.bits[scene.word_at(start)] & ~ADVERB)


def _perceived(scene: Scene, group: VerbGroup) -> VerbGroup:
    """A base form after the object of a verb such as "see" is of the time of that: "watched them lose"."""
    before = [g for _, g in groups_of(scene) if g.last < group.first]
    above = max(before, key=lambda g: g.last) if before else None
    if above is None or above.lemma not in words_of("verbs", "perceiving") or not scene.words.bits[group.last] & BASE:
        return group
    between = scene.words.low[above.last + 1 : group.first]
    alone = len(between) <= LONGEST_NOUN and joints().isdisjoint(between) and all(w.isalnum() for w in between)
    return evolve(group, tense=above.tense, perfect=above.perfect, modality=above.modality) if alone else group


def _bare(scene: Scene, span: Span) -> Sketch:
    """A sketch at a caller's span where no verb and no event noun was seen: a verb if its word can well be one."""
    start, end, name = span
    words = scene.words
    i = scene.word_at(max(start, end - 1))
    low = words.low[i] if len(words) else ""
    number = scene.clause_at(start)
    group = as_verb(words, i) if len(words) and number >= 0 else None
    group = _perceived(scene, group) if group is not None else None
    base = group.lemma if group else event_nouns().get(low, lemma(low))
    state = group is not None and base in words_of("verbs", "state")
    return Sketch(
        scene.report, start, end, start, end, base, scene.number, number, group, group is None, state, name,
    )  # fmt: skip
