"""Amounts of time: counts of units."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from timeline.algebra import Amount, Clock, Count, exactly
from timeline.calendar import Unit
from timeline.language.grammar import rule

VAGUE_PLURAL = Count(None, None, "units")


@rule("amount", "COUNT hyphen? UNITS", "COUNT hyphen? UNIT")
def amount(count: Count, unit: Unit) -> Amount:
    """So many units: "three weeks", "two-year"."""
    return Amount(count, unit)


@rule("amount", "COUNT fiscal UNITS")
def fiscal_units(count: Count, unit: Unit) -> Amount:
    """Fiscal units are as long as others: "two fiscal years"."""
    return Amount(count, unit)


@rule("amount", "a UNIT")
def one_unit(unit: Unit) -> Amount:
    """One unit: "a week"."""
    return Amount(exactly(1), unit)


@rule("amount", "COUNT? FORTNIGHT", "a FORTNIGHT")
def fortnights(*values: object) -> Amount | None:
    """Fortnights are two weeks each."""
    count = values[0] if len(values) == 2 and values[0] is not None else exactly(1)
    if not isinstance(count, Count) or count.least is None or count.most is None:
        return None
    return Amount(Count(count.least * 2, count.most * 2), Unit.WEEK)


@rule("amount", "HALF a? UNIT", "a HALF hyphen? UNIT", "HALF hyphen UNIT", "HALF_SIGN a? UNIT", "HALF_SIGN hyphen UNIT")
def half_a_unit(half: int, unit: Unit) -> Amount:
    """Half a unit: "half an hour"."""
    return Amount(exactly(Fraction(1, 2)), unit)


@rule("amount", "a QUARTERPART of? a? UNIT", "a? QUARTERPART of a UNIT")
def quarter_of_a_unit(quarter: int, unit: Unit) -> Amount | None:
    """A quarter of a unit: "a quarter of an hour", "a quarter century"."""
    return Amount(exactly(Fraction(1, 4)), unit) if unit > Unit.QUARTER or unit is Unit.HOUR else None


@rule("amount", "NUMBER QUARTERPARTS of a? UNIT")
def quarters_of_a_unit(count: int, quarter: int, unit: Unit) -> Amount | None:
    """Quarters of a unit: "three quarters of an hour"."""
    return Amount(exactly(Fraction(count, 4)), unit) if count in (1, 3) else None


@rule("amount", "exactly AMOUNT")
def exact_amount(value: Amount) -> Amount:
    """A word of emphasis changes nothing: "exactly a year", "just two weeks"."""
    return value


@rule("amount", "AMOUNT or_more")
def or_more(value: Amount) -> Amount:
    """A least amount: "a year or more"."""
    return evolve(value, mod="EQUAL_OR_MORE")


@rule("amount", "COUNT plus UNITS", "COUNT plus UNIT")
def and_more(count: Count, unit: Unit) -> Amount:
    """A least amount by a sign: "4+ hours"."""
    return Amount(count, unit, mod="EQUAL_OR_MORE")


@rule("amount", "a mere AMOUNT")
def a_mere(value: Amount) -> Amount:
    """A word of emphasis: "a mere 24 hours"."""
    return value


@rule("amount", "N hour_mark N min_mark", "N hour_glued N min_mark")
def hours_minutes(hours: Fraction, minutes: Fraction) -> Amount:
    """Hours and minutes by their letters: "2h 30m"."""
    return Amount(exactly(hours), Unit.HOUR, Amount(exactly(minutes), Unit.MINUTE))


@rule("amount", "SPENT", "SPENT min_mark", score=-1)
def hours_glued(spent: Clock) -> Amount:
    """The same in one: "1h30m", "2h15"."""
    return hours_minutes(Fraction(spent.hour), Fraction(spent.minute))


@rule("amount", "COUNT UNITS and a HALF")
def units_and_a_half(count: Count, unit: Unit, half: int) -> Amount | None:
    """Units and a half: "two years and a half"."""
    return Amount(exactly(count.least + Fraction(1, 2)), unit) if count.least is not None else None


@rule("short_amount", "DIGITS UNIT_LETTER")
def letters(count: int, unit: Unit) -> Amount:
    """So many units by a letter that means other things elsewhere: "3y", "5m"."""
    return Amount(exactly(count), unit)


@rule("amount", "SHORT_AMOUNT comma? AMOUNT|SHORT_AMOUNT", "AMOUNT comma? SHORT_AMOUNT", score=-4)
def compound_letters(first: Amount, rest: Amount) -> Amount | None:
    """An amount in letters and a finer one: "3y 2w 5d"."""
    return compound(first, rest)


@rule("amount", "AMOUNT and|comma? AMOUNT")
def compound(first: Amount, rest: Amount) -> Amount | None:
    """An amount and a finer one: "two years and three months"."""
    if first.rest is not None or rest.unit >= first.unit or rest.mod:
        return None
    return evolve(first, rest=rest)


@rule("amount", "AMOUNT comma AMOUNT comma and AMOUNT")
def compound_of_three(first: Amount, second: Amount, third: Amount) -> Amount | None:
    """Three of them: "two days, three hours, and ten minutes", but not "within an hour, and a minute later"."""
    rest = compound(second, third)
    return compound(first, rest) if rest is not None else None


@rule("amount", "COUNT BUSINESS UNITS", "COUNT WORKDAYS", "a BUSINESS UNIT", "COUNT BUSINESS UNIT", "COUNT WORKDAY")
def workdays(*values: object) -> Amount | None:
    """Days of work: "four business days"."""
    count = values[0] if isinstance(values[0], Count) else exactly(1)
    unit = values[-1] if isinstance(values[-1], Unit) else Unit.DAY
    return Amount(count, unit, workdays=unit is Unit.DAY)


@rule("amount", "ABOUT AMOUNT", "the? ABOUT AMOUNT")
def qualified(mod: str, value: Amount) -> Amount | None:
    """A qualified amount: "about a decade", "more than two years"."""
    return None if value.mod else evolve(value, mod=mod)


@rule("amount", "AMOUNT ISH")
def amount_or_so(value: Amount, ish: int) -> Amount | None:
    """A qualified amount: "ten years or so"."""
    return None if value.mod else evolve(value, mod="APPROX")


@rule("or_two", "UNIT or N")
def one_or_two(unit: Unit, most: int | Fraction) -> Amount | None:
    """One unit or some more: "a day or two", "the next month or two"."""
    return Amount(Count(Fraction(1), Fraction(most)), unit) if most > 1 else None


@rule("or_two", "UNIT and a HALF")
def one_and_a_half(unit: Unit, half: int) -> Amount:
    """One unit and a half, with the article of what stands before: "the past year and a half"."""
    return Amount(exactly(Fraction(3, 2)), unit)


@rule("amount", "a OR_TWO")
def a_unit_or_two(value: Amount) -> Amount:
    """The same with its article: "a day or two", "a year and a half"."""
    return value


@rule("spread", "AMOUNT to|or AMOUNT")
def spread(first: Amount, last: Amount) -> Amount | None:
    """From one amount to another, in the finer of their units: "a week to ten days", "six months to a year"."""
    unit = min(first.unit, last.unit)
    low, high = (_in_units(value, unit) for value in (first, last))
    if first.unit is last.unit or low is None or high is None or not low < high:
        return None
    return Amount(Count(low, high), unit)


EQUAL = {(Unit.WEEK, Unit.DAY): 7, (Unit.YEAR, Unit.MONTH): 12, (Unit.DAY, Unit.HOUR): 24, (Unit.HOUR, Unit.MINUTE): 60}
"""How many units of the second kind one of the first is, always."""


def _in_units(value: Amount, unit: Unit) -> Fraction | None:
    """An exact amount counted in a unit, where that comes out the same at any time."""
    times = 1 if value.unit is unit else EQUAL.get((value.unit, unit))
    if times is None or value.rest or value.mod or value.count.least is None or value.count.least != value.count.most:
        return None
    return value.count.least * times


@rule("amount", "COUNT ISH UNITS", "COUNT hyphen? ODD UNITS", score=-1)
def odd(count: Count, ish: int, unit: Unit) -> Amount:
    """A count with its qualifier behind it: "thirty or so years", "20-odd years"."""
    return Amount(count, unit, mod="APPROX")


@rule("amount", "COUNT MORE? UNITS", "COUNT MORE UNIT", "another UNIT", "another COUNT UNITS", score=-1)
def more(*values: object) -> Amount | None:
    """An amount on top: "another two weeks"."""
    count = values[0] if isinstance(values[0], Count) else exactly(1)
    return Amount(count, values[-1]) if isinstance(values[-1], Unit) else None


@rule("plural", "UNITS")
def plural(unit: Unit) -> Amount:
    """A bare plural: "weeks"."""
    return Amount(VAGUE_PLURAL, unit)
