"""Whether a word of time is part of a name: of a person, a place, or a thing."""

from __future__ import annotations

from timeline.language.grammar import Edge
from timeline.language.place import GIVEN, NAMED, VERB, Place, words

CHRISTENED = frozenset({"month", "season"})
"""Classes of first names: "June Carter", "Autumn Blake"."""
FAMILIES = CHRISTENED | {"feast"}
"""Classes whose words are no times after a name: "Donna Summer"."""
FIRST = CHRISTENED | {"weekday"}
"""Classes that begin a sentence as the first word of a name."""
NAMES = FAMILIES | FIRST | {"part", "noon", "units"}
"""Classes whose words are in names; of some in few: "the evening primrose", "Jeff Noon"."""
JOINING = frozenset({"and", "or"})


def titled(edge: Edge, place: Place) -> bool:
    """True iff a title makes a name of a word with a capital: "Mr. Weeks", "Dr. June Abbott"."""
    return place.left(edge) in words("title") and place.capital(edge)


def is_a_name(edge: Edge, core: Edge, place: Place) -> bool:
    """Whether a time that rests on one word is a name: "Donna Summer", "April Street", "the evening primrose"."""
    if core.symbol not in NAMES:
        return False
    if _of_a_thing(edge, place) or _of_a_work(edge, place):
        return True
    return place.capital(core) and (_surname(edge, core, place) or _first_name(edge, core, place))


def _of_a_thing(edge: Edge, place: Place) -> bool:
    """What follows makes it a place or thing: "Friday Harbor", but not "on Monday Lake Como"."""
    after = place.right(edge)
    return after in words("compound") or after in words("street") and place.right(edge, 2) not in NAMED


def _of_a_work(edge: Edge, place: Place) -> bool:
    """A word called something else: "a film called Freaky Friday"."""
    return place.left(edge) in NAMED and place.left(edge, 2) in words("called")


def _surname(edge: Edge, core: Edge, place: Place) -> bool:
    """After a name. News have days there too, but seldom between a first name and its verb: "Joe Friday asked"."""
    if core.symbol in FAMILIES:
        return place.left(edge) in NAMED
    if place.left(edge) != GIVEN:
        return False
    before = place.left(edge, 2)
    return place.right(edge) == VERB or before in words("title") or not before[:1].isalnum()


def _first_name(edge: Edge, core: Edge, place: Place) -> bool:
    """Before a name, where a sentence begins or goes on: "June Allyson and Autumn Reeser"."""
    if place.right(edge) not in NAMED or core.start != edge.start:
        return False
    joined = core.symbol in CHRISTENED and place.left(edge) in JOINING
    return joined or core.symbol in FIRST and place.opens(edge)
