"""Who did a deed that a charge, an arrest or a sentence names: whoever is charged with it.

*Two men were arrested for the murder of a woman*, *the suspect of the attack*, *is accused of having beaten his wife*: the claim says
no more than that they are charged, and who says so stands in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.coding.drafts import Draft
from besa.finding.actors import Actor

#: Those who charge people by office: what they arrest, try or sentence somebody for is that person's deed.
_POWERS = frozenset({"COP", "JUD"})
_CHARGES = frozenset({"ACCUSE", "COERCE", "SANCTION"})


def name_culprits(drafts: Sequence[Draft], contents: Mapping[Cue, Content | None], clauses: Clauses) -> None:
    """Gives acts of violence of which the words do not say who did them those who are charged with them in the same sentence."""
    if clauses.grammar.noun_final:
        return
    for draft in drafts:
        if draft.type == "ASSAULT" and _is_open(draft, clauses):
            named = _suspect_of(draft.main, clauses) or _admitting(draft.main, drafts)
            named = named or _charged_with(draft.main, drafts, contents, clauses)
            draft.actors = [actor for actor in named if actor not in draft.recipients] or draft.actors


def _is_open(draft: Draft, clauses: Clauses) -> bool:
    """Whether the clause of an act names nobody who did it."""
    cue = draft.main
    if all(actor.unknown for actor in draft.actors):
        return not draft.passive
    dropped = cue.pos == "v" and cue.group is not None and not clauses.subject(cue.group)
    return dropped and not draft.passive and all(clauses.actor_at.get(a.start) is not a for a in draft.actors)


def _suspect_of(cue: Cue, clauses: Clauses) -> list[Actor]:
    """*the suspect of the attack*, *i dyshuari për vrasjen*."""
    place = _before_preposition(cue, clauses)
    if place is None and clauses.lows[cue.start - 1 : cue.start] and clauses.lows[cue.start - 1] in clauses.grammar.genitive:
        place = cue.start - 2
    actor = clauses.actor_at.get(place) if place is not None else None
    return [actor] if actor is not None and actor.sector == "CRM" else []


def _admitting(cue: Cue, drafts: Sequence[Draft]) -> list[Actor]:
    """*admitted the killing*: whoever owns up to a deed."""
    return next((list(d.actors) for d in drafts if d.type == "CONCEDE" and any(cue.head in c.places for c in d.cues)), [])


def _charged_with(cue: Cue, drafts: Sequence[Draft], contents: Mapping[Cue, Content | None], clauses: Clauses) -> list[Actor]:
    place = _before_preposition(cue, clauses)
    for other in reversed(drafts):
        if not _charges(other):
            continue
        for charge in other.cues:
            content = contents.get(charge)
            told = cue.pos == "v" and content is not None and content.kind == "claim" and content.start <= cue.head < content.end
            official = charge.frame.agent in _POWERS  # whom a country or a party blames for a deed need not have done it
            if told or (official and place is not None and _reaches(charge, place, drafts, clauses)):
                return list(other.recipients)
    return []


def _charges(draft: Draft) -> bool:
    frame = draft.main.frame
    return draft.type in _CHARGES and draft.status != "negated" and (frame.agent in _POWERS or frame.content == "claim")


def _before_preposition(cue: Cue, clauses: Clauses) -> int | None:
    """The token before the preposition that governs the noun of an act, None where there is none."""
    grammar, lows = clauses.grammar, clauses.lows
    place = cue.start - 1
    if cue.pos != "n":
        return None
    while place > 0 and (lows[place] in grammar.determiners or not lows[place][:1].isalnum()) and lows[place] not in grammar.prepositions:
        if lows[place] in ",;:":
            return None
        place -= 1
    governed = place > 0 and lows[place] in grammar.prepositions and lows[place] not in grammar.subordinators
    return place - 1 if governed else None


def _reaches(charge: Cue, place: int, drafts: Sequence[Draft], clauses: Clauses) -> bool:
    """Whether the phrase after a token goes with a charge before it: *arrested two men in Peja | for the murder*."""
    if place + 1 == charge.end - 1 and place + 1 in charge.places:
        return True  # *was charged **with** the murder*
    if charge.end > place + 1 or any(place in cue.places for draft in drafts for cue in draft.cues if cue is not charge):
        return False
    opening = clauses.grammar.relatives | frozenset(clauses.grammar.subordinators) | frozenset(";:")
    between = range(charge.end, place + 1)
    return not any(clauses.lows[p] in opening or p in clauses.group_at for p in between)
