"""From where a time counts for its event, and which way: by its own verb, by who tells it, and when it was said."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.algebra import TOLD, Clock, Hands, Next, Reading, ShortYear, Since, Span, anaphoric, holds, leans, resolve
from timeline.calendar import Anchor, Unit, step
from timeline.calendar.anchor import TICK
from timeline.calendar.zone import on_the_wall
from timeline.errors import OutOfCalendar
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.language.underspecified import TONIGHT, minutes_ago, without_day
from timeline.narrative.sketch import Sketch

DAY = timedelta(days=1)


def readings(sketch: Sketch, mention: Mention) -> tuple[Reading, Reading]:
    """The readings of a mention and of its phrase, the way that the event's own verb points.

    A history is told as if at the time that it tells; what it says in the present or the future counts from its
    publication all the same.
    """
    way = _way(sketch, mention)
    if _of_day_told(sketch, mention) or (way is None and (sketch.spoken is None or _of_story(sketch, mention))):
        return mention.reading, mention.phrase
    anchor, conventions, found = spoken_from(sketch), mention.conventions, mention.found
    try:
        told = _told_again(mention, way == "past") if sketch.report.genre == "news" else None
        leaning = (anchor, conventions, way or mention.direction, told, told is not None)
        if mention.reading.term == TONIGHT:  # "will send it overnight"
            return (resolve(TONIGHT, *leaning),) * 2
        return resolve(found.term, *leaning), resolve(found.phrase.value, *leaning)
    except OutOfCalendar:
        return mention.reading, mention.phrase


def _told_again(mention: Mention, ahead: bool) -> Span | None:
    """The time told that a day takes its month from, which is read again too, a year before where it lay ahead: "on
    Christmas Day … on the 30th"."""
    told = mention.told if mention.same else None
    if told is None or told.start is None or told.end is None or not ahead:
        return told
    return Span.crisp(step(told.start, -1, Unit.YEAR), step(told.end, -1, Unit.YEAR), told.grain)


def _of_day_told(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time was read on the day told last: "at five that day", a clock time in the entries of a log."""
    if anaphoric(mention.found.term) or (minutes_ago(mention.found.term) and _in_entry(sketch, mention)):
        return True
    day = getattr(mention.reading.term, "outer", None)
    if isinstance(day, Next) and day.base == TOLD:  # in the morning after an evening told
        return True
    timed = isinstance(getattr(mention.found.term, "cycle", None), Clock | Hands)
    if not timed or not anaphoric(mention.reading.term):
        return timed and sketch.spoken is not None and sketch.spoken[1] - sketch.spoken[0] < DAY
    interval = mention.reading.interval
    if sketch.spoken is None or sketch.entered or interval is None or interval.start is None:
        return True
    first, last = sketch.spoken
    return first <= interval.start < last + DAY


def _of_story(sketch: Sketch, mention: Mention) -> bool:
    """Whether a name under the heading of a day takes what it lacks from a time told since: "Q. In May 2014. A. Yes, on
    the 2nd of June", "Q. And on 3 May 2014? A. At nine he rang"."""
    told = mention.told if sketch.report.genre == "narrative" and not sketch.quoted else None
    if told is None or told.start is None or told.end is None or sketch.spoken is None:
        return False
    first, last = (on_the_wall(t) for t in sketch.spoken)
    name = leans(mention.found.term) and not (sketch.entered and without_day(mention.found.term))
    return name and (told.end <= first or last <= told.start)


def _in_entry(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time was read from the clock of an entry under a heading."""
    anchor = on_the_wall(mention.reading.anchor.first)
    first, last = (on_the_wall(t) for t in sketch.spoken or (datetime.max, datetime.max))
    return first < anchor < last


def spoken_from(sketch: Sketch) -> Anchor:
    """From where an event's times count: direct speech from when it was spoken."""
    anchor = sketch.report.anchor
    if sketch.spoken is None:
        return anchor
    first, last = (on_the_wall(t) for t in sketch.spoken)
    return Anchor(first, max(first, last - TICK), anchor.zone)


def _way(sketch: Sketch, mention: Mention) -> str | None:
    """The way in which a mention has to be read again from the day of publication; None where it is fine as it is."""
    group, report = sketch.group, sketch.report
    if group is None or isinstance(mention.phrase.term, Since):
        return None
    planning = sketch.lemma in words_of("verbs", "planning") | words_of("verbs", "report", "predict")
    coming = planning or sketch.tensed.start is not None or ahead_in_present(sketch)
    ahead = group.tense == "future" or (group.tense == "present" and coming) or _wanted_now(sketch)
    if report.genre == "narrative":
        if not _of_now(sketch, mention) or (sketch.spoken is not None and not ahead):  # an entry has its own day
            return None
        return "future" if ahead else "past"
    if not leans(mention.found.term) or mention.reading.interval is None:
        return None
    high = mention.reading.interval.end
    if group.modality:  # "is expected to close in the third quarter", not "to report a loss for it"
        behind = high is not None and high <= report.since
        shared = group.tense == "future" and group.first == group.last  # "would sell it, which he built, and cut jobs"
        return "future" if behind and (shared or (_wanted_now(sketch) and mention.signal == "in")) else None
    arranged = group.passive and mention.signal == "for" and sketch.lemma in words_of("verbs", "arranging")
    planned = sketch.status in ("expected", "hypothetical") or planning or arranged
    participle = group.passive and group.first == group.last  # "they want it done by Monday"
    past = group.tense == "past" and not (planned or participle)
    if past and high is not None and high > report.until:
        return "past"
    late = high is not None and high <= report.since
    return "future" if ahead and (late or sketch.spoken is not None) else None


def ahead_in_present(sketch: Sketch) -> bool:
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
    if anaphoric(term) or sketch.quoted or (holds(term, ShortYear) and group.tense == "present"):
        return False
    if _wanted_now(sketch) or (group.tense in ("present", "future") and (not group.modality or _can(sketch))):
        return True
    return sketch.teller and (mention.told is None or not leans(term))


def _wanted_now(sketch: Sketch) -> bool:
    """Whether a verb of the present puts an infinitive ahead: "she hopes to leave by Friday"."""
    group = sketch.group
    return group is not None and group.modality == "to" and sketch.tensed.start == sketch.report.since


def _can(sketch: Sketch) -> bool:
    """Whether it has a modal of the present: "he can go home on Saturday"."""
    group = sketch.group
    return group is not None and sketch.report.text[group.start : group.end].lower().startswith(("can", "may "))
