"""Law 27: describing a term and reading the phrase gives the term back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.test_corpus import ROWS, found_readings
from timeline import NoPhrase, OutOfCalendar, describe, read
from timeline.algebra import BeforeChrist, Modified, Term, resolve
from timeline.calendar import Anchor, Conventions, Unit
from timeline.strategies import anchors, terms

TERMS = list(dict.fromkeys(r.term for row in ROWS if row.mark is None for r in found_readings(row)[:1]))
WANTED = 0.99
"""The share of the corpus's terms that have a phrase."""


def phrase_of(term: Term) -> str | None:
    try:
        return describe(term)
    except NoPhrase:
        return None


def test_what_the_corpus_says_can_be_said() -> None:
    said = {term: phrase_of(term) for term in TERMS}
    wrong = {phrase: term for term, phrase in said.items() if phrase and read(phrase, "2023-09-11").term != term}
    assert not wrong
    assert sum(phrase is not None for phrase in said.values()) >= WANTED * len(TERMS)


@settings(deadline=None)
@given(terms(), anchors())
def test_a_phrase_is_read_as_what_it_describes(term: Term, anchor: Anchor) -> None:
    phrase = phrase_of(term)
    if phrase is None:
        return
    try:
        meant = resolve(term, anchor, Conventions())
    except OutOfCalendar:
        with pytest.raises(OutOfCalendar):
            read(phrase, anchor)
        return
    found = read(phrase, anchor)
    assert (found.kind, found.interval, found.start, found.end) == (meant.kind, meant.interval, meant.start, meant.end)


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("the third Tue in Sept. '23", "the third Tuesday of September '23"),
        ("2 days after the 5th of May, 2021", "two days after 5 May 2021"),
        ("last wk", "last week"),
        ("every second Fri", "every other Friday"),
        ("every other day", "every two days"),
        ("mid-Nov. 2019", "mid November 2019"),
        ("the 1980's", "the 1980s"),
    ],
)
def test_phrases_are_plain(said: str, phrase: str) -> None:
    assert describe(read(said, "2023-09-11").term) == phrase


def test_what_has_no_phrase_is_told() -> None:
    with pytest.raises(NoPhrase, match="BeforeChrist"):
        describe(Modified(BeforeChrist(3, Unit.CENTURY), "END"))
