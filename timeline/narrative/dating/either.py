"""What a time may mean too, where it is as likely: the other half of the day, the next year, the day before."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from timeline.algebra import (
    TOLD, Bare, By, Date, Feast, Last, PartOfDay, Reading, Season, Weekend, Within, anaphoric,
    leans, resolve,
)  # fmt: skip
from timeline.calendar import Anchor, Unit, step
from timeline.errors import OutOfCalendar
from timeline.language.direction.pointing import direction
from timeline.language.discourse.asides import near
from timeline.language.discourse.meant import OVERNIGHT
from timeline.language.mention import Mention
from timeline.language.underspecified import NIGHT, bare, weekday
from timeline.narrative.dating.halves import HALF_A_DAY, NOON, by_hands, either_half, either_midnight, last_before
from timeline.narrative.dating.older import behind_aside, in_older_year, of_older_year, since_told
from timeline.narrative.dating.rereading import DAY, ahead_in_present, spoken_from
from timeline.narrative.report import Report
from timeline.narrative.sketch import Sketch


def other(sketch: Sketch, mention: Mention, low: datetime, high: datetime) -> tuple[datetime, datetime] | None:
    """What a bare name may mean too, where two days are as likely; None for one that is clear.

    "Was to come on Friday" may be of the last one as of the next. Who tells of the weeks before counts from the time
    told, or from the telling: "I heard of it on the Sunday". What opens a history may be of the year that is told
    next, or of that of its publication.
    """
    try:
        return _other(sketch, mention, low, high)
    except (OutOfCalendar, OverflowError):
        return None


def _other(sketch: Sketch, mention: Mention, low: datetime, high: datetime) -> tuple[datetime, datetime] | None:
    if last_before(mention):
        return low - HALF_A_DAY, high
    if (later := either_half(mention, low)) is not None:
        return low + later, high + later
    if low.hour == NOON and by_hands(mention):  # "at half past twelve"
        return low - HALF_A_DAY, high + HALF_A_DAY
    if either_midnight(mention):
        return low - DAY, high
    if _part_of_day(mention):
        return _other_day(sketch, mention, low, high)
    if mention.found.term == OVERNIGHT:
        return since_told(mention, low, high)
    if _over_a_feast(sketch, mention):
        return low - WEEK, high + WEEK
    if _on_its_weekend(sketch, mention, low):
        return low, high + WEEK
    if _over_new_year(mention):
        return low, step(high, 1, Unit.YEAR)
    if _either_winter(mention):
        return step(low, -1, Unit.YEAR), high
    if (years := _years_told(mention)) > 1:
        return low, step(high, years - 1, Unit.YEAR)
    if behind_aside(sketch, mention):
        return _resolved(sketch, mention, "past")
    if _before_the_story(sketch, mention):
        return _until_next(sketch, mention, low)
    if of_older_year(sketch, mention, low):
        return _edges(in_older_year(sketch, mention))
    if anaphoric(mention.reading.term):
        return None
    if historic(sketch, mention):
        return _edges(mention.reading)
    if of_either_side(sketch, mention):
        return _resolved(sketch, mention, "future")
    return _of_the_last(sketch, mention, low)


def _of_the_last(sketch: Sketch, mention: Mention, low: datetime) -> tuple[datetime, datetime] | None:
    """The last one from the telling, for who tells of his own weeks, for a plan, and for a year that is told later."""
    told = mention.told if sketch.report.genre == "narrative" else None
    ago = sketch.report.anchor.first - told.end if told is not None and told.end is not None else None
    own = sketch.teller or isinstance(getattr(mention.found.term, "cycle", None), Weekend)
    recent = own and ago is not None and ago <= RECENT
    borrowed = year_borrowed(sketch.report, mention)
    now = sketch.report.genre == "narrative" and sketch.group is not None and sketch.group.tense != "past"
    both = recent or (borrowed and not now) or (sketch.planned and low >= sketch.report.until)
    if not both or not leans(mention.found.term):
        return None
    found = _resolved(sketch, mention, "past")
    told_later = borrowed and told is not None and told.end is not None and _wall(low) >= _wall(told.end)
    if found is None or not told_later:
        return found
    return step(low, -1, Unit.YEAR), found[1]  # "war came on 3 September. In May 1940 …"


def _wall(t: datetime) -> datetime:
    """What a clock on the wall shows, whatever its zone."""
    return t.replace(tzinfo=None)


def _resolved(sketch: Sketch, mention: Mention, way: str) -> tuple[datetime, datetime] | None:
    """What a mention means one way, from where its event's times count."""
    return _edges(resolve(mention.found.term, spoken_from(sketch), mention.conventions, way))


