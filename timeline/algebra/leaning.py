"""What a term leans on: the verb of its clause for a bare name, the time told last, the sighting of the moon."""

from __future__ import annotations

from functools import lru_cache

from timeline.algebra.cycle import Cycle
from timeline.algebra.cycles import Feast
from timeline.algebra.dates import ShortYear
from timeline.algebra.members import Bare, Directed
from timeline.algebra.term import Term, Told
from timeline.algebra.zoned import Zoned
from timeline.calendar import Unit
from timeline.calendar.holidays import SIGHTED


@lru_cache(maxsize=8192)
def leans(term: Term) -> bool:
    """True iff a bare name or a short year in the term goes the way that the context says; a decade has begun."""
    if isinstance(term, Bare | ShortYear):
        return term.grain is not Unit.DECADE
    if isinstance(term, Directed):
        return False
    return any(isinstance(value, Term) and leans(value) for value in _fields(term))


@lru_cache(maxsize=8192)
def borrows(term: Term) -> bool:
    """True iff it takes what it lacks from the time told: a bare name, a short year, or a short decade."""
    return leans(term) or holds(term, ShortYear)


def _fields(term: Term | Cycle) -> list[object]:
    found: list[object] = []
    for field in type(term).__attrs_attrs__:
        value = getattr(term, field.name)
        found += value if isinstance(value, tuple) else [value]
    return found


@lru_cache(maxsize=8192)
def within(term: Term, part: Term) -> bool:
    """True iff a term is another one or has it in it."""
    return term == part or any(isinstance(value, Term) and within(value, part) for value in _fields(term))


def holds(term: Term, kind: type[Term]) -> bool:
    """True iff a term is of a kind, or has one of that kind in it."""
    return kind in _kinds(term)


@lru_cache(maxsize=8192)
def _kinds(term: Term) -> frozenset[type[Term]]:
    return frozenset({type(term)}).union(*(_kinds(value) for value in _fields(term) if isinstance(value, Term)))


@lru_cache(maxsize=8192)
def zones_of(term: Term) -> tuple[str, ...]:
    """The zones that a term names, in order."""
    inner = tuple(zone for value in _fields(term) if isinstance(value, Term) for zone in zones_of(value))
    return (*inner, term.zone) if isinstance(term, Zoned) else inner


def anaphoric(term: Term) -> bool:
    """True iff a term counts from the time told last."""
    return holds(term, Told)


@lru_cache(maxsize=8192)
def sighted(part: Term | Cycle) -> bool:
    """True iff a feast in it is kept by the sighting of the moon."""
    if isinstance(part, Feast):
        return part.name in SIGHTED
    return any(isinstance(value, Term | Cycle) and sighted(value) for value in _fields(part))
