"""Times from which nothing after them counts, whatever story they stand in."""

from __future__ import annotations

import re

from timeline.algebra import (
    TOLD, Bare, Date, DayOfMonth, DayOfYear, Every, Last, Shift, Term, This, Told, Within, leans,
)  # fmt: skip
from timeline.calendar import Unit
from timeline.language.direction.anterior import anterior
from timeline.language.direction.nearby import LEFT, before as in_sentence
from timeline.language.mention import BY_EVENT
from timeline.language.place import ANY_NOUN, after, before, words
from timeline.language.scan import HOUR_WORD
from timeline.language.syntax.tense import groups
from timeline.language.syntax.verbs import ADVERB, AUXILIARY, PARTICIPLE, PAST, form, lemma
from timeline.language.syntax.wording import Words, words_of
from timeline.language.underspecified import day_of, weekday, without_day

THAT_DAY = This(Every(Unit.DAY), TOLD)
BORN = ("born ", "born on ")
SUBJECTS = frozenset({"i", "he", "she", "it", "we", "they", "you"})
LEADING = frozenset({"in", "during", "through", "throughout", "by", "all", "for"})
"""What stands before a time that opens its own clause, or dates the one before."""
OF_NOUN = re.compile(r" of (?:the|his|her|its|their|my|our) [a-z]").match
FRONTED = ("On ", "At ")
IN_PLACE = re.compile(r" (?:in|at) [A-Z]").match
OF_YEARS = ("year ", "years ")
CLOSING = frozenset({"", ".", ")", ";", "\n"})
"""What closes a note; "" is the end of the text."""


def beside_the_story(text: str, term: Term, start: int, end: int) -> bool:
    """Whether the story stays where it was after the time at text[start:end], which does not look back."""
    if by_event(text, term, start, end) or note(text, term, start, end) or in_clause_of_since(text, start):
        return True
    of_day = without_day(term) or (isinstance(term, Within) and term.outer in (TOLD, THAT_DAY))
    return of_day and anterior(text, start)


def looks_back(text: str, term: Term, start: int) -> bool:
    """Whether a time looks back from the story: "two weeks earlier", "he had seen her the day before"."""
    day = day_of(term)
    return counts_back(day) and (isinstance(day, Shift) or anterior(text, start))


def counts_back(term: Term) -> bool:
    """Whether a term counts back from the time told: "two weeks earlier", "the day before"."""
    if isinstance(term, Shift):
        return term.sign < 0 and isinstance(term.base, Told)
    return isinstance(term, Last) and term.base == TOLD


def by_event(text: str, term: Term, start: int, end: int) -> bool:
    """Whether an event that follows places a name: "the summer before the war", but not "on Friday before noon"."""
    if not text.startswith(POINTING, start, end):
        return False
    if defined(text, term, start, end):
        return True
    following = after(text, end) if _named(text, term, start) else ("", "")
    return following[0] in BY_EVENT and following[1][:1].isalnum()


POINTING = ("the ", "The ", "THE ", "that ", "That ", "THAT ")
"""How such a name begins."""


def defined(text: str, term: Term, start: int, end: int) -> bool:
    """Whether a noun or clause right behind tells which time is meant: "the last spring of the war", "the morning he
    was due", but not "in the morning he"; ", that day in York"."""
    if text[start:end].lower().startswith("the last "):
        return OF_NOUN(text, end) is not None
    if text[start:end].lower().startswith("that "):
        return text.endswith(", ", 0, start) and IN_PLACE(text, end) is not None
    if not _named(text, term, start) or text[end : end + 1] != " " or _dated(term):
        return False
    if text.endswith(FRONTED, 0, start):  # "On the Friday she left"
        return False
    return after(text, end)[0] in SUBJECTS and before(text, start)[0] not in LEADING


def of_some_week(text: str, term: Term, start: int) -> bool:
    """Whether a day of the week is of one that was told: "I left school on the Friday"."""
    return text[start : start + 4].lower() == "the " and weekday(term)


def _dated(term: Term) -> bool:
    """Whether a name is a day of a month, which no clause tells from others: "on the 14th she left"."""
    day = day_of(term)
    return isinstance(day, Bare) and isinstance(day.cycle, DayOfMonth | DayOfYear)


