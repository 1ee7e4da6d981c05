"""Which actors stand near a cue in its clause, and how each is marked there."""

from __future__ import annotations

import msgspec

from besa.books.grammar import Grammar
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor

_REACH = 22
_STOPS = frozenset(";:()!?")


class Argument(msgspec.Struct, frozen=True, gc=False):
    """An actor that stands near a cue: ``side`` before or after; ``through``: in the genitive of another noun."""

    actor: Actor
    side: str
    prep: str
    genitive: bool
    adjacent: bool
    through: bool


def after(cue: Cue, clauses: Clauses) -> list[Argument]:
    """Actors that follow the cue in its clause (those inside the cue's own gaps first)."""
    grammar, lows = clauses.grammar, clauses.lows
    out: list[Argument] = []
    inner = False
    place = cue.head + 1 if cue.head == cue.start or cue.pos == "v" else cue.end  # *was **urged** by the EU to*
    end = cue.end
    while place < len(lows) and place - end < _REACH:
        actor = clauses.actor_at.get(place)
        if place in cue.places and not (actor is not None and _stands_apart(actor, cue)):
            place += 1
            continue
        if actor is not None:
            through = inner and (actor.genitive or actor.prep in grammar.genitive or _is_of_noun(actor, clauses))
            adjacent = not inner and not out
            prep = "" if actor.start < cue.end and _is_aimed_at(actor, grammar) else actor.prep
            out.append(Argument(actor, "after", prep, actor.genitive, adjacent, through))
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
            inner = inner or not _is_of_phrase(place, cue, clauses)
        place += 1
    return out


def _is_of_phrase(place: int, cue: Cue, clauses: Clauses) -> bool:
    """*vdekjen tragjike të paqeruajtësve*: one word between a noun and its genitive is its adjective, known or not.

    Several are if they are known to be adjectives: *takimi i parë i drejtpërdrejtë i ministrave*.
    """
    lows, genitive = clauses.lows, clauses.grammar.genitive
    if cue.pos != "n" or place + 1 >= len(lows) or lows[place + 1] not in genitive:
        return False
    if lows[cue.end - 1] in clauses.grammar.prepositions and lows[cue.end - 1] not in genitive:
        return False  # *reagime pas **arrestimit** të …*
    between = (p for p in range(cue.end, place + 1) if lows[p] not in genitive)
    return place == cue.end or all(any(r.pos == "a" for r in clauses.sentence.infos[p].readings) for p in between)


def _is_of_noun(actor: Actor, clauses: Clauses) -> bool:
    """*вспомнил жертв нападения ХАМАС*: where possession is a case, what stands right after another noun belongs to it."""
    infos = clauses.sentence.infos
    described = actor.kind == "adjective" and actor.end < len(infos) and infos[actor.end].noun
    owned = not actor.prep and (not actor.cases or "gen" in actor.cases) and not described
    place = min(actor.left, actor.start) - 1
    if not clauses.grammar.possession_by_case or not owned or place < 0 or place in clauses.actor_at or place in clauses.group_at:
        return False
    return infos[place].noun and not infos[place].verb and clauses.lows[place] not in clauses.grammar.closed


def _is_aimed_at(actor: Actor, grammar: Grammar) -> bool:
    """*call on X to release*: between the words of a unit, its preposition belongs to the verb."""
    return actor.prep in grammar.markers("on") | grammar.markers("to")


def _stands_apart(actor: Actor, cue: Cue) -> bool:
    """An actor among a pattern's own words is a party all the same if it is people or has words of its own.

    Of what is done to persons anybody is, but where it is done: *убийство **полицейского***, *арест **судьи***, *died in **jail***.
    """
    own = all(place in cue.places for place in range(actor.start, actor.end))
    person = cue.frame.victim is not None and bool(actor.sector) and not actor.prep
    people = actor.kind == "sides" or actor.sector in ("CVL", "REF", "REB", "JRN")
    return actor.start > cue.head and (not own or people or person)


def _opens_clause(place: int, clauses: Clauses) -> bool:
    place += 1
    while place < len(clauses.lows) and (
        clauses.lows[place] in clauses.grammar.adverbs or clauses.lows[place] in clauses.grammar.determiners
    ):
        place += 1
    if place in clauses.group_at:
        return True
    actor = clauses.actor_at.get(place)
    group = clauses.verb_behind(actor) if actor is not None else None
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


def before(cue: Cue, group: VerbGroup, clauses: Clauses) -> list[Argument]:
    """Actors with a preposition or an oblique case that stand before the verb in its clause."""
    out: list[Argument] = []
    joint = clauses.before_adverbs(group)
    place = group.start - 1
    while place >= 0 and group.start - place < _REACH:
        if place == joint and clauses.lows[place] in clauses.grammar.coordinators and clauses.partner(group) is not None:
            break  # *priti Zelenskyn **dhe** foli me Putinin*
        actor = clauses.actor_at.get(place)
        if actor is not None:
            out.append(Argument(actor, "before", actor.prep, actor.genitive, place == group.start - 1, False))
            place = actor.start - 1
            continue
        low = clauses.lows[place]
        if place in clauses.group_at or low in clauses.grammar.subordinators or low in _STOPS or low in clauses.grammar.contrast:
            break
        if low == "," and _ends_clause(place, clauses):
            break
        place -= 1
    return [a for a in out if a.prep or (a.actor.cases and "nom" not in a.actor.cases and not a.genitive)]


def _ends_clause(comma: int, clauses: Clauses) -> bool:
    """*Pasi vizitoi Moskën, presidenti kritikoi …*: a comma ends a clause if a verb stands between it and the comma before."""
    start = comma - 1
    while start >= 0 and clauses.lows[start] != ",":
        if start in clauses.group_at:
            return True
        start -= 1
    return False


def owners(cue: Cue, clauses: Clauses) -> list[Argument]:
    """Actors right before a noun: *Serbia's apology*, *the Russian attack*, *his apology*; or that open its pattern: *Israeli strike*."""
    inner = clauses.actor_at.get(cue.start)
    if inner is not None and inner.start == cue.start and inner.end < cue.end and inner.kind in ("adjective", "land"):
        return [Argument(inner, "before", "", False, True, False)]
    place = cue.start - 1
    skipped = 0
    while place >= 0 and skipped < 4:
        actor = clauses.actor_at.get(place)
        if actor is not None:
            weapon = any(part.data.get("needs") == "land" for part in actor.parts)  # *in a **Russian missile** attack*
            adjacent = actor.kind in ("adjective", "land", "actor", "sides") and not (
                actor.prep and actor.kind == "actor" and not actor.possessive and not weapon
            )
            oblique = bool(actor.cases) and "nom" not in actor.cases
            named = not any(r.pos == "a" for r in clauses.sentence.infos[cue.head].readings)  # not so *Европа готова*
            apart = actor.kind != "adjective" and not actor.possessive and (oblique or named)
            if clauses.grammar.possession_by_case and apart:
                return []  # *жертв теракта*: there a noun before a noun has what follows, and not the other way round
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
