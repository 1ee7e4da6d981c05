"""Actors composed from parts: role or body + country or organisation + name."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from besa.books.grammar import Grammar
from besa.finding.asides import describe_names, own_in_pairs, tell_origin
from besa.finding.endings import is_clause_ahead, settle_cases, settle_endings, share_endings
from besa.finding.marks import mark
from besa.finding.parts import Part, find_parts, is_designation
from besa.finding.words import Sentence

_SECTOR_RANK = {
    code: rank
    for rank, code in enumerate(
        (
            "REB",
            "SPY",
            "COP",
            "MIL",
            "JUD",
            "LEG",
            "MED",
            "EDU",
            "JRN",
            "LAB",
            "REF",
            "CRM",
            "PTY",
            "NGO",
            "BUS",
            "GOV",
            "ELI",
            "CVL",
        )
    )
}
#: The cases in which a noun can belong to one that follows it, where nouns stand last in their phrase.
_OWNING = frozenset({"nom", "gen", "attr"})
#: Parts whose words are common nouns, so that their endings are known.
_COMMON = frozenset({"role", "body", "people"})
_HEADS = frozenset({"role", "body", "people", "organisation", "alias", "person", "counterpart"})
#: Of people of one name in a report without a date, whoever holds office still is meant.
#: Sectors of people who do not rule where they live.
_PRIVATE = frozenset({"CVL", "JRN", "MED", "EDU", "REF", "BUS", "NGO", "LAB"})
#: Offices that somebody holds for one country or body and about another.
_SENT = frozenset({"ambassador", "envoy", "negotiator"})
_PLACED = frozenset({"attr", "loc"})
#: What an adjective and its noun have in common.
_AGREE = frozenset({"nom", "acc", "gen", "dat", "ins", "loc", "sg", "pl"})
TODAY = "9999-12-31"
_LEADERS = frozenset({"head-of-state", "head-of-government"})
_LANDS = frozenset({"country", "demonym", "capital", "region"})
_BODIES = frozenset({"role", "body", "people", "counterpart"})
_NAMED = frozenset({"person", "name"})
#: So many words may stand between the parts of an actor: three that glue, and an adjective.
_WIDEST = 4


class Actor:
    """An actor as it stands in a sentence; ``[start, end)`` are token numbers, ``left`` includes numbers and adjectives;
    ``[first, last)`` is its place in the text, from ``left``.

    ``counted``: a number stands before it, so that its genitive may be a subject or an object.
    ``kind``: ``actor`` (a role, body, person or organisation), ``land`` (a bare country or capital), ``adjective`` (a bare
    demonym), ``name`` (an unknown name), ``pronoun`` or ``sides``. ``prep`` is the word that marks it, or "".
    """

    __slots__ = (
        "animate", "cases", "counted", "country", "end", "first", "genitive", "head", "ident", "kind", "last", "left", "office",
        "parts", "person", "plural", "pointed",
        "possessive", "prep", "prep_at", "sector", "speaker", "stands_for", "start", "unknown",
    )  # fmt: skip

    def __init__(self, kind: str, start: int, end: int) -> None:
        self.kind = kind
        self.start = self.left = start
        self.end = end
        self.country = ""
        self.sector = ""
        self.ident: str | None = None
        self.office = ""
        self.person: str | None = None
        self.head = ""
        self.plural = False
        self.animate = True
        self.speaker = False
        self.unknown = False
        self.pointed = False
        self.cases: frozenset[str] = frozenset()
        self.counted = False
        self.possessive = False
        self.genitive = False
        self.prep = ""
        self.prep_at = start
        self.first = self.last = 0
        self.stands_for: list[Actor] = []
        self.parts: tuple[Part, ...] = ()

    def __repr__(self) -> str:
        return f"<{self.kind} {self.country}/{self.sector} {self.ident} [{self.start},{self.end}) {self.prep}>"


class Registry:
    """What is known of registry entries at a given day."""

    def __init__(self, entries: dict[str, dict[str, Any]]) -> None:
        self._entries = entries
        self.describe = lru_cache(maxsize=1024)(self._describe)

    def members(self, ident: str) -> list[str]:
        """The countries of a group of states that has no will of its own."""
        return list(self._entries.get(ident, {}).get("members") or ())

    def standing(self, ident: str, day: str) -> int:
        """How little one thinks of somebody first when a name is told: 0 for who leads a state, 2 for who holds no office."""
        _, sector, office = self.describe(ident, day)
        return 2 if sector in ("", "ELI") else 0 if office in _LEADERS else 1

    def _describe(self, ident: str, day: str | None) -> tuple[str, str, str]:
        """(country, sector, office) of an entry on a day (ISO date or None); ("", "", "") where nothing is known."""
        if ident.startswith("gov:"):
            return ident[4:], "GOV", ""
        entry = self._entries.get(ident)
        if entry is None:
            return "", "", ""
        offices = entry.get("offices")
        if offices is None:
            return entry.get("country") or "", entry.get("sector") or "", ""
        return _office(offices, day)


def _office(offices: list[dict[str, Any]], day: str | None) -> tuple[str, str, str]:
    if not offices:
        return "", "", ""
    now = [o for o in offices if day is None or (str(o.get("from") or "") <= day and day[:10] <= (str(o.get("to") or "9999") + "-99"))]
    chosen = min(now, key=lambda o: o.get("sector") == "PTY") if now else max(offices, key=lambda o: str(o.get("from") or ""))
    sector = chosen.get("sector") or "GOV"
    return chosen.get("country") or "", sector if now or day is None else "ELI", chosen.get("office") or ""


def find_actors(
    sentence: Sentence, grammar: Grammar, registry: Registry, day: str | None, free: bool, inner: frozenset[str],
    known: Callable[[str, bool], bool], strangers: frozenset[str] = frozenset(),
) -> list[Actor]:  # fmt: skip
    """The actors of a sentence, in order, before references are resolved."""
    parts = find_parts(sentence, grammar, free, lambda ident: registry.standing(ident, day or TODAY), known, inner, strangers)
    parts = [part for part in parts if not (_is_in_compound(part, sentence, grammar) or _is_attribute(part, sentence))]
    if not parts:
        return []
    groups = [group for group in _group(parts, sentence, grammar, lambda part: _is_of_states(part, registry, day)) if _is_told(group)]
    actors = [_compose(group, registry, day, grammar.noun_final) for group in groups]
    _tell_people(actors, sentence, grammar)
    actors = _apposed(actors, sentence, grammar)
    _share(actors, sentence, grammar)
    _take_roles(actors)
    for actor in actors:
        mark(actor, sentence, grammar)
    own_in_pairs(actors, sentence, grammar)
    tell_origin(actors, sentence)
    describe_names(actors, sentence, grammar)
    if grammar.possession_by_case:
        for actor in actors:
            settle_cases(actor, sentence, grammar)
    _name_beyond(actors, sentence, grammar)
    actors = _named_after_post(actors, sentence, grammar)
    actors = _of_land_behind(actors, sentence, grammar)
    actors = _sent_about(actors, grammar)
    if grammar.noun_final:
        _send(actors)
        settle_endings(actors, sentence)
        share_endings(actors, sentence, grammar)
    return actors


#: So many words may say for what somebody is responsible, between whose he is and his title or name.
_DUTIES = 3


def _name_beyond(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> None:
    """*координатор ООН по инициативе Анна Рид*, *BM'nin girişimden sorumlu koordinatörü*: whose somebody is stands before his duties.

    A name behind people is where they are from: *жители Кобани*.
    """
    for left, right in itertools.pairwise(actors):
        between = sentence.infos[left.end : right.start]
        lows = sentence.lows[left.end : right.start]
        if grammar.possession_by_case and right.kind == "name" and not lows and left.plural and left.kind == "actor" and not right.cases:
            right.cases = frozenset({"gen"})
        if not lows or len(lows) > _DUTIES or not left.country or not all(low[:1].isalpha() for low in lows):
            continue
        if any(info.verb and not info.noun for info in between) or any(low in grammar.coordinators for low in lows):
            continue
        if grammar.noun_final:
            titled = right.kind == "actor" and not right.country and right.parts[0].kind == "role" and not right.plural
            if left.possessive and titled and _is_possessed(right.parts[0], sentence) and _has_readings(right.parts[0], sentence):
                right.country = left.country
        elif grammar.possession_by_case and lows[0] in grammar.prepositions and _is_full_name(right) and _is_officer(left):
            right.kind, right.country, right.sector, right.office = "actor", left.country, left.sector, left.office
            right.person = sentence.tokens[right.end - 1].text


#: So many words may say where somebody is posted or for what he is responsible, before his name.
_POST = 4


def _named_after_post(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> list[Actor]:
    """*посол США в Косове Джанет Холлис*, *глава ведомства по делам Косова Марко Видич*: where somebody serves stands before his name."""
    out = list(actors)
    if not grammar.possession_by_case:
        return out
    for left, post, name in zip(actors, actors[1:], actors[2:], strict=False):
        words = range(left.end, post.start)
        titled = (
            left.kind == "actor" and bool(left.country) and not (left.person or left.plural) and any(p.kind == "role" for p in left.parts)
        )
        if not titled or not _is_full_name(name) or name.start != post.end or not 0 < len(words) <= _POST:
            continue
        governed = sentence.lows[left.end] in grammar.prepositions and all(sentence.lows[place][:1].isalpha() for place in words)
        if post.kind not in ("land", "town", "name", "actor") or post.person or not governed:
            continue
        if any(sentence.infos[place].verb and not sentence.infos[place].noun for place in words):
            continue
        left.person, left.parts = sentence.tokens[name.end - 1].text, (*left.parts, *name.parts)
        left.end, left.last = name.end, name.last
        out = [actor for actor in out if actor is not name and actor is not post]
    return out


def _of_land_behind(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> list[Actor]:
    """*President Luis Ferreira **of Brazil***, *Minister Jens Holm, of Denmark,*: whose somebody is, behind his title and name."""
    out = list(actors)
    if grammar.noun_final or grammar.possession_by_case:
        return out
    for left, land in itertools.pairwise(actors):
        between = [low for low in sentence.lows[left.end : land.start] if low not in grammar.determiners or low in grammar.genitive]
        if between[:1] == [","] and sentence.lows[land.end : land.end + 1] == [","]:
            between = between[1:]
        titled = left.kind == "actor" and not left.country and bool(left.office) and any(part.kind == "name" for part in left.parts)
        of = len(between) == 1 and between[0] in grammar.genitive and land.end - left.end <= _POST
        if titled and of and land.kind == "land" and all(part.kind == "country" for part in land.parts):
            left.country, left.end, left.last, left.parts = land.country, land.end, land.last, (*left.parts, *land.parts)
            out.remove(land)
    return out


def _sent_about(actors: list[Actor], grammar: Grammar) -> list[Actor]:
    """*BM'nin Suriye Özel Temsilcisi*, *посланник США по Сирии*: an envoy is of those who send him, and not of where he is sent."""
    out = list(actors)
    on = grammar.markers("about") & grammar.markers("against")
    for left, right in itertools.pairwise(actors):
        if grammar.noun_final:
            sent = (right.office in _SENT or _is_embassy(right)) and right.parts[0].kind in _LANDS and left.end == right.start
            if sent and left.possessive and left.country and left.kind in ("land", "actor"):
                right.country = left.country
                out.remove(left)
            continue
        about = right.kind == "land" and right.prep in on and right.prep_at == left.end
        if grammar.possession_by_case and left.office in _SENT and about:
            out.remove(right)
    return out


