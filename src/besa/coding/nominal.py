"""Who does and who bears what a noun names: its owners, what stands after it, and the verb whose object it is."""

from __future__ import annotations

from collections.abc import Sequence

from besa.books.grammar import Grammar
from besa.coding.arguments import Argument, after, owners
from besa.coding.clauses import Clauses
from besa.coding.content import described_by
from besa.coding.cues import Cue
from besa.coding.embedding import ATTRIBUTIVE
from besa.coding.premodifiers import enclosing, governor, premodifiers
from besa.coding.slots import JUDGES, Slots, function_of, is_doer, owns_target, put, strikes
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor

_NOUN = {
    "gen": "actor",
    "mod": "actor",
    "agent": "actor",
    "between": "actor",
    "against": "recipient",
    "with": "recipient",
    "iobj": "recipient",
}


def nominal_slots(cue: Cue, clauses: Clauses, others: Sequence[Cue]) -> Slots:
    """The slots of a cue that is a noun."""
    alleged = _alleged(cue, clauses)
    if alleged is not None:
        return alleged
    roles = {**_NOUN, **({"with": "actor"} if cue.frame.joint else {}), **cue.roles}
    if cue.frame.spoken:  # *it is important that the parties meet*: who is named there does not say so
        roles.update({name: "recipient" for name in _NOUN if cue.roles.get(name) is None and _NOUN[name] == "actor" and name != "agent"})
    if cue.frame.joint and "against" not in cue.roles and cue.frame.type != "ASSAULT":
        del roles["against"]
    slots: dict[str, list[Actor]] = {"actor": [], "recipient": []}
    if clauses.grammar.noun_final:
        arguments = [Argument(b.actor, "before", b.actor.prep, False, b.adjacent, False) for b in premodifiers(cue, clauses)]
    else:
        arguments = [*owners(cue, clauses), *after(cue, clauses)]
    owns = any(_does_to_another(argument, arguments, roles, cue, clauses) for argument in arguments)
    if not cue.frame.joint and any(is_doer(argument, roles, clauses) for argument in arguments):
        roles["gen"] = "recipient"  # *арест журналистов полицией*: whoever else owns the act bore it
    for argument in arguments:
        if _names_the_act(argument, arguments, cue, clauses.grammar):
            continue
        if argument.adjacent and argument.side == "after" and _has_verb(argument.actor, clauses):
            continue
        function = function_of(argument, roles, clauses.grammar, False)
        if function == "mod" and argument.side == "after" and cue.end - 1 > cue.head and roles.get("gen") in ("theme", "recipient"):
            if roles["gen"] == "theme":
                continue  # *dënimi i sulmit **serb***: it describes the deed that is condemned
            function = "gen"  # *djegia e flamurit **turk***
        if function == "iobj" and "iobj" not in cue.roles and not argument.adjacent:
            continue  # *kritika **Kurtit***; further off it is the verb's
        if function == "agent" and argument.actor.kind == "town" and argument.prep in clauses.grammar.markers("from"):
            continue  # *vrasja e gruas **nga Kamenica***
        slot = roles[function] if function is not None else ""
        if owns and function == "gen":
            slot = "actor" if argument.side == "before" else "recipient"
        elif function == "gen" and slot == "actor" and _owner_bears(argument, arguments, cue, clauses):
            slot = "recipient"
        elif function == "agent" and _blames(cue, clauses):
            slot = ""
        elif function == "agent" and (owns or _did_what_is_judged(argument, cue, clauses)):
            slot = "recipient" if cue.frame.type in JUDGES else ""
        if slot:
            put(slots, slot, clauses.with_partners(argument.actor, 1) if argument.side == "after" else [argument.actor])
    if clauses.grammar.possession_by_case and not slots["actor"] and cue.frame.type == "ASSAULT":
        within = range(cue.start + 1, cue.end)  # *удар **израильского беспилотника***
        slots["actor"] = [a for a in clauses.actors if a.start in within and strikes(a)][:1]
    if clauses.grammar.noun_final and not slots["actor"]:
        slots["actor"] = _from_whom(cue, arguments, slots["recipient"], clauses)
    if cue.frame.joint and len(slots["actor"]) < 2:
        group = _governor(cue, clauses)
        subject = clauses.subject(group) if group else []
        if not slots["actor"]:
            slots["actor"] = subject if len(subject) > 1 and group and group.end <= cue.start else []
            return Slots(slots["actor"], slots["recipient"], False)
        if subject and all(s.country != slots["actor"][0].country or s.sector != slots["actor"][0].sector for s in subject):
            slots["actor"] = subject + slots["actor"]
    if not slots["actor"] and not cue.frame.joint and _may_be_object(cue, clauses) and (roles.get("gen") == "actor" or _is_measure(cue)):
        borne = _undergoer(cue, clauses)
        slots["recipient"] = slots["recipient"] or borne
        doers = [] if borne else _doer(cue, clauses, others)
        slots["actor"] = [a for a in doers if roles.get("gen") == "actor" or a.sector in _POWERS]
    spots = clauses.grammar.markers("in")
    if cue.frame.type == "PROTEST" and cue.start and clauses.lows[cue.start - 1] in spots:
        slots = _in_protest(cue, slots, clauses)
    return Slots(slots["actor"], [r for r in slots["recipient"] if r not in slots["actor"]], False)


