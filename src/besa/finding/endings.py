"""Endings that stand once, on the last of several actors: *Rusya ve Ukrayna'nın*, *Putin ile Aliyev arasında*."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from besa.books.grammar import Grammar
from besa.finding.words import Sentence

if TYPE_CHECKING:
    from besa.finding.actors import Actor

#: After a word that can both join and follow (*ile*), an actor in one of these cases is not the second of two.
_ADVERBIAL = frozenset({"loc", "abl", "attr"})


_BARE_KINDS = frozenset({"land", "adjective", "name"})
_OBLIQUE = frozenset({"dat", "loc", "abl"})
_CASES = frozenset({"nom", "acc", "gen", "dat"})
_DIRECT = frozenset({"nom", "acc"})
_PEOPLE = frozenset({"role", "body", "people"})
#: So far a verb is looked for that has its subject in the genitive.
_AHEAD = 10


def settle_cases(actor: Actor, sentence: Sentence, grammar: Grammar) -> None:
    """Where possession is marked by case: a number before a genitive, and people whose accusative is their genitive.

    *пять журналистов задержаны*: the genitive after a number may be a subject or an object. *военные*: a noun whose accusative looks
    like its genitive is no object, though an adjective of this form might be.
    """
    words = sentence.lows[actor.left : actor.start]
    if "gen" in actor.cases and words and not actor.prep and not _follows_noun(actor.left, sentence, grammar):
        number = any(word in grammar.counting or word[:1].isdigit() for word in words)
        if number or words[0] in grammar.quantities or any(word in grammar.quantities for word in words):
            actor.counted = True
            actor.cases |= _DIRECT
    main = next((part for part in actor.parts if part.kind in _PEOPLE), None)
    if actor.kind == "actor" and main is not None and actor.cases >= _DIRECT and "gen" not in actor.cases:
        nouns = [r.feats for r in sentence.infos[main.start].readings if r.pos == "n"]
        if any("nom" in feats for feats in nouns) and not any("acc" in feats for feats in nouns):
            actor.cases -= {"acc"}


def _follows_noun(place: int, sentence: Sentence, grammar: Grammar) -> bool:
    """*гибель пяти солдат*: the actor belongs to the noun before it."""
    if not place or sentence.lows[place - 1] in grammar.closed or not sentence.lows[place - 1][:1].isalpha():
        return False
    info = sentence.infos[place - 1]
    return info.noun and not info.verb


def settle_endings(actors: list[Actor], sentence: Sentence) -> None:
    """Where one form is a nominative with a possessive and an accusative: *polisi* alone is an object, *Kosova polisi* a subject.

    What belongs to somebody has a possessive, so that its accusative has an ending more (*Kosova polisini*); only after a word
    that can be an adjective (*Rus askeri*) it may be either.
    """
    for actor in actors:
        if actor.cases == {"acc"} and _is_owned_plural(actor, sentence):
            actor.cases = frozenset({"acc", "nom"})
            if len(actor.parts) < 2:  # *rejim güçleri*
                actor.cases = frozenset({"nom"})
                continue
        if not {"acc", "nom"} <= actor.cases:
            continue
        owners = actor.parts[-2:-1]
        before = sentence.infos[actor.left - 1].readings if actor.left else ()
        owned = any("gen" in r.feats for r in before) or (actor.left and "gen" in sentence.tokens[actor.left - 1].marks)
        if owned and all(p.kind == "demonym" for p in owners) and is_clause_ahead(actor.end, sentence):
            actor.cases = frozenset({"acc"})
        elif owned or _closes_compound(actor, sentence) or any(p.kind != "demonym" for p in owners):
            actor.cases = frozenset({"nom"})
        elif not owners:
            actor.cases = frozenset({"acc"})
    for actor in actors:
        if actor.kind in _BARE_KINDS and actor.cases == {"nom"} and actor.end < len(sentence.tokens):
            actor.cases = _case_of_compound(sentence, actor.end) or actor.cases


def _is_owned_plural(actor: Actor, sentence: Sentence) -> bool:
    """*Rus güçleri*: after a country the plural with *-i* is a subject as well as an object."""
    if actor.parts[-1:] and actor.parts[-1].kind not in _PEOPLE:
        return False
    if len(actor.parts) < 2 and not _is_plain_noun(actor.start - 1, sentence):
        return False
    readings = [r.feats for r in sentence.infos[actor.end - 1].readings if r.pos == "n"]
    return any({"nom", "poss"} <= feats for feats in readings)


def _is_plain_noun(place: int, sentence: Sentence) -> bool:
    """*rejim*: a noun without an ending, that can be nothing else."""
    readings = sentence.infos[place].readings if place >= 0 else ()
    common = [r for r in readings if "proper" not in r.feats]
    return bool(common) and all(r.pos == "n" and {"nom", "sg"} <= r.feats and not r.feats & {"acc", "poss"} for r in common)


def _closes_compound(actor: Actor, sentence: Sentence) -> bool:
    """*savunma bakanı* ends in a possessive as it stands; *her iki tarafı* is an accusative as if *tarafı* stood alone."""
    words = actor.parts[-1].pattern.split()
    readings = [r for r in sentence.infos[actor.end - 1].readings if r.lemma == words[-1].lstrip("^=")] if len(words) > 1 else []
    return len(words) > 1 and not any("acc" in r.feats for r in readings)


def is_clause_ahead(place: int, sentence: Sentence) -> bool:
    """*Kiev'in sivilleri hedef aldığını*: a verb follows that has its subject in the genitive, and the noun between is its object."""
    for info, token in zip(sentence.infos[place : place + _AHEAD], sentence.tokens[place : place + _AHEAD], strict=True):
        if token.low == ",":
            return False
        if any(r.pos == "v" and ("poss" in r.feats or ("part" in r.feats and r.feats & _CASES)) for r in info.readings):
            return True
    return False


