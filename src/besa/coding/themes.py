"""Nouns that name an act only as the topic of another, or point back to one told before."""

from __future__ import annotations

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.roles import Slots

_SPEECH = frozenset({"SUPPORT", "AGREE", "CONSULT", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
_TOPICS = frozenset({"SUPPORT", "AGREE", "CONSULT", "RETREAT", "COOPERATE", "AID", "CONCEDE", "REQUEST"})


def is_theme(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*signed an agreement on a ceasefire*, *discussed cooperation*: the noun is what the verb before it is about."""
    if cue.pos != "n" or cue.frame.type not in _TOPICS:
        return False
    for other in cues:
        if other.pos == "n" or other.end > cue.start or other.frame.type not in _SPEECH:
            continue
        between = range(other.end, cue.start)
        if not any(place in clauses.group_at or _parts(clauses.lows[place], clauses) for place in between):
            return True
    return False


def _parts(low: str, clauses: Clauses) -> bool:
    return low in ",;:" or low in clauses.grammar.contrast or low in clauses.grammar.relatives


def is_pointer(cue: Cue, slots: Slots, clauses: Clauses) -> bool:
    """*during the call*, *a day before the meeting*: a noun in a phrase with a preposition that names no party of its own."""
    if cue.pos != "n" or slots.actors or slots.recipients or not cue.frame.joint:
        return False
    for place in range(cue.start - 1, max(-1, cue.start - 4), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.prepositions:
            return True
        if not (low in clauses.grammar.determiners or low in clauses.grammar.actor_adjectives):
            return False
    return False
