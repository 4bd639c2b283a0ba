"""What is no news of the day for want of a date, and what goes on from it. Expected values by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_hosting import edges, spans
from tests.narrative.test_reconstruct import day

TODAY = day(9, 12)
IN_THE_NEWS = (day(9, 10), TODAY, day(9, 10), TODAY)
SOME_TIME = (None, TODAY, None, TODAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # What goes on from what was done days ago may have been said then.
        ("The dam burst on 4 August and its owner promised repairs.", "promised"),
        ("The bank closed its branch in May and warned of more cuts.", "warned"),
        ("The owner warned the town a week after the flood on 4 August and promised help.", "promised warned flood"),
        ("The dam burst last Monday. Its owner refused to pay.", "refused"),
        ("The mill burned a week after the flood on 4 August. Its owner refused to pay.", "refused burned flood"),
        # So may what tells a time, and what stands with a time that can't be told.
        ("She spoke of the day he dismissed her.", "dismissed"),
        ("Ruth vanished on the way home. Ivo reported her missing three days later.", "reported"),
    ],
)
def test_what_may_have_been_said_long_ago_is_no_news(text: str, words: str) -> None:
    assert edges(spans(text, *words.split())[0]) == SOME_TIME


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Smith, who built it in 1990, warned of a flood.", "warned"),
        ("The dam burst on Sunday. Its owner refused to pay.", "refused"),
        ("The dam burst on 4 August.\n\nThe owner refused to pay.", "refused"),
    ],
)
def test_what_is_told_afresh_is_news(text: str, word: str) -> None:
    assert edges(spans(text, word)[0]) == IN_THE_NEWS


@pytest.mark.parametrize(
    ("text", "word", "first"),
    [
        ("She joined in 2016 and promised to double sales.", "double", None),
        ("She promised in 2016 to double sales.", "double", datetime(2016, 1, 1)),
        ("She promised to double sales.", "double", day(9, 10)),
    ],
)
def test_what_is_promised_comes_no_earlier_than_the_promise(text: str, word: str, first: datetime | None) -> None:
    promised, double = spans(text, "promised", word)
    assert edges(double)[0] == (first or edges(promised)[0])