def _edges(reading: Reading) -> tuple[datetime, datetime] | None:
    found = reading.interval
    return None if found is None or found.start is None or found.end is None else (found.start, found.end)


def _over_a_feast(sketch: Sketch, mention: Mention) -> bool:
    """Whether the days around a feast are meant: "over Christmas"."""
    feast = isinstance(getattr(mention.found.term, "cycle", None), Feast)
    return feast and sketch.report.text[max(0, mention.start - 5) : mention.start].lower() == "over "


def _over_new_year(mention: Mention) -> bool:
    """Whether a season may be the one that goes on into the year told: "in 2012 … the previous winter"."""
    term, told, span = mention.reading.term, mention.told, mention.reading.span
    if not isinstance(term, Last) or term.base != TOLD or told is None or told.grain < Unit.YEAR:
        return False
    if span is None or span.start is None or told.start is None:
        return False
    return step(_wall(span.start), 1, Unit.YEAR) < _wall(told.start)


def _either_winter(mention: Mention) -> bool:
    """Whether a winter may be the one in which its year begins: "the winter of 2014", not "of 2014-15"."""
    term = mention.found.term
    told = isinstance(term, Within) and term.cycle == Season("winter") and isinstance(term.outer, Date)
    return told and FROM_YEAR(mention.text) is None


FROM_YEAR = re.compile(r"\d[-–/]\d").search


def until_today(mention: Mention) -> bool:
    """Whether a weekday that something lasts until is that of the telling, or the same a week later."""
    start, today = mention.reading.start.earliest, mention.reading.anchor.first
    return weekday(mention.found.term) and start is not None and start.date() == today.date()


def of_either_side(sketch: Sketch, mention: Mention) -> bool:
    """Whether the present tells of a day before its writing or after: "he turns 60 in June"; in news where no verb of
    the calendar tells: "the bank publishes its results on Friday"."""
    group = sketch.group
    present = group is not None and group.tense == "present" and not group.perfect and not ahead_in_present(sketch)
    if not present or not leans(mention.found.term):
        return False
    return sketch.report.genre != "news" or direction(sketch.report.text, mention.start, mention.end) is None


def _years_told(mention: Mention) -> int:
    """Of how many years a name may be that takes its own from the time told: two after "until the following year"."""
    name, told = bare(mention.found.term), mention.told
    if not mention.same or name is None or name.cycle.period is not Unit.YEAR or told is None:
        return 1
    if told.grain is not Unit.YEAR or told.start is None or told.end is None:
        return 1
    return told.end.year - told.start.year


def _before_the_story(sketch: Sketch, mention: Mention) -> bool:
    """Whether a name was taken from the period of the time told, where it lies well before that.

    A story goes on: "it opened on 3 November 1920. On 5 June it closed" may be of 1921 as well.
    """
    name, group, told, read = bare(mention.found.term), sketch.group, mention.told, mention.reading.span
    looks_back = group is not None and group.perfect and not isinstance(mention.phrase.term, By)
    if not mention.same or name is None or told is None or looks_back:
        return False
    if told.start is None or read is None or read.start is None:
        return False
    back = told.start - read.start
    past = sketch.noun if group is None else group.tense == "past"
    return past and back > LOOK_BACK * LENGTHS.get(name.cycle.period, NEVER)


