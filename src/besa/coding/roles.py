"""Who fills which slot of an act: subjects, objects, phrases with prepositions, genitives."""

from __future__ import annotations

import msgspec

from besa.books.grammar import Grammar, Mark
from besa.coding.agreement import is_bare_noun, within_or
from besa.coding.arguments import Argument, after, before, owners
from besa.coding.bearing import ON_BIDS, is_goal
from besa.coding.clauses import Clauses
from besa.coding.content import described_by
from besa.coding.cues import Cue
from besa.coding.embedding import ATTRIBUTIVE, Embedding
from besa.coding.premodifiers import enclosing, governor, premodifiers
from besa.coding.verbs import VerbGroup
from besa.coding.voice import holds_object, reduced_subject, voice_of
from besa.finding.actors import Actor

_VERB = {
    "subj": "actor",
    "obj": "recipient",
    "agent": "actor",
    "iobj": "recipient",
}  # what docs/packs.md calls the default
_NOUN = {
    "gen": "actor",
    "mod": "actor",
    "agent": "actor",
    "between": "actor",
    "against": "recipient",
    "with": "recipient",
}
_FALLBACK = ("against", "to", "in", "on", "for", "from")
#: Actors that may be no more than the place of an act.
_SPOTS = frozenset({"land", "town", "name"})


#: Acts that are done by speaking, so that who does them may be the body in which somebody speaks.
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"})


class Slots(msgspec.Struct, frozen=True):
    """Who acts and on whom. ``passive``: the subject of the verb was acted on."""

    actors: list[Actor]
    recipients: list[Actor]
    passive: bool
    reduced: bool = False


def fill(cue: Cue, clauses: Clauses) -> Slots:
    """The slots of one cue, read from its sentence alone."""
    slots = _nominal(cue, clauses) if cue.pos == "n" or cue.group is None else _verbal(cue, cue.group, clauses)
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
    people = [a for a in recipients if a.kind not in _SPOTS or a.prep in grammar.genitive]
    at = grammar.markers("in")
    return [
        a
        for a in recipients
        if not (a.kind == "town" and (a.genitive or a.prep in grammar.genitive) and _stands_at(a, clauses, at))
        and not (a.kind in _SPOTS and a.prep in at and any(other is not a for other in people))
    ]


