"""Who is joined to whom by *and* or commas, and which verb to which."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from besa.coding.openers import is_set_off
from besa.finding.actors import Actor

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

#: So many words has a phrase between *and* and its verb.
_ASIDE = 5
#: How far back commas are counted that make a list.
_REACH = 28


def joined_to(actor: Actor, step: int, clauses: Clauses) -> list[Actor]:
    """The actor and those joined to it by *and* or commas, in the order of the text."""
    if len(clauses.actors) == 1:
        return [actor]
    out = [actor]
    ordered = [a for a in clauses.actors if a is actor or not (a.kind == "pronoun" and a.possessive)]
    index = ordered.index(actor)
    while 0 <= index + step < len(ordered):
        near, far = ordered[index], ordered[index + step]
        left, right = (far, near) if step < 0 else (near, far)
        words = clauses.lows[left.end : max(left.end, min(right.left, right.start))]
        if words[:1] == [","] and len(words) > 1:
            described = _described_over(left, clauses)
            if described is not None and step > 0:
                break
            if described is not None:
                out.append(described)
                index = ordered.index(described)
                continue
        if clauses.grammar.noun_final and left.prep in words:
            break  # *Scholz ile Paris'te*: a postposition, not *and*
        if not words or not _list_like(words, right, step, clauses) or (far.prep and far.prep != near.prep and step > 0):
            break
        if words == [","] and ((left.kind == "land" and right.person) or (left.prep and not right.prep)):
            break  # *the envoy for Kosovo and Serbia, Richard Grenell, …*; *according to the court, Lila, …*
        if words == [","] and clauses.grammar.noun_final and _is_topic(left, right):
            break
        out.append(far)
        index += step
    return out if step > 0 else out[::-1]


def _described_over(actor: Actor, clauses: Clauses) -> Actor | None:
    """***Chad**, which backs the army, and the rebels signed*: whom a relative clause between commas describes that ends in an actor."""
    lows, grammar = clauses.lows, clauses.grammar
    group = next((g for g in reversed(clauses.groups) if g.end <= actor.start), None)
    if group is None or not group.finite or clauses.embedding is not None or grammar.free_order:
        return None
    opener = group.start - 1
    if opener < 2 or lows[opener] not in grammar.relatives or lows[opener - 1] != "," or "," in lows[group.end : actor.start]:
        return None
    return clauses.actor_at.get(opener - 2)


def _is_topic(left: Actor, right: Actor) -> bool:
    """*AB temsilcisi, Türkiye ve Yunanistan bakanlarının görüştüğünü …*: the subject of the sentence before that of a clause inside."""
    return left.kind == "actor" and left.cases == {"nom"} and right.possessive and not left.possessive


def _list_like(words: list[str], right: Actor, step: int, clauses: Clauses) -> bool:
    """Whether the words before an actor join it to the one before them."""
    if right.start in clauses.joined_by_article and len(words) == 1:
        return True
    if len(words) > 3:
        return False
    links = [word for word in words if word in clauses.grammar.coordinators]
    joined = bool(links)
    if joined and all(word in clauses.grammar.genitive for word in links):
        left = clauses.actor_at.get(right.start - len(words) - 1)
        joined = left is not None and bool(left.person and right.person)
    comma = words == [","]
    left = clauses.actor_at.get(min(right.left, right.start) - 2) if comma else None
    listed = left is not None and not left.prep and not left.genitive  # *В меморандуме 1994 года Россия, США и …*: no part of the phrase
    if listed and left is not None and clauses.grammar.possession_by_case and "gen" in left.cases and not {"dat", "ins"} <= left.cases:
        listed = False  # *По словам посла **США**, Россия и Китай …*
    if comma and not listed and _closes_opening(min(right.left, right.start) - 1, clauses):
        return False
    if comma:
        after = clauses.lows[right.end : right.end + 1]
        more = right.end + 1 in clauses.joined_by_article
        return bool(after) and (after[0] == "," or after[0] in clauses.grammar.coordinators or more)
    parted = "," in words
    if joined and (parted or _is_object_of_an_act(right, words, clauses)) and _begins_clause(right, parted, clauses):
        return False
    return joined and all(
        w in clauses.grammar.coordinators or w in clauses.grammar.determiners or w in clauses.grammar.adverbs or w == ","
        or w in clauses.grammar.genitive or w in clauses.grammar.pronouns or w in clauses.grammar.actor_adjectives for w in words
    )  # fmt: skip


def _closes_opening(comma: int, clauses: Clauses) -> bool:
    """*In talks mediated by Turkey, **Russia and Ukraine agreed***: the first comma ends the phrase that opens a sentence."""
    lows, grammar = clauses.lows, clauses.grammar
    if not lows[0][:1].isalpha() or lows[0] not in grammar.prepositions or "," in lows[:comma]:
        return False
    if any(g.finite and g.end <= comma and not clauses.may_be_reduced(g) for g in clauses.groups):
        return False
    for place in range(comma + 1, len(lows)):
        group = clauses.group_at.get(place)
        if group is not None:
            return group.finite
        listed = lows[place] in grammar.coordinators or lows[place] in grammar.determiners or lows[place] in grammar.adverbs
        if not (place in clauses.actor_at or listed or lows[place] == ","):
            return False
    return False


def _is_object_of_an_act(right: Actor, words: list[str], clauses: Clauses) -> bool:
    """*praised **Greece** and Turkey condemned it*: whether the actor before a joint stands right behind the verb of an act."""
    left = clauses.actor_at.get(min(right.left, right.start) - len(words) - 1)
    if left is None or left.prep:
        return False
    place = left.start - 1
    while place >= 0 and clauses.lows[place] in clauses.grammar.determiners:
        place -= 1
    return place in clauses.acts.verbs and place in clauses.group_at and clauses.group_at[place].finite


def _begins_clause(actor: Actor, parted: bool, clauses: Clauses) -> bool:
    """*praised Greece, and **Turkey** condemned it*: an actor with a verb of its own after *and*, unless it ends a list."""
    group = clauses.verb_behind(actor)
    if group is None or not group.finite or (clauses.may_be_reduced(group) and not (parted and actor.kind == "land")):
        return False
    commas = [p for p in range(max(0, actor.start - _REACH), actor.start) if clauses.lows[p] == ","]
    return len(commas) < 2


def join_people(clauses: Clauses) -> None:
    """*Kurti **e** Vuçiqi*: between the names of two people, the second no genitive, the article is *and*."""
    for left, right in itertools.pairwise(clauses.actors):
        if not right.genitive:
            continue
        linked = right.start == left.end + 1 and clauses.lows[left.end] in clauses.grammar.genitive
        if linked and left.person and right.person and {"nom", "acc"} & left.cases & right.cases:
            right.genitive = False
            clauses.joined_by_article.add(right.start)


def share_prepositions(clauses: Clauses) -> None:
    """Between X and Y, with X and Y: the second has the preposition of the first, unless a verb of its own follows.

    *Between* takes two: its second party is no subject, whatever follows.
    """
    between = clauses.grammar.markers("between")
    for left, right in itertools.pairwise(clauses.actors):
        if right.prep or not left.prep or (right.end in clauses.group_at and left.prep not in between):
            continue
        words = clauses.lows[left.end : max(left.end, min(right.left, right.start))]
        if words and _list_like(words, right, 1, clauses):
            right.prep, right.prep_at = left.prep, right.start


def verbs_joined_to(group: VerbGroup, clauses: Clauses) -> list[VerbGroup]:
    """The verbs that a coordinator right before this one may join it to, the likeliest first: of the same kind, the nearest."""
    place = clauses.joint_before(group)
    if clauses.lows[place] not in clauses.grammar.coordinators:
        place = _joint_of(group, clauses)
    joint = clauses.lows[place] if place >= 0 and place not in clauses.actor_at else ""
    if joint not in clauses.grammar.coordinators and joint not in clauses.grammar.contrast:
        return []
    before = [g for g in clauses.groups if g.end <= place and not _is_interjected(g, clauses) and not is_set_off(g, place, clauses)]
    return sorted(before, key=lambda g: _likeness(g, group, clauses), reverse=True)


def _likeness(left: VerbGroup, right: VerbGroup, clauses: Clauses) -> tuple[bool, bool, bool, bool, int]:
    """How well two verbs go together: by what they do, by tense, then by nearness.

    *Vucic **denied** that Serbia had sent troops and **called** on KFOR*,
    *Vuçiqi **mohoi** se Serbia ka dërguar trupa dhe i **bëri** thirrje*:
    he calls, not Serbia. A participle may share the auxiliary of the verb before it: *that Serbia had attacked and **killed***.
    """
    judging = clauses.acts.judging
    both = right.head in judging and left.head in judging
    same = "part" not in right.feats and left.gives == right.gives
    return (left.finite == right.finite, both, same, bool(left.gives & right.gives), left.start)


def _joint_of(group: VerbGroup, clauses: Clauses) -> int:
    """The token before a verb, over a phrase of manner behind a coordinator: *denied it **and**, for its part, accused Athens*.

    Only where subjects stand before their verbs, so that no noun of the phrase can be one.
    """
    place = clauses.before_adverbs(group)
    if not clauses.subject_first or place < 0 or place in clauses.actor_at:
        return place
    aside = clauses.lows[place] == ","
    for first in range(place - aside, max(0, place - _ASIDE), -1):
        governed = first > 0 and clauses.lows[first - 1] in clauses.grammar.prepositions  # *in **turn***: no verb
        if (first in clauses.group_at and not governed) or (first in clauses.actor_at and clauses.actor_at[first].kind != "pronoun"):
            break
        if clauses.lows[first] in clauses.grammar.prepositions:
            joint = first - 1 - (clauses.lows[first - 1] == ",")
            return joint if joint > 0 and clauses.lows[joint] in clauses.grammar.coordinators else place
    return place


def _is_interjected(group: VerbGroup, clauses: Clauses) -> bool:
    """*They killed ten, the governor **said**, and wounded 20*: whoever says it did none of it."""
    if not clauses.subject_first or group.end >= len(clauses.lows) or clauses.lows[group.end] != ",":
        return False
    says = any(group.head in hit.places for hit in clauses.sentence.of("say"))
    return says and any(g.finite and g.end <= group.start for g in clauses.groups)


def is_joined(left: VerbGroup, right: VerbGroup, clauses: Clauses) -> bool:
    """X met Y and signed …: only a coordinator and adverbs stand before the second verb."""
    place = clauses.joint_before(right)
    return place >= left.end and clauses.lows[place] in clauses.grammar.coordinators
