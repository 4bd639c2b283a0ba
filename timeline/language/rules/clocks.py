"""Times of the day: clock times and parts of the day, by themselves and on days."""

from __future__ import annotations

from timeline.algebra import Bare, Clock, Cycle, Duration, PartOfDay, Recurrence, Term, Weekend, Within, Zoned
from timeline.calendar import Unit
from timeline.language.grammar import rule

AFTERNOON = frozenset({"afternoon", "evening", "night", "tonight", "dusk", "dinner"})


@rule("clock", "CLOCKFIGURE")
def clock_figure(value: Clock) -> Clock:
    """Hours and minutes in figures: "9:30", "19h30", "23:59:59"."""
    return value


@rule("clock", "NOON", "NOON hour_word")
def noon(hour: int) -> Clock:
    """A named hour: "noon", "midnight"."""
    return Clock(hour)


@rule("clock", "N OCLOCK", "N hour_mark")
def oclock(*values: int) -> Clock | None:
    """A whole hour: "5 o'clock"."""
    return _hour(values[0])


@rule("ampmclock", "CLOCK AMPM", "CLOCK comma? AMPM")
def clock_ampm(clock: Clock, half: int) -> Clock | None:
    """A clock time with am or pm: "5:30 pm"."""
    return halved(clock, half)


@rule("ampmclock", "N AMPM", "N on_the AMPM")
def hour_ampm(number: int, half: int) -> Clock | None:
    """An hour with am or pm: "5 pm"; three or four figures are hours and minutes: "330 pm"."""
    clock = _hour(number) or _hundreds(number)
    return halved(clock, half) if clock is not None and clock.hour <= 12 else None


@rule("ampmclock", "N NUMBER AMPM", "N TENS AMPM", "N TENS NUMBER AMPM")
def words_ampm(hour: int, *rest: int) -> Clock | None:
    """Hours and minutes in words: "seven thirty pm"."""
    *minutes, half = rest
    clock = _hour(hour)
    minute = sum(minutes)
    return halved(Clock(clock.hour, minute, unit=Unit.MINUTE), half) if clock and 0 < minute < 60 else None


@rule("clock", "N? HALF past_word? N", "HALF past_word N", "HALF N")
def half_past(*values: int) -> Clock | None:
    """Half past an hour: "half past three", British "half three"."""
    if len(values) == 3 and values[0] is not None:
        return None
    return _minutes(values[-1], 30)


@rule("clock", "a? QUARTERPART past_word N", "a? QUARTERPART after N")
def quarter_past(quarter: int, hour: int) -> Clock | None:
    """A quarter past an hour."""
    return _minutes(hour, 15)


@rule("clock", "a? QUARTERPART to_word N", "a? QUARTERPART before N")
def quarter_to(quarter: int, hour: int) -> Clock | None:
    """A quarter to an hour."""
    return _minutes(hour - 1 or 12, 45)


@rule("clock", "N minute_word? past_word N", "N minute_word? past_word NOON")
def minutes_past(minutes: int, hour: int) -> Clock | None:
    """Minutes past an hour: "ten past three"."""
    return _minutes(hour, minutes)


@rule("clock", "N minute_word? to_word N", "N minute_word? to_word NOON")
def minutes_to(minutes: int, hour: int) -> Clock | None:
    """Minutes to an hour: "ten to three"."""
    return _minutes(hour - 1 or 12, 60 - minutes)


@rule("time", "AMPMCLOCK", "CLOCK", "the? AMPMCLOCK", "CLOCK hour_mark", "AMPMCLOCK sharp", "CLOCK sharp")
def clock_time(clock: Clock) -> Cycle:
    """A clock time by itself."""
    return clock


@rule("time", "PART", "the PART")
def part(name: str) -> Cycle:
    """A part of the day by itself: "evening"."""
    return PartOfDay(name)


@rule("time", "AMPMCLOCK in_the PART", "CLOCK in_the PART", "N in_the PART", "CLOCK at PART", "N at PART", "N in_the AMPM")
def clock_in_part(value: object, name: object) -> Cycle | None:
    """A clock time in a part of the day: "5 in the afternoon", "ten at night"."""
    clock = _hour(value) if isinstance(value, int) else value
    if not isinstance(clock, Clock) or clock.hour > 12:
        return None
    if isinstance(name, int):
        return halved(clock, name)
    late = name == "night" and clock.hour < 5
    return halved(clock, 12 if name in AFTERNOON and not late else 0)