def _verbal(cue: Cue, group: VerbGroup, clauses: Clauses) -> Slots:
    roles = {
        **_VERB,
        **({"with": "actor", "between": "actor"} if cue.frame.joint else {}),
        **cue.frame.roles,
        **cue.roles,
    }
    if cue.frame.joint and "obj" not in cue.roles:
        roles["obj"] = "actor"
    if cue.frame.type == "ASSAULT" and roles.get("with") == "actor":
        roles["with"] = "recipient"
    if cue.roles.get("subj") == cue.roles.get("obj") == "recipient":
        roles["subj"] = "actor"
    clauses.subject(group)  # settles the cases of what may be a subject or an object
    following = [] if clauses.embedding else after(cue, clauses)
    preceding = _preverbal(cue, group, clauses.embedding) if clauses.embedding else before(cue, group, clauses)
    passive, reduced = voice_of(cue, group, clauses, following, roles)
    subject = reduced_subject(group, clauses) if reduced else clauses.subject(group)
    if cue.frame.type in _SPOKEN:
        subject = within_or(subject, group, clauses)  # *в Кремле осудили*
    described = [] if not clauses.grammar.free_order or passive or cue.frame.joint else _described_object(cue, subject, clauses)
    if described:
        subject = clauses.subject_behind(group)
    subject = [a for a in subject if a.animate or a.kind != "pronoun" or a.start not in cue.places]  # *it is time*
    if passive and cue.frame.type == "ASSAULT":
        following = [_fought(argument, clauses.grammar) for argument in following]
    if passive:
        subject = [a for a in subject if a.animate or a.kind != "pronoun"]
        if holds_object(cue, clauses) and clauses.embedding is None:
            subject = []
    slots: dict[str, list[Actor]] = {"actor": [], "recipient": []}
    subject_slot = (roles.get("obj", "recipient") if passive else roles["subj"]) if roles.get("obj") != "theme" or not passive else "theme"
    _put(slots, subject_slot, subject)
    if described and roles.get("obj") not in ("actor", "none"):
        _put(slots, "recipient", described)
    if not passive and clauses.grammar.relative_cases and roles.get("obj") == "recipient":
        _put(slots, "recipient", clauses.relative_object(group, "acc"))
    for argument in [*following, *preceding]:
        if argument.actor in subject or _only_owns(argument.actor, clauses):
            continue
        if clauses.grammar.free_order and not group.negated and clauses.is_not_meant(argument.actor):
            continue
        if cue.frame.joint and (_joins_a_noun(argument, cue, clauses) or _names_a_meeting(argument, clauses.grammar)):
            continue
        if cue.frame.type in ON_BIDS and _is_sought(argument, following, clauses):
            continue
        function = _function(argument, roles, clauses.grammar, passive)
        if function is not None and not (argument.actor.kind == "town" and argument.prep and _is_at(argument, clauses.grammar)):
            partners = clauses.with_partners(argument.actor, 1)
            struck = roles[function] == "actor" and function == "gen" and _owns_target(argument.actor, cue, clauses)
            _put(
                slots,
                "recipient" if struck else roles[function],
                partners if argument.side == "after" else [a for a in partners if a.start < group.start],
            )
    if not slots["recipient"] and not passive and roles.get("obj") == "recipient":
        _put(
            slots,
            "recipient",
            []
            if any(not a.through and not a.prep for a in following)
            else [a.actor for a in following if a.through and not _is_self(a.actor, slots["actor"])][:1],
        )
    if not slots["recipient"] and cue.frame.type in _AIMED:
        aimed = following or (preceding if clauses.embedding else [])
        _put(slots, "recipient", _aimed(aimed, roles, clauses.grammar, cue.frame.victim is not None or cue.frame.type == "PROTEST"))
    if not slots["recipient"] and clauses.embedding and not passive and "recipient" in (roles.get("obj"), roles.get("iobj")):
        blamed = cue.frame.type in ("ACCUSE", "REQUEST")
        raised = clauses.embedding.raised(group, blamed) if cue.frame.content else clauses.embedding.described_object(group)
        _put(slots, "recipient", raised)
    if not slots["actor"] and cue.start < cue.head:  # *обстрел города силами Баку продолжается*: who did what the unit's noun names
        named = [a for a in preceding if a.actor.start > cue.start and _did(a, roles, clauses)]
        _put(slots, "actor", [a.actor for a in named])
    if clauses.embedding and passive and not slots["actor"] and not cue.frame.joint:  # *askerlerince öldürüldü*
        _put(slots, "actor", [a.actor for a in preceding if a.actor.cases == {"ins"} and a.actor.country and not a.prep][:1])
    if clauses.embedding and passive and not slots["actor"] and cue.frame.victim is None and holds_object(cue, clauses):
        owners_before = [a.actor for a in preceding if a.actor.possessive and not a.actor.prep][:1]
        struck = bool(owners_before) and _owns_target(owners_before[0], cue, clauses)
        _put(slots, "recipient" if struck else "actor", owners_before)
    if not slots["recipient"] and not passive and not cue.frame.joint:
        _put(slots, "recipient", _owner_of_object(following, slots["actor"], clauses))
    if passive and not slots["actor"] and (cue.frame.type == "MOBILIZE" or cue.frame.id == "withdraw-troops"):
        # *российские миротворцы выведены*: whose troops are moved has moved them
        own = [a for a in subject if a.sector == "MIL" and a.country]
        slots["recipient"] = [a for a in slots["recipient"] if a not in own]
        _put(slots, "actor", own)
    if not slots["actor"] and "mod" in cue.roles and cue.start < cue.head:  # *a Russian missile hit*: whose the thing is that acts
        _put(slots, cue.roles["mod"], [argument.actor for argument in owners(cue, clauses)])
    return Slots(slots["actor"], [r for r in slots["recipient"] if r not in slots["actor"]], passive, reduced)


def _described_object(cue: Cue, subject: list[Actor], clauses: Clauses) -> list[Actor]:
    """*армянское село обстрелял Азербайджан*: the adjective of a unit's own object, which stands before its verb, is no subject."""
    if cue.start >= cue.head or "mod" in cue.roles or not is_bare_noun(cue.start, clauses):
        return []
    if "acc" not in {f for r in clauses.sentence.infos[cue.start].readings if r.pos == "n" for f in r.feats}:
        return []
    actor = clauses.actor_at.get(cue.start - 1)
    return [actor] if actor is not None and actor.kind == "adjective" and (not subject or actor in subject) else []


def _is_self(owner: Actor, acting: list[Actor]) -> bool:
    """*kritikoi vendimin e tij*: of two readings of a possessive, the one in which somebody is criticised by himself is not meant."""
    return owner.kind == "pronoun" and any((owner.country, owner.sector) == (a.country, a.sector) for a in acting)


def _preverbal(cue: Cue, group: VerbGroup, embedding: Embedding) -> list[Argument]:
    """The actors of a clause that ends in its verb."""
    return [
        Argument(a, "before", a.prep, False, a.end in (group.start, cue.start), False)
        for a in embedding.arguments(group) if not (a.kind == "adjective" and not a.prep)
    ]  # fmt: skip


