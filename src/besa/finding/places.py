"""Places named in a sentence, and which of many places of one name is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from besa.books.gazetteer import Gazetteer, Place, place_key
from besa.books.grammar import Grammar
from besa.books.language import NameEnding
from besa.finding.parts import Part
from besa.finding.words import Sentence

_LONGEST = 4
#: So many names are remembered with what they may stand for.
_KEPT = 16384
#: Parts of an actor that may be places.
_OPEN = frozenset({"name", "capital"})
_NONE: frozenset[str] = frozenset()
_CASES = frozenset({"nom", "acc", "gen", "dat", "abl", "ins", "loc"})


class PlaceName(msgspec.Struct, frozen=True, gc=False):
    """A name at tokens ``[start, end)`` and the places it may stand for, the most likely first."""

    start: int
    end: int
    candidates: tuple[Place, ...]
    cases: frozenset[str] = frozenset()


Endings = Mapping[str, Sequence[NameEnding]]


class PlaceBook:
    """The names of places as a language writes them: the gazetteer's, also with the case endings of the language."""

    def __init__(self, gazetteer: Gazetteer, endings: Endings, areas: Endings, towns: Mapping[str, str]) -> None:
        """``areas``: the endings by which the adjective of a region comes from its town (*Харьковская область*).
        ``towns``: names that towns have in this language (by ``place_key``), and the ones by which the gazetteer knows them."""
        self._gazetteer = gazetteer
        self._towns = towns
        self.look_up = lru_cache(maxsize=_KEPT)(lambda name, folded: self._look_up(name, folded, endings))
        self.look_up_area = lru_cache(maxsize=_KEPT)(lambda name, folded: self._look_up(name, folded, areas))

    def _find(self, name: str) -> tuple[Place, ...]:
        """The places of a name, the language's own names first: *Stamboll* is Istanbul."""
        return self._gazetteer.find(self._towns.get(place_key(name), name) if self._towns else name)

    def _look_up(self, name: str, folded: str, endings: Endings) -> tuple[tuple[Place, ...], frozenset[str]]:
        """The places of a name, written and folded, and the cases that its ending shows; none where it stands as in the gazetteer."""
        found = self._find(name)
        if found:
            return found, _NONE
        low = folded if len(folded) == len(name) else name.casefold()  # as the endings are: *Shkodrës*
        cases: set[str] = set()
        for ending, instead, feats in endings.get(low[-1:], ()):
            if low.endswith(ending) and len(low) - len(ending) >= 3:
                places = self._find(name[: len(name) - len(ending)] + instead)
                if places:  # *Kobanit* may be Koban or Kobani: the report's countries tell
                    found = (*found, *(place for place in places if place not in found))
                    cases.update(_CASES.intersection(feats))
        return found, frozenset(cases)


def find_places(
    sentence: Sentence, book: PlaceBook, grammar: Grammar, taken: Sequence[Part], caseless: bool, lands: frozenset[str] = frozenset()
) -> list[PlaceName]:
    """Names of towns, the longest first; words that are parts of actors with a meaning of their own are left out."""
    busy: set[int] = set()
    seats: set[int] = set()
    for part in taken:
        if part.kind == "region" or part.data.get("part"):
            seats.update(range(part.start, part.end))  # *Степанакерт*: a town that stands for those who rule there is a place all the same
        elif part.kind not in _OPEN:
            busy.update(range(part.start, part.end))
    busy -= seats
    out: list[PlaceName] = []
    tokens = sentence.tokens
    after = 0
    for index in range(len(tokens)) if caseless else sentence.capitals:
        if index < after or index in busy or not _starts(sentence, index) or tokens[index].low in grammar.closed:
            continue
        for size in range(min(_LONGEST, len(tokens) - index), 0, -1):
            end = index + size
            if size > 1 and not ((tokens[end - 1].text[0].isupper() or caseless) and busy.isdisjoint(range(index, end))):
                continue
            words = tokens[index:end]
            name, folded = " ".join([token.text for token in words]), " ".join([token.norm for token in words])
            found, cases = book.look_up(name, folded)
            if not found and size == 1 and end < len(tokens) and tokens[end].low in grammar.areas:
                found, cases = book.look_up_area(name, folded)
            if not found or (seats.intersection(range(index, end)) and not found[0].local):
                continue
            if (size > 1 or not _is_word(sentence, index, found[0].country in lands) or found[0].local
                          or tokens[index].marks or _marked(sentence, index, grammar)):  # fmt: skip
                out.append(PlaceName(index, end, found, cases))
                after = end
                break
    return out


def _starts(sentence: Sentence, index: int) -> bool:
    text = sentence.tokens[index].text
    return len(text) > 2 and text[0].isalpha() and not (index == 0 and sentence.infos[0].readings)


def _is_word(sentence: Sentence, index: int, at_home: bool) -> bool:
    """Whether a token may be a word of the language, or (unless its town is ``at_home`` there) a name of another kind."""
    return any([not at_home or "proper" not in reading.feats for reading in sentence.infos[index].readings])


def _marked(sentence: Sentence, index: int, grammar: Grammar) -> bool:
    before = sentence.lows[index - 1] if index else ""
    return before in grammar.before_places  # *Komiteti për Punë të Jashtme* is not in Pune


#: So many people live in a town that a report in the language of its country need not place.
_TOWN = 2_000
#: So many people live in a town that everybody means, unless a namesake is not that many times smaller.
METROPOLIS = 500_000
_SURELY = 20


def choose(candidates: tuple[Place, ...], countries: Counter[str], lands: frozenset[str] = frozenset()) -> Place | None:
    """The place that fits the report's countries; None where the name stays ambiguous. ``lands``: where its language is at home."""
    if not candidates:
        return None
    local = [place for place in candidates if place.local]
    if local:
        return local[0]
    near = [place for place in candidates if countries.get(place.country)]
    first = max(candidates, key=lambda p: p.people)
    if near and first.people >= METROPOLIS and all(_SURELY * p.people < first.people for p in near if p is not first) and first not in near:
        return first  # *Berlin*, though the report names America as well
    if near:
        return max(near, key=lambda p: (countries[p.country], p.people))
    best = candidates[0]
    if best.country in lands and best.people >= _TOWN:
        return best
    rest = sum(place.people for place in candidates[1:])
    return best if best.people >= 100_000 and best.people > 3 * rest else None
