"""The window that a phrase gives an event, and which phrases give any."""

from __future__ import annotations

import re

from timeline.algebra import (
    About, Bare, Between, Coming, Date, Last, Next, Now, PartOfDay, Reading, Shift, Span, Until, Vague, Within,
    anaphoric, holds, resolve,
)  # fmt: skip
from timeline.calendar import Unit, step
from timeline.language.discourse.untold import counts_back, refused
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.language.underspecified import day_of, lost, without_day
from timeline.narrative.dating.aspect import goes_around, words_before
from timeline.narrative.dating.placing import placed
from timeline.narrative.dating.rereading import readings
from timeline.narrative.dating.widening import widened
from timeline.narrative.modality.tensed import ongoing
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window


def dated(sketch: Sketch, mention: Mention, verb: Sketch | None = None) -> Window | None:
    """The window that a mention gives an event that it dates, with a verb or alone."""
    if _moved(sketch, mention) or _spent(sketch, mention) or _said_to_come(sketch, mention):
        return None
    if _long_since(sketch, mention):
        return None
    mention_reading, phrase = readings(verb if sketch.noun and verb is not None else sketch, mention)
    if mention_reading is mention.reading and lost(mention_reading.term, mention.told, mention.same):
        return _from_some_day(mention)
    if sketch.noun and sketch.head >= mention.end:  # "after the May vote": what stands before the time is not about it
        phrase = mention_reading
    reading = widened(_hedged(sketch, mention, mention_reading))
    if reading.interval is None:
        return None
    if isinstance(reading.term, Last) and TO_NOW(mention.text) is not None:  # "in the past year"
        return Window.inside(reading.interval.start, sketch.report.until)
    if isinstance(reading.term, Vague):
        return _vague(sketch, reading)
    if isinstance(reading.term, Now):
        return _now(sketch) if _going_on(sketch) else None
    return _placed(sketch, mention, verb, reading, phrase)


def _placed(sketch: Sketch, mention: Mention, verb: Sketch | None, reading: Reading, phrase: Reading) -> Window | None:
    """The window where the reading puts it; a noun has its time from its verb, and goes on while that does."""
    told_by = verb if verb is not None and sketch.noun else sketch
    window = placed(sketch, mention, reading, phrase, told_by)
    if _of_a_plan(sketch, mention, window):
        return None
    about = sketch.lasting and told_by.group is not None and told_by.group.progressive
    return Window.around(window.start, window.end) if about else window  # "were battling the fire on Monday"


def _hedged(sketch: Sketch, mention: Mention, reading: Reading) -> Reading:
    """A reading, or about as much where that is said before it: "maybe ten minutes ago"."""
    hedged = isinstance(reading.term, Shift) and words_before(sketch, mention)[-1:] in HEDGES
    return resolve(About(reading.term), reading.anchor, mention.conventions, told=mention.told) if hedged else reading


HEDGES = (["maybe"], ["perhaps"], ["probably"])


def _of_a_plan(sketch: Sketch, mention: Mention, window: Window) -> bool:
    """Whether the future tells of a day by another one that is not the one told: "I'll bake the night before"."""
    group, since = sketch.group, sketch.tensed.start
    if group is None or window.end is None or not counts_back(day_of(mention.found.term)):
        return False
    if sketch.report.genre == "colloquial" and not group.finite and not group.modality:
        return True  # "ordered it last week, picking it up the day before"
    return group.tense == "future" and since is not None and window.end <= since


TO_NOW = re.compile(r"the (?:past|last) (?:year|month|week|decade)", re.IGNORECASE).fullmatch


