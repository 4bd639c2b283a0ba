"""Laws of reading and finding, by their numbers."""

from __future__ import annotations

import time
import unicodedata
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline import Anchor, Conventions, NotUnderstood, OutOfCalendar, find, read, readings
from timeline.language.tables import table
from timeline.strategies import Known, anchors, conventions, phrases

PROSE = "small town stood river where people sold fish bread near her bridge; yes".split()
"""Words that neither start nor carry a phrase."""
WORDS = (
    "last next this on in at of the a and to from since until week month year day Sunday May Friday evening morning "
    "two 3 1990 2024-02-29 5:30 pm 12/25 1,000 th 's - / . , ago later early mid end '80s 9999 0 century (  ) \n"
).split(" ")
ALPHABET = st.one_of(st.characters(), st.sampled_from("0123456789:/-.,'’ \n\x00\u202e\u200b٣四½"))
"""Any characters, surrogates and controls too, and more of those that dates are written with."""
ROWS = [row for name in ("words", "feasts") for rows in table(name).values() for row in rows]
SURFACES = sorted({surface.rstrip("!") for _, surfaces in ROWS for surface in surfaces})
"""Every word and phrase of time that the tables know."""
prose = st.lists(st.sampled_from(PROSE), max_size=8)
pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(SURFACES))
texts = st.one_of(st.text(ALPHABET, max_size=80), st.lists(pieces, max_size=14).map(" ".join))
walls = st.sampled_from((datetime(2023, 9, 11), datetime(2024, 2, 29, 23, 59), datetime.min, datetime.max))
anchor_times = st.builds(lambda wall, zone: wall.replace(tzinfo=zone), walls, st.sampled_from((None, UTC)))
genres = st.sampled_from(("news", "narrative", "colloquial"))


