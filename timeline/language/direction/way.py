"""Which way a verb puts what it tells, by its form, its auxiliaries and what governs it."""

from __future__ import annotations

from itertools import takewhile

from timeline.language.direction import cues
from timeline.language.direction.scheduled import nearest, scheduled
from timeline.language.syntax.group import GET
from timeline.language.syntax.objects import object_noun
from timeline.language.syntax.present import PLURAL_PRONOUNS
from timeline.language.syntax.verbs import (
    ADVERB, AUXILIARY, BASE, BE, DO, FUTURE, HAVE, ING, MODALS, PARTICIPLE, PAST, SFORM, form, lemma,
)  # fmt: skip
from timeline.language.syntax.wording import words_of

PAST_, AHEAD, PRESENT = "past", "future", "present"
OBJECT = 7
"""Words between a verb and the infinitive of its object, at most."""
NEAR_BY = 3
"""Words before a verb among which is what qualifies it, as "previously" in "previously had been scheduled"."""


def _governor(words: list[str], i: int) -> int:
    """The place of the next word to the left that is no adverb, or -1."""
    i -= 1
    while i >= 0 and (bits := form(words[i])) & ADVERB and not bits & AUXILIARY:
        i -= 1
    return i


def verb_way(left: list[str], i: int, bits: int) -> str | None:
    """What a possible verb at a place says; None where it says nothing, for it is a noun or only part of a group."""
    if (i == 0 and left[0] in cues.bidding()) or (left[:i] == ["ill"] and bits & BASE):  # "ill bring it Monday"
        return AHEAD
    word, j = left[i], _governor(left, i)
    if j > 0 and left[j] in SUBJECTS and form(left[j - 1]) & (AUXILIARY & ~BE) and bits & (BASE | PARTICIPLE):
        j -= 1  # "did she say", "will you come"
    elif bits & AUXILIARY:
        return _auxiliary(left, i, bits)
    previous = left[j] if j >= 0 else ""
    above = form(previous)
    if bits & PARTICIPLE and (moved := _moved(left, i)) is not None:
        return moved
    if previous == "to" and bits & BASE:
        return _infinitive(left, j)
    if above & MODALS:
        had = previous.endswith(("'d", "’d")) and bits & PARTICIPLE
        had = had and (not bits & BASE or not words_of("verbs", "had").isdisjoint(left[j + 1 : i]))
        return PAST_ if had else modal_way(left, j)
    if above & DO and bits & BASE:
        return PAST_ if above & PAST else AHEAD if j == 0 else PRESENT  # "don't forget"
    if above & HAVE and bits & PARTICIPLE:
        k = _governor(left, j)
        if k >= 0 and (form(left[k]) & FUTURE or _hoped(left, k)):  # "will have gone by Friday"
            return AHEAD
        planned = word in cues.coming() or (nearest(left, i) and word in cues.plans())
        return _planned(left, i) if planned else PAST_
    if above & BE:
        return _after_be(left, j, above, word, bits)
    if previous in GET and bits & PARTICIPLE:
        return verb_way(left, j, above)
    return _bare(left, i, word, bits, previous)


def _moved(left: list[str], i: int) -> str | None:
    """What a participle says that moves a plan to a name, or fixes it: "put off to Friday", "a vote set for 9 May"."""
    following = left[i + 1 :]
    following = following[1:] if following[:1] in MOVING else following
    if len(following) != 1:
        return None
    if following in MOVED and lemma(left[i]) in cues.moving():
        return AHEAD
    return _planned(left, i) if following == ["for"] and lemma(left[i]) in cues.arranging() else None


def _hoped(left: list[str], i: int) -> bool:
    """Whether a perfect hangs on a plan of the present, "hopes to have finished by Friday", "is expected to have", or
    on one that came to nothing: "was to have flown on Friday"."""
    j = _governor(left, i) if left[i] == "to" else -1
    if j >= 0 and form(left[j]) & BE:
        return True
    if j < 0 or lemma(left[j]) not in cues.plans() - cues.tried() - cues.reporting():
        return False
    above = form(left[k]) if (k := _governor(left, j)) >= 0 else 0
    return not form(left[j]) & PAST or bool(above & BE and not above & PAST)


def modal_way(left: list[str], i: int) -> str:
    """A modal: "could not", "could hardly", "could find no work", "neither could" and "would have" are of the past."""
    had = left[i + 1 : i + 2] == ["have"] and not form(left[i]) & FUTURE
    if had or left[i] in ("couldn't", "couldn’t"):
        return PAST_
    if left[i] != "could":
        return AHEAD
    negated = any(word in ("not", "neither", "nor") for word in left[max(0, i - 12) : i + 2])
    hardly = left[i + 1 : i + 2] != [] and left[i + 1] in words_of("clauses", "hardly")
    none = left[i + 2 : i + 3] != [] and left[i + 2] in words_of("clauses", "none")
    return PAST_ if negated or hardly or none else AHEAD


