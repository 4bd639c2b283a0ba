"""Clock times and parts of the day, without a day."""

from __future__ import annotations

from attrs import evolve

from timeline.algebra import Clock, Cycle, Hands, PartOfDay
from timeline.calendar import Unit
from timeline.language.grammar import rule

AFTERNOON = frozenset({"afternoon", "evening", "night", "tonight", "dusk", "dinner", "lunch"})
NIGHT = frozenset({"night", "tonight", "overnight"})
"""Parts of the day that go on after midnight: 2 am last night is of today."""
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
    if 0 < clock.hour <= 12:
        return evolve(clock, hour=clock.hour % 12 + half)
    return clock if (clock.hour >= 12) == bool(half) or clock.hour == 24 else None


def in_part(clock: Face, name: str) -> Clock | None:
    """The clock time that lies in a part of the day: 5 in the afternoon, 2 at night."""
    if name in NIGHT and clock.hour < 5:
        return evolve(clock, hour=24 + clock.hour) if isinstance(clock, Clock) else Clock(24 + clock.hour, clock.minute)
    if isinstance(clock, Clock) and clock.unit is not Unit.SECOND:
        return clock
    if name in NIGHT | {"evening"} and clock.hour == 12:
        return Clock(24, clock.minute)
    return halved(clock, 12 if name in AFTERNOON else 0)


@rule("clock", "CLOCKFIGURE")
def clock_figure(value: Clock) -> Cycle | None:
    """Hours and minutes in figures: "9:30", "19h30", "23:59:59"."""
    return face(value.hour, value.minute) if value.unit is Unit.MINUTE and value.hour else value


@rule("exact", "FULLCLOCK", "FULLCLOCK UNITS")
def full_clock(value: Clock, unit: Unit = Unit.HOUR) -> Clock | None:
    """A time of the 24-hour clock: "03:18", "3h18", "05:30 hrs"."""
    return value if unit is Unit.HOUR else None


@rule("exact", "NOON")
def noon(hour: int) -> Clock:
    """A named time: "noon", "midnight"."""
    return Clock(hour)


@rule("exact", "N NOON")
def twelve_noon(number: int, hour: int) -> Clock | None:
    """A named time with its figure: "12 noon"."""
    return Clock(hour) if number == 12 else None


@rule("clock", "N oclock", "N sharp")
def oclock(number: int) -> Cycle | None:
    """A whole hour: "5 o'clock", "5 sharp"."""
    return face(number)


@rule("clock", "HALF N")
def british_half(half: int, hour: int) -> Cycle | None:
    """British "half three": half past three."""
    return face(hour, 30) if isinstance(hour, int) and 1 <= hour <= 12 else None


@rule("clock", "PART_OF_HOUR past_word N oclock?", "N minute_word past_word N")
def minutes_past(minutes: int, hour: int) -> Cycle | None:
    """Minutes past an hour: "ten past three", "half past nine"."""
    return face(hour, minutes)


@rule("clock", "PART_OF_HOUR to_word N oclock?", score=-0.5)
def minutes_to(minutes: int, hour: int) -> Cycle | None:
    """Minutes to an hour: "ten to three"; without the word minutes they are a multiple of five."""
    return _before(hour, minutes) if minutes % 5 == 0 else None


@rule("clock", "N minute_word to_word N")
def counted_to(minutes: int, hour: int) -> Cycle | None:
    """Minutes to an hour, counted: "seven minutes to three"."""
    return _before(hour, minutes)


@rule("exact", "PART_OF_HOUR past_word EXACT", score=0.5)
def past_exact(minutes: int, clock: Clock) -> Clock | None:
    """Minutes past an hour with am or pm: "a quarter past 1 pm"; past midnight they are of the day that it begins."""
    return Clock(clock.hour % 24, minutes) if clock.minute == 0 else None


@rule("part_of_hour", "a? QUARTERPART")
def quarter_minutes(quarter: int) -> int:
    """A quarter of an hour in minutes."""
    return 15


