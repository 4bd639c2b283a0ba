"""What a report does not say: each of these was asserted once, and misled. Expected values by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import day, of, told

MAY_9 = datetime(1945, 5, 9), datetime(1945, 5, 10)

@pytest.mark.parametrize(
    ("genre", "text", "words", "first", "last"),
    [
        # What is said, or written under a day, goes the way of its verb from there.
        ("news", "“We will vote on Tuesday,” he said on Friday.", "vote", day(9, 12), day(9, 13)),
        ("colloquial", "Thursday, 7 September 2023\n\nHe will call on Monday.", "call", day(9, 11), day(9, 12)),
        ("colloquial", "Thursday, 7 September 2023\n\nTomorrow we are going home.", "going", day(9, 8), day(9, 9)),
        # Who tells a history counts from the time told, where that is long ago.
        ("narrative", "On 8 May 1945 it ended. I left in June.", "left", datetime(1945, 6, 1), datetime(1945, 7, 1)),
        ("narrative", "On 8 May 1945 he fell. I left a day later.", "left", *MAY_9),
        # What has to be done before something comes has not been done.
        ("news", "She will quit after he has paid on 9 November.", "paid", day(11, 9), day(11, 10)),
        ("news", "Once she has signed on Friday, he will resign.", "signed", day(9, 15), day(9, 16)),
        ("news", "They could walk out if the army moved.", "moved", None, None),
        # A plan of the past may have been for the last Friday as well as for the next.
        ("news", "They were going to come on Friday, but the car broke down.", "come", day(9, 8), day(9, 16)),
        # What is done by speaking is no news where long ago is told, or where it places something.
        ("news", "In 1914 the war began. The king refused to abdicate.", "refused", None, day(9, 12)),
        ("news", "The war began when the provinces refused to pay.", "refused", None, day(9, 12)),
        # Her leaving school is not his leave.
        ("narrative", "She left school. He was shot in 1916, ten days before his leave.", "school", None, day(9, 12)),
        # "By" a day is a deadline, also for what "by" may belong to.
        ("news", "She will go home by Friday.", "home", day(9, 11), day(9, 16)),
        ("news", "She came by on Friday.", "came", day(9, 8), day(9, 9)),
        ("colloquial", "Please call me on Friday.", "call", day(9, 15), day(9, 16)),
    ],
)  # fmt: skip
def test_when_it_was(genre: str, text: str, words: str, first: datetime | None, last: datetime | None) -> None:
    event = next(event for event in told(text, genre=genre).events if words in event.name.split())
    assert (event.start.earliest, event.end.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("No sooner had war been declared than he enlisted.", "enlisted", "reported"),
        ("No, he resigned on Friday.", "resigned", "reported"),
        ("No doubt he left on Friday.", "left", "reported"),
        ("No ship left on Friday.", "left", "denied"),
        ("They could walk out if the army moved.", "moved", "hypothetical"),
        ("She did not leave until the police had arrived.", "not leave", "reported"),
    ],
)
def test_status(text: str, words: str, status: str) -> None:
    assert of(told(text), words).status == status
