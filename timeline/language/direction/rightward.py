"""Which way the first verb to the right of a name points."""

from __future__ import annotations

from timeline.language.direction import cues
from timeline.language.direction.scheduled import on_calendar
from timeline.language.direction.way import AHEAD, PAST_, PRESENT, modal_way
from timeline.language.syntax.verbs import ADVERB, AUXILIARY, BE, HAVE, MODALS, PAST, form, lemma

CHAIN = 4
"""Words among which stands what points by itself."""


def rightward(right: list[str]) -> str | None:
    """By the first verb to the right."""
    stops, determiners = cues.stops(), cues.determiners()
    if right[:1] == [";"]:  # "a cut in May; they had hoped for one in March"
        return None
    for i, word in enumerate(right):
        bits = form(word)
        if bits & (AUXILIARY | PAST) and not (i and right[i - 1] in determiners):
            found = first_verb(right, i, bits)
            if found:
                return found
        elif (word in cues.pointers() and i < CHAIN) or (bits and _to_come(right, i, bits)):
            return AHEAD
        if i and (word in stops or word in ASIDES):
            return None
    return None


def _to_come(right: list[str], i: int, bits: int) -> bool:
    """Whether a verb in the present plans, "they plan to leave", or tells what is on the calendar: "shops reopen"."""
    if lemma(right[i]) in cues.plans() and right[i + 1 : i + 2] == ["to"]:
        return True
    return i > 0 and right[i - 1] != "s" and lemma(right[i]) in cues.scheduled() and on_calendar(bits, right[i - 1])


ASIDES = frozenset({"how", "what", "as"})
"""What opens a clause of its own on the right, though not every one on the left."""


def first_verb(right: list[str], i: int, bits: int) -> str | None:
    """What a verb to the right says, with the words after it."""
    word = right[i]
    rest = [w for w in right[i + 1 : i + 5] if not form(w) & ADVERB or form(w) & AUXILIARY][:2]
    following = rest[0] if rest else ""
    if bits & MODALS:
        return modal_way(right[: i + 2], i)
    if bits & BE and (following == "to" or (following in cues.coming() and rest[1:] and rest[1] in ("to", "for"))):
        return AHEAD
    if bits & PAST:
        return AHEAD if word in cues.coming() and following == "to" else PAST_
    if bits & HAVE:
        return AHEAD if following == "to" else PAST_
    return PRESENT
