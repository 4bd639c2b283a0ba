"""Whether "the following year" still counts from a time told: not once what has no date has placed what follows.

"She was born in 1898. Her father died when she was nine, and the following year they moved" does not move in 1899.
After "ten days after her discharge" nobody knows the next day, but the following spring all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from operator import attrgetter, itemgetter

from timeline.algebra import Last, Next, Shift, Span, Told, anaphoric, leans
from timeline.calendar import Unit, floor
from timeline.calendar.zone import on_the_wall
from timeline.language.discourse.untold import counts_back, defined, of_some_week
from timeline.language.mention import Mention
from timeline.language.syntax.alone import event_nouns
from timeline.language.syntax.clauses import Clause
from timeline.language.syntax.wording import words_of
from timeline.language.underspecified import day_of, lost, weekday, without_day
from timeline.narrative.amount import unit_apart
from timeline.narrative.connective import Connective, connectives, kinds
from timeline.narrative.dating.ages import places
from timeline.narrative.dating.dated import had_been_done, usable
from timeline.narrative.dating.older import beside_older_year
from timeline.narrative.dating.yearless import year_borrowed
from timeline.narrative.scene import Scene
from timeline.narrative.telling.memory import OWNERS

PLACING = frozenset({"after", "before", "until", "when"})
"""The kinds of clauses of time that set the story to another time."""


def reliable(scene: Scene, mention: Mention, adrift: Unit | None) -> bool:
    """Whether a mention counts from a time that is known. `adrift` is how the sentence began: see `adrift_after`."""
    term = mention.reading.term
    if _of_some_week(scene, mention, adrift) or _from_a_year(mention):
        return False
    if not (anaphoric(term) or without_day(term) or _from_told(scene, mention) or _at_hand(mention)):
        named = leans(mention.found.term) and _of_no_year(scene, mention, _adrift_at(scene, mention.start, adrift))
        return not (named or _between_years(scene, mention))
    if isinstance(term, Shift) and term.sign < 0 and term.amount.finest < Unit.DAY and not _brief(mention.told):
        return False
    if _behind_event(scene, mention):
        return False
    lost = _adrift_at(scene, mention.start, adrift)
    return lost is None or mention.reading.grain > lost


def _of_some_week(scene: Scene, mention: Mention, adrift: Unit | None) -> bool:
    """Whether a weekday with its article is of a week that was not told: "I left school on the Friday and started on
    the Monday"."""
    if not of_some_week(scene.text, mention.found.term, mention.start):
        return False
    over = scene.heading.reading.interval if scene.heading is not None else None
    told = mention.told
    if told is None or (over is not None and over.start is not None and told.start == floor(over.start, Unit.DAY)):
        return True
    if _far_from_told(mention):
        return True
    lost = _adrift_at(scene, mention.start, adrift)
    if lost is not None and lost > mention.reading.grain:
        return True
    before = scene.mentions[: bisect_right(scene.mentions, mention.start, key=attrgetter("end"))]
    day = next((m for m in reversed(before) if weekday(m.found.term)), None)
    return day is not None and _of_some_week(scene, day, adrift)


def _far_from_told(mention: Mention) -> bool:
    """Whether a weekday was read of another week than that of the day told last."""
    told, found = mention.told, mention.reading.interval
    if told is None or told.start is None or told.grain > Unit.DAY or found is None or found.start is None:
        return False
    return abs(on_the_wall(found.start) - told.start) > A_WEEK


A_WEEK = timedelta(days=7)


def _from_a_year(mention: Mention) -> bool:
    """Whether days or weeks count back from a time that is longer than a month: "in 1979 he took over. He had fallen
    ill a fortnight earlier"."""
    term, told = mention.found.term, mention.told
    if not isinstance(term, Shift) or term.sign > 0 or not isinstance(term.base, Told) or told is None:
        return False
    return term.amount.unit < Unit.MONTH and told.grain > Unit.MONTH


def _between_years(scene: Scene, mention: Mention) -> bool:
    """Whether a name takes its year from the line of a history, but a later one was told since: it may be of either."""
    told = mention.told if scene.report.genre == "narrative" and leans(mention.found.term) else None
    if told is None or told.start is None or scene.tense_at(mention.start) in ("present", "future"):
        return False
    years = YEARS.findall(scene.report.text, max(0, mention.start - FAR), mention.start)
    return bool(years) and int(years[-1]) > told.start.year + 1


