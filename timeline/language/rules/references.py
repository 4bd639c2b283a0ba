"""Vague references to the present, the past and the future."""

from __future__ import annotations

from timeline.algebra import NOW, Date, Term, Vague
from timeline.calendar import Unit
from timeline.language.grammar import rule


@rule("m", "now_word")
def now() -> Term:
    """The instant of speech: "now", "at the moment"."""
    return NOW


@rule("m", "PRESENT", "DAY_AND_AGE")
def present(where: str) -> Term:
    """The present at large: "currently", "these days"."""
    return Vague("present")


@rule("m", "PAST_REF", "very_word PAST_REF")
def past(*values: str) -> Term:
    """The past: "recently", "the past"."""
    return Vague("past")


@rule("m", "FUTURE_REF", "very_word FUTURE_REF")
def future(*values: str) -> Term:
    """The future: "soon", "the near future"."""
    return Vague("future")


@rule("m", "RECENT UNITS", "the RECENT UNITS", "the very_word? RECENT UNITS")
def recent(*values: object) -> Term | None:
    """The last or next few: "recent weeks", "the coming days"."""
    where, unit = values
    return Vague(where, unit) if isinstance(where, str) and isinstance(unit, Unit) else None


@rule("m", "the? UNITS YEAR")
def years_named(unit: Unit, year: int) -> Term | None:
    """A year, one of several: "the years 1955 and 1956"."""
    return Date(year) if unit is Unit.YEAR else None


@rule("m", "the? past UNITS", "the? latest UNITS", "those past UNITS")
def past_units(unit: Unit) -> Term:
    """The last few: "the past weeks"."""
    return Vague("past", unit)


@rule("m", "the UNITS ahead", "the UNITS to_come")
def units_ahead(unit: Unit) -> Term:
    """The next few: "the weeks ahead", "the years to come"."""
    return Vague("future", unit)


@rule("m", "the? coming UNITS")
def coming_units(unit: Unit) -> Term:
    """The next few: "the next days"."""
    return Vague("future", unit)
