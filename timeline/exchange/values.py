"""The values of TIMEX3: of moments, of lengths, and of what comes again and again.

Source: ISO 8601, and the TimeML 1.2.1 annotation guidelines for what it lacks (Saurí et al. 2006).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from fractions import Fraction

from timeline.algebra import (
    About, Amount, AnySeason, BeforeChrist, Between, Beyond, By, Clock, Coming, Count, Cycle, DayOfYear, Directed,
    Ended, Ending, Every, FiscalYear, For, Last, Modified, MonthOfYear, Next, Now, Nth, OnWeekday, PartOfDay, Past,
    Piece, PieceOfYear, Portion, Rest, Run, Season, Shift, Span, Term, Told, Vague, Weekend, Workday, Zoned,
    exactly,
)  # fmt: skip
from timeline.calendar import Unit

PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI", "overnight": "NI",
    "daytime": "DT", "small hours": "MO", "dawn": "MO", "dusk": "EV", "lunch": "MI", "breakfast": "MO", "dinner": "EV",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
LETTERS = {
    Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M",
    Unit.QUARTER: "Q", Unit.HALF: "H", Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "CE", Unit.MILLENNIUM: "ML",
}  # fmt: skip
NIGHT = timedelta(hours=9)
"""No part of a night starts later than so long after its evening."""
A_QUARTER = Amount(exactly(1), Unit.QUARTER)
A_WEEK = Amount(exactly(1), Unit.WEEK)
VAGUELY = Count(None, None, "units")
REPORTED = Told(Unit.QUARTER)


def length(amount: Amount) -> str:
    """The value of a duration, such as P3W or PT24H; vague counts are X.

    Units stay as they were written: 24 hours are not a day.
    """
    date, time = "", ""
    part: Amount | None = amount
    while part is not None:
        figure, unit = _figure(part), part.unit
        letter = LETTERS[unit]
        if unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM) and figure != "X":
            figure, letter = _plain((part.count.least or Fraction(1)) * (unit.months // 12)), "Y"
        if unit <= Unit.HOUR:
            time += figure + letter
        else:
            date += figure + letter
        part = part.rest
    return f"P{date}T{time}" if time else f"P{date}"


def _figure(amount: Amount) -> str:
    if amount.count.name == "couple":
        return "2"
    low, high = amount.count.least, amount.count.most
    return "X" if low is None or high is None else _plain(low)


def _plain(number: Fraction) -> str:
    return str(int(number)) if number == int(number) else f"{float(number):g}"


def at_each(day: Cycle | None, time: Cycle) -> str:
    """The value of a time of the day on every member of a cycle of days; of other cycles, without it."""
    if isinstance(day, PartOfDay) and isinstance(time, Clock):  # "every night at 10 pm"
        day = Every(Unit.DAY)
    whole = "XXXX-XX-XX" if day == Every(Unit.DAY) else every(day)
    if not isinstance(day, OnWeekday | Every) or day.grain is not Unit.DAY:
        return whole
    if isinstance(time, PartOfDay):
        return f"{whole}T{PARTS[time.name]}"
    return f"{whole}T{time.hour:02}:{time.minute:02}" if isinstance(time, Clock) else every(day)


def every(cycle: Cycle | None) -> str:
    """The value of every member of a cycle."""
    if isinstance(cycle, Every):
        return f"PT1{LETTERS[cycle.unit]}" if cycle.unit <= Unit.HOUR else f"P1{LETTERS[cycle.unit]}"
    if isinstance(cycle, OnWeekday):
        return f"XXXX-WXX-{cycle.day + 1}"
    if isinstance(cycle, Weekend):
        return "XXXX-WXX-WE"
    if isinstance(cycle, MonthOfYear):
        return f"XXXX-{cycle.month:02}"
    if isinstance(cycle, DayOfYear):
        return f"XXXX-{cycle.month:02}-{cycle.day:02}"
    if isinstance(cycle, PartOfDay):
        return f"XXXX-XX-XXT{PARTS[cycle.name]}"
    if isinstance(cycle, Season):
        return f"XXXX-{SEASONS[cycle.name]}"
    return "P1D" if isinstance(cycle, Workday) else "P1Y"


def moment(term: Term, span: Span | None) -> str:
    """The value of a moment, by its term and its span."""
    if isinstance(term, About) and span is not None:
        return moment(term.inner, span._replace(start=span.start_latest, end=span.end_earliest))
    if isinstance(term, Portion) and span is not None and span.start is not None and _nightly(term.inner):
        return moment(term.inner, span._replace(start=span.start - NIGHT))
    if isinstance(term, Portion | About | Modified | Rest | Directed | Zoned | Ending | Beyond):
        return moment(term.inner, span)
    if isinstance(term, By) and span is not None:
        return moment(term.inner, span._replace(start=span.end))
    if isinstance(term, Vague):
        return _vague(term)
    if isinstance(term, Now):
        return "PRESENT_REF"
    if isinstance(term, BeforeChrist):
        return _before_christ(term)
    if isinstance(term, Past | Coming | For | Ended):
        return _stretch(term, span)
    if isinstance(term, Run):
        return length(Amount(exactly(abs(term.count)), term.cycle.grain))
    if isinstance(term, Nth) and term.cycle == Every(Unit.WEEK):
        return "P1W"
    if (members := _in_a_row(term)) is not None:
        return every(members)
    if span is not None and span.start is None and span.end is not None and isinstance(term, Shift):
        first, last = ((end or span.end) - timedelta.resolution for end in (span.end_earliest, span.end))
        span = span._replace(start=first, start_latest=last)  # "more than two years ago"
    if span is None or span.start is None:
        return "XXXX"
    if isinstance(term, Shift):
        return _counted(term, span)
    cycle = getattr(term, "cycle", None)
    if isinstance(cycle, Cycle):
        return _member(cycle, span.start)
    if isinstance(term, Piece):
        return _piece(term, span.start)
    return dated(span.start, term.grain)


def _stretch(term: Past | Coming | For | Ended, span: Span | None) -> str:
    """A stretch of some length; a week from a Monday and a quarter by its end are those of the calendar."""
    if span is not None and span.start is not None and span.end is not None:
        if isinstance(term, For) and term.amount == A_WEEK and not span.start.weekday():
            return dated(span.start, Unit.WEEK)
        if isinstance(term, Ended) and term.amount == A_QUARTER:
            return dated(span.start + (span.end - span.start) / 2, Unit.QUARTER)
    return length(term.amount)


def _in_a_row(term: Term) -> Cycle | None:
    """The cycle whose members a stretch is made of, as "the past three summers", which have the value of each."""
    if not isinstance(term, Between) or not isinstance(term.first, Last | Next):
        return None
    last = term.second
    return term.first.cycle if type(last) is type(term.first) and last.cycle == term.first.cycle else None


def _vague(term: Vague) -> str:
    """A vague time: "recent weeks" are a length, "recent years" and "recently" the past."""
    if term.unit is None or term.unit >= Unit.YEAR or term.where != "past":
        return f"{term.where.upper()}_REF"
    return length(Amount(VAGUELY, term.unit))


def _nightly(term: Term) -> bool:
    """True iff a term is a night, whose late part lies in the next day but is called by the night's own day."""
    cycle = getattr(term, "cycle", None)
    return isinstance(cycle, PartOfDay) and PARTS[cycle.name] == "NI"


