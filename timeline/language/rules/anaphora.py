"""Times counted from the time told last: "the next day", "three days later", "that evening", "the same year"."""

from __future__ import annotations

from timeline.algebra import TOLD, Amount, Cycle, Every, Last, Next, PartOfDay, Shift, Term, This, Within, exactly
from timeline.calendar import Unit
from timeline.language.grammar import rule


@rule("m", "AMOUNT LATER", "PLURAL LATER", "AMOUNT LATER than_that")
def later(amount: Amount, sign: int) -> Term:
    """So much later or earlier: "three days later", "a year earlier"."""
    return Shift(TOLD, amount, sign)


@rule("m", "that UNITNAME", "that same UNITNAME", "that NAME", "the same NAME", "the same UNITNAME", "that very_word UNITNAME")
def that(cycle: Cycle) -> Term:
    """The one that holds it: "that year", "the same day"."""
    return This(cycle, TOLD)


@rule("m", "that PART", "that same PART", "the same PART")
def that_part(name: str) -> Term:
    """A part of its day: "that evening"."""
    return Within(PartOfDay(name), This(Every(Unit.DAY), TOLD))


@rule("m", "the following UNITNAME", "the following NAME", "the UNITNAME after", "following UNITNAME")
def following(cycle: Cycle) -> Term:
    """The one after it: "the following week", "the next day"."""
    return Next(cycle, TOLD)


@rule("m", "the? next day_word", score=0.5)
def next_day() -> Term:
    """The next day is counted from what was told: "the next day"."""
    return Next(Every(Unit.DAY), TOLD)


@rule("m", "the following PART", "the? next PART")
def following_part(name: str) -> Term:
    """A part of the day after it: "the next morning"."""
    return Within(PartOfDay(name), Next(Every(Unit.DAY), TOLD))


@rule("m", "the previous UNITNAME", "the previous NAME", "the UNITNAME before", "the UNITNAME earlier")
def previous(cycle: Cycle) -> Term:
    """The one before it: "the previous month"."""
    return Last(cycle, TOLD)


@rule("m", "the previous PART")
def previous_part(name: str) -> Term:
    """A part of the day before it: "the previous evening"."""
    return Within(PartOfDay(name), Last(Every(Unit.DAY), TOLD))


@rule("m", "UNIT hyphen EARLIERWORD")
def year_earlier(unit: Unit, sign: int) -> Term:
    """One unit before, as an adjective: "year-earlier"."""
    return Shift(TOLD, Amount(exactly(1), unit), sign)
