"""Logs and messages: lines that open with a time, which is that of the entry, or when the message was sent.

Entries that open with a clock time alone are of one day, which a heading may tell.
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import pairwise


ALONE = r"\d{1,2}(?:[:.]\d{2})? ?[ap]m[ \t]*(?=\n|\Z)"
"""A clock time that is all of a line: the entry stands below it."""
NICK = r"[a-z][\w.-]{0,19}:"
ENTRY = re.compile(
    r"\n(?=[ \t]*(?:[|*•–-][ \t]*)?~?\[?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:[-–—]|to) ?\d{1,2}[:.]\d{2})?\]?"
    r"(?:[ \t]*[-–—:|])?[ \t]+(?:\([^)\n]{0,19}\) )?"
    rf"(?:[\"'“<A-Z]|{NICK} )"
    rf"|{ALONE})"
)
"""The end of a line before an entry of a log whose day stands elsewhere."""
FIGURE = r"(?:[01]\d|2[0-3])[0-5]\d"
FIGURED = (
    rf"\n(?={FIGURE}(?: ?(?:[-–—]|to) ?{FIGURE})?(?: ?hrs?|h)? [A-Z])(?:(?<=[.!?:;)\n]\n)|(?<=\d{{4}}\n)|(?<!.\n))"
)
"""The same in four figures, or before a year: "0110 Alarm reset.", "1930 Moved to York."."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} [ \d]?\d(?:,? \d{{4}})?)"
TIME = r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?"
DATED = re.compile(rf"(?<![^\n])\[?{DATE}(?:,? |T){TIME}")
"""The opening of an entry that tells its day."""
ITEM = r"\n(?=[ \t]*(?:[-*•–] +[\"'“A-Z0-9]|\|))"
NTH = r"\d{1,2}(?:st|nd|rd|th)"
OF_DIARY = rf"\n(?<=[.!?:;)\d\n\"”’]\n)(?={NTH}(?:[.\n]|[-–—]\d|,? (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))"
"""The end of a line before a day of the month over an entry: "2nd. Marched", "3rd Sunday"."""
WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}"
OF_YEAR = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
OF_DATE = rf"\n(?<=[.!?:;)\"”’]\n)(?=(?:{WEEKDAY},? )?{OF_YEAR}(?:,? \d{{4}})?(?:[.:] |\n)|\d{{1,2}}/\d{{1,2}}: [A-Z])"
"""The same before a day with its month: "Tuesday 8 September. Fresh breeze." below "At 4 a.m.", "15/2: Rain."."""
HEADLINE = re.compile(rf"\n\n((?:{WEEKDAY}(?:,? {OF_YEAR})?|{OF_YEAR})(?:,? \d{{4}})?\.?)\n(?=\S)")
"""A day that is the first line of a paragraph, behind what parts that from the one above; no phrase goes on from it:
"8 July", and below it, "Yesterday"."""
ENTRY_FIGURED = re.compile(FIGURED).finditer
OPENED = re.compile(rf"{ENTRY.pattern}|{FIGURED}|\n(?={DATED.pattern})|{ITEM}|{OF_DIARY}|{OF_DATE}")
"""The end of a line before any entry, an item of a list or a row of a table."""
WHO = rf"(?:(?![A-Z]{{3}})[A-Z~+][^:\n]{{0,29}}:|{NICK})"
STAMP = re.compile(
    r"(?<![^\n])(?:>[> ]{0,9})?(?:"
    rf"(?:\[(?=[^\]\n]{{0,19}}\d)[^\]\n]{{1,39}}\]|{DATE},? {TIME} [-–—]) ?{WHO}(?=[ \n])"
    r"|[A-Z][^:\d\n\[]{0,29}, \[[^\]\n]{0,29}\d:\d\d[^\]\n]{0,9}\](?=\n)"
    r"|Sent:[^\n]{0,19}\d[^\n]{0,29}(?=\n)"
    r"|Date: [A-Z][a-z]{2}, \d[^\n]{10,24}[+-]\d{4}(?=\n)"
    r"|Date: [^\n]{0,29}\d:\d\d[^\n]{0,14}(?=\n(?:Subject|To|From|Cc|CC|Re): )"
    rf"|[A-Z][^:\d\n\[(]{{0,29}}(?: \(| [-–—|·•] )(?:[A-Z][a-z]{{2,8}},? )?{DATE}(?:,| at)? {TIME}\)?:?(?=\n)"
    r"|On [^\n]{0,39}\d[^\n]{0,59} wrote:)"
)
"""The opening of a message: when it was sent, and who by; in a chat, and in mail."""
DAY_TOLD = re.compile(f"{STAMP.pattern}|{DATED.pattern}")
SAID = re.compile(rf"(?<![^\n])\[?{TIME}\]?(?: [-–—])? (?:(<[^>\n]{{1,29}}>)|{WHO})(?=[ \n])")
"""The same by the clock alone; in a log it may open an entry as well."""
LONGEST_HEADING = 100
"""Characters of a line that may be a heading."""


