"""Links: what a report says about the order of two events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from attrs import frozen

from timeline.narrative.amount import Apart
from timeline.narrative.claim import Claim
from timeline.narrative.modality.status import not_until
from timeline.narrative.modality.tensed import going_on_then, goes_on, ongoing, past, spoken
from timeline.narrative.sketch import Sketch
from timeline.narrative.window import Window
from timeline.order import Constraint, end, start

NONE, DAY = timedelta(0), timedelta(days=1)


@frozen(eq=False)
class Link:
    """That `a` lies to `b` as `kind` says: "after", "before", "since", "until", "during", "within", "into", "when",
    "while", "as", "same", "then" (a comes next), "ahead" (a starts no earlier than b), "up to" (a lasts to b) or "said"
    (a was over when b told it). `apart` is how far.

    `why` says in words how it was read.
    """

    kind: str
    a: Sketch
    b: Sketch
    why: str
    apart: Apart | None = None

    def moved(self) -> Window | None:
        """The window of `a` that counting from the window of `b` gives, where they are so many days apart."""
        sign = SIGNS.get(self.kind)
        return None if sign is None else _counted(self.b, self.apart, sign)

    def moved_back(self) -> Window | None:
        """The window of `b` that counting back from the window of `a` gives, where only `a` has a date.

        Of what a noun tells, which may have lasted, it is the end that is counted from, or the start for "before"; a
        death is over within the day.
        """
        sign = SIGNS.get(self.kind)
        found = None if sign is None or self.b.dated else _counted(self.a, self.apart, -sign)
        if found is None or not self.b.noun or self.b.brief:
            return found
        low, high = found.start, found.end
        return Window(end_earliest=low, end=high) if sign == 1 else Window(start=low, start_latest=high)

    def apply(self) -> None:
        """Date `a` by counting from `b`; what a link places is not news of the day for want of a date."""
        if self.kind in ("said", "ahead"):
            return
        if self.kind == "same":  # what counts from the one counts from the other
            self.a.dated = self.a.dated or self.b.dated
        group = self.a.group
        if self.kind == "until" and self.a.negated and self.a.status == "denied":
            self.a.status = not_until(self.a)
        if self.kind == "since" and group is not None and (group.tense == "present" or self.a.noun) and goes_on(self.a):
            spoken_at = self.a.spoken
            if spoken_at is not None:
                self.a.tensed = Window.around(*spoken_at)
            elif not going_on_then(self.a):
                self.a.tensed = ongoing(self.a.report)
        elif self.a.tensed == spoken(self.a.report):
            self.a.tensed = past(self.a.report)
        moved, moved_back = self.moved(), self.moved_back()
        if moved is not None and self.a.dated is None:
            self.a.dated = moved
            self.a.reasons.append(self.why)
        elif moved_back is not None:
            self.b.dated = moved_back
            self.b.reasons.append(self.why)

    @property
    def fits(self) -> bool:
        """Whether the dates of both events leave room for it: where they do not, the words were misread."""
        windows = {"a": self.a.window.bounds, "b": self.b.window.bounds}
        for (x, x_side), (y, y_side), least, _ in RULES[self.kind](self.a, self.b, None):
            low, high = windows[x][x_side].earliest, windows[y][y_side].latest
            if least is not None and low is not None and high is not None and high - low < least:
                return False
        return True

    def claim(self) -> Claim:
        """The words of both events' clauses."""
        made = self.a.claim()
        low, high = min(self.a.start, self.b.start), max(self.a.end, self.b.end)
        near = self.a.report is self.b.report and self.a.scene == self.b.scene
        return Claim(made.report, low, high, made.source) if near else made

    @property
    def gap(self) -> Gap:
        """The least and the most time between them, None where counting from a date says it better."""
        return None if self.apart is None or self.moved() is not None else self.apart.gap

    def bound(self) -> None:
        """Bound the one of both that a caller gave by what is known of the other, which becomes no event."""
        mine, other = (self.a, self.b) if self.a.given is not None else (self.b, self.a)
        me, others, window = "a" if mine is self.a else "b", other.window.bounds, Window()
        for (x, x_side), (y, y_side), least, _ in self.rows():
            if least is None or x == y:
                continue
            if x == me and (high := others[y_side].latest) is not None:
                window = window.meeting(Window(**{EDGES[x_side][1]: high - least})) or window
            if y == me and (low := others[x_side].earliest) is not None:
                window = window.meeting(Window(**{EDGES[y_side][0]: low + least})) or window
        met = window.meeting(mine.window)
        if met is not None and met != mine.window:
            mine.dated = met if mine.dated is None else mine.dated.meeting(window) or mine.dated
            mine.reasons.append(self.why)

    def rows(self) -> list[Row]:
        """What it demands, as (from edge, to edge, at least, at most)."""
        return RULES[self.kind](self.a, self.b, self.gap)

    def constraints(self) -> Iterator[Constraint]:
        """What it demands of the edges of both."""
        a, b, claims = self.a.name, self.b.name, (self.claim(),)
        weight = self.a.report.weight
        for low, high, least, most in RULES[self.kind](self.a, self.b, self.gap):
            (x, x_side), (y, y_side) = low, high
            names = {"a": a, "b": b}
            first, second = (end if x_side else start)(names[x]), (end if y_side else start)(names[y])
            yield Constraint.apart(first, second, least, most, claims=claims, weight=weight)


