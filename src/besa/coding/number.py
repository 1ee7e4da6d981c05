"""Agreement in number: of whom a verb can be said, and of whom it cannot, by *one* and *several* alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup


def numbers_of(actor: Actor, case: str, clauses: Clauses) -> set[str]:
    """The numbers in which the form of an actor can have a case."""
    readings = [r.feats for r in clauses.sentence.infos[actor.start].readings if case in r.feats and r.pos != "v"]
    return {number for feats in readings for number in ("sg", "pl") if number in feats} or {"sg", "pl"}


def is_in(number: str, group: VerbGroup, clauses: Clauses) -> bool:
    """Whether a verb, or the auxiliary of a participle, can have no other number than this (``sg`` or ``pl``)."""
    feats = {p: clauses.sentence.infos[p].verb_feats for p in range(group.start, group.end) if clauses.sentence.infos[p].verb}
    marked = {p: found for p, found in feats.items() if found & {"sg", "pl"}}
    finite = [found for p, found in marked.items() if p != group.head or len(marked) == 1]  # *kishte **zënë*** may be a plural by itself
    return bool(finite) and all({"sg", "pl"} & found == {number} for found in finite)


def are_several(actor: Actor, clauses: Clauses) -> bool:
    """*luftëtarë*: an indefinite form that can be a plural and has no *një* before it; one of them would have it."""
    if not clauses.grammar.drops_subject or actor.kind not in ("actor", "adjective"):
        return False
    nouns = [r.feats for r in clauses.sentence.infos[actor.start].readings if r.pos == "n" and "nom" in r.feats]
    plural = any("pl" in feats for feats in nouns) and all("ind" in feats for feats in nouns)
    return plural and clauses.lows[actor.start - 1] not in clauses.grammar.indefinite
