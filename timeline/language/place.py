"""A stretch of running text and what stands around it."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from timeline.language.grammar import Edge
from timeline.language.tables import table
from timeline.language.tokens import Token


@frozen
class Place:
    """A stretch of text among others: its tokens, and what stands before and after it, as `neighbour` tells."""

    text: str
    row: list[Token]
    before: str
    after: str
    genre: str

    def left(self, edge: Edge) -> str:
        """What stands before an edge: a word, a sign, or nothing."""
        return self.row[edge.start - 1].text if edge.start else self.before

    def right(self, edge: Edge) -> str:
        """What stands after an edge: a word, a sign, or nothing."""
        return self.row[edge.end].text if edge.end < len(self.row) else self.after

    def capital(self, edge: Edge) -> bool:
        """True iff the edge begins with a capital."""
        return self.text[self.row[edge.start].start].isupper()

    def telling(self, core: Edge) -> bool:
        """False iff a surface by itself tells too little of a time: "soon", "once"."""
        start, end = self.row[core.start].start, self.row[core.end - 1].end
        surface = self.text[start:end].lower()
        if surface in words("expected") and self.left(core) in words("modal"):
            return True
        return surface not in words("vague") and (self.genre == "narrative" or surface not in words("histories"))

    def opens(self, edge: Edge) -> bool:
        """True iff the edge opens a sentence, or may."""
        return not self.left(edge)[:1].isalnum() and self.left(edge) != ","


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section of the table of guards."""
    return frozenset(surface for _, surfaces in table("guards")[section] for surface in surfaces)


NOUN, NOUNS, NAME = "noun", "nouns", "Name"
"""What `neighbour` calls a word that no table holds: without a capital, with an s behind it, with a capital."""
ANY_NOUN = frozenset({NOUN, NOUNS, NAME})


@cache
def _known() -> frozenset[str]:
    """All the words that guards ask for."""
    return frozenset().union(*(words(section) for section in ("function", "label", "title", "compound", "counted")))


def neighbour(word: str) -> str:
    """A word or sign beside a stretch, as guards know it: words that no table holds are all alike."""
    if not word[:1].isalpha():
        return word[:1]
    low = word.lower()
    if low in _known():
        return low
    if word[0].isupper():
        return NAME
    return NOUNS if low.endswith("s") else NOUN
