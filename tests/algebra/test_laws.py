"""Laws of cycles and of the terms over them, by their numbers."""

from __future__ import annotations

import os
import time
from calendar import isleap
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from itertools import pairwise

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from timeline import Anchor, Conventions, Interval, OutOfCalendar, Reading, Unit
from timeline.algebra import (
    Amount, AnySeason, Clock, Coming, Cycle, DayOfYear, Every, Feast, Last, MonthOfYear, Next, Nth, OnWeekday,
    PartOfDay, Past, Shift, Since, Term, This, Until, Weekend, Within, exactly, resolve,
)  # fmt: skip
from timeline.algebra.walk import last, next_, this
from timeline.algebra.term import NOW
from timeline.calendar import floor, span
from timeline.strategies import amounts, anchors, conventions, cycles, instants, members, phrases, rim, terms, units

ISO = Conventions()
DAY = timedelta(days=1)
GREGORIAN_CYCLE = timedelta(days=146_097)

gapless = st.one_of(units().map(Every), st.just(AnySeason()))
weekly = st.one_of(
    st.integers(0, 6).map(OnWeekday),
    st.sampled_from((Weekend(), Every(Unit.DAY), Every(Unit.WEEK), Every(Unit.HOUR), PartOfDay("night"))),
)


def at(term: Term, anchor: datetime | Interval | Anchor, given_conventions: Conventions = ISO) -> Interval:
    """The interval of a term. Here only moments are read."""
    interval = resolve(term, Anchor.of(anchor), given_conventions).interval
    assert interval is not None
    return interval


def later(interval: Interval, by: timedelta) -> Interval:
    """The interval, moved."""
    return Interval(interval.start and interval.start + by, interval.end and interval.end + by)


