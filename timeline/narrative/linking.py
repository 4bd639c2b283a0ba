"""What a sentence says about the order of its events, and of events told before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from timeline.algebra import Amount, Last, Next, Shift, Told
from timeline.calendar import Unit
from timeline.language.find import Mention
from timeline.language.tables import table
from timeline.language.wording import words_of
from timeline.narrative.dating import counted
from timeline.narrative.link import Gap, Link
from timeline.narrative.memory import Memory
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch


def links(scene: Scene, sketches: list[Sketch], memory: Memory, last: Sketch | None) -> Iterator[Link]:
    """The links of a sentence. `last` is the event that the sentence before told last."""
    yield from _clauses(scene, sketches)
    yield from _nouns(scene, sketches, memory)
    yield from _sayings(scene, sketches)
    yield from _adverbs(scene, sketches, last)


def kinds(section: str) -> dict[str, str]:
    """The kind for each connective of a section of the table."""
    return {word: kind for kind, words in table("links")[section] for word in words}


def _clauses(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """A clause joined by "after", "when" and the like places the one that it hangs on."""
    known = kinds("clause")
    for number, clause in enumerate(scene.clauses):
        kind = known.get(clause.joint)
        if kind is None or _prepositional(scene, sketches, number):
            continue
        b = _sketch_of(sketches, number)
        a = _main(scene, sketches, number)
        if a is None or b is None or a is b:
            continue
        by_the_time = clause.joint == "when" or _words_before(scene, clause.start, 3) == ["by", "the", "time"]
        yield Link("before" if by_the_time and clause.joint != "when" else kind, a, b, f"joined by {clause.joint!r}", _gap(scene, clause.start))


def _prepositional(scene: Scene, sketches: list[Sketch], number: int) -> bool:
    """True where the joint stands before a noun group: "after the vote, he left"."""
    clause = scene.clauses[number]
    joint = next(i for i in range(clause.first, clause.last + 1) if scene.words.low[i] == clause.joint)
    head = clause.verb.first
    if head - joint <= 1:
        return False
    nouns = [s for s in sketches if s.noun and scene.words.start[joint] < s.head < clause.verb.start]
    comma = "," in scene.words.low[joint:head]
    first_time = [m for m in scene.mentions if scene.words.start[joint] < m.start < clause.verb.start]
    return (comma and number == 0 and bool(nouns or first_time)) or (bool(first_time) and first_time[0].signal.startswith(clause.joint) and comma)


def _sketch_of(sketches: list[Sketch], number: int) -> Sketch | None:
    """The head verb of a clause."""
    return next((s for s in sketches if s.clause == number and s.group is not None and s.group.finite), None) or next(
        (s for s in sketches if s.clause == number and s.group is not None), None
    )


def _main(scene: Scene, sketches: list[Sketch], number: int) -> Sketch | None:
    """The verb that a clause hangs on: the nearest before it, for a clause that opens the sentence the next one's."""
    before = [s for s in sketches if s.clause < number and s.group is not None]
    if before:
        nearest = before[-1]
        return nearest if nearest.clause == number - 1 else _sketch_of(sketches, number - 1)
    return _sketch_of(sketches, number + 1)


def _words_before(scene: Scene, offset: int, count: int) -> list[str]:
    i = scene.word_at(offset)
    return scene.words.low[max(0, i - count) : i]


def _gap(scene: Scene, offset: int) -> Gap:
    """How far apart two events are by the phrase that ends at a connective: "two days after"."""
    for mention in scene.mentions:
        if counted(mention) and mention.start - 1 <= offset <= mention.end:
            return amount_of(mention)
    return None


def _nouns(scene: Scene, sketches: list[Sketch], memory: Memory) -> Iterator[Link]:
    """An event noun after "following", "during" and the like places the verb of its clause."""
    known = kinds("noun")
    for noun in sketches:
        if not noun.noun:
            continue
        i = scene.word_at(noun.start)
        signal, kind, j = _preposition(scene, i, known)
        if kind is None:
            continue
        verb = _verb_of(scene, sketches, noun, j)
        if verb is None:
            continue
        found = None if noun.dated is not None or noun.given else memory.find(scene, noun)
        target, why = found if found else (noun, "a new event")
        if target is verb:
            continue
        yield Link(kind, verb, target, f"{signal!r} {scene.text[noun.start:noun.end]!r}: {why}", _gap(scene, scene.words.start[j]))