def _said_to_come(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time is only what someone says, "says Friday at the earliest", or of what he foresees: "expects no
    change until May"."""
    foresees = sketch.lemma in words_of("verbs", "report", "predict") and isinstance(mention.phrase.term, Until)
    if foresees and sketch.group is not None and not sketch.group.passive and sketch.head < mention.start:
        return True
    says = sketch.lemma in words_of("verbs", "report")
    return says and sketch.report.text.startswith(" at the earliest", mention.end)


def _now(sketch: Sketch) -> Window:
    """What goes on at the writing, or under the heading of a diary."""
    if sketch.spoken is None:
        return ongoing(sketch.report)
    return Window.around(*sketch.spoken)


def _going_on(sketch: Sketch) -> bool:
    """Whether the present goes on: "she now lives in Rome", but not "she has now left"."""
    group = sketch.group
    return group is not None and group.tense == "present" and (not group.perfect or group.progressive or sketch.state)


def _from_some_day(mention: Mention) -> Window | None:
    """What counts from one of the days of a month or season told: "in May she flew to Rome. The next day …"."""
    told, term = mention.told, mention.reading.term
    if told is None or not told.is_crisp or told.grain > Unit.QUARTER or not anaphoric(term):
        return None
    if isinstance(term, Within) and isinstance(term.outer, Next):  # "the next night" may be that of the day told
        return None
    assert told.start is not None
    assert told.end is not None
    ends = (told.start, step(told.end, -1, Unit.DAY))
    days = (Span.crisp(day, step(day, 1, Unit.DAY), Unit.DAY) for day in ends)
    low, high = (resolve(term, mention.reading.anchor, mention.conventions, told=day).interval for day in days)
    return None if low is None or high is None else Window.inside(low.start, high.end)


def _moved(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time is that to which something goes, or from which: "put back to Wednesday", "moved from Friday to
    Sunday", "presented accounts to 30 June"."""
    before, moving = words_before(sketch, mention), sketch.lemma in words_of("verbs", "moving")
    if isinstance(mention.phrase.term, Between | Until):
        return moving
    to_day = before[-1:] == ["to"] and mention.reading.grain >= Unit.DAY
    return to_day and (moving or PLACED.isdisjoint(before[-2:-1]))


PLACED = frozenset(
    "prior previous close closer near nearer up back date dates dated year half quarter months weeks days".split()
)
"""What places something with "to": "prior to 3 May", "dates to 1850", "rose in the three months to March"."""


def _spent(sketch: Sketch, mention: Mention) -> bool:
    """Whether a part of some day is what was spent: "he spent the night in a barn"."""
    term = mention.found.term
    part = isinstance(term, Bare) and isinstance(term.cycle, PartOfDay)
    return part and sketch.lemma == "spend" and not mention.signal


def _long_since(sketch: Sketch, mention: Mention) -> bool:
    """Whether what the past tells counts from a time that was told, not from now: "he spent the next eight years"."""
    group, term = sketch.group, mention.reading.term
    done = group is not None and group.tense == "past" and not (group.modality or sketch.planned)
    return done and isinstance(term, Coming) and mention.reading.anchor == sketch.report.anchor


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
        return Window(start_latest=sketch.report.until) if goes_around(sketch) else Window(end=sketch.report.until)
    return Window(start=reading.interval.start)


def _of_some_day(scene: Scene, mention: Mention) -> bool:
    """Whether a clock time is of a day that was not told: in a history, and where news quote someone with it, "I rang
    her at two in the morning", tell it of a month, "in May a man came at one", or of what is said to have been done. So
    is what counts from one where a day was told: "on Sunday it burst, hours before dawn"."""
    term = mention.found.term
    if isinstance(term, Shift) and without_day(term.base):
        return mention.told is not None
    if not without_day(term):
        return False
    if scene.report.genre == "narrative":
        untold = mention.told is None and scene.heading is None and not scene.logged
        return untold or _in_an_account(scene, mention)
    if scene.report.genre != "news":
        return False
    whole = next(m for m in scene.mentions if m.found.phrase is mention.found.phrase)  # "between ten and midnight"
    told = whole.told
    if told is None or told.grain > Unit.DAY:
        old = told is not None and told.end is not None and told.end.date() <= scene.report.since.date()
        return old or scene.quoted(mention.start)
    return had_been_done(scene, mention)


def had_been_done(scene: Scene, mention: Mention) -> bool:
    """Whether a time is of what someone says had been done, and may be of another day than that told: "said that it had
    fallen at nine", "said on Monday it had fallen at nine"."""
    number = scene.clause_at(mention.start)
    said = [n for n, c in enumerate(scene.clauses[: number + 1]) if c.verb.perfect and c.verb.tense == "past"]
    if any(scene.clauses[n].joint == "that" for n in said):
        return True
    reports = [n for n in said if n and not scene.clauses[n].joint and _reports(scene, n - 1)]
    days = (m for m in scene.mentions if m.end <= mention.start and m.reading.grain >= Unit.DAY)
    return bool(reports) and any(m.start < scene.clauses[reports[-1]].start for m in days)


def _reports(scene: Scene, number: int) -> bool:
    return scene.clauses[number].verb.lemma in words_of("verbs", "report", "say")


def _in_an_account(scene: Scene, mention: Mention) -> bool:
    """Whether a clock time stands in what someone said, or something shows, in a sentence that tells no day: "I said
    that he left at ten", "it shows that he left at ten"."""
    number = scene.clause_at(mention.start)
    said = scene.clauses[number - 1].verb if number > 0 and scene.clauses[number].joint == "that" else None
    over = said is not None and "past" in (said.tense, scene.clauses[number].verb.tense)
    if said is None or not over or said.lemma not in words_of("verbs", "report") or scene.logged:
        return False
    if said.lemma != "tell" and scene.clauses[number].first > said.last + 1:  # "mentioned the post that went at ten"
        return False
    return all(m.reading.kind != "moment" or m.reading.grain < Unit.DAY for m in scene.mentions)


def _of_day_named(scene: Scene, mention: Mention) -> bool:
    """Whether a message names a day before a part of some day: "still on for Saturday? Sam's out in the morning"."""
    term = mention.found.term
    part = isinstance(term, Bare) and isinstance(term.cycle, PartOfDay)
    return part and WEEKDAY(scene.text, scene.text.rfind("\n", 0, mention.start) + 1, mention.start) is not None


WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b").search


def _alone_behind(text: str, start: int) -> bool:
    """Whether a time is of a word without a verb behind a comma: "driving to York first thing, back on Friday"."""
    return VERBLESS(text, max(0, start - len(", away until")), start) is not None


VERBLESS = re.compile(r"[,;] (?:back|home|away|off|free|due) (?:(?:on|by|at|in|from|until) )?\Z").search


LASTING = ("until ", "till ", " til ")
"""What stands before a phrase with an edge of its own, which is only one of what lasts."""
OR_BESIDE = re.compile(
    r",? or (?:(?:possibly|perhaps|even|a little|a bit|shortly|slightly|soon|some time|just) )*"
    r"(?:later|earlier|after(?:wards)?|before|thereafter)\b"
).match
"""What says that a time may be another one beside it: "in 1842 or shortly after"."""


def usable(scene: Scene, mention: Mention) -> bool:
    """Whether a mention dates anything by itself: a moment, not counted from an event or from nothing told."""
    if mention.reading.kind != "moment" or scene.counts(mention) or _of_some_day(scene, mention):
        return False
    if refused(scene.text, mention.found.term, mention.start) or _alone_behind(scene.text, mention.start):
        return False
    if scene.text.endswith(LASTING, 0, mention.phrase_start):  # "until just after Easter"
        return False
    if OR_BESIDE(scene.text, mention.end) is not None or scene.text.endswith(" about ", 0, mention.start):
        return False
    if scene.numbered and not holds(mention.found.term, Date):
        return False
    if scene.message and _of_day_named(scene, mention):
        return False
    return mention.told is not None or not anaphoric(mention.found.term)
