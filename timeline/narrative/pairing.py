"""Which of the events of a sentence a time in it dates."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from timeline.algebra import TOLD, Before, By, Last, Now, PartOfDay, PieceOfYear, Shift, anaphoric
from timeline.calendar import Unit
from timeline.language.mention import Mention
from timeline.language.untold import counts_back, of_some_week
from timeline.language.verbs import ING
from timeline.language.wording import words_of
from timeline.narrative.adrift import reliable
from timeline.narrative.beside import (
    clause_beside, meanwhile, opens_another, past_aside, past_comma, past_gerund, told_of,
)  # fmt: skip
from timeline.narrative.dating import dated, in_a_row, usable
from timeline.narrative.deeds import about, accused, of_deed_or_answer
from timeline.narrative.described import describes, possessive
from timeline.narrative.scene import Scene
from timeline.narrative.sketch import Sketch
from timeline.narrative.tensed import past, spoken
from timeline.narrative.window import OPEN

NEAR = 4
"""How many words may stand between a time and the noun that it belongs to."""


def pairs(scene: Scene, sketches: list[Sketch], adrift: Unit | None = None) -> list[tuple[Sketch, Mention]]:
    """Events with the times that date them. `adrift` is how the sentence begins, as `adrift_after` tells."""
    known = [m for m in scene.mentions if usable(scene, m) and reliable(scene, m, adrift)]
    if len(known) < len(scene.mentions):
        _unsettle(scene, sketches, {id(m) for m in known})
    known = [m for m in known if not _of_one_another(scene, m)]
    found = [pair for m in known for pair in _paired(scene, sketches, m)]
    timed = {id(sketch) for sketch, m in found if not isinstance(m.found.term, Now)}
    found = [(sketch, m) for sketch, m in found if not isinstance(m.found.term, Now) or id(sketch) not in timed]
    own = {id(sketch) for sketch, m in found if not _opens_entry(scene, m)}
    found = [(sketch, m) for sketch, m in found if id(sketch) not in own or not _opens_entry(scene, m)]
    dated_here = {id(sketch) for sketch, _ in found}
    found = [(sketch, m) for sketch, m in found if not _before_undated(sketches, dated_here, sketch, m)]
    return [(sketch, m) for sketch, m in found if not _of_another(scene, found, sketch, m)]


def _unsettle(scene: Scene, sketches: list[Sketch], known: set[int]) -> None:
    """Leave open when the present is of a day that is not known: "I finish on the Friday"; and what counts from such a
    day is no news of the day: "he told them the next day that he had been fishing"."""
    for mention in (m for m in scene.mentions if id(m) not in known and m.reading.kind == "moment"):
        some = of_some_week(scene.text, mention.found.term, mention.start)
        for sketch in dates(scene, sketches, mention):
            if some and sketch.group is not None and sketch.group.tense == "present" and not sketch.group.perfect:
                sketch.tensed = OPEN
            elif anaphoric(mention.reading.term) and sketch.tensed == spoken(sketch.report):
                sketch.tensed = past(sketch.report)


def _of_another(scene: Scene, found: list[tuple[Sketch, Mention]], sketch: Sketch, mention: Mention) -> bool:
    """Whether a time is of what a verb is said of once more: "she is in Rome this week and in Oslo next week"."""
    before = [m for one, m in found if one is sketch and m.start < mention.start and sketch.head < mention.start]
    phrase = before[-1].found.phrase if before else mention.found.phrase
    apart = phrase is not mention.found.phrase and not in_a_row(scene.text, before[-1], mention)
    return apart and not AGAIN.isdisjoint(scene.between(before[-1].end, mention.start))


def _of_one_another(scene: Scene, mention: Mention) -> bool:
    """Whether "the same day" is the same for several, as a time behind a comma tells which: "lost their jobs on the
    same day, three weeks before"."""
    if not mention.text.lower().startswith("the same "):
        return False
    following = next((m for m in scene.mentions if m.start >= mention.end), None)
    beside = following is not None and scene.between(mention.end, following.start) == [","]
    return beside and following is not None and counts_back(following.found.term)


