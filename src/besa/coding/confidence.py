"""How sure the program is of a claim: boosted decision trees over a few plain facts about it, fitted by tools/calibrate.py.

Sums of weights (what went before) could not say that *attack* means something else in a report on sport than in one on
states; trees can, and are as much data as weights are.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from besa.coding.neighbours import Row, neighbourhood
from besa.coding.trees import Trees, log_odds
from besa.coding.wording import WORDS

_FLOOR = 0.05
_CEILING = 0.97


class ConfidenceBook(msgspec.Struct, frozen=True):
    """The model: ``first`` judges a claim by itself, ``second`` by that and by its neighbours; ``slope``, ``words`` and
    ``intercept`` make a probability of what the second and the wording say. Claims below ``threshold`` are not printed (in a
    language that ``thresholds`` names by its tag, below what it says); those of a sentence that is all there is, below ``lone``.
    ``remark``: when and on what it was fitted.
    """

    remark: str = ""
    slope: float = 1.0
    intercept: float = 0.0
    words: float = 0.0
    threshold: float = 0.0
    thresholds: dict[str, float] = {}
    lone: float = 0.0
    first: Trees = Trees()
    second: Trees = Trees()

    def least(self, sentences: int, lang: str = "") -> float:
        """How sure a claim must be to be printed, in a report of so many sentences in a language (a tag)."""
        return self.lone if sentences == 1 else self.thresholds.get(lang, self.threshold)


def read_confidence(path: Path) -> ConfidenceBook:
    """``codebook/confidence.json``; raises msgspec.DecodeError where it is damaged."""
    return msgspec.json.decode(path.read_bytes(), type=ConfidenceBook)


def judge(told: Sequence[tuple[int, str, dict[str, float]]], sentences: int, book: ConfidenceBook) -> list[float]:
    """The probability of each claim of a report that it is right, between 0 and 1, rounded to two places.

    ``told``: the number of the claim's sentence, its type, and its features, to which those of its neighbourhood are added.
    """
    rows = [Row(number, kind, sigmoid(log_odds(features, book.first))) for number, kind, features in told]
    out = []
    for (_, _, features), near in zip(told, neighbourhood(rows, sentences), strict=True):
        features.update(near)
        out.append(confidence(features, book))
    return out


def confidence(features: Mapping[str, float], book: ConfidenceBook) -> float:
    """What the second look makes of a claim's features, those of its neighbourhood and wording among them."""
    value = sigmoid(book.intercept + book.slope * log_odds(features, book.second) + book.words * features.get(WORDS, 0.0))
    return round(min(_CEILING, max(_FLOOR, value)), 2)


def sigmoid(value: float) -> float:
    """The probability that a log-odds stands for."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))
