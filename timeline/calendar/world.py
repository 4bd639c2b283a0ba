"""Days kept across the world: customs, and the days of the United Nations and other international bodies."""

from __future__ import annotations

from datetime import timedelta

from timeline.calendar.easter import easter
from timeline.calendar.feast_rules import SAT, SUN, Days, Rule, fixed, nth_weekday, since, weekday_of


def earth_hour(year: int) -> Days:
    """The last Saturday of March, or the one before where that is Holy Saturday.

    >>> earth_hour(2016)
    (datetime.datetime(2016, 3, 19, 0, 0), 1)
    """
    day = nth_weekday(year, 3, SAT, -1)
    return day - timedelta(days=7 if easter(year) - day == timedelta(days=1) else 0), 1


CUSTOMS: dict[str, Rule] = {
    "new year": fixed(1, 1),
    "pi day": fixed(3, 14),
    "white day": fixed(3, 14),
    "ides of march": fixed(3, 15),
    "april fools": fixed(4, 1),
    "siblings day": since(1998, fixed(4, 10)),
    "star wars day": fixed(5, 4),
    "towel day": fixed(5, 25),
    "friendship day": weekday_of(8, SUN, 1),
    "talk like a pirate day": fixed(9, 19),
    "singles day": fixed(11, 11),
    "new years eve": fixed(12, 31),
}
UNITED: dict[str, Rule] = {
    "international holocaust remembrance day": since(2006, fixed(1, 27)),
    "world cancer day": since(2000, fixed(2, 4)),
    "mother language day": since(2000, fixed(2, 21)),
    "world wildlife day": since(2014, fixed(3, 3)),
    "womens day": fixed(3, 8),
    "happiness day": since(2013, fixed(3, 20)),
    "world poetry day": since(1999, fixed(3, 21)),
    "world water day": since(1993, fixed(3, 22)),
    "earth hour": since(2007, earth_hour),
    "world autism awareness day": since(2008, fixed(4, 2)),
    "world health day": since(1950, fixed(4, 7)),
    "earth day": since(1970, fixed(4, 22)),
    "world book day": since(1995, fixed(4, 23)),
    "world malaria day": since(2008, fixed(4, 25)),
    "may day": fixed(5, 1),
    "world press freedom day": since(1994, fixed(5, 3)),
    "world red cross day": since(1948, fixed(5, 8)),
    "europe day": since(1986, fixed(5, 9)),
    "nurses day": since(1974, fixed(5, 12)),
    "world no tobacco day": since(1988, fixed(5, 31)),
    "world environment day": since(1974, fixed(6, 5)),
    "world oceans day": since(1992, fixed(6, 8)),
    "world blood donor day": since(2005, fixed(6, 14)),
    "world refugee day": since(2001, fixed(6, 20)),
    "yoga day": since(2015, fixed(6, 21)),
    "world population day": since(1990, fixed(7, 11)),
    "mandela day": since(2010, fixed(7, 18)),
    "international youth day": since(2000, fixed(8, 12)),
    "world humanitarian day": since(2009, fixed(8, 19)),
    "literacy day": since(1967, fixed(9, 8)),
    "peace day": since(2002, fixed(9, 21)),
    "world tourism day": since(1980, fixed(9, 27)),
    "world teachers day": since(1994, fixed(10, 5)),
    "world mental health day": since(1992, fixed(10, 10)),
    "world food day": since(1981, fixed(10, 16)),
    "united nations day": since(1948, fixed(10, 24)),
    "world vegan day": since(1994, fixed(11, 1)),
    "world diabetes day": since(1991, fixed(11, 14)),
    "mens day": since(1999, fixed(11, 19)),
    "world childrens day": since(1954, fixed(11, 20)),
    "white ribbon day": since(1991, fixed(11, 25)),
    "world aids day": since(1988, fixed(12, 1)),
    "human rights day": since(1950, fixed(12, 10)),
}
WORLD: dict[str, Rule] = CUSTOMS | UNITED
