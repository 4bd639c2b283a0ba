"""Messages of a chat, each with when it was sent: what it tells counts from there, and was done by then."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import told

MAY_3, MAY_4 = datetime(2023, 5, 3), datetime(2023, 5, 4)
SENT = datetime(2023, 5, 4, 18, 31)
TEN_ON = datetime(2023, 5, 4, 18, 41, 0, 999999)
"""The end of the minute, and of the second ten minutes after it."""


@pytest.mark.parametrize("genre", ["narrative", "colloquial"])
@pytest.mark.parametrize(
    "stamp",
    ["[5/4/2023, 18:30] Ann:", "[2023-05-04 18:30] ~Ann:", "04.05.2023, 18:30 - Ann B.:", "[4 May 2023, 18:30] Ann:"],
)
def test_a_message_counts_from_when_it_was_sent(stamp: str, genre: str) -> None:
    text = f"[5/3/2023, 09:10] Bob: Sold the car\n{stamp} I rang the shop yesterday. We moved the sofa."
    rang, moved = (next(e for e in told(text, genre=genre).events if word in e.name) for word in ("rang", "moved"))
    assert (rang.start.earliest, rang.end.latest) == (MAY_3, MAY_4)
    assert (moved.start.earliest, moved.end.latest) == (None, SENT)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("I will call in ten minutes.", datetime(2023, 5, 4, 18, 40), TEN_ON),
        ("They will call on Sunday.", datetime(2023, 5, 7), datetime(2023, 5, 8)),
        ("She called on Sunday.", datetime(2023, 4, 30), datetime(2023, 5, 1)),
        ("She called.", None, SENT),
        ("He will call at the weekend.", datetime(2023, 5, 6), datetime(2023, 5, 8)),
        ("She called, the Sunday before I was born.", None, SENT),
        ("He was out yesterday, so he called in the evening.", datetime(2023, 5, 3, 18), SENT),
    ],
)
def test_what_a_message_tells(words: str, first: datetime | None, last: datetime) -> None:
    text = f"[5/4/2023, 18:30] Ann: Hello!\n[5/4/2023, 18:30] Bob: {words}"
    found = told(text, genre="colloquial").events
    event = next(e for e in found if {"call", "called"} & set(e.name.split()))
    assert (event.start.earliest, event.end.latest) == (first, last)


def test_a_number_in_brackets_is_no_message() -> None:
    timeline = told("[4] Held: the claim fails. The claimant fell on 4 May 2023.", genre="narrative")
    assert [event.start.earliest for event in timeline.events if "fell" in event.name] == [MAY_4]


def test_at_the_weekend_said_on_one_may_be_the_next() -> None:
    event = told("[5/6/2023, 18:30] Ann: I will call at the weekend.", genre="colloquial").events[-1]
    assert (event.start.earliest, event.end.latest) == (datetime(2023, 5, 6, 18, 30), datetime(2023, 5, 15))
