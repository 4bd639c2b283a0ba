"""Single values in English: numbers, ordinals, and the first word that the word tables have for a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache
from itertools import product

from timeline.language.tables import table

PROPER = frozenset({"weekday", "weekdays", "month", "feast"})
"""The sections of proper names."""
SMALL = frozenset({"of", "the", "and", "al"})
"""Words of names that have no capital."""


def spelled(value: object, spec: str) -> tuple[str, ...]:
    """A value by a section of the word tables or by a kind of number; without either, as it is.

    >>> spelled(2, "month"), spelled(23, "nth"), spelled(7, "02")
    (('February', 'Feb'), ('23rd',), ('07',))
    """
    if spec in KINDS and isinstance(value, int | Fraction):
        return KINDS[spec](value)
    known = _surfaces(spec) if spec else {}
    if spec == "zone":
        return known.get(str(value)) or _offset(str(value))
    if known or not spec or spec[0].isalpha():
        return known.get(str(value), ()) if spec else _plain(value)
    return (format(value, spec),)


@cache
def _surfaces(section: str) -> dict[str, tuple[str, ...]]:
    """The surfaces of each value of a section, proper names with capitals; names of units go by their first word."""
    tables = table("feasts") if section == "feast" else {section: table("words").get(section, ())}
    found: dict[str, tuple[str, ...]] = {}
    for rows in tables.values():
        for value, words in rows:
            clean = (word.rstrip("!") for word in words)
            surfaces = tuple(map(_capital, clean) if section in PROPER else clean)
            found[value] = found.get(value, ()) + surfaces
    return found | {f"{value} year": words for value, words in found.items() if value == "half"}


def _offset(minutes: str) -> tuple[str, ...]:
    """A distance from Greenwich: "UTC+5:30"."""
    if not minutes.lstrip("-").isdecimal():
        return ()
    hours, rest = divmod(abs(int(minutes)), 60)
    return (f"UTC{'-' if minutes.startswith('-') else '+'}{hours}{f':{rest:02}' if rest else ''}",)


def _capital(name: str) -> str:
    return " ".join(word if word.split("-")[0] in SMALL else word[:1].upper() + word[1:] for word in name.split())


def _plain(value: object) -> tuple[str, ...]:
    return (str(float(value)),) if isinstance(value, Fraction) and value.denominator > 1 else (str(value),)


def _number(value: int | Fraction) -> tuple[str, ...]:
    """In a word up to nineteen, else in figures."""
    return (*_surfaces("number").get(str(value), ()), *_plain(value))


def _nth(value: int | Fraction) -> tuple[str, ...]:
    """First, 21st; counted from the end last, third last."""
    number = int(value)
    if number < 0:
        return ("last",) if number == -1 else tuple(f"{word} last" for word in _nth(-number))
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return _surfaces("ordinal").get(str(number), (f"{number}{ending}",))


KINDS: dict[str, Callable[[int | Fraction], tuple[str, ...]]] = {
    "number": _number,
    "nth": _nth,
    "size": lambda value: _number(max(value, -value)),
    "century": lambda value: _nth(value // 100 + 1),
    "millennium": lambda value: _nth(value // 1000 + 1),
}
"""How numbers are said, by the name that templates have for it."""


def listed(members: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The wordings of a list: "March, April and May"."""
    return tuple(f"{', '.join(words[:-1])} and {words[-1]}" for words in product(*members))
