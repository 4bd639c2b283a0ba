"""What tense, aspect and modality say of an event, seen from its report."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from timeline.calendar.zone import on_the_wall
from timeline.language.syntax.group import VerbGroup
from timeline.language.syntax.wording import any_of, words_of
from timeline.narrative.modality.either_form import had_or_would, words_in
from timeline.narrative.modality.governor import (
    copula, governor_ahead, main_verb, object_of, of_object, of_purpose, planned,
)  # fmt: skip
from timeline.narrative.modality.recent import among, of_the_dead, of_then, recent
from timeline.narrative.modality.status import foreseen, hardly, left_undone, status_of
from timeline.narrative.modality.unreal import (
    awaited, conditional, demanded, of_any, seen_from_then, stipulated, supposed, unreal,
)  # fmt: skip
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.told import of_none
from timeline.narrative.telling.worth import with_object
from timeline.narrative.window import OPEN, Window

NEWS = timedelta(days=1)
"""News reports what people say within a day of their saying it, unless it gives a date."""


def tensed(scene: Scene, sketch: Sketch, group: VerbGroup) -> tuple[Window, str, str]:
    """The window that a verb gives, the status, and the reason in words."""
    ahead = governor_ahead(scene, sketch, group)
    if ahead:
        return _ahead_of(scene, sketch, group), foreseen(scene, sketch, group, ahead), f"{ahead!r} points ahead"
    if group.modality == "to" and group.perfect and planned(scene, group):
        return OPEN, "expected", "what is planned to be over by then"
    if group.modality == "to":
        return _infinitive(scene, sketch, group), status_of(scene, sketch, group), "an infinitive"
    if not group.finite:
        window, status, why = _considered(scene, group) or _participle(scene, sketch, group)
        governor = object_of(scene, group)
        disowned = governor is not None and governor.lemma == "deny" and not governor.negated  # "denied having met him"
        return window, "denied" if disowned or left_undone(scene, group) else status, why
    status = status_of(scene, sketch, group)
    if (found := _supposed(scene, sketch, group, status)) is not None:
        return found
    named = _named(group.tense, group.perfect, group.progressive, group.modality)
    return _finite(scene, sketch, group), status, named


def _supposed(scene: Scene, sketch: Sketch, group: VerbGroup, status: str) -> tuple[Window, str, str] | None:
    """The same for what a finite verb does not tell as a fact; None for what it does."""
    if conditional(scene, sketch, group):
        expected = "expected" if status == "reported" else status
        return Window(start=scene.report.since), expected, "a condition for what is to come"
    if awaited(scene, sketch, group):
        return OPEN, status, "a clause of time about what may be yet to come"
    if of_any(scene, sketch, group):
        return OPEN, "possible" if status == "reported" else status, "what any may do"
    if stipulated(scene, sketch):
        return OPEN, "hypothetical", "a condition"
    if supposed(scene, sketch, group):
        return OPEN, status, "a supposition"
    if unreal(scene, sketch, group):
        return OPEN, "hypothetical", "a wish or a likeness"
    return (OPEN, "expected", "a demand") if demanded(scene, group) else None


def _ahead_of(scene: Scene, sketch: Sketch, group: VerbGroup) -> Window:
    """When what a word puts ahead will be; what was to come may have come by now, or come to nothing."""
    governor, since = object_of(scene, group) or copula(scene, group), scene.report.since
    governor = governor or of_object(scene, sketch, group)[0]
    if governor is not None and governor.tense == "past":
        return ahead_of(scene.report, governor)
    return Window(end_earliest=since) if _continues(group) else Window(start=since)


def ahead_of(report: Report, governor: VerbGroup) -> Window:
    """When what a verb puts ahead will be: not before it is put so."""
    if governor.tense == "past":
        return Window(start=spoken(report).start) if recent(report, governor) else OPEN
    return Window(start=report.since)


def _over(scene: Scene, governor: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive tells what was done: "had to resign", "was able to flee", "is said to have fled"."""
    between = scene.words.low[governor.last + 1 : group.first]
    if group.perfect:
        said = words_of("verbs", "report", "say", "believe") | words_of("verbs", "raising")
        return not between and governor.lemma in said
    obliged = governor.lemma == "have" and not between and not _reported(scene, scene.clause_at(group.start))
    able = governor.lemma == "be" and between == ["able"]
    return (obliged or able) and governor.tense == "past" and not governor.negated


def _reported(scene: Scene, clause: int) -> bool:
    """Whether a clause is what someone says, in which "had to" may be of what is yet to be done: "ruled that he had to
    pay"."""
    before = scene.clauses[clause - 1].verb.lemma if clause > 0 else ""
    return before in words_of("verbs", "report") or (clause > 0 and scene.clauses[clause].joint == "that")


