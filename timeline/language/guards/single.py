"""What a time of one word, or of figures alone, must show in running text."""

from __future__ import annotations

from collections.abc import Callable

from timeline.language.grammar import Edge
from timeline.language.guards.counts import a_year, no_figure, no_number, numbered, on_the_clock
from timeline.language.guards.hours import with_a_zero
from timeline.language.guards.proper import is_a_name
from timeline.language.guards.slashed import a_date, on_a_day
from timeline.language.place import ANY_NOUN, NAME, NAMED, NOUN, NOUNS, VERB, Place, words
from timeline.language.syntax.wording import any_of, surfaces, words_of


def tells(core: Edge, edge: Edge, place: Place) -> bool:
    """True iff the one word or figure that an edge rests on shows what its class must."""
    return place.telling(core) and GUARDED.get(core.symbol, _no_doubt)(core, edge, place)


def a_short_day(core: Edge, place: Place) -> bool:
    """True iff a word or figures beside a clock time are a day: "Sat 8 pm", "12/31 at 9 pm", but not "sat at noon"."""
    if core.symbol == "yearday":
        return a_date(core, place)
    if core.symbol == "today":
        return not place.capital(core)
    if core.symbol != "weekday" or place.capital(core):
        return core.symbol == "weekday"
    return place.genre == "colloquial" and place.left(core) != "the" and place.left(core) not in words("subject")


def single(edge: Edge) -> Edge | None:
    """The one token or surface that an edge rests on, when all else in it is words without time."""
    while edge.rule is not None:
        content = [part for part in edge.parts if part.symbol not in EMPTY]
        if len(content) != 1:
            return None
        edge = content[0]
    return edge


EMPTY = frozenset(
    "the a of on at in during deadline onward until since before after this that comma hyphen possessive from about"
    " point ish_word between".split()
)
"""Classes that make no time of what is none."""


def _no_doubt(core: Edge, edge: Edge, place: Place) -> bool:
    """A word of time that means something else as often needs a capital or company."""
    if is_a_name(edge, core, place):
        return False
    if _in_company(edge, core, place):
        return True
    message = _in_a_message(core, place)
    if message and (core.symbol == "today" or _of_a_plan(core, place)):
        return True
    named = place.row[core.start].text in words("names") and not message
    return not named and (not core.weak or place.capital(core) and not place.opens(core))


def _in_a_message(core: Edge, place: Place) -> bool:
    """True iff a short day stands in a message as days do: "see you Sat", "off tomo", but not "the Sun is out"."""
    if place.genre != "colloquial":
        return False
    if core.symbol == "today":
        return not place.capital(core) and place.row[core.start].text not in words("names")
    if core.symbol != "weekday" or place.left(core) == "the":
        return False
    return place.left(core) != "of" or place.row[core.start].text == "mon"


def _of_a_plan(core: Edge, place: Place) -> bool:
    """True iff nothing but a day is told so in a message: "I'm free sat", "leaving sun", "not till mon"."""
    planned = place.left(core) in words("planned") and place.right(core) not in ANY_NOUN
    return planned or place.row[core.start].text == "mon"


def _in_company(edge: Edge, core: Edge, place: Place) -> bool:
    """True iff a word before a weak one makes it a time: "in May", "this Sat"."""
    before = [place.left(edge), *(token.text for token in place.row[edge.start : core.start])]
    if before[0] == "-":  # "mid-March"
        before.append(place.left(edge, 2))
    message = place.genre == "colloquial"
    inside = message and core.symbol == "month" and before[0] in MONTHLY  # "back in march"
    inside = inside and (before[0] != "of" or place.left(edge, 2) not in ANY_NOUN)  # "the end of jan"
    inside = inside or message and core.symbol == "feast" and before[-1] != "the"  # "since new years"
    named = place.capital(core) or core.symbol in ("season", "weekday") or inside
    if core.symbol == "weekday" and (place.capital(core) or message) and _beside_a_day(edge, place):
        return True
    if core.symbol == "month" and message and _beside_a_month(edge, place):
        return True
    if core.symbol == "season" and place.left(edge) == "to":  # "to fall apart", "to spring a trap"
        return False
    if core.symbol == "season" and before[-1] == "that" and place.opens(edge):  # "That spring the river rose"
        return place.right(core) in any_of("clauses", "determiner", "pronoun") | NAMED | {","}
    company = words("company")
    if core.symbol == "weekday":
        company -= OF_NO_DAY - {"for"} if message else OF_NO_DAY
    return named and not company.isdisjoint(before) and place.right(core) not in ("of", NAME)


