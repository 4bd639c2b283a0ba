"""From where a time counts for its event, and which way: by its own verb, by who tells it, and when it was said."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.algebra import (
    TOLD, About, Bare, Clock, Feast, Hands, Last, PartOfDay, Reading, Since, Span, Weekend, anaphoric, leans, resolve,
)  # fmt: skip
from timeline.calendar import Anchor, Unit, step
from timeline.calendar.anchor import TICK
from timeline.errors import OutOfCalendar
from timeline.language.mention import Mention
from timeline.language.underspecified import NIGHT, bare, minutes_ago, weekday
from timeline.language.wording import words_of
from timeline.narrative.report import Report
from timeline.narrative.sketch import Sketch


def readings(sketch: Sketch, mention: Mention) -> tuple[Reading, Reading]:
    """The readings of a mention and of its phrase, the way that the event's own verb points.

    A history is told as if at the time that it tells; what it says in the present or the future counts from its
    publication all the same.
    """
    way = _way(sketch, mention)
    if _of_day_told(sketch, mention) or (way is None and sketch.spoken is None):
        return mention.reading, mention.phrase
    anchor, conventions, found = _anchor(sketch), mention.conventions, mention.found
    way = way or mention.direction
    try:
        told = _a_year_before(mention) if sketch.report.genre == "news" else None
        leaning = (anchor, conventions, way, told, told is not None)
        return resolve(found.term, *leaning), resolve(found.phrase.value, *leaning)
    except OutOfCalendar:
        return mention.reading, mention.phrase


def _a_year_before(mention: Mention) -> Span | None:
    """The time told that a day takes its month from, which is read again too: "on Christmas Day … on the 30th"."""
    told = mention.told if mention.same else None
    if told is None or told.start is None or told.end is None:
        return None
    return Span.crisp(step(told.start, -1, Unit.YEAR), step(told.end, -1, Unit.YEAR), told.grain)


def _of_day_told(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time was read on the day told last: "at five that day", a clock time in the entries of a log."""
    if anaphoric(mention.found.term) or (minutes_ago(mention.found.term) and _in_entry(sketch, mention)):
        return True
    timed = isinstance(getattr(mention.found.term, "cycle", None), Clock | Hands)
    if not timed or not anaphoric(mention.reading.term):
        return timed and sketch.spoken is not None and sketch.spoken[1] - sketch.spoken[0] < DAY
    interval = mention.reading.interval
    if sketch.spoken is None or interval is None or interval.start is None:
        return True
    first, last = sketch.spoken
    return first <= interval.start < last + DAY