def historic(sketch: Sketch, mention: Mention) -> bool:
    """Whether the present of a history may tell what was long ago: "in 1914 he is in Bern. In June he leaves"."""
    group, told = sketch.group, mention.told
    if sketch.report.genre != "narrative" or group is None or group.tense != "present" or group.perfect:
        return False
    return told is not None and told.end is not None and sketch.report.anchor.first - told.end > RECENT


LOOK_BACK = 0.25
"""The part of a year, or month, or week, that a story looks back without saying so."""
LENGTHS = {Unit.YEAR: timedelta(days=365), Unit.MONTH: timedelta(days=30), Unit.WEEK: timedelta(days=7)}
NEVER = timedelta.max / 2


def _until_next(sketch: Sketch, mention: Mention, low: datetime) -> tuple[datetime, datetime] | None:
    """From one time of a name to the next after the time told, unless that has not come yet."""
    told = mention.told
    assert told is not None
    assert told.start is not None
    anchor = Anchor(told.start, told.start, sketch.report.anchor.zone)
    ends = _edges(resolve(mention.found.term, anchor, mention.conventions, "future"))
    return (low, ends[1]) if ends is not None and ends[0] < sketch.report.until else None


def _part_of_day(mention: Mention) -> bool:
    """Whether a time is a part of a day that is not said: "in the evening"."""
    return isinstance(mention.found.term, Bare) and isinstance(mention.found.term.cycle, PartOfDay)


def _on_its_weekend(sketch: Sketch, mention: Mention, low: datetime) -> bool:
    """Whether what will be at the weekend is said on one, and may be of the next."""
    term, group = mention.found.term, sketch.group
    weekend = isinstance(term, Bare) and isinstance(term.cycle, Weekend) and group is not None
    ago = spoken_from(sketch).last.replace(tzinfo=None) - low.replace(tzinfo=None)
    return weekend and group is not None and group.tense == "future" and timedelta(0) <= ago < WEEK


def _other_day(sketch: Sketch, mention: Mention, low: datetime, high: datetime) -> tuple[datetime, datetime] | None:
    """The day before or after, to which a part of a day may belong in the past tense.

    "It rained all night" is of the night before as of the one after; "in the morning they left" of the day told or the
    next; "thousands gathered in the evening" of the day of publication or the one before.
    """
    if sketch.group is not None and (sketch.group.tense in ("present", "future") or not sketch.group.finite):
        chat = sketch.report.genre == "colloquial" and low.hour < NOON
        return (low, high + DAY) if chat else None  # "he goes back in the morning"
    if sketch.group is None or sketch.group.tense != "past":
        return None
    night = mention.found.term == NIGHT
    told = sketch.spoken is not None or anaphoric(mention.reading.term) or sketch.report.genre == "narrative"
    back = night or not told or _of_day_before(mention, low)
    on = told and sketch.spoken is None and low.hour < NOON
    return low - back * DAY, high + on * DAY


WEEK = timedelta(days=7)


def _of_day_before(mention: Mention, low: datetime) -> bool:
    """Whether a part of a day may be of the day told before that on which it is said: "he fell yesterday. In the
    evening …"."""
    interval = mention.reading.interval
    return interval is not None and interval.start is not None and low - interval.start == DAY


def year_borrowed(report: Report, mention: Mention) -> bool:
    """Whether the year of what a history tells stands nowhere before a mention: it is taken from what is told later."""
    told = mention.told if report.genre == "narrative" else None
    if told is None or told.start is None:
        return False
    low, year = max(0, mention.start - REACH), told.start.year
    return all(report.text.rfind(str(y), low, mention.start) < 0 for y in (year, year - 1))


def year_far(report: Report, mention: Mention) -> bool:
    """Whether that year is told only sentences later, so that a life may lie between."""
    if not year_borrowed(report, mention) or mention.told is None or mention.told.start is None:
        return False
    at = report.text.find(str(mention.told.start.year), mention.end, mention.end + REACH)
    return at >= 0 and not near(report.text, mention.end, at)


REACH = 50_000
"""Characters in which the year of what is told is looked for, so that a long history takes linear time."""
RECENT = timedelta(days=365)
"""Before that, who tells a history counts from the time told alone."""
