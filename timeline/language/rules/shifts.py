"""Times at a distance from now or from another time, and stretches that end or start at now."""

from __future__ import annotations

from timeline.algebra import (
    NOW, About, Amount, Around, Bare, Beyond, Clock, Coming, Count, Cycle, CycleAround, Directed, Duration, Every, For,
    Last, Next, Now, PartOfDay, Past, Recurrence, Shift, Term, This, Vague, Within, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.amounts import hours_glued
from timeline.language.rules.deictics import day_at

TODAY = day_at(0)


@rule("m", "AMOUNT|SHORT_AMOUNT ago", "PLURAL ago", "SPREAD ago")
def ago(amount: Amount) -> Term:
    """Back from now: "three days ago", "weeks ago", "about a year ago"."""
    return roughly(Shift(NOW, amount, -1))


@rule(
    "m", "AMOUNT|SHORT_AMOUNT hence", "PLURAL hence", "SPREAD hence", "in AMOUNT", "in SPREAD",
    "in AMOUNT possessive? time_word",
    "AMOUNT possessive time_word",
)  # fmt: skip
def hence(amount: Amount) -> Term:
    """Forward from now: "in three days", "a week from now", "in two weeks' time"."""
    return roughly(Shift(NOW, amount, 1))


@rule("m", "in SPENT", score=1)
def spent_hence(spent: Clock) -> Term:
    """Hours and minutes in one, which are no clock time after "in": "in 2h15"."""
    return hence(hours_glued(spent))


@rule("m", "in DIGITS PRIME", score=-4)
def primes_hence(count: int, unit: Unit) -> Term:
    """Minutes and seconds by their marks: "in 15'"."""
    return hence(Amount(exactly(count), unit))


@rule("m", "plus AMOUNT|SHORT_AMOUNT", score=-4)
def plus(amount: Amount) -> Term:
    """Forward from now by a sign: "+15 min"."""
    return hence(amount)


@rule("m", "hyphen AMOUNT|SHORT_AMOUNT", score=-4)
def minus(amount: Amount) -> Term:
    """Back from now by a sign: "-3 days"."""
    return ago(amount)


@rule("m", "M plus AMOUNT|SHORT_AMOUNT", score=-4)
def time_plus(base: Term, amount: Amount) -> Term | None:
    """Forward from a time by a sign: "now + 40 minutes"."""
    return shifted(base, amount, 1)


@rule("m", "M hyphen AMOUNT|SHORT_AMOUNT", score=-4)
def time_minus(base: Term, amount: Amount) -> Term | None:
    """Back from a time by a sign: "4 pm - 3 days"."""
    return shifted(base, amount, -1)


def roughly(term: Shift) -> Term:
    """The term made vague, or open on a side, when its amount is qualified: "more than two weeks ago"."""
    if term.amount.mod in ("APPROX", "EQUAL_OR_LESS"):
        return About(term)
    if term.amount.mod in ("MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN"):
        return Beyond(term, term.amount.mod != "LESS_THAN")
    return term


@rule("m", "AMOUNT to_the_day? after M", "PLURAL after M")
def after_time(amount: Amount, base: Term) -> Term | None:
    """Forward from another time: "two days after Christmas"."""
    return shifted(base, amount, 1)


@rule("m", "AMOUNT after BEGUN", score=0.5)
def after_midnight(amount: Amount, base: Term) -> Term | None:
    """Forward from the midnight at which a day begins: "two hours after midnight on 3 May"."""
    return shifted(base, amount, 1)


@rule("m", "AMOUNT from M", "AMOUNT on from M")
def from_time(amount: Amount, base: Term) -> Term | None:
    """Forward from a time to come: "a week from Tuesday"."""
    return shifted(Directed(base, "future") if isinstance(base, Bare) else base, amount, 1)


@rule("m", "AMOUNT to_the_day? before M", "PLURAL before M")
def before_time(amount: Amount, base: Term) -> Term | None:
    """Back from another time: "a week before 5 November"."""
    return shifted(base, amount, -1)


@rule("m", "the eve of M", "eve of M", score=1)
def eve(base: Term) -> Term | None:
    """The day before: "the eve of the new year"."""
    return shifted(base, Amount(exactly(1), Unit.DAY), -1) if base.grain is Unit.DAY else None


@rule("m", "the? UNIT after M")
def unit_after(unit: Unit, base: Term) -> Term | None:
    """One unit after: "the day after Christmas"; the week after it is seven days."""
    amount = Amount(exactly(1), unit)
    return amount_after(amount, base) if _longer(unit, base) else shifted(base, amount, 1)


@rule("m", "the? UNIT before M")
def unit_before(unit: Unit, base: Term) -> Term | None:
    """One unit before: "the day before Christmas"; the week before it is seven days."""
    amount = Amount(exactly(1), unit)
    return amount_before(amount, base) if _longer(unit, base) else shifted(base, amount, -1)


@rule("m", "the AMOUNT after M", "the first_word AMOUNT after M")
def amount_after(amount: Amount, base: Term) -> Term | None:
    """The stretch that follows a time: "the two weeks after Christmas", "the six hours after midnight"."""
    if not placed(base):
        return None
    return Coming(amount, base) if base.grain >= Unit.DAY else For(base, amount)


@rule("m", "the AMOUNT before M", "the last AMOUNT before M")
def amount_before(amount: Amount, base: Term) -> Term | None:
    """The stretch up to a time: "the three days before Easter", "the six hours before midnight"."""
    return Past(amount, base) if placed(base) else None


def _longer(unit: Unit, base: Term) -> bool:
    """True iff a unit is one of several days and longer than what it stands by."""
    return unit > Unit.DAY and base.grain < unit and a_day(base)


def a_day(base: Term) -> bool:
    """True iff a term lies somewhere and is a day or longer."""
    return placed(base) and base.grain >= Unit.DAY


def shifted(base: Term, amount: Amount, sign: int) -> Term | None:
    """The base moved, when it lies somewhere."""
    if isinstance(base, Duration | Recurrence) or isinstance(base, Vague) and base.where != "present":
        return None
    return roughly(Shift(NOW if isinstance(base, Vague) else base, amount, sign))


@rule("m", "the? closest NAME to M", "the NTH closest NAME to M", "the? NAME closest to M")
def closest(*values: object) -> Term | None:
    """The nearest of a kind to a time, or the next nearest: "the closest Monday to 5 October"."""
    *number, cycle, base = values
    if not isinstance(cycle, Cycle) or not isinstance(base, Term) or not a_day(base):
        return None
    nth = number[0] if number else 1
    return CycleAround(cycle, base, nth) if isinstance(nth, int) and nth > 0 else None


@rule("m", "the PART after M", "the PART following M")
def part_after(name: str, base: Term) -> Term | None:
    """A part of the day after a day: "the morning after the 5th"."""
    return Within(PartOfDay(name), Next(Every(Unit.DAY), base)) if placed(base) and base.grain is Unit.DAY else None


@rule("m", "the PART before M")
def part_before(name: str, base: Term) -> Term | None:
    """A part of the day before a day: "the night before Christmas"."""
    return Within(PartOfDay(name), Last(Every(Unit.DAY), base)) if placed(base) and base.grain is Unit.DAY else None


def placed(base: Term) -> bool:
    """True iff the term lies somewhere and is not now."""
    return not isinstance(base, Duration | Recurrence | Vague | Now)


@rule("m", "the? past AMOUNT", "this past AMOUNT", "these past AMOUNT", "the past OR_TWO")
def past_amount(amount: Amount) -> Term:
    """What has gone by: "the past three weeks"."""
    return Past(amount)


@rule("m", "the? COUNT past UNITS", score=-0.5)
def past_units(count: Count, unit: Unit) -> Term:
    """What has gone by: "13 last minutes"."""
    return Past(Amount(count, unit))


@rule("m", "COUNT coming UNITS", "COUNT coming UNIT", score=-0.5)
def coming_units(count: Count, unit: Unit) -> Term:
    """What is to come: "3 next weeks"."""
    return Coming(Amount(count, unit))


@rule("m", "the? coming AMOUNT", "these coming AMOUNT", "the coming OR_TWO")
def coming_amount(amount: Amount) -> Term | None:
    """What is to come: "the next three weeks"; who is "coming over a week" comes over."""
    return None if amount.mod == "MORE_THAN" else Coming(amount)


@rule("m", "M AMOUNT ago", "M comma AMOUNT ago")
def name_ago(name: Term, amount: Amount) -> Term | None:
    """A name in a year counted out: "Christmas two years ago", "this day 20 years ago", "today a year ago"."""
    day = getattr(name, "cycle", None) == Every(Unit.DAY)
    return _in_period(name, Shift(NOW, amount, -1)) or (anniversary(amount, name) if day else None)


@rule("m", "same_time M")
def same_time(base: Term) -> Term | None:
    """So many units away from now: "this time last week", "the same time tomorrow"."""
    if not isinstance(base, Last | Next) or not isinstance(base.cycle, Every) or base.base != NOW:
        return None
    unit, sign = base.cycle.unit, 1 if isinstance(base, Next) else -1
    day = unit is Unit.DAY
    return Shift(NOW, Amount(exactly(base.count * 24 if day else base.count), Unit.HOUR if day else unit), sign)


@rule("m", "NAME M", "the NAME M")
def name_near(cycle: Cycle, base: Term) -> Term | None:
    """A name in a week or year counted from another time: "Sunday three weeks after Easter"."""
    return _in_period(Bare(cycle), base) if isinstance(base, Shift) and base.base != NOW else None


@rule("m", "M in AMOUNT", "M AMOUNT hence")
def name_hence(name: Term, amount: Amount) -> Term | None:
    """A name in a year counted out: "March in 1 year", "Monday two weeks from now"."""
    return _in_period(name, Shift(NOW, amount, 1))


@rule("m", "AMOUNT ago on? M")
def anniversary(amount: Amount, base: Term) -> Term | None:
    """So long before a time at hand: "a year ago today", "ten years ago this week", "50 years ago last Friday"."""
    if not isinstance(base, This | Last | Next) or not Unit.HOUR < base.grain < amount.finest:
        return None
    if base.grain is Unit.WEEK:
        return Around(Unit.WEEK, Shift(TODAY, amount, -1)) if base == This(Every(Unit.WEEK)) else None
    return Shift(base, amount, -1)


@rule("m", "AMOUNT ago on? NAME", "AMOUNT ago comma on? NAME", "AMOUNT ago in NAME")
def ago_on(amount: Amount, cycle: Cycle) -> Term | None:
    """A name in a week or year counted out: "two weeks ago on Tuesday", "two years ago in May"."""
    return _in_period(Bare(cycle), Shift(NOW, amount, -1))


def _in_period(name: Term, base: Shift) -> Term | None:
    """The name in the period of a time that was counted out."""
    cycle = getattr(name, "cycle", None)
    if not isinstance(name, Bare) or not isinstance(cycle, Cycle) or base.amount.unit < Unit.DAY:
        return clock_then(name, base)
    if base.amount.unit < cycle.period:
        return CycleAround(cycle, base)
    return Within(cycle, Around(cycle.period, base))


def clock_then(name: Term, base: Shift) -> Term | None:
    """A day with an amount of the clock: "today in one hour"."""
    return base if isinstance(name, This) and base.amount.unit <= Unit.HOUR else None
