"""TIMEX3 of TimeML 1.2.1: type, value and mod of a mention.

Source: TimeML 1.2.1 annotation guidelines (Saurí et al. 2006).
"""

from __future__ import annotations

from timeline.algebra import (
    About, Amount, Duration, Ending, Every, Modified, Past, Portion, Reading, Recurrence, Rest, Shift, Term, Within,
    exactly,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.exchange.values import at_each, every, length, moment
from timeline.language import Mention
from timeline.language.grammar import Edge

MODS = {"early": "START", "mid": "MID", "late": "END"}


def attributes(mention: Mention) -> dict[str, str]:
    """The TIMEX3 attributes of a mention: type and value always, mod, quant and freq where there are any.

    >>> from timeline import find
    >>> attributes(find("It left on Sunday evening.", "2023-09-11")[0])
    {'type': 'TIME', 'value': '2023-09-10TEV'}
    """
    said = mention.found.edge.value
    if isinstance(said, Amount):  # "in two weeks": the words inside the extent are a length
        return of_length(said)
    if (unit := _filled(mention.found.edge)) is not None:
        return of_length(Amount(exactly(1), unit))
    return of_reading(mention.reading)


def _filled(edge: Edge) -> Unit | None:
    """The unit that "all day" and "the whole week" last, a length in TIMEX3; "the full year" has a date."""
    if edge.rule is None or edge.rule.name != "all-of" or edge.parts[-1].symbol != "unitname":
        return None
    cycle = edge.parts[-1].value
    return cycle.unit if isinstance(cycle, Every) and cycle.unit <= Unit.WEEK else None


def of_length(amount: Amount) -> dict[str, str]:
    """The TIMEX3 attributes of a length."""
    return _with_mod({"type": "DURATION", "value": length(amount)}, Duration(amount))


def of_reading(reading: Reading) -> dict[str, str]:
    """The TIMEX3 attributes of a reading."""
    term = reading.term
    if isinstance(term, Duration):
        return of_length(term.amount)
    if isinstance(term, Recurrence):
        return _recurrence(term)
    value = moment(term, reading.span)
    kind = "TIME" if "T" in value and not value.endswith("_REF") and value[0] != "P" else "DATE"
    if value[0] == "P" and not value.endswith("_REF"):
        kind = "DURATION"
    return _with_mod({"type": kind, "value": value}, term)


def _with_mod(found: dict[str, str], term: Term) -> dict[str, str]:
    mod = modifier(term)
    return {**found, "mod": mod} if mod else found


def modifier(term: Term) -> str:
    """The TIMEX3 mod of a term, or an empty text."""
    if isinstance(term, Portion):
        return MODS[term.which]
    if isinstance(term, About):
        return "APPROX"
    if isinstance(term, Modified):
        return term.mod
    if isinstance(term, Rest):
        return "END" if term.left else "START"
    if isinstance(term, Duration | Shift | Past):
        return term.amount.mod
    if isinstance(term, Ending):
        return modifier(term.inner)
    if isinstance(term, Within):
        return modifier(term.outer) if isinstance(term.outer, Portion) else ""
    return ""


def _recurrence(term: Recurrence) -> dict[str, str]:
    if term.amount is not None:
        found = {"type": "SET", "value": length(term.amount)}
    else:
        found = {"type": "SET", "value": every(term.cycle) if term.at is None else at_each(term.cycle, term.at)}
    if term.quant:
        found["quant"] = term.quant
    if term.often:
        found["freq"] = f"{term.often}X"
    return found