def _is_embassy(actor: Actor) -> bool:
    """*ABD'nin **Bağdat Büyükelçiliği***: a body called by a capital where it is, which belongs to the state before it."""
    return len(actor.parts) > 1 and actor.parts[0].kind == "capital" and actor.parts[1].kind == "body"


def _is_full_name(actor: Actor) -> bool:
    return actor.kind == "name" and actor.end - actor.start > 1 and not actor.prep


def _is_officer(actor: Actor) -> bool:
    return actor.kind == "actor" and "nom" in actor.cases and any(part.kind == "role" for part in actor.parts)


def _has_readings(part: Part, sentence: Sentence) -> bool:
    return any(r.pos == "n" for r in sentence.infos[part.end - 1].readings)


def _is_in_compound(part: Part, sentence: Sentence, grammar: Grammar) -> bool:
    """*Turkish-backed rebels*, *the London-based group*, *anti-French protesters*: a country that is not whose they are."""
    if part.kind not in _LANDS or not (grammar.stances or grammar.tied_owners):
        return False
    tokens = sentence.tokens
    if part.start and tokens[part.start].tied and tokens[part.start - 1].low in grammar.stances:
        return True
    if part.end >= len(tokens) or not tokens[part.end].tied or tokens[part.end].low in grammar.tied_owners:
        return False
    return bool({"part", "ger"} & sentence.infos[part.end].verb_feats)


