"""Phrases in other languages than English, read by dateparser: the only door to it.

dateparser gives a point and the period that it stands for; the reading is that whole period.
Source: dateparser 1.5, `DateDataParser.get_date_data`, of which every word must be understood.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from attrs import frozen

from timeline.algebra import Clock, Span, Term, Within
from timeline.algebra.context import Context
from timeline.algebra.dates import Date
from timeline.calendar import Unit, step
from timeline.errors import NotUnderstood, OutOfCalendar

PERIODS = {
    "day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "quarter": Unit.QUARTER, "year": Unit.YEAR,
}  # fmt: skip
PREFERRED = {"past": "past", "future": "future"}


@frozen
class Borrowed(Term):
    """A phrase in another language; it resolves to the period that dateparser gives it."""

    phrase: str
    language: str
    grain = Unit.DAY

    def on(self, context: Context) -> Span:
        preferred = PREFERRED.get(context.direction or "", "current_period")
        parser = _parser(self.language, bool(context.conventions.day_first), preferred, context.now)
        try:
            found = parser.get_date_data(self.phrase)
        except ValueError:  # languages are looked up when they are first used
            raise NotUnderstood(f"no language {self.language!r}; write a code such as 'fr' or 'de'") from None
        except OverflowError:
            raise OutOfCalendar(f"{self.phrase!r} is outside the calendar") from None
        if found.date_obj is None:
            raise NotUnderstood(f"cannot read {self.phrase!r} in the language {self.language!r}")
        point, parts = found.date_obj, found.parts or ()
        if found.period == "time" or "time" in parts:
            clock = Clock(point.hour, point.minute)
            return Within(clock, Date(point.year, point.month, point.day)).on(context)
        unit = PERIODS.get(found.period, Unit.DAY)
        start = context.floor(point.replace(hour=0, minute=0, second=0, microsecond=0), unit)
        return Span.crisp(start, step(start, 1, unit), unit)


@lru_cache(maxsize=64)
def _parser(language: str, day_first: bool, preferred: str, now: object) -> Any:
    """A parser for one language, instant and direction. dateparser loses the zone of an aware base, so it is naive."""
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": now,
        "RETURN_TIME_AS_PERIOD": True,
        "PREFER_DATES_FROM": preferred,
        **({"DATE_ORDER": "DMY"} if day_first else {}),
    }
    return DateDataParser(languages=[language], settings=settings)
