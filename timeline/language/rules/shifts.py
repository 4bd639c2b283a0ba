"""Times at a distance from now or from another time, and stretches that end or start at now."""

from __future__ import annotations

from timeline.algebra import (
    NOW, Amount, Around, Coming, Count, Cycle, Duration, Last, Next, OnWeekday, Past, Recurrence, Season, Shift, Term, Vague,
    Weekend, Within, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule


@rule("m", "AMOUNT ago", "PLURAL ago")
def ago(amount: Amount) -> Term:
    """Back from now: "three days ago", "weeks ago"."""
    return Shift(NOW, amount, -1)


@rule("m", "AMOUNT hence", "PLURAL hence", "in AMOUNT", "in AMOUNT possessive time_word", "AMOUNT possessive time_word")
def hence(amount: Amount) -> Term:
    """Forward from now: "in three days", "a week from now", "in two weeks' time"."""
    return Shift(NOW, amount, 1)


@rule("m", "AMOUNT after M", "AMOUNT from M", "PLURAL after M")
def after_time(amount: Amount, base: Term) -> Term | None:
    """Forward from another time: "two days after Christmas", "a week from Tuesday"."""
    return shifted(base, amount, 1)


@rule("m", "AMOUNT before M", "PLURAL before M")
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
    return Shift(NOW if isinstance(base, Vague) else base, amount, sign)


@rule("m", "the? past AMOUNT", "this past AMOUNT", "these past AMOUNT")
def past_amount(amount: Amount) -> Term:
    """What has gone by: "the past three weeks"."""
    return Past(amount)


@rule("m", "the? coming AMOUNT", "these coming AMOUNT")
def coming_amount(amount: Amount) -> Term:
    """What is to come: "the next three weeks"."""
    return Coming(amount)


@rule("m", "COUNT WEEKDAYS ago")
def weekdays_ago(count: Count, day: int) -> Term | None:
    """So many of a weekday back: "two Sundays ago"."""
    return _counted(Last, count, OnWeekday(day))


@rule("m", "COUNT weekends ago")
def weekends_ago(count: Count) -> Term | None:
    """So many weekends back."""
    return _counted(Last, count, Weekend())


@rule("m", "COUNT SEASONS ago")
def seasons_ago(count: Count, name: str) -> Term | None:
    """So many seasons back: "two summers ago"."""
    return _counted(Last, count, Season(name))


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
    cycle = getattr(name, "cycle", None)
    if not isinstance(cycle, Cycle) or amount.unit < cycle.period or isinstance(name, Within):
        return None
    return Within(cycle, Around(cycle.period, Shift(NOW, amount, -1)))
