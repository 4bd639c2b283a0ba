"""The three answers to a question about an order that is only partly known."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from timeline.errors import Undecided


class Verdict(Enum):
    """CERTAIN holds in every history that the facts allow, POSSIBLE in some, IMPOSSIBLE in none.

    Only the outer two have a truth value: an order that is not known is never silently true, nor false.

    >>> bool(Verdict.CERTAIN), bool(Verdict.IMPOSSIBLE)
    (True, False)
    >>> if Verdict.POSSIBLE: pass
    Traceback (most recent call last):
    timeline.errors.Undecided: the facts leave this open; compare with Verdict.CERTAIN or Verdict.IMPOSSIBLE
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"

    def __bool__(self) -> bool:
        if self is Verdict.POSSIBLE:
            raise Undecided("the facts leave this open; compare with Verdict.CERTAIN or Verdict.IMPOSSIBLE")
        return self is Verdict.CERTAIN

    @classmethod
    def of(cls, in_all: bool, in_some: bool) -> Verdict:
        """The verdict on what holds in all histories, or else in some."""
        return cls.CERTAIN if in_all else cls.POSSIBLE if in_some else cls.IMPOSSIBLE

    @classmethod
    def over(cls, cases: Iterable[Verdict]) -> Verdict:
        """The verdict where each of the cases may be the true one.

        >>> Verdict.over([Verdict.CERTAIN, Verdict.IMPOSSIBLE])
        <Verdict.POSSIBLE: 'possible'>
        """
        found = set(cases)
        return found.pop() if len(found) == 1 else cls.POSSIBLE
