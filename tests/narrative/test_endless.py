"""Text in which no sentence ends: read in parts, so that its time grows with its length and no faster."""

from __future__ import annotations

import pytest

from timeline import find
from timeline.narrative import Report, reconstruct
from timeline.narrative.scenes import LONGEST_SENTENCE, scenes


@pytest.mark.parametrize("words", ["and he left ", "said that ", "well-made-up-", "(", "3 May 2020 ", "on Monday, "])
def test_no_sentence_is_longer_than_one_can_be(words: str) -> None:
    """The parts have all of the text but blanks, in order."""
    text = words * (4 * LONGEST_SENTENCE // len(words))
    parts = list(scenes(Report(text, published="2023-09-11")))
    assert LONGEST_SENTENCE >= max(part.end - part.start for part in parts)
    assert text.replace(" ", "") == "".join(text[part.start : part.end] for part in parts).replace(" ", "")


def test_no_part_ends_inside_a_time() -> None:
    """Each time is found in one part, as a whole."""
    text = "3 May 2020 " * LONGEST_SENTENCE
    found = [m for part in scenes(Report(text, published="2023-09-11")) for m in part.mentions if m.end <= part.end]
    assert list(find(text, "2023-09-11")) == found
    assert found[-1].text == "3 May 2020"


def test_every_part_tells() -> None:
    """Five hundred times that someone left, two of which are dated, in the first part and in the last."""
    text = f"He left on 3 May 2020 {'and he left ' * 498}and he left on 4 May 2020."
    events = reconstruct(Report(text, published="2023-09-11")).events
    dated = [event.start.earliest.day for event in events if event.start.earliest is not None]
    assert (500, [3, 4]) == (len(events), dated)
