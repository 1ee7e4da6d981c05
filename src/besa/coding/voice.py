"""Whether the subject of a cue's verb acts or is acted on."""

from __future__ import annotations

from besa.coding.arguments import Argument
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue, opens_infinitive
from besa.coding.relatives import relative_of
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor

_QUOTED = frozenset({'"', "”", "»", "“"})
#: Acts that are done to people and never without an object.
_ON_PEOPLE = frozenset({"COERCE", "ASSAULT"})
#: So many words may say when and where before those that say by whom.
_CIRCUMSTANCE = 4
#: Acts that are done to those whom somebody has in his power.
_ON_CAPTIVES = frozenset({"COERCE", "SANCTION"})


def voice_of(cue: Cue, group: VerbGroup, clauses: Clauses, after: list[Argument], roles: dict[str, str]) -> tuple[bool, bool]:
    """(passive, and that without an auxiliary: *men arrested in the raid*)."""
    if clauses.grammar.is_middle(cue.lemma):
        acted_on = cue.roles.get("subj") == cue.roles.get("obj") == "recipient"  # *akuzohem*
        return group.passive and acted_on, False
    if _leads_on(cue, clauses) or (clauses.subject_first and group.head != cue.head and clauses.lows[cue.head] in clauses.grammar.verbal):
        return False, False  # *it **would not be** intimidated by its neighbour*: that is its refusal
    if group.passive:
        dative = any("dat" in a.actor.cases and not a.prep for a in after)
        return not (dative and holds_object(cue, clauses) and clauses.subject(group)), False
    if not clauses.grammar.participle_as_passive or "part" not in group.feats or group.gives:
        return False, False
    if _names_its_agent(cue, group, clauses) or _has_article(group, clauses):
        return True, True
    if _is_told_of_what(group, clauses) or _speaks_last(cue, group, clauses):
        return False, False
    if roles.get("obj") == "theme":
        return False, False
    if "obj" not in cue.roles and cue.frame.joint:
        return False, False
    governs = cue.end - 1 > cue.head and clauses.lows[cue.end - 1] in clauses.grammar.prepositions  # *charged with helping*
    if _shares_an_auxiliary(group, clauses) and (governs or not object_follows(cue, clauses, after)):
        return True, False
    if _says_where(cue, clauses) and roles.get("obj") in ("recipient", "victim"):
        return True, True
    if object_follows(cue, clauses, after):
        return False, False
    following = clauses.lows[cue.end] if cue.end < len(clauses.lows) else "."
    marked = following in clauses.grammar.prepositions or following in ".,;:" or following in clauses.grammar.subordinators
    only_participle = "past" not in group.feats
    if (marked or only_participle) and roles.get("obj") in ("recipient", "victim") and len(cue.places) == 1:
        return True, True
    return False, False


def _has_article(group: VerbGroup, clauses: Clauses) -> bool:
    """*policët **e arrestuar** nga Serbia*: where participles have an article as adjectives have, such a one is passive."""
    grammar = clauses.grammar
    article = (
        group.start > 0 and clauses.lows[group.start - 1] in grammar.genitive and clauses.lows[group.start - 1] not in grammar.prepositions
    )
    return article and group.feats == {"part"} and group.start == group.head


def _names_its_agent(cue: Cue, group: VerbGroup, clauses: Clauses) -> bool:
    """*the soldiers **killed by** the police*, *migrants **pushed back by** Chad*: whoever did it stands right behind the participle.

    *Rockets fired by night* names nobody.
    """
    after, by = group.end, clauses.grammar.markers("agent") - clauses.grammar.markers("from")
    while after in cue.places and clauses.lows[after] not in by:
        after += 1
    after = _past_when_and_where(after, group, by, clauses)
    if after >= len(clauses.lows) or clauses.lows[after] not in by or after in cue.places:  # *the senator **stood by** his remarks*
        return False
    return any(actor.prep_at == after and actor.prep in by for actor in clauses.actors)


def _past_when_and_where(place: int, group: VerbGroup, by: frozenset[str], clauses: Clauses) -> int:
    """*killed **there** by soldiers*, *two men, sentenced **last year** by a court*: where the agent's word stands, else ``place``.

    Only a participle behind a comma can have any noun between: *senators backed **bills** by the president* has an object.
    """
    aside = group.start > 1 and clauses.lows[group.start - 1] == "," and group.start - 2 in clauses.actor_at
    governed: set[int] = set()
    for after in range(place, min(place + _CIRCUMSTANCE, len(clauses.lows))):
        low = clauses.lows[after]
        if low in by:
            return after
        known = low in clauses.grammar.closed or low in clauses.grammar.calendar or after - 1 in governed
        thing = not aside and ((clauses.sentence.infos[after].noun and not known) or low in clauses.grammar.pronouns)
        if low in clauses.grammar.prepositions:
            governed.add(after)
        if thing or after in clauses.actor_at or after in clauses.group_at or not low[:1].isalnum():
            break
    return place


def _is_told_of_what(group: VerbGroup, clauses: Clauses) -> bool:
    """*missiles **that China condemned***: between a relative and a verb without an object stands whoever did it.

    *That* opens other clauses as well: *reports that men **arrested** in the raid had died*.
    """
    actor = clauses.actor_at.get(clauses.before_adverbs(group))
    relative = relative_of(actor, clauses) if actor is not None else None
    if relative is None or relative - 1 in clauses.group_at:
        return False
    if clauses.lows[relative] not in clauses.grammar.subordinators:
        return True
    after = next((g for g in clauses.groups if g.start >= group.end and g.finite), None)
    return after is None or any(not low[:1].isalnum() for low in clauses.lows[group.end : after.start])


