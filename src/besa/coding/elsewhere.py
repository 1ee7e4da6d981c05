"""Who acts or bears what a verb tells where no actor beside it fills the slot: owners, weapons, descriptions, whoever it is aimed at.

``fill_elsewhere`` keeps the order; each rule looks for itself whether its slot is still empty.
"""

from __future__ import annotations

from besa.books.grammar import Grammar
from besa.coding.arguments import Argument, owners
from besa.coding.bearing import bears_a_deed
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.relatives import antecedent_of, related_to, relative_of
from besa.coding.scene import Scene
from besa.coding.slots import is_doer, owns_target, strikes
from besa.coding.strays import only_owns
from besa.coding.verbs import VerbGroup
from besa.coding.voice import holds_object
from besa.finding.actors import Actor

#: How far before its owner the thing may begin by which somebody was struck.
_NEAR = 5
_FALLBACK = ("against", "to", "in", "on", "for", "from")
#: Acts that are done with people rather than to them: *Turkish troops were deployed*.
_WITH_MEN = frozenset({"MOBILIZE", "AID"})
_PEOPLE = frozenset({"CVL", "REF", "REB", "JRN"})
_SEATED = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", ""})
_AIMED = frozenset({"AID", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "RETREAT", "CONCEDE"})


def fill_elsewhere(scene: Scene) -> None:
    """Fills the slots that are still empty, the surest rule first."""
    if scene.actors and scene.recipients:
        return
    _sender_of_men(scene)
    _owner_of_weapon(scene)
    _agent_behind_aside(scene)
    _doer_of_named_deed(scene)
    _owner_beyond_a_noun(scene)
    _one_related(scene)
    _one_aimed_at(scene)
    _one_described_by_clause(scene)
    _doer_of_own_noun(scene)
    _doer_by_case(scene)
    _owner_of_own_noun(scene)
    _owner_of_object(scene)
    _parties_of_own_noun(scene)
    _mover_of_troops(scene)
    _owner_of_acting_thing(scene)


def _sender_of_men(scene: Scene) -> None:
    """*trupat serbe u dërguan në kufi*: whose they are has sent them."""
    if scene.passive and not scene.actors and scene.cue.frame.type == "MOBILIZE":
        scene.put("actor", [a for a in people_in(scene.cue, scene.group, scene.clauses, themselves=True) if a.country])


def _owner_of_weapon(scene: Scene) -> None:
    """*u vranë nga raketat e **Hezbollahut***: whose the thing is by which somebody was struck."""
    suffers = scene.passive or scene.roles["subj"] == "recipient"
    if suffers and not scene.actors and scene.cue.frame.type == "ASSAULT":
        scene.put("actor", [a.actor for a in scene.following if _has_fired(a, scene.clauses)][:1])
        if not scene.actors and scene.clauses.grammar.possession_by_case:
            fired = [a for a in scene.clauses.actors if _is_of_deed(a, scene)][:1]
            scene.slots["recipient"] = [a for a in scene.recipients if a not in fired]
            scene.put("actor", fired)


def _is_of_deed(actor: Actor, scene: Scene) -> bool:
    """*погибли при ударе **израильского беспилотника***: who strikes, in the genitive right behind the word for the blow."""
    place = min(actor.left, actor.start) - 1
    return "gen" in actor.cases and strikes(actor) and place in scene.cue.places and place != scene.group.head


def _agent_behind_aside(scene: Scene) -> None:
    """*u vra në Banjskë, aty pranë, **nga një grup** i armatosur*: by whom, behind a few words between commas."""
    clauses = scene.clauses
    if not scene.passive or scene.actors or clauses.embedding is not None or scene.cue.frame.type not in ("ASSAULT", "COERCE"):
        return
    for actor in clauses.actors:
        closing = actor.prep_at - 1
        if actor.prep not in clauses.grammar.markers("agent") or closing <= scene.group.end or clauses.lows[closing] != ",":
            continue
        opening = next((p for p in range(closing - 1, closing - 1 - _NEAR, -1) if p > 0 and clauses.lows[p] == ","), None)
        inner = range(scene.group.end, closing)
        verbs = any(p in clauses.group_at for p in inner) or any(clauses.lows[p] in clauses.grammar.subordinators for p in inner)
        plain = opening is not None and not any(p in clauses.actor_at for p in range(opening, closing))
        if plain and not verbs and clauses.lows[scene.group.end : closing].count(",") == 1:
            scene.put("actor", clauses.with_partners(actor, 1))
            return


