"""Hypothesis strategies for times, phrases and networks, biased to the edges of the calendar.

Uniform anchors miss what breaks date logic: year ends, leap days, month ends, week boundaries, midnight, days on
which clocks change, the years 1 and 9999. Where this library is installed next to Hypothesis, `st.from_type` knows
`Interval`, `Bounds`, `Anchor` and `Conventions`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

from attrs import frozen

from timeline.algebra import (
    Amount, AnySeason, Coming, Count, Cycle, DayOfMonth, DayOfYear, Every, Feast, FiscalYear, Last, MonthOfYear, Next,
    OnWeekday, PartOfDay, Past, PieceOfYear, Season, Shift, Since, Term, This, Until, Weekend, Within, Workday, exactly,
)  # fmt: skip
from timeline.algebra.cycles import SEASONS
from timeline.algebra.edges import After, Before
from timeline.algebra.term import NOW
from timeline.calendar import MONTH_NAMES, WEEKDAYS, Anchor, Bounds, Conventions, Interval, Unit, floor
from timeline.calendar.arithmetic import days_in_month
from timeline.calendar.conventions import PARTS
from timeline.calendar.zone import named


def register() -> None:
    """Tell Hypothesis how to make our types; the entry point of the group `hypothesis`.

    It is defined before Hypothesis is imported, since that import may call it while this module still loads.
    """
    from hypothesis import strategies

    strategies.register_type_strategy(Interval, lambda _: intervals())
    strategies.register_type_strategy(Bounds, lambda _: bounds())
    strategies.register_type_strategy(Anchor, lambda _: anchors())
    strategies.register_type_strategy(Conventions, lambda _: conventions())


from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

MICROSECOND = timedelta(microseconds=1)
DAY = timedelta(days=1)
CLOCKS_CHANGE = (
    datetime(2024, 3, 31, 2, 30),  # Berlin skips 02:00 to 03:00
    datetime(2024, 10, 27, 2, 30),  # Berlin has it twice
    datetime(2024, 3, 10, 2, 30),  # New York skips
    datetime(2024, 11, 3, 1, 30),  # New York has it twice
    datetime(2011, 12, 30, 12),  # Apia skips the day
    datetime(2018, 11, 4, 0, 30),  # Sao Paulo skips midnight
)
EDGES = (
    datetime(2023, 12, 31, 23, 59, 59, 999999), datetime(2024, 1, 1), datetime(2000, 1, 1), datetime(1999, 12, 31),
    datetime(2024, 2, 28), datetime(2024, 2, 29, 12), datetime(2024, 3, 1), datetime(2023, 2, 28), datetime(2023, 3, 1),
    datetime(2000, 2, 29), datetime(1900, 2, 28), datetime(2100, 3, 1), datetime(2023, 1, 31), datetime(2023, 4, 30),
    datetime(2023, 9, 10), datetime(2023, 9, 11), datetime(2023, 9, 10, 23, 59), datetime(2023, 9, 9),
    datetime(2020, 12, 31), datetime(2021, 1, 3), datetime(2021, 1, 4), datetime(1970, 1, 1), *CLOCKS_CHANGE,
)  # fmt: skip
RIM = (datetime.min, datetime(1, 1, 8), datetime(1, 12, 31), datetime(9999, 1, 1), datetime(9999, 12, 30), datetime.max)
"""Where the calendar ends."""
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu")
NUDGES = (timedelta(0), MICROSECOND, -MICROSECOND, DAY, -DAY, timedelta(hours=1), timedelta(hours=-1))


@st.composite
def edges(draw: st.DrawFn) -> datetime:
    """A naive time at an edge of the calendar, or a nudge away from it, in a year of its own choosing."""
    t = draw(st.sampled_from(EDGES)) + draw(st.sampled_from(NUDGES))
    year = draw(st.sampled_from((t.year, 1999, 2000, 2004, 2023, 2024, 2100)))
    return t if (t.month, t.day) == (2, 29) else t.replace(year=year)


def instants(first: datetime = datetime(1000, 1, 1), last: datetime = datetime(9000, 1, 1)) -> SearchStrategy[datetime]:
    """Naive times, every other one at an edge. The default range leaves room for what is counted from them."""
    inside = edges().filter(lambda t: first <= t <= last)
    return st.one_of(inside, st.datetimes(first, last))


def rim() -> SearchStrategy[datetime]:
    """Naive times near the ends of the calendar."""
    ends = st.one_of(st.datetimes(max_value=datetime(12, 1, 1)), st.datetimes(min_value=datetime(9988, 1, 1)))
    return st.one_of(st.sampled_from(RIM), ends)


def aware() -> SearchStrategy[datetime]:
    """Times on the clock of a zone, often on a day on which it changes."""
    walls = st.one_of(st.sampled_from(CLOCKS_CHANGE), instants(datetime(1980, 1, 1), datetime(2037, 1, 1)))
    return st.builds(lambda t, zone: t.replace(tzinfo=named(zone)), walls, st.sampled_from(ZONES))


def anchors() -> SearchStrategy[Anchor]:
    """Anchors: instants, dates, months, and stretches of some days."""
    stretch = st.builds(lambda t, days: Interval(t, t + days * DAY), instants(), st.integers(1, 400))
    month = instants().map(lambda t: f"{t.year:04}-{t.month:02}")
    return st.one_of(instants(), instants().map(datetime.date), month, stretch, aware()).map(Anchor.of)


def closed_intervals() -> SearchStrategy[Interval]:
    """Intervals with both ends, short ones and long ones."""
    some = st.timedeltas(MICROSECOND, timedelta(days=40_000))
    lengths = st.one_of(st.sampled_from((MICROSECOND, DAY, 7 * DAY)), some)
    return st.builds(lambda t, length: Interval(t, t + length), instants(), lengths)


def intervals() -> SearchStrategy[Interval]:
    """Intervals, some with open sides."""
    half = st.one_of(st.builds(Interval, instants(), st.none()), st.builds(Interval, st.none(), instants()))
    return st.one_of(closed_intervals(), half, st.just(Interval(None, None)))


def bounds() -> SearchStrategy[Bounds]:
    """Windows of an edge: known ones, wide ones, open ones."""
    wide = intervals().map(lambda i: Bounds(i.start, i.end))
    return st.one_of(instants().map(lambda t: Bounds(t, t)), wide)


def conventions() -> SearchStrategy[Conventions]:
    """Conventions that differ from the defaults in some ways."""
    choices: dict[str, SearchStrategy[Any]] = {
        "week_start": st.integers(0, 6),
        "weekend": st.sampled_from(((5, 2), (4, 2), (6, 1))),
        "seasons": st.sampled_from(("meteorological", "astronomical")),
        "hemisphere": st.sampled_from(("northern", "southern")),
        "next_weekday": st.sampled_from(("next week", "nearest")),
        "bare": st.sampled_from(("past", "future", "nearest")),
        "day_first": st.booleans(),
        "fiscal_start": st.integers(1, 12),
        "parts": st.fixed_dictionaries({}, optional={"evening": st.just((17, 22)), "night": st.just((22, 29))}),
    }
    return st.fixed_dictionaries({}, optional=choices).map(lambda given: Conventions(**given))


def units(least: Unit = Unit.HOUR, most: Unit = Unit.CENTURY) -> SearchStrategy[Unit]:
    """Units of the calendar, from one to another."""
    return st.sampled_from([unit for unit in Unit if least <= unit <= most])


def days_of_year() -> SearchStrategy[DayOfYear]:
    """Days of a year; 29 February more often than it comes."""
    every = st.builds(lambda t: DayOfYear(t.month, t.day), st.datetimes(datetime(2024, 1, 1), datetime(2024, 12, 31)))
    return st.one_of(st.just(DayOfYear(2, 29)), every)


def cycles() -> SearchStrategy[Cycle]:
    """Endless families of intervals, of every kind but clock times."""
    return st.one_of(
        units().map(Every),
        st.integers(0, 6).map(OnWeekday),
        st.integers(1, 12).map(MonthOfYear),
        st.integers(1, 31).map(DayOfMonth),
        days_of_year(),
        st.sampled_from([name for name, (begin, end) in PARTS.items() if end <= 30]).map(PartOfDay),
        st.sampled_from(SEASONS).map(Season),
        st.sampled_from(("christmas", "halloween", "boxing day", "epiphany")).map(Feast),
        st.builds(PieceOfYear, st.just(Unit.QUARTER), st.integers(1, 4)),
        st.builds(PieceOfYear, st.just(Unit.HALF), st.integers(1, 2)),
        st.sampled_from((Weekend(), Workday(), AnySeason(), FiscalYear())),
    )


def amounts() -> SearchStrategy[Amount]:
    """Exact amounts of hours to years, and vague ones."""
    exact = st.integers(1, 60).map(exactly)
    vague = st.sampled_from(("couple", "few", "several")).map(lambda name: Count(None, None, name))
    span = st.builds(lambda low, more: Count(Fraction(low), Fraction(low + more)), st.integers(1, 9), st.integers(1, 9))
    return st.builds(Amount, st.one_of(exact, vague, span), units(most=Unit.YEAR))


def members() -> SearchStrategy[Term]:
    """Members of cycles, chosen by where they lie from now."""
    counts = st.integers(1, 5)
    return st.one_of(
        cycles().map(This),
        st.builds(Last, cycles(), count=counts),
        st.builds(Next, cycles(), count=counts),
    )


def terms() -> SearchStrategy[Term]:
    """What phrases mean: members of cycles, stretches that touch now, shifts, parts of days, and open stretches."""
    parts = st.sampled_from(("morning", "afternoon", "evening", "night")).map(PartOfDay)
    days = st.integers(0, 6).map(OnWeekday)
    closed = st.one_of(
        members(),
        amounts().map(Past),
        amounts().map(Coming),
        st.builds(Shift, st.just(NOW), amounts(), st.sampled_from((-1, 1))),
        st.builds(Within, parts, st.one_of(days.map(This), days.map(Last), days.map(Next))),
    )
    return st.one_of(closed, *(closed.map(kind) for kind in (Since, Until, Before, After)))


@frozen
class Known:
    """A phrase and an anchor with the interval that it must have, reckoned with no more than datetime."""

    phrase: str
    anchor: datetime
    interval: Interval


def _days_away(anchor: datetime, days: int) -> Interval:
    start = floor(anchor, Unit.DAY) + days * DAY
    return Interval(start, start + DAY)


def _month(year: int, month: int) -> Interval:
    start = datetime(year, month, 1)
    return Interval(start, start + days_in_month(start) * DAY)


def _relative(t: datetime, n: int, day: int) -> dict[str, Interval]:
    """Phrases that count from an instant; n is at least 2."""
    monday = _days_away(t, -t.weekday()).start or t
    sunday = _days_away(t, -(t.weekday() + 1)).start or t
    return {
        "today": _days_away(t, 0),
        "yesterday": _days_away(t, -1),
        "tomorrow": _days_away(t, 1),
        f"{n} days ago": _days_away(t, -n),
        f"in {n} days": _days_away(t, n),
        f"{n} weeks ago": _days_away(t, -7 * n),
        f"the last {n} days": Interval(_days_away(t, -n).start, _days_away(t, 0).start),
        f"the next {n} days": Interval(_days_away(t, 1).start, _days_away(t, n).end),
        "this week": Interval(monday, monday + 7 * DAY),
        "last week": Interval(monday - 7 * DAY, monday),
        "next week": Interval(monday + 7 * DAY, monday + 14 * DAY),
        f"last {WEEKDAYS[day]}": _days_away(t, -((t.weekday() - day - 1) % 7 + 1)),
        "last Sunday evening": Interval(sunday + timedelta(hours=18), sunday + DAY),
        "this month": _month(t.year, t.month),
        "last year": Interval(datetime(t.year - 1, 1, 1), datetime(t.year, 1, 1)),
    }


def _absolute(year: int, month: int, decade: int) -> dict[str, Interval]:
    """Phrases that mean the same whenever they are said."""
    return {
        f"{MONTH_NAMES[month - 1]} {year}": _month(year, month),
        f"in {year}": Interval(datetime(year, 1, 1), datetime(year + 1, 1, 1)),
        f"the {decade}s": Interval(datetime(decade, 1, 1), datetime(decade + 10, 1, 1)),
    }


@st.composite
def phrases(draw: st.DrawFn) -> Known:
    """Phrases of many families with known answers."""
    t = draw(instants(datetime(1600, 1, 1), datetime(2400, 1, 1)))
    decade = draw(st.sampled_from([d for d in range(1710, 2099, 10) if d % 100]))
    known = {
        **_relative(t, draw(st.integers(2, 60)), draw(st.integers(0, 6))),
        **_absolute(draw(st.integers(1700, 2099)), draw(st.integers(1, 12)), decade),
    }
    phrase = draw(st.sampled_from(sorted(known)))
    return Known(phrase, t, known[phrase])


Row = tuple[str, str, int | None, int | None, str]
"""least <= b - a <= most, and the reason."""


@frozen
class Hidden:
    """A consistent network: its rows, and an assignment that satisfies all of them."""

    rows: tuple[Row, ...]
    witness: dict[str, int]


@st.composite
def networks(draw: st.DrawFn, points: int = 6, rows: int = 12) -> Hidden:
    """Consistent networks over the origin "O" and some points. The witness is drawn first."""
    witness = {"O": 0}
    for i in range(draw(st.integers(1, points))):
        witness[f"p{i}"] = draw(st.integers(-50, 50))
    slack = st.one_of(st.none(), st.integers(0, 20))
    found: list[Row] = []
    for k in range(draw(st.integers(0, rows))):
        a, b = draw(st.sampled_from(sorted(witness))), draw(st.sampled_from(sorted(witness)))
        low, high, apart = draw(slack), draw(slack), witness[b] - witness[a]
        least, most = None if low is None else apart - low, None if high is None else apart + high
        found.append((a, b, least, most, f"claim {k}"))
    return Hidden(tuple(found), witness)