@rule("time", "PART at? AMPMCLOCK", "PART at? CLOCK", "PART at N", "tonight at? AMPMCLOCK", "tonight at? CLOCK", "tonight at N")
def part_at_clock(*values: object) -> Cycle | None:
    """A part of the day and a clock time in it: "evening at 8"."""
    name = values[0] if len(values) == 2 else "tonight"
    return clock_in_part(values[-1], name)


@rule("m", "TIME", "at TIME", "on? TIME", score=-1)
def time_alone(time: Cycle) -> Term | None:
    """A time of the day without a day: of the day at hand, or the one before or after it."""
    return Bare(time)


@rule("m", "at N", score=-4)
def hour_alone(number: int) -> Term | None:
    """A bare hour: "at 5"; three or four figures are hours and minutes."""
    clock = _hour(number) or _hundreds(number)
    return Bare(clock) if clock is not None else None


@rule("m", "M comma? on? at? TIME", "M comma|hyphen TIME", "M from_word TIME", "M in_the TIME", "M during TIME")
def on_day(day: Term, time: Cycle) -> Term | None:
    """A day and a time of it: "Sunday evening", "tomorrow at 5 pm"."""
    return dayed(day, time)


@rule("m", "TIME comma? on? M", "TIME of M", "the? TIME of M", "at TIME on? M")
def time_on(time: Cycle, day: Term) -> Term | None:
    """A time and its day: "5 pm on Sunday", "the evening of 9 May"."""
    return dayed(day, time)


@rule("m", "M at N", "N on? M", score=-2)
def hour_on(*pair: object) -> Term | None:
    """A bare hour on a day: "tomorrow at 5", "9 tomorrow"."""
    day, number = pair if isinstance(pair[0], Term) else pair[::-1]
    clock = _hour(number) or _hundreds(number)
    return dayed(day, clock) if clock is not None and isinstance(day, Term) else None


@rule("m", "M ZONE", "M comma? ZONE")
def zoned(moment: Term, zone: str) -> Term | None:
    """A clock time in a zone of its own: "5 pm EST"."""
    return Zoned(moment, zone) if isinstance(moment, Bare | Within) and isinstance(moment.cycle, Clock) else None


def dayed(day: object, time: Cycle | None) -> Term | None:
    """The time on the day, when it is a day; a clock time goes into the part of the day that was named."""
    if not isinstance(day, Term) or time is None or isinstance(day, Duration | Recurrence):
        return None
    if isinstance(day, Within) and isinstance(day.cycle, PartOfDay) and isinstance(time, Clock):
        inside = clock_in_part(time, day.cycle.name) if time.hour <= 12 else time
        return Within(inside, day.outer) if inside is not None else None
    return Within(time, day) if day.grain is Unit.DAY and day != Bare(Weekend()) else None


def halved(clock: Clock, half: int) -> Clock | None:
    """The clock time in the first (0) or second (12) half of the day; 12 am is midnight, 12 pm noon."""
    if clock.hour > 12:
        return clock if half else None
    if clock.hour == 0:
        return clock if not half else None
    return Clock(clock.hour % 12 + half, clock.minute, clock.second, clock.unit)


def _hour(number: object) -> Clock | None:
    return Clock(int(number)) if isinstance(number, int) and 0 <= number <= 24 else None


def _hundreds(number: object) -> Clock | None:
    """Three or four figures as hours and minutes."""
    if not isinstance(number, int) or not 100 <= number <= 2359:
        return None
    hour, minute = divmod(number, 100)
    return Clock(hour, minute, unit=Unit.MINUTE) if minute < 60 else None


def _minutes(hour: object, minute: object) -> Clock | None:
    if not isinstance(hour, int) or not isinstance(minute, int) or not (0 <= hour <= 24 and 0 < minute < 60):
        return None
    return Clock(hour % 24, minute, unit=Unit.MINUTE)
