"""What running text must show before a phrase counts as a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from timeline.algebra import (
    Amount, Bare, Between, Date, Every, Hands, Nth, PartOfDay, Piece, PieceOfYear, Portion, Run, Term, Within,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.guards.counts import (
    a_number_in_words, not_a_count, not_a_model, not_a_range_of_counts, not_a_share, not_a_sum, not_as_many,
    not_since_a_year, not_tiny, of_a_code,
)  # fmt: skip
from timeline.language.grammar import Edge
from timeline.language.place import ANY_NOUN, NOUNS, Place, words
from timeline.language.guards.proper import in_a_name, titled
from timeline.language.guards.reaching import not_of_sport, not_of_what_follows, not_over_a_line
from timeline.language.guards.ruled import OWNERS, well_made
from timeline.language.scan import BARE_HOUR
from timeline.language.guards.single import a_short_day, single, tells
from timeline.language.guards.slashed import not_a_fraction
from timeline.language.syntax.wording import surfaces, words_of

SURE = -3.0
"""Parses that score no better need more than running text gives."""


def allowed(edge: Edge, place: Place) -> bool:
    """Whether an edge may be a time in running text: it and the times in it pass all guards."""
    if place.genre != "news" and a_bare_hour(edge, place):
        return True
    if edge.score <= SURE and not over_an_entry(edge, place) or not well_made(edge, place):
        return False
    if bare_hours(edge, place) or of_a_code(edge, place) or a_number_in_words(edge, place):
        return False
    return all(_passes(part, place, timed) for part, timed in _times(edge))


def over_an_entry(edge: Edge, place: Place) -> bool:
    """A day by its figures that opens a line is over the entry of a diary: "[2nd]. Marched", but not "1st: Ann"; its
    month stands above."""
    alone = edge.rule is not None and edge.rule.name == OVER_ENTRY
    if not alone or not place.opens_line(edge):
        return False
    right = place.right(edge, 2 if place.right(edge) == "," else 1)
    return right in surfaces("weekday") or place.right(edge) in ENDING


OVER_ENTRY = "day-of-month-alone"
ENDING = frozenset({".", "\n"})


def a_bare_hour(edge: Edge, place: Place) -> bool:
    """An hour may be one where nothing that it may count stands behind it: "[at nine] he left"; its text tells."""
    alone = edge.rule is not None and edge.rule.name in BARE_HOURS
    return alone and BARE_HOUR.match(place.text, place.row[edge.start].start) is not None


BARE_HOURS = frozenset({"hour-alone", "at-dotted", "by-hour", "hours"})
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
    return not titled(edge, place) and not in_a_name(edge, place) and all(guard(edge, place) for guard in GUARDS)


def not_an_age(edge: Edge, place: Place) -> bool:
    """Ages are no times: "44-year-old", "37 years old"."""
    k = edge.end
    if k < len(place.row) and place.row[k].text in "-–":
        k += 1
    following = place.row[k].text if k < len(place.row) else place.after
    return following not in ("old", "olds")


def not_the_modal(edge: Edge, place: Place) -> bool:
    """Days in words have a capital or a preposition, and no verb follows: "[may second] a motion", "May the 4th be"."""
    if edge.symbol != "yearday":
        return True
    month = next((part for part in edge.parts if part.symbol == "month" and part.weak), None)
    if month is None:
        return True
    if place.right(edge) == "be":
        return False
    if place.row[edge.start].text == "one":  # "one May", "One May Day"
        return False
    in_words = all(token.kind == "word" for token in place.row[edge.start : edge.end])
    return not in_words or place.capital(month) or place.left(edge) in words("company")


def not_wed_or_sat(edge: Edge, place: Place) -> bool:
    """Short days in small letters stand before figures or in messages: "wed 5 may", but not "they [wed] last June"."""
    first = place.row[edge.start]
    if edge.end - edge.start == 1 or first.text not in words("names") or place.genre == "colloquial":
        return True
    following = next((token for token in place.row[edge.start + 1 : edge.end] if token.text not in ",.-"), first)
    return place.capital(edge) or following.text[0].isdecimal()


def not_a_first_name(edge: Edge, place: Place) -> bool:
    """A first name that is a time in small letters: "I met [Dawn] on Friday", but "at dawn on Friday"."""
    first = place.row[edge.start]
    return first.text not in words("given") or not place.capital(edge) or place.opens(edge)


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
    """Two figures before a word are a count, not a year: "on 10 September, [45] people", but "14 April 15 at noon"."""
    last = edge.parts[-1] if edge.parts else edge
    if edge.symbol != "m" or last.symbol != "twofigures" or place.row[last.start - 1].text in ("-", "–", "/", "year"):
        return True
    return not place.right(edge)[:1].isalnum() or place.right(edge) in ("at", "when")


def not_a_number_behind(edge: Edge, place: Place) -> bool:
    """A number in words behind a day counts what follows: "on 6 August, and [five] sites were chosen"."""
    last = edge.parts[-1] if edge.symbol == "list" else edge
    return last.symbol != "dayno" or last.parts[0].symbol != "number"


def not_of_a_school(edge: Edge, place: Place) -> bool:
    """A year of school: "[Year 6] leave for Wales", "the [Year 6] play", but not "in the year 79"."""
    if [token.text for token in place.row[edge.start : edge.end]] == ["the", "year"]:
        return not place.right(edge)[:1].isdecimal()
    if not isinstance(edge.value, Date) or edge.value.year >= 100:
        return True
    articled = place.row[edge.start].text == "the"
    word = place.row[edge.start + articled]
    return word.text != "year" or (place.text[word.start].islower() and (articled or place.left(edge) == "the"))


def not_an_article(edge: Edge, place: Place) -> bool:
    """A letter for a half of the day is glued to its figures: "3a", but not "24 March a holiday"."""
    last = edge
    while last.parts and last.symbol != "ampm":
        last = last.parts[-1]
    if last.symbol != "ampm" or len(place.row[last.start].text) > 1:
        return True
    return place.row[last.start].start == place.row[last.start - 1].end


def not_pence(edge: Edge, place: Place) -> bool:
    """Behind three figures the letter is for pence, but in messages: "offered 350p on 3 June"."""
    if place.genre == "colloquial":
        return True
    row = place.row[edge.start : edge.end]
    return not any(two.text == "p" and one.text.isdecimal() and len(one.text) > 2 for one, two in pairwise(row))


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


def not_the_verb_last(edge: Edge, place: Place) -> bool:
    """After what wants an infinitive "last" is a verb: "will [last two weeks]", but "to last week's level"."""
    if place.row[edge.start].text != "last" or not any(isinstance(part.value, Amount) for part in edge.parts):
        return True
    return place.left(edge) not in words("modal") and place.left(edge, 2) not in words("modal")


def not_the_verb_fall(edge: Edge, place: Place) -> bool:
    """After what wants an infinitive, or a subject, "fall" and "march" are verbs: "will [fall next year]"."""
    first, *rest = place.row[edge.start : edge.end]
    if first.text not in ("fall", "march") or place.capital(edge) or not rest or rest[0].text not in CHOOSING:
        return True
    before = (place.left(edge), place.left(edge, 2))
    return before[0] not in SUBJECTS and (words("modal") | words("doing")).isdisjoint(before)


CHOOSING = frozenset({"this", "last", "next"})
SUBJECTS = frozenset({NOUNS, "they", "we", "who", "that"})


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
    """A part of the day of what is no time is not that of the day at hand: "on the morning of the wedding"."""
    core = single(edge)
    bare = core is not None and core.symbol == "part" and place.right(edge) == "of"
    return not bare or place.right(edge, 2) not in words_of("clauses", "determiner")


def not_some_day(edge: Edge, place: Place) -> bool:
    """One day is no length where it is still to come: "will [one day] be queen"."""
    if edge.symbol != "d" or place.left(edge) == "to" or place.left(edge) not in words("modal"):
        return True
    return [token.text for token in place.row[edge.start : edge.end]] != ["one", "day"]


def not_one_from_the_end(edge: Edge, place: Place) -> bool:
    """Before "last" an ordinal counts from the end of what the words leave out: "our second [last night] in camp"."""
    if place.row[edge.start].text == "last":
        before = place.left(edge, 2 if place.left(edge) == "to" else 1)
    elif place.left(edge) == "last":
        before = place.left(edge, 2)
    else:
        return True
    return before not in surfaces("ordinal") and before not in ("2nd", "3rd") and (before != "to" or edge.symbol == "d")


def not_of_a_row(edge: Edge, place: Place) -> bool:
    """The last of a row of days is the end of it: "on the [last day]", "the very [last night]", but not "on the last
    day of the year"."""
    if isinstance(edge.value, Nth | Piece | Run):
        return True
    first = place.row[edge.start].text
    if first == "last":
        return place.left(edge) != "very" and (place.left(edge, 2), place.left(edge)) != ("on", "the")
    if first == "the" and edge.end > edge.start + 1 and place.row[edge.start + 1].text == "last":
        return place.left(edge) != "on"
    part = isinstance(edge.value, Bare) and isinstance(edge.value.cycle, PartOfDay)
    return not part or place.left(edge) != "last"


