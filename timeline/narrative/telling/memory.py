"""What was told so far, so that "his visit" finds the visit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache, lru_cache

from attrs import frozen

from timeline.language.syntax.wording import any_of, words_of
from timeline.language.tables import table
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.roles import belonging, names, singular

REMEMBERED = 12
"""Events per word: a reference is to one of the last."""
NEAR = 3
"""Sentences over which a verb with nothing but pronouns beside it repeats one."""
REACH = 40
"""Sentences that a reference without a name reaches back over."""


class Memory:
    """The last events, by the verb that tells them and by who or what takes part in them."""

    def __init__(self) -> None:
        self._by_lemma: dict[str, tuple[Sketch, ...]] = {}
        self._by_role: dict[str, tuple[Sketch, ...]] = {}

    def keep(self, sketch: Sketch) -> None:
        """Remember an event."""
        for lemma in (sketch.lemma, *sketch.also):
            _add(self._by_lemma, alike(lemma), sketch)
        if sketch.group is None or sketch.lemma in _unfit() or sketch.status not in ("reported", "expected"):
            return
        for word in sketch.roles:
            _add(self._by_role, word, sketch)

    def call(self, scene: Scene, noun: Sketch, told: Sketch) -> None:
        """Remember what a noun was found to mean: after "the unbeaten run" comes "the run"."""
        _add(self._by_role, _head(scene, noun), told)

    def find(self, scene: Scene, noun: Sketch, here: Sequence[Sketch] = ()) -> tuple[Sketch, str] | None:
        """The event told before that a noun refers to, with the reason; None where none is safe.

        `here` are the events told before it in its own sentence. It is told by the same verb, or else has the noun
        for its subject or object; the names before the noun belong to it too. Of several it is the one that shares
        most words with the noun, then one with a date or in the sentence before, then the last.
        """
        if not definite(scene, noun) or _head(scene, noun) in words_of("nouns", "unlike") or _made_known(scene, noun):
            return None
        owner = _owner(scene, noun)
        sought = Sought(noun, names(scene, noun), owner, belonging(scene, noun), _beside(scene, noun, owner))
        for told in self._tiers(scene, noun, here):
            if fitting := [s for s in told if sought.fits(s)]:
                best = max(fitting, key=lambda s: (len(noun.stems & (s.stems | s.roles)), *_fitness(s, noun)))
                word = scene.text[noun.head : noun.head_end]
                return best, f"{word!r} is taken for what {best.claim()} tells"
        return None

    def _tiers(self, scene: Scene, noun: Sketch, here: Sequence[Sketch]) -> Iterator[Sequence[Sketch]]:
        """The events that a noun may refer to, the likeliest kind first."""
        yield [s for s in here if alike(s.lemma) == alike(noun.lemma)]
        yield self._by_lemma.get(alike(noun.lemma), ())
        for word in (_head(scene, noun), *_modifiers(scene, noun)):
            yield self._by_role.get(word, ())

    def only(self, lemma: str, report: Report) -> Sketch | None:
        """The one event of a report that a verb told; None where there may be several of different days."""
        told = [s for s in self._by_lemma.get(alike(lemma), ()) if s.report is report and s.status == "reported"]
        told = [s for s in told if s.group is None or not (s.group.perfect and s.group.tense == "past")]
        known = told and all(s.dated is not None and s.dated == told[0].dated for s in told[1:])
        return told[0] if known else None

    def again(self, scene: Scene, noun: Sketch) -> Sketch | None:
        """The event without a date that the same noun told before in the report; only for a noun that has one."""
        if noun.dated is None or noun.group is not None or noun.given is not None or noun.connective is not None:
            return None
        found = self.find(scene, noun)
        if found is None:
            return None
        told = found[0]
        placed = told.noun and told.linked and told.dated is None and told.given is None
        return told if placed and told.report is noun.report and _word(told) == _word(noun) else None

    def repeated(self, scene: Scene, noun: Sketch) -> tuple[Sketch, str] | None:
        """The event with a date that a caller's noun in the singular repeats: "his abduction", of who was abducted."""
        plain = noun.given is not None and noun.group is None and noun.dated is None
        if not plain or noun.thing or _head(scene, noun) != _word(noun):
            return None
        found = self.find(scene, noun)
        if found is None or found[0].dated is None or alike(found[0].lemma) != alike(noun.lemma):
            return None
        return found

    def same(self, verb: Sketch) -> tuple[Sketch, str] | None:
        """The event told before that a clause of time repeats: "while he was abroad"."""
        told = [s for s in self._by_lemma.get(alike(verb.lemma), ()) if _earlier(s, verb) and s.report is verb.report]
        mine = verb.roles
        sharing = [s for s in told if (mine & s.roles and s.dated is not None) or (not mine and _alluded(s, verb))]
        if not sharing:
            return None
        best = max(sharing, key=lambda s: (len(mine & s.roles), s.scene))
        return best, f"it repeats {best.claim()}"


