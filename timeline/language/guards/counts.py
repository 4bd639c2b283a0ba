"""Whether figures and counted units tell a time, or count and number things."""

from __future__ import annotations

import re

from timeline.algebra import Between, Several
from timeline.calendar import Unit
from timeline.language.grammar import Edge
from timeline.language.place import ANY_NOUN, NAME, NAMED, NOUN, NOUNS, VERB, Place, words
from timeline.language.syntax.wording import any_of, surfaces, words_of

MONEY = frozenset("$£€¥#")
COUNTED = frozenset("%°$£€¥")
"""Signs that make the figures before them a count."""
RANGING = frozenset({"to", "and", "or", "-", "–"})
LAST, OF_FAR_YEARS = 2100, frozenset({"in", "of"})
"""The last year that figures tell by themselves, and what tells a later one: "in 2200", but not "until 2200"."""
YEAR = 4
"""Digits of a year."""
PREFIX = 3
"""Digits that a telephone number begins with."""


def no_figure(core: Edge, edge: Edge, place: Place) -> bool:
    """A bare number is no time."""
    return False


def no_number(core: Edge, edge: Edge, place: Place) -> bool:
    """The same of figures; in messages four of them after "at" are a clock time where no noun follows: "left at
    1015"."""
    four = core.symbol == "digits" and len(place.row[core.start].text) == len("0000")
    return place.genre == "colloquial" and four and edge.start < core.start and not place.right(edge)[:1].isalnum()


def numbered(core: Edge, edge: Edge, place: Place) -> bool:
    """An ordinal in figures is a day of the month unless a noun follows, or a name, or what is done to a hole of golf,
    stands before: "the 11th", but not "the 11th hour", "Louis the 11th", "birdied the 11th", "a par at the 11th"."""
    if place.left(edge) in words("holes"):
        return False
    right, k = place.right(edge), edge.end + 1
    if right in RANGING and k < len(place.row) and place.row[k].kind == "ordinal":  # "the 3rd and 4th floors"
        right = place.right(edge, 3)
    called = place.left(edge) in NAMED and core.start - edge.start <= (place.left(core) == "the")
    of_all = right == "of" and place.right(edge, 2) == "the"  # "the 12th of the kings"
    return (
        right not in ANY_NOUN and right not in surfaces("unit", "units") and right != "-" and not called and not of_all
    )


def a_year(core: Edge, edge: Edge, place: Place) -> bool:
    """Figures like those of a year count or number things: "1984 dollars", "a 1500-watt lamp", "the code is 1987"."""
    left, right = place.left(edge), place.right(edge)
    payee = place.left(edge, 2) if left == NAME else left  # "pay Brown 2000"
    if right in surfaces("today", "tonight") and left not in OF_FAR_YEARS | {"since"}:  # "rose to 1930 yesterday"
        return False
    if payee in words("paid") or _of_letters(edge, place) or _with_an_article(edge, place):
        return False
    if left == NAME and _of_a_make(edge, place):
        return False
    following = place.right(edge, 2)
    coded = len(following) == PREFIX and following.isdecimal()  # "the file 2024-152"
    glued = right == "-" and (edge.end + 1 >= len(place.row) or coded) and not _heads_a_line(edge, place)
    glued |= _glued(edge, place) or right == left == "-" and place.left(edge, 2) == NAME  # "CVE-2021-44228"
    glued |= right == "/" and following.isdecimal() and len(following) != YEAR  # "Directive 2001/29"
    company = OF_FAR_YEARS if core.value > LAST else words("company")
    lonely = core.weak and company.isdisjoint((left, place.left(core))) and not _with_another(core, place)
    lonely = lonely and not _circa(core, place) and not _in_a_row(core, place)
    dialled = left.isdecimal() and len(left) == PREFIX  # "call 555 1999"
    if lonely or dialled or glued or _at(edge, place) or _of_a_number(edge, place) or _of_a_house(edge, place):
        return False
    counts = _counted(edge, place)
    if counts in words("measured") or counts in words("counted") and not _begins(edge, place):
        return False
    if left == "to" and place.left(edge, 2) in words("counted") | words("measured"):  # "by 2010 votes to 1987"
        return False
    before = place.left(edge, 2) if left == "and" and not place.left(edge, 2)[:1].isdecimal() else left
    return right != NOUNS or before not in (NOUN, NOUNS, VERB, "than", "about", "some")


def _with_another(core: Edge, place: Place) -> bool:
    """The second year of a pair: "between 1320 and [1348]"."""
    k, row = core.start, place.row
    if k < 2 or row[k - 1].text not in RANGING or not (row[k - 2].text.isdecimal() and len(row[k - 2].text) == YEAR):
        return False
    return (row[k - 3].text if k > 2 else place.before[0]) in words("company")


