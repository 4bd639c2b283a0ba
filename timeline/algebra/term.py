"""The base of all terms: what a phrase means, without words and without offsets."""

from __future__ import annotations

from attrs import frozen

from timeline.algebra.context import Context
from timeline.algebra.span import Span
from timeline.calendar import Unit, step


@frozen
class Term:
    """What a phrase means. Equality is equality of meaning.

    Readings are remembered by their terms, so that the commonest kinds keep their hash.
    """

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
    """The time that the text told last; the instant of speech where it told none.

    With a unit it is the last time told that is such a unit, or else the last such unit that has ended: a report
    calls it just "the quarter".
    """

    unit: Unit | None = None

    @property
    def grain(self) -> Unit:
        return self.unit or Unit.DAY

    def on(self, context: Context) -> Span:
        if context.told is not None:
            context.supply("told", "from the time told last")
            return context.told
        context.supply("told", "no time was told before, so the anchor serves")
        if self.unit is None:
            return NOW.on(context)
        here = context.floor(context.now, self.unit)
        return Span.crisp(step(here, -1, self.unit), here, self.unit)


NOW = Now()
TOLD = Told()
