"""Whether figures with a slash tell a day, and no fraction of something."""

from __future__ import annotations

from timeline.language.figures import ATTACKS
from timeline.language.grammar import Edge
from timeline.language.place import ANY_NOUN, VERB, Place


def on_a_day(core: Edge, edge: Edge, place: Place) -> bool:
    """Figures with a slash that are no fraction are a day after "on": "on 17/11", but not "on 3/4 of the field"."""
    above, _, below = place.row[core.start].text.partition("/")
    if place.genre == "colloquial" and (_a_day_in_a_message(above, below) or _of_a_range(core, place)):
        return True
    if place.genre == "narrative" and place.opens_line(core) and place.right(edge) == ":":  # an entry: "15/2: Rain."
        return True
    improper = below.isdecimal() and int(above) > int(below)
    return improper and place.left(core) == "on" and place.right(edge) not in ANY_NOUN | {"of"} and a_date(core, place)


def a_date(core: Edge, place: Place) -> bool:
    """Figures with a slash beside a clock time are a date, where they can't be a fraction, or stand as one does."""
    figures = place.row[core.start].text
    above, _, below = figures.partition("/")
    fraction = below.isdecimal() and int(above) < int(below) <= 10
    return figures not in ATTACKS and (not fraction or place.opens(core) or place.left(core) in ("on", "from", "since"))


def _a_day_in_a_message(above: str, below: str) -> bool:
    """Whether figures are more likely a day than a mark out of so many: "8/26", "31/5", but not "18/20", "13/10"."""
    return not {above, below}.isdisjoint(DAYS_ONLY) and below not in FULL_MARKS


DAYS_ONLY = frozenset(str(day) for day in range(13, 32))
FULL_MARKS = frozenset({"5", "10", "15", "16", "20", "25", "30"})
"""What marks are out of."""


def _of_a_range(core: Edge, place: Place) -> bool:
    """Whether figures with a slash range to others: "9/1-9/5"."""
    kinds = [[token.kind for token in place.row[k : k + 3]] for k in (core.start, core.start - 2) if k >= 0]
    return ["slashed", "mark", "slashed"] in kinds


def not_a_fraction(edge: Edge, place: Place) -> bool:
    """Figures with a slash are a fraction after a figure, and eighths before a day: "fell 7/8 Thursday"."""
    above, slash, below = place.row[edge.start].text.partition("/")
    if not slash:
        return True
    before_a_day = edge.end - edge.start == 2 and edge.parts[-1].symbol == "weekdate"
    eighths = before_a_day and below in EIGHTHS and int(above) < int(below) and int(above) % 2
    return not place.left(edge)[:1].isdecimal() and not (eighths and place.left(edge) in MOVING)


EIGHTHS = frozenset({"2", "4", "8", "16", "32"})
"""What a price was told in parts of."""
MOVING = frozenset({VERB, "up", "down", "off"})
"""What stands before the fraction by which a price changed."""
