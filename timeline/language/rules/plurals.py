"""Names that are counted: "two Sundays ago", "the last three Fridays", "the second Monday after Easter"."""

from __future__ import annotations

from timeline.algebra import (
    NOW, TOLD, Amount, Between, Count, Cycle, Every, Feast, Last, Next, OnWeekday, PartOfDay, Season, Shift, Term,
    Weekend, Within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.shifts import a_day


@rule("names", "WEEKDAYS")
def weekday_names(day: int) -> Cycle:
    """A day of the week in the plural: "Sundays"."""
    return OnWeekday(day)


@rule("names", "weekends")
def weekend_names() -> Cycle:
    """The weekend in the plural."""
    return Weekend()


@rule("names", "SEASONS")
def season_names(name: str) -> Cycle:
    """A season in the plural: "summers"."""
    return Season(name)


@rule("names", "FEASTS")
def feast_names(name: str) -> Cycle:
    """A feast in the plural: "Christmases"."""
    return Feast(name)


@rule("m", "COUNT NAMES ago")
def names_ago(count: Count, cycle: Cycle) -> Term | None:
    """So many of a name back: "two Sundays ago", "two summers ago"."""
    return _counted(Last, count, cycle, NOW)


@rule("m", "COUNT NAMES hence", "in COUNT NAMES")
def names_hence(count: Count, cycle: Cycle) -> Term | None:
    """So many of a name ahead: "three Fridays from now"."""
    return _counted(Next, count, cycle, NOW)


@rule("m", "COUNT NAMES LATER")
def names_later(count: Count, cycle: Cycle, sign: int) -> Term | None:
    """So many of a name on from the time told: "two Sundays later"."""
    return _counted(Next if sign > 0 else Last, count, cycle, TOLD)


@rule("m", "COUNT NAMES after M")
def names_after(count: Count, cycle: Cycle, base: Term) -> Term | None:
    """So many of a name after a time: "two Sundays after Easter"."""
    return _counted(Next, count, cycle, base)


@rule("m", "COUNT NAMES before M")
def names_before(count: Count, cycle: Cycle, base: Term) -> Term | None:
    """So many of a name before a time: "three Sundays before Christmas"."""
    return _counted(Last, count, cycle, base)


@rule("m", "the? past COUNT NAMES")
def past_names(count: Count, cycle: Cycle) -> Term | None:
    """The latest few of a name: "the last three Fridays"."""
    first = _counted(Last, count, cycle, NOW)
    return Between(first, Last(cycle)) if first is not None else None


@rule("m", "the? coming COUNT NAMES")
def coming_names(count: Count, cycle: Cycle) -> Term | None:
    """The next few of a name: "the next two weekends"."""
    last = _counted(Next, count, cycle, NOW)
    return Between(Next(cycle), last) if last is not None else None


def _counted(choose: type[Last] | type[Next], count: Count, cycle: Cycle, base: Term) -> Term | None:
    """The member at an exact whole count."""
    if count.least is None or count.least != count.most or count.least != int(count.least):
        return None
    return choose(cycle, base, int(count.least)) if base in (NOW, TOLD) or a_day(base) else None


@rule("m", "COUNT PARTS ago")
def parts_ago(count: Count, name: str) -> Term | None:
    """So many parts of days back: "three nights ago"."""
    day = _counted(Last, count, Every(Unit.DAY), NOW)
    return Within(PartOfDay(name), day) if day is not None else None


@rule("m", "COUNT PARTS hence", "in COUNT PARTS")
def parts_hence(count: Count, name: str) -> Term | None:
    """So many parts of days ahead: "in three nights"."""
    day = _counted(Next, count, Every(Unit.DAY), NOW)
    return Within(PartOfDay(name), day) if day is not None else None


@rule("m", "COUNT PARTS LATER")
def parts_later(count: Count, name: str, sign: int) -> Term | None:
    """So many parts of days on from the time told: "two nights later"."""
    exact = _counted(Next, count, Every(Unit.DAY), TOLD) is not None
    return Within(PartOfDay(name), Shift(TOLD, Amount(count, Unit.DAY), sign)) if exact else None


@rule("m", "COUNT PARTS AFTER_THAT")
def parts_after_that(count: Count, name: str, sign: int) -> Term | None:
    """The same with its word: "two nights before that"."""
    return parts_later(count, name, sign)


@rule("m", "the NAME after M", "the? NTH NAME after M", "the NTH UNITNAME after M")
def name_after(*values: object) -> Term | None:
    """The first of a kind after a time, or the n-th: "the Tuesday after Easter", "the second Sunday after Easter"."""
    return _nth(Next, *values)


@rule("m", "the NAME before M", "the last NAME before M", "the last UNITNAME before M", "the? NTH NAME before M")
def name_before(*values: object) -> Term | None:
    """The last of a kind before a time, or the n-th back: "the Friday before Christmas"."""
    return _nth(Last, *values)


def _nth(choose: type[Last] | type[Next], *values: object) -> Term | None:
    """The n-th member of a cycle from a time; the nearest without a number."""
    *number, cycle, base = values
    n = number[0] if number else 1
    if not isinstance(cycle, Cycle) or not isinstance(base, Term) or not isinstance(n, int) or n < 1:
        return None
    return choose(cycle, base, n) if a_day(base) else None