YEARS = re.compile(r"\b(?:1\d|20)\d\d\b")
FAR = 500
"""Characters in which a year told may be the one that a name goes on from."""


def _at_hand(mention: Mention) -> bool:
    """Whether a time is as long as a unit from what was told: "she joined the army within the week"."""
    return mention.signal == "within" and mention.text.lower().startswith("the ")


def _from_told(scene: Scene, mention: Mention) -> bool:
    """Whether "next March" is that after the time that a history tells."""
    return isinstance(mention.reading.term, Next) and mention.reading.anchor != scene.report.anchor


def _brief(told: Span | None) -> bool:
    """Whether hours can be counted back from a time told: not from "late on Friday"."""
    return told is not None and told.start is not None and told.end is not None and told.end - told.start <= BRIEF


BRIEF = timedelta(hours=3)


def adrift_after(scene: Scene, adrift: Unit | None) -> Unit | None:
    """The longest unit that nothing can be counted in after a sentence; None where a time is known to count from."""
    return _adrift_at(scene, scene.end, adrift)


def _adrift_at(scene: Scene, offset: int, adrift: Unit | None) -> Unit | None:
    """The longest unit that is lost at an offset, by what was said of time last before it."""
    for name, unit, end in _said(scene):
        if end <= offset:
            adrift = OF_NO_YEAR if name is not None and _of_no_year(scene, name, adrift) else unit
    return adrift


@lru_cache(maxsize=1)
def _said(scene: Scene) -> list[tuple[Mention | None, Unit | None, int]]:
    """What a sentence says of time, in order: the name that says it, the unit that is lost by it, and from where on."""
    names = {m.start: m for m in scene.mentions if leans(m.found.term)}
    said = [(at, unit, at + 1) for at, unit in _mentions(scene)]
    said += [(at, UNDATED, at + 1) for at in (*places(scene), *_counted(scene), *_of_events(scene))]
    placing = (c for c in connectives(scene) if c.kind in PLACING and _by_undated(scene, c))
    said += [(at, UNDATED, at + 1) for at in (scene.words.start[c.first] for c in placing)]
    said += [(clause.start, UNDATED, clause.end) for clause in _of_undated(scene)]
    said += [(clause.start, Unit.DAY, clause.end) for clause in scene.clauses if _counted_by(scene, clause)]
    return [(names.get(at), unit, end) for at, unit, end in sorted(said, key=itemgetter(0))]


def _of_undated(scene: Scene) -> Iterator[Clause]:
    """The clauses of time that set the story to another one without a date."""
    known = kinds("clause")
    for number, clause in enumerate(scene.clauses):
        if known.get(clause.joint) in PLACING:
            host = scene.clauses[number - 1].start if number else clause.start
            if not any(host <= m.start < clause.end and _dates(scene, m) for m in scene.mentions):
                yield clause


UNDATED, OF_NO_YEAR = Unit.CENTURY, Unit.MILLENNIUM
"""What is lost once something without a date has placed the story, and once a name in it has no year for that."""


def _of_no_year(scene: Scene, mention: Mention, adrift: Unit | None) -> bool:
    """Whether the year of a name is lost: a history that was told by years went on with something that has no date.

    "In 1908 he married. When war broke out he was on leave. On 12 August he crossed to France."
    """
    told = mention.told if scene.report.genre == "narrative" and mention.same else None
    if told is None or adrift is None or adrift < UNDATED or scene.heading is not None:
        return False
    return adrift is OF_NO_YEAR or told.grain > Unit.MONTH


def _counted_by(scene: Scene, clause: Clause) -> bool:
    """Whether a time is counted from what had happened by then, from which days may count too: "born three weeks after
    a fire had killed two men"."""
    verb = clause.verb
    joint = clause.joint in ("after", "before") and verb.perfect and verb.tense == "past"
    return joint and any(0 <= clause.start - m.end <= 1 or m.start <= clause.start < m.end for m in scene.mentions)


def _by_undated(scene: Scene, connective: Connective) -> bool:
    """Whether a noun without a date places its clause: "until her death"; not "a curfew imposed after the clashes"."""
    i = connective.last + 1
    number = scene.clause_at(scene.words.start[connective.first])
    if number < 0 or connective.kind not in ("after", "until"):
        return False
    owned = scene.words.at(i) in words_of("links", "definite")
    joint, verb = scene.clauses[number].joint, scene.clauses[number].verb
    if verb.passive and verb.first == verb.last:
        return False
    joins = joint == scene.words.low[connective.last] or unit_apart(scene.words, connective.first) is not None
    return owned and not joins and not any(scene.clause_at(m.start) == number for m in scene.mentions)