MONTHLY = frozenset({"in", "of", "since", "until", "till", "til", "by", "early", "late", "last", "next"})
"""What stands before a month in small letters, and before no verb."""


def _beside_a_day(edge: Edge, place: Place) -> bool:
    """True iff another day stands on the other side of a joint: "Mon-Fri", "Sat and Sun"."""
    near = (place.right(edge), place.right(edge, 2)), (place.left(edge), place.left(edge, 2))
    return any(joint in JOINTS and day in surfaces("weekday") for joint, day in near)


def _beside_a_month(edge: Edge, place: Place) -> bool:
    """The same of months that range: "jan-mar"."""
    near = (place.right(edge), place.right(edge, 2)), (place.left(edge), place.left(edge, 2))
    return any(joint in ("-", "–") and month in surfaces("month") for joint, month in near)


JOINTS = frozenset({"-", "–", "to", "and", "or", "&", "+", ",", "/"})
OF_NO_DAY = frozenset({"in", "of", "for"})
"""What stands before no day in edited text, but before a company: "shares of Sun", "for Sun to meet demand". Messages
have "ready for sat" as well as "a week of sun"."""


def _the_current_one(core: Edge, edge: Edge, place: Place) -> bool:
    """What is current stands before its noun: "the current president"; else it is water or electricity."""
    if place.row[core.end - 1].text not in ("current", "present"):
        return True
    if place.row[edge.start].text == "the" and edge.end - edge.start == 2:
        return place.left(edge) in ("until", "to", "for", "of", "at", "in")
    acts = place.left(edge) == "the" and place.right(edge) == VERB and place.right(edge, 2) in words("function")
    return place.right(edge) in ANY_NOUN and not acts


def _in_part(core: Edge, edge: Edge, place: Place) -> bool:
    """A decade in two figures needs a part of it, or stands with "of": "the late 90s", "music of the 80s", but not
    "temperatures in the 90s"; in messages it may be what the verb is about: "who misses the 90s"."""
    parts = {place.left(core), place.left(core, 2)} & {"early", "mid", "late"}
    of_it = place.row[edge.start].text == "the" and (place.left(edge) == "of" or _told_of(edge, place))
    return bool(parts) or of_it or _no_doubt(core, edge, place)


def _told_of(edge: Edge, place: Place) -> bool:
    """Whether a decade in a message comes right after a word that is no preposition."""
    return place.genre == "colloquial" and place.left(edge) not in words_of("clauses", "preposition")


def _after_a_preposition(core: Edge, edge: Edge, place: Place) -> bool:
    """A year in two figures needs one, which no length has: "born in '94", but not "for '94"."""
    return place.left(core) in words("company")


def _all_in_figures(core: Edge, edge: Edge, place: Place) -> bool:
    """A date with dots whose parts all have two figures is no version in messages: "out 24.05.19"."""
    padded = place.genre == "colloquial" and core.weak and len(place.row[core.start].text) == len("24.05.19")
    return padded or _no_doubt(core, edge, place)


def _of_a_report(core: Edge, edge: Edge, place: Place) -> bool:
    """A quarter by its letter stands after a preposition or before what is reported: "in Q2", "Q2 sales"."""
    return place.left(core) in words("company") or place.left(core) not in NAMED and place.right(edge) in (NOUN, NOUNS)


def _not_of_what(core: Edge, edge: Edge, place: Place) -> bool:
    """What goes on with "of" is of something else: "at this time of year", "the early hours of the strike"."""
    return place.right(edge) != "of" and _no_doubt(core, edge, place)


def _not_a_bit_of(core: Edge, edge: Edge, place: Place) -> bool:
    """The same of a bit to come, but not of the future: "in a bit of a hurry", "the future of the firm"."""
    return (place.right(edge) != "of" or place.row[core.start].text != "in") and _no_doubt(core, edge, place)


def _not_now_and_then(core: Edge, edge: Edge, place: Place) -> bool:
    """The same of now, which may be any time as well: "every now and then", "now and again"."""
    again = place.right(edge) == "and" and place.right(edge, 2) in ("then", "again")
    titled = place.left(edge) == "the" and place.capital(core)  # "the Now Show"
    return not again and not titled and place.left(edge) != "every" and _not_of_what(core, edge, place)


