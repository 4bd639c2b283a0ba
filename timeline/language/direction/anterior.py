"""Whether a name dates a verb in the past perfect, which looks back."""

from __future__ import annotations

import re

from timeline.language.direction import cues
from timeline.language.direction.nearby import LEFT, NEAR, PIECE, before
from timeline.language.syntax.tense import groups
from timeline.language.syntax.verbs import ADVERB, PARTICIPLE, PAST, form
from timeline.language.syntax.wording import Words, words_of


def anterior(text: str, start: int) -> bool:
    """Whether a name dates a verb in the past perfect: "had last been seen at a bar on Friday"; "by Friday" does not.

    >>> anterior("It had last been seen on Friday.", 25), anterior("It had been seen by Friday.", 20)
    (True, False)
    """
    close = text[max(0, start - NEAR) : start].lower()
    if "had" not in close and "having" not in close:
        return False
    words = PIECE(before(text, start, NEAR).lower())
    while words and words[-1] in EDGES:
        words.pop()
    i = len(words) - 1
    if words[-1:] in (["by"], ["until"], ["till"]) or _opens_the_next(text, start, words):
        return False
    i = _verb_before(words, i)
    if i > 0 and words[i - 1] == "and" and words[_verb_before(words, i - 2) - 1 : i - 1][:1] == ["been"]:
        i = _verb_before(words, i - 2)  # "had been refused in May and sent again in July"
    while i > 0 and (words[i - 1] in WITH_HAD or form(words[i - 1]) & ADVERB):
        i -= 1
    return i > 0 and (words[i - 1] == "had" or _having(words, i - 1))


def _opens_the_next(text: str, start: int, words: list[str]) -> bool:
    """Whether a name opens a clause of its own: "had been fined, and in May the firm closed", but not "sent again"."""
    while words and words[-1] in LEADING:
        words = words[:-1]
    if words[-2:] != [",", "and"]:
        return False
    clause = Words.of(text, start, start + NEAR)
    subjects = cues.determiners() | words_of("clauses", "pronoun")
    verb = next((verb for verb in groups(clause) if verb.finite), None)
    return verb is not None and not subjects.isdisjoint(clause.low[1 : verb.first])


def anterior_to_it(text: str, start: int) -> bool:
    """Whether that verb is in a clause of time, so that it looks back from its own sentence: "until he had left on 3
    May"."""
    return OF_TIME(before(text, start, NEAR).lower()) is not None


def of_another_verb(text: str, told: int, start: int) -> bool:
    """Whether a clause of time goes with a verb that is joined behind the time told last: "withdrew it in March and
    sent it again after she had signed on 2 May"."""
    found = AND_DID(text, told, start)
    return found is not None and bool(form(found[1]) & PAST)


def anterior_to_later(text: str, start: int) -> bool:
    """Whether someone told of it later, so that it need not be before the time told: "admitted later that she had left
    on 3 May"."""
    return TOLD_LATER(before(text, start, LEFT)) is not None


TOLD_LATER = re.compile(r"\b(?:later|afterwards|subsequently)\b[^.;:]*\b(?:that|how) [^.;:]*\bhad\b").search
AND_DID = re.compile(
    r"\b(?:and|but) (?:then |(?:s?he|it|we|they|I) )?([a-z]+)\b[^.;]*\b(?:after|before|until|once|when)\b"
).search
OF_TIME = re.compile(r"\b(?:after|before|until|till|once|when|by the time|as soon as)\b[^,.;:]*\bhad\b").search


def _verb_before(words: list[str], i: int) -> int:
    """The place of the nearest verb of the past at or before a place in its clause."""
    while i >= 0 and not _joins(words, i) and not form(words[i]) & (PAST | PARTICIPLE):
        i -= 1
    return i


def _having(words: list[str], i: int) -> bool:
    """Whether a word is the perfect of a participle with a subject of its own, "his uncle having died in May", or
    behind a comma: "she left, having sold it in May"."""
    before = words[i - 1] if i else ""
    own = before.isalpha() and before not in cues.joints() | cues.lead_ins()
    return words[i] == "having" and (own or before == ",")


def _joins(words: list[str], i: int) -> bool:
    """Whether a word parts clauses: "before he fell", but not "there had been rows before: one at Easter"."""
    return words[i] in cues.stops() and not (words[i].isalpha() and words[i + 1 : i + 2] in ([":"], [","]))


LEADING = frozenset({"in", "on", "at", "the", "by", "from"})
EDGES = frozenset({"after", "before", "shortly", "soon", "just"})
"""What stands between a verb and its time: "had left shortly after midnight"."""
WITH_HAD = frozenset({"been", "being", "last", "first"})
"""What stands between "had" and its participle, besides adverbs."""
