"""What running text must show before a phrase counts as a time, by the rule that made it."""

from __future__ import annotations

from collections.abc import Callable

from timeline.algebra import Clock, Hands, Last, Next, NextNamed, This
from timeline.calendar import Unit
from timeline.language.grammar import Edge
from timeline.language.guards.amounts import (
    OWNERS, an_event, not_a_record, not_after_that_event, not_its_last, not_later_than_it, not_so_long,
    not_so_long_after, not_so_long_from, not_so_much_later,
)  # fmt: skip
from timeline.language.guards.hours import (
    UP_TO, not_a_number_in_figures, not_a_result, not_a_score, not_a_sergeant, not_a_stray_number, not_a_time_in_words,
    not_a_vote, not_a_year_at_hand, not_about_as_many, not_minutes_to, not_numbered, not_on_the_clock,
    not_so_many_points,
)  # fmt: skip
from timeline.language.guards.lengths import not_counted, not_of_a_measure
from timeline.language.place import ANY_NOUN, NAMED, NOUN, NOUNS, Place, words
from timeline.language.syntax.wording import surfaces, words_of
from timeline.language.underspecified import day_of


def well_made(edge: Edge, place: Place) -> bool:
    """Whether the phrase and all parts of it pass the guards of the rules that made them."""
    if edge.rule is None:
        return True
    guard = RULED.get(edge.rule.name)
    return (guard is None or guard(edge, place)) and all(well_made(part, place) for part in edge.parts)


def not_a_bare_unit(edge: Edge, place: Place) -> bool:
    """A unit without a count is a length in messages only: "have a nice [day]", but not "[day] 3 of it", "any day",
    "my b-day", "in the new [year]"."""
    if place.genre != "colloquial" or place.left(edge) in NO_LENGTH:
        return False
    if place.left(edge) == "happy" and edge.value.amount.unit is Unit.HOUR:
        return False
    if place.left(edge) == "new" and edge.value.amount.unit is Unit.YEAR:
        return False
    return not place.right(edge)[:1].isdecimal()


NO_LENGTH = frozenset({"any", "both", "no", "-"})


def not_by_an_event(edge: Edge, place: Place) -> bool:
    """A unit by an event is none told: "the day after she died", but "The day after, she died"."""
    joint = place.row[edge.end - 1].text
    if joint not in ("after", "before") or not an_event(place.right(edge)) or place.right(edge) == "there":
        return True
    return joint == "before" and place.opens(edge) and place.right(edge, 2) == "had"


def not_a_unit_by(edge: Edge, place: Place) -> bool:
    """A unit with just an article goes with what follows: "the quarter-final", "left the day after the vote", "the
    week in May in which"."""
    if place.right(edge) in ("after", "before") and an_event(place.right(edge, 2)):
        return False
    if place.right(edge) == "in" and place.right(edge, 2) in words_of("words", "month") | {"which"}:
        return False
    return not_half_a_word(edge, place) and not_a_short_unit(edge, place)


def not_half_a_word(edge: Edge, place: Place) -> bool:
    """A unit before a hyphen is part of another word: "the quarter-final"."""
    return place.right(edge) not in ("-", "–")


def not_a_short_unit(edge: Edge, place: Place) -> bool:
    """A day with just an article is seldom a time: "they carried the day"."""
    return edge.value.grain in (Unit.WEEK, Unit.MONTH, Unit.YEAR)


def not_two_clauses(edge: Edge, place: Place) -> bool:
    """A number after a comma goes on with the sentence in a word, behind a month that has its day, before what it
    counts, and as an hour: "in July, [two] ministers", "on 12 July, [the 4th] Division", "in July, [5] people",
    "a march, [3] pm", but not "July, 2"."""
    last, right = place.row[edge.end - 1], place.right(edge)
    counts = last.kind == "number" and (right in (NOUN, NOUNS) or right in words("counted"))
    dated = place.left(edge)[:1].isdecimal() or right in surfaces("ampm")
    return last.text[0].isdecimal() and not counts and not dated


def not_in_that_month(edge: Edge, place: Place) -> bool:
    """A count before "in" and a month is no day of it, nor is an ordinal in words, but one in figures is: "turned 21 in
    May", "will be three in May", "the first in March, the second in May", but not "the 21st in May"."""
    first = place.row[edge.start].text
    counts = first.isdecimal() or first in surfaces("number", "tens", "ordinal")
    return place.row[edge.end - 2].text != "in" or not counts


