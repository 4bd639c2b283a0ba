"""What tense, aspect and modality say of an event, seen from its report."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from timeline.language.clauses import Clause
from timeline.language.tense import VerbGroup
from timeline.language.wording import words_of
from timeline.narrative.report import Report
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.status import status_of
from timeline.narrative.window import OPEN, Window

NEWS = timedelta(days=1)
"""News reports what people say within a day of their saying it, unless it gives a date."""


def tensed(scene: Scene, sketch: Sketch) -> tuple[Window, str, str]:
    """The window that the verb gives, the status, and the reason in words."""
    if sketch.group is None:
        return _noun(scene, sketch)
    return _verb(scene, sketch, sketch.group)


def _verb(scene: Scene, sketch: Sketch, group: VerbGroup) -> tuple[Window, str, str]:
    report = scene.report
    ahead = governor_ahead(scene, sketch, group)
    if ahead:
        return Window(start=report.since), "expected", f"{ahead!r} points ahead"
    if group.modality == "to":
        return _infinitive(scene, sketch, group), status_of(scene, sketch, group), "an infinitive"
    if not group.finite:
        return _considered(scene, group) or _participle(scene, sketch, group)
    if _conditional(scene, sketch, group):
        status = status_of(scene, sketch, group)
        status = "expected" if status == "reported" else status
        return Window(start=report.since), status, "a condition for what is to come"
    window = _finite(scene, sketch, group)
    named = _named(group.tense, group.perfect, group.progressive, group.modality)
    return window, status_of(scene, sketch, group), named


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
    return Window(start=scene.report.since)


def _conditional(scene: Scene, sketch: Sketch, group: VerbGroup) -> bool:
    """Whether the present tense is about what may come: "if it retreats", "until it retreats"."""
    if group.tense != "present" or group.perfect or group.progressive or sketch.state or sketch.clause < 0:
        return False
    return scene.clauses[sketch.clause].joint in words_of("clauses", "open", "if")


def _seen_from_then(scene: Scene, group: VerbGroup) -> bool:
    """Whether "would" may tell what came to be long ago: in a history, or with a word such as "later"."""
    if group.modality != "would" or group.perfect:
        return False
    inside = scene.words.low[group.first : group.last]
    return scene.report.genre == "narrative" or not words_of("clauses", "foretold").isdisjoint(inside)


def _finite(scene: Scene, sketch: Sketch, group: VerbGroup) -> Window:
    report = scene.report
    if _seen_from_then(scene, group):
        return OPEN
    if group.tense == "future":
        if (
            group.negated
            and group.modality == "could"
            and report.text[group.start : group.start + 5].lower() == "could"
        ):
            return past(report)
        return past(report) if group.modality and group.perfect else Window(start=report.since)
    if _recent(report, group):
        return spoken(report)
    if group.tense == "past":
        return past(report)
    if group.perfect:
        return ongoing(report) if sketch.state or group.progressive else past(report)
    if group.passive and not sketch.state:  # "is killed" may be told as if it went on, "is blocked" does
        return Window(start_latest=report.until)
    return ongoing(report)


def _recent(report: Report, group: VerbGroup) -> bool:
    """Whether it is something said, or seeming, that news tells without a date because it is new."""
    if report.genre != "news" or group.perfect or group.progressive:
        return False
    if group.passive:
        return group.tense == "present" and group.lemma == "expect"
    return group.lemma in words_of("verbs", "spoken", group.tense)


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
    """What is considered has not happened yet: "is considering urging him"."""
    governor = object_of(scene, group)
    if governor is None or governor.lemma not in words_of("verbs", "considering"):
        return None
    window = OPEN if governor.tense == "past" else Window(start=scene.report.since)
    return window, "expected", f"{governor.lemma!r} points ahead"


def _participle(scene: Scene, sketch: Sketch, group: VerbGroup) -> tuple[Window, str, str]:
    """A participle is about when its clause's verb is."""
    main = main_verb(scene, sketch)
    before = [g for c in scene.clauses for g in c.groups if g.head < group.head]
    nearest = max(before, key=lambda g: g.head) if before else None
    if nearest is not None and (nearest.modality == "to" or nearest.tense == "future"):
        governor = Sketch(sketch.report, 0, 0, nearest.head, nearest.end, nearest.lemma, scene.number, sketch.clause)
        window, status, _ = _verb(scene, governor, nearest)
        return window, status, "a participle under a verb that points ahead"
    if main is None or main is group:
        return OPEN, "reported", "a participle"
    verb = Sketch(sketch.report, 0, 0, main.head, main.end, main.lemma, scene.number, sketch.clause, main)
    window = _finite(scene, verb, main)
    if scene.words.at(group.first - 1) == "," and main.tense == "past":
        return window, "reported", "a participle beside a verb of the past"
    return Window(start_latest=window.end), "reported", "a participle"


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
        return "" if main is not None and main.tense == "past" else word
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


