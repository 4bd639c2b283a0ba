"""The corpus: every row of corpus/*.tsv read, every line of corpus/negative.txt searched in vain.

A row is ``words TAB anchor TAB expected TAB options``. Words with a [[mark]] are a text, in which the marked slice must
be found exactly; others are a phrase to read. Expected is ``START..END`` (either side may be missing), ``duration``,
``recurrence`` or ``none``; `` | `` stands between readings, the preferred one first. Options are ``past``, ``future``,
``nearest`` (the direction), ``narrative``, ``colloquial`` (the genre), ``day_first``, and ``bounds=LATEST..EARLIEST``
for the other side of each window: the latest start and the earliest end. ``todo`` marks what is not read rightly yet:
such a row must fail, so that it loses its mark when it is. So does ``# todo`` behind a line of negative.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from attrs import frozen

from timeline import Conventions, Mention, NotUnderstood, OutOfCalendar, Reading, find, readings
from timeline.language.derived import Derived
from timeline.language.grammar import RULES, Edge, Rule

CORPUS = Path(__file__).parent / "corpus"
DIRECTIONS = ("past", "future", "nearest")
GENRES = ("narrative", "colloquial")
NONE = "none"


@frozen
class Row:
    """A row of a table, with where it stands."""

    where: str
    words: str
    anchor: str
    expected: str
    options: tuple[str, ...]

    @classmethod
    def of(cls, where: str, line: str) -> Row:
        words, anchor, expected, options = [*(part.strip() for part in line.split("\t")), ""][:4]
        return cls(where, words, anchor, expected, tuple(options.split()))

    @property
    def direction(self) -> str | None:
        return next((o for o in self.options if o in DIRECTIONS), None)

    @property
    def genre(self) -> str:
        return next((o for o in self.options if o in GENRES), "news")

    @property
    def bounds(self) -> str | None:
        return next((o.removeprefix("bounds=") for o in self.options if o.startswith("bounds=")), None)

    @property
    def conventions(self) -> Conventions:
        return Conventions(day_first=True if "day_first" in self.options else None)

    @property
    def mark(self) -> re.Match[str] | None:
        return re.search(r"\[\[(.*?)\]\]", self.words)


def rows() -> Iterator[Row]:
    for table in sorted(CORPUS.glob("*.tsv")):
        for number, line in enumerate(table.read_text(encoding="utf8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield Row.of(f"{table.name}:{number}", line)


def negatives() -> list[str]:
    path = CORPUS / "negative.txt"
    lines = path.read_text(encoding="utf8").splitlines() if path.exists() else []
    return [line for line in lines if line.strip() and not line.startswith("#")]


ROWS = list(rows())


def overlapping(row: Row) -> list[Mention]:
    """The mentions of the unmarked text that touch the marked slice."""
    assert row.mark is not None
    text = row.words.replace("[[", "").replace("]]", "")
    start = row.mark.start()
    end = start + len(row.mark[1])
    found = find(text, row.anchor, genre=row.genre, direction=row.direction, conventions=row.conventions)
    return [m for m in found if m.start < end and start < m.end]


def found_readings(row: Row) -> tuple[Reading, ...]:
    """What the library makes of a row; nothing where it reads nothing, or finds more or less than the mark."""
    if row.mark is None:
        try:
            return readings(row.words, row.anchor, direction=row.direction, conventions=row.conventions)
        except (NotUnderstood, OutOfCalendar):
            return ()
    mentions = overlapping(row)
    if row.expected != NONE:
        mentions = [m for m in mentions if m.start == row.mark.start() and m.text == row.mark[1]]
    return mentions[0].readings if mentions else ()


def shown(t: datetime | None) -> str:
    """An edge as the tables write it: the day alone at midnight, seconds only where there are any."""
    if t is None:
        return ""
    if t.time() == datetime.min.time():
        return t.date().isoformat()
    return t.isoformat(timespec="auto" if t.microsecond else "seconds" if t.second else "minutes")


def written(reading: Reading) -> str:
    """A reading as the tables write it."""
    if reading.interval is None:
        return reading.kind
    return f"{shown(reading.interval.start)}..{shown(reading.interval.end)}"


def report(row: Row, got: tuple[Reading, ...]) -> str:
    """What a failure prints: the row, what came out instead, and its derivation."""
    lines = [f"{row.where}: {row.words!r} at {row.anchor} {' '.join(row.options)}", f"wants {row.expected}"]
    if not got and row.mark is not None and row.expected != NONE:
        lines.append(f"found instead {[(m.text, written(m.reading)) for m in overlapping(row)]}")
    return "\n".join([*lines, *(f"got {written(r)}\n{r.why()}" for r in got)])


def test_every_table_is_read() -> None:
    """A table has rows of three or four columns, and no row is there twice."""
    assert ROWS
    assert [] == [row.where for row in ROWS if not (row.words and row.anchor and row.expected)]
    assert negatives()
    assert len({(row.words, row.anchor, row.options) for row in ROWS}) == len(ROWS)


def marked(value: Row | str, name: str, todo: bool) -> ParameterSet:
    """A parameter that must fail as long as it is marked."""
    return pytest.param(value, id=name, marks=[pytest.mark.xfail(strict=True, reason="todo")] if todo else [])


@pytest.mark.parametrize("row", [marked(r, f"{r.where}-{r.words[:60]}", "todo" in r.options) for r in ROWS])
def test_row(row: Row) -> None:
    """The preferred reading is the first one expected, and every other one expected is among the readings."""
    got = found_readings(row)
    if row.expected == NONE:
        assert not got, report(row, got)
        return
    wanted = row.expected.split(" | ")
    assert got, report(row, got)
    assert wanted[0] == written(got[0]), report(row, got)
    assert set(wanted) <= {written(r) for r in got}, report(row, got)
    if row.bounds is not None:
        assert row.bounds == f"{shown(got[0].start.latest)}..{shown(got[0].end.earliest)}", report(row, got)


NEGATIVES = [marked(text.removesuffix("# todo").strip(), text, text.endswith("# todo")) for text in negatives()]


@pytest.mark.parametrize("text", NEGATIVES)
def test_nothing_is_found(text: str) -> None:
    """Law 29: nothing is found in the negative corpus."""
    found = find(text, "2023-05-10")
    assert [] == [(m.text, written(m.reading), str(m.reading.why())) for m in found]


def rules_of(edge: Edge) -> Iterator[Rule]:
    """The rules of a derivation."""
    if edge.rule is not None:
        yield edge.rule
    for part in edge.parts:
        yield from rules_of(part)


def test_every_rule_is_used() -> None:
    """A rule that no row uses is a rule that nobody has tried."""
    used: set[int] = set()
    for row in ROWS:
        phrases = [m.phrase for m in overlapping(row)] if row.mark is not None else []
        for reading in (*found_readings(row), *phrases):
            if isinstance(reading.derivation, Derived):
                used |= {id(rule) for rule in rules_of(reading.derivation.edge)}
    unused = sorted(f"{rule.build.__module__}: {rule.name}" for rule in RULES if id(rule) not in used)
    assert not unused, f"{len(unused)} rules without a row:\n" + "\n".join(unused)
