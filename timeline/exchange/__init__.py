"""Doors to other formats; nothing below imports it."""

from timeline.exchange import timex3

__all__ = ["timex3"]