def _noun(scene: Scene, sketch: Sketch) -> tuple[Window, str, str]:
    """A noun: by the verb of its clause, as far as that says anything about it."""
    clause = _clause(scene, sketch)
    if clause is None:
        return OPEN, "reported", "no verb"
    group = governing(clause, sketch)
    if sketch.connective is not None:
        return _placing(scene.report, sketch.connective.kind, group), "reported", "it places another event"
    i = scene.word_at(sketch.head)
    before = [scene.words.at(k) for k in range(max(0, i - 4), i)]
    if any(word in words_of("nouns", "upcoming") for word in before):
        return Window(start=scene.report.since), "expected", "it is called upcoming"
    if group.head < sketch.head and group.lemma in words_of("verbs", "wanting") and _new(scene, i):
        return Window(start=scene.report.since), "expected", f"{group.lemma!r} points ahead"
    if group.lemma in words_of("verbs", "report") or group.lemma in words_of("verbs", "ahead"):
        return OPEN, "reported", "a noun"
    still = group.tense == "present" and not group.perfect
    if (still and (group.lemma not in ("be", "have", "face") or _in_phrase(scene, i))) or group.progressive:
        return OPEN, "reported", "a noun"
    verb = Sketch(sketch.report, 0, 0, group.head, group.end, group.lemma, scene.number, sketch.clause, group)
    verb.state = group.lemma in words_of("verbs", "state") and not (group.passive and group.lemma != "be")
    window, status, why = _verb(scene, verb, group)
    if group.lemma in words_of("verbs", "begin", "end"):
        window = Window(None, window.start_latest, window.end_earliest or window.start, window.end)
    return window, status, f"a noun beside {why}"


def _in_phrase(scene: Scene, i: int) -> bool:
    """Whether a noun hangs on a preposition ("the nails found in the fire"); "is in talks" says that they go on."""
    low = i
    while low > 0 and scene.words.low[low] not in words_of("clauses", "determiner"):
        if scene.words.low[low - 1] in words_of("clauses", "preposition"):
            return low < i or scene.words.low[low - 1] not in ("in", "on", "at", "under")
        low -= 1
        if i - low > LONGEST_PHRASE:
            return False
    return scene.words.at(low - 1) in words_of("clauses", "preposition")


LONGEST_PHRASE = 4


def governing(clause: Clause, sketch: Sketch) -> VerbGroup:
    """The verb group of a clause that stands nearest before a noun, else its head."""
    before = [g for g in clause.groups if g.head < sketch.head]
    return max(before, key=lambda g: g.head) if before else clause.verb


def _placing(report: Report, kind: str, group: VerbGroup) -> Window:
    """What follows it tells of a noun after "following", "during" and the like: it began before the past was over."""
    past_too = group.tense == "past" and not group.modality and kind in ("after", "since", "during", "amid")
    return Window(start_latest=report.until) if past_too else OPEN


def _new(scene: Scene, i: int) -> bool:
    """Whether a noun is told as not known before: with "a", "any" or "for", or without any article."""
    before = [scene.words.at(k) for k in range(i - 1, max(-1, i - 5), -1)]
    first = next(
        (w for w in before if w in words_of("clauses", "determiner") or w in words_of("clauses", "preposition")), ""
    )
    return first in ("a", "an", "any", "for", "some", "another", "more")


def _clause(scene: Scene, sketch: Sketch) -> Clause | None:
    return scene.clauses[sketch.clause] if 0 <= sketch.clause < len(scene.clauses) else None


@cache
def _named(tense: str, perfect: bool, progressive: bool, modality: str) -> str:
    """The tense in words."""
    aspect = " perfect" * perfect + " progressive" * progressive
    return f"{tense}{aspect} tense" + (f", {modality!r}" if modality else "")
