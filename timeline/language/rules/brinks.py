"""Times counted from where a longer one starts or ends: "three days before the end of the month"."""

from __future__ import annotations

from timeline.algebra import Amount, Cycle, Every, Nth, Run, Term, This, exactly
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.shifts import placed, shifted


@rule("brinkof", "BRINK M", "BRINK the? UNITNAME", score=0.5)
def brink(number: int, inner: object) -> tuple[int, Term] | None:
    """The first (1) or the last (-1) of a longer time: "the end of May", "the start of the month"."""
    outer = This(inner) if isinstance(inner, Cycle) else inner
    return (number, outer) if isinstance(outer, Term) and placed(outer) and outer.grain > Unit.DAY else None


@rule("m", "AMOUNT after BRINKOF")
def after_brink(amount: Amount, of: tuple[int, Term]) -> Term | None:
    """Forward from where a longer time starts or ends: "two days after the start of May"."""
    return _from(amount, of, 1)


@rule("m", "AMOUNT before BRINKOF")
def before_brink(amount: Amount, of: tuple[int, Term]) -> Term | None:
    """Back from it: "three days before the end of the month"."""
    return _from(amount, of, -1)


@rule("m", "the? UNIT before BRINKOF")
def unit_before_brink(unit: Unit, of: tuple[int, Term]) -> Term | None:
    """One unit back from it: "the day before the end of the month"; the week before it is seven days."""
    one = Amount(exactly(1), unit)
    return before_brink(one, of) if unit is Unit.DAY else stretch_before_brink(one, of)


@rule("m", "the AMOUNT before BRINKOF")
def stretch_before_brink(amount: Amount, of: tuple[int, Term]) -> Term | None:
    """The stretch up to the end of a longer time: "the two weeks before the end of 2022"."""
    return _stretch(amount, of) if of[0] < 0 else None


@rule("m", "the AMOUNT after BRINKOF")
def stretch_after_brink(amount: Amount, of: tuple[int, Term]) -> Term | None:
    """The stretch that a longer time starts with: "the ten days after the start of May"."""
    return _stretch(amount, of) if of[0] > 0 else None


def _stretch(amount: Amount, of: tuple[int, Term]) -> Term | None:
    """So many whole units in a row at an end of the time; weeks are seven days each."""
    number, outer = of
    count, unit = amount.count.least, amount.unit
    if count is None or count != amount.count.most or count.denominator > 1 or amount.rest is not None:
        return None
    days, unit = (7, Unit.DAY) if unit is Unit.WEEK else (1, unit)
    return Run(number * int(count) * days, Every(unit), outer) if Unit.DAY <= unit < outer.grain else None


def _from(amount: Amount, of: tuple[int, Term], sign: int) -> Term | None:
    """Days and weeks count from the first or last day, months and years from its month."""
    number, outer = of
    unit = Unit.DAY if amount.finest <= Unit.WEEK else Unit.MONTH
    fits = Unit.DAY <= amount.finest < outer.grain and unit < outer.grain
    return shifted(Nth(number, Every(unit), outer), amount, sign) if fits else None