def _of_the_first(scene: Scene, governor: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive tells who has done something: "is the first woman to lead the bank"."""
    said = scene.words.low[governor.last + 1 : group.first]
    ranked = any(word in words_of("links", "superlative") or word.endswith("est") for word in said[1:])
    one = governor.lemma == "be" and said[:1] in (["the"], ["one"], ["among"]) and ranked
    return one and said[-1] not in words_of("nouns", "way")


def _infinitive(scene: Scene, sketch: Sketch, group: VerbGroup) -> Window:
    """What someone is to do, by the nearest verb before it."""
    before = [g for c in scene.clauses for g in c.groups if g.head < group.head]
    governor = max(before, key=lambda g: g.head) if before else None
    if governor is not None and _over(scene, governor, group):
        return past(scene.report)
    if governor is None or group.perfect:
        return OPEN
    if governor.tense == "present" and _of_the_first(scene, governor, group):
        return Window(start_latest=scene.report.until)
    main = main_verb(scene, sketch)
    done = (
        governor.tense == "past"
        or governor.perfect
        or (not governor.finite and main is not None and main.tense == "past")
    )
    if governor.lemma in words_of("verbs", "tried") or (done and governor.lemma not in words_of("verbs", "ahead")):
        return OPEN
    if of_purpose(scene, governor, group):
        return Window(end_earliest=scene.report.since)
    return ahead_of(scene.report, governor)


def _finite(scene: Scene, sketch: Sketch, group: VerbGroup) -> Window:
    report = scene.report
    if seen_from_then(scene, group):
        return OPEN
    if group.tense == "future":
        return _future(scene, sketch, group)
    named = sketch.clause >= 0 and scene.clauses[sketch.clause].joint == "what"  # "tabled what it called an offer"
    known = named or of_then(scene, group) or with_object(scene, sketch.clause, group)
    if recent(report, group) and not known and (sketch.state or group.lemma not in words_of("verbs", "state")):
        old = sketch.quoted or among(scene, group) or of_the_dead(scene, group)
        return past(report) if group.tense == "past" and old else spoken(report)
    if group.tense == "past":
        return past(report)
    if group.perfect and not (sketch.state or group.progressive):
        return past(report)
    if named:  # "what happens after that is open"
        return OPEN
    if report.genre == "colloquial" and _arranged(group):
        return Window(end_earliest=report.since)
    going = sketch.state or group.perfect
    if group.passive and not going:  # "is killed" may be told as if it went on, "is blocked" does
        return Window(start_latest=report.until)
    old = report.genre == "narrative" and not group.progressive  # "1961: she leaves the firm"
    scenic = group.progressive and sketch.teller and report.genre == "news" and not sketch.quoted
    if scenic and any(m.reading.kind == "moment" for m in scene.mentions):
        return Window(start_latest=report.until)  # the present of a scene: "three weeks on, we are walking his dog"
    if scene.logged or ((scene.titled or old) and not going):
        return Window(start_latest=report.until)
    begun = group.lemma in words_of("verbs", "begin") and not (group.progressive or group.perfect)
    return OPEN if begun else ongoing(report)  # "payments start on the eighth day"


def _future(scene: Scene, sketch: Sketch, group: VerbGroup) -> Window:
    """What comes starts no earlier; what may be, can be done, or will go on, is not over yet."""
    report = scene.report
    modal = words_in(report, group)[0]
    if had_or_would(report, group):
        return OPEN
    if group.modality == "would" and group.perfect:
        return OPEN  # "it would have opened next week"
    undone = modal.startswith("could") and (group.negated or of_none(scene, group) or hardly(scene, group))
    if group.modality and (group.perfect or undone):
        return past(report)
    if modal == "could" and _was_able(report, group):
        return OPEN
    lasting = group.modality == "could" and (sketch.state or group.progressive or modal.startswith("can"))
    return Window(end_earliest=report.since) if lasting or _continues(group) else Window(start=report.since)


def _arranged(group: VerbGroup) -> bool:
    """Whether a message may tell of a plan as of what goes on: "I'm seeing Ann"."""
    going = group.tense == "present" and group.progressive and not (group.perfect or group.passive)
    return going and group.lemma in words_of("verbs", "arranged")


def _was_able(report: Report, group: VerbGroup) -> bool:
    """Whether "could" may tell what someone was able to do: in a history, or to see: "they could see flames"."""
    return report.genre == "narrative" or group.lemma in words_of("verbs", "seeing")


def _continues(group: VerbGroup) -> bool:
    """Whether it says that something goes on: "will stay"."""
    return group.lemma in words_of("verbs", "continuing")


def past(report: Report) -> Window:
    """Over by the end of the day of publication."""
    return Window(start_latest=report.until, end=report.until)


def ongoing(report: Report) -> Window:
    """Started by the end of the day of publication, and not over before its start."""
    return Window.around(report.since, report.until)


def goes_on(sketch: Sketch) -> bool:
    """Whether what the perfect tells may have gone on since: "has lived there", "has been shut", but not "has sold it",
    "two have failed"."""
    group = sketch.group
    if group is None or not group.perfect or group.progressive or sketch.state or sketch.negated:
        return True
    once = words_of("verbs", "done", "once") - words_of("verbs", "held") if group.passive else _once()
    return not sketch.figures and sketch.lemma not in once


@cache
def _once() -> frozenset[str]:
    """Verbs of what one does once."""
    ended = words_of("verbs", "done", "once") | words_of("verbs", "begin") | words_of("verbs", "leaving")
    return ended | words_of("verbs", "at_once")


def going_on_then(sketch: Sketch) -> bool:
    """Whether it is told as it went on, as in a log: "19:30 She has been waiting since noon"."""
    group = sketch.group
    then = group is not None and group.progressive and not group.passive
    return then and sketch.tensed.start_latest is not None and sketch.tensed.end_earliest is None


def spoken(report: Report) -> Window:
    """Said on the day of publication, or the day before."""
    since = report.since
    first = since - NEWS if on_the_wall(since) - datetime.min >= NEWS else None
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
    ahead = nearest is not None and (nearest.modality == "to" or nearest.tense == "future")
    if ahead and group.perfect and scene.words.at(group.first - 1) not in any_of("clauses", "preposition"):
        return past(scene.report), "reported", "a participle of the perfect"
    if nearest is not None and ahead:
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


@cache
def _named(tense: str, perfect: bool, progressive: bool, modality: str) -> str:
    """The tense in words."""
    aspect = " perfect" * perfect + " progressive" * progressive
    return f"{tense}{aspect} tense" + (f", {modality!r}" if modality else "")
