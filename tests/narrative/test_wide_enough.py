"""Times of a report that were once held for narrower, or for other ones, than they are. Expected values by hand."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.narrative.test_reconstruct import day, of, told
from timeline import Report, Verdict, reconstruct


def day_of(year: int, month: int, number: int) -> tuple[datetime, datetime]:
    first = datetime(year, month, number)
    return first, first + timedelta(days=1)


FRIDAY_8_OR_15 = day(9, 8), day(9, 16)
THURSDAY_14 = day(9, 14), day(9, 15)
UP_TO_NOW = None, day(9, 12)
MAY_2005 = datetime(2005, 5, 17), datetime(2005, 5, 18)
ANY_MAY = datetime(2005, 5, 1), datetime(2023, 6, 1)
MARCH = day(3, 1), day(4, 1)
JUNE_3 = day(6, 3), day(6, 4)
JUNE_6 = day(6, 6), day(6, 7)
AFTER_MIDNIGHT = datetime(2023, 9, 10, 3), datetime(2023, 9, 10, 3, 1)
EITHER_TWELVE = datetime(2023, 9, 9, 0, 30), datetime(2023, 9, 10, 0, 31)
BY_TEN = None, datetime(2023, 9, 9, 22, 1)
DECEMBER_9 = datetime(2022, 12, 9), datetime(2022, 12, 10)
IN_1947 = datetime(1947, 1, 1), datetime(1948, 1, 1)
IN_1949 = datetime(1949, 1, 1), datetime(1950, 1, 1)
JUNE_4 = datetime(2023, 6, 4, 12)
JUNE_4_OR_5 = day(6, 4), day(6, 6)
IN_2009 = datetime(2009, 1, 1), datetime(2010, 1, 1)
IN_MAY = day(5, 1), day(6, 1)
MARCH_2015 = datetime(2015, 3, 9), datetime(2015, 3, 10)
BOTH_DAYS = day(9, 7), datetime(2023, 9, 8, 12)
NIGHT_OF_7 = datetime(2023, 9, 7, 21), datetime(2023, 9, 8, 6)
AT_EIGHT = datetime(2023, 9, 8, 20), datetime(2023, 9, 8, 20, 1)
A_MILL = "He fled in 1920. It froze. A mill that began in 1911 fell. A year later he fell ill."
IN_1921 = datetime(1921, 1, 1), datetime(1922, 1, 1)
THAT_EVENING = "She fell on 3 May 2022. She was heard on the evening of her death."
TUESDAY = day(9, 5), day(9, 6)
JULY_1915 = datetime(1915, 7, 1)
SACKED = "In November 2021 the firm hired Ann Lee."


@pytest.mark.parametrize(
    ("genre", "text", "words", "first", "last"),
    [
        # A date looked back at may lie in the month told.
        ("narrative", "In July 2022 she said that he had come on 9 July.", "come", *day_of(2022, 7, 9)),
        # A rate is no length that counts from a day.
        ("news", "They drank three pints a day from Wednesday.", "drank", day(9, 6), day(9, 12)),
        # Who takes over does so a year ago, not more; what is to be cut is not; who denies a deed does not do it then.
        ("news", "She took over a year ago.", "took", datetime(2022, 3, 1), datetime(2023, 4, 1)),
        ("news", "He said it would scrap two routes and cut 300 jobs by May.", "cut", day(9, 11), datetime(2024, 6, 1)),
        ("news", "He denied killing Ann Holt on 3 June.", "killing", *JUNE_3),
        ("news", "The court lifted most sanctions in May.", "lifted", *IN_MAY),
        ("news", "The board approved the sale in May.", "approved", *IN_MAY),
        # Nothing counts from the evening of what has no date.
        ("news", f"{THAT_EVENING} He told them the next day that he slept.", "told", *UP_TO_NOW),
        # A plan that came to nothing may have been for the last Friday or the next.
        ("news", "The bishop was to have sailed on Friday.", "sailed", *FRIDAY_8_OR_15),
        ("news", "The bishop is believed to have sailed on Friday.", "sailed", day(9, 8), day(9, 9)),
        # A day with an edge in it is that day, and what comes after its midnight may be of the next.
        ("news", "He rang on Friday before noon.", "rang", day(9, 8), datetime(2023, 9, 8, 12)),
        ("news", "He rang on Friday after 6 pm.", "rang", datetime(2023, 9, 8, 18), day(9, 9)),
        ("news", "He left on 3 May after breakfast.", "left", day(5, 3), day(5, 4)),
        ("news", "He rang on Saturday after midnight.", "rang", day(9, 9), datetime(2023, 9, 10, 12)),
        # What is named by its time is of that, and places what follows; a war named by its year may go on.
        ("narrative", "After the fire of 1949 they rebuilt it.", "rebuilt", datetime(1949, 1, 1), day(9, 12)),
        ("narrative", "The vote of 3 June was close.", "was close", *JUNE_3),
        ("narrative", "After the war of 1949 they rebuilt it.", "rebuilt", None, day(9, 12)),
        # The following July is the next one, but after a June it may be that of the year after.
        ("narrative", "She came in June 1915. Ito fell the following July.", "fell", JULY_1915, datetime(1916, 8, 1)),
        ("narrative", "She came in March 1915. Ito fell the following July.", "fell", JULY_1915, datetime(1915, 8, 1)),
        # A range whose end is to come is over in the past tense, or not yet: it may be of the week before.
        ("news", "The fair ran from Saturday to Wednesday.", "ran", day(9, 2), day(9, 12)),
        ("colloquial", "We had Susan from Saturday to Wednesday.", "had", day(9, 2), day(9, 12)),
        ("news", "The fair ran from Saturday to Sunday.", "ran", day(9, 9), day(9, 11)),
        # What firms report is on the calendar.
        ("news", "Cormac reports half-year results on Thursday.", "reports", *THURSDAY_14),
        # In the news a name beside an older year may be of that; the past perfect looks back from it.
        ("news", "She was jailed in June 2005. She had fled on 17 May.", "fled", *MAY_2005),
        ("news", "She was jailed in April 2005. In May she fell ill.", "ill", *ANY_MAY),
        ("news", "The mill, built in 1990, burned down in March.", "burned", *MARCH),
        # So may all names be that follow there, and what is said to have been done on a day.
        (
            "news",
            f"{SACKED} She complained on 12 December.",
            "complained",
            datetime(2021, 12, 12),
            datetime(2022, 12, 13),
        ),
        ("news", f"{SACKED} She fell ill on 12 December. On 3 May she left.", "left", datetime(2021, 5, 3), day(5, 4)),
        ("news", f"{SACKED} Last year it split. In May she left.", "left", *IN_MAY),
        # Behind three figures "p" is for pence, and a number in words counts what follows.
        ("news", "The group offered 350p on 3 June.", "offered", *JUNE_3),
        ("news", "They voted on 6 June, and five members resigned.", "voted", *JUNE_6),
        ("news", "They voted on 6 June, and five members resigned.", "resigned", *UP_TO_NOW),
        # The small hours after an evening are of the next day, and twelve is of either half of a day.
        ("news", "They met on Saturday at 8 p.m. Two men died. The road opened at 3 a.m.", "opened", *AFTER_MIDNIGHT),
        ("news", "Polls closed on Saturday. The count was over at half past twelve.", "over", *EITHER_TWELVE),
        ("news", "Polls closed on Saturday. Voters were given until 10 p.m.", "given", *BY_TEN),
        # The past perfect does not look back from a week that goes on.
        ("news", "The team began this week badly. They had lost on Tuesday.", "lost", *TUESDAY),
        # What is asked for at a time that is not known is no news of the day.
        ("news", "On the Monday before the fair the mayor urged calm.", "urged", *UP_TO_NOW),
        ("news", "The mayor called a referendum within a month of taking over.", "called", *UP_TO_NOW),
        # What a history tells as past is not after its writing, and its "Monday last" counts from there.
        ("narrative", "He fell ill on Tuesday. He came to Hull on 9 December.", "came", *DECEMBER_9),
        ("narrative", "On 5 May she swore to it. The jury saw the farm on Monday last.", "saw", day(9, 4), day(9, 5)),
        # "Would have" something lies ahead, and of several calls the last is no more than one.
        ("news", "They would have power from Friday.", "power", day(9, 15), None),
        ("news", "The guard ignored two calls, the last on Friday.", "ignored", *UP_TO_NOW),
        # A date may be of a deed, or of the answer to it; a year before a noun is of what happened in it.
        ("news", "He was jailed for the attack on 3 June.", "jailed", *UP_TO_NOW),
        ("news", "He was fined for the attack on Friday.", "fined", day(9, 8), day(9, 9)),
        ("news", "The general came to power in a 2012 coup.", "general", datetime(2012, 1, 1), datetime(2013, 1, 1)),
        ("news", "She was questioned in a 2012 murder.", "questioned", *UP_TO_NOW),
        # The winter of a year is the one in which it begins, or ends.
        ("news", "They died in the winter of 2014.", "died", datetime(2013, 12, 1), datetime(2015, 3, 1)),
        ("news", "They died in the winter 2014/15.", "died", datetime(2014, 12, 1), datetime(2015, 3, 1)),
        # A length and its joint open an aside: the time before them dates the verb behind it, and is counted from.
        ("news", "In 1947, two years before she died, she moved to Hull.", "moved", *IN_1947),
        ("news", "In 1947, two years before she died, she moved to Hull.", "died", *IN_1949),
        ("news", "On Friday, years after the vote had failed, she left.", "failed", None, day(9, 9)),
        # What was done in what a time tells of was done then.
        ("news", "The election of 8 June, in which she came third, hurt her.", "third", day(6, 8), day(6, 9)),
        # The subject of a clause may go on with "of".
        ("news", "He was held on 9 June, two days after the body of a boy was found.", "body", day(6, 7), day(6, 8)),
        ("news", "It rose on Friday after a rival, Elva, reported a loss.", "rival", None, day(9, 9)),
        # "And again" goes on with what stands before an aside, and a night driven through is that before the day told.
        ("news", "It was put off in May, when it rained, and again last month.", "rained", day(5, 1), day(6, 1)),
        ("news", "It resumed on Friday with divers who had driven through the night.", "resumed", day(9, 8), day(9, 9)),
        ("news", "If nothing has been agreed by 20 October, they will sue.", "agreed", None, day(10, 21)),
        # The midnight of a day ends it; what counts on from "until the next morning" may count from the night before.
        ("news", "It broke out before midnight on 3 June and burned until the next morning.", "burned", None, JUNE_4),
        ("news", "It broke out on 3 June and burned until the next day. He fled a day later.", "fled", *JUNE_4_OR_5),
        # A clock time is of no day where a month was told, nor in what someone says had been done.
        ("news", "In June he changed his mind. A neighbour saw him at about one o'clock.", "neighbour", *UP_TO_NOW),
        ("news", "He told the court on Friday that he had seen her at about half past one.", "seen", None, day(9, 9)),
        # What a clause says of a noun is beside the story; what a subject did is what its clause says of it.
        ("news", "He was tried in 2008 over a fund that he ran in 2001. He fled a year later.", "fled", *IN_2009),
        ("news", "An engineer who saw it in July warned that it would not hold.", "warned", *UP_TO_NOW),
        ("news", "The bishop, who called for the boycott in May, left.", "boycott", *IN_MAY),
        # The past year reaches up to now, and "the Monday" of an old week is of that.
        ("news", "The firm sold two ships in the past year.", "sold", datetime(2022, 1, 1), day(9, 12)),
        ("news", "She was last seen on 7 March 2015. She missed a lecture on the Monday.", "missed", *MARCH_2015),
        # What has a date is no news of the day; what is expected by a time is to come.
        ("news", "Her opponent conceded on Thursday night.", "conceded", *NIGHT_OF_7),
        ("news", "Counsel argued on Thursday and again on Friday morning.", "argued", *BOTH_DAYS),
        ("news", "A decision is expected by the end of December.", "expected", day(9, 11), datetime(2024, 1, 1)),
        ("news", "He came in May. They think he was hit between 10.30 p.m. and midnight.", "hit", *UP_TO_NOW),
        # What is due the next day takes the story no farther; what counts back may count from an event told last.
        ("news", "It left on Friday and was due at ten the next morning. It called at 8 p.m.", "called", *AT_EIGHT),
        ("news", "It rose on Friday, a week after it fell. Cracks had come the day before.", "Cracks", *UP_TO_NOW),
        # A clause that tells which one is meant is beside the story.
        ("narrative", A_MILL, "ill", *IN_1921),
        # What may be is no news either, and what comes after something is open.
        ("news", "Unless a buyer appears, the pit will close in June.", "appears", None, None),
        ("news", "What happens after that is unclear.", "happens", None, None),
    ],
)
def test_a_time_is_as_wide_as_it_is_meant(
    genre: str, text: str, words: str, first: datetime | None, last: datetime | None
) -> None:
    event = of(told(text, genre=genre), words)
    assert (event.start.earliest, event.end.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is denied that she left in May.", "left"),
        ("None of the plans has been adopted.", "adopted"),
        ("Nothing happened on Friday.", "happened"),
        ("It was not true that he had quarrelled with her in May.", "quarrelled"),
        ("It is false that she left in May.", "left"),
    ],
)
def test_what_nobody_did_or_is_not_so_is_denied(text: str, words: str) -> None:
    assert of(told(text), words).status == "denied"


def test_what_was_expected_is_not_told_to_have_happened() -> None:
    assert of(told("They had been expected on Friday."), "expected").status == "expected"


def test_what_is_done_at_once_within_a_time_was_so_soon_after() -> None:
    timeline = told("He fell on 3 May and died within a week. It rained on 3 June and the river rose within a week.")
    assert of(timeline, "died").start.latest == datetime(2023, 5, 14, 12)
    assert of(timeline, "rose").start.latest == day(9, 12)


def test_what_may_come_is_hypothetical_without_a_pronoun() -> None:
    fails = of(told("If the rocket fails this week, it may fly in August."), "fails")
    assert (fails.status, fails.start.earliest, fails.end.latest) == ("hypothetical", day(9, 11), day(9, 18))


def test_that_behind_a_joint_may_be_what_was_told() -> None:
    timeline = told("Dr Holt has led the ward since 2016; before that she worked in Bergen.")
    assert timeline.before(of(timeline, "worked"), of(timeline, "led")) is Verdict.CERTAIN


def test_a_participle_says_more_of_the_subject_of_the_one_verb() -> None:
    timeline = told("A board appointed after that storm had closed two roads.")
    assert timeline.before(of(timeline, "closed"), of(timeline, "appointed")) is Verdict.POSSIBLE


def test_what_is_over_does_not_come_after_what_is_to_come() -> None:
    text = "The council met its target in May. Its report will be printed on 25 October, four weeks before the meeting."
    assert of(told(text), "target").end.latest == day(6, 1)


def test_a_weekday_behind_an_aside_about_its_subject_may_be_the_last_one() -> None:
    text = "The girl who was bitten on 20 August went home on Friday."
    assert of(told(text, genre="narrative"), "went").end.latest == day(9, 9)


def test_the_first_to_do_it_does_not_do_it_when_others_began() -> None:
    text = "It is the worst storm since they began in June, and the first to hit Hull."
    spans = [(text.index("hit"), text.index("hit") + 3, "hit")]
    hit = reconstruct(Report(text, published="2023-09-11"), events=spans).events[0]
    assert (hit.start.earliest, hit.end.latest) == (None, None)


def test_a_break_is_not_what_someone_broke() -> None:
    timeline = told("Sousa broke a foot in January. Abbott was booked before the break.")
    assert of(timeline, "booked").end.latest == day(9, 12)


def test_who_is_dismissed_over_something_does_not_deny_it() -> None:
    assert of(told("He was dismissed over keys that had vanished in May."), "vanished").status == "reported"


def test_what_was_served_was_imposed_before() -> None:
    text = "He was on bail, having served half of a term imposed in 2010."
    spans = [(text.index(word), text.index(word) + len(word), word) for word in ("served", "imposed")]
    timeline = reconstruct(Report(text, published="2023-09-11"), events=spans)
    assert timeline.before("served", "imposed") is not Verdict.CERTAIN


def test_the_verb_of_a_sentence_is_not_that_of_a_clause_before_it() -> None:
    timeline = told("The note which he had sent in May after the robbery was read in June.")
    assert timeline.before(of(timeline, "sent"), of(timeline, "read")) is Verdict.CERTAIN


def test_by_then_is_by_what_was_told_last() -> None:
    timeline = told("The thefts began in 2004 and came to light in 2011. By then she had bought a house.")
    assert of(timeline, "bought").end.latest == day(9, 12)


def test_what_the_present_hopes_for_counts_from_the_telling() -> None:
    timeline = told("On 26 July 1907 he fell. Counsel hopes to close his case by Friday.", genre="narrative")
    close = next(event for event in timeline.events if event.name == "close case")
    assert (close.start.earliest, close.end.latest) == (day(9, 11), day(9, 16))


def test_who_have_died_since_did_so_some_time_since() -> None:
    died = of(told("Two men have died there since it was opened in 2018."), "died")
    assert died.start.latest == day(9, 12)


def test_what_goes_on_to_an_hour_of_a_day_to_come_need_not_have_begun() -> None:
    play = of(told("Saturday is the final, we play until noon.", genre="colloquial"), "play")
    assert play.start.latest == datetime(2023, 9, 16, 12, 1)


def test_an_older_month_below_a_form_does_not_move_its_year() -> None:
    text = (
        "Admitted: 11/03/2022\nDischarged: 19/03/2022\n\n"
        "She fell ill in August 2019 and smoked. She lives in Rome. The scan was repeated on 13 March."
    )
    scan = of(told(text, genre="narrative"), "repeated")
    assert (scan.start.earliest, scan.end.latest) == (datetime(2022, 3, 13), datetime(2022, 3, 14))


def test_about_an_hour_in_a_message_counts_from_when_it_was_sent() -> None:
    text = "[12/11/2024, 08:40] Jess: got in about half 11\n[12/11/2024, 08:41] Mum: good"
    got = of(reconstruct(Report(text, published="2024-11-12", genre="colloquial")), "got")
    assert got.end.latest is not None
    assert got.end.latest <= datetime(2024, 11, 12, 8, 41)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("She stayed until just after Easter.", "stayed", None, datetime(2023, 9, 12)),
        ('Orme said: "When we met in May it was cold."', "said", datetime(2023, 9, 10), datetime(2023, 9, 12)),
        ("She said that it rose in 2022, having fallen in May.", "rose", datetime(2022, 1, 1), datetime(2023, 1, 1)),
        ("They have asked for it by Friday.", "asked", None, datetime(2023, 9, 12)),
        ("The effective date is 1 August.", "is", None, None),
        ("That is Thursday the 28th? It came on the Saturday.", "came", None, datetime(2023, 9, 12)),
    ],
)
def test_what_a_time_beside_it_does_not_say(
    text: str, word: str, first: datetime | None, last: datetime | None
) -> None:
    event = of(told(text), word)
    assert (event.start.earliest, event.end.latest) == (first, last)


def test_who_moves_to_head_office_heads_nothing() -> None:
    assert {event.name for event in told("She moved to head office.").events} == {"She moved to head office"}


def test_what_bail_is_for_lies_ahead() -> None:
    timeline = told("On 5 May 2023 he was freed on bail to return on 3 October.", genre="narrative")
    event = next(event for event in timeline.events if event.name == "return")
    assert (event.start.earliest, event.end.latest) == (day(10, 3), day(10, 4))
    assert event.status == "expected"


def test_when_something_is_likely_is_no_time_of_its_being_so() -> None:
    assert told("It signalled that cuts were unlikely before October.").events == ()


def test_a_range_that_may_be_the_one_before_is_open_before_the_calendar() -> None:
    event = of(reconstruct(Report("It ran from Tuesday to Friday.", published="0001-01-03")), "ran")
    assert event.start.earliest is None
