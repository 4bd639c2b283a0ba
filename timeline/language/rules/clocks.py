"""Times of the day: clock times and parts of the day, by themselves and on days."""

from __future__ import annotations

from timeline.algebra import (
    Bare, Clock, Cycle, Duration, Hands, PartOfDay, Portion, Recurrence, Term, Weekend, Within, Zoned,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule

AFTERNOON = frozenset({"afternoon", "evening", "night", "tonight", "dusk", "dinner", "lunch"})
Face = Clock | Hands
"""A clock time, or what the hands of a clock show."""


def face(hour: object, minute: object = 0) -> Face | None:
    """The time at which a clock shows this; from 1 to 12 it is not said which half of the day."""
    if not isinstance(hour, int) or not isinstance(minute, int) or not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return Hands(hour, minute) if 1 <= hour <= 12 else Clock(hour, minute)


def spelled(number: object) -> Face | None:
    """An hour, or hours and minutes in three or four figures: "5", "330", "1730"."""
    if not isinstance(number, int) or number < 100:
        return face(number)
    return face(*divmod(number, 100)) if number <= 2400 else None


def halved(clock: Face, half: int) -> Clock | None:
    """The clock time in the first (0) or second (12) half of the day; 12 am is midnight, 12 pm noon."""
    if isinstance(clock, Hands):
        return Clock(clock.hour % 12 + half, clock.minute)
    return clock if (clock.hour >= 12) == bool(half) or clock.hour == 24 else None


def in_part(clock: Face, name: str) -> Clock | None:
    """The clock time that lies in a part of the day: 5 in the afternoon, 2 at night."""
    if isinstance(clock, Clock):
        return clock
    if name in ("night", "tonight", "evening", "overnight") and clock.hour == 12:
        return Clock(24, clock.minute)
    if name in ("night", "tonight", "overnight") and clock.hour < 5:
        return Clock(24 + clock.hour, clock.minute)
    if clock.hour == 12 and name == "morning":
        return Clock(0, clock.minute)
    return halved(clock, 12 if name in AFTERNOON else 0)


@rule("clock", "CLOCKFIGURE")
def clock_figure(value: Clock) -> Cycle | None:
    """Hours and minutes in figures: "9:30", "19h30", "23:59:59"."""
    return face(value.hour, value.minute) if value.unit is Unit.MINUTE else value


@rule("exact", "NOON")
def noon(hour: int) -> Clock:
    """A named time: "noon", "midnight"."""
    return Clock(hour)


@rule("clock", "N oclock")
def oclock(number: int) -> Cycle | None:
    """A whole hour: "5 o'clock"."""
    return face(number)


@rule("clock", "HALF past_word? N")
def half_past(half: int, hour: int) -> Cycle | None:
    """Half past an hour: "half past three", British "half three"."""
    return face(hour, 30)


@rule("clock", "a? QUARTERPART past_word N")
def quarter_past(quarter: int, hour: int) -> Cycle | None:
    """A quarter past an hour."""
    return face(hour, 15)


@rule("clock", "a? QUARTERPART to_word N")
def quarter_to(quarter: int, hour: int) -> Cycle | None:
    """A quarter to an hour."""
    return _before(hour, 15)


@rule("clock", "N past_word N")
def minutes_past(minutes: int, hour: int) -> Cycle | None:
    """Minutes past an hour: "ten past three"."""
    return face(hour, minutes) if minutes % 5 == 0 else None


@rule("clock", "N minute_word past_word N")
def counted_past(minutes: int, hour: int) -> Cycle | None:
    """Minutes past an hour, counted: "seven minutes past three"."""
    return face(hour, minutes)


@rule("clock", "N to_word N")
def minutes_to(minutes: int, hour: int) -> Cycle | None:
    """Minutes to an hour: "ten to three"."""
    return _before(hour, minutes) if minutes % 5 == 0 else None


@rule("clock", "N minute_word to_word N")
def counted_to(minutes: int, hour: int) -> Cycle | None:
    """Minutes to an hour, counted: "seven minutes to three"."""
    return _before(hour, minutes)


@rule("exact", "QUARTERPART past_word NOON", "a QUARTERPART past_word NOON", "HALF past_word NOON", "N minute_word? past_word NOON")
def past_noon(part: int, hour: int) -> Clock | None:
    """Minutes past noon or midnight: "a quarter past noon"."""
    return Clock(hour, part) if 1 < part < 60 else None


@rule("exact", "N minute_word? to_word NOON")
def to_noon(minutes: int, hour: int) -> Clock | None:
    """Minutes to noon or midnight: "ten to noon"."""
    return Clock(hour - 1, 60 - minutes) if 0 < minutes < 60 else None


@rule("exact", "a? QUARTERPART to_word NOON")
def quarter_to_noon(quarter: int, hour: int) -> Clock:
    """A quarter to noon or midnight."""
    return Clock(hour - 1, 45)


def _before(hour: object, minutes: object) -> Cycle | None:
    if not isinstance(hour, int) or not isinstance(minutes, int) or not (1 <= hour <= 12 and 0 < minutes < 60):
        return None
    return face(hour - 1 or 12, 60 - minutes)


@rule("exact", "CLOCK comma? AMPM", "CLOCK AMPM ish_mark")
def clock_ampm(clock: Face, half: int) -> Clock | None:
    """A clock time with am or pm: "5:30 pm"."""
    return halved(clock, half)


@rule("exact", "N AMPM", "N ish_mark AMPM", "N AMPM ish_mark")
def hour_ampm(number: int, half: int) -> Clock | None:
    """An hour with am or pm: "5 pm"; three or four figures are hours and minutes: "330 pm"."""
    clock = spelled(number)
    return halved(clock, half) if clock is not None else None


@rule("clock", "NUMBER TENS", "NUMBER hyphen TENS", "NUMBER TENS hyphen? NUMBER", "NUMBER NUMBER")
def clock_words(hour: int, *minutes: int) -> Cycle | None:
    """Hours and minutes in words: "seven thirty", "nine fifty-nine"."""
    return face(hour, sum(minutes)) if sum(minutes) >= 10 and 1 <= hour <= 12 else None


@rule("clock", "DIGITS DIGITS", score=-3)
def clock_spaced(hour: int, minutes: int) -> Cycle | None:
    """Hours and minutes with a space: "3 15"."""
    return face(hour, minutes) if minutes >= 10 else None


@rule("exact", "CLOCK in_the PART", "N in_the PART", "CLOCK at? NIGHTWORD", "N at NIGHTWORD", "CLOCK this_word PART")
def clock_in_part(value: object, name: str) -> Cycle | None:
    """A clock time in a part of the day: "5 in the afternoon", "ten at night"."""
    clock = value if isinstance(value, Clock | Hands) else spelled(value)
    return in_part(clock, name) if clock is not None else None


@rule("exact", "N in_the AMPM", "CLOCK in_the AMPM")
def clock_in_half(value: object, half: int) -> Cycle | None:
    """A clock time in a half of the day: "3 in the AM"."""
    clock = value if isinstance(value, Clock | Hands) else spelled(value)
    return halved(clock, half) if clock is not None else None


@rule("time", "EXACT", "CLOCK", "EXACT sharp", "CLOCK sharp", "CLOCK hour_mark", "N hour_glued")
def clock_time(clock: object) -> Cycle | None:
    """A clock time by itself."""
    return clock if isinstance(clock, Cycle) else face(clock)


@rule("time", "PART", "the PART")
def part(name: str) -> Cycle:
    """A part of the day by itself: "evening"."""
    return PartOfDay(name)


@rule("time", "PART at? EXACT", "PART at? CLOCK", "PART at N")
def part_at_clock(name: str, value: object) -> Cycle | None:
    """A part of the day and a clock time in it: "evening at 8"."""
    clock = value if isinstance(value, Clock | Hands) else face(value)
    return in_part(clock, name) if clock is not None else None


@rule("m", "TIME", "at TIME")
def time_alone(time: Cycle) -> Term:
    """A time of the day without a day: of the day at hand, or the one before or after it."""
    return Bare(time)


@rule("m", "at N", score=-4)
def hour_alone(number: int) -> Term | None:
    """A bare hour: "at 5"; three or four figures are hours and minutes."""
    clock = spelled(number)
    return Bare(clock) if clock is not None else None


@rule("m", "M comma? at? TIME", "M hyphen TIME", "M from TIME", "M in_the TIME", "M during TIME")
def on_day(day: Term, time: Cycle) -> Term | None:
    """A day and a time of it: "Sunday evening", "tomorrow at 5 pm"."""
    return dayed(day, time)


@rule("m", "TIME comma? on? M", "TIME of M", "the TIME of M", "at TIME comma? on? M", "TIME in M")
def time_on(time: Cycle, day: Term) -> Term | None:
    """A time and its day: "5 pm on Sunday", "the evening of 9 May"."""
    return dayed(day, time)


@rule("m", "M at N", "M comma at N", score=-2)
def day_at_hour(day: Term, number: int) -> Term | None:
    """A day and a bare hour of it: "tomorrow at 5"."""
    clock = spelled(number)
    return dayed(day, clock) if clock is not None else None


@rule("m", "at? N on? M", score=-2.5)
def hour_on_day(number: int, day: Term) -> Term | None:
    """A bare hour and its day: "9 tomorrow"."""
    clock = spelled(number)
    return dayed(day, clock) if clock is not None else None


@rule("m", "M comma? ZONE")
def zoned(moment: Term, zone: object) -> Term | None:
    """A clock time in a zone of its own: "5 pm EST"."""
    cycle = getattr(moment, "cycle", None)
    return Zoned(moment, str(zone)) if isinstance(cycle, Clock | Hands) else None


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
    return Within(time, day) if day.grain is Unit.DAY and day != Bare(Weekend()) else None


