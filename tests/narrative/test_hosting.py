"""What has neither tense nor date of its own: when the verb is that it hangs on."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import MONDAY, day
from timeline import Report, Verdict, reconstruct
from timeline.order import Event


def spans(text: str, *words: str) -> list[Event]:
    """The events at the caller's spans."""
    given = [(text.index(word), text.index(word) + len(word), word) for word in words]
    timeline = reconstruct(Report(text, published=MONDAY), events=given)
    return [timeline.event(word) for word in words]


def edges(event: Event) -> tuple[datetime | None, datetime | None, datetime | None, datetime | None]:
    return event.start.earliest, event.start.latest, event.end.earliest, event.end.latest


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # What follows from a deed begins on its day, and may go on: a shop that shuts leaves people without work.
        ("Stocks rose on Friday, pushing the index up.", "pushing", (day(9, 8), day(9, 9), day(9, 8), day(9, 12))),
        ("He cut the cable on Friday, leaving us dark.", "leaving", (day(9, 8), day(9, 9), day(9, 8), day(9, 12))),
        # What is said by it is said then.
        ("She left on Friday, saying she was tired.", "saying", (day(9, 8), day(9, 9), day(9, 8), day(9, 9))),
        # A participle of a noun tells what goes on around the deed.
        ("Soldiers digging trenches were shelled on Sunday.", "digging", (None, day(9, 11), day(9, 10), None)),
        # What someone is sent for begins no earlier; what is tried, or seems so, is of its verb's time.
        ("A team went out on Friday to search the wreck.", "search", (day(9, 8), None, day(9, 8), None)),
        ("He had tried on Friday to open the safe.", "open", (day(9, 8), day(9, 9), day(9, 8), day(9, 9))),
        # What is considered has not happened yet.
        ("The mayor is considering resigning.", "resigning", (day(9, 11), None, day(9, 11), None)),
        ("Her mother wants the grave opened.", "opened", (day(9, 11), None, day(9, 11), None)),
        ("They wanted the grave opened.", "opened", (None, None, None, None)),
        ("He wanted to resign.", "resign", (None, None, None, None)),
        ("They want what he promised.", "promised", (None, day(9, 12), None, day(9, 12))),
        # What is called for begins no earlier than the call, which is news of the day or the day before.
        ("Spain called for an emergency meeting.", "meeting", (day(9, 10), None, day(9, 10), None)),
        ("Spain demanded the release of the crew.", "release", (day(9, 10), None, day(9, 10), None)),
        ("Spain demanded the release.", "release", (None, None, None, None)),
        # What nothing is decided on may be to come.
        ("There was no decision on a meeting.", "meeting", (None, None, None, None)),
        ("It hinted on Friday, in an interview, at a sale.", "interview", (day(9, 8), day(9, 9), day(9, 8), day(9, 9))),
        # Who seems eager to do it has not done it.
        ("He seems eager to resign.", "resign", (day(9, 11), None, day(9, 11), None)),
        # A time is that of the end of what is ended, and of the beginning of what is begun.
        ("He stopped smoking in May.", "smoking", (None, day(6, 1), day(5, 1), day(6, 1))),
        ("He began to teach in May.", "teach", (day(5, 1), day(6, 1), day(5, 1), None)),
        # A sentence has a verb, if only one word can be it.
        ("Germany exports cars.", "exports", (None, day(9, 12), day(9, 11), None)),
        ("Sales figures for cars.", "figures", (None, None, None, None)),
    ],
)  # fmt: skip
def test_what_hangs_on_a_verb_takes_its_time(
    text: str, word: str, expected: tuple[datetime | None, datetime | None, datetime | None, datetime | None]
) -> None:
    assert edges(spans(text, word)[0]) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("She denied on Friday stealing the car.", "stealing"),
        ("He was jailed on Friday for stealing a car.", "stealing"),
        ("He joined the navy in 1990, rising to captain.", "rising"),
        ("Friday was her chance to win the cup.", "win"),
    ],
)
def test_what_may_be_of_another_time_does_not(text: str, word: str) -> None:
    assert spans(text, word)[0].start.earliest is None


def test_a_participle_with_a_time_that_opens_a_sentence_bounds_the_verb_after_it() -> None:
    (saw,) = spans("Leaving the house on Friday, he saw the smoke.", "saw")
    assert saw.start.earliest == day(9, 8)