@given(cycles(), instants(), conventions())
def test_members_are_disjoint_and_ordered(cycle: Cycle, t: datetime, chosen: Conventions) -> None:
    """Law 9: members are disjoint and ordered, forward and backward."""
    found = [m for m, _ in zip(cycle.forward(t, chosen), range(8), strict=False)]
    assert all(start < end for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    back = [m for m, _ in zip(cycle.backward(t, chosen), range(8), strict=False)]
    assert all(b[1] <= a[0] for a, b in pairwise(back))


@given(cycles(), instants(), conventions())
@example(PartOfDay("night"), datetime(2023, 9, 11, 3), ISO)
def test_every_member_is_last_this_or_next(cycle: Cycle, t: datetime, chosen: Conventions) -> None:
    """Law 10: the last three, this one (if any) and the next three are the members around t, each once."""
    back = [last(cycle, t, chosen, n) for n in (3, 2, 1)]
    here = this(cycle, t, chosen)
    ahead = [next_(cycle, t, chosen, n) for n in (1, 2, 3)]
    found = [*back, *([here] if here else []), *ahead]
    walk = [m for m, _ in zip(cycle.forward(back[0][0], chosen), range(12), strict=False) if m[0] >= back[0][0]]
    assert walk[: len(found)] == found


@given(gapless, instants(), conventions())
def test_last_meets_this_meets_next(cycle: Cycle, t: datetime, chosen: Conventions) -> None:
    """Law 11: without gaps, last meets this meets next."""
    if isinstance(cycle, AnySeason):
        here = this(cycle, t, chosen)
        assert here is not None
        assert last(cycle, t, chosen)[1] == here[0]
        assert next_(cycle, t, chosen)[0] == here[1]
        return
    assert at(Last(cycle), t, chosen).meets(at(This(cycle), t, chosen))
    assert at(This(cycle), t, chosen).meets(at(Next(cycle), t, chosen))
    assert t in at(This(cycle), t, chosen)


@given(weekly, st.sampled_from((Last, This, Next)), instants(), st.integers(-500, 500), conventions())
def test_weekly_terms_commute_with_weeks(
    cycle: Cycle, kind: type[This], t: datetime, k: int, chosen: Conventions
) -> None:
    """Law 12: said k weeks later, a weekly phrase means the same k weeks later."""
    by = timedelta(weeks=k)
    assert at(kind(cycle), t + by, chosen) == later(at(kind(cycle), t, chosen), by)


@given(terms(), instants(last=datetime(9000, 1, 1)))
def test_all_terms_commute_with_400_years(term: Term, t: datetime) -> None:
    """Law 12: the Gregorian calendar comes back after 146,097 days; of feasts, those on fixed dates are drawn."""
    assert at(term, t + GREGORIAN_CYCLE) == later(at(term, t), GREGORIAN_CYCLE)


@given(members(), instants(), instants(), conventions())
def test_a_later_anchor_never_gives_an_earlier_member(
    term: Term, s: datetime, t: datetime, chosen: Conventions
) -> None:
    """Law 13: Last, This and Next move forward with the anchor."""
    early, late = (at(term, moment, chosen) for moment in sorted((s, t)))
    assert early.start is not None
    assert late.start is not None
    assert early.start <= late.start


@given(gapless, st.sampled_from((Last, This, Next)), instants(), st.floats(0, 1, exclude_max=True))
def test_the_same_answer_inside_a_member(cycle: Cycle, kind: type[This], t: datetime, part: float) -> None:
    """Law 14: every instant of the same unit gets the same answer."""
    here = this(cycle, t, ISO)
    assert here is not None
    elsewhere = here[0] + (here[1] - here[0]) * part
    if elsewhere < here[1]:
        assert at(kind(cycle), elsewhere) == at(kind(cycle), t) or isinstance(cycle, AnySeason)


@given(cycles(), instants(), st.integers(1, 6), conventions())
def test_next_is_ordered_and_iterated(cycle: Cycle, t: datetime, n: int, chosen: Conventions) -> None:
    """Law 15: the n-th next one is followed by the next of it; and the same way back."""
    here, following = next_(cycle, t, chosen, n), next_(cycle, t, chosen, n + 1)
    assert here[1] <= following[0]
    assert next_(cycle, here[0], chosen) == following
    assert last(cycle, last(cycle, t, chosen, n)[0], chosen) == last(cycle, t, chosen, n + 1)


@given(st.integers(0, 6), instants(), conventions())
def test_this_weekday_is_in_this_week(day: int, t: datetime, chosen: Conventions) -> None:
    """Law 16: this weekday is in this week, whatever day a week starts on."""
    assert at(This(OnWeekday(day)), t, chosen).within(at(This(Every(Unit.WEEK)), t, chosen))


@given(st.integers(0, 6), st.sampled_from((Last, This, Next)), instants())
def test_an_evening_lies_in_its_day(day: int, kind: type[This], t: datetime) -> None:
    """Law 16: an evening lies in its day; a night starts in its day and leaves it."""
    whole = kind(OnWeekday(day))
    assert at(Within(PartOfDay("evening"), whole), t).within(at(whole, t))
    night = at(Within(PartOfDay("night"), whole), t)
    assert night.start in at(whole, t)
    assert not night.within(at(whole, t))


@given(st.integers(0, 6), instants())
def test_first_and_last_weekday_of_a_month(day: int, t: datetime) -> None:
    """Law 17: the first weekday falls by the 7th, the last in the final seven days."""
    month = This(Every(Unit.MONTH))
    first, final = at(Nth(1, OnWeekday(day), month), t), at(Nth(-1, OnWeekday(day), month), t)
    end = at(month, t).end
    assert first.start is not None
    assert final.start is not None
    assert end is not None
    assert first.start.day <= 7
    assert end - timedelta(days=7) <= final.start < end
    assert first.start.weekday() == final.start.weekday() == day


@given(instants(), st.integers(1, 50), units(most=Unit.YEAR), conventions())
def test_past_and_coming_enclose_the_present(t: datetime, n: int, unit: Unit, chosen: Conventions) -> None:
    """Law 18: counted by the clock, past meets coming at now; by the calendar, they enclose the current unit."""
    amount = Amount(exactly(n), unit)
    past, coming = at(Past(amount), t, chosen), at(Coming(amount), t, chosen)
    if unit < Unit.DAY:
        assert past.end == coming.start == t
    else:
        assert Interval(past.end, coming.start) == span(t, unit, chosen.week_start)


@given(instants(), st.integers(1, 50), units(most=Unit.YEAR))
def test_past_and_coming_grow(t: datetime, n: int, unit: Unit) -> None:
    """Law 18: more of the past and more of what comes holds less of them."""
    small, large = Amount(exactly(n), unit), Amount(exactly(n + 1), unit)
    assert at(Past(small), t).within(at(Past(large), t))
    assert at(Coming(small), t).within(at(Coming(large), t))


@given(st.sampled_from((Last, This, Next)), instants(), st.integers(1, 3))
@example(Next, datetime(1896, 2, 29), 1)
@example(Last, datetime(1904, 2, 29), 1)
@example(This, datetime(2023, 3, 1), 1)
def test_29_february_only_in_leap_years(kind: type[This], t: datetime, n: int) -> None:
    """Law 19: the 29th of February is found in leap years only, over 1900 and 2100 as well."""
    term = kind(DayOfYear(2, 29)) if kind is This else kind(DayOfYear(2, 29), count=n)  # type: ignore[call-arg]
    start = at(term, t).start
    assert start is not None
    assert (start.month, start.day) == (2, 29)
    assert isleap(start.year)


@given(terms(), rim(), conventions())
@example(Last(Every(Unit.CENTURY)), datetime.min, ISO)
@example(Next(Every(Unit.MICROSECOND)), datetime.max, ISO)
def test_years_1_and_9999_raise_and_never_hang(term: Term, t: datetime, chosen: Conventions) -> None:
    """Law 19: at the ends of the calendar there is a reading or OutOfCalendar, and nothing else."""
    with suppress(OutOfCalendar):
        at(term, t, chosen)


@contextmanager
def local_zone(name: str) -> Iterator[None]:
    """The machine's own zone, for a while."""
    before = os.environ.get("TZ")
    try:
        os.environ["TZ"] = name
        time.tzset()
        yield
    finally:
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()


@given(terms(), anchors())
def test_reading_is_pure(term: Term, anchor: Anchor) -> None:
    """Law 20: the same phrase at the same anchor means the same, wherever the machine is."""
    first = resolve(term, anchor, ISO)
    for zone in ("Pacific/Auckland", "America/Los_Angeles"):
        with local_zone(zone):
            assert resolve(term, anchor, ISO) == first


@given(phrases(), conventions())
def test_unused_conventions_change_nothing(known: object, chosen: Conventions) -> None:
    """Law 21: terms of months, years and dates do not heed weeks, parts of the day, seasons or fiscal years."""
    unheeding = (Last(Every(Unit.MONTH)), Next(Every(Unit.YEAR)), This(MonthOfYear(5)), Next(DayOfYear(2, 29)),
                 Last(OnWeekday(6)), Next(OnWeekday(0)), Shift(NOW, Amount(exactly(3), Unit.WEEK), -1),
                 Last(Feast("christmas")))  # fmt: skip
    anchor = known.anchor  # type: ignore[attr-defined]
    for term in unheeding:
        assert at(term, anchor, chosen) == at(term, anchor)


@given(terms(), instants(), st.integers(0, 400), st.floats(0, 1))
@example(Last(Every(Unit.WEEK)), datetime(2023, 9, 1), 30, 0.5)
@example(Since(Last(Every(Unit.WEEK))), datetime(2023, 9, 1), 30, 0.5)
def test_an_uncertain_anchor_contains_every_certain_one(term: Term, first: datetime, days: int, part: float) -> None:
    """Law 22: the reading at an uncertain anchor holds the reading at every instant of it."""
    final = first + days * DAY
    inside = first + (final - first) * part
    whole, one = resolve(term, Anchor(first, final), ISO), resolve(term, Anchor.of(inside), ISO)
    assert whole.interval is not None
    assert one.interval is not None
    assert one.interval.within(whole.interval)
    assert _holds(whole, one)


def _holds(whole: Reading, one: Reading) -> bool:
    return whole.start.hull(one.start) == whole.start and whole.end.hull(one.end) == whole.end


@given(terms(), instants(), st.integers(1, 400))
def test_an_uncertain_anchor_is_the_hull_of_the_certain_ones(term: Term, first: datetime, days: int) -> None:
    """Law 22: the reading at an uncertain anchor is no wider than the readings at its instants together."""
    final = first + days * DAY
    whole = resolve(term, Anchor(first, final), ISO)
    low, high = (resolve(term, Anchor.of(t), ISO) for t in (first, final))
    assert low.interval is not None
    assert high.interval is not None
    assert whole.interval == low.interval.hull(high.interval)
    assert whole.start == low.start.hull(high.start)
    assert whole.end == low.end.hull(high.end)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), members())
