"""What a token in figures may be: a number, a year, a clock time, a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from fractions import Fraction
from itertools import chain

from timeline.algebra import Clock, Date, DayOfYear, IsoWeek, OnWeekday, ShortYear, Term, Within, Zoned
from timeline.calendar import Unit
from timeline.language.rules.dates import day_of_year
from timeline.language.tokens import Token

LONGEST_NUMBER = 9
"""Numbers of more figures count nothing that a calendar holds."""

Found = Iterator[tuple[str, object, bool]]
"""Class, value, and whether running text must not take it alone."""


def figures(token: Token, day_first: bool) -> Found:
    """The classes and values of a token in figures."""
    reader = READERS.get(token.kind)
    if reader is not None:
        yield from reader(token.text, day_first)


def _number(text: str, day_first: bool) -> Found:
    plain = text.replace(",", "")
    if len(plain) > LONGEST_NUMBER:
        return
    if "." in plain:
        yield "decimal", Fraction(plain), True
        yield from _dotted(plain)
        return
    value = int(plain)
    yield "digits", value, True
    if len(text) == 4 and value <= 2400 and value % 100 < 60:
        yield "zerofigures" if text[0] == "0" else "fourfigures", Clock(*divmod(value, 100)), True
    if len(text) == 4 and value >= 1000:
        yield "yearfigure", value, not 1400 <= value <= 2100
    if len(text) == 2:
        yield "twofigures", value, True


def _dotted(text: str) -> Found:
    """What figures with a dot may be beside a day or a time: a clock time, a day of a month."""
    first, second = (int(part) for part in text.split("."))
    if len(text.split(".")[1]) == 2 and first < 24 and second < 60:
        yield "dottedclock", Clock(first, second), True
    yield from _day_month(text, False)


def _day_month(text: str, day_first: bool) -> Found:
    """A day and a month with dots: "14.9"; with one behind, "14.9.", they are nothing else."""
    day, month = (int(part) for part in text.rstrip(".").split("."))
    made = _yearday(month, day)
    if made is not None:
        yield "dotteddate", made, True
        if text[-1] == ".":
            yield "daymonth", made, True


def _glued(text: str, day_first: bool) -> Found:
    """Figures that follow letters: "FY2023", "mar4"; never a year by themselves."""
    yield "digits", int(text), True
    if len(text) in (2, 4):
        yield "gluedyear" if len(text) == 4 else "twoglued", int(text), True


def _clock(text: str, day_first: bool) -> Found:
    parts = [int(part) for part in re.split(r"[:.h]", text)[:3]]
    if parts[0] > 24 or parts[0] == 24 and any(parts[1:]):
        return
    hour, minute, *second = parts
    if "h" in text:
        yield "spent", Clock(hour, minute), True
    if second:
        yield "clockfigure", Clock(hour, minute, second[0], Unit.SECOND), False
        return
    whole_day = "h" in text or text.startswith("0") or not 1 <= hour <= 12
    yield "fullclock" if whole_day else "clockfigure", Clock(hour, minute), False


def ordered(text: str, day_first: bool | None) -> bool:
    """Whether the day comes first in the numeric dates of a text. Where that is not given it does if it must in one of
    them, and the month in none.

    >>> ordered("from 3/4/2023 to 21/4/2023", None), ordered("on 3/4/2023", None)
    (True, False)
    """
    if day_first is not None:
        return day_first
    rest = chain(SLASHED(text), HYPHENED(text))
    found = [(FIRST(text, max(0, m.start() - 3), m.start()), int(m[1]) > 12) for m in chain(rest, _named(text))]
    return {int(first[0]) > 12 for first, over in found if first is not None and (int(first[0]) > 12) != over} == {True}


def _named(text: str) -> Iterator[re.Match[str]]:
    """The ends of dates without a year behind a day of the week, "Mon 28/8", or that range: "23/12 - 2/1"."""
    return (m for m in SHORT(text) if WEEKDAY(text, max(0, m.start() - 14), m.start()) or RANGING(text, m.end()))


SHORT = re.compile(r"/(\d\d?)(?![\w/-])").finditer
WEEKDAY = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? \d\d?\Z").search
RANGING = re.compile(r"(?: ?[-–] ?| to | till? )\d\d?/\d\d?(?![\w/-])").match
FIRST = re.compile(r"(?<![\w/.-])\d\d?$").search
SLASHED, HYPHENED = (re.compile(rf"{mark}(\d\d?){mark}(?:\d{{4}}|\d\d)(?![\w/-])").finditer for mark in "/-")
"""The first part of a numeric date, and what follows it, by which it is found the faster."""


def _ordinal(text: str, day_first: bool) -> Found:
    yield "ordinalfigure", int(text[:-2]), True


def _century(text: str, day_first: bool) -> Found:
    digits = re.sub(r"[^0-9]", "", text)
    value = int(digits)
    if value % 10 == 0 and (value >= 1000 or len(digits) == 2):
        yield "decadefigure", value, value < 100
    elif value % 10 == 0 and 100 <= value < 1000:
        yield "decadefigure", value, True


def _short(text: str, day_first: bool) -> Found:
    value = int(re.sub(r"[^0-9]", "", text))
    if text.endswith("s"):
        if value % 10 == 0:
            yield "decadefigure", value, False
    else:
        yield "shortyear", value, True


def _slashed(text: str, day_first: bool) -> Found:
    if text == "24/7":  # always
        return
    if text in ATTACKS:
        yield "attack", ATTACKS[text], True
    first, second = (int(part) for part in text.split("/"))
    if second and first < second <= 10:
        yield "fraction", Fraction(first, second), True
    if second == first + 1 and 0 < first < 31:
        yield "daypair", (first, second), True
    if 1 <= first <= 12 and 1900 <= second <= 2100:
        yield "figuredate", Date(second, first), False
    for month, day in ((second, first), (first, second)) if day_first else ((first, second), (second, first)):
        made = _yearday(month, day)
        if made is not None:
            yield "yearday", made, True
            return


ATTACKS = {"9/11": Date(2001, 9, 11), "7/7": Date(2005, 7, 7)}
"""Days that name what happened on them in one year."""


def _yearday(month: int, day: int) -> DayOfYear | None:
    return day_of_year(month, day) if 1 <= month <= 12 else None


def _numeric(text: str, day_first: bool) -> Found:
    mark = next(c for c in text if not c.isdigit())
    parts = text.split(mark)
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        orders = [(numbers[0], numbers[1], numbers[2])]
    elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2:
        month_first = (numbers[2], numbers[0], numbers[1])
        day_before = (numbers[2], numbers[1], numbers[0])
        orders = [day_before, month_first] if day_first or mark == "." else [month_first, day_before]
    else:
        return
    for year, month, day in orders:
        made = _dated(year, month, day, len(parts[2]) == 2 and len(parts[0]) != 4)
        if made is not None:
            yield "figuredate", made, mark == "." and len(parts[2]) == 2
            return


def _dated(year: int, month: int, day: int, short: bool) -> Term | None:
    if short:
        cycle = _yearday(month, day)
        return Within(cycle, ShortYear(year)) if cycle is not None else None
    try:
        datetime(year, month, day)
    except ValueError:
        return None
    return Date(year, month, day)


def _iso(text: str, day_first: bool) -> Found:
    try:
        moment = datetime.fromisoformat(text.upper().replace(",", "."))
    except ValueError:
        return
    day = Date(moment.year, moment.month, moment.day)
    if len(text) <= 10 and ":" not in text and "t" not in text:
        yield "figuredate", day, False
        return
    seconds = text[16:17] == ":" or ":" not in text and len(text) > HOUR_LONG
    unit = Unit.SECOND if seconds else Unit.MINUTE
    clock: Term = Within(Clock(moment.hour, moment.minute, moment.second, unit), day)
    offset = moment.utcoffset()
    if offset is not None:
        clock = Zoned(clock, str(int(offset.total_seconds() // 60)))
    yield "m", clock, False


HOUR_LONG = len("2020-01-01T09")
"""A timestamp with the hour alone."""


def _isoweek(text: str, day_first: bool) -> Found:
    """A week by its ISO 8601 number, and a day of it: "2024-W22", "2024-W22-5"."""
    year, week, *day = (int(part) for part in WEEK_PARTS(text)[0] if part)
    if year and 1 <= week <= 53:
        whole = IsoWeek(week, Date(year))
        yield "figuredate", Within(OnWeekday(day[0] - 1), whole) if day else whole, False


WEEK_PARTS = re.compile(r"(\d{4})-?w(\d\d)-?(\d?)").findall


READERS: dict[str, Callable[[str, bool], Found]] = {
    "number": _number,
    "glued": _glued,
    "clock": _clock,
    "ordinal": _ordinal,
    "century": _century,
    "short": _short,
    "slashed": _slashed,
    "numeric": _numeric,
    "daymonth": _day_month,
    "iso": _iso,
    "isoweek": _isoweek,
    "compact": _iso,
}
