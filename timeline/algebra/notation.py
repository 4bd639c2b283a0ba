"""A term as its constructor call, for explanations: how it is built, where a phrase would only say it again."""

from __future__ import annotations


def notation(term: object) -> str:
    """The term as its constructor call, without defaults and module names.

    >>> from timeline.algebra import Last, Every
    >>> from timeline.calendar import Unit
    >>> notation(Last(Every(Unit.WEEK)))
    'Last(Every(week))'
    """
    if isinstance(term, tuple):
        return f"({', '.join(map(notation, term))})"
    if not hasattr(term, "__attrs_attrs__"):
        return str(term)
    given = [getattr(term, f.name) for f in term.__attrs_attrs__ if getattr(term, f.name) != f.default]
    return f"{type(term).__name__}({', '.join(notation(value) for value in given)})" if given else type(term).__name__
