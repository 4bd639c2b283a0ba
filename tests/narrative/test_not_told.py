"""What a report does not say: more of what was asserted once, and misled. Expected values by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import day, of, told
from timeline import Report, Verdict, reconstruct

LETTER = "Friday, 8 September 2023\n\nDear Joan,\n\n"
DIARY = "Friday, 8 September 2023\n\n"
TO_NOW = None, day(9, 12)
BY_8 = None, day(9, 9)
ON_8 = day(9, 8), day(9, 9)
SPRING_1951 = datetime(1951, 3, 1), datetime(1951, 6, 1)
JUNE_2016 = datetime(2016, 6, 2), datetime(2016, 6, 3)
HEARING = "MONDAY, 4 SEPTEMBER 2023 (10.30 am)\n\n"
TRIAL = f"{HEARING}Q. You met him in May 2016.\nA. Yes. He was treated on 2 June.\nQ. And freed last month?\nA. No.\n\n"
LATER = "(11.45 am)\n(A short break)\n\nMR RAO: He leaves tomorrow."
MARCH_1944 = datetime(1944, 3, 1), datetime(1944, 4, 1)
JOURNEY = "Day 3: Osh\n\nWe swam at noon yesterday.\n\nDay 9: Naryn\n\nWe sailed on 3 May 2023."
JOURNEYED = datetime(2023, 5, 3), datetime(2023, 5, 4)
HEADED = "On 2 January 1944 he came.\n\n5–9 January\nAt noon she left. She returned in March."


@pytest.mark.parametrize(
    ("genre", "text", "words", "first", "last"),
    [
        # A letter tells of the days before it, a diary not of other days; what someone said may be long ago.
        ("colloquial", LETTER + "We moved camp and sold the mule.", "sold", *BY_8),
        ("colloquial", LETTER + "I sprained my wrist falling off a mule three days ago.", "sprained", *BY_8),
        ("colloquial", DIARY + "Father planted the pear the summer we came here.", "planted", *BY_8),
        ("colloquial", DIARY + "Ruth rang at last: she slept.", "slept", *BY_8),
        ("colloquial", DIARY + "I sold the mule.", "sold", *ON_8),
        ("colloquial", DIARY + "We moved here (I can't say where) two days ago.", "moved", day(9, 6), day(9, 7)),
        ("colloquial", "The day after I last wrote we sailed.", "wrote", *TO_NOW),
        # What someone talks about is not when he does.
        ("news", "He talked to them about last Friday.", "talked", *TO_NOW),
        # "Since" with a time does not count from what was told before.
        ("news", "It was sold in May. Ito changed it. Kim, who had since 2011 owned a shop, left.", "changed", *TO_NOW),
        # A day with its article is of a week that was told.
        ("narrative", "I left school on the Friday and started on the Monday.", "started", *TO_NOW),
        ("narrative", "I was nine. I left school on the Friday.", "left", *TO_NOW),
        ("colloquial", LETTER + "I prayed for you on the Saturday.", "prayed", *BY_8),
        # The past does not count from now, the future not from a day before the one told.
        ("news", "He was sacked in 1971. He spent the next eight years at sea.", "spent", *TO_NOW),
        ("colloquial",
         "[2023-09-08, 13:40] Meg: I'll bake the day before.", "bake", datetime(2023, 9, 8, 13, 40), None),
        ("colloquial", "[2023-09-08, 13:40] Meg: and now I'm flying on Sunday.", "flying", day(9, 10), day(9, 11)),
        # The story does not go on from what lasted beside it, nor from what it was before.
        ("narrative", "In 1950 she came, having spent the previous winter in Rome. The following spring he"
         " sang.", "sang", *SPRING_1951),
        ("narrative", "In May 1950 we got a dog, which she kept until the house was sold in 1970. On"
         " Christmas Eve it ran.", "ran", *TO_NOW),
        ("narrative", "He ran the farm until 1950, and worked on until her death. A year later they sold it.", "sold",
         datetime(1950, 1, 1), day(9, 12)),
        ("news", "Ito, who died on Monday, took over in 1950. He had fallen ill a fortnight earlier.",
         "fallen", *TO_NOW),
        # A fixed time is no step of the story; midnight ends a day, and begins one.
        ("narrative", "On 3 May 1950 he called a strike for the 9th. The next day two men fell.", "fell", *TO_NOW),
        ("narrative", "On the evening of 3 May 1950 they met. Shortly before midnight they burned the mill,"
         " which had been sold that afternoon.", "sold", datetime(1950, 5, 3, 12), datetime(1950, 5, 4)),
        # The winter after July is to come, or it is that before.
        ("narrative",
         "In July 1950 he left. That winter he moved.", "moved", datetime(1949, 12, 1), datetime(1951, 3, 1)),
        # "The same day" may only say that it was one for both.
        ("narrative", "On 22 April 1950 two men met who had lost their jobs on the same day, three weeks"
         " before.", "lost", datetime(1950, 3, 29), datetime(1950, 4, 5)),
        # About so long ago is not just so long ago, and weeks are no exact days.
        ("colloquial", "[2023-09-08, 13:40] Ann: he rang maybe ten minutes ago", "rang",
         datetime(2023, 9, 8, 13, 15), datetime(2023, 9, 8, 13, 41)),
        ("narrative", "On 3 May 1950 he died. He had fallen five weeks before.", "fallen",
         datetime(1950, 3, 26), datetime(1950, 4, 2)),
        # A form tells no story, so that "the Sunday" is of none; what dates are in it stand day first.
        ("narrative", "Incident: 3 May 2023\nReport: 9 May 2023\nBirth: 4 May 1960\n\nI fell on the Sunday.", "fell",
         *TO_NOW),
        ("colloquial", "I'm in Rome Mon 18/9 to Fri 6/10.", "in", day(9, 18), datetime(2023, 10, 7)),
        # The winter after a year may be that of its end; "in the previous year" goes up to the time told.
        ("narrative", "He retired in 1805. He died the following winter.", "died",
         datetime(1805, 12, 1), datetime(1807, 3, 1)),
        ("news", "A man killed in March had complained three times in the previous year.", "complained",
         datetime(2022, 1, 1), day(4, 1)),
        # A diary counts from its own day, but for what it tells of another, and of what others did.
        ("colloquial", DIARY + "I have a new hat, the third since I came here.", "have", None, None),
        ("colloquial", DIARY + "Rome was hot yesterday. I lost my hat.", "lost", *BY_8),
        ("colloquial", DIARY + "We ate at the inn my aunt praised.", "praised", *BY_8),
        # Who thinks that it was then does not think then.
        ("narrative", "The clock had stopped, I think on 3 May 1950.", "stopped",
         datetime(1950, 5, 3), datetime(1950, 5, 4)),
        # A deadline seen from the past is no step of the story.
        ("narrative", "They met on 4 May 1890. The firm promised that it would open by Christmas. He left. On 9 June"
         " she fell.", "fell", datetime(1890, 6, 9), datetime(1890, 6, 10)),
        ("narrative", "On Friday 5 May 2023 he fled; they had threatened him the week before.", "threatened",
         datetime(2023, 4, 24), datetime(2023, 5, 5)),
        # What lasted until an event was not over by the time at the head; a later aside is counted from.
        ("narrative", "In 1539 it was closed, and the hall stood empty until a school moved in.", "stood", *TO_NOW),
        ("narrative", "The guild was founded in 1467. Its hall, begun in 1471, was finished three years"
         " later.", "finished", datetime(1471, 1, 1), datetime(1475, 1, 1)),
        # "Within the week" is that of what was told, be that without a date.
        ("narrative", "She sailed in 1933. When war broke out she was ill; she joined up within the week.", "joined",
         *TO_NOW),
        # What a message plans is of the day that it is about.
        ("colloquial", "[2023-09-08, 18:20] Ann: on for Saturday? He'll row in the morning.", "row",
         datetime(2023, 9, 8, 18, 20), None),
        # A hearing goes on under its day, and what it tells in the year told.
        ("narrative", TRIAL, "treated", *JUNE_2016),
        ("narrative", TRIAL + LATER, "leaves", day(9, 5), day(9, 6)),
        ("narrative", HEADED, "returned", *MARCH_1944),
        # What looks back from a midnight does not move the story, nor what has gone on since something.
        ("narrative", "On the evening of 3 May 1950 they met. At midnight they burned the mill, which had been sold"
         " that morning. At dawn they fled.", "fled", datetime(1950, 5, 3, 5), datetime(1950, 5, 4, 7)),
        ("narrative", "On 3 May 1950 I saw him, the first time since the ban ended. The next day he fled.", "fled",
         datetime(1950, 5, 4), datetime(1950, 5, 5)),
        ("narrative", JOURNEY, "swam", None, datetime(2023, 9, 12)),
        ("narrative", JOURNEY, "sailed", *JOURNEYED),
        # A day before what an event had been counted from may be before either.
        ("narrative", "Ann was born on 3 May 1950, a week after a fire had killed two men. Silas had fled the day"
         " before.", "fled", *TO_NOW),
        ("colloquial", "[2023-09-08, 13:40] Meg: they'd let the big one an hour before I rang.", "let", None,
         datetime(2023, 9, 8, 13, 11)),
        ("narrative", HEADED, "left", *TO_NOW),
    ],
)  # fmt: skip
def test_when_it_was(genre: str, text: str, words: str, first: datetime | None, last: datetime | None) -> None:
    events = [event for event in told(text, genre=genre).events if words in event.name.split()]
    event = min(events, key=lambda event: len(event.name))
    assert (event.start.earliest, event.end.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("They walked to Leeds, where within a month she had found work.", "found", "walked"),
        ("She came when war began, and the year after they moved her to the mill.", "moved", "began"),
        ("She bore two sons, one a year before the war began and one, Jan, a week after it ended.", "ended", "began"),
        ("She told me that they parted. I had guessed.", "guessed", "parted"),
    ],
)
def test_one_is_not_before_the_other(text: str, first: str, second: str) -> None:
    spans = [(text.index(word), text.index(word) + len(word), word) for word in (first, second)]
    timeline = reconstruct(Report(text, published="2023-09-11", genre="narrative"), events=spans)
    assert timeline.before(first, second) is Verdict.POSSIBLE


def test_what_comes_when_someone_retires_is_to_come() -> None:
    timeline = told("Ann retires in June, when her nephew takes over.", genre="narrative")
    assert of(timeline, "takes").start.earliest == day(9, 11)


def test_a_morning_without_a_verb_may_be_that_of_tomorrow() -> None:
    moved = of(told("[2023-09-08, 11:30] Ann: operating in the morning", genre="colloquial"), "operating")
    assert (moved.start.earliest, moved.end.latest) == (datetime(2023, 9, 8, 6), datetime(2023, 9, 9, 12))


def test_hours_do_not_count_from_beyond_figures_that_were_not_read() -> None:
    text = "The attack opened at 0430 on 14 May 1944. They took the mill at 0710; it was lost two hours later."
    lost = of(told(text, genre="narrative"), "lost")
    assert lost.end.latest is None or lost.end.latest > datetime(1944, 5, 14, 9, 10)


def test_a_year_of_two_figures_in_a_history_is_past() -> None:
    assert of(told("They fell at Tobruk in June '42.", genre="narrative"), "fell").end.latest == datetime(1942, 7, 1)


def test_what_a_noun_did_before_is_counted_from() -> None:
    text = "He was born on 3 May 1872, three weeks after a fire at the mill had killed two men."
    spans = [(text.index(word), text.index(word) + len(word), word) for word in ("born", "killed")]
    timeline = reconstruct(Report(text, published="1990-01-01", genre="narrative"), events=spans)
    assert timeline.before("killed", "born") is Verdict.CERTAIN


def test_what_may_come_when_something_does_is_no_matter_of_now() -> None:
    timeline = told("When I retire I move to Leeds. She lives there.", genre="narrative")
    assert [of(timeline, word).start.latest for word in ("retire", "move", "lives")] == [None, None, day(9, 12)]


def test_a_pen_that_someone_lays_down_is_laid_down_now() -> None:
    assert of(told("We lay down this pen.", genre="colloquial"), "lay").end.earliest == day(9, 11)


def test_what_was_not_reached_until_a_day_was_reached_then() -> None:
    ship = of(told("On 9 March 1941 she sailed. She did not reach Rome until the 13th.", genre="narrative"), "reach")
    assert (ship.status, ship.start.earliest) == ("reported", datetime(1941, 3, 13))


def test_a_participle_with_un_is_no_event() -> None:
    timeline = told("In May 1950 he was elected unopposed.", genre="narrative")
    assert [event.name for event in timeline.events] == ["he elected unopposed"]


def test_the_present_of_a_week_that_was_not_told_is_no_matter_of_now() -> None:
    text = "[2023-09-08, 13:40] Ann: I can't come sooner, I finish on the Friday"
    assert of(told(text, genre="colloquial"), "finish").start.latest is None