def not_after_a_year(edge: Edge, place: Place) -> bool:
    """A word in small letters behind a year and a comma is no month: "built in [2001, may] be sold"."""
    month = place.row[edge.end - 1]
    return place.row[edge.end - 2].text != "," or place.text[month.start].isupper()


def not_behind_a_day(edge: Edge, place: Place) -> bool:
    """Figures behind a month that has its day before it are not its day: "9th [March 8]-late"."""
    return edge.start == 0 or place.row[edge.start - 1].kind != "ordinal"


def not_of_a_course(edge: Edge, place: Place) -> bool:
    """A week by its number is one of the year, not of something else: "[Week 2] of the course", "the Week 3 games"."""
    return place.right(edge) != "of" and place.right(edge) not in ANY_NOUN


def not_last_of_all(edge: Edge, place: Place) -> bool:
    """The last minute is the end of what the words leave out, and so is the last week "of" something; but messages say
    so of now: "last minute deals"."""
    the = "the" in (place.row[edge.start].text, place.left(edge))
    if the and place.right(edge) == "of" and place.genre != "colloquial":
        return False
    return place.genre == "colloquial" or edge.value.grain > Unit.MINUTE


def not_of_a_firm(edge: Edge, place: Place) -> bool:
    """A century with a capital before a name is part of it: "[20th Century] Fox"."""
    small = place.text[place.row[edge.end - 1].start].islower()
    return small or place.genre == "colloquial" or place.right(edge) not in NAMED


def not_one_of_a_count(edge: Edge, place: Place) -> bool:
    """A number before "next" and one unit counts no such units: "will be [30 next week]"."""
    return place.row[edge.end - 1].text in surfaces("units") or place.genre == "colloquial"


def not_marching(edge: Edge, place: Place) -> bool:
    """A name in small letters before "last" is another word, and "last" goes with a unit behind it: "a [march past]",
    "the first [fall] last week", but not "Friday last"."""
    alone = place.right(edge) not in surfaces("unit", "weekday", "month")
    return alone and (not edge.parts[0].weak or place.capital(edge))


def not_coming_up(edge: Edge, place: Place) -> bool:
    """What is coming up is not called the coming one, and next goes with what it stands before: "a long [weekend]
    coming up", "is [May Day] next week"."""
    return place.right(edge) not in surfaces("unit", "weekday", "month") | {"up"}


def not_an_advertisement(edge: Edge, place: Place) -> bool:
    """The letters of an era are capitals: "AD 79", but not "an ad 30 metres wide"."""
    start, end = place.row[edge.start].start, place.row[edge.end - 1].end
    return any(letter.isupper() for letter in place.text[start:end])


def not_a_plural(edge: Edge, place: Place) -> bool:
    """A plural stands for what has lost its apostrophe before its noun: "last nights game", not "his last nights"."""
    follows = place.right(edge)
    return place.left(edge) not in OWNERS | {"the"} and follows[:1].isalpha() and follows not in words("function")


def not_in_a_code(edge: Edge, place: Place) -> bool:
    """Figures with a hyphen that go on from other letters or figures are of a code: "c74a8-1687"."""
    start = place.row[edge.start].start
    return not place.text[max(0, start - 1) : start].isalnum() and place.left(edge) not in ("-", "–")


def not_the_following(edge: Edge, place: Place) -> bool:
    """ "After" by another word, but not "the attack of the following 25 January"."""
    return place.left(edge) != "the" or place.row[edge.start].text != "following"


def not_one_of_several(edge: Edge, place: Place) -> bool:
    """The first of a year is its day after a preposition: "since the first of the year", but not "a win, the first of
    the year"."""
    return place.left(edge) in UP_TO | {"on"}


def not_of_a_life(edge: Edge, place: Place) -> bool:
    """Decades that someone has are those of an age: "in his thirties", "her early fifties"."""
    near = {token.text for token in place.row[max(0, edge.start - 3) : edge.start + 1]}
    return near.isdisjoint(OWNERS) or "the" in near


def not_a_year_of_one(edge: Edge, place: Place) -> bool:
    """One figure behind a year and a hyphen is that of another year in a history: "in 1643-4"."""
    last = place.row[edge.end - 1].text
    return len(last) > 1 or not of_a_history(edge, place) or place.row[edge.end - 2].text != "-"


def of_a_history(edge: Edge, place: Place) -> bool:
    """What is so in a history, where no more figures follow."""
    return place.genre == "narrative" and place.right(edge) not in ("-", "/")


