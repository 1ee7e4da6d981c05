"""Demands that need no word of demanding: a wish told in a main clause.

*Policia të na ndihmojë!*, *Të dënohen autorët*, *Kosova të nxjerrë dëshmitë*: where the grammar has a mark of the subjunctive, a verb
with it that depends on nothing bids somebody do something.
"""

from __future__ import annotations

from besa.books.codebook import Frame
from besa.books.grammar import Grammar
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.report import PUBLIC
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor
from besa.finding.words import Sentence

_WISHED = frozenset({"subjunctive", "passive"})
_QUOTES = frozenset("“”„«»\"'‘’")
_BOUNDS = _QUOTES | frozenset(":;–—!?()")
#: How far from the beginning of a sentence without any other act the mark is looked for.
_OPENING = 8
_REACH = 12
_FRAME = "should"
_ROLES = {"subj": "recipient", "obj": "theme"}


def may_bid(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a mark of the subjunctive stands near the beginning of a sentence: cheap, and asked before its clauses are found."""
    return any(_marks(low, grammar) for low in sentence.lows[:_OPENING])


def jussives(cues: list[Cue], clauses: Clauses, frames: dict[str, Frame]) -> list[Cue]:
    """A cue of the frame *should* for every verb that wishes something in a main clause and that no demand holds yet."""
    frame = frames.get(_FRAME)
    if frame is None:
        return []
    taken = {place for cue in cues if cue.frame.type == frame.type for place in cue.places}
    out = []
    for group in clauses.groups:
        if taken.isdisjoint(range(group.start, group.end)) and _is_wish(group, clauses) and not _is_subject(group, clauses):
            places = tuple(place for place in range(group.start, group.end) if _marks(clauses.lows[place], clauses.grammar))
            if places:
                at = places[0]
                out.append(Cue(frame, "v", _ROLES, (at,), at, at + 1, group.head, group, 1, "", 2, ()))
    return out


def _is_bidden(actor: Actor | None) -> bool:
    """Whether one who may be bidden something in public stands right before the verb: *Policia të hetojë*, *shqiptarët të dalin*."""
    if actor is None or actor.prep:
        return False
    return actor.sector in PUBLIC or actor.kind == "sides" or (actor.plural and bool(actor.country))


def _marks(low: str, grammar: Grammar) -> bool:
    return any(row.gives == "subjunctive" for row in grammar.verbal.get(low, ()))


def _is_wish(group: VerbGroup, clauses: Clauses) -> bool:
    """Whether nothing stands before the verb in its clause but those who shall do it."""
    if "subjunctive" not in group.gives or not group.gives <= _WISHED or _is_general(group, clauses):
        return False
    grammar, lows = clauses.grammar, clauses.lows
    for place in range(group.start - 1, max(-1, group.start - 1 - _REACH), -1):
        low = lows[place]
        if low in _BOUNDS:
            return place == 0 or low not in _QUOTES or not lows[place - 1][:1].isalnum()  # *mund “të dallojë”*
        if place in clauses.group_at or low in grammar.subordinators or low in grammar.relatives or low in grammar.question_words:
            return False
        if low in grammar.prepositions or low in grammar.coordinators or low in grammar.contrast or low == ",":
            return False
        if place == group.start - 1 and not _is_bidden(clauses.actor_at.get(place)):
            return False  # *gati të …*, *dëshira të …*: an adjective or a noun has the verb
    return group.start <= _REACH


def _is_general(group: VerbGroup, clauses: Clauses) -> bool:
    """*Të jesh mik*, *të them të drejtën*: who is spoken to and who speaks are bidden otherwise; *të shkruan* is *writes to you*."""
    forms = [r.feats for r in clauses.sentence.infos[group.head].readings if r.pos == "v" and "past" not in r.feats]
    return not any("3" in feats and (feats & {"subj", "pass", "pl"}) for feats in forms)


def _is_subject(group: VerbGroup, clauses: Clauses) -> bool:
    """*Të heqësh dorë **do të thotë** …*: the wish is what the next verb speaks of, with nothing between that opens another clause."""
    grammar, lows = clauses.grammar, clauses.lows
    for other in clauses.groups:
        if other.start < group.end or not other.finite or ("subjunctive" in other.gives and "future" not in other.gives):
            continue
        parting = (low for low in lows[group.end : other.start])
        return not any(
            low in _BOUNDS or low == "," or low in grammar.subordinators or low in grammar.relatives or low in grammar.question_words
            or low in grammar.contrast or low in grammar.coordinators for low in parting
        )  # fmt: skip
    return False