def _auxiliary(left: list[str], i: int, bits: int) -> str | None:
    """An auxiliary; "be", "been" and "being" say what stands before them says."""
    if bits & MODALS:
        return modal_way(left, i)
    if bits & PAST:
        return PAST_
    if bits & BE and bits & SFORM and (_dates(left, i) or _held(left, i)):
        return AHEAD
    if bits & BE and not bits & SFORM:
        j = _governor(left, i)
        above = form(left[j]) if j >= 0 else 0
        if j >= 0 and left[j] == "to":
            return _infinitive(left, j)
        return modal_way(left, j) if above & MODALS else PAST_ if above & HAVE else None
    return _having(left, i) if bits & HAVE else PRESENT


def _dates(left: list[str], i: int) -> bool:
    """Whether a form of "be" in the present has the name for its complement: "the vote is on Monday"; "it is Monday"
    says what day it is, and "the photo is from Monday" how old it is."""
    today = i == len(left) - 1 and (left[i - 1] if i else "it") in AT_HAND
    between = (word for word in left[i + 1 :] if not form(word) & ADVERB)
    return (cues.lead_ins() - {"from"}).issuperset(between) and not today


AT_HAND = frozenset({"it", "this", "that", "today", "now", "what", "who", "there", "here", ","})
"""What is no event that has a day."""


def _held(left: list[str], i: int) -> bool:
    """Whether there is something then: "there is a concert on Monday", but not "reports of a blast on Monday"."""
    return left[i - 1 : i] == ["there"] and words_of("clauses", "preposition").isdisjoint(left[i + 1 : -1])


def _having(left: list[str], i: int) -> str:
    """A form of "have" in the present: "has to work" and "would have access" lie ahead, "have a test" is no perfect."""
    following, j = left[i + 1 :], _governor(left, i)
    if j >= 0 and form(left[j]) & MODALS and not any(form(word) & PARTICIPLE for word in following):
        return modal_way(left[: j + 1], j)
    if following[:1] == ["to"]:
        return AHEAD
    beside = set(following) <= cues.lead_ins()  # "the bank has on Friday refused"
    return PAST_ if beside or any(form(word) & PARTICIPLE for word in following) else PRESENT


def _after_be(left: list[str], j: int, above: int, word: str, bits: int) -> str | None:
    """A participle after a form of "be"."""
    if word in cues.coming() and bits & (PARTICIPLE | ING):
        return _planned(left, j + 1)
    if bits & ING and above & SFORM:
        return PRESENT if lemma(word) in cues.inquiring() else AHEAD
    return _auxiliary(left, j, above)


def _bare(left: list[str], i: int, word: str, bits: int, previous: str) -> str | None:
    """A form with no auxiliary before it."""
    if i == 0 and word in SHUT and nearest(left, i):
        return PRESENT  # "Closed Monday"
    if word in cues.barred() and previous.endswith(("'s", "’s")) and (nearest(left, i) or left[-1] in cues.lasting()):
        return PRESENT  # "the shop's shut till May"
    if bits & PARTICIPLE and (lemma(previous) in cues.copulas() or previous == "as"):  # "as planned"
        return None
    if bits & PARTICIPLE and _wanted_done(left, i):
        return AHEAD
    if bits & PAST and bits & BASE and object_noun(left, i):  # "expects a cut"
        return None
    if _wants_new(left, i, bits) or (bits & PAST and _shares(left, i, bits)):
        return AHEAD
    if bits & PAST and previous not in cues.determiners():
        planned = word in cues.coming() and lemma(word) not in cues.reporting() and _pointed(left, i, bits)
        return _planned(left, i) if planned else PAST_
    if scheduled(left, i, bits, previous):
        return AHEAD
    if bits & (ING | SFORM) and i == len(left) - 1 and lemma(word) in cues.beginning():
        return AHEAD
    if bits & BASE and not bits & PAST and _asks(left, i, previous):
        return AHEAD
    present = word == "says" or (previous in SUBJECTS and bits & (SFORM | BASE))
    return PRESENT if present else None


def _shares(left: list[str], i: int, bits: int) -> bool:
    """Whether a form shares what puts the verb before it ahead, as "cut" does: "would scrap two routes and cut jobs";
    or a participle its "be": "will be signed in May and approved in June"."""
    joint = _governor(left, i)
    if joint < 1 or left[joint] not in ("and", "or"):
        return False
    if bits & BASE and (k := _verb_before(left, joint, ~ADVERB)) > 0 and form(left[k]) & BASE:
        return left[joint - 1] != "," and verb_way(left, k, form(left[k])) == AHEAD
    k = _verb_before(left, joint, PAST | PARTICIPLE | AUXILIARY)
    passive = bits & form(left[k]) & PARTICIPLE and form(left[_governor(left, k)]) & BE
    small = words_of("clauses", "preposition") | words_of("nouns", "particle")
    after = left[i + 1 : i + 2]  # "must be returned, and set Friday as the deadline"
    alone = small.issuperset(after) and (after != [] or left[joint - 1] != ",")
    return k > 0 and bool(passive) and alone and verb_way(left, k, form(left[k])) == AHEAD


