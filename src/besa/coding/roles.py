"""Who fills which slot of an act: subjects, objects, phrases with prepositions, genitives."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.nominal import nominal_slots
from besa.coding.slots import Slots
from besa.coding.verbal import SPOTS, verbal_slots
from besa.finding.actors import Actor


def fill(cue: Cue, clauses: Clauses, others: Sequence[Cue] = ()) -> Slots:
    """The slots of one cue, read from its sentence alone. ``others``: the cues beside it in the sentence."""
    slots = nominal_slots(cue, clauses, others) if cue.pos == "n" or cue.group is None else verbal_slots(cue, cue.group, clauses, others)
    if cue.group is not None and slots.reduced:
        cue.group.reduced = True
    recipients = [b for a in slots.recipients if (b := _another(a, slots.actors, clauses)) is not None]
    return msgspec.structs.replace(slots, recipients=_without_places(recipients, clauses))


def _another(recipient: Actor, actors: list[Actor], clauses: Clauses) -> Actor | None:
    """*X phoned Y to congratulate him*: whom a verb acts on is not its own subject; the nearest other person named before, else None."""
    if recipient.kind != "pronoun" or recipient.plural or recipient.possessive or recipient.speaker:
        return recipient
    own = {(a.country, a.sector, a.ident) for a in actors}
    if (recipient.country, recipient.sector, recipient.ident) not in own or not actors:
        return recipient
    if not recipient.country and not recipient.sector:
        return recipient
    others = [
        a for a in clauses.actors
        if a.end <= recipient.start and a not in actors and (a.person or a.office) and a.kind != "pronoun"
        and (a.country, a.sector, a.ident) not in own
    ]  # fmt: skip
    return others[-1] if others else None


def _stands_at(town: Actor, clauses: Clauses, at: frozenset[str]) -> bool:
    """*near the village of Janyatak*: the phrase that the town belongs to says where."""
    return any(low in at for low in clauses.lows[max(0, town.start - 4) : town.start])


def _without_places(recipients: list[Actor], clauses: Clauses) -> list[Actor]:
    """*the killing of soldiers in Karabakh*, *under fire near the village of Janyatak*: where it was is not whom it hit."""
    grammar = clauses.grammar
    people = [a for a in recipients if a.kind not in SPOTS or a.prep in grammar.genitive]
    at = grammar.markers("in")
    return [
        a
        for a in recipients
        if not (a.kind == "town" and (a.genitive or a.prep in grammar.genitive) and _stands_at(a, clauses, at))
        and not (a.kind in SPOTS and a.prep in at and any(other is not a for other in people))
    ]