@rule("part_of_hour", "HALF")
def half_minutes(half: int) -> int:
    """Half an hour in minutes."""
    return 30


@rule("part_of_hour", "N", "N minute_word")
def some_minutes(number: int) -> int | None:
    """So many minutes: "ten" (past), "twenty-five minutes" (to)."""
    return number if isinstance(number, int) and 0 < number < 60 else None


@rule("exact", "PART_OF_HOUR to_word EXACT")
def to_exact(minutes: int, clock: Clock) -> Clock | None:
    """Minutes to an hour with am or pm: "ten to six pm"."""
    whole = clock.minute == 0 and clock.hour > 0 and minutes % 5 == 0
    return Clock(clock.hour - 1, 60 - minutes) if whole else None


@rule("exact", "DIGITS to_word NOON", score=1)
def minutes_to_noon(minutes: int, hour: int) -> Clock | None:
    """Minutes to a named time that can be no hour: "15 to noon"; "10 to noon" are two hours."""
    return Clock(hour - 1, 60 - minutes) if minutes % 5 == 0 and 12 < minutes < 60 else None


def _before(hour: object, minutes: object) -> Cycle | None:
    if not isinstance(hour, int) or not isinstance(minutes, int) or not (1 <= hour <= 12 and 0 < minutes < 60):
        return None
    return face(hour - 1 or 12, 60 - minutes)


@rule("exact", "CLOCK comma? AMPM", "FULLCLOCK AMPM")
def clock_ampm(clock: Face, half: int) -> Clock | None:
    """A clock time with am or pm: "5:30 pm"."""
    return halved(clock, half)


@rule("exact", "N AMPM")
def hour_ampm(number: int, half: int) -> Clock | None:
    """An hour with am or pm: "5 pm"; three or four figures are hours and minutes: "330 pm"."""
    clock = spelled(number)
    return halved(clock, half) if clock is not None else None


@rule("clock", "NUMBER TENS", "NUMBER hyphen TENS", "NUMBER TENS NUMBER", "NUMBER NUMBER")
def clock_words(hour: int, *minutes: int) -> Cycle | None:
    """Hours and minutes in words: "seven thirty", "nine fifty-nine"."""
    return face(hour, sum(minutes)) if sum(minutes) >= 10 and 1 <= hour <= 12 else None


@rule("clock", "NUMBER TENS hyphen NUMBER", "NUMBER TENS hyphen NUMBER minute_word", score=1)
def clock_hyphened(hour: int, *minutes: int) -> Cycle | None:
    """The same with a hyphen in its minutes: "four twenty-three am" is no range to three."""
    return clock_words(hour, *minutes)


@rule("clock", "NUMBER oh NUMBER")
def clock_oh(hour: int, minute: int) -> Cycle | None:
    """An hour and less than ten minutes in words: "six oh five"; "nineteen oh five" is a year."""
    return face(hour, minute) if 1 <= hour <= 12 and 0 < minute < 10 else None


@rule("clock", "DIGITS DIGITS", score=-3)
def clock_spaced(hour: int, minutes: int) -> Cycle | None:
    """Hours and minutes with a space: "3 15"."""
    return face(hour, minutes) if minutes >= 10 else None


@rule("exact", "CLOCK in_the PART", "N in_the PART", "CLOCK at? NIGHTWORD", "N at NIGHTWORD", "CLOCK this_word PART")
def clock_in_part(value: object, name: str) -> Cycle | None:
    """A clock time in a part of the day: "5 in the afternoon", "ten at night"; "1916 in the evening" is a year."""
    clock = value if isinstance(value, Clock | Hands) else spelled(value)
    year = isinstance(value, int) and isinstance(clock, Clock) and value >= 100
    return in_part(clock, name) if clock is not None and not year else None


@rule("exact", "N in_the AMPM", "CLOCK in_the AMPM")
def clock_in_half(value: object, half: int) -> Cycle | None:
    """A clock time in a half of the day: "3 in the AM"."""
    clock = value if isinstance(value, Clock | Hands) else spelled(value)
    return halved(clock, half) if clock is not None else None


