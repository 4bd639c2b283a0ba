"""Whether a word of time is part of a name: of a person, a place, or a thing."""

from __future__ import annotations

from functools import cache

from timeline.language.grammar import Edge
from timeline.language.guards.amounts import OWNERS
from timeline.language.place import GIVEN, NAME, NAMED, VERB, Place, words
from timeline.language.syntax.wording import surfaces
from timeline.language.tables import table

CHRISTENED = frozenset({"month", "season"})
"""Classes of first names: "June Carter", "Autumn Blake"."""
FAMILIES = CHRISTENED | {"feast", "seasons"}
"""Classes whose words are no times after a name: "Donna Summer"."""
FIRST = CHRISTENED | {"weekday", "noon", "part"}
"""Classes that begin a sentence as the first word of a name."""
NAMES = FAMILIES | FIRST | {"part", "noon", "unit", "units"}
"""Classes whose words are in names; of some in few: "the evening primrose", "Jeff Noon"."""
JOINING = frozenset({"and", "or", "with"})


def titled(edge: Edge, place: Place) -> bool:
    """True iff a title makes a name of a word with a capital: "Mr. Weeks", "Dr. June Abbott"."""
    before = place.left(edge)
    return (before if before != "." else place.left(edge, 2) + ".") in words("title") and place.capital(edge)


def in_a_name(edge: Edge, place: Place) -> bool:
    """True iff a common word with a capital goes on with a name: "Monday Night Football", "the Daily Mail"; in news a
    unit as well, where no headline goes on: "the Six-Day War", "60 Minutes aired it"."""
    if place.genre == "news" and capital_unit(edge, place):
        return place.right(edge) in NAMED | SAID_OF
    end = edge.end + _named(edge.end, place)
    if place.genre == "colloquial" or not _named(end - 1, place):
        return False
    if end - edge.start == 1 and place.opens(edge):
        return place.right(edge) in words("paper")  # "Tonight Show host", but not "Tonight Ann Lee speaks"
    return place.right(edge, end - edge.end + 1) in NAMED | words("paper")


SAID_OF = frozenset({"war", "of", "is", "was", "has", VERB})


def capital_unit(edge: Edge, place: Place) -> bool:
    """Whether a phrase ends with a unit that has a capital behind a count."""
    if edge.symbol != "d":
        return False
    count = place.left(edge)
    if edge.end - edge.start == 1 and not count[:1].isdecimal() and count not in surfaces("number", "tens", "hundred"):
        return False
    last = place.row[edge.end - 1]
    return place.text[last.start : last.end].istitle() and last.text in surfaces("unit", "units")


def _named(k: int, place: Place) -> bool:
    """Whether a token is a common word with a capital."""
    token = place.row[k] if k < len(place.row) else None
    return token is not None and token.text in _common() and place.text[token.start : token.end].istitle()


@cache
def _common() -> frozenset[str]:
    """The words of time that have a capital in names only."""
    sections = ("part", "parts", "adverb", "today", "tonight", "weekend")
    return frozenset(surface for section in sections for _, surfaces in table("words")[section] for surface in surfaces)


def is_a_name(edge: Edge, core: Edge, place: Place) -> bool:
    """Whether a time that rests on one word is a name: "Donna Summer", "April Street", "the evening primrose"."""
    if core.symbol == "today":
        return place.left(edge) == "the"  # "the Today programme"
    if core.symbol not in NAMES:
        return False
    if _of_a_thing(edge, place) or _of_a_kind(edge, core, place) or _of_a_work(edge, place) or _of_a_paper(edge, place):
        return True
    of_one = _of_the_year(edge, core, place) or _surname(edge, core, place) or _first_name(edge, core, place)
    return of_one and place.capital(core)


def _of_a_thing(edge: Edge, place: Place) -> bool:
    """What follows makes it a place or thing: "Friday Harbor", but not "on Monday Lake Como"."""
    after = place.right(edge)
    return after in words("compound") or after in words("street") and place.right(edge, 2) not in NAMED


def _of_a_kind(edge: Edge, core: Edge, place: Place) -> bool:
    """What is done by day or night has its kind by that: "the night shift", but not "in the evening shifts began"; so
    has what is kept on a weekday: "our Sunday school"."""
    kinds = "weekly" if core.symbol == "weekday" else "daily" if core.symbol in DAYTIMES else ""
    return kinds != "" and place.right(edge) in words(kinds) and place.left(edge) not in words("company")


DAYTIMES = frozenset({"part", "noon"})


def _of_the_year(edge: Edge, core: Edge, place: Place) -> bool:
    """A unit in the name of a prize: "Player of the Year"."""
    prize = core.symbol == "unit" and place.row[edge.start].text == "the"
    return prize and place.left(edge) == "of" and place.left(edge, 2) in NAMED


def _of_a_paper(edge: Edge, place: Place) -> bool:
    """A day in the name of a newspaper or the like: "the Sunday Times", but not "the Sunday times of the trains"."""
    k = edge.end
    small = k < len(place.row) and not place.text[place.row[k].start].isupper()
    the = "the" in (place.left(edge), place.row[edge.start].text)
    own = place.right(edge) == "'s"  # "the New Year's Honours"
    return the and (own or not small) and place.right(edge, 2 if own else 1) in words("paper")


def _of_a_work(edge: Edge, place: Place) -> bool:
    """A word called something else: "a film called Freaky Friday"."""
    return place.left(edge) in NAMED and place.left(edge, 2) in words("called")


def _surname(edge: Edge, core: Edge, place: Place) -> bool:
    """After a name. News have days there too, but seldom where a first name is a place, or its verb comes: "Joe Friday
    asked", "at Ruby Tuesday"."""
    if core.symbol == "season" and place.right(core) in NAMED:  # "the German Spring Offensive"
        return False
    if core.symbol in DAYTIMES and place.left(core) == NAME and place.genre != "colloquial":  # "Silent Night"
        return True
    if core.symbol in FAMILIES:
        return place.left(core) in NAMED | words("dubbed") or _long_march(core, place)
    if place.left(edge) != GIVEN:
        return False
    before = place.left(edge, 2)
    return place.right(edge) == VERB or before in words("title") or before == "at" or not before[:1].isalnum()


def _long_march(core: Edge, place: Place) -> bool:
    """A word of the row with a capital: "the Long March"."""
    before = place.row[core.start - 1] if core.start else None
    return before is not None and before.text == "long" and place.text[before.start].isupper()


def _first_name(edge: Edge, core: Edge, place: Place) -> bool:
    """Before a name, where a sentence begins or goes on: "June Allyson and Autumn Reeser"."""
    if place.right(edge) not in NAMED or core.start != edge.start:
        return False
    if core.symbol not in CHRISTENED and place.genre == "colloquial":  # "Friday Talk by our guest"
        return False
    if core.symbol == "noon" and place.left(core) == "the":  # "the Midnight Cowboy"
        return True
    if core.symbol == "season" and place.left(edge) in OWNERS and place.genre != "colloquial":  # "her Autumn Leaves"
        return True
    joined = core.symbol in CHRISTENED and place.left(edge) in JOINING
    return joined or core.symbol in FIRST and place.opens(edge)
