"""The patterns of a lexicon that stand among the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from besa.books.lexicon import Element, Entry, Lexicon
from besa.text.tokens import Token

if TYPE_CHECKING:
    from besa.finding.words import Info

#: So many sets of patterns are remembered: those of the keys of one lexicon, and bounded.
_KEPT = 100_000
_BARRIERS = frozenset(".;:!?()[]")
#: What a word between those of a pattern is; all others count towards the gap.
_FILLER, _WALL = 1, 2


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A pattern found: its entry and the places of its words; ``[start, end)`` are token numbers."""

    kind: str
    entry: Entry
    places: tuple[int, ...]
    start: int
    end: int
    head: int


class Shape(NamedTuple):
    """A pattern, laid out for the search.

    ``lone``: it has one word. ``cap``: how its anchor begins, see ``Element``. ``required``: keys of the words besides the two rarest
    that it cannot do without, of each word those of which one must be there. ``after``, ``before``: the elements on either side of
    the anchor, from it outwards, each with its number and the gap before it.
    """

    kind: str
    entry: Entry
    lone: bool
    cap: int
    required: tuple[tuple[str, ...], ...]
    after: tuple[tuple[int, Element, int], ...]
    before: tuple[tuple[int, Element, int], ...]


class Anchored(NamedTuple):
    """The patterns anchored at a word, by their number: those that are tried wherever it stands (``shapes``: laid out), and those of
    several words by the key of one of the others, of several that may stand there by each."""

    tried: tuple[int, ...]
    shapes: tuple[Shape, ...]
    beside: dict[str, tuple[int, ...]]


class Finder:
    """Finds the patterns of one language. ``fillers``: folded words that do not count between those of a pattern;
    ``walls``: folded words that no pattern reaches across."""

    def __init__(self, lexicon: Lexicon, fillers: frozenset[str], walls: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._between = {**dict.fromkeys(fillers, _FILLER), **dict.fromkeys(walls | _BARRIERS, _WALL)}
        self._shapes: dict[int, Shape] = {}
        self._by_key = lru_cache(maxsize=_KEPT)(self._anchor)
        self._by_keys = lru_cache(maxsize=1024)(self._anchor_all)

    def anchored(self, keys: frozenset[str]) -> Anchored | None:
        """The patterns that are anchored at a word with these keys; None where there are none."""
        starts = [key for key in keys if key in self._lexicon.starts]
        if len(starts) < 2:
            return self._by_key(starts[0]) if starts else None
        return self._by_keys(frozenset(starts))

    def _anchor_all(self, keys: frozenset[str]) -> Anchored:
        """The patterns that are anchored at a word with several keys."""
        rows = [self._by_key(key) for key in keys]
        tried = tuple(sorted({number for row in rows for number in row.tried}))
        beside: dict[str, tuple[int, ...]] = {}
        for row in rows:
            for key, numbers in row.beside.items():
                beside[key] = (*beside.get(key, ()), *numbers)
        return Anchored(tried, tuple([self._shape(number) for number in tried]), beside)

    def _anchor(self, key: str) -> Anchored:
        """The patterns that are anchored at a word with one key."""
        tried: list[int] = []
        beside: dict[str, list[int]] = {}
        for number in self._lexicon.starts[key]:
            entry = self._lexicon.entries[number]
            if entry.beside < 0:
                tried.append(number)
            else:
                for word in entry.elements[entry.beside].keys:
                    beside.setdefault(word, []).append(number)
        shapes = tuple([self._shape(number) for number in tried])
        return Anchored(tuple(tried), shapes, {word: tuple(numbers) for word, numbers in beside.items()})

    def _shape(self, number: int) -> Shape:
        shape = self._shapes.get(number)
        if shape is None:
            shape = self._shapes[number] = _shape_of(self._lexicon.entries[number])
        return shape

    def hits(self, tokens: Sequence[Token], infos: Sequence[Info], free: bool) -> dict[str, list[Hit]]:
        """All patterns among some words, by their kind, in the order of their anchors. ``free``: capitals say nothing."""
        out: dict[str, list[Hit]] = {}
        present = frozenset().union(*[info.keys for info in infos])
        for index, info in enumerate(infos):
            if info.anchored is None:
                continue
            tried, shapes, beside = info.anchored
            if not present.isdisjoint(beside):  # seldom: the other words of most patterns are not in the sentence
                numbers = {*tried, *[number for key in beside if key in present for number in beside[key]]}
                shapes = tuple([self._shape(number) for number in sorted(numbers)])
            for shape in shapes:
                kind, entry, lone, cap, required, _, _ = shape
                if cap and not free and not _capital(tokens[index].text, cap):
                    continue
                if lone:
                    hit = Hit(kind, entry, (index,), index, index + 1, index)
                elif required and any([present.isdisjoint(keys) for keys in required]):
                    continue
                else:
                    found = self._spread(shape, index, tokens, infos, free)
                    if found is None:
                        continue
                    hit = found
                if kind in out:
                    out[kind].append(hit)
                else:
                    out[kind] = [hit]
        return out

    def _spread(self, shape: Shape, index: int, tokens: Sequence[Token], infos: Sequence[Info], free: bool) -> Hit | None:
        """A pattern of several words with its anchor at a token; None where it does not fit."""
        entry = shape.entry
        places = {entry.anchor: index}
        for step, elements in ((1, shape.after), (-1, shape.before)):
            here, carried = index, 0
            for number, element, gap in elements:
                gap = max(gap, carried)
                found = self._next(element, gap, here, step, tokens, infos, free)
                if found >= 0:
                    places[number] = here = found
                    carried = 0
                elif element.optional:
                    carried = gap
                else:
                    return None
        order = tuple(sorted(places.values()))
        return Hit(entry.kind, entry, order, order[0], order[-1] + 1, places.get(entry.head, order[0]))

    def _next(
        self, element: Element, gap: int, here: int, step: int, tokens: Sequence[Token], infos: Sequence[Info], free: bool
    ) -> int:  # fmt: skip
        """Where the next element of a pattern stands, going from one of its words in steps of 1 or -1; -1 where it does not."""
        keys, cap, between = element.keys, element.cap, self._between
        skipped = 0
        for place in range(here + step, len(tokens) if step > 0 else -1, step):
            info = infos[place]
            if not info.keys.isdisjoint(keys) and (free or not cap or _capital(tokens[place].text, cap)):
                return place
            norm = tokens[place].norm
            kind = between.get(norm)
            if kind == _WALL or info.wall or (norm == "," and gap == 0):
                return -1
            if kind is None:
                skipped += 1
                if skipped > gap:
                    return -1
            elif abs(place - here) > gap + 3:
                return -1
        return -1


def _shape_of(entry: Entry) -> Shape:
    elements, anchor = entry.elements, entry.anchor
    asked = (anchor, entry.beside)  # by ``Anchored``
    return Shape(
        entry.kind, entry, len(elements) == 1, elements[anchor].cap,
        tuple([element.keys for number, element in enumerate(elements) if number not in asked and not element.optional]),
        tuple([(number, elements[number], elements[number].gap) for number in range(anchor + 1, len(elements))]),
        tuple([(number, elements[number], elements[number + 1].gap) for number in range(anchor - 1, -1, -1)]),
    )  # fmt: skip


def _capital(text: str, cap: int) -> bool:
    if cap == 2:
        return text[:1].isupper() and (text[1:2].isupper() or not text[1:2].isalpha() or len(text) == 1)
    first = text[0]
    return first.isupper() or not first.islower()
