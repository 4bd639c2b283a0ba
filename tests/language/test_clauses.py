"""Sentences, verb groups, clauses, and the way that bare names point; expected values by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from timeline.language.direction.pointing import direction
from timeline.language.layout.sentences import sentences
from timeline.language.syntax.clauses import clauses
from timeline.language.syntax.tense import groups
from timeline.language.syntax.verbs import form, inflected, lemma
from timeline.language.syntax.wording import Words


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Roy and Gen. Dale met at 5 p.m. on Jan. 3.", ["Mr. Roy and Gen. Dale met at 5 p.m. on Jan. 3."]),
        ("It is in the U.S. Nobody knew.", ["It is in the U.S.", "Nobody knew."]),
        ("The U.S. army left.", ["The U.S. army left."]),
        ("“Go!” she said. He went.", ["“Go!”", "she said.", "He went."]),
        ("A heading\n\nThe text", ["A heading", "The text"]),
        ("One line\nof the same sentence.", ["One line\nof the same sentence."]),
        ("It cost 3.5 million.", ["It cost 3.5 million."]),
        ("He was ill. She sat. They said no. We left.", ["He was ill.", "She sat.", "They said no.", "We left."]),
        ("He left Ill. Gov. Roe on Sat. May 5.", ["He left Ill. Gov. Roe on Sat. May 5."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert expected == cut(text)


@given(st.text())
def test_sentences_are_total_and_in_order(text: str) -> None:
    found = sentences(text)
    assert found == sorted(found)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@given(st.text(alphabet="abc .,;'’\"“”!?\n-()that who will was left said Monday to and"))
def test_clauses_are_total(text: str) -> None:
    for start, end in sentences(text):
        for clause in clauses(text, start, end):
            assert start <= clause.start <= clause.verb.start < clause.verb.end <= end


@pytest.mark.parametrize(
    ("text", "group", "tense", "marks"),
    [
        ("The train left.", "left", "past", ""),
        ("They have already been sent home.", "have already been sent", "present", "perfect passive"),
        ("She was reading.", "was reading", "past", "progressive"),
        ("It will not be sold.", "will not be sold", "future", "passive negated"),
        ("He could come.", "could come", "future", "could"),
        ("It would close.", "would close", "future", "would"),
        ("They are going to meet.", "are going to meet", "future", ""),
        ("He is to leave.", "is to leave", "future", ""),
        ("I'd filled it in.", "I'd filled", "past", "perfect"),
        ("Mum's been ill.", "been", "present", "perfect"),
        ("The search continues.", "continues", "present", ""),
        ("The city faces a strike.", "faces", "present", ""),
        ("Aid workers tried to access the town.", "tried", "past", ""),
        ("The minister lied.", "lied", "past", ""),
        ("The state was recognised.", "was recognised", "past", "passive"),
    ],
)
def test_verb_groups(text: str, group: str, tense: str, marks: str) -> None:
    found = groups(Words.of(text, 0, len(text)))[0]
    said = [name for name in ("perfect", "progressive", "passive", "negated") if getattr(found, name)]
    said += [found.modality] if found.modality else []
    assert (group, tense) == (text[found.start : found.end], found.tense)
    assert set(marks.split()) <= set(said)


def test_a_time_in_a_relative_clause_stays_in_it() -> None:
    text = "The man who came on Monday left on Tuesday."
    found = {text[c.verb.head : c.verb.end]: text[c.start : c.end] for c in clauses(text, 0, len(text))}
    assert found == {"came": "who came on Monday", "left": "left on Tuesday."}


def test_what_a_verb_of_the_present_governs_is_no_verb() -> None:
    text = "He denies murder."
    assert [text[g.head : g.end] for g in groups(Words.of(text, 0, len(text)))] == ["denies"]


def test_nouns_are_no_verbs() -> None:
    text = "The attacks and the reports of deaths in the camps, and the deaths of three recruits"
    assert groups(Words.of(text, 0, len(text))) == []


def test_forms() -> None:
    assert ("carry", "plan", "leave", "go") == (lemma("carried"), lemma("planning"), lemma("left"), lemma("went"))
    assert ("stopped", "visited", "dies") == (inflected("stop", "ed"), inflected("visit", "ed"), inflected("die", "s"))
    assert ("face", "lie", "recognize", "recognize") == tuple(map(lemma, ("faced", "lied", "recognised", "recognises")))
    assert ("acquitted", "lying") == (inflected("acquit", "ed"), inflected("lie", "ing"))
    assert form("hundred") == form("table") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank on *Tuesday*.", "past"),
        ("The court *Tuesday* refused the appeal.", "past"),
        ("On *Tuesday*, the court will decide.", "future"),
        ("On *Tuesday* the court decided.", "past"),
        ("They have been on strike since *March*.", "past"),
        ("They have been re-elected since *May*.", "past"),
        ("The strike is expected to end *Friday*.", "future"),
        ("The talks were scheduled for *Friday*.", "future"),
        ("He was to leave on *Friday*.", "future"),
        ("She plans to resign in *May*.", "future"),
        ("The store is opening *Monday*.", "future"),
        ("They could meet as early as *Monday*.", "future"),
        ("Rescuers could not reach them *Monday*.", "past"),
        ("The firm declined to comment *Monday*.", "past"),
        ("The firm agreed to pay in *May*.", "future"),
        ("The vote was postponed until *Thursday*.", "future"),
        ("He waited until *Thursday*.", "past"),
        ("The *Friday* deadline looms.", "future"),
        ("The trial continues on *Friday*.", "future"),
        ("The firm, facing a strike on *Friday*, paid.", "future"),
        ("They want a deal signed on *Friday*.", "future"),
        ("They ordered the evacuation of the town by *Monday*.", "future"),
        ("He pressed the attack and by *Friday* held the town.", "past"),
        ("He said *Friday* that it will close.", "past"),
        ("He said that on *Friday* it will close.", "future"),
        ("It will close, the company said *Friday*.", "past"),
        ("Snow in *April*.", None),
        ("He likes *April*.", None),
    ],
)
def test_direction(text: str, expected: str | None) -> None:
    before, name, after = text.split("*")
    assert expected == direction(before + name + after, len(before), len(before) + len(name))


@given(st.text(), st.integers(0, 50), st.integers(0, 20))
def test_direction_is_total(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    assert direction(text, start, min(len(text), start + length)) in ("past", "future", None)
