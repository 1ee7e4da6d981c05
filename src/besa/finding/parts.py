"""The parts of which actors are composed, as they stand in a sentence: roles, bodies, countries, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from operator import attrgetter
from typing import Any

import msgspec

from besa.books.grammar import Grammar
from besa.books.lexicon import LITERAL
from besa.finding.words import Hit, Sentence

KINDS = (
    "role", "body", "people", "organisation", "alias", "country", "demonym", "capital", "region", "person",
    "counterpart", "sides",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(
    ("person", "alias", "organisation", "sides", "region", "body", "role", "people", "country", "capital", "demonym", "counterpart")
)}  # fmt: skip


class Part(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase that can be a part of an actor; ``[start, end)`` are token numbers."""

    kind: str
    start: int
    end: int
    data: dict[str, Any]
    plural: bool
    cases: frozenset[str]
    pattern: str = ""


#: Kinds of which people bear the names.
_SURNAMES = frozenset({"capital", "country"})
#: ``attr``: an ending that makes an adjective of a name (*Bakü'deki*, *ABD'li*).
_CASES = frozenset({"nom", "acc", "gen", "dat", "abl", "ins", "loc", "attr"})
_BARE = frozenset({"nom"})
#: Small words inside the names of people, whatever language tells of them.
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "abu", "van", "von", "der", "ter"})
_DESIGNATION = re.compile(r"[^\W\d_]{1,3}-?\d{1,3}[^\W\d_]?")
_NONE: frozenset[str] = frozenset()
_START = attrgetter("start")
_COMMON = frozenset({"role", "people", "body"})


def find_parts(
    sentence: Sentence,
    grammar: Grammar,
    free: bool,
    standing: Callable[[str], int],
    known: Callable[[str, bool], bool],
    inner: frozenset[str],
    strangers: frozenset[str] = frozenset(),
) -> list[Part]:
    """All parts in order, none overlapping another: the longest wins, then the more telling kind.

    ``free``: capitals say nothing in this text, so no unknown names are looked for. ``standing``: of two people of one name,
    the one whom the report names in full is meant, else the one with the lower number: who holds an office on its day, and the higher
    one. ``known``: whether a common surname alone may mean this person in this report, or (``True``) whether the report names the
    person in full. ``inner``: folded words that the report writes with a capital inside sentences; a lone word at the beginning of a
    sentence is a name only if it is one of them. ``strangers``: ids of people whose surname the report gives to somebody else.
    """
    named = sentence.of(*KINDS)
    hits = named if len(named) < 2 else sorted(named, key=lambda hit: _order(hit, standing, known))
    taken: set[int] = set()
    second = _second_words(sentence) if grammar.noun_final else frozenset()
    parts: list[Part] = []
    for hit in hits:
        if not taken.isdisjoint(hit.places):
            continue
        if hit.kind in _COMMON:
            if not _noun_like(sentence, hit, grammar):
                continue
            lone = hit.end - hit.start == 1
            if lone and (hit.start in second or (grammar.noun_final and _describes(hit.start, sentence, grammar))):
                continue
        surname = hit.kind == "person" and hit.end - hit.start == 1
        if surname and (_beside_figure(sentence, hit.start) or not _is_meant(hit.entry.data, known)):
            continue
        if surname and not hit.entry.data["full"] and hit.entry.data["id"] in strangers:
            continue  # *kryeministri Arsim Berisha … **Berisha***
        if surname and not hit.entry.data["full"] and _is_namesake(hit, sentence, grammar, inner, named):
            continue
        if hit.kind in _SURNAMES and _is_surname(hit, sentence, grammar, inner, named):
            continue
        taken.update(hit.places)
        if hit.end - hit.start > len(hit.places):  # what stands in between may be a part of its own
            taken.update([place for place in range(hit.start, hit.end) if not sentence.infos[place].start])
        parts.append(_part(sentence, hit, grammar))
    stand_ins = grammar.stand_ins
    standing_in = [index for index, low in enumerate(sentence.lows) if low in stand_ins or low.isdigit()]
    for index in standing_in:
        if index in taken:
            continue
        low = sentence.lows[index]
        if low in grammar.pro_heads and _repeats_role(index, sentence, grammar, parts):
            parts.append(Part("counterpart", index, index + 1, {}, False, _NONE, low))
            taken.add(index)
        elif low in grammar.pronouns:
            pronoun = grammar.pronouns[low]
            data = {"num": pronoun.num, "poss": pronoun.poss, "speaker": pronoun.speaker, "animate": pronoun.animate,
                    "subj": pronoun.subj, "either": pronoun.either, "ends": pronoun.ends}  # fmt: skip
            parts.append(Part("pronoun", index, index + 1, data, pronoun.num == "pl", frozenset(pronoun.case)))
            taken.add(index)
        elif low.isdigit() and grammar.ages and (end := _aged(index, sentence, grammar, taken)):
            parts.append(Part("people", index, end, {"sector": "CVL"}, False, _NONE, low))
            taken.update(range(index, end))
    if not free:
        parts.extend(_names(sentence, grammar, taken, inner))
    return sorted(parts, key=_START)


