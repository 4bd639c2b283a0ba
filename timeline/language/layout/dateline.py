"""Datelines: where and when a report was written, which is no time of what it tells."""

from __future__ import annotations

import re

PLACE = re.compile(r"\W*[A-Z][A-Z'’. -]+(?:, [A-Z][\w.]*)*,? \(?").fullmatch
WRITTEN = re.compile(r"\)?\s*(?:\([^)]*\)\s*)?(?:--|[-–—])\s").match
"""What stands before the day of a dateline, and what after it."""


def in_dateline(text: str, start: int, end: int) -> bool:
    """Whether a time stands in a dateline.

    >>> in_dateline("PARIS, May 3 (Reuters) - A court ruled.", 7, 12), in_dateline("In May 3 ruled.", 3, 6)
    (True, False)
    """
    return WRITTEN(text, end) is not None and PLACE(text, text.rfind("\n", 0, start) + 1, start) is not None
