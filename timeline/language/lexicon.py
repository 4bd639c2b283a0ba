"""The lexicon: which classes and values a surface has, from the word tables.

A surface of several words is looked up word by word in a tree, so "prior to" and "the day" need no rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from attrs import define, field

from timeline.calendar.units import Unit
from timeline.language.tables import table
from timeline.language.tokens import split

CONNECTIVES = frozenset(
    "the a of on at in and or by to from between since until before after deadline onward onwards during comma hyphen"
    " colon slash possessive about point ish exactly half_name quarterpart half hundred thousand million number tens"
    " dozen last next this that those following previous past coming latest final ordinal penultimate early mid zone"
    " fewword dozens every times_word other long old business rest so_far q h times later ago"
    " recent fiscal year_word hence period_word comparable".split()
)
"""Classes that carry no time by themselves: a stretch of text with only these is passed over."""

ABBREVIATED = frozenset({"weekday", "month", "unit", "units", "about", "point"})
"""Classes whose shorter surfaces are abbreviations, which a dot may follow."""

UNIT_NAMES = {str(unit).split()[0]: unit for unit in Unit}


@define
class Sense:
    """A class of a surface with its value.

    `weak` marks words that mean something else as often, `abbreviates` those that a dot may follow.
    """

    symbol: str
    value: object
    weak: bool = False
    abbreviates: bool = False


@define
class Node:
    """A place in the tree of surfaces: its senses, and where each next word leads."""

    senses: list[Sense] = field(factory=list)
    next: dict[str, Node] = field(factory=dict)
    strong: bool = False


def _value(text: str) -> object:
    if text.lstrip("-").isdecimal():
        return int(text)
    return UNIT_NAMES.get(text, text)


def _rows() -> Iterable[tuple[str, object, str]]:
    for section, rows in table("words").items():
        for value, surfaces in rows:
            for surface in surfaces:
                plain = value if section == "zone" else _value(value)
                yield section, plain, "," if surface == "COMMA" else surface
    for rows in table("feasts").values():
        for value, surfaces in rows:
            for surface in surfaces:
                yield "feast", value, surface


@cache
def lexicon() -> Node:
    """The root of the tree of all surfaces."""
    root = Node()
    longest: dict[tuple[str, object], str] = {}
    for symbol, value, surface in _rows():
        if symbol in ABBREVIATED and len(surface) > len(longest.get((symbol, value), "")):
            longest[symbol, value] = surface
    for symbol, value, surface in _rows():
        weak = surface.endswith("!")
        words = split(surface.rstrip("!"))
        node = root
        for word in words:
            node = node.next.setdefault(word, Node())
        full = longest.get((symbol, value), "")
        node.senses.append(Sense(symbol, value, weak, full != surface and full.startswith(surface.rstrip("!")[:1])))
        root.next[words[0]].strong |= symbol not in CONNECTIVES
    return root
