"""Who does and who bears what a verb tells, from the shape of its clause."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from besa.books.grammar import Grammar
from besa.coding.agreement import is_bare_noun, within_or
from besa.coding.arguments import Argument, after, before, owners
from besa.coding.bearing import ON_BIDS, bears_a_deed, is_goal
from besa.coding.candidates import is_not_meant
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.embedding import Embedding
from besa.coding.relatives import described_object, related_to, relative_by_case
from besa.coding.slots import JUDGES, Slots, function_of, is_doer, owns_target, put
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
#: How far before its owner the thing may begin by which somebody was struck.
_NEAR = 5
_FALLBACK = ("against", "to", "in", "on", "for", "from")
#: Actors that may be no more than the place of an act.
SPOTS = frozenset({"land", "town", "name"})
#: Acts that are done by speaking, so that who does them may be the body in which somebody speaks.
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"})


def verbal_slots(cue: Cue, group: VerbGroup, clauses: Clauses, others: Sequence[Cue]) -> Slots:
    """The slots of a cue with a verb, which ``group`` is."""
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
    following = [] if clauses.embedding or _opens_complement(cue, clauses) else after(cue, clauses)
    following = _without_demanded(following, cue, clauses)
    preceding = _preverbal(cue, group, clauses.embedding) if clauses.embedding else before(cue, group, clauses)
    passive, reduced = (False, False) if _acts_itself(cue, clauses, others) else voice_of(cue, group, clauses, following, roles)
    if passive and roles.get("obj") == "none" and cue.roles.get("from") and _people_in(cue, group, clauses, themselves=True):
        passive = False  # *ushtria ruse u tërhoq nga Hersoni*: it did so itself
        roles["subj"] = "actor"
        del roles["agent"]
    subject = _own_subject(cue, clauses) or (reduced_subject(group, clauses) if reduced else clauses.subject(group))
    if cue.frame.type in _SPOKEN:
        subject = within_or(subject, group, clauses)  # *в Кремле осудили*
    described = [] if not clauses.grammar.free_order or passive or cue.frame.joint else _described_object(cue, subject, clauses)
    if described:
        subject = subject_behind(group, clauses)
    subject = [a for a in subject if a.animate or a.kind != "pronoun" or a.start not in cue.places]  # *it is time*
    if cue.frame.victim is not None and not passive:
        subject = _killers(group, subject, clauses)
    if passive and cue.frame.type == "ASSAULT":
        following = [_fought(argument, clauses.grammar) for argument in following]
    if passive:
        subject = [a for a in subject if a.animate or a.kind != "pronoun"]
        if holds_object(cue, clauses) and clauses.embedding is None and not _own_subject(cue, clauses):
            named = clauses.subject_first and not holds_object(cue, clauses, before=True)
            subject = _people_in(cue, group, clauses) or [a for a in subject if named and a.kind != "pronoun"]
    slots: dict[str, list[Actor]] = {"actor": [], "recipient": []}
    subject_slot = (roles.get("obj", "recipient") if passive else roles["subj"]) if roles.get("obj") != "theme" or not passive else "theme"
    if passive and clauses.embedding is None:
        following = [argument for argument in following if not _belongs_to_participle(argument, cue, clauses)]
        doers = [argument for argument in preceding if _belongs_to_noun(argument, following, clauses, others)]
        preceding = [argument for argument in preceding if argument not in doers]
        if doers and cue.frame.type in JUDGES and all(a.genitive for a in subject):
            put(slots, subject_slot, clauses.with_partners(doers[0].actor, 1))  # *arrestimi i gazetarit nga policia u dënua*
            subject = []
    put(slots, subject_slot, subject)
    owner = owner_of_fronted(group, clauses) if not passive else None
    if owner is not None and (roles.get("obj") == "recipient" or cue.frame.type in JUDGES | {"AGREE"}):
        put(slots, "recipient", [owner])
    if not passive and roles.get("obj") in slots:
        put(slots, roles["obj"], [a for a in described_object(group, clauses) if a not in subject])
    if not passive and clauses.embedding is None:  # *Kurti, pas kritikave **nga SHBA-ja**, tërhoqi policinë*
        preceding = [argument for argument in preceding if not _belongs_to_noun(argument, [], clauses, others)]
    asked = passive and cue.frame.type == "REQUEST" and _is_of_whom(cue, clauses, subject)
    if described and roles.get("obj") not in ("actor", "none"):
        put(slots, "recipient", described)
    if not passive and clauses.grammar.relative_cases and roles.get("obj") == "recipient":
        put(slots, "recipient", relative_by_case(group, "acc", clauses))
    for argument in [*following, *preceding]:
        if asked and argument.prep in clauses.grammar.markers("agent"):
            put(slots, "recipient", clauses.with_partners(argument.actor, 1))
            continue
        if argument.actor in subject or _only_owns(argument.actor, clauses) or _is_of_another(argument, following, clauses):
            continue
        if cue.frame.joint and (
            _joins_a_noun(argument, cue, clauses)
            or _names_a_meeting(argument, clauses.grammar)
            or _meets_in_a_noun(argument, [a for a in following if a is not argument], cue, clauses)
        ):
            continue
        if _agrees_with_noun(argument, cue, clauses) or _acts_inside(argument, cue, clauses):
            continue
        if slots["recipient"] and _is_of_another_noun(argument, cue, others, clauses):
            continue
        if clauses.grammar.free_order and not group.negated and is_not_meant(argument.actor, clauses):
            continue
        if cue.frame.type in ON_BIDS and _is_sought(argument, following, clauses):
            continue
        function = function_of(argument, roles, clauses.grammar, passive)
        if passive and function == "agent" and argument.side == "after" and slots["actor"] and clauses.subject_first:
            continue  # *was condemned by Spain for the attack **by its troops***
        if function == "agent" and "from" in cue.roles and cue.frame.type != "REQUEST" and argument.actor.kind in SPOTS:
            function = "from"  # *civilët u evakuuan nga Rafahu*: a unit that says what the place is where something comes from
        if function == "iobj" and slots["recipient"] and argument.genitive and _hangs_on_noun(argument.actor, clauses):
            continue
        if function is not None and not (argument.actor.kind == "town" and argument.prep and _is_at(argument, clauses.grammar)):
            partners = clauses.with_partners(argument.actor, 1)
            struck = roles[function] == "actor" and function == "gen" and owns_target(argument.actor, cue, clauses)
            put(
                slots,
                "recipient" if struck else roles[function],
                partners if argument.side == "after" else [a for a in partners if a.start < group.start],
            )
    if passive and not slots["actor"] and cue.frame.type == "MOBILIZE":  # *trupat serbe u dërguan në kufi*: whose they are
        put(slots, "actor", [a for a in _people_in(cue, group, clauses, themselves=True) if a.country])
    suffers = passive or roles["subj"] == "recipient"
    if suffers and not slots["actor"] and cue.frame.type == "ASSAULT":
        put(slots, "actor", [a.actor for a in following if _has_fired(a, clauses)][:1])
    if not slots["recipient"] and not passive and roles.get("obj") == "recipient":
        put(
            slots,
            "recipient",
            []
            if any(not a.through and not a.prep for a in following)
            else [
                a.actor
                for a in following
                if a.through
                and not _is_self(a.actor, slots["actor"])
                and not (cue.frame.type == "ACCUSE" and bears_a_deed(a.actor, cue, clauses))
            ][:1],
        )
    if not slots["recipient"] and not passive and roles.get("obj") == "recipient" and not cue.frame.joint and clauses.embedding is None:
        put(slots, "recipient", related_to(group, clauses))
    if not slots["recipient"] and cue.frame.type in _AIMED:
        aimed = following or (preceding if clauses.embedding else [])
        if cue.frame.type == "ASSAULT" and cue.frame.victim is None:  # *was shelled from Lebanon*
            aimed = [argument for argument in aimed if argument.prep not in clauses.grammar.markers("from")]
        harms = cue.frame.victim is not None or cue.frame.type == "PROTEST"
        put(slots, "recipient", _aimed(aimed, roles, clauses.grammar, harms))
        if not slots["recipient"] and (cue.frame.type == "PROTEST" or passive):
            put(slots, "recipient", _aimed(preceding, roles, clauses.grammar, harms))  # *Kundër Kurtit protestuan serbët*
    if not slots["recipient"] and clauses.embedding and not passive and "recipient" in (roles.get("obj"), roles.get("iobj")):
        blamed = cue.frame.type in ("ACCUSE", "REQUEST")
        raised = clauses.embedding.raised(group, blamed) if cue.frame.content else clauses.embedding.described_object(group)
        put(slots, "recipient", raised)
    if not slots["actor"] and cue.start < cue.head:  # *обстрел города силами Баку продолжается*: who did what the unit's noun names
        marked = [a for a in preceding if a.actor.start > cue.start and is_doer(a, roles, clauses)]
        put(slots, "actor", [a.actor for a in marked])
    if clauses.embedding and passive and not slots["actor"] and not cue.frame.joint:  # *askerlerince öldürüldü*
        put(slots, "actor", [a.actor for a in preceding if a.actor.cases == {"ins"} and a.actor.country and not a.prep][:1])
    if clauses.embedding and passive and not slots["actor"] and cue.frame.victim is None and holds_object(cue, clauses):
        owners_before = [a.actor for a in preceding if a.actor.possessive and not a.actor.prep][:1]
        struck = bool(owners_before) and owns_target(owners_before[0], cue, clauses)
        put(slots, "recipient" if struck else "actor", owners_before)
    if not slots["recipient"] and not passive and not cue.frame.joint:
        put(slots, "recipient", _owner_of_object(following, slots["actor"], clauses))
    if not slots["actor"] and cue.frame.joint and roles.get("gen") == "actor":  # *dialogu Kosovë-Serbi vazhdon*
        whose = [a for a in clauses.actors if cue.start < a.start < cue.head and a.genitive]
        slots["actor"] = [b for a in whose[:1] for b in clauses.with_partners(a, 1)] + [a for a in whose[1:] if a.genitive]
        slots["actor"] = list(dict.fromkeys(slots["actor"]))
    if passive and not slots["actor"] and (cue.frame.type == "MOBILIZE" or cue.frame.id == "withdraw-troops"):
        # *российские миротворцы выведены*: whose troops are moved has moved them
        own = [a for a in subject if a.sector == "MIL" and a.country]
        slots["recipient"] = [a for a in slots["recipient"] if a not in own]
        put(slots, "actor", own)
    if not slots["actor"] and "mod" in cue.roles and cue.start < cue.head:  # *a Russian missile hit*: whose the thing is that acts
        put(slots, cue.roles["mod"], [argument.actor for argument in owners(cue, clauses)])
    return Slots(slots["actor"], [r for r in slots["recipient"] if r not in slots["actor"]], passive, reduced)


def _is_of_another_noun(argument: Argument, cue: Cue, others: Sequence[Cue], clauses: Clauses) -> bool:
    """*vendosi sanksione ndaj Rusisë për sulmin ndaj **Ukrainës***: behind a noun that names another deed stands whom that deed hit."""
    if argument.side != "after" or argument.prep in clauses.grammar.markers("agent") | clauses.grammar.markers("with"):
        return False
    return any(o.pos == "n" and cue.end <= o.start < argument.actor.start and o.frame.type != "CONSULT" for o in others)


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


def _acts_inside(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*u zotua se **Azerbajxhani** do t'i ndihmojë familjet*: of a unit with two verbs the subject of the second bears nothing."""
    if argument.side != "after" or argument.prep:
        return False
    actor, opens_as = argument.actor, clauses.grammar.subordinators
    opened = any(place < actor.start and opens_as.get(clauses.lows[place]) == "complement" for place in cue.places if place > cue.head)
    return opened and any(place >= actor.end and clauses.sentence.infos[place].verb for place in cue.places)


