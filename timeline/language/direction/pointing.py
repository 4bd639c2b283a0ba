"""Which way a bare name points: back or ahead, by the verb of its own clause.

It is asked for every bare name of running text, so that it looks at a few words only: it walks left to the nearest
verb of the clause, and right where the name opens the clause.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from timeline.language.direction import cues
from timeline.language.direction.nearby import LEFT, NEAR, NEXT_WORD, PIECE, after, before
from timeline.language.direction.rightward import CHAIN, first_verb, rightward
from timeline.language.direction.way import AHEAD, PAST_, PRESENT, verb_way
from timeline.language.syntax.verbs import (
    ADVERB, AUXILIARY, BASE, BE, FUTURE, HAVE, ING, MODAL, MODALS, PARTICIPLE, PAST, WOULD, form, lemma,
)  # fmt: skip
from timeline.language.syntax.wording import any_of, surfaces, words_of


def direction(text: str, start: int, end: int) -> str | None:
    """The way of the bare name (a weekday, a month, "5 May") at text[start:end]: "past", "future", or None.

    Past tense and perfect point back; "will", "is to", "plans to", "expected to", "scheduled for" and modals ahead,
    seen from the past too ("was scheduled for Friday"); the present without such a word leaves it open.

    >>> direction("The train left on Sunday.", 18, 24), direction("The talks could resume Monday.", 23, 29)
    ('past', 'future')
    >>> direction("He said Friday that it will close.", 8, 14)
    'past'
    """
    found = _told(text, start, end)
    return found if found in (PAST_, AHEAD) else None


def present(text: str, start: int, end: int) -> bool:
    """Whether the verb of a bare name is in the present, which leaves its way open: "I'm free Tuesday", "the party's
    on Friday"."""
    return _told(text, start, end) == PRESENT or bool(JOINED(before(text, start, NEAR)))


JOINED = re.compile(r"[a-z]['’]s (?:(?:on|in|at) )?$").search
"""An "is" that its noun has drawn in, right before a time."""


def _told(text: str, start: int, end: int) -> str | None:
    close = before(text, start, NEAR)
    left = _pieces(close)
    opened = _opens(left)
    if left == ["remember"] and text.startswith("?", end):
        return PAST_
    if text[end : end + 1] in CLOSED and _bids(left):
        return AHEAD
    found = _adjacent(text, end, left) or (None if opened else _leftward(left, 0))
    if found == PAST_ and (left[:1] in SUPPOSED or _by_then(left)):  # "if it was not signed by Friday, she would leave"
        return AHEAD if rightward(_pieces(after(text, end))) == AHEAD else found
    if found is not None:
        return found
    if len(close) == NEAR and (opened or cues.stops().isdisjoint(left)):  # the clause goes on beyond what is near
        left = _pieces(before(text, start, LEFT))
        found = None if opened else _leftward(left, 0)
    found = found or rightward(_pieces(after(text, end))) or (_leftward(left, opened) if opened else None)
    return found or (AHEAD if _announced(left) or _sets_out(left) else None)


CLOSED = frozenset({"", ".", "!", "\n", ","})
"""What closes a sentence; "" is the end of the text."""


def _bids(left: list[str]) -> bool:
    """Whether all that stands before a name is a base form: "Start on the 2nd", who leaves out his "I" or bids."""
    goes = len(left) > 1 and left[0] in any_of("verbs", "begin", "leaving", "scheduled")
    return goes and not form(left[0]) & PAST and cues.lead_ins().issuperset(left[1:])


def _announced(left: list[str]) -> bool:
    """Whether an infinitive is all the verb there is, as in headlines: "MPs to vote on Thursday"."""
    opening = left[:HEADLINE]
    infinitive = any(word == "to" and form(verb) & BASE for word, verb in pairwise(opening))
    return infinitive and cues.stops().isdisjoint(left)


def _sets_out(left: list[str]) -> bool:
    """Whether a participle of going opens the sentence, and no verb comes: "Driving back Sunday"."""
    return bool(left) and bool(form(left[0]) & ING) and lemma(left[0]) in words_of("verbs", "leaving", "go")


HEADLINE = 6
"""The subject of a headline and its infinitive have at most so many words."""


