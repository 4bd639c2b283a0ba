"""Which phrase dates which event, and what the event's window is then."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import evolve

from timeline.algebra import (
    About, After, Before, Between, By, Ended, For, From, Now, Past, Reading, Shift, Since, Told, Until, Vague,
    anaphoric, leans, resolve,
)  # fmt: skip
from timeline.calendar import Anchor, Bounds, Interval, Unit, add, floor
from timeline.calendar.anchor import TICK
from timeline.calendar.zone import on_the_clock
from timeline.errors import OutOfCalendar
from timeline.language.mention import Mention
from timeline.language.wording import words_of
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.tensed import ongoing
from timeline.narrative.window import Window


NEAR = 12
"""Characters between a noun and its time, at most, for the time to be part of the claim."""


def date(sketch: Sketch, mention: Mention, verb: Sketch | None = None) -> bool:
    """Let a mention date an event. False where it says nothing about it, or clashes with what dates it already.

    A noun goes the way of the verb that the mention dates with it: "won the game on 3 September".
    """
    window = dated(sketch, mention, verb)
    if window is None:
        return False
    if sketch.dated is not None:
        met = sketch.dated.meeting(window)
        if met is None:
            return False
        window = met
    sketch.dated = window
    if sketch.noun and sketch.given is None and 0 <= mention.start - sketch.end <= NEAR:
        sketch.end = mention.end
    if isinstance(mention.phrase.term, Since) and sketch.group is not None and sketch.group.tense == "present":
        sketch.tensed = ongoing(sketch.report)
    if isinstance(mention.phrase.term, Until) and sketch.negated and sketch.status == "denied":
        sketch.status = not_until(sketch)
    if sketch.noun and sketch.status == "expected" and window.end is not None and window.end <= sketch.report.since:
        sketch.status = "reported"
    sketch.reasons.append(mention)
    return True


def dated(sketch: Sketch, mention: Mention, verb: Sketch | None = None) -> Window | None:
    """The window that a mention gives an event that it dates, with a verb or alone."""
    if _of_what_is_moved(sketch, mention):
        return None
    mention_reading, phrase = readings(verb if sketch.noun and verb is not None else sketch, mention)
    if sketch.noun and sketch.head >= mention.end:  # "after the May vote": what stands before the time is not about it
        phrase = mention_reading
    reading = widened(mention_reading)
    if reading.interval is None:
        return None
    low, high = reading.interval.start, reading.interval.end
    term = phrase.term
    if isinstance(reading.term, Vague):
        return _vague(sketch, reading)
    if isinstance(reading.term, Now):
        return ongoing(sketch.report) if sketch.group is not None and sketch.group.tense == "present" else None
    if isinstance(term, Between | Ended | For) and phrase.interval is not None:
        return Window.inside(phrase.interval.start, phrase.interval.end)
    if isinstance(term, Since):
        return _since(sketch, low, high)
    if isinstance(term, From) and mention.signal not in ("at", "on", "in"):
        return Window(start=low)
    if isinstance(term, After):
        return Window(start=high)
    if isinstance(term, Before):
        return Window(start_latest=low) if _lasts(sketch) else Window(end=low)
    if isinstance(term, By) and not sketch.particle:
        return Window(start_latest=high) if _lasts(sketch) else Window(end=high)
    if isinstance(term, Until):
        negated = sketch.negated or _words_before(sketch, mention)[-2:-1] == ["not"]
        return Window.inside(low, high) if negated else Window(start_latest=high, end_earliest=low, end=high)
    if low is not None and high is not None and (other := _other(sketch, mention, low)) is not None:
        low, high = min(low, other[0]), max(high, other[1])
    around = _lasts(sketch, reading) and not _ahead(sketch, low)
    return Window(start_latest=high, end_earliest=low) if around else Window.inside(low, high)


def _other(sketch: Sketch, mention: Mention, low: datetime) -> tuple[datetime, datetime] | None:
    """What a bare name may mean too, where two days are as likely; None for one that is clear.

    "Was to come on Friday" may be of the last one as of the next. Who tells of the weeks before counts from the time
    told, or from the telling: "I heard of it on the Sunday".
    """
    teller = sketch.teller and sketch.report.genre == "narrative"
    told = mention.told.end if teller and mention.told is not None else None
    recent = told is not None and sketch.report.anchor.first - told <= RECENT
    both = recent or (sketch.planned and low >= sketch.report.until)
    if not both or not leans(mention.found.term):
        return None
    try:
        found = resolve(mention.found.term, _anchor(sketch), mention.conventions, "past").interval
    except OutOfCalendar:
        return None
    return None if found is None or found.start is None or found.end is None else (found.start, found.end)


RECENT = timedelta(days=365)
"""Before that, who tells a history counts from the time told alone."""


def _ahead(sketch: Sketch, low: datetime | None) -> bool:
    """Whether the present tells of a day to come: "I am seeing him on Friday"."""
    present = sketch.group is not None and sketch.group.tense == "present"
    return present and low is not None and low >= sketch.told_by


def _of_what_is_moved(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time is that of what a verb moves: "put back to Wednesday", "moved from Friday to Sunday"."""
    if sketch.lemma not in words_of("verbs", "moving"):
        return False
    before = _words_before(sketch, mention)
    return isinstance(mention.phrase.term, Between | Until) or before[-1:] == ["to"]