def entries(text: str) -> list[int]:
    """The offsets at which the entries of a log start; none for other texts.

    >>> entries("Friday 5 May\\n09:12 Alarm. It was reset at 09:20.\\n10:03 Second alarm.")
    [13, 49]
    """
    found = [m.end() for m in ENTRY.finditer("\n" + text)] or _figured("\n" + text)
    return [at - 1 for at in found]


def _figured(text: str) -> list[int]:
    """The same of clock times in four figures, where one begins with a zero, as no year does."""
    found = [m.end() for m in ENTRY_FIGURED(text)]
    return found if len(found) >= FEWEST and any(text[at] == "0" for at in found) else []


FEWEST = 3
"""Lines in four figures that are a log, at least."""


def clock(text: str, entry: int) -> int:
    """The clock time that opens an entry, in minutes.

    >>> clock("09:12 Alarm.", 0), clock("9.12pm", 0)
    (552, 1272)
    """
    found = CLOCK.search(text, entry)
    if found is None:
        return 0
    hour = int(found[1]) if found[3] is None else int(found[1]) % 12 + 12 * (found[3] == "p")
    return hour * 60 + int(found[2] or 0)


CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(?: ?([ap])m)?")


def end_of(text: str, found: list[int]) -> int:
    """Where a log ends: with the paragraph of its last entry, where no empty line parts the entries.

    >>> text = "09:12 Alarm.\\n10:03 Second alarm.\\n\\nNobody was hurt."
    >>> text[: end_of(text, entries(text))]
    '09:12 Alarm.\\n10:03 Second alarm.'
    """
    end = text.find("\n\n", found[-1]) if len(found) > 1 and not parted(text, found) else -1
    return end if end >= 0 else len(text)


def parted(text: str, found: list[int]) -> bool:
    """Whether an empty line parts entries, as in what is told while it happens."""
    return any("\n\n" in text[entry:following] for entry, following in pairwise(found))


def turned(before: int | None, after: int | None) -> bool:
    """Whether midnight lies between two entries, by their clock times."""
    return before is not None and after is not None and before - after > HALF_A_DAY


A_DAY, HALF_A_DAY = 24 * 60, 12 * 60


def stamped(text: str, start: int) -> bool:
    """Whether a time at an offset is when a message was sent.

    >>> stamped("[4/5/2021, 19:03] Ann: Hi.", 1), stamped("[4] Ann: Hi on 4/5/2021.", 15)
    (True, False)
    """
    return _opens(STAMP, text, start) is not None


def day_first(text: str, written: datetime) -> bool:
    """Whether the days stand first in the dates of messages: the other way one of them is none, or not sent yet.

    >>> day_first("[04/03/2025, 13:20] Ann: Hi.", datetime(2025, 3, 8))
    True
    """
    for found in SLASHED(text) if MIDDLE(text) else ():
        first, second, year = map(int, found.groups())
        sent = (year if year > 99 else written.year // 100 * 100 + year, first, second)
        none = first > LAST_MONTH or sent > written.timetuple()[:3]
        if none and second <= LAST_MONTH and stamped(text, found.start()):
            return True
    return False


MIDDLE = re.compile(r"/\d{1,2}/\d").search
SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\b").finditer
LAST_MONTH = 12


def said(text: str, start: int, chat: bool) -> bool:
    """Whether a time at an offset is when a message of a chat was sent, by the clock alone.

    >>> said("19:03 Ann: Hi.", 0, True), said("19:03 Alarm: fire", 0, False), said("[19:03] <ann> Hi", 1, False)
    (True, False, True)
    """
    opening = _opens(SAID, text, start)
    return opening is not None and (chat or opening[1] is not None)


def dates_entry(text: str, start: int) -> bool:
    """Whether a time at an offset opens an entry of a log, with its day, or is when a message was sent.

    >>> dates_entry("2021-05-04 19:03 disk full", 0), dates_entry("On 4 May 2021 at 19:03 it was.", 3)
    (True, False)
    """
    return _opens(DAY_TOLD, text, start) is not None


def _opens(opening: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """The opening of the line, if it is such a one and a time at an offset stands in it."""
    line = line_at(text, start)
    found = opening.match(text, line) if line is not None else None
    return found if found is not None and start < found.end() else None


def line_at(text: str, at: int) -> int | None:
    """Where the line starts that has an offset in it; None where that is far."""
    low = max(0, at - LONGEST_HEADING)
    line = text.rfind("\n", low, at) + 1
    return line if line or not low else None
