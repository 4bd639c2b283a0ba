"""Reconstruct what happened when, from what people wrote."""

from timeline import exchange
from timeline.algebra import Reading
from timeline.calendar import Anchor, Bounds, Conventions, Interval, Unit
from timeline.errors import (
    BadAnchor, BadConvention, BadJson, BadReport, Contradiction, DuplicateEvent, EmptyInterval, MixedZones,
    NoPhrase, NotUnderstood, OpenWindow, OutOfCalendar, TimelineError, TooManyAlternatives, Undecided, UnknownEvent,
)  # fmt: skip
from timeline.language import Mention, describe, find, read, readings
from timeline.narrative import Claim, Report, reconstruct
from timeline.order import Event, Relation, Timeline, Verdict
from timeline.why import Why

__all__ = [
    "Anchor", "BadAnchor", "BadConvention", "BadJson", "BadReport", "Bounds", "Claim", "Contradiction", "Conventions",
    "DuplicateEvent", "EmptyInterval", "Event", "Interval", "Mention", "MixedZones", "NoPhrase", "NotUnderstood",
    "OpenWindow", "OutOfCalendar", "Reading", "Relation", "Report", "Timeline", "TimelineError", "TooManyAlternatives",
    "Undecided", "Unit", "UnknownEvent", "Verdict", "Why", "describe", "exchange", "find", "read", "readings",
    "reconstruct",
]  # fmt: skip
