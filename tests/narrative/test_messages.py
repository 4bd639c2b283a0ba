"""Messages with when they were sent, from which they count, and entries of logs, at whose time it was."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.narrative.test_reconstruct import told

MAY_3, MAY_4 = datetime(2023, 5, 3), datetime(2023, 5, 4)
SENT = datetime(2023, 5, 4, 18, 31)
TEN_ON = datetime(2023, 5, 4, 18, 41, 0, 999999)
"""The end of the minute, and of the second ten minutes after it."""


@pytest.mark.parametrize("genre", ["narrative", "colloquial"])
@pytest.mark.parametrize(
    "stamp",
    ["[5/4/2023, 18:30] Ann:", "[2023-05-04 18:30] ~Ann:", "04.05.2023, 18:30 - Ann B.:", "[4 May 2023, 18:30] ann:"],
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


def test_days_stand_first_where_a_message_would_not_be_sent_yet() -> None:
    timeline = told("[09/09/2023, 18:30] Ann: Hello!\n[10/09/2023, 18:30] Bob: She rang yesterday.", genre="colloquial")
    event = next(e for e in timeline.events if "rang" in e.name)
    assert (event.start.earliest, event.end.latest) == (datetime(2023, 9, 9), datetime(2023, 9, 10))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("She rang at half past two.", datetime(2023, 5, 4, 2, 30), datetime(2023, 5, 4, 14, 31)),
        ("Hm. Keys to ring for on Monday.\n[5/4/2023, 18:31] Ann: Saw it.", datetime(2023, 5, 8), datetime(2023, 5, 9)),
    ],
)
def test_a_message_ends_before_the_next_and_counts_from_its_minute(words: str, first: datetime, last: datetime) -> None:
    found = told(f"[5/4/2023, 18:30] Ann: Hello!\n[5/4/2023, 18:30] Bob: {words}", genre="colloquial").events
    event = next(e for e in found if {"ring", "rang"} & set(e.name.split()))
    assert (event.start.earliest, event.end.latest) == (first, last)


def test_a_number_in_brackets_is_no_message() -> None:
    timeline = told("[4] Held: the claim fails. The claimant fell on 4 May 2023.", genre="narrative")
    assert [event.start.earliest for event in timeline.events if "fell" in event.name] == [MAY_4]


@pytest.mark.parametrize("genre", ["news", "narrative", "colloquial"])
@pytest.mark.parametrize(
    "opening",
    [
        "From: Ann\nSent: Thursday, 4 May 2023 18:30\nTo: Bob\n\n",
        "Date: Thu, 4 May 2023 18:30:00 +0200\nSubject: shop\n\n",
        "On Thu, 4 May 2023 at 18:30, Ann <ann@example.org> wrote:\n> ",
        "Ann, [04.05.2023 18:30]\n",
        "From: Ann\nDate: Thu, 4 May 2023 18:30\nSubject: Shop\n\n",
        "Ann (Thu 4 May 2023, 18:30)\n",
        "Support - Ann | 4 May 2023 at 18:30\n",
    ],
)
def test_mail_counts_from_when_it_was_sent(opening: str, genre: str) -> None:
    event = next(e for e in told(f"{opening}I rang the shop yesterday.", genre=genre).events if "rang" in e.name)
    assert (event.start.earliest, event.end.latest) == (MAY_3, MAY_4)


@pytest.mark.parametrize("stamp", ["18:30 Ann:", "[18:30] <ann>"])
def test_a_message_may_have_the_hour_alone(stamp: str) -> None:
    text = f"Thursday 4 May 2023\n18:05 Bob: Hello!\n{stamp} I rang the shop yesterday. We fly tomorrow."
    events = told(text, genre="colloquial").events
    assert [(e.start.earliest, e.end.latest) for e in events if "rang" in e.name] == [(MAY_3, MAY_4)]
    assert [(e.start.earliest) for e in events if "fly" in e.name] == [datetime(2023, 5, 5)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2023-05-04T18:30:09Z", "2023-05-04T18:31:10Z"),
        ("2023-05-04 18:30:09", "2023-05-04 18:31:10"),
        ("[2023-05-04 18:30:09]", "[2023-05-04 18:31:10]"),
        ("May 4 18:30:09", "May 4 18:31:10"),
        ("4 May 2023, 18:30:09 -", "4 May 2023, 18:31:10 -"),
        ("05/04/2023 18:30:09", "05/04/2023 18:31:10"),
    ],
)
def test_an_entry_with_its_day_dates_its_own_line(first: str, second: str) -> None:
    events = told(f"{first} the pump stopped\n{second} the alarm rang, tested yesterday", genre="news").events
    found = {word: e.start.earliest for e in events for word in ("stopped", "rang", "tested") if word in e.name}
    wanted = {"stopped": datetime(2023, 5, 4, 18, 30, 9), "rang": datetime(2023, 5, 4, 18, 31, 10), "tested": MAY_3}
    assert {word: t.replace(tzinfo=None) for word, t in found.items() if t} == wanted


def test_at_the_weekend_said_on_one_may_be_the_next() -> None:
    event = told("[5/6/2023, 18:30] Ann: I will call at the weekend.", genre="colloquial").events[-1]
    assert (event.start.earliest, event.end.latest) == (datetime(2023, 5, 6, 18, 30), datetime(2023, 5, 15))


def test_a_mail_that_is_quoted_counts_from_when_it_was_sent() -> None:
    quoted = "> On 2 May 2023, at 09:12, Bob wrote:\n>\n> It ended yesterday."
    older = ">> Sent: 4 Jan 2023 11:05\n>>\n>> It was lost before Christmas, on the 22nd."
    text = f"Sent: 4 May 2023 16:41\n\nWe sold it on Tuesday.\n\n{quoted}\n{older}"
    events = {event.name: event for event in told(text).events}
    assert events["It ended"].start.earliest == datetime(2023, 5, 1)
    assert events["It lost"].start.earliest == datetime(2022, 12, 22)


def test_an_hour_beside_a_day_ahead_is_not_of_the_next_day() -> None:
    text = "[16/05/2024, 21:20] Dev: can't do sunday, mum comes at 2.\n[16/05/2024, 21:21] Ann: ok"
    comes = [e for e in told(text, published="2024-05-19", genre="colloquial").events if "comes" in e.name]
    assert all(e.start.earliest is None or e.start.earliest >= datetime(2024, 5, 19) for e in comes)


def test_a_line_of_messages_ends_what_it_tells() -> None:
    text = "I rang him on sunday after lunch and he was fine\nI sold the car\nhe left\nyes, sold it yesterday"
    told_here = {claim.text for event in told(text, genre="colloquial").events for claim in event.claims}
    assert {"I sold the car", "he left", "yes, sold it yesterday"} <= told_here


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Did you ring him on Friday?", datetime(2023, 9, 8), datetime(2023, 9, 9)),
        ("when did she ring", None, datetime(2023, 9, 12)),
        ("Did the shop ever ring?", None, datetime(2023, 9, 12)),
        ("Didn't they ring yesterday?", datetime(2023, 9, 10), datetime(2023, 9, 11)),
    ],
)
def test_a_question_with_its_subject_inside_is_of_the_past(text: str, first: datetime | None, last: datetime) -> None:
    (event,) = (e for e in told(text, genre="colloquial").events if "ring" in e.name.split())
    assert (event.start.earliest, event.end.latest, event.status) == (first, last, "reported")


@pytest.mark.parametrize(
    ("text", "latest"),
    [("I'm meeting Jo.", None), ("He's moving to Leeds.", None), ("I'm reading a book.", datetime(2023, 9, 12))],
)
def test_a_plan_may_be_told_as_what_goes_on(text: str, latest: datetime | None) -> None:
    (event,) = told(text, genre="colloquial").events
    assert (event.start.latest, event.end.earliest) == (latest, datetime(2023, 9, 11))


@pytest.mark.parametrize(
    ("words", "word", "first", "last"),
    [
        # Someone was told then of the Friday after it.
        ("It broke on 5 April. I was told he would come on the Friday.", "come", datetime(2023, 4, 7), 1),
        # Beside an older day a weekday is of its week, or the last one.
        ("It came on 4 April, and on Friday it broke.", "broke", datetime(2023, 4, 7), 22),
        ("It came on 7 April, and on Friday it broke.", "broke", datetime(2023, 4, 28), 1),
        ("It came on 4 April. On Friday it broke.", "broke", datetime(2023, 4, 28), 1),
    ],
)
def test_weekdays_beside_an_older_day(words: str, word: str, first: datetime, last: int) -> None:
    event = next(e for e in told(words, published="2023-05-03", genre="colloquial").events if word in e.name.split())
    assert (event.start.earliest, event.end.latest) == (first, first + timedelta(days=last))
