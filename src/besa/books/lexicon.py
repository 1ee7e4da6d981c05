"""A language's words, compiled: which forms there are and which patterns they may belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from besa.books.folding import Folding
from besa.books.forms import Analysis, Forms, packed
from besa.books.morphology import Morphology
from besa.books.patterns import MAX_GAP, PatternError, Piece, parse

LITERAL = "="
FORM = "@"
#: How many words may stand between a verb and the subject that its pattern names, where that follows.
_SOON = 2
#: The feature of words that are known only as parts of names.
PROPER = frozenset({"proper"})


class Element(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One place of a compiled pattern. ``cap``: 1 = must begin with a capital, 2 = all capitals."""

    keys: tuple[str, ...]
    optional: bool = False
    gap: int = 0
    cap: int = 0


class Entry(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A compiled pattern: its kind (``unit``, ``role``, ``country`` ...), its places, and what it means.

    ``anchor``: the place of its rarest word, at which it is looked for; ``beside``: that of the next rarest which it cannot do without,
    -1 where it can do without any other.
    """

    kind: str
    pattern: str
    elements: tuple[Element, ...]
    anchor: int
    head: int
    data: dict[str, Any]
    beside: int = -1


class Anchored(NamedTuple):
    """The patterns anchored at a word, by their number, rising: those that are ``tried`` wherever it stands, and those that stand
    ``beside`` a key of another of their words, of which one must be there."""

    tried: tuple[int, ...]
    beside: dict[str, tuple[int, ...]]


_TO_ENTRY = msgspec.msgpack.Decoder(Entry)
_TO_ANCHORED = msgspec.msgpack.Decoder(Anchored)


class Lexicon(msgspec.Struct, frozen=True):
    """``packed_forms``: folded forms with their readings; ``starts``: key (lemma, or "=form") -> what is anchored there;
    ``asked``: the keys by which patterns ask for a form by its features ("@pres+2").

    A report needs few of the patterns, so that they are kept as they were written (``Raw``) and read when one is asked for.
    """

    entries: list[msgspec.Raw]
    packed_forms: bytes
    parts: list[str]
    starts: dict[str, msgspec.Raw]
    feats: list[tuple[str, ...]]
    lemmas: list[str]
    asked: tuple[str, ...]

    def entry(self, number: int) -> Entry:
        """A pattern by its number; read anew at every call."""
        return _TO_ENTRY.decode(self.entries[number])

    def anchored(self, key: str) -> Anchored:
        """What is anchored at a word with this key; read anew at every call. Raises KeyError for one that ``starts`` does not have."""
        return _TO_ANCHORED.decode(self.starts[key])

    def forms(self) -> Forms:
        """The forms, ready to be looked up; made anew at every call."""
        return Forms(self.packed_forms, self.parts)


def lookalikes(words: frozenset[str], folding: Folding) -> frozenset[str]:
    """Of function words, those whose marks alone tell them from another one: *të* from *te*, *më* from *me*.

    Where one stands with its marks it is that word and no other; the other one may be it, typed without them.
    """
    return frozenset(word for word in words if folding.norm(word) != word and folding.norm(word) in words)


_PARTICLE = 4  # letters at most: *out, off, back*
_SHORT = 3


def _is_full(piece: Piece) -> bool:
    """Whether a verb has a passive: very short ones (*be*) have none."""
    return all(len(word) > 2 for word in piece.words)


def _capitals(word: str) -> int:
    """2 for a short word in capitals (US, EU), 1 for one that begins with a capital, else 0."""
    if word[:1].lower() == word[:1]:
        return 0
    return 2 if word.isupper() and 1 < len(word) <= 5 else 1


class LexiconBuilder:
    """Collects patterns and the forms of their words; ``problems`` holds what could not be read."""

    def __init__(
        self, morphology: Morphology, folding: Folding, skipped: frozenset[str], closed: frozenset[str], head_last: bool, free_order: bool,
        lookalikes: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        """``lookalikes``: see :func:`lookalikes`; patterns that name one of them find it however it is typed."""
        self._morphology = morphology
        self._norm = folding.norm
        self._skipped = skipped
        self._closed = closed
        self._lookalikes = lookalikes
        self._head_last = head_last
        self._free_order = free_order
        self._entries: list[Entry] = []
        self._forms: dict[str, dict[Analysis, None]] = defaultdict(dict)
        self._feats: dict[tuple[str, ...], int] = {}
        self._lemmas: dict[str, int] = {}
        self._expanded: set[tuple[str, str]] = set()
        self.problems: list[tuple[str, str]] = []

    def add(self, kind: str, pattern: str, data: dict[str, Any], paradigm: str) -> None:
        """Adds one pattern; ``paradigm`` is the head's, other words are nouns, or names if capitalised."""
        try:
            pieces = parse(str(pattern))
        except PatternError as error:
            self.problems.append((str(pattern), str(error)))
            return
        kept = [p for p in pieces if p.literal or not all(self._norm(w) in self._skipped for w in p.words)] or list(pieces)
        head = self._head(kept, paradigm)
        elements = []
        for index, piece in enumerate(kept):
            keys: list[str] = []
            for word in piece.words:
                keys.extend(self._keys(word, word in piece.fixed, paradigm if index == head else "noun"))
            cap = min(_capitals(word) for word in piece.words)
            elements.append(Element(tuple(dict.fromkeys(keys)), piece.optional, piece.gap if index else 0, cap))
        self._entries.append(Entry(kind, str(pattern), tuple(elements), 0, head, data))
        loose = len(kept) == 2 and (not kept[1].literal or (kept[1].gap and _is_full(kept[0])))
        if paradigm == "verb" and head == 0 and loose and self._is_object(kept[1]):
            moved = (self._object(elements[1]), msgspec.structs.replace(elements[0], gap=MAX_GAP))
            self._entries.append(Entry(kind, str(pattern), moved, 0, 1, {**data, "inverted": True}))
        if paradigm == "verb" and len(elements) == 3 and head == 0 and _is_full(kept[0]) and (order := self._passive_order(kept)):
            verb = msgspec.structs.replace(elements[0], gap=MAX_GAP)
            last = [] if elements[order[1]].optional else [elements[order[1]]]
            passive = (self._object(elements[order[0]]), verb, *last)
            self._entries.append(Entry(kind, str(pattern), passive, 0, 1, {**data, "inverted": True}))
        if self._free_order and paradigm == "verb" and len(elements) == 2 and head == 1:
            moved = (elements[1], msgspec.structs.replace(elements[0], gap=_SOON))  # *идут переговоры*, *переговоры идут*
            self._entries.append(Entry(kind, str(pattern), moved, 0, 0, data))

    def _passive_order(self, pieces: list[Piece]) -> tuple[int, int] | None:
        """Object and small word of a verb that has both: *call off … talks*, *lodge … complaint with*: *a complaint was lodged with*."""
        if self._is_small(pieces[2]):
            thing, small = 1, 2
        elif not pieces[1].gap and (self._is_small(pieces[1]) or all(len(word) <= _PARTICLE for word in pieces[1].words)):
            thing, small = 2, 1
        else:
            return None
        return (thing, small) if pieces[thing].gap and self._is_object(pieces[thing]) and not pieces[thing].literal else None

    def _is_small(self, piece: Piece) -> bool:
        return all(self._norm(word) in self._closed for word in piece.words)

    def _is_object(self, piece: Piece) -> bool:
        """Whether a piece of a verbal pattern may be the verb's object: a word of some length, not a particle; of several one."""
        return not piece.optional and any(self._is_long(word) for word in piece.words)

    def _object(self, element: Element) -> Element:
        """An object before its verb: of its words the long ones are asked for."""
        keys = tuple(key for key in element.keys if self._is_long(key.removeprefix(LITERAL)))
        return msgspec.structs.replace(element, keys=keys, gap=0)

    def _is_long(self, word: str) -> bool:
        return len(word) > _SHORT or (len(word) == _SHORT and self._norm(word) not in self._closed)

    def _head(self, pieces: list[Piece], paradigm: str) -> int:
        """The piece that inflects: the marked one, else the first (or last) that can be a verb: *strongly CONDEMN*, *will MEET*."""
        marked = [i for i, piece in enumerate(pieces) if piece.head]
        if marked or paradigm != "verb":
            return marked[0] if marked else 0
        able = [
            i for i, piece in enumerate(pieces)
            if not piece.literal and not piece.optional and not any(self._norm(word) in self._closed for word in piece.words)
        ] or [0]  # fmt: skip
        return able[-1 if self._head_last else 0]

    def _keys(self, word: str, literal: bool, paradigm: str) -> list[str]:
        if word.startswith(FORM):
            return [word]
        key = self._norm(word)
        if literal:
            self._forms.setdefault(key, {})
            low = word.lower()
            return [LITERAL + key, LITERAL + low] if low in self._lookalikes else [LITERAL + key]
        if word[:1].isupper() and paradigm != "verb":
            paradigm = "name" if paradigm != "adjective" else "adjective"
        self.expand(word, paradigm)
        return [key]

    def expand(self, word: str, paradigm: str) -> None:
        """Adds the forms of a word without a pattern."""
        if (word, paradigm) in self._expanded:
            return
        self._expanded.add((word, paradigm))
        lemma = self._norm(word)
        for form in self._morphology.forms(word, paradigm):
            self._add_form(form.form, lemma, form.pos, form.feats | PROPER if paradigm == "name" else form.feats)

    def _add_form(self, form: str, lemma: str, pos: str, feats: frozenset[str]) -> None:
        key = tuple(sorted(feats))
        index = self._feats.setdefault(key, len(self._feats))
        self._forms[self._norm(form)][Analysis(self._lemmas.setdefault(lemma, len(self._lemmas)), pos, index)] = None

    def build(self) -> Lexicon:
        """The compiled lexicon; every pattern is anchored at its rarest word."""
        common: Counter[str] = Counter()
        for entry in self._entries:
            for element in entry.elements:
                common.update(element.keys)
        starts: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
        entries = []
        for index, entry in enumerate(self._entries):
            fixed = [i for i, element in enumerate(entry.elements) if not element.optional]
            anchor, beside, *_ = [*sorted(fixed, key=lambda i: max(common[k] for k in entry.elements[i].keys)), -1]
            entry = msgspec.structs.replace(entry, anchor=anchor, beside=beside)
            entries.append(_raw(entry))
            for key in entry.elements[anchor].keys:
                starts[key].append((index, entry))
        forms = {form: tuple(readings) for form, readings in self._forms.items()}
        parts = sorted({reading.pos for readings in forms.values() for reading in readings})
        feats = [key for key, _ in sorted(self._feats.items(), key=lambda item: item[1])]
        asked = tuple(sorted(key for key in common if key.startswith(FORM)))
        rows = {key: _raw(_anchored(patterns)) for key, patterns in starts.items()}
        return Lexicon(entries, packed(forms, parts), parts, rows, feats, list(self._lemmas), asked)


def _raw(made: Entry | Anchored) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(made))


def _anchored(patterns: list[tuple[int, Entry]]) -> Anchored:
    """How some patterns, in order, are looked for that are anchored at one word."""
    tried = tuple([number for number, entry in patterns if entry.beside < 0])
    asked = [(number, entry.elements[entry.beside].keys) for number, entry in patterns if entry.beside >= 0]
    return Anchored(tried, join_tables(dict.fromkeys(keys, (number,)) for number, keys in asked))


def join_tables(tables: Iterable[dict[str, tuple[int, ...]]]) -> dict[str, tuple[int, ...]]:
    """The patterns beside each key in any of some tables."""
    out: dict[str, tuple[int, ...]] = {}
    for table in tables:
        for key, numbers in table.items():
            out[key] = (*out[key], *numbers) if key in out else numbers
    return out