def _order(hit: Hit, standing: Callable[[str], int], known: Callable[[str, bool], bool]) -> tuple[int, int, int, bool, int]:
    """The longest first, then the more telling; of people of one name the one who is meant."""
    if hit.kind != "person":
        return hit.start - hit.end, _RANK[hit.kind], hit.start, False, 0
    ident = hit.entry.data["id"]
    return hit.start - hit.end, _RANK[hit.kind], hit.start, not known(ident, True), standing(ident)


def _is_meant(data: dict[str, Any], known: Callable[[str, bool], bool]) -> bool:
    """Whether a surname alone may mean a person: at any time if few bear it, else only somebody whom the report knows."""
    if "full" in data and not data["full"] and data.get("shared"):
        return known(data["id"], True)
    return not data.get("common") or known(data["id"], False)


def _is_surname(hit: Hit, sentence: Sentence, grammar: Grammar, inner: frozenset[str], named: list[Hit]) -> bool:
    """*Blerta **Deliu***, *Michael **Jordan***: the name of a land or town right after a word that can be nothing but a first name."""
    return _first_name(hit, sentence, grammar, inner, named) != ""


def _is_namesake(hit: Hit, sentence: Sentence, grammar: Grammar, inner: frozenset[str], named: list[Hit]) -> bool:
    """*Faik **Krasniqi***: a first name that begins otherwise than that of the person whose surname it is."""
    first = _first_name(hit, sentence, grammar, inner, named)
    return first != "" and first[0].casefold() not in str(hit.entry.data.get("first") or first[0].casefold())


#: What may stand right before a full name: *Prime Minister*, *kryeministri kosovar*, *kryeministri i Kosovës*.
_TITLES = frozenset({"role", "demonym", "country"})


def strangers_of(sentence: Sentence, grammar: Grammar, inner: frozenset[str]) -> set[tuple[str, bool]]:
    """Those known people whose surname somebody else bears in a sentence: *Prime Minister **Arsim** Berisha*.

    Their ids, each with whether a title says beyond doubt that the word before the surname is a first name.
    """
    lone = [hit for hit in sentence.of("person") if hit.end - hit.start == 1 and not hit.entry.data["full"]]
    if not lone:
        return set()
    named = sentence.of(*KINDS)
    titles = {hit.end for hit in named if hit.kind in _TITLES}
    return {(str(h.entry.data["id"]), h.start - 1 in titles) for h in lone if _is_namesake(h, sentence, grammar, inner, named)}


def _first_name(hit: Hit, sentence: Sentence, grammar: Grammar, inner: frozenset[str], named: list[Hit]) -> str:
    """The word right before a name of one word if it can be nothing but a first name, else "". ``named``: all that has a name."""
    place = hit.start - 1
    if place < 0 or hit.end - hit.start > 1:
        return ""
    first, word = sentence.tokens[place], sentence.tokens[hit.start].text
    if not (_may_be_name(first.text) and _may_be_name(word)) or first.marks or first.low in grammar.closed or first.low in grammar.calendar:
        return ""
    readings = sentence.infos[place].readings
    known = any("proper" not in r.feats for r in readings) or (not place and first.norm not in inner and hit.kind != "person")
    titled = known and any([h.kind in _TITLES and h.end == place for h in named])  # *kryeministri **Arsim** Berisha*: no *arsim*
    return "" if (known and not titled) or any([h.start <= place < h.end for h in named]) else first.text


