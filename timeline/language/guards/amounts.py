"""Whether an amount tells a time, or how long something lasts, by the rule that made a time of it."""

from __future__ import annotations

from timeline.algebra import Amount, Shift
from timeline.calendar import Unit
from timeline.language.grammar import Edge
from timeline.language.place import ANY_NOUN, NOUN, NOUNS, VERB, Place, words
from timeline.language.syntax.wording import any_of, surfaces, words_of

OWNERS = frozenset({"my", "our", "his", "her", "their", "your", "its"})


def an_event(following: str) -> bool:
    """Whether a word may begin what a time counts from: "two years before she left", not "before as a maid"."""
    joins = any_of("clauses", "preposition", "coordinator")
    return following[:1].isalnum() and following not in joins


def not_later_than_it(edge: Edge, place: Place) -> bool:
    """An amount before "after" and an event is a length, and so is one by which something is later: "[two months] after
    his arrival", "will be [an hour] later this week", but not "two months after."."""
    if place.right(edge) in AT_HAND and place.right(edge, 2) in surfaces("unit"):
        return False
    return not edge.parts[-1].weak or not an_event(place.right(edge))


AT_HAND = frozenset({"this", "next"})


def not_after_that_event(edge: Edge, place: Place) -> bool:
    """The same with "that" before the event: "[two weeks] after that meeting", but "three days after that entered"."""
    return place.right(edge) not in ANY_NOUN - {VERB}


def not_so_long(edge: Edge, place: Place) -> bool:
    """Weeks before a day are more often a length wherever there is more text: "ill for two weeks today"."""
    return False


def not_so_long_from(edge: Edge, place: Place) -> bool:
    """Before its end, or after what wants a length, "from" tells where the length starts: "[97 days] from May to July",
    "for [two weeks] from Friday"; so does it after a rate: "three pints a day from Wednesday"."""
    amount = edge.parts[0]
    if amount.symbol == "amount" and place.left(edge) in RATED and place.row[edge.start].text == "a":
        return amount.value.unit is not Unit.DAY
    return place.right(edge) not in FROM_TO and place.left(edge) not in words_of("words", "for_word")


RATED = frozenset({NOUN, NOUNS})
FROM_TO = frozenset({"to", "until", "till", "through"})


def not_so_long_after(edge: Edge, place: Place) -> bool:
    """ "For" makes a length of what it counts: "shut for [two days] after Christmas", but "set for two days after
    Christmas"."""
    first = place.row[edge.start].text
    if first == "for" or place.left(edge) != "for":
        return first != "for"
    return place.left(edge, 2) in words("appointed")


def not_its_last(edge: Edge, place: Place) -> bool:
    """A length with an article is none of what has gone by, nor is the last of something else: "and the last [a
    fortnight] after it", "[the last three years] of his life", but not "the past two weeks of talks"."""
    row = [token.text for token in place.row[edge.start : edge.end]]
    if not {"a", "an"}.isdisjoint(row):
        return False
    return (
        "last" not in row
        or place.right(edge) != "of"
        or place.right(edge, 2) not in OWNERS | {"the", "a", "an", "that"}
    )


def not_so_much_later(edge: Edge, place: Place) -> bool:
    """An amount goes with "later" or "earlier", and "in" with the verb: "moved in [two years later]", "dropped in [two
    nights earlier]", "is two days later [next week]"."""
    if place.row[edge.start].text in ("later", "earlier") and place.left(edge) in surfaces("unit", "units"):
        return False
    ahead = edge.parts[0].rule is not None and edge.parts[0].rule.name in ("hence", "parts-hence")
    return not ahead or place.row[edge.end - 1].text not in ("later", "earlier")


def not_a_record(edge: Edge, place: Place) -> bool:
    """A name that nothing stands before is told by years only where it opens a phrase: "the warmest [March] in ten
    years", but "in March in two years"."""
    counted = edge.parts[-1].value
    amount = counted.amount if isinstance(counted, Shift) else counted
    if not isinstance(amount, Amount) or amount.finest < Unit.MONTH:
        return True
    left = place.left(edge)
    return not left[:1].isalnum() or left in words("company") - RANKING


RANKING = frozenset({"last", "next", "each", "every"})
