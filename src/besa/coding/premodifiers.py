"""What stands before a noun that names an act, in languages whose nouns stand last in their phrase.

*Rusya'nın Ukrayna'ya yönelik saldırıları*, *Putin ile Aliyev arasındaki görüşme*, *İsrail'in Gazze'ye düzenlediği saldırı*.
"""

from __future__ import annotations

from typing import NamedTuple

from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.embedding import ATTRIBUTIVE
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor

_REACH = 16
_SKIPPED = 4
_STOPS = frozenset(";:()!?,")
_ASIDE = frozenset({"loc", "abl", "ins"})


class Before(NamedTuple):
    """An actor before a noun; ``adjacent``: it says which one (*Rus saldırısı*)."""

    actor: Actor
    adjacent: bool


def premodifiers(cue: Cue, clauses: Clauses) -> list[Before]:
    """The actors of a noun's own phrase, the nearest first: up to the one that it belongs to."""
    out: list[Before] = []
    place, skipped = cue.start - 1, 0
    while place >= 0 and cue.start - place < _REACH and skipped <= _SKIPPED:
        group = clauses.group_at.get(place)
        if group is not None:
            if group.form == ATTRIBUTIVE and clauses.embedding is not None:
                parties = [*clauses.subject(group), *clauses.embedding.arguments(group)]
                out.extend(Before(a, False) for a in dict.fromkeys(parties) if a.end <= cue.start)
            break
        actor = clauses.actor_at.get(place)
        if actor is None:
            low = clauses.lows[place]
            if low in _STOPS or (low in clauses.grammar.coordinators and place - 1 not in clauses.actor_at):
                break
            skipped += not (low in clauses.grammar.postpositions or low in clauses.grammar.determiners)
            place -= 1
            continue
        if actor.possessive and not actor.prep:
            out.append(Before(actor, False))
            break
        bare = not actor.prep and (not actor.cases or "nom" in actor.cases)
        if bare and (skipped > 1 or out or not _may_describe(actor, cue, clauses)):
            break
        out.append(Before(actor, bare))
        place = actor.start - 1
    return out


def _may_describe(actor: Actor, cue: Cue, clauses: Clauses) -> bool:
    """*Hamas saldırısı*; not *Bağdat saldırıyı kınadı*: only after an adjective does a deed that is described have no possessive."""
    readings = [r.feats for r in clauses.sentence.infos[cue.places[-1]].readings if r.pos == "n"]
    if actor.kind == "adjective" or not readings:
        return True
    if not any("poss" in feats for feats in readings):
        return False
    group = governor(cue, clauses)  # *Tiflis yaptırımları kınadı*: a plural may be an object, too
    object_too = any({"acc", "pl"} <= feats for feats in readings)
    return not (object_too and group is not None and group.finite and not group.passive and actor in clauses.subject(group))


def governor(cue: Cue, clauses: Clauses) -> VerbGroup | None:
    """The verb right after a noun, whose object or subject the noun is: *saldırı düzenledi*, *görüşmeyi erteledi*."""
    for place in range(cue.end, min(cue.end + 3, len(clauses.lows))):
        group = clauses.group_at.get(place)
        if group is not None:
            return group
        if not clauses.lows[place][:1].isalnum() or clauses.lows[place] in clauses.grammar.postpositions:
            return None
    return None


def enclosing(place: int, clauses: Clauses) -> list[VerbGroup]:
    """The verbs in whose clauses a token stands, the innermost first."""
    if clauses.embedding is None:
        return []
    begin = clauses.embedding.begin
    around = [g for g in clauses.groups if begin(g) <= place < g.end]
    return sorted(around, key=lambda g: (g.end - begin(g), g.start))


def is_known_before(cue: Cue, clauses: Clauses) -> bool:
    """*bu görüşme*, *söz konusu müzakereler*: words before a noun say that one knows which is meant."""
    before = f" {' '.join(clauses.lows[max(0, cue.start - 3) : cue.start])} "
    return any(f" {phrase} " in before for phrase in clauses.grammar.definite)


def is_aside(cue: Cue, clauses: Clauses) -> bool:
    """Whether a noun only says when or in what an act took place: *görüşmede*, *toplantı sırasında*."""
    after = clauses.lows[cue.end] if cue.end < len(clauses.lows) else ""
    if after in clauses.grammar.postpositions:
        return True
    readings = [r for r in clauses.sentence.infos[cue.places[-1]].readings if r.pos != "v"]
    cases = {f for r in readings for f in r.feats if f in _ASIDE or f in ("nom", "acc", "gen", "dat")}
    return bool(cases) and cases <= _ASIDE
