"""Who does and who bears what a verb tells, from the shape of its clause.

``verbal_slots`` keeps the order: what is known of the verb, its subject, whom its clause describes, the actors around it; then, where a
slot is still empty, whoever else has to do with it (``elsewhere``). Who stands beside it and is no party: ``strays``.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from besa.books.grammar import Grammar
from besa.coding.agreement import is_bare_noun, within_or
from besa.coding.arguments import Argument, after, before
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.elsewhere import faced, fill_elsewhere, is_at, people_in
from besa.coding.embedding import NOMINAL, Embedding
from besa.coding.relatives import described_object, relative_by_case
from besa.coding.scene import Scene
from besa.coding.slots import JUDGES, Slots, function_of, owns_target
from besa.coding.strays import belongs_to_noun, belongs_to_participle, follows_participle, hangs_on_noun, is_stray
from besa.coding.subjects import owner_of_fronted, subject_behind
from besa.coding.verbs import VerbGroup
from besa.coding.voice import holds_object, infinitive_in, reduced_subject, voice_of
from besa.finding.actors import Actor

_VERB = {
    "subj": "actor",
    "obj": "recipient",
    "agent": "actor",
    "iobj": "recipient",
}  # what docs/packs.md calls the default
#: Actors that may be no more than the place of an act.
SPOTS = frozenset({"land", "town", "name"})
#: Acts that answer what another has said, asked or offered.
_ANSWERS = frozenset({"reject", "deny", "dispute", "ignore", "accept-demand", "accept-proposal", "approve-request"})
#: Acts that are done by speaking, so that who does them may be the body in which somebody speaks.
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"})


def verbal_slots(cue: Cue, group: VerbGroup, clauses: Clauses, others: Sequence[Cue]) -> Slots:
    """The slots of a cue with a verb, which ``group`` is. ``others``: the cues of the sentence."""
    scene = _scene_of(cue, group, clauses, others)
    scene.subject = _subject_of(scene)
    _seat_subject(scene)
    _seat_described(scene)
    if cue.frame.type == "PROTEST":
        scene.put("recipient", faced(scene.following, clauses.grammar))
    for argument in [*scene.following, *scene.preceding]:
        _seat(argument, scene)
    fill_elsewhere(scene)
    return Slots(scene.actors, [r for r in scene.recipients if r not in scene.actors], scene.passive, scene.reduced)


# -- what is known of the verb
def _scene_of(cue: Cue, group: VerbGroup, clauses: Clauses, others: Sequence[Cue]) -> Scene:
    roles = _roles_of(cue)
    clauses.subject(group)  # settles the cases of what may be a subject or an object
    if clauses.embedding is not None:
        scene = Scene(cue, group, clauses, others, roles, [], _preverbal(cue, group, clauses.embedding))
    else:
        following = [] if _opens_complement(cue, clauses) else _without_demanded(after(cue, clauses), cue, clauses)
        scene = Scene(cue, group, clauses, others, roles, following, before(cue, group, clauses))
    if not _acts_itself(cue, clauses, others):
        scene.passive, scene.reduced = voice_of(cue, group, clauses, scene.following, roles)
    if not scene.passive and cue.start < cue.head and roles["subj"] == "recipient" and cue.roles.get("agent") == "actor":
        _turn_active(scene)
    if scene.passive and _has_moved_itself(scene):
        scene.passive = False
        roles["subj"] = "actor"
        del roles["agent"]
    if scene.passive and cue.frame.type == "ASSAULT":
        scene.following = [_fought(argument, clauses.grammar) for argument in scene.following]
    return scene


def _roles_of(cue: Cue) -> dict[str, str]:
    """Which slot each function of the grammar fills: what all verbs have, then what the frame says, then the unit."""
    frame = cue.frame
    roles = {**_VERB, **({"with": "actor", "between": "actor"} if frame.joint else {}), **frame.roles, **cue.roles}
    if frame.joint and "obj" not in cue.roles:
        roles["obj"] = "actor"
    if frame.type == "ASSAULT" and roles.get("with") == "actor":
        roles["with"] = "recipient"
    if cue.roles.get("subj") == cue.roles.get("obj") == "recipient":
        roles["subj"] = "actor"
    return roles


def _turn_active(scene: Scene) -> None:
    """*a demand that **the rebels** rejected*: of a unit made for a passive behind its noun, whoever stands before an active verb acts."""
    actor = scene.clauses.actor_at.get(scene.clauses.before_adverbs(scene.group))
    if actor is not None and actor.start > scene.cue.start and not (actor.prep or actor.genitive or actor.possessive):
        scene.roles["subj"] = "actor"


def _has_moved_itself(scene: Scene) -> bool:
    """*ushtria ruse u tërhoq nga Hersoni*: people who are the subject of a unit that comes from a place did it themselves."""
    leaves = scene.roles.get("obj") == "none" and bool(scene.cue.roles.get("from"))
    return leaves and bool(people_in(scene.cue, scene.group, scene.clauses, themselves=True))


def _acts_itself(cue: Cue, clauses: Clauses, others: Sequence[Cue]) -> bool:
    """*Kurti duhet të dorëhiqet*: the verb beside the word of duty looks passive, but it is a middle one, whose subject acts."""
    if not cue.frame.spoken:
        return False
    return any(o is not cue and o.group is cue.group and o.pos == "v" and clauses.grammar.is_middle(o.lemma) and not o.roles.get("subj")
               for o in others)  # fmt: skip


def _opens_complement(cue: Cue, clauses: Clauses) -> bool:
    """*rejected claims **that** its troops fired*: what follows is the subject of what is claimed."""
    return (
        cue.frame.type == "REJECT"
        and clauses.grammar.subordinators.get(clauses.lows[cue.end - 1]) == "complement"
        and cue.end - 1 > cue.head
    )


def _without_demanded(following: list[Argument], cue: Cue, clauses: Clauses) -> list[Argument]:
    """*urged **Israel** to free Palestinian prisoners*: who is named behind the verb of what is demanded has a part in that alone."""
    if cue.frame.content is None or clauses.embedding is not None:
        return following
    inner = infinitive_in(cue, clauses) or _bidden_in(cue, clauses)
    asked = [argument for argument in following if inner is not None and argument.actor.start < inner and not argument.prep]
    return [argument for argument in following if argument.actor.start < inner] if asked and inner is not None else following


def _bidden_in(cue: Cue, clauses: Clauses) -> int | None:
    """*bëri thirrje t'i **lirojë***: the verb of what is demanded among a unit's own words, behind its clitics."""
    infos = clauses.sentence.infos
    return next((p for p in cue.places if p > cue.head and infos[p].verb and "subj" in infos[p].verb_feats), None)


def _preverbal(cue: Cue, group: VerbGroup, embedding: Embedding) -> list[Argument]:
    """The actors of a clause that ends in its verb."""
    return [
        Argument(a, "before", a.prep, False, a.end in (group.start, cue.start), False)
        for a in embedding.arguments(group) if a.kind != "adjective" or a.prep or _is_somebody(a)
    ]  # fmt: skip


def _is_somebody(actor: Actor) -> bool:
    """*üç **Filistinliyi** öldürdü*: an adjective with an ending of its own stands for people."""
    return actor.cases in ({"acc"}, {"dat"})


def _fought(argument: Argument, grammar: Grammar) -> Argument:
    """*was killed in a firefight with Israeli forces*: an armed side that somebody fell in a fight with did it."""
    by = next((prep for mark in grammar.functions.get("agent", ()) for prep in mark.prep), "")
    armed = argument.actor.sector in ("MIL", "COP", "REB", "SPY") and argument.prep in grammar.markers("with")
    return msgspec.structs.replace(argument, prep=by) if armed and by else argument


# -- its subject
def _subject_of(scene: Scene) -> list[Actor]:
    """Whom the verb is said of; nobody, where the subject is a thing among the unit's own words."""
    cue, group, clauses = scene.cue, scene.group, scene.clauses
    subject = _own_subject(cue, clauses) or (reduced_subject(group, clauses) if scene.reduced else clauses.subject(group))
    subject = _who_answers(scene, subject)
    if cue.frame.type in _SPOKEN:
        subject = within_or(subject, group, clauses)  # *в Кремле осудили*
    if clauses.grammar.free_order and not scene.passive and not cue.frame.joint:
        scene.described = _described_object(cue, subject, clauses)
    if scene.described:
        subject = subject_behind(group, clauses)
    subject = [a for a in subject if a.animate or a.kind != "pronoun" or a.start not in cue.places]  # *it is time*
    if scene.passive:
        return _acted_on(subject, scene)
    return subject if cue.frame.victim is None else _killers(group, subject, clauses)