def _fought(argument: Argument, grammar: Grammar) -> Argument:
    """*was killed in a firefight with Israeli forces*: an armed side that somebody fell in a fight with did it."""
    by = next((prep for mark in grammar.functions.get("agent", ()) for prep in mark.prep), "")
    armed = argument.actor.sector in ("MIL", "COP", "REB", "SPY") and argument.prep in grammar.markers("with")
    return msgspec.structs.replace(argument, prep=by) if armed and by else argument


def _joins_a_noun(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*met the envoy for the dialogue between Kosovo and Serbia*: whom another noun stands between they are no parties of the verb."""
    between = clauses.grammar.markers("between")
    if argument.prep not in between or argument.side != "after":
        return False
    place = argument.actor.start - 1
    while place > cue.end and clauses.lows[place] not in between:
        place -= 1
    before = place - 1
    parted = before >= cue.end and before not in clauses.actor_at and clauses.sentence.infos[before].noun
    return parted and clauses.lows[before] not in clauses.grammar.adverbs | clauses.grammar.calendar


def _names_a_meeting(argument: Argument, grammar: Grammar) -> bool:
    """*samiti i Parisit*, *takimi i Brukselit*: the town that owns a meeting is where it is held."""
    actor = argument.actor
    owns = argument.side == "after" and (argument.genitive or argument.prep in grammar.genitive)
    return owns and actor.kind in ("town", "land") and bool(actor.parts) and all(part.kind == "capital" for part in actor.parts)


def _is_sought(argument: Argument, following: list[Argument], clauses: Clauses) -> bool:
    """*blocked Macedonia's entry into the EU*: it is aimed at whose bid it is, not at what is sought."""
    grammar = clauses.grammar
    actor = argument.actor
    if argument.side != "after" or not is_goal(argument.prep, grammar) or actor.kind not in ("land", "actor") or actor.person:
        return False
    owners_before = (
        a for a in following
        if a.actor.end <= actor.start and (a.actor.country or a.actor.kind == "pronoun")
        and (a.actor.possessive or a.genitive or a.prep in grammar.genitive)
    )  # fmt: skip
    return next(owners_before, None) is not None


_AIMED = frozenset({"AID", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "RETREAT", "CONCEDE"})


def _only_owns(actor: Actor, clauses: Clauses) -> bool:
    """*its* in *objected to its bid*; but *kundër tij* is *against him*."""
    if actor.kind != "pronoun" or not actor.possessive:
        return False
    if actor.plural and "acc" in actor.cases and actor.end in clauses.group_at:
        return False  # *их подозревают*
    governed = bool(actor.prep) and actor.prep_at == actor.start - 1 and actor.prep not in clauses.grammar.genitive
    return not governed or _is_noun_at(actor.end, clauses)


def _is_noun_at(place: int, clauses: Clauses) -> bool:
    if place >= len(clauses.lows) or place in clauses.group_at or place in clauses.actor_at:
        return place in clauses.actor_at
    return clauses.lows[place][0].isalpha() and clauses.lows[place] not in clauses.grammar.closed


def _owner_of_object(following: list[Argument], acting: list[Actor], clauses: Clauses) -> list[Actor]:
    """*vetoed its bid*, *praised their work*: the act is aimed at whoever owns its object, if that is not the one who acts."""
    owner = following[0].actor if following else None
    if owner is None or not _only_owns(owner, clauses) or (owner.prep and owner.prep not in clauses.grammar.genitive):
        return []
    return [owner] if owner.country and acting and not _is_self(owner, acting) else []


def _aimed(after: list[Argument], roles: dict[str, str], grammar: Grammar, harms: bool) -> list[Actor]:
    """Sanctions in, troops into, aid for: the country named there is the one acted on, if nobody else is.

    ``harms``: the act is done to people or by a crowd, so that *in London* says only where.
    """
    for argument in after:
        if argument.actor.kind in ("land", "actor", "town") and argument.prep:
            for function in _FALLBACK:
                if (argument.actor.kind == "town" or (harms and argument.actor.kind == "land")) and _is_at(argument, grammar):
                    continue
                if roles.get(function) is None and argument.prep in grammar.markers(function):
                    return [argument.actor]
    return []


def _is_at(argument: Argument, grammar: Grammar) -> bool:
    """Whether a preposition says where rather than at whom: *in Tetovo*, *near Kherson*."""
    return argument.prep in grammar.markers("in")


def _nominal(cue: Cue, clauses: Clauses) -> Slots:
    alleged = _alleged(cue, clauses)
    if alleged is not None:
        return alleged
    roles = {**_NOUN, **({"with": "actor"} if cue.frame.joint else {}), **cue.roles}
    if cue.frame.joint and "against" not in cue.roles and cue.frame.type != "ASSAULT":
        del roles["against"]
    slots: dict[str, list[Actor]] = {"actor": [], "recipient": []}
    if clauses.grammar.noun_final:
        arguments = [Argument(b.actor, "before", b.actor.prep, False, b.adjacent, False) for b in premodifiers(cue, clauses)]
    else:
        arguments = [*owners(cue, clauses), *after(cue, clauses)]
    if not cue.frame.joint and any(_did(argument, roles, clauses) for argument in arguments):
        roles["gen"] = "recipient"  # *арест журналистов полицией*: whoever else owns the act bore it
    for argument in arguments:
        if _names_the_act(argument, arguments, cue, clauses.grammar):
            continue
        function = _function(argument, roles, clauses.grammar, False)
        if function == "gen" and _does_to_another(argument, arguments, clauses.grammar):
            function = "mod" if "mod" in roles else function
        if function is not None:
            owner = function == "gen" and roles["gen"] == "actor"
            bears = owner and (_is_powerless(argument.actor, cue) or _owns_target(argument.actor, cue, clauses))
            slot = "recipient" if bears else roles[function]
            _put(slots, slot, clauses.with_partners(argument.actor, 1) if argument.side == "after" else [argument.actor])
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
    # *survived an attack*, *prevented a bombing*: whose verb has violence for its object did not do it; verbs that say so are units
    if not slots["actor"] and not cue.frame.joint and cue.frame.type != "ASSAULT" and (roles.get("gen") == "actor" or _is_measure(cue)):
        slots["actor"] = [a for a in _doer(cue, clauses) if roles.get("gen") == "actor" or a.sector in _POWERS]
    return Slots(slots["actor"], [r for r in slots["recipient"] if r not in slots["actor"]], False)


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


def _did(argument: Argument, roles: dict[str, str], clauses: Clauses) -> bool:
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


def _does_to_another(argument: Argument, arguments: list[Argument], grammar: Grammar) -> bool:
    """*Russia's invasion of Georgia*: of two who own a deed, the one before it did it and the one after it bore it."""
    after_it = (a for a in arguments if a.side == "after" and (a.genitive or a.prep in grammar.genitive) and not a.through)
    return argument.side == "before" and argument.actor.possessive and next(after_it, None) is not None


#: Acts of those who have power over others: who *announced the arrest of …* or *a suspension of …* is the one who did it.
_MEASURES = frozenset({"COERCE", "SANCTION", "CONCEDE", "RETREAT", "AID", "MOBILIZE"})
_POWERS = frozenset({"GOV", "COP", "JUD", "LEG", "MIL", "REB", "SPY"})


def _owns_target(actor: Actor, cue: Cue, clauses: Clauses) -> bool:
    """*Butto'nun konvoyuna saldırı*: whose convoy it is that was attacked."""
    if not clauses.grammar.noun_final or cue.frame.type != "ASSAULT" or actor.end >= cue.start:
        return False
    readings = [r.feats for r in clauses.sentence.infos[actor.end].readings if r.pos == "n"]
    return bool(readings) and all({"dat", "poss"} <= feats for feats in readings) and actor.end not in clauses.actor_at


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


def _doer(cue: Cue, clauses: Clauses) -> list[Actor]:
    """*ordered an investigation*, *heads an inquiry*: the subject of the verb whose object the noun is."""
    if clauses.embedding is not None:
        group = governor(cue, clauses)
        return clauses.subject(group) if group is not None and not group.passive else []
    place = cue.start - 1
    while place >= 0 and cue.start - place <= 5:
        group = clauses.group_at.get(place)
        if group is not None:
            return [] if group.passive else clauses.subject(group)
        low = clauses.lows[place]
        if low in clauses.grammar.prepositions or not low[:1].isalpha() or place in clauses.actor_at:
            return []
        place -= 1
    return []


def _put(slots: dict[str, list[Actor]], slot: str, actors: list[Actor]) -> None:
    if slot in ("victim",):
        slot = "recipient"
    if slot in slots:
        slots[slot].extend(a for a in actors if a not in slots["actor"] and a not in slots["recipient"])


def _governor(cue: Cue, clauses: Clauses) -> VerbGroup | None:
    """The verb whose clause the noun stands in: the nearest before it, else after it."""
    if clauses.embedding is not None:
        around = enclosing(cue.head, clauses)
        return governor(cue, clauses) or (around[0] if around else None)
    before = [g for g in clauses.groups if g.end <= cue.start]
    after = [g for g in clauses.groups if g.start >= cue.end]
    return before[-1] if before else after[0] if after else None


def _function(argument: Argument, roles: dict[str, str], grammar: Grammar, passive: bool) -> str | None:
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
