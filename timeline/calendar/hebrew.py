"""The arithmetic Hebrew calendar (E. M. Reingold and N. Dershowitz, Calendrical Calculations, chapter 8)."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from itertools import accumulate

from timeline.calendar.arithmetic import FIRST_YEAR, LAST_YEAR
from timeline.errors import OutOfCalendar

EPOCH = -1373427
"""Ordinal of 1 Tishri of the year 1, which is 7 October 3761 BC (Julian); ordinals count as in datetime.toordinal."""
MONTHS = "Tishri Heshvan Kislev Tevet Shvat Adar-I Adar Nisan Iyar Sivan Tammuz Av Elul".split()
"""The months from the new year on; common years lack Adar-I."""


def _elapsed(year: int) -> int:
    """Days from the epoch to the mean new moon of Tishri, or a day more where that is a Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + (3 * (days + 1) % 7 < 3)


@cache
def new_year(year: int) -> int:
    """Ordinal of 1 Tishri of the Hebrew year.

    >>> datetime.fromordinal(new_year(5785)).strftime("%Y-%m-%d")
    '2024-10-03'
    """
    last, this, following = (_elapsed(y) for y in (year - 1, year, year + 1))
    delay = 2 if following - this == 356 else 1 if this - last == 382 else 0
    return EPOCH + this + delay


def is_leap(year: int) -> bool:
    """Whether the Hebrew year has 13 months."""
    return (7 * year + 1) % 19 < 7


@cache
def month_starts(year: int) -> dict[str, int]:
    """Ordinal of the first day of each month of the Hebrew year. Only Heshvan and Kislev vary in length."""
    length = new_year(year + 1) - new_year(year)
    names = [name for name in MONTHS if name != "Adar-I" or is_leap(year)]
    lengths = {name: 30 if name in {"Tishri", "Shvat", "Adar-I", "Nisan", "Sivan", "Av"} else 29 for name in names}
    lengths["Heshvan"] += length % 10 == 5
    lengths["Kislev"] += length % 10 != 3
    starts = accumulate((lengths[name] for name in names), initial=new_year(year))
    return dict(zip(names, starts, strict=False))


def ordinal(year: int, month: str, day: int) -> int:
    """Ordinal of the civil day in which the Hebrew day ends; it begins at the sunset before.

    >>> datetime.fromordinal(ordinal(5784, "Nisan", 15)).strftime("%Y-%m-%d")
    '2024-04-23'
    """
    return month_starts(year)[month] + day - 1


def date(number: int) -> datetime:
    """The day of an ordinal, or OutOfCalendar."""
    if not 1 <= number <= datetime.max.toordinal():
        raise OutOfCalendar(f"day {number} is outside the years {FIRST_YEAR} to {LAST_YEAR}")
    return datetime.fromordinal(number)
