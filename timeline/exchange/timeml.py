"""Whole documents in TimeML 1.2.1: the text with its times marked, and the time of publication."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from timeline.calendar import Anchor, AnchorLike
from timeline.exchange import timex3
from timeline.language import Mention, read

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
ILLEGAL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")
"""Characters that XML 1.0 can't hold."""


def document(text: str, mentions: Iterable[Mention], published: AnchorLike, name: str = "document") -> str:
    """The text as a TimeML document. Its words are kept; characters that XML can't hold become U+FFFD.

    `published` becomes TIMEX3 t0 with functionInDocument="CREATION_TIME"; the mentions are numbered from t1.

    >>> from timeline import find
    >>> text = "It left on Sunday."
    >>> print(document(text, find(text, "2023-09-11"), "2023-09-11").splitlines()[4])
    <TEXT>It left on <TIMEX3 tid="t1" type="DATE" value="2023-09-10">Sunday</TIMEX3>.</TEXT>
    """
    anchor = Anchor.of(published)
    value = timex3.of_reading(read(f"{anchor.first:%Y-%m-%d}".zfill(10), anchor))["value"]
    created = _tag("t0", {"type": "DATE", "value": value}, value, functionInDocument="CREATION_TIME")
    body, done = [], 0
    for number, mention in enumerate(mentions, 1):
        body += [_safe(text[done : mention.start]), _tag(f"t{number}", timex3.attributes(mention), mention.text)]
        done = mention.end
    body.append(_safe(text[done:]))
    head = f"<DOCID>{_safe(name)}</DOCID>\n<DCT>{created}</DCT>\n"
    return f"{HEAD}{head}<TEXT>{''.join(body)}</TEXT>\n</TimeML>\n"


def _tag(number: str, attributes: dict[str, str], text: str, **more: str) -> str:
    pairs = {"tid": number, **attributes, **more}
    written = " ".join(f'{name}="{escape(value)}"' for name, value in pairs.items())
    return f"<TIMEX3 {written}>{_safe(text)}</TIMEX3>"


def _safe(text: str) -> str:
    return escape(text.translate(ILLEGAL), quote=False)