def _doer_of_named_deed(scene: Scene) -> None:
    """*were killed in the attack carried out by **Hamas***, *died in **Russian** shelling*: who did the deed in which somebody fell."""
    clauses, cue = scene.clauses, scene.cue
    suffers = scene.passive or scene.roles["subj"] in ("recipient", "victim")
    if scene.actors or not suffers or cue.frame.type != "ASSAULT" or clauses.embedding is not None:
        return
    deeds = clauses.acts.deeds
    if not clauses.subject_first:
        scene.put("actor", _doer_in_relative(scene))
        return
    told = (g for g in clauses.groups if g.start > cue.head and g.finite and not clauses.may_be_reduced(g) and g.start - 1 not in deeds)
    end = next((g.start for g in told), len(clauses.lows))
    deed = next((p for p in range(cue.head + 1, end) if p in deeds), None)
    opener = _opener_of(deed, clauses) if deed is not None else None
    if deed is None or opener is None or opener < cue.head:
        return
    agents = clauses.grammar.markers("agent")
    own = [
        a
        for a in clauses.actors
        if opener < a.start <= deed and a.country and a.kind in ("adjective", "actor", "land") and a.prep_at >= opener
    ]
    by = [a for a in clauses.actors if deed < a.start < end and a.prep in agents and a.kind in ("adjective", "actor", "land")]
    scene.put("actor", by[:1] or own[:1])
    scene.slots["recipient"] = [a for a in scene.recipients if a not in scene.actors]


def _doer_in_relative(scene: Scene) -> list[Actor]:
    """*u vranë në sulmin që **Hamasi** kreu*: the subject of the clause that describes the deed."""
    clauses, grammar = scene.clauses, scene.clauses.grammar
    if grammar.free_order or scene.cue.group is None:
        return []
    deed = next((p for p in range(scene.cue.group.end, len(clauses.lows)) if p in clauses.acts.deeds or p in clauses.group_at), None)
    if deed is None or deed in clauses.group_at or deed + 1 >= len(clauses.lows) or clauses.lows[deed + 1] not in grammar.relatives:
        return []
    opener = _opener_of(deed, clauses)
    group = next((g for g in clauses.groups if g.start > deed and g.finite), None)
    actor = clauses.actor_at.get(deed + 2)
    named = actor is not None and not actor.prep and not actor.genitive and bool(actor.country)
    return [actor] if actor is not None and named and opener is not None and group is not None and group.start >= actor.end else []


