"""How a promise is made: by a word of promising, by a party that tells what it will do, or only in the words of others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from besa.coding.attribution import Saying
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
    "pledge-investigation", "pledge-punishment", "pledge-aid", "pledge-peace", "pledge-cooperation", "pledge-reform", "commit-funds",
    "intend-cooperate",
})  # fmt: skip
#: Words of promising and agreeing; with a plan as their object they are still that.
_VOWS = frozenset({"pledge", "agree", "ready", "offer", "accept-proposal", "reach-agreement"})
#: *It will be investigated*, said by those whose office it is, is their word that they will do it.
_BY_OFFICE = frozenset({"pledge-investigation", "pledge-punishment"})
_OPENS = ("complement", "purpose")
_QUOTES = frozenset('“„«"')
_ASKS = frozenset({"?", "؟", "՞"})


class Vow(NamedTuple):
    """How a promise is made; ``by``: who makes it, where not all who are to act do (*we will visit them*)."""

    manner: Manner = ""
    by: tuple[Actor, ...] = ()


def vow_of(draft: Draft, content: Content, clauses: Clauses, sayings: Sequence[Saying], speaker: Sequence[Actor]) -> Vow:
    """How a promise is made, and by whom."""
    manner = _manner(draft, content, clauses, sayings, speaker)
    if manner != "declared":
        return Vow(manner)
    by = tuple(actor for actor in draft.actors if any(_is_side_of(one, actor) for one in _tellers(draft.main, sayings, speaker)))
    return Vow(manner, by if len(by) < len(draft.actors) else ())


def _manner(draft: Draft, content: Content, clauses: Clauses, sayings: Sequence[Saying], speaker: Sequence[Actor]) -> Manner:
    """``pledged``, ``declared`` by its own side, ``foretold`` by others or asked about, or ``vague``: no deed is named."""
    cue = draft.main
    if any(token.text in _ASKS for token in clauses.sentence.tokens[cue.start :]):
        return "foretold"
    coming = draft.frame.id in _COMING and not _agreed(cue, clauses)
    if draft.promised is not None or coming or _lies_ahead(cue):
        return "declared" if _by_itself(draft, cue, clauses, sayings, speaker) else "foretold"
    if cue.binds and not _only_named(cue) and (draft.frame.id in _NAMES_DEED or _names_deed(cue, content, clauses)):
        return "pledged"
    return "vague"


def _only_named(cue: Cue) -> bool:
    """*the agreement* speaks of one that was made before; *wants to pledge*, *should agree* of none that was made."""
    if cue.group is None:
        return cue.frame.id == "reach-agreement"
    return not cue.group.finite and bool(cue.group.gives & {"infinitive", "subjunctive"})


def _agreed(cue: Cue, clauses: Clauses) -> bool:
    """*agreed to meet*: a plan that is told in a word of promising or agreeing."""
    return any(hit.head == cue.head and hit.entry.data["frame"] in _VOWS for hit in clauses.sentence.hits.get("unit", ()))


def _lies_ahead(cue: Cue) -> bool:
    """*will offer*, *would agree*: the promise itself is still to come."""
    return cue.group is not None and bool(cue.group.gives & {"future", "conditional"})


def _by_itself(draft: Draft, cue: Cue, clauses: Clauses, sayings: Sequence[Saying], speaker: Sequence[Actor]) -> bool:
    """Whether the party that is to act is the one that says so: *we will …*, *the minister said that he would …*.

    *The minister said that the buses would run* is no word of the minister's on what he does himself.
    """
    group = cue.group
    inquiry = draft.promised is not None and draft.frame.id in _BY_OFFICE
    if group is None or (not inquiry and (draft.passive or _is_passive(cue, clauses))):
        return False
    if not any(_is_side_of(one, actor) for one in _tellers(cue, sayings, speaker) for actor in draft.actors):
        return False
    if inquiry or group.first_person:
        return True
    return bool(clauses.subject(group)) if clauses.embedding is not None else _is_its_verb(group, draft, clauses)


def _tellers(cue: Cue, sayings: Sequence[Saying], speaker: Sequence[Actor]) -> Sequence[Actor]:
    return [actor for saying in sayings if saying.start <= cue.head < saying.end for actor in saying.speakers] or speaker


def _is_passive(cue: Cue, clauses: Clauses) -> bool:
    """*will be held*, *do të vazhdojnë të diskutohen*: who is to do it is not said."""
    groups = [clauses.group_at[place] for place in cue.places if place in clauses.group_at]
    return any(group.passive or ("pass" in group.feats and not group.first_person) for group in groups)


def _is_its_verb(group: VerbGroup, draft: Draft, clauses: Clauses) -> bool:
    """Whether a verb stands right after *that*, its subject left out, or right after an actor of the draft."""
    grammar = clauses.grammar
    place = group.start - 1
    while place >= 0 and (clauses.lows[place] in grammar.adverbs or clauses.lows[place] in grammar.clitics):
        place -= 1
    if place < 0 or clauses.lows[place] in (":", *_QUOTES):
        return bool(grammar.drops_subject)
    if grammar.subordinators.get(clauses.lows[place]) == "complement":
        return bool(grammar.drops_subject)
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
    if _opens_clause(cue, clauses):
        return True
    span = range(content.start, content.end)
    if clauses.embedding is None:
        span = range(content.start, content.start + sum(1 for _ in takewhile(lambda place: not _parts(place, clauses), span)))
    acts = {place for hit in clauses.sentence.of("unit") for place in hit.places}
    own = {*cue.places, *(range(cue.group.start, cue.group.end) if cue.group is not None else ())}
    opens, infos = clauses.grammar.subordinators, clauses.sentence.infos
    return any(
        place in clauses.group_at
        or place in acts
        or opens.get(clauses.lows[place]) in _OPENS
        or (clauses.embedding is not None and infos[place].verb)
        for place in span
        if place not in own
    )


def _opens_clause(cue: Cue, clauses: Clauses) -> bool:
    """*agreed to hand over …*: the unit took the verb, or the word that opens it, from what is promised."""
    own = range(cue.group.start, cue.group.end) if cue.group is not None else ()
    after = [place for place in cue.places if place > cue.head and place not in own]
    return cue.pos == "v" and any(
        clauses.sentence.infos[place].verb or clauses.lows[place] in clauses.grammar.verbal
        or clauses.grammar.subordinators.get(clauses.lows[place]) in _OPENS
        for place in after
    )  # fmt: skip


def _parts(place: int, clauses: Clauses) -> bool:
    """A relative clause, an *if*, an *and*, or a comma that no *that* or *to* follows: what comes next is no longer what is promised."""
    grammar, low = clauses.grammar, clauses.lows[place]
    after = clauses.lows[place + 1] if place + 1 < len(clauses.lows) else ""
    if low == ",":
        return grammar.subordinators.get(after) not in _OPENS
    opens = grammar.subordinators.get(low) if low not in grammar.prepositions else None
    return opens not in _OPENS and (opens is not None or low in grammar.relatives or low in grammar.coordinators)
