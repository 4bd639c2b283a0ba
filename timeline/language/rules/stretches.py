"""Stretches of a length that start or end with a time: "for ten days from 18 December", "the quarter ended 30 June"."""

from __future__ import annotations

from timeline.algebra import (
    NOW, Amount, Bare, Date, Directed, Ended, Every, For, MonthOfYear, Now, PartOfDay, Shift, Term, This, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.ends import placed

A_WEEK = Amount(exactly(1), Unit.WEEK)


@rule("length", "UNIT", "fiscal UNIT")
def length(unit: Unit) -> Amount:
    """A length of one unit, where a time says which one: "the year" to 31 March."""
    return Amount(exactly(1), unit)


@rule("length", "AMOUNT", "AMOUNT hyphen? period_word")
def counted(amount: Amount) -> Amount:
    """A length, where a time says which one: "the nine months" ended 30 September."""
    return amount


@rule("the_length", "the LENGTH")
def the_length(amount: Amount) -> Amount:
    """A length with its article, which is that of the time: "the year" to August."""
    return amount


@rule("range", "M for_word AMOUNT", "from M for_word AMOUNT")
def stretch(first: Term, amount: Amount) -> Term | None:
    """From a time for so long: "from 18 December for ten days"; "every Monday morning for ten years" is often."""
    if isinstance(getattr(first, "cycle", None), PartOfDay) and amount.unit > Unit.DAY:
        return None
    return For(first, amount) if placed(first) and first.grain <= Unit.DAY else None


@rule("range", "lasting AMOUNT comma? from M", "lasting? AMOUNT starting M", "a? UNIT starting M", score=0.5)
def stretch_from(amount: Amount | Unit, first: Term) -> Term | None:
    """So long from a time: "for ten days from 18 December", "a week starting tomorrow"."""
    length = Amount(exactly(1), amount) if isinstance(amount, Unit) else amount
    return For(first, length) if placed(first) and first != NOW and first.grain <= Unit.DAY else None


@rule("m", "the? week_word starting M", "week_mark M", score=1)
def week_from(first: Term) -> Term | None:
    """The seven days from a date: "the week starting on 4 February"."""
    return For(first, A_WEEK) if first.grain is Unit.DAY else None


@rule("m", "this FORTNIGHT", score=0.5)
def this_fortnight(_: int) -> Term:
    """This week and the next: "this fortnight"."""
    return For(This(Every(Unit.WEEK)), Amount(exactly(2), Unit.WEEK))


@rule("m", "the? week_word ENDING M", "week_end_mark M", score=1)
def week_to(*values: object) -> Term | None:
    """The seven days up to a date and with it: "the week ending 15 September"."""
    *way, last = values
    return _ended(A_WEEK, way[0] if way else "", last) if isinstance(last, Term) and last.grain is Unit.DAY else None


@rule("range", "LENGTH ENDING M", "THE_LENGTH ENDING M", score=0.5)
def stretch_to(amount: Amount, way: str, last: Term) -> Term | None:
    """So long up to a time and with it: "the three months ended 30 June"."""
    return _ended(amount, way, last)


@rule("range", "M ENDING M", score=0.5)
def quarter_to(quarter: Term, way: str, last: Term) -> Term | None:
    """A quarter of a fiscal year: "the fourth quarter ended 30 June"."""
    return _ended(Amount(exactly(1), Unit.QUARTER), way, last) if quarter.grain is Unit.QUARTER else None


@rule(
    "m", "MONTH hyphen? quarter_word", "the MONTH hyphen? quarter_word", "the? MONTH YEAR quarter_word",
    "the? MONTH quarter_word of? YEAR",
)  # fmt: skip
def quarter_of_month(month: int, year: int | None = None) -> Term:
    """The quarter that ends with a month: "the September quarter"."""
    return Ended(Date(year, month) if year else Bare(MonthOfYear(month)), Amount(exactly(1), Unit.QUARTER))


@rule("range", "THE_LENGTH to M")
def length_to(amount: Amount, last: Term) -> Term | None:
    """The same in reports of figures: "the year to August"."""
    return _ended(amount, "", last) if amount.unit >= Unit.WEEK and not isinstance(last, Now | Shift) else None


@rule("m", "the? NTH AMOUNT of M", "the? NTH PLURAL of M", "the? EARLY PLURAL of M", score=-0.5)
def at_an_end(where: object, amount: Amount, outer: Term) -> Term | None:
    """A vague length at one end of a time: "the last days of May", "the first few weeks of 2020"."""
    vague = amount.count.least is None and amount.unit < outer.grain and placed(outer)
    if not vague or where not in (1, -1, "early", "late"):
        return None
    return For(outer, amount) if where in (1, "early") else Ended(outer, amount)


def _ended(amount: Amount, way: object, last: Term) -> Term | None:
    """The stretch before the end of a time; what has ended lies behind."""
    if not placed(last) or last.grain > amount.unit:
        return None
    return Ended(Directed(last, "past") if way == "past" and isinstance(last, Bare) else last, amount)
