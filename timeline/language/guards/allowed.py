"""What running text must show before a phrase counts as a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from timeline.algebra import Bare, Between, Date, Hands, PieceOfYear, Portion, Term, Within
from timeline.calendar import Unit
from timeline.language.grammar import Edge
from timeline.language.guards.amounts import OWNERS
from timeline.language.guards.counts import (
    a_number_in_words, not_a_count, not_a_model, not_a_range_of_counts, not_a_sum, of_a_code,
)  # fmt: skip
from timeline.language.guards.homonyms import (
    not_a_first_name, not_a_meal, not_a_parade, not_a_party, not_a_tumble, not_an_article, not_beside, not_called_a_day,
    not_ended_early, not_of_a_stretch, not_pence, not_some_day, not_sudden, not_taken_over, not_the_modal,
    not_the_verb_fall, not_wed_or_sat,
)  # fmt: skip
from timeline.language.guards.lasts import not_of_a_row, not_one_from_the_end, not_that_last, not_the_verb_last
from timeline.language.guards.lengths import not_a_share, not_a_speed, not_as_many, not_since_a_year, not_tiny
from timeline.language.guards.proper import in_a_name, titled
from timeline.language.guards.reaching import not_of_sport, not_of_what_follows, not_over_a_line
from timeline.language.guards.ruled import well_made
from timeline.language.guards.single import a_short_day, single, tells
from timeline.language.guards.slashed import not_a_fraction
from timeline.language.place import ANY_NOUN, NOUN, NOUNS, Place, words
from timeline.language.scan import BARE_HOUR
from timeline.language.syntax.wording import surfaces, words_of

SURE = -3.0
"""Parses that score no better need more than running text gives."""


def allowed(edge: Edge, place: Place) -> bool:
    """Whether an edge may be a time in running text: it and the times in it pass all guards."""
    if place.genre != "news" and a_bare_hour(edge, place):
        return True
    if edge.score <= SURE and not with_a_dot(edge, place):
        return over_an_entry(edge, place)
    if not well_made(edge, place):
        return False
    if bare_hours(edge, place) or of_a_code(edge, place) or a_number_in_words(edge, place):
        return False
    return all(_passes(part, place, timed) for part, timed in _times(edge))


def over_an_entry(edge: Edge, place: Place) -> bool:
    """A day by its figures that opens a line is over the entry of a diary: "[2nd]. Marched", but not "1st: Ann"; its
    month stands above. So is a clock time that opens one of a log: "[0110] Alarm reset"."""
    alone = edge.rule is not None and edge.rule.name in OVER_ENTRY
    if not alone or not place.opens_line(edge):
        return False
    if edge.rule is not None and edge.rule.name == OF_LOG:
        return place.right(edge)[:1].isalpha()
    right = place.right(edge, 2 if place.right(edge) == "," else 1)
    return right in surfaces("weekday") or place.right(edge) in ENDING


OF_LOG = "figures-of-entry"
OVER_ENTRY = frozenset({"day-of-month-alone", OF_LOG})
"""The rules of figures that are times over an entry only."""
ENDING = frozenset({".", "\n"})


def a_bare_hour(edge: Edge, place: Place) -> bool:
    """An hour may be one where nothing that it may count stands behind it: "[at nine] he left"; its text tells."""
    alone = edge.rule is not None and edge.rule.name in BARE_HOURS
    return alone and BARE_HOUR.match(place.text, place.row[edge.start].start) is not None


def with_a_dot(edge: Edge, place: Place) -> bool:
    """Figures with a dot beside their day are a clock time, but in news, which have prices: "tomorrow at 9.30"."""
    core = edge.parts[-1] if edge.symbol == "signalled" else edge
    dotted = core.rule is not None and core.rule.name in DOTTED and place.genre != "news"
    if not dotted or place.left(edge, 2 if place.left(edge) == "at" else 1) in words("standing"):
        return False
    return place.right(edge) not in ANY_NOUN | words("counted") | words("measured")


DOTTED = frozenset({"dotted-on-day", "dotted-in-part", "about-dotted", "dotted-range-on"})
"""The rules of clock times with a dot on a day."""
BARE_HOURS = frozenset({"hour-alone", "figures-alone", "at-dotted", "by-hour", "after-hour", "before-hour", "hours"})
"""The rules of hours that are none without their text."""


def _times(edge: Edge, timed: bool = False) -> Iterator[tuple[Edge, bool]]:
    """The edge and the times in it, each with whether a clock time goes with it."""
    yield edge, timed
    clock = any(part.symbol in ("time", "n") for part in edge.parts)
    for part in edge.parts:
        if part.symbol in NESTED:
            yield from _times(part, timed or clock)


NESTED = frozenset({"m", "d", "s", "range", "list", "yearday"})
"""The classes of the times in a phrase."""


def _passes(edge: Edge, place: Place, timed: bool) -> bool:
    core = single(edge)
    if core is not None and not (timed and a_short_day(core, place)) and not tells(core, edge, place):
        return False
    if titled(edge, place) or in_a_name(edge, place):
        return False
    return all(guard(edge, place) for guard in chain(GUARDS, GUARDS_OF.get(edge.symbol, ())))


def not_an_age(edge: Edge, place: Place) -> bool:
    """Ages are no times: "44-year-old", "37 years old"."""
    k = edge.end
    if k < len(place.row) and place.row[k].text in "-–":
        k += 1
    return k >= len(place.row) or place.row[k].text not in ("old", "olds")


def not_of_a_game(edge: Edge, place: Place) -> bool:
    """What is "of" something else is a part of that: "the second half of the match", "the last years of his life".

    Halves without a year are of matches, but for those that a report is for: "a loss for the first half".
    """
    piece = isinstance(edge.value, Bare) and isinstance(edge.value.cycle, PieceOfYear)
    if piece and edge.value.cycle.unit is Unit.HALF and place.left(edge) != "for":
        return False
    if not piece and (edge.rule is None or edge.rule.name != "past-units"):
        return True
    return place.right(edge) != "of" or place.right(edge, 2) not in OWNERS | {"the", "a", "an"}


def not_so_many(edge: Edge, place: Place) -> bool:
    """Two figures before a word are a count, not a year: "on 10 September, [45] people", but "14 April 15 at noon", and
    in messages "summer 98 in Rome"."""
    last = edge.parts[-1] if edge.parts else edge
    if last.symbol != "twofigures" or place.row[last.start - 1].text in ("-", "–", "/", "year"):
        return True
    right = place.right(edge)
    return not right[:1].isalnum() or right in (words("function") - {"of"} if place.genre == "colloquial" else BY_TIME)


BY_TIME = frozenset({"at", "when"})


def not_a_number_behind(edge: Edge, place: Place) -> bool:
    """A number in words behind a day counts what follows: "on 6 August, and [five] sites were chosen"."""
    last = edge.parts[-1]
    return last.symbol != "dayno" or last.parts[0].symbol != "number"


def not_of_a_kind(edge: Edge, place: Place) -> bool:
    """Ordinals in a list are days in figures, and before no noun: "the 3rd and 4th", but not "the 3rd and 4th floors";
    nor are two figures a year there: "1967 or [68] men"."""
    made = edge.rule.name if edge.rule is not None else ""
    if made == "year-or-next":
        return not place.right(edge)[:1].isalnum()
    if made != "days-alone":
        return True
    figures = all(place.row[part.start].kind == "ordinal" for part in edge.parts if part.symbol == "nth")
    right = place.right(edge)
    return figures and right not in ANY_NOUN | surfaces("unit", "units") | {"-", "of"}


def not_of_another_month(edge: Edge, place: Place) -> bool:
    """A number in a list of days is none beside a month of its own, "on 26 January and [10 February]", "on [May 3] and
    June 5", nor before what it counts: "on 26 January and [10 days later]"."""
    months, before = surfaces("month"), place.left(edge, 2 if place.left(edge) == "." else 1)
    if edge.parts[0].symbol == "dayno" and before in months:
        return False
    return edge.parts[-1].symbol != "dayno" or place.right(edge) not in _counted() | months


