"""Reports: who wrote what, when."""

from __future__ import annotations

from datetime import datetime, tzinfo

from attrs import field, frozen

from timeline.calendar import Anchor, AnchorLike
from timeline.calendar.anchor import TICK
from timeline.errors import BadReport
from timeline.language.find import GENRES


@frozen(eq=False)
class Report:
    """A text and when it was published; the words of time in it count from there.

    `published` is whatever is an anchor: a date, a time, an ISO 8601 string, or an interval where it is not certain.
    `source` says who tells what no one else is named for. `weight` is how far it is trusted where reports clash.
    Raises BadAnchor for a bad anchor, BadReport for an unknown genre or for a text that is no str.

    >>> Report("The train left on Sunday.", published="2023-09-11").until
    datetime.datetime(2023, 9, 12, 0, 0)
    """

    text: str = field(repr=lambda text: repr(text if len(text) < SHOWN else text[:SHOWN] + "…"))
    published: AnchorLike
    source: str | None = None
    genre: str = "news"
    weight: float = 1.0
    anchor: Anchor = field(init=False, repr=False)
    since: datetime = field(init=False, repr=False)
    """The first instant at which it may have been published."""
    until: datetime = field(init=False, repr=False)
    """The instant by which it was published: the end of its day, where that is all that is known."""

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise BadReport(f"the text of a report is a str, not {type(self.text).__name__}")
        if self.genre not in GENRES:
            raise BadReport(f"genre {self.genre!r} is none of {', '.join(GENRES)}")
        anchor = Anchor.of(self.published)
        first, last = anchor.first, anchor.last
        object.__setattr__(self, "anchor", anchor)
        object.__setattr__(self, "since", aware(first, anchor.zone))
        over = last if last in (first, datetime.max) else last + TICK
        object.__setattr__(self, "until", aware(over, anchor.zone))


SHOWN = 40


def aware(wall: datetime, zone: tzinfo | None) -> datetime:
    """A wall-clock time in its zone, naive where there is none."""
    return wall if zone is None else wall.replace(tzinfo=zone)