def _opener_of(deed: int, clauses: Clauses) -> int | None:
    """The preposition that governs the noun of a deed, if it says where or by what somebody fell."""
    leading = clauses.grammar.markers("in") | clauses.grammar.markers("agent")
    for place in range(deed - 1, max(-1, deed - _NEAR - 1), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.prepositions and low not in clauses.grammar.determiners:
            return place if low in leading else None
        if place in clauses.group_at or not low[:1].isalnum():
            return None
    return None


def _owner_beyond_a_noun(scene: Scene) -> None:
    """*kritikoi vendimin e **qeverisë***: whose the object is, where nobody is one; but not whom a deed struck that is condemned."""
    if scene.recipients or scene.passive or scene.roles.get("obj") != "recipient":
        return
    if any(not a.through and not a.prep for a in scene.following):
        return
    judged = scene.cue.frame.type == "ACCUSE"
    owning = [
        a.actor for a in scene.following
        if a.through and not _is_self(a.actor, scene.actors) and not (judged and bears_a_deed(a.actor, scene.cue, scene.clauses))
    ]  # fmt: skip
    scene.put("recipient", owning[:1])


def _one_related(scene: Scene) -> None:
    """*Russia, which Ukraine **accuses** of it*: whom the relative stands for."""
    free = not scene.recipients and not scene.passive and not scene.cue.frame.joint and scene.clauses.embedding is None
    if free and scene.roles.get("obj") == "recipient":
        scene.put("recipient", related_to(scene.group, scene.clauses))
    if free and not scene.recipients:
        scene.put("recipient", _aimed_by_relative(scene))


def _aimed_by_relative(scene: Scene) -> list[Actor]:
    """*Ukraine, **to which** Germany had sent tanks*: whom a relative with a preposition stands for."""
    clauses, grammar = scene.clauses, scene.clauses.grammar
    actor = clauses.actor_at.get(clauses.before_adverbs(scene.group))
    relative = relative_of(actor, clauses) if actor is not None else None
    aims = grammar.markers("to") | grammar.markers("against")
    if relative is None or grammar.free_order or clauses.lows[relative - 1] not in aims:
        return []
    antecedent = antecedent_of(relative, clauses)
    return [antecedent] if antecedent is not None and antecedent.country and antecedent not in scene.actors else []


def _one_aimed_at(scene: Scene) -> None:
    """*Kundër Kurtit protestuan serbët*, *sanctions in …*: the phrase that says against whom, even before the verb."""
    frame, grammar = scene.cue.frame, scene.clauses.grammar
    if scene.recipients or frame.type not in _AIMED:
        return
    aimed = scene.following or (scene.preceding if scene.clauses.embedding else [])
    if frame.type == "ASSAULT" and frame.victim is None:  # *was shelled from Lebanon*
        aimed = [argument for argument in aimed if argument.prep not in grammar.markers("from")]
    harms = frame.victim is not None or frame.type == "PROTEST"
    scene.put("recipient", _aimed(aimed, scene.roles, grammar, harms))
    if not scene.recipients and (frame.type == "PROTEST" or scene.passive):
        scene.put("recipient", _aimed(scene.preceding, scene.roles, grammar, harms))


def _one_described_by_clause(scene: Scene) -> None:
    """Where clauses stand inside each other: the one raised out of a complement, or whom an attributive clause describes."""
    embedding, roles, frame = scene.clauses.embedding, scene.roles, scene.cue.frame
    if embedding is None or scene.recipients or scene.passive or "recipient" not in (roles.get("obj"), roles.get("iobj")):
        return
    blamed = frame.type in ("ACCUSE", "REQUEST")
    described = embedding.described_object(scene.group) if blamed or not frame.content else []  # *suçladığı **şirketi***
    raised = embedding.raised(scene.group, blamed) if frame.content and not described else []
    scene.put("recipient", described or raised)


def _doer_of_own_noun(scene: Scene) -> None:
    """*обстрел города силами Баку продолжается*: who did what the unit's noun names."""
    if not scene.actors and scene.cue.start < scene.cue.head:
        doers = [a.actor for a in scene.preceding if a.actor.start > scene.cue.start and is_doer(a, scene.roles, scene.clauses)]
        scene.put("actor", doers)


def _doer_by_case(scene: Scene) -> None:
    """*askerlerince öldürüldü*: a case that says by whom."""
    if scene.clauses.embedding and scene.passive and not scene.actors and not scene.cue.frame.joint:
        by = [a.actor for a in scene.preceding if a.actor.cases == {"ins"} and a.actor.country and not a.prep]
        scene.put("actor", by[:1])


def _owner_of_own_noun(scene: Scene) -> None:
    """*İsrail'in saldırısı düzenlendi*: where the object is one of the unit's own words, its owner acts; or bears it, if it was hit."""
    cue, clauses = scene.cue, scene.clauses
    if clauses.embedding and scene.passive and not scene.actors and cue.frame.victim is None and holds_object(cue, clauses):
        owning = [a.actor for a in scene.preceding if a.actor.possessive and not a.actor.prep][:1]
        struck = bool(owning) and owns_target(owning[0], cue, clauses)
        scene.put("recipient" if struck else "actor", owning)


def _owner_of_object(scene: Scene) -> None:
    """*vetoed **its** bid*, *praised **their** work*: the act is aimed at whoever owns its object, if that is not the one who acts."""
    if scene.recipients or scene.passive or scene.cue.frame.joint or not scene.following:
        return
    owner, grammar = scene.following[0].actor, scene.clauses.grammar
    if not only_owns(owner, scene.clauses) or (owner.prep and owner.prep not in grammar.genitive):
        return
    if owner.country and scene.actors and not _is_self(owner, scene.actors):
        scene.put("recipient", [owner])


def _parties_of_own_noun(scene: Scene) -> None:
    """*dialogu **Kosovë-Serbi** vazhdon*: who owns the noun of a unit that two sides do together."""
    cue, clauses = scene.cue, scene.clauses
    if scene.actors or not cue.frame.joint or scene.roles.get("gen") != "actor":
        return
    whose = [a for a in clauses.actors if cue.start < a.start < cue.head and a.genitive]
    parties = [b for a in whose[:1] for b in clauses.with_partners(a, 1)] + whose[1:]
    scene.slots["actor"] = list(dict.fromkeys(parties))


def _mover_of_troops(scene: Scene) -> None:
    """*российские миротворцы выведены*: whose troops are moved has moved them."""
    frame = scene.cue.frame
    if scene.passive and not scene.actors and (frame.type == "MOBILIZE" or frame.id == "withdraw-troops"):
        own = [a for a in scene.subject if a.sector == "MIL" and a.country]
        scene.slots["recipient"] = [a for a in scene.recipients if a not in own]
        scene.put("actor", own)


def _owner_of_acting_thing(scene: Scene) -> None:
    """*a **Russian** missile hit*: whose the thing is that acts."""
    cue = scene.cue
    if not scene.actors and "mod" in cue.roles and cue.start < cue.head:
        scene.put(cue.roles["mod"], [argument.actor for argument in owners(cue, scene.clauses)])


def people_in(cue: Cue, group: VerbGroup, clauses: Clauses, themselves: bool = False) -> list[Actor]:
    """*Dy diplomatë rusë u dëbuan*: where the subject is one of the cue's own words and is people, it is a party.

    ``themselves``: also of acts that are done with people rather than to them.
    """
    if cue.frame.type in _WITH_MEN and not themselves and cue.roles.get("obj") != "recipient":
        return []
    for place in cue.places:
        actor = clauses.actor_at.get(place)
        if place < group.start and actor is not None and not actor.prep and not actor.genitive:
            own = all(p in cue.places for p in range(actor.start, actor.end))
            return clauses.with_partners(actor, -1) if not own or actor.sector in _PEOPLE else []
    return []


def _has_fired(argument: Argument, clauses: Clauses) -> bool:
    """*u vranë nga raketat e **Hezbollahut***, *nga një dron **rus***: whose the thing is by which somebody was killed."""
    actor, grammar = argument.actor, clauses.grammar
    agents = grammar.markers("agent")
    if actor.kind == "adjective" and argument.prep in agents:
        return True
    if argument.prep or not (actor.genitive or actor.kind == "adjective"):
        return False
    place = actor.start - 1
    while place > 0 and actor.start - place <= _NEAR and place not in clauses.actor_at and place not in clauses.group_at:
        if clauses.lows[place] in grammar.prepositions and clauses.lows[place] not in grammar.genitive:
            return clauses.lows[place] in agents
        place -= 1
    return False


def _is_self(owner: Actor, acting: list[Actor]) -> bool:
    """*kritikoi vendimin e tij*: of two readings of a possessive, the one in which somebody is criticised by himself is not meant."""
    return owner.kind == "pronoun" and any((owner.country, owner.sector) == (a.country, a.sector) for a in acting)


def _aimed(after: list[Argument], roles: dict[str, str], grammar: Grammar, harms: bool) -> list[Actor]:
    """Sanctions in, troops into, aid for: the country named there is the one acted on, if nobody else is.

    ``harms``: the act is done to people or by a crowd, so that *in London* says only where.
    """
    for argument in after:
        if argument.actor.kind in ("land", "actor", "town") and argument.prep:
            for function in _FALLBACK:
                if (argument.actor.kind == "town" or (harms and argument.actor.kind == "land")) and is_at(argument, grammar):
                    continue
                if roles.get(function) is None and argument.prep in grammar.markers(function):
                    return [argument.actor]
    return []


def faced(aimed: list[Argument], grammar: Grammar) -> list[Actor]:
    """*protestuan para **ambasadës ruse** në Tiranë*, *outside **the ministry***: the seat before which a crowd stands, if none is named
    against whom it is."""
    if any(a.prep in grammar.markers("against") - grammar.markers("in") for a in aimed):
        return []
    other = frozenset().union(*(grammar.markers(name) for name in ("agent", "with", "from", "for", "about", "to")))
    seats = (a.actor for a in aimed if a.prep and a.prep not in other | grammar.genitive_prepositions and a.side == "after")
    return [a for a in seats if a.kind == "actor" and a.country and a.sector in _SEATED and not a.person and not a.plural][:1]


def is_at(argument: Argument, grammar: Grammar) -> bool:
    """Whether a preposition says where rather than at whom: *in Tetovo*, *near Kherson*."""
    return argument.prep in grammar.markers("in")
