"""Counted members of longer times: "the third Tuesday of September", "the first three days of May"."""

from __future__ import annotations

from timeline.algebra import (
    NOW, Amount, Cycle, Every, Feast, IsoWeek, Nth, OnWeekday, PartOfDay, Piece, Run, Shift, Term, This, Within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule


@rule(
    "m", "the? NTH NAME of M", "the? NTH UNITNAME of M", "the? NTH NAME M", "the? NTH UNITNAME M", "M NTH NAME",
    "M NTH UNITNAME",
)  # fmt: skip
def nth(*values: object) -> Term | None:
    """The n-th of a kind in a longer time: "the third Tuesday of September", "the last week of July"."""
    outer = next(v for v in values if isinstance(v, Term))
    number, cycle = (v for v in values if v is not outer)
    if not isinstance(number, int) or not isinstance(cycle, Cycle) or not _holds(outer, cycle):
        return None
    if cycle == Every(Unit.QUARTER) and outer.grain > Unit.YEAR or isinstance(values[0], Shift) or _to_come(outer):
        return None
    return Nth(number, cycle, outer)


def _to_come(outer: Term) -> bool:
    """True iff a time is counted out ahead of now: "the first Friday in ten years" says how long there was none."""
    counted = getattr(outer, "inner", outer)
    return isinstance(counted, Shift) and counted.base == NOW and counted.sign > 0


def _holds(outer: Term, cycle: Cycle) -> bool:
    """True iff a time has members of a cycle to count: what is longer, and a feast of many days."""
    many = isinstance(getattr(outer, "cycle", None), Feast) and cycle.grain is Unit.DAY
    return many or outer.grain > max(cycle.grain, cycle.period)


@rule("m", "day_word N of M", "day_word DIGITS of M")
def day_of_run(number: int, outer: Term) -> Term | None:
    """The same by its number: "day two of Hanukkah"."""
    return nth(number, Every(Unit.DAY), outer)


@rule("m", "the? NTH PART of M")
def nth_night(number: int, part: str, outer: Term) -> Term | None:
    """A part of the n-th day of a longer time: "the first night of Hanukkah"."""
    day = nth(number, Every(Unit.DAY), outer)
    return Within(PartOfDay(part), day) if isinstance(day, Term) else None


@rule("m", "the? NTH NAME PART of M")
def nth_part(number: int, cycle: Cycle, part: str, outer: Term) -> Term | None:
    """A part of the n-th day of a kind: "the first Monday evening of next month"."""
    day = nth(number, cycle, outer)
    return Within(PartOfDay(part), day) if isinstance(day, Term) and day.grain is Unit.DAY else None


@rule("m", "the? NTH N UNITS of M", "the? NTH N WEEKDAYS of M")
def run(number: int, count: object, unit: object, outer: Term) -> Term | None:
    """The first or last few of a longer time: "the first three days of May"."""
    if number not in (1, -1) or not isinstance(count, int) or outer.grain <= Unit.DAY:
        return None
    cycle = Every(unit) if isinstance(unit, Unit) else OnWeekday(unit) if isinstance(unit, int) else None
    return Run(count * number, cycle, outer) if cycle is not None and cycle.grain < outer.grain else None


@rule("m", "AMOUNT into the? M", "AMOUNT into the? UNITNAME")
def units_into(amount: Amount, outer: object) -> Term | None:
    """The unit after so many of a longer time: "three weeks into 2020", "two months into the year"."""
    count, term = amount.count.least, outer if isinstance(outer, Term) else This(outer)  # type: ignore[arg-type]
    exact = count is not None and count == amount.count.most == int(count) and not amount.rest and not amount.mod
    return Nth(int(count or 0) + 1, Every(amount.unit), term) if exact and amount.unit < term.grain else None


@rule("m", "the? NTH half_name of M", "the? NTH half_name M")
def half_of(number: int, outer: Term) -> Term | None:
    """A half of a longer time: "the first half of next year"."""
    return Piece(number, 2, outer) if number in (1, 2, -1, -2) and outer.grain > Unit.HOUR else None


@rule("m", "the? NTH quarter_word of M")
def quarter_of(number: int, outer: Term) -> Term | None:
    """A quarter of a longer time: "the last quarter of the century"."""
    return Piece(number, 4, outer) if -4 <= number <= 4 and outer.grain >= Unit.YEAR else None


@rule("m", "the? NTH third_word of M")
def third_of(number: int, outer: Term) -> Term | None:
    """A third of a longer time: "the first third of May"."""
    return Piece(number, 3, outer) if -3 <= number <= 3 else None


@rule("m", "week_word N", "week_word N of M", "week_word N comma? M")
def week_number(number: int, outer: Term | None = None) -> Term | None:
    """A numbered week of a year, by ISO 8601: "week 12"."""
    year = outer or This(Every(Unit.YEAR))
    if not isinstance(number, int) or not 1 <= number <= 53 or year.grain is not Unit.YEAR:
        return None
    return IsoWeek(number, year)
