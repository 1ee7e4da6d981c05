"""Who fills which slot of an act: subjects, objects, phrases with prepositions, genitives."""

from __future__ import annotations

import re
from typing import NamedTuple

from besa.books.grammar import Grammar, Mark
from besa.coding.clauses import Clauses, VerbGroup
from besa.coding.cues import Cue
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
_REACH = 22
#: Actors that may be no more than the place of an act.
_SPOTS = frozenset({"land", "town", "name"})
_STOPS = frozenset(";:()!?")


class Argument(NamedTuple):
    """An actor that stands near a cue: ``side`` before or after; ``through``: in the genitive of another noun."""

    actor: Actor
    side: str
    prep: str
    genitive: bool
    adjacent: bool
    through: bool


class Slots(NamedTuple):
    """Who acts and on whom. ``passive``: the subject of the verb was acted on."""

    actors: list[Actor]
    recipients: list[Actor]
    passive: bool
    reduced: bool = False


def fill(cue: Cue, clauses: Clauses) -> Slots:
    """The slots of one cue, read from its sentence alone."""
    slots = _nominal(cue, clauses) if cue.pos == "n" or cue.group is None else _verbal(cue, cue.group, clauses)
    return slots._replace(recipients=_without_places(slots.recipients, clauses))


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
    after = _after(cue, clauses)
    before = _before(cue, group, clauses)
    passive, reduced = _voice(cue, group, clauses, after, roles)
    subject = _reduced_subject(group, clauses) if reduced else clauses.subject(group)
    if passive:
        subject = [a for a in subject if a.animate or a.kind != "pronoun"]
        if _holds_object(cue, clauses):
            subject = []
    slots: dict[str, list[Actor]] = {"actor": [], "recipient": []}
    subject_slot = (roles.get("obj", "recipient") if passive else roles["subj"]) if roles.get("obj") != "theme" or not passive else "theme"
    _put(slots, subject_slot, subject)
    for argument in [*after, *before]:
        if argument.actor in subject or (argument.actor.kind == "pronoun" and argument.actor.possessive):
            continue
        function = _function(argument, roles, clauses.grammar, passive)
        if function is not None and not (argument.actor.kind == "town" and argument.prep and _is_at(argument, clauses.grammar)):
            partners = clauses.with_partners(argument.actor, 1)
            _put(
                slots,
                roles[function],
                partners if argument.side == "after" else [a for a in partners if a.start < group.start],
            )
    if not slots["recipient"] and not passive and roles.get("obj") == "recipient":
        _put(
            slots,
            "recipient",
            [] if any(not a.through and not a.prep for a in after) else [a.actor for a in after if a.through][:1],
        )
    if not slots["recipient"] and cue.frame.type in _AIMED:
        _put(slots, "recipient", _aimed(after, roles, clauses.grammar))
    return Slots(slots["actor"], [r for r in slots["recipient"] if r not in slots["actor"]], passive, reduced)


def _holds_object(cue: Cue, clauses: Clauses) -> bool:
    """*fire was opened*: the object is one of the cue's own words, so that the subject is no party."""
    return cue.frame.victim is None and any(
        place != cue.head and clauses.sentence.infos[place].noun and clauses.lows[place] not in clauses.grammar.closed
        for place in cue.places
    )


_AIMED = frozenset({"AID", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "RETREAT", "CONCEDE"})


def _aimed(after: list[Argument], roles: dict[str, str], grammar: Grammar) -> list[Actor]:
    """Sanctions in, troops into, aid for: the country named there is the one acted on, if nobody else is."""
    for argument in after:
        if argument.actor.kind in ("land", "actor", "town") and argument.prep:
            for function in _FALLBACK:
                if argument.actor.kind == "town" and _is_at(argument, grammar):
                    continue
                if roles.get(function) is None and argument.prep in grammar.markers(function):
                    return [argument.actor]
    return []


def _is_at(argument: Argument, grammar: Grammar) -> bool:
    """Whether a preposition says where rather than at whom: *in Tetovo*, *near Kherson*."""
    return argument.prep in grammar.markers("in")


