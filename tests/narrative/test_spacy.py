"""The caller's events from spaCy, as the page on reports shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from timeline.narrative import Report, reconstruct
from timeline.order import Verdict

spacy = pytest.importorskip("spacy", reason="spaCy is an optional extra: pip install timeline-reconstruct[spacy]")
MODEL = "en_core_web_sm"


@pytest.fixture(scope="module")
def language() -> Any:
    if not spacy.util.is_package(MODEL):
        pytest.skip(f"the spaCy model {MODEL} is not installed")
    return spacy.load(MODEL)


def verbs(language: Any, text: str) -> Iterator[tuple[int, int, str]]:
    """The verbs of a text as spans."""
    for token in language(text):
        if token.pos_ == "VERB":
            yield token.idx, token.idx + len(token), f"{token.lemma_} {token.i}"


def test_verbs_from_spacy_are_dated(language: Any) -> None:
    text = "The council voted on Friday. The mayor will resign."
    timeline = reconstruct(Report(text, published="2023-09-11"), events=list(verbs(language, text)))
    assert timeline.before("vote 2", "resign 8") is Verdict.CERTAIN
