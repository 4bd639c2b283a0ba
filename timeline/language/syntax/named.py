"""Names among the verbs: those that look like one, and the participles that only tell one."""

from __future__ import annotations

from timeline.language.syntax.verbs import AUXILIARY, BASE, MODALS, PAST, SFORM, VERBAL
from timeline.language.syntax.wording import Words, words_of


def first_name(words: Words, i: int) -> bool:
    """Whether it is someone's name: "Will ploughed the field", "my brother Will had left", "the actor Will Danby",
    "Will Danby left"."""
    if words.written[i] != "Will" or i + 1 >= len(words):
        return False
    done = words.bits[i + 1] & PAST and not words.bits[i + 1] & (BASE | MODALS)
    if done or not words.written[i + 1][0].isupper():
        return bool(done)
    near = words.bits[i + 2 : i + 2 + LONGEST_NAME]
    told = any(bits & (PAST | SFORM) and not bits & BASE for bits in near)
    return words.written[i - 1][0].isalpha() if i else told


LONGEST_NAME = 2
"""Words from a family name to its verb, at most."""


def naming(words: Words, i: int) -> bool:
    """Whether a participle only tells a name: "a man called Smith was arrested", "the ship, named Petrel, sank", "died
    in a village called Orme"."""
    if words.low[i] not in words_of("verbs", "naming") or i + 1 >= len(words) or not words.written[i + 1][0].isupper():
        return False
    end = next((k for k in range(i + 2, len(words)) if not words.written[k][0].isupper()), len(words))
    if words.at(i - 1) == ",":
        return words.at(end) == ","
    if end < len(words) and words.bits[end] & (PAST | AUXILIARY) and words.at(i - 1).isalpha():
        return not words.bits[i - 1] & VERBAL
    article = not {"a", "an"}.isdisjoint(words.low[max(0, i - 3) : i - 1]) and not words.bits[i - 1] & VERBAL
    return article and any(bits & VERBAL for k, bits in enumerate(words.bits) if k != i)
