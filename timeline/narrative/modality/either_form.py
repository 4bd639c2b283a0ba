"""Forms of a verb that may be of the past as well as of what would come."""

from __future__ import annotations

from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.verbs import BASE, PARTICIPLE, form
from timeline.narrative.report import Report


def had_or_would(report: Report, group: VerbGroup) -> bool:
    """Whether it may be of the past as well as of what would come: "they'd let it"."""
    words = words_in(report, group)
    return words[0].endswith("'d") and bool(form(words[-1]) & BASE) and bool(form(words[-1]) & PARTICIPLE)


def words_in(report: Report, group: VerbGroup) -> list[str]:
    """The words of a verb group, in small letters."""
    return report.text[group.start : group.end].lower().replace("’", "'").split()
