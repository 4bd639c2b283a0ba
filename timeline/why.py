"""The one explanation tree and its one renderer."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen


@frozen
class Why:
    """A statement and the statements that it rests on.

    >>> print(Why("it rains", (Why("clouds"), Why("cold air", (Why("north wind"),)))))
    it rains
    |- clouds
    `- cold air
       `- north wind
    """

    text: str
    parts: tuple[Why, ...] = ()

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield self.text
        for part in self.parts:
            last = part is self.parts[-1]
            head, *rest = part._lines()
            yield ("`- " if last else "|- ") + head
            for line in rest:
                yield ("   " if last else "|  ") + line
