"""How far apart phrases put two events, which event a phrase is about, and which verb it hangs on."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tests.narrative.test_reconstruct import day, of, told
from timeline import Report, Verdict, reconstruct
from timeline.order import Event, Timeline


def named(timeline: Timeline, word: str) -> Event:
    """The first event that has a word in its name."""
    return next(event for event in timeline.events if word in event.name.split())


@pytest.mark.parametrize(
    ("text", "words", "month", "number"),
    [
        ("Lopez was kidnapped on 2 May. She escaped the day after the kidnapping.", "escaped", 5, 3),
        ("The storm hit on 5 May. She came the day before the storm hit.", "came", 5, 4),
        ("The day after the vote on 3 May, he resigned.", "resigned", 5, 4),
        ("He was arrested on 5 May, the day after he returned.", "returned", 5, 4),
    ],
)
def test_days_are_counted_from_an_event_and_back_to_one(text: str, words: str, month: int, number: int) -> None:
    event = of(told(text), words)
    assert (event.start.earliest, event.end.latest) == (day(month, number), day(month, number + 1))


@pytest.mark.parametrize(
    ("text", "words", "month", "number"),
    [
        ("He was jailed on 20 May, two weeks after he fell ill.", "fell", 5, 6),
        ("She resigned on Monday, a week after she denied having met him.", "denied", 9, 4),
        ("Two weeks before the summit, he visited Ankara. The summit opens on 20 September.", "visited", 9, 6),
    ],
)
def test_weeks_are_counted_three_days_to_either_side(text: str, words: str, month: int, number: int) -> None:
    event = of(told(text), words)
    about = day(month, number)
    assert (event.start.earliest, event.end.latest) == (about - timedelta(days=3), about + timedelta(days=4))


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        # The vote was held on a Wednesday: the seven days from then, or the week from 8 May.
        ("The vote was held on 3 May. He resigned the week after the vote.", "resigned", day(5, 3), day(5, 15)),
        ("The vote was held on 3 May. He fell ill in the week before the vote.", "fell", day(4, 24), day(5, 4)),
        ("He fell ill the month before the vote was held on 3 May.", "fell", day(4, 1), day(5, 4)),
    ],
)
def test_the_week_after_is_that_of_the_calendar_or_seven_days(
    text: str, words: str, first: datetime, last: datetime
) -> None:
    event = of(told(text), words)
    assert (event.start.earliest, event.end.latest) == (first, last)


def test_the_week_before_is_told_on_the_clock_of_the_report() -> None:
    text = "The vote was held on 3 May. He fell ill the week before the vote. She left the week after the vote."
    timeline = reconstruct(Report(text, published="2023-09-11T12:00+02:00"))
    zone = timezone(timedelta(hours=2))
    assert of(timeline, "fell").start.earliest == datetime(2023, 4, 24, tzinfo=zone)
    assert of(timeline, "left").end.latest == datetime(2023, 5, 15, tzinfo=zone)


def test_years_to_the_day_are_counted_from_what_follows() -> None:
    opened = of(told("The club shut on 5 May 2021, ten years to the day after it had opened."), "opened")
    assert (opened.start.earliest.year, opened.end.latest.year) == (2010, 2011)


def test_of_what_a_noun_tells_only_the_end_is_counted_from() -> None:
    war = told("They married in 1950, five years after the war.", genre="narrative").event("war")
    assert war.start.earliest is None
    assert (war.end.earliest.year, war.end.latest.year) == (1945, 1946)


def test_what_a_clause_of_time_repeats_is_one_event() -> None:
    timeline = told("The storm hit on 5 May. She came the day before the storm hit.")
    assert len(timeline.events) == 2


def test_a_noun_with_a_date_is_the_one_that_placed_something_before() -> None:
    timeline = told("He spoke after the festival. Saturday's festival drew thousands.")
    festival = timeline.event("festival")
    assert (festival.start.earliest, festival.end.latest) == (day(9, 9), day(9, 10))
    apart = told("Before the match fans sang. The match on Saturday ended in a draw.")
    assert apart.event("match on Saturday").start.earliest == day(9, 9)


def test_a_meeting_is_what_someone_met_for_rather_than_a_summit() -> None:
    timeline = told("The summit opens on 20 September. He met the king. After the meeting he flew home.")
    assert timeline.before(of(timeline, "met"), of(timeline, "flew")) is Verdict.CERTAIN


def test_news_is_no_news_where_it_places_what_has_a_date() -> None:
    timeline = told("He was fired on 3 May after he told reporters of the deal.")
    assert timeline.before(of(timeline, "told"), of(timeline, "fired")) is Verdict.CERTAIN


def test_a_phrase_after_what_says_more_of_an_object_may_hang_on_either_verb() -> None:
    timeline = told("The union called off a strike planned for Wednesday after last-minute talks.")
    assert {event.name for event in timeline.events} == {"union called off", "strike planned"}
    assert of(timeline, "planned").start.earliest is None


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("A woman injured on Friday during the storm died on Sunday.", "woman injured", "died"),
        ("Two men killed on Friday in the crash were buried on Sunday.", "men killed", "buried"),
        ("A man arrested on Friday after a chase was charged on Sunday.", "man arrested", "charged"),
    ],
)
def test_what_says_more_of_a_subject_is_no_clause_of_time(text: str, first: str, second: str) -> None:
    timeline = told(text)
    assert timeline.before(of(timeline, first), of(timeline, second)) is Verdict.CERTAIN
    assert of(timeline, second).start.earliest == day(9, 10)


def test_a_headline_tells_what_its_subject_underwent() -> None:
    timeline = told("Man arrested after girl was stabbed.")
    assert timeline.before(of(timeline, "girl"), of(timeline, "arrested")) is Verdict.CERTAIN


def test_what_someone_was_without_did_not_happen() -> None:
    timeline = told("A man was released without charge on Sunday.")
    assert [event.status for event in timeline.events] == ["reported"]


def test_what_was_so_by_an_hour_may_last() -> None:
    out = told("By 6 a.m. the fire was out.").events[-1]
    assert out.start.latest == day(9, 11).replace(hour=6, minute=1)
    assert out.end.latest == day(9, 12)


def test_a_phrase_of_place_ends_a_noun() -> None:
    timeline = told("Police arrested a man on Friday after a shooting outside a bar.")
    assert timeline.before("shooting", "Police arrested man") is Verdict.CERTAIN


def test_a_participle_of_a_subject_takes_the_time_beside_it() -> None:
    t = told("The body found along the highway on Thursday belonged to a store owner.")
    assert of(t, "found").start.earliest == day(9, 7)
    assert of(t, "belonged").start.earliest is None


def test_what_a_term_of_office_does_in_a_month_is_dated_by_it() -> None:
    ends = of(told("Her term ends in January."), "ends")
    assert (ends.start.earliest, ends.status) == (day(1, 1).replace(year=2024), "expected")


def test_hours_are_not_counted_back_from_a_vague_time() -> None:
    t = told("He collapsed late on Friday. Two hours earlier he had been seen at a bar.")
    assert of(t, "seen").start.earliest is None


def test_a_day_told_beside_what_it_counts_from_is_one_to_count_from() -> None:
    t = told("On Friday, two days after his discharge, he called. The next day he died.")
    assert of(t, "died").start.earliest == day(9, 9)


def test_a_time_at_the_head_dates_what_is_coordinated_with_the_first_verb() -> None:
    t = told("In June last year the leaders fell out, and the chief was arrested.")
    assert of(t, "arrested").start.earliest == day(6, 1).replace(year=2022)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("He resigned on 3 May and the next day his deputy fled.", 3, 4),
        ("He resigned on 3 May and two days later fled.", 3, 5),
        ("He resigned on 3 May and the following day was seen as he fled.", 3, None),
    ],
)
def test_a_time_behind_and_opens_what_follows(text: str, first: int, second: int | None) -> None:
    resigned, fled = (of(told(text), word) for word in ("resigned", "fled"))
    assert (resigned.start.earliest, resigned.end.latest) == (day(5, first), day(5, first + 1))
    assert second is None or (fled.start.earliest, fled.end.latest) == (day(5, second), day(5, second + 1))


def test_a_time_before_a_subject_with_a_relative_clause_dates_its_verb() -> None:
    t = told("On Friday the mayor, who had resigned, and his wife left.")
    assert (of(t, "left").start.earliest, of(t, "resigned").start.earliest) == (day(9, 8), None)


def test_a_participle_that_opens_a_sentence_with_a_time_is_no_later_than_its_verb() -> None:
    assert of(told("However, cited in May for speeding, he was ordered home."), "ordered").start.earliest == day(5, 1)


def test_the_plural_after_a_verb_of_the_past_is_its_object() -> None:
    assert [event.name for event in told("The mayor promised reforms on Friday.").events] == ["mayor promised reforms"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The court adjourned on Friday because counsel had fallen ill.", "fallen", "adjourned"),
        ("The court gave judgment, having refused an appeal.", "refused", "gave"),
        ("The man who had escaped was caught.", "escaped", "caught"),
        ("He found that she had gone.", "gone", "found"),
        ("Police questioned him on Sunday and released him three hours later.", "questioned", "released"),
        ("He met Anna in Rome. Two years later they married.", "met", "married"),
        ("While she was counting, she heard a car. A moment later a man ran past.", "heard", "ran"),
        ("He closed the shop, after which he went home.", "closed", "went"),
        ("He waited till noon, then gave up.", "waited", "gave"),
        ("They gave up and went to the office.", "gave", "went"),
        ("She moved to Leeds the following year and found a post.", "moved", "found"),
        ("They searched the yard and found a lamp.", "searched", "found"),
        ("No sooner had war been declared than he enlisted.", "declared", "enlisted"),
        ("The trial, listed for May, was adjourned.", "listed", "adjourned"),
        ("The firm repaid a loan drawn in 2021.", "drawn", "repaid"),
        ("She did not leave until the police had arrived.", "arrived", "leave"),
        ("01:40 Sighted two boats. 02:10 Engine stopped.", "sighted", "stopped"),
        ("Alasdair died in 1994; after his death she moved.", "died", "moved"),
        ("He closed the shop, but after the fire he reopened it.", "fire", "reopened"),
        ("Having learned to type, she moved to Leeds.", "learned", "moved"),
        ("She was removed on 3 May. She sued within days of her removal.", "removed", "sued"),
        ("A fire destroyed the mill on Saturday. The owner left the day before the fire.", "left", "destroyed"),
        ("The pit shut in 1985, since when two depots have failed.", "shut", "failed"),
        ("The pit shut in 1985. Since then two depots have failed.", "shut", "failed"),
        ("The pit shut in 1985. Two depots have failed since.", "shut", "failed"),
        ("He gave up because they'd used all their rope.", "used", "gave"),
        ("She said that she would quit.", "said", "quit"),
        ("He was let go once a friend spoke for him.", "spoke", "let"),
    ],
)
def test_tense_and_wording_order_events(text: str, first: str, second: str) -> None:
    t = told(text, genre="narrative")
    assert t.before(named(t, first), named(t, second)) is Verdict.CERTAIN


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("He built boats and painted walls.", "built", "painted"),
        ("The march, led by students, blocked the road.", "led", "blocked"),
        ("In after years she denied it, but her letters, found in 1968, are lost.", "denied", "found"),
        ("A form sent in May was blank; a second one, drawn in Leeds, gave a result.", "drawn", "sent"),
        ("It was years before they followed him. By then he had lost his job.", "followed", "lost"),
        ("Men brought in after the second week had cleared the road.", "cleared", "brought"),
    ],
)
def test_wording_that_leaves_the_order_open(text: str, first: str, second: str) -> None:
    t = told(text, genre="narrative")
    assert t.before(named(t, first), named(t, second)) is not Verdict.CERTAIN


def test_what_takes_an_instant_is_over_before_what_it_puts_ahead() -> None:
    t = told("They ordered him to leave.", genre="narrative")
    assert t.before("They ordered him to leave", "leave") is Verdict.CERTAIN


def test_a_death_is_counted_back_to_on_both_sides() -> None:
    t = told("She married in 1912, two years after the death of his first wife.", genre="narrative")
    death = t.event("death")
    assert (death.start.earliest, death.end.latest) == (day(1, 1).replace(year=1910), day(1, 1).replace(year=1911))


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Edda was born in 1887. At fourteen she left school.", "left", 1901, 1903),
        ("Edda was born in 1887. She left school at fourteen to nurse him.", "left", 1901, 1903),
        ("Edda was born in 1887. She left the office at eight.", "left", None, None),
        ("He was born in 1901. At the age of 21 he married.", "married", 1922, 1924),
        ("She was born in 1898. Her father died when she was nine.", "died", 1907, 1909),
        ("He was born in 1901 and at forty he retired.", "retired", 1941, 1943),
        ("She was born in 1898. Her father left; at eleven she went to sea.", "went", 1909, 1911),
        ("He was born in 1901. His father died at the age of 60.", "died", None, None),
        ("He was born in 1901. His sister left Rome. At twenty she married.", "married", None, None),
        ("He was born in 1901. The shares closed at 40.", "closed", None, None),
    ],
)
def test_an_age_counts_from_the_birth_of_who_has_it(text: str, word: str, first: int | None, last: int | None) -> None:
    event = named(told(text, genre="narrative"), word)
    assert event.start.earliest == (None if first is None else datetime(first, 1, 1))
    assert event.end.latest == (day(9, 12) if last is None else datetime(last, 1, 1))


def test_an_entry_of_a_diary_is_of_its_day() -> None:
    t = told("Tuesday, 5 September 2023\n\nMet Joss after work. He flies to Lisbon on Saturday.", genre="colloquial")
    assert (of(t, "Met Joss").start.earliest, of(t, "Met Joss").end.latest) == (day(9, 5), day(9, 6))
    assert (of(t, "flies").start.earliest, of(t, "flies").status) == (day(9, 9), "expected")


def test_a_verb_that_may_share_an_auxiliary_is_not_looked_back_from() -> None:
    t = told("He had sold the farm and bought a house.", genre="narrative")
    sold, bought = sorted(t.events, key=lambda event: "bought" in event.name)
    assert t.before(sold, bought) is Verdict.POSSIBLE


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"),
    [
        # "Not before" is after; a speaker in an aside is no part of the order.
        ("He left on Friday, but not before he had paid.", "paid", "left", Verdict.CERTAIN),
        ("Ito left on Friday, envoys said, but not before Roth had paid.", "paid", "left", Verdict.CERTAIN),
        # What only explains that he said it was not said by him.
        ("The mayor conceded on Friday: she phoned her rival.", "phoned", "conceded", Verdict.POSSIBLE),
        # "Even after" tells what went on.
        ("She cycled even after she broke a hip.", "broke", "cycled", Verdict.POSSIBLE),
        # "By which time" looks back from what it stands behind, but not from the start of what lasted until then.
        ("He rose in May and left in June, by which time Roth had paid.", "paid", "left", Verdict.CERTAIN),
        ("He left; he was back within a year, by which time Roth had paid.", "paid", "left", Verdict.POSSIBLE),
        ("The strike lasted until June, by when Roth had paid.", "paid", "lasted", Verdict.POSSIBLE),
        # What was over by a day of its own need not have been so before.
        ("She stayed because of a fever, which had gone by 3 May.", "gone", "stayed", Verdict.POSSIBLE),
        # A phrase with its length hangs on the participle right before it.
        ("One vial was lost; another, drawn two days after the vote, was kept.", "vote", "drawn", Verdict.CERTAIN),
        # What happened once more is of another time; what it was that a time tells of is no speech.
        ("It sank in May and again in June after a pump had failed.", "failed", "sank", Verdict.POSSIBLE),
        ("It was only when a neighbour recalled a cry that they searched.", "searched", "recalled", Verdict.POSSIBLE),
        ("It was not until she left that he spoke.", "left", "spoke", Verdict.CERTAIN),
        # What opens with "earlier", "before that" or "minutes before" was before what was told last.
        ("She wept and left. Earlier, her son rang.", "rang", "left", Verdict.CERTAIN),
        ("He moved to Rome. Before that, he sold his shop.", "sold", "moved", Verdict.CERTAIN),
        ("He moved to Rome. After that, he sold his shop.", "moved", "sold", Verdict.CERTAIN),
        ("It will look for ice. Before that it must release a drone.", "release", "look", Verdict.CERTAIN),
        ("The jet vanished in May. Minutes earlier, he had called.", "called", "vanished", Verdict.CERTAIN),
        ("He left on Friday. Earlier this year he fell.", "fell", "left", Verdict.POSSIBLE),
        # What has been done since was after what was told just before, but not after its being said.
        ("He resigned in May. His deputy has since fled.", "resigned", "fled", Verdict.CERTAIN),
        ("Police said Roth has since fled.", "said", "fled", Verdict.IMPOSSIBLE),
        # A participle between commas keeps no clause of time from its main one; what someone hears is over.
        ("After the mill burned in May, killing two, its owner fled.", "burned", "fled", Verdict.CERTAIN),
        ("The court heard that Roth fled.", "fled", "heard", Verdict.CERTAIN),
        # The death of one is not that of another.
        ("Roth quit. He died in May. Her brother Carl came a year before his death.", "came", "died", Verdict.POSSIBLE),
        ("Roth quit. He died in May. Roth came a year before his death.", "came", "died", Verdict.CERTAIN),
        ("Her mother died in May. He left a year after the death of his wife.", "died", "left", Verdict.POSSIBLE),
        # "Reported stolen" does not put the report first.
        ("A van had been reported stolen in May.", "reported", "stolen", Verdict.POSSIBLE),
        # What a comma closes says more of a noun; a clause of time behind it hangs on the main verb.
        ("They fixed a pump, which leaked, before the storm hit.", "fixed", "hit", Verdict.CERTAIN),
        ("They fixed a pump, which leaked, before the storm hit.", "leaked", "hit", Verdict.POSSIBLE),
        ("He met Ann, who left before the war began.", "left", "began", Verdict.CERTAIN),
        # What opens a sentence with "since then" is no later than what a relative clause tells of its subject.
        ("He fled. Since then Oslo, which lost a vote in May, has paid.", "lost", "paid", Verdict.POSSIBLE),
        ("He fled. Since then Oslo, which lost a vote in May, has paid.", "fled", "paid", Verdict.CERTAIN),
        ("The bank, which sold a branch in May, has since closed.", "sold", "closed", Verdict.CERTAIN),
        # What lasted since May lasted up to what it is told beside, and may last on.
        ("Police freed Roth on Friday, who had been held since May.", "held", "freed", Verdict.POSSIBLE),
        ("She quit on 1 August. Demand had recovered since May.", "recovered", "quit", Verdict.POSSIBLE),
        # Who is reported comes before his verb, though a participle stands between.
        ("The clerk reported that a man arrested in May had confessed.", "confessed", "reported", Verdict.CERTAIN),
    ],
)
def test_what_joins_and_what_does_not(text: str, first: str, second: str, expected: Verdict) -> None:
    timeline = told(text)
    assert timeline.before(named(timeline, first), named(timeline, second)) is expected


def test_what_is_noted_in_passing_joins_no_clauses() -> None:
    timeline = told("As noted before, Ito in May sold a mill after Roth fell ill.")
    assert named(timeline, "fell").end.earliest is None


def test_what_someone_is_seen_to_do_is_of_that_time() -> None:
    text = "In May 2020 we watched the old team lose at Hove."
    at = text.index("lose")
    timeline = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + 4, "loss")])
    assert timeline.event("loss").end.earliest is None


def test_her_death_is_not_that_of_who_is_called_he() -> None:
    text = "Roy sold his mill. Roy died on 4 May 1911. His widow lived on. Shortly before her death she left Leeds."
    assert of(told(text, genre="narrative"), "left").end.latest == day(9, 12)


@pytest.mark.parametrize(
    ("aside", "latest"), [("which began on 3 May 2021", day(9, 12)), ("which was short", datetime(2020, 9, 7))]
)
def test_a_noun_that_an_aside_dates_need_not_have_been_told(aside: str, latest: datetime) -> None:
    text = f"The appeal was heard on 6 September 2020. Roth resigned before the hearing, {aside}."
    assert of(told(text, genre="narrative"), "resigned").end.latest == latest
