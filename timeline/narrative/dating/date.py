"""Letting a phrase date an event, beside its tense and what dates it already."""

from __future__ import annotations

from timeline.algebra import Before, Ending, Several, Since, Until
from timeline.calendar import Unit
from timeline.language.discourse.asides import alternative
from timeline.language.mention import Mention
from timeline.language.syntax.wording import any_of
from timeline.narrative.dating.aspect import ahead, counted, may_last, not_before
from timeline.narrative.dating.dated import dated
from timeline.narrative.dating.either import historic, of_either_side
from timeline.narrative.dating.open_ahead import until_either
from timeline.narrative.modality.status import not_until
from timeline.narrative.modality.tensed import going_on_then, ongoing, past, spoken
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import OPEN, Window

NEAR = 12
"""Characters between a noun and its time, at most, for the time to be part of the claim."""


def date(sketch: Sketch, mention: Mention, verb: Sketch | None = None) -> bool:
    """Let a mention date an event. False where it says nothing about it, or clashes with what dates it already.

    A noun goes the way of the verb that the mention dates with it: "won the game on 3 September".
    """
    window = dated(sketch, mention, verb)
    if window is None or (isinstance(mention.phrase.term, Before) and _unlikely(sketch)):
        return False
    window = _met(sketch, mention, window)
    if window is None:
        return False
    sketch.dated = window
    _retense(sketch, mention, window)
    if sketch.noun and sketch.given is None and 0 <= mention.start - sketch.end <= NEAR:
        sketch.end = mention.end
    sketch.status = _status(sketch, mention, window)
    sketch.reasons.append(mention)
    return True


def _unlikely(sketch: Sketch) -> bool:
    """Whether it is unlikely to be, so that it may well be after what it is not expected before."""
    group, text = sketch.group, sketch.report.text
    return group is not None and text.endswith("unlikely ", max(0, group.start - NEAR), group.start)


def _retense(sketch: Sketch, mention: Mention, window: Window) -> None:
    """Bound an event by what its tense says of it beside its time."""
    report, present = sketch.report, sketch.group is not None and sketch.group.tense == "present"
    if _awaited(sketch, window):
        sketch.tensed = Window(start=report.since)
    elif sketch.tensed == spoken(report):  # what has a date is no news of the day for want of one
        sketch.tensed = past(report)
    later = present and _until_later(sketch, mention, window)
    if later or ahead(sketch, window.start) or historic(sketch, mention) or of_either_side(sketch, mention):
        sketch.tensed = OPEN
    elif until_either(sketch, mention):
        sketch.tensed = Window(start_latest=report.until)
    elif _on_the_calendar(sketch, window):
        sketch.tensed = Window(start=report.since)
    since = isinstance(mention.phrase.term, Since)
    if since and may_last(sketch):
        sketch.tensed = Window(start_latest=report.until)
    lasts = since and not (counted(sketch, mention) or going_on_then(sketch))
    if present and lasts:
        sketch.tensed = OPEN if sketch.spoken is not None else ongoing(report)
    if sketch.tensed == Window(end_earliest=report.since) and window.end_earliest == report.since:
        sketch.tensed = Window(start=report.since)  # "may be back later this week"


def _until_later(sketch: Sketch, mention: Mention, window: Window) -> bool:
    """Whether something goes on to an hour of a day to come, before which it need not have begun: "Saturday is the
    final, we play until noon"."""
    end = window.end_earliest if mention.reading.grain < Unit.DAY else None
    return end is not None and window.start is None and end > sketch.report.until


def _status(sketch: Sketch, mention: Mention, window: Window) -> str:
    """The status of an event beside its time: what did not happen until then happened, what did not before may have,
    and a noun did by now."""
    term = mention.phrase.term
    if sketch.negated and sketch.status == "denied" and isinstance(term, Until):
        return not_until(sketch)
    if sketch.status == "denied" and not_before(sketch, term):
        return "expected" if not_until(sketch) == "expected" else "possible"
    by_now = window.end is not None and window.end <= sketch.report.since
    return "reported" if sketch.noun and sketch.status == "expected" and by_now else sketch.status


def _met(sketch: Sketch, mention: Mention, window: Window) -> Window | None:
    """A window with what dates the event already: what both say, or from one to the other in a list. The end of a
    range says no more than its start did."""
    if sketch.dated is None:
        return window
    one = _of_one_phrase(sketch, mention)
    if one and isinstance(mention.found.term, Ending):
        return sketch.dated
    listed = _listed(sketch, mention, window)
    return (listed if one or _instead(sketch, mention) else None) or sketch.dated.meeting(window) or listed


def _awaited(sketch: Sketch, window: Window) -> bool:
    """Whether the present tells what is to come by some time: "is expected by Friday"."""
    group = sketch.group
    coming = group is not None and group.passive and group.tense == "present" and sketch.lemma == "expect"
    return coming and window.end is not None and window.end > sketch.report.since


def _on_the_calendar(sketch: Sketch, window: Window) -> bool:
    """Whether the present tells what comes within a period at hand: "she retires this year"."""
    group, low, high = sketch.group, window.start, window.end
    if group is None or group.tense != "present" or group.perfect or group.progressive or low is None or high is None:
        return False
    at_once = sketch.lemma in any_of("verbs", "begin", "leaving")
    return at_once and sketch.report.genre != "narrative" and low <= sketch.report.since and sketch.report.until <= high


def in_a_row(text: str, one: Mention, other: Mention) -> bool:
    """Whether two times are members of a list: "on 18 and 25 January", "last Thursday and Friday"."""
    if one.found.phrase is other.found.phrase:
        return isinstance(other.phrase.term, Several)
    return text[one.end : other.start].strip() in ROW or alternative(text, one.end, other.start)


ROW = frozenset({"and", "and on", "and again", "and again on"})


def _of_one_phrase(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time stands in one phrase with one that dates the event already: "on 16 and 17 January"."""
    return any(isinstance(r, Mention) and r.found.phrase is mention.found.phrase for r in sketch.reasons)


def _instead(sketch: Sketch, mention: Mention) -> bool:
    """Whether a time may be meant instead of one that dates the event already: "in October or in May"."""
    return any(isinstance(r, Mention) and alternative(sketch.report.text, r.end, mention.start) for r in sketch.reasons)


def _listed(sketch: Sketch, mention: Mention, window: Window) -> Window | None:
    """From the first to the last of the times in a list, on each of which it was done: "on 18 and 25 January"."""
    before = [r for r in sketch.reasons if isinstance(r, Mention) and in_a_row(sketch.report.text, r, mention)]
    if not before or sketch.dated is None:
        return None
    (low, high), (first, last) = ((w.start, w.end) for w in (sketch.dated, window))
    if low is None or high is None or first is None or last is None:
        return None
    return Window.inside(min(low, first), max(high, last))
