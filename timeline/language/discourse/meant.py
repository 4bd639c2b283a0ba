"""What a term means where it stands: the day of a clock time without one, the cycle of a day that may be any."""

from __future__ import annotations

from attrs import evolve

from timeline.algebra import (
    NOW, TOLD, About, Amount, Bare, Clock, Cycle, Date, Duration, Ended, Ending, Every, Hands, PartOfDay,
    PieceOfYear, Portion, Recurrence, Shift, Span, Term, This, Told, Within, Zoned, exactly, holds, leans, resolve,
)  # fmt: skip
from timeline.calendar import Unit, floor, step
from timeline.language.direction.anterior import anterior
from timeline.language.direction.pointing import direction
from timeline.language.discourse.christ import from_christ
from timeline.language.discourse.course import Course
from timeline.language.discourse.days import before_form
from timeline.language.discourse.evenings import after_a_night, earlier_hour, late, later_half, of_morning
from timeline.language.discourse.indefinite import one_of_many, some_part
from timeline.language.discourse.leant import looked_back_from
from timeline.language.discourse.plans import goes_on
from timeline.language.discourse.untold import of_a_record, unread_hour
from timeline.language.pick import REPORTED, Found
from timeline.language.underspecified import (
    EVENING, NEXT_DAY, NIGHT, NOON, OVERNIGHT, TONIGHT, after_night, begins_day, ends_day, named, without_day,
)  # fmt: skip

TURNS = frozenset({PartOfDay("dawn"), PartOfDay("dusk")})
"""The parts of the day that a history tells of one day: "at dawn they attacked"."""
NIGHT_TOLD = Within(PartOfDay("overnight"), This(Every(Unit.DAY), TOLD))
A_YEAR = Amount(exactly(1), Unit.YEAR)
A_YEAR_BACK = frozenset({Shift(NOW, A_YEAR, -1), Shift(TOLD, A_YEAR, -1)})
"""What a report of a quarter means by "a year ago" and "a year earlier": the same quarter."""
OF_A_YEAR = "period-of"
"""The rule of what a report compares, by its year alone."""


def meant(course: Course, found: Found, start: int, end: int) -> Term:
    """The term of a time, or what the text means by it."""
    term = _whenever(course, found.term, start, end) or _meant_once(course, found, start, end)
    era = course.story.era
    if era is not None and (holds(term, Told) or (course.genre == "narrative" and leans(term))):
        return from_christ(term, era)
    return term


def of_no_day(course: Course, term: Term, signal: str, start: int, end: int) -> bool:
    """Whether nothing tells which day a part of the day is of, "on the morning of admission", "during the night", or
    which year a name is of; what is added to a report may be of the day of that, and a midnight in news behind a look
    back of either end of two days."""
    if course.added and isinstance(term, Within) and term.outer == TOLD:
        return True
    if course.genre == "news" and course.headed is None:
        midnight = begins_day(term) or ends_day(term)
        return _of_several_days(course, term) or midnight and looked_back_from(course, term, start) is not None
    if _either_night(course, term, signal) or _of_untold(course, term, end) or _either_year(course, term, start):
        return True
    return _beside_longer(course, term, start)


def _of_several_days(course: Course, term: Term) -> bool:
    """Whether a part of the day of news stands behind several days: "talks failed at the weekend. At dawn he left"."""
    part = isinstance(term, Within) and isinstance(term.cycle, PartOfDay) and term.outer == TOLD
    told = course.story.exact if part else None
    if told is None or told.start is None or told.end is None:
        return False
    return step(told.start, 1, Unit.DAY) < told.end


def _beside_longer(course: Course, term: Term, start: int) -> bool:
    """Whether a time of the day in a diary or letter stands by one that is longer than its day: "Tom came last week. At
    noon he left"."""
    told = course.story.told if isinstance(term, Within) and term.outer == _headed(course) else None
    return told is not None and told.grain > Unit.DAY and course.story.near(start)


def _either_year(course: Course, term: Term, start: int) -> bool:
    """Whether a name below a form, right behind an older year, may be of that or of the form's: "Admitted: 24 June
    2018. He stopped smoking in 2013. He fell on 12 June"."""
    story = course.story
    told = story.told if story.form is not None and leans(term) and not without_day(term) else None
    if told is None or story.form is None or not story.near(start):
        return False
    return told.grain is Unit.YEAR or before_form(story.form, told)


