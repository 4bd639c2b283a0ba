"""Words: the only room that knows a human language."""

from timeline.language.describe import describe
from timeline.language.find import find
from timeline.language.mention import Mention
from timeline.language.read import read, readings

__all__ = ["Mention", "describe", "find", "read", "readings"]