@frozen
class Sought:
    """What a noun says of the event that it refers to: its names, and whose it is."""

    noun: Sketch
    names: frozenset[str]
    owner: str | None
    whose: frozenset[str]
    beside: frozenset[str]
    """The names in the subject beside a noun that is his or hers."""

    def fits(self, told: Sketch) -> bool:
        """Whether an event told before has all of that; one without a name is near."""
        if not _earlier(told, self.noun) or not self.names <= told.stems:
            return False
        if self.owner is not None and self.owner not in (told.owners or _called(told) or {self.owner}):
            return False
        if self.beside and not _of_one_named(told, self.beside):
            return False
        if self.whose and told.roles and self.whose.isdisjoint(told.roles | told.stems):
            return False
        if told.report is not self.noun.report and not (self.names and _of_one_time(told, self.noun)):
            return False
        return bool(self.names) or self.noun.scene - told.scene <= REACH


def _alluded(told: Sketch, verb: Sketch) -> bool:
    """Whether a verb with nothing but pronouns beside it repeats one of the sentences just before."""
    near = verb.scene - told.scene <= NEAR
    return told.teller is verb.teller and (told.dated is not None or told.linked) and (near or verb.teller)


def _fitness(told: Sketch, noun: Sketch) -> tuple[bool, bool, int]:
    """How well an event is told by a noun: not by another noun for the same, with a date or just before, and late."""
    other = told.noun and _word(told) != _word(noun)
    before = told.group is not None and noun.scene - told.scene == 1
    return not other, told.dated is not None or before, told.scene


def _word(sketch: Sketch) -> str:
    return sketch.report.text[sketch.head : sketch.head_end].lower()


def _add(told: dict[str, tuple[Sketch, ...]], word: str, sketch: Sketch) -> None:
    told[word] = (*told.get(word, ()), sketch)[-REMEMBERED:]


@cache
def _alike() -> dict[str, str]:
    return {verb: first for first, verbs in table("nouns")["alike"] for verb in verbs}


def alike(verb: str) -> str:
    """The first of the verbs that tell the same.

    >>> alike("depart")
    'leave'
    """
    return _alike().get(verb, verb)


def _made_known(scene: Scene, noun: Sketch) -> bool:
    """Whether an aside tells when it was, which need not have been told: "before the hearing, which opened in May"."""
    words, i = scene.words, scene.word_at(noun.head) + 1
    if words.at(i) != "," or words.at(i + 1) not in words_of("clauses", "relative"):
        return False
    close = next((k for k in range(i + 1, len(words)) if words.low[k] in (",", ";", ".")), len(words) - 1)
    return any(words.start[i] < m.start < words.end[close] for m in scene.mentions)


def _of_one_time(a: Sketch, b: Sketch) -> bool:
    """Whether two reports were published within days of each other."""
    return abs(a.report.until - b.report.until) <= DAYS


