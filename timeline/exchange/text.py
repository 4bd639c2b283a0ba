"""Readings, mentions and timelines as plain text, for people and terminals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from textwrap import indent, shorten

from timeline.algebra import Reading
from timeline.calendar import Bounds, Unit, floor, shown
from timeline.calendar.arithmetic import add
from timeline.calendar.zone import on_the_wall
from timeline.errors import OutOfCalendar
from timeline.language import Mention
from timeline.order import Constraint, Event, Timeline

DAY = timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)
INSIDE = "the order inside a step is a tie, or not known."
WIDTH = 100
"""Characters of a quotation; a longer one is cut."""
SHORT = {Unit.YEAR: "%Y", Unit.MONTH: "%Y-%m", Unit.DAY: "%Y-%m-%d"}


def timeline(found: Timeline) -> str:
    """A timeline, step by step. What shares a step is tied, or its order is not known."""
    steps = found.generations()
    if not steps:
        return "no events"
    head = f"{_counted(len(found.events), 'event')} in {_counted(len(steps), 'step')}; {INSIDE}"
    parts = [head, *(_step(number, step) for number, step in enumerate(steps, 1)), *_clashes(found)]
    return "\n\n".join(parts)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _step(number: int, events: Iterable[Event]) -> str:
    lines = (indent(event_lines(event), "  ") for event in sorted(events, key=_by_latest_start))
    return "\n".join([f"step {number}", *lines])


def _by_latest_start(event: Event) -> tuple[object, ...]:
    """By when it has started for certain; what may start at any time comes last."""
    low, high = event.start.earliest, event.start.latest
    return high is None, high, low is not None, low, event.name


def event_lines(event: Event) -> str:
    """An event: when and whether it happened, what it is called, and the words it is known from.

    >>> print(event_lines(Event("vote", *when_of("2023-09-19", "2023-09-20"), claims=("They voted on Tuesday.",))))
    2023-09-19 | reported | vote
        They voted on Tuesday.
    """
    return "\n".join([f"{when(event)} | {event.status} | {event.name}", *(f"    {q}" for q in _quotes(event))])


def when_of(low: str, high: str) -> tuple[Bounds, Bounds]:
    """The windows of an event that lies between two days, for examples."""
    window = Bounds(datetime.fromisoformat(low), datetime.fromisoformat(high))
    return window, window


def _quotes(known: Event | Constraint) -> Iterator[str]:
    """The words that something is known from, each once, in the order of its claims."""
    yield from dict.fromkeys(_quote(claim) for claim in known.claims)


def _quote(claim: object) -> str:
    words = shorten(str(getattr(claim, "text", claim)).lstrip(" ,;:.)"), WIDTH, placeholder=" …")
    source = getattr(claim, "source", None)
    return f"“{words}” ({source})" if source else f"“{words}”" if hasattr(claim, "text") else words


def _clashes(found: Timeline) -> Iterator[str]:
    clashes = found.contradictions
    if clashes:
        listed = "\n".join(f"  - {clash}" for clash in clashes)
        yield f"{_counted(len(clashes), 'contradiction')}\n{listed}"
        yield "given up for the rest to hold\n" + "\n".join(_fact(fact) for fact in found.dropped)


def _fact(fact: Constraint) -> str:
    """A constraint and the words that it is known from."""
    return "\n".join([f"  - {fact}", *(f"      {quote}" for quote in _quotes(fact))])


def when(event: Event) -> str:
    """The window of an event, to the grain that is known.

    >>> from timeline import Interval
    >>> year = Interval(datetime(2023, 1, 1), datetime(2024, 1, 1))
    >>> when(Event.within("visit", year)), when(Event.filling("drought", year))
    ('2023', 'all of 2023')
    >>> when(Event("strike", Bounds(datetime(2023, 5, 1), datetime(2023, 5, 3)), Bounds(datetime(2023, 9, 1), None)))
    'starts 2023-05-01 to 2023-05-02, ends 2023-09-01 or later'
    """
    start, end = event.start, event.end
    if start == end:
        return window(start)
    if start.known and end.known:
        return f"all of {window(Bounds(start.earliest, end.earliest))}"
    return f"starts {window(start)}, ends {window(end)}"


def window(bounds: Bounds) -> str:
    """Where an edge lies: a whole day, month or year by its name, days with the last one included.

    >>> window(Bounds(datetime(2023, 9, 10, 18), datetime(2023, 9, 11)))
    '2023-09-10 18:00 to 24:00'
    >>> window(Bounds(None, datetime(2023, 9, 11))), window(Bounds(datetime(2023, 9, 11), None))
    ('2023-09-10 or earlier', '2023-09-11 or later')
    """
    low, high = _neat(bounds.earliest), _neat(bounds.latest)
    if low is None or high is None:
        return _open(low, high)
    if low == high:
        return f"at {shown(low)}"
    return _unit(low, high) or _days(low, high) or f"{shown(low)} to {_clock(low, high)}"


def _neat(t: datetime | None) -> datetime | None:
    """Without the microsecond by which an edge lies before or after another: events take time, however little."""
    if t is None or t.microsecond not in (1, 999_999) or on_the_wall(t) == datetime.max:
        return t
    return t + MICROSECOND if t.microsecond == 999_999 else t - MICROSECOND


def _open(low: datetime | None, high: datetime | None) -> str:
    if low is None and high is None:
        return "at an unknown time"
    if high is None and low is not None:
        return f"{_date(low) if _midnight(low) else shown(low)} or later"
    assert high is not None
    return f"{_date(high - DAY) if _midnight(high) and high.toordinal() > 1 else shown(high)} or earlier"


def _unit(low: datetime, high: datetime) -> str | None:
    """The name of the year, month or day that the window is."""
    for unit, form in SHORT.items():
        try:
            if floor(on_the_wall(low), unit) == on_the_wall(low) and add(low, 1, unit) == high:
                return low.strftime(form).zfill(len("0000-00-00"[: 3 * form.count("%") + 1]))
        except OutOfCalendar:
            continue
    return None


def _days(low: datetime, high: datetime) -> str | None:
    """Whole days, the last one included."""
    return f"{_date(low)} to {_date(high - DAY)}" if _midnight(low) and _midnight(high) else None


def _clock(low: datetime, high: datetime) -> str:
    """The later edge, without its date where that is the same."""
    if high.date() == low.date():
        return shown(high)[11:]
    return "24:00" if _midnight(high) and (high - DAY).date() == low.date() else shown(high)


def _midnight(t: datetime) -> bool:
    return t.time() == datetime.min.time()


def _date(t: datetime) -> str:
    return t.date().isoformat()


def reading(found: Reading) -> str:
    """A reading: its interval or its kind, and the windows of the edges that are not known.

    >>> from timeline import read
    >>> reading(read("three weeks", "2023-09-11")), reading(read("a few days ago", "2023-09-11"))
    ('duration', '[2023-09-06 00:00, 2023-09-10 00:00), starts 2023-09-06 to 2023-09-08, ends 2023-09-07 to 2023-09-09')
    """
    if found.interval is None:
        return found.kind
    sure = all(edge.earliest == edge.latest for edge in (found.start, found.end))
    return str(found.interval) if sure else f"{found.interval}, starts {window(found.start)}, ends {window(found.end)}"


def mention(found: Mention) -> str:
    """A mention in a line: where, which words, what they mean."""
    return f"{found.start}-{found.end} | {' '.join(found.text.split())} | {reading(found.reading)}"
