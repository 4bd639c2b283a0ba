"""Lists that share what they leave out: "20, 21 and 22 April", "Monday and Tuesday of next week"."""

from __future__ import annotations

from timeline.algebra import Bare, Date, DayOfYear, Several, Term
from timeline.language.grammar import rule
from timeline.language.rules.dates import date, day_of_year


@rule("list", "DAYNO comma|and|or YEARDAY", "DAYNO comma and YEARDAY")
def days_and(first: int, last: DayOfYear) -> Term | None:
    """Days before their month: "21 and 22 April"."""
    low = day_of_year(last.month, first)
    return Several((Bare(low), Bare(last))) if low is not None and first != last.day else None


@rule("list", "DAYNO comma|and LIST")
def days_comma(first: int, rest: Several) -> Term | None:
    """More days before their month: "20, 21 and 22 April"."""
    head = rest.members[0]
    if isinstance(head, Date) and head.month and head.day:
        low = date(head.year, head.month, first)
        return Several((low, *rest.members)) if low is not None else None
    cycle = getattr(head, "cycle", None)
    if not isinstance(cycle, DayOfYear):
        return None
    day = day_of_year(cycle.month, first)
    return Several((Bare(day), *rest.members)) if day is not None else None


@rule(
    "list", "YEARDAY and|or DAYNO", "YEARDAY comma and DAYNO", "YEARDAY comma DAYNO and DAYNO",
    "YEARDAY comma DAYNO comma? and DAYNO",
)  # fmt: skip
def days_behind(first: DayOfYear, *days: int) -> Term | None:
    """Days behind their month: "April 21 and 22"."""
    found = [day_of_year(first.month, day) for day in days]
    if any(day is None for day in found):
        return None
    return Several((Bare(first), *(Bare(day) for day in found if day is not None)))


@rule("list", "LIST comma? YEAR")
def list_of_year(value: Several, year: int) -> Term | None:
    """Days that share their year: "21 and 22 April 2021"."""
    members = []
    for term in value.members:
        cycle = getattr(term, "cycle", None)
        dated = date(year, cycle.month, cycle.day) if isinstance(cycle, DayOfYear) else None
        if dated is None:
            return None
        members.append(dated)
    return Several(tuple(members))


