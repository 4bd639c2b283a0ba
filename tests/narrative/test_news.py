"""What news tell of firms, courts, cups and votes, and what they leave open. Expected values by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.narrative.test_reconstruct import day, told
from timeline import Report, reconstruct
from timeline.order import Event

UP_TO_NOW = None, day(9, 12)
ON_FRIDAY = day(9, 8), day(9, 9)
ON_SATURDAY = day(9, 9), day(9, 10)
ON_SUNDAY = day(9, 10), day(9, 11)
FRIDAY_NIGHT = datetime(2023, 9, 8, 21), datetime(2023, 9, 9, 6)
NEXT_FRIDAY = day(9, 15), day(9, 16)
NEXT_QUARTER = datetime(2024, 1, 1), datetime(2024, 4, 1)
IN_2014 = datetime(2014, 1, 1), datetime(2015, 1, 1)
BEFORE_NINE = datetime(2023, 9, 9, 9), datetime(2023, 9, 9, 21)
UNTIL_AFTERNOON = None, datetime(2023, 9, 8, 16)
FELL = "The plant exploded on Friday. On Sunday the firm said workers had opened a valve at 7.40 a.m."


def named(text: str, word: str) -> Event:
    """The event with a word in its name, the shortest of them."""
    return min((event for event in told(text).events if word in event.name.split()), key=lambda event: len(event.name))


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        # A quarter tells which figures are told, not when that is; what is expected in one lies ahead.
        ("Norvane reported second-quarter results on Friday.", "reported", *ON_FRIDAY),
        ("Norvane reported second-quarter results.", "reported", *UP_TO_NOW),
        ("Norvane publishes third-quarter results on 25 October.", "publishes", day(10, 25), day(10, 26)),
        ("The bank reports third-quarter results on 25 October.", "reports", day(10, 25), day(10, 26)),
        ("Second-quarter revenue rose by a tenth.", "rose", day(4, 1), day(7, 1)),
        ("The purchase is expected to close in the first quarter.", "close", *NEXT_QUARTER),
        # What counts from a day that owns a noun is not that of the noun.
        ("The day before Saturday's vote, she left for Rome.", "left", *ON_FRIDAY),
        ("She left for Rome on the eve of Saturday's vote.", "left", *ON_FRIDAY),
        ("She left for Rome two days after Friday's vote.", "left", *ON_SUNDAY),
        ("The night before Saturday's race, he slept badly.", "slept", *FRIDAY_NIGHT),
        ("The day after Friday's storm, schools closed.", "closed", *ON_SATURDAY),
        # What someone is tried for has no time of the verdict.
        ("His wife was cleared of money laundering on Friday.", "cleared", *ON_FRIDAY),
        ("She was fined for dangerous driving on Friday.", "fined", *ON_FRIDAY),
        ("He was jailed for stealing in 2014.", "jailed", *UP_TO_NOW),
        ("She was praised for helping on Saturday.", "praised", *UP_TO_NOW),
        ("They spoke of leaving on Friday.", "spoke", *UP_TO_NOW),
        ("She retired from teaching in 2014.", "retired", *IN_2014),
        # An hour at which something had been done, as someone says, is not of the day on which he says it, nor is that
        # of what follows.
        (FELL, "opened", None, day(9, 11)),
        (f"{FELL} The alarm was raised at 8.25 a.m.", "alarm", *UP_TO_NOW),
        (f"{FELL} The alarm was raised on Saturday. It stopped at noon.", "stopped",
         datetime(2023, 9, 9, 12), datetime(2023, 9, 9, 12, 1)),
        # A part of the day told is of that day, and what is shortly before an hour is near it.
        ("The outage began on Friday. It took until mid-afternoon to end.", "took", *UNTIL_AFTERNOON),
        ("The hall burned shortly before 9pm on Saturday.", "burned", *BEFORE_NINE),
        # What is closed, or who is held, may be so still; who was killed was so by now.
        ("Three schools have been closed since Friday.", "closed", day(9, 8), None),
        ("He has been detained since Friday.", "detained", day(9, 8), None),
        ("Forty people have been killed since Friday.", "killed", day(9, 8), day(9, 12)),
        # What could be done by then lies ahead of nobody.
        ("They drowned before help could come.", "help", None, None),
        # What someone could not do, or hardly, was so then; what someone is forced to do may be done yet.
        ("He could find no work in May.", "find", day(5, 1), day(6, 1)),
        ("He could hardly walk on Friday.", "walk", *ON_FRIDAY),
        ("They are forced to leave on Friday.", "leave", day(9, 8), day(9, 16)),
        # What someone thought would be may have come by now.
        ("They feared it would burn on Friday.", "burn", day(9, 8), day(9, 16)),
        # A noun that says which thing is meant has no time; sides meet in the present, be their names those of one.
        ("Police searched the crash site on Friday.", "searched", *ON_FRIDAY),
        ("England play France on Friday.", "play", *NEXT_FRIDAY),
        ("England play France on Friday, before travelling to Rome the following Monday.", "travelling",
         day(9, 18), day(9, 19)),
        # What was done right in what a time owns was of that time, but not what was done for it.
        ("She was sent off in Sunday's final.", "sent", *ON_SUNDAY),
        ("He will speak in Friday's debate.", "speak", *NEXT_FRIDAY),
        ("She was jailed for her role in last week's attack.", "jailed", *UP_TO_NOW),
        # What makes something of a kind that a plan is for may not be so yet.
        ("A reward will be paid for news that leads to an arrest.", "leads", None, None),
        # A participle without its object says more of a noun, before whose verb a joint may stand.
        ("A ban introduced after the crash ended on Friday.", "introduced", None, day(9, 9)),
        ("A ban introduced after the crash ended on Friday.", "ended", *ON_FRIDAY),
        ("A curfew imposed after the clashes was lifted on Friday.", "lifted", *ON_FRIDAY),
        # What goes on behind a comma need not be beside what the clause before it tells.
        ("Oil slipped on Friday after data showed stocks rose last week, while traders waited.", "waited", *UP_TO_NOW),
        # At Christmas is around that day.
        ("He was arrested at Christmas.", "arrested", datetime(2022, 12, 18), datetime(2023, 1, 2)),
        # "To light" tells of no lighting, nor "final" of a final.
        ("The mosaic came to light on Friday.", "came", *ON_FRIDAY),
        ("The actor Will Danby left on Friday.", "left", *ON_FRIDAY),
        ("Talks failed on Friday after a final offer.", "failed", *ON_FRIDAY),
        # What is right behind several days, or within the hour of what was told, is of none that is known.
        ("Talks failed at the weekend. Pickets came before dawn.", "came", *UP_TO_NOW),
        ("His appeal was thrown out within the hour.", "thrown", *UP_TO_NOW),
        ("The lorry turned left on Friday.", "turned", *ON_FRIDAY),
        ("The next meeting takes place on 3 October, when it will be sold.", "takes", day(10, 3), day(10, 4)),
        # What is unlikely before a time may be after it.
        ("The trial is unlikely to start before May.", "start", day(9, 11), None),
        # What someone had hoped would come may have come, or not, by now.
        ("We had hoped that the reefs would recover.", "recover", None, None),
        # What is sold is no sale of that time, and ground that is won is no verb.
        ("Shares regained some ground on Friday.", "regained", *ON_FRIDAY),
        ("The firm put the mill up for sale in May.", "put", day(5, 1), day(6, 1)),
        # The letter for pence is none for an hour, the overnight leader led overnight, and a hole of golf is no day.
        ("The fare will rise by 20p from 1 October.", "rise", day(10, 1), None),
        ("Petrol rose 3p on Friday.", "rose", *ON_FRIDAY),
        ("The overnight leader, Kenji Abe, fell.", "fell", *UP_TO_NOW),
        ("Abe birdied the 4th.", "birdied", *UP_TO_NOW),
        ("Abe drove into a pond at the 4th.", "drove", *UP_TO_NOW),
        # What was decided and what it was about share no time; until when something is stopped may be to come.
        ("Drivers voted to strike last month.", "voted", *UP_TO_NOW),
        ("Members opted to leave the club in 2014.", "opted", *UP_TO_NOW),
        ("Airlines cancelled all flights until the end of October.", "cancelled", None, day(11, 1)),
        # A participle says more of the subject where a verb without an object follows, and "bound for" is no deed.
        ("A kidney given to an American in 2014 failed on Friday.", "given", *IN_2014),
        ("A kidney transplanted into an American in 2014 failed on Friday.", "transplanted", *IN_2014),
        ("A kidney transplanted into an American in 2014 failed on Friday.", "failed", *ON_FRIDAY),
        ("The ship left Hull on Friday bound for Oslo.", "left", *ON_FRIDAY),
        # An hour behind a day that the past perfect looks back at may be of that or of the day told before.
        ("It sank on Sunday. It had sailed on Friday and struck a rock at 3 am.", "struck",
         datetime(2023, 9, 8, 3), datetime(2023, 9, 10, 3, 1)),
        ("It sank on Sunday. It had sailed on Friday and lost power shortly after midnight.", "lost", *UP_TO_NOW),
        ("It sank on Sunday. It had sailed on Friday at 9 pm. It turned at 10 pm.", "turned",
         datetime(2023, 9, 8, 22), datetime(2023, 9, 8, 22, 1)),
    ],
)  # fmt: skip
def test_when_it_was(text: str, word: str, first: datetime | None, last: datetime | None) -> None:
    event = named(text, word)
    assert (event.start.earliest, event.end.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The minister insisted that no decision had been taken.", "taken", "denied"),
        ("She said no money was missing and no law had been broken.", "broken", "denied"),
        ("The poet published nothing between 1990 and 2004.", "published", "denied"),
        ("It cost nothing but time.", "cost", "reported"),
        ("Nothing but rain fell on Friday.", "fell", "reported"),
        ("No one but Ann came on Friday.", "came", "reported"),
        ("No sooner had she left than it fell.", "left", "reported"),
        ("The minister survived a no-confidence vote on Friday.", "vote", "reported"),
        ("Should the budget fall, the party will elect a new leader.", "fall", "hypothetical"),
        ("Should talks fail, the drivers will walk out.", "fail", "hypothetical"),
        ("It offered more on condition that rest-day rules were loosened.", "loosened", "hypothetical"),
        ("He agreed to testify, provided that he was given immunity.", "given", "hypothetical"),
        ("A vote due by Friday may be lost.", "by", "expected"),
        ("The mill will shed 300 jobs.", "shed", "expected"),
        ("The mill will close a shop and shed 300 jobs.", "shed", "expected"),
        ("Drivers voted to strike from Friday.", "strike", "expected"),
        ("He plans to drive a train, having passed a test in May.", "passed", "reported"),
    ],
)
def test_status(text: str, word: str, status: str) -> None:
    assert named(text, word).status == status


@pytest.mark.parametrize("left", ["He criticised the referee for not awarding a penalty.", "She left without paying."])
def test_what_was_left_undone_is_denied(left: str) -> None:
    start = left.index("awarding" if "awarding" in left else "paying")
    report = Report(left, published="2023-09-11")
    assert reconstruct(report, events=[(start, start + len("paying"), "deed")]).events[0].status == "denied"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A man called Smith was arrested.", "man called Smith arrested"),
        ("The spacecraft, called Lantern, passed the rock.", "spacecraft passed rock"),
        ("He died in a village called Orme on Friday.", "He died in village called Orme"),
        ("Will Danby left on Friday.", "Will Danby left"),
    ],
)
def test_a_name_is_no_event(text: str, name: str) -> None:
    assert [event.name for event in told(text).events] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fires fanned by strong winds raged on Friday.", "Fires raged"),
        ("A man arrested in Hull last week died on Friday.", "man died"),
        ("The bank re-opened her account.", "bank re-opened account"),
        ("HULL, Sept. 8 (Reuters) - A Danish-flagged tanker sank on Friday.", "Danish-flagged tanker sank"),
        ("Shares slumped 18% on Friday.", "Shares slumped 18%"),
        ("She was cheered by the gift of a cake-making set from them.", "She cheered by gift of cake-making set"),
        ("A trial involving 20 men will begin in May.", "trial begin"),
        ("The draw takes place on Friday.", "draw takes place"),
    ],
)
def test_a_name_has_the_words_of_its_subject_and_no_others(text: str, name: str) -> None:
    assert name in [event.name for event in told(text).events]


@pytest.mark.parametrize(
    "text",
    ["The mosaic came to light on Friday.", "The actor Will Danby left on Friday.", "A final offer came on Friday."],
)
def test_a_word_that_is_no_verb_here_tells_no_event(text: str) -> None:
    assert len(told(text).events) == 1


def test_a_noun_before_a_comma_is_not_what_closed() -> None:
    assert [event.name for event in told("The day after Friday's storm, schools closed.").events] == ["schools closed"]


def test_what_someone_foresees_until_a_time_does_not_last_to_it() -> None:
    assert not told("Economists had expected no change until November.").events


def test_a_call_is_an_event() -> None:
    assert [event.name for event in told("Police called Smith on Friday.").events] == ["Police called Smith"]


def test_a_noun_that_says_which_thing_is_meant_is_no_event() -> None:
    names = [event.name for event in told("Police searched the crash site on Friday.").events]
    assert names == ["Police searched crash site"]
