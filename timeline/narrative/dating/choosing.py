"""Which of the events of a sentence one time in it dates."""

from __future__ import annotations

from itertools import pairwise

from timeline.algebra import Before, By, PartOfDay
from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.language.syntax.wording import words_of
from timeline.language.underspecified import weekday
from timeline.narrative.dating.beside import meanwhile, opens_another, past_aside
from timeline.narrative.dating.deeds import about, accused, host_of, of_deed_or_answer, of_deed_or_host
from timeline.narrative.dating.noun_times import (
    attributive, noun_before, of_another, of_figures, of_subject, phase_nouns, temporal,
)  # fmt: skip
from timeline.narrative.dating.sharing import complements, coordinated, of_either_verb
from timeline.narrative.dating.verb_times import ahead_of_report, announcing, cleft, nearest_verb, reported
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.telling.described import describes, possessive


def dates(scene: Scene, sketches: list[Sketch], mention: Mention) -> list[Sketch]:
    """The events that a mention dates, those that tell the same thing as one another."""
    noun = attributive(scene, sketches, mention)
    if noun is not None:
        return [*_in_course(scene, sketches, mention, noun), noun]
    number = scene.clause_at(mention.start)
    if not {"likely", "unlikely"}.isdisjoint(scene.between(mention.phrase_start - NEAR_BY, mention.phrase_start)[-2:]):
        return []  # "cuts were unlikely before May"
    if of_figures(scene, mention, number) or of_subject(scene, mention, number):
        return _named_by(scene, sketches, mention)
    nearest = nearest_verb(scene, sketches, mention, number)
    host = None if nearest is None else host_of(scene, sketches, mention, nearest)
    if host is not None and of_deed_or_host(scene, host, mention):
        return []
    nearest = host or nearest
    if nearest is not None and (_again(scene, mention, nearest) or _of_item(scene, mention, nearest)):
        return []
    verb = _verb_of(scene, sketches, mention, nearest)
    if verb is not None and of_either_verb(scene, sketches, verb, mention):
        return []
    noun = noun_before(scene, sketches, mention, verb)
    if describes(scene, mention) or (verb is not None and _meant_for(scene, mention, verb)):
        close = noun is not None and scene.between(noun.head_end, mention.start) in CLOSE_TO
        light = verb is not None and verb.lemma in words_of("links", "light")  # "won a contract for 2025"
        return [noun] if noun is not None and close and not light else []
    if noun is not None and (verb is None or verb.head > mention.start or temporal(scene, noun)):
        told = [] if of_another(scene, noun) else [*phase_nouns(scene, sketches, noun), noun]
        return told if verb is None or temporal(scene, noun) else [*told, *_fronted(scene, mention, verb)]
    if verb is None:
        return sketches[:1] if opens_entry(scene, mention) else []
    return _of_both(scene, sketches, mention, reported(scene, sketches, cleft(scene, sketches, verb)), noun)


def _named_by(scene: Scene, sketches: list[Sketch], mention: Mention) -> list[Sketch]:
    """The noun whose time tells which one is meant, "after the fire of 1666 they rebuilt it"; a war of a year may have
    gone on."""
    noun = noun_before(scene, sketches, mention, None)
    if noun is None or noun.lasting or of_another(scene, noun):
        return []
    return [noun] if scene.between(noun.head_end, mention.start) == ["of"] else []


def _verb_of(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch | None) -> Sketch | None:
    """The nearest verb, where the time is no part of another clause: behind a semicolon, or of what an aside tells."""
    if verb is None or (verb.head < mention.start and ";" in scene.between(verb.head_end, mention.start)):
        return None
    return past_aside(scene, sketches, mention) if opens_another(scene, mention, verb) else verb


def _again(scene: Scene, mention: Mention, verb: Sketch) -> bool:
    """Whether a time is of what was done once more: "in May, when it rained, and again last month"."""
    between = scene.between(verb.head_end, mention.start)
    return [",", "and", "again"] in (between[-3:], between[-4:-1])


def _of_item(scene: Scene, mention: Mention, verb: Sketch) -> bool:
    """Whether a time between commas is of the last of several things: "it has been a mill, a shop and, in 1987, a
    school"."""
    between = scene.between(verb.head_end, mention.start)
    if ("and", ",") not in pairwise(between) or not scene.text.startswith(",", mention.end):
        return False
    k = len(between) - between[::-1].index(",")
    first = scene.word_at(mention.start) - len(between)
    small = words_of("clauses", "preposition")
    alone = all(between[i] in small or first + i in scene.timed for i in range(k, len(between)))
    return alone and not any(g.first > first + k for g in scene.clauses[verb.clause].groups)


def _of_both(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch, noun: Sketch | None) -> list[Sketch]:
    """What a time dates behind a verb and maybe a noun after it: both, or only one of them."""
    if noun is not None and verb.lemma in ("follow", "precede") and noun.head > verb.head:
        return [noun]
    if ahead_of_report(verb, mention):
        return [noun] if noun is not None else []
    coarse = not mention.signal and mention.reading.grain >= Unit.MONTH  # "last winter"
    wanted = verb.lemma in words_of("verbs", "wanting")
    if noun is not None and (mention.signal == "in" or coarse) and not wanted and about(scene, noun):
        return [noun]
    if noun is not None and of_deed_or_answer(scene, verb, noun, mention):
        return []
    chosen = [verb, *meanwhile(scene, sketches, mention, verb), *complements(scene, sketches, verb, mention)]
    if noun is not None and not _apart(scene, verb, noun):
        chosen.append(noun)
    return chosen + coordinated(scene, sketches, mention, verb)


