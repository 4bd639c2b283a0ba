"""Numbers that say how exact they are."""

from __future__ import annotations


class Estimate(float):
    """A float with its standard error: `exact` if it is computed, not sampled, and then the error is 0.

    >>> Estimate(0.25, 0.01), Estimate(0.5) + 1
    (Estimate(0.25, error=0.01), 1.5)
    """

    error: float
    exact: bool

    def __new__(cls, value: float, error: float = 0.0) -> Estimate:
        made = super().__new__(cls, value)
        made.error, made.exact = error, error == 0
        return made

    def __repr__(self) -> str:
        return f"Estimate({float(self)!r}{'' if self.exact else f', error={self.error:.2g}'})"


def mean(values: list[Estimate]) -> Estimate:
    """The mean of independent estimates."""
    return Estimate(sum(values) / len(values), sum(v.error**2 for v in values) ** 0.5 / len(values))