def _may_be_name(text: str) -> bool:
    return text.istitle() and text.isalpha() and len(text) > 2


def _describes(place: int, sentence: Sentence, grammar: Grammar) -> bool:
    """*askeri arşiv*: a word that can be an adjective, before a noun."""
    described = place + 1 < len(sentence.tokens) and sentence.infos[place + 1].noun and sentence.tokens[place + 1].text[0].islower()
    return described and sentence.tokens[place].low in grammar.actor_adjectives


def _second_words(sentence: Sentence) -> frozenset[int]:
    """The second words of compounds that name an act: *iş birliği* is no *birlik*, a unit of soldiers."""
    units = [hit for hit in sentence.of("unit") if len(hit.places) > 1]
    return frozenset(p for hit in units for p in hit.places if p - 1 in hit.places and p - 1 >= hit.start)


def _beside_figure(sentence: Sentence, place: int) -> bool:
    """*15 May*: a month, not a person."""
    tokens = sentence.tokens
    return (place > 0 and tokens[place - 1].text[0].isdigit()) or (place + 1 < len(tokens) and tokens[place + 1].text[0].isdigit())


def _aged(index: int, sentence: Sentence, grammar: Grammar, taken: Set[int]) -> int:
    """Where *17-year-old*, *16-vjeçar* ends that begins at a token and stands for somebody; 0 if the word beside it says who."""
    tokens = sentence.tokens
    if index - 1 in taken:
        return 0
    place = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].low == "-")
    words = next((age for age in grammar.ages if tuple(sentence.lows[place : place + len(age)]) == age), None)
    if words is None:
        return 0
    end = place + len(words)
    if end == len(tokens):
        return end
    beside = tokens[end]
    noun = beside.text[0].isalpha() and beside.low not in grammar.closed and not sentence.infos[end].verb
    return 0 if end in taken or noun else end


def _repeats_role(index: int, sentence: Sentence, grammar: Grammar, parts: list[Part]) -> bool:
    """*atij të Azerbajxhanit*, *that of Azerbaijan*: the word stands for a role named before."""
    lows = sentence.lows
    if index + 2 >= len(lows) or lows[index + 1] not in grammar.genitive:
        return False
    lands = [p for p in parts if p.kind in ("country", "capital", "region")]
    if sentence.infos[index + 2].verb and not sentence.infos[index + 2].other:
        return False  # *ai e akuzoi Serbinë*: the small word belongs to a verb
    return any(p.start in (index + 2, index + 3) for p in lands)


def _part(sentence: Sentence, hit: Hit, grammar: Grammar) -> Part:
    cases: set[str] = set()
    plural = singular = False
    place = hit.places[-1] if hit.kind == "sides" or grammar.noun_final else hit.head
    own = [key for element in hit.entry.elements for key in element.keys]
    literal = LITERAL + sentence.tokens[place].norm in own
    for reading in sentence.infos[place].readings:
        feats = reading.feats
        nominal = reading.pos != "v" or (grammar.noun_final and "part" in feats)
        if nominal and (literal or reading.lemma in own):
            cases |= feats & _CASES
            plural = plural or "pl" in feats
            singular = singular or "sg" in feats
    found = _ending(sentence, place) or frozenset(cases) or (_BARE if grammar.noun_final else _NONE)
    return Part(hit.kind, hit.start, hit.end, hit.entry.data, plural and not singular, found, hit.entry.pattern)


def _ending(sentence: Sentence, place: int) -> frozenset[str]:
    """The case that an ending after an apostrophe gives a word."""
    marks = sentence.tokens[place].marks
    return _CASES.intersection(marks) if marks else _NONE


def _noun_like(sentence: Sentence, hit: Hit, grammar: Grammar) -> bool:
    """A word that may be a verb too (*guards*, *police*) is a person only where no verb must stand."""
    if hit.end - hit.start > 1:
        return not _has_object(sentence, hit, grammar)
    if not sentence.infos[hit.start].verb:
        return True
    before = sentence.tokens[hit.start - 1].low if hit.start else ""
    if all(r.pos == "v" and "ger" in r.feats for r in sentence.infos[hit.start].readings):
        return before in grammar.noun_after  # *are patrolling* is no patrol
    if any(r.pos == "n" and "def" in r.feats for r in sentence.infos[hit.start].readings):
        return before not in grammar.verb_after  # *qeverisë*: the form of a noun that is known tells it from a verb
    if "past" in sentence.infos[hit.start].verb_feats:
        return before in grammar.noun_after
    return before not in grammar.verb_after


