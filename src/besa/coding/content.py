"""What is promised, demanded, threatened or claimed: acts named inside it are no events of their own."""

from __future__ import annotations

import itertools

import msgspec

from besa.coding.clauses import PHRASE, Clauses
from besa.coding.cues import Cue
from besa.coding.embedding import Embedding
from besa.coding.relatives import in_relative_clause
from besa.coding.verbs import VerbGroup

_ENDS = frozenset(";:")
_OPENERS = frozenset({"infinitive", "subjunctive", "gerund"})
_QUOTES = frozenset('”"»“')


class Content(msgspec.Struct, frozen=True, gc=False):
    """The tokens ``[start, end)`` of a cue's complement, and what it is: commitment, demand, threat or claim."""

    start: int
    end: int
    kind: str


def content_of(cue: Cue, clauses: Clauses) -> Content | None:
    """The complement of a cue whose frame takes one, None where the frame takes none."""
    if cue.frame.content is None:
        return None
    if clauses.embedding is not None:
        return _complement_before(cue, clauses, clauses.embedding)
    holds_opener = clauses.grammar.subordinators.get(clauses.lows[cue.end - 1]) == "complement"
    plain = cue.frame.spoken and cue.frame.content == "claim"  # *kjo nuk është e vërtetë* denies what was said before
    if (cue.pos == "n" or plain) and not holds_opener and not _complement_follows(cue.end, clauses):
        return None
    start = _complement_start(cue, clauses)
    end = min(clause_end(cue.end, clauses), _phrase_end(cue, clauses), _subject_end(cue, start, clauses))
    return Content(start, end, cue.frame.content) if end > start else None


def _complement_before(cue: Cue, clauses: Clauses, embedding: Embedding) -> Content | None:
    """*[görüşmeyi iptal etmekle] tehdit etti*, *[esirleri bırakma] sözü*: the complement ends where the cue begins."""
    assert cue.frame.content is not None
    if cue.group is not None and cue.pos == "v":
        start = embedding.complement(cue.group, cue.start)
        chain = embedding.chain(cue.start)
        start = max(start, chain) if chain < cue.start else start
        start = max(start, _after_siblings(cue, clauses, start))
    else:
        inner = described_by(cue, clauses)
        start = embedding.begin(inner) if inner is not None else cue.start
    return Content(start, cue.start, cue.frame.content) if cue.start > start else None


def described_by(cue: Cue, clauses: Clauses) -> VerbGroup | None:
    """The verb of the clause that stands before a noun: *bozduğu iddiası*, *bozduğu yönündeki iddialar*."""
    place = cue.start - 1
    if place >= 0 and clauses.lows[place] in clauses.grammar.postpositions:
        place -= 1
    return clauses.group_at.get(place)


def _after_siblings(cue: Cue, clauses: Clauses, start: int) -> int:
    """*[soruşturmanın yürütüleceğini] ve suçluların [cezalandırılacağını söyledi]*: where a cue holds the verb of its complement.

    What is joined to that complement is said too, but it is no part of this promise.
    """
    words = [clauses.sentence.infos[place] for place in cue.places if place < cue.head]
    if not any(r.pos == "v" and r.feats & {"part", "inf"} for info in words for r in info.readings):
        return start
    joined = clauses.grammar.coordinators | {","}
    return max(
        (g.end + 1 for g in clauses.groups if start <= g.start and g.end < cue.start and clauses.lows[g.end] in joined), default=start
    )


def _phrase_end(cue: Cue, clauses: Clauses) -> int:
    """*A lawyer accused of fraud fled*: after a preposition a verb that nothing opens is that of the main clause."""
    grammar, lows = clauses.grammar, clauses.lows
    if cue.pos != "v" or not _governs_phrase(cue, clauses):
        return len(lows)
    for place in range(cue.end, len(lows)):
        low = lows[place]
        if low in grammar.relatives or (low in grammar.subordinators and low not in grammar.prepositions):
            break
        group = clauses.group_at.get(place)
        if group is not None and group is not cue.group and _is_sure(group) and not clauses.may_be_reduced(group):
            return group.start
    return len(lows)


def _subject_end(cue: Cue, start: int, clauses: Clauses) -> int:
    """*Akuza se Kosova i dëboi serbët **u hodh poshtë***: where the main verb begins after a noun that opens its clause.

    It is the second verb if nothing opens a clause before it.
    """
    size = len(clauses.lows)
    verbs = [group for group in clauses.groups if group.start >= start and _is_sure(group)]
    if cue.group is not None and cue.pos == "v" and in_relative_clause(cue.group, clauses):
        verbs.insert(0, cue.group)  # *ministri që e akuzoi opozita **dha dorëheqje***
    elif cue.pos != "n" or any(group.end <= cue.start for group in clauses.groups):
        return size
    for former, group in itertools.pairwise(verbs):
        between = clauses.lows[former.end : group.start]
        if any(low in clauses.grammar.subordinators and low not in clauses.grammar.prepositions for low in between):
            continue
        if not any(low in clauses.grammar.coordinators or low in ",;:" for low in between):
            return group.start
    return size


