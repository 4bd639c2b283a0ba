"""Feasts of moving calendars, from the optional package `holidays`. The only module that imports it.

The package's public classes give the holidays of a country, not the days of a calendar.
So this reads the calendar classes of `holidays.calendars`, whose names start with an underscore;
the tests hold the contract.
Where the package is missing, or has no date, there is none: no tabular calendar stands in, as it may be a day off.
Islamic dates are those of Umm al-Qura, which sightings of the moon elsewhere may differ from by a day; each is the
civil day that follows the sunset.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from types import ModuleType
from typing import Any

from attrs import frozen

FIRST, LAST = 1901, 2099
"""The years that the package's rules for solar terms are good for."""

CALENDARS: dict[str, Callable[[ModuleType], Any]] = {
    "islamic": lambda package: package._IslamicLunar(),
    "hindu": lambda package: package._HinduLunisolar(),
    "chinese": lambda package: package._ChineseLunisolar(),
    "korean": lambda package: package._ChineseLunisolar("KOREAN_CALENDAR"),
    "vietnamese": lambda package: package._ChineseLunisolar("VIETNAMESE_CALENDAR"),
    "buddhist": lambda package: package._BuddhistLunisolar(),
    "thai": lambda package: package._ThaiLunisolar(),
    "tibetan": lambda package: package._TibetanLunisolar(),
    "mongolian": lambda package: package._MongolianLunisolar(),
    "persian": lambda package: package._Persian(),
}


@frozen
class Tabled:
    """A date of the package: its calendar and method, how many days after it the feast starts, and the feast's days.

    Where the length varies, `until` is the method of a later date: the feast lasts until then, and `days` more.
    With a weekday, the feast is on the last such day up to then; 0 is Monday.
    """

    calendar: str
    method: str
    after: int = 0
    days: int = 1
    until: str = ""
    weekday: int | None = None


TABLED: dict[str, Tabled] = {
    # Islamic
    "islamic new year": Tabled("islamic", "hijri_new_year_dates"),
    "tasua": Tabled("islamic", "tasua_dates"),
    "ashura": Tabled("islamic", "ashura_dates"),
    "arbaeen": Tabled("islamic", "arbaeen_dates"),
    "mawlid": Tabled("islamic", "mawlid_dates"),
    "isra and miraj": Tabled("islamic", "isra_and_miraj_dates"),
    "ramadan": Tabled("islamic", "ramadan_beginning_dates", days=0, until="eid_al_fitr_dates"),
    "laylat al-qadr": Tabled("islamic", "laylat_al_qadr_dates"),
    "jumuatul-wida": Tabled("islamic", "eid_al_fitr_dates", after=-1, weekday=4),
    "eid al-fitr": Tabled("islamic", "eid_al_fitr_dates"),
    "day of arafah": Tabled("islamic", "eid_al_adha_dates", after=-1),
    "eid al-adha": Tabled("islamic", "eid_al_adha_dates"),
    "eid al-ghadir": Tabled("islamic", "eid_al_ghadir_dates"),
    # Hindu, Jain and Sikh
    "lohri": Tabled("hindu", "makar_sankranti_date", after=-1),
    "makar sankranti": Tabled("hindu", "makar_sankranti_date"),
    "maghi": Tabled("hindu", "makar_sankranti_date"),
    "bhogi": Tabled("hindu", "pongal_date", after=-1),
    "pongal": Tabled("hindu", "pongal_date"),
    "mattu pongal": Tabled("hindu", "pongal_date", after=1),
    "kaanum pongal": Tabled("hindu", "pongal_date", after=2),
    "vasant panchami": Tabled("hindu", "basant_panchami_date"),
    "maha shivaratri": Tabled("hindu", "maha_shivaratri_date"),
    "holika dahan": Tabled("hindu", "holi_date", after=-1),
    "holi": Tabled("hindu", "holi_date"),
    "hola mohalla": Tabled("hindu", "hola_mohalla_date"),
    "ugadi": Tabled("hindu", "gudi_padwa_date"),
    "chaitra navaratri": Tabled("hindu", "chaitra_navratri_date", days=9),
    "rama navami": Tabled("hindu", "ram_navami_date"),
    "mahavir jayanti": Tabled("hindu", "mahavir_jayanti_date"),
    "hanuman jayanti": Tabled("hindu", "hanuman_jayanti_date"),
    "vaisakhi": Tabled("hindu", "vaisakhi_date"),
    "vishu": Tabled("hindu", "vishu_date"),
    "puthandu": Tabled("hindu", "puthandu_date"),
    "pohela boishakh": Tabled("hindu", "pohela_boishakh_date"),
    "rabindra jayanti": Tabled("hindu", "pohela_boishakh_date", after=24),
    "buddha purnima": Tabled("hindu", "buddha_purnima_date"),
    "rath yatra": Tabled("hindu", "rath_yatra_date"),
    "guru purnima": Tabled("hindu", "guru_purnima_date"),
    "nag panchami": Tabled("hindu", "naag_panchami_date"),
    "raksha bandhan": Tabled("hindu", "raksha_bandhan_date"),
    "janmashtami": Tabled("hindu", "janmashtami_date"),
    "ganesh chaturthi": Tabled("hindu", "ganesh_chaturthi_date"),
    "onam": Tabled("hindu", "onam_date"),
    "navaratri": Tabled("hindu", "sharad_navratri_date", days=0, until="dussehra_date"),
    "durga puja": Tabled("hindu", "sharad_navratri_date", until="dussehra_date"),
    "dussehra": Tabled("hindu", "dussehra_date"),
    "valmiki jayanti": Tabled("hindu", "maharshi_valmiki_jayanti_date"),
    "karva chauth": Tabled("hindu", "karwa_chauth_date"),
    "naraka chaturdashi": Tabled("hindu", "naraka_chaturdashi_date"),
    "diwali": Tabled("hindu", "diwali_india_date"),
    "govardhan puja": Tabled("hindu", "govardhan_puja_date"),
    "chhath puja": Tabled("hindu", "chhath_puja_date"),
    "guru nanak jayanti": Tabled("hindu", "guru_nanak_jayanti_date"),
    "guru gobind singh jayanti": Tabled("hindu", "guru_gobind_singh_jayanti_date"),
    "guru ravidass jayanti": Tabled("hindu", "guru_ravidas_jayanti_date"),
    # East Asian; a Chinese eve and the Lantern Festival follow from the new year
    "chinese new years eve": Tabled("chinese", "lunar_new_year_date", after=-1),
    "chinese new year": Tabled("chinese", "lunar_new_year_date"),
    "lantern festival": Tabled("chinese", "lunar_new_year_date", after=14),
    "qingming": Tabled("chinese", "qingming_date"),
    "dragon boat festival": Tabled("chinese", "dragon_boat_date"),
    "mid-autumn festival": Tabled("chinese", "mid_autumn_date"),
    "double ninth festival": Tabled("chinese", "double_ninth_date"),
    "dongzhi": Tabled("chinese", "winter_solstice_date"),
    "seollal": Tabled("korean", "lunar_new_year_date"),
    "chuseok": Tabled("korean", "mid_autumn_date"),
    "tet": Tabled("vietnamese", "lunar_new_year_date"),
    "hung kings day": Tabled("vietnamese", "hung_kings_date"),
    # Buddhist: Vesak as in Malaysia, at the full moon of May; other countries may keep another day or month
    "buddhas birthday": Tabled("chinese", "buddha_birthday_date"),
    "vesak": Tabled("buddhist", "vesak_may_date"),
    "makha bucha": Tabled("thai", "makha_bucha_date"),
    "visakha bucha": Tabled("thai", "visakha_bucha_date"),
    "asalha bucha": Tabled("thai", "asarnha_bucha_date"),
    "loy krathong": Tabled("thai", "loy_krathong_date"),
    "losar": Tabled("tibetan", "losar_date"),
    "tsagaan sar": Tabled("mongolian", "tsagaan_sar_date"),
    # Persian
    "nowruz": Tabled("persian", "new_year_date"),
}


