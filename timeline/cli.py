"""The command line: a timeline of reports, the reading of a phrase, the times in a text."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from datetime import tzinfo
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, TypeVar

from attrs import evolve

from timeline.calendar import Anchor
from timeline.errors import TimelineError
from timeline.exchange import json, text, timeml
from timeline.exchange.codec import zone_of
from timeline.language import find, read, readings
from timeline.language.find import GENRES
from timeline.narrative import Report, reconstruct

T = TypeVar("T")
WRONG_INPUT = 2
BROKEN_PIPE = 1
INTERRUPTED = 130
STANDARD_INPUT = "-"

ABOUT = """\
Print the timeline of one or more reports: what happened when, in order, with the words it is known from.

other commands:
  python -m timeline read PHRASE --anchor DATE [--all] [--why]     what a phrase means
  python -m timeline find FILE --anchor DATE [--jsonl | --timex3]  the times in a text

A date is what ISO 8601 allows, such as 2023-09-11, 2023-09 or 2023-09-11T14:30+02:00."""

FILE = "a text in UTF-8; - or none is standard input"
GENRE = "what a bare date counts from: the date of publication, the date told last, or either"
DIRECTION = "where a bare name such as Friday lies"


class BadInput(Exception):
    """What a user gave that can't be used; the message is for them."""


class Parser(ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Raises BadInput."""
        raise BadInput(f"{message}; see {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0, or 2 for what can't be read or understood."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    command = COMMANDS.get(given[0]) if given else None
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print((command or _timeline)(given[1:] if command else given), flush=True)
    except BrokenPipeError:  # whoever read the output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BadInput, TimelineError) as error:
        print(f"timeline: error: {error}", file=sys.stderr)
        return WRONG_INPUT
    return 0


def _timeline(arguments: list[str]) -> str:
    """The timeline of the reports in some files."""
    parser = _parser("timeline", ABOUT)
    parser.add_argument("file", nargs="*", default=[STANDARD_INPUT], metavar="FILE", help=FILE)
    every = "; once for all files, or once for each of them in order"
    published, source = "when it was published" + every, "who published it" + every
    parser.add_argument("--published", action="append", required=True, type=_anchor, metavar="DATE", help=published)
    parser.add_argument("--source", action="append", metavar="NAME", help=source)
    parser.add_argument("--genre", action="append", choices=GENRES, help=GENRE + every)
    parser.add_argument("--zone", type=_zone, help="the time zone of DATE, such as Europe/Berlin or +02:00")
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")
    given = parser.parse_args(arguments)
    found = reconstruct(_reports(given))
    return json.dumps(found, indent=2) if given.json else text.timeline(found)


def _reports(given: Namespace) -> list[Report]:
    count = len(given.file)
    published = [_zoned(anchor, given.zone) for anchor in _each(given.published, count, "--published")]
    sources = _each(given.source or [None], count, "--source")
    genres = _each(given.genre or [GENRES[0]], count, "--genre")
    rows = zip(given.file, published, sources, genres, strict=True)
    return [Report(_text(file), published=when, source=who, genre=genre) for file, when, who, genre in rows]


def _each(values: list[T], count: int, option: str) -> list[T]:
    """One value for each file."""
    if len(values) not in (1, count):
        raise BadInput(f"{option} is given {len(values)} times for {count} files; give it once, or once for each file")
    return values * count if len(values) == 1 else values


def _read(arguments: list[str]) -> str:
    """What a phrase means."""
    parser = _parser("timeline read", "Print what a phrase means when it is said at a date.")
    parser.add_argument("phrase", metavar="PHRASE", help='such as "Sunday evening"')
    _add_anchor(parser)
    parser.add_argument("--direction", choices=("past", "future", "nearest"), help=DIRECTION)
    parser.add_argument("--all", action="store_true", help="print all readings, the preferred one first")
    parser.add_argument("--why", action="store_true", help="print how it was read")
    given = parser.parse_args(arguments)
    anchor = _zoned(given.anchor, given.zone)
    if given.all:
        found = readings(given.phrase, anchor, direction=given.direction)
    else:
        found = (read(given.phrase, anchor, direction=given.direction),)
    return "\n".join(str(r.why()) if given.why else text.reading(r) for r in found)


def _find(arguments: list[str]) -> str:
    """The times in a text."""
    parser = _parser("timeline find", "Print the times in a text: where, which words, what they mean.")
    parser.add_argument("file", nargs="?", default=STANDARD_INPUT, metavar="FILE", help=FILE)
    _add_anchor(parser)
    parser.add_argument("--genre", choices=GENRES, default=GENRES[0], help=GENRE)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--jsonl", action="store_true", help="print a line of JSON for each")
    form.add_argument("--timex3", action="store_true", help="print the text as TimeML, with TIMEX3 tags")
    given = parser.parse_args(arguments)
    anchor, words = _zoned(given.anchor, given.zone), _text(given.file)
    found = find(words, anchor, genre=given.genre)
    if given.timex3:
        return timeml.document(words, found, anchor, Path(given.file).stem)
    return "\n".join(json.dumps(m) if given.jsonl else text.mention(m) for m in found)


COMMANDS: dict[str, Callable[[list[str]], str]] = {"read": _read, "find": _find}


def _parser(name: str, about: str) -> Parser:
    return Parser(
        prog=f"python -m {name}", description=about, allow_abbrev=False, formatter_class=RawDescriptionHelpFormatter
    )


def _add_anchor(parser: ArgumentParser) -> None:
    parser.add_argument("--anchor", required=True, type=_anchor, metavar="DATE", help="when it was said")
    parser.add_argument("--zone", type=_zone, help="the time zone of DATE, such as Europe/Berlin or +02:00")


def _anchor(given: str) -> Anchor:
    try:
        return Anchor.of(given)
    except TimelineError as error:
        raise ArgumentTypeError(str(error)) from None


def _zone(given: str) -> tzinfo | None:
    try:
        return zone_of(given)
    except (TimelineError, ValueError) as error:
        raise ArgumentTypeError(str(error)) from None


def _zoned(anchor: Anchor, zone: tzinfo | None) -> Anchor:
    """The anchor on the clock of a zone."""
    if zone is None:
        return anchor
    if anchor.zone is not None:
        raise BadInput(f"the date has the zone {anchor.zone} already; leave --zone out")
    return evolve(anchor, zone=zone)


def _text(file: str) -> str:
    """The words of a file, or of standard input."""
    shown = "standard input" if file == STANDARD_INPUT else repr(file)
    try:
        raw = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
        words = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{shown} is not UTF-8: byte 0x{error.object[error.start]:02x} at {error.start}") from None
    except (OSError, ValueError) as error:
        raise BadInput(f"cannot read {shown}: {getattr(error, 'strerror', None) or error}") from None
    if not words.strip():
        raise BadInput(f"{shown} is empty; give a text")
    return words
