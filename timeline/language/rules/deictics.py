"""Days counted from today: today, tomorrow, yesterday, tonight, and their parts."""

from __future__ import annotations

from timeline.algebra import (
    NOW, Agreeing, Amount, Bare, Clock, Cycle, Date, DayOfMonth, DayOfYear, Every, Hands, Last, Next, NextNamed,
    OnWeekday, PartOfDay, Shift, Term, This, Within, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule

DAY = Every(Unit.DAY)


def unit_at(cycle: Cycle, offset: int) -> Term:
    """The unit so many units from the current one."""
    if offset == 0:
        return This(cycle)
    return Next(cycle, count=offset) if offset > 0 else Last(cycle, count=-offset)


def day_at(offset: int) -> Term:
    """The day so many days from today."""
    return unit_at(DAY, offset)


@rule("m", "TODAY")
def today(offset: int) -> Term:
    """A deictic day: "today", "tomorrow", "yesterday"."""
    return day_at(offset)


@rule("range", "M comma? M", "M open M close", "M comma? the M", score=-0.5)
def day_and_date(first: Term, second: Term) -> Term | None:
    """A day said twice, from now and by its date: "tomorrow, 13 September at 5 pm", "this Friday (5/12)"."""
    for counted, dated in ((first, second), (second, first)):
        if _counted(counted) and _date(dated):
            return Agreeing(counted, dated)
    return None


def _counted(term: Term) -> bool:
    """True iff a term is a day counted from now."""
    return isinstance(term, This | Last | Next | NextNamed) and term.base == NOW and term.grain is Unit.DAY


def _date(term: Term) -> bool:
    """True iff a term is a date or a weekday, or a clock time of one."""
    if isinstance(term, Within) and isinstance(term.cycle, Clock | Hands | PartOfDay):
        return _date(term.outer)
    if isinstance(term, Date | Within):
        return term.grain is Unit.DAY
    return isinstance(term, Bare) and isinstance(term.cycle, DayOfYear | DayOfMonth | OnWeekday)


@rule("m", "the? day_word before TODAY")
def day_before(offset: int) -> Term | None:
    """The day before a deictic day: "the day before yesterday"."""
    return day_at(offset - 1) if offset <= 0 else None


@rule("m", "the? day_word after TODAY")
def day_after(offset: int) -> Term | None:
    """The day after a deictic day: "the day after tomorrow"."""
    return day_at(offset + 1) if offset >= 0 else None


@rule("m", "TODAY week_word", score=-1)
def week_on(offset: int) -> Term | None:
    """British "tomorrow week": a week after tomorrow; "yesterday week" is a week before yesterday."""
    sign = 1 if offset >= 0 else -1
    return Shift(NOW, Amount(exactly(abs(offset) + 7), Unit.DAY), sign)


@rule("m", "tonight")
def tonight() -> Term:
    """The night that comes today: "tonight"."""
    return Within(PartOfDay("tonight"), day_at(0))


@rule("m", "overnight")
def overnight() -> Term:
    """The night that is said to lie around: "overnight"."""
    return Within(PartOfDay("overnight"), day_at(-1))


@rule("m", "overnight on? M")
def overnight_on(day: Term) -> Term | None:
    """The night that begins on a day: "overnight Thursday"."""
    return Within(PartOfDay("overnight"), day) if day.grain is Unit.DAY else None


@rule("m", "the SMALLHOURS")
def bare_small_hours(name: str) -> Term:
    """The hours before dawn of the day at hand: "in the small hours", "the early hours of the morning"."""
    return Bare(PartOfDay(name))


@rule("m", "the? SMALLHOURS of M", "the? SMALLHOURS on? M")
def small_hours(name: str, day: Term) -> Term | None:
    """The hours before dawn of a day: "the early hours of Saturday", "the wee hours of Sunday morning"."""
    if isinstance(day, Within) and isinstance(day.cycle, PartOfDay):
        day = day.outer
    return Within(PartOfDay(name), day) if day.grain is Unit.DAY else None


@rule("m", "last PART")
def last_part(name: str) -> Term:
    """A part of yesterday: "last night" starts on the day before."""
    return Within(PartOfDay(name), day_at(-1))


@rule("m", "last PARTS")
def last_parts(name: str) -> Term:
    """The same without its apostrophe: "last nights game"."""
    return last_part(name)


@rule("m", "the PART before last")
def part_before_last(name: str) -> Term:
    """A part of the day before yesterday: "the night before last"."""
    return Within(PartOfDay(name), day_at(-2))


@rule("m", "this PART")
def this_part(name: str) -> Term:
    """A part of today: "this morning"."""
    return Within(PartOfDay(name), day_at(0))