def _words_before(sketch: Sketch, mention: Mention) -> list[str]:
    """The last words before a mention, in lower case."""
    return sketch.report.text[max(0, mention.start - FAR) : mention.start].lower().split()


FAR = 24
"""Characters that hold the words right before a time."""


def readings(sketch: Sketch, mention: Mention) -> tuple[Reading, Reading]:
    """The readings of a mention and of its phrase, the way that the event's own verb points.

    A history is told as if at the time that it tells; what it says in the present or the future counts from its
    publication all the same.
    """
    way = _way(sketch, mention)
    if way is None and sketch.spoken is None:
        return mention.reading, mention.phrase
    anchor, conventions, found = _anchor(sketch), mention.conventions, mention.found
    way = way or mention.direction
    try:
        return resolve(found.term, anchor, conventions, way), resolve(found.phrase.value, anchor, conventions, way)
    except OutOfCalendar:
        return mention.reading, mention.phrase


def _anchor(sketch: Sketch) -> Anchor:
    """From where an event's times count: direct speech from when it was spoken."""
    anchor = sketch.report.anchor
    if sketch.spoken is None:
        return anchor
    first, last = (t.replace(tzinfo=None) for t in sketch.spoken)
    return Anchor(first, max(first, last - TICK), anchor.zone)


def _way(sketch: Sketch, mention: Mention) -> str | None:
    """The way in which a mention has to be read again from the day of publication; None where it is fine as it is."""
    group, report = sketch.group, sketch.report
    if group is None:
        return None
    ahead = group.tense == "future" or (group.tense == "present" and (sketch.tensed.start is not None or _next(sketch)))
    if report.genre == "narrative":
        return ("future" if ahead else "past") if _of_now(sketch, mention) else None
    if not leans(mention.found.term) or mention.reading.interval is None or group.modality:
        return None
    high = mention.reading.interval.end
    planned = sketch.status == "expected" or sketch.lemma in words_of("verbs", "planning")
    if group.tense == "past" and high is not None and high > report.until and not planned:
        return "past"
    late = high is not None and high <= report.since
    return "future" if ahead and (late or sketch.spoken is not None) else None


def _next(sketch: Sketch) -> bool:
    """Whether the present of a message tells what comes: "he flies on Saturday"."""
    group = sketch.group
    plain = group is not None and not (group.perfect or sketch.state or group.passive)
    return plain and sketch.report.genre == "colloquial"


def _of_now(sketch: Sketch, mention: Mention) -> bool:
    """Whether a history speaks of its own time: in the present, the future, or of who tells it, "last summer"."""
    group, term = sketch.group, mention.found.term
    assert group is not None
    if anaphoric(term):
        return False
    if group.tense in ("present", "future") and not group.modality:
        return True
    return sketch.teller and (mention.told is None or not leans(term))


def _since(sketch: Sketch, low: datetime | None, high: datetime | None) -> Window:
    """Lasting from a start inside; to the present where the verb is of the present."""
    group = sketch.group
    if group is None or group.tense == "present":
        return Window(start=low, start_latest=high, end_earliest=sketch.report.since)
    if _lasts(sketch) or group.perfect:
        return Window(start=low, start_latest=high)
    return Window(start=low)


