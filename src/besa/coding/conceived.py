"""Acts that the words around their noun make a thought, a wish, a topic or a memory: *fears of an attack*, *a film about the invasion*."""

from __future__ import annotations

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.finding.times import Time

#: Deeds: whether they were done is what a reader must be told rightly.
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
#: How many words may stand between a noun and the one it depends on: *fears **of a new Russian** attack*.
_NEAR = 6


def is_conceived(cue: Cue, clauses: Clauses, time: Time | None) -> bool:
    """*a possible strike*, *fears of an attack*, *an invasion would hurt Japan*; not *the May 9 strike*."""
    if cue.group is not None:
        return False
    lows, grammar = clauses.lows, clauses.grammar
    dated = range(time.start, time.end) if time is not None else ()
    if any(lows[place] in grammar.hypothetical_words and place not in dated for place in range(max(0, cue.start - 3), cue.start)):
        return True
    return (
        _depends_on(cue, grammar.thoughts, clauses)
        or _is_called_possible(cue, clauses)
        or (cue.frame.type in _DEEDS and _is_only_imagined(cue, clauses))
    )


def _is_called_possible(cue: Cue, clauses: Clauses) -> bool:
    """*Sanctions against Georgia are **possible***."""
    group = next((g for g in clauses.groups if g.start >= cue.end), None)
    if group is None or not _heads_clause(cue, clauses) or any(_bars_subject(place, clauses) for place in range(cue.end, group.start)):
        return False
    after = clauses.lows[group.end] if group.end < len(clauses.lows) else ""
    return after in clauses.grammar.hypothetical_words and after not in clauses.grammar.subordinators


def is_recalled(cue: Cue, clauses: Clauses) -> bool:
    """*a film about the Soviet invasion*, *a memorial to the massacre*: what a work tells is long past, or never was."""
    return cue.group is None and cue.frame.type in _DEEDS and _depends_on(cue, clauses.grammar.works, clauses)


def _depends_on(cue: Cue, nouns: frozenset[str], clauses: Clauses) -> bool:
    """Whether *of*, *for*, *about* tie the noun of a cue, and nothing but what describes it, to one of some nouns."""
    grammar = clauses.grammar
    if not nouns:
        return False
    ties = grammar.genitive | grammar.genitive_prepositions | grammar.markers("for") | grammar.markers("about") | grammar.markers("to")
    for place in range(cue.start - 1, max(0, cue.start - _NEAR), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.prepositions and low not in ties:
            return False
        if low in ties:
            head = clauses.sentence.infos[place - 1].readings
            return clauses.lows[place - 1] in nouns or any(r.lemma in nouns and r.pos != "v" for r in head)
        if place in clauses.group_at or not low[:1].isalnum() or low in clauses.grammar.coordinators:
            return False
    return False


def is_called_off(cue: Cue, clauses: Clauses) -> bool:
    """*A visit to Tirana was postponed*, *the attack was foiled*: the noun is the subject of a verb that undoes it."""
    called_off = clauses.grammar.called_off
    group = next((g for g in clauses.groups if g.start >= cue.end), None)
    if cue.group is not None or not called_off or group is None or not group.passive:
        return False
    if all(reading.lemma not in called_off for reading in clauses.sentence.infos[group.head].readings):
        return False
    return _heads_clause(cue, clauses) and not any(_bars_subject(place, clauses) for place in range(cue.end, group.start))


def _is_only_imagined(cue: Cue, clauses: Clauses) -> bool:
    """*An invasion of Taiwan would hurt Japan*: a deed that is new here, before a verb that says only what could come of it."""
    if not is_new(cue, clauses):
        return False
    group = next((g for g in clauses.groups if g.start >= cue.end), None)
    if group is None or not group.gives & {"conditional", "hypothetical"} or group.gives & {"perfect"}:
        return False
    between = range(cue.end, group.start)
    return _heads_clause(cue, clauses) and not any(_bars_subject(place, clauses) for place in between)


def _bars_subject(place: int, clauses: Clauses) -> bool:
    """Whether a token between a noun and a verb says that the noun is not its subject."""
    grammar, low = clauses.grammar, clauses.lows[place]
    actor = clauses.actor_at.get(place)
    other = actor is not None and not actor.prep and not actor.genitive
    return other or not low[:1].isalnum() or low in grammar.relatives | grammar.coordinators | grammar.contrast


def _heads_clause(cue: Cue, clauses: Clauses) -> bool:
    """Whether the noun is the head of what its clause begins with."""
    place = cue.start - 1
    while place >= 0 and clauses.lows[place][:1].isalnum() and place not in clauses.group_at:
        if clauses.lows[place] in clauses.grammar.prepositions:
            return False
        place -= 1
    return True


def is_new(cue: Cue, clauses: Clauses) -> bool:
    """Whether neither an article nor an owner says that one knows which act is meant: *an attack*, *Chinese attacks*."""
    for place in range(cue.start - 1, max(-1, cue.start - _NEAR), -1):
        low = clauses.lows[place]
        actor = clauses.actor_at.get(place)
        if low in clauses.grammar.definite or low in clauses.grammar.possessive or (actor is not None and actor.possessive):
            return False
        if actor is None and (low in clauses.grammar.prepositions or place in clauses.group_at or not low[:1].isalnum()):
            return True
        if low in clauses.grammar.determiners:
            return True
    return True
