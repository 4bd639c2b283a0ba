"""Anchors: what may be one, and which instants it stands for."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from timeline import Anchor, BadAnchor, Interval, OutOfCalendar, read

LAST = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("given", "first", "end"),
    [
        (date(2024, 2, 29), datetime(2024, 2, 29), datetime(2024, 3, 1)),
        ("2024-02-29", datetime(2024, 2, 29), datetime(2024, 3, 1)),
        ("20240229", datetime(2024, 2, 29), datetime(2024, 3, 1)),
        (" 2024-02-29 ", datetime(2024, 2, 29), datetime(2024, 3, 1)),
        ("2024-W09-4", datetime(2024, 2, 29), datetime(2024, 3, 1)),
        ("2024-02", datetime(2024, 2, 1), datetime(2024, 3, 1)),
        ("2024", datetime(2024, 1, 1), datetime(2025, 1, 1)),
        (Interval(datetime(2024, 2, 1), datetime(2024, 2, 8)), datetime(2024, 2, 1), datetime(2024, 2, 8)),
    ],
)
def test_stretches(given: object, first: datetime, end: datetime) -> None:
    """A date, a month, a year and an interval stand for all of their instants."""
    assert Anchor.of(given) == Anchor(first, end - LAST)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [datetime(2024, 2, 29, 12), "2024-02-29T12:00", "2024-02-29 12:00:00"])
def test_instants(given: datetime | str) -> None:
    """A time of day is an instant."""
    assert Anchor.of(given) == Anchor(datetime(2024, 2, 29, 12), datetime(2024, 2, 29, 12))


def test_zones() -> None:
    """An aware time is kept on its own clock, with its zone."""
    zone = ZoneInfo("Europe/Berlin")
    assert Anchor.of(datetime(2024, 2, 29, 12, tzinfo=zone)) == Anchor(*2 * (datetime(2024, 2, 29, 12),), zone)
    assert Anchor.of("2024-02-29T12:00+05:45").zone == timezone(timedelta(hours=5, minutes=45))


def test_times_that_the_clock_skipped() -> None:
    """They are the instant by the offset before; Samoa had no 30 December 2011."""
    apia = ZoneInfo("Pacific/Apia")
    noon = datetime(2011, 12, 31, 12)
    assert Anchor.of(datetime(2011, 12, 30, 12, tzinfo=apia)) == Anchor(noon, noon, apia)
    assert read("today", datetime(2011, 12, 30, 12, tzinfo=apia)).interval == Interval(
        datetime(2011, 12, 31, tzinfo=apia), datetime(2012, 1, 1, tzinfo=apia)
    )
    with pytest.raises(OutOfCalendar, match="Pacific/Apia skipped that time"):
        read("yesterday", datetime(2011, 12, 31, 12, tzinfo=apia))


def test_the_last_day() -> None:
    """The calendar's last day and year end with it."""
    assert Anchor.of("9999-12-31").last == Anchor.of("9999").last == datetime.max


@pytest.mark.parametrize(
    "given", ["", "yesterday", "2023-02-29", "2023-13", "11.9.2023", "0000-01-01", "12:00", Interval(None, None)]
)
def test_what_is_no_anchor(given: str | Interval) -> None:
    """A bad text or an open interval is an error that names it."""
    with pytest.raises(BadAnchor, match="anchor"):
        Anchor.of(given)


@pytest.mark.parametrize("given", [None, 1700000000, 2023.5, b"2023-09-11", ("2023", "2024")])
def test_other_types(given: object) -> None:
    """Another type is a TypeError: there is no hidden now, and no time stamp is guessed."""
    with pytest.raises(TypeError):
        Anchor.of(given)  # type: ignore[arg-type]