def _is_attribute(part: Part, sentence: Sentence) -> bool:
    """*солдаты, **убитые** силами*: a participle behind its noun and a comma, which by itself would be a word for people."""
    place = part.start
    if part.kind not in ("role", "people") or part.end - place != 1 or part.data.get("country"):
        return False
    if _describes_next(place, sentence):
        return True
    if place < 2 or sentence.lows[place - 1] != ",":
        return False
    before = sentence.infos[place - 2]
    return "part" in sentence.infos[place].verb_feats and before.noun and "part" not in before.verb_feats


def _describes_next(place: int, sentence: Sentence) -> bool:
    """*военную помощь*, *полицейский автомобиль*: an adjective that by itself would be a word for people, before its noun."""
    if place + 1 >= len(sentence.infos):
        return False
    own = [r.feats for r in sentence.infos[place].readings if r.pos == "a"]
    nouns = [r.feats for r in sentence.infos[place + 1].readings if r.pos == "n" and "proper" not in r.feats]
    if not own or not nouns or any(r.pos != "n" for r in sentence.infos[place + 1].readings):
        return False
    numbers = {"sg", "pl"}
    return any(left & right & numbers and left & right & (_AGREE - numbers) for left in own for right in nouns)


def _is_of_states(part: Part, registry: Registry, day: str | None) -> bool:
    """Whether a part is a body of several states, which belongs to none of them: *Türkiye NATO'ya başvurdu* names two."""
    return part.kind == "organisation" and _meaning(part, registry, day)[0] in ("EUR", "UNO", "NATO", "IGO")


