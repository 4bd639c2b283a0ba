"""What figures and words must show to be those of a clock, by the rule that made a time of them."""

from __future__ import annotations

import re

from timeline.calendar import Unit
from timeline.language.grammar import Edge
from timeline.language.place import ANY_NOUN, NAMED, Place, words
from timeline.language.syntax.wording import any_of, words_of

DAY_WORDS = frozenset({"on", "this", "last"}) | any_of("words", "today", "tonight")
"""Between an hour and its day: "at six this morning", which counts no noun after it as "at two Monday games" does."""


def not_a_stray_number(edge: Edge, place: Place) -> bool:
    """A bare number before a day is an hour only after "at" and, before today, "from" and the like: "at 9 tomorrow",
    "from 9 tonight", in messages after "by", "to" and "about" too.

    With a measure it is none, "today at 8 percent", nor are three figures in news: "Friday at 103"."""
    inside = [token.text for token in place.row[edge.start : edge.end]]
    if place.right(edge) in words("measured") or place.genre == "news" and any(map(THREE, inside)):
        return False
    left, today = place.left(edge), not DAY_WORDS.isdisjoint(inside)
    before = place.left(edge, 2) if left in ABOUT else left  # "at about 8 on Monday"
    near = before in UP_TO_HOUR or place.genre == "colloquial" and left in ABOUT | {"by", "to"}
    if AT.isdisjoint((before, *inside)) and not (today and near):
        return False
    return today or not place.right(edge)[:1].isalnum()


def not_a_year_at_hand(edge: Edge, place: Place) -> bool:
    """Four figures before a day at hand are a clock time but in news, which count: "from 1830 tonight"."""
    return place.genre != "news"


def not_numbered(edge: Edge, place: Place) -> bool:
    """Three figures in a part of the day are a clock time after "at" and the like, and fewer not behind a name: "at 330
    in the morning", but not "took Hill 212 in the afternoon"."""
    figures = place.row[edge.start].text
    if not figures.isdecimal() or place.genre == "colloquial":
        return True
    if THREE(figures):
        return place.left(edge) in words("at")
    return place.left(edge) not in NAMED | words("street")


THREE = re.compile("[0-9]{3}").fullmatch
AT = frozenset({"at", "@"})
ABOUT = words_of("words", "point")


UP_TO_HOUR = frozenset({"from", "until", "till", "til", "before", "after", "since"})


def not_on_the_clock(edge: Edge, place: Place) -> bool:
    """Four figures before hours are a clock time after "at" and the like, and so are those that begin with a zero
    or that hours are glued to: "until 1900h", "0630-0930 weekdays", "1800hrs", but not "at 1200 hours of use"."""
    figures = [token.text for token in place.row[edge.start : edge.end] if FOUR(token.text)]
    if any(text.startswith("0") for text in figures):
        return False
    if figures and GLUED(place.text[place.row[edge.start].start : place.row[edge.end - 1].end]):
        return False
    hours = bool(figures) and edge.value.unit is Unit.HOUR
    return not hours or place.left(edge) not in UP_TO or place.right(edge) == "of"


FOUR = re.compile("[0-9]{4}").fullmatch


GLUED = re.compile("(?:1[0-9]|2[0-3])[0-5][0-9]hrs").fullmatch


def with_a_zero(core: Edge, edge: Edge, place: Place) -> bool:
    """Four figures with a zero before are a clock time after "at" and the like where no noun follows: "at 0415 it broke
    out", but not "at 0800 numbers"; and where they open a line: "0415 Fire out"."""
    if place.opens_line(edge) and place.right(edge)[:1].isalpha():
        return True
    near = {place.left(edge), *(token.text for token in place.row[edge.start : core.start])}
    following = place.right(edge)
    plain = not following[:1].isalnum() or following in words("function") - {"of"}
    return plain and not UP_TO.isdisjoint(near)


UP_TO = frozenset({"at", "by", "until", "till", "since"})


def not_a_time_in_words(edge: Edge, place: Place) -> bool:
    """What may be a clock time is a year only with a word for it: "in ten sixty-six", but not "eleven thirty"; with
    capitals it is a title: "read Nineteen Eighty-Four"."""
    last = place.row[edge.end - 1]
    if place.text[last.start : last.end].istitle():
        return False
    called = place.left(edge) == "in" or any(token.text == "year" for token in place.row[edge.start : edge.end])
    return called or edge.value >= LAST_HOUR


LAST_HOUR = 1300
"""The years from which no clock reads so."""


def not_about_as_many(edge: Edge, place: Place) -> bool:
    """About a number is an hour where no noun follows: "last night around 3", but not "last night around 3 people"."""
    return not place.right(edge)[:1].isalnum()


def not_a_vote(edge: Edge, place: Place) -> bool:
    """Two figures with "to" between are a clock time after "at" and the like: "at 5 to 4", but not "voted 5 to 4"."""
    in_words = any(token.kind == "word" and token.text != "to" for token in place.row[edge.start : edge.end])
    return in_words or place.left(edge) in words("at")


def not_minutes_to(edge: Edge, place: Place) -> bool:
    """The same with am or pm: "at 5 to 7 pm" is no range, but "from 5 to 7 pm" is, and "at 5-7 pm"."""
    first, joint = place.row[edge.start], place.row[edge.start + 1]
    in_fives = first.text.isdecimal() and int(first.text) % 5 == 0
    return joint.text != "to" or not in_fives or place.left(edge) != "at"


def not_a_number_in_figures(edge: Edge, place: Place) -> bool:
    """Figures said one by one are a time after "at" and the like: "at six oh five", but not "room one oh three"."""
    return place.left(edge) in words("at")


def not_a_score(edge: Edge, place: Place) -> bool:
    """Two figures after a day are hours in messages, but a result in news: "beat them Sunday 3-2"."""
    return place.genre == "colloquial"


def not_a_result(edge: Edge, place: Place) -> bool:
    """Two figures before a day are a result wherever there is more text: "won three to one today"."""
    return False


def not_so_many_points(edge: Edge, place: Place) -> bool:
    """A bare hour stands before a zone of three letters, after "at" or in messages, and after "at" before one in words:
    "at 7 EST", "at 7 Eastern", but not "5 pt", "at 2 central banks"."""
    at = not AT.isdisjoint((place.left(edge), *(token.text for token in place.row[edge.start : edge.end])))
    zone = next(part for part in edge.parts if part.symbol == "zone")
    letters = len(place.row[zone.start].text) - len("est")
    if letters > 0:
        return at and place.right(edge) not in ANY_NOUN
    return letters == 0 and (at or place.genre == "colloquial")


def not_a_sergeant(edge: Edge, place: Place) -> bool:
    """The letters of a zone that are a rank too are capitals: "12:18 SGT", but not "at 12:18 Sgt Roe"."""
    ranks = [token for token in place.row[edge.start : edge.end] if token.text == "sgt"]
    return all(place.text[token.start : token.end].isupper() for token in ranks)
