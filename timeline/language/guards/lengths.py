"""Whether counted units are a length, or parts, shares and speeds of something."""

from __future__ import annotations

from functools import cache
from itertools import chain

from timeline.algebra import Duration, exactly
from timeline.calendar import Unit
from timeline.language.grammar import Edge
from timeline.language.guards.counts import YEAR
from timeline.language.guards.proper import capital_unit
from timeline.language.place import NAME, NOUN, NOUNS, Place, words
from timeline.language.rules.amounts import VAGUE_PLURAL as PLURAL
from timeline.language.tables import table

ONE = exactly(1)
OF_ONES_OWN = frozenset("the a an his her its their my our your all this that these those them it".split())
"""Words after "of" that make a fraction of a quarter: "a quarter of the cake", but not "two quarters of growth"."""


def not_tiny(edge: Edge, place: Place) -> bool:
    """A small thing, a part of a whole, a sum or a protocol is no length: "a minute crack", "a quarter of the cake";
    nor is a message of just a moment: "one sec"."""
    if not isinstance(edge.value, Duration):
        return True
    count, unit = edge.value.amount.count, edge.value.amount.unit
    if unit is Unit.QUARTER:
        return not _a_fraction(edge, place)
    if count == PLURAL:
        kept = place.right(edge) == "of"  # "minutes of a talk"
        return unit is not Unit.MINUTE or not kept and "the" not in (place.left(edge), place.row[edge.start].text)
    if unit is Unit.CENTURY and place.left(edge) in words("scored"):
        return False
    following = place.right(edge)
    if count == ONE and unit <= Unit.MINUTE and place.genre == "colloquial" and place.left(edge) in ("", "just"):
        return following[:1].isalnum()
    things = {NOUN, NOUNS, NAME} if capital_unit(edge, place) else {NOUN, NOUNS}  # "a Second Assembly"
    return not (count == ONE and unit <= Unit.MINUTE and following in things)


def _a_fraction(edge: Edge, place: Place) -> bool:
    """Quarters of a whole, or in a sum: "three quarters of the pupils", "one half plus one quarter"."""
    after, equal = place.right(edge), words("equal")
    if place.left(edge) in equal or after in equal:
        return True
    return after == "of" and (edge.value.amount.count == ONE or place.right(edge, 2) in OF_ONES_OWN)


def not_since_a_year(edge: Edge, place: Place) -> bool:
    """A year behind a hyphen counts no years: "the post-2008 years"."""
    figures = place.row[edge.start].text
    since = place.left(edge) in ("-", "–") and figures.isdecimal() and len(figures) == YEAR
    return not (since and isinstance(edge.value, Duration))


def not_a_share(edge: Edge, place: Place) -> bool:
    """A second between "every" and a noun is the other one: "every second house"."""
    every = edge.rule is not None and edge.rule.name.startswith("every") and place.row[edge.end - 1].text == "second"
    return not every or place.right(edge) not in (NOUN, NAME)


def not_a_speed(edge: Edge, place: Place) -> bool:
    """What is measured by the hour or less has a speed: "80 km [an hour]"."""
    if place.left(edge) not in words("measured") or edge.value.grain > Unit.HOUR:
        return True
    return place.row[edge.start].text not in ("a", "an", "per")


def not_as_many(edge: Edge, place: Place) -> bool:
    """What is as many as something else: "the third in as [many weeks]"."""
    left = place.left(edge)
    if place.row[edge.start].text == "many":
        return left != "as"
    return left != "many" or place.left(edge, 2) != "as"


def not_counted(edge: Edge, place: Place) -> bool:
    """Counted parts of the day are a length that has no unit of its own: "for three [nights]"."""
    return place.left(edge) not in _counts()


@cache
def _counts() -> frozenset[str]:
    """The words and figures that count."""
    rows = chain.from_iterable(table("words")[section] for section in ("number", "tens", "fewword", "dozens"))
    return frozenset(word for _, words in rows for word in words) | {str(n) for n in range(2, 100)}


def not_of_a_measure(edge: Edge, place: Place) -> bool:
    """A unit behind another word and a hyphen measures something else: "300 kilowatt-[hours]", "40 light-[years]"."""
    return place.left(edge) != "-" or place.left(edge, 2) not in (NOUN, NOUNS)