def _nominal(cue: Cue, clauses: Clauses) -> Slots:
    roles = {**_NOUN, **({"with": "actor"} if cue.frame.joint else {}), **cue.roles}
    if cue.frame.joint and "against" not in cue.roles and cue.frame.type != "ASSAULT":
        del roles["against"]
    slots: dict[str, list[Actor]] = {"actor": [], "recipient": []}
    for argument in [*_owners(cue, clauses), *_after(cue, clauses)]:
        function = _function(argument, roles, clauses.grammar, False)
        if function is not None:
            _put(
                slots,
                roles[function],
                clauses.with_partners(argument.actor, 1) if argument.side == "after" else [argument.actor],
            )
    if cue.frame.joint and len(slots["actor"]) < 2:
        group = _governor(cue, clauses)
        subject = clauses.subject(group) if group else []
        if not slots["actor"]:
            slots["actor"] = subject if len(subject) > 1 and group and group.end <= cue.start else []
            return Slots(slots["actor"], slots["recipient"], False)
        if subject and all(s.country != slots["actor"][0].country or s.sector != slots["actor"][0].sector for s in subject):
            slots["actor"] = subject + slots["actor"]
    if not slots["actor"] and not cue.frame.joint and roles.get("gen") == "actor":
        slots["actor"] = _doer(cue, clauses)
    return Slots(slots["actor"], [r for r in slots["recipient"] if r not in slots["actor"]], False)


def _doer(cue: Cue, clauses: Clauses) -> list[Actor]:
    """*ordered an investigation*, *heads an inquiry*: the subject of the verb whose object the noun is."""
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
    before = [g for g in clauses.groups if g.end <= cue.start]
    after = [g for g in clauses.groups if g.start >= cue.end]
    return before[-1] if before else after[0] if after else None


def _voice(cue: Cue, group: VerbGroup, clauses: Clauses, after: list[Argument], roles: dict[str, str]) -> tuple[bool, bool]:
    """(passive, and that without an auxiliary: *men arrested in the raid*)."""
    if clauses.grammar.middle and re.search(clauses.grammar.middle, cue.lemma):
        return False, False
    if group.passive:
        dative = any("dat" in a.actor.cases and not a.prep for a in after)
        return not (dative and _holds_object(cue, clauses) and clauses.subject(group)), False
    if not clauses.grammar.participle_as_passive or "part" not in group.feats or group.gives or roles.get("obj") == "theme":
        return False, False
    if "obj" not in cue.roles and cue.frame.joint:
        return False, False
    if _object_follows(cue, clauses, after):
        return False, False
    following = clauses.lows[cue.end] if cue.end < len(clauses.lows) else "."
    marked = following in clauses.grammar.prepositions or following in ".,;:" or following in clauses.grammar.subordinators
    only_participle = "past" not in group.feats
    if (marked or only_participle) and roles.get("obj") in ("recipient", "victim") and len(cue.places) == 1:
        return True, True
    return False, False


def _object_follows(cue: Cue, clauses: Clauses, after: list[Argument]) -> bool:
    if any(a.adjacent and not a.prep and not a.genitive for a in after):
        return True
    place = cue.end
    while place < len(clauses.lows) and clauses.lows[place] in clauses.grammar.adverbs:
        place += 1
    if place >= len(clauses.lows):
        return False
    low = clauses.lows[place]
    if low in clauses.grammar.determiners or low in clauses.grammar.pronouns or low[:1].isdigit():
        return True
    return not (
        low in clauses.grammar.prepositions or low in clauses.grammar.subordinators or low in clauses.grammar.coordinators
        or low in clauses.grammar.relatives or not low[:1].isalpha() or place in clauses.group_at
    )  # fmt: skip