AGAIN = frozenset({"and", "but", "then"})


def _opens_entry(scene: Scene, mention: Mention) -> bool:
    """Whether a clock time is that of the entry of a log, which any other time goes before: "09:12 Reset at 09:10"."""
    opening = scene.text[scene.start : mention.start]
    return scene.logged and mention.reading.grain < Unit.DAY and not any(c.isalpha() for c in opening)


def _paired(scene: Scene, sketches: list[Sketch], mention: Mention) -> list[tuple[Sketch, Mention]]:
    """What a time dates, and what a clause behind it tells of that time alone: "until 2017, when she noticed it"."""
    inside = told_of(scene, sketches, mention)
    outside = (s for s in dates(scene, sketches, mention) if s not in inside)
    return [*((s, mention.bare()) for s in inside), *((s, mention) for s in outside)]


def _before_undated(sketches: list[Sketch], dated_here: set[int], sketch: Sketch, mention: Mention) -> bool:
    """Whether a time counts back from a verb without one rather than from what the sentence tells beside it: "the firm,
    founded in 1990, sold a mill that it had bought two years earlier"."""
    term, group = mention.found.term, sketch.group
    back = isinstance(term, Shift | Last) and term.base == TOLD and (isinstance(term, Last) or term.sign < 0)
    if not back or group is None or not group.perfect:
        return False
    before = [s for s in sketches if s.head < sketch.head and s.clause != sketch.clause]
    hosts = [s for s in before if s.group is not None and s.group.finite and not _announcing(s)]
    beside = any(id(s) in dated_here for s in before)
    return beside and bool(hosts) and id(hosts[-1]) not in dated_here


def dates(scene: Scene, sketches: list[Sketch], mention: Mention) -> list[Sketch]:
    """The events that a mention dates, those that tell the same thing as one another."""
    noun = _attributive(scene, sketches, mention)
    if noun is not None:
        return [*_in_course(scene, sketches, mention, noun), noun]
    number = scene.clause_at(mention.start)
    if _of_subject(scene, mention, number):
        return []
    verb = _verb(scene, sketches, mention, number)
    if verb is not None and verb.head < mention.start and ";" in scene.between(verb.head_end, mention.start):
        verb = None
    between = scene.between(verb.head_end, mention.start) if verb is not None else []
    if [",", "and", "again"] in (between[-3:], between[-4:-1]):
        return []  # "in May, when it rained, and again last month"
    if verb is not None and opens_another(scene, mention, verb):
        verb = past_aside(scene, sketches, mention)
    noun = _noun_before(scene, sketches, mention, verb)
    if describes(scene, mention) or (verb is not None and _meant_for(scene, mention, verb)):
        close = noun is not None and scene.between(noun.head_end, mention.start) in CLOSE_TO
        return [noun] if noun is not None and close else []
    if noun is not None and (verb is None or verb.head > mention.start or _temporal(scene, noun)):
        return [noun] if verb is None or _temporal(scene, noun) else [noun, *_fronted(scene, mention, verb)]
    if verb is None:
        return sketches[:1] if _opens_entry(scene, mention) else []
    verb = _reported(scene, sketches, _cleft(scene, sketches, verb))
    if noun is not None and verb.lemma in ("follow", "precede") and noun.head > verb.head:
        return [noun]
    if _ahead_of(verb, mention):
        return [noun] if noun is not None else []
    coarse = not mention.signal and mention.reading.grain >= Unit.MONTH  # "last winter"
    wanted = verb.lemma in words_of("verbs", "wanting")
    if noun is not None and (mention.signal == "in" or coarse) and not wanted and about(scene, noun):
        return [noun]
    if noun is not None and of_deed_or_answer(scene, verb, noun, mention):
        return []
    chosen = [verb, *meanwhile(scene, sketches, mention, verb), *_complements(scene, sketches, verb, mention)]
    dealing = words_of("verbs", "regarding") - words_of("verbs", "spoken", "past")
    dealt = noun is not None and noun.head > verb.head and verb.lemma in dealing
    if noun is not None and not (dealt or _announcing(verb) or accused(scene, verb, noun)):
        chosen.append(noun)
    return chosen + _coordinated(scene, sketches, mention, verb)