def _agrees_with_noun(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*mori ndihma **ushtarake***: a word that may be an adjective, right after the cue's own object, says of what kind that is."""
    actor, place = argument.actor, argument.actor.start
    if clauses.grammar.compounds or actor.country or actor.person or actor.end - place > 1 or place - 1 not in cue.places:
        return False
    readings = clauses.sentence.infos[place].readings
    return clauses.sentence.infos[place - 1].noun and any(r.pos == "a" for r in readings) and not any("def" in r.feats for r in readings)


def _acts_itself(cue: Cue, clauses: Clauses, others: Sequence[Cue]) -> bool:
    """*Kurti duhet të dorëhiqet*: the verb beside the word of duty looks passive, but it is a middle one, whose subject acts."""
    if not cue.frame.spoken:
        return False
    return any(o is not cue and o.group is cue.group and o.pos == "v" and clauses.grammar.is_middle(o.lemma) and not o.roles.get("subj")
               for o in others)  # fmt: skip


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


def _people_in(cue: Cue, group: VerbGroup, clauses: Clauses, themselves: bool = False) -> list[Actor]:
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


def _belongs_to_noun(argument: Argument, following: list[Argument], clauses: Clauses, others: Sequence[Cue]) -> bool:
    """*Dënimi i sulmit **nga BE-ja** u mirëprit (nga Prishtina)*: an agent before a passive verb may be that of a noun before it.

    So it is if the verb has an agent of its own, or the noun that stands before it names an act.
    """
    actor, agents = argument.actor, clauses.grammar.markers("agent")
    if argument.prep not in agents or actor.prep_at < 1:
        return False
    if any(other.prep in agents for other in following):
        return True
    acts = [other for other in others if other.pos == "n" and other.end <= actor.prep_at]
    return bool(acts) and not any(p in clauses.group_at or clauses.lows[p] == "," for p in range(acts[-1].end, actor.prep_at))


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


def _without_demanded(following: list[Argument], cue: Cue, clauses: Clauses) -> list[Argument]:
    """*urged **Israel** to free Palestinian prisoners*: who is named behind the verb of what is demanded has a part in that alone."""
    if cue.frame.content is None or clauses.embedding is not None:
        return following
    inner = infinitive_in(cue, clauses)
    asked = [argument for argument in following if inner is not None and argument.actor.start < inner and not argument.prep]
    return [argument for argument in following if argument.actor.start < inner] if asked and inner is not None else following


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


def _is_of_another(argument: Argument, following: list[Argument], clauses: Clauses) -> bool:
    """*accused Egypt of killing **protesters***: behind the object and a preposition stands what belongs to the phrase of that."""
    if argument.side != "after" or argument.prep or clauses.grammar.free_order:
        return False
    grammar = clauses.grammar
    before = [a.actor for a in following if not (a.prep or a.through) and a.actor.end <= argument.actor.start]
    tying = grammar.genitive_prepositions | grammar.markers("for")
    infos = clauses.sentence.infos
    return any(
        clauses.lows[place] in tying and "ger" in infos[place + 1].verb_feats
        for actor in before for place in range(actor.end, argument.actor.start - 1)
    )  # fmt: skip


def _opens_complement(cue: Cue, clauses: Clauses) -> bool:
    """*rejected claims **that** its troops fired*: what follows is the subject of what is claimed."""
    return (
        cue.frame.type == "REJECT"
        and clauses.grammar.subordinators.get(clauses.lows[cue.end - 1]) == "complement"
        and cue.end - 1 > cue.head
    )


def _hangs_on_noun(actor: Actor, clauses: Clauses) -> bool:
    """*akuzon Thaçin për vrasjen e 100 **personave***: behind a noun and an article a form that may be a dative is a genitive."""
    place = actor.start - 1
    while place > 0 and (clauses.lows[place] in clauses.grammar.determiners or clauses.lows[place][:1].isdigit()):
        place -= 1
    return clauses.sentence.infos[place].noun and clauses.lows[place] not in clauses.grammar.closed


def _belongs_to_participle(argument: Argument, cue: Cue, clauses: Clauses) -> bool:
    """*u nderuan dëshmorët e vrarë **nga forcat serbe***: behind a participle with an article stands who did that deed."""
    place = argument.actor.prep_at - 1
    if argument.prep not in clauses.grammar.markers("agent") or place < cue.end or place in cue.places:
        return False
    described = "part" in clauses.sentence.infos[place].verb_feats and clauses.lows[place - 1] in clauses.grammar.genitive
    return described and clauses.group_at.get(place) is not cue.group


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


def _meets_in_a_noun(argument: Argument, others: list[Argument], cue: Cue, clauses: Clauses) -> bool:
    """*discussed the dialogue with Serbia*: the partner of a talk that the verb is about is none of the verb's own."""
    noun, joint = argument.actor.prep_at - 1, clauses.grammar.markers("with")
    if argument.side != "after" or argument.prep not in joint or noun < cue.end or noun in cue.places:
        return False
    about = clauses.grammar.markers("about") | clauses.grammar.markers("for")
    governed = clauses.lows[noun - 1] in about
    told = noun in clauses.acts.words or any(a.prep in joint and a.actor.end <= noun for a in others)
    return governed and told and noun not in clauses.actor_at and clauses.sentence.infos[noun].noun


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


#: Acts that are done with people rather than to them: *Turkish troops were deployed*.
_WITH_MEN = frozenset({"MOBILIZE", "AID"})
_PEOPLE = frozenset({"CVL", "REF", "REB", "JRN"})
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