def _reduced_subject(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    place = group.start - 1
    while place >= 0 and (clauses.lows[place] in clauses.grammar.adverbs or clauses.lows[place] == ","):
        place -= 1
    actor = clauses.actor_at.get(place)
    if actor is not None:
        return clauses.with_partners(actor, -1)
    return [] if place >= 0 and place in clauses.group_at else clauses.subject(group)


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
        return argument.adjacent and not argument.prep and not argument.genitive and not actor.possessive
    if mark.bare and (argument.prep or argument.through or (argument.genitive and not mark.case)):
        return False
    if mark.case and not (actor.cases & frozenset(mark.case)):
        return False
    return not (mark.not_case and actor.cases and actor.cases <= frozenset(mark.not_case))


def _after(cue: Cue, clauses: Clauses) -> list[Argument]:
    """Actors that follow the cue in its clause (those inside the cue's own gaps first)."""
    grammar, lows = clauses.grammar, clauses.lows
    out: list[Argument] = []
    inner = False
    place = cue.head + 1 if cue.head == cue.start else cue.end
    end = cue.end
    while place < len(lows) and place - end < _REACH:
        actor = clauses.actor_at.get(place)
        if place in cue.places and not (actor is not None and _stands_apart(actor, cue)):
            place += 1
            continue
        if actor is not None:
            through = inner and (actor.genitive or actor.prep in grammar.genitive)
            adjacent = not inner and not out
            out.append(Argument(actor, "after", actor.prep, actor.genitive, adjacent, through))
            inner = inner or actor.possessive
            place = actor.end
            continue
        low = lows[place]
        if low == "(" and ")" in lows[place : place + 12]:
            place = lows.index(")", place) + 1
            continue
        group = clauses.group_at.get(place)
        if group is not None and place >= end and (cue.group is None or group is not cue.group):
            if (
                cue.pos == "n"
                and cue.frame.joint
                and lows[end] in grammar.relatives
                and lows[place - 1] not in ",;"
                and group.finite
                and not out
            ):
                place = group.end
                continue
            break
        if (
            low in _STOPS
            or low in grammar.contrast
            or (low in grammar.relatives and not (cue.pos == "n" and cue.frame.joint and place == end))
        ):
            break
        if low in grammar.subordinators and low not in grammar.prepositions:
            break
        if low in grammar.coordinators and place >= end and _opens_clause(place, clauses):
            break
        if low == "," and place >= end and not _list_goes_on(place, clauses):
            break
        if low not in grammar.adverbs and low not in grammar.determiners and low not in grammar.prepositions and low[:1].isalpha():
            inner = True
        place += 1
    return out


def _stands_apart(actor: Actor, cue: Cue) -> bool:
    """An actor among a pattern's own words is a party all the same if it is people or has words of its own."""
    own = all(place in cue.places for place in range(actor.start, actor.end))
    return actor.start > cue.head and (not own or actor.sector in ("CVL", "REF", "REB", "JRN"))


def _opens_clause(place: int, clauses: Clauses) -> bool:
    place += 1
    while place < len(clauses.lows) and (
        clauses.lows[place] in clauses.grammar.adverbs or clauses.lows[place] in clauses.grammar.determiners
    ):
        place += 1
    if place in clauses.group_at:
        return True
    actor = clauses.actor_at.get(place)
    if actor is None or actor.end >= len(clauses.lows):
        return False
    following = actor.end
    while following < len(clauses.lows) and clauses.lows[following] in clauses.grammar.adverbs:
        following += 1
    group = clauses.group_at.get(following)
    return group is not None and group.finite


def _list_goes_on(place: int, clauses: Clauses) -> bool:
    following = place + 1
    while following < len(clauses.lows) and clauses.lows[following] in clauses.grammar.determiners:
        following += 1
    actor = clauses.actor_at.get(following)
    if actor is None or place - 1 not in clauses.actor_at:
        return False
    after = clauses.lows[actor.end] if actor.end < len(clauses.lows) else ""
    return after == "," or after in clauses.grammar.coordinators


def _before(cue: Cue, group: VerbGroup, clauses: Clauses) -> list[Argument]:
    """Actors with a preposition or an oblique case that stand before the verb in its clause."""
    out: list[Argument] = []
    place = group.start - 1
    while place >= 0 and group.start - place < _REACH:
        actor = clauses.actor_at.get(place)
        if actor is not None:
            out.append(Argument(actor, "before", actor.prep, actor.genitive, place == group.start - 1, False))
            place = actor.start - 1
            continue
        low = clauses.lows[place]
        if place in clauses.group_at or low in clauses.grammar.subordinators or low in _STOPS or low in clauses.grammar.contrast:
            break
        place -= 1
    return [a for a in out if a.prep or (a.actor.cases and "nom" not in a.actor.cases and not a.genitive)]


def _owners(cue: Cue, clauses: Clauses) -> list[Argument]:
    """Actors right before a noun: *Serbia's apology*, *the Russian attack*, *his apology*."""
    place = cue.start - 1
    skipped = 0
    while place >= 0 and skipped < 4:
        actor = clauses.actor_at.get(place)
        if actor is not None:
            adjacent = actor.kind in ("adjective", "land", "actor", "sides") and not (
                actor.prep and actor.kind == "actor" and not actor.possessive
            )
            if actor.possessive or adjacent:
                return [Argument(actor, "before", "" if adjacent and not actor.possessive else actor.prep, False, adjacent, False)]
            return []
        low = clauses.lows[place]
        if (
            place in clauses.group_at
            or low in clauses.grammar.prepositions
            or low in _STOPS
            or low == ","
            or low in clauses.grammar.coordinators
        ):
            return []
        place -= 1
        skipped += 1
    return []
