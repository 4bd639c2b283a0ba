"""Days of the month that stand over the entries of a diary, whose month stands above."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import find


def days(text: str, genre: str = "narrative") -> list[date]:
    """The days that the times of a text start on, without those of its first line."""
    found = find(text, "1920-01-01", genre=genre)
    starts = [m.reading.interval.start for m in found if m.reading.interval is not None and "\n" in text[: m.start]]
    return [start.date() for start in starts if start is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JUNE 1917\n2nd. Marched.\n4th. Rested.", [date(1917, 6, 2), date(1917, 6, 4)]),
        ("JUNE 1917\n\n2nd\nMarched.\n\n4th\nRested.", [date(1917, 6, 2), date(1917, 6, 4)]),
        ("March, 1915.\n\n30th. Rain.\n\n1st. Sun.", [date(1915, 3, 30), date(1915, 4, 1)]),
        ("JULY 30TH.\nRain.\n31st.\nSun.", [date(1919, 7, 31)]),
        ("JUNE 1917\n3rd Sunday. Rain.", [date(1917, 6, 3)] * 2),
        ("JUNE 1917\n3rd, Sun. Rain.", [date(1917, 6, 3)]),
        ("JUNE 1917\n8th. Firing till 11 p.m.\n9th. Rest.", [date(1917, 6, 8)] * 2 + [date(1917, 6, 9)]),
        # No month stands over it.
        ("Of June 1917 he told:\n2nd. Marched.", []),
        ("Shopping\n1st. Milk.\n2nd. Eggs.", []),
        # A rank, a battalion, and a line that goes on from the one before.
        ("JUNE 1917\n1st: Ann\n2nd: Bob", []),
        ("JUNE 1917\n9th Battalion marched.", []),
        ("JUNE 1917\nThey came on the\n9th. It rained.", [date(1917, 6, 9)]),
        ("JUNE 1917\n31st. Rain.", []),
    ],
)
def test_days_over_entries(text: str, expected: list[date]) -> None:
    assert days(text) == expected


def test_news_have_ranks() -> None:
    assert days("June 1917\n1st. Ann.\n2nd. Bob.", genre="news") == []


DAY = "Hut 4, 3 Aug. 1919\n\nRose. "


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It had lain there since the 20th.", [date(1919, 7, 20)]),
        # At a time of the day that stands right by a longer one it may be any day of that.
        ("Tom came last week. At noon he left.", [date(1919, 7, 21)]),
        ("Tom came last week. It thawed. We dug. By noon he left.", [date(1919, 7, 21), date(1919, 8, 3)]),
    ],
)
def test_times_in_an_entry(words: str, expected: list[date]) -> None:
    found = [m.reading.interval for m in find(DAY + words, "1920-01-01", genre="colloquial")[1:]]
    assert [interval.start.date() for interval in found if interval is not None and interval.start] == expected


MAY_1919 = "5 May 1919. Went at 4 a.m.\n"


@pytest.mark.parametrize(
    ("genre", "text", "expected"),
    [
        # A day alone over an entry is near the one above it, and no phrase goes on from it to the line below.
        ("colloquial", "6 May. Rose.\n\n8 May\nYesterday we slept.", [date(1919, 5, 8), date(1919, 5, 7)]),
        ("colloquial", "6 May. Rose.\n\n8 May\nTomorrow we go.", [date(1919, 5, 8), date(1919, 5, 9)]),
        # Nor does one go on to the day that opens the next line.
        ("narrative", f"{MAY_1919}Tuesday 6 May. Slept at 2 p.m.", [date(1919, 5, 6)] * 2),
        ("narrative", f"{MAY_1919}13/5: Slept at 2 p.m.", [date(1919, 5, 13)] * 2),
        ("narrative", f"{MAY_1919}Of all 6/5 of it was lost.", []),
    ],
)
def test_days_over_lines(genre: str, text: str, expected: list[date]) -> None:
    found = [m.reading.interval for m in find(text, "1919-05-30", genre=genre) if "\n" in text[: m.start]]
    assert [interval.start.date() for interval in found if interval is not None and interval.start] == expected