def _who_answers(scene: Scene, subject: list[Actor]) -> list[Actor]:
    """*Moskova, **Kiev'in** teklifini reddettiğini duyurdu*: what is answered is another's, and who announces it answers."""
    cue, group, embedding = scene.cue, scene.group, scene.clauses.embedding
    if embedding is None or cue.frame.id not in _ANSWERS or group.form != NOMINAL or scene.passive or len(subject) != 1:
        return subject
    owner, host = subject[0], embedding.host(group)
    sentence, announcing = scene.clauses.sentence, scene.clauses.grammar.announcing
    if (
        host is None
        or not owner.possessive
        or not owner.country
        or not any(r.lemma in announcing for r in sentence.infos[host.head].readings)
    ):
        return subject
    owned = [r.feats for r in sentence.infos[owner.end].readings if r.pos == "n"] if owner.end < group.start else []
    others = [a for a in scene.clauses.subject(host) if a is not owner]
    if not others or not owned or not all({"poss", "acc"} <= feats for feats in owned):
        return subject
    scene.put("recipient", [owner])
    return others


def _acted_on(subject: list[Actor], scene: Scene) -> list[Actor]:
    """The subject of a passive. *Zjarri u hap*, *sanctions were imposed*: if that is the unit's own noun, only people among its words."""
    cue, clauses = scene.cue, scene.clauses
    subject = [a for a in subject if a.animate or a.kind != "pronoun"]
    if not holds_object(cue, clauses) or clauses.embedding is not None or _own_subject(cue, clauses):
        return subject
    named = clauses.subject_first and not holds_object(cue, clauses, before=True)
    return people_in(cue, scene.group, clauses) or [a for a in subject if named and a.kind != "pronoun"]