def test_what_is_quoted_is_no_clause_of_time() -> None:
    text = "The agency quoted witnesses as saying that the bridge had fallen on Friday."
    timeline = reconstruct(Report(text, published=MONDAY), events=[(11, 17, "quoted"), (54, 60, "fallen")])
    assert timeline.event("quoted").start.earliest == day(9, 10)
    assert timeline.before("fallen", "quoted") is Verdict.CERTAIN


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police will investigate the attack.", "attack"),
        ("Victims of the explosion will be buried.", "explosion"),
        ("He is expected to appeal the verdict.", "verdict"),
        ("The president wants to mediate the crisis.", "crisis"),
        ("Rescuers will resume the search.", "search"),
    ],
)
def test_what_a_verb_ahead_is_about_may_have_been_before(text: str, word: str) -> None:
    assert edges(spans(text, word)[0]) == (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The tomb may contain the remains.", "contain"),
        ("She can't find buyers.", "find"),
        ("The two might be sleeping.", "sleeping"),
        ("They intend to keep rates unchanged.", "keep"),
        ("The guards are there to protect the wells.", "protect"),
        ("The pump is meant to drain the field.", "drain"),
        ("He will stay in Paris.", "stay"),
    ],
)
def test_what_may_be_so_now_or_goes_on_has_an_open_start(text: str, word: str) -> None:
    assert edges(spans(text, word)[0]) == (None, None, day(9, 11), None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council approved the sale.", "sale"),
        ("The sale was blocked by the court.", "sale"),
        ("Beijing criticized the visit.", "visit"),
        ("Thousands marched against the visit.", "visit"),
        ("The ministers debated a strike.", "strike"),
        ("Lawmakers voted against raising taxes.", "raising"),
    ],
)
def test_what_is_dealt_with_may_be_yet_to_come(text: str, word: str) -> None:
    assert edges(spans(text, word)[0]) == (None, None, None, None)


def test_what_nobody_foresees_is_over_when_it_is_dealt_with() -> None:
    assert edges(spans("Beijing condemned the bombing.", "bombing")[0]) == (None, day(9, 12), None, day(9, 12))


def test_the_object_of_a_participle_is_no_verb() -> None:
    events = reconstruct(Report("He is accused of stealing files.", published=MONDAY)).events
    assert [event.end.earliest for event in events if "stealing" in event.name.split()[0]] == [None]


def test_what_is_brought_about_is_when_its_verb_is() -> None:
    assert spans("The mayor will attend the meeting.", "meeting")[0].start.earliest == day(9, 11)
    assert spans("They discussed the war.", "war")[0].end.latest is None


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Nobody was hurt in the crash.", "crash", "reported"),
        ("The council never discussed the strike.", "strike", "reported"),
        ("The police made no arrests.", "arrests", "denied"),
        ("There wasn't any attack.", "attack", "denied"),
        ("The attack never happened.", "attack", "denied"),
        ("The board did not hold a meeting.", "meeting", "denied"),
        ("Police prevented a riot.", "riot", "denied"),
        ("The band has canceled its tour.", "tour", "denied"),
    ],
)
def test_what_is_denied_is_the_deed_and_not_what_it_is_about(text: str, word: str, status: str) -> None:
    assert spans(text, word)[0].status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("She wishes he sold the farm.", "sold", "hypothetical"),
        ("It is time he sold the farm.", "sold", "hypothetical"),
        ("He acts as if he owned the farm.", "owned", "hypothetical"),
        ("They demanded that he sell the farm.", "sell", "expected"),
        ("She avoided selling the farm.", "selling", "denied"),
        ("She imagined selling the farm.", "selling", "expected"),
        ("He hopes to have sold the farm.", "sold", "expected"),
    ],
)
def test_what_is_wished_demanded_or_avoided_has_no_time(text: str, word: str, status: str) -> None:
    event = spans(text, word)[0]
    assert (event.status, *edges(event)) == (status, None, None, None, None)


def test_what_nearly_happened_did_not() -> None:
    assert spans("The pilot nearly died on Friday.", "died")[0].status == "denied"


def test_a_given_event_is_bounded_by_what_it_places() -> None:
    (leaked,) = spans("He resigned in 2018 after a clerk leaked the file.", "leaked")
    assert leaked.end.latest == datetime(2019, 1, 1)


def test_a_verb_places_one_noun_by_another() -> None:
    arrest, raid = spans("The arrest followed a raid on Friday.", "arrest", "raid")
    assert (raid.start.earliest, arrest.start.earliest) == (day(9, 8), day(9, 8))
    assert arrest.end.latest == day(9, 12)


def test_what_counts_from_a_given_noun_counts_from_what_it_repeats() -> None:
    text = "Roth was arrested on 3 May. She left two days after his arrest."
    at = text.rindex("arrest")
    given = [(text.index("left"), text.index("left") + 4, "left"), (at, at + 6, "arrest")]
    left = reconstruct(Report(text, published=MONDAY), events=given).event("left")
    assert edges(left)[0] == day(5, 5)