def _is_sure(group: VerbGroup) -> bool:
    """Whether a verb is finite beyond doubt: *level* in *the highest level* may be an infinitive, a noun, anything."""
    return group.finite and not ("inf" in group.feats and not group.gives)


def _governs_phrase(cue: Cue, clauses: Clauses) -> bool:
    last, after = clauses.lows[cue.end - 1], clauses.lows[cue.end] if cue.end < len(clauses.lows) else ""
    return last in clauses.grammar.prepositions or (after in clauses.grammar.prepositions and after not in clauses.grammar.subordinators)


def _complement_start(cue: Cue, clauses: Clauses) -> int:
    """*vowed to lift*, *premtoi se do të hetohet*: the complement begins before the verb that the pattern took from it."""
    grammar, lows = clauses.grammar, clauses.lows
    for place in cue.places if cue.pos == "v" else ():
        own = cue.group is not None and clauses.group_at.get(place) is cue.group
        if place <= cue.head + 1 or own or not clauses.sentence.infos[place].verb:
            continue
        for opening in range(cue.head + 1, place):
            if grammar.subordinators.get(lows[opening]) in ("complement", "purpose"):
                return opening
        start = place
        while start - 1 > cue.head and (lows[start - 1] in grammar.verbal or lows[start - 1] in grammar.clitics):
            start -= 1
        if start < place:
            return start
    return cue.end


def _complement_follows(place: int, clauses: Clauses) -> bool:
    """*a promise to open …*, *the demand that …*, *akuza e Serbisë se …*: only then does a noun have a complement."""
    owner = clauses.actor_at.get(place + 1) if place + 1 < len(clauses.lows) and clauses.lows[place] in clauses.grammar.genitive else None
    if owner is not None and owner.end < len(clauses.lows):
        opener = clauses.lows[owner.end]
        return clauses.grammar.subordinators.get(opener) == "complement" and opener not in clauses.grammar.relatives
    for near in range(place, min(place + 2, len(clauses.lows))):
        if clauses.grammar.subordinators.get(clauses.lows[near]) in ("complement", "purpose"):
            return True
        group = clauses.group_at.get(near)
        if group is not None:
            return not group.finite and ("part" not in group.feats or bool(group.gives & _OPENERS))
    return False


def clause_end(start: int, clauses: Clauses) -> int:
    """Where the clause that goes on at a token ends: a stop, a contrast, or a new main clause."""
    end = start
    lows = clauses.lows
    grammar = clauses.grammar
    while end < len(lows):
        low = lows[end]
        if low in _ENDS or low in grammar.contrast:
            break
        if low == "," and (_new_clause(end + 1, clauses) or _turns_back(start, end + 1, clauses)):
            break
        if low in grammar.coordinators and _new_clause(end + 1, clauses):
            break
        end += 1
    return end


def _turns_back(start: int, place: int, clauses: Clauses) -> bool:
    """*denied the report, saying it was old*: a gerund after a comma goes on with the main clause, unless it stands in a list of them."""
    group = clauses.group_at.get(place)
    if group is None or "ger" not in group.feats or group.finite:
        return False
    return not any("ger" in g.feats and not g.finite for g in clauses.groups if start <= g.start < place)


def _new_clause(place: int, clauses: Clauses) -> bool:
    """Whether a main clause begins here: a finite verb that is not part of the complement, or its subject."""
    lows, grammar = clauses.lows, clauses.grammar
    while place < len(lows) and (lows[place] in grammar.adverbs or lows[place] in grammar.coordinators):
        place += 1
    if place < len(lows) and (lows[place] in grammar.contrast or lows[place] in _QUOTES):
        return True
    if place < len(lows) and grammar.subordinators.get(lows[place]) in ("complement", "purpose"):
        return False  # *обвинил Сербию в том, что она …*: what is said goes on
    group = clauses.group_at.get(place)
    if group is not None:
        return group.finite
    if place < len(lows) and lows[place] in grammar.prepositions and _verb_over_phrase(place, clauses):
        return True
    actor = next((clauses.actor_at[p] for p in range(place, min(place + 3, len(lows))) if p in clauses.actor_at), None)
    if actor is None or actor.prep:
        return False
    group = clauses.verb_behind(actor)
    return group is not None and group.finite


def _verb_over_phrase(place: int, clauses: Clauses) -> bool:
    """*denied it and **on its part accused** Athens*: whether a verb stands right behind the phrase that a preposition opens here."""
    lows, grammar = clauses.lows, clauses.grammar
    for near in range(place, min(place + PHRASE, len(lows))):
        group = clauses.group_at.get(near)
        if group is not None:
            return (_is_sure(group) or (group.finite and "past" in group.feats)) and not clauses.may_be_reduced(group)
        opens = lows[near] in grammar.relatives or (lows[near] in grammar.subordinators and lows[near] not in grammar.prepositions)
        if opens or lows[near] in grammar.coordinators or not lows[near][:1].isalnum():
            return False
    return False
