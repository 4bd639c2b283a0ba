"""Clauses that a joint such as "after" or "when" hangs on others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.connective import kinds
from timeline.narrative.dating.beside import apart_by, opens_another, past_aside, past_comma
from timeline.narrative.dating.choosing import dates
from timeline.narrative.dating.verb_times import cleft_by
from timeline.narrative.link import Link, lasts
from timeline.narrative.linking.distance import apart_at
from timeline.narrative.modality.governor import bare_participle
from timeline.narrative.modality.phases import ender
from timeline.narrative.modality.tensed import past, spoken
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.described import noted
from timeline.narrative.telling.memory import Memory
from timeline.narrative.telling.told import noun_at


def joined(scene: Scene, sketches: list[Sketch], memory: Memory) -> Iterator[Link]:
    """A clause joined by "after", "when" and the like places the one that it hangs on."""
    for number in range(len(scene.clauses)):
        pair = _pair(scene, sketches, number)
        if pair is not None and (link := _hung(scene, sketches, number, *pair, memory)) is not None:
            yield link


def _pair(scene: Scene, sketches: list[Sketch], number: int) -> tuple[Sketch, Sketch] | None:
    """The event that a clause with such a joint hangs on, and its own; None where it places none."""
    if scene.clauses[number].joint not in kinds("clause") or _before_noun(scene, sketches, number):
        return None
    b, a = _head_of(sketches, number), _main(scene, sketches, number)
    if a is None or b is None or a is b or b.status == "hypothetical" or _asked(scene, a, number):
        return None
    return a, b


def _hung(scene: Scene, sketches: list[Sketch], number: int, a: Sketch, b: Sketch, memory: Memory) -> Link | None:
    """The link between the event that a clause hangs on and its own, or what that repeats."""
    said, joint = scene.clauses[number].joint, _place_of(scene, number)
    kind = kinds("clause")[said]
    if kind in ("after", "before", "since") and (that := _pronoun(scene, joint)):
        return Link(kind, b, a, f"'{kind} {that}'") if a.head < b.head else None
    if _places_nothing(scene, sketches, number, a, b):
        return None
    target, why = _repeated(scene, sketches, b, memory)
    b.refers = target is not b
    kind = _meant(scene, joint, kind, a, b, target)
    if kind in TURNED:
        turned = kind != "by then" or not _lasting(scene, a, b)
        return Link(TURNED[kind], b, a, f"joined by {said!r}") if turned else None
    if kind == "while" and not lasts(b):  # "while the bill passed, few liked it" compares
        if not b.refers:
            return None
        kind = "during"
    if b.tensed == spoken(b.report) and kind not in ("as", "while"):
        b.tensed = past(b.report)  # what places an event is no news of the day
    return Link(kind, a, target, f"joined by {said!r}{why}", apart_at(scene, joint))


def _meant(scene: Scene, joint: int, kind: str, a: Sketch, b: Sketch, target: Sketch) -> str:
    """What a joint means beside what it joins: "after the trial began", "not before he had paid"."""
    if kind in ("before", "until") and scene.words.at(joint - 1) == "not" and not a.negated:
        return "after"  # "he left, but not before he had paid", "it was not until he paid that he left"
    begun = target.noun and target is not b and b.lemma in words_of("verbs", "begin", "begin")
    return "ahead" if kind == "after" and begun else kind


JOINING = frozenset({"and", "but"})
TURNED = {"then": "after", "since then": "since", "by then": "before"}
"""The joints whose own clause is placed: "whereupon he left", "since when two have shut", "by when he had left"."""


def _lasting(scene: Scene, a: Sketch, b: Sketch) -> bool:
    """Whether a time between two verbs is one that the first lasts to: "it burned until noon, by when two had died"."""
    between = (m for m in scene.mentions if a.head < m.start < b.head)
    lasts = any(m.signal in words_of("clauses", "lasting") or m.reading.kind == "duration" for m in between)
    return lasts and not a.negated


def _of_another_time(scene: Scene, sketches: list[Sketch], a: Sketch, joint: int) -> bool:
    """Whether "when" tells of a time right before it that does not date what the clause hangs on, or is an edge of
    that: "from 399 million a year earlier, when Easter helped", "had dried since the morning, when it rained"."""
    start = scene.words.start[joint]
    mention = next((m for m in scene.mentions if start - 2 <= m.end <= start), None)
    if mention is None:
        return False
    return mention.signal in EDGES or a not in dates(scene, sketches, mention)


EDGES = frozenset({"since", "until", "till"})


def fronted(scene: Scene, sketches: list[Sketch]) -> Iterator[Link]:
    """An aside between the time that opens a sentence and its verb: "in 1947, two years before he died, she moved"."""
    b = _head_of(sketches, 0)
    opening = next((m for m in scene.mentions if scene.word_at(m.start) <= 2), None)
    if b is None or opening is None or opening.end > b.head:
        return
    k = apart_by(scene.between(opening.end, b.head))
    a = past_comma(scene, sketches, b) if k and scene.words.at(scene.word_at(opening.end - 1) + 1) == "," else None
    if a is not None:
        joint = scene.word_at(opening.end - 1) + 1 + k
        yield Link(scene.words.low[joint], a, b, "an aside before the verb", apart_at(scene, joint))


def _places_nothing(scene: Scene, sketches: list[Sketch], number: int, a: Sketch, b: Sketch) -> bool:
    """Whether a joint says nothing of when the verb that its clause hangs on is."""
    kind, joint = kinds("clause")[scene.clauses[number].joint], _place_of(scene, number)
    if _of_its_subject(scene, a, number) or (kind == "when" and _of_another_time(scene, sketches, a, joint)):
        return True
    if kind == "after" and scene.words.at(joint - 1) == "even":  # "she worked on, even after he fell ill"
        return True
    if a.head < b.head and ("and", "again") in pairwise(scene.between(a.head_end, b.head)):
        return True  # "it failed in May and again in June after he fell ill"
    if (
        a.head < b.head
        and apart_at(scene, joint) is not None
        and not JOINING.isdisjoint(scene.between(a.head_end, b.head))
    ):
        return True  # "when war broke out, and the year after they moved us"
    if kind in ("while", "as") and a.clause > 0 and a.head < b.head and scene.words.at(joint - 1) == ",":
        return True  # "rose after data showed a fall last week, while traders waited": of the sentence or the clause
    if kind == "as" and (_reporting(b) or noted(scene, joint) or bare_participle(b)):
        return True  # "named as a man born in 1978"
    return scene.words.at(joint + 1) == "," or _at_hour(scene, joint + 1)


def _pronoun(scene: Scene, joint: int) -> str:
    """The "that" or "then" behind a joint that is what was told, and no conjunction: "in May; before that she worked in
    Rome"."""
    said, following = (scene.words.at(joint + k) for k in (1, 2))
    subject = any_of("clauses", "pronoun", "determiner") | {","}
    return said if said == "then" or (said == "that" and following in subject) else ""


