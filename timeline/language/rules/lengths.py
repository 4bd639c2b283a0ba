"""Durations and recurrences: kinds of their own."""

from __future__ import annotations

from attrs import evolve

from timeline.algebra import (
    Amount, Bare, Between, Clock, Count, Cycle, Duration, Every, Hands, OnWeekday, PartOfDay, Recurrence, Season, Term,
    Weekend, Workday, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.clocks import face, in_part


@rule("d", "AMOUNT", "the AMOUNT", "AMOUNT hyphen? long", "this AMOUNT", "those AMOUNT", "AMOUNT to_the_day")
def duration(amount: Amount) -> Term:
    """A length of time: "three weeks", "the nine months"."""
    return Duration(amount)


@rule("d", "PLURAL", "PLURAL hyphen long", "the PLURAL", "those PLURAL", score=-1)
def plural_duration(amount: Amount) -> Term:
    """A length without a count: "weeks"."""
    return Duration(amount)


@rule("d", "UNIT hyphen long")
def unit_long(unit: Unit) -> Term:
    """A length of one unit: "day-long"."""
    return Duration(Amount(exactly(1), unit))


@rule("d", "UNIT", score=-2)
def bare_unit(unit: Unit) -> Term | None:
    """A length of one unit that needs no count: "a long day"."""
    alone = unit in (Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
    return Duration(Amount(exactly(1), unit)) if alone else None


@rule("d", "the? NTH UNIT", score=-2)
def unit_by_number(number: int, unit: Unit) -> Term | None:
    """One unit of something that the words leave out: "the second day", "first year"."""
    return Duration(Amount(exactly(1), unit)) if number > 0 and unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else None


@rule("d", "the NTH N UNITS", "the NTH AMOUNT", score=-1)
def counted_duration(number: int, *rest: object) -> Term | None:
    """A length at one end of something: "the first nine months"."""
    amount = rest[0] if isinstance(rest[0], Amount) else Amount(exactly(rest[0]), rest[1])  # type: ignore[arg-type]
    return Duration(amount) if number in (1, -1) else None


@rule("d", "the NTH UNITS", "the EARLY UNITS", score=-1)
def plural_at_an_end(where: object, unit: Unit) -> Term:
    """A length without a count at one end of something: "the first hours", "the early years"."""
    return Duration(Amount(Count(None, None, "units"), unit))


@rule("d", "AMOUNT period_word", "AMOUNT hyphen? period_word", "a AMOUNT period_word")
def period(amount: Amount) -> Term:
    """A length, called a period: "a three-year period"."""
    return Duration(amount)


@rule("s", "EVERY UNITNAME", "EVERY NAME", "the? EVERY NAME", "EVERY YEARDAY")
def every(quant: str, cycle: object) -> Term | None:
    """Every member of a cycle: "every Tuesday", "every 5 May"."""
    return Recurrence(cycle, quant=quant) if isinstance(cycle, Cycle) else None


@rule("s", "each_other UNITNAME", "each_other NAME", "each_other NAMES")
def every_other(cycle: object) -> Term | None:
    """Every second member of a cycle: "every other day" is every two days."""
    if isinstance(cycle, Every):
        return Recurrence(amount=Amount(exactly(2), cycle.unit), quant="EVERY")
    return Recurrence(cycle, quant="EVERY OTHER") if isinstance(cycle, Cycle) else None


@rule(
    "s", "the? NTH NAME of EVERY UNITNAME", "the? NTH NAME of EVERY UNITNAME at? TIME",
    "the? ORDINALFIGURE of EVERY UNITNAME", "the? ORDINALFIGURE of EVERY UNITNAME at? TIME",
    "the ORDINAL of EVERY UNITNAME",
    "EVERY NTH NAME of the UNITNAME", "EVERY NTH NAME of the UNITNAME at? TIME",
)  # fmt: skip
def nth_of_every(*values: object) -> Term | None:
    """A place in every longer time: "the first Monday of each month", "every first Monday of the month"."""
    quant = next(value for value in values if isinstance(value, str))
    months = [value for value in values if isinstance(value, Every) and value.unit >= Unit.MONTH]
    return Recurrence(months[-1], quant=quant) if months else None


@rule("s", "EVERY AMOUNT")
def every_amount(quant: str, amount: Amount) -> Term:
    """Every so often: "every two weeks"."""
    return Recurrence(amount=amount, quant=quant)


@rule("s", "EVERY NAME PART", "EVERY NAME at? TIME", "EVERY UNITNAME at? TIME")
def every_at(quant: str, day: Cycle, time: str | Cycle) -> Term:
    """Every such day at a time: "every Friday evening", "every day at 5 pm"."""
    return Recurrence(day, quant=quant, at=PartOfDay(time) if isinstance(time, str) else time)


@rule("s", "EVERY NTH NAME")
def every_nth_name(quant: str, number: int, cycle: Cycle) -> Term | None:
    """Every so many of a name: "every third Thursday"; the first is that of every month."""
    return Recurrence(cycle if number > 1 else Every(Unit.MONTH), quant=quant) if number > 0 else None


@rule("s", "EVERY NTH UNIT")
def every_nth(quant: str, number: int, unit: Unit) -> Term | None:
    """Every so many units: "every third month"."""
    return Recurrence(amount=Amount(exactly(number), unit), quant=quant) if number > 1 else None


@rule("s", "S and NAME", "S and NAME PART", "S and S")
def and_also(first: Term, *_: object) -> Term:
    """Recurrences side by side: "every Tuesday and Thursday"."""
    return first


@rule("s", "S except NAME", "S except S")
def all_but(first: Term, _: object) -> Term:
    """Recurrences but for some: "every day except Sunday"."""
    return first


@rule("s", "S ISH")
def roughly_so_often(often: Term, _: int) -> Term:
    """A frequency made vague behind: "once a month or so"."""
    return often


@rule("s", "S comma? at? TIME", "S at N", "at? TIME S", "S comma? RANGE", "S from RANGE")
def often_at(*values: object) -> Term | None:
    """What comes again at a time of the day: "Tuesdays and Thursdays at 7 pm", "daily at 6", "weekdays 9am-5pm"."""
    often = next(value for value in values if isinstance(value, Recurrence))
    time = next(value for value in values if value is not often)
    if isinstance(time, Between):
        return often if isinstance(getattr(time.first, "cycle", None), Clock | Hands) else None
    clock = time if isinstance(time, Cycle) else face(time)
    if clock is None or not (often.amount or often.cycle and often.cycle.grain >= Unit.DAY):
        return None
    return evolve(often, at=clock) if often.cycle is not None and often.cycle.grain is Unit.DAY else often


@rule("s", "S on M", "S in M")
def often_on(often: Term, name: Term) -> Term | None:
    """What comes again at a name that each has once: "every year on 5 May", "monthly on the 15th", but not "every day
    in May"."""
    return often if isinstance(name, Bare) and name.cycle.period is often.grain else None


@rule("s", "S on WEEKDAYS")
def often_on_weekdays(often: Term, _: int) -> Term:
    """The same on a day of the week: "weekly on Tuesdays"."""
    return often


@rule("s", "S comma NAME", "S to NAME", "S to NAME PART")
def and_more(first: Term, day: Cycle, part: str = "") -> Term | None:
    """More days of the week: "every Monday, Wednesday and Friday", "every Monday to Friday"."""
    weekly = isinstance(first, Recurrence) and isinstance(first.cycle, OnWeekday) and first.quant
    return first if weekly and isinstance(day, OnWeekday) else None


@rule("s", "TIMES ADVERB", "N times_word ADVERB")
def times_daily(number: object, unit: Unit) -> Term:
    """So many times in a unit: "twice daily"."""
    return Recurrence(Every(unit), often=_often(number))


@rule("s", "TIMES EVERY AMOUNT")
def once_every(number: int, quant: str, amount: Amount) -> Term:
    """So many times in an amount: "once every two weeks"."""
    return Recurrence(amount=amount, quant=quant, often=_often(number))


@rule("s", "TIMES a FORTNIGHT", "N times_word a FORTNIGHT")
def times_a_fortnight(number: object, weeks: int) -> Term:
    """So many times in two weeks: "once a fortnight"."""
    return Recurrence(amount=Amount(exactly(weeks), Unit.WEEK), often=_often(number))


@rule("s", "RANGE comma? RANGE")
def hours_of_days(days: Term, hours: Term) -> Term | None:
    """The same hours on each of some days: "Mon-Fri 9am-5pm"."""
    if not isinstance(days, Between) or not isinstance(hours, Between):
        return None
    first, last, *times = (getattr(end, "cycle", None) for end in (days.first, days.second, hours.first, hours.second))
    if not isinstance(first, OnWeekday) or not isinstance(last, OnWeekday):
        return None
    timed = all(isinstance(time, Clock | Hands) for time in times)
    return Recurrence(RUNS.get((first.day, last.day), Every(Unit.WEEK))) if timed else None


RUNS: dict[tuple[int, int], Cycle] = {(0, 4): Workday(), (5, 6): Weekend()}
"""Days of the week, the first and the last, that are a cycle."""


@rule("s", "N UNITS a UNIT", "N UNITS EVERY UNIT")
def units_a_unit(number: int, inner: Unit, *rest: object) -> Term | None:
    """So many units in each longer one: "five days a week"."""
    outer = rest[-1]
    return Recurrence(Every(outer), often=_often(number)) if isinstance(outer, Unit) and outer > inner else None


@rule("s", "EVERY PART", "EVERY PART at? TIME", "EVERY PART at N")
def every_part(quant: str, name: str, time: object = None) -> Term:
    """Every part of a day, maybe at a time: "every morning", "every night at 10 pm"."""
    clock = face(time) if isinstance(time, int) else time
    at = in_part(clock, name) if isinstance(clock, Clock | Hands) else None
    return Recurrence(PartOfDay(name), quant=quant, at=at if at is not None and at.hour <= MIDNIGHT else None)


MIDNIGHT = 24
"""The hours after it are of a night, but no hours of a day."""


@rule("s", "ADVERB")
def adverb(unit: Unit) -> Term:
    """A frequency in one word: "daily"."""
    return Recurrence(amount=Amount(exactly(1), unit))


@rule("s", "BIADVERB")
def biadverb(unit: Unit) -> Term:
    """A frequency of two in one word: "biweekly"."""
    return Recurrence(amount=Amount(exactly(2), unit))


@rule(
    "s", "TIMES a UNIT", "N times_word|times_sign a UNIT", "COUNT times_word a UNIT", "TIMES EVERY UNIT",
    "N times_word EVERY UNIT",
)  # fmt: skip
def times(number: object, *rest: object) -> Term | None:
    """So many times a unit: "twice a week"."""
    unit = rest[-1]
    return Recurrence(Every(unit), often=_often(number)) if isinstance(unit, Unit) else None


def _often(number: object) -> str:
    """How often, in figures or by the name of a vague count."""
    return number.name or str(number.least) if isinstance(number, Count) else str(number)


@rule("s", "WEEKDAYS")
def weekdays(day: int) -> Term:
    """Every such day: "Mondays"."""
    return Recurrence(OnWeekday(day))


@rule("s", "weekends")
def weekends() -> Term:
    """Every weekend."""
    return Recurrence(Weekend())


@rule("s", "workdays")
def workdays() -> Term:
    """Every day of work."""
    return Recurrence(Workday())


@rule("s", "PARTS", "NAME PARTS", "WEEKDAYS PARTS", "NAME and|or NAME PARTS")
def parts(*values: object) -> Term:
    """Every such part of the day, or of one such day: "evenings", "Friday nights", "Monday and Tuesday nights"."""
    part = PartOfDay(str(values[-1]))
    if len(values) != 2:
        return Recurrence(part)
    day = OnWeekday(values[0]) if isinstance(values[0], int) else values[0]
    return Recurrence(day, at=part) if isinstance(day, OnWeekday) else Recurrence(part)


@rule("s", "SEASONS")
def seasons(name: str) -> Term:
    """Every such season: "summers"."""
    return Recurrence(Season(name))