def _piece(term: Piece, start: datetime) -> str:
    if term.of == 2 and term.inner.grain is Unit.YEAR:
        return f"{start.year:04}-H{1 if start.month < 7 else 2}"
    return dated(start, term.inner.grain)


def _counted(term: Shift, span: Span) -> str:
    """A time that was counted out is as precise as the unit counted in, or as what was named to count from."""
    start, unit, count = span.start, term.amount.finest, term.amount.count.least
    assert start is not None
    if unit > Unit.YEAR and count is not None and count.denominator > 1:  # "half a century ago" was a year
        unit = Unit.YEAR
    if span.start != span.start_latest and term.amount.count.least is None:
        return "PAST_REF" if term.sign < 0 else "FUTURE_REF"
    if term.base == REPORTED:
        unit = min(unit, span.grain)
    elif not isinstance(term.base, Now | Told):
        unit = min(unit, term.base.grain)
    if unit < Unit.DAY and span.start_latest is not None and span.start_latest - start > HALF_A_DAY:
        return dated(span.start_latest if term.sign < 0 else start, Unit.DAY)
    return dated(start, unit if unit >= Unit.DAY else Unit.MINUTE)


HALF_A_DAY = timedelta(hours=12)
"""What is counted in hours from a time less certain than that has the value of its day."""