def _pieces(text: str) -> list[str]:
    """The words and signs in small letters; "May" inside a sentence is no verb."""
    return PIECE(text.replace(" May ", " ").replace(" May,", ",").lower())


def since(text: str, start: int) -> bool:
    """Whether a name says since when something lasts: "since shortly after the Oct. 23 fire", "since the vote in May".

    >>> since("They search since the Oct. 23 fire.", 22), since("He rests, since Nov. 3 will be hard.", 16)
    (True, False)
    """
    if "since" not in text[max(0, start - NEAR) : start].lower():
        return False
    words = PIECE(before(text, start, NEAR).lower())[-LONGEST_SINCE:]
    at = next((i for i in range(len(words) - 1, -1, -1) if words[i] == "since"), -1)
    if at < 0 or not all(_of_noun(words, i) for i in range(at + 1, len(words))):
        return False
    return rightward(PIECE(after(text, start).lower().partition(",")[0])) != AHEAD


LONGEST_SINCE = 8
"""Words from "since" up to a name that its noun has beside it, at most."""


def _of_noun(words: list[str], i: int) -> bool:
    """Whether a word may stand in a noun group, or before a name."""
    if words[i] in cues.lead_ins() | cues.determiners() or words[i - 1] in cues.determiners():
        return True
    return words[i].isalpha() and not form(words[i]) & ~ADVERB and words[i] not in words_of("clauses", "pronoun")


def governed(text: str, start: int) -> bool:
    """Whether a verb of the past stands right before a name, but for a preposition: "began on 7 August"."""
    words, between = PIECE(before(text, start, NEAR).lower()), cues.lead_ins() - cues.lasting() - {"to", "as"}
    while words and words[-1] in between:
        words.pop()
    return bool(words) and bool(form(words[-1]) & (PAST | PARTICIPLE)) and words[-2:-1] != ["be"]


def modal(text: str, start: int) -> bool:
    """Whether a modal stands before a name in its sentence, as before no plan that is past: "will be held on 7 May"."""
    return any(form(word) & MODALS for word in PIECE(before(text, start, NEAR).lower()))


def proposed(text: str, start: int, end: int) -> bool:
    """Whether a question without a verb ends with a name: "lunch Friday?"."""
    asks = text.startswith("?", end)
    return asks and not any(form(word) & (AUXILIARY | PAST) for word in PIECE(before(text, start, NEAR).lower()))


def appointed(text: str, start: int) -> bool:
    """Whether what people have appointments for, with no more than whose it is, is all that stands before a name; what
    tells how it was makes no plan of it.

    >>> appointed("dentist weds 3.15pm", 8), appointed("my scan on tues", 11), appointed("lovely tea on sunday", 14)
    (True, True, False)
    """
    words = [word for word in PIECE(before(text, start, NEAR).lower()) if word != "on"]
    words = [*takewhile(lambda word: word[0].isalpha(), reversed(words))]
    met = words != [] and words[0] in words_of("guards", "hourly", "thing", "meeting")
    return met and all(word in cues.determiners() or word.endswith(("'s", "’s")) for word in words[1:])


def _adjacent(text: str, end: int, left: list[str]) -> str | None:
    """By the verb right after a name that stands bare after its subject: "the court Thursday refused"."""
    word = NEXT_WORD(text, end)
    if word is None or not left or left[-1] in cues.lead_ins():
        return None
    low = word[1].lower()
    bits = form(low)
    if bits & (PAST | FUTURE | MODAL | WOULD) and not bits & (BASE | BE | HAVE):
        return first_verb([low], 0, bits)
    return None


def _opens(left: list[str]) -> int:
    """How many words at the end of `left` stand between an opening of the clause and the name; 0 if none opens it."""
    openers, lead_ins = cues.openers(), cues.lead_ins()
    n = len(left)
    for i in range(n - 1, max(-1, n - CHAIN), -1):
        word = left[i]
        if word in openers:
            return n - i
        if word not in lead_ins and word not in FOCUS:
            return 0
    return n + 1 if n < CHAIN else 0


FOCUS = frozenset({"not", "only", "just", "all"})
"""What stands before a time that opens its clause, and turns it round: "not until Monday did they learn of it"."""


