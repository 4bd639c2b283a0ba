"""Which way a bare name of running text goes in the end: by its verb, by the noun it belongs to, or as usual."""

from __future__ import annotations

from timeline.algebra import Cycle, DayOfYear, Feast, PieceOfYear, ShortYear, Term, holds
from timeline.calendar import Unit
from timeline.language.direction.by_noun import told_by_noun
from timeline.language.direction.pointing import direction, governed, present, since
from timeline.language.place import ANY_NOUN, FAR, after, before
from timeline.language.underspecified import bare, placing

WEAKLY: dict[str, tuple[type[Cycle], ...]] = {"past": (DayOfYear, Feast), "future": (PieceOfYear,)}
"""Names said of the nearest whatever the verb: "declared a dividend, payable Dec. 15", "expects a loss for the third
quarter"."""
ARTICLES = frozenset({"the", "a", "an"})
ENDED = ("ended", "last")


def pointed(text: str, genre: str, term: Term, start: int, end: int) -> str | None:
    """The way of a term with a bare name in it, said at text[start:end]; None for the nearest."""
    if since(text, start):
        return "past"
    if way := told_by_noun(text, start, end):
        return way
    way, usual = direction(text, start, end), _usual(genre, term)
    if genre == "colloquial" and way is None and (present(text, start, end) or text[end : end + 1] == "?"):
        name = bare(term)  # "the numbers for Q2 are in", but "lunch Friday?"
        return None if name is not None and isinstance(name.cycle, PieceOfYear) else "future"
    if way is None or way == usual or genre == "narrative":
        return way or usual
    if before(text, start)[0] in ARTICLES and after(text, end)[0] in ANY_NOUN:
        return usual  # it tells which noun, not when the clause happens
    name = bare(term)
    weak = name is not None and isinstance(name.cycle, WEAKLY.get(way, ()))
    if weak and not (way == "past" and governed(text, start) or way == "future" and before(text, start)[0] == "by"):
        return "past" if text[max(0, start - FAR) : start].rstrip().endswith(ENDED) else usual
    return way


def _usual(genre: str, term: Term) -> str | None:
    """The way of bare names where no verb tells: news look back at days, and about at dates and months."""
    name = placing(term)
    if genre == "colloquial" or holds(term, ShortYear):
        return None
    return None if name is not None and name.cycle.period in (Unit.DAY, Unit.YEAR) else "past"
