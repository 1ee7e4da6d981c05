"""How sure the program is of a claim: a logistic model over a few plain facts about it, fitted by tools/calibrate.py."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import msgspec


class ConfidenceBook(msgspec.Struct, frozen=True):
    """Weights of the features; claims below ``threshold`` are not printed."""

    bias: float = 1.5
    weights: dict[str, float] = {}
    threshold: float = 0.0
    floor: float = 0.05
    ceiling: float = 0.97


def compile_confidence(data: Mapping[str, Any]) -> ConfidenceBook:
    """``data``: confidence.yaml as loaded."""
    return ConfidenceBook(
        float(data.get("bias", 1.5)),
        {str(k): float(v) for k, v in (data.get("weights") or {}).items()},
        float(data.get("threshold", 0.0)),
    )


def confidence(features: Mapping[str, float], book: ConfidenceBook) -> float:
    """The probability that a claim is right, between 0 and 1, rounded to two places."""
    total = book.bias + sum(book.weights.get(name, 0.0) * value for name, value in features.items())
    value = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
    return round(min(book.ceiling, max(book.floor, value)), 2)
