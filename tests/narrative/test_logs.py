"""Lists, tables and logs: each item or row tells for itself, and what an entry tells is of its time."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import day, told
from timeline import Verdict
from timeline.order import Event, Timeline

AT_NIGHT, AT_A_QUARTER_PAST = datetime(2023, 5, 7, 23, 40), datetime(2023, 5, 8, 2, 15)


def named(timeline: Timeline, word: str) -> Event:
    """The first event that has a word in its name."""
    return next(event for event in timeline.events if word in event.name.split())


@pytest.mark.parametrize("mark", ["-", "*", "•", "–"])
def test_an_item_of_a_list_keeps_its_time(mark: str) -> None:
    items = "Highlights", "Sold the mill, a year after buying it", "Shut the barn in June", "Hired a smith"
    text = f"\n{mark} ".join(items)
    timeline = told(text)
    assert (named(timeline, "shut").start.earliest, named(timeline, "shut").end.latest) == (day(6, 1), day(7, 1))
    assert named(timeline, "buying").start.earliest is None
    assert named(timeline, "hired").start.earliest is None


@pytest.mark.parametrize("genre", ["news", "narrative"])
def test_a_row_of_a_table_is_of_its_own_time(genre: str) -> None:
    text = (
        "On 7 May 2023 the lift of the old town stood still for most of the day, because a rope of the eastern car had"
        " slipped.\n\n| Time | What |\n|---|---|\n| 09:04 | Ito leaves the car |\n| ~09:20 | Alarm rang |\n"
        "| 10:30 | Doors opened |"
    )
    timeline = told(text, genre=genre)
    assert named(timeline, "leaves").start.earliest == datetime(2023, 5, 7, 9, 4)
    assert named(timeline, "rang").start.latest == datetime(2023, 5, 7, 9, 36)
    assert named(timeline, "opened").start.earliest == datetime(2023, 5, 7, 10, 30)
    assert timeline.before(named(timeline, "leaves"), named(timeline, "opened")) is Verdict.CERTAIN


def test_a_log_may_be_told_newest_first() -> None:
    intro = "The two who will count for the town are Ito, whom a court freed on 3 May, and Roth, who has led it long."
    text = f"{intro}\n\n02:25 Polls reopened.\n\n01:10 Rain fell.\n\n23:40 A fuse blew."
    timeline = told(text, published="2023-05-08")
    assert named(timeline, "reopened").start.earliest == datetime(2023, 5, 8, 2, 25)
    assert named(timeline, "blew").start.earliest == AT_NIGHT


@pytest.mark.parametrize(
    ("words", "word", "first", "last"),
    [
        ("Votes are in. Roth rang Ito ten minutes ago.", "rang", AT_A_QUARTER_PAST, AT_A_QUARTER_PAST),
        ("Polls reopened at 02:05.", "reopened", datetime(2023, 5, 8, 2, 5), datetime(2023, 5, 8, 2, 6)),
        ("Big upset. Roth loses the seat.", "loses", None, None),
    ],
)
def test_what_an_entry_tells_counts_from_its_clock(
    words: str, word: str, first: datetime | None, last: datetime | None
) -> None:
    event = named(told(f"8 May 2023\n02:20 Rain fell.\n02:25 {words}"), word)
    latest = event.end.latest.replace(second=0, microsecond=0) if event.end.latest is not None else None
    assert (event.start.earliest, latest) == (first, last)


def test_after_a_log_the_story_goes_on_in_prose() -> None:
    log = "09:04 Car stopped.\n09:20 Alarm rang."
    text = f"On 4 May 2023 it rained.\n{log}\n\nWhat came of it\nA rope was sold last week."
    event = named(told(text, genre="narrative"), "sold")
    assert (event.start.earliest, event.end.latest) == (day(9, 4), day(9, 11))


def test_the_present_of_a_title_is_what_is_news() -> None:
    timeline = told("Roth buys the mill\n\nRoth bought the mill on Sunday. Ito spoke on Monday.")
    assert named(timeline, "buys").end.earliest is None


def test_an_item_that_opens_with_a_clock_time_is_an_entry() -> None:
    text = "8 May 2023\n- 02:20 Alarm rang. A guard woke.\n- 02:40 Doors opened.\n- 09:30 (10 May) The mill burnt."
    timeline = told(text, genre="narrative")
    assert named(timeline, "woke").end.latest == datetime(2023, 5, 8, 2, 40)
    assert named(timeline, "burnt").start.earliest == datetime(2023, 5, 10, 9, 30)


def test_a_clock_time_alone_in_its_line_heads_an_entry() -> None:
    text = (
        "Monday 8 May\n\n10.34pm\nRoth rang a few minutes ago.\n\nTuesday 9 May\n\n1.20am\nIto left on Friday.\n\n"
        "3.05am\nPolls have reopened."
    )
    timeline = told(text, published="2023-05-09T06:00")
    assert named(timeline, "rang").end.latest < datetime(2023, 5, 8, 22, 34)
    assert named(timeline, "left").start.earliest == datetime(2023, 5, 5)
    assert named(timeline, "reopened").end.latest == datetime(2023, 5, 9, 3, 6)


@pytest.mark.parametrize("genre", ["news", "narrative"])
def test_what_an_evening_leaves_for_the_morning_is_of_the_next_day(genre: str) -> None:
    text = "8 May 2023\n21:50 A box came. Others will open in the morning.\n23:40 All slept. We will resume at 9 am."
    timeline = told(text, genre=genre)
    assert named(timeline, "open").start.earliest == datetime(2023, 5, 9, 6)
    assert named(timeline, "resume").start.earliest == datetime(2023, 5, 9, 9)


WATCH = "Ward 7, 3 May 2023\n1930 Bed 4 has been waiting since noon.\n2015 Bed 9 left. Its bell had rung at 1600.\n"


def test_the_clock_times_of_a_log_may_stand_in_four_figures() -> None:
    timeline = told(WATCH + "0110 Bed 11 fell.\n0330 CT read.", genre="narrative")
    assert named(timeline, "left").start.earliest == datetime(2023, 5, 3, 20, 15)
    assert named(timeline, "rung").start.earliest == datetime(2023, 5, 3, 16)
    assert named(timeline, "fell").start.earliest == datetime(2023, 5, 4, 1, 10)


def test_round_figures_that_open_an_entry_are_no_year() -> None:
    timeline = told("3 May 2023\n0740 Pump shut.\n0800 to 1115 Belt fitted.\n1600 Roth rang.\n1640 Box came.")
    assert named(timeline, "fitted").end.latest == datetime(2023, 5, 3, 11, 15)
    assert named(timeline, "rang").start.earliest == datetime(2023, 5, 3, 16)
    assert named(timeline, "came").start.earliest == datetime(2023, 5, 3, 16, 40)


def test_what_will_be_overnight_is_in_the_night_after_its_entry() -> None:
    event = named(
        told("3 May 2023\n0740 Pump shut.\n0945 Roth rang. He will send it overnight.\n1020 Box came."), "send"
    )
    assert (event.start.earliest, event.end.latest) == (datetime(2023, 5, 3, 21), datetime(2023, 5, 4, 6))


def test_what_has_been_going_on_at_an_entry_may_be_over_by_the_next() -> None:
    timeline = told(WATCH + "0110 Bed 11 fell.", genre="narrative")
    assert named(timeline, "waiting").end.earliest == datetime(2023, 5, 3, 12)


def test_years_over_the_lines_of_a_life_are_no_clock_times() -> None:
    timeline = told("Roy Ames\n\n1901 Born in Leeds.\n1930 Moved to York.\n2010 Died in Rome.", genre="narrative")
    assert named(timeline, "moved").start.earliest == datetime(1930, 1, 1)


def test_a_month_written_short_heads_an_entry_near_the_one_above() -> None:
    text = "Hut 4, 30 Dec. 1922\n\nRose at 6.\n\n31 Dec. Lost a sledge. Tom goes down tomorrow.\n\n"
    timeline = told(text + "2 Jan. We buried it yesterday.", genre="colloquial")
    assert named(timeline, "lost").start.earliest == datetime(1922, 12, 31)
    assert named(timeline, "goes").start.earliest == datetime(1923, 1, 1)
    assert named(timeline, "buried").end.latest == datetime(1923, 1, 2)


def test_an_hour_of_the_day_before_an_entry_is_of_that() -> None:
    timeline = told("3 Aug. 1924. No entry yesterday. Two left at six in the morning.", genre="colloquial")
    assert named(timeline, "left").start.earliest == datetime(1924, 8, 2, 6)


@pytest.mark.parametrize("heading", ["France, Sunday 24th Sept. 1916", "In the Line, 24 September 1916."])
def test_a_place_before_a_day_is_over_a_letter(heading: str) -> None:
    text = f"{heading}\n\nDear Mother,\n\nI bathed yesterday.\n\nP.S. Monday. We move again tomorrow."
    timeline = told(text, published="1916-10-30", genre="colloquial")
    assert named(timeline, "bathed").start.earliest == datetime(1916, 9, 23)
    assert named(timeline, "move").start.earliest == datetime(1916, 9, 26)
