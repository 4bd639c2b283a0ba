"""What a time may mean too, where it is as likely: the other half of the day, the next year, the day before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from attrs import frozen

from timeline.algebra import (
    NOW, Bare, By, DayOfYear, Every, Feast, PartOfDay, Reading, This, Weekend, Within, anaphoric, leans, resolve,
)  # fmt: skip
from timeline.calendar import Anchor, Unit, step
from timeline.calendar.zone import on_the_wall
from timeline.errors import OutOfCalendar
from timeline.language.direction.pointing import direction
from timeline.language.mention import Mention
from timeline.language.underspecified import NEXT_DAY, NIGHT, OVERNIGHT, TONIGHT, day_of, weekday
from timeline.narrative.dating.halves import (
    HALF_A_DAY, NOON, after_midnight, by_hands, either_half, either_midnight, last_before,
)  # fmt: skip
from timeline.narrative.dating.older import behind_aside, in_older_year, of_older_year, since_told
from timeline.narrative.dating.open_ahead import bidden, until_either
from timeline.narrative.dating.rereading import DAY, ahead_in_present, spoken_from
from timeline.narrative.dating.yearless import (
    either_winter, month_at_hand, over_new_year, well_before_told, year_borrowed, years_told,
)  # fmt: skip
from timeline.narrative.sketch import Sketch

Hull = tuple[datetime, datetime]


def other(sketch: Sketch, mention: Mention, low: datetime, high: datetime) -> Hull | None:
    """What a time may mean too that was read from one instant to another, where two are as likely; None for one that is
    clear."""
    time = Said(sketch, mention, low, high)
    try:
        return next((hull for holds, hull in CASES if holds(time)), _of_the_last)(time)
    except (OutOfCalendar, OverflowError):
        return None


@frozen
class Said:
    """A time that dates an event, with the reading preferred for it."""

    sketch: Sketch
    mention: Mention
    low: datetime
    high: datetime

    @property
    def later(self) -> timedelta:
        """How much later it may be in the other half of the day."""
        return either_half(self.mention, self.low) or timedelta(0)

    def wider(self, back: timedelta = timedelta(0), on: timedelta = timedelta(0)) -> Hull:
        """From so much earlier to so much later."""
        return self.low - back, self.high + on

    def years(self, back: int = 0, on: int = 0) -> Hull:
        """From so many years earlier to so many later."""
        return step(self.low, -back, Unit.YEAR), step(self.high, on, Unit.YEAR)

    def read(self, way: str | None) -> Hull | None:
        """What it means one way, from where its event's times count."""
        return _edges(resolve(self.mention.found.term, spoken_from(self.sketch), self.mention.conventions, way))


def _edges(reading: Reading) -> Hull | None:
    found = reading.interval
    return None if found is None or found.start is None or found.end is None else (found.start, found.end)


def _part_of_day(time: Said) -> bool:
    """Whether it is a part of a day that is not said: "in the evening"."""
    term = time.mention.found.term
    return isinstance(term, Bare) and isinstance(term.cycle, PartOfDay)


def _other_day(time: Said) -> Hull | None:
    """The day before or after, to which a part of a day may belong in the past tense.

    "It rained all night" is of the night before as of the one after; "in the morning they left" of the day told or the
    next; "thousands gathered in the evening" of the day of publication or the one before.
    """
    sketch, mention, group = time.sketch, time.mention, time.sketch.group
    if group is not None and (group.tense in ("present", "future") or not group.finite):
        chat = sketch.report.genre == "colloquial" and time.low.hour < NOON
        return time.wider(on=DAY) if chat else None  # "he goes back in the morning"
    if group is None or group.tense != "past":
        return None
    night = mention.found.term == NIGHT
    told = sketch.spoken is not None or anaphoric(mention.reading.term) or sketch.report.genre == "narrative"
    back = night or not told or _of_day_before(time)
    on = told and sketch.spoken is None and time.low.hour < NOON
    return time.wider(back * DAY, on * DAY)


def _of_day_before(time: Said) -> bool:
    """Whether a part of a day may be of the day told before that on which it is said: "he fell yesterday. In the
    evening …"."""
    interval = time.mention.reading.interval
    return interval is not None and interval.start is not None and time.low - interval.start == DAY


def _next_midnight(time: Said) -> bool:
    """Whether "after midnight on Tuesday" may be after the one that ends it, where that had come."""
    return after_midnight(time.mention) and time.low + DAY < time.sketch.report.until