def not_an_edited_day(edge: Edge, place: Place) -> bool:
    """Days lose their article in messages only: "party on 9th", but not "the shop on 5th and Main"."""
    return place.genre == "colloquial" and place.right(edge) not in ANY_NOUN | words("street") | {"and"}


def not_about_so_many(edge: Edge, place: Place) -> bool:
    """Three figures are a year where they count nothing: "founded [ca. 650]", but not "ca. 650 men"."""
    right = place.right(edge)
    return not right[:1].isalnum() or right in words("function")


def not_of_what(edge: Edge, place: Place) -> bool:
    """Hundreds of something are a count: "the seventeen hundreds", but not "the fifteen hundreds of pages"."""
    return place.right(edge) != "of"


def not_the_verb_present(edge: Edge, place: Place) -> bool:
    """The present ends a range where no noun or object follows: "2019 to present", but not "to present a show"."""
    if place.row[edge.end - 2].text == "the":
        return place.right(edge) not in ANY_NOUN
    return place.row[edge.end - 1].text != "present" or not place.right(edge)[:1].isalnum()


def not_how_about(edge: Edge, place: Place) -> bool:
    """Who asks how about a day means just that day, and so does what is about it: "talked [about] Monday"; what counts
    from the anchor is no other: "sorry [about] last night"."""
    inner, first = edge.value.inner, place.row[edge.start].text
    if first != "about" or isinstance(getattr(inner, "cycle", None), Clock | Hands):  # "about 5 pm yesterday"
        return place.left(edge) not in ("how", "what")
    return place.left(edge) not in words("concerning") and not isinstance(day_of(inner), This | Last | Next | NextNamed)


RULED: dict[str, Callable[[Edge, Place], bool]] = {
    "bare-unit": not_a_bare_unit,
    "later": not_later_than_it,
    "parts-later": not_later_than_it,
    "after-that": not_after_that_event,
    "unit-after-that": not_after_that_event,
    "parts-after-that": not_after_that_event,
    "following": not_by_an_event,
    "previous": not_by_an_event,
    "the-unit": not_a_unit_by,
    "in-the-unit": not_a_short_unit,
    "reported": not_half_a_word,
    "month-comma-day": not_two_clauses,
    "clock-in-part": not_numbered,
    "hour-on-day": not_a_stray_number,
    "figures-on-day": not_a_year_at_hand,
    "amount": not_on_the_clock,
    "more": not_on_the_clock,
    "qualified": not_on_the_clock,
    "workdays": not_on_the_clock,
    "year-words": not_a_time_in_words,
    "day-at-hour": not_a_stray_number,
    "about-hour-in-part": not_about_as_many,
    "day-at-about-hour": not_about_as_many,
    "year-of-era": not_an_advertisement,
    "year-bc": not_an_advertisement,
    "era-year": not_an_advertisement,
    "minutes-to": not_a_vote,
    "clock-range": not_minutes_to,
    "clock-oh": not_a_number_in_figures,
    "hours-on": not_a_score,
    "hours-before-day": not_a_result,
    "month-year-figures": not_in_a_code,
    "year-month": not_a_year_of_one,
    "years-by-one": of_a_history,
    "after": not_the_following,
    "first-of-the-year": not_one_of_several,
    "last-parts": not_a_plural,
    "weeks-on": not_so_long,
    "past-amount": not_its_last,
    "after-time": not_so_long_after,
    "before-time": not_so_long_after,
    "name-hence": not_a_record,
    "name-in": not_a_record,
    "weeks-on-weekday": not_so_long,
    "plural-duration": not_of_a_measure,
    "on-day-of-month": not_an_edited_day,
    "about-year": not_about_so_many,
    "decade": not_of_a_life,
    "decade-words": not_of_a_life,
    "hour-zoned": not_so_many_points,
    "day-at-hour-zoned": not_so_many_points,
    "zoned": not_a_sergeant,
    "zoned-on": not_a_sergeant,
    "parts": not_counted,
    "day-month": not_in_that_month,
    "year-then-month": not_after_a_year,
    "month-day": not_behind_a_day,
    "week-number": not_of_a_course,
    "name-next": not_coming_up,
    "name-last": not_marching,
    "early-or-late": not_so_much_later,
    "later-this": not_so_much_later,
    "coming-units": not_one_of_a_count,
    "last": not_last_of_all,
    "century": not_of_a_firm,
    "about": not_how_about,
    "from-time": not_so_long_from,
    "hundreds": not_of_what,
    "to-date": not_the_verb_present,
}
"""What the phrases of a rule must show, wherever they are in a time."""
