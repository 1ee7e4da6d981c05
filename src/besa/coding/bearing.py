"""Whom an act bears on where neither its slots nor the report name anybody: the first party of the complement or object phrase."""

from __future__ import annotations

from besa.books.grammar import Grammar
from besa.coding.clauses import Clauses
from besa.coding.content import Content, clause_end
from besa.coding.cues import Cue
from besa.coding.verbs import CASES
from besa.finding.actors import Actor

_KINDS = frozenset({"actor", "land", "adjective", "name"})
#: Acts that may concern nobody, or whose object says where they were done.
_ALONE = frozenset({"CONSULT", "CONCEDE"})
#: Acts for or against what somebody seeks from others: a bid, an entry, a membership.
ON_BIDS = frozenset({"REJECT", "SUPPORT"})
_REACH = 24


def party_in(content: Content, actors: list[Actor], clauses: Clauses) -> list[Actor]:
    """The first party with a country in what is promised or threatened: *ready to withdraw its troops from Poland*."""
    known = {(a.country, a.sector) for a in actors}
    named = [
        a for a in clauses.actors
        if content.start <= a.start < content.end and a.kind in _KINDS
        and a.country and (a.country, a.sector) not in known and not is_own(a, clauses)
    ]  # fmt: skip
    marked = [a for a in named if a.prep or not a.genitive]
    aimed = [a for a in marked if a.prep] if marked and marked[0].sector == "MIL" and not marked[0].country else marked
    return clauses.with_partners(aimed[0], 1) if aimed else []


def borne_on(cue: Cue, content: Content | None, actors: list[Actor], clauses: Clauses) -> list[Actor]:
    """*vetoed a US resolution*, *refused to sell arms to Chile*, *dismissed the proposal made by the rebels*."""
    if cue.pos != "v" or cue.group is None or cue.frame.type in _ALONE or "theme" in cue.frame.roles.values():
        return []
    if len({a.country for a in actors}) > 1:
        return []  # they act together, and on each other
    end = max(content.end if content is not None else 0, clause_end(cue.end, clauses))
    known = {(a.country, a.sector) for a in actors if a.country or a.sector}
    if clauses.embedding is not None:
        first = content.start if content is not None else clauses.embedding.begin(cue.group)
        before = [a for a in clauses.actors if first <= a.start < cue.head and (a.possessive or content is not None)]
        apart = [a for a in before if a not in actors and (a.country, a.sector) not in known and a.kind in _KINDS]
        return clauses.with_partners(apart[0], 1) if apart and not cue.group.passive else []
    for actor in clauses.actors:
        if not cue.head < actor.start < min(end, cue.end + _REACH) or actor.kind not in _KINDS:
            continue
        if _is_described(cue) and any(g.finite and cue.end <= g.start < actor.start for g in clauses.groups):
            break  # *обстрелянное село посетил министр*: what follows the next verb is no party of a participle before its noun
        if clauses.grammar.free_order and clauses.is_not_meant(actor):
            continue  # *не Ереван, а Баку*
        if cue.frame.content == "claim" and not actor.country:
            continue  # *denied harming anyone*
        if actor in actors or (actor.country, actor.sector) in known or is_own(actor, clauses):
            continue
        if cue.frame.type == "REQUEST" and actor.prep in clauses.grammar.markers("against") - clauses.grammar.markers("to"):
            continue  # *called for an end to attacks on Israelis*: they are not asked
        if cue.frame.type in ON_BIDS and actor.prep and _is_bid_for(actor, cue, clauses):
            continue
        return clauses.with_partners(actor, 1)
    return []


def _is_described(cue: Cue) -> bool:
    return cue.group is not None and cue.group.passive and bool(cue.group.feats & CASES)


def _is_bid_for(actor: Actor, cue: Cue, clauses: Clauses) -> bool:
    """*objected to its bids for the EU*: whose bid it is stands before, and what is sought bears nothing."""
    return is_goal(actor.prep, clauses.grammar) and any(cue.end <= a.start < actor.start and a.possessive for a in clauses.actors)


def is_goal(prep: str, grammar: Grammar) -> bool:
    """*bids for*, *entry into*, *accession to*: what follows is what is sought."""
    return prep in grammar.markers("to") | grammar.markers("for") | grammar.markers("in")


def is_own(actor: Actor, clauses: Clauses) -> bool:
    """*its troops*: the actor's own."""
    before = clauses.actor_at.get(actor.start - 1)
    return before is not None and before.kind == "pronoun" and before.possessive
