"""Times of days: a clock time or a part of the day, alone and on its day."""

from __future__ import annotations

from timeline.algebra import (
    About, Bare, Clock, Cycle, Date, Duration, Every, Hands, Last, Next, PartOfDay, Portion, Recurrence, Shift, Term,
    This, Weekend, Within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.amounts import VAGUE_PLURAL
from timeline.language.rules.clocks import face, halved, in_part, spelled


@rule("m", "TIME", "at TIME")
def time_alone(time: Cycle) -> Term:
    """A time of the day without a day: of the day at hand, or the one before or after it."""
    return Bare(time)


@rule("m", "at N", score=-4)
def hour_alone(number: int) -> Term | None:
    """A bare hour: "at 5"."""
    clock = face(number)
    return Bare(clock) if clock is not None else None


@rule("m", "at DIGITS", "ish_word DIGITS", score=-0.2)
def figures_alone(number: int) -> Term | None:
    """Hours and minutes in three or four figures: "at 1030"."""
    clock = spelled(number) if number >= 100 else None
    return Bare(clock) if clock is not None else None


@rule("m", "FOURFIGURES", score=-3)
def figures_of_entry(clock: Clock) -> Term:
    """The same by themselves: "1030"."""
    return Bare(clock)


@rule("m", "FOURFIGURES M", score=-0.8)
def figures_on_day(clock: Clock, day: Term) -> Term | None:
    """The same and a day at hand: "1830 tonight"."""
    base = day.outer if isinstance(day, Within) and isinstance(day.cycle, PartOfDay) else day
    at_hand = isinstance(base, This | Last | Next) and base.cycle == Every(Unit.DAY)
    return dayed(day, clock) if at_hand else None


@rule("m", "VAGUETIME", "at VAGUETIME", "ish_word VAGUETIME")
def vague_time(time: Cycle) -> Term:
    """About a time of the day, without a day: "at 5ish"."""
    return About(Bare(time))


@rule("m", "M comma? at? VAGUETIME", "VAGUETIME comma? on? M")
def vague_time_on(*pair: object) -> Term | None:
    """About a time of a day: "tomorrow at 5ish"."""
    time, day = pair if isinstance(pair[0], Cycle) else pair[::-1]
    inner = dayed(day, time) if isinstance(day, Term) and isinstance(time, Cycle) else None
    return About(inner) if inner is not None else None


@rule("m", "next NOON", "the next NOON")
def next_noon(hour: int) -> Term:
    """The named time that comes next: "next noon"."""
    return Next(Clock(hour))


@rule("m", "this AMPM")
def half_at_hand(half: int) -> Term:
    """A half of the day at hand: "this am"."""
    return Within(PartOfDay("afternoon" if half else "morning"), This(Every(Unit.DAY)))


@rule("m", "M AMPM")
def half_of_day(day: Term, half: int) -> Term | None:
    """A half of a day, or the one in which its clock time lies: "tomorrow am", "2020-03-04 05:06 PM"."""
    if isinstance(day, Within) and isinstance(day.cycle, Clock) and isinstance(day.outer, Date):
        clock = halved(day.cycle, half)
        return Within(clock, day.outer) if clock is not None else None
    return dayed(day, PartOfDay("afternoon" if half else "morning"))


@rule("m", "M comma? at? TIME", "M hyphen|colon TIME", "M from TIME", "M comma? in_the TIME", "M during TIME")
def on_day(day: Term, time: Cycle) -> Term | None:
    """A day and a time of it: "Sunday evening", "tomorrow at 5 pm"."""
    return dayed(day, time)


@rule("m", "TIME open M close")
def in_brackets(time: Cycle, day: Term) -> Term | None:
    """A time and its day in brackets: "09:30 (24 Nov)"."""
    return dayed(day, time)


@rule("m", "at POINT FOURFIGURES|ZEROFIGURES hour_mark")
def about_hours(mod: str, clock: Clock) -> Term | None:
    """About hours and minutes in four figures: "at approximately 2130 hours"."""
    return About(Bare(clock)) if mod == "APPROX" else None


@rule("m", "M comma? POINT at? TIME", "M at POINT TIME")
def about_on_day(day: Term, mod: str, time: Cycle) -> Term | None:
    """A day and about a time of it: "tonight around 8 pm"."""
    inner = dayed(day, time)
    return About(inner) if inner is not None and mod == "APPROX" else None


@rule("m", "ATTACK comma? at? TIME", "TIME comma? on ATTACK", "the? TIME of ATTACK", score=-0.5)
def on_the_day_of(*pair: object) -> Term | None:
    """A time of a day that names what happened on it: "9/11 at 8:46", "the morning of 9/11"."""
    time, day = pair if isinstance(pair[0], Cycle) else pair[::-1]
    return on_day(day, time) if isinstance(day, Term) and isinstance(time, Cycle) else None


@rule("m", "M POINT N", score=-2)
def about_hour_in_part(part: Term, mod: str, number: int) -> Term | None:
    """A part of a day and about a bare hour of it: "last night around 3"."""
    clock = spelled(number)
    inside = isinstance(part, Within) and isinstance(part.cycle, PartOfDay) and clock is not None
    return about_on_day(part, mod, clock) if inside and clock is not None else None


@rule("m", "M at POINT N", score=-2)
def day_at_about_hour(day: Term, mod: str, number: int) -> Term | None:
    """A day and about a bare hour of it: "tomorrow at about 7"."""
    clock = spelled(number)
    return about_on_day(day, mod, clock) if clock is not None else None


@rule("m", "TIME comma? on? M", "TIME of M", "the TIME of M", "at TIME comma? on? M", "TIME in M")
def time_on(time: Cycle, day: Term) -> Term | None:
    """A time and its day: "5 pm on Sunday", "the evening of 9 May"."""
    return dayed(day, time)


@rule("m", "M at N", "M comma at N", score=-2)
def day_at_hour(day: Term, number: int) -> Term | None:
    """A day and a bare hour of it: "tomorrow at 5"."""
    clock = spelled(number)
    return dayed(day, clock) if clock is not None else None


@rule("m", "at? N on? M", "at? N comma M", score=-2.5)
def hour_on_day(number: int, day: Term) -> Term | None:
    """A bare hour and its day: "9 tomorrow"."""
    clock = spelled(number)
    return dayed(day, clock) if clock is not None else None


def dayed(day: Term, time: Cycle) -> Term | None:
    """The time on the day, when it is a day; a clock time goes into the part of the day that was named."""
    if isinstance(day, Duration | Recurrence):
        return None
    if isinstance(day, Portion):
        inner = dayed(day.inner, time)
        return Portion(day.which, inner) if inner is not None and isinstance(time, PartOfDay) else inner
    if isinstance(day, Within) and isinstance(day.cycle, PartOfDay) and isinstance(time, Clock | Hands):
        clock = in_part(time, day.cycle.name)
        return Within(clock, day.outer) if clock is not None else None
    return Within(time, day) if day.grain is Unit.DAY and not _several_days(day) else None


def _several_days(day: Term) -> bool:
    """True iff no one day is meant: the weekend, or "weeks ago"."""
    return day == Bare(Weekend()) or isinstance(day, Shift) and day.amount.count == VAGUE_PLURAL
