"""What one event comes of: causes, deeds that are answered for, what is bidden, and what is reported at the end."""

from __future__ import annotations

import re

import pytest

from timeline import Report, Timeline, Verdict, reconstruct

MARK = re.compile(r"\[(\w):([^\]]+)\]")


def told(text: str) -> Timeline:
    """The timeline of a text with the events marked in it, such as [a:fell]."""
    plain, given, last = "", [], 0
    for found in MARK.finditer(text):
        plain += text[last : found.start()]
        given.append((len(plain), len(plain) + len(found[2]), found[1]))
        plain, last = plain + found[2], found.end()
    return reconstruct(Report(plain + text[last:], published="2023-09-11"), events=given)


def begins_first(timeline: Timeline) -> bool:
    """Whether b can't begin before a."""
    return not {"after", "met_by", "overlapped_by", "during", "finishes"} & {
        relation.name.lower() for relation in timeline.relations("a", "b")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The [a:quake] led to a [b:fire].",
        "The [b:fire] was caused by a [a:crash].",
        "An [b:inquiry] into the [a:bombing] began.",
        "He was [b:jailed] for a [a:robbery].",
        "She was [b:charged] with [a:killing] her boss.",
        "He [a:ordered] them to [b:leave].",
        "She [a:promised] to [b:return] the money.",
        "The roof [a:fell], [b:injuring] three.",
    ],
)
def test_what_comes_of_something_begins_no_earlier(text: str) -> None:
    assert begins_first(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "He was [b:banned] for the [a:race].",
        "A [b:report] on the [a:vote] was published.",
        "He [a:promised] to [b:keep] quiet.",
        "The [b:fire] did not cause the [a:crash].",
    ],
)
def test_what_need_not_come_of_something_may_begin_earlier(text: str) -> None:
    assert not begins_first(told(text))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The bridge [a:fell] as a train crossed it, officials [b:said].", Verdict.CERTAIN),
        ("The ship [a:sank] off Crete, the navy [b:said] in a statement.", Verdict.CERTAIN),
        ("A [a:debate] was followed by a [b:vote].", Verdict.CERTAIN),
        # What only happens is told by its noun; what the law does, and birth and death, have their turn.
        ("The [b:arrest] came days after the [a:raid].", Verdict.CERTAIN),
        ("The [b:arrest] was made after the [a:raid].", Verdict.CERTAIN),
        ("He was [a:arrested] and [b:charged] with theft.", Verdict.CERTAIN),
        ("She was [a:born] in Leeds and [b:died] in York.", Verdict.CERTAIN),
        ("He [a:closed] his shop and [b:sold] his house.", Verdict.POSSIBLE),
        ("He was [a:tall] and [b:died] young.", Verdict.POSSIBLE),
        # A habit goes on; what would have been need not be over.
        ("The firm [a:makes] cars, it [b:said].", Verdict.IMPOSSIBLE),
        ("The board would have [a:met], she [b:said].", Verdict.POSSIBLE),
        ("He [a:smiled], she [b:said] nothing.", Verdict.POSSIBLE),
    ],
)
def test_what_is_reported_at_the_end_was_over_then(text: str, verdict: Verdict) -> None:
    assert told(text).before("a", "b") is verdict


@pytest.mark.parametrize(
    "text",
    [
        "Days before he [b:died], he [a:wrote] to her.",
        "The night before he [b:died] he [a:wrote] to her.",
        "Two days after he [a:died], the will was [b:read].",
        "On the day after he [a:died], the will was [b:read].",
    ],
)
def test_a_clause_of_time_that_opens_a_sentence_may_say_how_far_it_is(text: str) -> None:
    assert told(text).before("a", "b") is Verdict.CERTAIN


def test_an_amount_before_a_noun_opens_no_clause() -> None:
    text = "Two days after the fair he [a:left] town, and she [b:wept]."
    assert told(text).before("a", "b") is told(text).before("b", "a") is Verdict.POSSIBLE


def test_what_is_expected_is_one_event() -> None:
    events = reconstruct(Report("He is expected to resign on Friday.", published="2023-09-11")).events
    assert [event.name for event in events] == ["He resign"]
