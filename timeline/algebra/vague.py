"""Vague references: now, recently, soon, the past, the coming days."""

from __future__ import annotations

from attrs import frozen

from timeline.algebra.context import Context
from timeline.algebra.span import Span
from timeline.algebra.term import Term
from timeline.calendar import Unit


@frozen
class Vague(Term):
    """A time about the present ("present"), before it ("past") or after it ("future"); `unit` is what is counted.

    The far edge is open: nothing makes certain how recent "recent weeks" are.
    """

    where: str
    unit: Unit | None = None

    @property
    def grain(self) -> Unit:
        return self.unit or Unit.DAY

    def on(self, context: Context) -> Span:
        now = context.now
        if self.where == "present":
            return Span(None, None, self.grain, now, now)
        if self.where == "past":
            return Span(None, now, self.grain, now, None)
        return Span(now, None, self.grain, None, now)
