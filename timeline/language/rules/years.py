"""Years, quarters, halves, decades, centuries and eras."""

from __future__ import annotations

from timeline.algebra import (
    About, Bare, BeforeChrist, Between, Cycle, Date, DayOfYear, Directed, Era, Every, Feast, FiscalYear, MonthOfYear,
    Nth, PieceOfYear, Season, Several, ShortYear, Term, This, Within, YearOfCentury,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.grammar import rule
from timeline.language.rules.dates import date

A_DECADE = 10
"""Years."""


@rule(
    "year", "YEARFIGURE", "the? year_word YEARFIGURE", "the? year_word of YEARFIGURE", "YEARFIGURE AD",
    "AD YEARFIGURE",
)  # fmt: skip
def year_figure(*values: int) -> int:
    """A year in four figures: "2021"."""
    return max(values)


@rule(
    "year", "NUMBER hyphen? zero_word hyphen? NUMBER", "TENS hyphen? zero_word hyphen? NUMBER", "NUMBER HUNDRED and? N",
    "the? year_word NUMBER HUNDRED and? N", score=-1,
)  # fmt: skip
def year_hundreds(century: int, *rest: int) -> int | None:
    """A year in words with its hundred or its zero: "nineteen oh five", "nineteen hundred and five"."""
    return century * 100 + rest[-1] if 10 <= century <= 20 and 1 <= rest[-1] < 100 else None


@rule("year", "NUMBER hyphen? N", "TENS hyphen? N", "the? year_word NUMBER hyphen? N", score=-1)
def year_words(century: int, rest: int) -> int | None:
    """A year in words: "nineteen eighty-four"."""
    return century * 100 + rest if 10 <= century <= 20 and isinstance(rest, int) and 10 <= rest < 100 else None


@rule("year", "SCALED and? N", "SCALED", score=-2.9)
def year_scaled(*values: int) -> int | None:
    """A year in words with its thousand: "two thousand and eight"."""
    total = sum(values)
    whole = isinstance(total, int) and all(isinstance(v, int) for v in values)
    return total if whole and 1900 <= total < 2100 and values[0] % 100 == 0 else None


@rule("m", "the? year_word SCALED", score=1)
def year_in_words(value: int) -> Term | None:
    """A year in words, called a year: "the year two thousand"."""
    return Date(value) if isinstance(value, int) and 1000 <= value < 2100 else None


@rule("m", "YEAR", "the? calendar_word YEAR")
def year(value: int) -> Term:
    """A year: "2021"."""
    return Date(value)


@rule("m", "circa DIGITS")
def about_year(number: int) -> Term | None:
    """A year of three figures, about: "ca. 650"; one of four is a year by itself."""
    return About(Date(number)) if 100 <= number < 1000 else None


@rule(
    "erayear", "DIGITS ad", "ad DIGITS", "the? year_word DIGITS ad?", "the? year_word of DIGITS",
    "the? year_word SCALED", "the? year_word SCALED and? N",
)  # fmt: skip
def year_of_era(*values: int) -> int | None:
    """A year of the common era: "AD 79", "127 CE", "the year two thousand"."""
    number = sum(values)
    return number if isinstance(number, int) and 1 <= number < 10000 else None


@rule("m", "ERAYEAR")
def era_year(number: int) -> Term:
    """A year said with its era: "AD 79"."""
    return Date(number)


@rule("m", "YEARDAY comma? ERAYEAR")
def era_date(day: DayOfYear, year: int) -> Term | None:
    """A day of a year said with its era: "24 August AD 79"."""
    return date(year, day.month, day.day)


@rule("m", "the? MONTH comma? ERAYEAR")
def era_month(month: int, year: int) -> Term:
    """A month of a year said with its era."""
    return Date(year, month)


@rule(
    "range", "from? ERAYEAR to DIGITS", "between ERAYEAR and DIGITS", "from? DIGITS to ERAYEAR",
    "between DIGITS and ERAYEAR",
)  # fmt: skip
def era_range(first: int, last: int) -> Term | None:
    """Years of which one says the era: "AD 69-79"."""
    return Between(Date(first), Date(last)) if 0 < first < last else None


@rule("m", "YEARDAY comma? DIGITS bc", "MONTH DIGITS bc", "the? SEASON of? DIGITS bc")
def date_bc(part: object, number: int) -> Term:
    """A day, month or season before Christ: "15 March 44 BC"."""
    if isinstance(part, int):
        return BeforeChrist(number, part=MonthOfYear(part))
    return BeforeChrist(number, part=part if isinstance(part, Cycle) else Season(str(part)))


@rule("bcyear", "DIGITS bc", "the? year_word DIGITS bc")
def year_bc(number: int) -> Term | None:
    """A year before Christ: "44 BC"."""
    return BeforeChrist(number) if 0 < number < 100_000 else None


@rule("m", "BCYEAR")
def a_year_bc(year: Term) -> Term:
    """A year before Christ by itself."""
    return year


@rule("range", "from? DIGITS to BCYEAR", "between DIGITS and BCYEAR")
def bc_range(first: int, last: BeforeChrist) -> Term | None:
    """Years before Christ, which count down: "499-493 BC"."""
    return Between(BeforeChrist(first), last) if last.number < first < 100_000 else None


@rule("list", "DIGITS and|or BCYEAR")
def bc_and(first: int, last: BeforeChrist) -> Term | None:
    """Two years before Christ: "496 and 495 BC"."""
    return Several((BeforeChrist(first), last)) if last.number < first < 100_000 else None


@rule("m", "SHORTYEAR", "the? year_word SHORTYEAR", score=-1)
def short_year(value: int) -> Term:
    """A year of two figures: "'99"."""
    return ShortYear(value)


@rule("m", "the? DECADEFIGURE", "the? DECADEFIGURE decade_word", "the? DECADEFIGURE ad")
def decade(first: int) -> Term:
    """A decade: "the 1990s", "the '80s" of the latest century that has begun it."""
    if first < 100:
        return ShortYear(first, A_DECADE)
    return Era(first, Unit.CENTURY if first % 100 == 0 and first % 1000 and first < 1900 else Unit.DECADE)


@rule("m", "the? DECADEWORD", "the? NUMBER hyphen? DECADEWORD")
def decade_words(*values: int) -> Term | None:
    """A decade in words: "the nineties", "the nineteen-sixties", "the noughties"."""
    if len(values) == 1:
        return ShortYear(values[0], A_DECADE)
    return Era(values[0] * 100 + values[1], Unit.DECADE) if values[0] > 10 else None


@rule("m", "the? NTH hyphen? century_word", "the? NTH hyphen? century_word ad", "the? NTH hyphen? centuries_word")
def century(number: int) -> Term | None:
    """A century: "the 19th century"."""
    return Era(number * 100 - 100, Unit.CENTURY) if 1 <= number <= 99 else None


@rule("m", "the? NTH hyphen? century_word bc")
def century_bc(number: int) -> Term | None:
    """A century before Christ."""
    return BeforeChrist(number, Unit.CENTURY) if number > 0 else None


@rule("m", "the? NAMED_DECADE")
def named_decade(first: int) -> Term:
    """A decade by its name: "the roaring twenties"."""
    return Era(first, Unit.DECADE)


@rule("m", "the NUMBER hyphen? hundreds_word")
def hundreds(century: int) -> Term | None:
    """A century by its hundred: "the seventeen hundreds"."""
    return Era(century * 100, Unit.CENTURY) if 10 < century < 20 else None


@rule("m", "the? DECADEFIGURE bc")
def decade_bc(number: int) -> Term:
    """A decade before Christ: "the 480s BC"."""
    return BeforeChrist(number, Unit.DECADE)


@rule("m", "the? NTH hyphen? millennium_word bc")
def millennium_bc(number: int) -> Term | None:
    """A millennium before Christ."""
    return BeforeChrist(number, Unit.MILLENNIUM) if number > 0 else None


@rule("m", "the? NTH hyphen? millennium_word", "the? NTH hyphen? millennium_word ad")
def millennium(number: int) -> Term | None:
    """A millennium: "the second millennium"."""
    return Era(number * 1000 - 1000, Unit.MILLENNIUM) if 1 <= number <= 9 else None


@rule(
    "piece", "NTH hyphen? quarter_word", "Q", "quarter_word N", "fiscal NTH hyphen? quarter_word",
    "NTH fiscal quarter_word", "fiscal Q", "QFIGURE",
)  # fmt: skip
def quarter(number: int) -> PieceOfYear | None:
    """A quarter of a year: "the third quarter", "Q3"."""
    return PieceOfYear(Unit.QUARTER, number) if isinstance(number, int) and 1 <= number <= 4 else None


@rule("piece", "NTH hyphen? half_name", "H", "HFIGURE", "NTH half_name of the? year_word")
def half_year(number: int) -> PieceOfYear | None:
    """A half of a year: "the first half", "H1"."""
    number = 2 if number == -1 else number
    return PieceOfYear(Unit.HALF, number) if 1 <= number <= 2 else None


@rule("name", "PIECE", "the PIECE")
def piece_name(piece: PieceOfYear) -> PieceOfYear:
    """A quarter or half as a name: "the third quarter"."""
    return piece


@rule(
    "m", "the? PIECE of? YEAR", "the? PIECE comma|slash YEAR", "YEAR comma? hyphen? PIECE", "the YEAR PIECE",
    "YEAR comma? the PIECE", "the? PIECE of fiscal YEAR", "fiscal YEAR PIECE", "the? PIECE of? fy|cy DIGITS",
    "fy YEAR PIECE", "fy|cy DIGITS PIECE",
)  # fmt: skip
def piece_of_year(*pair: object) -> Term | None:
    """A quarter or half of a year: "Q4 2018", "the first half of 2020"."""
    piece, number = pair if isinstance(pair[0], PieceOfYear) else pair[::-1]
    if not isinstance(piece, PieceOfYear) or not isinstance(number, int):
        return None
    return Within(piece, numbered(number))


@rule("m", "the? PIECE of? SHORTYEAR", score=-1)
def piece_of_short_year(piece: PieceOfYear, number: int) -> Term:
    """A quarter of a year of two figures: "Q3 '18"."""
    return Within(piece, ShortYear(number))


@rule("m", "QFIGURE TWOGLUED")
def quarter_glued(number: int, year: int) -> Term:
    """A quarter with the figures of its year glued to it: "2Q22"."""
    return Within(PieceOfYear(Unit.QUARTER, number), numbered(year))


@rule(
    "m", "the? fiscal year_word? YEAR", "fy YEAR|DIGITS|SHORTYEAR", "the? YEAR fiscal year_word",
    "fiscal DIGITS|SHORTYEAR",
)  # fmt: skip
def fiscal(*values: int) -> Term:
    """A fiscal year: "fiscal 2023", "FY2023", "FY'23"."""
    number = values[-1]
    return Within(FiscalYear(), numbered(number))


@rule("m", "cy YEAR", "cy DIGITS")
def calendar_year(number: int) -> Term:
    """A calendar year in reports: "CY18"."""
    return numbered(number)


def numbered(year: int) -> Term:
    """A year of a report by all or two of its figures; it is near now whatever the verb says."""
    return Date(year) if year > 99 else Directed(ShortYear(year), "nearest")


@rule("unitname", "fiscal year_word")
def fiscal_years() -> Cycle:
    """The fiscal year as a unit."""
    return FiscalYear()


@rule("unitname", "fiscal quarter_word")
def fiscal_quarters() -> Cycle:
    """The fiscal quarter as a unit."""
    return Every(Unit.QUARTER)


@rule("m", "the turn_of the? M", "the turn_of the UNITNAME")
def turn(value: object) -> Term | None:
    """The years around the start of a century, or the days around that of a year: "the turn of the 20th century"."""
    if value == Every(Unit.CENTURY):
        return About(Bare(YearOfCentury(0)))
    term = This(value) if isinstance(value, Cycle) else value
    if not isinstance(term, Term) or term.grain < Unit.YEAR:
        return None
    return About(Nth(1, Every(Unit.YEAR), term)) if term.grain > Unit.YEAR else About(Bare(Feast("new year")))