def _counted(known: Sketch, apart: Apart | None, sign: int) -> Window | None:
    """The window of what is so far from an event with a date, after it or for sign -1 before it."""
    if apart is None or not known.dated:
        return None
    start, end = known.window.bounds
    low, high = (end.earliest, end.latest) if sign > 0 else (start.earliest, start.latest)
    return None if low is None or high is None else apart.moved(low, high, sign)


SIGNS = {"after": 1, "since": 1, "before": -1}
EDGES = (("start", "start_latest"), ("end_earliest", "end"))
"""The fields of a window: the bounds of the start, and of the end."""
Edge = tuple[str, int]
Row = tuple[Edge, Edge, timedelta | None, timedelta | None]
Gap = tuple[timedelta, timedelta] | None
A, A_END, B, B_END = ("a", 0), ("a", 1), ("b", 0), ("b", 1)


def lasts(sketch: Sketch) -> bool:
    """Whether it goes on around what happens then."""
    group = sketch.group
    return group is not None and (group.progressive or (sketch.state and not group.perfect))


def _after(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    over = B if lasts(b) else B_END
    if gap is not None:
        return [(over, A, *gap)]
    return [(over, A, NONE, None)] if not lasts(a) else [(B, A_END, NONE, None)]


def _before(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    over = A if lasts(a) else A_END
    return [(over, B, *(gap or (NONE, None)))]


def _since(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    perfect = a.group is not None and (a.group.perfect or a.group.tense == "present")
    lasting = lasts(a) or (perfect and goes_on(a))  # not "has sold it since he left"
    if lasting:
        return [(B, A, NONE, None), (A, B_END, NONE, None)]
    return [(B if lasts(b) or b.lasting else B_END, A, NONE, None)]


def _until(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    if a.negated:
        arrived = b.group is not None and b.group.perfect
        return [(B_END if arrived else B, A, NONE, None)]
    return [(B, A_END, NONE, None), (A_END, B_END, NONE, None)]


def _during(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    if gap is not None:
        return [(B, A, *gap), (A, B_END, NONE, None)]
    return _sharing(a, b, gap) if lasts(a) else [(B, A, NONE, None), (A_END, B_END, NONE, None)]


def _sharing(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    return [(A, B_END, NONE, None), (B, A_END, NONE, None)]


def _when(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    if lasts(a) and lasts(b):
        return _sharing(a, b, gap)
    if lasts(a):
        return [(A, B, NONE, None), (B, A_END, NONE, None)]
    if a.group is not None and a.group.perfect and a.group.tense == "past":
        return [(A, B, NONE, None)]
    return (
        [(B, A, NONE, None), (A, B_END, NONE, None)] if lasts(b) else [(B, A_END, NONE, None), (A, B_END, -DAY, None)]
    )


def _within(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    over = B if lasts(b) or b.lasting else B_END
    return [(over, A, NONE, None), *([(B_END, A, None, gap[1])] if gap is not None else [])]


def _into(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    return [(B, A, *(gap or (NONE, None)))]


def _then(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    """What is done next: "he waited, then gave up" ends the waiting; being and having may go on."""
    goes_on = b.lemma in ("be", "have") or (b.group is not None and b.group.progressive)
    return [(B if goes_on else B_END, A, NONE, None)]


def _while(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    return _during(a, b, None) if lasts(b) and not lasts(a) else _sharing(a, b, gap)


def _same(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    return [(A, B, NONE, NONE), (A_END, B_END, NONE, NONE)]


def _said(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    return [(A_END, B, NONE, None)]


def _up_to(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    return [(A, B, NONE, None), (B, A_END, NONE, None)]


def _ahead(a: Sketch, b: Sketch, gap: Gap) -> list[Row]:
    return [(B, A, NONE, None)]


RULES = {
    "after": _after, "then": _then, "before": _before, "since": _since, "until": _until, "during": _during,
    "within": _within, "into": _into, "amid": _sharing, "when": _when, "while": _while, "as": _sharing, "same": _same,
    "said": _said, "ahead": _ahead, "up to": _up_to,
}  # fmt: skip
"""For each kind the rows (from edge, to edge, at least, at most)."""
