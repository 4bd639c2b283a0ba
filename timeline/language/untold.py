"""Times from which nothing after them counts, whatever story they stand in."""

from __future__ import annotations

from timeline.algebra import TOLD, Last, Shift, Term, Told, Within, leans
from timeline.language.asides import NEAR, SENTENCE_ENDS
from timeline.language.mention import BY_EVENT
from timeline.language.place import ANY_NOUN, after, before
from timeline.language.pointing import anterior
from timeline.language.tense import groups
from timeline.language.wording import Words

ANY_ONE = frozenset({"a", "one"})
BORN = ("born ", "born on ")
CLOSING = frozenset({"", ".", ")", ";", "\n"})
"""What closes a note; "" is the end of the text."""


def beside_the_story(text: str, term: Term, start: int, end: int) -> bool:
    """Whether the story stays where it was after the time at text[start:end]."""
    return looks_back(text, term, start) or by_event(text, term, start, end) or noted_birth(text, start, end)


def looks_back(text: str, term: Term, start: int) -> bool:
    """Whether a time looks back from the story: "two weeks earlier", "he had seen her the day before"."""
    day = term.outer if isinstance(term, Within) else term
    if isinstance(day, Shift):
        return day.sign < 0 and isinstance(day.base, Told)
    return isinstance(day, Last) and day.base == TOLD and anterior(text, start)


def by_event(text: str, term: Term, start: int, end: int) -> bool:
    """Whether an event that follows places a name: "the summer before the war", but not "on Friday before noon"."""
    following = after(text, end)
    named = text[start:end].lower().startswith("the ") and leans(term)
    return named and following[0] in BY_EVENT and following[1][:1].isalnum()


def noted_birth(text: str, start: int, end: int) -> bool:
    """Whether a time only notes when the one whom a text is about was born.

    >>> noted_birth("Re: Mr Ito, born 3 May 1957.", 17, 27), noted_birth("He was born 3 May 1957.", 12, 22)
    (True, False)
    """
    if not text.endswith(BORN, 0, start) or text[end : end + 1] not in CLOSING:
        return False
    near = max(0, start - NEAR)
    low = max(near, *(text.rfind(mark, near, start) + 1 for mark in (*SENTENCE_ENDS, "\n")))
    return not any(verb.finite for verb in groups(Words.of(text, low, text.rfind("born", near, start))))


def one_of_many(text: str, start: int, end: int) -> bool:
    """Whether a day may be any: "on a Monday", "one Friday evening", but not "in a Monday speech"."""
    own = text[start:end].lower().startswith(("a ", "one "))
    return (own or before(text, start)[0] in ANY_ONE) and after(text, end)[0] not in ANY_NOUN
