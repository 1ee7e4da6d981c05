"""Whether the subject of a cue's verb acts or is acted on."""

from __future__ import annotations

from besa.coding.arguments import Argument
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue, opens_infinitive
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor

#: Acts that are done to people and never without an object.
_ON_PEOPLE = frozenset({"COERCE", "ASSAULT"})


def voice_of(cue: Cue, group: VerbGroup, clauses: Clauses, after: list[Argument], roles: dict[str, str]) -> tuple[bool, bool]:
    """(passive, and that without an auxiliary: *men arrested in the raid*)."""
    if clauses.grammar.is_middle(cue.lemma):
        acted_on = cue.roles.get("subj") == cue.roles.get("obj") == "recipient"  # *akuzohem*
        return group.passive and acted_on, False
    if _leads_on(cue, clauses):
        return False, False
    if group.passive:
        dative = any("dat" in a.actor.cases and not a.prep for a in after)
        return not (dative and holds_object(cue, clauses) and clauses.subject(group)), False
    if not clauses.grammar.participle_as_passive or "part" not in group.feats or group.gives or roles.get("obj") == "theme":
        return False, False
    if "obj" not in cue.roles and cue.frame.joint:
        return False, False
    if object_follows(cue, clauses, after):
        return False, False
    following = clauses.lows[cue.end] if cue.end < len(clauses.lows) else "."
    marked = following in clauses.grammar.prepositions or following in ".,;:" or following in clauses.grammar.subordinators
    only_participle = "past" not in group.feats
    if (marked or only_participle) and roles.get("obj") in ("recipient", "victim") and len(cue.places) == 1:
        return True, True
    return False, False


def _leads_on(cue: Cue, clauses: Clauses) -> bool:
    """*are expected to meet*: a unit whose own infinitive tells the act is not passive because its first verb is."""
    return any(
        place > cue.head and clauses.sentence.infos[place].verb and opens_infinitive(clauses.lows[place - 1], clauses.grammar)
        for place in cue.places
    )


def object_follows(cue: Cue, clauses: Clauses, after: list[Argument]) -> bool:
    """Whether a noun phrase stands right after a cue."""
    if any(a.adjacent and not a.prep and not a.genitive for a in after):
        return True
    place = cue.end
    adverbs = clauses.grammar.adverbs
    if cue.frame.type in _ON_PEOPLE:
        adverbs = adverbs - clauses.grammar.markers("in")  # *arrested in Kabul*, for all that *in* of *in principle* is an adverb
    while place < len(clauses.lows) and clauses.lows[place] in adverbs:
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


def reduced_subject(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    place = group.start - 1
    while place >= 0 and (clauses.lows[place] in clauses.grammar.adverbs or clauses.lows[place] == ","):
        place -= 1
    actor = clauses.actor_at.get(place)
    if actor is not None:
        return clauses.with_partners(actor, -1)
    return [] if place >= 0 and place in clauses.group_at else clauses.subject(group)


def holds_object(cue: Cue, clauses: Clauses) -> bool:
    """*fire was opened*: the object is one of the cue's own words, so that the subject is no party.

    A noun after a preposition is none: *was accused of fraud*, *взят под стражу*.
    """
    grammar = clauses.grammar
    return cue.frame.victim is None and any(
        place != cue.head and clauses.sentence.infos[place].noun and clauses.lows[place] not in grammar.closed
        and place not in clauses.actor_at  # *23 дипломата высланы*: the object is the party itself
        and not (place - 1 in cue.places and clauses.lows[place - 1] in grammar.prepositions)
        for place in cue.places
    )  # fmt: skip
