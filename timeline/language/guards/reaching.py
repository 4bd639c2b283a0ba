"""Guards that look at what follows a time, and at what a phrase reaches over."""

from __future__ import annotations

from timeline.algebra import AnySeason
from timeline.language.grammar import Edge
from timeline.language.place import NAMED, Place, words


def not_over_a_line(edge: Edge, place: Place) -> bool:
    """A joint with a capital on a new line opens a sentence: "5 May 2023", and under it "[During] the night"."""
    if "\n" not in place.text:
        return True
    tokens = place.row[edge.start + 1 : edge.end]
    opening = [t for t in tokens if t.text in LINE_OPENING and place.text[t.start].isupper()]
    return not any(place.text[: t.start].rstrip(" \t").endswith("\n") for t in opening)


LINE_OPENING = frozenset("during in at on the this that by from since until after before".split())


def not_of_what_follows(edge: Edge, place: Place) -> bool:
    """A unit before a subject or "of" is that of what follows: "[the year] Rosa left", but not "during the year"."""
    if edge.rule is None or edge.rule.name != "the-unit" or place.left(edge) in WHOLE_UNIT:
        return True
    right = place.right(edge)
    return right != "of" and right not in words("subject") and right not in NAMED


WHOLE_UNIT = frozenset({"during", "for", "of", "over", "throughout", "through", "within"})


def not_of_sport(edge: Edge, place: Place) -> bool:
    """A season without its name is one of sport or of a theatre, which has other dates: "[last season] they won"."""
    return not isinstance(getattr(edge.value, "cycle", None), AnySeason)
