"""A sentence's words with all that the lexicon says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from besa.books.folding import Folding
from besa.books.lexicon import FORM, LITERAL, Entry, Lexicon
from besa.text.sentences import Span
from besa.text.tokens import Token, split_hyphens

#: So many written forms are remembered: more than a newspaper has in a month, and bounded.
_KEPT = 100_000
_BARRIERS = frozenset(".;:!?()[]")


class Reading(NamedTuple):
    """One reading of a word."""

    lemma: str
    pos: str
    feats: frozenset[str]


class Info(NamedTuple):
    """What the lexicon says of one written form."""

    keys: frozenset[str]
    entries: tuple[int, ...]
    readings: tuple[Reading, ...]
    verb: bool
    noun: bool


class Hit(NamedTuple):
    """A pattern found: its entry and the places of its words; ``[start, end)`` are token numbers."""

    entry: Entry
    places: tuple[int, ...]
    start: int
    end: int
    head: int

    @property
    def kind(self) -> str:
        return self.entry.kind


class Sentence:
    """Tokens of one sentence, what is known of each, and the patterns found among them."""

    __slots__ = ("hits", "infos", "span", "tokens")

    def __init__(self, span: Span, tokens: list[Token], infos: list[Info], hits: dict[str, list[Hit]]) -> None:
        self.span = span
        self.tokens = tokens
        self.infos = infos
        self.hits = hits

    def of(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds, in the order of the kinds."""
        return [hit for kind in kinds for hit in self.hits.get(kind, ())]

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Where the tokens ``[start, end)`` stand in the text."""
        return self.tokens[start].start, self.tokens[end - 1].end


_NOTHING = Info(frozenset(), (), (), False, False)


class Reader:
    """Looks words up and finds patterns, for one language."""

    def __init__(self, lexicon: Lexicon, folding: Folding, fillers: frozenset[str], walls: frozenset[str], caseless: bool) -> None:
        self._lexicon = lexicon
        self._forms = lexicon.forms()
        self._folding = folding
        self._fillers = fillers
        self._walls = walls
        self._caseless = caseless
        self._feats = [frozenset(row) for row in lexicon.feats]
        self._infos: dict[str, Info] = {}
        self._asked = {
            key: frozenset(key[1:].split("+"))
            for entry in lexicon.entries for element in entry.elements for key in element.keys if key[0] == FORM
        }  # fmt: skip

    def info(self, norm: str) -> Info:
        """What the lexicon says of a folded form."""
        found = self._infos.get(norm)
        if found is None:
            if len(self._infos) >= _KEPT:  # the common words come back at once
                self._infos.clear()
            found = self._infos[norm] = self._look_up(norm)
        return found

    def _look_up(self, norm: str) -> Info:
        analyses = self._forms.get(norm)
        if analyses is None:
            return _NOTHING
        readings = tuple(Reading(self._lexicon.lemmas[a.lemma], a.pos, self._feats[a.feats]) for a in analyses)
        keys = frozenset({LITERAL + norm, *(reading.lemma for reading in readings)})
        keys |= {key for reading in readings for key, feats in self._asked.items() if feats <= reading.feats}
        starts = self._lexicon.starts
        entries = tuple(sorted({index for key in keys for index in starts.get(key, ())}))
        return Info(keys, entries, readings, any(r.pos == "v" for r in readings), any(r.pos == "n" for r in readings))

    def sentence(self, span: Span, tokens: Iterable[Token], shouting: bool) -> Sentence:
        """``shouting``: the text is in capitals, so that capitals say nothing."""
        words: list[Token] = []
        infos: list[Info] = []
        for token in self._mended(list(tokens)):
            found = self.info(token.norm)
            if found is _NOTHING and "-" in token.norm[1:-1]:
                for part in split_hyphens(token, self._folding):
                    words.append(part)
                    infos.append(self.info(part.norm))
            else:
                words.append(token)
                infos.append(found)
        free = self._caseless or shouting
        return Sentence(span, words, infos, self._hits(words, infos, free))

    def _mended(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """*sulm* typed as *sul.m* or *su.lm*, as sites do to get words of violence past the filters of social networks: one word."""
        place = 0
        while place < len(tokens):
            whole = self._joined_at_stop(tokens, place) if len(tokens) > place + 2 and tokens[place + 1].text == "." else None
            yield whole or tokens[place]
            place += 3 if whole else 1

    def _joined_at_stop(self, tokens: Sequence[Token], place: int) -> Token | None:
        """The word that a full stop without space cuts in two, if the lexicon knows it whole."""
        left, stop, right = tokens[place : place + 3]
        if left.end != stop.start or stop.end != right.start or not right.text.islower() or min(len(left.text), len(right.text)) < 2:
            return None
        norm = left.norm + right.norm
        if self.info(norm) is _NOTHING:
            return None
        return Token(left.start, right.end, f"{left.text}.{right.text}", norm, left.low + right.low)

    def _hits(self, tokens: Sequence[Token], infos: Sequence[Info], free: bool) -> dict[str, list[Hit]]:
        out: dict[str, list[Hit]] = {}
        entries = self._lexicon.entries
        present = frozenset().union(*(info.keys for info in infos))
        absent = present.isdisjoint
        for index, info in enumerate(infos):
            for number in info.entries:
                entry = entries[number]
                elements = entry.elements
                if len(elements) == 1:
                    if elements[0].cap and not free and not _capital(tokens[index].text, elements[0].cap):
                        continue
                    found = {0: index}
                else:
                    for element in elements:
                        if not element.optional and absent(element.keys):
                            found = None
                            break
                    else:
                        found = self._extend(entry, index, tokens, infos, free)
                if found:
                    places = tuple(sorted(found.values()))
                    head = found.get(entry.head, places[0])
                    out.setdefault(entry.kind, []).append(Hit(entry, places, places[0], places[-1] + 1, head))
        return out

    def _extend(self, entry: Entry, index: int, tokens: Sequence[Token], infos: Sequence[Info], free: bool) -> dict[int, int]:
        """The places of a pattern's elements around its anchor, {} where it does not fit."""
        elements = entry.elements
        if not _fits(elements[entry.anchor], index, tokens, infos, free):
            return {}
        places = {entry.anchor: index}
        here, carried = index, 0
        for number in range(entry.anchor + 1, len(elements)):
            gap = max(elements[number].gap, carried)
            found = self._next(elements[number], gap, here, 1, tokens, infos, free)
            if found is None:
                if elements[number].optional:
                    carried = gap
                    continue
                return {}
            places[number] = here = found
            carried = 0
        here, carried = index, 0
        for number in range(entry.anchor - 1, -1, -1):
            gap = max(elements[number + 1].gap, carried)
            found = self._next(elements[number], gap, here, -1, tokens, infos, free)
            if found is None:
                if elements[number].optional:
                    carried = gap
                    continue
                return {}
            places[number] = here = found
            carried = 0
        return places

    def _next(
        self,
        element: object,
        gap: int,
        here: int,
        step: int,
        tokens: Sequence[Token],
        infos: Sequence[Info],
        free: bool,
    ) -> int | None:
        fillers = self._fillers
        skipped = 0
        place = here + step
        while 0 <= place < len(tokens):
            if _fits(element, place, tokens, infos, free):
                return place
            norm = tokens[place].norm
            if norm in _BARRIERS or norm in self._walls or (norm == "," and gap == 0):
                return None
            if norm not in fillers:
                skipped += 1
                if skipped > gap:
                    return None
            elif abs(place - here) > gap + 3:
                return None
            place += step
        return None


def _fits(element: object, place: int, tokens: Sequence[Token], infos: Sequence[Info], free: bool) -> bool:
    keys = infos[place].keys
    if not keys:
        return False
    for key in element.keys:  # type: ignore[attr-defined]
        if key in keys:
            cap = element.cap  # type: ignore[attr-defined]
            return free or not cap or _capital(tokens[place].text, cap)
    return False


def _capital(text: str, cap: int) -> bool:
    if cap == 2:
        return text[:1].isupper() and (text[1:2].isupper() or not text[1:2].isalpha() or len(text) == 1)
    first = text[0]
    return first.isupper() or not first.islower()
