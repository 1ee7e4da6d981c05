"""Words and marks of a text, with their places in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate

import msgspec
import regex

from besa.books.folding import Folding

_WORD = regex.compile(
    r"(?:\p{Lu}\.){2,}"  # U.S., F.B.I.
    r"|\d+(?:[.,:]\d+)*"
    r"|[\p{L}\p{M}\d_]+(?:['’ʼ](?=\p{Lu}\p{Ll})[\p{L}\p{M}]+)*(?:[-‐‑](?=[\p{L}\d])[\p{L}\p{M}\d]+)*"
    r"|['’ʼ][\p{L}\p{M}]+"
    r"|\S"
)
#: Words and marks without white space between them; to the pattern above these four are no white space.
_CHUNK = re.compile(r"[\S\x1c-\x1f]+")
_APOSTROPHES = "'’ʼ"
#: Marks of their own after a word; folding leaves them as they are.
_CLOSING = ".,;:!?"
#: So many chunks are remembered: most of those of a few hundred reports.
_KEPT = 16384


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word or mark: its place in the report's text, as written, folded, and in lower case only.

    Words of the grammar are compared by ``low``, all others by ``norm``; in a text typed without diacritics both are folded.
    ``marks``: the features of an ending that an apostrophe sets off (*Aliyev'in*: gen); the ending is no part of the token.
    ``tied``: a hyphen ties it to the token before (*Saudi-**led***).
    """

    start: int
    end: int
    text: str
    norm: str
    low: str
    marks: tuple[str, ...] = ()
    tied: bool = False


#: A token as it is kept: its place in a chunk, as written, folded, in lower case, and its ``marks``.
Row = tuple[int, int, str, str, str, tuple[str, ...]]
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
        self._cut = Cut(lambda chunk: self._rows(chunk, plain=False))
        self._cut_plain = Cut(lambda chunk: self._rows(chunk, plain=True))

    def tokens(self, text: str, start: int, end: int, plain: bool = False) -> list[Token]:
        """All tokens of ``text[start:end]``, in order. ``plain``: the text is typed without diacritics."""
        cut = self._cut_plain if plain else self._cut
        return [
            Token(at + begin, at + stop, word, norm, low, marks)
            for at, chunk in _chunks(text, start, end) for begin, stop, word, norm, low, marks in cut[chunk]
        ]  # fmt: skip

    def _rows(self, chunk: str, plain: bool) -> tuple[Row, ...]:
        """The tokens of a chunk, with their places in it, as they are kept: quicker to take apart."""
        if chunk.isalpha():
            return ((0, len(chunk), chunk, *self._folded(chunk, plain), ()),)
        word, mark = chunk[:-1], chunk[-1]
        if mark in _CLOSING and word.isalpha():
            cut = self._cut_plain if plain else self._cut
            return (*cut[word], (len(word), len(chunk), mark, mark, mark, ()))
        return tuple([(t.start, t.end, t.text, t.norm, t.low, t.marks) for t in self._pieces(chunk, plain)])

    def _folded(self, word: str, plain: bool) -> tuple[str, str]:
        norm, low = self._folding.both(word)
        return norm, norm if plain else low

    def _pieces(self, chunk: str, plain: bool) -> list[Token]:
        """The tokens of a chunk that is more than a word and a mark."""
        norm = self._folding.norm
        low = norm if plain else self._folding.low
        out: list[Token] = []
        for match in _WORD.finditer(chunk):
            word = match.group()
            begin, stop = match.span()
            if word[0] in _APOSTROPHES and len(word) > 1 and out and out[-1].end == begin:
                last = out[-1]
                marks = self._endings.get(norm(word[1:])) if last.text[-1].isalnum() else None
                if marks is not None:
                    out[-1] = msgspec.structs.replace(last, marks=marks)
                    continue
                if last.norm in self._elisions:
                    out[-1] = Token(last.start, begin + 1, last.text + word[0], last.norm + "'", last.low + "'")
                    begin, word = begin + 1, word[1:]
                elif self._inner and last.text[-1].isalpha():
                    out[-1] = Token(last.start, stop, last.text + word, norm(last.text + word), low(last.text + word))
                    continue
            out.append(Token(begin, stop, word, norm(word), low(word)))
        return out


class Cut(dict[str, tuple[Row, ...]]):
    """The tokens of chunks; each is cut when it is first met. The same few thousand make up most of any text."""

    def __init__(self, rows_of: Callable[[str], tuple[Row, ...]]) -> None:
        super().__init__()
        self._rows_of = rows_of

    def __missing__(self, chunk: str) -> tuple[Row, ...]:
        if len(self) >= _KEPT:  # the common ones come back at once
            self.clear()
        rows = self[chunk] = self._rows_of(chunk)
        return rows


def _chunks(text: str, start: int, end: int) -> Iterable[tuple[int, str]]:
    """The stretches without white space in ``text[start:end]``, each with its place."""
    words = text[start:end]
    chunks = words.split()
    spaces = words.count(" ")
    if spaces == len(chunks) - 1 and spaces + sum(map(len, chunks)) == len(words):  # one space between any two: places can be counted
        return zip(accumulate([len(chunk) + 1 for chunk in chunks], initial=start), chunks, strict=False)
    return [(match.start(), match.group()) for match in _CHUNK.finditer(text, start, end)]


def split_hyphens(token: Token, norm: Folding) -> list[Token]:
    """The parts of a hyphenated word (*Kosovo-Serbia*), each in its place, hyphens left out."""
    out: list[Token] = []
    begin = token.start
    for part in regex.split(r"([-‐‑])", token.text):
        stop = begin + len(part)
        if part and part not in "-‐‑":
            out.append(Token(begin, stop, part, norm.norm(part), norm.low(part), tied=bool(out)))
        begin = stop
    return out
