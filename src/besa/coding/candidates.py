"""Whether an actor beside a verb may be its subject: by its marks, and by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from besa.books.grammar import Mark
from besa.coding.openers import relative_before
from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

#: So many cases at least has a form that says nothing of its case.
_AMBIGUOUS = 4


def may_be_subject(actor: Actor, marks: list[Mark], group: VerbGroup, clauses: Clauses) -> bool:
    """Whether an actor, wherever it stands, is marked as a subject may be."""
    if _is_contrasted(actor, clauses):
        return False
    if actor.prep or actor.genitive or actor.possessive:
        return False
    if group.first_person and not actor.speaker:
        return False
    if clauses.grammar.free_order and not group.negated and is_not_meant(actor, clauses):
        return False
    if clauses.grammar.free_order and len(actor.cases) > _AMBIGUOUS and _ends_infinitive(actor, group, clauses):
        return False
    for mark in marks:
        wrong = frozenset(mark.not_case)
        right = frozenset(mark.case)
        if wrong and actor.cases and actor.cases <= wrong:
            continue
        if right and actor.cases and not (actor.cases & right):
            continue
        return True
    return False


def _is_contrasted(actor: Actor, clauses: Clauses) -> bool:
    """*…, **not the police**, …*: an aside that says who it was not."""
    if not clauses.denies:
        return False
    place = min(actor.left, actor.start) - 1
    while place >= 0 and clauses.lows[place] != ",":
        if clauses.lows[place] not in clauses.grammar.determiners and clauses.lows[place] not in clauses.grammar.negation:
            return False
        place -= 1
    return place >= 0 and is_denied_actor(actor, clauses) and clauses.lows[actor.end : actor.end + 1] == [","]


def is_denied_actor(actor: Actor, clauses: Clauses) -> bool:
    """*It was **not Russia** that attacked*, *the army, **not the police**, arrested him*: a negation right before an actor."""
    place = min(actor.left, actor.start) - 1
    while place >= 0 and clauses.lows[place] in clauses.grammar.determiners and clauses.lows[place] not in clauses.grammar.negation:
        place -= 1
    low = clauses.lows[place] if place >= 0 else ""
    return low in clauses.grammar.negation and low not in clauses.grammar.negated_subjects and place not in clauses.group_at


def is_not_meant(actor: Actor, clauses: Clauses) -> bool:
    """*нарушил не Ереван, а Баку*: an actor that is denied."""
    place = min(actor.left, actor.start) - 1
    return place >= 0 and clauses.lows[place] in clauses.grammar.negation


def _ends_infinitive(actor: Actor, group: VerbGroup, clauses: Clauses) -> bool:
    """*посетить Тбилиси, тот принял*: what has one form for all cases and stands right after an infinitive is its object."""
    before = clauses.group_at.get(min(actor.left, actor.start) - 1)
    return before is not None and before is not group and "inf" in before.feats and not before.finite


def is_object_before(actor: Actor, group: VerbGroup, clauses: Clauses) -> bool:
    """*Troops **sent to help Mozambique** captured a base*: right after an infinitive or gerund stands its object.

    So it does after the verb of a relative clause: *Troops **who had helped Mozambique** captured it*. It is no subject of what
    follows, unless that may be an infinitive itself: *let Turkey host*; or is what a gerund says: *saying Turkey would host it*.
    """
    if actor.kind == "pronoun" or not group.finite or not ("past" in group.feats or group.gives) or clauses.may_be_reduced(group):
        return False
    if clauses.lows[group.end : group.end + 1] and clauses.lows[group.end] in clauses.grammar.subordinators and not group.gives:
        return False  # *to free the men held while …*
    place = actor.start - 1
    while place >= 0 and clauses.lows[place] in clauses.grammar.determiners and clauses.lows[place] not in clauses.grammar.subordinators:
        place -= 1
    before = clauses.lows[place - 1] if place > 0 else ""
    if any(word.gives == "infinitive" for word in clauses.grammar.verbal.get(before, ())):
        return clauses.sentence.infos[place].verb
    other = clauses.group_at.get(place)
    if other is None or (other.finite and relative_before(other, clauses) is None):
        return False
    if not other.finite and ("ger" not in other.feats or before in clauses.grammar.noun_after):
        return False
    return all(other.head not in hit.places for hit in clauses.sentence.of("say"))


def owns_others(actor: Actor, group: VerbGroup, clauses: Clauses) -> bool:
    """*Ukraine's **allies** promised*, *its enemies attacked*: what others of another country do is not done by it."""
    words = clauses.sentence.infos[actor.end : group.start]
    return any(r.lemma in clauses.grammar.others for info in words for r in info.readings) or not clauses.grammar.others.isdisjoint(
        clauses.lows[actor.end : group.start]
    )


def is_governed_owner(actor: Actor, clauses: Clauses) -> bool:
    """Whether the noun that an actor owns stands after a preposition: *on the question of Karabakh*."""
    for place in range(actor.start - 1, max(-1, actor.start - 6), -1):
        if clauses.lows[place] in clauses.grammar.prepositions and clauses.lows[place] not in clauses.grammar.genitive:
            return True
        if place in clauses.group_at or not clauses.lows[place][:1].isalpha():
            return False
    return False
