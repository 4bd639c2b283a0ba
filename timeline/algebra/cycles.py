"""The cycles of the calendar: units, weekdays, dates, months, seasons, feasts, years."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from timeline.algebra.cycle import Cycle, Member
from timeline.calendar import Conventions, Unit, add, floor, step
from timeline.calendar.arithmetic import days_in_month, shift
from timeline.calendar.conventions import SEASON_STARTS
from timeline.calendar.feasts import feast
from timeline.calendar.units import MONTH_NAMES, WEEKDAYS

SEASONS = ("spring", "summer", "autumn", "winter")


@frozen
class Every(Cycle):
    """Every unit of the calendar: every week, every year."""

    unit: Unit

    @property
    def period(self) -> Unit:
        return self.unit

    @property
    def grain(self) -> Unit:
        return self.unit

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        return start, step(start, 1, self.unit)


@frozen
class OnWeekday(Cycle):
    """A day of the week; 0 is Monday."""

    day: int
    period = Unit.WEEK
    grain = Unit.DAY

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        return _days(start, (self.day - conventions.week_start) % 7, 1)

    def __str__(self) -> str:
        return WEEKDAYS[self.day]


@frozen
class Weekend(Cycle):
    """The days of the weekend, by Conventions.weekend."""

    period = Unit.WEEK
    grain = Unit.DAY

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        first, days = conventions.weekend
        return _days(start, (first - conventions.week_start) % 7, days)


@frozen
class DayOfMonth(Cycle):
    """The n-th of the month; months that lack it are skipped."""

    day: int
    period = Unit.MONTH
    grain = Unit.DAY

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        return _days(start, self.day - 1, 1) if self.day <= days_in_month(start) else None


@frozen
class DayOfYear(Cycle):
    """A day of a month; 29 February only in leap years."""

    month: int
    day: int
    period = Unit.YEAR
    grain = Unit.DAY

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        first = start.replace(month=self.month)
        return _days(first, self.day - 1, 1) if self.day <= days_in_month(first) else None

    def __str__(self) -> str:
        return f"{self.day} {MONTH_NAMES[self.month - 1]}"


@frozen
class WeekdayDate(Cycle):
    """A weekday that falls on a day of the month or of the year: "Friday the 13th", "Sunday, 10 February"."""

    weekday: int
    date: DayOfMonth | DayOfYear

    @property
    def period(self) -> Unit:
        return self.date.period

    grain = Unit.DAY

    @property
    def gap(self) -> int:
        """A date without its year is of the years around; a leap day may be far."""
        return super().gap if self.period is Unit.MONTH or self.date == DayOfYear(2, 29) else 2

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        member = self.date.inside(start, conventions)
        return member if member is not None and member[0].weekday() == self.weekday else None


@frozen
class MonthOfYear(Cycle):
    """A month of the year, 1 to 12."""

    month: int
    period = Unit.YEAR
    grain = Unit.MONTH

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        first = start.replace(month=self.month)
        return first, add(first, 1, Unit.MONTH)

    def __str__(self) -> str:
        return MONTH_NAMES[self.month - 1]


@frozen
class PieceOfYear(Cycle):
    """The n-th quarter or half of the year; with `fiscal`, of the fiscal year, which is named by its end."""

    unit: Unit
    number: int
    fiscal: bool = False
    period = Unit.YEAR

    @property
    def grain(self) -> Unit:
        return self.unit

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        first = fiscal_year(start, conventions)[0] if self.fiscal else start
        begin = add(first, self.number - 1, self.unit)
        return begin, add(begin, 1, self.unit)


@frozen
class Season(Cycle):
    """A season by name: spring, summer, autumn, winter. Winter starts in the year that names it."""

    name: str
    period = Unit.YEAR
    grain = Unit.QUARTER

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        starts = SEASON_STARTS[conventions.seasons]
        k = SEASONS.index(self.name) + (2 if conventions.hemisphere == "southern" else 0)
        begin = start.replace(month=starts[k % 4][0], day=starts[k % 4][1])
        month, day = starts[(k + 1) % 4]
        end = begin.replace(month=month, day=day)
        return begin, end if end > begin else add(end, 1, Unit.YEAR)

    def __str__(self) -> str:
        return self.name


@frozen
class AnySeason(Cycle):
    """Every season in turn."""

    period = Unit.QUARTER
    grain = Unit.QUARTER

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        year = start.replace(month=1)
        members = (Season(name).inside(year, conventions) for name in SEASONS)
        return next((m for m in members if m and floor(m[0], Unit.QUARTER) == start), None)


@frozen
class Feast(Cycle):
    """A named day or stretch of days, such as Christmas or Ramadan, once a year.

    A year without it is one before it was founded, or whose date is not known: the next year at most stands in.
    """

    name: str
    period = Unit.YEAR
    grain = Unit.DAY
    gap = 2

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        days = feast(self.name, start.year, conventions.sighting or 0)
        return None if days is None else (days[0], shift(days[0], timedelta(days=days[1])))

    def __str__(self) -> str:
        return self.name


@frozen
class YearOfCentury(Cycle):
    """A year by its last two digits: that of the turn of a century is 0."""

    year: int
    period = Unit.CENTURY
    grain = Unit.YEAR

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        first = start.replace(year=start.year - start.year % 100 + self.year or 1)
        return first, add(first, 1, Unit.YEAR)


@frozen
class FiscalYear(Cycle):
    """The fiscal year that ends in the calendar year, by Conventions.fiscal_start."""

    period = Unit.YEAR
    grain = Unit.YEAR

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        return fiscal_year(start, conventions)


@frozen
class Workday(Cycle):
    """Days that are not of the weekend."""

    period = Unit.DAY
    grain = Unit.DAY

    def inside(self, start: datetime, conventions: Conventions) -> Member | None:
        first, days = conventions.weekend
        return None if (start.weekday() - first) % 7 < days else _days(start, 0, 1)


def fiscal_year(start: datetime, conventions: Conventions) -> Member:
    """The fiscal year named by the calendar year that starts at `start`."""
    first = conventions.fiscal_start
    begin = start if first == 1 else add(start.replace(month=first), -1, Unit.YEAR)
    return begin, add(begin, 1, Unit.YEAR)


def _days(start: datetime, offset: int, count: int) -> Member:
    begin = shift(start, timedelta(days=offset))
    return begin, shift(begin, timedelta(days=count))
