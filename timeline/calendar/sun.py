"""Equinoxes and solstices, by the days of Greenwich (Meeus, Astronomical Algorithms, chapter 27)."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import cos, radians

from timeline.calendar.feast_rules import Days, Rule

J2000 = datetime(2000, 1, 1, 12)
"""The instant of the Julian day 2451545."""
YEARS = range(1600, 2401)
"""Outside these the earth's rotation has drifted too far from the clock of the formula."""
TERMS = (
    (485, 324.96, 1934.136), (203, 337.23, 32964.467), (199, 342.08, 20.186), (182, 27.85, 445267.112),
    (156, 73.14, 45036.886), (136, 171.52, 22518.443), (77, 222.54, 65928.934), (74, 296.72, 3034.906),
    (70, 243.58, 9037.513), (58, 119.81, 33718.147), (52, 297.17, 150.678), (50, 21.02, 2281.226),
)  # fmt: skip
"""The largest pulls of the other bodies: their sizes, phases and speeds."""


def turning(first: float, *powers: float) -> Rule:
    """The day on which the sun turns or crosses the equator, from its mean instant as a polynomial of millennia.

    >>> SUN["summer solstice"](2024), SUN["winter solstice"](2023)
    ((datetime.datetime(2024, 6, 20, 0, 0), 1), (datetime.datetime(2023, 12, 22, 0, 0), 1))
    """

    def rule(year: int) -> Days | None:
        if year not in YEARS:
            return None
        millennia = (year - 2000) / 1000
        mean = first - 2451545 + sum(c * millennia**k for k, c in enumerate(powers, 1))
        instant = J2000 + timedelta(days=mean + _pull(mean / 36525))
        return instant.replace(hour=0, minute=0, second=0, microsecond=0), 1

    return rule


def _pull(centuries: float) -> float:
    """Days by which the true instant is later than the mean one."""
    angle = radians(35999.373 * centuries - 2.47)
    speed = 1 + 0.0334 * cos(angle) + 0.0007 * cos(2 * angle)
    total = sum(size * cos(radians(phase + pace * centuries)) for size, phase, pace in TERMS)
    return 0.00001 * total / speed


SUN: dict[str, Rule] = {
    "spring equinox": turning(2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057),
    "summer solstice": turning(2451716.56767, 365241.62603, 0.00325, 0.00888, -0.00030),
    "autumn equinox": turning(2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078),
    "winter solstice": turning(2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032),
}
