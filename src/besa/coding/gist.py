"""What a sentence sounds like: how far its words, whatever their order, speak for an act of each type being told in it.

``wording.py`` weighs the words about a claim, learnt from claims; this weighs all words of a sentence, learnt from all judged
sentences, those in which the program finds nothing or something else among them. ``gist.tsv`` of a language pack has the weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from besa.coding.wording import beginnings

#: The features: for the claim's own type, and for the likeliest other one.
GIST, OTHER = "gist", "gist:other"
#: What the first line of ``gist.tsv`` begins with: the types follow.
HEAD = "word/type"
#: The row of a book that holds what a sentence without words would weigh.
BIAS = "*"
#: Weights are whole thousandths of log-odds, so that their sum is the same in any order.
UNIT = 1000
#: Features are never below 0 (``trees.py``): log-odds are moved up by this, and what is still below is cut.
_UP = 8.0
#: Letters that a word must have to count.
_LEAST = 2


def words_of(text: str, start: int, end: int) -> frozenset[str]:
    """Beginnings of the words of a sentence ``text[start:end]``, without case and marks."""
    return frozenset([word for word in beginnings(text, start, end) if len(word) >= _LEAST])


def sound(words: frozenset[str], weights: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """Log-odds of each type that ``weights`` (by word, then by type) know. Long sentences say no more than short ones."""
    sums: dict[str, int] = {}
    for word in words:
        for kind, weight in weights.get(word, {}).items():
            sums[kind] = sums.get(kind, 0) + weight
    scale = UNIT * math.sqrt(max(len(words), 1))
    return {kind: round(bias / UNIT + sums.get(kind, 0) / scale, 2) for kind, bias in weights.get(BIAS, {}).items()}


def gist_of(kind: str, heard: Mapping[str, float]) -> dict[str, float]:
    """The features of a claim of a type in a sentence that sounds so (``sound``); a type that nothing is known of is an even chance."""
    others = max([odds for other, odds in heard.items() if other != kind], default=0.0)
    return {GIST: max(0.0, heard.get(kind, 0.0) + _UP), OTHER: max(0.0, others + _UP)}
