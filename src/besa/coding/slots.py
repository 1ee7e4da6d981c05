"""The slots of a cue, and what stands in which: what verbs and nouns share."""

from __future__ import annotations

import msgspec

from besa.books.grammar import Grammar, Mark
from besa.coding.arguments import Argument
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.finding.actors import Actor

#: Acts that pass a verdict on what somebody has done: *its condemnation of the attack by the army* is aimed at the army.
JUDGES = frozenset({"ACCUSE", "REJECT", "SUPPORT"})


class Slots(msgspec.Struct, frozen=True, gc=False):
    """Who acts and on whom. ``passive``: the subject of the verb was acted on."""

    actors: list[Actor]
    recipients: list[Actor]
    passive: bool
    reduced: bool = False


def is_doer(argument: Argument, roles: dict[str, str], clauses: Clauses) -> bool:
    """Whether an actor beside a noun is marked as the one who did it: *by the police*, *полицией*, *polis tarafından*."""
    grammar, actor = clauses.grammar, argument.actor
    if roles.get("agent") != "actor":
        return False
    marks = [mark for mark in grammar.functions.get("agent", ()) if _matches(mark, argument)]
    bare = any(mark.case and actor.cases <= frozenset(mark.case) for mark in marks) and not _is_governed(actor, clauses)
    return bare or any(not mark.case for mark in marks)


def _is_governed(actor: Actor, clauses: Clauses) -> bool:
    """*с каталонскими сепаратистами*: an adjective nobody knows stands between a preposition and its noun."""
    place = min(actor.left, actor.start) - 1
    while place >= 0 and actor.start - place < 4 and place not in clauses.actor_at and clauses.lows[place][:1].isalpha():
        if clauses.lows[place] in clauses.grammar.prepositions:
            return True
        if clauses.sentence.infos[place].noun:
            return False
        place -= 1
    return False


def owns_target(actor: Actor, cue: Cue, clauses: Clauses) -> bool:
    """*Butto'nun konvoyuna saldırı*: whose convoy it is that was attacked."""
    if not clauses.grammar.noun_final or cue.frame.type != "ASSAULT" or actor.end >= cue.start:
        return False
    readings = [r.feats for r in clauses.sentence.infos[actor.end].readings if r.pos == "n"]
    return bool(readings) and all({"dat", "poss"} <= feats for feats in readings) and actor.end not in clauses.actor_at


def strikes(actor: Actor) -> bool:
    """*израильский беспилотник*, *украинская ракета*: armed men or a weapon, one of them, which are those who strike."""
    weapon = any(part.data.get("needs") == "land" for part in actor.parts)
    armed = actor.sector in ("MIL", "REB") and any(part.kind == "body" for part in actor.parts)
    return bool(actor.country) and (armed or weapon) and not (actor.plural or actor.prep)


def put(slots: dict[str, list[Actor]], slot: str, actors: list[Actor]) -> None:
    """Adds actors to a slot; one who is in either has his place."""
    if slot in ("victim",):
        slot = "recipient"
    if slot in slots:
        slots[slot].extend(a for a in actors if a not in slots["actor"] and a not in slots["recipient"])


def function_of(argument: Argument, roles: dict[str, str], grammar: Grammar, passive: bool) -> str | None:
    """The first function of the cue's roles that the argument's marks fit."""
    literal = f"p:{argument.prep}"
    if argument.prep and literal in roles:
        return literal
    for name in roles:
        if name in ("subj",) or (passive and name == "obj") or (name == "agent" and not passive and "obj" in roles):
            continue
        if any(_matches(mark, argument) for mark in grammar.functions.get(name, ())):
            return name
    return None


def _matches(mark: Mark, argument: Argument) -> bool:
    actor = argument.actor
    if mark.side and mark.side != argument.side:
        return False
    if mark.prep:
        return argument.prep in mark.prep and (not mark.case or bool(actor.cases & frozenset(mark.case)))
    if mark.genitive:
        return argument.genitive and not argument.prep and not argument.through
    if mark.possessive:
        return actor.possessive
    if mark.adjacent:
        fits = not mark.case or not actor.cases or bool(actor.cases & frozenset(mark.case))
        return fits and argument.adjacent and not argument.prep and not argument.genitive and not actor.possessive
    if mark.bare and (argument.prep or argument.through or (argument.genitive and not mark.case)):
        return False
    if mark.case and not (actor.cases & frozenset(mark.case)):
        return False
    return not (mark.not_case and actor.cases and actor.cases <= frozenset(mark.not_case))