def _over_a_feast(time: Said) -> bool:
    """Whether the days around a feast are meant: "over Christmas", "at Christmas", "that Christmas"."""
    start, said = time.mention.start, time.mention.text.lower()
    feast = isinstance(getattr(time.mention.found.term, "cycle", None), Feast) and " day" not in said
    around = time.sketch.report.text[max(0, start - 5) : start].lower().endswith(("over ", " at "))
    return feast and (around or said.startswith("that "))


def _around_feast(time: Said) -> Hull | None:
    """A week to either side of a feast, be it that of an older year told before or that of the last one."""
    hull = time.wider(WEEK, WEEK)
    if not of_older_year(time.sketch, time.mention, time.low):
        return hull
    older = _edges(in_older_year(time.sketch, time.mention))
    return hull if older is None else (older[0] - WEEK, hull[1])


def _on_its_weekend(time: Said) -> bool:
    """Whether what will be at the weekend is said on one, and may be of the next."""
    term, group = time.mention.found.term, time.sketch.group
    if not (isinstance(term, Bare) and isinstance(term.cycle, Weekend)) or group is None or group.tense != "future":
        return False
    return timedelta(0) <= on_the_wall(spoken_from(time.sketch).last) - on_the_wall(time.low) < WEEK


def _on_its_weekday(time: Said) -> bool:
    """Whether what a message or diary tells of a weekday is written on one, and may be of that or of the last: "it
    broke on Saturday"."""
    sketch = time.sketch
    past = sketch.group is not None and sketch.group.tense == "past" and weekday(day_of(time.mention.found.term))
    written = sketch.report.genre == "colloquial" or sketch.entered
    return past and written and time.low.date() == spoken_from(sketch).first.date()


def _of_its_sentence(time: Said) -> bool:
    """Whether a message tells a weekday beside an older day, of whose week it was read: it may be the last one too."""
    chat = time.sketch.report.genre == "colloquial" and time.mention.same
    return chat and weekday(day_of(time.mention.found.term))


def _at_hand(time: Said) -> bool:
    """Whether "this week" of a history was read of the time told, and may be that of the writing."""
    sketch, day = time.sketch, day_of(time.mention.found.term)
    if not isinstance(day, This) or day.base != NOW or not isinstance(day.cycle, Every):
        return False
    if not time.mention.text.lower().startswith("this "):  # "before the month was out"
        return False
    told = sketch.report.genre == "narrative" and time.mention.reading.anchor != spoken_from(sketch)
    return told and not sketch.quoted and Unit.DAY < day.cycle.unit < Unit.YEAR


def _before_the_story(time: Said) -> bool:
    """Whether a name lies well before the time told, for a verb that does not look back."""
    group = time.sketch.group
    if group is None:
        return time.sketch.noun and well_before_told(time.mention)
    looks_back = group.perfect and not isinstance(time.mention.phrase.term, By)
    return group.tense in ("past", "") and not looks_back and well_before_told(time.mention)


def _until_next(time: Said) -> Hull | None:
    """From one time of a name to the next after the time told, unless that has not come yet."""
    told, report = time.mention.told, time.sketch.report
    assert told is not None
    assert told.start is not None
    anchor = Anchor(told.start, told.start, report.anchor.zone)
    ends = _edges(resolve(time.mention.found.term, anchor, time.mention.conventions, "future"))
    return (time.low, ends[1]) if ends is not None and ends[0] < report.until else None


def historic(sketch: Sketch, mention: Mention) -> bool:
    """Whether the present of a history may tell what was long ago: "in 1914 he is in Bern. In June he leaves"."""
    group, told = sketch.group, mention.told
    if sketch.report.genre != "narrative" or group is None or group.tense != "present" or group.perfect:
        return False
    return told is not None and told.end is not None and sketch.report.anchor.first - told.end > RECENT


def of_either_side(sketch: Sketch, mention: Mention) -> bool:
    """Whether the present tells of a day before its writing or after: "he turns 60 in June"; in news where no verb of
    the calendar tells: "the bank publishes its results on Friday"."""
    group = sketch.group
    present = group is not None and group.tense == "present" and not group.perfect and not ahead_in_present(sketch)
    if not present or not leans(mention.found.term):
        return False
    return sketch.report.genre != "news" or direction(sketch.report.text, mention.start, mention.end) is None