def _of_its_subject(scene: Scene, a: Sketch, number: int) -> bool:
    """Whether a participle before a joint only says more of the subject of the sentence's one verb: "a board appointed
    after that storm had warned of it"."""
    clause = scene.clauses[a.clause]
    low = scene.words.low[clause.first : clause.verb.first]
    relative = not words_of("clauses", "relative").isdisjoint(low[1:])  # "the letter which he sent after the war was"
    if not (bare_participle(a) or relative) or a.clause != number - 1 or clause.verb is not a.group:
        return False
    if scene.words.low[scene.clauses[a.clause].first] not in words_of("clauses", "determiner"):  # a headline
        return False
    return not any(clause.joint == "" and clause.verb.finite for clause in scene.clauses[number + 1 :])


def _at_hour(scene: Scene, i: int) -> bool:
    """Whether a number stands alone, as an hour does: "after seven"."""
    return scene.words.at(i) in words_of("words", "number") and not scene.words.at(i + 1).isalpha()


def _reporting(sketch: Sketch) -> bool:
    """Whether someone says something: "as the paper reported", not "as the verdict was read"."""
    return sketch.lemma in words_of("verbs", "report") and sketch.group is not None and not sketch.group.passive


def _asked(scene: Scene, a: Sketch, number: int) -> bool:
    """Whether a clause with "when" is what someone knows, says or asks: it places nothing then."""
    assert a.group is not None
    clause = scene.clauses[number]
    if clause.joint not in ("when", "as", "whenever"):
        return False
    telling = a.lemma in any_of("verbs", "report", "asking")
    return a.status == "denied" or (telling and clause.first == a.group.last + 1)


