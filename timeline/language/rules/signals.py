"""Words before a time that make it an edge: since, until, by, before, after, as early as, within, during."""

from __future__ import annotations

from timeline.algebra import (
    NOW, After, Amount, Bare, Before, By, Clock, Coming, Cycle, Duration, For, From, PartOfDay, Recurrence, Since, Term,
    Until, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.amounts import compound
from timeline.language.rules.clocks import face
from timeline.language.rules.daytimes import dayed
from timeline.language.rules.portions import end_of_unit
from timeline.language.rules.shifts import a_day
from timeline.language.rules.zones import zoned_on


def placed(term: Term) -> Term | None:
    """The term, unless it lies nowhere."""
    return None if isinstance(term, Duration | Recurrence) else term


@rule("signalled", "since the? M", "ever_word since M")
def since(inner: Term) -> Term | None:
    """From a start in it on: "since Tuesday"."""
    return Since(inner) if placed(inner) else None


@rule("signalled", "onward M", "onward the? M", "from M onwards", "M onwards", "from M on", "from M forward")
def onward(inner: Term) -> Term | None:
    """From its start on: "as early as Tuesday", "from 5 May on"."""
    return From(inner) if placed(inner) else None


@rule("signalled", "until M")
def until(inner: Term) -> Term | None:
    """Up to and with it: "until Friday"."""
    return Until(inner) if placed(inner) else None


@rule("signalled", "deadline M", "deadline? M at_the_latest")
def by(inner: Term) -> Term | None:
    """A deadline: "by Friday", "no later than 5 pm"; what is done "by night" has none."""
    return By(inner) if placed(inner) and inner != Bare(PartOfDay("night")) else None


@rule("signalled", "before M", "any_time before M")
def before(inner: Term) -> Term | None:
    """Ended before it starts: "before 2014"."""
    return Before(inner) if placed(inner) else None


@rule("signalled", "before EOD|COB", "before the? EOD|COB comma? of|on? M", score=1)
def before_end_of_day(*values: object) -> Term | None:
    """Up to the end of a day: "before close of business tomorrow"."""
    inner = end_of_unit(*values)
    return By(inner) if inner is not None and inner.grain is Unit.DAY else None


@rule("signalled", "after M", "any_time after M")
def after(inner: Term) -> Term | None:
    """Started after it ends: "after 2014"."""
    return After(inner) if placed(inner) else None


@rule("begun", "NOON comma? on? M")
def begun(hour: int, day: Term) -> Term | None:
    """The midnight after which a day begins: that of "after midnight on Tuesday"."""
    return dayed(day, Clock(0)) if hour == 24 else None


@rule("signalled", "after BEGUN", score=0.5)
def after_begun(inner: Term) -> Term:
    """Started after the midnight at which a day begins: "just after midnight on Tuesday"."""
    return After(inner)


@rule("signalled", "equals M", score=-4)
def equal(inner: Term) -> Term | None:
    """In a filter of a table: "= 2019"."""
    return placed(inner)


@rule("signalled", "TIME onwards comma? on? M")
def onward_on_day(time: Cycle, day: Term) -> Term | None:
    """From a time of a day on: "3 pm or later on Monday"."""
    inner = dayed(day, time)
    return From(inner) if inner is not None else None


@rule("signalled", "before N", "any_time before N", score=-4)
def before_hour(hour: int) -> Term | None:
    """Ended before a bare hour: "before 4"."""
    clock = face(hour)
    return Before(Bare(clock)) if clock is not None else None


@rule("signalled", "after N", "any_time after N", score=-4)
def after_hour(hour: int) -> Term | None:
    """Started after a bare hour: "after three"."""
    clock = face(hour)
    return After(Bare(clock)) if clock is not None else None


@rule("signalled", "deadline N", "until N", score=-4)
def by_hour(hour: int) -> Term | None:
    """Up to a bare hour: "no later than 4"."""
    clock = face(hour)
    return By(Bare(clock)) if clock is not None else None


@rule("signalled", "past_word TIME")
def past_time(time: Cycle) -> Term:
    """Started after a clock time: "past midnight"; "past May" is the last one."""
    return After(Bare(time))


@rule("signalled", "during? M comma? after TIME ZONE?", "during? M comma? any_time after TIME ZONE?")
def after_on_day(day: Term, time: Cycle, zone: object = None) -> Term | None:
    """After a time on a day: "8 October after 6 pm"."""
    inner = zoned_on(time, zone, day)
    return After(inner) if inner is not None else None


@rule("signalled", "during? M comma? before TIME ZONE?", "during? M comma? any_time before TIME ZONE?")
def before_on_day(day: Term, time: Cycle, zone: object = None) -> Term | None:
    """Before a time on a day: "Tuesday before 9 am"."""
    inner = zoned_on(time, zone, day)
    return Before(inner) if inner is not None else None


@rule("signalled", "during? M comma? deadline TIME ZONE?", "during? M comma? until TIME ZONE?")
def by_on_day(day: Term, time: Cycle, zone: object = None) -> Term | None:
    """Up to a time on a day: "Tuesday by 5 pm"."""
    inner = zoned_on(time, zone, day)
    return By(inner) if inner is not None else None


@rule("signalled", "during M", "during the? RANGE", score=-0.5)
def during(inner: Term) -> Term | None:
    """Inside it: "during 2019", "throughout the weekend", "on Sunday"."""
    return placed(inner)


@rule("signalled", "lasting D", "during S", "at S", score=-1)
def throughout(inner: Term) -> Term:
    """A length or a recurrence with its preposition: "for three weeks", "on Mondays"."""
    return inner


@rule("signalled", "within_word AMOUNT", "within_word PLURAL", score=0.5)
def within(amount: Amount) -> Term:
    """Before so long has gone by: "within two weeks"."""
    return For(NOW, amount)


@rule("signalled", "within_word AMOUNT of M", "within_word AMOUNT after M", score=0.5)
def within_of(amount: Amount, first: Term) -> Term | None:
    """The same from a time on: "within 28 days of 1 October"."""
    return For(first, amount) if a_day(first) else None


@rule("signalled", "within_word M", score=0.5)
def within_coming(inner: Term) -> Term | None:
    """The same of what comes next, which starts now then: "within the next ten months"."""
    return For(NOW, inner.amount) if isinstance(inner, Coming) and inner.base == NOW else None


@rule("signalled", "within_word the coming? UNIT", "within_word the coming UNIT and AMOUNT", score=1)
def within_one(unit: Unit, rest: Amount | None = None) -> Term | None:
    """The same of one unit, which needs no count: "within the hour", "within the next day and five hours"."""
    amount = Amount(exactly(1), unit)
    whole = amount if rest is None else compound(amount, rest)
    return For(NOW, whole) if whole is not None else None
