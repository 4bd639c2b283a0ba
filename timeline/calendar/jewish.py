"""Jewish feasts, in civil days.

A Hebrew day begins at sunset, so a feast takes part of one civil day more than its Hebrew days: its eve.
Fasts from dawn have no eve.
Days are those of the diaspora.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.calendar.feast_rules import FRI, GREGORIAN, MON, SAT, SUN, Days, Rule, changed, since
from timeline.calendar.hebrew import date, ordinal

Moved = Mapping[int, int]
"""By how many days a feast gives way, by the weekday that it would fall on."""


def hebrew_day(month: str, day: int, days: int = 1, *, moved: Moved | None = None, before: int = 1) -> Rule:
    """Hebrew days from a date that gives way to weekdays; the feast starts so many civil days before that date."""
    civil = days + 1 if before else days
    return _within(lambda year: _moved(ordinal(year, month, day), moved or {}) - before, civil)


def _moved(number: int, moved: Moved) -> int:
    """The ordinal after the feast has given way; ordinal 1 is a Monday."""
    return number + moved.get((number - 1) % 7, 0)


def _within(start: Callable[[int], int], days: int) -> Rule:
    """The first start in the civil year: the Hebrew year that begins in it is 3761 ahead."""

    def rule(year: int) -> Days | None:
        starts = (date(start(year + ahead)) for ahead in (3760, 3761))
        return next(((first, days) for first in starts if first.year == year), None)

    return since(GREGORIAN, rule)


def national(before: int) -> Rule:
    """5 Iyar, moved so that neither it nor the day before touches the Sabbath (Israeli laws of 1951 and 2004)."""
    early = {FRI: -1, SAT: -2}
    return changed(
        (1951, hebrew_day("Iyar", 5, moved=early, before=before)),
        (2004, hebrew_day("Iyar", 5, moved={**early, MON: 1}, before=before)),
    )


SUNDAY_INSTEAD = {SAT: 1}
HASHOAH = changed(
    (1959, hebrew_day("Nisan", 27, moved={FRI: -1})),
    (1997, hebrew_day("Nisan", 27, moved={FRI: -1, SUN: 1})),
)

JEWISH: dict[str, Rule] = {
    "rosh hashanah": hebrew_day("Tishri", 1, 2),
    "fast of gedaliah": hebrew_day("Tishri", 3, moved=SUNDAY_INSTEAD, before=0),
    "yom kippur": hebrew_day("Tishri", 10),
    "sukkot": hebrew_day("Tishri", 15, 7),
    "hoshana rabbah": hebrew_day("Tishri", 21),
    "shemini atzeret": hebrew_day("Tishri", 22),
    "simchat torah": hebrew_day("Tishri", 23),
    "hanukkah": hebrew_day("Kislev", 25, 8),
    "tenth of tevet": hebrew_day("Tevet", 10, before=0),
    "tu bishvat": hebrew_day("Shvat", 15),
    "fast of esther": hebrew_day("Adar", 13, moved={SAT: -2}, before=0),
    "purim": hebrew_day("Adar", 14),
    "shushan purim": hebrew_day("Adar", 15),
    "passover": hebrew_day("Nisan", 15, 8),
    "yom hashoah": HASHOAH,
    "yom hazikaron": national(before=2),
    "yom haatzmaut": national(before=1),
    "lag baomer": hebrew_day("Iyar", 18),
    "yom yerushalayim": since(1968, hebrew_day("Iyar", 28)),
    "shavuot": hebrew_day("Sivan", 6, 2),
    "seventeenth of tammuz": hebrew_day("Tammuz", 17, moved=SUNDAY_INSTEAD, before=0),
    "tisha bav": hebrew_day("Av", 9, moved=SUNDAY_INSTEAD),
    "tu bav": hebrew_day("Av", 15),
}