def _in_protest(cue: Cue, slots: dict[str, list[Actor]], clauses: Clauses) -> dict[str, list[Actor]]:
    """*blocked a crossing **in protest** at Chad's ban*: who did something so protests, and against whoever is named first behind it."""
    group = next((g for g in reversed(clauses.groups) if g.end <= cue.start), None)
    first = next((a for a in clauses.actors if a.start >= cue.end), None)
    governed = first is not None and first.prep_at == cue.end and first.prep in clauses.grammar.markers("against")
    subject = clauses.subject(group) if group is not None and not group.passive else []
    return {"actor": subject or slots["actor"], "recipient": [first] if first is not None and governed else slots["recipient"]}


def _may_be_object(cue: Cue, clauses: Clauses) -> bool:
    """Whether the subject of a noun's verb may have done what it names; of violence only where the language lists such verbs.

    *Survived an attack*, *prevented a bombing*: elsewhere verbs that say who did it are units.
    """
    grammar = clauses.grammar
    return cue.frame.type != "ASSAULT" or bool(grammar.doing) or not (grammar.free_order or grammar.verb_final)


#: What comes *from* somebody to somebody: words, help and blows.
_SENT = frozenset({"ACCUSE", "THREATEN", "REQUEST", "SUPPORT", "AGREE", "AID", "SANCTION", "REJECT"})


def _from_whom(cue: Cue, arguments: list[Argument], to: list[Actor], clauses: Clauses) -> list[Actor]:
    """*Rusya'dan Ukrayna'ya saldırı*, *Bakü'den tepki*: where nouns carry endings, whoever it comes from acts."""
    if cue.frame.joint or not (cue.frame.type in _SENT or (cue.frame.type == "ASSAULT" and any("dat" in a.cases for a in to))):
        return []
    sent = (a.actor for a in arguments if a.actor.cases == {"abl"} and a.actor.country and not a.prep and a.actor not in to)
    return [a for a in sent if a.kind in ("land", "actor") and not any(p in clauses.group_at for p in range(a.end, cue.start))][:1]


def _alleged(cue: Cue, clauses: Clauses) -> Slots | None:
    """*Bakü'nün köyü bombaladığı iddiası*: who acts in the clause of a claim is the one of whom it is claimed."""
    group = described_by(cue, clauses)
    if clauses.embedding is None or cue.frame.content != "claim" or group is None or "part" not in group.feats:
        return None
    if group.form != ATTRIBUTIVE and group.end == cue.start:
        return None
    said_of = clauses.subject(group)
    if not any(actor.possessive for actor in said_of):
        return None
    before = clauses.actor_at.get(min(actor.left for actor in said_of) - 1) or clauses.actor_at.get(min(a.left for a in said_of) - 2)
    owner = [before] if before is not None and before.possessive and before not in said_of and not before.prep else []
    return Slots(owner, said_of, False)