def _preposition(scene: Scene, i: int, known: dict[str, str]) -> tuple[str, str | None, int]:
    """The connective before a noun group, its kind, and its place."""
    words = scene.words
    for phrase, kind in kinds("phrase").items():
        parts = phrase.split()
        if words.low[max(0, i - len(parts)) : i] == parts:
            return phrase, kind, i - len(parts)
    j = i - 1
    while j >= 0 and j > i - 5 and words.low[j] not in known and words.low[j] not in words_of("clauses", "preposition") and words.low[j][0].isalnum() and not words.bits[j] & ~4096 & ~12:
        j -= 1
    return (words.low[j], known[words.low[j]], j) if j >= 0 and words.low[j] in known else ("", None, i)


def _verb_of(scene: Scene, sketches: list[Sketch], noun: Sketch, j: int) -> Sketch | None:
    """The verb that a phrase of time hangs on: the nearest before it, else the head of its clause."""
    at = scene.words.start[j]
    before = [s for s in sketches if s.group is not None and s.head < at and not s.head == at]
    same = [s for s in before if s.clause in (noun.clause, noun.clause - 1)]
    if same:
        return same[-1]
    return next((s for s in sketches if s.group is not None and s.head > noun.head and s.group.finite), None)


def _sayings(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """What is said to have happened was over when it was said; what will happen starts no earlier."""
    saying = words_of("verbs", "report", "say")
    for said in sketches:
        if said.group is None or said.lemma not in saying or said.group.tense != "past" or said.group.passive:
            continue
        for told in sketches:
            if told is said or told.group is None or not _told_by(scene, said, told):
                continue
            group = told.group
            if group.tense == "past" and group.perfect and not group.progressive or (group.tense == "present" and group.perfect and not told.state):
                yield Link("said", told, said, "told in the perfect")
            elif group.tense == "past" and not told.state and not group.progressive and told.lemma not in words_of("verbs", "report"):
                yield Link("said", told, said, "told as past")
            elif group.tense == "future":
                yield Link("ahead", told, said, "told as yet to come")


def _told_by(scene: Scene, said: Sketch, told: Sketch) -> bool:
    """Whether a verb stands in the clause that a verb of saying reports."""
    if told.clause == said.clause + 1:
        joint = scene.clauses[told.clause].joint
        return joint == "that" or (joint == "" and "," not in scene.between(said.head_end, told.head))
    return False


def _adverbs(scene: Scene, sketches: list[Sketch], last: Sketch | None) -> Iterator[Link]:
    """ "Later", "then", "meanwhile" place the verb beside them by the event told just before."""
    known = kinds("adverb")
    for i, word in enumerate(scene.words.low):
        kind = known.get(word)
        if kind is None or _counts(scene, i):
            continue
        here = next((s for s in sketches if s.group is not None and s.group.finite and 0 <= s.group.first - i <= 2 or s.group is not None and s.group.first < i < s.group.last), None)
        if here is None or here.group is None or here.group.tense != "past":
            continue
        previous = [s for s in sketches if s.group is not None and s.group.finite and s.head < here.head and s.clause == here.clause - 1]
        joined = scene.clauses[here.clause].joint in ("and", "but", "") and here.clause > 0
        told = previous[-1] if previous and joined else (last if here.clause == 0 and not previous else None)
        if told is not None and told.group is not None and told.group.tense == "past" and not told.group.perfect:
            yield Link(kind if kind == "after" else "as", here, told, f"{word!r} after what was told just before")


def _counts(scene: Scene, i: int) -> bool:
    """True for "later" in "three days later" and "later that day"."""
    at = scene.words.start[i]
    return any(m.start <= at < m.end for m in scene.mentions)


DAYS = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.5, Unit.QUARTER: 91.3, Unit.YEAR: 365.25, Unit.DECADE: 3652.5}
HOURS = {Unit.HOUR: 1.0, Unit.MINUTE: 1 / 60, Unit.SECOND: 1 / 3600}


def amount_of(mention: Mention) -> Gap:
    """The time that "two days after" puts between two events: half a unit to either side, for days a whole one."""
    term = mention.found.term
    if isinstance(term, Shift) and isinstance(term.base, Told):
        return gap_of(term.amount)
    if isinstance(term, Last | Next) and isinstance(term.base, Told) and getattr(term.cycle, "unit", None) in DAYS:
        unit = DAYS[term.cycle.unit]  # type: ignore[attr-defined]
        return timedelta(0), timedelta(days=2 * unit)
    return None


def gap_of(amount: Amount) -> Gap:
    """The least and the most that an amount may mean; None for a vague one."""
    count, unit = amount.count, amount.finest
    if count.least is None or count.most is None or amount.rest is not None or unit not in (DAYS | HOURS):
        return None
    one = timedelta(days=DAYS[unit]) if unit in DAYS else timedelta(hours=HOURS[unit])
    slack = one if unit is Unit.DAY else one / 2
    return max(timedelta(0), float(count.least) * one - slack), float(count.most) * one + slack