def _has_object(sentence: Sentence, hit: Hit, grammar: Grammar) -> bool:
    """*arrested a man* is no *arrested man*: an article parts the verb from its object."""
    return any(
        (low := sentence.tokens[place].low) in grammar.determiners
        and low not in grammar.genitive
        and "past" in sentence.infos[place - 1].verb_feats
        for place in range(hit.start + 1, hit.end)
        if place not in hit.places and place - 1 in hit.places
    )


def is_designation(word: str) -> bool:
    """*F-16*, *Su-34*: letters and figures that say which make of a thing it is."""
    return bool(_DESIGNATION.fullmatch(word))


def _is_designation_at(index: int, sentence: Sentence) -> bool:
    """Whether a word, or it and the two after it, make a designation."""
    texts = [token.text for token in sentence.tokens[index : index + 3]]
    return is_designation("".join(texts)) or is_designation(texts[0])


def _names(sentence: Sentence, grammar: Grammar, taken: Set[int], inner: frozenset[str]) -> list[Part]:
    """Runs of capitalised words that nothing else explains."""
    out: list[Part] = []
    tokens = sentence.tokens
    end = 0
    for index in sentence.capitals:
        if index < end or not _is_name(sentence, index, taken, grammar):
            continue
        end = _past_particle(index + 1, sentence, taken, grammar)
        while end < len(tokens) and not tokens[end - 1].marks and _is_name(sentence, end, taken, grammar):
            end += 1
            end = _past_particle(end, sentence, taken, grammar)
        opens = index == 0 or not sentence.tokens[index - 1].text[-1].isalnum()
        known = all([_is_common(sentence, place) for place in range(index, end)])
        lone = opens and end == index + 1 and tokens[index].norm not in inner
        if not known and not (lone and not _acts(sentence, index)):
            cases = frozenset(c for r in sentence.infos[end - 1].readings for c in r.feats & _CASES)
            cases = _ending(sentence, end - 1) or cases or (_BARE if grammar.noun_final else _NONE)
            out.append(Part("name", index, end, {}, False, cases))
    return out


def _past_particle(end: int, sentence: Sentence, taken: Set[int], grammar: Grammar) -> int:
    """*Khalil **al**-Hayya*, *Mohammed **bin** Salman*: where the name goes on behind a particle, else ``end``."""
    tokens = sentence.tokens
    if end + 1 >= len(tokens) or tokens[end].text not in _PARTICLES:
        return end
    after = end + 2 if tokens[end + 1].text in "-–" else end + 1
    return after if after < len(tokens) and _is_name(sentence, after, taken, grammar) else end


def _is_name(sentence: Sentence, index: int, taken: Set[int], grammar: Grammar) -> bool:
    if index in taken:
        return False
    token = sentence.tokens[index]
    text, low = token.text, token.low
    if not text[0].isupper() or not text[0].isalpha() or low in grammar.nameless:
        return False
    if len(text) == 1 or (not (len(text) > 3 and text.isalpha()) and _is_designation_at(index, sentence)):
        return False
    return index > 0 or not (low in grammar.contrast or _is_common(sentence, 0))


def _acts(sentence: Sentence, index: int) -> bool:
    """*SADC refused …*: a word that the lexicon does not know at all, followed by a verb or in capitals throughout."""
    following = sentence.infos[index + 1] if index + 1 < len(sentence.infos) else None
    text = sentence.tokens[index].text
    if following is None or sentence.infos[index].readings:
        return False
    return following.verb or (text.isupper() and len(text) > 2)


def _is_common(sentence: Sentence, index: int) -> bool:
    """Whether a word is known otherwise than as a part of a name: *Gulen* of *Gulen movement* may be a person here."""
    return any(["proper" not in reading.feats for reading in sentence.infos[index].readings])