def _not_of_any_night(core: Edge, edge: Edge, place: Place) -> bool:
    """A part of the day between "a" and a noun tells its kind, and "by" how: "a night guard", "to travel by night".

    One night may be any: "a one night stand".
    """
    if _of_a_kind(edge, place) or place.genre != "colloquial" and place.left(edge) in words("greeting"):
        return False
    if place.left(edge) in ("a", "an") and place.left(edge, 2) == "in" and place.right(edge) != "-":
        return False  # "wrote it in an afternoon"
    again = place.row[core.start].text
    if (again, "after") in ((place.right(edge, 2), place.right(edge)), (place.left(core, 2), place.left(core))):
        return False  # "night after night"
    if "day" in _and_beside(core, place):
        return False  # "day and night"
    if core.value == "night" and (place.left(edge) in ("by", "one") or _no_night_at_hand(edge, place)):
        return False
    if place.right(edge) in ANY_NOUN and not {"a", "an"}.isdisjoint((place.left(edge), place.row[edge.start].text)):
        return False
    return _not_one_of_many(core, edge, place)


def _and_beside(core: Edge, place: Place) -> set[str]:
    """What "and" joins a word to, on either side."""
    sides = (place.left(core), place.left(core, 2)), (place.right(core), place.right(core, 2))
    return {word for joint, word in sides if joint == "and"}


def _of_a_kind(edge: Edge, place: Place) -> bool:
    """True iff a part of the day is that of some day in a longer time: "one December [night]", "a summer's [day]"."""
    left = place.left(edge, 2 if place.left(edge) == "'s" else 1)
    return left in surfaces("month", "season")


def _not_one_of_many(core: Edge, edge: Edge, place: Place) -> bool:
    """What has a number and no longer time is of a row that the words leave out, and some days have names of their own:
    "the third Tuesday in a row", "Super Tuesday"."""
    if place.row[core.start].text == "sun" and place.left(core) == "the" and place.genre != "colloquial":
        return False  # "closest to the Sun"
    good = place.row[core.start - 1] if core.start and place.left(core) == "good" else None
    if good is not None and core.symbol == "weekday" and place.text[good.start].isupper():
        return False  # "the Good Friday Agreement", which is no feast
    return place.left(core) not in surfaces("ordinal") | words("dubbed") and _no_doubt(core, edge, place)


def _of_no_row(core: Edge, edge: Edge, place: Place) -> bool:
    """A season with its number is one of a row that the words leave out: "the second winter was worse",
    "the last [winter] of the war"."""
    return place.left(core) not in surfaces("ordinal") | {"last"} and _no_doubt(core, edge, place)


def _no_night_at_hand(edge: Edge, place: Place) -> bool:
    """True iff a bare night is of a kind that the word before it tells, or any one: "the wedding [night]",
    "an all-[night] sitting", "tell [night] from day"."""
    if edge.end - edge.start > 1 or place.genre != "news":
        return False
    left = place.left(edge)
    return left in KINDS or left in words_of("words", "weekday") or place.right(edge) == "from"


KINDS = frozenset({NOUN, NOUNS, NAME, "-"})


def _of_today(core: Edge, edge: Edge, place: Place) -> bool:
    """A half of the day by its letters is that of today: "this am", but not "this am I", "this AM radio"."""
    return place.right(edge) != "i" and not (place.capital(core) and place.right(edge) in ANY_NOUN)


GUARDED: dict[str, Callable[[Edge, Edge, Place], bool]] = {
    "ampm": _of_today,
    "digits": no_number,
    "number": no_figure,
    "tens": no_figure,
    "ordinal": no_figure,
    "ordinalfigure": numbered,
    "yearfigure": a_year,
    "yearday": on_a_day,
    "shortyear": _after_a_preposition,
    "figuredate": _all_in_figures,
    "decadefigure": _in_part,
    "q": _of_a_report,
    "future_ref": _not_a_bit_of,
    "present": _the_current_one,
    "now_word": _not_now_and_then,
    "smallhours": _not_of_what,
    "weekday": _not_one_of_many,
    "season": _of_no_row,
    "part": _not_of_any_night,
    "clockfigure": on_the_clock,
    "fullclock": on_the_clock,
    "zerofigures": with_a_zero,
}
"""What a single token must show, by its class."""
