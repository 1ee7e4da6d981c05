"""The forms of a language's words with their readings, kept in a trie: a third of a million of them in a few megabytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import marisa_trie
import msgspec

#: The place of the reading among those of its form, lemma, features, part of speech. A trie forgets the order of its rows.
_FORMAT = ">BIHB"
#: Stands where a form is known, but has no reading: a word that patterns name letter by letter.
_BARE = 255


class Analysis(msgspec.Struct, frozen=True, gc=False):
    """One reading of a form: ``lemma`` and ``feats`` are indices into the lexicon's tables of lemmas and feature sets."""

    lemma: int
    pos: str
    feats: int


class Forms:
    """Looks forms up; made from what ``packed`` gave."""

    def __init__(self, content: bytes, parts: list[str]) -> None:
        self._trie = marisa_trie.RecordTrie(_FORMAT).frombytes(content)
        self._parts = parts

    def get(self, form: str) -> tuple[Analysis, ...] | None:
        """The readings of a folded form in the order of the pack; None for an unknown one, () for one without readings."""
        rows = self.rows(form)
        return None if rows is None else tuple([Analysis(*row) for row in rows])

    def rows(self, form: str) -> list[tuple[int, str, int]] | None:
        """As ``get``, but plain rows, which are sooner made: most words of a text are asked for only to be taken apart."""
        if "\0" in form:  # the trie takes it for the end of the word
            return None
        try:
            rows = self._trie.get(form)
        except UnicodeEncodeError:  # half a character, which no pack has
            return None
        if rows is None:
            return None
        if len(rows) > 1:
            rows.sort()
        parts = self._parts
        return [(lemma, parts[part], feats) for place, lemma, feats, part in rows if place != _BARE]

    def __iter__(self) -> Iterator[str]:
        """Every form once, in no order that matters."""
        return iter(dict.fromkeys(self._trie.iterkeys()))


def packed(forms: Mapping[str, tuple[Analysis, ...]], parts: list[str]) -> bytes:
    """Forms and their readings as the bytes that ``Forms`` reads; ``parts``: every part of speech there is."""
    number = {part: index for index, part in enumerate(parts)}
    rows: list[tuple[str, tuple[int, int, int, int]]] = []
    for form, readings in forms.items():
        told = [(place, row.lemma, row.feats, number[row.pos]) for place, row in enumerate(readings[:_BARE])]
        rows.extend((form, row) for row in told or [(_BARE, 0, 0, 0)])
    content: bytes = marisa_trie.RecordTrie(_FORMAT, rows).tobytes()
    return content
