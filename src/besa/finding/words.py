"""A sentence's words with all that the lexicon says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import msgspec

from besa.books.folding import Folding
from besa.books.grammar import Shortened
from besa.books.lexicon import LITERAL, Lexicon
from besa.finding.hits import Finder, Start
from besa.finding.hits import Hit as Hit
from besa.finding.shortened import written_out
from besa.text.sentences import Span
from besa.text.tokens import Token, split_hyphens

#: So many written forms are remembered: more than a newspaper has in a month, and bounded.
_KEPT = 100_000


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One reading of a word."""

    lemma: str
    pos: str
    feats: frozenset[str]


class Info(msgspec.Struct, frozen=True, gc=False):
    """What the lexicon says of one written form; ``start``: the patterns anchored at it, ``wall``: none reaches across.

    ``verb``, ``noun``, ``other``: whether it can be one, or something that is no verb. ``verbal``: its readings as a verb, and
    ``verb_feats`` all features that these have.
    """

    keys: frozenset[str]
    start: Start | None
    readings: tuple[Reading, ...]
    verb: bool
    noun: bool
    other: bool
    verbal: tuple[Reading, ...]
    verb_feats: frozenset[str]
    wall: bool = False


class Sentence:
    """Tokens of one sentence, what is known of each, and the patterns found among them.

    ``lows``: the tokens in lower case; ``capitals``: the places of those that begin with a capital.
    """

    __slots__ = ("capitals", "hits", "infos", "lows", "span", "tokens")

    def __init__(self, span: Span, tokens: list[Token], lows: list[str], infos: list[Info], hits: dict[str, list[Hit]]) -> None:
        self.span = span
        self.tokens = tokens
        self.infos = infos
        self.hits = hits
        self.lows = lows
        self.capitals = [place for place, token in enumerate(tokens) if token.text[0].isupper()]

    def of(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds, in the order of the kinds."""
        if len(kinds) == 1:
            return list(self.hits.get(kinds[0], ()))
        return [hit for kind in kinds if kind in self.hits for hit in self.hits[kind]]

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Where the tokens ``[start, end)`` stand in the text."""
        return self.tokens[start].start, self.tokens[end - 1].end


_NO_FEATS: frozenset[str] = frozenset()
_NOTHING = Info(frozenset(), None, (), False, False, False, (), _NO_FEATS)


class Remembered(dict[str, Info]):
    """What is said of words, by their folded form; found out when a word is first asked for."""

    def __init__(self, find: Callable[[str], Info]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, norm: str) -> Info:
        if len(self) >= _KEPT:  # the common words come back at once
            self.clear()
        found = self[norm] = self._find(norm)
        return found


class Reader:
    """Looks words up and finds patterns, for one language.

    ``walls``: folded words that no pattern reaches across. ``written``: words that are such a wall only as they are written, since
    what stands between the words of a pattern is folded to the same (Albanian *se*, *that*, and *së*, an article).
    ``shortened``: short forms that are looked up as the words they stand for (*'s*: *is*).
    """

    def __init__(
        self, lexicon: Lexicon, folding: Folding, fillers: frozenset[str], walls: frozenset[str], caseless: bool,
        written: frozenset[str] = frozenset(), shortened: Mapping[str, Shortened] | None = None,
        lookalikes: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        self._forms = lexicon.forms()
        self._lemmas = lexicon.lemmas
        self._finder = Finder(lexicon, fillers, walls)
        self._folding = folding
        self._written = written
        self._shortened = shortened or {}
        self._caseless = caseless
        self._feats = [frozenset(row) for row in lexicon.feats]
        self._asked = [(key, frozenset(key[1:].split("+"))) for key in lexicon.asked]
        self._asked_of = lru_cache(maxsize=_KEPT)(self._asked_keys)
        self._all_feats = lru_cache(maxsize=_KEPT)(lambda rows: frozenset().union(*rows))
        self._infos = Remembered(self._look_up)
        self._walled = Remembered(lambda norm: msgspec.structs.replace(self._infos[norm], wall=True))
        self._spelt = {word: self._spelt_out(word) for word in lookalikes}

    def info(self, norm: str) -> Info:
        """What the lexicon says of a folded form."""
        return self._infos[norm]

    def _look_up(self, norm: str) -> Info:
        rows = self._forms.rows(norm)
        if rows is None:
            return _NOTHING
        lemmas, feats_at = self._lemmas, self._feats
        readings = tuple([Reading(lemmas[lemma], pos, feats_at[feats]) for lemma, pos, feats in rows])
        parts = {pos for _, pos, _ in rows}
        verb, other = "v" in parts, len(parts) > ("v" in parts)
        verbal = (tuple([r for r in readings if r.pos == "v"]) if other else readings) if verb else ()
        feats = _NO_FEATS if not verb else verbal[0].feats if len(verbal) == 1 else self._all_feats(frozenset([r.feats for r in verbal]))
        keys = frozenset([LITERAL + norm, *[r.lemma for r in readings]])
        if self._asked:
            keys = keys.union(*[self._asked_of(r.feats) for r in readings])
        return Info(keys, self._finder.start(keys), readings, verb, "n" in parts, other, verbal, feats)

    def _spelt_out(self, word: str) -> Info:
        """What is said of a function word that its marks tell from another one: *të* is no *te* that a pattern asks for as written."""
        norm = self._folding.norm(word)
        info = self._infos[norm]
        known = (info.keys - {LITERAL + norm}) | {LITERAL + word}
        return msgspec.structs.replace(info, keys=known, start=self._finder.start(known))

    def _asked_keys(self, feats: frozenset[str]) -> tuple[str, ...]:
        """The forms that patterns ask for, as far as a reading with these features is one."""
        return tuple([key for key, asked in self._asked if asked <= feats])

    def sentence(self, span: Span, tokens: list[Token], shouting: bool, plain: bool = False) -> Sentence:
        """``shouting``: the text is in capitals, so that capitals say nothing. ``plain``: it is typed without diacritics."""
        norms = [token.norm for token in tokens]
        lows = [token.low for token in tokens]
        if "." in norms[1:-1] and (mended := self._mended(tokens)) is not None:
            tokens, norms, lows = mended, [token.norm for token in mended], [token.low for token in mended]
        if self._shortened and not self._shortened.keys().isdisjoint(lows):
            tokens = written_out(tokens, lows, self._shortened, self._folding)
            norms, lows = [token.norm for token in tokens], [token.low for token in tokens]
        known = self._infos
        infos = [known[norm] for norm in norms]
        if "-" in "".join(norms) and any(info is _NOTHING and "-" in norm[1:-1] for norm, info in zip(norms, infos, strict=True)):
            tokens, infos = self._parted(tokens, infos)
            lows = [token.low for token in tokens]
        if self._spelt and not plain and not self._spelt.keys().isdisjoint(lows):
            infos = [self._spelt.get(low, info) for low, info in zip(lows, infos, strict=True)]
        if self._written and not plain and not self._written.isdisjoint(lows):
            for place, low in enumerate(lows):
                if low in self._written:
                    infos[place] = self._walled[tokens[place].norm]
        return Sentence(span, tokens, lows, infos, self._finder.hits(tokens, infos, self._caseless or shouting))

    def _parted(self, words: Sequence[Token], infos: Sequence[Info]) -> tuple[list[Token], list[Info]]:
        """*Kosovo-Serbia*: a word with hyphens that the lexicon does not know whole is read as its parts."""
        parted: list[Token] = []
        for token, info in zip(words, infos, strict=True):
            unknown = info is _NOTHING and "-" in token.norm[1:-1]
            parted += split_hyphens(token, self._folding) if unknown else [token]
        return parted, [self.info(token.norm) for token in parted]

    def _mended(self, tokens: list[Token]) -> list[Token] | None:
        """*sulm* typed as *sul.m* or *su.lm*, as sites do to get words of violence past the filters of social networks: one word.

        None where there is none such.
        """
        out: list[Token] = []
        kept = 0  # the tokens before it are in their place
        for place in [place for place in range(1, len(tokens) - 1) if tokens[place].text == "."]:
            whole = self._joined_at_stop(tokens, place - 1) if place > kept else None
            if whole is not None:
                out += [*tokens[kept : place - 1], whole]
                kept = place + 2
        return [*out, *tokens[kept:]] if out else None

    def _joined_at_stop(self, tokens: Sequence[Token], place: int) -> Token | None:
        """The word that a full stop without space cuts in two, if the lexicon knows it whole."""
        left, stop, right = tokens[place : place + 3]
        if left.end != stop.start or stop.end != right.start or not right.text.islower() or min(len(left.text), len(right.text)) < 2:
            return None
        norm = left.norm + right.norm
        if self.info(norm) is _NOTHING:
            return None
        return Token(left.start, right.end, f"{left.text}.{right.text}", norm, left.low + right.low)
