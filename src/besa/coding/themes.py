"""Nouns that name an act only as the topic of another, or point back to one told before."""

from __future__ import annotations

from besa.books.codebook import NO_EVENT
from besa.coding.clauses import Clauses
from besa.coding.conceived import is_new
from besa.coding.content import Content
from besa.coding.cues import Cue
from besa.coding.embedding import NOMINAL
from besa.coding.premodifiers import enclosing, governor, is_aside, is_known_before
from besa.coding.slots import Slots
from besa.coding.verbs import VerbGroup

_SPEECH = frozenset({"SUPPORT", "AGREE", "CONSULT", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
_CHARGES = frozenset({"ACCUSE", "REQUEST", "REJECT", "AGREE", "THREATEN"})
_ASKING = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE"})
#: Acts that may be talked over before they are done.
_MEASURES = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
#: Acts of wanting something that is not yet.
_WANTS = frozenset({"REQUEST", "AGREE", "THREATEN"})
#: What a verb group says of a deed that is wanted, meant or only thought: *duhet të kërkojë falje*.
_NOT_DONE = frozenset({"future", "conditional", "hypothetical", "obligation", "subjunctive", "infinitive"})
_TOPICS = frozenset({"SUPPORT", "AGREE", "CONSULT", "RETREAT", "COOPERATE", "AID", "CONCEDE", "REQUEST"})


#: Frames of words that say that something is not true.
_DENIALS = frozenset({"deny", "say-untrue"})


def _is_what_is_planned(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*said that the **meeting** will be held in Vienna*: the noun before a plan's verb is what is planned, and not held yet."""
    if cue.frame.type != "CONSULT":
        return False
    plans = [other for other in cues if other.frame.id == "plan-meeting" and other.pos == "v" and cue.end <= other.start]
    return any(not any(p in clauses.group_at or clauses.lows[p] == "," for p in range(cue.end, plan.start)) for plan in plans)


def is_theme(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*signed an agreement on a ceasefire*, *allegations of assault*: the noun is what the verb or noun before it is about."""
    if cue.pos != "n":
        return False
    if _is_what_is_planned(cue, cues, clauses):
        return True
    if cue.frame.joint and _is_medium(cue, clauses):
        return False
    for other in cues:
        if other is cue or other.frame.type == NO_EVENT:
            continue
        if clauses.grammar.compounds and other.start == cue.end and (other.pos == "n" or _opens_with_noun(other, clauses)):
            return True  # *murder investigation*, *a murder inquiry was opened*: the noun only says of what kind the next one is
        if other.start < cue.start and cue.end <= other.end:
            # *dismissed the criticism as baseless*: the noun stands inside the words of another cue; *admitted the killing* is kept
            return cue.frame.type != "ASSAULT" or cue.head not in other.places  # by _named_deeds of cues.py
        last = clauses.embedding is not None
        apart = other.start >= cue.end if last else other.end <= cue.start
        if not apart or other.frame.type not in (_CHARGES if other.pos == "n" else _SPEECH):
            continue
        if other.frame.type == "CONSULT" and other.pos == "v" and cue.frame.type in _MEASURES and _is_object(cue, other, clauses):
            return True  # *po shqyrton sanksione*
        if cue.frame.type not in _TOPICS and not (other.pos == "n" or other.frame.type in _ASKING):
            continue
        if cue.frame.type == "ASSAULT" and other.pos != "n" and not (other.frame.type in _WANTS and _is_object(cue, other, clauses)):
            continue
        between = range(cue.end, other.start) if last else range(other.end, cue.start)
        if not any(place in clauses.group_at or _parts(clauses.lows[place], clauses) for place in between):
            return True
    return False


def _is_object(cue: Cue, verb: Cue, clauses: Clauses) -> bool:
    """*planifikonte **vrasjen** e presidentit*: the noun is the very thing that is meant, asked for or threatened."""
    return verb.end <= cue.start and clauses.only_describes(verb.end, cue.start)


def _opens_with_noun(cue: Cue, clauses: Clauses) -> bool:
    """*inquiry was opened*: a verb whose object stands before it."""
    return cue.start != cue.head and cue.start not in clauses.group_at and not clauses.grammar.verb_final


def is_named(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*sınırın belirlenmesini kapsıyor*, *çatışmaların durdurulmasına ilişkin*: a verbal noun that only names the act.

    So it does as the object of a verb that is no cue itself, or before a postposition that says what something is about.
    """
    if clauses.embedding is None:
        return False
    topic = clauses.grammar.markers("about")
    for group in enclosing(cue.head, clauses):
        if group.form != NOMINAL or "inf" not in group.feats:
            continue
        after = clauses.lows[group.end] if group.end < len(clauses.lows) else ""
        if group is cue.group and after in topic:
            return True
        host = clauses.embedding.host(group)
        if "acc" in group.feats and host is not None and not any(c.group is host for c in cues):
            return True
    return False


def is_invited_to(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*пригласил Алиева посетить Тбилиси*: the visit to which somebody is invited has not been made."""
    group = cue.group
    if cue.frame.type != "CONSULT" or group is None or clauses.embedding is not None:
        return False
    if group.finite and not group.gives & {"subjunctive", "infinitive"}:
        return False
    invited = [other for other in cues if other.frame.id == "invite" and other.end <= cue.start]
    return any(not any(g.finite and other.end <= g.start < group.start for g in clauses.groups) for other in invited)


def only_reports(cue: Cue, clauses: Clauses) -> bool:
    """*İsrail'in ateşkesi bozduğunu savundu*: a verb of saying right after the clause that it reports is no act of its own."""
    before = clauses.group_at.get(cue.start - 1)
    if clauses.embedding is None or cue.pos != "v" or cue.frame.content is not None or cue.words > 1 or before is None:
        return False
    said = before.form == NOMINAL and {"part", "acc"} <= before.feats
    return said and any(hit.head == cue.head for hit in clauses.sentence.of("say"))


def _is_medium(cue: Cue, clauses: Clauses) -> bool:
    """*agreed in a telephone call to …*, *agreed after stormy talks with …*: the call is how they spoke, the talks are when; no topic."""
    grammar = clauses.grammar
    at = grammar.markers("in") if cue.frame.mode else frozenset()
    during = grammar.markers("circumstance")
    if clauses.lows[cue.start] in during:
        return True  # a unit that begins with the preposition itself
    for place in range(cue.start - 1, max(-1, cue.start - 5), -1):
        low = clauses.lows[place]
        if low in during:
            return True
        if low in at and cue.start - place <= 3 and clauses.only_describes(place + 1, cue.start):
            return True
        if _bounds(place, clauses):
            return False
    return False


def _bounds(place: int, clauses: Clauses) -> bool:
    """Whether no noun phrase goes back over a word. A bare form may be no verb at all: *after **long** talks*."""
    group = clauses.group_at.get(place)
    verb = group is not None and not ("inf" in group.feats and not group.gives)
    low = clauses.lows[place]
    return verb or low in clauses.grammar.prepositions or _parts(low, clauses)


def _is_known(cue: Cue, clauses: Clauses) -> bool:
    """*during **the** talks*: a noun made definite by a word before it."""
    for place in range(cue.start - 1, max(-1, cue.start - 5), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.definite:
            return True
        if _bounds(place, clauses):
            return False
    return False


def _parts(low: str, clauses: Clauses) -> bool:
    return low in ",;:" or low in clauses.grammar.contrast or low in clauses.grammar.relatives


def is_only_said(cue: Cue, content: Content, clauses: Clauses) -> bool:
    """Whether an act inside a promise, demand, threat or accusation is only what is promised, demanded and so on.

    Acts told as facts stay: *promised to pay the men who were hurt*; violence named by a noun too (*demands punishment for
    the attack*, *blamed for the bombing*); in a demand also deeds in the past tense.
    """
    group = cue.group
    if (group is not None and _told_as_fact(group, content, clauses)) or (group is None and cue.frame.joint and _is_medium(cue, clauses)):
        return False
    if group is None:
        return cue.frame.type != "ASSAULT" or _is_only_named(cue, content, clauses)
    if content.kind == "claim":
        return True
    if not group.finite or content.kind in ("commitment", "threat"):
        return True
    return not ("past" in group.feats or group.gives & {"perfect", "pluperfect", "passive"}) or bool(group.gives & _NOT_DONE)


#: Units whose own words tell what somebody is to do.
_BIDDING = frozenset({"demand", "commitment", "threat"})


def is_among_words(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*u bëri thirrje Armenisë **ta nënshkruajnë** marrëveshjen e paqes*: a verb between the words of a unit that asks for it."""
    group = cue.group
    if group is None or group.finite or clauses.embedding is not None:
        return False
    return any(o is not cue and o.frame.content in _BIDDING and o.head < cue.head < o.end - 1 and o.group is not group for o in cues)


def is_told_false(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*Reports **that Ethiopia had invaded Eritrea** were false*: what a noun before *that* claims, and a verb after it denies."""
    group, grammar = cue.group, clauses.grammar
    if group is None or not group.finite or clauses.embedding is not None:
        return False
    opener = next((p for p in range(group.start - 1, 0, -1) if grammar.subordinators.get(clauses.lows[p]) == "complement"), None)
    if opener is None or not clauses.sentence.infos[opener - 1].noun or (opener > 1 and opener - 1 in clauses.group_at):
        return False  # a word that opens the sentence is a noun, whatever it looks like
    if any(g.finite for g in clauses.groups if opener < g.start < group.start):
        return False
    after = next((g for g in clauses.groups if g.start >= group.end and g.finite), None)
    if after is None or not grammar.relatives.isdisjoint(clauses.lows[group.end : after.start]):
        return False
    return any(other.group is after and other.frame.id in _DENIALS for other in cues)


def _is_only_named(cue: Cue, content: Content, clauses: Clauses) -> bool:
    """*warned against an attack*, *denied accusations of torture*: violence that is new here, the very thing warned of or denied."""
    before = clauses.lows[cue.start - 1] if cue.start else ""
    if content.kind == "claim":
        return before in clauses.grammar.genitive_prepositions
    between = range(content.start, cue.start)
    # *the death penalty for a bombing suspect*
    compound = cue.end < len(clauses.lows) and (cue.end in clauses.actor_at or _is_noun(cue.end, clauses))
    return is_new(cue, clauses) and not compound and not any(place in clauses.group_at or _is_noun(place, clauses) for place in between)


def _is_noun(place: int, clauses: Clauses) -> bool:
    """Whether a word that belongs to no actor can only be a noun: *called for **punishment** of an attack*."""
    low = clauses.lows[place]
    if place in clauses.actor_at or low in clauses.grammar.closed or not low[:1].isalpha():
        return False
    return low not in clauses.grammar.actor_adjectives and clauses.sentence.infos[place].noun


def _told_as_fact(group: VerbGroup, content: Content, clauses: Clauses) -> bool:
    """A past deed in a clause of its own within a complement: *… against those who overthrew him*, *… after Rome had asked for it*."""
    past = "past" in group.feats or group.gives & {"perfect", "pluperfect"}
    if not past or not group.finite or group.gives & {"future", "conditional", "hypothetical", "infinitive", "obligation"}:
        return False
    grammar = clauses.grammar
    for place in range(group.start - 1, content.start - 1, -1):
        low = clauses.lows[place]
        if low in grammar.relatives and grammar.subordinators.get(low) != "complement":
            return True
        if low in grammar.subordinators:
            return grammar.subordinators[low] in ("time", "reason")
        if place in clauses.group_at:
            return False
    return False


def is_pointer(cue: Cue, slots: Slots, clauses: Clauses) -> bool:
    """*during the call*, *in contact about the inquiry*: a noun in a phrase with a preposition that names no party of its own.

    Talks that are new here are told, not pointed to: *after nine days of talks*.
    """
    if cue.pos != "n" or slots.actors or slots.recipients or not cue.frame.joint:
        return False
    if clauses.embedding is not None:
        return is_aside(cue, clauses) or (is_known_before(cue, clauses) and governor(cue, clauses) is None)
    for place in range(cue.start - 1, max(-1, cue.start - 4), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.prepositions:
            purpose = clauses.grammar.markers("for")
            return low in purpose or not _is_new_talk(cue, clauses)
        if not clauses.only_describes(place, place + 1):
            return False
    return False


def _is_new_talk(cue: Cue, clauses: Clauses) -> bool:
    """*nine days of talks*: neither an ending nor a word before them says that one knows which talks are meant."""
    ending = any("def" in r.feats for r in clauses.sentence.infos[cue.head].readings if r.pos == "n")
    return cue.frame.type == "CONSULT" and not ending and not _is_known(cue, clauses)
