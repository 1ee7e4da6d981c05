"""Who the subject of a verb is, where a verb does not always stand last: the order in which its places are looked at.

The other modules of this question: ``candidates`` (may this actor be one), ``joins`` (who else is, with it), ``relatives`` (whom a
relative stands for), ``controllers`` (whose subject a verb has that has none), ``agreement`` (which of two, where the order is
free), ``embedding`` (all of it, where verbs stand last).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from besa.books.grammar import Mark
from besa.coding.agreement import noun_before, owner_at, turn_round
from besa.coding.candidates import is_governed_owner, is_not_meant, is_object_before, may_be_subject, owns_others
from besa.coding.controllers import DEPTH, controller_of, shared_ahead, subject_of_main, subject_of_the_next
from besa.coding.joins import is_joined, joined_to, verbs_joined_to
from besa.coding.number import are_several, is_in, numbers_of
from besa.coding.openers import STRONG, relative_before
from besa.coding.relatives import (
    antecedent_of,
    before_aside,
    described_object,
    opening_of,
    relative_ended_by,
)
from besa.coding.verbs import CASES
from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

#: What parts words that are said from the verb of saying, and what ends a sentence.
_SAID = frozenset({",", "”", "»", '"', "–", "—"})
_STOPS = frozenset({".", "!", "?"})
_QUOTED, _OPENED = frozenset({"”", "»"}), frozenset({"“", "„", "«"})
#: How far from a verb its subject may stand, before it and behind it.
_REACH = 56
_BEHIND = 7
#: What a step of the search finds: the token to go on with, the subject, or (None) the end of the clause.
Step = int | list[Actor] | None


def subject_of(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """The subject of a verb: before it, behind it, or that of another verb. ``depth``: how many verbs were asked on the way."""
    if group.second_person:
        return []
    if clauses.grammar.free_order and "ger" in group.feats and clauses.groups[0] is group and len(clauses.groups) > 1:
        return subject_of_the_next(group, depth, clauses)  # *обвинив Киев, посол уехал*
    described = described_object(group, clauses)
    between = next((a for a in clauses.actors if described and described[-1].end <= a.start < group.start), None)
    found = subject_before(group, depth, clauses) if not described or between is not None else []
    if clauses.grammar.free_order and found:
        found = turn_round(found, subject_behind(group, clauses), group, clauses)
    found = found or subject_behind(group, clauses) or subject_of_main(group, depth, clauses) or shared_ahead(group, depth, clauses)
    found = found or _outside_relative(group, depth, clauses) or (_releasing(described, group, depth, clauses) if described else [])
    if not found and not group.finite and "gerund" in group.gives and clauses.groups[0] is group:
        found = subject_of_the_next(group, depth, clauses)
    return found


# -- before the verb
def subject_before(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """The subject of the verb that this one is joined to, one at the very end, of whoever controls a verb that is not finite; else
    the first that is met on the way back."""
    partners = verbs_joined_to(group, clauses)
    if partners and depth <= DEPTH:
        return next((found for partner in partners[:3] if (found := clauses.subject(partner, depth + 1))), [])
    speaking = _named_at_the_end(group, clauses)
    if speaking is not None:
        return joined_to(speaking, 1, clauses)
    if not group.finite and (any(g.end <= group.start for g in clauses.groups) or clauses.before_adverbs(group) in clauses.actor_at):
        return controller_of(group, depth, clauses)
    return _walk_back(group, depth, clauses)


def _walk_back(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """Back from a verb to the first actor that may be its subject; if its clause ends before that, to the owner of a noun on the way.

    *The missiles **of Russia** hit the town*: whoever owns a subject that is nobody acts.
    """
    marks = clauses.syntax.before
    fronted = owner_of_fronted(group, clauses)
    owner: Actor | None = None
    place = group.start - 1
    while place >= 0 and group.start - place < _REACH:
        actor, other = clauses.actor_at.get(place), clauses.group_at.get(place)
        if actor is None and (other is None or other is group) and clauses.lows[place] not in clauses.syntax.halting:
            place -= 1
            continue
        step: Step
        if actor is not None and actor is fronted:
            step = _leftmost(actor) - 1
        elif actor is not None:
            owner = owner or _as_owner(actor, place, group, clauses)
            step = _past_actor(actor, marks, group, clauses)
        elif other is not None and other is not group:
            step = _past_verb(other, group, depth, clauses)
        else:
            step = _past_word(place, marks, group, depth, owner is not None, clauses)
        if isinstance(step, list):
            return step
        if step is None:
            break
        place = step
    return [owner] if owner is not None else []


def _leftmost(actor: Actor) -> int:
    return min(actor.prep_at, actor.left, actor.start)


def _as_owner(actor: Actor, place: int, group: VerbGroup, clauses: Clauses) -> Actor | None:
    """The actor, if it owns a noun that may be the subject: *Russia's **missiles** hit the town*."""
    by_case = group.passive and clauses.grammar.free_order and owner_at(place, clauses) is actor
    belongs = actor.possessive or actor.genitive or by_case
    if not belongs or actor.prep or actor.kind == "pronoun":
        return None
    return None if is_governed_owner(actor, clauses) or owns_others(actor, group, clauses) else actor


