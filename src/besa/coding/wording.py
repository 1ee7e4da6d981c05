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
#: A word's beginning stands for its forms, whatever the language.
_BEGINNING = 5
_BESIDE = 4
_REACH = 80
_WORD = re.compile(r"\w+")
#: The combining marks that letters of the languages of news come apart into.
_MARKS = re.compile("[\u0300-\u036f]+")
_LONG = re.compile(r"\w{4,}")


def wording_of(text: str, trigger: tuple[int, int], evidence: tuple[int, int], frame: str) -> frozenset[str]:
    """Keys of a claim with its words at ``trigger`` in the clause ``evidence`` (places in ``text``): ``t:`` a word of the trigger,
    ``l:``, ``r:`` one of the four before or after it, ``s:`` one of four letters or more in the clause, ``f:`` the frame."""
    start, end = trigger
    before, after = _words(text[max(0, start - _REACH) : start]), _words(text[end : end + _REACH])
    keys = [f"f:{frame}"]
    keys += [f"t:{word}" for word in _words(text[start:end])]
    keys += [f"l:{word}" for word in before[-_BESIDE:]]
    keys += [f"r:{word}" for word in after[:_BESIDE]]
    return frozenset(keys) | _clause_keys(text[evidence[0] : evidence[1]])


@lru_cache(maxsize=16)
def _clause_keys(clause: str) -> frozenset[str]:
    """The keys of a clause; the acts that one clause tells share them."""
    return frozenset([f"s:{word}" for word in _words(clause, _LONG)])


def weight_of(keys: frozenset[str], weights: Mapping[str, float]) -> float:
    """The sum of what the keys weigh, in log-odds; the same whatever their order."""
    return round(sum(sorted([weights[key] for key in keys & weights.keys()])), 4)


def _words(text: str, pattern: re.Pattern[str] = _WORD) -> list[str]:
    """Beginnings of words, without case and marks: *Vrarë* and *vrare* are one."""
    bare = text.lower() if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text.lower()))
    return [word[:_BEGINNING] for word in pattern.findall(bare)]
