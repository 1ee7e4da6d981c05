"""A sentence's words with all that the lexicon says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from besa.books.folding import Folding
from besa.books.lexicon import FORM, LITERAL, Entry, Lexicon
from besa.text.sentences import Span
from besa.text.tokens import Token, split_hyphens

#: So many written forms are remembered: more than a newspaper has in a month, and bounded.
_KEPT = 100_000
#: A word with no more patterns than these tries each of them.
_FEW = 4
_BARRIERS = frozenset(".;:!?()[]")


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One reading of a word."""

    lemma: str
    pos: str
    feats: frozenset[str]


class Anchored(msgspec.Struct, frozen=True):
    """The patterns anchored at a word, by their number: those that are tried wherever it stands, and, where it has many, those of
    several words by the key of one of the others (of several that may stand there by each), in a table for each key of the word."""

    tried: tuple[int, ...]
    beside: tuple[dict[str, tuple[int, ...]], ...]


class Info(msgspec.Struct, frozen=True):
    """What the lexicon says of one written form; ``anchored`` is None where no pattern is anchored at it, ``wall``: none reaches across.

    ``verb``, ``noun``, ``other``: whether it can be one, or something that is no verb. ``verbal``: its readings as a verb, and
    ``verb_feats`` all features that these have.
    """

    keys: frozenset[str]
    anchored: Anchored | None
    readings: tuple[Reading, ...]
    verb: bool
    noun: bool
    other: bool
    verbal: tuple[Reading, ...]
    verb_feats: frozenset[str]
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


_NOTHING = Info(frozenset(), None, (), False, False, False, (), frozenset())


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
        self._required: dict[int, tuple[tuple[str, ...], ...]] = {}  # by the number of a pattern
        self._asked = {
            key: frozenset(key[1:].split("+"))
            for entry in lexicon.entries for element in entry.elements for key in element.keys if key[0] == FORM
        }  # fmt: skip
        self._asked_of = lru_cache(maxsize=_KEPT)(self._asked_keys)
        self._all_feats = lru_cache(maxsize=_KEPT)(lambda rows: frozenset().union(*rows))
        self._anchored_at = lru_cache(maxsize=1024)(self._anchored)
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
        lemmas = self._lexicon.lemmas
        readings = tuple([Reading(lemmas[a.lemma], a.pos, self._feats[a.feats]) for a in analyses])
        keys = frozenset({LITERAL + norm, *[r.lemma for r in readings], *[key for r in readings for key in self._asked_of(r.feats)]})
        starts = [key for key in keys if key in self._lexicon.starts]
        anchored = self._anchored_by(starts[0]) if len(starts) == 1 else self._anchored_at(frozenset(starts)) if starts else None
        noun, verbal = any([r.pos == "n" for r in readings]), tuple([r for r in readings if r.pos == "v"])
        other = len(verbal) < len(readings)
        feats = verbal[0].feats if len(verbal) == 1 else self._all_feats(frozenset([r.feats for r in verbal]))
        return Info(keys, anchored, readings, bool(verbal), noun, other, verbal if other else readings, feats)

    def _asked_keys(self, feats: frozenset[str]) -> tuple[str, ...]:
        """The forms that patterns ask for, as far as a reading with these features is one."""
        return tuple(key for key, asked in self._asked.items() if asked <= feats)

    def _anchored(self, keys: frozenset[str]) -> Anchored:
        """The patterns that are anchored at a word with these keys."""
        rows = [self._anchored_by(key) for key in keys]
        tried = tuple(sorted({number for row in rows for number in row.tried}))
        return Anchored(tried, tuple([table for row in rows for table in row.beside]))

    def _anchor(self, key: str) -> Anchored:
        """The patterns that are anchored at a word with one key."""
        numbers = self._lexicon.starts[key]
        if len(numbers) <= _FEW:
            return Anchored(numbers, ())
        tried: list[int] = []
        beside: dict[str, tuple[int, ...]] = {}
        for number in numbers:
            entry = self._lexicon.entries[number]
            for place, element in enumerate(entry.elements):
                if place != entry.anchor and not element.optional:
                    for other in element.keys:
                        beside[other] = (*beside.get(other, ()), number)
                    break
            else:
                tried.append(number)
        return Anchored(tuple(tried), (beside,) if beside else ())

    def sentence(self, span: Span, tokens: Iterable[Token], shouting: bool, plain: bool = False) -> Sentence:
        """``shouting``: the text is in capitals, so that capitals say nothing. ``plain``: it is typed without diacritics."""
        words = self._mended(list(tokens))
        known = self._infos
        infos = [known.get(token.norm) or self.info(token.norm) for token in words]
        if any([info is _NOTHING and "-" in token.norm[1:-1] for token, info in zip(words, infos, strict=True)]):
            words, infos = self._parted(words, infos)
        if self._written and not plain:
            infos = [_walled(info) if word.low in self._written else info for word, info in zip(words, infos, strict=True)]
        free = self._caseless or shouting
        return Sentence(span, words, infos, self._hits(words, infos, free))

    def _parted(self, words: Sequence[Token], infos: Sequence[Info]) -> tuple[list[Token], list[Info]]:
        """*Kosovo-Serbia*: a word with hyphens that the lexicon does not know whole is read as its parts."""
        parted: list[Token] = []
        for token, info in zip(words, infos, strict=True):
            unknown = info is _NOTHING and "-" in token.norm[1:-1]
            parted += split_hyphens(token, self._folding) if unknown else [token]
        return parted, [self.info(token.norm) for token in parted]

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
            numbers: Sequence[int] = anchored.tried
            near = [number for table in anchored.beside for key in table.keys() & present for number in table[key]]
            if near:
                numbers = sorted({*numbers, *near})
            for number in numbers:
                entry = entries[number]
                if len(entry.elements) > 1:
                    required = self._required.get(number)
                    if required is None:
                        required = self._required[number] = _required_by(entry)
                    for keys in required:
                        if present.isdisjoint(keys):
                            break
                    else:
                        hit = self._hit(entry, index, tokens, infos, free)
                        if hit is not None:
                            out.setdefault(entry.kind, []).append(hit)
                    continue
                cap = entry.elements[0].cap
                if free or not cap or _capital(tokens[index].text, cap):
                    out.setdefault(entry.kind, []).append(Hit(entry.kind, entry, (index,), index, index + 1, index))
        return out

    def _hit(self, entry: Entry, index: int, tokens: Sequence[Token], infos: Sequence[Info], free: bool) -> Hit | None:
        """A pattern of several words with its anchor at a token; None where it does not fit."""
        places = self._extend(entry, index, tokens, infos, free)
        if not places:
            return None
        order = tuple(sorted(places.values()))
        return Hit(entry.kind, entry, order, order[0], order[-1] + 1, places.get(entry.head, order[0]))

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


def _required_by(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """The keys of the words beside its anchor that a pattern cannot do without, the most particular word first."""
    required = (element.keys for number, element in enumerate(entry.elements) if number != entry.anchor and not element.optional)
    return tuple(sorted(required, key=len))


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
