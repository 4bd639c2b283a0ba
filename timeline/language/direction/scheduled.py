"""Whether the present tells what is on the calendar: "the trial resumes on Friday"."""

from __future__ import annotations

from itertools import takewhile

from timeline.language.direction import cues
from timeline.language.syntax.present import PLURAL_PRONOUNS, many_before, next_time
from timeline.language.syntax.verbs import AUXILIARY, BASE, PARTICIPLE, PAST, SFORM, form, lemma
from timeline.language.syntax.wording import no_subject, plural, words_of


def scheduled(left: list[str], i: int, bits: int, previous: str) -> bool:
    """Whether a verb of the calendar is in the present, right before the name, or the only verb there is."""
    if bits & BASE and next_time(left, i):
        return True
    word = left[i]
    paired = (lemma(word), *left[i + 1 : i + 2]) in SCHEDULED and left[-1] != "to"
    calendar = paired or lemma(word) in cues.scheduled()
    if not calendar and (lemma(word) != "report" or FIGURES.isdisjoint(left[i + 1 :])):
        return False
    if i == 1 and bits & BASE and _of_match(left, word):
        return True
    if nearest(left, i):
        return bool(bits & SFORM) or _of_many(bits, previous) or (bool(bits & BASE) and many_before(left, i))
    subject = takewhile(lambda word: word != "," and word not in cues.stops(), reversed(left[:i]))
    only = not any(form(word) & (PAST | PARTICIPLE | AUXILIARY) for word in subject)
    present = on_calendar(bits, previous) or (bool(bits & BASE) and many_before(left, i))
    return only and NO_SCHEDULE.isdisjoint(left[i + 1 + paired :]) and present


def _of_match(left: list[str], word: str) -> bool:
    """Whether a side that opens its sentence meets another: "England play France on Friday"."""
    return word in words_of("verbs", "match") and left[0] not in no_subject() and left[2:3] != [] and not form(left[2])


def on_calendar(bits: int, subject: str) -> bool:
    """Whether a form is in the present, by what stands before it: "the talks resume", but not "the returns"."""
    return subject not in no_subject() and (bool(bits & SFORM) or _of_many(bits, subject))


def _of_many(bits: int, subject: str) -> bool:
    """Whether a base form has a subject in the plural: "talks resume", "we leave"."""
    many = subject in PLURAL_PRONOUNS or (plural(subject) and subject not in cues.determiners())
    return bool(bits & BASE) and many


def nearest(left: list[str], i: int) -> bool:
    """True iff only a preposition stands between a place and the name."""
    return i >= len(left) - 2


SCHEDULED = frozenset(
    {
        ("break", "up"),
        ("come", "into"),
        ("get", "underway"),
        ("go", "back"),
        ("go", "to"),
        ("kick", "off"),
        ("wrap", "up"),
    }
)
"""Verbs of the calendar of two words: "the law comes into force", "voters go to the polls"."""
FIGURES = frozenset({"results", "earnings", "figures"})
"""What firms report on a day of the calendar: "the bank reports half-year results on Friday"."""
NO_SCHEDULE = frozenset({",", ":", "(", ")", '"', "“", "”", "back"})
"""What stands in no plain sentence between such a verb and its time."""
