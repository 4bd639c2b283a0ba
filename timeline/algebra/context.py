"""What a term is resolved against: an instant, the conventions, the direction of bare names, the time last told."""

from __future__ import annotations

from datetime import datetime, tzinfo

from attrs import define, field

from timeline.algebra.span import Span
from timeline.calendar import Conventions, Unit, floor


@define
class Context:
    """One instant at which a phrase is said, and what it may lean on.

    `told` is the time that the text told last. `same` makes bare names take what they lack from it, as histories do.
    `whole_day` says that the anchor is a date, so that a clock time without a day is of that day.
    `supplied` collects what the phrase left open and a convention or the context decided.
    """

    now: datetime
    conventions: Conventions
    direction: str | None = None
    told: Span | None = None
    same: bool = False
    zone: tzinfo | None = None
    whole_day: bool = False
    supplied: dict[str, str] = field(factory=dict)

    def supply(self, what: str, how: str) -> None:
        """Note that a convention (by its name), or the context, decided something."""
        self.supplied[what] = how

    def floor(self, t: datetime, unit: Unit) -> datetime:
        """The start of the unit that holds t, by the conventions' weeks."""
        return floor(t, unit, self.conventions.week_start)
