"""Events as they are gathered from a report, before they become a timeline's."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, time, timedelta

from attrs import define, field

from timeline.language import Mention
from timeline.language.syntax.group import VerbGroup
from timeline.narrative.claim import Claim
from timeline.narrative.connective import Connective
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene
from timeline.narrative.window import OPEN, Window


@define(eq=False)
class Sketch:
    """An event in one report: the words that tell it, text[head:head_end], in the clause text[start:end].

    `lemma` is the verb that tells it, for a noun the verb that tells the same. `clause` is the number of its clause
    in its scene. A `state` lasts, as being and having do.
    """

    report: Report
    start: int
    end: int
    head: int
    head_end: int
    lemma: str
    scene: int
    clause: int
    group: VerbGroup | None = None
    noun: bool = False
    state: bool = False
    given: str | None = None
    name: str = ""
    status: str = "reported"
    source: str | None = None
    tensed: Window = OPEN
    """What tense, aspect and modality say."""
    dated: Window | None = None
    """What the phrases that date it say; None where there is none."""
    stems: frozenset[str] = frozenset()
    reasons: list[str | Mention] = field(factory=list)
    also: tuple[str, ...] = ()
    """Other verbs that tell the same: "visit" for "made a visit"."""
    roles: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    """Whose it may be, as pronouns; empty where that is not known."""
    thing: bool = False
    """A noun that no table knows for an event: it is one only by the event told before that it refers to."""
    brief: bool = False
    """A noun of what is over within a day."""
    lasting: bool = False
    """A noun of what goes on for long."""
    connective: Connective | None = None
    """The words that place another event by this noun."""
    bare: bool = False
    """Whether such a noun has no article: "before admission"."""
    figures: bool = False
    """Whether its clause has figures that are no time."""
    teller: bool = False
    """Whether its subject is who tells it: "I", "we"."""
    particle: bool = False
    """Whether a "by" right after the verb belongs to it: "came by"."""
    negated: bool = False
    """Whether it, or a verb that it is the complement of, is negated."""
    quoted: bool = False
    """Whether it stands in direct speech."""
    spoken: tuple[datetime, datetime] | None = None
    """Between which instants direct speech was spoken, where that was before the day of publication."""
    entered: bool = False
    """Whether it stands in an entry of a diary or log, whose clock times are of its day."""
    refers: bool = False
    """Whether it is an event told before, and none of its own."""
    counted: tuple[Count, int] | None = None
    """The day by which it is told, where that is counted: "on day 5 of the strike"."""
    linked: bool = False
    """Whether another event places it, or is placed by it."""

    @property
    def window(self) -> Window:
        """What is known of it. Where its tense and its date can't both hold, the date is what it says."""
        if self.dated is None:
            return self.tensed
        return self.dated.meeting(self.tensed) or self.dated

    @property
    def planned(self) -> bool:
        """Whether it was to come, seen from the past: it may have come by now."""
        ahead = self.group is not None and self.group.modality in ("to", "would")
        return ahead and self.status == "expected" and self.tensed == OPEN

    @property
    def told_by(self) -> datetime:
        """The instant by which it was told: direct speech and the entries of a diary were told before the report."""
        return self.report.until if self.spoken is None else self.spoken[1]

    def claim(self) -> Claim:
        """The claim of its clause."""
        return Claim(self.report, self.start, self.end, self.source or self.report.source, tuple(self.reasons))


@define(eq=False)
class Count:
    """The days counted from `origin`, where that is known.

    Day one is from `lag[0]` to `lag[1]` days after its day. One that `sits` may leave days out.
    """

    name: str
    origin: Sketch | None = None
    lag: tuple[int, int] = (0, 0)
    sits: bool = False
    goes_on: bool = True
    """Whether "on day 7" goes on with it; after "day 5 of antibiotics" it may be one of the stay."""
    told: datetime | None = None
    """The midnight before day one, where the text tells it."""
    headed: set[int] = field(factory=set)
    """The days of it that have stood over entries."""

    def window(self, number: int) -> Window | None:
        """The day of a number, None where nothing tells when the count began."""
        midnights = self.midnights(number)
        if midnights is None:
            return None
        return Window(start=midnights[0]) if self.sits else Window.inside(midnights[0], midnights[1] + DAY)

    def midnights(self, number: int) -> tuple[datetime, datetime] | None:
        """Between which midnights a day begins, where none is left out."""
        first = (self.told, self.told) if self.told is not None else self._first()
        with suppress(OverflowError):
            return None if first is None else (first[0] + (number - 1) * DAY, first[1] + (number - 1) * DAY)
        return None

    def _first(self) -> tuple[datetime, datetime] | None:
        """Between which midnights day one begins."""
        if self.origin is None or self.origin.dated is None:
            return None
        known = self.origin.window.bounds[self.after]
        if known.earliest is None or known.latest is None:
            return None
        low, high = (datetime.combine(t.date(), time(), t.tzinfo) for t in (known.earliest, known.latest - TICK))
        return low + self.lag[0] * DAY, high + self.lag[1] * DAY

    @property
    def after(self) -> bool:
        """Whether the end of the origin is counted from."""
        return self.lag[0] > 0


DAY, TICK = timedelta(days=1), timedelta.resolution


__all__ = ["Count", "Scene", "Sketch"]