SIGHTED = frozenset(name for name, entry in TABLED.items() if entry.calendar == "islamic")
"""Feasts that may have been kept a day earlier or later, where the moon was sighted otherwise."""


@cache
def lookup(name: str, year: int, late: int = 0) -> tuple[datetime, int] | None:
    """The first day and the length of the feast, kept so many days late; None where it is not known."""
    entry = TABLED.get(name)
    if entry is None or not FIRST <= year <= LAST:
        return None
    known = (day for y in (year - 1, year, year + 1) for day in _dates(entry.calendar, entry.method, y))
    begun = (_started(entry, day, late) for day in known)
    start = next((day for day in begun if day.year == year), None)
    days = _days(entry, start - timedelta(days=late)) if start else None
    return (datetime(start.year, start.month, start.day), days) if start and days else None


def _started(entry: Tabled, day: date, late: int) -> date:
    """The first day of the feast, from the date of the package."""
    start = day + timedelta(days=entry.after + late)
    return start if entry.weekday is None else start - timedelta(days=(start.weekday() - entry.weekday) % 7)


def _days(entry: Tabled, start: date) -> int | None:
    """The length of the feast; None where its end isn't known."""
    if not entry.until:
        return entry.days
    ends = (day for y in (start.year, start.year + 1) for day in _dates(entry.calendar, entry.until, y) if day > start)
    end = next(ends, None)
    return (end - start).days + entry.days if end else None


def _dates(name: str, method: str, year: int) -> list[date]:
    """The dates of a calendar's feast in the year, in order; none where the package or its calendar is missing."""
    calendar = _calendar(name)
    if calendar is None:
        return []
    found = getattr(calendar, method)(year)
    rows = [found] if found is None or isinstance(found, (date, tuple)) else list(found)
    days = (row[0] if isinstance(row, tuple) else row for row in rows)
    return sorted(day for day in days if day is not None and day.year == year)


@cache
def _calendar(name: str) -> Any:
    """A calendar of the package, or None."""
    try:
        import holidays.calendars as package
    except ImportError:
        return None
    return CALENDARS[name](package)
