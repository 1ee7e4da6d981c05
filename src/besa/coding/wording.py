"""How a claim is worded: the beginnings of the words that tell it, of those beside them and of the rest of its clause.

The trees of ``confidence.py`` know no words. *Attacked* beside *goal* is another thing than *attacked* beside *convoy*, and
which words go with acts is learnt from judged sentences: ``wording.tsv`` of a language pack gives each its weight.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

#: The feature that holds the sum of the weights; the trees do not ask for it.
WORDS = "wording"
#: What a key may begin with, see ``wording_of``.
KINDS = ("f", "t", "p", "l", "r", "b", "a", "s", "c")
#: A word's beginning stands for its forms, whatever the language.
_BEGINNING = 5
_BESIDE = 4
_REACH = 80
#: In so many characters stand most often all the words that count.
_SHORT = 44
#: A word, of which its beginning is taken.
_WORD = re.compile(rf"(\w{{1,{_BEGINNING}}})\w*")
#: The combining marks that letters of the languages of news come apart into.
_MARKS = re.compile("[\u0300-\u036f]+")
_LONG = re.compile(rf"(\w{{4,{_BEGINNING}}})\w*")


def wording_of(text: str, trigger: tuple[int, int], evidence: tuple[int, int], frame: str, kind: str) -> frozenset[str]:
    """Keys of a claim with its words at ``trigger`` in the clause ``evidence`` (places in ``text``): ``t:`` a word of the trigger,
    ``p:`` the same with the frame, ``l:``, ``r:`` one of the four before or after it, ``b:``, ``a:`` the one right before or after,
    ``s:`` one of four letters or more in the clause, ``c:`` the same with the claim's type (``kind``), ``f:`` the frame."""
    clause = beginnings(text, *evidence, _LONG)
    words = _own_words(text, trigger, frame) | {"s": clause, "c": [f"{kind}={word}" for word in clause]}
    return frozenset([f"{place}:{word}" for place, found in words.items() for word in found])


class Scale:
    """Weighs how claims are worded by the weights of one language: what ``weight_of`` gives for ``wording_of``."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights: dict[str, dict[str, float]] = {place: {} for place in KINDS}
        self._of_type: dict[str, dict[str, float]] = {}
        for key, weight in weights.items():
            if key.startswith("c:"):
                kind, _, word = key[2:].partition("=")
                self._of_type.setdefault(kind, {})[word] = weight
            else:
                self._weights.setdefault(key[:1], {})[key[2:]] = weight
        self._of_clause = lru_cache(maxsize=16)(self._weigh_clause)  # the acts that one clause tells share its words

    def weigh(self, text: str, trigger: tuple[int, int], evidence: tuple[int, int], frame: str, kind: str) -> float:
        """What a claim's words weigh, in log-odds."""
        found = list(self._of_clause(text, *evidence, kind))
        for place, words in _own_words(text, trigger, frame).items():
            weights = self._weights[place]
            for word in set(words):
                if word in weights:
                    found.append(weights[word])
        return _sum(found)

    def _weigh_clause(self, text: str, start: int, end: int, kind: str) -> list[float]:
        words = set(beginnings(text, start, end, _LONG))
        scales = (self._weights["s"], self._of_type.get(kind, {}))
        return sorted([weights[word] for weights in scales for word in words if word in weights])


def _own_words(text: str, trigger: tuple[int, int], frame: str) -> dict[str, list[str]]:
    """The frame of a claim, the words of its trigger and those beside it, by the kinds of their keys."""
    start, end = trigger
    told, before, after = beginnings(text, start, end), _last_words(text, start), _first_words(text, end)
    pairs = [f"{frame}={word}" for word in told]
    return {"f": [frame], "t": told, "p": pairs, "l": before, "r": after, "b": before[-1:], "a": after[:1]}


def _last_words(text: str, end: int) -> list[str]:
    """The words before a place; a word that the reach cuts counts as far as it goes."""
    for reach in (_SHORT, _REACH):
        words = beginnings(text, max(0, end - reach), end)
        if len(words) > _BESIDE:  # the one that is cut is not among the last
            break
    return words[-_BESIDE:]


def _first_words(text: str, start: int) -> list[str]:
    """The words after a place, likewise."""
    for reach in (_SHORT, _REACH):
        words = beginnings(text, start, min(start + reach, len(text)))
        if len(words) > _BESIDE:
            break
    return words[:_BESIDE]


def weight_of(keys: frozenset[str], weights: Mapping[str, float]) -> float:
    """The sum of what the keys weigh, in log-odds; the same whatever their order."""
    return _sum([weights[key] for key in keys if key in weights])


def _sum(found: list[float]) -> float:
    return round(sum(sorted(found)), 4)


def beginnings(text: str, start: int, end: int, pattern: re.Pattern[str] = _WORD) -> list[str]:
    """Beginnings of the words in ``text[start:end]``, without case and marks: *Vrarë* and *vrare* are one."""
    bare = _bare_in_place(text)
    return pattern.findall(bare, start, end) if bare is not None else pattern.findall(_bare(text[start:end]))


def _bare(text: str) -> str:
    """A text without case and marks."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.lower()))


@lru_cache(maxsize=2)
def _bare_in_place(text: str) -> str | None:
    """As ``_bare``, with the same words in the same places, so that all claims of a report can share it; None where a letter would
    become none or several, and for Greek, whose *Σ* in lower case depends on what stands beside it."""
    if not text.isascii():
        for character in sorted(frozenset(text)):
            if not character.isascii():
                bare = _bare_letter(character)
                if bare is None:
                    return None
                text = text.replace(character, bare)
    return text.lower()


@lru_cache(maxsize=1024)
def _bare_letter(character: str) -> str | None:
    """The one character that stands for another without case and marks: a space for a mark like *…*."""
    bare = _bare(character)
    if len(bare) == 1 and character != "Σ" and bare == bare.lower():
        return bare
    return " " if bare and not _WORD.search(bare) else None