def _in_course(scene: Scene, sketches: list[Sketch], mention: Mention, noun: Sketch) -> list[Sketch]:
    """The verb that tells how someone fared in what a year says more of: "died in a 2012 crash"."""
    first = scene.word_at(mention.start)
    if scene.words.low[max(0, first - 2) : first] not in (["in", "a"], ["in", "an"]):
        return []
    verb = _verb(scene, sketches, mention, scene.clause_at(mention.start))
    beside = verb is not None and verb.head < mention.start and scene.between(mention.end, noun.head) == []
    return [verb] if verb is not None and beside and verb.lemma in FARED else []


FARED = frozenset({"come", "die", "kill", "win", "lose", "seize", "take", "buy", "acquire", "oust", "topple", "injure"})


CLOSE_TO = (["of"], ["for"], ["by"], ["before"])
"""What stands between a noun and the time that it is meant for."""


def _meant_for(scene: Scene, mention: Mention, verb: Sketch) -> bool:
    """Whether a time is what something else is meant for: "called a vote for Monday", "wants an answer by Monday", "was
    ordered for 7.15 the next morning", but not "was set for Monday"."""
    group = verb.group
    if isinstance(mention.phrase.term, By | Before) and verb.head < mention.start and group is not None:
        return verb.lemma in words_of("verbs", "wanting") and not group.passive
    cycle = getattr(mention.reading.term, "cycle", None)
    meal = isinstance(cycle, PartOfDay) and cycle.name in MEALS
    active = group is not None and not group.passive and verb.lemma != "be"
    before = scene.between(mention.start - NEAR_BY, mention.start)
    aimed = mention.signal.split()[:1] == ["for"] or (before[-2:-1] == ["for"] and before[-1][0].isdecimal())
    return aimed and (active or verb.lemma in words_of("verbs", "demanding")) and not meal


NEAR_BY = 16
"""Characters that hold "for" and an hour."""


MEALS = frozenset({"breakfast", "lunch", "dinner"})
"""What people meet for, and then: "met her for lunch on Friday"."""


