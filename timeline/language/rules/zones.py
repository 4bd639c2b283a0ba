"""Clock times in zones of their own: "5 pm EST", "17:00 UTC+2", "17:00+02:00"."""

from __future__ import annotations

from timeline.algebra import About, Bare, Between, Clock, Cycle, Hands, Term, Zoned
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.clocks import spelled
from timeline.language.rules.daytimes import dayed
from timeline.language.rules.ends import zoned_ends
from timeline.language.rules.ranges import range_on

FARTHEST = 14
"""Hours from Greenwich, at most."""
GREENWICH = "0"
"""The zone that offsets count from."""


@rule("m", "TIME ZONE comma? on? M", "TIME open ZONE close on? M")
def zoned_on(time: Cycle, zone: object, day: Term) -> Term | None:
    """A clock time in a zone of its own, if it has one, and its day: "5 pm EST on 9 November"."""
    timed = dayed(day, time) if zone is None or isinstance(time, Clock | Hands) else None
    return Zoned(timed, str(zone)) if timed is not None and zone is not None else timed


@rule("m", "TIME comma? local_time comma? on? M", "TIME open local_time close on? M")
def local_on(time: Cycle, day: Term) -> Term | None:
    """A clock time of where it happened, and its day: "2:15 p.m. local time Friday"."""
    return zoned_on(time, None, day)


@rule("m", "at N ZONE", "N ZONE", "at N ZONE comma? on? M", "N ZONE comma? on? M", score=-2)
def hour_zoned(number: int, zone: object, day: Term | None = None) -> Term | None:
    """A bare hour, which a zone makes a time: "7 EST", "at 8 GMT tomorrow"."""
    clock = spelled(number)
    timed = clock and (Bare(clock) if day is None else dayed(day, clock))
    return Zoned(timed, str(zone)) if timed else None


@rule("m", "M comma? at N ZONE", score=-2)
def day_at_hour_zoned(day: Term, number: int, zone: object) -> Term | None:
    """The same behind its day: "Monday at 6 Eastern"."""
    return hour_zoned(number, zone, day)


@rule("m", "HOURMINUTE ZONE")
def four_figures(time: Clock, zone: object) -> Term:
    """Hours and minutes in four figures, which a zone makes a time: "1700 GMT"."""
    return Zoned(Bare(time), str(zone))


@rule("m", "HOURMINUTE ZONE comma? on? M")
def four_figures_on(time: Clock, zone: object, day: Term) -> Term | None:
    """The same and its day: "0735 GMT on Friday"."""
    return zoned_on(time, zone, day)


@rule("m", "TIME open HOURMINUTE ZONE close on? M", "TIME open EXACT ZONE close on? M")
def told_twice(time: Cycle, _: Clock, zone: object, day: Term) -> Term | None:
    """A clock time of a day, told in another zone as well: "10:35 a.m. (0735 GMT) on Friday"."""
    return dayed(day, time)


@rule("m", "M comma? ZONE", "M open ZONE close")
def zoned(moment: Term, zone: object) -> Term | None:
    """A clock time in a zone of its own: "5 pm EST", "about 5 pm EST"."""
    if isinstance(moment, About):
        inner = zoned(moment.inner, zone)
        return About(inner) if inner is not None else None
    cycle = getattr(moment, "cycle", None)
    return Zoned(moment, str(zone)) if isinstance(cycle, Clock | Hands) else None


@rule("range", "RANGE ZONE")
def zoned_range(value: Term, zone: object) -> Term | None:
    """A range of clock times in a zone of its own: "2-5 pm EST"."""
    if not isinstance(value, Between) or isinstance(value.first, Zoned) or value.grain >= Unit.DAY:
        return None
    return zoned_ends(value, str(zone), str(zone))


@rule("range", "RANGE ZONE comma? on? M")
def zoned_range_on(value: Term, zone: object, day: Term) -> Term | None:
    """The same and its day: "2-5 pm EST on Friday"."""
    dated = range_on(value, day)
    return zoned_range(dated, zone) if dated is not None else None


@rule("range", "from? HOURMINUTE to HOURMINUTE ZONE", "between HOURMINUTE and HOURMINUTE ZONE")
def four_figures_range(first: Clock, last: Clock, zone: object) -> Term | None:
    """Hours and minutes in four figures that share a zone: "0900 to 1100 GMT"."""
    return zoned_range(Between(Bare(first), Bare(last)), zone)


@rule("offset", "HOURMINUTE", "FULLCLOCK", "CLOCKFIGURE")
def offset(clock: Clock) -> int | None:
    """Minutes from Greenwich, in quarters of an hour: "0200", "05:30"."""
    minutes = clock.hour * 60 + clock.minute
    return minutes if clock.unit is Unit.MINUTE and minutes % 15 == 0 and minutes <= FARTHEST * 60 else None


@rule("offset", "DIGITS", score=-1)
def whole_offset(hours: int) -> int | None:
    """Hours from Greenwich: "2"."""
    return hours * 60 if hours <= FARTHEST else None


@rule("zone", "ZONE plus OFFSET", score=0.5)
def ahead(zone: object, distance: int) -> str | None:
    """A zone by its distance east of Greenwich: "UTC+2", "GMT+05:30"."""
    return _apart(zone, distance, 1)


@rule("zone", "ZONE hyphen OFFSET", score=0.5)
def behind(zone: object, distance: int) -> str | None:
    """The same west of Greenwich: "UTC-3"."""
    return _apart(zone, distance, -1)


def _apart(zone: object, distance: int, sign: int) -> str | None:
    """An offset in minutes; up to fourteen they are hours."""
    return str(sign * distance) if str(zone) == GREENWICH else None


@rule("m", "M plus HOURMINUTE|FULLCLOCK|CLOCKFIGURE")
def east(moment: Term, clock: Clock) -> Term | None:
    """A clock time with its offset from Greenwich: "17:00+02:00", "Fri, 1 Sep 2017 09:15:22 +0200"."""
    distance = offset(clock)
    return zoned(moment, str(distance)) if distance is not None else None


@rule("m", "M hyphen HOURMINUTE|FULLCLOCK|CLOCKFIGURE", score=1)
def west(moment: Term, clock: Clock) -> Term | None:
    """The same west of Greenwich, after seconds only: "Fri, 1 Sep 2017 09:15:22 -0700", but not "9:15-1030"."""
    distance = offset(clock)
    return zoned(moment, str(-distance)) if distance is not None and moment.grain is Unit.SECOND else None