def _in_entry(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time was read from the clock of an entry under a heading."""
    anchor = mention.reading.anchor.first.replace(tzinfo=None)
    first, last = (t.replace(tzinfo=None) for t in sketch.spoken or (datetime.max, datetime.max))
    return first < anchor < last


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
    if group is None or isinstance(mention.phrase.term, Since):
        return None
    ahead = group.tense == "future" or (group.tense == "present" and (sketch.tensed.start is not None or _next(sketch)))
    ahead = ahead or (group.tense == "present" and sketch.lemma in words_of("verbs", "planning"))
    if report.genre == "narrative":
        return ("future" if ahead else "past") if _of_now(sketch, mention) else None
    if not leans(mention.found.term) or mention.reading.interval is None or group.modality:
        return None
    high = mention.reading.interval.end
    planned = sketch.status == "expected" or sketch.lemma in words_of("verbs", "planning")
    participle = group.passive and group.first == group.last  # "they want it done by Monday"
    past = group.tense == "past" and not (planned or participle)
    if past and high is not None and high > report.until:
        return "past"
    late = high is not None and high <= report.since
    return "future" if ahead and (late or sketch.spoken is not None) else None


def _next(sketch: Sketch) -> bool:
    """Whether the present tells what comes: "the hearing is on Friday", in a message "he flies on Saturday"; in a
    history only what is on the calendar: "she leaves in June"."""
    group = sketch.group
    if group is None or group.perfect:
        return False
    if sketch.report.genre == "narrative" and sketch.lemma in words_of("verbs", "scheduled"):
        return True
    return sketch.lemma == "be" or (sketch.report.genre == "colloquial" and not (sketch.state or group.passive))


def _of_now(sketch: Sketch, mention: Mention) -> bool:
    """Whether a history speaks of its own time: in the present, the future, or of who tells it, "last summer"."""
    group, term = sketch.group, mention.found.term
    assert group is not None
    if anaphoric(term) or sketch.quoted:
        return False
    if group.tense in ("present", "future") and (not group.modality or _can(sketch)):
        return True
    return sketch.teller and (mention.told is None or not leans(term))


def _can(sketch: Sketch) -> bool:
    """Whether it has a modal of the present: "he can go home on Saturday"."""
    group = sketch.group
    return group is not None and sketch.report.text[group.start : group.end].lower().startswith(("can", "may "))


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
    if low.hour < NOON and (_by_hands(mention) or (_by_hour(mention) and low.hour > 0)):
        return low + HALF_A_DAY, high + HALF_A_DAY
    if either_midnight(mention):
        return low - DAY, high
    if _part_of_day(mention):
        return _other_day(sketch, mention, low, high)
    if _over_a_feast(sketch, mention):
        return low - WEEK, high + WEEK
    if _on_its_weekend(sketch, mention, low):
        return low, high + WEEK
    if _over_new_year(mention):
        return low, step(high, 1, Unit.YEAR)
    if _before_the_story(sketch, mention):
        return _until_next(sketch, mention, low)
    if anaphoric(mention.reading.term):
        return None
    if historic(sketch, mention):
        return _edges(mention.reading)
    if _of_either_year(sketch, mention):
        return _resolved(sketch, mention, "future")
    told = mention.told if sketch.report.genre == "narrative" else None
    ago = sketch.report.anchor.first - told.end if told is not None and told.end is not None else None
    recent = sketch.teller and ago is not None and ago <= RECENT
    borrowed = told is not None and told.start is not None and not _written(sketch.report, told.start.year, mention)
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
    return _edges(resolve(mention.found.term, _anchor(sketch), mention.conventions, way))


def _edges(reading: Reading) -> tuple[datetime, datetime] | None:
    found = reading.interval
    return None if found is None or found.start is None or found.end is None else (found.start, found.end)


def _by_hands(mention: Mention) -> bool:
    """Whether a time is said as the hands of a clock show it, in words, on the day told: "at half past five"."""
    return isinstance(clock(mention), Hands) and mention.text.replace(" ", "").isalpha()


def _by_hour(mention: Mention) -> bool:
    """Whether an hour is said alone, which may be of either half of the day: "tomorrow at 6"."""
    rule = mention.found.edge.rule
    return rule is not None and rule.name in HOURS_ALONE


HOURS_ALONE = frozenset({"hour-alone", "day-at-hour", "hour-on-day"})


def clock(mention: Mention) -> Clock | Hands | None:
    """The clock time that is said of the day told: "at five"."""
    term = mention.found.term.inner if isinstance(mention.found.term, About) else mention.found.term
    cycle = term.cycle if isinstance(term, Bare) and anaphoric(mention.reading.term) else None
    return cycle if isinstance(cycle, Clock | Hands) else None


def _over_a_feast(sketch: Sketch, mention: Mention) -> bool:
    """Whether the days around a feast are meant: "over Christmas"."""
    feast = isinstance(getattr(mention.found.term, "cycle", None), Feast)
    return feast and sketch.report.text[max(0, mention.start - 5) : mention.start].lower() == "over "


def either_midnight(mention: Mention) -> bool:
    """Whether a midnight may be the one that begins the day told, or the one that ends it: "he rang after midnight"."""
    said = clock(mention)
    return isinstance(said, Clock) and said.hour == MIDNIGHT


def _over_new_year(mention: Mention) -> bool:
    """Whether a season may be the one that goes on into the year told: "in 2012 … the previous winter"."""
    term, told, span = mention.reading.term, mention.told, mention.reading.span
    if not isinstance(term, Last) or term.base != TOLD or told is None or told.grain < Unit.YEAR:
        return False
    if span is None or span.start is None or told.start is None:
        return False
    return step(_wall(span.start), 1, Unit.YEAR) < _wall(told.start)


def until_today(mention: Mention) -> bool:
    """Whether a weekday that something lasts until is that of the telling, or the same a week later."""
    start, today = mention.reading.start.earliest, mention.reading.anchor.first
    return weekday(mention.found.term) and start is not None and start.date() == today.date()


def _of_either_year(sketch: Sketch, mention: Mention) -> bool:
    """Whether the present of a history tells of a day before its writing or after: "he turns 60 in June"."""
    group = sketch.group
    present = group is not None and group.tense == "present" and not group.perfect and not _next(sketch)
    return sketch.report.genre == "narrative" and present and leans(mention.found.term)


def _before_the_story(sketch: Sketch, mention: Mention) -> bool:
    """Whether a name was taken from the period of the time told, where it lies well before that.

    A story goes on: "it opened on 3 November 1920. On 5 June it closed" may be of 1921 as well.
    """
    name, group, told, read = bare(mention.found.term), sketch.group, mention.told, mention.reading.span
    if not mention.same or name is None or told is None or group is None or group.perfect:
        return False
    if told.start is None or read is None or read.start is None:
        return False
    back = told.start - read.start
    return group.tense == "past" and back > LOOK_BACK * LENGTHS.get(name.cycle.period, NEVER)


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
    ago = _anchor(sketch).last.replace(tzinfo=None) - low.replace(tzinfo=None)
    return weekend and group is not None and group.tense == "future" and timedelta(0) <= ago < WEEK


def _other_day(sketch: Sketch, mention: Mention, low: datetime, high: datetime) -> tuple[datetime, datetime] | None:
    """The day before or after, to which a part of a day may belong in the past tense.

    "It rained all night" is of the night before as of the one after; "in the morning they left" of the day told or the
    next; "thousands gathered in the evening" of the day of publication or the one before.
    """
    if sketch.group is None or sketch.group.tense != "past":
        return None
    night = mention.found.term == NIGHT
    told = sketch.spoken is not None or anaphoric(mention.reading.term) or sketch.report.genre == "narrative"
    back = night or not told or _of_day_before(mention, low)
    on = told and sketch.spoken is None and low.hour < NOON
    return low - back * DAY, high + on * DAY


DAY, HALF_A_DAY, WEEK, NOON, MIDNIGHT = timedelta(days=1), timedelta(hours=12), timedelta(days=7), 12, 24


def _of_day_before(mention: Mention, low: datetime) -> bool:
    """Whether a part of a day may be of the day told before that on which it is said: "he fell yesterday. In the
    evening …"."""
    interval = mention.reading.interval
    return interval is not None and interval.start is not None and low - interval.start == DAY


def _written(report: Report, year: int, mention: Mention) -> bool:
    """Whether a year stands somewhere before a mention: else it is taken from what is told later."""
    return report.text.rfind(str(year), 0, mention.start) >= 0


HALF_A_YEAR = timedelta(days=183)
RECENT = timedelta(days=365)
"""Before that, who tells a history counts from the time told alone."""
