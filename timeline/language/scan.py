"""A cheap pass over running text that finds the stretches which may hold a time: only there the parser runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from sys import intern

from timeline.language.layout.entries import HEADLINE, OPENED
from timeline.language.lexicon import Node, Sense, lexicon
from timeline.language.remembered import Remembered
from timeline.language.syntax.wording import words_of

WORD = re.compile(
    r"(q[1-4](?=['’][0-9]{2}\b|\b)|[1-4]q(?=[0-9]{2}\b)|[a-zß-ɏ](?:\.[a-z]\.(?:[a-z]\.)?|[a-zß-ɏ]*+(?:['’](?!s\b)[a-zß-ɏ]++)*)"
    r"|½|[0-9]++(?:st\b|nd\b|rd\b|th\b|s\b|z\b|t(?=[0-9]{2}:?[0-9]{2}))?)"
)
"""Splits a text in small letters into gaps and words in turn; other alphabets have no words of English time."""
JOINING = re.compile(r"[\s,\-–—/'’:&@()+]")
"""What may stand between the words of one phrase, besides one dot."""
LONGEST_STRETCH = 160
"""Characters; a longer row of words of time is cut, so that any text takes linear time."""

APOSTROPHES = ("'", "’", "‘")

STRONG, HOURS, WEAK, UNKNOWN = "SHW0"
"""What a word is to a phrase: worth parsing, figures before an h that may go on as a clock time, a part, or nothing.

The shape of a text has this for the first letter of a word and "x" for its others, "0" for each of a word that is
nothing; for each sign between words "-" where it joins, "." for a dot, else "|".
"""
KNOWN = re.compile(r"[SW]x*")
RUN = re.compile(r"G(?:-*+(?:\.-*+)?G)*+".replace("G", r"(?<![0SWx])[SWx]++(?!0)"))
"""A row of words that a phrase may hold. What is glued to a word without time is one too: "KLPF2013", "3am3io"."""
HOUR = re.compile(HOURS)
CLOCK = re.compile(r"[0-9]+h[^a-zß-ɏ0-9]*[0-9]")
"""Hours that go on with minutes: "5h 30"."""
TIMELY = frozenset(
    "weekday weekdays month unit units fortnight season seasons feasts part parts noon ampm oclock today tonight"
    " overnight weekend weekends workday workdays ad bc adverb biadverb present now_word past_ref future_ref eod boy"
    " year_word period_word feast season_word decadeword century_word millennium_word calendar_word fy qfigure hfigure"
    " mid_part mid_unit half_name ago ish_mark circa"
    " week_mark".split()
)
"""Classes of words that make a stretch worth parsing; all other words only go on with one."""


@cache
def _strength() -> dict[str, bool]:
    """Every word that a phrase may hold, and whether it makes the stretch worth parsing.

    One word of a surface does, the last of the longest where none does already: the time of "this time".
    """
    found: dict[str, bool] = {}
    todo: list[tuple[tuple[str, ...], Node]] = [((word,), node) for word, node in lexicon().next.items()]
    for words, node in todo:
        found.setdefault(words[-1], False)
        timely = any(sense.symbol in TIMELY or _teen(sense) for sense in node.senses)
        if timely and not any(found[word] for word in words):
            telling = max(reversed(words), key=len)
            found[telling] = len(telling) > 1
        todo.extend(((*words, word), deeper) for word, deeper in node.next.items())
    return found


def _teen(sense: Sense) -> bool:
    """True iff a number word may open a year or end a clock time: "nineteen eighty-four", "seven thirty"."""
    teen = sense.symbol == "number" and isinstance(sense.value, int) and sense.value > 12
    return teen or sense.symbol in ("thousand", "tens")


def _shape(piece: str) -> str:
    """The shape of what stands between two spaces; there are far fewer of them than of words."""
    words = WORD.split(piece)
    return intern("".join(_word(words, k) if k % 2 else _gap(word) for k, word in enumerate(words)))


def _gap(gap: str) -> str:
    """What the signs between two words are."""
    return "".join("." if c == "." else "-" if JOINING.match(c) else "|" for c in gap)


def _word(words: list[str], k: int) -> str:
    word, kind = words[k], _kind(words, k)
    return kind + ("0" if kind == UNKNOWN else "x") * (len(word) - 1)


def _kind(words: list[str], k: int) -> str:
    """What the k-th of the words is to a phrase; between them are gaps."""
    word = words[k]
    if word[0].isdecimal() != word[-1].isdecimal():  # "1st", "1990s", "17t"; "q4"
        return STRONG
    known = _strength().get(word.replace("’", "'"))
    if known:
        return STRONG
    if not word[0].isdecimal():
        return UNKNOWN if known is None else WEAK
    if len(word) == 4 or len(word) == 2 and words[k - 1][-1:] in APOSTROPHES:  # "1994", "'94"
        return STRONG
    gap, following = words[k + 1], "".join(words[k + 2 : k + 3])
    if not gap:
        return HOURS if following == "h" else STRONG if following == "ish" else WEAK
    return STRONG if gap in (":", "/", "-", ".") and following[:1].isdecimal() else WEAK


SHAPES = Remembered(_shape)


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the stretches of text that may hold a time, in order: what is known around each strong word."""
    shape = _whole(text)
    done = end = 0
    while (at := shape.find("S", done)) >= 0:
        if at >= end:
            done, end = _run(shape, end, at)
        if at >= done:
            first, done = _cut(shape, done, at, end)
            yield first, done