@cache
def _counted() -> frozenset[str]:
    """What a number may count, as guards know it."""
    return surfaces("unit", "units") | words("counted") | {NOUN, NOUNS}


def not_of_a_school(edge: Edge, place: Place) -> bool:
    """A year of school: "[Year 6] leave for Wales", "the [Year 6] play", but not "in the year 79"."""
    if [token.text for token in place.row[edge.start : edge.end]] == ["the", "year"]:
        return not place.right(edge)[:1].isdecimal()
    if not isinstance(edge.value, Date) or edge.value.year >= 100:
        return True
    articled = place.row[edge.start].text == "the"
    word = place.row[edge.start + articled]
    return word.text != "year" or (place.text[word.start].islower() and (articled or place.left(edge) == "the"))


def not_the_next_noun(edge: Edge, place: Place) -> bool:
    """An ordinal in a word goes with the noun after it: "on Tuesday [the first witness] spoke"."""
    last = place.row[edge.end - 1]
    numbered = edge.end - edge.start > 2 and last.kind == "word" and place.row[edge.end - 2].text == "the"
    return not numbered or place.right(edge) not in ANY_NOUN


def bare_hours(edge: Edge, place: Place) -> bool:
    """Bare numbers are hours in a part of the day only: "from 8 to 9 on Friday evening", but not "from 8 to 9"; in
    messages on any day: "between 12 and 4 tomorrow"."""
    if place.genre == "colloquial" and edge.rule is not None and edge.rule.name == "range-on":
        return False
    bare = isinstance(edge.value, Between) and isinstance(getattr(edge.value.first, "cycle", None), Hands)
    return bare and _made_by("hours", edge)


