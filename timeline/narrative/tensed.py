"""What tense, aspect and modality say of an event, seen from its report."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from timeline.language.tense import VerbGroup
from timeline.language.verbs import BASE, PARTICIPLE, form
from timeline.language.wording import words_of
from timeline.narrative.described import of_some
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene, groups_of
from timeline.narrative.sketch import Sketch
from timeline.narrative.status import status_of
from timeline.narrative.window import OPEN, Window

NEWS = timedelta(days=1)
"""News reports what people say within a day of their saying it, unless it gives a date."""


def tensed(scene: Scene, sketch: Sketch, group: VerbGroup) -> tuple[Window, str, str]:
    """The window that a verb gives, the status, and the reason in words."""
    report = scene.report
    ahead = governor_ahead(scene, sketch, group)
    if ahead:
        return _ahead_of(scene, group), "expected", f"{ahead!r} points ahead"
    if group.modality == "to" and group.perfect and _planned(scene, group):
        return OPEN, "expected", "what is planned to be over by then"
    if group.modality == "to":
        return _infinitive(scene, sketch, group), status_of(scene, sketch, group), "an infinitive"
    if not group.finite:
        return _considered(scene, group) or _participle(scene, sketch, group)
    if _conditional(scene, sketch, group):
        status = status_of(scene, sketch, group)
        status = "expected" if status == "reported" else status
        return Window(start=report.since), status, "a condition for what is to come"
    if _awaited(scene, sketch, group):
        return OPEN, status_of(scene, sketch, group), "a clause of time about what may be yet to come"
    if _supposed(scene, sketch, group):
        return OPEN, status_of(scene, sketch, group), "a supposition"
    if _unreal(scene, sketch, group):
        return OPEN, "hypothetical", "a wish or a likeness"
    if _demanded(scene, group):
        return OPEN, "expected", "a demand"
    window = _finite(scene, sketch, group)
    named = _named(group.tense, group.perfect, group.progressive, group.modality)
    return window, status_of(scene, sketch, group), named


def _planned(scene: Scene, group: VerbGroup) -> bool:
    """Whether a perfect hangs on a plan: "hopes to have finished"."""
    governor = object_of(scene, group)
    return governor is not None and governor.lemma in words_of("verbs", "planning") and governor.tense == "present"


def _ahead_of(scene: Scene, group: VerbGroup) -> Window:
    """When what a word puts ahead will be; what was to come may have come by now, or come to nothing."""
    governor, since = object_of(scene, group) or _copula(scene, group), scene.report.since
    if governor is not None and governor.tense == "past":
        return ahead_of(scene.report, governor)
    return Window(end_earliest=since) if _continues(group) else Window(start=since)


def ahead_of(report: Report, governor: VerbGroup) -> Window:
    """When what a verb puts ahead will be: not before it is put so."""
    if governor.tense == "past":
        return Window(start=spoken(report).start) if _recent(report, governor) else OPEN
    return Window(start=report.since)


def _copula(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    """The verb by which a word puts an infinitive ahead: "was about to board"."""
    before = scene.words.back(scene.words.back(group.first))
    return next((g for clause in scene.clauses for g in clause.groups if g.last == before and g.lemma == "be"), None)


def _infinitive(scene: Scene, sketch: Sketch, group: VerbGroup) -> Window:
    """What someone is to do, by the nearest verb before it."""
    before = [g for c in scene.clauses for g in c.groups if g.head < group.head]
    governor = max(before, key=lambda g: g.head) if before else None
    if governor is None or group.perfect:
        return OPEN
    main = main_verb(scene, sketch)
    done = (
        governor.tense == "past"
        or governor.perfect
        or (not governor.finite and main is not None and main.tense == "past")
    )
    if governor.lemma in words_of("verbs", "tried") or (done and governor.lemma not in words_of("verbs", "ahead")):
        return OPEN
    if _of_purpose(scene, governor, group):
        return Window(end_earliest=scene.report.since)
    return ahead_of(scene.report, governor)


def _of_purpose(scene: Scene, governor: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive is what something is for, which may be done already: "they are there to guard it", but not
    "he seems eager to resign"."""
    if governor.tense != "present" or governor.perfect or governor.progressive:
        return False
    between = scene.words.low[governor.last + 1 : group.first]
    if governor.lemma == "be" or governor.lemma in words_of("verbs", "copula"):
        return between in (["here"], ["there"])
    saying = governor.lemma in words_of("verbs", "report") and not governor.passive  # "says he and she both want to"
    return not saying and governor.lemma not in words_of("verbs", "ahead")