def _of_subject(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether a time stands inside the subject: "results for the first half will come next week"."""
    if number < 0 or scene.clauses[number].verb.start < mention.start:
        return False
    if _of_figures(scene, mention, number):
        return True
    first, last = scene.word_at(mention.start), scene.word_at(mention.end - 1)
    if scene.words.at(first - 1) in ("for", "of") or scene.words.at(first - 2) in ("for", "of"):
        return True
    determiners = words_of("clauses", "determiner")
    whole = " of " in mention.text  # "on the night of 6 May somebody came"
    named = scene.words.at(first - 1) in determiners or (scene.words.at(first) in determiners and first < last)
    named = named and not whole and last + 1 < len(scene.words)
    if not named or scene.words.low[last + 1] in words_of("clauses", "pronoun") | determiners:
        return False
    return (
        scene.words.written[last + 1].islower()
        and scene.words.low[last + 1].isalpha()
        and not scene.words.bits[last + 1]
    )


def _of_figures(scene: Scene, mention: Mention, number: int) -> bool:
    """Whether a part of a year says which figures will be told: "third-quarter results will be out in May"."""
    piece = isinstance(getattr(mention.found.term, "cycle", None), PieceOfYear)
    bare = piece and not mention.signal and mention.end + 1 < len(scene.text)
    return bare and scene.clauses[number].verb.tense == "future" and scene.text[mention.end + 1].islower()


def _attributive(scene: Scene, sketches: list[Sketch], mention: Mention) -> Sketch | None:
    """The noun right after a time that stands in its noun group: "Thursday's vote", "the July visit"."""
    words = scene.words
    first = scene.word_at(mention.start)
    owned = possessive(scene, mention)
    if not owned and words.at(first - 1) not in words_of("clauses", "determiner") and words.low[first] != "the":
        return None
    for sketch in sketches:
        if sketch.noun and sketch.head >= mention.end:
            between = scene.between(mention.end, sketch.head)
            stops = words_of("clauses", "preposition") | words_of("clauses", "coordinator") | {",", ".", ";"}
            return sketch if len(between) < NEAR and not stops & set(between) else None
        if sketch.group is not None and mention.end <= sketch.group.start:
            return None
    return None


def _verb(scene: Scene, sketches: list[Sketch], mention: Mention, number: int) -> Sketch | None:
    """The nearest verb before a time in its clause, else the first one after it."""
    inside = [s for s in sketches if s.group is not None and s.clause == number]
    before = [s for s in sketches if s.group is not None and s.head < mention.start]
    before = _past_brackets(scene, before, mention) or [s for s in before if s.clause == number]
    if not before and inside and ":" in scene.between(mention.end, inside[0].head):
        return None  # "in the evening a telegram: she is coming"
    if not before and inside and (verb := past_gerund(scene, sketches, mention, inside[0])) is not None:
        return verb
    if not before and inside and clause_beside(scene, mention, inside[0]):
        return past_comma(scene, sketches, inside[0])
    if before:
        if _in_doubt(scene, before[-1], mention):
            before = [s for s in sketches if s.group is not None and s.head < before[-1].head] or before
        nearest = before[-1]
        return _past_own(before, mention) if _ahead_of(nearest, mention) else nearest
    return inside[0] if inside else None


def _in_doubt(scene: Scene, sketch: Sketch, mention: Mention) -> bool:
    """Whether someone only thinks that it was then: "it had stopped, I think on the 20th"."""
    thinks = sketch.teller and sketch.lemma in words_of("verbs", "report", "believe")
    plain = sketch.group is not None and sketch.group.tense == "present" and not sketch.group.modality
    return thinks and plain and set(scene.between(sketch.head_end, mention.start)) <= words_of("clauses", "preposition")


def _past_brackets(scene: Scene, before: list[Sketch], mention: Mention) -> list[Sketch]:
    """The verb before brackets that close right before a time: "landed here (I can't say where) three weeks ago"."""
    inside = scene.between(before[-1].head_end if before else mention.start, mention.start)
    if inside[-1:] != [")"] or "(" in inside:
        return []
    opening = scene.text.rfind("(", scene.start, mention.start)
    return [s for s in before if s.head < opening]


def _cleft(scene: Scene, sketches: list[Sketch], verb: Sketch) -> Sketch:
    """The verb that a time is said of: in "it was not until 1975 that the file was opened" the second."""
    following = scene.clauses[verb.clause + 1] if verb.clause + 1 < len(scene.clauses) else None
    assert verb.group is not None
    it_was = verb.lemma == "be" and scene.words.at(scene.words.back(verb.group.first)) == "it"
    if following is None or not it_was or following.joint != "that":
        return verb
    return next((s for s in sketches if s.group is following.verb), verb)


def _reported(scene: Scene, sketches: list[Sketch], verb: Sketch) -> Sketch:
    """The verb that a time is said of: in "was reported stolen on Friday" the first."""
    group = verb.group
    assert group is not None
    before = [s for s in sketches if s.group is not None and s.group.last == scene.words.back(group.first)]
    said = before[:1] if group.first == group.last and not scene.words.bits[group.last] & ING else []
    return next((s for s in said if s.group and s.group.passive and s.lemma in words_of("verbs", "report")), verb)


def _past_own(before: list[Sketch], mention: Mention) -> Sketch:
    return next((s for s in reversed(before) if not _ahead_of(s, mention)), before[-1])


def _noun_before(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch | None) -> Sketch | None:
    """The event noun that stands before a time with nothing but its own words between."""
    nouns = [
        s for s in sketches if s.noun and s.head_end <= mention.start and s.clause == scene.clause_at(mention.start)
    ]
    if not nouns:
        return None
    noun = nouns[-1]
    between = scene.between(noun.head_end, mention.start)
    if len(between) > 2 * NEAR or {";", "and", "but"} & set(between):
        return None
    if any(s.group is not None and noun.head < s.head < mention.start for s in sketches):
        return None
    return noun


def _temporal(scene: Scene, noun: Sketch) -> bool:
    """Whether a noun stands in a phrase of time: "since the invasion of Ukraine in May"."""
    if noun.connective is not None:
        return True
    i = scene.word_at(noun.head)
    before = [scene.words.at(k) for k in range(i - 1, max(-1, i - 7), -1)]
    for word in before:
        if word in TIMELY:
            return True
        if word in words_of("clauses", "preposition") - {"of"} or word in (",", ".", ";"):
            return False
    return False


TIMELY = frozenset({"since", "after", "before", "following", "until", "till", "amid", "during", "despite"})


def _fronted(scene: Scene, mention: Mention, verb: Sketch) -> list[Sketch]:
    """The verb after a subject that has a time of its own is not dated by it for certain."""
    opening = scene.word_at(mention.start) <= 2
    return [verb] if opening else []


def _ahead_of(sketch: Sketch, mention: Mention) -> bool:
    """Whether a verb of the past can't be dated by a time wholly after its report."""
    if sketch.group is None or sketch.group.tense not in ("past", "present"):
        return False
    window = dated(sketch, mention)
    past = sketch.tensed.end is not None
    return past and window is not None and window.start is not None and window.start >= sketch.report.until


def _announcing(verb: Sketch) -> bool:
    return verb.lemma in words_of("verbs", "report") or verb.lemma in words_of("verbs", "ahead")


def _complements(scene: Scene, sketches: list[Sketch], verb: Sketch, mention: Mention) -> list[Sketch]:
    """Verbs that share the time of one: "began working in May" dates both, "planned to go in May" the second only."""
    assert verb.group is not None
    governor = [s for s in sketches if s.group and s.group.last == scene.words.back(verb.group.first)]
    joined = scene.words.at(verb.group.first - 1) in words_of("clauses", "either")  # "seen since leaving a bar"
    if verb.group.finite or joined or not governor or (governor[0].lemma in _apart() and not _seen(governor[0], verb)):
        return []
    word = scene.text[governor[0].head : governor[0].head_end].lower()
    if word in words_of("verbs", "coming"):  # "was going to come"
        return []
    return [] if _ahead_of(governor[0], mention) else governor[:1]


def _seen(governor: Sketch, verb: Sketch) -> bool:
    """Whether someone was found, or seen, doing it: "was found clinging to a plank on Friday"."""
    found, doing = governor.group, verb.group
    return found is not None and doing is not None and found.passive and doing.modality == ""


@cache
def _apart() -> frozenset[str]:
    """Verbs whose complement has a time of its own: "plan to", "deny stealing"; not "fail to"."""
    ahead = words_of("verbs", "ahead") - words_of("verbs", "implicative", "done", "undone")
    return ahead | words_of("verbs", "report")


def _coordinated(scene: Scene, sketches: list[Sketch], mention: Mention, verb: Sketch) -> list[Sketch]:
    """The verbs that a time at the head of the sentence dates with the first: "On Monday he came and she spoke"."""
    if verb.head < mention.start or scene.word_at(mention.start) > 2 or verb.clause + 1 >= len(scene.clauses):
        return []
    span = mention.reading.interval
    if span is None or (span.start and span.end and span.end - span.start <= MOMENT):
        return []
    clause = scene.clauses[verb.clause + 1]
    subject = scene.words.low[clause.first : clause.verb.last]
    if "and" not in (clause.joint, *subject[1:2]) or not MOVING_ON.isdisjoint(subject):
        return []
    if any(clause.start <= m.start < clause.end for m in scene.mentions):
        return []
    following = scene.clauses[verb.clause + 2 : verb.clause + 3]
    if any(after.joint in words_of("links", "clause", "until") for after in following):
        return []  # "and it stood empty until a school moved in"
    return [s for s in sketches if s.group is clause.verb and s.group.tense == verb.group.tense]  # type: ignore[union-attr]


MOMENT = timedelta(hours=1)
"""Two things are done one after the other within longer than that: "at 4 pm he was shown a picture and knew her"."""
MOVING_ON = frozenset("later then eventually since now soon subsequently finally afterwards had has".split())
"""Words with which a clause leaves the time told."""