def _repeated(scene: Scene, sketches: list[Sketch], b: Sketch, memory: Memory) -> tuple[Sketch, str]:
    """The event told before that a clause of time repeats, else the clause's own."""
    if b.dated is not None or b.given is not None:
        return b, ""
    found = memory.same(b)
    if found is not None and found[0].status != b.status:  # "it began at eight. … hours before another was to begin"
        return b, ""
    if found is None and b.lemma in words_of("verbs", "begin"):
        assert b.group is not None
        before = scene.words.back(b.group.first)
        noun = noun_at(scene, before) if before >= 0 else None
        place = noun is not None and noun.thing and b.lemma in OF_PLACES
        found = memory.find(scene, noun) if noun is not None and not place else None
    return (found[0], f"; {found[1]}") if found else (b, "")


OF_PLACES = frozenset({"open", "close", "reopen"})
"""What is said of places too: "after the museum closed" is no word of a fire in it."""


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


def _main(scene: Scene, sketches: list[Sketch], number: int) -> Sketch | None:
    """The verb that a clause hangs on: the nearest before it, for a clause that opens the sentence the next one's."""
    quoted = scene.quoted(scene.clauses[number].verb.start)  # 'he said: "When we left, …"'
    before = [s for s in sketches if s.clause < number and s.group is not None and s.quoted is quoted]
    fronted = (m for m in scene.mentions if before and before[-1].head < m.start < scene.clauses[number].verb.start)
    if before and (m := next((m for m in fronted if opens_another(scene, m, before[-1])), None)) is not None:
        return past_aside(scene, sketches, m)
    if len(before) > 1 and _attribution(scene, before[-1]):
        return before[-2]
    if cleft_by(scene, number - 1, 2):
        return _head_of(sketches, number + 1)
    if before and _closed(scene, before[-1], number):
        earlier = [s for s in before if s.clause < before[-1].clause]
        return ender(scene, earlier) if earlier else None
    if before:
        return ender(scene, before) if before[-1].clause == number - 1 else _head_of(sketches, number - 1)
    return _past_participle(scene, sketches, number + 1)


def _closed(scene: Scene, last: Sketch, number: int) -> bool:
    """Whether a comma closes the relative clause of a verb before a joint: "missed a vote, which was on Friday, only
    because he …"."""
    words, joint = scene.words, _place_of(scene, number)
    apart = words.at(joint - 1 - (words.at(joint - 1) in ONLY)) == ","
    return apart and scene.clauses[last.clause].joint in words_of("clauses", "relative", "who")


ONLY = frozenset({"only", "just", "even", "shortly", "soon"})
"""What may stand between a comma and the joint behind it."""


def _past_participle(scene: Scene, sketches: list[Sketch], number: int) -> Sketch | None:
    """The head verb of a clause, or of the one behind it where a participle between commas only says more: "after it
    sank, killing two, he left"."""
    aside = number + 1 < len(scene.clauses) and scene.clauses[number].joint == scene.clauses[number + 1].joint == ""
    further = aside and not scene.clauses[number].verb.finite and scene.words.at(scene.clauses[number + 1].first) == ","
    return _head_of(sketches, number + further)


def _attribution(scene: Scene, sketch: Sketch) -> bool:
    """Whether commas part off who said it: "he left, diplomats said, before …"."""
    group, low = sketch.group, scene.words.low
    if group is None or sketch.lemma not in words_of("verbs", "report", "say"):
        return False
    return low[group.last + 1 : group.last + 2] == [","] and "," in low[max(0, group.first - SPEAKER) : group.first]


SPEAKER = 4
"""Words of who says it, with the comma before."""
