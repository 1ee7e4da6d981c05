"""Verbs and adjectives before an infinitive or gerund that say whether it took place: *failed to arrest*, *is expected to release*."""

from __future__ import annotations

from besa.coding.candidates import is_denied_actor
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.verbs import VerbGroup
from besa.model import Status

#: How many words the object of a verb may have: *prevented **the angry protesters** from storming*.
_OBJECT = 5


def led_to(cue: Cue, clauses: Clauses) -> Status | None:
    """What the word that an act depends on makes of it; None where it depends on none, or where that leaves it a fact."""
    group, grammar = cue.group, clauses.grammar
    if clauses.embedding is not None:
        return None
    place = clauses.before_adverbs(group) if group is not None else _before_phrase(cue, clauses)
    if place < 0 or place in cue.places:
        return None
    if any(tuple(clauses.lows[max(0, place + 1 - len(phrase)) : place + 1]) == phrase for phrase in grammar.undone):
        return "negated"
    if not grammar.leads or (group is not None and group.finite):
        return None
    if group is None:
        place = _before_described(place, clauses)
    status = next((grammar.leads[key] for key in _keys(place, clauses) if key in grammar.leads), None)
    infinitive = group is not None and "infinitive" in group.gives
    if status is not None and (infinitive or (group is not None and "ger" in group.feats and status != "future")):
        return _unless_negated(status, clauses.group_at.get(place))
    if status is not None and status != "future" and group is None and place in clauses.group_at:
        return _unless_negated(status, clauses.group_at[place])  # *avoided sanctions*, *fears an attack*
    off = grammar.markers("from")
    return _barred(place, clauses) if not infinitive and clauses.lows[place] in off else None


def _before_phrase(cue: Cue, clauses: Clauses) -> int:
    """*refrained **from** further attacks*: the word before a noun and what describes it."""
    place = cue.start - 1
    grammar = clauses.grammar
    while place >= 0 and (clauses.lows[place] in grammar.determiners or clauses.lows[place] in grammar.adverbs):
        place -= 1
    return place


def _before_described(place: int, clauses: Clauses) -> int:
    """*avoided **new EU** sanctions*: over what describes a noun to the verb before it."""
    while place >= 0 and place not in clauses.group_at and clauses.lows[place][:1].isalnum():
        if clauses.lows[place] in clauses.grammar.prepositions:
            break
        place -= 1
    return place


def _barred(place: int, clauses: Clauses) -> Status | None:
    """*prevented protesters **from** storming*: the verb before the object of which the act is kept."""
    for before in range(place - 1, max(-1, place - 2 - _OBJECT), -1):
        group = clauses.group_at.get(before)
        if group is not None:
            kept = not clauses.grammar.bars.isdisjoint(_keys(group.head, clauses))
            return _unless_negated("negated", group) if kept else None
        if not clauses.lows[before][:1].isalnum() or clauses.lows[before] in clauses.grammar.prepositions:
            return None
    return None


def _unless_negated(status: str, group: VerbGroup | None) -> Status | None:
    """*did not fail to*, *is not expected to*."""
    if group is None or not group.negated:
        return "negated" if status == "negated" else "future" if status == "future" else "hypothetical"
    return None if status == "negated" else "negated"


def _keys(place: int, clauses: Clauses) -> set[str]:
    return {clauses.lows[place], *(reading.lemma for reading in clauses.sentence.infos[place].readings)}


def opens_negated(cue: Cue, clauses: Clauses) -> bool:
    """*No soldiers were killed*, *neither side attacked*: a negation opens the subject, which begins the clause."""
    group, grammar = cue.group, clauses.grammar
    if group is None or not group.finite or clauses.embedding is not None or not clauses.denies:
        return False
    if any(is_denied_actor(actor, clauses) for actor in clauses.subject(group)):
        return True  # *it was not Russia that attacked*
    first = clauses.before_adverbs(group) + 1
    for place in range(first - 1, -1, -1):
        low = clauses.lows[place]
        ends = place in clauses.group_at or not low[:1].isalnum() or low in grammar.relatives
        if ends or (low in grammar.subordinators and low not in grammar.prepositions) or low in grammar.contrast:
            return low in grammar.negated_subjects or clauses.lows[place + 1] in grammar.negated_subjects
    return clauses.lows[0] in grammar.negated_subjects
