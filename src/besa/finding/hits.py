"""The patterns of a lexicon that stand among the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from besa.books.lexicon import Element, Entry, Lexicon, join_tables
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


class Start(msgspec.Struct, frozen=True, gc=False):
    """The patterns that are looked for at a word, by their number: those ``tried`` wherever it stands, rising, and, by the ``keys`` of
    another word of which one must be there as well, those that are tried ``beside`` it."""

    tried: tuple[int, ...]
    keys: frozenset[str]
    beside: dict[str, tuple[int, ...]]

    def numbers(self, present: frozenset[str]) -> list[int]:
        """The patterns to be tried in a sentence whose words have these keys, rising."""
        beside = self.beside
        return sorted({*self.tried, *[number for key in present & self.keys for number in beside[key]]})


class Shape(msgspec.Struct, frozen=True, gc=False):
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


class Finder:
    """Finds the patterns of one language. ``fillers``: folded words that do not count between those of a pattern;
    ``walls``: folded words that no pattern reaches across."""

    def __init__(self, lexicon: Lexicon, fillers: frozenset[str], walls: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._between = {**dict.fromkeys(fillers, _FILLER), **dict.fromkeys(walls | _BARRIERS, _WALL)}
        self._shapes: list[Shape | None] = [None] * len(lexicon.entries)
        self._by_key = lru_cache(maxsize=_KEPT)(self._start_at)

    def start(self, keys: Iterable[str]) -> Start | None:
        """What is looked for at a word with these keys; None where no pattern is."""
        starts = self._lexicon.starts
        rows = [self._by_key(key) for key in keys if key in starts]
        if len(rows) < 2:
            return rows[0] if rows else None
        tables = [row.beside for row in rows if row.beside]
        tried = {number for row in rows for number in row.tried}  # a pattern with two words for one place may stand in two rows
        return _start_of(tuple(sorted(tried)), tables[0] if len(tables) == 1 else join_tables(tables))

    def _start_at(self, key: str) -> Start:
        anchored = self._lexicon.anchored(key)
        return _start_of(anchored.tried, anchored.beside)

    def _shape(self, number: int) -> Shape:
        shape = self._shapes[number] = _shape_of(self._lexicon.entry(number))
        return shape

    def hits(self, tokens: Sequence[Token], infos: Sequence[Info], free: bool) -> dict[str, list[Hit]]:
        """All patterns among some words, by their kind, in the order of their anchors. ``free``: capitals say nothing."""
        out: dict[str, list[Hit]] = {}
        shapes = self._shapes
        present = frozenset().union(*[info.keys for info in infos])
        for index, info in enumerate(infos):
            start = info.start
            if start is None:
                continue
            # Most often ``tried`` alone: the other words of most patterns are not in the sentence.
            for number in start.tried if present.isdisjoint(start.keys) else start.numbers(present):
                shape = shapes[number] or self._shape(number)
                if shape.cap and not free and not _capital(tokens[index].text, shape.cap):
                    continue
                if shape.lone:
                    hit = Hit(shape.kind, shape.entry, (index,), index, index + 1, index)
                else:
                    found = self._spread(shape, index, tokens, infos, free) if _is_whole(shape, present) else None
                    if found is None:
                        continue
                    hit = found
                if hit.kind in out:
                    out[hit.kind].append(hit)
                else:
                    out[hit.kind] = [hit]
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


def _start_of(tried: tuple[int, ...], beside: dict[str, tuple[int, ...]]) -> Start:
    return Start(tried, frozenset(beside), beside)


def _is_whole(shape: Shape, present: frozenset[str]) -> bool:
    """Whether the words that a pattern cannot do without are all in a sentence."""
    return not any([present.isdisjoint(keys) for keys in shape.required])


def _shape_of(entry: Entry) -> Shape:
    elements, anchor = entry.elements, entry.anchor
    if len(elements) == 1:
        return Shape(entry.kind, entry, True, elements[0].cap, (), (), ())
    known = (anchor, entry.beside)  # to be there, by ``Start``
    return Shape(
        entry.kind, entry, False, elements[anchor].cap,
        tuple([element.keys for number, element in enumerate(elements) if number not in known and not element.optional]),
        tuple([(number, elements[number], elements[number].gap) for number in range(anchor + 1, len(elements))]),
        tuple([(number, elements[number], elements[number + 1].gap) for number in range(anchor - 1, -1, -1)]),
    )  # fmt: skip


def _capital(text: str, cap: int) -> bool:
    if cap == 2:
        return text[:1].isupper() and (text[1:2].isupper() or not text[1:2].isalpha() or len(text) == 1)
    first = text[0]
    return first.isupper() or not first.islower()
