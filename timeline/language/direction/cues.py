"""The sets of words by which a bare name is pointed."""

from __future__ import annotations

from functools import cache

from timeline.language.syntax.wording import any_of, words_of


@cache
def openers() -> frozenset[str]:
    """What a clause may open with, right before a time or its preposition."""
    return joints() | {";", ":", "--", "—", "``", '"', "“"}


@cache
def stops() -> frozenset[str]:
    """What parts clauses: no verb beyond it counts."""
    return joints() - {"and", "or"} | {";", "--", "—", "``"}


@cache
def joints() -> frozenset[str]:
    """The words that join clauses."""
    return any_of("clauses", "relative", "subordinator", "coordinator") - {"as", "how", "what", "so"}


@cache
def lead_ins() -> frozenset[str]:
    """What may stand between an opening of a clause and the name."""
    return words_of("clauses", "preposition") | {"early", "late", "the", "last", "next", "this", "and"}


@cache
def lasting() -> frozenset[str]:
    """Words right before a name that make it the end of what lasts."""
    return words_of("clauses", "lasting")


@cache
def pointers() -> frozenset[str]:
    """Words that put a name ahead by themselves."""
    return words_of("clauses", "ahead", "pointer")


@cache
def nouns_ahead() -> frozenset[str]:
    """Nouns whose infinitive lies ahead."""
    return words_of("clauses", "ahead", "noun")


@cache
def attempts() -> frozenset[str]:
    """Nouns whose infinitive is of the time of their verb: "failed in a bid to win"."""
    return words_of("clauses", "attempt")


@cache
def happened() -> frozenset[str]:
    """Nouns of what nobody knows before it happens."""
    return words_of("clauses", "happened")


@cache
def done() -> frozenset[str]:
    """Those of deeds."""
    return words_of("clauses", "happened", "done")


@cache
def foreseen() -> frozenset[str]:
    """Words of who foresees such a deed."""
    return words_of("clauses", "foreseen")


@cache
def awaited() -> frozenset[str]:
    """Before a name and its noun: who waits for it has it ahead."""
    return words_of("clauses", "awaited")


@cache
def arranged() -> frozenset[str]:
    """Nouns that lie ahead with "for": "tickets for Saturday"."""
    return words_of("clauses", "ahead", "arranged")


@cache
def meant_for() -> frozenset[str]:
    """Nouns whose time lies ahead between "for" and them: "oil for September delivery"."""
    return words_of("clauses", "ahead", "meant_for")


@cache
def arranging() -> frozenset[str]:
    """Verbs whose object lies ahead with "for": "called a strike for Monday"."""
    return words_of("verbs", "arranging")


@cache
def left_behind() -> frozenset[str]:
    """What a past time has left behind, with "from": "sore from Saturday"."""
    return words_of("clauses", "left_behind")


@cache
def barred() -> frozenset[str]:
    """What is so from a time on, where it is told in the present: "is shut from Friday"."""
    return words_of("clauses", "barred")


@cache
def open_() -> frozenset[str]:
    """After these the present is about what is to come."""
    return words_of("clauses", "open")


@cache
def extending() -> frozenset[str]:
    """Verbs with which "until" lies ahead in the past too."""
    return words_of("verbs", "extending")


@cache
def tried() -> frozenset[str]:
    """Verbs that say in the past that it was done, or was not, by then."""
    return words_of("verbs", "tried")


@cache
def determiners() -> frozenset[str]:
    """Words that open a noun group."""
    return words_of("clauses", "determiner") - {"all", "both", "that", "this"}


@cache
def coming() -> frozenset[str]:
    """Words after "be" that point ahead."""
    return words_of("verbs", "coming")


@cache
def moving() -> frozenset[str]:
    """Verbs that move what is planned."""
    return words_of("verbs", "moving")


@cache
def once_planned() -> frozenset[str]:
    """Adverbs of a plan that another one has replaced."""
    return words_of("clauses", "once_planned")


@cache
def plans() -> frozenset[str]:
    """Verbs whose infinitive lies ahead."""
    return words_of("verbs", "ahead")


@cache
def bidding() -> frozenset[str]:
    """Verbs that ask for something where they open a sentence."""
    return words_of("verbs", "bidding")


@cache
def wishing() -> frozenset[str]:
    """Verbs whose object is to be what a participle says."""
    return words_of("verbs", "wishing")


@cache
def copulas() -> frozenset[str]:
    """Verbs that a participle follows as an adjective."""
    return words_of("verbs", "copula")


@cache
def beginning() -> frozenset[str]:
    """Verbs of beginning and ending."""
    return words_of("verbs", "begin")


@cache
def scheduled() -> frozenset[str]:
    """Verbs whose present tense lies ahead, right before a time."""
    return words_of("verbs", "scheduled")


@cache
def inquiring() -> frozenset[str]:
    """Verbs that deal with what has happened."""
    return words_of("verbs", "inquiring")


@cache
def reporting() -> frozenset[str]:
    """Verbs that say something."""
    return words_of("verbs", "report") - {"expect", "anticipate"}


@cache
def asking() -> frozenset[str]:
    """Verbs behind which "if" is what someone asks, or says."""
    return words_of("verbs", "asking") | reporting()


@cache
def wanting() -> frozenset[str]:
    """Verbs whose object, if it is new, lies ahead."""
    return words_of("verbs", "wanting")
