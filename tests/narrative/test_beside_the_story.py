"""Times from which a story does not go on, or need not: refused, planned, looked back at, those of a form."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import told

SENT = "Sent: Tuesday 5 September 2023 09:05\n\n"
ENTRY = "Saturday 9 September 2023. Rain.\n\n"
FORM = "Admitted: 6 February 2020. Discharged: 15 February 2020.\n\n"
COUNTED = "Day 1 (6 February 2020): Slept.\nDay 2: "
FLASHBACK = "On Monday 11 March 2019 the shop was robbed. On the Thursday before, a man asked the price. "
FEBRUARY_7 = "2020-02-07", "2020-02-08"
MOOTED = "It was mooted on 20 June 2022. A meeting fixed for 4 July did not take place. It was held on the "


@pytest.mark.parametrize(
    ("genre", "text", "word", "first", "last"),
    [
        # A time at which something was not dates nothing, and the story does not go on from it.
        ("narrative", "They wed in May 1883, not 1882. Ann came the following May.", "came", "1884-05", "1884-06"),
        ("narrative", "It broke loose not on Friday but on Saturday, 4 May 2002.", "broke", "2002-05-04", "2002-05-05"),
        ("narrative", "He died in 1871, not, as she claimed, in 1876.", "died", "1871-01", "1872-01"),
        ("narrative", "It burned in 1871, not two years later.", "burned", "1871-01", "1872-01"),
        ("narrative", "It was not in 1871 whole. A year later it burned.", "burned", "1872-01", "1873-01"),
        # What had been done counts on from what else had, not from where its sentence looks back from.
        ("narrative", "In May 1974 I found that she had died a week later.", "died", None, "1974-06"),
        ("narrative", "In 1974 I learned that he had sailed the following spring.", "sailed", None, "1975-01"),
        ("narrative", "On 3 May 1971 he rang. He said she had died that day.", "died", "1971-05-03", "1971-05-04"),
        ("narrative", "He had sold it in 1920 and had sailed the following year.", "sailed", "1921-01", "1922-01"),
        # After a look back by name the story may be at either time.
        ("narrative", FLASHBACK + "The next day he came.", "came", "2019-03-08", "2019-03-13"),
        ("narrative", FLASHBACK + "That night he came.", "came", "2019-03-07T21", "2019-03-12T06"),
        ("narrative", FLASHBACK + "He ate that night. At 7 pm he came.", "came", "2019-03-07T19", "2019-03-11T19:01"),
        # Minutes count from no year, and a day behind the story is of the month of what was planned.
        ("narrative", "She was built in 1988. Five minutes later it rang.", "rang", "1988-01", "2023-09-12"),
        ("narrative", MOOTED + "19th.", "held", "2022-07-19", "2022-07-20"),
        ("narrative", MOOTED + "27th.", "held", "2022-06-27", "2022-06-28"),
        # Fields of a form in one line tell no story, but its year.
        ("narrative", FORM + "Pain had begun two days earlier.", "begun", None, "2023-09-12"),
        ("narrative", FORM + "She ate in 2018. She slept. On 7 February she fell.", "fell", *FEBRUARY_7),
        # What had been done to a noun is not of the day over it.
        ("narrative", COUNTED + "Cultures, taken on admission, grew.", "taken", None, "2023-09-12"),
        ("narrative", COUNTED + "The barn, built in haste, burned.", "burned", *FEBRUARY_7),
        ("colloquial", ENTRY + "Monday 11th. The horse, bought in Leeds, died.", "bought", None, "2023-09-12"),
        # A weekday of the day on which it is written may be the last one; in news it is not.
        ("colloquial", ENTRY + "The boat broke loose on Saturday.", "broke", "2023-09-02", "2023-09-10"),
        ("news", "The boat broke loose on Monday.", "broke", "2023-09-11", "2023-09-12"),
        # An hour beside another day is not of that of the message; a word behind a comma keeps its time.
        ("colloquial", SENT + "They slept on Friday night until Roy rang at six.", "rang", None, "2023-09-05T09:06"),
        ("colloquial", "She left for Rome, back on Friday.", "left", None, "2023-09-12"),
        # "This week" of a history may be that of its writing; to what time accounts go is not when they are shown.
        ("narrative", "It parted on 3 May 2023. It was mended this week.", "mended", "2023-05-01", "2023-09-12"),
        ("narrative", "He presented accounts to 30 June 2023.", "presented", None, "2023-09-12"),
        ("narrative", "He worked from 3 May 2023 to 5 May 2023.", "worked", "2023-05-03", "2023-05-06"),
        ("narrative", "Prior to 3 May 2023 she left.", "left", None, "2023-05-03"),
    ],
)  # fmt: skip
def test_when_it_was(genre: str, text: str, word: str, first: str | None, last: str | None) -> None:
    event = min((e for e in told(text, genre=genre).events if word in e.name.split()), key=lambda e: len(e.name))
    assert (event.start.earliest, event.end.latest) == tuple(map(at, (first, last)))


def at(moment: str | None) -> datetime | None:
    """The instant that the first figures of an ISO date tell."""
    return None if moment is None else datetime.fromisoformat(moment + "-01" * (len(moment) == len("1884-05")))
