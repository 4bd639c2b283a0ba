"""Forms: fields with dates, of which a name below them takes its year."""

from __future__ import annotations

import re

from timeline.language.layout.entries import LONGEST_HEADING, line_at

A_FIELD = r"[A-Z][^:\n]{1,29}: [^:\n]{0,29}\d{4}"
FIELD = re.compile(rf"(?<![^\n]){A_FIELD}(?![^\n])")
"""A line of a form, with a date."""
FIELDS = re.compile(rf"{A_FIELD}(?=[.,;|]| {{2}}|\Z)").finditer
"""The fields in a line of several."""


def fielded(text: str, start: int) -> bool:
    """Whether an offset stands in one of several fields of a form, each with its date: they tell no story.

    >>> fielded("Admitted: 3 May 2020\\nDischarged: 9 May 2020", 10), fielded("Date: 3 May 2020\\n", 6)
    (True, False)
    >>> fielded("Admitted: 3 May 2020. Discharged: 9 May 2020.", 34)
    True
    """
    line, high = line_at(text, start), text.find("\n", start)
    if line is None or text.find(": ", line, start) < 0:
        return False
    row = [*FIELDS(text, line, high if high >= 0 else len(text))]
    if len(row) > 1:
        return any(one.start() <= start < one.end() for one in row)
    if FIELD.match(text, line) is None:
        return False
    above = line_at(text, line - 1) if line else None
    following = text.find("\n", start, start + LONGEST_HEADING) + 1
    return any(at is not None and FIELD.match(text, at) is not None for at in (above, following or None))