DAYS = timedelta(days=14)
"""How far apart reports may be published of which one refers to what the other tells."""


def _earlier(told: Sketch, now: Sketch) -> bool:
    return told.report is not now.report or told.head < now.head


def _owner(scene: Scene, noun: Sketch) -> str | None:
    """The pronoun that says whose a noun is, None where there is none."""
    before = scene.words.low[max(0, scene.word_at(noun.start) - 1) : scene.word_at(noun.head)]
    return next((word for word in before if word in OWNERS), None)


def _beside(scene: Scene, noun: Sketch, owner: str | None) -> frozenset[str]:
    """The names in the subject of the clause of a noun that is his or hers: "Carl had left before his death"."""
    found = scene.subjects[noun.clause] if owner in ("his", "her") and noun.clause >= 0 else None
    if found is None or scene.word_at(noun.head) <= found[1]:
        return frozenset()
    places = range(found[0], found[1] + 1)
    written = (scene.words.written[k] for k in places if scene.words.low[k] not in any_of("clauses", *SMALL))
    return frozenset(word for word in written if word.istitle())


SMALL = ("pronoun", "determiner")


def _of_one_named(told: Sketch, names: frozenset[str]) -> bool:
    """Whether an event tells of someone by name, or was told soon after that name: "Carl fell ill. He died in May"."""
    before = told.report.text[max(0, told.head - NAMED) : told.head]
    return any(name.lower() in told.stems or name in before for name in names)


NAMED = 200
"""Characters over which a pronoun may mean a name."""
OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})


def _called(told: Sketch) -> frozenset[str]:
    """Whose an event may be by what its text calls the name before its verb: Roy is a man in "Roy sold his mill"."""
    text = told.report.text
    name = NAME(text, max(told.start, told.head - FAR), told.head)
    return frozenset() if name is None else _pronouns(text, name[1])


@lru_cache(maxsize=REMEMBERED)
def _pronouns(text: str, name: str) -> frozenset[str]:
    """The one of "his" and "her" that goes with a name in all its sentences; none where both do."""
    behind = re.finditer(rf"\b{name}\b[^.;:\n]{{1,{FAR}}}\b(he|him|his|she|her)\b", text)
    found = {"her" if one[1] in ("she", "her") else "his" for one in behind}
    return frozenset(found) if len(found) == 1 else frozenset()


NAME = re.compile(r"\b([A-Z][a-z]+) (?:[a-z]+ )?\Z").search
FAR = 80
"""Characters in which the name of who does something stands before its verb, and a pronoun for it behind."""


def _head(scene: Scene, noun: Sketch) -> str:
    return singular(scene.text[noun.head : noun.head_end].lower())


def _modifiers(scene: Scene, noun: Sketch) -> list[str]:
    """The longer plain words before a noun, by which it may be known where it is not: "the unbeaten run"."""
    i, j = scene.word_at(noun.start), scene.word_at(noun.head)
    return [singular(w) for w in scene.words.low[i:j] if len(w) > LONG and w.isalpha()] if noun.thing else []


LONG = 5


@cache
def _unfit() -> frozenset[str]:
    """Verbs that tell something else of their subject and object than that it happens."""
    report = any_of("verbs", "report", "ahead", "extending")
    return report | words_of("verbs", "begin") | {"cancel", "have"}


def definite(scene: Scene, noun: Sketch) -> bool:
    """Whether a noun has an article or an owner that points to what is known, or stands without any."""
    i, j = scene.word_at(noun.start), scene.word_at(noun.head)
    before = scene.words.low[max(0, i - 1) : j]
    if not {"next", "another", "new", "further", "future"}.isdisjoint(before):
        return False
    if not {"a", "an", "some", "any", "another"} & set(before) and noun.bare:
        return True
    return any(word in words_of("links", "definite") or word.endswith(("'s", "’s", "s'", "s’")) for word in before)
