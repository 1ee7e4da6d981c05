"""How sure the program is of a claim: boosted decision trees over a few plain facts about it, fitted by tools/calibrate.py.

Sums of weights (what went before) could not say that *attack* means something else in a report on sport than in one on
states; trees can, and are as much data as weights are.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import repeat
from pathlib import Path
from typing import Any

import msgspec

_FLOOR = 0.05
_CEILING = 0.97
#: A leaf is what it adds; a node is [feature, threshold, the node for values up to it, the node for values above it].
Node = Any


class ConfidenceBook(msgspec.Struct, frozen=True):
    """The model: the sum of ``bias`` and of one leaf a tree is a log-odds, put straight by ``slope`` and ``intercept``.

    ``features``: the facts by their number in the trees; a fact that is not listed counts nothing. Claims below
    ``threshold`` (a probability) are not printed. ``remark``: when and on what it was fitted.
    """

    remark: str = ""
    bias: float = 0.0
    slope: float = 1.0
    intercept: float = 0.0
    threshold: float = 0.0
    features: tuple[str, ...] = ()
    trees: tuple[Node, ...] = ()


def read_confidence(path: Path) -> ConfidenceBook:
    """``codebook/confidence.json``; raises msgspec.DecodeError where it is damaged."""
    return msgspec.json.decode(path.read_bytes(), type=ConfidenceBook)


def confidence(features: Mapping[str, float], book: ConfidenceBook) -> float:
    """The probability that a claim is right, between 0 and 1, rounded to two places."""
    total = book.intercept + book.slope * log_odds(features, book)
    value = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
    return round(min(_CEILING, max(_FLOOR, value)), 2)


def log_odds(features: Mapping[str, float], book: ConfidenceBook) -> float:
    """What the trees make of the facts before it is put straight."""
    values = list(map(features.get, book.features, repeat(0.0)))
    total = book.bias
    for node in book.trees:
        while node.__class__ is list:  # this is most of what a claim costs: no calls here
            node = node[2] if values[node[0]] <= node[1] else node[3]
        total += node
    return total