def test_a_date_is_an_uncertain_anchor(day: date, term: Term) -> None:
    """Law 22: a date stands for all of its day."""
    midnight = datetime(day.year, day.month, day.day)
    whole = at(term, Anchor.of(day))
    assert at(term, midnight).within(whole)
    assert at(term, midnight + DAY - timedelta(microseconds=1)).within(whole)


@given(terms(), anchors(), conventions())
@example(Until(Within(Clock(12), This(Every(Unit.DAY)))), Anchor.of("2023-09-11T09:00"), ISO)
def test_the_interval_is_the_widest(term: Term, anchor: Anchor, chosen: Conventions) -> None:
    """The interval goes from the earliest start to the latest end."""
    reading = resolve(term, anchor, chosen)
    assert reading.interval == Interval(reading.start.earliest, reading.end.latest)


@given(amounts(), st.sampled_from((-1, 1)), instants())
def test_a_vague_amount_holds_every_exact_one(amount: Amount, sign: int, t: datetime) -> None:
    """A vague amount reads wide enough for its least and for its most."""
    low, high = amount.count.range(ISO)
    whole = at(Shift(NOW, amount, sign), t)
    for number in (low, high):
        assert at(Shift(NOW, evolve(amount, count=exactly(number)), sign), t).within(whole)


def test_floor_is_of_the_wall_clock() -> None:
    """The day of an aware anchor is that of its own clock."""
    anchor = datetime.fromisoformat("2023-09-11T00:30:00+05:45")
    assert at(This(Every(Unit.DAY)), anchor).start == floor(datetime(2023, 9, 11), Unit.DAY).replace(
        tzinfo=anchor.tzinfo
    )
