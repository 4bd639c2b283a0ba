"""One report: which events come out, when they are, who says so; expected values by hand."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.calendar import Interval
from timeline.errors import BadReport
from timeline.narrative import Report, reconstruct
from timeline.narrative.link import Link
from timeline.order import Event, Relation, Timeline, Verdict

MONDAY = "2023-09-11"
GENRES = ("news", "narrative", "colloquial")


def told(text: str, published: str = MONDAY, genre: str = "news") -> Timeline:
    return reconstruct(Report(text, published=published, genre=genre))


def of(timeline: Timeline, words: str) -> Event:
    """The event told by a clause that has these words."""
    fitting = [event for event in timeline.events if any(words in claim.text for claim in event.claims)]
    assert len(fitting) == 1, [event.name for event in fitting]
    return fitting[0]


def day(month: int, number: int) -> datetime:
    return datetime(2023, month, number)


def test_saying_and_what_is_said_are_two_events() -> None:
    timeline = told("The ministry announced on Monday that the ferry sank on Sunday.")
    assert of(timeline, "announced").start.earliest == day(9, 11)
    assert of(timeline, "sank").end.latest == day(9, 11)
    assert timeline.before(of(timeline, "sank"), of(timeline, "announced")) is Verdict.CERTAIN


@pytest.mark.parametrize(
    ("text", "words", "windows"),
    [
        ("The bridge collapsed.", "collapsed", (None, day(9, 12), None, day(9, 12))),
        ("The bridge will reopen.", "reopen", (day(9, 11), None, day(9, 11), None)),
        ("The bridge is swaying.", "swaying", (None, day(9, 12), day(9, 11), None)),
        ("The bridge collapsed two years ago.", "collapsed", (day(3, 1), day(4, 1), day(3, 1), day(4, 1))),
    ],
)
def test_tense_bounds_what_has_no_date(
    text: str, words: str, windows: tuple[datetime | None, datetime | None, datetime | None, datetime | None]
) -> None:
    event = of(told(text), words)
    found = (event.start.earliest, event.start.latest, event.end.earliest, event.end.latest)
    if "two years" in text:  # half a year to either side of September 2021
        assert found[0] == datetime(2021, 3, 1)
        assert found[3] == datetime(2022, 4, 1)
    else:
        assert windows == found


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("The mill closed on Friday.", "closed", "reported"),
        ("The mill could close on Friday.", "close", "possible"),
        ("The mill will close on Friday.", "close", "expected"),
        ("The mill was to close on Friday.", "close", "expected"),
        ("The mill didn't close on Friday.", "close", "denied"),
        ("The mill didnt close on Friday.", "close", "denied"),
        ("The mill didn't close until Friday.", "close", "reported"),
        ("The owner plans to sell the mill and close its shop on Friday.", "close", "expected"),
        ("They will strike until the mill closes for good.", "closes", "expected"),
        ("They will strike if the mill closes for good.", "closes", "hypothetical"),
        ("The mill never closed until Friday.", "closed", "reported"),
        ("The mill is expected to close on Friday.", "close", "expected"),
        ("The owner denied that the mill closed on Friday.", "closed on", "denied"),
        ("The mill did not close on Friday.", "close", "denied"),
    ],
)
def test_status(text: str, words: str, status: str) -> None:
    timeline = told(text)
    dated = [e for e in timeline.events if any(words in c.text for c in e.claims) and e.start.earliest is not None]
    assert status in {event.status for event in dated}


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The mayor said that the mill closed on Friday.", "closed", "The mayor"),
        ("The mill closed on Friday, the mayor said.", "closed", "the mayor"),
        ("According to the fire brigade, the mill closed on Friday.", "closed", "the fire brigade"),
        ("The mill closed on Friday.", "closed", "Daily Post"),
    ],
)
def test_who_says_it(text: str, words: str, source: str) -> None:
    timeline = reconstruct(Report(text, published=MONDAY, source="Daily Post"))
    assert of(timeline, words).claims[0].source == source  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The king visited Oslo in July. Following his visit, the banks closed.", "visited", "closed"),
        ("After the judge resigned, the trial collapsed.", "resigned", "collapsed"),
        ("The clerk fled before the police arrived.", "fled", "arrived"),
        ("The governor was arrested in May and later died.", "arrested", "died"),
        ("By the time the police came, the boy had fled.", "fled", "came"),
        ("The crowd left as soon as the vote ended.", "ended", "left"),
    ],
)
def test_event_relative_phrases_order(text: str, first: str, second: str) -> None:
    timeline = told(text)
    assert timeline.before(of(timeline, first), of(timeline, second)) is Verdict.CERTAIN


def test_during_puts_one_inside_the_other() -> None:
    timeline = told("The king visited Oslo in July. During his visit, he opened a school.")
    assert timeline.during(of(timeline, "opened"), of(timeline, "visited")) is Verdict.CERTAIN


def test_days_after_an_event_are_counted_from_it() -> None:
    timeline = told("The council voted on 4 May. Two days after the vote, the mayor resigned.")
    event = of(timeline, "resigned")
    assert (day(5, 6), day(5, 7)) == (event.start.earliest, event.end.latest)


def test_within_a_week_of_is_after_it_and_near() -> None:
    timeline = told("He was captured on 4 May. Within a week of his capture he was freed.")
    event = of(timeline, "freed")
    assert event.start.earliest == day(5, 4)
    assert event.start.latest is not None
    assert event.start.latest <= day(5, 16)  # a week and half a one after 4 May was over


def test_links_say_why_and_can_be_refused() -> None:
    text = "The king visited Oslo in July. Following his visit, the banks closed."
    seen: list[Link] = []

    def refuse(link: Link) -> bool:
        seen.append(link)
        return link.kind == "after"

    timeline = reconstruct(Report(text, published=MONDAY), refuse=refuse)
    assert "visit" in seen[0].why
    assert timeline.before(of(timeline, "visited"), of(timeline, "closed")) is Verdict.POSSIBLE


def test_bounds_say_why() -> None:
    timeline = told("The ferry sank on Sunday.")
    claim = timeline.events[0].claims[0]
    assert "dated by 'Sunday'" in str(claim.why)  # type: ignore[attr-defined]


def test_the_callers_events_are_dated_and_bear_the_callers_names() -> None:
    text = "The council voted on Friday. The mayor will resign."
    spans = [(text.index("voted"), text.index("voted") + 5, "v"), (text.index("resign"), text.index("resign") + 6, "r")]
    timeline = reconstruct(Report(text, published=MONDAY), events=spans)
    assert {"v", "r"} == {event.name for event in timeline.events}
    assert timeline.during("v", Interval(day(9, 8), day(9, 9))) is Verdict.CERTAIN
    assert timeline.before("v", "r") is Verdict.CERTAIN


def test_bad_spans_are_told() -> None:
    with pytest.raises(BadReport, match="outside"):
        reconstruct(Report("Short.", published=MONDAY), events=[(0, 50, "e")])
    with pytest.raises(BadReport, match="mapping"):
        reconstruct([Report("A.", published=MONDAY), Report("B.", published=MONDAY)], events=[(0, 1, "e")])


def test_an_uncertain_publication_widens() -> None:
    timeline = reconstruct(Report("The mill burned down.", published=Interval(day(9, 1), day(10, 1))))
    assert timeline.events[0].end.latest == day(10, 1)


def test_progress_is_told() -> None:
    seen: list[tuple[int, int]] = []
    reconstruct([Report("A.", published=MONDAY)] * 3, progress=lambda done, of_all: seen.append((done, of_all)))
    assert [(1, 3), (2, 3), (3, 3)] == seen


def test_a_bad_report_is_told() -> None:
    with pytest.raises(BadReport, match="genre"):
        Report("x", published=MONDAY, genre="opera")


PIECES = [
    "The mayor ", "left ", "on Monday", ", ", "after ", "the vote", ". ", "who ", "will ", "said ", "\n\n", "2 days ",
    "before dawn on Wednesday ", "in the evening ", "two years later ", "in December 9999 ", "at 5 pm EST ",
    "the next day ", "in 44 BC ",
]  # fmt: skip
DATES = ["2023-09-11", "2023-09-11T12:00+02:00", "0001-01-01T00:00+00:00", "9999-12-31", "9999-12-31T23:59+00:00"]
pieced = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=200), pieced), st.sampled_from(DATES), st.sampled_from(GENRES))
@example("He left right before dawn on 5 May 2020.", "2023-09-11T12:00+02:00", "colloquial")
@example("In December 9999 he came. The next day he left.", "9999-12-31", "narrative")
@example("He left just after 1700 GMT.", "9999-12-31T23:59+00:00", "news")
@example("He left on day 0 of May.", "2023-09-11", "news")
def test_any_text_gives_a_timeline(text: str, published: str, genre: str) -> None:
    timeline = told(text, published, genre)
    assert len({event.name for event in timeline.events}) == len(timeline.events)
    for event in timeline.events:
        for claim in event.claims:
            assert claim.text == text[claim.start : claim.end]  # type: ignore[attr-defined]


@settings(max_examples=100, deadline=None)
@given(pieced.filter(lambda text: not re.search("EST|BC|9999", text)), st.sampled_from(GENRES))
@example("In 1990 he came. Two years later he left.", "narrative")
@example("He left before dawn on Wednesday.", "news")
@example("A storm struck on Sunday; three people died overnight.", "news")
def test_a_zone_moves_no_wall_clock(text: str, genre: str) -> None:
    """A report from a zone tells what one without tells, on the clock of its zone."""
    plain, zoned = (told(text, f"2023-09-11T12:00{zone}", genre).events for zone in ("", "+02:00"))
    assert [(e.name, walls(e)) for e in plain] == [(e.name, walls(e)) for e in zoned]


def walls(event: Event) -> list[datetime | None]:
    """The bounds of an event as a clock on the wall shows them."""
    bounds = (event.start.earliest, event.start.latest, event.end.earliest, event.end.latest)
    return [t and t.replace(tzinfo=None) for t in bounds]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        (
            "She was made a judge in May 1995, and the following year she moved to Graz.",
            "she moved", datetime(1996, 1, 1), datetime(1997, 1, 1),
        ),
        (
            "The plant wasn't to open until 2025, so the town waits.",
            "open", datetime(2025, 1, 1), datetime(2026, 1, 1),
        ),
        (
            "The mill, which is to add seed-cleaning and rice-drying lines next year, is busy.",
            "add", datetime(2024, 1, 1), datetime(2025, 1, 1),
        ),
        ("The man arrested on Friday was released on Sunday.", "released", day(9, 10), day(9, 11)),
        ("The car, stolen in June, was found on Sunday.", "stolen", day(6, 1), day(7, 1)),
        ("Schools will remain closed until Wednesday.", "closed", None, day(9, 14)),
        ("Analysts expect the bank to raise rates in December.", "raise", day(12, 1), datetime(2024, 1, 1)),
        ("It was not until 2020 that the file was opened.", "opened", datetime(2020, 1, 1), datetime(2021, 1, 1)),
        ("Born the son of a smith in 1840, he went to sea.", "orn the son", datetime(1840, 1, 1), datetime(1841, 1, 1)),
        ("Anna met Jo for lunch on Friday.", "met", datetime(2023, 9, 8, 12), datetime(2023, 9, 8, 14)),
        ("We swam all day yesterday.", "swam", day(9, 10), day(9, 11)),
        ("On 12 March the regiment crossed the river.", "crossed", day(3, 12), day(3, 13)),
        ("In January the judge ruled against the town.", "ruled", day(1, 1), day(2, 1)),
        ("The mayor will be visiting the school on Thursday.", "visiting", day(9, 14), day(9, 15)),
    ],
)  # fmt: skip
def test_which_time_dates_which_event(text: str, words: str, first: datetime | None, last: datetime) -> None:
    event = of(told(text), words)
    assert (event.start.earliest, event.end.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "name", "first"),
    [
        ("He was arrested after the June 3 raid.", "June 3 raid", day(6, 3)),
        ("They have been looking for her since shortly after the Oct. 23 fire.", "Oct 23 fire", datetime(2022, 10, 23)),
    ],
)
def test_what_stands_before_a_time_in_a_noun_is_not_about_it(text: str, name: str, first: datetime) -> None:
    event = told(text).event(name)
    assert (event.start.earliest, event.end.latest) == (first, first + timedelta(days=1))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court overturned a 1971 treaty.", "overturned"),
        ("Last year's budget was cut.", "cut"),
        ("He published the letters of 1914.", "published"),
        ("The minister defended the choice of Friday.", "defended"),
        ("Sales rose to 2.1 million dollars, or 20 cents a share, from 1.2 million in 2019.", "rose"),
        ("Rents climbed faster than in 2019.", "climbed"),
        ("Support grew from about 35 percent several years ago.", "grew"),
        ("Output shrank by a tenth compared with last year.", "shrank"),
        ("Anna collected stamps for 1914.", "collected"),
        ("They booked a hall for Monday evening.", "booked"),
    ],
)
def test_a_time_that_describes_a_noun_or_a_value_dates_no_verb(text: str, words: str) -> None:
    event = of(told(text), words)
    assert event.start.earliest is None
    assert event.end.latest == day(9, 12)


def test_what_is_the_lowest_since_then_did_not_last_since_then() -> None:
    timeline = told("Turnout was the lowest since 1945. The mayor resigned.")
    assert all(event.start.earliest is None for event in timeline.events)


def test_who_wins_a_race_of_1998_wins_it_then() -> None:
    event = of(told("He won the 1998 race."), "won")
    assert (event.start.earliest, event.end.latest) == (datetime(1998, 1, 1), datetime(1999, 1, 1))


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("The king had said he would resign.", "news"),
        ("He joined the firm in 1990, which he would later lead until he would resign.", "narrative"),
        ("They have promised that the lawyers would resign.", "news"),
        ("She met a man who would eventually resign.", "news"),
    ],
)
def test_would_may_look_ahead_from_long_ago(text: str, genre: str) -> None:
    assert of(told(text, genre=genre), "resign").start.earliest is None


def test_what_someone_failed_or_refused_to_do_was_not_done() -> None:
    failed = told("The man failed to appear on Monday.")
    assert failed.event("man failed to appear").start.earliest == day(9, 11)
    assert failed.event("appear").status == "denied"
    refused = told("She refused to pay in May.")
    assert refused.event("pay").status == "denied"
    assert refused.event("She refused to pay").start.earliest is None


def test_what_someone_denies_has_the_time_not_the_denial() -> None:
    timeline = told("He denied stealing the car last month.")
    assert [event.name for event in timeline.events] == ["stealing car"]


def test_what_an_old_letter_says_is_no_news_of_the_day() -> None:
    timeline = told("A report published in May said that prices rose before the ban.")
    assert timeline.event("prices rose").end.latest == day(9, 12)
    assert all(event.start.earliest in (None, day(5, 1)) for event in timeline.events)


@pytest.mark.parametrize("moved", ["postponed until November", "put back to Sunday", "moved from Friday to Sunday"])
def test_what_is_postponed_until_november_was_not_postponed_in_november(moved: str) -> None:
    event = of(told(f"The trial was {moved}."), "trial")
    assert (event.start.earliest, event.end.latest) == (None, day(9, 12))


def test_had_he_left_supposes() -> None:
    event = told("Had he left on Monday he would have survived.").event("he left")
    assert event.status == "hypothetical"


def test_a_clause_of_time_repeats_what_a_witness_told() -> None:
    text = "I locked the door at half past ten on Friday evening. I walked home after I'd locked up."
    timeline = told(text, genre="colloquial")
    assert of(timeline, "walked").start.earliest == datetime(2023, 9, 8, 22, 30)


def test_while_without_anything_that_lasts_compares() -> None:
    timeline = told("While the mayor resigned, the council cut taxes.")
    assert timeline.relations(of(timeline, "resigned"), of(timeline, "cut")) == frozenset(Relation)


def test_the_following_year_does_not_count_over_a_clause_without_a_date() -> None:
    text = "She was born in 1898. Her father died when she was nine, and the following year they moved."
    moved = of(told(text, genre="narrative"), "they moved")
    assert (moved.start.earliest, moved.end.latest) == (None, day(9, 12))
    at_once = of(told("She was born in 1898. The following year they moved.", genre="narrative"), "they moved")
    assert (at_once.start.earliest, at_once.end.latest) == (datetime(1899, 1, 1), datetime(1900, 1, 1))


def test_the_next_day_does_not_count_over_an_amount_from_an_event() -> None:
    text = "She was sent home on 18 February. Ten days after discharge she fell ill; the next day her son came."
    assert of(told(text, genre="narrative"), "her son").start.earliest is None


def test_a_look_back_leaves_the_story_where_it_was() -> None:
    text = "He fell ill on 12 February. He had returned from Kenya two weeks earlier. He was treated the same evening."
    event = of(told(text, genre="narrative"), "was treated")
    assert (event.start.earliest, event.end.latest) == (datetime(2023, 2, 12, 18), datetime(2023, 2, 13))


def test_entries_of_a_log_are_of_its_day() -> None:
    text = (
        "Police log, Saturday 2 September 2023\n"
        "00:45 Officers spoke to the host of a party; the music was turned down by 1 a.m.\n"
        "02:10 Car reported stolen. The owner had parked it at 10 p.m. on Friday. It was found burned at 6.30 a.m.\n"
        "08:15 Woman, 81, fell on the steps. An ambulance came eight minutes later.\n"
    )
    timeline = told(text)
    assert of(timeline, "parked").start.earliest == datetime(2023, 9, 1, 22)
    assert of(timeline, "found burned").start.earliest == datetime(2023, 9, 2, 6, 30)
    assert of(timeline, "ambulance").start.earliest == datetime(2023, 9, 2, 8, 23)


def test_two_years_before_counts_back_where_no_event_follows() -> None:
    event = told("In 1919 she married Karl, whom she had met two years before.", genre="narrative").event("she met")
    assert (event.start.earliest, event.end.latest) == (datetime(1917, 1, 1), datetime(1918, 1, 1))


def test_leaving_school_is_what_someone_did() -> None:
    timeline = told("After leaving school in 2014 she worked in a bakery.")
    assert timeline.before("leaving school", "she worked in bakery") is Verdict.CERTAIN


def test_who_says_it_stands_before_a_relative_clause() -> None:
    timeline = told("The mayor, who saw the site on Friday, said the state would pay.")
    assert of(timeline, "would pay").claims[0].source == "The mayor"


def test_who_was_not_seen_since_friday_was_not_seen_until_now() -> None:
    event = told("He has not been seen since leaving a bar on Friday night.").event("He seen")
    assert event.end.earliest == day(9, 11)


def test_get_is_an_auxiliary() -> None:
    event = of(told("They will get married in June."), "married")
    assert (event.start.earliest, event.end.latest) == (datetime(2024, 6, 1), datetime(2024, 7, 1))


def test_a_noun_after_a_preposition_does_not_go_on_because_its_verb_does() -> None:
    report = Report("The nails from the bombing are in a museum.", published=MONDAY)
    at = report.text.index("bombing")
    timeline = reconstruct(report, events=[(at, at + len("bombing"), "bombing")])
    assert timeline.event("bombing").end.earliest is None


def test_a_coup_d_etat_is_one_noun() -> None:
    event = told("She fled after a coup d'état last year.").event("coup d'état last year")
    assert (event.start.earliest, event.end.latest) == (datetime(2022, 1, 1), datetime(2023, 1, 1))


def test_what_someone_is_fined_for_began_before() -> None:
    event = told("The owner was fined in May for hiring a boy.").event("hiring boy")
    assert event.start.latest == day(6, 1)


def test_what_was_is_before_what_will_be() -> None:
    timeline = told("The mayor resigned. Her deputy will run for the seat. The town is flooded.")
    resigned, run, flooded = (of(timeline, words) for words in ("resigned", "run", "flooded"))
    assert timeline.before(resigned, run) is Verdict.CERTAIN
    assert timeline.before(run, resigned) is Verdict.IMPOSSIBLE
    assert timeline.before(resigned, flooded) is Verdict.POSSIBLE
    assert "the writing of report 1" in str(timeline.why(resigned, run))


def test_direct_speech_counts_from_when_it_was_spoken() -> None:
    timeline = told('"We will strike tomorrow," the miners said on August 1. The owners sold the pit on August 20.')
    strike, sold = of(timeline, "strike"), of(timeline, "sold")
    assert (strike.start.earliest, strike.end.latest) == (day(8, 2), day(8, 3))
    assert timeline.before(strike, sold) is Verdict.CERTAIN


def test_what_someone_said_would_be_may_be_over() -> None:
    timeline = told('The mayor resigned. "I will go," she had written.')
    assert timeline.before(of(timeline, "resigned"), of(timeline, "I will go")) is Verdict.POSSIBLE


def test_what_ends_began_before() -> None:
    timeline = told("The strike will end on Friday.")
    assert timeline.event("strike").start.earliest is None


def test_the_past_perfect_looks_back() -> None:
    timeline = told("Police arrested a man. He had fled the scene.")
    assert timeline.before(of(timeline, "fled"), of(timeline, "arrested")) is Verdict.CERTAIN
    later = told("They reached the coast. Soon the fire had spread.")
    assert later.before(of(later, "spread"), of(later, "reached")) is not Verdict.CERTAIN


def test_what_was_suggested_by_what_was_said_a_week_ago_was_so_before() -> None:
    timeline = told("An official said last week that tests suggested sabotage before the plant burned.")
    assert of(timeline, "suggested").end.latest <= day(9, 11)


@pytest.mark.parametrize("genre", ["colloquial", "narrative", "news"])
def test_an_entry_of_a_diary_counts_from_its_own_day(genre: str) -> None:
    text = "Monday 4 September\nI resigned today. I will buy a bike.\n\nFriday 8 September\nI bought the bike.\n"
    timeline = told(text, genre=genre)
    resigned, bought, buy = (of(timeline, words) for words in ("resigned", "bought", "buy a"))
    assert (resigned.start.earliest, resigned.end.latest) == (day(9, 4), day(9, 5))
    assert bought.end.latest == day(9, 9)
    assert timeline.before(bought, buy) is Verdict.POSSIBLE


def test_direct_speech_is_by_the_nearest_speaker() -> None:
    text = '"We sold the pit," the owner said on August 20 after the mayor announced a fund on August 2.'
    timeline = told(text)
    assert timeline.before(of(timeline, "We sold"), of(timeline, "announced")) is Verdict.POSSIBLE


def test_a_word_before_a_time_joins_no_clauses() -> None:
    timeline = told("He came to Rome and after two days he left.")
    assert timeline.before(of(timeline, "left"), of(timeline, "came")) is Verdict.POSSIBLE


def test_a_speaker_ends_before_the_subject_of_what_is_said() -> None:
    t = reconstruct(Report("According to the prosecutor they met on 3 May.", published="2019-06-14"))
    assert [claim.source for event in t.events for claim in event.claims] == ["the prosecutor"]


def test_a_noun_is_of_the_year_of_the_verb_that_its_time_dates() -> None:
    t = reconstruct(Report("The team won the opening game on 3 September.", published="2019-06-14"))
    assert {(event.start.earliest, event.end.latest) for event in t.events} == {
        (datetime(2018, 9, 3), datetime(2018, 9, 4))
    }


def test_an_entry_in_the_present_with_a_clock_time_is_over_when_the_log_is_written() -> None:
    t = reconstruct(Report("10:02 Caller reports smoke. 11:50 Units released.", published="2021-03-10"))
    smoke, released = t.events
    assert (smoke.start.earliest, smoke.end.latest) == (datetime(2021, 3, 10, 10, 2), datetime(2021, 3, 10, 10, 3))
    assert t.before(smoke, released) is Verdict.CERTAIN
    assert not t.contradictions


def test_what_is_told_in_the_present_of_a_day_to_come_is_expected() -> None:
    t = told("The summit starts on Friday. The king is coming on Saturday.")
    assert [event.status for event in t.events if event.start.earliest is not None] == ["expected"] * 3


@pytest.mark.parametrize("text", ["They will have the roof repaired tomorrow.", "She is getting it repaired tomorrow."])
def test_what_someone_will_have_done_is_expected(text: str) -> None:
    repaired = of(told(text), "repaired")
    assert (repaired.start.earliest, repaired.status) == (day(9, 12), "expected")


def test_a_title_is_no_part_of_the_sentence_under_it() -> None:
    timeline = told("Ferry sinks off coast\nThe captain was arrested on Saturday, the police said, in a bar.")
    assert of(timeline, "arrested").start.earliest == day(9, 9)
    assert all(event.start.earliest != day(9, 9) for event in timeline.events if "sinks" in event.name)
    cut = told("The captain of the ferry that sank was arrested on\nSaturday in a bar.")
    assert of(cut, "arrested").start.earliest == day(9, 9)


def test_a_figure_of_a_list_is_a_day_in_the_clause_that_tells_of_it_alone() -> None:
    slept = of(told("It rained on May 6 and 7th, when the men slept."), "slept")
    assert (slept.start.earliest, slept.end.latest) == (day(5, 7), day(5, 8))
