"""What was found out about words, which a text repeats."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST = 32768
"""How many words are remembered, before they are forgotten all at once."""
LONGEST = 40
"""Characters; longer words are not remembered."""

Fact = TypeVar("Fact")


class Remembered(dict[str, Fact]):
    """The answers of a function for words; faster to ask than a cached function, and no long text is kept."""

    def __init__(self, ask: Callable[[str], Fact]) -> None:
        self.ask = ask

    def __missing__(self, word: str) -> Fact:
        fact = self.ask(word)
        if len(self) >= MOST:
            self.clear()
        if len(word) <= LONGEST:
            self[word] = fact
        return fact