def _has_verb(actor: Actor, clauses: Clauses) -> bool:
    """*Sulmin **Kosova** ia atribuoi Serbisë*: whoever has a verb right behind is its subject and no part of the noun before.

    Only where forms tell: *a Russian attack* has its owner before, and an adjective is none.
    """
    group = clauses.verb_behind(actor)
    plain = actor.kind != "adjective" and not actor.genitive and not actor.prep and "nom" in actor.cases and "gen" not in actor.cases
    return plain and group is not None and group.finite and actor in clauses.subject(group)


def _blames(cue: Cue, clauses: Clauses) -> bool:
    """*Pakistan **was blamed** for the attack **by India***: the phrase goes with the passive that judges the deed."""
    before = [group for group in clauses.groups if group.end <= cue.start]
    if not before or not before[-1].passive or before[-1].head not in clauses.acts.refusing:
        return False
    by = clauses.grammar.markers("agent")
    return not any(clauses.lows[place] in by or clauses.lows[place] == "," for place in range(before[-1].end, cue.start))


def _did_what_is_judged(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*an investigation **into** crimes **by** Israeli troops*: the phrase goes with the noun that the judgement is about."""
    grammar = clauses.grammar
    if cue.frame.type not in JUDGES:
        return False
    between = range(cue.end, argument.actor.prep_at)
    about = next((p for p in between if clauses.lows[p] in grammar.prepositions - grammar.genitive_prepositions), None)
    named = about is not None and any(p in clauses.actor_at for p in between)
    return about is not None and not named and argument.actor.prep_at > about


def _does_to_another(argument: Argument, arguments: list[Argument], roles: dict[str, str], cue: Cue, clauses: Clauses) -> bool:
    """*Russia's invasion of Georgia*: of two who own a deed, the one before it did it and the one after it bore it.

    So did it who owns a deed with an object that is nobody: *the EU's condemnation of the attack by Sudan's army*.
    """
    grammar = clauses.grammar
    named = argument.adjacent and roles.get("mod") == "actor"  # *EU condemnation of*
    if argument.side != "before" or not (argument.actor.possessive or named):
        return False
    if cue.end < len(clauses.lows) and clauses.lows[cue.end] in grammar.genitive_prepositions:
        return True
    after_it = (a for a in arguments if a.side == "after" and (a.genitive or a.prep in grammar.genitive) and not a.through)
    return next(after_it, None) is not None


def _owner_bears(argument: Argument, arguments: list[Argument], cue: Cue, clauses: Clauses) -> bool:
    """Whether the one who owns an act bore it, and did not do it."""
    if argument.side == "after" and _is_struck(argument, arguments, cue, clauses):
        return True
    return _is_powerless(argument.actor, cue) or owns_target(argument.actor, cue, clauses)


def _is_struck(argument: Argument, arguments: list[Argument], cue: Cue, clauses: Clauses) -> bool:
    """*bombardimi **rus** i Harkivit*: behind the adjective of whoever did a deed of violence its genitive says what it hit."""
    doer = next((a for a in arguments if a.actor.kind == "adjective" and a.side == "after" and a.adjacent), None)
    behind = doer is not None and doer.actor.end <= argument.actor.start
    return cue.frame.type == "ASSAULT" and not cue.frame.joint and behind


#: Acts of those who have power over others: who *announced the arrest of …* or *a suspension of …* is the one who did it.
_MEASURES = frozenset({"COERCE", "SANCTION", "CONCEDE", "RETREAT", "AID", "MOBILIZE"})
_POWERS = frozenset({"GOV", "COP", "JUD", "LEG", "MIL", "REB", "SPY"})


def _is_powerless(actor: Actor, cue: Cue) -> bool:
    """*gazetecinin hapis cezası*: who owns an act of courts or police and is neither one of them nor of those in power, bore it."""
    official = cue.frame.agent in ("JUD", "COP") and cue.frame.id != "charge"  # *the charges of John Bolton* may be words of his
    return official and actor.sector not in _POWERS and bool(actor.sector or actor.person)


def _is_measure(cue: Cue) -> bool:
    """Not so judgements: *they received the sentence*."""
    return cue.pos == "n" and cue.frame.type in _MEASURES and cue.frame.agent != "JUD"


def _names_the_act(argument: Argument, arguments: list[Argument], cue: Cue, grammar: Grammar) -> bool:
    """*the Paris summit*, *the New York attack*: a town or region says which one, unless another party stands beside it."""
    actor = argument.actor
    if (
        not (cue.frame.joint or cue.frame.type == "ASSAULT")
        or actor.possessive
        or (argument.prep and not argument.genitive and argument.prep not in grammar.genitive)
        or len(arguments) > 1
    ):
        return False
    return actor.kind in ("town", "land") and bool(actor.parts) and all(part.kind in ("capital", "region") for part in actor.parts)


#: Acts by which one speaks of what others have done: *condemned the attack*.
_SPEAKS_OF = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "CONSULT"})


def _speaking(clauses: Clauses, others: Sequence[Cue]) -> set[int]:
    """The tokens of verbs that only speak of what others have done: *condemned*, *commented on*, *confirmed*."""
    places = {o.head for o in others if o.pos == "v" and o.frame.type in _SPEAKS_OF}
    return places | {hit.head for hit in clauses.sentence.of("say")}


def _undergoer(cue: Cue, clauses: Clauses) -> list[Actor]:
    """*Russia **faced** sanctions*: the subject of a verb that says it bears what its object names."""
    group = clauses.group_at.get(_governing_place(cue, clauses))
    undergoing = clauses.grammar.undergoing
    if group is None or group.passive or all(r.lemma not in undergoing for r in clauses.sentence.infos[group.head].readings):
        return []
    return clauses.subject(group)


def _governing_place(cue: Cue, clauses: Clauses) -> int:
    """The token before a noun and the articles and adjectives that describe it."""
    place = cue.start - 1
    while place >= 0 and place not in clauses.group_at and clauses.lows[place][:1].isalpha():
        if clauses.lows[place] in clauses.grammar.prepositions or place in clauses.actor_at:
            return -1
        place -= 1
    return place


def _doer(cue: Cue, clauses: Clauses, others: Sequence[Cue]) -> list[Actor]:
    """*ordered an investigation*, *heads an inquiry*: the subject of the verb whose object the noun is.

    Not so where that verb tells an act of its own or only speaks of the deed: *condemned the coup*, *confirmed the attack*.
    """
    speaking = _speaking(clauses, others) if cue.frame.type == "ASSAULT" else set()
    if clauses.embedding is not None:
        group = governor(cue, clauses)
        return clauses.subject(group) if group is not None and not group.passive else []
    place = cue.start - 1
    while place >= 0 and cue.start - place <= 5:
        group = clauses.group_at.get(place)
        if group is not None:
            told_of = group.head in speaking or group.head in clauses.acts.judging
            return [] if group.passive or told_of or _only_meets_with(cue, group, clauses) else clauses.subject(group)
        low = clauses.lows[place]
        if low in clauses.grammar.prepositions or not low[:1].isalpha() or place in clauses.actor_at:
            return []
        place -= 1
    return []


def _only_meets_with(cue: Cue, group: VerbGroup, clauses: Clauses) -> bool:
    """*suffered an attack*, *reported a bombing*: of violence only some verbs say that their subject does it."""
    doing = clauses.grammar.doing
    if cue.frame.type != "ASSAULT" or not doing:
        return False
    verbs = [g for g in (group, clauses.partner(group)) if g is not None]
    return all(reading.lemma not in doing for verb in verbs for reading in clauses.sentence.infos[verb.head].readings)


def _governor(cue: Cue, clauses: Clauses) -> VerbGroup | None:
    """The verb whose clause the noun stands in: the nearest before it, else after it."""
    if clauses.embedding is not None:
        around = enclosing(cue.head, clauses)
        return governor(cue, clauses) or (around[0] if around else None)
    before = [g for g in clauses.groups if g.end <= cue.start]
    after = [g for g in clauses.groups if g.start >= cue.end]
    return before[-1] if before else after[0] if after else None
