"""Which way a bare name of running text goes in the end: by its verb, by the noun it belongs to, or as usual."""

from __future__ import annotations

from datetime import datetime

from timeline.algebra import Bare, Cycle, DayOfYear, Ending, Feast, PieceOfYear, ShortYear, Term, holds
from timeline.calendar import Unit
from timeline.language.direction.by_noun import told_by_noun
from timeline.language.direction.pointing import appointed, direction, governed, modal, present, proposed, since
from timeline.language.place import ANY_NOUN, FAR, after, before
from timeline.language.underspecified import bare, placing

WEAKLY: dict[str, tuple[type[Cycle], ...]] = {"past": (DayOfYear, Feast), "future": (PieceOfYear,)}
"""Names said of the nearest whatever the verb: "declared a dividend, payable Dec. 15", "expects a loss for the third
quarter"."""
ARTICLES = frozenset({"the", "a", "an"})
ENDED = ("ended", "last")


def pointed(text: str, genre: str, term: Term, start: int, end: int, now: datetime) -> str | None:
    """The way of a term with a bare name in it, said at text[start:end] by who writes now; None for the nearest."""
    if isinstance(term, Ending) and isinstance(term.range.first, Bare):
        term = term.range.first  # both ends go one way
    if since(text, start):
        return "past"
    if way := told_by_noun(text, start, end):
        return way
    way, usual = direction(text, start, end), _usual(genre, term)
    if genre == "colloquial" and way is None and _in_diary(text, start, end):
        name = bare(term)  # "the numbers for Q2 are in", but "lunch Friday?"
        return None if name is not None and isinstance(name.cycle, PieceOfYear) else "future"
    if way is None or way == usual or genre == "narrative":
        return way or usual
    if before(text, start)[0] in ARTICLES and after(text, end)[0] in ANY_NOUN:
        return usual  # it tells which noun, not when the clause happens
    name = bare(term)
    weak = name is not None and isinstance(name.cycle, WEAKLY.get(way, ()))
    if weak and not (way == "past" and governed(text, start) or way == "future" and before(text, start)[0] == "by"):
        ended = text[max(0, start - FAR) : start].rstrip().endswith(ENDED)
        return "past" if ended or (way == "past" and _far_ahead(term, now)) else usual
    return "past" if way == "future" and genre == "news" and _gone(term, now) and not modal(text, start) else way


def _in_diary(text: str, start: int, end: int) -> bool:
    """Whether a name in a message without a verb that tells stands as in a calendar."""
    return present(text, start, end) or proposed(text, start, end) or appointed(text, start)


def _far_ahead(term: Term, now: datetime) -> bool:
    """Whether a date is nearest ahead, but so far that the past tense is of the one behind: a third of a year."""
    days = _days_until(term, now)
    return days is not None and YEAR // 3 < days % YEAR < YEAR // 2


def _gone(term: Term, now: datetime) -> bool:
    """Whether a date is of the quarter behind, in this year: of that of the next one news would give the year. So it is
    in "a debate, set for Oct. 24, was canceled", written on Nov. 5."""
    days = _days_until(term, now)
    return days is not None and -YEAR // 4 < days < 0


def _days_until(term: Term, now: datetime) -> int | None:
    """About how many days ahead in its year a date without one lies."""
    name = placing(term)
    if name is None or not isinstance(name.cycle, DayOfYear):
        return None
    return (name.cycle.month - now.month) * MONTH + name.cycle.day - now.day


MONTH = 31
YEAR = 12 * MONTH
"""Days, of months that are all as long."""


def _usual(genre: str, term: Term) -> str | None:
    """The way of bare names where no verb tells: news look back at days, and about at dates and months."""
    name = placing(term)
    if genre == "colloquial" or holds(term, ShortYear):
        return None
    return None if name is not None and name.cycle.period in (Unit.DAY, Unit.YEAR) else "past"