HOUR_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HOUR_FIGURE = "1[0-2]|[1-9]"
FIGURES = rf"(?:1\d|2[0-3]|0?[1-9])\.[0-5]\d|(?:[01]\d|2[0-3])[0-5]\d|{HOUR_FIGURE}"
"""A clock time in figures: "14.30", "0630", "8"."""
BARE_HOUR = re.compile(
    rf"(?:(?:\b[Aa]t |@ ?)(?:(?:five|ten|5|10|20) to )?(?:{HOUR_WORD}|{FIGURES})"
    rf"|\b(?:[Uu]ntil|[Tt]ill|By) (?:{HOUR_WORD}|{HOUR_FIGURE})|\b(?:[Aa]fter|[Bb]efore) (?:{HOUR_FIGURE})"
    rf"|\b(?:[Ff]rom|[Bb]etween) (?:{HOUR_WORD}) (?:to|and) (?:{HOUR_WORD}))"
    rf"(?=[,;)?!\n]|[.:](?!\d)|\Z| (?:and(?! (?:a\b|\d|{HOUR_WORD}))|but|when|while|he|she|they|it|i|I|we|the|sharp"
    r"|(?:in|on|from|near|outside) (?:the|my|our|your|his|her|front))\b)"
)
"""An hour without its half of the day, where no noun follows that it may count."""
LEAD = re.compile(rf"[\s(\"“‘'](?=(?:[AaUuTtBFfb](?:t|ntil|ill|y|rom|etween|fter|efore) |@ ?)(?:{HOUR_WORD}|[0-9]))")
"""What stands before such an hour, and much else: it is found at once, for it begins with a sign."""


def with_hours(text: str) -> Iterator[tuple[int, int]]:
    """The stretches with those of bare hours beside them: "at nine"."""
    leads = (BARE_HOUR.match(text, lead.end() - 1) for lead in LEAD.finditer("\n" + text))
    hours = (hour for hour in leads if hour is not None)
    hour = next(hours, None)
    done = 0
    for start, end in (*stretches(text), (len(text), len(text))):
        while hour is not None and hour.start() < start:
            if hour.start() >= done and hour.end() <= start:
                yield hour.span()
            hour = next(hours, None)
        done = end
        if start < end:
            yield start, end


def bare_hour(text: str, at: int) -> bool:
    """Whether an hour without its half of the day stands at a place, and is no count.

    >>> bare_hour("At nine she rang.", 0), bare_hour("The toll stood at nine.", 15)
    (True, False)
    """
    before = text[max(0, at - LONGEST_WORD) : at].lower().rstrip().rpartition(" ")[2]
    return BARE_HOUR.match(text, at) is not None and before not in words_of("guards", "standing")


AGES = re.compile(r"\bborn\b|\bage[ds]?\b")
"""Words of a life, in which "at nine" may be an age."""
LONGEST_WORD = 12


def _whole(text: str) -> str:
    """The shape of a text, in which an empty line and an entry of a log end a phrase."""
    headed = HEADLINE.sub(r"\n\n\1|", f"\n\n{text}")[2:]
    parted = OPENED.sub("|", headed).replace("\n\n", "| ").replace("\n", " ")
    low = parted.lower()
    if len(low) != len(text):  # a few capitals get longer; such a text is read with its own letters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in parted)
    shape = "-".join(map(SHAPES.__getitem__, low.split(" ")))
    return HOUR.sub(lambda hour: "S" if CLOCK.match(low, hour.start()) else "W", shape)


def _run(shape: str, low: int, at: int) -> tuple[int, int]:
    """The first run that ends after a place, of those from `low` on."""
    run = RUN.search(shape, max(low, shape.rfind("0", low, at)))
    while run is not None and run.end() <= at:
        run = RUN.search(shape, run.end())
    return (len(shape), len(shape)) if run is None else run.span()


def _cut(shape: str, start: int, at: int, end: int) -> tuple[int, int]:
    """The words from `start` to `end` around the one at a place that are not too long together.

    All of them, but for a long run and what is left of one, which begins with a gap.
    """
    if end - start <= LONGEST_STRETCH and shape[start] not in "-.":
        return start, end
    low, high = max(start, at - LONGEST_STRETCH), min(end, at + 2 * LONGEST_STRETCH)
    words = [word.span() for word in KNOWN.finditer(shape, low, high)]
    until = next(b for a, b in words if a == at)
    first = min(a for a, _ in words if a == at or until - a <= LONGEST_STRETCH)
    return first, max(b for a, b in words if a == at or b - first <= LONGEST_STRETCH)
