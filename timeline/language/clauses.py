"""Clauses of a sentence: who does what, told how."""

from timeline.language.pointing import direction

__all__ = ["direction"]
