"""Which edges of a stretch of running text are its times: the fewest that cover the most words of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from attrs import evolve, frozen

from timeline.algebra import (
    After, Agreeing, Amount, Bare, Before, Between, Date, Directed, Duration, Ended, Ending, PieceOfYear, Several, Term,
    Told, anaphoric, zones_of,
)  # fmt: skip
from timeline.algebra.reading import Derivation, Reading
from timeline.calendar import Unit
from timeline.language.derived import Derived
from timeline.language.extents import extent
from timeline.language.grammar import Edge
from timeline.language.guards.allowed import allowed
from timeline.language.parse import REMEMBERED, phrases
from timeline.language.place import Beside, Place
from timeline.language.underspecified import complete

ARTICLED = frozenset({"nth", "decadefigure"})
"""Classes that are times with the article before them only: "the 1960s and 1970s"."""
TIMES = frozenset({"m", "d", "s", "begun"})
"""The classes whose extents are those of TIMEX3."""
SHARING = frozenset({"range", "list"})
"""The classes of phrases whose times go one way."""
CARRIERS = frozenset(
    "m name yearday dayno year time clock dottedclock face exact digits zerofigures fourfigures n nth twofigures"
    " shortyear decadefigure bcyear centuries_word century_word quarterparts present_end".split()
)
"""The classes that can be one end of a range or one member of a list, or go on with the last one."""


@frozen(eq=False, slots=False)
class Found:
    """A time in a stretch of text: its offsets in it, its parse, and the phrase that it is part of.

    `pointed` is where to look from for its way: the ends of a range and the members of a list go one way.
    """

    start: int
    end: int
    term: Term
    edge: Edge
    signal: str
    phrase: Edge
    phrase_start: int
    phrase_end: int
    derived: Derivation | None
    phrase_derived: Derivation | None
    pointed: int = 0

    def meaning(self, term: Term) -> Found:
        """The same words with another meaning, by themselves."""
        edge = evolve(self.edge, value=term)
        return evolve(self, term=term, edge=edge, signal="", phrase=edge, derived=None, phrase_derived=None)

    @cached_property
    def anaphoric(self) -> bool:
        """True iff it, or its phrase, counts from the time told last."""
        return anaphoric(self.term) or anaphoric(self.phrase.value)

    @cached_property
    def complete(self) -> bool:
        """True iff its words and the anchor tell when it is, or that it is a length: not "in two days", which is one or
        the other."""
        either = isinstance(self.edge.value, Amount) and not isinstance(self.term, Duration)
        return complete(self.term) and not (self.anaphoric or either)

    def derives(self, reading: Reading) -> Reading:
        """A reading of it, with how it was derived."""
        return reading if self.derived is None else reading.derived(self.derived)

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """The zones that it names, in order."""
        return zones_of(self.term)


@lru_cache(maxsize=REMEMBERED)
def times(text: str, day_first: bool, before: Beside, after: Beside, genre: str) -> tuple[Found, ...]:
    """The times in a stretch of text, in order; before and after are its neighbours, as place.neighbour tells."""
    row, edges = phrases(text, day_first)
    place = Place(text, row, before, after, genre)
    found: list[Found] = []
    for edge in _cover(edges, place):
        found += _members(edge, place)
    return tuple(found)


def _cover(edges: Iterable[Edge], place: Place) -> list[Edge]:
    """The best row of edges that do not overlap: most words of time first, then fewest edges, then best scores."""
    n = len(place.row)
    starting: list[list[Edge]] = [[] for _ in place.row]
    for edge in edges:
        starting[edge.start].append(edge)
    best: list[tuple[float, Edge | None]] = [(0.0, None)] * (n + 1)
    for i in range(n - 1, -1, -1):
        best[i] = (best[i + 1][0], None)
        for edge in starting[i]:
            value = 10 * mass(edge) + (edge.end - i) - 6 + edge.score + best[edge.end][0]
            if value > best[i][0] and allowed(edge, place):
                best[i] = (value, edge)
    chosen, i = [], 0
    while i < n:
        picked = best[i][1]
        if picked is None:
            i += 1
        else:
            chosen.append(picked)
            i = picked.end
    return chosen


def mass(edge: Edge) -> int:
    """How many words and surfaces of time an edge has, without those that only join; some have all their words."""
    if edge.rule is None:
        return edge.end - edge.start if edge.symbol in WHOLE else edge.symbol not in LIGHT
    return sum(map(mass, edge.parts))


WHOLE = frozenset({"feast", "each_other", "smallhours", "day_and_age", "today"})
"""The classes of surfaces whose every word tells: "every second Friday" is more than "every second" and "Friday"."""
LIGHT = frozenset(
    "the a those of on at in and or by to from between since until before after deadline onward onwards during comma"
    " hyphen slash possessive about point ish_word lasting for_word in_the on_the to_word".split()
)
"""The classes of words that only join."""


def _members(edge: Edge, place: Place) -> Iterator[Found]:
    """The times of a phrase: signals are left out, ranges and lists give each of their ends."""
    row = place.row
    start, end = row[edge.start].start, row[edge.end - 1].end
    signalled, whole = edge.start, Derived(edge, place.text)
    shared = next((row[one.start].start for one in (edge, *edge.parts[-1:]) if one.symbol in SHARING), None)
    for part, term in _leaves(edge, edge.value):
        first, last = extent(part, place)
        if part.symbol in ARTICLED and first > edge.start and row[first - 1].text == "the":
            first -= 1
        a, b = row[first].start, row[last - 1].end
        signal = place.text[row[signalled].start : a].strip().lower() if signalled == edge.start else ""
        signalled = -1
        own, pointed = Derived(part, place.text), a if shared is None else shared
        yield Found(a, b, shared_term(term), part, signal, edge, start, end, own, whole, pointed)


@lru_cache(maxsize=REMEMBERED)
def shared_term(term: Term) -> Term:
    """One object for all equal terms, so that what is remembered of a term is found without comparing its parts."""
    return term


def _leaves(edge: Edge, term: Term) -> list[tuple[Edge, Term]]:
    """The parts of an edge that are times by themselves, each with its completed term."""
    if edge.symbol in TIMES:
        return [(_length(edge) or edge, term)]
    if isinstance(term, Between | Several):
        terms = [term.first, Ending(term)] if isinstance(term, Between) else list(term.members)
        ends = _ends(edge, len(terms))
        if len(ends) == len(terms):
            return list(zip(ends, terms, strict=True))
    if isinstance(term, Agreeing):
        said = [part for part in edge.parts if isinstance(part.value, Term)]
        return [(part, part.value if part.value == term.counted else term.dated_alone) for part in said]
    found: list[tuple[Edge, Term]] = []
    for part in edge.parts:
        if isinstance(part.value, Amount):
            found.append((part, Duration(part.value)))
        elif isinstance(part.value, Term):
            found += _leaves(part, _of_stretch(term, part, edge) if isinstance(term, Ended) else part.value)
    if not found and isinstance(term, After | Before):  # "after 6"
        return [(edge.parts[-1], term.inner)]
    return found or [(edge, term)]


def _of_stretch(term: Ended, part: Edge, whole: Edge) -> Term:
    """What a part of a stretch means that ends with a time: that time, or all of it, "the quarter" ended 30 June."""
    if part.value == term:
        return term
    if part is whole.parts[-1]:
        return term.last
    return term if part.value == REPORTED or _in_quarter(term.last) == part.value else part.value


REPORTED = Told(Unit.QUARTER)
"""The quarter that a report is about."""


def _in_quarter(term: Term) -> Term | None:
    """The quarter by its number that ends with a date."""
    day = term.inner if isinstance(term, Directed) else term
    month = day.month if isinstance(day, Date) else getattr(getattr(day, "cycle", None), "month", None)
    return None if month is None else Bare(PieceOfYear(Unit.QUARTER, (month + 2) // 3))


def _length(edge: Edge) -> Edge | None:
    """The length in a phrase such as "in two weeks", whose extent has just the length."""
    if edge.rule is None or edge.rule.name != "hence" or edge.parts[0].symbol != "in":
        return None
    return edge.parts[1]


def _ends(edge: Edge, count: int) -> list[Edge]:
    """The edges of the members of a range or list, nested ones opened."""
    found: list[Edge] = []
    for part in edge.parts:
        if part.symbol in SHARING:
            found += _ends(part, count)
        elif part.symbol in CARRIERS:
            found.append(part)
    outer = len(found) > count and found[0] is edge.parts[0] and found[0].symbol == "m"
    if outer and (edge.parts[-1].symbol == "range" or found[-1].symbol != "m"):  # "Friday, 9am to 5pm"
        return [_joined(found[0], found[1]), *found[2:]]
    if len(found) > count:
        found = [*found[: count - 1], _joined(found[count - 1], found[-1])]
    return found


def _joined(first: Edge, last: Edge) -> Edge:
    return Edge(first.symbol, first.start, last.end, first.value, parts=(first, last))
