"""Whom an act bears on where neither its slots nor the report name anybody: the first party of the complement or object phrase."""

from __future__ import annotations

from besa.coding.candidates import is_not_meant
from besa.coding.clauses import Clauses
from besa.coding.content import Content, clause_end
from besa.coding.cues import Cue
from besa.coding.joins import verbs_joined_to
from besa.coding.relatives import relative_of
from besa.coding.verbs import CASES, VerbGroup
from besa.finding.actors import Actor

_KINDS = frozenset({"actor", "land", "adjective", "name"})
#: Acts that may concern nobody, or whose object says where they were done.
_ALONE = frozenset({"CONSULT", "CONCEDE"})
#: Acts for or against what somebody seeks from others: a bid, an entry, a membership.
ON_BIDS = frozenset({"REJECT", "SUPPORT"})
_OFFICIAL = frozenset({"GOV", "LEG", "PTY"})
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
    if cue.group.reduced:  # *a ship **seized by Iran** was released after talks with Greece*
        end = min(end, next((g.start for g in clauses.groups if g.start >= cue.end and g.finite), end))
    known = {(a.country, a.sector) for a in actors if a.country or a.sector}
    if clauses.embedding is not None:
        first = content.start if content is not None else clauses.embedding.begin(cue.group)
        first = max(first, clauses.embedding.turned_at(cue.group))  # *Rusya'yı suçlarken Kremlin reddetti*
        before = [a for a in clauses.actors if first <= a.start < cue.head and (a.possessive or content is not None)]
        apart = [a for a in before if a not in actors and (a.country, a.sector) not in known and a.kind in _KINDS]
        return clauses.with_partners(apart[0], 1) if apart and not cue.group.passive else []
    owner = _owner_of_subject(cue, known, clauses)
    if owner is not None:
        return clauses.with_partners(owner, 1)
    for actor in clauses.actors:
        if not cue.head < actor.start < min(end, cue.end + _REACH) or actor.kind not in _KINDS:
            continue
        if cue.frame.type == "PROTEST" and all(place in cue.places for place in range(actor.start, actor.end)):
            continue  # *called for a **general** strike*
        if any(_goes_on(g, cue, clauses) for g in clauses.groups if cue.end <= g.start < actor.start):
            break  # *rejected the charge and after two days **expelled four diplomats***
        if _is_described(cue) and any(g.finite and cue.end <= g.start < actor.start for g in clauses.groups):
            break  # *обстрелянное село посетил министр*: what follows the next verb is no party of a participle before its noun
        if clauses.grammar.free_order and is_not_meant(actor, clauses):
            continue  # *не Ереван, а Баку*
        anybody = actor.sector == "CVL" and all(part.kind in ("people", "role") for part in actor.parts)
        official = actor.genitive and actor.sector in _OFFICIAL  # *hodhi poshtë buxhetin e **qeverisë***
        if cue.frame.content == "claim" and (anybody or not (actor.country or official)):
            continue  # *denied harming anyone*, *denied that **children** had been abducted*
        if actor in actors or (actor.country, actor.sector) in known or is_own(actor, clauses) or _is_theirs(actor, actors, clauses):
            continue
        if cue.frame.type == "REQUEST" and actor.prep in clauses.grammar.markers("against") - clauses.grammar.markers("to"):
            continue  # *called for an end to attacks on Israelis*: they are not asked
        if cue.frame.type == "ACCUSE" and bears_a_deed(actor, cue, clauses):
            continue  # *condemned the attack **on UN peacekeepers***
        if cue.group.passive and _is_told_beside(actor, cue, clauses):
            continue  # *was condemned by the premier, **who** consoled the families*
        if _is_seat(actor, actors, clauses):
            continue  # *was welcomed by the embassy **in Pristina***
        if _acts_in_relative(actor, cue, clauses):
            continue  # *vetoed a bill that **the EU** had criticised*
        if cue.frame.type == "ASSAULT" and actor.prep in clauses.grammar.markers("from") | clauses.grammar.markers("agent"):
            continue  # *was shelled from Lebanon*, *by rebels backed **by Rwanda***
        if cue.frame.type in ON_BIDS and is_sought(actor, actor.prep, cue.end, clauses):
            continue
        return clauses.with_partners(actor, 1)
    return []


def _is_seat(actor: Actor, actors: list[Actor], clauses: Clauses) -> bool:
    """Whether a land or town says where those are who act: right behind one of them."""
    if actor.prep not in clauses.grammar.markers("in") or actor.kind not in ("land", "name"):
        return False
    return any(other.end == actor.prep_at for other in actors)


