"""What goes on from an evening that a text told last: its hours, the small hours after it, and the next day."""

from __future__ import annotations

import re
from datetime import timedelta

from timeline.algebra import Clock, Hands, Span
from timeline.calendar import Unit
from timeline.language.direction.anterior import anterior
from timeline.language.direction.cues import stops
from timeline.language.direction.nearby import PIECE
from timeline.language.discourse.asides import same_sentence
from timeline.language.discourse.story import Story
from timeline.language.scan import HOUR_WORD
from timeline.language.underspecified import EARLY, EVENING, MIDNIGHT, NOON

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


def later_half(story: Story, hands: Hands, start: int) -> Clock | None:
    """The half of the day that is of an evening told just before, and no earlier: "that evening they met; they ate at
    ten". But in histories it goes on so from any clock time that has its half: "at 4:11 p.m. … by 4:20"."""
    told, halves = story.exact, (Clock(hands.hour % NOON + half, hands.minute) for half in (0, NOON))
    if told is None or told.start is None or not story.near(start) or anterior(story.text, start):
        return None
    if _in_evening(story):
        evening = (told.start.hour or MIDNIGHT) <= hands.hour + NOON < MIDNIGHT
        return Clock(hands.hour + NOON, hands.minute) if evening else None
    if story.genre == "narrative" or not _of_a_half(story, told) or _opens_back(story.text, start):
        return None
    return next((clock for clock in halves if (clock.hour, clock.minute) >= (told.start.hour, told.start.minute)), None)


def of_morning(story: Story, hands: Hands, start: int) -> bool:
    """Whether an hour of the hands right after an evening is no hour of that, nor looks back from it: it is of the
    morning that follows, or of the next evening: "on the night of 30 June they marched. At half past seven …"."""
    told = story.exact
    if story.genre != "narrative" or told is None or told.start is None or anterior(story.text, start):
        return False
    if not _in_evening(story) or not (story.near(start) or _over_a_night(told)):
        return False
    return told.start.hour >= EVENING and hands.hour % NOON + NOON < told.start.hour


def _over_a_night(told: Span) -> bool:
    """Whether a time told is a night, with the small hours of the next day."""
    return told.end is not None and EARLY >= told.end.hour > 0


def with_evening(story: Story, told: Span | None) -> Span | None:
    """The day told last, with the one before it where that day's evening had gone on into its small hours: from either
    counts "the next morning"."""
    telling = story.main
    if telling is None or told is None or telling.span is not told or telling.before is None:
        return told
    exact, before, evening = telling.exact, telling.before.span, telling.before.exact
    if exact is None or exact.start is None or exact.grain >= Unit.DAY or exact.start.hour >= SMALL_HOURS:
        return told
    into = evening is not None and evening.start is not None and evening.start.hour >= EVENING
    return Span.hull(before, told) if into and before.grain is Unit.DAY and before.end == told.start else told


SMALL_HOURS = 5
"""The hour up to which a night goes on."""


def either_half(story: Story) -> Span | None:
    """The time told last, as it was said, in either half of the day where the hands of a clock tell it: "at half past
    ten he had left. He had come back ten minutes later"."""
    telling, told = story.main, story.exact
    if telling is None or told is None or told.start is None or told.end is None or told.start.hour >= NOON:
        return told
    if told.grain >= Unit.DAY or SHOWN(story.text, telling.start, telling.end) is None:
        return told
    later = Span.crisp(told.start + HALF_A_DAY, told.end + HALF_A_DAY, told.grain)
    return Span.hull(told, later)


SHOWN = re.compile(
    r"(?i)(?:.* at )?(?:(?:about|around) )?"
    rf"(?:(?:a )?[a-z-]+ (?:past|to) (?:{HOUR_WORD}|\d+)|(?:{HOUR_WORD}|\d+) o['’]clock|{HOUR_WORD})(?: on .*)?"
).fullmatch
"""Words of the hands of a clock without the part of the day."""
HALF_A_DAY = timedelta(hours=12)


def _of_a_half(story: Story, told: Span) -> bool:
    """Whether the time told last is a clock time of which half of the day it is."""
    assert story.telling is not None
    return told.grain < Unit.DAY and HALF(story.text, story.telling.start, story.telling.end) is not None


def _opens_back(text: str, start: int) -> bool:
    """Whether a time opens a sentence in the past perfect: "At 9:15 he had called", but not "By 9:15"."""
    return text.startswith("At ", max(0, start - len("At "))) and HAD(text, start) is not None


HAD = re.compile(r"[^.;,]{1,60} had ").match
HALF = re.compile(r"(?i)\d ?[ap]\.?m\b|\b(?:1[3-9]|2[0-3]):\d\d").search


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
