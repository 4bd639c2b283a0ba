"""What goes on from an evening that a text told last: its hours, the small hours after it, and the next day."""

from __future__ import annotations

import re

from timeline.language.direction.anterior import anterior
from timeline.language.direction.cues import stops
from timeline.language.direction.pointing import PIECE
from timeline.language.discourse.asides import same_sentence
from timeline.language.discourse.story import Story
from timeline.language.underspecified import EARLY, EVENING, MIDNIGHT

LOOKING_BACK = frozenset({"after", "since", "had", "having"})
"""What opens a clause that tells of something earlier."""
SMALL = re.compile(r".*[\d ](?:a\.?m\.?|A\.?M\.?)|(?:.* )?0\d:?\d\d").fullmatch
"""A clock time that is said to be of the small hours or the morning."""


def late(story: Story, start: int, end: int) -> bool:
    """Whether the evening was told just before, so that the small hours are of the next day: "from 11 pm on Sunday to
    3 am"; where they are said to be those anywhere in a paragraph, in a history whenever."""
    if not _in_evening(story):
        return False
    told_there = story.genre == "narrative" or _in_paragraph(story, start)
    small = told_there and SMALL(story.text, start, end) is not None
    return story.near(start) or (small and not anterior(story.text, start))


def earlier_hour(story: Story, hour: int, start: int) -> bool:
    """Whether a sentence goes on from its time to an earlier hour, which is of the next day: "flew in late on Sunday
    and was seen at noon"; or, by that, the next one from an evening: "By noon it had spread"."""
    told = story.exact
    if told is None or told.start is None or told.start.hour <= hour:
        return False
    if story.text.startswith("By ", start - 3):
        return told.start.hour >= EVENING and story.near(start)
    assert story.telling is not None
    between = PIECE(story.text[story.telling.end : start].lower())
    plain = "and" in between and (stops() | LOOKING_BACK).isdisjoint(between)
    return plain and same_sentence(story.text, story.telling.end, start)


def of_evening(story: Story, hour: int, start: int) -> bool:
    """Whether an hour is of an evening told just before, and no earlier: "that evening they met; they ate at ten"."""
    told = story.exact
    if told is None or told.start is None or not _onward(story, start):
        return False
    return (told.start.hour or MIDNIGHT) <= hour < MIDNIGHT


def after_a_night(story: Story, start: int) -> bool:
    """Whether a night with the small hours of the next day was told just before, so that a forenoon is of that."""
    told = story.exact
    return told is not None and told.end is not None and EARLY > told.end.hour > 0 and _onward(story, start)


def _in_evening(story: Story) -> bool:
    """Whether an evening was told last, or the midnight that ends the day."""
    day, told = story.told, story.exact
    if day is None or day.start is None or told is None or told.start is None:
        return False
    return told.start.hour >= EVENING or told.start.date() > day.start.date()


def _onward(story: Story, start: int) -> bool:
    """Whether an evening was told just before, and nothing looks back from it."""
    return _in_evening(story) and story.near(start) and not anterior(story.text, start)


def _in_paragraph(story: Story, start: int) -> bool:
    """Whether the time told last stands in the paragraph of a place."""
    return story.telling is not None and story.text.find("\n", story.telling.end, start) < 0