def _named(text: str, term: Term, start: int) -> bool:
    return text[start : start + 4].lower() == "the " and leans(term)


def note(text: str, term: Term, start: int, end: int) -> bool:
    """Whether a time only notes when something was, or was not."""
    year = isinstance(term, Date) and term.month is None and noted_year(text, start, end)
    return year or noted_birth(text, start, end) or refused(text, term, start)


def noted_year(text: str, start: int, end: int) -> bool:
    """Whether a year stands as a note behind what it is of, without "in", or alone in brackets, as that of a book does:
    "a stroke 2009, a stent fitted 2016", "wrote The Heron's Year (1974)"."""
    if text[start - 1 : start] + text[end : end + 1] == "()":
        return True
    return before(text, start)[0] in ANY_NOUN and not text.endswith(OF_YEARS, 0, start)


def refused(text: str, term: Term, start: int) -> bool:
    """Whether a time is one at which something was not, but at another: "in 1883, not 1882", "not on Friday but on";
    "not two weeks later" is one.

    >>> refused("He left in 1883, not 1882.", Date(1882), 21), refused("He was not in 1882 ill.", Date(1882), 14)
    (True, False)
    """
    if text.rfind("ot", max(0, start - FAR), start) < 0 or isinstance(term, Shift):
        return False
    found = REFUSED(text, max(0, start - FAR), start)
    return found is not None and not (form(found[1]) & AUXILIARY or found[1] in ("if", "or"))


REFUSED = re.compile(r"(\w+|[,;(—–]) ?not(?:, as [^,.;]{1,20},)?(?: (?:in|on|at|for|that of))?(?: the)? \Z").search


def noted_birth(text: str, start: int, end: int) -> bool:
    """Whether a time only notes when the one whom a text is about was born.

    >>> noted_birth("Re: Mr Ito, born 3 May 1957.", 17, 27), noted_birth("He was born 3 May 1957.", 12, 22)
    (True, False)
    """
    if not text.endswith(BORN, 0, start) or text[end : end + 1] not in CLOSING:
        return False
    sentence = in_sentence(text, start, LEFT).rpartition("\n")[2].rpartition("born")[0]
    return not any(verb.finite for verb in groups(Words.of(sentence, 0, len(sentence))))


def outlasting(text: str, start: int) -> bool:
    """Whether a time tells how long something beside the story lasted.

    >>> outlasting("a receipt, which she kept until the sale in 1970", 44), outlasting("She lived there until 1970", 22)
    (True, False)
    """
    if text.rfind("ntil ", max(0, start - LEFT), start) < 0:
        return False
    return RELATIVE_UNTIL(in_sentence(text, start, LEFT)) is not None


RELATIVE_UNTIL = re.compile(
    r"(?:, (?:which|whom?|whose)\b[^,;:]*|[a-z] that (?:would )?[a-z]+(?: on)?) (?:un)?til\b[^,;:]*\Z"
).search
"""A clause that tells of a noun how long it was so: "an assault that lasted until the fall of the town in May"."""


def promised(text: str, start: int) -> bool:
    """Whether a time is one by which something would be done, seen from the past.

    >>> promised("It promised that the line would open by Christmas", 40), promised("It would open in May", 17)
    (True, False)
    """
    low = max(0, start - LEFT)
    return text.rfind(" would ", low, start) >= 0 and PROMISED(text, low, start) is not None


PROMISED = re.compile(r"\b(?:that|said|promised|hoped) [^.,;:]*\bwould (?:[a-z]+ ){1,4}(?:by|before) \Z").search


def in_clause_of_since(text: str, start: int) -> bool:
    """Whether a time stands in a clause that says since when something lasts.

    >>> in_clause_of_since("It has moved since it was inspected in 2016.", 39), in_clause_of_since("Since 2016", 6)
    (True, False)
    """
    if text.rfind("ince ", max(0, start - LEFT), start) < 0:
        return False
    _, joint, clause = in_sentence(text, start, LEFT).lower().rpartition("since ")
    return joint != "" and len([verb for verb in groups(Words.of(clause, 0, len(clause))) if verb.finite]) == 1