def _leftward(left: list[str], skip: int) -> str | None:
    """By the nearest verb to the left in the same clause."""
    stops, pointers = cues.stops(), cues.pointers()
    lasting = not cues.lasting().isdisjoint(left[-2:])
    if left[-2:] == ["how", "about"] or (left[-1:] == ["for"] and not cues.arranged().isdisjoint(left[-2:-1])):
        return AHEAD
    if (left[-2:-1] == ["left"] and _counted_down(left)) or _likely(left):
        return AHEAD
    if left[-1:] == ["from"] and not cues.left_behind().isdisjoint(left[-2:-1]):
        return PAST_
    for i in range(len(left) - 1 - skip, -1, -1):
        word = left[i]
        if word in stops:
            return AHEAD if lasting else None
        bits = form(word)
        if bits & ~ADVERB:
            found = verb_way(left, i, bits)
            if found == PAST_ and _supposed(left, i):
                return AHEAD
            if found == PRESENT and (lasting or word_before(left, i, cues.open_()) or _begins(left)):
                return AHEAD
            if found is not None:
                return AHEAD if lasting and _extends(left, i) else found
        elif word in pointers and (i < 2 or left[i - 2] not in PLACING):
            return AHEAD
    return AHEAD if lasting else None


def _likely(left: list[str]) -> bool:
    """Whether something is likely at a name, or was: "cuts were unlikely before May"."""
    i = len(left) - 1
    while i >= 0 and left[i] in cues.lead_ins():
        i -= 1
    return i > 0 and left[i] in ("likely", "unlikely") and bool(form(left[i - 1]) & BE)


def _counted_down(left: list[str]) -> bool:
    """Whether a length is left before a name: "with two weeks left before 8 May"."""
    return left[-1] in TO_COME and not surfaces("unit", "units").isdisjoint(left[-3:-2])


TO_COME = frozenset({"before", "until", "till", "to"})


def _extends(left: list[str], i: int) -> bool:
    """Whether a verb of the past goes on, or is put off, until a name ahead: "has been shut until May", but not "was
    closed on Friday and through Saturday"."""
    if left[-2:-1] == ["and"]:
        return False
    off = lemma(left[i]) == "put" and left[i + 1 : i + 2] == ["off"]
    return off or lemma(left[i]) in cues.extending() or left[i - 2 : i] in BEEN


def _supposed(left: list[str], i: int) -> bool:
    """Whether a verb of the past supposes what may yet come: "threatened to leave if it was not signed on Friday",
    "warned of a strike if talks failed on Friday"; not "will not say if she came on Friday"."""
    k = next((k for k in range(i - 1, 0, -1) if left[k] in cues.stops()), 0)
    if [left[k]] not in SUPPOSED or lemma(left[k - 1]) in cues.asking():
        return False
    return _leftward(left[:k], 0) == AHEAD or not cues.foreseen().isdisjoint(left[:k])


def _by_then(left: list[str]) -> bool:
    """Whether what has been done by a name may be yet to come: "those who have not paid by Friday will be fined"."""
    return left[-1:] == ["by"] and not PERFECT.isdisjoint(left) and not WHOEVER.isdisjoint(left)


PERFECT = frozenset({"has", "have", "hasn't", "haven't", "hasn’t", "haven’t"})
WHOEVER = frozenset({"who", "that", "which", "whoever", "anyone"})
SUPPOSED = (["if"], ["unless"])
BEEN = (["has", "been"], ["have", "been"])
PLACING = frozenset({"before", "after"})
"""What places another event by what was to come: "raised it hours before a deadline on 2 August"."""


def _begins(left: list[str]) -> bool:
    """Whether a name tells when something is open or shut: "the road is shut from Friday", "shops are open Monday"."""
    at = left[:-1] if left[-1:] in (["from"], ["on"]) else left
    return not cues.barred().isdisjoint(at[-1:])


def word_before(words: list[str], i: int, wanted: frozenset[str]) -> bool:
    """True iff one of the words stands before a place, in its clause."""
    stops = cues.stops()
    for word in reversed(words[:i]):
        if word in wanted:
            return True
        if word in stops:
            return False
    return False
