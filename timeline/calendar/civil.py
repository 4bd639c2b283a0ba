"""Civil days of nations: public and bank holidays, and days that a country keeps by custom."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.calendar.feast_rules import (
    FRI,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    Days,
    Rule,
    after,
    changed,
    except_in,
    fixed,
    since,
    weekday_from,
    weekday_of,
    workday_nearest,
)


def tax_day(year: int) -> Days:
    """15 April or the next day that is neither a weekend nor Emancipation Day in Washington (26 U.S.C. 7503).

    >>> tax_day(2011)
    (datetime.datetime(2011, 4, 18, 0, 0), 1)
    """
    holiday = workday_nearest(4, 16)(year) if year >= 2007 else None
    day = datetime(year, 4, 15)
    while day.weekday() in (SAT, SUN) or (day, 1) == holiday:
        day += timedelta(days=1)
    return day, 1


def kings_day(year: int) -> Days:
    """27 April, or the Saturday before where that is a Sunday (Netherlands)."""
    day = datetime(year, 4, 27)
    return day - timedelta(days=day.weekday() == SUN), 1


def inauguration_day(year: int) -> Days | None:
    """20 January of the year after a presidential election (United States, 20th Amendment)."""
    return (datetime(year, 1, 20), 1) if year % 4 == 1 else None


def parsi_new_year(year: int) -> Days | None:
    """The Shahenshahi new year: every 365 days, without leap years. 17 August in 2018 (Bombay Parsi Panchayat)."""
    known = datetime(2018, 8, 17)
    day = known + timedelta(days=365 * (year - known.year))
    return (day, 1) if day.year == year else None


THANKSGIVING = changed((1863, weekday_of(11, THU, -1)), (1939, weekday_of(11, THU, -2)), (1942, weekday_of(11, THU, 4)))
AMERICAN: dict[str, Rule] = {
    "martin luther king day": since(1986, weekday_of(1, MON, 3)),
    "inauguration day": since(1937, inauguration_day),
    "groundhog day": fixed(2, 2),
    "super bowl sunday": changed((2004, weekday_of(2, SUN, 1)), (2022, weekday_of(2, SUN, 2))),
    "lincolns birthday": fixed(2, 12),
    "presidents day": changed((1880, fixed(2, 22)), (1971, weekday_of(2, MON, 3))),
    "pulaski day": weekday_of(3, MON, 1),
    "cesar chavez day": fixed(3, 31),
    "tax day": since(1955, except_in({2020: (7, 15), 2021: (5, 17)}, tax_day)),
    "emancipation day": changed((1866, fixed(4, 16)), (2007, workday_nearest(4, 16))),
    "patriots day": changed((1894, fixed(4, 19)), (1969, weekday_of(4, MON, 3))),
    "administrative professionals day": since(1955, weekday_of(4, SAT, -1, after=-3)),
    "take our children to work day": since(1993, weekday_of(4, THU, 4)),
    "arbor day": since(1970, weekday_of(4, FRI, -1)),
    "law day": fixed(5, 1),
    "day of prayer": since(1988, weekday_of(5, THU, 1)),
    "cinco de mayo": fixed(5, 5),
    "mothers day": since(1908, weekday_of(5, SUN, 2)),
    "military spouse day": since(1984, weekday_of(5, SUN, 2, after=-2)),
    "peace officers memorial day": since(1963, fixed(5, 15)),
    "armed forces day": since(1950, weekday_of(5, SAT, 3)),
    "memorial day": changed((1868, fixed(5, 30)), (1971, weekday_of(5, MON, -1))),
    "flag day": fixed(6, 14),
    "fathers day": since(1910, weekday_of(6, SUN, 3)),
    "juneteenth": since(1866, fixed(6, 19)),
    "independence day": since(1777, fixed(7, 4)),
    "parents day": since(1995, weekday_of(7, SUN, 4)),
    "womens equality day": since(1973, fixed(8, 26)),
    "labor day": since(1894, weekday_of(9, MON, 1)),
    "grandparents day": since(1979, weekday_of(9, MON, 1, after=6)),
    "patriot day": since(2002, fixed(9, 11)),
    "constitution day": fixed(9, 17),
    "columbus day": changed((1892, fixed(10, 12)), (1971, weekday_of(10, MON, 2))),
    "boss day": since(1958, workday_nearest(10, 16)),
    "sweetest day": weekday_of(10, SAT, 3),
    "halloween": fixed(10, 31),
    "election day": since(1845, weekday_from(11, 1, MON, after=1)),
    "veterans day": changed((1919, fixed(11, 11)), (1971, weekday_of(10, MON, 4)), (1978, fixed(11, 11))),
    "thanksgiving": THANKSGIVING,
    "thanksgiving eve": after(THANKSGIVING, -1),
    "black friday": after(THANKSGIVING, 1),
    "small business saturday": since(2010, after(THANKSGIVING, 2)),
    "cyber monday": since(2005, after(THANKSGIVING, 4)),
    "giving tuesday": since(2012, after(THANKSGIVING, 5)),
    "pearl harbor day": since(1942, fixed(12, 7)),
    "kwanzaa": since(1966, fixed(12, 26, 7)),
}
COMMONWEALTH: dict[str, Rule] = {
    "burns night": fixed(1, 25),
    "australia day": fixed(1, 26),
    "waitangi day": fixed(2, 6),
    "family day": weekday_of(2, MON, 3),
    "commonwealth day": since(1977, weekday_of(3, MON, 2)),
    "anzac day": since(1916, fixed(4, 25)),
    "early may bank holiday": since(1978, except_in({1995: (5, 8), 2020: (5, 8)}, weekday_of(5, MON, 1))),
    "victory in europe day": since(1945, fixed(5, 8)),
    "victoria day": weekday_from(5, 18, MON),
    "national patriots day": since(2003, weekday_from(5, 18, MON)),
    "spring bank holiday": since(1971, except_in({2002: (6, 4), 2012: (6, 4), 2022: (6, 2)}, weekday_of(5, MON, -1))),
    "canada day": since(1868, fixed(7, 1)),
    "orangemens day": fixed(7, 12),
    "civic holiday": weekday_of(8, MON, 1),
    "summer bank holiday": since(1971, weekday_of(8, MON, -1)),
    "truth and reconciliation day": since(2021, fixed(9, 30)),
    "canadian thanksgiving": since(1957, weekday_of(10, MON, 2)),
    "melbourne cup day": weekday_of(11, TUE, 1),
    "guy fawkes": since(1606, fixed(11, 5)),
    "remembrance day": since(1918, fixed(11, 11)),
    "remembrance sunday": since(1956, weekday_of(11, SUN, 2)),
    "boxing day": fixed(12, 26),
}
NATIONAL: dict[str, Rule] = {
    "coming of age day": changed((1949, fixed(1, 15)), (2000, weekday_of(1, MON, 2))),
    "india republic day": since(1950, fixed(1, 26)),
    "defender of the fatherland day": fixed(2, 23),
    "dolls festival": fixed(3, 3),
    "songkran": fixed(4, 13, 3),
    "ambedkar jayanti": fixed(4, 14),
    "kings day": since(2014, kings_day),
    "queens day": changed((1949, fixed(4, 30)), (2014, lambda year: None)),
    "norwegian constitution day": fixed(5, 17),
    "swedish national day": fixed(6, 6),
    "midsummer eve": fixed(6, 23),
    "midsummer": fixed(6, 24),
    "tanabata": fixed(7, 7),
    "bastille day": since(1790, fixed(7, 14)),
    "swiss national day": fixed(8, 1),
    "singapore national day": since(1966, fixed(8, 9)),
    "india independence day": since(1947, fixed(8, 15)),
    "parsi new year": since(1746, parsi_new_year),
    "mexican independence day": fixed(9, 16),
    "china national day": since(1949, fixed(10, 1)),
    "gandhi jayanti": fixed(10, 2),
    "german unity day": since(1990, fixed(10, 3)),
    "day of the dead": fixed(11, 2),
    "polish independence day": fixed(11, 11),
    "childrens day india": fixed(11, 14),
    "day of reconciliation": since(1995, fixed(12, 16)),
    "rizal day": since(1899, fixed(12, 30)),
    "finnish independence day": since(1918, fixed(12, 6)),
}
CIVIL: dict[str, Rule] = AMERICAN | COMMONWEALTH | NATIONAL
