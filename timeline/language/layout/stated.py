"""What a text says of all its times: "All times are UTC"."""

from __future__ import annotations

import re
from functools import cache

from timeline.language.tables import table


def stated_zone(text: str) -> str | None:
    """The zone in which a text says that its times are.

    >>> stated_zone("All times UTC."), stated_zone("(times in Berlin time)"), stated_zone("At times UTC is used.")
    ('0', 'Europe/Berlin', None)
    """
    found = STATED(text)
    return None if found is None else _zones().get(found[1].lower())


STATED = re.compile(
    r"(?:\b[Aa]ll (?:the )?times|\([Tt]imes|(?<![^\n])Times)(?: (?:below|here|are|given|shown|stated))*(?: in|:)? "
    r"([A-Z]{2,4}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)? [Tt]ime\b)"
).search


@cache
def _zones() -> dict[str, str]:
    return {surface.rstrip("!"): zone for zone, surfaces in table("words")["zone"] for surface in surfaces}
