"""From whom a verb without a subject of its own borrows one: an actor beside it, or the subject of another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from besa.coding.agreement import is_bare_noun
from besa.coding.joins import joined_to
from besa.coding.openers import STRONG, relative_before
from besa.coding.verbs import CASES
from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

#: How far before its verb the word stands that opens a clause of place or a complement.
_LEAD = 6
#: What closes words that were said.
_SAID = frozenset({",", "”", "»", '"'})
#: So deep may one verb have the subject of another.
DEPTH = 6


def controller_of(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """Who a verb without a subject of its own has for one: the actor right before it, else the subject of the verb before."""
    place = clauses.before_adverbs(group)
    actor = clauses.actor_at.get(place)
    if actor is not None and _is_where(actor, group, clauses):
        place = actor.prep_at - 1  # *blocked roads **in Yerevan** to demand*
        actor = clauses.actor_at.get(place)
        actor = actor if actor is not None and not actor.prep else None
    if actor is not None and not actor.genitive and clauses.lows[place] != "," and not _is_agent(actor, clauses):
        return joined_to(actor, -1, clauses)
    controlled = _object_controller(place, group, clauses)
    if controlled is not None:
        return joined_to(controlled, -1, clauses)
    described = _described(group, clauses)
    if described is not None:
        return joined_to(described, 1, clauses)
    before = [g for g in clauses.groups if g.end <= group.start]
    if depth > DEPTH:
        return []
    if not before:
        return subject_of_the_next(group, depth, clauses)
    if (
        "ger" in group.feats
        and before[-1].head in clauses.acts.refusing
        and place not in clauses.group_at
        and clauses.sentence.infos[place].noun
    ):
        return []  # *vetoed a **resolution demanding** a truce*: who refuses it does not demand it
    finite = [g for g in before if g.finite and relative_before(g, clauses) is None] or [g for g in before if g.finite]
    comma = place >= 0 and clauses.lows[place] == ","
    main = finite[-1] if comma and finite else before[-1]
    return (_speaker_behind(main, clauses) if comma else []) or clauses.subject(main, depth + 1)


def _speaker_behind(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    """*“…,” said **the spokesman**, rejecting the plan*: who speaks stands behind the verb that closes what was said."""
    before = clauses.lows[group.start - 1] if group.start else ""
    if before not in _SAID or not any(group.head in hit.places for hit in clauses.sentence.of("say")):
        return []
    place = group.end
    while place < len(clauses.lows) and clauses.lows[place] in clauses.grammar.determiners:
        place += 1
    actor = clauses.actor_at.get(place)
    return [actor] if actor is not None and not actor.prep and not actor.genitive and actor.kind != "adjective" else []


def _is_where(actor: Actor, group: VerbGroup, clauses: Clauses) -> bool:
    """Whether an actor right before an infinitive only says where something was done so as to do what follows."""
    if actor.kind not in ("land", "town", "name") or "infinitive" not in group.gives:
        return False
    grammar = clauses.grammar
    asked = frozenset().union(*(grammar.markers(name) for name in ("on", "to", "for", "against", "from", "agent", "with", "about")))
    at = actor.prep in grammar.markers("in") or (bool(actor.prep) and actor.prep not in asked | grammar.genitive_prepositions)
    return at and any(g.end <= actor.prep_at for g in clauses.groups)


def _is_agent(actor: Actor, clauses: Clauses) -> bool:
    """*was forced **by protesters** to resign*: who does what the passive before it says."""
    before = next((g for g in reversed(clauses.groups) if g.end <= actor.prep_at), None)
    return clauses.subject_first and actor.prep in clauses.grammar.markers("agent") and before is not None and before.passive


def _object_controller(place: int, group: VerbGroup, clauses: Clauses) -> Actor | None:
    """*prevented **protesters from** storming*, *fined **the bank for** helping*: the object before such a word does what follows.

    After other words it is the subject: *met the rebels before attacking*, *apologised to Chile for attacking*.
    """
    if place < 1 or "ger" not in group.feats or clauses.lows[place] not in clauses.syntax.controlling:
        return None
    actor = clauses.actor_at.get(place - 1)
    if actor is None or actor.prep or actor.genitive or actor.possessive:
        return None
    opener = min(actor.left, actor.start) - 1
    while opener >= 0 and clauses.lows[opener] in clauses.grammar.determiners:
        opener -= 1
    governs = clauses.group_at.get(opener)
    return actor if governs is not None and not governs.passive else None


def _described(group: VerbGroup, clauses: Clauses) -> Actor | None:
    """The noun that a participle with a case agrees with: *задержанный полицией АКТИВИСТ*, *АКТИВИСТ, задержанный полицией*."""
    cases = group.feats & CASES if "part" in group.feats else frozenset()
    if not cases:
        return None
    place = group.start - 1
    if place > 0 and clauses.lows[place] == ",":
        before = clauses.actor_at.get(place - 1)
        return before if before is not None and before.cases & cases else None
    for place in range(group.end, min(group.end + 6, len(clauses.lows))):
        actor = clauses.actor_at.get(place)
        if actor is not None and actor.cases & cases and not actor.prep and (actor.cases & cases) - {"ins"}:
            return actor
        if place in clauses.group_at or clauses.lows[place] in STRONG or clauses.lows[place] == ",":
            return None
        if group.passive and _is_described(place, cases, clauses):
            return None
    return None


def _is_described(place: int, cases: frozenset[str], clauses: Clauses) -> bool:
    """*обстрелянное армянами СЕЛО посетил министр*: a noun that is no actor."""
    return is_bare_noun(place, clauses) and any(r.feats & cases for r in clauses.sentence.infos[place].readings if r.pos == "n")


def subject_of_main(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """*came to Baku, where he met*, with *he* left out: a clause of place without a subject has that of the clause before."""
    place = group.start - 1
    while place >= 0 and group.start - place < _LEAD and place not in clauses.group_at:
        kind = clauses.grammar.subordinators.get(clauses.lows[place])
        if kind == "relative-place":
            before = [g for g in clauses.groups if g.end <= place and g.finite]
            return clauses.subject(before[-1], depth + 1) if before and depth <= DEPTH else []
        suspects = clauses.actor_at.get(place - 1) if kind == "complement" and clauses.grammar.drops_subject else None
        if suspects is not None and suspects.sector == "CRM" and not suspects.country:
            return _suspected(suspects, clauses)
        if kind == "complement" and clauses.grammar.drops_subject:
            main = clauses.group_at.get(place - 1)  # *burri dyshohet se vrau gruan*: of whom it is thought is he who did it
            raised = main is not None and main.passive and not group.passive and group.finite
            return clauses.subject(main, depth + 1) if main is not None and raised and depth <= DEPTH else []
        place -= 1
    return []


def _suspected(suspects: Actor, clauses: Clauses) -> list[Actor]:
    """*katër burra, **të dyshuar se** kishin sulmuar …*: those whom an aside calls suspects, or the suspects themselves."""
    start = min(suspects.left, suspects.start)
    before = [a for a in clauses.actors if a.end <= start and a.kind in ("actor", "name") and not a.prep and not a.genitive]
    aside = start > 0 and clauses.lows[start - 1] == ","
    return before[-1:] if aside and before else [suspects]


def shared_ahead(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """*Pasi u takua me Lajçakun, Kurti tha*: a clause that opens its sentence without a subject has that of the clause after it."""
    if depth > DEPTH or not clauses.opens_sentence(group):
        return []
    after = next((g for g in clauses.groups if g.start >= group.end and g.finite), None)
    return clauses.subject(after, depth + 1) if after is not None and "," in clauses.lows[group.end : after.start] else []


def subject_of_the_next(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """*Speaking in Baku, the president …*: a verb that opens its sentence without a subject has that of the next finite one."""
    after = next((g for g in clauses.groups if g.start >= group.end and g.finite), None)
    if after is None or "," not in clauses.lows[group.end : after.start] or "inf" in group.feats:
        return []
    return clauses.subject(after, depth + 1)
