"""How words became a term: the rules and their parts, with the words that each one covers."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from timeline.algebra import notation
from timeline.language.grammar import Edge
from timeline.language.tokens import tokens
from timeline.why import Why


@frozen
class Derived:
    """The derivation of an edge over the tokens of a text."""

    edge: Edge
    text: str

    def why(self) -> Why:
        """The words and the rule that read them, then their parts in order."""
        if self.edge.rule is None:
            return Why(f"{self._words(self.edge)} is {self.edge.symbol}")
        top = _lowest(self.edge)
        parts = tuple(self._part(part) for part in _telling(top))
        return Why(self._words(self.edge), (Why(f"rule {_rules(self.edge)}: {_summary(top)}", parts),))

    def _part(self, edge: Edge) -> Why:
        low = _lowest(edge)
        parts = tuple(self._part(part) for part in _telling(low))
        return Why(f'"{self._words(edge)}" -> {notation(edge.value)} by {_rules(edge)}', parts)

    def _words(self, edge: Edge) -> str:
        row = tokens(self.text)
        return self.text[row[edge.start].start : row[edge.end - 1].end]


def _lowest(edge: Edge) -> Edge:
    """The edge below rules that only pass a part on."""
    while len(told := list(_telling(edge))) == 1 and (told[0].start, told[0].end) == (edge.start, edge.end):
        edge = told[0]
    return edge


def _rules(edge: Edge) -> str:
    """The names of the rules from an edge down to where it branches."""
    names = [edge.rule.name] if edge.rule is not None else []
    low = _lowest(edge)
    while edge is not low:
        (edge,) = _telling(edge)
        names += [edge.rule.name] if edge.rule is not None else []
    return ", ".join(names)


def _telling(edge: Edge) -> Iterator[Edge]:
    """The parts that rules made; the others are single words."""
    return (part for part in edge.parts if part.rule is not None)


def _summary(edge: Edge) -> str:
    return edge.rule.summary if edge.rule is not None else ""
