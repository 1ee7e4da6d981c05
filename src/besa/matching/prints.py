"""Fingerprints of text: what two texts share, without keeping the texts. Words only; no language is asked for."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterable
from zlib import crc32

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_MARK = regex.compile(r"\p{Mn}+")
_NUMBER = regex.compile(r"\p{Nd}+(?:[.,]\p{Nd}+)*")
#: Words in a shingle that is weighed, words in a shingle that makes a key, and one in how many of those makes one.
_WEIGHED, _KEYED, _SAMPLE = 3, 4, 10
_MIX, _MASK = 0x9E3779B1, 0xFFFFFFFF
#: Shorter words are no stems; longer ones are cut.
_SHORT, _STEM = 4, 5
#: At least so many keys of a short report, at most so many of a long one: the smallest, so that copies choose the same.
_FEWEST_KEYS = 6
_MOST_KEYS = 256


def words_of(text: str) -> list[str]:
    """The words of a text in order, case and diacritics folded, so that copies typed without them are alike."""
    bare = text if text.isascii() else _MARK.sub("", unicodedata.normalize("NFKD", text))
    return _WORD.findall(bare.casefold())


def shingles(words: list[str]) -> tuple[int, ...]:
    """Hashes of all runs of three words, in order."""
    return tuple(_runs(words, _WEIGHED))


def stems(words: list[str]) -> frozenset[int]:
    """Hashes of the words of four letters and more, cut to five, so that endings do not tell them apart."""
    return frozenset(crc32(word[:_STEM].encode()) for word in words if len(word) >= _SHORT)


def print_keys(words: list[str]) -> tuple[int, ...]:
    """A sample of the hashes of all runs of four words: texts that share a passage share some of them."""
    hashes = set(_runs(words, _KEYED))
    chosen = {h for h in hashes if h % _SAMPLE == 0} | set(sorted(hashes)[:_FEWEST_KEYS])
    return tuple(sorted(chosen)[:_MOST_KEYS])


def numbers_of(text: str) -> tuple[str, ...]:
    """The figures of a text of two digits or more, each once, sorted; separators left out (*1,200* is 1200)."""
    found = {regex.sub(r"[.,]", "", n) for n in _NUMBER.findall(text)}
    return tuple(sorted(n for n in found if len(n) > 1))


def pack(hashes: Iterable[int]) -> bytes:
    """Hashes as bytes, in the order given."""
    return array("I", hashes).tobytes()


def unpack(kept: bytes) -> tuple[int, ...]:
    return tuple(array("I", kept))


def _runs(words: list[str], size: int) -> list[int]:
    """Hashes of all runs of ``size`` words; a shorter text is one run. Made of the hashes of the words: copies share them."""
    hashes = [crc32(word.encode()) for word in words] or [0]
    out = hashes[: max(1, len(hashes) - size + 1)]
    for step in range(1, size):
        out = [(one * _MIX + other) & _MASK for one, other in zip(out, hashes[step:] or hashes, strict=False)]
    return [(one ^ (one >> 15)) * _MIX & _MASK for one in out]
