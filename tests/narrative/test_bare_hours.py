"""Hours that are said without their half of the day, where nothing is counted by them."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_logs import named
from tests.narrative.test_reconstruct import told
from timeline import find


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 5, 3, hour, minute)


DAY = "On 3 May 2021 she was in Hove."


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("At nine she rang.", "rang", at(9), at(21, 1)),
        ("Ito rang at nine, but she slept.", "rang", at(9), at(21, 1)),
        ("By nine she had left.", "left", None, at(21)),
        ("From eight to ten we marched.", "marched", at(8), at(22)),
        # The small hours may be those of the night that follows.
        ("At two she went to bed.", "went", at(2), datetime(2021, 5, 4, 2, 1)),
        # So it is with what is read off the hands of a clock.
        ("By half past five she had left.", "left", None, at(17, 31)),
        ("She left before ten past four.", "left", None, datetime(2021, 5, 4, 4, 10)),
        ("Between half past two and half past three it rained.", "rained", at(2, 30), datetime(2021, 5, 4, 3, 30)),
    ],
)
def test_a_bare_hour_may_be_of_either_half(text: str, word: str, first: datetime | None, last: datetime | None) -> None:
    event = named(told(f"{DAY} {text}", published="2021-09-11", genre="narrative"), word)
    assert event.start.earliest == first
    if last is not None:
        assert event.end.latest == last


@pytest.mark.parametrize(
    "text",
    [
        f"{DAY} The toll stood at nine. They were valued at ten, he said.",
        f"{DAY} They won by six, he said. They slept at nine of the ten sites.",
        f"{DAY} It cost about six. She was beaten at 11.40 points.",
        f"{DAY} We will meet at nine.",
        "They met at nine.",
        "She was born on 3 May 2021. At nine he left school.",
        f"{DAY} He joined the corps at thirteen.",
    ],
)
def test_a_number_that_is_no_hour(text: str) -> None:
    assert all(m.text[-4:] == "2021" for m in find(text, "2031-09-11", genre="narrative"))


def test_news_count() -> None:
    assert all(m.text[-4:] == "2021" for m in find(f"{DAY} At nine she rang.", "2021-09-11"))


def test_the_hours_of_a_history_without_a_day_are_of_none() -> None:
    timeline = told("She woke early. At half past five she left.", published="2021-09-11", genre="narrative")
    assert named(timeline, "left").start.earliest is None


MAY_4 = datetime(2021, 5, 4)
IN_THE_NIGHT = "On the night of 3 May 2021 they marched. It rained."
AFTER_MIDNIGHT = "At 23:50 on 3 May 2021 he fell. At 00:25 he was seen."


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        # The day that stands beside the hands of a clock has two halves as well.
        ("On 3 May 2021 at half past five she rang.", "rang", at(5, 30), at(17, 31)),
        ("She rang on Monday 3 May 2021 at nine o'clock.", "rang", at(9), at(21, 1)),
        ("She rang on 3 May 2021 at nine o'clock in the evening.", "rang", at(21), at(21, 1)),
        # After a night, an hour that is none of it is of the morning, or of either evening around that.
        (f"{IN_THE_NIGHT} At half past seven she rang.", "rang", at(19, 30), datetime(2021, 5, 4, 19, 31)),
        # What counts from either half may be of either.
        (f"{DAY} He left at half past ten. She rang ten minutes later.", "rang", at(10, 40), at(22, 41)),
        (f"{DAY} He left at ten in the evening. She rang ten minutes later.", "rang", at(22, 10), at(22, 11)),
        # In the small hours the next morning may be that of the night.
        (f"{AFTER_MIDNIGHT} The next morning she rang.", "rang", MAY_4.replace(hour=6), datetime(2021, 5, 5, 12)),
        ("At 01:25 on 4 May 2021 he fell. The next day she rang.", "rang", datetime(2021, 5, 5), datetime(2021, 5, 6)),
    ],
)
def test_hours_around_a_night(text: str, word: str, first: datetime, last: datetime) -> None:
    event = named(told(text, published="2022-09-11", genre="narrative"), word)
    assert (event.start.earliest, event.end.latest) == (first, last)


@pytest.mark.parametrize("shows", ["shows", "showed"])
def test_what_shows_an_hour_may_show_it_of_another_day(shows: str) -> None:
    text = f"On 3 May 2021 I seized the tape. It {shows} that the fight began at 22:51."
    event = named(told(text, published="2021-09-11", genre="narrative"), "fight")
    assert (event.start.earliest, event.end.latest) == (None, datetime(2021, 9, 12))
