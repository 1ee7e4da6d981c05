"""A sentence's words with all that the lexicon says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

import msgspec

from besa.books.folding import Folding
from besa.books.lexicon import FORM, LITERAL, Entry, Lexicon
from besa.text.sentences import Span
from besa.text.tokens import Token, split_hyphens

#: So many written forms are remembered: more than a newspaper has in a month, and bounded.
_KEPT = 100_000
_BARRIERS = frozenset(".;:!?()[]")


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One reading of a word."""

    lemma: str
    pos: str
    feats: frozenset[str]


class Anchored(msgspec.Struct, frozen=True):
    """The patterns anchored at a word, by their number: those of it alone, and those of several words by the key of one of the others
    (of several that may stand there by each). ``wanted``: all those keys. ``beside``: one table for each key of the word itself."""

    alone: tuple[int, ...]
    beside: tuple[dict[str, list[int]], ...]
    wanted: frozenset[str]


class Info(msgspec.Struct, frozen=True):
    """What the lexicon says of one written form; ``anchored`` is None where no pattern is anchored at it, ``wall``: none reaches across."""

    keys: frozenset[str]
    anchored: Anchored | None
    readings: tuple[Reading, ...]
    verb: bool
    noun: bool
    wall: bool = False


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A pattern found: its entry and the places of its words; ``[start, end)`` are token numbers."""

    kind: str
    entry: Entry
    places: tuple[int, ...]
    start: int
    end: int
    head: int


class Sentence:
    """Tokens of one sentence, what is known of each, and the patterns found among them.

    ``lows``: the tokens in lower case; ``capitals``: the places of those that begin with a capital.
    """

    __slots__ = ("capitals", "hits", "infos", "lows", "span", "tokens")

    def __init__(self, span: Span, tokens: list[Token], infos: list[Info], hits: dict[str, list[Hit]]) -> None:
        self.span = span
        self.tokens = tokens
        self.infos = infos
        self.hits = hits
        self.lows = [token.low for token in tokens]
        self.capitals = [place for place, token in enumerate(tokens) if token.text[0].isupper()]

    def of(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds, in the order of the kinds."""
        if len(kinds) == 1:
            return list(self.hits.get(kinds[0], ()))
        return [hit for kind in kinds if kind in self.hits for hit in self.hits[kind]]

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Where the tokens ``[start, end)`` stand in the text."""
        return self.tokens[start].start, self.tokens[end - 1].end


_NOTHING = Info(frozenset(), None, (), False, False)


class Reader:
    """Looks words up and finds patterns, for one language.

    ``walls``: folded words that no pattern reaches across. ``written``: words that are such a wall only as they are written, since
    what stands between the words of a pattern is folded to the same (Albanian *se*, *that*, and *së*, an article).
    """

    def __init__(
        self, lexicon: Lexicon, folding: Folding, fillers: frozenset[str], walls: frozenset[str], caseless: bool,
        written: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        self._lexicon = lexicon
        self._forms = lexicon.forms()
        self._folding = folding
        self._fillers = fillers
        self._walls = walls
        self._written = written
        self._caseless = caseless
        self._feats = [frozenset(row) for row in lexicon.feats]
        self._infos: dict[str, Info] = {}
        self._asked = {
            key: frozenset(key[1:].split("+"))
            for entry in lexicon.entries for element in entry.elements for key in element.keys if key[0] == FORM
        }  # fmt: skip
        self._asked_of = lru_cache(maxsize=_KEPT)(self._asked_keys)
        self._anchored_at = lru_cache(maxsize=_KEPT)(self._anchored)
        self._anchored_by = lru_cache(maxsize=_KEPT)(self._anchor)

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
        lemmas, feats = self._lexicon.lemmas, self._feats
        readings = tuple([Reading(lemmas[a.lemma], a.pos, feats[a.feats]) for a in analyses])
        keys = frozenset([LITERAL + norm, *[r.lemma for r in readings]]).union(*[self._asked_of(r.feats) for r in readings])
        starts = keys & self._lexicon.starts.keys()
        parts = [reading.pos for reading in readings]
        return Info(keys, self._anchored_at(frozenset(starts)) if starts else None, readings, "v" in parts, "n" in parts)

    def _asked_keys(self, feats: frozenset[str]) -> tuple[str, ...]:
        """The forms that patterns ask for, as far as a reading with these features is one."""
        return tuple(key for key, asked in self._asked.items() if asked <= feats)

    def _anchored(self, keys: frozenset[str]) -> Anchored:
        """The patterns that are anchored at a word with these keys."""
        rows = [self._anchored_by(key) for key in keys]
        if len(rows) == 1:
            return rows[0]
        alone = tuple(sorted({number for row in rows for number in row.alone}))
        beside = tuple(table for row in rows for table in row.beside)
        return Anchored(alone, beside, frozenset().union(*[row.wanted for row in rows]))

    def _anchor(self, key: str) -> Anchored:
        """The patterns that are anchored at a word with one key."""
        alone: list[int] = []
        beside: dict[str, list[int]] = {}
        for number in self._lexicon.starts[key]:
            entry = self._lexicon.entries[number]
            for place, element in enumerate(entry.elements):
                if place != entry.anchor and not element.optional:
                    for other in element.keys:
                        beside.setdefault(other, []).append(number)
                    break
            else:
                alone.append(number)
        return Anchored(tuple(alone), (beside,) if beside else (), frozenset(beside))

    def sentence(self, span: Span, tokens: Iterable[Token], shouting: bool, plain: bool = False) -> Sentence:
        """``shouting``: the text is in capitals, so that capitals say nothing. ``plain``: it is typed without diacritics."""
        words: list[Token] = []
        infos: list[Info] = []
        known = self._infos
        for token in self._mended(list(tokens)):
            norm = token.norm
            found = known.get(norm) or self.info(norm)
            if found is _NOTHING and "-" in norm[1:-1]:
                for part in split_hyphens(token, self._folding):
                    words.append(part)
                    infos.append(self.info(part.norm))
            else:
                words.append(token)
                infos.append(found)
        if self._written and not plain:
            infos = [_walled(info) if word.low in self._written else info for word, info in zip(words, infos, strict=True)]
        free = self._caseless or shouting
        return Sentence(span, words, infos, self._hits(words, infos, free))

    def _mended(self, tokens: list[Token]) -> list[Token]:
        """*sulm* typed as *sul.m* or *su.lm*, as sites do to get words of violence past the filters of social networks: one word."""
        if not any([token.text == "." for token in tokens[1:-1]]):
            return tokens
        out, place = [], 0
        while place < len(tokens):
            whole = self._joined_at_stop(tokens, place) if len(tokens) > place + 2 and tokens[place + 1].text == "." else None
            out.append(whole or tokens[place])
            place += 3 if whole else 1
        return out

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
        present = frozenset().union(*[info.keys for info in infos])
        for index, info in enumerate(infos):
            anchored = info.anchored
            if anchored is None:
                continue
            numbers: Sequence[int] = anchored.alone
            if not anchored.wanted.isdisjoint(present):
                near = [table[key] for key in anchored.wanted & present for table in anchored.beside if key in table]
                numbers = sorted({*numbers, *chain.from_iterable(near)})
            for number in numbers:
                entry = entries[number]
                places = self._places(entry, index, tokens, infos, present, free)
                if places:
                    order = tuple(sorted(places.values())) if len(places) > 1 else (index,)
                    head = places.get(entry.head, order[0])
                    out.setdefault(entry.kind, []).append(Hit(entry.kind, entry, order, order[0], order[-1] + 1, head))
        return out

    def _places(
        self, entry: Entry, index: int, tokens: Sequence[Token], infos: Sequence[Info], present: frozenset[str], free: bool
    ) -> dict[int, int]:
        """The places of a pattern's elements, its anchor at a token; {} where it does not fit."""
        elements = entry.elements
        if len(elements) == 1:
            fits = free or not elements[0].cap or _capital(tokens[index].text, elements[0].cap)
            return {0: index} if fits else {}
        for element in elements:
            if not element.optional and present.isdisjoint(element.keys):
                return {}
        return self._extend(entry, index, tokens, infos, free)

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
            if norm in _BARRIERS or norm in self._walls or infos[place].wall or (norm == "," and gap == 0):
                return None
            if norm not in fillers:
                skipped += 1
                if skipped > gap:
                    return None
            elif abs(place - here) > gap + 3:
                return None
            place += step
        return None


def _walled(info: Info) -> Info:
    return msgspec.structs.replace(info, wall=True)


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