def _apart(scene: Scene, verb: Sketch, noun: Sketch) -> bool:
    """Whether a noun beside a verb has a time of its own."""
    if _dealing(verb, noun) or announcing(verb) or accused(scene, verb, noun) or of_another(scene, noun):
        return True
    between = (word for word in scene.between(verb.head_end, noun.head) if word not in words_of("nouns", "particle"))
    known = noun.head > verb.head and next(between, "") in KNOWN
    return known and not noun.brief and verb.lemma not in words_of("links", "light") | words_of("verbs", "bringing")


KNOWN = frozenset({"the", "its", "his", "her", "their"})
"""What a noun that is known already has before it."""


def _dealing(verb: Sketch, noun: Sketch) -> bool:
    """Whether a verb deals with a noun that may be yet to come: "approved the sale in May"."""
    return noun.head > verb.head and verb.lemma in words_of("verbs", "regarding") - words_of("verbs", "spoken", "past")


def _in_course(scene: Scene, sketches: list[Sketch], mention: Mention, noun: Sketch) -> list[Sketch]:
    """The verb that tells how someone fared in what a year says more of, "died in a 2012 crash", or what was done right
    in what a time owns: "spoke in Tuesday's debate"."""
    first = scene.word_at(mention.start)
    if possessive(scene, mention):
        return _right_in(scene, sketches, mention, first)
    if scene.words.low[max(0, first - 2) : first] not in (["in", "a"], ["in", "an"]):
        return []
    verb = nearest_verb(scene, sketches, mention, scene.clause_at(mention.start))
    beside = verb is not None and verb.head < mention.start and scene.between(mention.end, noun.head) == []
    return [verb] if verb is not None and beside and verb.lemma in FARED else []


def _right_in(scene: Scene, sketches: list[Sketch], mention: Mention, first: int) -> list[Sketch]:
    """The verb of the past or the future right before "in" and a time: "was sent off in Sunday's final"."""
    if scene.words.at(first - 1) not in WITHIN or (mention.reading.grain > Unit.WEEK):
        return []
    verb = nearest_verb(scene, sketches, mention, scene.clause_at(mention.start))
    if verb is None or verb.group is None or verb.state or verb.group.tense not in ("past", "future"):
        return []
    between = scene.between(verb.head_end, mention.start)[:-1]
    return [verb] if verb.head < mention.start and words_of("nouns", "particle").issuperset(between) else []


WITHIN = frozenset({"in", "at", "during"})
FARED = frozenset({"come", "die", "kill", "win", "lose", "seize", "take", "buy", "acquire", "oust", "topple", "injure"})
CLOSE_TO = (["of"], ["for"], ["by"], ["before"])
"""What stands between a noun and the time that it is meant for."""


def _meant_for(scene: Scene, mention: Mention, verb: Sketch) -> bool:
    """Whether a time is what something else is meant for: "called a vote for Monday", "wants an answer by Monday",
    "promised a law limiting strikes by May", "was ordered for 7.15 the next morning", "had been planned for Monday", in
    messages "they said Monday"."""
    group = verb.group
    if scene.report.genre == "colloquial" and not mention.signal and weekday(mention.found.term):
        telling = words_of("verbs", "report", "say") | words_of("verbs", "report", "predict")
        return verb.lemma in telling and verb.head < mention.start and not scene.between(verb.head_end, mention.start)
    if isinstance(mention.phrase.term, By | Before) and verb.head < mention.start and group is not None:
        wanting = group if group.finite or group.modality else scene.clauses[verb.clause].verb
        return wanting.lemma in words_of("verbs", "wanting") and not wanting.passive
    cycle = getattr(mention.reading.term, "cycle", None)
    meal = isinstance(cycle, PartOfDay) and cycle.name in MEALS
    active = group is not None and not group.passive and verb.lemma != "be"
    before = scene.between(mention.start - NEAR_BY, mention.start)
    aimed = mention.signal.split()[:1] == ["for"] or (before[-2:-1] == ["for"] and before[-1][0].isdecimal())
    start = mention.phrase_start
    aimed = aimed or any(scene.text.startswith("for the ", at) for at in (start, start - len("for ")))
    over = group is not None and not (group.tense == "present" and not group.perfect)  # not "is set for Monday"
    fixed = verb.lemma in words_of("verbs", "demanding") or (over and verb.lemma in words_of("verbs", "arranging"))
    return aimed and (active or fixed) and not meal


NEAR_BY = 16
"""Characters that hold "for" and an hour."""
MEALS = frozenset({"breakfast", "lunch", "dinner"})
"""What people meet for, and then: "met her for lunch on Friday"."""


def _fronted(scene: Scene, mention: Mention, verb: Sketch) -> list[Sketch]:
    """The verb after a subject that has a time of its own is not dated by it for certain."""
    opening = scene.word_at(mention.start) <= 2
    return [verb] if opening else []


def opens_entry(scene: Scene, mention: Mention) -> bool:
    """Whether a clock time is that of the entry of a log, which any other time goes before: "09:12 Reset at 09:10"."""
    opening = scene.text[scene.start : mention.start]
    return scene.logged and mention.reading.grain < Unit.DAY and not any(c.isalpha() for c in opening)
