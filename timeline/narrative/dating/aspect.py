"""What the verb of an event says of how it lies to its time: in it, around it, ahead of the writing, by now."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from timeline.algebra import Before, Reading, Term
from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.narrative.modality.tensed import goes_on
from timeline.narrative.sketch import Sketch


def up_to_now(sketch: Sketch) -> bool:
    """Whether the perfect of the present tells what has happened by now."""
    group = sketch.group
    return group is not None and group.tense == "present" and group.perfect


def ahead(sketch: Sketch, low: datetime | None) -> bool:
    """Whether the present tells of a day to come: "I am seeing him on Friday"."""
    present = sketch.group is not None and sketch.group.tense == "present"
    return present and low is not None and low >= sketch.told_by


def goes_around(sketch: Sketch, reading: Reading | None = None) -> bool:
    """Whether it goes on around its date rather than lying in it: "she was married in 1990", not "on Saturday"."""
    group = sketch.group
    if group is None:
        return False
    short = reading is not None and reading.grain <= Unit.DAY
    if group.progressive:
        return not (group.tense == "future" and reading is not None and reading.grain >= Unit.DAY)
    return sketch.state and not group.perfect and not (short and group.tense in ("past", "future"))


def not_before(sketch: Sketch, term: Term) -> bool:
    """Whether a time is before what happens, if it does: "will not open before May", "did not open before May", "don't
    expect it to open before May"; not "had not rung before May"."""
    group = sketch.group if isinstance(term, Before) and sketch.negated else None
    if group is None:
        return False
    return group.tense == "future" or (not group.perfect and (group.tense == "past" or group.modality == "to"))


def counted(sketch: Sketch, mention: Mention) -> bool:
    """Whether the perfect tells what happened since then, once or so many times."""
    group = sketch.group
    if group is None or not group.perfect or group.progressive:
        return False
    between = sketch.report.text[sketch.head_end : mention.start].lower().split()
    return not goes_on(sketch) or any(word[0].isdigit() or word in _numbers() for word in between)


def may_last(sketch: Sketch) -> bool:
    """Whether what several have undergone since some time may be so still: "three schools have been closed since
    May"."""
    group = sketch.group
    undergone = group is not None and group.perfect and group.passive and group.tense == "present"
    return undergone and sketch.lemma in words_of("verbs", "held")


@cache
def _numbers() -> frozenset[str]:
    return words_of("words", "number") | {"several", "many", "once", "twice"}


def words_before(sketch: Sketch, mention: Mention) -> list[str]:
    """The last words before a mention, in lower case."""
    return sketch.report.text[max(0, mention.start - FAR) : mention.start].lower().split()


FAR = 24
"""Characters that hold the words right before a time."""