def _of_the_last(time: Said) -> Hull | None:
    """The last one from the telling, for who tells of his own weeks, for a plan, and for a year that is told later:
    "was to come on Friday" may be of the last one as of the next, "I heard of it on the Sunday" of the last; what opens
    a history may be of the year that is told next, or of that of its publication."""
    sketch, mention = time.sketch, time.mention
    told = mention.told if sketch.report.genre == "narrative" else None
    ago = sketch.report.anchor.first - told.end if told is not None and told.end is not None else None
    own = sketch.teller or isinstance(getattr(mention.found.term, "cycle", None), Weekend)
    recent = own and ago is not None and ago <= RECENT
    borrowed = year_borrowed(sketch.report, mention)
    now = sketch.report.genre == "narrative" and sketch.group is not None and sketch.group.tense != "past"
    both = recent or (borrowed and not now) or (sketch.planned and time.low >= sketch.report.until)
    if not both or not leans(mention.found.term):
        return None
    found = time.read("past")
    told_later = (
        borrowed and told is not None and told.end is not None and on_the_wall(time.low) >= on_the_wall(told.end)
    )
    if found is None or not told_later:
        return found
    return time.years(back=1)[0], found[1]  # "war came on 3 September. In May 1940 …"


def _nearer_behind(time: Said) -> bool:
    """Whether the present says which date something has, and the last one is nearer: "the effective date is 1 January",
    written in February."""
    group, day = time.sketch.group, day_of(time.mention.found.term)
    dated = isinstance(getattr(day, "cycle", None), DayOfYear) and leans(day)
    if not dated or group is None or group.tense != "present" or time.sketch.lemma != "be":
        return False
    now, last = on_the_wall(time.sketch.report.anchor.first), time.read("past")
    return last is not None and now - on_the_wall(last[0]) < on_the_wall(time.low) - now


def until_today(mention: Mention) -> bool:
    """Whether a weekday that something lasts until is that of the telling, or the same a week later."""
    start, today = mention.reading.start.earliest, mention.reading.anchor.first
    return weekday(mention.found.term) and start is not None and start.date() == today.date()


WEEK = timedelta(days=7)
RECENT = timedelta(days=365)
"""Before that, who tells a history counts from the time told alone."""


def _after_evening(time: Said) -> bool:
    """Whether an hour of the hands was read of the day after an evening."""
    term = time.mention.reading.term
    return isinstance(term, Within) and term.outer == NEXT_DAY and by_hands(time.mention)


CASES: tuple[tuple[Callable[[Said], object], Callable[[Said], Hull | None]], ...] = (
    (lambda time: last_before(time.mention), lambda time: time.wider(back=HALF_A_DAY)),
    (_after_evening, lambda time: time.wider(HALF_A_DAY, HALF_A_DAY)),
    (lambda time: time.later, lambda time: (time.low + time.later, time.high + time.later)),
    (lambda time: time.low.hour == NOON and by_hands(time.mention), lambda time: time.wider(HALF_A_DAY, HALF_A_DAY)),
    (lambda time: either_midnight(time.mention), lambda time: time.wider(back=DAY)),
    (_next_midnight, lambda time: time.wider(on=DAY)),
    (_part_of_day, _other_day),
    (lambda time: time.mention.reading.term == TONIGHT, lambda time: None),
    (lambda time: time.mention.found.term == OVERNIGHT, lambda time: since_told(time.mention, time.low, time.high)),
    (_over_a_feast, _around_feast),
    (_on_its_weekend, lambda time: time.wider(on=WEEK)),
    (_on_its_weekday, lambda time: time.wider(back=WEEK)),
    (_of_its_sentence, lambda time: time.read("past")),
    (_at_hand, lambda time: time.read(None)),
    (lambda time: over_new_year(time.mention), lambda time: time.years(on=1)),
    (lambda time: either_winter(time.mention), lambda time: time.years(back=1)),
    (lambda time: month_at_hand(time.mention), lambda time: time.years(on=1)),
    (lambda time: years_told(time.mention) > 1, lambda time: time.years(on=years_told(time.mention) - 1)),
    (lambda time: behind_aside(time.sketch, time.mention), lambda time: time.read("past")),
    (_before_the_story, _until_next),
    (
        lambda time: of_older_year(time.sketch, time.mention, time.low),
        lambda time: _edges(in_older_year(time.sketch, time.mention)),
    ),
    (lambda time: anaphoric(time.mention.reading.term), lambda time: None),
    (lambda time: historic(time.sketch, time.mention), lambda time: _edges(time.mention.reading)),
    (lambda time: of_either_side(time.sketch, time.mention), lambda time: time.read("future")),
    (lambda time: until_either(time.sketch, time.mention), lambda time: time.read("future")),
    (_nearer_behind, lambda time: time.read("past")),
    (lambda time: bidden(time.sketch, time.mention), lambda time: time.read("future")),
)
"""Which times may mean something else too, and what: the first that holds says it."""
