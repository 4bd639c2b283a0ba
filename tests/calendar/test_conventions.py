"""Conventions: what is given is checked and kept, what is not keeps its default."""

from __future__ import annotations

import pytest

from timeline import BadConvention, Conventions, read


def test_tables_merge() -> None:
    """A table keeps the defaults of what it is not given."""
    chosen = Conventions(parts={"evening": (17, 22)})
    assert chosen.parts["evening"] == (17, 22)
    assert chosen.parts["morning"] == (6, 12)
    evening = read("Sunday evening", "2023-09-11", conventions=chosen)
    assert str(evening.interval) == "[2023-09-10 17:00, 2023-09-10 22:00)"


def test_presets() -> None:
    """The American week starts on Sunday; in Britain 3/4 is 3 April."""
    american, british = Conventions.preset("us"), Conventions.preset("uk")
    assert str(read("this week", "2023-09-11", conventions=american).interval) == "[2023-09-10 00:00, 2023-09-17 00:00)"
    assert str(read("3/4/2023", "2023-09-11", conventions=british).interval) == "[2023-04-03 00:00, 2023-04-04 00:00)"


def test_equal_conventions_hash_alike() -> None:
    """Conventions are values."""
    first, second = Conventions(parts={"evening": (18, 24)}), Conventions()
    assert first == second
    assert hash(first) == hash(second)


@pytest.mark.parametrize(
    "given",
    [{"week_start": 7}, {"hemisphere": "eastern"}, {"parts": {"elevenses": (11, 12)}}, {"fiscal_start": 0},
     {"amounts": {"oodles": (7, 8)}}, {"next_weekday": "whenever"}, {"bare": "sideways"}, {"home": "Atlantis"}],
)  # fmt: skip
def test_bad_values_are_named(given: dict[str, object]) -> None:
    """A bad value is an error that names it and what there is."""
    with pytest.raises(BadConvention, match=r"none of|it has|neither"):
        Conventions(**given)  # type: ignore[arg-type]


def test_unknown_preset() -> None:
    """An unknown preset is an error that lists the known ones."""
    with pytest.raises(BadConvention, match="iso, us, uk"):
        Conventions.preset("martian")