def _member(cycle: Cycle, start: datetime) -> str:
    """The value of a member of a cycle by its start."""
    if isinstance(cycle, PartOfDay):
        return f"{dated(start, Unit.DAY)}T{PARTS[cycle.name]}"
    if isinstance(cycle, Clock):
        return _clock(cycle, start)
    if isinstance(cycle, Weekend):
        return f"{_week(start)}-WE"
    if isinstance(cycle, Season):
        return f"{start.year:04}-{SEASONS[cycle.name]}"
    if isinstance(cycle, AnySeason):
        return f"{start.year:04}-{('WI', 'SP', 'SU', 'FA')[start.month % 12 // 3]}"
    if isinstance(cycle, FiscalYear):
        return f"{start.year:04}"
    if isinstance(cycle, PieceOfYear):
        return f"{start.year:04}-{'Q' if cycle.unit is Unit.QUARTER else 'H'}{cycle.number}"
    return dated(start, cycle.grain)


def _clock(cycle: Clock, start: datetime) -> str:
    if cycle.hour == 24:
        start = start.replace(hour=0)
        return f"{dated(datetime.fromordinal(start.toordinal() - 1), Unit.DAY)}T24:00"
    spec = "T%H:%M:%S" if cycle.unit is Unit.SECOND else "T%H:%M"
    return f"{dated(start, Unit.DAY)}{start:{spec}}"


def _week(start: datetime) -> str:
    year, week, _ = start.isocalendar()
    return f"{year:04}-W{week:02}"


def _before_christ(term: BeforeChrist) -> str:
    if term.unit is Unit.MILLENNIUM:
        return f"BC{term.number - 1}"
    if term.unit is Unit.CENTURY:
        return f"BC{term.number - 1:02}"
    if term.unit is Unit.DECADE:
        return f"BC{term.number // 10:03}"
    part = term.part
    if isinstance(part, Season):
        return f"BC{term.number:04}-{SEASONS[part.name]}"
    if isinstance(part, MonthOfYear):
        return f"BC{term.number:04}-{part.month:02}"
    if isinstance(part, DayOfYear):
        return f"BC{term.number:04}-{part.month:02}-{part.day:02}"
    return f"BC{term.number:04}"


def dated(start: datetime, unit: Unit) -> str:
    """The ISO 8601 value of the unit that starts at an instant, with TimeML's own for decades and centuries.

    >>> dated(datetime(1990, 1, 1), Unit.DECADE)
    '199'
    """
    return DATED[unit](start)


DATED: dict[Unit, Callable[[datetime], str]] = {
    Unit.MICROSECOND: lambda t: t.isoformat(),
    Unit.SECOND: lambda t: t.isoformat(timespec="seconds"),
    Unit.MINUTE: lambda t: t.isoformat(timespec="minutes"),
    Unit.HOUR: lambda t: t.isoformat(timespec="minutes"),
    Unit.DAY: lambda t: t.date().isoformat(),
    Unit.WEEK: _week,
    Unit.MONTH: lambda t: f"{t.year:04}-{t.month:02}",
    Unit.QUARTER: lambda t: f"{t.year:04}-Q{(t.month + 2) // 3}",
    Unit.HALF: lambda t: f"{t.year:04}-H{1 if t.month < 7 else 2}",
    Unit.YEAR: lambda t: f"{t.year:04}",
    Unit.DECADE: lambda t: f"{t.year // 10:03}",
    Unit.CENTURY: lambda t: f"{t.year // 100:02}",
    Unit.MILLENNIUM: lambda t: f"{t.year // 1000}",
}
