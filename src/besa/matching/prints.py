"""Fingerprints of text: what two texts share, without keeping the texts. Words only; no language is asked for."""

from __future__ import annotations

import unicodedata
from array import array
from zlib import crc32

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_NUMBER = regex.compile(r"\p{Nd}+(?:[.,]\p{Nd}+)*")
#: Words in a shingle that is weighed, words in a shingle that makes a key, and one in how many of those makes one.
_WEIGHED, _KEYED, _SAMPLE = 3, 5, 16
#: At most so many keys of a long report: the smallest ones, so that copies choose the same.
_MOST_KEYS = 24


def words_of(text: str) -> list[str]:
    """The words of a text in order, case and diacritics folded, so that copies typed without them are alike."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _WORD.findall(bare.casefold())


def shingles(words: list[str]) -> frozenset[int]:
    """Hashes of all runs of three words."""
    return frozenset(_runs(words, _WEIGHED))


def print_keys(words: list[str]) -> tuple[int, ...]:
    """A sample of the hashes of all runs of five words: texts that share a passage share some of them."""
    hashes = set(_runs(words, _KEYED))
    chosen = sorted(h for h in hashes if h % _SAMPLE == 0) or [min(hashes)]
    return tuple(chosen[:_MOST_KEYS])


def numbers_of(text: str) -> tuple[str, ...]:
    """The figures of a text of two digits or more, each once, sorted; separators left out (*1,200* is 1200)."""
    found = {regex.sub(r"[.,]", "", n) for n in _NUMBER.findall(text)}
    return tuple(sorted(n for n in found if len(n) > 1))


def pack(hashes: frozenset[int]) -> bytes:
    """Hashes as bytes, sorted: equal sets give equal bytes."""
    return array("I", sorted(hashes)).tobytes()


def unpack(kept: bytes) -> frozenset[int]:
    return frozenset(array("I", kept))


def _runs(words: list[str], size: int) -> list[int]:
    last = max(1, len(words) - size + 1)
    return [crc32(" ".join(words[i : i + size]).encode()) for i in range(last)]