def cited(text: str, start: int) -> bool:
    """Whether a time says when someone who is asked gave an account before: "you told the board in May that it fell".

    >>> cited("You told the board in May that it fell.", 22), cited("You said that in May it fell.", 17)
    (True, False)
    """
    if YOU(text, max(0, start - LEFT), start) is None:
        return False
    found = ACCOUNT(in_sentence(text, start, LEFT))
    return found is not None and (found[1] is None or lemma(found[1].lower()) in words_of("verbs", "report", "say"))


YOU = re.compile(r"[Yy]our? ").search
ACCOUNT = re.compile(
    r"\b[Yy]ou (?:(?:had|have|also|first|then|later) )*(\w+)(?:(?! that\b)[^,;:])*$"
    r"|\b[Yy]our (?:\w+ )?(?:statement|evidence|testimony|account|interview|letter)\b[^,;:]*$"
).search


def in_opening(text: str, start: int, end: int) -> bool:
    """Whether a time stands in a participle that opens a sentence, from which the story does not go on.

    >>> in_opening("Launched on 30 July, it landed at noon.", 12, 19), in_opening("On 30 July, it landed.", 3, 10)
    (True, False)
    """
    if text[end : end + 1] != "," or not any(map(_participle, text[max(0, start - FAR) : start].split())):
        return False
    opening = in_sentence(text, start, LEFT).split()
    return 0 < len(opening) <= LONGEST_OPENING and _participle(opening[0])


def _participle(word: str) -> bool:
    return word[0].isupper() and form(word.lower()) & (PARTICIPLE | AUXILIARY) == PARTICIPLE


LONGEST_OPENING = 5
"""Words of such an opening before its time."""


def of_a_record(text: str, start: int) -> bool:
    """Whether "in ten years" says how long nothing was greater: "will be the biggest strike in ten years".

    >>> of_a_record("It will be the biggest strike in ten years.", 33), of_a_record("It will be over in a day.", 19)
    (True, False)
    """
    near = NEAR.findall(in_sentence(text, start, 2 * FAR).lower())
    below = [i for i, word in enumerate(near) if word in words_of("links", "superlative") or _greatest(near, i)]
    return bool(below) and all(word.isalpha() and not form(word) & (PAST | AUXILIARY) for word in near[below[-1] :])


def _greatest(words: list[str], i: int) -> bool:
    return words[i].endswith("est") and words[i - 1 : i] == ["the"] and not form(words[i])


def unread_hour(text: str, start: int, end: int) -> bool:
    """Whether an hour stands in text[start:end] that by itself is no time: "shortly after nine", "at 11.40".

    >>> unread_hour("She woke at seven. By nine he was gone.", 17, 30), unread_hour("By nine votes they won.", 0, 23)
    (True, False)
    """
    return UNREAD(text, start, end) is not None


UNREAD = re.compile(
    r"\b(?:[Aa]t|[Aa]fter|[Bb]efore|[Aa]round|[Aa]bout|[Bb]y|[Uu]ntil|[Pp]ast)"
    rf" (?:{HOUR_WORD}|\d{{1,2}}(?:\.\d\d)?|0\d{{3}})"
    r"(?=[.,;)]|$| (?:and|but|when|because|as|so|he|she|they|it|i|we|the|a|an|on|in|to|that)\b)"
).search


def of_an_event(text: str, start: int) -> bool:
    """Whether what stands before "at" and an hour has an hour.

    >>> of_an_event("See you at 8", 8), of_an_event("My battery is at 8", 14)
    (True, False)
    """
    near = NEAR.findall(text[max(0, start - FAR) : start].lower())
    if not near or not near[-1].isalpha():
        return text[start : start + 1] in "Aa@" and text[start : start + 5].lower() != "after"
    bits = form(near[-1])
    if bits & AUXILIARY or lemma(near[-1]) in words("gazing"):
        return False
    return bool(bits & ~ADVERB) or near[-1] in words("hourly") or near[-1] in words_of("nouns", "event")


NEAR = re.compile(r"[^\W\d_]+|[^\w\s,]")
"""Words and signs but for commas."""
FAR = 40
"""Characters to either side of a name in which its article and its noun stand."""