def _either_night(course: Course, term: Term, signal: str) -> bool:
    """Whether a night may be the one before a day as the one after: under a heading, and in a story told so far."""
    if course.headed is not None:
        return signal == "during" and term == NIGHT
    return course.genre == "narrative" and term == OVERNIGHT and not (course.log.begun or course.story.untold)


def _of_untold(course: Course, term: Term, end: int) -> bool:
    """Whether a part of the day of a history is of a day that nothing told: "on the morning of admission"."""
    part = course.genre == "narrative" and isinstance(term, Bare) and isinstance(term.cycle, PartOfDay)
    return part and course.story.untold and course.headed is None and course.text.startswith(" of ", end)


def _whenever(course: Course, term: Term, start: int, end: int) -> Recurrence | None:
    """What comes again and again: in a history "attacks at night", and "on a Monday evening"."""
    single = course.genre == "narrative" and " " not in course.text[start:end]
    if single and isinstance(term, Bare) and isinstance(term.cycle, PartOfDay) and term.cycle not in TURNS:
        return Recurrence(term.cycle)
    if course.genre == "news" and isinstance(term, Bare) and some_part(course.text, term, start, end):
        return Recurrence(term.cycle)
    name = named(term)
    if name is None or not one_of_many(course.text, start, end):
        return None
    return Recurrence(name.cycle, at=term.cycle if isinstance(term, Within) else None)


def _meant_once(course: Course, found: Found, start: int, end: int) -> Term:
    term, story = found.term, course.story
    if without_day(term) and (told := story.told) is not None:
        if told.grain is Unit.DAY:
            term = _of_the_day_told(course, term, start, end)
        elif isinstance(term, Bare) and (day := _headed(course)) is not None:
            term = Within(term.cycle, day)
    if isinstance(term, Portion) and _of_the_unit_told(course, term, start, end):
        term = evolve(term, inner=This(Every(term.grain), TOLD))
    if story.quarter is not None and not story.longer:
        term = REPORTED if story.fiscal and isinstance(term, Ended) else _of_the_quarter(story.quarter, term, found)
    return _by_the_verb(course, found, term, start, end)


def _of_the_unit_told(course: Course, term: Portion, start: int, end: int) -> bool:
    """Whether what is over is of the month or year told just before, where that of the writing is to come: "he came on
    2 May and left at the end of the month", in June."""
    unit = term.inner
    if course.genre == "narrative" or not course.text.endswith((" the week", " the month", " the year"), start, end):
        return False
    told = course.story.told if isinstance(unit, This) and unit.base == NOW and isinstance(unit.cycle, Every) else None
    if told is None or told.grain > unit.grain or not course.story.near(start):
        return False
    to_come = course.unwritten(resolve(term, course.anchor, course.conventions))
    return to_come and direction(course.text, start, end) == "past"


def _headed(course: Course) -> Date | None:
    """The day over an entry of a diary."""
    day = course.headed.start if course.headed is not None and course.headed.grain is Unit.DAY else None
    return None if day is None or course.genre != "colloquial" else Date(day.year, day.month, day.day)


