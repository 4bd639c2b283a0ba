"""Times counted from the time told last: "the next day", "three days later", "that evening", "the same year"."""

from __future__ import annotations

from timeline.algebra import (
    NOW, TOLD, Amount, Around, Cycle, Date, Duration, Every, FiscalYear, For, Last, Next, PartOfDay, PieceOfYear,
    Portion, Rest, Shift, Term, This, Told, Within, exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule

REPORTED = Told(Unit.QUARTER)
"""The quarter that a report of business is about."""
A_YEAR = Amount(exactly(1), Unit.YEAR)


@rule("m", "AMOUNT LATER", "PLURAL LATER", "AMOUNT LATER than_that")
def later(amount: Amount, sign: int) -> Term:
    """So much later or earlier: "three days later", "a year earlier"."""
    return Shift(TOLD, amount, sign)


@rule("m", "AMOUNT AFTER_THAT")
def after_that(amount: Amount, sign: int) -> Term:
    """The same with its word: "two weeks after that"."""
    return later(amount, sign)


@rule("m", "the UNITNAME AFTER_THAT", "the NAME AFTER_THAT")
def unit_after_that(cycle: Cycle, sign: int) -> Term:
    """The one after it or before it, with its word: "the month after that"."""
    return following(cycle) if sign > 0 else previous(cycle)


@rule(
    "m", "that UNITNAME", "that same UNITNAME", "that NAME", "that same NAME", "the same NAME", "the same UNITNAME",
    "that very_word UNITNAME",
)  # fmt: skip
def that(cycle: Cycle) -> Term:
    """The one that holds it: "that year", "the same day"."""
    return This(cycle, TOLD)


@rule("m", "that PART", "that same PART", "the same PART")
def that_part(name: str) -> Term:
    """A part of its day: "that evening"."""
    return Within(PartOfDay(name), This(Every(Unit.DAY), TOLD))


@rule("m", "the following UNITNAME", "the following NAME", "the UNITNAME after", "the NAME after", "following UNITNAME")
def following(cycle: Cycle) -> Term:
    """The one after it: "the following week", "the next day"."""
    return Next(cycle, TOLD)


@rule("m", "the next_word UNITNAME", "the next_word NAME", "next_word day_word", score=0.5)
def the_next(cycle: Cycle | None = None) -> Term:
    """The next one is counted from what was told: "the next day", "the next Monday"; "next month" is not."""
    if isinstance(cycle, Every) and cycle.unit <= Unit.HOUR:
        return For(TOLD, Amount(exactly(1), cycle.unit))
    return Next(cycle or Every(Unit.DAY), TOLD)


@rule("m", "the following PART", "the? next PART", "the PART after")
def following_part(name: str) -> Term:
    """A part of the day after it: "the next morning"."""
    return Within(PartOfDay(name), Next(Every(Unit.DAY), TOLD))


@rule(
    "m", "the previous UNITNAME", "the previous NAME", "the UNITNAME before", "the NAME before", "the UNITNAME earlier",
    score=0.1,
)  # fmt: skip
def previous(cycle: Cycle) -> Term:
    """The one before it: "the previous month"."""
    return Last(cycle, TOLD)


@rule("m", "the previous PART", "the PART before")
def previous_part(name: str) -> Term:
    """A part of the day before it: "the previous evening"."""
    return Within(PartOfDay(name), Last(Every(Unit.DAY), TOLD))


@rule("m", "UNIT hyphen EARLIERWORD")
def year_earlier(unit: Unit, sign: int) -> Term:
    """One unit before, as an adjective: "year-earlier"."""
    return Shift(TOLD, Amount(exactly(1), unit), sign)


@rule("m", "the quarter_word", "the LATEST quarter_word", "the LATEST period_word", "the comparable quarter_word")
def reported(*_: object) -> Term:
    """The quarter told last, or else the last full one: "the quarter", "the latest period"."""
    return REPORTED


@rule(
    "m", "UNIT hyphen EARLIERWORD quarter_word", "the comparable? UNIT hyphen EARLIERWORD quarter_word",
    "UNIT hyphen EARLIERWORD period_word", "the comparable? UNIT hyphen EARLIERWORD period_word", score=1,
)  # fmt: skip
def reported_earlier(unit: Unit, sign: int) -> Term:
    """The same quarter of another year: "the year-ago quarter", "the year-earlier period"."""
    return Shift(REPORTED, Amount(exactly(1), unit), sign)


@rule("m", "the? UNIT hyphen EARLIERWORD PIECE", score=1)
def piece_earlier(unit: Unit, sign: int, piece: PieceOfYear) -> Term:
    """A quarter of another year: "the year-earlier third quarter"."""
    return Within(piece, Around(Unit.YEAR, Shift(REPORTED, Amount(exactly(1), unit), sign)))


@rule("d", "the? UNIT hyphen EARLIERWORD AMOUNT", score=1)
def amount_earlier(unit: Unit, sign: int, amount: Amount) -> Term:
    """As long a time a unit before: "the year-earlier nine months"."""
    return Duration(amount)


@rule("m", "M possessive PIECE", "M possessive quarter_word", score=1)
def piece_of(year: Term, *piece: PieceOfYear) -> Term | None:
    """A quarter of a year said in words: "this year's third quarter"; without a number, the quarter told."""
    if year.grain is not Unit.YEAR or not isinstance(year, This | Last | Next):
        return None
    if piece:
        return Within(piece[0], year)
    return Shift(REPORTED, Amount(exactly(1), Unit.YEAR), -1) if isinstance(year, Last) else REPORTED


@rule("m", "the comparable? period_word M", "the comparable? quarter_word of? M")
def reported_in(year: Term) -> Term | None:
    """The same quarter of a year before: "the corresponding period last year", "the quarter a year ago"."""
    years = _years_back(year)
    return Shift(REPORTED, years, -1) if years else None


@rule("m", "same UNITNAME M", "this_word UNITNAME M")
def this_like(cycle: Cycle, outer: Term) -> Term | None:
    """The day, week or month at hand, so much before: "this week last year", "same day last week"."""
    if isinstance(outer, Last) and cycle == Every(Unit.DAY) and outer.cycle in (Every(Unit.WEEK), Every(Unit.MONTH)):
        return Shift(This(cycle), Amount(exactly(1), outer.cycle.grain), -1)
    return the_like(cycle, outer)


@rule("m", "the comparable UNITNAME of? M", score=0.5)
def the_like(cycle: Cycle, year: Term) -> Term | None:
    """The same day, week or month of a year before: "the same month last year"; 52 weeks are a year of weeks."""
    years = _years_back(year)
    if years is None or not isinstance(cycle, Every) or cycle.unit not in (Unit.DAY, Unit.WEEK, Unit.MONTH):
        return None
    if cycle.unit is not Unit.WEEK:
        return Shift(This(cycle, TOLD), years, -1)
    return Shift(This(cycle, TOLD), Amount(exactly(52), Unit.WEEK), -1) if years == A_YEAR else None


def _years_back(year: Term) -> Amount | None:
    """How many years back a term counts."""
    if year == Last(Every(Unit.YEAR)):
        return A_YEAR
    if not isinstance(year, Shift) or year.base not in (NOW, TOLD) or year.sign > 0:
        return None
    return year.amount if year.amount.unit is Unit.YEAR is year.amount.finest else None


@rule("m", "the YEAR period_word", "the YEAR quarter_word")
def period_of(year: int) -> Term:
    """What a report compares, by its year alone: "the 1988 period"."""
    return Date(year)


@rule("m", "the UNITNAME", score=-2)
def the_unit(cycle: Cycle) -> Term | None:
    """The one at hand: "the week", "the year", "the fiscal year"."""
    at_hand = isinstance(cycle, Every) and cycle.unit >= Unit.DAY or isinstance(cycle, FiscalYear)
    return This(cycle) if at_hand else None


@rule("m", "LATER_IN in the UNITNAME", "EARLY in the UNITNAME")
def in_the_unit(when: object, cycle: Cycle) -> Term | None:
    """Early, earlier or later in the one told, or else in the one at hand: "later in the year"."""
    if not isinstance(cycle, Every) or cycle.unit < Unit.DAY:
        return None
    return Portion(when, This(cycle)) if isinstance(when, str) else Rest(This(cycle, TOLD), when == 1, TOLD)
