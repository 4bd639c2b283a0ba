"""Nights that are one of a kind of their own, and so none at hand."""

from __future__ import annotations

from timeline.language.grammar import Edge
from timeline.language.place import NAME, NOUN, NOUNS, Place
from timeline.language.wording import words_of


def no_night_at_hand(edge: Edge, place: Place) -> bool:
    """True iff a bare night is of a kind that the word before it tells, or any one: "the wedding [night]",
    "an all-[night] sitting", "tell [night] from day"."""
    if edge.end - edge.start > 1 or place.genre != "news":
        return False
    left = place.left(edge)
    return left in KINDS or left in words_of("words", "weekday") or place.right(edge) == "from"


KINDS = frozenset({NOUN, NOUNS, NAME, "-"})