def _circa(core: Edge, place: Place) -> bool:
    """After a word that is said of years, or behind the year after it: "c. [1290]", "c. 1290–[1317]"."""
    return CIRCA(place.text, 0, place.row[core.start].start) is not None


CIRCA = re.compile(r"\b[Cc](?:irca|a?\.) ?(?:1\d{3} ?[-–] ?)?\Z").search


def _in_a_row(core: Edge, place: Place) -> bool:
    """A year of a row: "in 1348, [1361] and [1369]"."""
    rows = IN_A_ROW(place.text)
    return any(found.start() < place.row[core.start].start < found.end() for found in rows if _company(found[1]))


IN_A_ROW = re.compile(r"\b([A-Za-z]+) 1\d{3}(?:, 1\d{3})*,? (?:and|or) 1\d{3}\b(?! [a-z]+s\b)").finditer


def _company(word: str) -> bool:
    return word.lower() in words("company")


def _at(edge: Edge, place: Place) -> bool:
    """After "at", which no year has before it: "at 1500 metres", "at about 1725"."""
    about = place.left(edge) in ABOUT or place.row[edge.start].text in ABOUT
    return "at" in (place.left(edge), place.left(edge, 2) if about else "")


ABOUT = frozenset({"about", "around", "approximately", "roughly"})


def _heads_a_line(edge: Edge, place: Place) -> bool:
    """Whether a year opens a line, and a sentence follows its dash: "1961 - The mill opens", but not "1961-style"."""
    following = place.right(edge, 2)
    subject = any_of("clauses", "determiner", "pronoun") | NAMED
    return place.left(edge) in ("", "\n") and following in subject


def _of_letters(edge: Edge, place: Place) -> bool:
    """After letters that have numbers, or that go on with a label: "BA 1745", "DIN 1945", "Flight QX 2011"."""
    left = place.left(edge)
    return left in words("coded") or left == NAME and place.left(edge, 2) in words("lettered")


def _with_an_article(edge: Edge, place: Place) -> bool:
    """With an article and no noun: "he ran the 1500 in four minutes", but not "the 1988 games"."""
    return place.left(edge) == "the" and place.right(edge) in words_of("clauses", "preposition") | {"", ".", ";"}


def _of_a_make(edge: Edge, place: Place) -> bool:
    """After a name that is one of many or someone's: "my Nokia 2010 works", but not "a Paris 2024 medal"."""
    return place.left(edge, 2) in OF_A_MAKE and place.right(edge) not in ANY_NOUN


OF_A_MAKE = frozenset("a an my your his her our their this".split())


def of_a_code(edge: Edge, place: Place) -> bool:
    """True iff a year goes on from other figures with a hyphen, as in numbers of several parts: "555-[2019]"; or what
    looks like a day is called a code: "use code [MAY20]"."""
    if place.left(edge) == "code" and place.row[edge.end - 1].kind == "glued":
        return True
    ends = (place.row[edge.start].text, place.row[edge.end - 1].text)
    figures = edge.value.grain >= Unit.MONTH and all(text.isdecimal() for text in ends)
    return figures and place.left(edge) in ("-", "–") and place.left(edge, 2)[:1].isdecimal()


def _glued(edge: Edge, place: Place) -> bool:
    """Before a letter, or in a ratio: "a Canon 2000D", "1:2000"."""
    start, end = place.row[edge.start].start, place.row[edge.end - 1].end
    ratio = place.text[start - 1 : start] == ":" and place.text[start - 2 : start - 1].isdecimal()
    return ratio or (end < len(place.text) and place.text[end].isalpha())


def _of_a_number(edge: Edge, place: Place) -> bool:
    """After a noun that numbers, or "out of": "the door code is 1987", "a crowd of 1968", "scored out of 1600", "the
    sum of 1760 and 1815"."""
    k = edge.start
    steps = 2 if k > 1 and place.row[k - 1].text in RANGING and place.row[k - 2].text.isdecimal() else 0
    return place.left(edge, steps + 1) in BEING | {"of"} and place.left(edge, steps + 2) in words("numbered") | {"out"}


BEING = frozenset({"is", "was", "are", "were"})


def _of_a_house(edge: Edge, place: Place) -> bool:
    """Before a street: "1812 Oak Street"."""
    return not _begins(edge, place) and words("street").intersection((place.right(edge), place.right(edge, 2))) != set()


def _begins(edge: Edge, place: Place) -> bool:
    """True iff a preposition with a capital makes the figures a year, whatever follows: "In 1990 workers struck"."""
    first = place.row[edge.start if edge.start == 0 or place.row[edge.start].text == "in" else edge.start - 1]
    return first.text in ("in", "since", "by", "until") and place.text[first.start].isupper()