def _past_actor(actor: Actor, marks: list[Mark], group: VerbGroup, clauses: Clauses) -> Step:
    inner = relative_ended_by(actor, group, clauses)
    if inner is not None:
        return inner - 1  # *policia që sulmoi **protestuesit** u kritikua*
    if may_be_subject(actor, marks, group, clauses) and not is_object_before(actor, group, clauses):
        later = [a for a in joined_to(actor, 1, clauses) if a.start < group.start]
        return sorted({*joined_to(actor, -1, clauses), *later}, key=lambda a: a.start)
    return _leftmost(actor) - 1


def _past_verb(other: VerbGroup, group: VerbGroup, depth: int, clauses: Clauses) -> Step:
    """Over a relative clause and a participle; another verb ends the search, or has the same subject."""
    if depth > DEPTH:
        return []
    relative, joined = relative_before(other, clauses), is_joined(other, group, clauses)
    if relative is not None and group.finite and not joined:
        return relative - 1
    if not group.finite or joined or _goes_on(other, group, clauses):
        return clauses.subject(other, depth + 1)
    if other.finite and not _describes(other, group, clauses):
        return None
    return other.start - 1


def _past_word(place: int, marks: list[Mark], group: VerbGroup, depth: int, owned: bool, clauses: Clauses) -> Step:
    """Words that open the clause of the verb end the search; a relative has its own answer. ``owned``: an owner was met before."""
    low, grammar = clauses.lows[place], clauses.grammar
    if low in _QUOTED and place >= group.start - 2:
        return _before_quotation(place, clauses)
    if low in grammar.relative_cases:
        return []  # *партия, которую поддерживает Россия*
    antecedent = antecedent_of(place, clauses) if low in grammar.relatives else None
    if antecedent is not None:
        return joined_to(antecedent, -1, clauses)
    if low in grammar.subordinators:
        return place - 1 if low in grammar.prepositions and not owned and _opens_phrase(place, group, clauses) else None
    if low in grammar.contrast and place != 0:
        return None
    if low == "," and place == group.start - 1 and group.finite:
        named = clauses.actor_at.get(place - 1)
        if named is not None and _is_named_aside(named, clauses):
            return [named]
        jumped = before_aside(place, clauses)
        if jumped is not None:
            return jumped
        if grammar.infinitive_headlines and not clauses.opens_sentence(group):
            return _subject_of_headline(place, marks, group, depth, clauses)
    if low == ")":
        return opening_of(place, clauses) - 1
    return None if low in STRONG else place - 1


