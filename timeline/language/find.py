"""Times in running text."""

from __future__ import annotations

from timeline.calendar import Anchor, AnchorLike, Conventions
from timeline.language.discourse.teller import Teller
from timeline.language.mention import Mention
from timeline.language.read import DEFAULT

GENRES = ("news", "narrative", "colloquial")


def find(
    text: str,
    anchor: AnchorLike,
    *,
    genre: str = "news",
    language: str = "en",
    direction: str | None = None,
    conventions: Conventions | None = None,
) -> tuple[Mention, ...]:
    """The times in a text, in order; they do not overlap. Takes time linear in the text, and never raises for a str.

    `genre` is "news" (bare names point to the anchor), "narrative" (they take what they lack from the time told last)
    or "colloquial" (messages: plans as well as reports). Raises BadAnchor for a bad anchor, and ValueError for another
    genre or language.

    >>> [(m.text, str(m.reading.interval)) for m in find("It left on Sunday evening.", "2023-09-11")]
    [('Sunday evening', '[2023-09-10 18:00, 2023-09-11 00:00)')]
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is a str, not {type(text).__name__}")
    if language != "en":
        raise ValueError(f"times are found in English texts only, not in {language!r}; use read for single phrases")
    if genre not in GENRES:
        raise ValueError(f"genre {genre!r} is none of {', '.join(GENRES)}")
    teller = Teller(text, Anchor.of(anchor), genre, direction, conventions or DEFAULT)
    return tuple(teller.mentions())