def _speaks_last(cue: Cue, group: VerbGroup, clauses: Clauses) -> bool:
    """*“We will come one night,” the minister **warned**.*: after what is said nothing but who speaks and the verb, to the stop.

    Without quotation marks a comma parts them: *Athens will pay, the minister **warned**.*
    """
    actor = clauses.actor_at.get(clauses.before_adverbs(group))
    place = min(actor.left, actor.start) - 1 if actor is not None else -1
    while place > 0 and clauses.lows[place] in clauses.grammar.determiners:
        place -= 1
    ends = clauses.lows[group.end : group.end + 1] in ([], ["."])
    told = any(g.finite and g.end <= place for g in clauses.groups) and cue.frame.content is not None
    said = place > 0 and (clauses.lows[place] in _QUOTED or (clauses.lows[place] == "," and told))
    return said and ends and "past" in group.feats


def _says_where(cue: Cue, clauses: Clauses) -> bool:
    """*A journalist **jailed in** Belarus*: a participle whose pattern has but a preposition of place behind it."""
    rest, at = {clauses.lows[place] for place in cue.places if place > cue.head}, clauses.grammar.markers("in")
    return cue.frame.type in _ON_CAPTIVES and cue.start == cue.head and bool(rest) and rest <= at


def _shares_an_auxiliary(group: VerbGroup, clauses: Clauses) -> bool:
    """*was arrested and **charged with** theft*: a participle joined to a passive is passive too."""
    partner = clauses.partner(group)
    return partner is not None and partner.passive and partner.end <= group.start


def _leads_on(cue: Cue, clauses: Clauses) -> bool:
    """*are expected to meet*: a unit whose own infinitive tells the act is not passive because its first verb is."""
    if cue.frame.content == "demand" and cue.roles.get("obj") == "recipient":
        return False  # *Kosova ftohet nga BE-ja të zbatojë …*: the act is the asking
    return infinitive_in(cue, clauses) is not None


def infinitive_in(cue: Cue, clauses: Clauses) -> int | None:
    """The infinitive among a unit's own words: *release* of *urged Israel to release*."""
    infinitives = (
        place for place in cue.places
        if place > cue.head and clauses.sentence.infos[place].verb and opens_infinitive(clauses.lows[place - 1], clauses.grammar)
    )  # fmt: skip
    return next(infinitives, None)


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
    if clauses.grammar.subordinators.get(low) == "question":
        return True  # *condemned **what** it called a massacre*
    return not (
        low in clauses.grammar.prepositions or low in clauses.grammar.subordinators or low in clauses.grammar.coordinators
        or low in clauses.grammar.relatives or not low[:1].isalpha() or place in clauses.group_at
    )  # fmt: skip


def reduced_subject(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    place = group.start - 1
    if _has_article(group, clauses):
        place -= 1
    while place >= 0 and (clauses.lows[place] in clauses.grammar.adverbs or clauses.lows[place] == ","):
        place -= 1
    actor = clauses.actor_at.get(place)
    if actor is not None:
        return clauses.with_partners(actor, -1)
    if place < 0:
        return _described_ahead(group, clauses) or clauses.subject(group)
    return [] if place in clauses.group_at else clauses.subject(group)


def _described_ahead(group: VerbGroup, clauses: Clauses) -> list[Actor]:
    """***Accused** by Iran of spying, the journalist was tried*: a participle that opens its sentence describes the subject to come."""
    after = next((g for g in clauses.groups if g.start >= group.end and g.finite), None)
    comma = next((p for p in range(group.end, after.start) if clauses.lows[p] == ","), None) if after is not None else None
    if after is None or comma is None:
        return []
    return [actor for actor in clauses.subject(after) if comma < actor.start < after.start]


#: Cases in which a noun may be what a passive is said of, or what its verb is done to.
_DIRECT = frozenset({"nom", "acc", "gen"})
_OBLIQUE = frozenset({"dat", "ins", "loc", "abl"})


def _is_oblique(place: int, clauses: Clauses) -> bool:
    """*разочарованы **политикой** мэра*: a noun whose every form is of another case is by or with what it was done."""
    feats = [r.feats for r in clauses.sentence.infos[place].readings if r.pos == "n"]
    return bool(feats) and all(not found.isdisjoint(_OBLIQUE) and found.isdisjoint(_DIRECT) for found in feats)


def holds_object(cue: Cue, clauses: Clauses, before: bool = False) -> bool:
    """*fire was opened*: the object is one of the cue's own words, so that the subject is no party.

    A noun after a preposition or in an oblique case is none: *was accused of fraud*, *взят под стражу*. ``before``: nor is one after
    the verb: *was denied access*, *was declared persona non grata* have a subject of their own.
    """
    grammar, lows = clauses.grammar, clauses.lows
    if cue.roles.get("obj") == "recipient" and cue.start == cue.head:
        return False  # *u shpall non grata*, *u quajt mashtrues*: what somebody is called
    nouns = [p for p in cue.places if p != cue.head and clauses.sentence.infos[p].noun and lows[p] not in grammar.closed]
    nouns = [p for p in nouns if not _is_oblique(p, clauses)]
    nouns = [p for p in nouns if not before or p < cue.head]
    nouns = [p for p in nouns if p not in clauses.actor_at]  # *23 дипломата высланы*: the object is the party itself
    governed: set[int] = set()
    for place in nouns:
        near = place - 1
        while near > 0 and near not in nouns and lows[near] in grammar.determiners and lows[near] not in grammar.prepositions:
            near -= 1
        if near in governed or (near >= 0 and lows[near] in grammar.prepositions):
            governed.add(place)  # *of **war crimes***: so is what stands beside a governed one
    return cue.frame.victim is None and len(governed) < len(nouns)
