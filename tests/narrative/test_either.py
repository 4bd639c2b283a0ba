"""A time that may be one of two, under every signal: in, after, from, by, until, and in a range. Values by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import of, told

NOW = "2009-12-19"
JAILED = "He was jailed in April 2005. "
SIEGE = "The siege began on 3 November 1954. "
EITHER = [
    ("news", JAILED + "He fell ill on 6 May.", "fell", datetime(2005, 5, 6), datetime(2009, 5, 7)),
    ("news", JAILED + "He fell ill between 6 and 9 May.", "fell", datetime(2005, 5, 6), datetime(2009, 5, 10)),
    ("news", JAILED + "He fell ill after 6 May.", "fell", datetime(2005, 5, 7), datetime(2009, 12, 20)),
    ("news", JAILED + "He worked from 6 May.", "worked", datetime(2005, 5, 6), datetime(2009, 12, 20)),
    ("news", JAILED + "He fell ill by 6 May.", "fell", None, datetime(2009, 5, 7)),
    ("news", JAILED + "He slept from 6 May to 7 June.", "slept", datetime(2005, 5, 6), datetime(2009, 6, 8)),
    ("narrative", SIEGE + "It fell on 6 May.", "fell", datetime(1954, 5, 6), datetime(1955, 5, 7)),
    ("narrative", SIEGE + "It fell before 6 May.", "fell", None, datetime(1955, 5, 6)),
    ("narrative", SIEGE + "By 6 May it had fallen.", "fallen", None, datetime(1955, 5, 7)),
    ("narrative", SIEGE + "Guns rang out from 6 May to 7 June.", "rang", datetime(1954, 5, 6), datetime(1955, 6, 8)),
    (
        "news",
        "He left just after midnight on Tuesday.",
        "left",
        datetime(2009, 12, 15, 0, 1),
        datetime(2009, 12, 16, 12, 1),
    ),
    ("news", "Drivers will walk out for two days from midnight on Sunday.", "walk", datetime(2009, 12, 20), None),
]


@pytest.mark.parametrize(("genre", "text", "word", "first", "last"), EITHER)
def test_a_time_that_may_be_of_another_year(
    genre: str, text: str, word: str, first: datetime | None, last: datetime | None
) -> None:
    event = of(told(text, NOW, genre), word)
    assert event.start.earliest == first
    if last is not None:
        assert event.end.latest == last


def test_only_after_midnight_may_the_day_be_the_next() -> None:
    event = of(told("It sank after the small hours of 5 May 2009. At 9 pm a boat came.", NOW), "boat")
    assert event.end.latest == datetime(2009, 5, 5, 21, 1)
