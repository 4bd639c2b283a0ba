"""A stretch of running text and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from attrs import field, frozen

from timeline.language.grammar import Edge
from timeline.language.lexicon import lexicon
from timeline.language.syntax.verbs import BASE, PAST, form
from timeline.language.tables import table
from timeline.language.tokens import Token

Beside = tuple[str, str]
"""The words or signs on one side, as `neighbour` tells, the nearest first; "" where there is none."""


@frozen
class Place:
    """A stretch of text among others: its tokens, and what stands before and after it, as `neighbour` tells."""

    text: str
    row: list[Token]
    before: Beside
    after: Beside
    genre: str
    _seen: list[str] = field(init=False, repr=False)
    """What stands before the row, its tokens, and what stands after it."""

    @_seen.default
    def _in_order(self) -> list[str]:
        return [*reversed(self.before), *map(self._told, self.row), *self.after]

    def left(self, edge: Edge, steps: int = 1) -> str:
        """What stands one or two steps before an edge: a word, a sign, or nothing."""
        return self._seen[len(self.before) + edge.start - steps]

    def right(self, edge: Edge, steps: int = 1) -> str:
        """What stands one or two steps after an edge: a word, a sign, or nothing."""
        return self._seen[len(self.before) + edge.end + steps - 1]

    def _told(self, token: Token) -> str:
        """A token of the row; some first names are words of time as well, and some words are so only beside others."""
        written = self.text[token.start : token.end]
        known = lexicon().next.get(token.text)
        if (known is None or not known.senses) and neighbour(written) == NAME:  # the Arab of "the Arab Spring"
            return NAME
        return GIVEN if token.text in words("given") and written[0].isupper() else token.text

    def capital(self, edge: Edge) -> bool:
        """True iff the edge begins with a capital."""
        return self.text[self.row[edge.start].start].isupper()

    def telling(self, core: Edge) -> bool:
        """False iff a surface by itself tells too little of a time: "soon", "once"."""
        start, end = self.row[core.start].start, self.row[core.end - 1].end
        surface = self.text[start:end].lower()
        if surface in words("expected") and self.left(core) in words("modal"):
            return True
        if surface in words("twilight"):
            return self.left(core) in words("at")
        if surface in words("messages"):
            return self.genre == "colloquial" and self.right(core) not in ANY_NOUN
        return surface not in words("vague") and (self.genre == "narrative" or surface not in words("histories"))

    def opens(self, edge: Edge) -> bool:
        """True iff the edge opens a sentence, or may."""
        return not self.left(edge)[:1].isalnum() and self.left(edge) != ","

    def opens_line(self, edge: Edge) -> bool:
        """True iff the edge opens a line, or the text."""
        if edge.start == 0:
            return self.before[0] in ("", "\n")
        return "\n" in self.text[self.row[edge.start - 1].end : self.row[edge.start].start]


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section of the table of guards."""
    return frozenset(surface for _, surfaces in table("guards")[section] for surface in surfaces)


NOUN, NOUNS, VERB, NAME, GIVEN = "noun", "nouns", "verb", "Name", "Given"
"""What `neighbour` calls a word that no table holds: without a capital, with an s behind it, as a verb of the past;
with a capital, and as a first name."""
NAMED = frozenset({NAME, GIVEN})
ANY_NOUN = frozenset({NOUN, NOUNS, VERB}) | NAMED | words("stretch")
LOWER = (
    "function", "greeting", "label", "pointing", "compound", "counted", "measured", "numbered", "called", "quitting",
    "closing", "taking", "equal", "scored", "paid", "daily", "standing", "sudden", "planned", "hurt", "appointed",
    "stretch", "concerning", "overnight", "holes", "weekly",
)  # fmt: skip
"""The sections whose words guards know without a capital too."""
CAPITAL = ("title", "street", "paper", "coded", "dubbed")
"""The sections whose words tell with a capital only: "Judge Friday", but not "the judge Friday"."""
REMEMBERED = 16384
"""How many words are remembered."""


@cache
def _known() -> frozenset[str]:
    """The words that guards ask for, however they are written."""
    return frozenset().union(*map(words, LOWER))


@cache
def _known_by_capital() -> frozenset[str]:
    """The words that guards ask for where they have a capital."""
    return frozenset().union(*map(words, CAPITAL))


@lru_cache(maxsize=REMEMBERED)
def neighbour(word: str) -> str:
    """A word or sign beside a stretch, as guards know it: words that no table holds are all alike."""
    if not word[:1].isalpha():
        return word[:1]
    low = word.lower()
    if low in _known():
        return low
    if word[0].isupper() or word[-1] == ".":
        return low if low in _known_by_capital() else GIVEN if low in words("given") else NAME
    if form(low) & (PAST | BASE) == PAST:
        return VERB
    return NOUNS if low.endswith("s") else NOUN


DOTTED = "Mr|Mrs|Ms|Dr|Sgt|Gen|Gov|Sen|Rep|v|U.S.C|C.F.R|H.R"
SIGNS = r"[^\W\d_]+|[^\s\w]|\n|[0-9]"
FAR = 24
"""Characters; no two words that a guard looks for are longer."""


def _two(piece: str) -> Callable[[str], re.Match[str] | None]:
    """Finds the first two words or signs of a text; a line ends with a sign."""
    return re.compile(f"({piece})(?:.*?({piece}))?").search


NEXT_TWO = _two(rf"\b(?:{DOTTED})\.|{SIGNS}")
LAST_TWO = _two(rf"\.(?:{DOTTED[::-1]})\b|tuo-[^\W\d_]+|{SIGNS}")
"""Reads from right to left; what ends in "-out" is one word: "the lock-out of 1911"."""


def before(text: str, start: int) -> Beside:
    """What stands before an offset, as `neighbour` tells."""
    found = LAST_TWO(text[max(0, start - FAR) : start][::-1])
    return (neighbour(found[1][::-1]), neighbour((found[2] or "")[::-1])) if found is not None else ("", "")


def after(text: str, end: int) -> Beside:
    """What stands after an offset, as `neighbour` tells."""
    found = NEXT_TWO(text[end : end + FAR])
    return (neighbour(found[1]), neighbour(found[2] or "")) if found is not None else ("", "")