def _goes_on(group: VerbGroup, cue: Cue, clauses: Clauses) -> bool:
    """Whether a verb is joined to the cue's own, so that another act begins there."""
    return clauses.subject_first and group.finite and verbs_joined_to(group, clauses)[:1] == [cue.group]


def _owner_of_subject(cue: Cue, known: set[tuple[str, str]], clauses: Clauses) -> Actor | None:
    """*Propozimi i **BE-së** u refuzua*, *sulmi i **Rusisë** ndaj Ukrainës u dënua*: whose the subject of a passive is bears the act.

    Of a deed done to somebody it is the one who did it: *vrasja e gazetarit nga **policia** u dënua*.
    """
    group, grammar = cue.group, clauses.grammar
    if group is None or not group.passive:
        return None
    if cue.start >= group.start:
        return next((a for a in clauses.subject(group) if a.genitive and (a.country, a.sector) not in known), None)
    if not clauses.sentence.infos[cue.start].noun or cue.start in clauses.actor_at:
        return None
    owners = [a for a in clauses.actors if cue.start < a.start < group.start and a.kind in _KINDS and (a.country, a.sector) not in known]
    doers = [a for a in owners if a.prep in grammar.markers("agent")]
    whose = [a for a in owners if (a.genitive or a.kind == "adjective") and not a.prep]
    return next(iter([*doers, *whose] if cue.frame.type == "ACCUSE" else [*whose, *doers]), None)


def _is_described(cue: Cue) -> bool:
    return cue.group is not None and cue.group.passive and bool(cue.group.feats & CASES)


def is_sought(actor: Actor, prep: str, first: int, clauses: Clauses) -> bool:
    """*blocked Macedonia's entry into the **EU***: whose bid it is stands before, and what is sought bears nothing.

    ``prep``: how it is marked. ``first``: the token from which on an owner counts.
    """
    grammar = clauses.grammar
    goal = prep in grammar.markers("to") | grammar.markers("for") | grammar.markers("in")
    if not goal or actor.kind not in ("land", "actor") or actor.person:
        return False
    return any(
        (a.country or a.kind == "pronoun") and (a.possessive or a.genitive or a.prep in grammar.genitive)
        for a in clauses.actors if first <= a.start < actor.start
    )  # fmt: skip


def bears_a_deed(actor: Actor, cue: Cue, clauses: Clauses) -> bool:
    """Whether an actor is whom the violence struck that a judgement is about."""
    grammar = clauses.grammar
    if not clauses.subject_first or actor.prep not in grammar.markers("against") | grammar.genitive_prepositions:
        return False
    return any(place in clauses.acts.deeds for place in range(max(cue.end, actor.prep_at - 1), actor.prep_at))


def _acts_in_relative(actor: Actor, cue: Cue, clauses: Clauses) -> bool:
    """Whether an actor is the subject of a relative clause about the object; after a verb *that* opens what is said or denied."""
    relative = relative_of(actor, clauses)
    if any("subjunctive" in g.gives for g in clauses.groups if g.start == actor.end):
        return False  # *kërkoi që **Kurti** të japë dorëheqje*
    return relative is not None and relative not in cue.places and relative - 1 not in clauses.group_at and relative > cue.end


def _is_told_beside(actor: Actor, cue: Cue, clauses: Clauses) -> bool:
    """Whether an actor stands in a relative clause that a comma sets off."""
    lows, grammar = clauses.lows, clauses.grammar
    for place in range(cue.end + 1, actor.start):
        before = place - 2 if lows[place - 1] in grammar.determiners else place - 1
        if lows[place] in grammar.relatives and lows[place] not in grammar.genitive and lows[before] == ",":
            return True
    return False


def _is_theirs(actor: Actor, actors: list[Actor], clauses: Clauses) -> bool:
    """*denied that **its troops** fired*: of the country of those who act, with a word before it that says so."""
    low = clauses.lows[min(actor.left, actor.start)]
    pronoun = clauses.grammar.pronouns.get(low)
    return pronoun is not None and pronoun.poss and any(actor.country == other.country for other in actors)


def is_own(actor: Actor, clauses: Clauses) -> bool:
    """*its troops*: the actor's own."""
    before = clauses.actor_at.get(actor.start - 1)
    return before is not None and before.kind == "pronoun" and before.possessive