def not_that_last(edge: Edge, place: Place) -> bool:
    """Someone's last one is not the last from now: "his [last summer]", "of that [last winter]"; but "told her last
    Monday"."""
    cycle = getattr(edge.value, "cycle", None)
    if cycle is None or isinstance(cycle, Every):
        return True
    before = place.left(edge), place.left(edge, 2)
    if place.row[edge.start].text != "last":
        return before[0] != "last" or before[1] not in OWNERS_OF_LAST | {"that", "her"}
    inside = before[0] in ("that", "her") and before[1] in ("of", "in", "during")
    return before[0] not in OWNERS_OF_LAST and not inside


OWNERS_OF_LAST = frozenset({"his", "its", "their"})


def not_a_meal(edge: Edge, place: Place) -> bool:
    """A meal that the text is about is no time: "[Lunch] yesterday was cold", "her Monday [breakfast]"; but "met for
    lunch yesterday", "lunchtime yesterday"."""
    if not isinstance(edge.value, Within) or edge.value.cycle not in MEALS:
        return True
    row, name = place.row, edge.value.cycle.name
    if row[edge.start].text == name:
        return row[edge.start + 1].text == "time" or not place.opens(edge)
    return row[edge.end - 1].text != name or place.left(edge) in words("at") | OVER_MEALS


