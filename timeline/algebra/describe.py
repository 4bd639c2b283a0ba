"""A term in plain words, for explanations."""

from __future__ import annotations



def describe(term: object) -> str:
    """The term as its constructor call, without defaults and module names.

    >>> from timeline.algebra import Last, Every
    >>> from timeline.calendar import Unit
    >>> describe(Last(Every(Unit.WEEK)))
    'Last(Every(week))'
    """
    if not hasattr(term, "__attrs_attrs__"):
        return str(term)
    given = [getattr(term, f.name) for f in term.__attrs_attrs__ if getattr(term, f.name) != f.default]
    return f"{type(term).__name__}({', '.join(describe(value) for value in given)})" if given else type(term).__name__
