"""What a term leans on: the verb of its clause for a bare name in it, the time told last."""

from __future__ import annotations

from functools import lru_cache

from timeline.algebra.moments import Bare, Directed
from timeline.algebra.term import Term, Told


@lru_cache(maxsize=8192)
def leans(term: Term) -> bool:
    """True iff a bare name in the term goes the way that the context says."""
    if isinstance(term, Bare):
        return True
    if isinstance(term, Directed):
        return False
    return any(isinstance(value, Term) and leans(value) for value in _fields(term))


def _fields(term: Term) -> list[object]:
    found: list[object] = []
    for field in type(term).__attrs_attrs__:
        value = getattr(term, field.name)
        found += value if isinstance(value, tuple) else [value]
    return found


@lru_cache(maxsize=8192)
def within(term: Term, part: Term) -> bool:
    """True iff a term is another one or has it in it."""
    return term == part or any(isinstance(value, Term) and within(value, part) for value in _fields(term))


@lru_cache(maxsize=8192)
def anaphoric(term: Term) -> bool:
    """True iff a term counts from the time told last."""
    return isinstance(term, Told) or any(isinstance(value, Term) and anaphoric(value) for value in _fields(term))
