"""Facts about time. No words, no events."""

from timeline.calendar.anchor import Anchor, AnchorLike
from timeline.calendar.arithmetic import add, floor, span, step
from timeline.calendar.conventions import Conventions
from timeline.calendar.interval import Bounds, Interval, shown
from timeline.calendar.units import MONTH_NAMES, WEEKDAYS, Unit

__all__ = [
    "MONTH_NAMES", "WEEKDAYS", "Anchor", "AnchorLike", "Bounds", "Conventions", "Interval", "Unit",
    "add", "floor", "shown", "span", "step",
]  # fmt: skip
