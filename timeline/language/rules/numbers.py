"""Numbers in figures and in words: counts and ordinals."""

from __future__ import annotations

from fractions import Fraction

from timeline.algebra import Count, exactly
from timeline.language.grammar import rule

Number = int | Fraction


@rule("n", "DIGITS", "NUMBER", "DECIMAL", "TENS", "SCALED")
def number(value: Number) -> Number:
    """A number in figures or one word: "12", "twelve", "2.5"."""
    return value


@rule("n", "TENS hyphen? NUMBER")
def twenty_one(tens: int, ones: int) -> int | None:
    """Tens and ones: "twenty-one"."""
    return tens + ones if 0 < ones < 10 else None


@rule("scaled", "N? HUNDRED", "a HUNDRED", "N? THOUSAND", "a THOUSAND", "N? MILLION", "a MILLION")
def scaled(*values: Number) -> Number | None:
    """Hundreds, thousands and millions: "two hundred", "a thousand"."""
    *count, scale = values
    times = count[0] if count and count[0] is not None else 1
    return times * scale if 0 < times < 1000 else None


@rule("n", "SCALED and? N")
def added(scale: Number, rest: Number) -> Number | None:
    """A scale and what comes on top: "two hundred and five", "two thousand and eight"."""
    return scale + rest if 0 < rest < scale and scale % 100 == 0 and rest < 1000 else None


@rule("n", "SCALED comma N")
def added_hundreds(scale: Number, rest: Number) -> Number | None:
    """The same after a comma: "one thousand, five hundred", but not "for $2 million, [two years]"."""
    return added(scale, rest) if rest >= 100 else None


@rule("n", "N and a HALF", "N HALF", "N HALF_SIGN")
def and_a_half(whole: Number, half: int) -> Number | None:
    """A number and a half: "two and a half"."""
    return whole + Fraction(1, 2) if whole == int(whole) else None


@rule("n", "FRACTION")
def fraction(value: Fraction) -> Fraction:
    """A fraction in figures: "1/2", "3/4"."""
    return value


@rule("n", "N FRACTION")
def mixed(whole: Number, part: Fraction) -> Number | None:
    """A mixed number: "1 1/2"."""
    return whole + part if whole == int(whole) else None


@rule("count", "a HALF DOZEN", "HALF a? DOZEN")
def half_dozen(half: int, size: int) -> Count:
    """Half a dozen."""
    return exactly(size // 2)


@rule("count", "N")
def exact_count(value: Number) -> Count:
    """A number as a count."""
    return exactly(value)


@rule("count", "a? FEWWORD of?", "the FEWWORD of?", "quite a FEWWORD")
def vague_count(name: str) -> Count:
    """A vague count: "a few", "several", "a couple of"."""
    return Count(None, None, name)


@rule("count", "a? DOZEN", "N DOZEN")
def dozens(*values: Number) -> Count:
    """Dozens and scores: "a dozen", "two dozen"."""
    *count, size = values
    return exactly((count[0] if count else 1) * size)


@rule("count", "DOZENS of")
def many_dozens(name: str) -> Count:
    """A vague large count: "dozens of", "hundreds of"."""
    return Count(None, None, name)


@rule("count", "N to N", "N or N", "between N and N", "from N to N")
def count_range(low: Number, high: Number) -> Count | None:
    """A range of counts: "two to three", "five or six"."""
    return Count(Fraction(low), Fraction(high)) if low < high else None


@rule("nth", "ORDINAL", "ORDINALFIGURE")
def ordinal(value: int) -> int:
    """An ordinal in a word or figures: "third", "3rd"."""
    return value


@rule("nth", "TENS hyphen? ORDINAL")
def twenty_first(tens: int, ones: int) -> int | None:
    """Tens and an ordinal: "twenty-first"."""
    return tens + ones if 0 < ones < 10 else None


@rule("nth", "FINAL", "PENULTIMATE")
def from_the_end(value: int) -> int:
    """Counted from the end: "last", "penultimate"."""
    return value


@rule("nth", "very_word NTH")
def very_first(value: int) -> int:
    """A word of emphasis: "the very first"."""
    return value


@rule("nth", "next_word hyphen? to hyphen? FINAL")
def next_to_last(final: int) -> int | None:
    """The last but one: "next-to-last"."""
    return -2 if final == -1 else None


@rule("nth", "NTH hyphen? to? hyphen? FINAL")
def nth_last(value: int, final: int) -> int | None:
    """Counted from the end: "third last"."""
    return -value if value > 0 and final == -1 else None
