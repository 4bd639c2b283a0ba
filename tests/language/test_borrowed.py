"""Other languages: dateparser's points become whole periods. What this door relies on in dateparser is pinned here."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline import Interval, NotUnderstood, read

WEDNESDAY = "2023-09-13T15:00"


@pytest.mark.parametrize(
    ("language", "phrase", "start", "end"),
    [
        ("fr", "la semaine dernière", (2023, 9, 4), (2023, 9, 11)),
        ("fr", "mai 2020", (2020, 5, 1), (2020, 6, 1)),
        ("fr", "il y a trois jours", (2023, 9, 10), (2023, 9, 11)),
        ("de", "gestern", (2023, 9, 12), (2023, 9, 13)),
        ("de", "letztes Jahr", (2022, 1, 1), (2023, 1, 1)),
        ("de", "nächsten Monat", (2023, 10, 1), (2023, 11, 1)),
        ("ja", "昨日", (2023, 9, 12), (2023, 9, 13)),
        ("fr", "hier à 15h", (2023, 9, 12, 15, 0), (2023, 9, 12, 15, 1)),
    ],
)
def test_a_phrase_is_the_period_that_it_names(
    language: str, phrase: str, start: tuple[int, ...], end: tuple[int, ...]
) -> None:
    wanted = Interval(datetime(*start), datetime(*end))  # type: ignore[arg-type]
    assert wanted == read(phrase, WEDNESDAY, language=language).interval


def test_a_date_as_anchor_widens_what_depends_on_the_hour() -> None:
    """Two hours from some time of 13 September lie between 02:00 that day and 02:00 of the next."""
    wanted = Interval(datetime(2023, 9, 13, 2), datetime(2023, 9, 14, 2))
    assert wanted == read("dans 2 heures", "2023-09-13", language="fr").interval


@pytest.mark.parametrize(("language", "phrase"), [("fr", "le chat"), ("fr", ""), ("xx", "hier")])
def test_what_is_not_understood_says_so(language: str, phrase: str) -> None:
    with pytest.raises(NotUnderstood, match="language"):
        read(phrase, WEDNESDAY, language=language)
