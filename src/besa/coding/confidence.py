"""How sure the program is of a claim: boosted decision trees over a few plain facts about it, fitted by tools/calibrate.py.

Sums of weights (what went before) could not say that *attack* means something else in a report on sport than in one on
states; trees can, and are as much data as weights are.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from besa.coding.neighbours import Row, neighbourhood
from besa.coding.wording import WORDS

_FLOOR = 0.05
_CEILING = 0.97
#: A leaf is what it adds; a node is [feature, threshold, the node for values up to it, the node for values above it].
Node = Any
#: A tree as it is walked: nodes along the way of low values, each with where its high values lead, and the leaf at its end.
Way = tuple[tuple[tuple[int, float, "Way"], ...], float]


class Trees(msgspec.Struct, frozen=True, dict=True):
    """The sum of ``bias`` and of one leaf a tree is a log-odds.

    ``features``: the facts by their number in the trees; a fact that is not listed counts nothing.
    """

    bias: float = 0.0
    features: tuple[str, ...] = ()
    trees: tuple[Node, ...] = ()

    @cached_property
    def places(self) -> dict[str, int]:
        """The numbers of the facts."""
        return {name: number for number, name in enumerate(self.features)}

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The trees, laid out for walking: most facts are 0, so that most ways lead along the low values."""
        return tuple(_way(node) for node in self.trees)


def _way(node: Node) -> Way:
    turns = []
    while isinstance(node, list):
        feature, threshold, low, high = node
        turns.append((feature, threshold, _way(high)))
        node = low
    return tuple(turns), node


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


def log_odds(features: Mapping[str, float], book: Trees) -> float:
    """What the trees make of the facts before it is put straight."""
    values, places = [0.0] * len(book.features), book.places
    for name, value in features.items():
        if name in places:
            values[places[name]] = value
    total = book.bias
    for way in book.ways:  # this is much of what a claim costs: no calls here
        while True:
            turns, leaf = way
            for feature, threshold, high in turns:
                if values[feature] > threshold:
                    way = high
                    break
            else:
                break
        total += leaf
    return total
