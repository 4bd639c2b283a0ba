"""Networks and timelines that are consistent by construction: a hidden history is drawn first, then facts about it."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen
from hypothesis import strategies as st

from timeline import Bounds
from timeline.order import Constraint, Edge, Event, Relation, Timeline, end, start
from timeline.order.graph import Row
from timeline.order.relation import relation_of

POINTS = "abcdef"
DAWN = datetime(2024, 2, 28)
UNIT = timedelta(hours=1)
NAMES = ("fire", "march", "siege", "truce")


@frozen
class Net:
    """Rows of a network, and an assignment that satisfies them."""

    rows: list[Row]
    hidden: dict[str, int]


@frozen
class History:
    """A timeline, and hours from DAWN at which its events really started and ended."""

    events: list[Event]
    constraints: list[Constraint]
    hidden: dict[str, tuple[int, int]]

    @property
    def timeline(self) -> Timeline:
        return Timeline(self.events, self.constraints)


def margins() -> st.SearchStrategy[int | None]:
    """How far a stated bound lies from the truth; None where none is stated."""
    return st.none() | st.integers(0, 6)


@st.composite
def nets(draw: st.DrawFn, most: int = 14) -> Net:
    """A consistent network on up to six points and the origin."""
    hidden = {"O": 0} | {p: draw(st.integers(-20, 20)) for p in POINTS[: draw(st.integers(1, 6))]}
    rows: list[Row] = []
    for i in range(draw(st.integers(0, most))):
        a, b = draw(st.sampled_from(sorted(hidden))), draw(st.sampled_from(sorted(hidden)))
        low, high, gap = draw(margins()), draw(margins()), hidden[b] - hidden[a]
        rows.append((a, b, None if low is None else gap - low, None if high is None else gap + high, f"claim {i}"))
    return Net(rows, hidden)


@st.composite
def windows(draw: st.DrawFn, truth: int, closed: bool) -> Bounds:
    """A window that holds the truth."""
    low, high = (draw(st.integers(0, 6) if closed else margins()) for _ in range(2))
    return Bounds(None if low is None else moment(truth - low), None if high is None else moment(truth + high))


@st.composite
def histories(draw: st.DrawFn, closed: bool = False, most: int = 4) -> History:
    """A consistent timeline of up to four events that take time."""
    hidden, events = {}, []
    for name in NAMES[: draw(st.integers(2, most))]:
        s = draw(st.integers(0, 12))
        hidden[name] = s, s + draw(st.integers(1, 6))
        events.append(Event(name, draw(windows(s, closed)), draw(windows(hidden[name][1], closed))))
    constraints = [draw(facts(hidden)) for _ in range(draw(st.integers(0, 5)))]
    return History(events, constraints, hidden)


@st.composite
def facts(draw: st.DrawFn, hidden: dict[str, tuple[int, int]]) -> Constraint:
    """Something true of a hidden history: a relation or one of several, or a time between two edges."""
    a, b = draw(st.permutations(sorted(hidden)))[:2]
    if draw(st.booleans()):
        others = draw(st.sets(st.sampled_from(Relation), max_size=3))
        return Constraint.relating(a, {relation_of(hidden[a], hidden[b])} | others, b)
    x, y = draw(edges(a)), draw(edges(b))
    gap, low, high = place(hidden, y) - place(hidden, x), draw(margins()), draw(margins())
    least, most = None if low is None else (gap - low) * UNIT, None if high is None else (gap + high) * UNIT
    return Constraint.apart(x, y, least, most)


def edges(name: str) -> st.SearchStrategy[Edge]:
    """Either edge of an event."""
    return st.sampled_from((start(name), end(name)))


def moment(hour: int) -> datetime:
    """The instant at an hour from DAWN."""
    return DAWN + hour * UNIT


def place(hidden: dict[str, tuple[int, int]], edge: Edge) -> int:
    """The hour of an edge."""
    return hidden[edge.event][edge.side == "end"]
