"""Direct speech with exact offsets, in one pass over the text."""

from __future__ import annotations

import re

QUOTATION = re.compile(r"""“(?:[^”\n]|\n(?!\s*\n))*|``(?:[^'\n]|'(?!')|\n(?!\s*\n))*|"(?:[^"\n]|\n(?!\s*\n))*""")


def quotations(text: str) -> list[tuple[int, int]]:
    """What stands in double quotation marks, as (start, end); one that is left open ends with its paragraph.

    >>> text = '"It sank," he said. “We saw it.'
    >>> [text[start:end] for start, end in quotations(text)]
    ['"It sank,', '“We saw it.']
    """
    found = []
    at = 0
    while (m := QUOTATION.search(text, at)) is not None:
        found.append(m.span())
        at = m.end() + 1
    return found
