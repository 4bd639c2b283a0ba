"""Where a time puts an event, by the whole phrase that it stands in: "until", "after", "by", a range, or none."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from timeline.algebra import (
    After, Before, Between, By, Ended, Every, For, From, Last, PartOfDay, Portion, Reading, Shift, Since, Term, Told,
    Until, Within, anaphoric, leans,
)  # fmt: skip
from timeline.calendar import Unit, floor
from timeline.calendar.zone import on_the_clock
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.narrative.dating.either import WEEK, other, until_today, year_far
from timeline.narrative.dating.halves import clock, either_half, either_midnight
from timeline.narrative.dating.rereading import DAY
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window


def placed(sketch: Sketch, mention: Mention, reading: Reading, phrase: Reading) -> Window | None:
    """The window that a reading gives an event, by the term of its whole phrase."""
    assert reading.interval is not None
    low, high = reading.interval.start, reading.interval.end
    term = phrase.term
    if isinstance(term, Shift) and term.sign > 0 and isinstance(term.base, Told) and _up_to_now(sketch):
        return Window(end=high)  # "nine years on, ten have been jailed"
    if sketch.report.text.startswith(" at the earliest", mention.end):
        return Window(start=low)
    later = _later(mention, low, high)
    if isinstance(term, Between | Ended | For) and phrase.interval is not None:
        end = phrase.interval.end
        return Window.inside(phrase.interval.start, end and end + later)
    if isinstance(term, Since):
        return _since(sketch, mention, low, high)
    if isinstance(term, From) and mention.signal not in ("at", "on", "in"):
        return Window(start=low)
    if isinstance(term, After | Before) and isinstance(reading.term, Portion):
        low, high = _beyond(reading)
    if isinstance(term, After):
        return _after(sketch, mention, high)
    if not_before(sketch, term):
        return Window(start=low)
    if isinstance(term, Before) and RUN_OUT(sketch.report.text, mention.end) is not None:
        return Window(end=high)
    if isinstance(term, Before | By):
        low, high = low and low + later, high and high + later
    if isinstance(term, Before) and not goes_around(sketch) and low is not None and _part_of_named_day(mention):
        return Window.inside(on_the_clock(floor(low, Unit.DAY), low.tzinfo), low)
    if isinstance(term, Before):
        return Window(start_latest=low) if goes_around(sketch) else Window(end=low)
    if isinstance(term, By) and not sketch.particle:
        return Window(start_latest=high) if goes_around(sketch) else Window(end=high)
    if isinstance(term, Until):
        return _until(sketch, mention, low, high)
    return _plain(sketch, mention, reading, low, high)


def _later(mention: Mention, low: datetime | None, high: datetime | None) -> timedelta:
    """How much later the end of a time may be: by noon where its half of the day is not said."""
    at = low or high
    later = at and either_half(mention, at)
    return later if later and at and at.year < datetime.max.year else timedelta(0)


def _plain(sketch: Sketch, mention: Mention, reading: Reading, low: datetime | None, high: datetime | None) -> Window:
    """The window of what is in a time, or goes on around it."""
    if low is not None and high is not None:
        low, high = _spread(sketch, mention, low, high)
    if leans(mention.found.term) and year_far(sketch.report, mention):
        low = None
    around = goes_around(sketch, reading) and not ahead(sketch, low)
    return Window.around(low, high) if around else Window.inside(low, high)


def _spread(sketch: Sketch, mention: Mention, low: datetime, high: datetime) -> tuple[datetime, datetime]:
    """The bounds of a time, with what it may mean too."""
    if _not_yet(sketch, mention, low):
        low, high = low - DAY, high - DAY
    if (also := other(sketch, mention, low, high)) is not None:
        low, high = min(low, also[0]), max(high, also[1])
    told = _up_to_told(mention)
    return low, high if told is None else max(high, told)


def _up_to_told(mention: Mention) -> datetime | None:
    """Where "in the previous year" and "the week before" may end: at the time that they count from, where they are none
    of the calendar."""
    term = mention.reading.term
    said = mention.text.lower()
    rolling = mention.signal == "in" and said.startswith("the previous ") or said == "the week before"
    if not rolling or not isinstance(term, Last) or not isinstance(term.cycle, Every):
        return None
    return mention.told.start if mention.told is not None else mention.reading.anchor.first


def _until(sketch: Sketch, mention: Mention, low: datetime | None, high: datetime | None) -> Window:
    """What went on until a time; what did not happen until then happened in it."""
    if high is not None and low is not None and (also := other(sketch, mention, low, high)) is not None:
        low, high = min(low, also[0]), max(high, also[1])
    high = high + WEEK if high is not None and until_today(mention) else high
    if sketch.lemma in ("give", "grant"):  # "they were given until ten"
        return Window(end=high)
    negated = sketch.negated or words_before(sketch, mention)[-2:-1] == ["not"]
    return Window.inside(low, high) if negated else Window(start_latest=high, end_earliest=low, end=high)


def _after(sketch: Sketch, mention: Mention, high: datetime | None) -> Window:
    """What is after a time; "shortly after" the time of a clock it is not half a day away."""
    start = high - DAY if high is not None and either_midnight(mention) else high
    soon = mention.reading.grain < Unit.DAY and not SOON.isdisjoint(words_before(sketch, mention)[-2:])
    bounded = high is not None and soon and not goes_around(sketch)
    if not bounded or high is None or high.year == datetime.max.year:
        return Window(start=start)
    return Window.inside(start, high + HALF_A_DAY)


SOON = frozenset({"shortly", "just", "soon"})
HALF_A_DAY = DAY / 2
RUN_OUT = re.compile(r" (?:is|was|are|were) (?:out|over|up|done)\b").match
"""What makes "before the month" reach to its end: "before the month was out"."""


def _beyond(reading: Reading) -> tuple[datetime | None, datetime | None]:
    """What is before a vague part, and what is after it: "before the end of May" goes on to its last day."""
    assert reading.interval is not None
    low, high = reading.interval.start, reading.interval.end
    sharp = [bounds.earliest == bounds.latest for bounds in (reading.start, reading.end)]
    return low if sharp[0] else high, high if sharp[1] else low


def _not_yet(sketch: Sketch, mention: Mention, low: datetime) -> bool:
    """Whether a clock time on the day told was still to come when it was told of as past: it is of the day before."""
    over, opens = sketch.tensed.end, sketch.report.text[max(0, mention.start - 1) : mention.start] in ("", "\n", "[")
    return clock(mention) is not None and not opens and over is not None and low >= over and low.year > 1


def _up_to_now(sketch: Sketch) -> bool:
    """Whether the perfect of the present tells what has happened by now."""
    group = sketch.group
    return group is not None and group.tense == "present" and group.perfect


def ahead(sketch: Sketch, low: datetime | None) -> bool:
    """Whether the present tells of a day to come: "I am seeing him on Friday"."""
    present = sketch.group is not None and sketch.group.tense == "present"
    return present and low is not None and low >= sketch.told_by


def _part_of_named_day(mention: Mention) -> bool:
    """Whether a part of a day is said with its day: "before dawn on Wednesday" is of the Wednesday."""
    term = mention.found.term
    return isinstance(term, Within) and isinstance(term.cycle, PartOfDay) and not anaphoric(term)


def words_before(sketch: Sketch, mention: Mention) -> list[str]:
    """The last words before a mention, in lower case."""
    return sketch.report.text[max(0, mention.start - FAR) : mention.start].lower().split()


FAR = 24
"""Characters that hold the words right before a time."""


def _since(sketch: Sketch, mention: Mention, low: datetime | None, high: datetime | None) -> Window:
    """Lasting from a start inside; to the present where the verb is of the present. What is counted happened since:
    "has cut 300 jobs since January"."""
    group = sketch.group
    if group is not None and group.tense == "future":  # "Kim, the champion since March, will miss it"
        return Window(start=low)
    if counted(sketch, mention):
        return Window(start=low, end=None if sketch.state else sketch.report.until)
    if group is None or group.tense == "present":
        since = sketch.report.since if sketch.spoken is None else sketch.spoken[0]
        return Window(start=low, start_latest=high, end_earliest=since)
    if goes_around(sketch) or group.perfect or (group.passive and group.first == group.last):  # "closed since 2020"
        return Window(start=low, start_latest=high)
    return Window(start=low)


def counted(sketch: Sketch, mention: Mention) -> bool:
    """Whether a number stands between a verb of the perfect and its time, or beside one of the passive."""
    group = sketch.group
    if group is None or not group.perfect or group.progressive:
        return False
    between = sketch.report.text[sketch.head_end : mention.start].lower().split()
    return (group.passive and sketch.figures) or any(word[0].isdigit() or word in _numbers() for word in between)


@cache
def _numbers() -> frozenset[str]:
    return words_of("words", "number") | {"several", "many", "once", "twice"}


def not_before(sketch: Sketch, term: Term) -> bool:
    """Whether a time is before what will happen, if it does: "will not open before May"."""
    return isinstance(term, Before) and sketch.negated and sketch.group is not None and sketch.group.tense == "future"


def goes_around(sketch: Sketch, reading: Reading | None = None) -> bool:
    """Whether it goes on around its date rather than lying in it: "she was married in 1990", not "on Saturday"."""
    group = sketch.group
    if group is None:
        return False
    short = reading is not None and reading.grain <= Unit.DAY
    if group.progressive:
        return not (group.tense == "future" and reading is not None and reading.grain >= Unit.DAY)
    return sketch.state and not group.perfect and not (short and group.tense in ("past", "future"))