def _verb_before(left: list[str], i: int, forms: int) -> int:
    """The place of the nearest word before another that may be of some forms, or -1."""
    return next((k for k in range(i - 1, -1, -1) if form(left[k]) & forms), -1)


def _asks(left: list[str], i: int, previous: str) -> bool:
    """Whether a verb is an order, by what stands around it: "please come", "call the bank", "thanks, see you"."""
    ordered = OBJECTS | cues.determiners() if i == 0 else OBJECTS if previous == "," else frozenset()
    return previous == "please" or not ordered.isdisjoint(left[i + 1 : i + 2])


def _wanted_done(left: list[str], i: int) -> bool:
    """Whether a participle says what is to become of an object: "they want a deal signed by Monday"."""
    if left[i + 1 :] not in (["by"], ["on"]):
        return False
    group = takewhile(lambda word: word != "," and word not in cues.stops(), reversed(left[max(0, i - OBJECT) : i]))
    verb = next((word for word in group if form(word) & (AUXILIARY | PAST) or lemma(word) in cues.wishing()), "")
    return lemma(verb) in cues.wishing() and not form(verb) & PAST


def _wants_new(left: list[str], i: int, bits: int) -> bool:
    """Whether a verb is for what has not happened yet: "expects a vote on Friday", "facing a strike on Friday",
    "demanded a vote by Friday"."""
    wants = lemma(left[i]) in cues.wanting() or (lemma(left[i]) == "face" and not bits & PAST)
    by = wants and left[-1] == "by" and left[-2] not in ("and", ",")
    if by and not (OBJECTS | cues.determiners()).isdisjoint(left[i:]):  # "have asked for it by Friday"
        return True
    new = wants and not NEW.isdisjoint(left[i + 1 : i + 2])
    return new and (bool(bits & (BASE | SFORM | ING)) or left[-1] == "before")


SHUT = frozenset({"closed", "shut"})
"""What a notice on a door begins with."""
SUBJECTS = PLURAL_PRONOUNS - {"who"} | {"he", "she", "it"}
OBJECTS = frozenset({"me", "us", "you", "him", "her", "them", "it", "u", "ya"})
"""What makes an order of a verb that opens a sentence, as a determiner does: "call me Monday"."""


def _pointed(left: list[str], i: int, bits: int) -> bool:
    """Whether a time is of what was planned: "planned a march on Sunday", but not "a record set Sunday"."""
    following = left[i + 1] if i + 1 < len(left) else ""
    return following in OF_PLANS or (nearest(left, i) and not bits & BASE)


MOVED = (["to"], ["until"], ["till"], ["for"])
"""What stands between a verb that moves a plan and its new time: "was postponed to Friday"."""
MOVING = (["off"], ["back"], ["forward"], ["up"])
"""What such a verb may have with it."""
NEW = frozenset({"a", "an", "another"})
OF_PLANS = NEW | {"to", "for"}


def _planned(left: list[str], i: int) -> str:
    """What is planned lies ahead; what had been may be over: "had expected it Monday", "originally due Monday"."""
    before = left[max(0, i - NEAR_BY) : i]
    if before[-1:] == ["had"] or before[-2:] == ["had", "been"]:
        return PRESENT
    near = [k for k in range(max(0, i - NEAR_BY), i) if left[k] in cues.once_planned()]
    return PRESENT if any(not k or left[k - 1] not in cues.determiners() for k in near) else AHEAD  # "the first tests"


def _infinitive(left: list[str], i: int) -> str | None:
    """By what governs the infinitive whose "to" stands at a place."""
    j = _governor(left, i)
    governor = left[j] if j >= 0 else ""
    bits, base = form(governor), lemma(governor)
    if (bits & BE and not bits & (ING | PARTICIPLE)) or governor in cues.pointers() or governor in cues.nouns_ahead():
        return _planned(left, j)
    if governor in cues.attempts():  # "called off an attempt to launch", "will make a bid to win"
        k = _verb_before(left, j, PAST | AUXILIARY)
        return verb_way(left, k, form(left[k])) if k >= 0 else None
    if base in cues.tried() and (bits & PAST or (bits & ~ADVERB and verb_way(left, j, bits) == PAST_)):
        return PAST_
    if governor in cues.coming() or base in cues.plans():
        return _planned(left, j)
    if bits & HAVE:
        return PAST_ if bits & PAST else AHEAD
    found = verb_way(left, j, bits) if bits & ~ADVERB else None
    return found or (AHEAD if _wanted(left, j) else None)  # "expect the rain to return"


def _wanted(left: list[str], j: int) -> bool:
    """Whether the subject of an infinitive that ends at a place is the object of a verb: "expect the bank to pay",
    "have asked him to pay"."""
    for i in range(j - 1, max(-1, j - OBJECT), -1):
        bits = form(left[i])
        if left[i] in cues.stops() or left[i] == ",":
            return False
        if bits & ~ADVERB:
            above = form(left[k]) if bits & PARTICIPLE and (k := _governor(left, i)) >= 0 else 0
            over = bits & PAST and (not above & HAVE or above & PAST)
            return not over and lemma(left[i]) in cues.plans() and lemma(left[i]) not in cues.tried()
    return False
