"""Conventions: the only place where taste lives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from attrs import evolve, field, fields, frozen

from timeline.calendar.units import Unit
from timeline.calendar.zone import named
from timeline.errors import BadConvention

Hours = tuple[float, float]
Range = tuple[int, int]
Direction = Literal["past", "future", "nearest"]

PARTS: Mapping[str, Hours] = {
    "small hours": (0, 6),
    "dawn": (5, 7),
    "breakfast": (7, 9),
    "morning": (6, 12),
    "lunch": (12, 14),
    "afternoon": (12, 18),
    "dusk": (17, 20),
    "dinner": (18, 21),
    "evening": (18, 24),
    "tonight": (18, 24),
    "night": (21, 30),
    "daytime": (6, 18),
    "overnight": (21, 30),
}
"""Hours of the parts of the day on the wall clock; hours past 24 lie in the next day."""

AMOUNTS: Mapping[str, Range] = {
    "couple": (2, 3),
    "few": (2, 5),
    "several": (3, 9),
    "many": (5, 99),
    "some": (2, 9),
    "dozens": (24, 99),
    "scores": (40, 99),
    "tens": (20, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "units": (2, 9),
}
"""Least and greatest count of a vague amount; "units" is the bare plural ("weeks")."""

ABOUT: Mapping[Unit, tuple[int, Unit]] = {
    Unit.SECOND: (5, Unit.SECOND),
    Unit.MINUTE: (15, Unit.MINUTE),
    Unit.HOUR: (1, Unit.HOUR),
    Unit.DAY: (2, Unit.DAY),
    Unit.WEEK: (1, Unit.WEEK),
    Unit.MONTH: (1, Unit.MONTH),
    Unit.QUARTER: (1, Unit.QUARTER),
    Unit.HALF: (1, Unit.QUARTER),
    Unit.YEAR: (5, Unit.YEAR),
    Unit.DECADE: (1, Unit.DECADE),
    Unit.CENTURY: (5, Unit.DECADE),
    Unit.MILLENNIUM: (1, Unit.CENTURY),
}
"""How far "about" reaches on either side, by the grain of what it stands before."""

SEASON_STARTS = {
    "meteorological": ((3, 1), (6, 1), (9, 1), (12, 1)),
    "astronomical": ((3, 20), (6, 21), (9, 22), (12, 21)),
}
"""First days of spring, summer, autumn and winter in the northern hemisphere; the astronomical ones to about a day."""


def _table(defaults: Mapping[Any, Any]) -> Any:
    """A field that keeps the default of what it is not given."""

    def merge(given: Mapping[Any, Any]) -> Mapping[Any, Any]:
        unknown = [name for name in given if name not in defaults]
        if unknown:
            raise BadConvention(f"no convention {unknown[0]!r} in this table; it has {', '.join(map(str, defaults))}")
        return MappingProxyType({**defaults, **given})

    return field(factory=dict, converter=merge, hash=False)


def _one_of(*allowed: object) -> Callable[[object, Any, object], None]:
    def check(conventions: object, attribute: Any, value: object) -> None:
        if value not in allowed:
            raise BadConvention(f"convention {attribute.name}={value!r} is none of {', '.join(map(repr, allowed))}")

    return check


def _known_zone(conventions: object, attribute: Any, value: str | None) -> None:
    if value is not None and named(value) is None:
        raise BadConvention(f"convention {attribute.name}={value!r} is neither an IANA name nor an offset in minutes")


@frozen(kw_only=True, cache_hash=True)
class Conventions:
    """What a phrase leaves to convention. What is not given keeps its default. Raises BadConvention.

    >>> Conventions(parts={"evening": (17, 21)}).parts["evening"], Conventions().parts["evening"]
    ((17, 21), (18, 24))
    """

    week_start: int = field(default=0, validator=_one_of(*range(7)))
    """First day of the week; 0 is Monday, 6 is Sunday."""
    weekend: tuple[int, int] = (5, 2)
    """First day of the weekend and its days."""
    parts: Mapping[str, Hours] = _table(PARTS)
    """Hours of the parts of the day."""
    seasons: str = field(default="meteorological", validator=_one_of(*SEASON_STARTS))
    """How seasons are counted."""
    hemisphere: str = field(default="northern", validator=_one_of("northern", "southern"))
    """Where the seasons are."""
    next_weekday: str = field(default="next week", validator=_one_of("next week", "nearest"))
    """Whether "next Friday" is the one of the next calendar week, or the nearest to come."""
    bare: Direction = field(default="nearest", validator=_one_of("past", "future", "nearest"))
    """Where a bare name such as "Friday" lies when no verb tells."""
    day_first: bool | None = None
    """Whether 3/4 is 3 April. With None it is not, but in a text in which another date has the day first."""
    pivot: int = 50
    """Years of two digits lie at most this many years after the anchor, and else in the century before."""
    amounts: Mapping[str, Range] = _table(AMOUNTS)
    """Vague counts."""
    about: Mapping[Unit, tuple[int, Unit]] = _table(ABOUT)
    """Reach of "about"."""
    sighting: int | None = field(default=None, validator=_one_of(None, -1, 0, 1))
    """How many days after the computed date Islamic feasts were kept: -1, 0 or 1; None where it is not known."""
    fiscal_start: int = field(default=1, validator=_one_of(*range(1, 13)))
    """First month of the fiscal year."""
    home: str | None = field(default=None, validator=_known_zone)
    """On whose clock times are told where the anchor has no zone: an IANA name, or an offset in minutes ("120"). With
    None a text that names several zones is told on the clock of the first of them."""

    @classmethod
    def preset(cls, name: str) -> Conventions:
        """A named set: "iso" (the default), "us" (weeks from Sunday), "uk" (day first).

        >>> Conventions.preset("us").week_start
        6
        """
        if name not in PRESETS:
            raise BadConvention(f"no preset {name!r}; there are {', '.join(PRESETS)}")
        return cls(**PRESETS[name])

    def flipped(self, name: str) -> Conventions:
        """These conventions with a two-valued one set to its other value."""
        value = getattr(self, name)
        other = {"next week": "nearest", "nearest": "next week", True: False, False: True}[value]
        changed: dict[str, Any] = {name: other}
        return evolve(self, **changed)


PRESETS: Mapping[str, Mapping[str, Any]] = {
    "iso": {},
    "us": {"week_start": 6, "day_first": False},
    "uk": {"day_first": True},
}
NAMES = tuple(f.name for f in fields(Conventions))
