"""How a promise is made: by a word of promising, by a party that tells what it will do, or only in the words of others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from besa.coding.attribution import OPENING, Saying
from besa.coding.clauses import Clauses
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.coding.drafts import Draft
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor
from besa.model import Manner

#: Frames of what lies ahead: no word of promising, whoever tells of it.
_COMING = frozenset({"plan-meeting", "plan-act", "announce-act"})
#: Frames that name the deed by themselves: *pledged aid* needs no more words.
_NAMES_DEED = frozenset({
    "pledge-investigation", "pledge-punishment", "pledge-aid", "pledge-peace", "pledge-cooperation", "pledge-reform", "intend-cooperate",
})  # fmt: skip
#: Words of promising and agreeing; with a plan as their object they are still that.
_VOWS = frozenset({"pledge", "agree", "ready", "offer", "accept-proposal", "reach-agreement"})
#: *It will be investigated*, said by those whose office it is, is their word that they will do it.
_BY_OFFICE = frozenset({"pledge-investigation", "pledge-punishment"})
_OFFICES = frozenset({"GOV", "COP", "MIL"})
#: *We will work with you* and no more: said at every meeting.
_SMALL_TALK = frozenset({"pledge-cooperation"})
#: Moods of what is still to be done.
_OPEN_MOODS = frozenset({"future", "conditional", "subjunctive", "infinitive"})
#: Words after which a noun names a deed only if it comes first: *agreed on the opening of the road*, not *agreed a plan of talks*.
_STRICT = frozenset({"agree", "reach-agreement", "accept-proposal", "ready", "reaffirm"})
_PAST = frozenset({"past", "impf", "cond"})
_OPENS = ("complement", "purpose")
_BEFORE_SPEECH = frozenset({":", '"', *OPENING})
_ASKS = frozenset({"?", "؟", "՞"})


class Vow(NamedTuple):
    """How a promise is made; ``by``: who makes it, where not all who are to act do (*we will visit them*)."""

    manner: Manner = ""
    by: tuple[Actor, ...] = ()


def vow_of(
    draft: Draft, content: Content, clauses: Clauses, sayings: Sequence[Saying], speaker: Sequence[Actor], dated: bool = False
) -> Vow:
    """How a promise is made, and by whom. ``dated``: it names a day by which it is to be kept."""
    manner = _manner(draft, content, clauses, sayings, speaker, dated)
    if manner != "declared":
        return Vow(manner)
    by = tuple(actor for actor in draft.actors if any(_is_side_of(one, actor) for one in _tellers(draft.main, sayings, speaker)))
    return Vow(manner, by if len(by) < len(draft.actors) else ())


def _manner(draft: Draft, content: Content, clauses: Clauses, sayings: Sequence[Saying], speaker: Sequence[Actor], dated: bool) -> Manner:
    """``pledged``, ``declared`` by its own side, ``foretold`` by others or asked about, or ``vague``: no deed is named."""
    cue = draft.main
    if any(token.text in _ASKS for token in clauses.sentence.tokens[cue.start :]):
        return "foretold"
    coming = draft.frame.id in _COMING and not _agreed(cue, clauses)
    if draft.promised is not None or coming or _lies_ahead(cue):
        if not _by_itself(draft, cue, clauses, sayings, speaker):
            return "foretold"
        if not cue.binds:
            return "vague"
        small_talk = (draft.promised or draft.frame).id in _SMALL_TALK
        return "vague" if small_talk and not dated and not _names_deed(cue, content, clauses) else "declared"
    if _of_another(draft, cue, clauses, sayings, speaker):
        return "foretold"
    if not cue.binds or _only_named(cue, clauses) or _is_opinion(draft.frame.id, content, clauses):
        return "vague"
    return "pledged" if dated or draft.frame.id in _NAMES_DEED or _names_deed(cue, content, clauses) else "vague"


def _of_another(draft: Draft, cue: Cue, clauses: Clauses, sayings: Sequence[Saying], speaker: Sequence[Actor]) -> bool:
    """*we pledged* with a party that is not the one who speaks: whose word it is was not found. *We agreed with them* is theirs too."""
    if cue.group is None or not cue.group.first_person or any(actor.speaker for actor in draft.actors):
        return False
    if draft.frame.joint and any(actor.prep and clauses.actor_at.get(actor.start) is actor for actor in draft.actors):
        return False
    tellers = _tellers(cue, sayings, speaker)
    return not any(_is_side_of(one, actor) for one in tellers for actor in draft.actors)


def _only_named(cue: Cue, clauses: Clauses) -> bool:
    """*the agreement*, *the agreed plan*, *the deal that they reached* speak of one that was made before.

    *Wants to pledge*, *should agree* speak of none that was made.
    """
    if cue.frame.id == "reach-agreement" and (cue.group is None or _in_relative(cue.group, clauses)):
        return True
    if cue.group is None:
        return False
    if cue.group.finite or clauses.embedding is not None:
        return False
    return "ger" not in cue.group.feats and "gerund" not in cue.group.gives


def _in_relative(group: VerbGroup, clauses: Clauses) -> bool:
    """*the spirit in which the parties reached the agreement*: a clause that hangs on a noun and has a subject of its own."""
    place = group.start - 1
    while place >= 0 and place not in clauses.group_at and clauses.lows[place] != ",":
        low = clauses.lows[place]
        if low in clauses.grammar.relatives:
            return clauses.grammar.subordinators.get(low) != "complement" and place + 1 in clauses.actor_at
        place -= 1
    return False


def _is_opinion(frame: str, content: Content, clauses: Clauses) -> bool:
    """*agreed that the mosque is theirs*, *a deal that is a milestone*: words on what is the case promise nothing."""
    if clauses.embedding is not None or frame not in ("agree", "reach-agreement"):
        return False
    opened = frame == "reach-agreement"
    for place in range(content.start, content.end):
        opened = opened or clauses.grammar.subordinators.get(clauses.lows[place]) == "complement"
        group = clauses.group_at.get(place)
        if group is not None:
            return opened and group.finite and not group.gives & _OPEN_MOODS and "fut" not in group.feats
    return False


def _agreed(cue: Cue, clauses: Clauses) -> bool:
    """*agreed to meet*: a plan that is told in a word of promising or agreeing."""
    return any(hit.head == cue.head and hit.entry.data["frame"] in _VOWS for hit in clauses.sentence.hits.get("unit", ()))


def _lies_ahead(cue: Cue) -> bool:
    """*will offer*, *would agree*, *must agree*: the promise itself is still to come, if it comes."""
    return cue.group is not None and bool(cue.group.gives & {"future", "conditional", "obligation"})


def _by_itself(draft: Draft, cue: Cue, clauses: Clauses, sayings: Sequence[Saying], speaker: Sequence[Actor]) -> bool:
    """Whether the party that is to act is the one that says so: *we will …*, *the minister said that he would …*.

    *The minister said that the buses would run* is no word of the minister's on what he does himself.
    """
    group = cue.group
    inquiry = draft.promised is not None and draft.frame.id in _BY_OFFICE and any(actor.sector in _OFFICES for actor in draft.actors)
    if group is None or (not inquiry and (draft.passive or _is_passive(cue, clauses))):
        return False
    if not any(_is_side_of(one, actor) for one in _tellers(cue, sayings, speaker) for actor in draft.actors):
        return False
    if inquiry:
        return True
    if group.first_person or any(actor.kind == "pronoun" and actor.speaker for actor in draft.actors):
        told = "future" in group.gives and not group.feats & _PAST  # *do të shkoja* is *I would go*
        return told and not _is_anothers(group, draft, clauses)
    if draft.frame.id == "plan-meeting":
        return False  # *said that he would attend*: the calendar of one who is busy
    if draft.promised is None and not group.gives & {"future", "conditional"} and "fut" not in group.feats:
        return False  # *said that he plans to*: what somebody means to do is no word given
    return bool(clauses.subject(group)) if clauses.embedding is not None else _is_its_verb(group, draft, clauses)


def _tellers(cue: Cue, sayings: Sequence[Saying], speaker: Sequence[Actor]) -> Sequence[Actor]:
    return [actor for saying in sayings if saying.start <= cue.head < saying.end for actor in saying.speakers] or speaker


def _is_passive(cue: Cue, clauses: Clauses) -> bool:
    """*will be held*, *do të vazhdojnë të diskutohen*: who is to do it is not said."""
    groups = [clauses.group_at[place] for place in cue.places if place in clauses.group_at]
    return any(group.passive or ("pass" in group.feats and not group.first_person) for group in groups)


def _is_anothers(group: VerbGroup, draft: Draft, clauses: Clauses) -> bool:
    """Whether somebody else is named right before a verb in the first person: it is misspelt, or not his."""
    actor = clauses.actor_at.get(group.start - 1)
    return actor is not None and not actor.speaker and all(not _is_side_of(actor, one) for one in draft.actors)


def _is_its_verb(group: VerbGroup, draft: Draft, clauses: Clauses) -> bool:
    """Whether a verb stands right after *that*, its subject left out, or right after an actor of the draft."""
    grammar = clauses.grammar
    place = clauses.before_adverbs(group)
    if place < 0 or clauses.lows[place] in _BEFORE_SPEECH or grammar.subordinators.get(clauses.lows[place]) == "complement":
        return grammar.drops_subject
    actor = clauses.actor_at.get(place)
    if actor is None or actor.prep or actor.genitive or actor.possessive:
        return False
    return any((actor.country, actor.sector) == (one.country, one.sector) for one in draft.actors)


def _is_side_of(speaker: Actor, actor: Actor) -> bool:
    if speaker.ident is not None and actor.ident is not None and speaker.person and actor.person:
        return speaker.ident == actor.ident
    return bool(speaker.country) and (speaker.country, speaker.sector) == (actor.country, actor.sector)


def _names_deed(cue: Cue, content: Content, clauses: Clauses) -> bool:
    """Whether the words of a promise are a clause, or begin with the name of an act: not *agreed with the mayor, the weather is fine*."""
    if _took_the_verb(cue, clauses):
        return True
    if _is_circumstance(cue, content, clauses):
        return False
    grammar, opens, infos = clauses.grammar, clauses.grammar.subordinators, clauses.sentence.infos
    span = range(content.start, content.end)
    if clauses.embedding is None:
        span = range(content.start, content.start + sum(1 for _ in takewhile(lambda place: not _ends_promise(place, clauses), span)))
    own = {*cue.places, *(range(cue.group.start, cue.group.end) if cue.group is not None else ())}
    idle = _VOWS | _COMING | {"none"}  # *agreed a plan*: no deed
    others = [hit for hit in clauses.sentence.of("unit") if hit.entry.data["frame"] not in idle and hit.head not in own]
    acts = {place for hit in others for place in hit.places}
    verbs = {place for place, group in clauses.group_at.items() if group.finite or "part" not in group.feats}
    if (cue.frame.id in _STRICT or cue.pos == "n") and clauses.embedding is None:
        first = next((place for place in span if place not in own and clauses.lows[place] not in grammar.prepositions), None)
        acts &= {first}
    return any(
        place in verbs or place in acts or opens.get(clauses.lows[place]) in _OPENS or (clauses.embedding is not None and infos[place].verb)
        for place in span
        if place not in own
    )


def _is_circumstance(cue: Cue, content: Content, clauses: Clauses) -> bool:
    """*made the commitments during a speech*: when it was said, and not what."""
    grammar = clauses.grammar
    own = {*cue.places, *(range(cue.group.start, cue.group.end) if cue.group is not None else ())}
    first = next((clauses.lows[place] for place in range(content.start, content.end) if place not in own), "")
    when = first in grammar.prepositions and grammar.subordinators.get(first) == "time"
    return clauses.embedding is None and (when or first in grammar.markers("circumstance"))


def _took_the_verb(cue: Cue, clauses: Clauses) -> bool:
    """*agreed to hand over …*: the unit took the verb, or the word that opens it, from what is promised."""
    own = range(cue.group.start, cue.group.end) if cue.group is not None else ()
    after = [place for place in cue.places if place > cue.head and place not in own]
    return cue.pos == "v" and any(
        clauses.sentence.infos[place].verb or clauses.lows[place] in clauses.grammar.verbal
        or clauses.grammar.subordinators.get(clauses.lows[place]) in _OPENS
        for place in after
    )  # fmt: skip


def _ends_promise(place: int, clauses: Clauses) -> bool:
    """A relative clause, an *if*, an *and*, or a comma that no *that* or *to* follows: what comes next is no longer what is promised."""
    grammar, low = clauses.grammar, clauses.lows[place]
    after = clauses.lows[place + 1] if place + 1 < len(clauses.lows) else ""
    if low == ",":
        return grammar.subordinators.get(after) not in _OPENS
    opens = grammar.subordinators.get(low) if low not in grammar.prepositions else None
    return opens not in _OPENS and (opens is not None or low in grammar.relatives or low in grammar.coordinators)
