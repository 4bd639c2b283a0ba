"""Explanations as trees of texts."""

from __future__ import annotations

from attrs import frozen

from timeline.exchange.codec import Data
from timeline.why import Why


@frozen
class Told:
    """A derivation that was written down."""

    tree: Why

    def why(self) -> Why:
        """The derivation."""
        return self.tree


def why_data(why: Why) -> Data:
    """An explanation as a tree of texts."""
    return {"text": why.text, "parts": [why_data(part) for part in why.parts]} if why.parts else {"text": why.text}


def why_of(data: Data) -> Why:
    """The explanation of a tree."""
    return Why(data["text"], tuple(why_of(part) for part in data.get("parts", ())))