def _counted(edge: Edge, place: Place) -> str:
    """The word after figures, and after those that they range to: the kilos of "1500 to 1600 kilos"."""
    k, row = edge.end, place.row
    while k + 1 < len(row) and row[k].text in RANGING and row[k + 1].text.isdecimal():
        k += 2
    return row[k].text if k < len(row) else place.after[0]


def on_the_clock(core: Edge, edge: Edge, place: Place) -> bool:
    """Figures with a colon are a ratio after "of" and forms of "be", what a race took after "in", and a distance after
    a sign: "a scale of 1:25", "ran the mile in 3:59", "at T+00:15".

    In messages all others are times; else an hour up to twelve needs a word for it: "left at 4:53", but not "dilute it
    1:10"."""
    if place.left(edge) in ("in", "of", "is", "was", "are", "were", "+") or _from_a_letter(edge, place):
        return False
    if core.symbol != "clockfigure" or place.genre == "colloquial":
        return True
    before = place.left(core)
    return before in OF_THE_CLOCK or before == "the" or before != "(" and place.opens(core)


def _from_a_letter(edge: Edge, place: Place) -> bool:
    """True iff a letter with a hyphen counts down: "T-00:15"."""
    return place.left(edge) == "-" and place.left(edge, 2) == NAME


def a_number_in_words(edge: Edge, place: Place) -> bool:
    """True iff nothing tells a clock time in words from a number: "room [seven thirty]", but not "at seven thirty"."""
    clock = _in_words(edge)
    if clock is None or edge.parts[0].symbol == "m" or place.genre == "colloquial":
        return False
    if clock.end < edge.end and not isinstance(edge.value, Between | Several):  # "seven thirty on Friday"
        return False
    before = place.row[clock.start - 1].text if clock.start else place.left(edge)
    return before not in OF_THE_CLOCK


OF_THE_CLOCK = frozenset("at by until till before after about around since from between".split())
"""What stands before a clock time."""


def _in_words(edge: Edge) -> Edge | None:
    """The clock time in words that an edge has."""
    if edge.rule is not None and edge.rule.name in ("clock-words", "clock-hyphened"):
        return edge
    return next((found for part in edge.parts if (found := _in_words(part)) is not None), None)


def not_a_count(edge: Edge, place: Place) -> bool:
    """Prices, percentages, numbers of things, codes, and entries to look up are no times: "$1990", "1990%", "Flight
    103", "the code is 11-22-63", "(see 10:45)"."""
    first = place.row[edge.start]
    if not first.text[0].isdecimal():  # the night of "2nite"
        return edge.symbol == "d" or not place.text[max(0, first.start - 1) : first.start].isdecimal()
    if place.text[max(0, first.start - 1) : first.start].isalpha():  # "b4 june"
        return False
    if place.left(edge) in MONEY or _of_a_sign(edge, place) or place.right(edge) in words("compound"):
        return False
    if place.right(edge) in words("street"):
        return False
    before, further = place.left(edge), place.left(edge, 2)
    if before in BEING and edge.symbol != "d" and further in words("numbered"):
        return False
    if before in words("pointing") and further in ("(", "[") and edge.value.grain < Unit.DAY:
        return False
    return before not in words("label") and not (before == "." and further in words("abbreviated"))


def _of_a_sign(edge: Edge, place: Place) -> bool:
    """True iff a sign makes what is before it a count, and opens no sum of its own: "1990%", but not "7:30pm £5"."""
    return place.right(edge) in COUNTED and not place.right(edge, 2).isdecimal()


def not_a_model(edge: Edge, place: Place) -> bool:
    """A capital letter glued to figures is no unit, but for hours: "a Canon 2000D", but not "open 24H"."""
    figures, last = place.row[max(edge.start, edge.end - 2)], place.row[edge.end - 1]
    glued = figures.end == last.start and figures.text[-1].isdecimal()
    return not glued or place.text[last.start : last.end] not in CAPITALS or place.genre == "colloquial"


CAPITALS = frozenset("DMSWY")


def not_a_range_of_counts(edge: Edge, place: Place) -> bool:
    """Ranges of figures with what they measure: "from 1200 to 1400 euros"."""
    if not place.row[edge.end - 1].text.isdecimal():
        return True
    return place.right(edge) not in words("measured")


def not_a_sum(edge: Edge, place: Place) -> bool:
    """A year in words with its thousand needs a preposition: "in two thousand and eight", but "two thousand men"."""
    scaled = next((part for part in edge.parts if part.rule is not None and part.rule.name == "year-scaled"), None)
    if scaled is None:
        return True
    right = place.right(edge)
    counts = right in ANY_NOUN or right in words("counted") or right in words("measured")
    return (scaled.start > edge.start or place.left(edge) in words("company")) and not counts