def _conditional(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether the present tense is about what may come: "if it retreats", "once it has left, we will go"."""
    if group.tense != "present" or group.progressive or sketch.clause < 0:
        return False
    awaited = _of_time(scene, sketch) and (_beside(scene, "future") or (sketch.clause > 0 and _beside_calendar(scene)))
    if group.perfect:
        return awaited
    return (awaited or scene.clauses[sketch.clause].joint in words_of("clauses", "open", "if")) and not sketch.state


def _awaited(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether the present is in a clause of time, which may be to come: "let's talk once you've settled in", "when I
    retire I move to Leeds"."""
    after_them = scene.words.at(group.first - 1) in ("me", "us", "him", "them")  # "those after us have left"
    if group.tense != "present" or sketch.clause < 0 or after_them:
        return False
    if not group.perfect:
        return not (sketch.state or group.progressive) and _whenever(scene, sketch)
    before = scene.words.low[max(0, group.first - 2) : group.first]
    return _of_time(scene, sketch) or not words_of("links", "clause", *AWAITED).isdisjoint(before)


def _whenever(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause of time and its main clause are both in the present, so that it may come yet, or again."""
    if _of_time(scene, sketch):
        return _beside(scene, "present")
    timed = words_of("links", "clause", "when")
    return any(clause.verb.tense == "present" and clause.joint in timed for clause in scene.clauses)


def _of_time(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb stands in a clause of time that may lie ahead."""
    return scene.clauses[sketch.clause].joint in words_of("links", "clause", *AWAITED)


AWAITED = ("after", "before", "until", "when")
"""The kinds of clauses of time that lie ahead beside a verb of the future: "once she has left, he will"."""


def _beside(scene: Scene, tense: str) -> bool:
    """Whether the sentence has a verb of a tense that no such clause is built on."""
    timed = words_of("links", "clause") | {"if", "unless"}
    return any(clause.verb.tense == tense for clause in scene.clauses if clause.joint not in timed)


def _beside_calendar(scene: Scene) -> bool:
    """Whether the verb that such a clause hangs on tells what is on the calendar: "retires in June, when he leaves"."""
    verb = scene.clauses[0].verb
    scheduled = verb.tense == "present" and verb.lemma in words_of("verbs", "scheduled")
    return scheduled and any(m.start > verb.start for m in scene.mentions)


def _supposed(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether it supposes what may be, or may yet come: "unless a buyer appears", "they could leave if it moved"."""
    if sketch.clause < 0 or scene.clauses[sketch.clause].joint not in ("if", "unless"):
        return False
    ahead = _beside(scene, "future")
    if group.perfect:  # "if nothing has been agreed by then, they will abstain"
        return ahead and group.tense == "present"
    return group.tense == "present" or (group.tense == "past" and ahead)


def _unreal(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether a past tense tells what is not so: "I wish he sold it", "it is time he went", "as if he owned it"."""
    if group.tense != "past" or sketch.clause < 0:
        return False
    clause = scene.clauses[sketch.clause]
    before = scene.words.at(clause.first - 1)
    if clause.joint in ("if", "though"):
        return before == "as"
    return not clause.joint and (before in WISHING or scene.words.low[clause.first - 2 : clause.first] in IT_IS_TIME)


WISHING = frozenset({"wish", "wishes"})
IT_IS_TIME = (["is", "time"], ["high", "time"], ["about", "time"])


def _demanded(scene: Scene, group: VerbGroup) -> bool:
    """Whether a base form is said of one, as of what is asked for: "demanded that he sell it"."""
    base = group.tense == "present" and group.first == group.last and scene.words.low[group.first] == group.lemma
    return base and scene.words.at(scene.words.back(group.first)) in ("he", "she", "it")


def _seen_from_then(scene: Scene, group: VerbGroup) -> bool:
    """Whether "would" may tell what came to be long ago: in a history, with a word such as "later", or in a message
    that tells what was said: "they told me that it would come"."""
    if group.modality != "would" or group.perfect:
        return False
    before = (other for _, other in groups_of(scene) if other.last < group.first)
    if scene.report.genre == "colloquial" and any(other.tense == "past" for other in before):
        return True
    inside = scene.words.low[group.first : group.last]
    return scene.report.genre == "narrative" or not words_of("clauses", "foretold").isdisjoint(inside)


def _finite(scene: Scene, sketch: Sketch, group: VerbGroup) -> Window:
    report = scene.report
    if _seen_from_then(scene, group):
        return OPEN
    if group.tense == "future":
        return _future(report, sketch, group)
    named = sketch.clause >= 0 and scene.clauses[sketch.clause].joint == "what"  # "tabled what it called an offer"
    if not named and _recent(report, group) and (sketch.state or group.lemma not in words_of("verbs", "state")):
        old = sketch.quoted or _among(scene, group) or _of_the_dead(scene, group)
        return past(report) if group.tense == "past" and old else spoken(report)
    if group.tense == "past":
        return past(report)
    if group.perfect:
        return ongoing(report) if sketch.state or group.progressive else past(report)
    if named:  # "what happens after that is open"
        return OPEN
    if group.passive and not sketch.state:  # "is killed" may be told as if it went on, "is blocked" does
        return Window(start_latest=report.until)
    old = report.genre == "narrative" and not group.progressive  # "1961: she leaves the firm"
    told = scene.logged or ((scene.titled or old) and not sketch.state)
    return Window(start_latest=report.until) if told else ongoing(report)


def _future(report: Report, sketch: Sketch, group: VerbGroup) -> Window:
    """What comes starts no earlier; what may be, can be done, or will go on, is not over yet."""
    words = report.text[group.start : group.end].lower().replace("’", "'").split()
    modal = words[0]
    if words[0].endswith("'d") and form(words[-1]) & BASE and form(words[-1]) & PARTICIPLE:
        return OPEN  # "they'd let it": they had, or they would
    if group.modality == "would" and group.perfect:
        return OPEN  # "it would have opened next week"
    if group.modality and (group.perfect or (group.negated and modal.startswith("could"))):
        return past(report)
    lasting = group.modality == "could" and (sketch.state or group.progressive or modal.startswith("can"))
    return Window(end_earliest=report.since) if lasting or _continues(group) else Window(start=report.since)


def _continues(group: VerbGroup) -> bool:
    """Whether it says that something goes on: "will stay"."""
    return group.lemma in words_of("verbs", "continuing")


def _recent(report: Report, group: VerbGroup) -> bool:
    """Whether it is something said, or seeming, that news tells without a date because it is new."""
    if report.genre != "news" or group.perfect or group.progressive:
        return False
    if group.passive:
        return group.tense == "present" and group.lemma == "expect"
    called = group.lemma == "call" and report.text.startswith((" a ", " an "), group.end)  # "called an election"
    return group.lemma in words_of("verbs", "spoken", group.tense) and not called


def _among(scene: Scene, group: VerbGroup) -> bool:
    """Whether it was done more than once: "refused two bids, the last of them on Friday"."""
    return any(m.start > group.start and of_some(scene, scene.word_at(m.start)) for m in scene.mentions)


def _of_the_dead(scene: Scene, group: VerbGroup) -> bool:
    """Whether an obituary tells what the dead one said: "Ann Roth, who has died aged 88, … she once told a friend"."""
    before = scene.words.low[max(0, group.first - 2) : group.first]
    of_theirs = before[-1:] in (["he"], ["she"]) or before[:1] in (["his"], ["her"])
    return of_theirs and DIED.search(scene.text, 0, OPENING) is not None


DIED = re.compile(r"\bwho (?:has )?died\b|\bdied\b[^.]{0,40}\bage[ds]?\b")
OPENING = 400
"""Characters in which an obituary says of whom it is."""


def past(report: Report) -> Window:
    """Over by the end of the day of publication."""
    return Window(start_latest=report.until, end=report.until)


def ongoing(report: Report) -> Window:
    """Started by the end of the day of publication, and not over before its start."""
    return Window(start_latest=report.until, end_earliest=report.since)


def spoken(report: Report) -> Window:
    """Said on the day of publication, or the day before."""
    since = report.since
    first = since - NEWS if since.replace(tzinfo=None) - datetime.min >= NEWS else None
    return Window.inside(first, report.until)


def _considered(scene: Scene, group: VerbGroup) -> tuple[Window, str, str] | None:
    """What is considered has not happened yet: "is considering urging him"; what is avoided does not happen."""
    governor = object_of(scene, group)
    if governor is None:
        return None
    if governor.lemma in words_of("verbs", "averting"):
        return OPEN, "denied", f"{governor.lemma!r} denies it"
    if governor.lemma not in words_of("verbs", "considering"):
        return None
    return ahead_of(scene.report, governor), "expected", f"{governor.lemma!r} points ahead"


def _participle(scene: Scene, sketch: Sketch, group: VerbGroup) -> tuple[Window, str, str]:
    """A participle is about when its clause's verb is."""
    main = main_verb(scene, sketch)
    before = [g for c in scene.clauses for g in c.groups if g.head < group.head]
    nearest = max(before, key=lambda g: g.head) if before else None
    if nearest is not None and group.perfect and nearest.tense == "future":
        return past(scene.report), "reported", "a participle of the perfect"
    if nearest is not None and (nearest.modality == "to" or nearest.tense == "future"):
        governor = Sketch(sketch.report, 0, 0, nearest.head, nearest.end, nearest.lemma, scene.number, sketch.clause)
        window, status, _ = tensed(scene, governor, nearest)
        return window, status, "a participle under a verb that points ahead"
    if main is None or main is group or scene.words.at(group.first - 1) in TOPICAL:
        return OPEN, "reported", "a participle"
    verb = Sketch(sketch.report, 0, 0, main.head, main.end, main.lemma, scene.number, sketch.clause, main)
    window = _finite(scene, verb, main)
    if scene.words.at(group.first - 1) == "," and main.tense == "past":
        return window, "reported", "a participle beside a verb of the past"
    return Window(start_latest=window.end), "reported", "a participle"


TOPICAL = frozenset({"about", "against", "from", "of", "on"})
"""Before a participle that may never come true: "talked of selling it", "voted against raising it"."""


def object_of(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    """The verb right before another, which is then its object: "stopped trading"."""
    before = scene.words.back(group.first)
    return next((g for clause in scene.clauses for g in clause.groups if g.last == before), None)


def main_verb(scene: Scene, sketch: Sketch) -> VerbGroup | None:
    """The nearest finite verb at or before a sketch, else the first one after it."""
    finite = [c.verb for c in scene.clauses if c.verb.finite]
    before = [g for g in finite if g.head <= sketch.head]
    return before[-1] if before else finite[0] if finite else None


def governor_ahead(scene: Scene, sketch: Sketch, group: VerbGroup) -> str:
    """The word that makes an infinitive point ahead ("expected", "plans"), or ""."""
    if group.modality != "to" or group.perfect:
        return ""
    words = scene.words
    sharing = words.low[group.first] != "to" and not group.finite
    earlier = [g for g in scene.clauses[sketch.clause].groups if g.modality == "to" and g.head < group.head]
    if sharing and earlier:
        return governor_ahead(scene, sketch, max(earlier, key=lambda g: g.head))
    word = words.at(words.back(group.first))
    coming, tried = words_of("verbs", "coming"), words_of("verbs", "tried")
    if word in words_of("clauses", "ahead", "noun"):
        main = main_verb(scene, sketch)
        over = main is not None and (main.tense == "past" or (main.perfect and main.lemma != "be"))
        return "" if over else word
    if word in coming:
        return word
    governor = object_of(scene, group)
    if governor is None:
        governor, word = _of_object(scene, sketch, group)
    if governor is None or governor.lemma in tried or governor.lemma not in words_of("verbs", "ahead"):
        return ""
    return word if governor.tense != "past" or governor.lemma in words_of("verbs", "planning") else ""


def _of_object(scene: Scene, sketch: Sketch, group: VerbGroup) -> tuple[VerbGroup | None, str]:
    """The verb whose object is the subject of an infinitive: "expect the bank to pay"."""
    before = [g for g in scene.clauses[sketch.clause].groups if g.last < group.first]
    nearest = max(before, key=lambda g: g.last) if before else None
    if nearest is None or "," in scene.words.low[nearest.last : group.first]:
        return None, ""
    return nearest, scene.words.low[nearest.last]


@cache
def _named(tense: str, perfect: bool, progressive: bool, modality: str) -> str:
    """The tense in words."""
    aspect = " perfect" * perfect + " progressive" * progressive
    return f"{tense}{aspect} tense" + (f", {modality!r}" if modality else "")
