"""Times at a distance from now or from another time, and stretches that end or start at now."""

from __future__ import annotations

from attrs import evolve

from timeline.algebra import (
    NOW, TOLD, About, Amount, Around, Bare, Beyond, Coming, Count, Cycle, CycleAround, Directed, Duration, Every, Last,
    Next, Now, OnWeekday, PartOfDay, Past, Recurrence, Season, Shift, Term, This, Vague, Weekend, Within, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule


@rule("m", "AMOUNT|SHORT_AMOUNT ago", "PLURAL ago")
def ago(amount: Amount) -> Term:
    """Back from now: "three days ago", "weeks ago", "about a year ago"."""
    return roughly(Shift(NOW, amount, -1))


@rule(
    "m", "AMOUNT|SHORT_AMOUNT hence", "PLURAL hence", "in AMOUNT", "in AMOUNT possessive? time_word",
    "AMOUNT possessive time_word",
)  # fmt: skip
def hence(amount: Amount) -> Term:
    """Forward from now: "in three days", "a week from now", "in two weeks' time"."""
    return roughly(Shift(NOW, amount, 1))


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


@rule("m", "AMOUNT from M")
def from_time(amount: Amount, base: Term) -> Term | None:
    """Forward from a time to come: "a week from Tuesday"."""
    return shifted(Directed(base, "future") if isinstance(base, Bare) else base, amount, 1)


@rule("m", "AMOUNT to_the_day? before M", "PLURAL before M")
def before_time(amount: Amount, base: Term) -> Term | None:
    """Back from another time: "a week before 5 November"."""
    return shifted(base, amount, -1)


@rule("m", "the? UNIT after M")
def unit_after(unit: Unit, base: Term) -> Term | None:
    """One unit after: "the day after Christmas"."""
    return shifted(base, Amount(exactly(1), unit), 1)


@rule("m", "the? UNIT before M")
def unit_before(unit: Unit, base: Term) -> Term | None:
    """One unit before: "the day before Christmas"."""
    return shifted(base, Amount(exactly(1), unit), -1)


def shifted(base: Term, amount: Amount, sign: int) -> Term | None:
    """The base moved, when it lies somewhere."""
    if isinstance(base, Duration | Recurrence) or isinstance(base, Vague) and base.where != "present":
        return None
    return roughly(Shift(NOW if isinstance(base, Vague) else base, amount, sign))


@rule("m", "the NAME after M", "the first_word UNITNAME after M")
def name_after(cycle: Cycle, base: Term) -> Term | None:
    """The first of a kind after a time: "the Tuesday after Easter"."""
    return Next(cycle, base) if placed(base) and base.grain >= Unit.DAY else None


@rule("m", "the NAME before M", "the last NAME before M", "the last UNITNAME before M")
def name_before(cycle: Cycle, base: Term) -> Term | None:
    """The last of a kind before a time: "the Friday before Christmas"."""
    return Last(cycle, base) if placed(base) and base.grain >= Unit.DAY else None


@rule("m", "the? NTH NAME after M", "COUNT WEEKDAYS after M")
def nth_after(number: object, cycle: object, base: Term) -> Term | None:
    """The n-th of a kind after a time: "the second Tuesday after Easter", "three Mondays after 25 May"."""
    return _nth_from(Next, number, cycle, base)


@rule("m", "the? NTH NAME before M", "COUNT WEEKDAYS before M")
def nth_before(number: object, cycle: object, base: Term) -> Term | None:
    """The n-th of a kind back from a time: "the second Monday before Christmas"."""
    return _nth_from(Last, number, cycle, base)


def _nth_from(choose: type[Last] | type[Next], number: object, cycle: object, base: Term) -> Term | None:
    count = number if isinstance(number, Count) else exactly(number) if isinstance(number, int) and number > 0 else None
    name = cycle if isinstance(cycle, Cycle) else OnWeekday(cycle) if isinstance(cycle, int) else None
    if count is None or name is None or not placed(base) or base.grain < Unit.DAY:
        return None
    counted = _counted(choose, count, name)
    return evolve(counted, base=base) if isinstance(counted, Last | Next) else None


@rule("m", "the? closest NAME to M", "the NTH closest NAME to M", "the? NAME closest to M")
def closest(*values: object) -> Term | None:
    """The nearest of a kind to a time, or the next nearest: "the closest Monday to 5 October"."""
    *number, cycle, base = values
    if not isinstance(cycle, Cycle) or not isinstance(base, Term) or not placed(base) or base.grain < Unit.DAY:
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


@rule("m", "the? past AMOUNT", "this past AMOUNT", "these past AMOUNT")
def past_amount(amount: Amount) -> Term:
    """What has gone by: "the past three weeks"."""
    return Past(amount)


@rule("m", "COUNT past UNITS", score=-0.5)
def past_units(count: Count, unit: Unit) -> Term:
    """What has gone by: "13 last minutes"."""
    return Past(Amount(count, unit))


@rule("m", "COUNT coming UNITS", "COUNT coming UNIT", score=-0.5)
def coming_units(count: Count, unit: Unit) -> Term:
    """What is to come: "3 next weeks"."""
    return Coming(Amount(count, unit))


@rule("m", "the? coming AMOUNT", "these coming AMOUNT")
def coming_amount(amount: Amount) -> Term:
    """What is to come: "the next three weeks"."""
    return Coming(amount)


@rule("m", "COUNT WEEKDAYS ago")
def weekdays_ago(count: Count, day: int) -> Term | None:
    """So many of a weekday back: "two Sundays ago"."""
    return _counted(Last, count, OnWeekday(day))


@rule("m", "COUNT PARTS hence", "in COUNT PARTS")
def parts_hence(count: Count, name: str) -> Term | None:
    """So many parts of days ahead: "in three nights"."""
    day = _counted(Next, count, Every(Unit.DAY))
    return Within(PartOfDay(name), day) if day is not None else None


@rule("m", "COUNT weekends ago")
def weekends_ago(count: Count) -> Term | None:
    """So many weekends back."""
    return _counted(Last, count, Weekend())


@rule("m", "COUNT SEASONS ago")
def seasons_ago(count: Count, name: str) -> Term | None:
    """So many seasons back: "two summers ago"."""
    return _counted(Last, count, Season(name))


@rule("m", "COUNT PARTS ago")
def parts_ago(count: Count, name: str) -> Term | None:
    """So many parts of days back: "three nights ago"."""
    day = _counted(Last, count, Every(Unit.DAY))
    return Within(PartOfDay(name), day) if day is not None else None


@rule("m", "COUNT PARTS LATER")
def parts_later(count: Count, name: str, sign: int) -> Term | None:
    """So many parts of days on from the time told: "two nights later"."""
    exact = _counted(Next, count, Every(Unit.DAY)) is not None
    return Within(PartOfDay(name), Shift(TOLD, Amount(count, Unit.DAY), sign)) if exact else None


@rule("m", "COUNT WEEKDAYS hence", "in COUNT WEEKDAYS")
def weekdays_hence(count: Count, day: int) -> Term | None:
    """So many of a weekday ahead: "three Fridays from now"."""
    return _counted(Next, count, OnWeekday(day))


@rule("m", "COUNT weekends hence", "in COUNT weekends")
def weekends_hence(count: Count) -> Term | None:
    """So many weekends ahead."""
    return _counted(Next, count, Weekend())


def _counted(choose: type[Last] | type[Next], count: Count, cycle: Cycle) -> Term | None:
    """The member at an exact whole count."""
    if count.least is None or count.least != count.most or count.least != int(count.least):
        return None
    return choose(cycle, count=int(count.least))


@rule("m", "M AMOUNT ago", "M comma AMOUNT ago")
def name_ago(name: Term, amount: Amount) -> Term | None:
    """A name in a year counted out: "Christmas two years ago", "this day 20 years ago"."""
    return _in_period(name, Shift(NOW, amount, -1))


@rule("m", "M in AMOUNT", "M AMOUNT hence")
def name_hence(name: Term, amount: Amount) -> Term | None:
    """A name in a year counted out: "March in 1 year", "Monday two weeks from now"."""
    return _in_period(name, Shift(NOW, amount, 1))


@rule("m", "AMOUNT ago on? NAME", "AMOUNT ago comma on? NAME")
def ago_on(amount: Amount, cycle: Cycle) -> Term | None:
    """A name in a week counted out: "two weeks ago on Tuesday"."""
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
