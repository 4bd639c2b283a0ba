"""The links of one report that can all hold: a report that contradicts itself was misread."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import datetime, timedelta

from timeline.calendar.zone import on_the_wall
from timeline.errors import Contradiction
from timeline.narrative.link import Link
from timeline.narrative.sketch import Sketch
from timeline.order import Network

ORIGIN = "origin"
MICROSECOND = timedelta(microseconds=1)
Row = tuple[Hashable, Hashable, int | None, int | None, int | None]


def consistent(links: list[Link]) -> list[Link]:
    """The links without those that the dates of their events, and the links before them, leave no room for."""
    kept = [link for link in links if link.fits]
    while kept:
        try:
            Network(_rows(kept), ORIGIN)
        except Contradiction as clash:
            blamed = {row[4] for row in clash.constraints} - {None}
            if not blamed:  # the dates of one event clash among themselves
                break
            del kept[max(i for i in range(len(kept)) if i in blamed)]
        else:
            break
    return kept


def _rows(links: list[Link]) -> list[Row]:
    """What the links demand, each by its place among them, of the edges of their events, which are numbered."""
    sketches = list({id(sketch): sketch for link in links for sketch in (link.a, link.b)}.values())
    numbers = {id(sketch): number for number, sketch in enumerate(sketches)}
    rows = [row for number, sketch in enumerate(sketches) for row in _dates(number, sketch)]
    for i, link in enumerate(links):
        ends = {"a": numbers[id(link.a)], "b": numbers[id(link.b)]}
        for (x, x_side), (y, y_side), least, most in link.rows():
            rows.append(((ends[x], x_side), (ends[y], y_side), _length(least), _length(most), i))
    return rows


def _dates(number: int, sketch: Sketch) -> Iterator[Row]:
    """That an event takes time, and its windows."""
    yield (number, 0), (number, 1), 1, None, None
    for side, bounds in enumerate(sketch.window.bounds):
        if bounds.earliest is not None or bounds.latest is not None:
            yield ORIGIN, (number, side), _instant(bounds.earliest), _instant(bounds.latest), None


def _instant(t: datetime | None) -> int | None:
    """Microseconds on the wall clock, which is the same all over a report."""
    return None if t is None else (on_the_wall(t) - datetime.min) // MICROSECOND


def _length(gap: timedelta | None) -> int | None:
    return None if gap is None else gap // MICROSECOND
