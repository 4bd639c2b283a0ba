"""What form of which verb a word can be."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache

from timeline.language.remembered import Remembered
from timeline.language.tables import table

# What a form can be, as bits: a word such as "set" is several at once.
BASE, SFORM, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16
BE, HAVE, DO, FUTURE, MODAL, WOULD, NOT, ADVERB = 32, 64, 128, 256, 512, 1024, 2048, 4096
AUXILIARY = BE | HAVE | DO | FUTURE | MODAL | WOULD
MODALS = FUTURE | MODAL | WOULD
VERBAL = PAST | AUXILIARY | PARTICIPLE
"""The forms of what may be the verb of a sentence."""

KINDS = {"be": BE, "have": HAVE, "do": DO, "future": FUTURE, "modal": MODAL, "would": WOULD}
FORMS = {"present": SFORM, "past": PAST, "base": BASE, "participle": PARTICIPLE, "ing": ING}
VOWELS = "aeiou"
DOUBLING = frozenset("bdgklmnprt")
SHORTEST_ED = 5


def form(word: str) -> int:
    """The bits of a lower-case word; 0 where it can't be a verb that we know.

    A word in -ed that no table knows is taken for the past or the participle of a regular verb.

    >>> form("went") == PAST, form("parked") == PAST | PARTICIPLE, form("hundred")
    (True, True, 0)
    """
    return BITS[word]


def _form(word: str) -> int:
    known = forms().get(word)
    if known is not None:
        return known
    if word[-2:] == "ed" and len(word) >= SHORTEST_ED:
        return PAST | PARTICIPLE
    if word.isalpha():
        return ADVERB if word[-2:] == "ly" and len(word) >= SHORTEST_ED else 0
    cut = max(word.rfind("'"), word.rfind("’"))
    return forms().get(word[cut:], 0) if cut > 0 else 0


BITS = Remembered(_form)


@cache
def forms() -> dict[str, int]:
    """Every word of the tables with its bits."""
    found: dict[str, int] = {}
    for _, words in table("verbs")["adverb"]:
        found.update(dict.fromkeys(words, ADVERB))
    for word, bits in _regular():
        found[word] = found.get(word, 0) | bits
    for base, (past, *participles) in _irregular().items():
        for word, bits in ((base, BASE), (past, PAST), *((word, _done(word)) for word in participles)):
            found[word] = found.get(word, 0) & ~ADVERB | bits
    for value, words in table("verbs")["auxiliary"]:
        kind, _, tense = value.partition(" ")
        found.update(dict.fromkeys(words, KINDS[kind] | FORMS.get(tense, 0)))
    for _, words in table("verbs")["no_past"]:
        found.update({word: found.get(word, 0) & ~(PAST | PARTICIPLE) for word in words})
    for word in ("have", "do"):
        found[word] |= BASE
    for _, words in table("verbs")["no_adverb"]:
        found.update({word: found.get(word, 0) for word in words})
    found.update(dict.fromkeys(("not", "never"), NOT | ADVERB))
    return found


def _done(participle: str) -> int:
    """The bits of a participle in the tables; a regular one is a past too: "she lied"."""
    return PARTICIPLE | PAST if participle.endswith("ed") else PARTICIPLE


@cache
def lemmas() -> dict[str, str]:
    """The base of every form of the verbs in the tables."""
    found: dict[str, str] = {}
    for base in (*sorted(_bases()), *_infinitives()):
        for spelling in _spellings(base):
            for word in (inflected(spelling, "s"), inflected(spelling, "ed"), inflected(spelling, "ing"), spelling):
                found.setdefault(word, base)
    for base in _bases():
        found[base] = base
    for base, words in _irregular().items():
        found.update({word: base for word in words if word not in _bases()})
    for value, words in table("verbs")["auxiliary"]:
        found.update(dict.fromkeys(words, value.partition(" ")[0]))
    return found


def lemma(word: str) -> str:
    """The base of a lower-case verb form, as near as spelling tells: "embargoed" is "embargo"."""
    return LEMMAS[word]


def _lemma(word: str) -> str:
    known = lemmas().get(word)
    if known is not None:
        return known
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("ed") or (word.endswith("ing") and len(word) > SHORTEST_ED):
        return _undoubled(word[:-2] if word.endswith("ed") else word[:-3])
    return word


LEMMAS = Remembered(_lemma)


def past_lemma(word: str) -> str:
    """The base of a form of the past, where that is the base of another verb too.

    >>> lemma("found"), past_lemma("found"), past_lemma("saw"), past_lemma("parked")
    ('found', 'find', 'see', 'park')
    """
    return _of_past().get(word) or lemma(word)


@cache
def _of_past() -> dict[str, str]:
    return {word: base for base, words in _irregular().items() for word in words if word != base}


def _undoubled(stem: str) -> str:
    """A stem without the consonant that an ending doubled: "scrubb" is "scrub"."""
    return stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1:] in DOUBLING - {"l", "s"} else stem


def inflected(base: str, ending: str) -> str:
    """A regular form of a verb.

    >>> inflected("plan", "ed"), inflected("carry", "s"), inflected("leave", "ing"), inflected("visit", "ed")
    ('planned', 'carries', 'leaving', 'visited')
    """
    if ending == "s":
        return _with_s(base)
    if base.endswith("ie") and ending == "ing":
        return base[:-2] + "ying"
    if base.endswith("e") and not (ending == "ing" and base.endswith(("ee", "ye", "oe"))):
        return base[:-1] + ending
    if base.endswith("y") and base[-2:-1] not in VOWELS and ending == "ed":
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + ending


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _doubles(base: str) -> bool:
    """True iff the last consonant is doubled: as listed, and after one short vowel in a word of one syllable."""
    if base in _stressed_last():
        return True
    last, vowel, before = base[-1:], base[-2:-1], base[-3:-2]
    if last not in DOUBLING or vowel not in VOWELS or not before or before in VOWELS:
        return False
    return sum(c in VOWELS and (i == 0 or base[i - 1] not in VOWELS) for i, c in enumerate(base)) == 1


@cache
def _stressed_last() -> frozenset[str]:
    return frozenset(word for _, words in table("verbs")["doubling"] for word in words)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return dict(table("verbs")["irregular"])


@cache
def _infinitives() -> tuple[str, ...]:
    """Verbs that are nouns more often than not, but for their forms in -ed."""
    return tuple(word for _, words in table("verbs")["infinitive"] for word in words)


@cache
def _bases() -> frozenset[str]:
    sections = ("report", "state", "begin", "action")
    rows = [words for name in sections for _, words in table("verbs")[name]]
    return frozenset(word for words in rows for word in words) | frozenset(_irregular()) - {"be"}


def _regular() -> list[tuple[str, int]]:
    rows: list[tuple[str, int]] = []
    for base in itertools.chain.from_iterable(map(_spellings, _bases() - {"be"})):
        rows += [(base, BASE), (inflected(base, "s"), SFORM), (inflected(base, "ing"), ING)]
        if base not in _irregular():
            rows.append((inflected(base, "ed"), PAST | PARTICIPLE))
    return rows + [(inflected(base, "ed"), PAST | PARTICIPLE) for base in _infinitives()]


def _spellings(base: str) -> Iterator[str]:
    """A base as America writes it, as the tables do, and as Britain may: "recognize" and "recognise"."""
    yield base
    if base.endswith(("ize", "yze")) and base[-4] not in VOWELS and len(base) > len("prize"):
        yield f"{base[:-2]}se"
