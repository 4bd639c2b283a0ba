"""Every exception of the library; imports nothing.

Each class is also a subclass of the builtin that one would catch.
Messages are lowercase and say what, where, which value, and a hint.
"""


class TimelineError(Exception):
    """The root of all errors that the library raises on purpose."""


class NotUnderstood(TimelineError, ValueError):
    """A phrase that has no reading. The message names the first word without a meaning."""


class NoPhrase(TimelineError, ValueError):
    """A meaning that no English phrase has."""


class OutOfCalendar(TimelineError, OverflowError):
    """A time outside the years 1 to 9999, which datetime can't hold."""


class BadAnchor(TimelineError, ValueError):
    """An anchor that is not a date, a datetime, an ISO 8601 string or an interval."""


class MixedZones(TimelineError, TypeError):
    """Naive and zone-aware times in one comparison."""


class EmptyInterval(TimelineError, ValueError):
    """An interval whose end does not lie after its start, or bounds that cross."""


class BadConvention(TimelineError, ValueError):
    """A convention with an unknown name or an impossible value."""


class Contradiction(TimelineError, ValueError):
    """Claims that can't all be true.

    `constraints` is a minimal set of clashing rows ``(a, b, least, most, because)``:
    dropping any one of them resolves the clash.
    """

    def __init__(self, message: str, constraints: tuple[tuple[object, ...], ...] = ()) -> None:
        super().__init__(message)
        self.constraints = constraints


class UnknownEvent(TimelineError, KeyError):
    """An event that the timeline does not have."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class DuplicateEvent(TimelineError, ValueError):
    """Two events of one timeline with the same name."""


class Undecided(TimelineError, ValueError):
    """The truth value of an order that is only possible."""


class OpenWindow(TimelineError, ValueError):
    """A probability asked of an event whose window is open on a side."""


class TooManyAlternatives(TimelineError, ValueError):
    """More alternatives, of statements or of repairs, than the documented bound of the exact search."""


class BadReport(TimelineError, ValueError):
    """A report that can't be read: event spans outside its text, or events without a name."""


class BadJson(TimelineError, ValueError):
    """Data that is not what this library writes, or a value that it can't write."""
