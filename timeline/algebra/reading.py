"""Readings: what a phrase said at an anchor amounts to."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from attrs import field, frozen

from timeline.algebra.notation import notation
from timeline.algebra.span import Span
from timeline.algebra.term import Term
from timeline.calendar import Anchor, Bounds, Interval, Unit, shown
from timeline.why import Why


class Derivation(Protocol):
    """How words became a term."""

    def why(self) -> Why:
        """The rule and its parts."""


@frozen(slots=False)  # every time found makes one, which takes half as long without slots
class Reading:
    """One reading of a phrase.

    `interval` is the widest half-open interval, or None for durations and recurrences. `start` and `end` are the
    bounds of its edges. Times are wall-clock times of the anchor's zone, aware iff the anchor is. `supplied` says
    what the words left open, by the name of the convention or context that decided it.
    """

    term: Term
    kind: str
    interval: Interval | None
    start: Bounds
    end: Bounds
    grain: Unit
    anchor: Anchor = field(repr=False)
    span: Span | None = field(repr=False, default=None)
    supplied: tuple[tuple[str, str], ...] = ()
    derivation: Derivation | None = field(repr=False, default=None, eq=False)
    lost: str = field(repr=False, default="", eq=False)

    @property
    def is_crisp(self) -> bool:
        """True iff both edges are known exactly."""
        return self.start.known and self.end.known

    def derived(self, how: Derivation) -> Reading:
        """The reading with its derivation."""
        return Reading(
            self.term, self.kind, self.interval, self.start, self.end, self.grain, self.anchor, self.span,
            self.supplied, how, self.lost,
        )  # fmt: skip

    def why(self) -> Why:
        """The explanation: the rule and its parts, what was supplied, and the anchor."""
        rule = self.derivation.why() if self.derivation else None
        head = rule.text if rule else notation(self.term)
        parts = [*rule.parts, Why(f"means {notation(self.term)}")] if rule else []
        parts += [Why(f"supplied: {how} ({what})") for what, how in self.supplied]
        if not self.is_crisp and self.interval is not None:
            parts += [Why(f"starts {_window(self.start)}"), Why(f"ends {_window(self.end)}")]
        if self.lost:
            parts.append(Why(f"not preferred: {self.lost}"))
        parts.append(Why(f"anchor {shown_anchor(self.anchor)}"))
        return Why(f"{head} = {self.interval if self.interval is not None else self.kind}", tuple(parts))


def _window(bounds: Bounds) -> str:
    if bounds.known:
        return f"at {bounds}"
    low, high = bounds.earliest, bounds.latest
    if low is None:
        return "at an unknown time" if high is None else f"by {shown(high)}"
    return f"at or after {shown(low)}" if high is None else f"between {shown(low)} and {shown(high)}"


def shown_anchor(anchor: Anchor) -> str:
    """The anchor for people: a day, an instant, or the first and last day."""
    low, high = anchor.first, anchor.last
    zone = f" {anchor.zone}" if anchor.zone is not None else ""
    if low == high:
        return shown(low) + zone
    if low.date() == high.date():
        return f"{low:%Y-%m-%d}" + zone
    return f"{_day(low)} to {_day(high)}" + zone


def _day(t: datetime) -> str:
    return f"{t.year:04}-{t.month:02}-{t.day:02}"