MEALS = frozenset({PartOfDay("breakfast"), PartOfDay("lunch"), PartOfDay("dinner")})
OVER_MEALS = frozenset({"during", "for", "over"})


def not_taken_over(edge: Edge, place: Place) -> bool:
    """After "take" over is no measure: "took over [a year ago]"."""
    return place.row[edge.start].text != "over" or place.left(edge) not in words("taking")


def not_called_a_day(edge: Edge, place: Place) -> bool:
    """Who calls it a day or a night stops."""
    return edge.symbol != "d" or place.left(edge) != "it" or place.left(edge, 2) not in words("quitting")


GUARDS: tuple[Callable[[Edge, Place], bool], ...] = (
    not_a_count, not_a_range_of_counts, not_a_share, not_a_sum, not_tiny, not_the_modal, not_wed_or_sat,
    not_an_age, not_a_first_name, not_of_a_game, not_so_many, not_an_article, not_the_next_noun, not_a_fraction,
    not_the_verb_last, not_the_verb_fall, not_as_many, not_a_comparison, not_of_the_noun, not_a_model,
    not_a_meal, not_taken_over, not_called_a_day, not_some_day, not_of_a_row, not_one_from_the_end, not_of_an_event,
    not_of_sport, not_over_a_line, not_of_what_follows, not_since_a_year, not_that_last, not_of_a_school, not_pence,
    not_a_number_behind,
)  # fmt: skip
"""Each is asked about every edge that would be a time."""
