"""Which of the old code pages of the region a text was written in: the one that makes the best words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

import regex

#: In order of preference where they read the same letters.
LATIN_PAGES = ("cp1252", "cp1254", "cp1250")
CYRILLIC_PAGES = ("cp1251", "koi8-r")
#: Letters beyond a-z that one language writes: a Latin text uses those of one line, seldom of two.
ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "ëç",
        "çğıöşüâîûİ",
        "čćšžđ",
        "éèêëàâùûüçôîïœæ",
        "äöüß",
        "áéíóúñü",
        "àèéìòù",
        "ãõáâêéíóôúç",
        "ăâîşţ",
        "áéíóöőúüű",
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýž",
        "åäöæø",
    )
)
WORD = regex.compile(r"[\p{L}\p{M}]+")
#: Below this share of good words none of our pages is believed.
GOOD_ENOUGH = 0.5


def find_page(sample: bytes) -> str | None:
    """The page that reads the sample best, or None where all of ours read it badly."""
    scores = {}
    for page in (*LATIN_PAGES, *CYRILLIC_PAGES):
        try:
            scores[page] = _weigh(sample.decode(page), cyrillic=page in CYRILLIC_PAGES)
        except UnicodeDecodeError:
            continue
    best = max(scores, key=lambda page: scores[page], default=None)
    return best if best is not None and scores[best] >= GOOD_ENOUGH else None


def _weigh(text: str, *, cyrillic: bool) -> float:
    """How much the words with letters beyond ASCII read like one language: 1 all of them, 0 none."""
    words = [w for w in WORD.findall(text) if not w.isascii()]
    controls = sum(1 for ch in text if "\x7f" <= ch <= "\x9f")
    if not words:
        return 0.75 - 0.01 * controls if not cyrillic else 0.25
    good = sum(map(_reads_cyrillic, words)) if cyrillic else _count_latin(words)
    return max(good / len(words) - 0.01 * controls, 0.0)


def _reads_cyrillic(word: str) -> bool:
    return _is_steady(word) and all("\u0400" <= ch <= "\u052f" for ch in word)


def _count_latin(words: list[str]) -> float:
    plausible = [w for w in words if _is_steady(w) and _mixes_well(w)]
    best = max(_count_covered(plausible, alphabet) for alphabet in ALPHABETS)
    return best + 0.2 * (len(plausible) - best)


def _count_covered(words: Iterable[str], alphabet: frozenset[str]) -> int:
    return sum(1 for w in words if all(ch.isascii() or ch in alphabet for ch in w))


def _mixes_well(word: str) -> bool:
    """Words of Latin letters are seldom made of accented ones alone."""
    beyond = sum(1 for ch in word if not ch.isascii())
    return len(word) <= 2 or beyond * 3 <= len(word) * 2


def _is_steady(word: str) -> bool:
    """No capital after a small letter: a wrong Cyrillic page swaps the two."""
    kinds = [unicodedata.category(ch) for ch in word]
    return not any(a == "Ll" and b == "Lu" for a, b in pairwise(kinds))
