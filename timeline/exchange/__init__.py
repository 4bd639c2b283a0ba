"""Doors to other formats; nothing below imports it."""

from timeline.exchange import json, text, timeml, timex3

__all__ = ["json", "text", "timeml", "timex3"]
