"""Headings: the days and titles in lines that stand over what follows."""

from __future__ import annotations

import re

from timeline.language.layout.entries import ALONE, ENTRY, LONGEST_HEADING, NTH, line_at
from timeline.language.syntax.verbs import AUXILIARY, PAST, form
from timeline.language.syntax.wording import words_of


def in_heading(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] stands in a line short enough for a heading, and in no entry.

    When a text was written is no heading of what it tells: "Last updated 5 May".
    """
    low, high = line_at(text, start), text.find("\n", end, end + LONGEST_HEADING)
    if low is None or high < 0 and len(text) - end > LONGEST_HEADING:
        return False
    line = text[low : high if high >= 0 else len(text)]
    if len(line) > LONGEST_HEADING or WRITTEN.search(line, 0, start - low) is not None:
        return False
    return ENTRY.match(f"\n{line}") is None and FIGURES(line) is None and UNDER(text, max(0, low - SHORT), low) is None


FIGURES = re.compile(r"\d{4}(?: ?hrs?|h)? [A-Z]").match
UNDER = re.compile(rf"(?<![^\n]){ALONE}\n\Z").search
SHORT = 10
"""Characters of a line that is a clock time alone, at most, with the end of the line."""
WRITTEN = re.compile(r"(?i)\b(?:updated|edited|revised|published|modified)\b")


def heads(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] opens a line and stands in it alone, or before a stop: the heading of an entry.

    >>> heads("4 May. Rain.", 0, 5), heads("4 May was wet.", 0, 5), heads("Update, 4 May: Rain.", 8, 13)
    (True, False, True)
    >>> heads("4 Aug. Rain.", 0, 6), heads("4 Aug. was wet.", 0, 6)
    (True, False)
    """
    line = line_at(text, start)
    stopped = text[end : end + 2].strip(" ")[:1] in HEADED or SHORTENED(text, end - 1) is not None
    marked = stopped and RANGING(text, end) is None
    if line is None or not (marked or captioned(text, start, end)):
        return False
    return not text[line:start].strip() or (text.startswith((":", "."), end) and added(text, start))


def added(text: str, start: int) -> bool:
    """Whether the line of an offset says up to it that what follows was added to what is told above."""
    line = line_at(text, start)
    return line is not None and ADDED(text[line:start]) is not None


ADDED = re.compile(r"(?:Addendum|ADDENDUM|Update|UPDATE|Edit|EDIT|P\.?S\.?),? ").fullmatch


def captioned(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] opens a paragraph, and a word or two behind a comma close its line.

    >>> captioned("4 May, late\\nRain.", 0, 5), captioned("4 May, he left\\nfor York.", 0, 5)
    (True, False)
    """
    opens = not start or text.startswith("\n\n", start - 2)
    found = CAPTION(text, end) if opens else None
    if found is None:
        return False
    words = found[0].lower().split()[1:]
    return words[-1] not in words_of("guards", "function") and not any(form(w) & (PAST | AUXILIARY) for w in words)


CAPTION = re.compile(r",(?: [^\W\d_]+){1,3}(?=\n)").match


def placed(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] closes a line in which only a place stands before it, as over a letter.

    >>> placed("Camp II, 4 May\\nRain.", 9, 14), placed("Dear Ann, 4 May was wet", 10, 15)
    (True, False)
    """
    line = line_at(text, start) if text[end : end + 2].lstrip(".")[:1] in ("", "\n") else None
    return line is not None and PLACE(text, line, start) is not None


PLACE = re.compile(r"(?:[A-Z][\w.’'-]*(?: [A-Z\d][\w.’'-]*| of| the)*, (?:the )?){1,3}").fullmatch


TO_ANOTHER = r" ?[-–—] ?\d"
"""What goes on from a day to another: "3 May - 5 May", "3rd-4th"."""
RANGING, OVER_DAYS = re.compile(TO_ANOTHER).match, re.compile(NTH + TO_ANOTHER).match


def alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is all of its line.

    >>> alone("Rain.\\n\\nTuesday\\nSnow.", 7, 14), alone("Tuesday. Snow.", 0, 7)
    (True, False)
    """
    return text[end : end + 1] in ("", "\n") and heads(text, start, end)


def chronicle(text: str) -> bool:
    """Whether nobody tells of himself in a text: the lines of such a one, which open with a day and a dash, are no
    entries of a diary, and go on to later days.

    >>> chronicle("8 June 2018 - Letter sent. Answered on 2 July."), chronicle("8 June 2018 - We rose.")
    (True, False)
    """
    return OWN(text) is None


OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Uu]s|[Oo]ur)\b").search
DASHES = frozenset({"-", "–", "—"})


def over_next(text: str, start: int, end: int) -> bool:
    """Whether a weekday is over the next entry of a diary, or over what was added: "P.S. Monday. It rains"."""
    return alone(text, start, end) or (added(text, start) and heads(text, start, end))


def titled(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] stands in a title: a short paragraph of one line with no stop at its end.

    >>> titled("He left.\\n\\nThe war of 1809\\n\\nIn May he came.", 21, 25), titled("Of 1809\\nhe told.", 3, 7)
    (True, False)
    """
    line, high = line_at(text, start), text.find("\n\n", end, end + LONGEST_HEADING)
    if line is None or high < 0 or "\n" in text[end:high]:
        return False
    return (not line or text.endswith("\n\n", 0, line)) and text[line:high].rstrip()[-1] not in STOPS


STOPS = frozenset(".,;:!?")


def diary(text: str, start: int, end: int) -> bool:
    """Whether a day opens an entry of a diary.

    >>> diary("Jan 4. Snow.", 0, 5), diary("Jan 4: Jazz at the hall", 0, 5)
    (True, False)
    """
    stopped = text[end : end + 1] in ("", ".", "\n") or SHORTENED(text, end - 1) is not None
    return stopped and heads(text, start, end)


SHORTENED = re.compile(r"\. (?=[\"'“]?[A-Z])").match
HEADED = DASHES | {"", "\n", ".", ":"}
"""What follows the day of an entry; "" is the end of the text."""
