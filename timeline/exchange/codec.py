"""Values of this library as plain data and back: exact, and for a closed list of types only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from fractions import Fraction
from functools import cache
from typing import Any

from attrs import fields, has

from timeline import algebra, calendar, order
from timeline.algebra import Cycle, Span, Term
from timeline.calendar import Unit
from timeline.calendar.zone import named
from timeline.errors import BadJson

Data = Any
"""What json.dumps takes: None, booleans, numbers, texts, lists, and dictionaries with texts as keys."""


def instant(t: datetime | None) -> str | None:
    """An instant as text: ISO 8601, and RFC 9557 where it has a named zone.

    >>> instant(datetime(2024, 3, 31, 12, tzinfo=named("Europe/Berlin")))
    '2024-03-31T12:00:00+02:00[Europe/Berlin]'
    """
    if t is None:
        return None
    key = getattr(t.tzinfo, "key", None)
    return t.isoformat() + (f"[{key}]" if key else "")


def instant_of(text: str | None) -> datetime | None:
    """The instant of a text; of a time that the clocks show twice, the one that the offset means."""
    if text is None:
        return None
    iso, _, key = text.partition("[")
    t = datetime.fromisoformat(iso)
    if not key:
        return t
    first = t.replace(tzinfo=zone_of(key.rstrip("]")))
    return first if first.utcoffset() == t.utcoffset() else first.replace(fold=1)


def zone(given: tzinfo | None) -> str | None:
    """A zone as text: its IANA name, or its fixed offset."""
    if given is None:
        return None
    key = getattr(given, "key", None)
    offset = given.utcoffset(None)
    if key is None and offset is None:
        raise BadJson(f"zone {given!r} has neither an IANA name nor a fixed offset; use zoneinfo.ZoneInfo")
    return key or datetime(2000, 1, 1, tzinfo=given).isoformat()[19:]


def zone_of(text: str | None) -> tzinfo | None:
    """The zone of a text."""
    if text is None:
        return None
    if text[0] in "+-":
        return datetime.fromisoformat("2000-01-01T00:00:00" + text).tzinfo
    found = named(text)
    if found is None:
        raise BadJson(f"no zone {text!r}; install tzdata, or write an offset such as '+02:00'")
    return found


@cache
def types() -> dict[str, type]:
    """The types that data may name."""
    rooms = [vars(room) for room in (algebra, calendar, order)]
    found = {name: kind for room in rooms for name, kind in room.items() if isinstance(kind, type) and has(kind)}
    todo: list[type] = [Term, Cycle]
    for kind in todo:
        found[kind.__name__] = kind
        todo += kind.__subclasses__()
    return found


def encode(value: object) -> Data:
    """Plain data of a value. Fields with their default are left out. Raises BadJson for a type that isn't ours.

    >>> from timeline.algebra import Every, Last
    >>> encode(Last(Every(Unit.WEEK)))
    {'is': 'Last', 'cycle': {'is': 'Every', 'unit': {'unit': 'WEEK'}}}
    """
    for kinds, write in WRITERS:
        if isinstance(value, kinds):
            return write(value)
    return _typed(value)


def _typed(value: Any) -> Data:
    """A value of one of the types that data may name."""
    kind = type(value)
    if types().get(kind.__name__) is not kind:
        raise BadJson(f"{kind.__name__} has no form in JSON; there is one for {', '.join(sorted(types()))}")
    return {"is": kind.__name__, **{f.alias or f.name: encode(getattr(value, f.name)) for f in _told(value)}}


def _told(value: Any) -> list[Any]:
    """The fields that differ from their defaults."""
    return [f for f in fields(type(value)) if f.init and getattr(value, f.name) != f.default]


def decode(data: Data) -> Any:
    """The value of plain data. Raises BadJson."""
    if isinstance(data, list):
        return tuple(decode(part) for part in data)
    if not isinstance(data, dict):
        return data
    if "is" not in data:
        return _scalar(data)
    given = {name: decode(part) for name, part in data.items() if name != "is"}
    kind = Span if data["is"] == "Span" else types().get(data["is"])
    if kind is None:
        raise BadJson(f"no type {data['is']!r}; was this written by a newer version?")
    try:
        return kind(**given)
    except TypeError as error:
        raise BadJson(f"cannot make {data['is']} of {given}: {error}") from None


def _scalar(data: dict[str, Data]) -> Any:
    match data:
        case {"unit": name}:
            return Unit[name]
        case {"fraction": text}:
            return Fraction(text)
        case {"time": text}:
            return instant_of(text)
        case {"date": text}:
            return date.fromisoformat(text)
        case {"zone": text}:
            return zone_of(text)
        case {"pairs": pairs}:
            return {decode(key): decode(value) for key, value in pairs}
    raise BadJson(f"cannot read {data!r}: it is neither a value nor a type")


WRITERS: tuple[tuple[Any, Callable[[Any], Data]], ...] = (
    (Unit, lambda unit: {"unit": unit.name}),  # before int, which it is too
    ((type(None), bool, int, float, str), lambda value: value),
    (Fraction, lambda number: {"fraction": str(number)}),
    (datetime, lambda t: {"time": instant(t)}),  # before date, which it is too
    (date, lambda day: {"date": day.isoformat()}),
    (Span, lambda span: {"is": "Span", **{name: encode(part) for name, part in span._asdict().items()}}),
    (tzinfo, lambda given: {"zone": zone(given)}),
    (tuple, lambda parts: [encode(part) for part in parts]),
    (Mapping, lambda table: {"pairs": [[encode(key), encode(part)] for key, part in table.items()]}),
)
"""How values are written that are not of a class of ours."""
