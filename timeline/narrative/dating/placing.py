"""Where a time puts an event, by the whole phrase that it stands in: "until", "after", "by", a range, or none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from attrs import frozen

from timeline.algebra import (
    After, Bare, Before, Between, By, Clock, Ended, Every, For, From, Last, PartOfDay, Portion, Reading, Shift, Since,
    Term, Told, Until, Within, anaphoric, leans,
)  # fmt: skip
from timeline.calendar import Unit, floor, step
from timeline.calendar.zone import on_the_clock
from timeline.errors import OutOfCalendar
from timeline.language.mention import Mention
from timeline.narrative.dating.aspect import ahead, counted, goes_around, may_last, not_before, up_to_now, words_before
from timeline.narrative.dating.either import WEEK, other, until_today
from timeline.narrative.dating.halves import clock
from timeline.narrative.dating.rereading import DAY
from timeline.narrative.dating.yearless import year_far
from timeline.narrative.modality.tensed import going_on_then
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window


def placed(sketch: Sketch, mention: Mention, reading: Reading, phrase: Reading, told_by: Sketch) -> Window:
    """The window that a reading gives an event, by the term of its whole phrase; a noun is told by its verb."""
    if sketch.report.text.startswith(" at the earliest", mention.end):
        return Window(start=reading.start.earliest)
    place = Place(sketch, mention, reading, phrase, told_by)
    return _on_day(place) if mention.edged else PLACES.get(type(phrase.term), _plain)(place)


@frozen
class Place:
    """A reading of a time, and of its whole phrase, beside the event that it dates."""

    sketch: Sketch
    mention: Mention
    reading: Reading
    phrase: Reading
    told_by: Sketch

    def time(self, low: datetime | None, high: datetime | None) -> Window:
        """Where the edges of a time may lie that is read from one instant to another, with what it may mean too."""
        first, last = low or high, high or low
        if first is None or last is None or (also := other(self.told_by, self.mention, first, last)) is None:
            return Window(low, low, high, high)
        length = last - first
        starts, ends = sorted((first, also[0], also[1] - length)), sorted((last, also[1], also[0] + length))
        return Window(low and starts[0], low and starts[-1], high and ends[0], high and ends[-1])

    @property
    def edges(self) -> Window:
        """Where the edges of the time may lie."""
        return self.time(self.reading.start.earliest, self.reading.end.latest)

    @property
    def beyond(self) -> Window:
        """The same for what is before or after: of vague parts too, "before the end of May" goes on to its last day."""
        low, high = self.reading.start.earliest, self.reading.end.latest
        if not isinstance(self.reading.term, Portion):
            return self.time(low, high)
        sharp = [bounds.earliest == bounds.latest for bounds in (self.reading.start, self.reading.end)]
        return self.time(low if sharp[0] else high, high if sharp[1] else low)


def _plain(place: Place) -> Window:
    """What is in a time, or goes on around it."""
    sketch, mention = place.sketch, place.mention
    low, high = place.reading.start.earliest, place.reading.end.latest
    if low is not None and high is not None:
        back = DAY if _not_yet(sketch, mention, low) else timedelta(0)
        time, told = place.time(low - back, high - back), _up_to_told(mention)
        low, high = time.start, time.end if told is None or time.end is None else max(time.end, told)
    if leans(mention.found.term) and year_far(sketch.report, mention):
        low = None
    around = goes_around(sketch, place.reading) and not ahead(sketch, low)
    return Window.around(low, high) if around else Window.inside(low, high)


def _on_day(place: Place) -> Window:
    """What is on a day before or after a time of it; after midnight it may be of the next morning."""
    window, term, edge = _plain(place), place.phrase.term, place.phrase.interval
    if not isinstance(term, After | Before) or not isinstance(term.inner, Within):
        return window
    if not_before(place.sketch, term):
        return _before(place)
    low, high = window.start, window.end
    if term.inner.cycle == MIDNIGHT:
        late = HALF_A_DAY if isinstance(term, After) and high is not None else timedelta(0)
        return Window.inside(low, high and high + late)
    day = (place.reading.start.earliest, place.reading.end.latest)
    if not isinstance(term.inner.cycle, Clock) or edge is None or (low, high) != day:
        return window
    return Window.inside(edge.start, high) if isinstance(term, After) else Window.inside(low, edge.end)


MIDNIGHT = Clock(24)


def _up_to_told(mention: Mention) -> datetime | None:
    """Where "in the previous year" and "the week before" may end: at the time that they count from, where they are none
    of the calendar."""
    term = mention.reading.term
    said = mention.text.lower()
    rolling = mention.signal == "in" and said.startswith("the previous ") or said == "the week before"
    if not rolling or not isinstance(term, Last) or not isinstance(term.cycle, Every):
        return None
    if mention.told is None:
        return mention.reading.anchor.first
    return mention.told.end if mention.told.grain > Unit.DAY else mention.told.start


def _not_yet(sketch: Sketch, mention: Mention, low: datetime) -> bool:
    """Whether a clock time on the day told was still to come when it was told of as past: it is of the day before."""
    over, opens = sketch.tensed.end, sketch.report.text[max(0, mention.start - 1) : mention.start] in ("", "\n", "[")
    return clock(mention) is not None and not opens and over is not None and low >= over and low.year > 1


def _range(place: Place) -> Window:
    """What is in a range, or in as long as is said; its ends go along with what the time in it may mean too."""
    if place.phrase.interval is None:
        return _plain(place)
    low, high, read, time = place.phrase.interval.start, place.phrase.interval.end, place.reading, place.edges
    low, high = _along(low, read.start.earliest, time.start), _along(high, read.end.latest, time.end)
    return Window.inside(_or_before(place, low, high), high)


def _or_before(place: Place, low: datetime | None, high: datetime | None) -> datetime | None:
    """The start of a range, or that of the one before where the past tells of an end to come: said on a Sunday, "it ran
    from Saturday to Wednesday"."""
    group, over = place.sketch.group, place.sketch.tensed.end
    told = group is not None and group.tense == "past" and not group.modality
    if not told or low is None or high is None or over is None or high <= over:
        return low
    first = getattr(place.phrase.term, "first", None)
    back = first.cycle.period if isinstance(first, Bare) else None
    if back not in (Unit.WEEK, Unit.YEAR):
        return low
    try:
        return step(low, -1, back)
    except OutOfCalendar:
        return None  # open before the calendar


