"""Asides: times that only say more of something, or when it was said, and from which nothing after them counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from attrs import frozen

from timeline.algebra import Span
from timeline.language.direction.cues import joints
from timeline.language.direction.nearby import LEFT, NEXT_WORD, before
from timeline.language.layout.entries import OPENED
from timeline.language.syntax.clauses import certain, no_object
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.tense import groups
from timeline.language.syntax.verbs import AUXILIARY, PARTICIPLE, PAST, form
from timeline.language.syntax.wording import Words, any_of, no_subject, words_of

SENTENCE_END = re.compile(rf"\.(?=[ \n])|\?(?= )|!(?= )|\n\n|{OPENED.pattern}")
MARKS = frozenset({",", ";", ":", "(", ")", "--", "—", "–", '"', "“", "”", "``", "''"})
"""What parts an aside from its sentence."""
CLOSING = frozenset({"", ",", ".", ";", ":", ")", '"', "”", "'", "—", "–", "-", "!", "?"})
"""What follows an aside that a mark has opened; "" is the end of the text."""
JOINS = frozenset({"-", "–", "—", "to", "until", "/"})
"""What joins the ends of a range."""
NEAR = 100
"""Characters; an aside is no longer."""
DEPTH = 2
"""How many times are looked back at."""


def alternative(text: str, end: int, start: int) -> bool:
    """Whether what begins at an offset may be meant instead of the time that ends at another.

    >>> alternative("in 1842, so he says, or in 1843", 7, 27), alternative("in 1842 and 1843", 7, 12)
    (True, False)
    """
    return start - end < NEAR and text.find(" or ", end, start) >= 0 and OR(text, end, start) is not None


OR = re.compile(
    r"(?:, [^,;.\n]{1,40},)?,? or(?: (?:possibly|perhaps|maybe|even|else|probably|more likely))?,?"
    r"(?: (?:on|in|at|by|about|around))* "
).fullmatch


def of_a_reason(text: str, start: int) -> bool:
    """Whether a time stands in the reason for what is so now: "I know this because she rang on Monday".

    >>> of_a_reason("I know it because she rang on Monday", 30), of_a_reason("He left because she rang on Monday", 28)
    (True, False)
    """
    if text.rfind(" because ", max(0, start - LEFT), start) < 0:
        return False
    above = before(text, start, LEFT).rpartition(" because ")[0]
    verbs = [verb for verb in groups(Words.of(above, 0, len(above))) if verb.finite]
    return bool(verbs) and verbs[-1].tense == "present"


class Telling(NamedTuple):
    """A time at text[start:end] that a text has told, to the day and as it was said, and the one told before it.

    `aside` is where the last aside after it ends.
    """

    span: Span
    exact: Span | None
    start: int = 0
    end: int = 0
    before: Telling | None = None
    aside: int | None = None


def main(text: str, told: Telling, depth: int = DEPTH) -> Telling:
    """The time from which what follows counts: the last one told that is no aside."""
    if told.before is None or not depth:
        return told
    earlier = main(text, told.before, depth - 1)
    joined = earlier.aside is not None and text[earlier.aside : told.start].strip() in JOINS
    return earlier._replace(aside=told.end) if joined or aside(text, told, earlier) else told


def near(text: str, told: int, start: int) -> bool:
    """Whether a time told stands in the same sentence as a later place, or in the one before it."""
    return len([*islice(SENTENCE_END.finditer(text, told, start), 2)]) < 2


def same_sentence(text: str, told: int, start: int) -> bool:
    """Whether a time told stands in the same sentence as a later place."""
    return SENTENCE_END.search(text, told, start) is None


def aside(text: str, time: Telling, told: Telling) -> bool:
    """Whether a time only says more of what another one has told.

    A story goes on to what is later, so that what it only mentions lies before; what is said of it is said after it.
    """
    if time.span.start is None or told.span.start is None:
        return False
    if not near(text, told.end, time.start) and OF_SOME(before(text, time.start, NEAR)) is None:
        return False
    following = NEXT_WORD(text, time.end)
    earlier = time.span.start < told.span.start
    closed = text[time.end : time.end + 1] in CLOSING or (following is not None and following[1] in JOINS)
    if not earlier and not closed:
        return False
    stretch = Stretch.of(text, time.start - len(before(text, time.start, NEAR)), time.start, time.end)
    if earlier:
        return stretch.within(following) or stretch.participle or closed and stretch.apposition
    same = told.end > time.start - len(before(text, time.start, LEFT))
    return stretch.attribution if same else stretch.participle and stretch.last[0].passive


OF_SOME = re.compile(r"\w (?:who|which|that) [^,;:]*$").search
"""What opens a clause that tells which one is meant, wherever the story is; behind a comma it may go on in it."""


def said_of_noun(text: str, time: Telling) -> Telling | None:
    """The time before one that a clause behind a comma says of a noun, which looks back: "it fell on Tuesday. […] The
    mayor backed a plan, which Orme had signed in May"; None for another one, from which the story goes on."""
    told = time.before
    if told is None or time.span.start is None or told.span.start is None or time.span.start >= told.span.start:
        return None
    if text.startswith((" and ", " but "), time.end):  # "who fell in May and left a week later"
        return None
    return told if OF_NOUN(before(text, time.start, NEAR)) is not None else None


OF_NOUN = re.compile(r", (?:whom?|which|whose) [^,;:]*$").search


