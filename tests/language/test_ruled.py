"""Guards by rule are asked of rules that there are."""

from __future__ import annotations

from timeline.language.grammar import RULES
from timeline.language.guards.ruled import RULED


def test_every_guarded_rule_is_there() -> None:
    assert {rule.name for rule in RULES} >= RULED.keys()
