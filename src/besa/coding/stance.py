"""Where a cue stands: what opens the clause that holds it, and whether its verb speaks of *I*, *we* or *you*.

*The measures that must be taken* describes, *must be taken* alone demands; *we should talk* demands less than *they should*.
"""

from __future__ import annotations

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue

_REACH = 10
_STRONG = frozenset(".;:!?()")
_NEAR = 3
_PERSONS = (("1", "person:first"), ("2", "person:second"))


def stance(cue: Cue, clauses: Clauses) -> dict[str, float]:
    """Features of where the cue stands; all are language-independent."""
    features: dict[str, float] = {}
    opened = _opener(cue, clauses)
    if opened:
        features[f"clause:{opened}"] = 1.0
    persons = _persons(cue, clauses)
    features.update({name: 1.0 for person, name in _PERSONS if person in persons and "3" not in persons})
    return features


def _opener(cue: Cue, clauses: Clauses) -> str:
    """The kind of word that opens the clause of the cue: ``relative``, or the kind that the grammar gives a subordinator."""
    grammar = clauses.grammar
    for place in range(cue.start - 1, max(-1, cue.start - 1 - _REACH), -1):
        low = clauses.lows[place]
        if low in _STRONG:
            return ""
        kind = grammar.subordinators.get(low, "")
        if low in grammar.relatives and (not kind or _follows_noun(place, clauses)):
            return "relative"
        if kind:
            return "relative" if kind == "relative-place" else kind
        group = clauses.group_at.get(place)
        if group is not None and group.finite and group is not cue.group:
            return ""
    return ""


def _follows_noun(place: int, clauses: Clauses) -> bool:
    """*masat që …*, but *tha që …*: a word of both kinds is a relative right after a noun."""
    return place > 0 and place - 1 not in clauses.group_at and any(r.pos in "na" for r in clauses.sentence.infos[place - 1].readings)


def _persons(cue: Cue, clauses: Clauses) -> frozenset[str]:
    """The persons that the form of the verb allows: that of the cue, or the one right after words like *must*."""
    places = range(cue.end, min(cue.end + _NEAR, len(clauses.lows))) if cue.frame.spoken else range(0)
    for place in places:
        if clauses.sentence.infos[place].verb and clauses.lows[place] not in clauses.grammar.closed:
            return clauses.sentence.infos[place].verb_feats
    return clauses.sentence.infos[cue.group.head].verb_feats if cue.group is not None else frozenset()