def fullwidth(text: str) -> str:
    """The text in full-width letters and figures."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@given(phrases())
def test_known_phrases(known: Known) -> None:
    """Phrases mean what plain reckoning with datetime says."""
    assert known.interval == read(known.phrase, known.anchor).interval


@given(phrases(), st.sampled_from((str.upper, str.lower, str.title)), st.sampled_from(("", ".", "!", ",", "?", ";")))
def test_case_spacing_and_closing_punctuation(known: Known, case: object, mark: str) -> None:
    """Law 24: case, spacing and closing punctuation do not matter."""
    changed = "  ".join(case(known.phrase).split(" "))  # type: ignore[operator]
    assert known.interval == read(f" {changed}{mark} ", known.anchor).interval


@given(phrases())
def test_full_width_reads_alike_or_not_at_all(known: Known) -> None:
    """Law 24: text that is equal under NFKC reads alike, or not at all."""
    wide = fullwidth(known.phrase)
    assert unicodedata.normalize("NFKC", wide) == known.phrase
    with suppress(NotUnderstood):
        assert known.interval == read(wide, known.anchor).interval


@given(texts, genres)
@example("İ on 5 May 2020, and on Sunday", "news")
@example("Sunday evening\u2028Sunday evening", "news")
@example("on 5 ﬁrst Sunday of May 2020", "news")
def test_mentions_are_slices(text: str, genre: str) -> None:
    """Law 25: text[m.start:m.end] == m.text; mentions do not overlap, and are in text order."""
    end = 0
    for mention in find(text, "2023-09-11", genre=genre):
        assert text[mention.start : mention.end] == mention.text
        assert end <= mention.start < mention.end
        end = mention.end


@given(phrases(), prose, prose)
def test_padding_keeps_the_mention(known: Known, before: list[str], after: list[str]) -> None:
    """Law 26: neutral prose around a phrase changes nothing."""
    text = f"We knew {' '.join(before)} {known.phrase}, {' '.join(after)} it."
    (mention,) = find(text, known.anchor)
    assert known.interval == mention.phrase.interval
    assert mention.text in known.phrase


@given(phrases())
def test_find_agrees_with_read(known: Known) -> None:
    """Law 26: find and read agree on a phrase alone."""
    (mention,) = find(known.phrase, known.anchor)
    assert mention.phrase.interval == read(known.phrase, known.anchor).interval


@given(texts, anchor_times, genres)
@example("on 31 December 9999 and next week", datetime.max, "news")
@example("9" * 5000, datetime(2023, 9, 11), "news")
@example("²³ days ago, ٣ days ago, 四 days ago", datetime(2023, 9, 11), "news")
@example("the last 999999999 years", datetime(2023, 9, 11), "news")
@example("0:00", datetime.max, "news")
@example("0:00 An alarm rang.", datetime.max, "news")
@example("at 5 pm EST", datetime.min.replace(tzinfo=UTC), "news")
@example("In December 9999 he came. On Friday he left.", datetime.max, "narrative")
@example("the weekend of the summer solstice to 30 May", datetime(2023, 9, 11), "narrative")
@example("He scored 3/4 at 9 pm.", datetime(2023, 9, 11), "news")
def test_find_is_total(text: str, anchor: datetime, genre: str) -> None:
    """Law 29: find raises for no str."""
    for mention in find(text, anchor, genre=genre):
        assert mention.readings[0].why()


@given(texts, anchor_times)
@example("from 5 to 3 May", datetime(2023, 9, 11))
@example("the 53rd week of 2023", datetime(2023, 9, 11))
@example("day 0 of May", datetime(2023, 9, 11))
def test_read_raises_only_its_own_errors(text: str, anchor: datetime) -> None:
    """A phrase is read, not understood, or out of the calendar."""
    try:
        assert read(text, anchor).why()
    except (NotUnderstood, OutOfCalendar) as error:
        assert str(error)  # noqa: PT017 (either outcome is right)


PIECES = "Sunday evening |9|a|last |5 May to |1/|the the |2023-09-|It left on Sunday. |(((|'80s and |ten-|.".split("|")


@pytest.mark.parametrize("piece", PIECES)
def test_find_takes_linear_time(piece: str) -> None:
    """Law 29: a text four times as long takes about four times as long, not sixteen times."""
    size = 20_000 // len(piece)

    def seconds(text: str) -> float:
        start = time.process_time()
        find(text, "2023-09-11")
        return time.process_time() - start

    seconds(piece * 10)
    short, long = (min(seconds(piece * n + tail) for tail in (".", "!", "?")) for n in (size, 4 * size))
    assert long < 0.05 + 9 * short


@given(phrases(), conventions())
def test_readings_are_distinct_and_the_first_is_read(known: Known, chosen: Conventions) -> None:
    """The first of all readings is the one that read gives, every other one differs and says why it lost."""
    found = readings(known.phrase, known.anchor, conventions=chosen)
    assert found[0] == read(known.phrase, known.anchor, conventions=chosen)
    assert len({(r.interval, r.kind) for r in found}) == len(found)
    assert all(r.lost for r in found[1:])


@given(phrases(), anchors())
def test_an_aware_anchor_gives_aware_times(known: Known, anchor: Anchor) -> None:
    """Readings are aware iff the anchor is, in its zone; a day that Apia skipped has none."""
    try:
        interval = read(known.phrase, anchor).interval
    except OutOfCalendar:
        assert (str(anchor.zone), anchor.first.year) in {("Pacific/Apia", 2011), ("Pacific/Apia", 2012)}
        return
    assert interval is not None
    assert all(t is None or (t.tzinfo is None) == (anchor.zone is None) for t in (interval.start, interval.end))


@pytest.mark.parametrize("anchor", ["0001-01-01", "9999-12-31"])
def test_clocks_of_several_zones_at_the_ends_of_the_calendar(anchor: str) -> None:
    """A time that another clock shows outside the calendar is none."""
    text = "At 0:10 JST it fell. At 11 pm EST it rose. At 5 am EST it shut."
    assert {mention.text for mention in find(text, anchor)} <= {"0:10 JST", "11 pm EST", "5 am EST"}
