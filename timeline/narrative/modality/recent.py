"""What news tell without a date because it is new: what was said, and how it seemed, within a day of their writing."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import words_of
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.telling.described import of_some


def recent(report: Report, group: VerbGroup) -> bool:
    """Whether it is something said, or seeming, that news tells without a date because it is new."""
    if report.genre != "news" or group.perfect or group.progressive:
        return False
    if group.passive:
        return group.tense == "present" and group.lemma == "expect"
    called = group.lemma == "call" and report.text.startswith(CALLED, group.end)
    return group.lemma in words_of("verbs", "spoken", group.tense) and not called


def of_then(scene: Scene, group: VerbGroup) -> bool:
    """Whether what is said only tells which one is meant, or was said before something else: "a report that called for
    sirens", "Orme, who denied it", "at first denied it", or beside what was done."""
    words, subject = scene.words, scene.words.back(group.first)
    near = words.low[max(0, min(subject, group.first - 2)) : group.last + 4]
    if _beside_deed(scene, group, subject):
        return True
    telling = words.at(subject) in TELLING and not group.negated  # not "the agency, which did not say when"
    if telling or ("at", "first") in pairwise(near):
        return True
    return not words_of("verbs", "spoken", "before").isdisjoint(words.low[max(0, subject) : group.first])


def _beside_deed(scene: Scene, group: VerbGroup, joint: int) -> bool:
    """Whether who says it is told to have done something before, whenever that was: "he pleaded guilty and said"."""
    if scene.words.at(joint) not in ("and", "but"):
        return False
    before = [g for _, g in groups_of(scene) if g.finite and g.last < joint]
    return bool(before) and before[-1].tense == "past" and not recent(scene.report, before[-1])


TELLING = frozenset({"that", "who", "whom", "which"})
CALLED = (" a ", " an ", " off ", " in ", " up ", " out ")
"""What makes no saying of a call: "called an election", "called off the strike"."""


def among(scene: Scene, group: VerbGroup) -> bool:
    """Whether it was done more than once: "refused two bids, the last of them on Friday"."""
    return any(m.start > group.start and of_some(scene, scene.word_at(m.start)) for m in scene.mentions)


def of_the_dead(scene: Scene, group: VerbGroup) -> bool:
    """Whether an obituary tells what the dead one said: "Ann Roth, who has died aged 88, … she once told a friend"."""
    before = scene.words.low[max(0, group.first - 2) : group.first]
    of_theirs = before[-1:] in (["he"], ["she"]) or before[:1] in (["his"], ["her"])
    return of_theirs and DIED.search(scene.text, 0, OPENING) is not None


DIED = re.compile(r"\bwho (?:has )?died\b|\bdied\b[^.]{0,40}\bage[ds]?\b")
OPENING = 400
"""Characters in which an obituary says of whom it is."""
