"""Guards of words of time that are other words too: "may", "wed", "fall", "p", "lunch"."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.algebra import PartOfDay, Within
from timeline.language.grammar import Edge
from timeline.language.place import NOUNS, Place, words
from timeline.language.syntax.wording import surfaces, words_of


def not_the_modal(edge: Edge, place: Place) -> bool:
    """Days in words have a capital or a preposition, and no verb follows: "[may second] a motion", "May the 4th be"."""
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


def not_an_article(edge: Edge, place: Place) -> bool:
    """A letter for a half of the day is glued to its figures: "3a", but not "24 March a holiday"."""
    last = edge
    while last.parts and last.symbol != "ampm":
        last = last.parts[-1]
    if last.symbol != "ampm" or len(place.row[last.start].text) > 1:
        return True
    return place.row[last.start].start == place.row[last.start - 1].end


def not_pence(edge: Edge, place: Place) -> bool:
    """Behind figures alone the letter is for pence, but in messages, where no hour has so many: "rose 3p on 3 June"."""
    row = place.row[edge.start : edge.end]
    least = LAST_HALF_HOUR + 1 if place.genre == "colloquial" else 0
    return not any(two.text == "p" and one.text.isdecimal() and int(one.text) >= least for one, two in pairwise(row))


LAST_HALF_HOUR = 12
"""The last hour of a half of the day."""


def not_a_party(edge: Edge, place: Place) -> bool:
    """A capital letter apart from its figure is no unit: "2017 - [D] misses a payment", "ten days [later D] rang"."""
    last = place.row[edge.end - 1]
    letter = len(last.text) == 1 and place.text[last.start].isupper() and last.text in surfaces("unit")
    return not letter or place.text[last.start - 1 : last.start].isdecimal()


def not_the_verb_fall(edge: Edge, place: Place) -> bool:
    """After what wants an infinitive, or a subject, "fall" and "march" are verbs: "will [fall next year]"."""
    first, *rest = place.row[edge.start : edge.end]
    if first.text not in ("fall", "march") or place.capital(edge) or not rest or rest[0].text not in CHOOSING:
        return True
    before = (place.left(edge), place.left(edge, 2))
    return before[0] not in SUBJECTS and (words("modal") | words("doing")).isdisjoint(before)


CHOOSING = frozenset({"this", "last", "next"})


SUBJECTS = frozenset({NOUNS, "they", "we", "who", "that"})


def not_a_parade(edge: Edge, place: Place) -> bool:
    """The march that goes somewhere is no month: "[the March] on Rome", but not "in the March of 1790"."""
    *the, last = (token.text for token in place.row[edge.start : edge.end])
    if last != "march" or len(the) > 1 or place.right(edge) not in GOING:
        return True
    return "the" not in (*the, place.left(edge))


GOING = frozenset({"on", "for", "to", "of", "from", "through", "against", "across"})


def not_a_tumble(edge: Edge, place: Place) -> bool:
    """A fall in which someone is hurt is no season: "broke a hip in [the fall]", but "in the fall of 2019"."""
    if place.row[edge.end - 1].text != "fall":
        return True
    signalled = place.row[edge.start].text == "in"
    return not (signalled or place.left(edge) == "in") or place.left(edge, 2 - signalled) not in words("hurt")


def not_some_day(edge: Edge, place: Place) -> bool:
    """One day is no length where it is still to come: "will [one day] be queen"."""
    if place.left(edge) == "to" or place.left(edge) not in words("modal"):
        return True
    return [token.text for token in place.row[edge.start : edge.end]] != ["one", "day"]


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
    """Over is no measure after "take", and where it says that something ends: "took over [a year ago]", "will be over
    [in a year]", "was over [a year later]"."""
    first, *rest = (token.text for token in place.row[edge.start : edge.end])
    if first != "over" or place.left(edge) in words("taking"):
        return first != "over"
    return rest[:1] != ["in"] and (rest[-1:] != ["later"] or place.left(edge) not in words("function"))


def not_sudden(edge: Edge, place: Place) -> bool:
    """Overnight is all at once behind what fame and riches are, and in a year: "rich [overnight]", "in 1952"; and the
    kind of some things: "the [overnight] leader"."""
    last = place.row[edge.end - 1]
    if last.text != "overnight":
        return True
    if place.right(edge) in words("overnight"):
        return False
    return place.left(edge) not in words("sudden") and IN_A_YEAR(place.text, last.end) is None


IN_A_YEAR = re.compile(r" in \d{4}\b").match


def not_ended_early(edge: Edge, place: Place) -> bool:
    """What ended early on a day need not have ended in its early hours: "schools closed [early on Friday]"."""
    early = edge.rule is not None and edge.rule.name == "early-or-late" and place.row[edge.start].text == "early"
    return not early or place.left(edge) not in words("closing")


def not_called_a_day(edge: Edge, place: Place) -> bool:
    """Who calls it a day or a night stops."""
    steps = 2 if place.left(edge) == "a" else 1
    return place.left(edge, steps) != "it" or place.left(edge, steps + 1) not in words("quitting")


def not_beside(edge: Edge, place: Place) -> bool:
    """Who is next to one is next to someone of that name: "sat next to [June]"."""
    within = place.row[edge.start].text == "to"
    return place.left(edge, 1 if within else 2) != "next" or not within and place.left(edge) != "to"


def not_of_a_stretch(edge: Edge, place: Place) -> bool:
    """What is named after a feast or a season has other days: "the [Christmas] recess", "the [spring 2023] term"."""
    right = place.right(edge)
    right = place.right(edge, 2) if right[:1].isdecimal() else right
    if right not in words("stretch"):
        return True
    days = right in words_of("guards", "stretch", "days")
    return not _rests_on(edge, "feast" if days else "season")


def _rests_on(edge: Edge, symbol: str) -> bool:
    return edge.symbol == symbol or any(_rests_on(part, symbol) for part in edge.parts)
