"""The base of all terms: what a phrase means, without words and without offsets."""

from __future__ import annotations

from attrs import frozen

from timeline.algebra.context import Context
from timeline.algebra.span import Span
from timeline.calendar import Unit


@frozen
class Term:
    """What a phrase means. Equality is equality of meaning."""

    @property
    def grain(self) -> Unit:
        """The unit to which the term is precise."""
        raise NotImplementedError

    def on(self, context: Context) -> Span:
        """The span of the term, said in this context. Raises OutOfCalendar."""
        raise NotImplementedError


@frozen
class Now(Term):
    """The instant of speech."""

    grain = Unit.SECOND

    def on(self, context: Context) -> Span:
        return Span.crisp(context.now, context.now, Unit.SECOND)


@frozen
class Told(Term):
    """The time that the text told last; the instant of speech where it told none."""

    grain = Unit.DAY

    def on(self, context: Context) -> Span:
        if context.told is None:
            context.supply("told", "no time was told before, so the anchor serves")
            return NOW.on(context)
        context.supply("told", "from the time told last")
        return context.told


NOW = Now()
TOLD = Told()
