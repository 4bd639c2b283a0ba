"""Which verbs become events of a timeline by themselves, though no time is told with them."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline import Report, reconstruct


def told(text: str) -> dict[str, str]:
    """The names and the statuses of the events of a report."""
    return {event.name: event.status for event in reconstruct(Report(text, published="2023-09-11")).events}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The firm announced a merger.", "firm announced merger"),
        ("Two directors have rejected the offer.", "Two directors rejected offer"),
        ("Lund agreed to sell the mill.", "Lund agreed to sell mill"),
        ("The creditors agreed in principle to form a company.", "creditors agreed in principle to form company"),
        ("The two sides agreed on a truce.", "two sides agreed on truce"),
        ("He has decided against seeking help.", "He decided against seeking help"),
        ("Divers found the wreck of a tug.", "Divers found wreck of tug"),
        ("The prize was announced in a letter.", "prize announced in letter"),
        ("Hale pledged $5 million to the fund.", "Hale pledged 5 million to fund"),
        ("The ministry is considering a ban.", "ministry considering ban"),
    ],
)
def test_what_is_done_by_speaking_is_an_event(text: str, name: str) -> None:
    assert told(text) == {name: "reported"}


@pytest.mark.parametrize(
    "text",
    [
        "The firm announced that it was sorry.",
        "The firm announced it was sorry.",
        "He found that it was late.",
        "She warned residents that it was late.",
        "It was announced that nobody was hurt.",
        '"It is late," he announced.',
        "They agreed that it was late.",
    ],
)
def test_what_someone_says_is_none(text: str) -> None:
    assert not [name for name in told(text) if "hurt" not in name and "late" not in name]


def test_a_deed_of_speaking_is_no_news_of_the_day() -> None:
    [event] = reconstruct(Report("The council declared the hill a park.", published="2023-09-11")).events
    assert event.start.earliest is None


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("He is expected to resign.", "He resign", "expected"),
        ("He was expected to resign.", "He resign", "expected"),
        ("The chairman is due to retire.", "chairman retire", "expected"),
        ("The strike is set to end.", "strike end", "expected"),
        ("Analysts expect the bank to cut rates.", "cut rates", "expected"),
        ("There are plans to build a bridge.", "build bridge", "expected"),
        ("There are no plans to build a bridge.", "build bridge", "denied"),
        ("He is not expected to play.", "He play", "denied"),
        ("He is unlikely to play.", "He play", "possible"),
        ("They had to abandon the ship.", "They abandon ship", "reported"),
        ("He is said to have fled.", "He fled", "reported"),
        ("She was unable to leave.", "leave", "denied"),
        ("She was too ill to travel.", "travel", "denied"),
        ("It was not enough to raise concerns.", "raise concerns", "denied"),
        ("There was an explosion at the plant.", "explosion", "reported"),
        ("There will be a vote.", "vote", "expected"),
        ("There have been no arrests.", "arrests", "denied"),
        ("He had a stroke.", "He had stroke", "reported"),
    ],
)
def test_an_infinitive_or_a_noun_tells_what_its_verb_does_not(text: str, name: str, status: str) -> None:
    assert told(text) == {name: status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army ordered them to leave.", "expected"),
        ("The firm offered to leave.", "expected"),
        ("They tried to leave.", "possible"),
        ("They failed to leave.", "denied"),
        ("They began to leave.", "reported"),
        ("They missed the chance to leave.", "denied"),
        ("They have the chance to leave.", "possible"),
        ("They will have to leave.", "expected"),
    ],
)
def test_the_status_of_what_is_to_be_done(text: str, status: str) -> None:
    at = text.index("leave")
    report = Report(text, published="2023-09-11")
    assert reconstruct(report, events=[(at, at + 5, "exit")]).events[0].status == status


@pytest.mark.parametrize("text", ["The court ruled that he had to pay.", "She said he had to pay."])
def test_what_someone_says_had_to_be_done_may_be_yet_to_come(text: str) -> None:
    at = text.index("pay")
    [event] = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + 3, "pay")]).events
    assert event.end.latest is None


def test_what_almost_doubles_does_grow() -> None:
    assert told("The airline will almost double its flights.") == {"airline double flights": "expected"}
    assert told("The pilot almost drowned.") == {"pilot drowned": "denied"}


def test_more_than_so_much_of_something_compares_nothing() -> None:
    [event] = reconstruct(Report("Police found more than 300 pounds of powder Sunday.", published="2023-09-11")).events
    assert str(event.start) == "2023-09-10 00:00 to 2023-09-11 00:00"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bank said it plans to cut jobs.", "it plans to cut jobs"),
        ("Sources said the bank plans to cut jobs.", "bank plans to cut jobs"),
        ("Lund and Hale meet on Friday.", "Lund and Hale meet"),
        ("The two leaders meet again Friday.", "two leaders meet"),
        ("The new rules take effect on Friday.", "new rules take effect"),
        ("The mill shed 300 jobs.", "mill shed 300 jobs"),
        ("The mill shed half its staff.", "mill shed half staff"),
        ("The mill shed two hundred jobs.", "mill shed two hundred jobs"),
        ("The losses were offset by a gain.", "losses offset by gain"),
        ("He found two price lists there.", "He found two price lists"),
        ("He gave her a red rose.", "He gave red rose"),
    ],
)
def test_verbs_that_look_like_nouns(text: str, name: str) -> None:
    assert name in told(text)


@pytest.mark.parametrize(
    "text", ["He said the secret plans to sell the firm were dropped.", "The track meet Monday drew a crowd."]
)
def test_nouns_that_look_like_verbs(text: str) -> None:
    assert not [name for name in told(text) if name.startswith(("secret plans", "track meet to", "plans"))]


def test_what_there_has_been_is_over() -> None:
    [event] = reconstruct(Report("There has been a crash.", published="2023-09-11")).events
    assert (event.start.latest, event.end.latest) == (datetime(2023, 9, 12), datetime(2023, 9, 12))


def test_none_is_told_of_one_clause() -> None:
    assert told("Neither side would say who had won.")["won"] == "reported"
    assert told("No player, who had trained in May, came.")["player came"] == "denied"


@pytest.mark.parametrize(
    ("text", "word", "first", "begun"),
    [
        ("She is the first woman to lead the bank in 50 years.", "lead", None, datetime(2023, 9, 12)),
        ("It would be the first American craft to touch down there in a year.", "touch", datetime(2023, 9, 11), None),
        ("It is the best way to win.", "win", datetime(2023, 9, 11), None),
    ],
)
def test_who_is_the_first_to_do_something_has_begun_it(
    text: str, word: str, first: datetime | None, begun: datetime | None
) -> None:
    at = text.index(word)
    [event] = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + len(word), word)]).events
    assert (event.start.earliest, event.start.latest) == (first, begun)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The pilot, a 61-year-old retired clerk, was hurt.", {"pilot hurt"}),
        ("A wealthy retired clerk fled.", {"wealthy retired clerk fled"}),
        ("A large abandoned mill burned.", {"large abandoned mill burned"}),
        ("The old disused mine shut.", {"old disused mine shut"}),
        ("Three masked men fled.", {"Three masked men fled"}),
        ("The German-born retired judge resigned.", {"German-born retired judge resigned"}),
        ("The French blocked roads.", {"French blocked roads"}),
        ("Three joined rebels.", {"Three joined rebels"}),
        ("Three joined rebels who fled", {"Three joined rebels", "fled"}),
        ("The firm acquired rivals.", {"firm acquired rivals"}),
        ("Wounded soldiers fled.", {"Wounded soldiers fled"}),
        ("Fire destroyed the old timber building.", {"Fire destroyed old timber building"}),
        ("They saw fresh tracks.", {"They saw fresh tracks"}),
        ("Two died of natural causes at the time.", {"Two died of natural causes"}),
        ("They reached the spot and found bones.", {"They reached spot", "found bones"}),
        ("At some point the money goes.", {"money goes"}),
    ],
)
def test_a_participle_before_its_noun_is_no_event(text: str, names: set[str]) -> None:
    assert told(text).keys() == names


def test_two_verbs_of_the_present_share_a_subject_in_the_plural() -> None:
    assert told("They have left the mill and expect to sell it.")["sell it"] == "expected"


def test_names_keep_their_hyphens() -> None:
    assert told("Hale missed the semi-final.").keys() == {"Hale missed semi-final"}


def test_what_may_not_be_until_a_day_is_possible() -> None:
    assert told("The flood may not peak until Friday.") == {"flood peak": "possible"}


def test_what_comes_next_is_ahead() -> None:
    [event] = reconstruct(Report("Rovers, champions in May, next play on Saturday.", published="2023-09-11")).events
    assert (event.start.earliest, event.end.latest) == (datetime(2023, 9, 16), datetime(2023, 9, 17))


def test_what_is_said_beside_an_older_deed_is_no_news_of_the_day() -> None:
    text = "He pleaded guilty and insisted that he was ill."
    at = text.index("insisted")
    [event] = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + 8, "insisted")]).events
    assert event.start.earliest is None


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("They have asked him to come on Wednesday.", "come", datetime(2023, 9, 13), datetime(2023, 9, 14)),
        ("A judge ordered him to appear on Friday.", "appear", datetime(2023, 9, 8), datetime(2023, 9, 16)),
        (
            "It will sell it, which it built in May, and cut 90 jobs in June.",
            "cut",
            datetime(2024, 6, 1),
            datetime(2024, 7, 1),
        ),
        ("It announced results for the first half on Friday.", "announced", datetime(2023, 9, 8), datetime(2023, 9, 9)),
        ("It reported sales for the three months to June.", "reported", None, datetime(2023, 9, 12)),
        ("It won a contract for 2025.", "won", None, datetime(2023, 9, 12)),
    ],
)
def test_when_it_was(text: str, word: str, first: datetime | None, last: datetime) -> None:
    at = text.index(word)
    [event] = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + len(word), word)]).events
    assert (event.start.earliest, event.end.latest) == (first, last)


def test_what_is_supposed_to_begin_by_then_is_open() -> None:
    text = "It could act if nobody signed by the time the fruit rots."
    assert not [e for e in reconstruct(Report(text, published="2023-09-11")).events if e.end.latest is not None]
    text = "It could act if nobody signed by the time the fruit began to rot."
    assert not [e for e in reconstruct(Report(text, published="2023-09-11")).events if e.end.latest is not None]


def test_the_present_of_what_is_no_noun_is_a_verb() -> None:
    assert told("The firm now expects sales to fall.").keys() == {"firm expects sales to fall"}
    assert told("It won federal grants.").keys() == {"It won federal grants"}


def test_comparisons_are_no_events() -> None:
    assert told("Sales rose in May compared with a year earlier.").keys() == {"Sales rose"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He took over in 2015.", {"He took over"}),
        ("He was asked to step down.", {"He asked to step down"}),
        ("He left in May.", {"He left"}),
        ("Sands, 52, was fined.", {"Sands fined"}),
    ],
)
def test_names_have_the_particle_of_their_verb_but_no_age_or_time(text: str, names: set[str]) -> None:
    assert told(text).keys() == names


def test_who_is_told_to_do_something_need_not_have_done_it() -> None:
    report = Report("She told them to leave on Monday.", published="2023-09-12")
    statuses = {event.name: event.status for event in reconstruct(report).events}
    assert statuses == {"She told them to leave": "reported", "leave": "expected"}


@pytest.mark.parametrize("text", ["It hit calls, including emergency calls.", "The emergency services were busy."])
def test_what_only_modifies_is_no_event(text: str) -> None:
    assert not [name for name in told(text) if name.startswith(("emergency", "including"))]


@pytest.mark.parametrize(
    ("genre", "text", "status", "over"),
    [
        ("narrative", "He moved to Colne, where he could find no work.", "denied", True),
        ("news", "They could find no trace of him.", "denied", True),
        ("narrative", "She was so ill that she could hardly find it.", "denied", True),
        ("narrative", "She could find it in the dark.", "possible", False),
        ("news", "Residents could find it by its smell.", "possible", False),
    ],
)
def test_what_someone_could_do_need_not_be_ahead(genre: str, text: str, status: str, over: bool) -> None:
    at = text.index("find")
    report = Report(text, published="2023-09-11", genre=genre)
    [event] = reconstruct(report, events=[(at, at + 4, "find")]).events
    assert (event.status, event.start.earliest) == (status, None)
    assert event.end.latest == (datetime(2023, 9, 12) if over else None)


def test_what_has_been_decided_since_was_decided_at_some_time_since() -> None:
    [event] = reconstruct(Report("Since June we have decided to sell.", published="2023-09-11")).events[:1]
    assert event.start.latest == datetime(2023, 9, 12)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Had he not left, it would have burned.", "he left"),
        ("It would have burned had people not left.", "people left"),
    ],
)
def test_what_had_not_been_done_in_a_supposition_is_not_denied(text: str, name: str) -> None:
    assert told(text)[name] == "hypothetical"


def test_what_someone_had_done_for_him_is_no_supposition() -> None:
    assert told("The firm had the road closed and would open it.")["road closed"] == "reported"


def test_a_text_may_end_with_an_auxiliary() -> None:
    assert reconstruct(Report("He would have left, and had", published="2023-09-11")).events


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He left after hunting was banned.", {"He left", "hunting banned"}),
        ("They have for the first time recorded a leopard.", {"They recorded leopard"}),
        ("The firm filed for bankruptcy protection.", {"firm filed for bankruptcy protection"}),
    ],
)
def test_which_word_is_the_verb(text: str, names: set[str]) -> None:
    assert told(text).keys() == names


def test_a_law_that_was_not_passed_until_a_year_was_passed_then() -> None:
    text = "Not until 1961, eight years after the war, was a law passed."
    at = text.index("passed")
    [event] = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + 6, "passed")]).events
    assert (event.start.earliest, event.end.latest) == (datetime(1961, 1, 1), datetime(1962, 1, 1))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('"We thought nobody would come," she said.', "come"),
        ("They repealed it before it had taken effect.", "taken"),
    ],
)
def test_what_was_thought_or_cut_short_need_not_have_been(text: str, word: str) -> None:
    at = text.index(word)
    [event] = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + len(word), word)]).events
    assert (event.start.earliest, event.end.latest) == (None, None)


def test_a_time_of_some_of_them_dates_no_noun_before() -> None:
    events = reconstruct(Report("Five died in the season, two of them on Friday.", published="2023-09-11")).events
    assert not [event for event in events if event.start.earliest is not None]


def test_a_name_is_no_modal() -> None:
    text = "My brother Will had been killed at Loos in May 1915."
    timeline = reconstruct(Report(text, published="2023-09-11", genre="narrative"))
    assert [(event.name, event.status) for event in timeline.events] == [("brother Will killed at Loos", "reported")]
