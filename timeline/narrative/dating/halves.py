"""Which half of the day, and which midnight, an hour may be of: "at six", "at half past five", "at midnight"."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.algebra import About, Bare, Clock, Ending, Hands, Within, anaphoric
from timeline.language.guards.allowed import BARE_HOURS
from timeline.language.mention import Mention
from timeline.language.underspecified import begins_day
from timeline.narrative.dating.rereading import DAY

HALF_A_DAY, NOON, MIDNIGHT = timedelta(hours=12), 12, 24


def either_half(mention: Mention, low: datetime) -> timedelta | None:
    """How much later a time may be that begins at an instant: "at half past five" in the other half of the day; "at
    two" and "at ten to four" in the night that follows as well. None for one that is clear."""
    if low.hour >= NOON or not (by_hands(mention) or (_by_hour(mention) and low.hour > 0)):
        return None
    return DAY if low.hour < SMALL else HALF_A_DAY


def last_before(mention: Mention) -> bool:
    """Whether an hour was read as the last one before a message; in the other half of the day it was before that."""
    hands = isinstance(mention.reading.term, Bare) and isinstance(mention.reading.term.cycle, Hands)
    return hands and mention.direction == "past" and (_by_hour(mention) or _in_words(mention))


SMALL = 5
"""The hour up to which a night goes on."""


def by_hands(mention: Mention) -> bool:
    """Whether a time is said as the hands of a clock show it: "at half past five", "on 3 May at two o'clock"."""
    term = mention.found.term
    said = term.cycle if isinstance(term, Within) else clock(mention)
    return isinstance(said, Hands) and _in_words(mention)


def _in_words(mention: Mention) -> bool:
    """Whether the hands of a clock are told in words: "half past five", "quarter to 6", but not "5:30"."""
    figures = any(c.isdecimal() for c in mention.text)
    return not (figures and HANDS.isdisjoint(mention.text.lower().split()))


HANDS = frozenset({"half", "quarter", "past", "to", "o'clock", "o’clock"})


def _by_hour(mention: Mention) -> bool:
    """Whether an hour is said alone, which may be of either half of the day: "tomorrow at 6", but not "six this
    morning"."""
    if isinstance(mention.found.term, Within) and isinstance(mention.found.term.cycle, Clock):
        return False
    rules = (mention.found.edge.rule, mention.found.phrase.rule)
    return any(rule is not None and rule.name in HOURS_ALONE for rule in rules)


HOURS_ALONE = BARE_HOURS | {"day-at-hour", "hour-on-day"}


def clock(mention: Mention) -> Clock | Hands | None:
    """The clock time that is said of the day told: "at five"."""
    term = mention.found.term
    term = term.range.first if isinstance(term, Ending) else term.inner if isinstance(term, About) else term
    cycle = term.cycle if isinstance(term, Bare) and anaphoric(mention.reading.term) else None
    return cycle if isinstance(cycle, Clock | Hands) else None


def either_midnight(mention: Mention) -> bool:
    """Whether a midnight may be the one that begins its day, or that which ends it: "rang at midnight on Sunday"."""
    term = mention.found.term
    said = term.cycle if isinstance(term, Within) else clock(mention)
    return isinstance(said, Clock) and said.hour == MIDNIGHT


def after_midnight(mention: Mention) -> bool:
    """Whether a midnight is the one after which its day begins, or that which ends it: "after midnight on Sunday"."""
    return begins_day(mention.found.term) and mention.text.lower().startswith("midnight")
