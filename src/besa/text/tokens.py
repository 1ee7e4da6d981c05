"""Words and marks of a text, with their places in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import regex

from besa.books.folding import Folding

_WORD = regex.compile(
    r"(?:\p{Lu}\.){2,}"  # U.S., F.B.I.
    r"|\d+(?:[.,:]\d+)*"
    r"|[\p{L}\p{M}\d_]+(?:['’ʼ](?=\p{Lu}\p{Ll})[\p{L}\p{M}]+)*(?:[-‐‑](?=[\p{L}\d])[\p{L}\p{M}\d]+)*"
    r"|['’ʼ][\p{L}\p{M}]+"
    r"|\S"
)
_APOSTROPHES = "'’ʼ"


class Token(NamedTuple):
    """One word or mark: its place in the report's text, as written, folded, and in lower case only.

    Words of the grammar are compared by ``low``, all others by ``norm``; in a text typed without diacritics both are folded.
    ``marks``: the features of an ending that an apostrophe sets off (*Aliyev'in*: gen); the ending is no part of the token.
    """

    start: int
    end: int
    text: str
    norm: str
    low: str
    marks: tuple[str, ...] = ()


_NO_ENDINGS: Mapping[str, tuple[str, ...]] = {}


class Tokeniser:
    """Cuts text into tokens. ``elisions``: words that end in an apostrophe and stand before another (Albanian *t'i*).
    ``endings``: folded endings that follow an apostrophe, and the features that each gives its word (Turkish *Bakü'de*).
    """

    def __init__(
        self, folding: Folding, elisions: frozenset[str], inner_apostrophe: bool, endings: Mapping[str, tuple[str, ...]] = _NO_ENDINGS
    ) -> None:
        self._folding = folding
        self._elisions = elisions
        self._inner = inner_apostrophe
        self._endings = endings

    def tokens(self, text: str, start: int, end: int, plain: bool = False) -> list[Token]:
        """All tokens of ``text[start:end]``, in order. ``plain``: the text is typed without diacritics."""
        out: list[Token] = []
        norm = self._folding.norm
        low = norm if plain else self._folding.low
        for match in _WORD.finditer(text, start, end):
            word = match.group()
            begin, stop = match.span()
            if word[0] in _APOSTROPHES and len(word) > 1 and out and out[-1].end == begin:
                last = out[-1]
                marks = self._endings.get(norm(word[1:])) if last.text[-1].isalnum() else None
                if marks is not None:
                    out[-1] = last._replace(marks=marks)
                    continue
                if last.norm in self._elisions:
                    out[-1] = Token(last.start, begin + 1, last.text + word[0], last.norm + "'", last.low + "'")
                    begin, word = begin + 1, word[1:]
                elif self._inner and last.text[-1].isalpha():
                    out[-1] = Token(last.start, stop, last.text + word, norm(last.text + word), low(last.text + word))
                    continue
            out.append(Token(begin, stop, word, norm(word), low(word)))
        return out


def split_hyphens(token: Token, norm: Folding) -> list[Token]:
    """The parts of a hyphenated word (*Kosovo-Serbia*), each in its place, hyphens left out."""
    out = []
    begin = token.start
    for part in regex.split(r"([-‐‑])", token.text):
        stop = begin + len(part)
        if part and part not in "-‐‑":
            out.append(Token(begin, stop, part, norm.norm(part), norm.low(part)))
        begin = stop
    return out
