"""What news tell of a name behind that may be of the next one too: until when, and what someone was bidden to do."""

from __future__ import annotations

from timeline.algebra import Until, leans
from timeline.language.direction.pointing import direction
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.narrative.sketch import Sketch


def until_either(sketch: Sketch, mention: Mention) -> bool:
    """Whether news tell until when something was stopped, which may be to come: "the road was closed until May",
    "airlines cancelled all flights until May"."""
    group, lasting = sketch.group, isinstance(mention.phrase.term, Until) and leans(mention.found.term)
    if not lasting or sketch.report.genre != "news" or group is None or group.tense != "past" or group.perfect:
        return False
    if group.passive or sketch.lemma in words_of("verbs", "extending"):
        return True
    return sketch.report.text[mention.end : mention.end + 1] in ("", "\n")  # a title


def bidden(sketch: Sketch, mention: Mention) -> bool:
    """Whether someone was bidden to do it on a day that may be to come, "ordered them to leave on Friday", or is, "are
    forced to leave on Friday"."""
    if sketch.group is None or sketch.group.modality != "to" or not leans(mention.found.term):
        return False
    open_ = sketch.status == "expected" or direction(sketch.report.text, mention.start, mention.end) is None
    return open_ and mention.direction == "past"