def _group(parts: list[Part], sentence: Sentence, grammar: Grammar, of_states: Callable[[Part], bool]) -> list[list[Part]]:
    groups: list[list[Part]] = []
    for part in parts:
        if groups and _owns_counterpart(groups[-1][-1], part, sentence, grammar):
            continue
        before = groups[-1][-1] if groups else part
        apart = grammar.noun_final and before.kind == "country" and "gen" not in before.cases and of_states(part)
        if groups and not apart and _joins(groups[-1], part, sentence, grammar):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _is_told(group: list[Part]) -> bool:
    """*азербайджанские силы* are soldiers, *силы* alone may be strength: some words are nobody without a country beside them."""
    return not all(part.data.get("needs") == "land" for part in group)


def _owns_counterpart(last: Part, part: Part, sentence: Sentence, grammar: Grammar) -> bool:
    """*homologu i tij azerbajxhanas*: whose counterpart it is stands inside the phrase and is no actor of its own."""
    if last.kind != "counterpart" or part.kind != "pronoun" or not part.data.get("poss"):
        return False
    between = sentence.lows[last.end : part.start]
    return len(between) < 2 and all(low in grammar.genitive for low in between)


def _joins(group: list[Part], part: Part, sentence: Sentence, grammar: Grammar) -> bool:
    last = group[-1]
    if grammar.noun_final and last.cases and last.cases.isdisjoint(_OWNING):
        return False
    if grammar.noun_final and last.plural and last.cases == {"nom"} and last.kind in ("role", "people"):
        return False  # *göstericiler polise*: a plural says of nothing which one it is
    if last.kind in ("pronoun", "sides") or part.kind in ("sides", "pronoun"):
        return False
    if grammar.noun_final and "gen" in last.cases and {"acc", "nom"} <= part.cases and is_clause_ahead(part.end, sentence):
        return False
    if part.end <= max([p.end for p in group]):
        return part.kind in _LANDS
    if _is_far(last, part, sentence, grammar):  # most are: nothing more is looked at
        return False
    adjective = _adjective_after(last, part, sentence, grammar)
    between = [
        token.low
        for place, token in enumerate(sentence.tokens[last.end : part.start])
        if not (token.tied and token.low in grammar.tied_owners)
        and not (last.kind == "counterpart" and token.low in grammar.pronouns and grammar.pronouns[token.low].poss)
        and not (adjective and place == 0)
    ]
    if len(between) > 3 or not all([_glue(word, grammar) for word in between]):
        return False
    if any([word in grammar.prepositions and word not in grammar.genitive for word in between]):
        return False  # *complained to the UN **about** Israeli strikes*
    if grammar.possession_by_case and not _agree(group, part):
        return False
    heads = [p for p in group if p.kind in _HEADS]
    oblique = last.kind in ("country", "region") and bool(last.cases) and last.cases.isdisjoint({"nom", "acc"})
    if not (heads or between or grammar.compounds or grammar.noun_final or grammar.possession_by_case) and oblique:
        return False  # *i dërgoi **Ukrainës** tanke*: what a land is given stands behind it
    if grammar.possession_by_case and not heads and last.kind in ("country", "capital", "region") and part.kind in _HEADS - {"person"}:
        return False  # *поддерживаемые Ираном хуситы*: whose somebody is stands after him
    linked = any([word in grammar.genitive for word in between])
    owned = any([word in grammar.possessive for word in between]) or (grammar.noun_final and "gen" in last.cases)
    if grammar.noun_final and owned and part.kind in _COMMON and not _is_possessed(part, sentence):
        return False
    nouns = grammar.noun_final and not owned and last.kind in ("body", "role", "organisation") and part.kind in _COMMON
    beside = not _is_possessed(part, sentence) or (last.kind == "role" and part.kind == "body" and "nom" not in part.cases)
    if nouns and beside:
        return False  # *Bakanlık polislerin …*, *komutan birliklerini …*: two nouns side by side
    lands = [p for p in group if p.kind in _LANDS]
    if part.kind in _LANDS:
        if grammar.noun_final and heads:
            return False
        if lands and (heads or not linked):
            return False
        if last.kind in ("person", "name"):
            return False
        if not between and part.kind != "demonym" and _clash(last, part, grammar):
            return False
        if heads and not between:
            return True
        return bool(heads) and (linked or part.kind == "demonym")
    if part.kind in ("person", "name"):
        if _indefinite(group[0], sentence, grammar):
            return False
        if any(p.kind in ("person", "name") for p in group) or owned or _are_told(last, part, sentence, grammar):
            return False
        if not heads:
            return part.kind == "person" and not between and last.kind == "demonym"
        if grammar.noun_final and all(p.kind in ("organisation", "alias") for p in heads):
            return False  # *Cumhuriyetçiler Kavanaugh'u*: only an office stands before a name
        if all(p.kind in ("organisation", "alias") for p in heads) and last.cases and "nom" not in last.cases:
            return False  # *i kërkoi BE-së Kurti*
        return not between and all(p.kind in ("role", "counterpart", *_LANDS, "organisation", "body", "alias") for p in group)
    if part.kind in ("role", "body", "people", "counterpart", "organisation", "alias"):
        if last.kind in ("person", "name"):
            return owned or (part.kind == "body" and not between)
        if part.kind == "people" and heads:
            return False
        if not between and (_clash(last, part, grammar) or _both_known(last, part, sentence, grammar)):
            return False
        if last.kind in _LANDS - {"demonym"} and any(w in grammar.determiners and w not in grammar.genitive for w in between):
            return False  # *ia ekstradoi Turqisë një të dyshuar*
        if between and not linked and not owned and last.kind not in _LANDS:
            return not any(word in grammar.determiners and word not in grammar.genitive for word in between)
        return True
    return False