def _outside_relative(group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """*Катар выслал посла, **которого** обвиняет в шпионаже*: a relative clause about somebody that names no subject has the main one.

    Not so *Катар выслал посла, которого **обвиняют***, whose number says that it is others.
    """
    if not clauses.grammar.relative_cases or not group.finite or group.passive or depth > DEPTH or group.start < 2:
        return []
    place = group.start - 1
    while place > 0 and clauses.lows[place] != "," and place not in clauses.group_at and place not in clauses.actor_at:
        place -= 1
    if clauses.lows[place] != "," or clauses.lows[place + 1] not in clauses.grammar.relative_cases:
        return []
    main = next((g for g in reversed(clauses.groups) if g.end <= place), None)
    numbers = {"sg", "pl"}
    if main is None or not main.finite or main.passive or not (main.feats & group.feats & numbers):
        return []
    return [actor for actor in clauses.subject(main, depth + 1) if actor.end <= place]


def _releasing(described: list[Actor], group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """*Baku liroi ushtarë që i **kishte** zënë*: of those whom a relative clause describes and who stand behind the main verb, it tells
    what that verb's subject did to them, where it names no other and the two verbs agree."""
    main = next((g for g in reversed(clauses.groups) if g.end <= described[0].start), None)
    if main is None or not main.finite or main.passive or depth > DEPTH or not clauses.grammar.drops_subject:
        return []
    alike = any(is_in(number, group, clauses) and is_in(number, main, clauses) for number in ("sg", "pl"))
    plain = not any(a.prep or a.genitive for a in described)
    return [a for a in clauses.subject(main, depth + 1) if a.end <= main.start] if alike and plain else []


def _is_named_aside(actor: Actor, clauses: Clauses) -> bool:
    """*The head of the office, **Marko Vidić**, dismissed it*: a name that commas set off right before a verb is its subject's."""
    if not clauses.subject_first or not actor.parts or actor.parts[-1].kind not in ("name", "person"):
        return False
    first = actor.parts[-1].start
    apart = first > 1 and clauses.lows[first - 1] == "," and (actor.start < first or not (actor.prep or actor.genitive))
    return apart and not any(g.finite and g.end <= first for g in clauses.groups)


def _before_quotation(closing: int, clauses: Clauses) -> int | None:
    """The token before the quotation that ends at a token, None if it began in an earlier sentence: nobody in it is *he* who said it."""
    return next((place - 1 for place in range(closing - 1, 0, -1) if clauses.lows[place] in _OPENED), None)


def _goes_on(other: VerbGroup, group: VerbGroup, clauses: Clauses) -> bool:
    """*PDK-ja kundërshton qeverinë, nuk e voton*: where subjects are dropped, a verb after a comma goes on with the one before."""
    if not (clauses.grammar.drops_subject and other.finite and group.finite) or group.passive or other.passive:
        return False
    before = clauses.before_adverbs(group)
    alike = before >= 0 and clauses.lows[before] == "," and not (group.first_person or other.first_person)
    return alike and not subject_behind(group, clauses)


def _describes(other: VerbGroup, group: VerbGroup, clauses: Clauses) -> bool:
    """*Soldiers **deployed** in Syria killed …*, *Police, **backed** by the army, detained …*: a participle after the subject."""
    if not (clauses.grammar.participle_as_passive and group.finite and clauses.may_be_reduced(other)):
        return False
    before = other.start - 1
    aside = before >= 0 and clauses.lows[before] == ","
    if (before - 1 if aside else before) not in clauses.actor_at:
        return False
    between = clauses.lows[other.end : clauses.before_adverbs(group) + 1]
    return between.count(",") == aside and (not aside or between[-1] == ",")


def _opens_phrase(place: int, group: VerbGroup, clauses: Clauses) -> bool:
    """*The president **after** talks with the envoy promised …*: the word governs a noun; no other verb follows it."""
    between = range(place + 1, clauses.before_adverbs(group) + 1)
    governs = len(between) > 1 or all(clauses.sentence.infos[p].noun and not clauses.sentence.infos[p].verb for p in between)
    alone = group.finite and bool(between) and governs and not any(p in clauses.group_at for p in between)
    before = place - 1
    while before > 0 and (clauses.lows[before] in clauses.grammar.adverbs or clauses.lows[before] in clauses.grammar.calendar):
        before -= 1  # *Hoti **nesër** gjatë ditës do të takohet*
    return alone and clauses.actor_at.get(before) is not None


def _named_at_the_end(group: VerbGroup, clauses: Clauses) -> Actor | None:
    """*Të arrestohet ministri, kërkoi **Kurti***: after what was said, a verb has its subject behind it, and nothing more."""
    if not group.finite or not group.start or clauses.lows[group.start - 1] not in _SAID:
        return None
    if group.passive:
        named = clauses.actor_at.get(group.end) or clauses.actor_at.get(group.end + 1)
        fits = named is not None and not named.prep and not named.genitive and named.left <= group.end
        return named if fits and named is not None and "nom" in named.cases else None  # *Izrael, vriten **dy ushtarë***
    actor = clauses.actor_at.get(group.end)
    while actor is not None and not actor.prep and "dat" in actor.cases and "nom" not in actor.cases:
        actor = clauses.actor_at.get(actor.end)  # *i kërkoi BE-së Kurti*
    if actor is None or actor.prep or actor.genitive or "nom" not in actor.cases or ("acc" in actor.cases and not actor.person):
        return None
    last = joined_to(actor, 1, clauses)[-1].end
    return actor if last >= len(clauses.lows) or clauses.lows[last] in _STOPS else None


def owner_of_fronted(group: VerbGroup, clauses: Clauses) -> Actor | None:
    """*Propozimin e **BE-së** e refuzoi Serbia*, *pozicionet **armene** i sulmuan forcat …*: whose the object before a verb is.

    The clitic repeats an object; its form tells it, or that it is a thing beside somebody named behind the verb.
    """
    actor = clauses.actor_at.get(clauses.before_adverbs(group)) if group.resumes and not group.passive else None
    if actor is None or actor.prep or not (actor.genitive or actor.kind == "adjective"):
        return None
    place = actor.start - 2 if actor.genitive else actor.start - 1
    if place < 0 or place in clauses.actor_at or not clauses.sentence.infos[place].noun:
        return None
    cases = {case for r in clauses.sentence.infos[place].readings if r.pos == "n" for case in r.feats & CASES}
    if "acc" in cases and "nom" not in cases:
        return actor
    behind = clauses.actor_at.get(group.end)
    named = behind is not None and behind.kind == "actor" and not behind.prep and not behind.genitive and "nom" in behind.cases
    return actor if "acc" in cases and named and actor.kind == "adjective" else None


def _subject_of_headline(comma: int, marks: list[Mark], group: VerbGroup, depth: int, clauses: Clauses) -> list[Actor]:
    """*Russia shells Kharkiv, **kills** five*: no subject stands right before a comma and its verb; the verb before has the same."""
    before = [g for g in clauses.groups if g.end <= comma and g.finite and not clauses.may_be_reduced(g)]
    aside = next((p for p in range(comma - 1, before[-1].end if before else 0, -1) if clauses.lows[p] == ","), None)
    owner = clauses.actor_at.get(aside - 1) if aside else None
    named = clauses.actor_at.get(comma - 1)
    if named is not None and named.sector and aside and not named.prep and clauses.only_describes(aside + 1, min(named.left, named.start)):
        return [named]  # *The movement, Hamas, **claimed** it*
    if owner is not None and may_be_subject(owner, marks, group, clauses):
        return joined_to(owner, -1, clauses)  # *The army, still loyal to him, **burnt** it*
    if before and depth <= DEPTH:
        return clauses.subject(before[-1], depth + 1)
    first = next((a for a in clauses.actors if a.end <= comma and may_be_subject(a, marks, group, clauses)), None)
    return joined_to(first, 1, clauses) if first is not None else []


# -- behind the verb
def subject_behind(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    """The actors after a verb that may be its subject."""
    marks = clauses.syntax.behind
    bare = clauses.grammar.free_order and "inf" in group.feats and not group.finite  # *вывести войска*: an object follows
    bare = bare or (not group.finite and not {"gerund", "infinitive"}.isdisjoint(group.gives))  # *duke vrarë **dy ushtarë***
    if not marks or bare or (group.passive and group.feats & CASES):  # *задержанный* describes a noun
        return []
    place = group.end
    noun = noun_before(group, clauses) if clauses.grammar.free_order else frozenset()
    while place < len(clauses.lows) and place - group.end < _BEHIND:
        actor = clauses.actor_at.get(place)
        if actor is not None:
            other = bool(noun) and (("ins" in actor.cases) if group.passive else noun == {"nom"} and "acc" in actor.cases)
            fits = not other and may_be_subject(actor, marks, group, clauses) and _agrees(actor, group, clauses)
            fits = fits and not _is_object_of_joined(actor, group, clauses)
            if fits and (actor.cases or group.passive or actor.kind != "land"):
                return joined_to(actor, 1, clauses)
            if (not actor.prep and not actor.genitive) or clauses.grammar.free_order:
                place = actor.end
                aside = clauses.lows[place : place + 2]
                if aside[:1] == [","] and aside[-1] in clauses.grammar.contrast and is_not_meant(actor, clauses):
                    place += 2  # the one who is meant comes after *but*
                continue
            return []
        if (
            place in clauses.group_at
            or clauses.lows[place] in STRONG
            or clauses.lows[place] == ","
            or clauses.lows[place] in clauses.grammar.subordinators
        ):
            return []
        if clauses.lows[place] in clauses.grammar.prepositions and not clauses.grammar.free_order and not _follows_object(group, clauses):
            return []  # but *policinë e sulmuan me gurë **protestuesit***
        place += 1
    return []


def _agrees(actor: Actor, group: VerbGroup, clauses: Clauses) -> bool:
    """*dëbon dy diplomatë*: what stands in the plural after a verb in the singular is its object."""
    if "part" in group.feats and is_in("sg", group, clauses) and are_several(actor, clauses):
        return False  # *se ka vrarë **dhjetë luftëtarë***
    if actor.plural:
        return not ("sg" in group.feats and "pl" not in group.feats and "part" not in group.feats)
    if actor.kind != "actor" or actor.stands_for or not clauses.grammar.drops_subject or not is_in("pl", group, clauses):
        return True
    if "pl" in numbers_of(actor, "nom", clauses):
        return True
    return len(joined_to(actor, 1, clauses)) > 1  # *se kishin sulmuar **një patrullë***


def _is_object_of_joined(actor: Actor, group: VerbGroup, clauses: Clauses) -> bool:
    """*Një granatë shpërtheu dhe plagosi **një polic***: behind a verb joined to another an indefinite noun is its object."""
    before = clauses.lows[actor.start - 1] if actor.start else ""
    indefinite = before in clauses.grammar.indefinite and "acc" in actor.cases
    return clauses.grammar.drops_subject and indefinite and not group.passive and bool(verbs_joined_to(group, clauses))


def _follows_object(group: VerbGroup, clauses: Clauses) -> bool:
    """*Policinë e sulmuan …*: an object that its form tells stands right before a verb whose clitic repeats it."""
    actor = clauses.actor_at.get(clauses.before_adverbs(group))
    return group.resumes and actor is not None and not actor.prep and "acc" in actor.cases and "nom" not in actor.cases
