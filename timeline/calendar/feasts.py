"""Named days: computed where a rule is enough, else from the optional package `holidays`."""

from __future__ import annotations

from timeline.calendar.arithmetic import instant
from timeline.calendar.christian import CHRISTIAN
from timeline.calendar.civil import CIVIL
from timeline.calendar.feast_rules import Days, Rule
from timeline.calendar.holidays import SIGHTED, TABLED, lookup
from timeline.calendar.jewish import JEWISH
from timeline.calendar.sun import SUN
from timeline.calendar.world import WORLD

COMPUTED: dict[str, Rule] = CIVIL | WORLD | CHRISTIAN | JEWISH | SUN
NAMES = frozenset(COMPUTED) | frozenset(TABLED)
"""All names that `feast` knows, whether or not the optional package is there."""


def feast(name: str, year: int, sighting: int = 0) -> Days | None:
    """The first day and the length of the feast in the year, or None where that year has none or it isn't known.

    Islamic feasts are so many days after their computed dates as `sighting` says.

    A feast of the moon that comes twice in a year gives its first. Raises OutOfCalendar.

    Days begin at midnight, so a Jewish feast starts with its eve's day:

    >>> feast("passover", 2018)
    (datetime.datetime(2018, 3, 30, 0, 0), 9)
    >>> feast("martin luther king day", 1950) is None
    True
    """
    instant(year)
    rule = COMPUTED.get(name)
    return rule(year) if rule is not None else lookup(name, year, sighting if name in SIGHTED else 0)
