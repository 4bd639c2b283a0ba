"""Reading a phrase: all of it must be understood."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from attrs import evolve

from timeline.algebra import Reading, Term, others, resolve
from timeline.calendar import Anchor, AnchorLike, Conventions
from timeline.errors import NotUnderstood, OutOfCalendar
from timeline.language.borrowed import Borrowed
from timeline.language.derived import Derived
from timeline.language.figures import ordered
from timeline.language.grammar import Edge
from timeline.language.lexicon import lexicon
from timeline.language.parse import senses, whole
from timeline.language.tokens import tokens

LONGEST_PHRASE = 200
"""Characters; no phrase that people write is longer."""
DEFAULT = Conventions()
VULGAR = re.compile("[\u00bc-\u00be\u2150-\u215e]")
"""Fractions in one character, such as ½, which NFKC would glue to the number before them."""


def read(
    phrase: str,
    anchor: AnchorLike,
    *,
    language: str = "en",
    direction: str | None = None,
    conventions: Conventions | None = None,
) -> Reading:
    """The preferred reading of a phrase said at an anchor.

    `direction` ("past", "future" or "nearest") decides where bare names lie. Times are wall-clock times of the
    anchor's zone. Phrases in a `language` other than English are read by dateparser, as the whole period that they
    name. Raises NotUnderstood, OutOfCalendar (a subclass of OverflowError) or, for the anchor, BadAnchor.

    >>> str(read("last week", "2023-09-11").interval)
    '[2023-09-04 00:00, 2023-09-11 00:00)'
    """
    return readings(phrase, anchor, language=language, direction=direction, conventions=conventions)[0]


def readings(
    phrase: str,
    anchor: AnchorLike,
    *,
    language: str = "en",
    direction: str | None = None,
    conventions: Conventions | None = None,
) -> tuple[Reading, ...]:
    """All readings of a phrase, best first; each other one says why it lost. Errors as for `read`.

    >>> [str(r.interval.start.date()) for r in readings("next Friday", "2023-09-13")]
    ['2023-09-22', '2023-09-15']
    """
    if not isinstance(phrase, str):
        raise TypeError(f"a phrase is a str, not {type(phrase).__name__}")
    if direction not in (None, "past", "future", "nearest"):
        raise ValueError(f"direction {direction!r} is none of 'past', 'future', 'nearest'")
    said, given = Anchor.of(anchor), conventions or DEFAULT
    if language != "en":
        return (resolve(Borrowed(_plain(phrase), language), said, given, direction),)
    plain, edges = _understood(phrase, given.day_first)
    found: list[Reading] = []
    trouble: OutOfCalendar | None = None
    for edge in edges:
        try:
            first = evolve(resolve(edge.value, said, given, direction), derivation=Derived(edge, plain))
        except OutOfCalendar as error:
            trouble = trouble or error
            continue
        lost = "" if not found else f"the rule {edge.rule.name} fits less well" if edge.rule else ""
        for reading in (evolve(first, lost=lost), *others(first, given, direction)):
            if all((reading.interval, reading.kind) != (r.interval, r.kind) for r in found):
                found.append(reading)
    if not found:
        raise trouble or NotUnderstood(f"cannot read {phrase!r}")
    return tuple(found)


def understood(phrase: str) -> Term:
    """What a phrase means by its best reading. Raises NotUnderstood."""
    term: Term = _understood(phrase, DEFAULT.day_first)[1][0].value
    return term


def _understood(phrase: str, day_first: bool | None) -> tuple[str, list[Edge]]:
    """The phrase without what makes no difference, and the edges that cover it."""
    plain = _plain(phrase)
    for text in (plain, plain + "."):
        edges = whole(text, ordered(text, day_first))
        if edges:
            return text, edges
    raise NotUnderstood(_complaint(plain))


def _spelled(found: re.Match[str]) -> str:
    return " " + unicodedata.normalize("NFKC", found[0]).replace("\u2044", "/")


def _plain(phrase: str) -> str:
    """The phrase without spaces and marks around it, in compatible letters. Raises NotUnderstood for a long text."""
    plain = unicodedata.normalize("NFKC", VULGAR.sub(_spelled, phrase)).strip().rstrip(".!?;:,").strip()
    if len(plain) > LONGEST_PHRASE:
        raise NotUnderstood(f"cannot read {phrase[:40]!r}…: a phrase has at most {LONGEST_PHRASE} characters; use find")
    return plain


def _complaint(phrase: str) -> str:
    row = tokens(phrase)
    if not row:
        return f"cannot read {phrase!r}: it has no words; write a phrase such as 'last week'"
    known = lexicon().next
    for i, token in enumerate(row):
        if not senses(row, i, False) and token.text not in known:
            close = get_close_matches(token.text, [word for word in known if word.isalpha()], 1)
            hint = f" (did you mean {close[0]!r}?)" if close else ""
            return f"cannot read {phrase!r}: no meaning for {token.text!r} at {token.start}-{token.end}{hint}"
    return f"cannot read {phrase!r}: the words are known, but no rule puts them together; try a shorter phrase"