def _made_by(rule: str, edge: Edge) -> bool:
    """True iff a rule made a part of the parse."""
    return edge.rule is not None and (edge.rule.name == rule or any(_made_by(rule, part) for part in edge.parts))


def not_a_comparison(edge: Edge, place: Place) -> bool:
    """What is later or earlier than something else does not count from what was told: "[a week] later than usual"."""
    return place.right(edge) != "than" or place.row[edge.end - 1].text not in ("later", "earlier", "sooner")


def not_than_then(edge: Edge, place: Place) -> bool:
    """More or less behind a count compares it with what it was at a time: "5 percent more than [a year ago]"."""
    left = place.left(edge)
    counted = left[:1].isdecimal() or left == "%" or left in words("measured")
    return not counted or place.row[edge.start].text not in ("more", "less", "fewer")


def not_of_the_noun(edge: Edge, place: Place) -> bool:
    """Before "'s" a preposition goes with the noun after it: "get [around] Wednesday's ruling", "to December's low"."""
    if place.right(edge) != "'s" or edge.rule is None:
        return True
    if edge.rule.name == "about":
        return edge.value.grain is Unit.YEAR
    if isinstance(edge.value, Between):
        return edge.value.first.grain is edge.value.second.grain
    return edge.parts[-1].symbol != "m" or len(edge.parts) == 1 or _of_that_day(edge.value, edge.parts[-1].value)


def _of_that_day(term: Term, base: Term) -> bool:
    """True iff what is said of a day is said of what happens on it: "the morning of Saturday['s game]", not its end.

    What happens in a longer time has ends and days of its own: "two weeks before last year['s election]".
    """
    if base.grain is not Unit.DAY or isinstance(term, Portion):
        return False
    return term.grain is Unit.DAY or isinstance(term, Within)


def not_of_an_event(edge: Edge, place: Place) -> bool:
    """A part of the day of what is no time is not that of the day at hand, "on the morning of the wedding", and its eve
    is a day: "on 5 May, the [eve] of the wedding"."""
    core = single(edge)
    if place.right(edge) != "of" or [token.text for token in place.row[edge.end - 2 : edge.end]] == ["the", "eve"]:
        return place.right(edge) != "of"
    return core is None or core.symbol != "part" or place.right(edge, 2) not in words_of("clauses", "determiner")


GUARDS: tuple[Callable[[Edge, Place], bool], ...] = (
    not_a_count, not_a_share, not_a_sum, not_tiny, not_wed_or_sat, not_an_age, not_a_first_name, not_of_a_game,
    not_an_article, not_the_next_noun, not_a_fraction, not_the_verb_last, not_the_verb_fall, not_as_many,
    not_a_comparison, not_than_then, not_of_the_noun, not_a_model, not_a_meal, not_taken_over, not_sudden, not_of_a_row,
    not_one_from_the_end, not_of_an_event, not_of_sport, not_over_a_line, not_of_what_follows, not_since_a_year,
    not_that_last, not_of_a_school, not_pence, not_a_party, not_a_tumble, not_of_a_stretch, not_beside, not_a_parade,
)  # fmt: skip
"""Each is asked about every edge that would be a time."""
GUARDS_OF: dict[str, tuple[Callable[[Edge, Place], bool], ...]] = {
    "m": (not_so_many, not_ended_early),
    "d": (not_called_a_day, not_some_day, not_a_speed),
    "s": (not_a_speed,),
    "yearday": (not_the_modal,),
    "range": (not_a_range_of_counts,),
    "signalled": (not_a_range_of_counts,),
    "list": (not_a_number_behind, not_of_another_month, not_of_a_kind),
}
"""Those that are asked about the edges of one class."""