@rule(
    "time", "EXACT", "CLOCK", "exactly EXACT", "exactly CLOCK", "EXACT sharp", "CLOCK sharp", "CLOCK hour_mark",
    "FULLCLOCK hour_mark",
)  # fmt: skip
def clock_time(clock: Cycle) -> Cycle:
    """A clock time by itself."""
    return clock


@rule("exact", "ZEROFIGURES hour_mark", score=1)
def zero_hours(clock: Clock) -> Clock:
    """Hours and minutes in four figures that begin with a zero: "0630 hours"."""
    return clock


@rule("exact", "at FOURFIGURES hour_mark", "at DOTTEDCLOCK hour_mark", score=1)
def at_hours(clock: Clock) -> Clock:
    """Hours and minutes in four figures, or with a dot, after "at": "at 1830 hours", "at 17.30 hrs"."""
    return clock


@rule("exact", "NUMBER NUMBER HUNDRED hour_mark", "oh NUMBER HUNDRED hour_mark", "at NUMBER HUNDRED hour_mark", score=1)
def hundred_hours(*values: int) -> Clock | None:
    """Whole hours in words, as armies have them: "zero six hundred hours", "at fourteen hundred hours"."""
    *zero, hour, _ = values
    return Clock(hour) if hour <= 24 and (not zero or zero == [0] and hour < 10) else None


@rule("exact", "FOURFIGURES hour_mark", score=-1.5)
def four_hours(clock: Clock) -> Clock:
    """The same where a phrase wants a time: "by 1830 hours", but "1200 hours" of work."""
    return clock


@rule("time", "DIGITS hour_glued", score=-1)
def hour_letter(hour: int) -> Cycle | None:
    """An hour of the 24-hour clock: "19h"."""
    return Clock(hour) if hour <= 24 else None


@rule("time", "ZEROFIGURES", score=-1)
def zero_figures(clock: Clock) -> Cycle:
    """Hours and minutes in four figures that begin with a zero, which are no year: "0730"."""
    return clock


@rule("exact", "at ZEROFIGURES")
def at_zero_figures(clock: Clock) -> Clock:
    """The same after "at": "at 0730"."""
    return clock


@rule("time", "PART", "the PART")
def part(name: str) -> Cycle:
    """A part of the day by itself: "evening"."""
    return PartOfDay(name)


@rule("time", "PART at? EXACT", "PART at? CLOCK", "PART at N")
def part_at_clock(name: str, value: object) -> Cycle | None:
    """A part of the day and a clock time in it: "evening at 8"."""
    clock = value if isinstance(value, Clock | Hands) else face(value)
    return in_part(clock, name) if clock is not None else None


@rule("vaguetime", "HOURISH", "DIGITS ish_mark", "CLOCK ish_mark")
def hour_ish(value: object) -> Cycle | None:
    """About a bare hour: "5ish", "sixish", "half five-ish"."""
    return value if isinstance(value, Clock | Hands) else face(value)


@rule("vaguetime", "DIGITS ish_mark AMPM", "DIGITS AMPM ish_mark", "CLOCK AMPM ish_mark", "HOURISH AMPM")
def hour_ish_ampm(value: object, half: int) -> Cycle | None:
    """The same with am or pm: "5ish pm"."""
    clock = hour_ish(value)
    return halved(clock, half) if isinstance(clock, Clock | Hands) else None


@rule("vaguetime", "NOONISH", "NOON ish_mark")
def noon_ish(hour: int) -> Cycle:
    """About a named time: "noonish"."""
    return Clock(hour)


@rule("vaguetime", "PARTISH")
def part_ish(name: str) -> Cycle:
    """About a part of the day: "afternoonish"."""
    return PartOfDay(name)


@rule("hourminute", "FOURFIGURES", "ZEROFIGURES")
def hour_minute(clock: Clock) -> Clock:
    """Hours and minutes in four figures: "1055", "0930"."""
    return clock
