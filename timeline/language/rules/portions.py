"""Parts of a time without a count: early, mid, late, the beginning, the end, the rest, so far."""

from __future__ import annotations

from timeline.algebra import (
    NOW, TOLD, About, Bare, BeforeChrist, Between, Clock, Cycle, Date, Duration, Every, Hands, Last, Modified, Next,
    PartOfDay, Portion, Recurrence, Rest, Shift, Term, This, Vague, Within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.daytimes import dayed


@rule(
    "m", "EARLY hyphen? of? in? the? M", "the EARLY hyphen? M", "very_word EARLY of? M", "EARLY on in? M",
    "EARLY on of? M", "M EARLY",
)  # fmt: skip
def early_or_late(*values: object) -> Term | None:
    """The early or late part: "early March", "the end of the year", "late on Sunday"."""
    which, inner = values if isinstance(values[0], str) else values[::-1]
    return portion(which, inner)


@rule("range", "the? EARLY hyphen? to|or hyphen? EARLY hyphen? M")
def early_to_mid(first: str, last: str, inner: Term) -> Term | None:
    """One part to the next: "early to mid May", "the mid-to-late 1990s"."""
    low, high = portion(first, inner), portion(last, inner)
    return Between(low, high) if low is not None and high is not None and ORDER[first] < ORDER[last] else None


ORDER = {"early": 0, "mid": 1, "late": 2}
MODS = {"early": "START", "mid": "MID", "late": "END"}


def portion(which: object, inner: object) -> Term | None:
    """The portion of a term that lies somewhere and is no clock time: "later at noon" is noon."""
    if not isinstance(which, str) or not isinstance(inner, Term):
        return None
    if isinstance(inner, Duration | Recurrence | Portion | Vague):
        return None
    if isinstance(getattr(inner, "cycle", None), Clock | Hands):
        return None
    if isinstance(inner, BeforeChrist):
        return Modified(inner, MODS[which])
    return Portion(which, inner)


@rule("m", "EOD|COB", "the EOD|COB", "the? EOD|COB comma? of|on? M")
def end_of_unit(*values: object) -> Term | None:
    """The end of the unit at hand: "EOD", "year-end"."""
    unit = values[0]
    if not isinstance(unit, Unit):
        return None
    if len(values) == 1:
        inner: Term = This(Every(unit))
    elif isinstance(values[1], Term) and values[1].grain is unit:
        inner = values[1]
    else:
        return None
    return inner if unit is Unit.DAY else Portion("late", inner)


@rule("m", "BOY", "the BOY")
def start_of_unit(unit: Unit) -> Term:
    """The beginning of the unit at hand: "BOM"."""
    return Portion("early", This(Every(unit)))


@rule("m", "the? EARLY the? UNITNAME", "EARLY UNITNAME")
def part_of_this(which: str, cycle: Every) -> Term | None:
    """The early or late part of the unit at hand: "the end of the month", "end of year"."""
    return Portion(which, This(cycle)) if isinstance(cycle, Every) and cycle.unit >= Unit.DAY else None


@rule("m", "EARLY hyphen UNITNAME", "the EARLY hyphen UNITNAME", score=-1)
def middle_of_this(which: str, cycle: Every) -> Term | None:
    """The middle of the unit at hand: "mid-week", "mid-year"."""
    return part_of_this(which, cycle) if which == "mid" else None


@rule("m", "MID_UNIT M")
def mid_unit_of(unit: Unit, inner: Term) -> Term | None:
    """The middle of another unit than that at hand: "midweek last week"."""
    return Portion("mid", inner) if isinstance(inner, This | Last | Next) and inner.cycle == Every(unit) else None


@rule("m", "MID_UNIT", "the MID_UNIT")
def mid_unit(unit: Unit) -> Term:
    """The same in one word: "midweek"."""
    return Portion("mid", This(Every(unit)))


@rule("m", "MID_PART")
def mid_part(name: str) -> Term:
    """The middle of a part of the day in one word: "midmorning"."""
    return Portion("mid", Bare(PartOfDay(name)))


@rule("m", "M MID_PART", "MID_PART on? M")
def mid_part_on(*pair: object) -> Term | None:
    """The middle of a part of a day: "Tuesday midmorning"."""
    name, day = pair if isinstance(pair[0], str) else pair[::-1]
    inner = dayed(day, PartOfDay(str(name))) if isinstance(day, Term) else None
    return Portion("mid", inner) if inner is not None else None


@rule("m", "LATER_IN this UNITNAME", "LATER_IN this NAME", "LATER_IN M", "LATER_IN in M", "LATER_IN on M")
def later_this(way: int, *values: object) -> Term | None:
    """What is left of a time, or what has gone by of it: "later this year", "earlier this month"."""
    inner = values[0]
    term = inner if isinstance(inner, Term) else This(inner) if isinstance(inner, Cycle) else None
    if isinstance(term, Bare) and isinstance(term.cycle, PartOfDay):
        term = Within(term.cycle, This(Every(Unit.DAY), TOLD))
    if not isinstance(term, This | Within) or isinstance(term, Within) and not isinstance(term.cycle, PartOfDay):
        return None
    return Rest(term, left=way > 0)


@rule("m", "the? rest of the? M", "the? rest of the? UNITNAME", "the? rest of my UNITNAME")
def rest(inner: object) -> Term | None:
    """What is left: "the rest of the week"."""
    return Rest(inner if isinstance(inner, Term) else This(inner)) if isinstance(inner, Term | Every) else None


@rule("m", "the remaining UNITS of the? M")
def remaining(unit: Unit, inner: Term) -> Term | None:
    """The same, as so many units: "the remaining months of 2024"."""
    return Rest(inner) if unit < inner.grain else None


@rule("m", "so_far M", "M so_far", "M to_date", "UNIT to_date", "UNIT hyphen to_date")
def so_far(inner: object) -> Term | None:
    """What has gone by: "so far this year", "year to date"."""
    term = This(Every(inner)) if isinstance(inner, Unit) else inner
    return Rest(term, left=False) if isinstance(term, This) else None


@rule("signalled", "during? all_word M", "lasting all_word M")
def all_of_time(inner: Term) -> Term | None:
    """The whole of a time: "all of 2019"."""
    return None if isinstance(inner, Duration | Recurrence) else inner


@rule("m", "all_word UNITNAME", "UNITNAME long_word")
def all_of(inner: object) -> Term | None:
    """The whole of the unit at hand: "all week"; in what was told, "all day" is the day told last."""
    if not isinstance(inner, Every) or inner.unit < Unit.DAY:
        return None
    return This(inner, TOLD if inner.unit is Unit.DAY else NOW)


@rule("m", "all_word UNITNAME M", "all_word UNITNAME on M", "M all_word UNITNAME")
def all_of_that(*pair: object) -> Term | None:
    """The whole of a day that is named: "all day on Monday", "tomorrow all day"."""
    inner = next(value for value in pair if isinstance(value, Term))
    if Every(Unit.DAY) not in pair or isinstance(inner, Duration | Recurrence):
        return None
    return inner if inner.grain is Unit.DAY else None


@rule("m", "POINT the? M")
def about(mod: str, inner: Term) -> Term | None:
    """A time made vague: "about 3 pm", "circa 1850", "around Christmas"; "towards the end of May" is not."""
    return inner if isinstance(inner, Portion | About) and mod == "APPROX" else vague_point(mod, inner)


@rule("m", "POINT GLUEDYEAR")
def about_glued(mod: str, year: int) -> Term | None:
    """A year with its qualifier glued to it: "c1860"."""
    return vague_point(mod, Date(year)) if 1000 <= year <= 2100 else None


@rule("m", "sometime M", "sometime in M", "any_time M", "any_time in|on M")
@rule("range", "sometime RANGE", "any_time RANGE")
def sometime(inner: Term) -> Term | None:
    """Somewhere inside a time, which every time says: "sometime last month"."""
    return None if isinstance(inner, Duration | Recurrence) else inner


@rule("m", "M ISH", "M ISH_MARK")
def or_so(inner: Term, _: int) -> Term | None:
    """A time made vague behind: "5 pm or so"."""
    return vague_point("APPROX", inner)


def vague_point(mod: str, inner: Term) -> Term | None:
    """About a time; "nearly" and "over" qualify amounts that were counted out."""
    if isinstance(inner, Vague | Portion | About | Duration | Recurrence):
        return None
    if isinstance(inner, BeforeChrist):
        return Modified(inner, mod)
    if mod == "APPROX":
        return About(inner)
    return Modified(inner, mod) if isinstance(inner, Shift) else None