def _of_events(scene: Scene) -> Iterator[int]:
    """Where a time is that of an event, and nothing tells when that was: "on the evening of her disappearance", "on
    Ada's retirement"."""
    low = scene.words.low
    for i, word in enumerate(low[:-2]) if "on" in low or "upon" in low else ():
        owned = word in ("on", "upon") and _owned(low[i + 1]) and low[i + 2] in event_nouns()
        if owned and scene.timed.isdisjoint((i + 3, i + 4)):
            yield scene.words.start[i]
    for i in range(len(low) - 4):
        of = low[i : i + 2] == ["on", "the"] and low[i + 3] == "of" and low[i + 4] in words_of("links", "definite")
        if of and low[i + 2] in DAYS and i + 2 not in scene.timed:
            yield scene.words.start[i]


def _owned(word: str) -> bool:
    return word in OWNERS or word.endswith(("'s", "’s", "s'", "s’"))


DAYS = frozenset({"day", "night", "morning", "afternoon", "evening", "eve"})


def _counted(scene: Scene) -> Iterator[int]:
    """Where a day is counted from an event: "on day 5 of the strike"."""
    return (scene.words.start[day.first] for day in scene.days)


def _mentions(scene: Scene) -> list[tuple[int, Unit | None]]:
    """Where each time stands, and what it leaves lost: nothing, or for one that counts from an event its own unit."""
    found: list[tuple[int, Unit | None]] = []
    for previous, mention in zip((None, *scene.mentions), scene.mentions, strict=False):
        comma = previous is not None and scene.between(previous.end, mention.start) == [","]
        beside = comma and previous is not None and _dates(scene, previous)
        # "on Friday, two days after his discharge" leaves nothing lost
        if (_from_event(scene, mention) and not beside) or _from_some_day(mention) or _behind_event(scene, mention):
            found.append((mention.start, mention.reading.grain))
        elif without_day(mention.found.term) and scene.report.genre == "news" and had_been_done(scene, mention):
            found.append((mention.start, Unit.DAY))
        elif _dates(scene, mention) and not _at_hand(mention):
            named = mention.reading.grain >= Unit.DAY and leans(mention.found.term)
            borrowed = named and (year_borrowed(scene.report, mention) or _of_either_year(scene, mention))
            found.append((mention.start, Unit.YEAR if borrowed else None))
    return found


def _of_either_year(scene: Scene, mention: Mention) -> bool:
    """Whether a name in news may be of an older year told before, unless someone says something then."""
    start, number = mention.reading.start.earliest, scene.clause_at(mention.start)
    if start is None or (number >= 0 and scene.clauses[number].verb.lemma in words_of("verbs", "spoken")):
        return False
    return beside_older_year(scene.report, mention, start)


def _from_some_day(mention: Mention) -> bool:
    """Whether a time goes on from a day that is not known: "in May she flew to Rome. The next day …"."""
    term = mention.reading.term
    day = day_of(term)
    return isinstance(day, Next | Last) and anaphoric(term) and lost(term, mention.told, mention.same)


def _behind_event(scene: Scene, mention: Mention) -> bool:
    """Whether a time that counts back stands behind one that counts from an event, and may count from that: "on Friday
    it rained, a week after the fire broke out. The day before he had left"."""
    return counts_back(mention.found.term) and BEHIND(scene.text, max(0, scene.start - FAR), scene.start) is not None


BEHIND = re.compile(r", [^,.\n]*\b(?:hour|day|week|month|year)s? (?:after|before) [^.\n]*\.\s*\Z").search


def _dates(scene: Scene, mention: Mention) -> bool:
    """Whether a time by itself tells when the story is."""
    return usable(scene, mention) and not anaphoric(mention.found.term)


def _from_event(scene: Scene, mention: Mention) -> bool:
    """Whether a time or a length counts from an event: "ten days after discharge"."""
    if defined(scene.text, mention.found.term, mention.start, mention.end):
        return True
    following = scene.words.at(scene.word_at(mention.end - 1) + 1)
    return scene.counts(mention) or (mention.reading.kind == "duration" and following in ("after", "before"))