def _own_subject(cue: Cue, clauses: Clauses) -> list[Actor]:
    """*Gunmen … fled*, *diplomats … were expelled*: the actor before a verb whose noun is one of the pattern's own words."""
    if not clauses.subject_first or clauses.embedding is not None or cue.group is None:
        return []
    own = [a for a in clauses.actors if a.end - 1 in cue.places and a.end <= cue.head and (a.sector or a.unknown)]
    actor = next((a for a in own if not a.prep and not a.genitive), None)
    if actor is None or not _is_misread(actor, cue, cue.group, clauses):
        return []
    return clauses.with_partners(actor, -1)


def _is_misread(actor: Actor, cue: Cue, group: VerbGroup, clauses: Clauses) -> bool:
    """Whether the verb's subject would be looked for in vain: behind a relative clause, or in a passive that names who did it."""
    if group.passive:
        return bool(actor.country) and any(a.prep in clauses.grammar.markers("agent") and a.start >= cue.end for a in clauses.actors)
    return not clauses.grammar.relatives.isdisjoint(clauses.lows[actor.end : group.start])


def _described_object(cue: Cue, subject: list[Actor], clauses: Clauses) -> list[Actor]:
    """*армянское село обстрелял Азербайджан*: the adjective of a unit's own object, which stands before its verb, is no subject."""
    if cue.start >= cue.head or "mod" in cue.roles or not is_bare_noun(cue.start, clauses):
        return []
    if "acc" not in {f for r in clauses.sentence.infos[cue.start].readings if r.pos == "n" for f in r.feats}:
        return []
    actor = clauses.actor_at.get(cue.start - 1)
    return [actor] if actor is not None and actor.kind == "adjective" and (not subject or actor in subject) else []


def _killers(group: VerbGroup, subject: list[Actor], clauses: Clauses) -> list[Actor]:
    """*A patrol was ambushed by rebels, **killing** four soldiers*: what a passive led to was done by its agent, not by its subject."""
    place = clauses.before_adverbs(group)
    if group.finite or "ger" not in group.feats or place < 0 or clauses.lows[place] != ",":
        return subject
    main = next((g for g in reversed(clauses.groups) if g.end <= place and g.finite), None)
    if main is None or not main.passive:
        return subject
    agents = clauses.grammar.markers("agent")
    return [actor for actor in clauses.actors if main.end <= actor.start < place and actor.prep in agents]


# -- who sits where
def _seat_subject(scene: Scene) -> None:
    slot = scene.roles.get("obj", "recipient") if scene.passive else scene.roles["subj"]
    if scene.passive and scene.clauses.embedding is None:
        _part_doers(scene, slot)
    scene.put(slot, scene.subject)


def _part_doers(scene: Scene, slot: str) -> None:
    """Takes those out who did another deed that a passive clause names; whoever did a deed that is judged bears the judgement."""
    cue, clauses = scene.cue, scene.clauses
    scene.following = [argument for argument in scene.following if not belongs_to_participle(argument, cue, clauses)]
    doers = [argument for argument in scene.preceding if belongs_to_noun(argument, scene.following, clauses, scene.others)]
    scene.preceding = [argument for argument in scene.preceding if argument not in doers]
    if doers and cue.frame.type in JUDGES and all(a.genitive for a in scene.subject):
        scene.put(slot, clauses.with_partners(doers[0].actor, 1))  # *arrestimi i gazetarit nga policia u dënua*
        scene.subject = []


