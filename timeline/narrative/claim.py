"""Claims: the words of a report that an event, or an order of two, is known from."""

from __future__ import annotations

from attrs import field, frozen

from timeline.language import Mention
from timeline.narrative.report import Report
from timeline.why import Why


@frozen(eq=False)
class Claim:
    """report.text[start:end], what `source` says by it, and how it was read.

    The source is who is named for it in the text, else the report's own; None where neither is known.
    """

    report: Report = field(repr=False)
    start: int
    end: int
    source: str | None = None
    reasons: tuple[str | Mention | Why, ...] = field(default=(), repr=False)
    """What the words were read by: rules in words, and the times that date it."""

    @property
    def text(self) -> str:
        """The words."""
        return self.report.text[self.start : self.end]

    @property
    def weight(self) -> float:
        """How far the report is trusted."""
        return self.report.weight

    @property
    def why(self) -> Why:
        """What was read out of the words, and by which rule."""
        said = f" ({self.source})" if self.source else ""
        return Why(f"{' '.join(self.text.split())!r}{said}", tuple(_why(reason) for reason in self.reasons))

    def __str__(self) -> str:
        return repr(" ".join(self.text.split())) + (f" ({self.source})" if self.source else "")


def _why(reason: str | Mention | Why) -> Why:
    if isinstance(reason, Why):
        return reason
    return Why(reason) if isinstance(reason, str) else Why(f"dated by {reason.text!r}", (reason.reading.why(),))