def _along(end: datetime | None, was: datetime | None, now: datetime | None) -> datetime | None:
    """An end of a range, moved as far as a time in it, by whole years where that was; open beyond the calendar."""
    if end is None or was is None or now is None or was == now:
        return end
    years = round((now - was) / YEAR)
    try:
        return step(end, years, Unit.YEAR) if step(was, years, Unit.YEAR) == now else end + (now - was)
    except (OutOfCalendar, OverflowError):
        return None


def _since(place: Place) -> Window:
    """Lasting from a start inside, the last one of its name; to the present where the verb is of the present. What is
    counted happened since: "has cut 300 jobs since January"."""
    sketch, group = place.sketch, place.sketch.group
    low, high = place.reading.start.earliest, place.reading.end.latest
    if group is not None and group.tense == "future":  # "Kim, the champion since March, will miss it"
        return Window(start=low)
    if counted(sketch, place.mention):
        return Window(start=low, end=None if sketch.state or may_last(sketch) else sketch.report.until)
    if group is None or (group.tense == "present" and not going_on_then(sketch)):
        since = sketch.report.since if sketch.spoken is None else sketch.spoken[0]
        return Window(start=low, start_latest=high, end_earliest=since)
    if goes_around(sketch) or group.perfect or (group.passive and group.first == group.last):  # "closed since 2020"
        return Window(start=low, start_latest=high)
    return Window(start=low)


