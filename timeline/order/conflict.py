"""Which rows clash."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from timeline.errors import Contradiction
from timeline.order.graph import Row, graph, numbered
from timeline.order.shortest import potential


def clash(rows: Iterable[Row], origin: Hashable) -> tuple[Row, ...]:
    """A minimal set of rows that can't all hold, the same for every permutation of the rows; empty if there is none.

    A row that no two points can satisfy clashes alone. Otherwise the set is a simple cycle of edges that sums to
    less than zero. It is minimal: each pair of neighbours is joined by one row, so that without any one of them
    the rest is a path, which something always satisfies; two rows on the same points each hold alone.
    """
    ordered = sorted(rows, key=row_key)
    for row in ordered:
        if _impossible(row):
            return (row,)
    index = numbered(ordered, origin)
    _, cycle = potential(graph(ordered, index).out)
    return tuple(_members(ordered, [list(index)[u] for u in cycle])) if cycle else ()


def contradiction(members: Sequence[Row]) -> Contradiction:
    """The error that names the rows of a clash."""
    said = "; ".join(map(claimed, members))
    return Contradiction(f"these can't all be true: {said} (dropping any one resolves it)", tuple(members))


def row_key(row: Row) -> tuple[str, ...]:
    """A total order of rows that depends on nothing but how they print."""
    a, b, least, most, because = row
    return str(because), str(a), str(b), str(least), str(most)


def claimed(row: Row) -> str:
    """A row in words, as its claim says it or else as the constraint that it is."""
    a, b, least, most, because = row
    low = "" if least is None else f"{least} <= "
    high = "" if most is None else f" <= {most}"
    return f"{low}{b} - {a}{high}" + ("" if because is None else f" ({because})")


def _impossible(row: Row) -> bool:
    a, b, least, most, _ = row
    if a == b:
        return (least is not None and least > 0) or (most is not None and most < 0)
    return least is not None and most is not None and least > most


def _members(ordered: Sequence[Row], points: Sequence[Hashable]) -> Iterable[Row]:
    """The tightest row of each edge of a cycle, the first one of equals."""
    steps = set(zip(points, (*points[1:], points[0]), strict=True))
    best: dict[tuple[Hashable, Hashable], tuple[int, Row]] = {}
    for row in ordered:
        a, b, least, most, _ = row
        for step, weight in (((a, b), most), ((b, a), None if least is None else -least)):
            if step in steps and weight is not None and (step not in best or weight < best[step][0]):
                best[step] = weight, row
    return (best[step][1] for step in zip(points, (*points[1:], points[0]), strict=True))
