"""Terms that lie nowhere: durations and recurrences are kinds of their own, not intervals."""

from __future__ import annotations

from attrs import frozen

from timeline.algebra.amounts import Amount
from timeline.algebra.context import Context
from timeline.algebra.cycle import Cycle
from timeline.algebra.span import Span
from timeline.algebra.term import Term
from timeline.calendar import Unit
from timeline.errors import OutOfCalendar


@frozen(cache_hash=True)
class Duration(Term):
    """A length of time: "three weeks"."""

    amount: Amount

    @property
    def grain(self) -> Unit:
        return self.amount.finest

    def on(self, context: Context) -> Span:
        raise OutOfCalendar("a duration has no place in the calendar")


@frozen
class Recurrence(Term):
    """What comes again: every member of a cycle ("every Tuesday"), or every so often ("every two weeks", "daily").

    `often` says how many times ("twice a week"), `quant` is the word of TIMEX3 ("EVERY", "EACH"), and `at` the time of
    the day at which a day comes ("every Friday evening").
    """

    cycle: Cycle | None = None
    amount: Amount | None = None
    often: str = ""
    quant: str = ""
    at: Cycle | None = None

    @property
    def grain(self) -> Unit:
        if self.cycle is not None:
            return self.cycle.grain
        return self.amount.finest if self.amount is not None else Unit.DAY

    def on(self, context: Context) -> Span:
        raise OutOfCalendar("a recurrence has no one place in the calendar")