def _is_far(last: Part, part: Part, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether so many words stand between two parts that they are none of one actor, whatever words these are."""
    if part.start - last.end <= _WIDEST or last.kind == "counterpart":
        return False
    return not (grammar.tied_owners and any([token.tied for token in sentence.tokens[last.end : part.start]]))


def _adjective_after(last: Part, part: Part, sentence: Sentence, grammar: Grammar) -> bool:
    """*përfaqësuesit **politikë** të Serbisë*: whether the word after a head describes it, before the genitive that it owns."""
    place = last.end
    if last.kind not in _COMMON or place + 1 >= part.start or sentence.lows[place + 1] not in grammar.genitive:
        return False
    info = sentence.infos[place]
    plain = sentence.tokens[place].text[0].islower() and sentence.lows[place] not in grammar.closed
    return plain and not info.verb and any(r.pos == "a" for r in info.readings)


def _clash(last: Part, part: Part, grammar: Grammar) -> bool:
    """*e arrestoi policia aktivistin*, *le ta dënojë BE-ja Serbinë*: two nouns side by side in different cases are two parties.

    Not where a case or the place in the phrase says who owns whom.
    """
    known = bool(last.cases and part.cases) and last.kind not in ("demonym", *_LANDS)
    return known and last.cases.isdisjoint(part.cases) and not grammar.noun_final and not grammar.possession_by_case


def _both_known(last: Part, part: Part, sentence: Sentence, grammar: Grammar) -> bool:
    """*nga opozita kryeministri Kurti*: two definite nouns side by side are two parties, where nouns are no adjectives."""
    if grammar.compounds or grammar.noun_final or grammar.possession_by_case or not {last.kind, part.kind} <= _COMMON:
        return False
    ends = (sentence.infos[last.end - 1], sentence.infos[part.start])
    return all(any("def" in r.feats and r.feats & part.cases for r in info.readings if r.pos == "n") for info in ends)


def _are_told(last: Part, part: Part, sentence: Sentence, grammar: Grammar) -> bool:
    """*u tha gazetarëve Petar Lila*: several people in an oblique case, then one name: those told and who tells."""
    oblique = last.kind in ("role", "people") and last.plural and bool(last.cases) and not last.cases & {"nom", "acc"}
    after = sentence.lows[part.end : part.end + 1]
    return oblique and not grammar.noun_final and not grammar.possession_by_case and not any(low in grammar.coordinators for low in after)


def _is_possessed(part: Part, sentence: Sentence) -> bool:
    """*protestocuların polisle*: what belongs to somebody has an ending that says so (*polisiyle*), and this has none."""
    readings = [r for r in sentence.infos[part.end - 1].readings if r.pos == "n"]
    return not readings or any("poss" in r.feats for r in readings)


def _indefinite(first: Part, sentence: Sentence, grammar: Grammar) -> bool:
    """*bir milletvekili Kura News'e*: a name does not say who somebody is that nobody knows."""
    return first.start > 0 and sentence.tokens[first.start - 1].low in grammar.indefinite


def _agree(group: list[Part], part: Part) -> bool:
    """Where possession is marked by case: *сербская полиция* and *президент Путин* agree, *президент России* owns; nothing else joins."""
    last = group[-1]
    if not (last.cases and part.cases):
        return True
    if last.kind == "demonym":
        return bool(last.cases & part.cases)
    if "gen" in part.cases:
        return True
    return any(p.cases & part.cases for p in group if p.cases)


def _glue(word: str, grammar: Grammar) -> bool:
    return (
        word in grammar.genitive
        or word in grammar.possessive
        or word in grammar.actor_adjectives
        or word in grammar.determiners
        or word == "-"
        or is_designation(word)
    )


def _compose(group: list[Part], registry: Registry, day: str | None, noun_final: bool) -> Actor:
    first, last = group[0], group[-1]
    if len(group) == 1 and first.kind in ("pronoun", "sides", "name"):
        actor = Actor(first.kind, first.start, last.end)
        actor.plural = first.plural
        actor.speaker = bool(first.data.get("speaker"))
        actor.animate = bool(first.data.get("animate", True))
        actor.possessive = bool(first.data.get("poss"))
        actor.parts = tuple(group)
        actor.cases = first.cases
        return actor
    heads = [part for part in group if part.kind in _HEADS]
    kind = "actor" if heads or any([p.kind == "name" for p in group]) else "adjective" if first.kind == "demonym" else "land"
    actor = Actor(kind, first.start, last.end)
    actor.parts = tuple(group)
    bodies = [part for part in group if part.kind in _BODIES]
    main = bodies[0] if bodies else heads[0] if heads else first
    actor.head = main.pattern
    actor.plural = main.plural
    actor.cases = last.cases if noun_final else _agreed(group, main) or first.cases
    sectors: list[str] = []
    for part in group:
        country, sector, office, ident = _meaning(part, registry, day)
        if noun_final and part.kind in _LANDS and part.cases & _PLACED and any(p.kind in ("organisation", "alias") for p in group):
            continue  # *NATO'nun Kosova'daki misyonu KFOR*: where it is, not whose
        if part.kind in ("person", "organisation", "alias") and ident:
            actor.ident = ident if part.kind == "person" or not actor.ident else actor.ident
        if part.kind in _NAMED:
            actor.person = part.pattern.split()[-1] if part.pattern else None
        if country and (not actor.country or part.kind in _LANDS) and not (actor.country and part.kind == "person"):
            actor.country = actor.country if actor.country and part.data.get("part") else country
        if sector and (part.kind != "person" or not sectors):
            sectors.append(sector)
        actor.office = actor.office or office
        actor.unknown = actor.unknown or bool(part.data.get("unknown"))
    if actor.ident:
        actor.stands_for = [_state(actor, country) for country in registry.members(actor.ident)]
    if sectors:
        actor.sector = sectors[0] if len(sectors) == 1 else min(sectors, key=lambda s: _SECTOR_RANK.get(s, 99))
    private = main.kind in ("role", "people") and str(main.data.get("sector") or "") in _PRIVATE
    if private and actor.sector in {str(part.data.get("sector") or "") for part in group if part.kind in _LANDS}:
        actor.sector = str(main.data["sector"])  # *жители Степанакерта*: not those who rule there
    if main.kind == "role" and main is first and main.data.get("sector") == "CRM" and len(heads) > 1:
        actor.sector = "CRM"  # *vrasësi i gazetarit*: the murderer of a journalist is none
    if not sectors and kind in ("land", "adjective") and actor.country and not first.data.get("part"):
        actor.sector = "" if actor.country in ("EUR", "UNO", "NATO", "IGO", "NGO") else "GOV"
    return actor


def _state(group: Actor, country: str) -> Actor:
    """One of the states of a group."""
    actor = Actor("land", group.start, group.end)
    actor.country, actor.sector = country, "GOV"
    return actor


def _agreed(group: list[Part], main: Part) -> frozenset[str]:
    """*армянских солдат*: of the cases that the form of a noun may be, those of the adjectives before it."""
    cases = main.cases
    for part in group:
        if part.kind == "demonym" and part.end <= main.start:
            cases = cases & part.cases or cases
    return cases


def _tell_people(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> None:
    """*two Armenians*, *armenët*: a demonym in the plural that goes with no other noun means people, and not their government."""
    for actor in actors:
        if (
            actor.kind == "adjective"
            and actor.sector == "GOV"
            and (_is_counted(actor, sentence, grammar) or (grammar.noun_final and _counts_people(actor, sentence, grammar)))
        ):
            actor.sector = "CVL"
        if actor.kind == "adjective" and actor.plural and actor.sector == "GOV":
            counting = grammar.counting_words
            before = sentence.lows[actor.start - 1]
            counted = actor.start and before in counting and before in grammar.determiners  # *two Armenians in Tbilisi*
            beside = (place for place in (actor.start - 1, actor.end) if not counted and 0 <= place < len(sentence.tokens))
            if _is_named_people(actor, sentence, grammar) or not any(
                _is_noun(place, sentence) and sentence.lows[place] not in counting for place in beside
            ):
                actor.sector = "CVL"


def _is_named_people(actor: Actor, sentence: Sentence, grammar: Grammar) -> bool:
    """*mbrojtje **serbëve***: where an adjective after its noun has no ending of its own, a plural with that of the definite is a noun."""
    readings = sentence.infos[actor.start].readings
    definite = any("def" in r.feats for r in readings) and all("def" in r.feats for r in readings if r.pos == "a")
    before = sentence.lows[actor.start - 1] if actor.start else ""
    return bool(grammar.genitive) and definite and before not in grammar.genitive


def _is_counted(actor: Actor, sentence: Sentence, grammar: Grammar) -> bool:
    """*dy serbë u arrestuan*: a number or *some* before it, and no word after it that it could describe."""
    before = sentence.lows[actor.start - 1] if actor.start else ""
    after = sentence.infos[actor.end] if actor.end < len(sentence.tokens) else None
    low = sentence.lows[actor.end] if after is not None else "."
    article = before in grammar.genitive or before in grammar.definite
    number = before.isdecimal() or before in grammar.quantities or (before in grammar.determiners and not article)
    return number and (low in grammar.closed or not low[:1].isalnum() or (after is not None and after.verb and not after.other))


def _counts_people(actor: Actor, sentence: Sentence, grammar: Grammar) -> bool:
    """*iki **İranlıyı** gözaltına aldı*: a number before it, and an ending of its own, which no adjective before a noun has."""
    before = sentence.lows[actor.start - 1] if actor.start else ""
    number = before.isdecimal() or (before in grammar.determiners and before not in grammar.definite)
    return number and bool(actor.cases) and "nom" not in actor.cases


def _is_noun(place: int, sentence: Sentence) -> bool:
    if not 0 <= place < len(sentence.tokens) or not sentence.tokens[place].text[0].isalpha():
        return False
    info = sentence.infos[place]
    return (info.noun and not info.verb) or not info.readings


def _meaning(part: Part, registry: Registry, day: str | None) -> tuple[str, str, str, str | None]:
    data = part.data
    ident = data.get("id")
    country, sector, office = registry.describe(ident, day) if ident else ("", "", "")
    return (data.get("country") or country, data.get("sector") or sector, data.get("office") or office, ident)


def _apposed(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> list[Actor]:
    """Kosovo's interior minister, Arben Krasta, accused …: one actor."""
    out: list[Actor] = []
    for actor in actors:
        if out and _is_apposition(out[-1], actor, sentence, grammar):
            before = out[-1]
            named, described = (actor, before) if actor.kind == "name" or actor.person else (before, actor)
            before.kind = "actor"
            before.end = actor.end
            before.country = described.country or named.country
            before.sector = described.sector or named.sector
            before.ident = named.ident or described.ident
            before.office = described.office or named.office
            before.head = described.head
            before.person = named.person or sentence.tokens[named.end - 1].text
            before.parts = before.parts + actor.parts
            continue
        out.append(actor)
    return out


def _is_apposition(before: Actor, actor: Actor, sentence: Sentence, grammar: Grammar) -> bool:
    if "," not in sentence.lows[before.end : actor.start]:
        return False
    between = sentence.lows[before.end : actor.start]
    while between and (between[0] in grammar.genitive or between[0] in grammar.actor_adjectives):
        between = between[1:]  # *presidenti **i vendit**, …*
    if not between or between[0] != "," or not all(word in grammar.determiners or _glue(word, grammar) for word in between[1:]):
        return False
    after = sentence.tokens[actor.end].low if actor.end < len(sentence.tokens) else "."
    if grammar.noun_final and before.cases.isdisjoint(actor.cases):
        return False
    full = before.kind == "actor" and bool(before.office or before.head) and actor.end - actor.start > 1 and len(between) == 1
    full = full and any(p.kind not in ("person", "name") for p in before.parts)  # *according to Zelensky, Russian forces …*: two
    if after not in (",", ".", ")", ";") and (not full or (grammar.noun_final and _names_next(actor, sentence))):
        return False
    described = [a for a in (before, actor) if a.kind == "actor" and not any(p.kind in ("person", "name") for p in a.parts)]
    named = [
        a for a in (before, actor)
        if a.kind == "name" or (a.kind == "actor" and a.parts and all(p.kind in ("person", "name") for p in a.parts))
    ]  # fmt: skip
    # *according to the court, Lila, …*: people are named beside their titles, not beside bodies
    titled = any(part.kind not in ("body", *_LANDS) for actor in described for part in actor.parts)
    return len(described) == 1 and len(named) == 1 and titled


def _names_next(actor: Actor, sentence: Sentence) -> bool:
    """*polis, **Van Gölü** kıyısında*: a name before a possessed noun with an ending says where, and is nobody's."""
    readings = [r.feats for r in sentence.infos[actor.end].readings if r.pos == "n"]
    return bool(readings) and all("poss" in feats and feats & {"loc", "abl", "dat", "acc", "gen", "ins"} for feats in readings)


def _share(actors: list[Actor], sentence: Sentence, grammar: Grammar) -> None:
    """The foreign ministers of Armenia and Azerbaijan; Armenian and Azerbaijani soldiers: two actors with one role."""
    named = [actor for actor in actors if actor.kind != "pronoun"]
    for left, right in itertools.pairwise(named):
        between = sentence.lows[left.end : right.start]
        if "," not in between and grammar.coordinators.isdisjoint(between):
            continue
        if grammar.noun_final and between == [","] and left.cases.isdisjoint(right.cases):
            continue
        if _lends_country(left, right, between, grammar):
            right.country = left.country
            continue
        if len(between) > 3 or not all(
            word in grammar.coordinators or word == "," or _glue(word, grammar) or word in grammar.pro_heads or word in grammar.pronouns
            for word in between
        ):
            continue
        bare_left, bare_right = left.kind in ("land", "adjective"), right.kind in ("land", "adjective")
        if between == [","] and left.kind == "land" and right.parts and right.parts[0].kind == "demonym":
            continue  # *Как утверждает Баку, армянские солдаты …*
        if bare_left and right.kind == "actor" and right.country and right.parts[0].kind in ("demonym", "country", "capital"):
            left.sector, left.office, left.head, left.kind = right.sector, right.office, right.head, "actor"
            left.cases = left.cases or right.cases
        elif bare_right and _lends_role(left, right, any(word in grammar.pro_heads for word in between)):
            own = str(right.parts[0].data.get("sector") or "") if right.parts else ""  # *the negotiators of X and the breakaway Y*
            right.sector, right.office, right.head, right.kind = own or left.sector, left.office, left.head, "actor"
            right.cases = left.cases
        if (right.head and right.parts and any(p.kind == "counterpart" for p in right.parts)) or (
            right.kind == "actor" and not right.head and any(w in grammar.pro_heads for w in between)
        ):
            right.sector, right.office = left.sector or right.sector, left.office
            right.cases = right.cases or left.cases


def _lends_country(left: Actor, right: Actor, between: list[str], grammar: Grammar) -> bool:
    """*Israeli tanks and troops*: an adjective before two nouns, the first of which is nobody, describes the second too."""
    described = left.kind == "adjective" and right.kind == "actor" and not right.country and not right.person and not right.unknown
    return (
        described and bool(right.head) and len(between) == 2 and between[0][:1].isalpha() and between[0] not in grammar.closed
        and between[1] in grammar.coordinators
    )  # fmt: skip


def _take_roles(actors: list[Actor]) -> None:
    """*the Turkish minister met his Azerbaijani counterpart*: the counterpart holds the office of whoever was named before."""
    for index, actor in enumerate(actors):
        if actor.kind == "actor" and not actor.sector and any(part.kind == "counterpart" for part in actor.parts):
            like = next((a for a in reversed(actors[:index]) if a.office and a.sector), None)
            if like is not None:
                actor.sector, actor.office = like.sector, like.office


def _send(actors: list[Actor]) -> None:
    """*Rusya'nın Kişinev Büyükelçisi*: an ambassador is of the country that owns him, and a capital before the title is his post."""
    for owner, actor in itertools.pairwise(actors):
        posted = actor.office == "ambassador" and actor.parts and actor.parts[0].kind in ("capital", "country")
        if posted and owner.kind == "land" and owner.possessive and owner.end == actor.start:
            actor.country = owner.country


def _lends_role(left: Actor, right: Actor, repeated: bool) -> bool:
    """Whether a bare country after *and* has the role of the actor before it."""
    headed = left.kind == "actor" and bool(left.country and left.head) and left.parts[-1].kind in _LANDS
    return headed and (repeated or left.plural or _same_case(left, right))


def _same_case(left: Actor, right: Actor) -> bool:
    part = left.parts[-1]
    return left.plural and bool(part.cases & right.cases)