def not_until(sketch: Sketch) -> str:
    """The status of what did not happen until some time: then it did."""
    group = sketch.group
    return "reported" if group is not None and group.tense == "past" and not group.modality else "expected"


def _vague(sketch: Sketch, reading: Reading) -> Window | None:
    """ "Recently", "soon", "now": no more than on which side of the report they lie."""
    assert isinstance(reading.term, Vague)
    group = sketch.group
    where = reading.term.where
    if where == "present":
        return None if group is None or group.tense == "past" else Window(end_earliest=sketch.report.since)
    if where == "future" and (group is None or group.tense == "past" or (group.perfect and not group.modality)):
        return None
    assert reading.interval is not None
    if where == "past":
        return Window(start_latest=sketch.report.until) if _lasts(sketch) else Window(end=sketch.report.until)
    return Window(start=reading.interval.start)


def _lasts(sketch: Sketch, reading: Reading | None = None) -> bool:
    """Whether it goes on around its date rather than lying in it: "she was married in 1990", not "on Saturday"."""
    group = sketch.group
    if group is None:
        return False
    short = reading is not None and reading.grain <= Unit.DAY
    if group.progressive:
        return not (group.tense == "future" and reading is not None and reading.grain >= Unit.DAY)
    return sketch.state and not group.perfect and not (short and group.tense in ("past", "future"))


def widened(reading: Reading) -> Reading:
    """A reading whose count is coarser than its grain ("two years ago" is a month), by half a unit to either side."""
    shift = reading.term.inner if isinstance(reading.term, About) else reading.term
    if isinstance(shift, Past):
        return _up_to_now(reading)
    if not isinstance(shift, Shift) or reading.interval is None or not isinstance(shift.base, Now | Told):
        return reading
    if isinstance(shift.base, Told) and shift.amount.finest is Unit.YEAR and reading.grain > Unit.DAY:
        return _floored(reading)
    half = HALVES.get(shift.amount.finest)
    low, high = reading.interval.start, reading.interval.end
    if half is None or low is None or high is None:
        return reading
    try:
        low, high = add(low, -half[0], half[1]), add(high, half[0], half[1])
    except OutOfCalendar:
        return reading
    return evolve(
        reading, interval=evolve(reading.interval, start=low, end=high), start=Bounds(low, high), end=Bounds(low, high)
    )


def _up_to_now(reading: Reading) -> Reading:
    """ "In the last two days", "in the next week": the day at hand, which whole units leave out, may be meant too."""
    assert reading.interval is not None
    low, high = reading.interval.start, reading.interval.end
    now = [on_the_clock(t, reading.anchor.zone) for t in (reading.anchor.first, reading.anchor.last)]
    if low is None or high is None:
        return reading
    low, high = min(low, now[0]), max(high, now[1])
    return evolve(reading, interval=Interval(low, high), start=Bounds(low, high), end=Bounds(low, high))


def _floored(reading: Reading) -> Reading:
    """ "Two years later", counted from what is longer than a day: the whole year."""
    assert reading.interval is not None
    assert reading.interval.start is not None
    low = floor(reading.interval.start, Unit.YEAR)
    try:
        high = add(low, 1, Unit.YEAR)
    except OutOfCalendar:
        return reading
    return evolve(reading, interval=Interval(low, high), start=Bounds(low, high), end=Bounds(low, high))


HALVES = {
    Unit.HOUR: (30, Unit.MINUTE), Unit.MONTH: (15, Unit.DAY), Unit.QUARTER: (45, Unit.DAY),
    Unit.YEAR: (6, Unit.MONTH), Unit.DECADE: (5, Unit.YEAR), Unit.CENTURY: (50, Unit.YEAR),
}  # fmt: skip
"""Half a unit, for units that are counted more precisely than they are meant."""


def usable(scene: Scene, mention: Mention) -> bool:
    """Whether a mention dates anything by itself: a moment, not counted from an event or from nothing told."""
    if mention.reading.kind != "moment" or scene.counts(mention):
        return False
    return mention.told is not None or not anaphoric(mention.found.term)