def _seat_described(scene: Scene) -> None:
    """The recipients that the shape of the clause gives away: owners of a fronted object, whom a relative clause describes."""
    cue, group, clauses, bears = scene.cue, scene.group, scene.clauses, scene.roles.get("obj")
    if scene.passive:
        scene.asked = cue.frame.type == "REQUEST" and _is_of_whom(cue, clauses, scene.subject)
        return
    owner = owner_of_fronted(group, clauses)
    if owner is not None and (bears == "recipient" or cue.frame.type in JUDGES | {"AGREE"}):
        scene.put("recipient", [owner])
    if bears in scene.slots:
        scene.put(bears, [a for a in described_object(group, clauses) if a not in scene.subject])
    if clauses.embedding is None:  # *Kurti, pas kritikave **nga SHBA-ja**, tërhoqi policinë*
        scene.preceding = [
            argument for argument in scene.preceding
            if not belongs_to_noun(argument, [], clauses, scene.others) and not follows_participle(argument, clauses)
        ]  # fmt: skip
    if scene.described and bears not in ("actor", "none"):
        scene.put("recipient", scene.described)
    if clauses.grammar.relative_cases and bears == "recipient":
        scene.put("recipient", relative_by_case(group, "acc", clauses))


def _seat(argument: Argument, scene: Scene) -> None:
    """Puts an actor beside the verb, and those joined to it, into the slot that its marks say."""
    clauses = scene.clauses
    if scene.asked and argument.prep in clauses.grammar.markers("agent"):
        scene.put("recipient", clauses.with_partners(argument.actor, 1))
        return
    function = None if is_stray(argument, scene) or _is_of_demanded(argument, scene) else _function_of(argument, scene)
    if function is None:
        return
    partners = clauses.with_partners(argument.actor, 1)
    if argument.side != "after":
        partners = [a for a in partners if a.start < scene.group.start]
    struck = function == "gen" and scene.roles[function] == "actor" and owns_target(argument.actor, scene.cue, clauses)
    scene.put("recipient" if struck else scene.roles[function], partners)


def _is_of_demanded(argument: Argument, scene: Scene) -> bool:
    """*Lima'nın **Quito'dan** çekilmesini istedi*: right before the inner verb stands from where, if another bears the demand."""
    actor, cue, clauses = argument.actor, scene.cue, scene.clauses
    if clauses.embedding is None or actor.cases != {"abl"} or actor.end != cue.start or cue.start >= scene.group.start:
        return False
    asked = (other.actor for other in scene.preceding if other.actor is not actor)
    verbal = any({"poss", "acc"} <= r.feats for r in clauses.sentence.infos[cue.start].readings)  # *çekilmesini*
    return verbal and any(a.possessive or a.cases == {"abl"} for a in asked)


def _function_of(argument: Argument, scene: Scene) -> str | None:
    """The function that the marks of an actor beside the verb fit, unless it is another word's, or a town where something was."""
    actor, cue, clauses = argument.actor, scene.cue, scene.clauses
    function = function_of(argument, scene.roles, clauses.grammar, scene.passive)
    if scene.passive and function == "agent" and argument.side == "after" and scene.actors and clauses.subject_first:
        return None  # *was condemned by Spain for the attack **by its troops***
    if function == "agent" and "from" in cue.roles and cue.frame.type != "REQUEST" and actor.kind in SPOTS:
        function = "from"  # *civilët u evakuuan nga Rafahu*: a unit that says what the place is where something comes from
    if function == "iobj" and scene.recipients and argument.genitive and hangs_on_noun(actor, clauses):
        return None
    spots = ("town", "land") if cue.frame.type == "PROTEST" and scene.recipients else ("town",)
    return None if actor.kind in spots and argument.prep and is_at(argument, clauses.grammar) else function


def _is_of_whom(cue: Cue, clauses: Clauses, subject: list[Actor]) -> bool:
    """*U kërkua nga Serbia që të njohë Kosovën*: where one word marks who does and of whom one asks, the latter is meant.

    Unless somebody else is to do what is asked (*u kërkua nga opozita që kryeministri të …*), or a thing is what is asked.
    """
    grammar = clauses.grammar
    if not grammar.markers("agent") & grammar.markers("from") or subject:
        return False
    opener = next((p for p in range(cue.head + 1, len(clauses.lows)) if grammar.subordinators.get(clauses.lows[p]) == "complement"), None)
    if opener is None:
        return False
    after = next((group for group in clauses.groups if group.start > opener), None)
    return after is not None and not any(opener < place < after.start and place in clauses.actor_at for place in range(opener, after.start))