@frozen(slots=False)
class Stretch:
    """The words of a sentence up to the n-th, where a time begins, which is hidden, and the place of its last mark."""

    words: Words
    n: int
    mark: int

    @classmethod
    def of(cls, text: str, low: int, start: int, end: int) -> Stretch:
        """The words of text[low:end], of which the time starts at `start`."""
        words = Words.of(text, low, end)
        n = bisect_left(words.start, start)
        words = words.hiding(range(n, len(words)))
        mark = next((i for i in range(n - 1, -1, -1) if words.low[i] in MARKS), -1)
        return cls(words, n, mark)

    @cached_property
    def verbs(self) -> list[VerbGroup]:
        """Its verbs."""
        return [verb for verb in groups(self.words) if verb.first < self.n]

    @cached_property
    def last(self) -> list[VerbGroup]:
        """The verbs after the last mark."""
        return [verb for verb in self.verbs if verb.first > self.mark]

    def within(self, following: re.Match[str] | None) -> bool:
        """Whether the time goes with a verb that tells of a noun in the sentence; a word may follow the time."""
        goes_on = following is not None and bool(form(following[1]) & (AUXILIARY | PAST))
        return bool(self.last) and (self._of_noun(goes_on) or self._relative or self._of_object)

    def _of_noun(self, goes_on: bool) -> bool:
        """Whether the verb is a participle: "died at a bank opened in May", "the bank opened in May was robbed"."""
        if not self._undergone(self.last[-1]) or words_of("clauses", "determiner").isdisjoint(self._between):
            return False
        return goes_on or self._after_finite

    @property
    def _between(self) -> list[str]:
        """The words from the verb or the mark before to the last verb."""
        low = self.last[-2].last if len(self.last) > 1 else self.mark
        return self.words.low[low + 1 : self.last[-1].first]

    @property
    def _after_finite(self) -> bool:
        """Whether the sentence has its verb already, and no joint parts the last one from it."""
        return len(self.last) > 1 and self._finite(self.last[-2]) and joints().isdisjoint(self._between)

    def _finite(self, verb: VerbGroup) -> bool:
        """Whether a verb is no participle, nor one of saying, whose clause needs no joint."""
        if verb.lemma in any_of("verbs", "report", "knowing"):
            return False
        return self.words.at(self.words.back(verb.first)) in words_of("clauses", "pronoun") or certain(self.words, verb)

    def _undergone(self, verb: VerbGroup) -> bool:
        """Whether a verb may be the participle of a noun: it has no auxiliary, no subject of its own, no object."""
        words, i = self.words, verb.first
        known = words_of("clauses", "pronoun") | words_of("verbs", "intransitive")
        alone = verb.first == verb.last and words.bits[i] & PARTICIPLE and not words.bits[i] & AUXILIARY
        return bool(alone) and known.isdisjoint((words.at(words.back(i)), verb.lemma)) and no_object(words, i)

    @property
    def _relative(self) -> bool:
        """Whether the verb is that of a relative clause with its pronoun: "the bank that opened in May", "the bank that
        he ran in May"."""
        words, first = self.words, self.last[-1].first
        above = self.verbs[-2].last if len(self.verbs) > 1 else 0
        found = words_of("clauses", "relative", "who").intersection(words.low[above + 1 : first])
        if found or (words.at(first - 1) == "that" and self._follows_noun(first - 1)):
            return True
        owned = words.at(first - 1) in words_of("clauses", "pronoun") and words.at(first - 2) == "that"
        told = len(self.verbs) > 1 and self.verbs[-2].lemma in words_of("verbs", "report")  # "told the jury that he"
        if not owned or told:
            return False
        return self._follows_noun(first - 2) and words.written[first - 3].islower()  # not "on Friday that he"

    @property
    def _of_object(self) -> bool:
        """Whether the verb is that of a relative clause without one: "returned to the flat he had rented in May"."""
        words, subject = self.words, self.words.back(self.last[-1].first)
        owned = words.at(subject) in words_of("clauses", "pronoun") and self._follows_noun(subject)
        return owned and self._after_finite

    def _follows_noun(self, i: int) -> bool:
        """Whether a noun may stand before a place."""
        words, before = self.words, self.words.at(i - 1)
        return before.isalpha() and not words.bits[i - 1] & (PAST | AUXILIARY) and before not in no_subject() | joints()

    @property
    def participle(self) -> bool:
        """Whether a mark opens a participle: "the firm, founded in 1890"."""
        only = self.mark > 0 and len(self.last) == 1 and self.last[0].first == self.mark + 1
        return only and self._undergone(self.last[0])

    @property
    def apposition(self) -> bool:
        """Whether a mark opens a noun that says more: "Leeds, a mill town since 1890", "Roy (1890-1950)"."""
        if self.mark < 1 or self.last:
            return False
        noun = bool(self.verbs) and self.words.at(self.mark + 1) in words_of("clauses", "determiner")
        return noun or self.words.at(self.mark) == "("

    @property
    def attribution(self) -> bool:
        """Whether a mark opens who said it: ", police said on Friday"."""
        words, first = self.words, self.mark + 1
        if self.mark < 1 or words.at(first) in joints():
            return False
        if words.at(first) == "according":
            return True
        if len(self.last) != 1 or self.last[0].lemma not in words_of("verbs", "report"):
            return False
        objects = words_of("clauses", "determiner") if self.last[0].lemma not in ("say", "tell") else frozenset()
        return words.at(self.last[0].last + 1) not in objects
