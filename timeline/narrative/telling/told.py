"""Which words of a sentence may tell an event: its verb groups, its event nouns, and nouns placed in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from timeline.language.syntax.alone import event_nouns
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.tense import as_verb
from timeline.language.syntax.verbs import ADVERB, AUXILIARY, BASE, PARTICIPLE, PAST, lemma, lemmas
from timeline.language.syntax.wording import Words, any_of, words_of
from timeline.narrative.connective import Connective, connectives
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.sketch import Sketch
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
    """Whether a verb, or one that it is the complement of, is negated: "wasn't to begin making"."""
    groups = {g.last: g for _, g in groups_of(scene)}
    above: VerbGroup | None = group
    while above is not None and not above.negated:
        above = None if above.finite else groups.get(scene.words.back(above.first))
    return above is not None


def _nouns(words: Words, scene: Scene) -> list[int]:
    """The places of event nouns that are no verbs here; what one is without did not happen."""
    verbs = {group.head for clause in scene.clauses for group in clause.groups}
    nouns = event_nouns()
    places = [i for i, word in enumerate(words.low) if word in nouns and words.start[i] not in verbs]
    return [i for i in places if "without" not in words.low[max(0, i - 2) : i] and not _titled(words, i)]


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


def head_noun(scene: Scene, connective: Connective) -> int | None:
    """The last word of the noun group that follows a connective, where one does."""
    words, i = scene.words, connective.last + 1
    if any(group.first == i for _, group in groups_of(scene)):  # "after leaving school"
        return None
    verbs = {group.first for _, group in groups_of(scene) if group.finite}
    determiners = words_of("clauses", "determiner")
    last: int | None = None
    first = i
    while i < len(words) and i < first + LONGEST_NOUN:
        word = words.low[i]
        if (
            (word in _joints() and not (i == first and word in determiners))
            or not (word[0].isalpha() or word in "-'’" or i in scene.timed)
            or word in words_of("clauses", "pronoun") - determiners
        ):
            break
        if i > first and (word in determiners or word in words_of("clauses", "preposition")):
            break
        if i > first and last is not None and _new_subject(words, i, last):
            break
        if i > first and (i in verbs or (words.bits[i] & (PAST | AUXILIARY) and not words.bits[i] & PARTICIPLE)):
            return None
        if i not in scene.timed and word not in determiners and word[0].isalpha() and not word.startswith(FRENCH_OF):
            last = i
        i += 1
    if last is None or words.bits[last] == ADVERB or words.written[last][0].isupper():
        return None
    if _subject_of_clause(scene, connective, i, verbs):
        return None
    if words.low[last] in words_of("words", "number") or _subject(words, last, i):  # "after seven"
        return None
    follows = words.bits[i] if i < len(words) else 0
    finite = bool(follows & (PAST | AUXILIARY)) and i == last + 1
    return None if finite and words.at(i - 1) != "," else last


def _subject(words: Words, last: int, i: int) -> bool:
    """Whether a verb follows what is said more of a noun: "until the bridge, the present one, was built", "after a fire
    at the mill had killed him"."""
    if words.at(i) in words_of("clauses", "preposition") and i == last + 1:
        had = next((k for k in range(i, min(i + LONGEST_NOUN, len(words))) if words.low[k] == "had"), 0)
        inside = words.low[i:had]
        apart = any_of("clauses", "determiner", "pronoun")
        return bool(inside) and all(w.isalpha() for w in inside) and apart.isdisjoint(inside[2:])
    if words.at(i) != "," or i + 1 >= len(words):
        return False
    low = words.low[i + 1 : i + 1 + LONGEST_NOUN]
    close = i + 1 + low.index(",") if "," in low else 0
    said = any(words.bits[k] & (PAST | AUXILIARY) for k in range(i + 1, close))
    return 0 < close < len(words) - 1 and not said and bool(words.bits[close + 1] & AUXILIARY)


def _subject_of_clause(scene: Scene, connective: Connective, i: int, verbs: set[int]) -> bool:
    """Whether what stands at a place belongs to the subject of a clause: "arrested days after the body of a boy was
    found", "rose after a rival, Salma, reported losses"."""
    words = scene.words
    told = any(group.finite and group.last < connective.first for _, group in groups_of(scene))
    if not told or words.at(connective.first - 1) in words_of("clauses", "coordinator"):
        return False
    if words.at(i) == "," and i + 1 < len(words) and words.written[i + 1][0].isupper():
        return any(words.low[k] == "," and k + 1 in verbs for k in range(i + 2, min(len(words), i + LONGEST_NOUN)))
    if words.at(i) != "of":
        return False
    stops = _joints() | words_of("clauses", "preposition") | {",", ";", ":"}
    ahead = range(i + 1, min(len(words), i + LONGEST_NOUN))
    end = next((k for k in ahead if k in verbs or words.low[k] in stops), len(words))
    return end in verbs


FRENCH_OF = ("d'", "d’")
"""It joins a word to the noun before it: "a coup d'état"."""


def _new_subject(words: Words, i: int, last: int) -> bool:
    """Whether a name after a noun opens what follows: "after the race Milo …"."""
    return words.written[i][0].isupper() and not words.written[last][0].isupper() and last == i - 1


def noun_group(scene: Scene, i: int) -> tuple[int, int]:
    """The first and the last word of the noun group around a noun: back to its determiner, on over "of …"."""
    low, words = i, scene.words
    determiners = words_of("clauses", "determiner")
    outside = words_of("clauses", "preposition") | {words.low[g.last] for _, g in groups_of(scene) if g.finite}
    while low > 0 and low > i - LONGEST_NOUN and words.low[low - 1] not in outside and _inside(words, low - 1):
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
    abbreviated = word == "." and words.at(i - 1).isalpha() and words.at(i + 1)[:1].isdigit()  # "Oct. 23"
    return (
        (word[0].isalnum() or word in "-'’" or abbreviated)
        and not words.bits[i] & ~(ADVERB | PAST | PARTICIPLE)
        and word not in _joints()
    )


@cache
def _joints() -> frozenset[str]:
    return any_of("clauses", "coordinator", "relative", "subordinator")


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
    alone = len(between) <= LONGEST_NOUN and _joints().isdisjoint(between) and all(w.isalnum() for w in between)
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