def _from(place: Place) -> Window:
    """What begins no earlier; "at one from today" is one time."""
    return _plain(place) if place.mention.signal in ("at", "on", "in") else Window(start=place.edges.start)


def _after(place: Place) -> Window:
    """What is after a time; "shortly after" the time of a clock it is not half a day away."""
    time = place.beyond
    bounded = time.end is not None and _soon(place) and not goes_around(place.sketch)
    if not bounded or time.end is None or time.end.year == datetime.max.year:
        return Window(start=time.end_earliest)
    return Window.inside(time.end_earliest, time.end + HALF_A_DAY)


def _before(place: Place) -> Window:
    """What is before a time; of a part of a named day it is of that day, "before dawn on Wednesday"; "shortly before"
    the time of a clock it is not half a day away."""
    sketch, mention, time = place.sketch, place.mention, place.beyond
    if not_before(sketch, place.phrase.term):
        return Window(start=time.start)
    if RUN_OUT(sketch.report.text, mention.end) is not None:
        return Window(end=time.end)
    low = time.start_latest
    if goes_around(sketch):
        return Window(start_latest=low)
    if low is not None and _part_of_named_day(mention):
        return Window.inside(on_the_clock(floor(low, Unit.DAY), low.tzinfo), low)
    if low is not None and _soon(place) and low.date() > date.min:
        return Window.inside(low - HALF_A_DAY, low)
    return Window(end=low)


def _soon(place: Place) -> bool:
    """Whether something is said to be close to the time of a clock: "shortly after three"."""
    near = place.mention.reading.grain < Unit.DAY
    return near and not SOON.isdisjoint(words_before(place.sketch, place.mention)[-2:])


def _by(place: Place) -> Window:
    """What is over by a time, or goes on then; "came by on Friday" is in it."""
    if place.sketch.particle:
        return _plain(place)
    high = place.edges.end
    return Window(start_latest=high) if goes_around(place.sketch) else Window(end=high)


def _until(place: Place) -> Window:
    """What went on until a time; what did not happen until then happened in it."""
    sketch, mention, time = place.sketch, place.mention, place.edges
    high = time.end + WEEK if time.end is not None and until_today(mention) else time.end
    if sketch.lemma in ("give", "grant"):  # "they were given until ten"
        return Window(end=high)
    negated = sketch.negated or words_before(sketch, mention)[-2:-1] == ["not"]
    return Window.inside(time.start, high) if negated else Window(None, high, time.start, high)


def _counted_on(place: Place) -> Window:
    """What is so long after a time told; by then, in the perfect of the present: "nine years on, ten have been
    jailed"."""
    term = place.phrase.term
    on = isinstance(term, Shift) and term.sign > 0 and isinstance(term.base, Told) and up_to_now(place.sketch)
    return Window(end=place.reading.end.latest) if on else _plain(place)


def _part_of_named_day(mention: Mention) -> bool:
    """Whether a part of a day is said with its day: "before dawn on Wednesday" is of the Wednesday."""
    term = mention.found.term
    return isinstance(term, Within) and isinstance(term.cycle, PartOfDay) and not anaphoric(term)


PLACES: dict[type[Term], Callable[[Place], Window]] = {
    Between: _range, Ended: _range, For: _range, Since: _since, From: _from, After: _after, Before: _before, By: _by,
    Until: _until, Shift: _counted_on,
}  # fmt: skip
"""Where a time puts an event, by the kind of its phrase; one of another kind has the event in it."""
YEAR = timedelta(days=365.25)
SOON = frozenset({"shortly", "just", "soon"})
HALF_A_DAY = DAY / 2
RUN_OUT = re.compile(r" (?:is|was|are|were) (?:out|over|up|done)\b").match
"""What makes "before the month" reach to its end: "before the month was out"."""