def _of_the_quarter(quarter: Span, term: Term, found: Found) -> Term:
    """What a report of a quarter compares it with is the same of another year: "a year earlier", "the 1988 period"."""
    if term in A_YEAR_BACK:
        return Shift(REPORTED, A_YEAR, -1)
    if found.edge.rule is None or found.edge.rule.name != OF_A_YEAR or quarter.start is None:
        return term
    return Within(PieceOfYear(Unit.QUARTER, (quarter.start.month + 2) // 3), term)


def _of_the_day_told(course: Course, term: Term, start: int, end: int) -> Term:
    """What has no day of its own is of the day told last: "It struck on Sunday. At 5 pm the power failed."."""
    if isinstance(term, About | Portion | Zoned):
        return evolve(term, inner=_of_the_day_told(course, term.inner, start, end))
    if isinstance(term, Ending):
        return Ending(evolve(term.range, first=_of_the_day_told(course, term.range.first, start, end)))
    assert isinstance(term, Bare)
    if isinstance(term.cycle, Hands) and course.headed is not None and course.headed.grain < Unit.DAY:
        return term  # from when the message was sent
    return _on_its_day(course, term, term.cycle, start, end)


def _on_its_day(course: Course, term: Bare, cycle: Cycle, start: int, end: int) -> Term:
    """A time of the day on the day told last, or on the next: the small hours after an evening are of that.

    Plans count on from the anchor in messages, and parts of the day do in news.
    """
    part, at = isinstance(cycle, PartOfDay), course.log.at
    way = direction(course.text, start, end) if part or course.genre == "colloquial" or at is not None else None
    early = after_night(cycle) or (isinstance(cycle, Clock) and cycle.hour < NOON)
    if way == "future" and at is not None and at.hour >= EVENING and early:
        return Within(cycle, NEXT_DAY)  # "23:40 We will go on in the morning."
    if _planned(course, way, start) or (part and course.genre == "narrative"):
        return term
    if course.story.watch is not None and isinstance(cycle, Clock):
        return _on_watch(cycle, course.story.watch, anterior(course.text, start))
    return _after_evening(course, cycle, start, end)


def _after_evening(course: Course, cycle: Cycle, start: int, end: int) -> Within:
    """A time of the day told last, or of the next one where an evening was told; what hands show is of the evening."""
    story = course.story
    if isinstance(cycle, Hands):
        half = later_half(story, cycle, start)
        return Within(half or cycle, NEXT_DAY if half is None and of_morning(story, cycle, start) else TOLD)
    later = after_night(cycle) and late(story, start, end)
    if isinstance(cycle, Clock):
        forenoon = course.genre != "news" and cycle.hour < NOON and after_a_night(story, start)
        later = later or forenoon or earlier_hour(story, cycle.hour, start)
    return Within(cycle, NEXT_DAY if later else TOLD)


def _on_watch(cycle: Clock, watch: Span, back: bool) -> Within:
    """A clock time after "from 10 pm on Sunday to 7 am" goes on from the evening: to midnight, or on the next day; an
    earlier one of an evening may be of either."""
    assert watch.start is not None
    assert watch.end is not None
    at = (cycle.hour, cycle.minute)
    if at >= (watch.start.hour, watch.start.minute):
        day = watch.start
    elif at <= (watch.end.hour, watch.end.minute) or (cycle.hour < EVENING and not back):
        day = watch.end
    else:
        return Within(cycle, TOLD)
    return Within(cycle, Date(day.year, day.month, day.day))


def _planned(course: Course, way: str | None, start: int) -> bool:
    """Whether a time of the day is of the day of the anchor or ahead of it, not of the day told last."""
    told = course.story.told
    if course.genre == "colloquial" and way != "past":
        beside = course.story.near(start) if way is None else course.story.in_sentence(start) is not None
        return not goes_on(told, beside, course.anchor.last)
    if course.genre == "colloquial" and way == "past" and course.headed is None and told is not None:
        ahead = told.start is not None and told.start > course.anchor.last
        return ahead and course.story.in_sentence(start) is None  # "Home by Friday. I got up at 5"
    return way == "future" and course.genre != "narrative"


def _by_the_verb(course: Course, found: Found, term: Term, start: int, end: int) -> Term:
    """What is a time only where the verb points ahead: "in two weeks", "two weeks later" where nothing was told."""
    if isinstance(term, Within) and term == OVERNIGHT:
        return TONIGHT if course.ahead(start, end) else _night(course, start)
    if isinstance(found.edge.value, Amount):
        ahead = course.ahead(start, end) or course.genre == "colloquial"
        return term if ahead and not of_a_record(course.text, start) else Duration(found.edge.value)
    if not isinstance(term, Shift):
        return term
    later = isinstance(term.base, Told) and term.sign > 0
    from_nothing = later and _told_nothing(course, term, start)
    return Duration(term.amount) if from_nothing and not course.ahead(start, end) else term


def _night(course: Course, start: int) -> Term:
    """The night that news tell of: the last one, or that of a day told just before, more than a week ago."""
    told = course.story.told if course.genre == "news" and course.story.near(start) else None
    if told is None or told.grain is not Unit.DAY or told.end is None:
        return OVERNIGHT
    return NIGHT_TOLD if step(told.end, 1, Unit.WEEK) <= floor(course.anchor.first, Unit.DAY) else OVERNIGHT


def _told_nothing(course: Course, term: Shift, start: int) -> bool:
    """Whether nothing was told that a term may count from: minutes do not count from beyond an hour not read."""
    story = course.story
    if story.untold and story.opened(start) is None:
        return True
    told = story.main if term.amount.finest < Unit.DAY else None
    return told is not None and unread_hour(course.text, told.end, start)
