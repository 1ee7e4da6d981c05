"""Whom a judgement of a deed is aimed at: whoever did the deed, never those who bore it, nor the land in which it was done."""

from __future__ import annotations

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.drafts import MEASURES, Draft
from besa.finding.actors import Actor

_CONDEMNS = "condemn"
#: Frames of those who are against a deed that they name: *встревожен убийством судьи*.
_AGAINST_DEEDS = frozenset({_CONDEMNS, "criticise", "express-concern", "complain", "protest-note"})
#: Deeds that are condemned: of violence, of courts and police, of states against each other, of a crowd.
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
#: How many words may stand between a verb that judges and the noun of the deed: *condemned in the strongest terms the brutal killing*.
_NEAR = 6


def spare_victims(drafts: list[Draft], clauses: Clauses) -> None:
    """*condemned the killing of a soldier by Baku*: Baku is condemned, and not the one who was killed; *condemned the attack on the
    police*: nobody that is named. Of other reproaches the one who bore the deed may be the object: *accused the victim's family*."""
    for blame in drafts:
        if blame.type == "PROTEST":
            deed = next((draft for draft in drafts if draft.type != "PROTEST" and _is_protested(draft, blame.main, clauses)), None)
            if deed is not None:
                _blame_doer(blame, deed, clauses)
                blame.nobody = False
            continue
        if blame.type != "ACCUSE" or blame.main.pos != "v":
            continue
        deed = next((draft for draft in drafts if draft is not blame and _is_judged(draft, blame.main, clauses)), None)
        if deed is not None:
            _blame_doer(blame, deed, clauses)
            continue
        if blame.recipients:
            _spare(blame, drafts)
            blame.recipients = _doers_of_object(blame, clauses) or blame.recipients


def _spare(blame: Draft, drafts: list[Draft]) -> None:
    """*осудил убийство полицейского*, *возмущён арестом врача*: those who bore a deed are not to blame for it."""
    for deed in drafts:
        told = deed.main.group is not None and deed.main.group.finite
        against = blame.frame.id == _CONDEMNS or (blame.frame.id in _AGAINST_DEEDS and deed.main.pos == "n")
        judged = deed.type == "ASSAULT" or (deed.type in MEASURES and deed.main.pos == "n" and against)
        if told or not judged:
            continue
        hit = [a for a in blame.recipients if any(a is victim for victim in deed.recipients) and a not in deed.actors]
        if hit:
            kept = [a for a in blame.recipients if a not in hit]
            guilty = [a for a in deed.actors if a.country and a.kind in ("actor", "land") and a not in kept and a not in blame.actors]
            if guilty or against:
                blame.recipients = [*kept, *guilty]


def _is_judged(deed: Draft, cue: Cue, clauses: Clauses) -> bool:
    """Whether a deed, named by a noun, is what a verb judges: its object right behind it, or the subject that opens its passive clause."""
    noun, group = deed.main, cue.group
    if noun.pos != "n" or deed.type not in _DEEDS or group is None or clauses.embedding is not None or clauses.grammar.free_order:
        return False
    if group.reduced:
        return False  # *a man **suspected of** the attack*
    if group.passive:
        between, before = range(noun.end, group.start), noun.start - 1
        while before >= 0 and (clauses.lows[before] in clauses.grammar.determiners or before in clauses.actor_at):
            before -= 1
        opens = before < 0 or clauses.lows[before] in ',–—“"' or clauses.lows[before] in clauses.grammar.subordinators
        return noun.end <= group.start and opens and not any(p in clauses.group_at and clauses.group_at[p].finite for p in between)
    if cue.head < noun.start < cue.end:
        return noun.head in cue.places  # *dënoi **vrasjen***
    between = range(cue.end, noun.start)
    if noun.start < cue.end or len(between) > _NEAR or any(p in clauses.group_at for p in between):
        return False
    owner = [clauses.actor_at[p] for p in between if p in clauses.actor_at]
    plain = all(a.possessive or a.kind in ("adjective", "land") for a in owner) and not any(a.prep for a in owner)
    governed = any(clauses.lows[p] in clauses.grammar.prepositions and clauses.lows[p] not in clauses.grammar.determiners for p in between)
    return plain and not governed and "," not in clauses.lows[cue.end : noun.start]


def _is_protested(deed: Draft, cue: Cue, clauses: Clauses) -> bool:
    """*marched in protest **at the killing** of a student*: the deed right behind the words for a protest and what they govern."""
    noun, grammar = deed.main, clauses.grammar
    if noun.pos != "n" or deed.type not in _DEEDS or noun.start < cue.end or clauses.embedding is not None or grammar.free_order:
        return False
    between = range(cue.end - 1, noun.start)
    aims = grammar.markers("against")
    aimed = any(clauses.lows[p] in aims for p in between)
    plain = all(clauses.lows[p] in aims or clauses.lows[p] in grammar.determiners for p in range(cue.end, noun.start))
    return aimed and plain and len(between) <= _NEAR


def _blame_doer(blame: Draft, deed: Draft, clauses: Clauses) -> None:
    noun, group = deed.main, blame.main.group
    end = group.start if group is not None and noun.end <= group.start else _end_of(noun, clauses)
    inner = [a for a in clauses.actors if noun.start <= a.start < end or a in deed.actors]
    kept = [a for a in blame.recipients if not any(a is other for other in inner)]
    by = clauses.grammar.markers("agent")
    named = [a for a in deed.actors if clauses.actor_at.get(a.start) is a]
    doers = [a for a in named if (a.country or a.prep in by or a.sector) and not any(a is other for other in blame.actors)]
    if not doers and deed.type in MEASURES:
        doers = [a for a in blame.recipients if a in inner and a.kind == "land" and a.prep in clauses.grammar.markers("in")]
    blame.recipients = [*kept, *(a for a in doers if a not in kept)]
    blame.nobody = not blame.recipients


def _doers_of_object(blame: Draft, clauses: Clauses) -> list[Actor]:
    """*condemned the storming of the mosque **by settlers***: by whom the thing is done that is judged, where no unit names it."""
    cue, group, grammar = blame.main, blame.main.group, clauses.grammar
    if group is None or group.passive or clauses.embedding is not None or grammar.free_order or cue.frame.content is not None:
        return []
    end = _end_of(cue, clauses)
    owned = [a for a in blame.recipients if cue.end < a.start < end and (a.genitive or a.prep in grammar.genitive_prepositions)]
    if not owned or len(owned) < len(blame.recipients):
        return []
    also = grammar.markers("agent") & grammar.markers("from")
    for actor in clauses.actors:
        if owned[-1].end <= actor.start < end and actor.prep in grammar.markers("agent"):
            plain = not any(p in clauses.group_at or clauses.lows[p] == "," for p in range(owned[-1].end, actor.start))
            people = actor.kind == "actor" or (actor.kind in ("land", "adjective") and actor.prep not in also)
            return clauses.with_partners(actor, 1) if plain and people else []
    return []


def _end_of(noun: Cue, clauses: Clauses) -> int:
    return next((g.start for g in clauses.groups if g.start >= noun.end and g.finite), len(clauses.lows))
