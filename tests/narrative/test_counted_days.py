"""Days that are counted from an event, in a sentence and over the entries of a log."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_logs import named
from tests.narrative.test_reconstruct import told
from timeline import Report, Verdict, reconstruct


def may(day: int) -> datetime:
    return datetime(2021, 5, day)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        # The day of the beginning is day one of what goes on from then.
        ("The siege began on 3 May 2021. On day 5 of the siege the wall fell.", "fell", may(7), may(8)),
        ("The siege began on 3 May 2021. On the fifth day of the siege the wall fell.", "fell", may(7), may(8)),
        ("The strike began on 3 May 2021. Day three of the strike, a tram burned.", "burned", may(5), may(6)),
        # Of an admission it may be day nought as well.
        ("She was admitted on 3 May 2021. On hospital day 3 she coughed.", "coughed", may(5), may(7)),
        ("She was admitted on 3 May 2021. She coughed on day 3 of admission.", "coughed", may(5), may(7)),
        # After an operation day one is the day behind it.
        ("The operation was on 3 May 2021. On post-operative day 2 he walked.", "walked", may(5), may(6)),
        ("The operation was on 3 May 2021. He walked on the second postoperative day.", "walked", may(5), may(6)),
        ("She underwent a laparotomy on 3 May 2021. Drain pulled POD#2.", "pulled", may(5), may(6)),
        ("He was hurt in a crash on 3 May 2021. On the third day after the crash he woke.", "woke", may(6), may(7)),
        ("He had a transplant on 3 May 2021. On day 10 post-transplantation he fell.", "fell", may(13), may(14)),
        # A day without a name goes on with the count.
        ("The siege began on 3 May 2021. On day 5 of the siege we ate. On day 7 we left.", "left", may(9), may(10)),
        ("The treatment began on 3 May 2021. On day 5 of the treatment he ate. On day 7 he left.", "left", None, None),
        # What sits may leave days out.
        ("The trial opened on 3 May 2021. On day 5 of the trial Ito testified.", "testified", may(7), None),
        # Nothing tells the beginning, or which one it was.
        ("He fell ill at sea. On day 5 of the strike he left.", "left", None, None),
        ("He was admitted on 3 May 2021. On day 4 of the course he left.", "left", None, None),
        ("He was admitted on 3 May 2021, she was admitted on 9 May. On hospital day 2 he left.", "left", None, None),
        # By a day, and since it, is some other day.
        ("The siege began on 3 May 2021. By day 4 of the siege many fled.", "fled", None, None),
        # No day is counted here.
        ("The vote was on 3 May 2021. One day two men left.", "left", None, None),
        ("The strike began on 3 May 2021. That strike every day 3 men left.", "left", None, None),
    ],
)
def test_a_day_that_is_counted(text: str, word: str, first: datetime | None, last: datetime | None) -> None:
    event = named(told(text, published="2021-09-11", genre="narrative"), word)
    assert event.start.earliest == first
    if last is not None:
        assert event.end.latest == last


def test_an_earlier_admission_is_not_counted_from() -> None:
    text = "She was admitted on 3 May 2021. She had been admitted in March 2019. On hospital day 3 she coughed."
    assert named(told(text, published="2021-09-11", genre="narrative"), "coughed").start.earliest == may(5)


@pytest.mark.parametrize("after", ["At 6 pm a gun burst.", "That evening a gun burst."])
def test_what_goes_on_from_a_counted_day_is_not_of_the_date_before_it(after: str) -> None:
    text = f"The siege began on 3 May 2021. On day 9 of the siege, a cow died. {after}"
    assert named(told(text, published="2021-09-11", genre="narrative"), "burst").start.earliest is None


def test_the_next_day_counts_from_a_counted_one() -> None:
    text = "The siege began on 3 May 2021. On day 9 of the siege a cow died. The next morning a gun burst."
    event = named(told(text, published="2021-09-11", genre="narrative"), "burst")
    assert (event.start.earliest, event.end.latest) == (may(12), may(13))
    text = "On day 9 of the siege a cow died. Two days later a gun burst."
    timeline = told(text, published="2021-09-11", genre="narrative")
    assert timeline.before(named(timeline, "died"), named(timeline, "burst")) is Verdict.CERTAIN


LOG = "Day 1: We left camp at 6 am. It rained.\nDay 2: We crossed the ford at 5 am.\nDay 3: We sank. Ito said he swam."


def test_the_days_of_a_log_are_in_order() -> None:
    timeline = told(LOG, published="2021-09-11", genre="narrative")
    assert timeline.before(named(timeline, "rained"), named(timeline, "crossed")) is Verdict.CERTAIN
    assert timeline.before(named(timeline, "left"), named(timeline, "sank")) is Verdict.CERTAIN
    assert timeline.before(named(timeline, "rained"), named(timeline, "left")) is Verdict.POSSIBLE
    assert timeline.before(named(timeline, "crossed"), named(timeline, "swam")) is Verdict.POSSIBLE
    assert named(timeline, "left").start.earliest is None


def test_a_date_beside_one_day_tells_the_others() -> None:
    timeline = told(LOG.replace("Day 2", "Day 2 (4 May 2021)"), published="2021-09-11", genre="narrative")
    assert named(timeline, "sank").start.earliest == may(5)
    assert named(timeline, "left").end.latest == may(4)


def test_days_that_begin_anew_are_of_another_count() -> None:
    text = f"{LOG}\n\nThe way back\n\nDay 1: We swam.\nDay 2: We landed."
    timeline = told(text, published="2021-09-11", genre="narrative")
    assert timeline.before(named(timeline, "sank"), named(timeline, "landed")) is Verdict.POSSIBLE
    assert timeline.before(named(timeline, "landed"), named(timeline, "crossed")) is Verdict.POSSIBLE


def test_what_stands_below_a_log_is_of_no_day_of_it() -> None:
    timeline = told(f"{LOG}\n\nThe ford froze.", published="2021-09-11", genre="narrative")
    assert timeline.before(named(timeline, "froze"), named(timeline, "left")) is Verdict.POSSIBLE


def test_what_comes_so_far_into_something_began_after_it() -> None:
    timeline = told("Nobody came. A week into the strike, which began in May, the mill closed.", genre="narrative")
    assert timeline.before(named(timeline, "closed"), named(timeline, "strike")) is Verdict.IMPOSSIBLE


@pytest.mark.parametrize(
    "entry", ["1st. Rain. Two men fell.", "1st Thursday. Two men fell.", "1 April: Rain. Two men fell."]
)
def test_an_entry_is_of_its_own_day(entry: str) -> None:
    timeline = told(f"March 1915\n\n30th. A gun burst.\n\n{entry}", published="1920-01-01", genre="narrative")
    assert named(timeline, "burst").end.latest == datetime(1915, 3, 31)
    assert named(timeline, "fell").end.latest == datetime(1915, 4, 2)


def test_an_entry_of_several_days_is_of_no_day_above() -> None:
    text = "March 1915\n\n2nd. A gun burst.\n\n3rd-4th. Rain. Two men fell.\n\n5th. Rest."
    timeline = told(text, published="1920-01-01", genre="narrative")
    assert named(timeline, "fell").end.latest > datetime(1915, 3, 5)


def test_a_counted_day_is_not_of_the_day_of_a_heading() -> None:
    text = "3 May 2021. Nail set.\n\nPOD 2: Drain pulled. Ward round. Nurse hired."
    timeline = told(text, published="2021-09-11", genre="narrative")
    assert named(timeline, "pulled").end.latest == datetime(2021, 9, 12)
    assert named(timeline, "hired").end.latest == datetime(2021, 9, 12)


def test_the_evening_of_a_day_that_nothing_tells_is_of_none() -> None:
    text = "The siege began on 3 May 2021. On day 4 of the truce, a gun burst, and by the evening they fled."
    assert named(told(text, published="2021-09-11", genre="narrative"), "fled").start.latest == datetime(2021, 9, 12)


def test_a_date_without_its_year_tells_the_other_days_too() -> None:
    timeline = told("Day 1. We left.\n\nDay 2 (4 May). We swam.", published="2021-09-11", genre="colloquial")
    assert named(timeline, "left").start.earliest == may(3)


def test_what_a_war_diary_tells_was_done_on_its_day() -> None:
    text = "March 1915\n\n2nd. Two men fell. One had run.\n3rd. Rain. The other has kept to his bed since.\n4th. Snow."
    timeline = told(text, published="1920-01-01", genre="narrative")
    assert named(timeline, "fell").start.earliest == datetime(1915, 3, 2)
    assert named(timeline, "run").start.earliest is None
    assert named(timeline, "kept").start.latest == datetime(1920, 1, 2)


def test_a_day_counts_from_what_a_light_verb_tells() -> None:
    text = "She underwent a laparotomy on 3 May 2021. On POD 2 she walked."
    given = [(text.index(word), text.index(word) + len(word), word) for word in ("underwent", "walked")]
    timeline = reconstruct(Report(text, published="2021-09-11", genre="narrative"), events=given)
    assert timeline.event("walked").start.earliest == may(5)
