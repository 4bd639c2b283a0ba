"""Terms to English: the phrase that reads back as the very term.

The rows of en/phrases.txt say how each operator may be worded. They only propose: a phrase counts when reading it
gives the term again, so that no row needs conditions, and none can be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product
from string import Formatter

from timeline.algebra import Amount, Bare, Cycle, Duration, Term, notation
from timeline.errors import NoPhrase, NotUnderstood
from timeline.language.read import understood
from timeline.language.spell import listed, spelled
from timeline.language.tables import table

ALTERNATIVES = 4
"""How many wordings of a part are tried in a whole."""
TRIED = 60
"""How many wordings of a part are looked at for those."""
REMEMBERED = 8192


@lru_cache(maxsize=REMEMBERED)
def describe(term: Term) -> str:
    """An English phrase that means the term: `read` gives it back. Raises NoPhrase where English has none.

    >>> from timeline import read
    >>> describe(read("the third Tue in Sept. '23", "2023-09-11").term)
    "the third Tuesday of September '23"
    >>> describe(read("2 days after the 5th of May, 2021", "2023-09-11").term)
    'two days after 5 May 2021'
    """
    for phrase in _phrases(term):
        if _meaning(phrase) == term:
            return phrase
    raise NoPhrase(f"no English phrase that we know means {notation(term)}; its parts may have one each")


@lru_cache(maxsize=REMEMBERED)
def _meaning(phrase: str) -> Term | None:
    try:
        return understood(phrase)
    except NotUnderstood:
        return None


def _phrases(thing: object, form: str = "") -> Iterator[str]:
    """All wordings of a term, cycle or amount, whether or not they read back."""
    for template in _templates(thing, form):
        pieces = list(Formatter().parse(template))
        choices = [("",) if name is None else _worded(getattr(thing, name), spec or "") for _, name, spec, _ in pieces]
        for words in product(*choices):
            yield "".join(text + word for (text, *_), word in zip(pieces, words, strict=True))


def _templates(thing: object, form: str) -> list[str]:
    """The rows of an operator, those that its first field narrows before."""
    name = type(thing).__name__
    first = next((type(value).__name__ for value in _fields(thing)), "")
    sections = [f"{name} {form}"] if form else [f"{name} {first}", name]
    return [", ".join(words) for section in sections for _, words in table("phrases").get(section, ())]


def _worded(value: object, spec: str) -> tuple[str, ...]:
    """The wordings of a field; none where it has no value."""
    if value is None:
        return ()
    if isinstance(value, tuple):
        return listed([_alternatives(member, spec) for member in value])
    return _alternatives(value, spec) if _fields(value) or isinstance(value, Cycle | Term) else spelled(value, spec)


@lru_cache(maxsize=REMEMBERED)
def _alternatives(thing: object, form: str) -> tuple[str, ...]:
    """The best wordings of a part: first those that mean it by themselves."""
    found = dict.fromkeys(islice(_phrases(thing, form), TRIED))
    alone = _alone(thing)
    best = found if alone is None else sorted(found, key=lambda phrase: _meaning(phrase) != alone)
    return tuple(islice(best, ALTERNATIVES))


def _alone(thing: object) -> Term | None:
    """The term that a part makes by itself."""
    if isinstance(thing, Amount):
        return Duration(thing)
    return Bare(thing) if isinstance(thing, Cycle) else thing if isinstance(thing, Term) else None


def _fields(thing: object) -> list[object]:
    return [getattr(thing, field.name) for field in getattr(thing, "__attrs_attrs__", ())]