def _case_of_compound(sentence: Sentence, place: int) -> frozenset[str]:
    """*Azerbaycan mevzilerine*: a bare country before a possessed noun has the case of that noun."""
    readings = [r for r in sentence.infos[place].readings if r.pos == "n"]
    cases = {f for r in readings for f in r.feats & _OBLIQUE} if readings and all("poss" in r.feats for r in readings) else set()
    return frozenset(cases)


def share_endings(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> None:
    """Gives an actor without ending the case and postposition of the one that it is joined to."""
    listed: set[int] = set()
    for left, right in reversed(list(itertools.pairwise(actors))):
        between = sentence.lows[left.end : right.start]
        if right.start in listed and right.prep in grammar.markers("agent") and between == [","] and _goes_on(left, right, sentence):
            listed.add(left.start)
            left.prep, left.cases, left.possessive = right.prep, right.cases, right.possessive
            continue
        links = [word for word in between if word in grammar.coordinators]
        linking = grammar.coordinators | grammar.determiners | grammar.adverbs
        if not links or len(between) > 3 or not linking.issuperset(between):
            continue
        if left.prep and (left.prep not in grammar.coordinators or not _is_second(left, right, grammar)):
            continue
        if left.cases and "nom" not in left.cases:
            continue
        left.prep = right.prep
        left.cases = right.cases
        left.possessive = right.possessive
        listed.add(left.start)


def _goes_on(left: Actor, right: Actor, sentence: Sentence) -> bool:
    """*bildiri Rusya, Ukrayna ve BM tarafından imzalandı*: whether a list goes on before a comma; what opens a sentence is its subject."""
    if left.kind != right.kind or left.prep or (left.cases and "nom" not in left.cases) or not left.start:
        return False
    return sentence.lows[left.start - 1][:1].isalnum() or left.start > 1


def _is_second(left: Actor, right: Actor, grammar: Grammar) -> bool:
    """Whether an actor can be the second of two joined ones: not *Lavrov ile Moskova'da*, *Aliyev ile Karabağ'a ilişkin*."""
    if right.kind == "pronoun" or (right.cases and right.cases <= _ADVERBIAL):
        return False
    if right.prep and right.prep not in grammar.markers("between"):
        return False
    return not (left.kind == "actor" and right.kind == "land" and not right.prep)
