"""Boosted decision trees, asked all at once.

A claim has some forty facts, most of which most trees do not ask for, so that walking each tree from its root looks up
hundreds of facts that are 0. Here the few facts that a claim does have are gone through instead, and each strikes out the
leaves that it puts out of reach in all trees at once. Of every tree the leftmost leaf that is left is the one that a walk
would have led to (Lucchese and others, QuickScorer, 2015): to the left are the low values, and any leaf further left lies
on the low side of a node whose fact is above its threshold.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

import msgspec

#: A leaf is what it adds; a node is [feature, threshold, the node for values up to it, the node for values above it].
Node = Any
#: How many bits the leaves of a tree may take, and how numbers of so many bits are unpacked.
_WIDTHS = {16: "H", 32: "I", 64: "Q"}


class Lanes(NamedTuple):
    """All trees side by side in one number, so many bits for each: one for each of its leaves, the leftmost lowest.

    ``start``: all leaves, ``lowest``: the lowest bit of each tree. ``struck``: by the name of a fact the thresholds that trees have
    for it, rising, and the leaves that are left where it is above none of them, the first, the first two, …. ``whole``: those that are
    left where it is 1, as it is most often.
    ``leaves``: of each tree what the leaf of a bit adds. ``unpack``: the number, as bytes, into one for each tree.
    """

    start: int
    lowest: int
    struck: dict[str, tuple[list[float], list[int]]]
    whole: dict[str, int]
    leaves: list[dict[int, float]]
    unpack: struct.Struct


class Trees(msgspec.Struct, frozen=True, dict=True):
    """The sum of ``bias`` and of one leaf a tree is a log-odds.

    ``features``: the facts by their number in the trees; a fact that is not listed counts nothing. No fact and no threshold is below 0.
    """

    bias: float = 0.0
    features: tuple[str, ...] = ()
    trees: tuple[Node, ...] = ()

    @cached_property
    def lanes(self) -> Lanes:
        """The trees as they are asked. Raises ValueError for a tree of more than 63 leaves."""
        most = max((_size(tree) for tree in self.trees), default=0)
        width = next((bits for bits in _WIDTHS if most < bits), 0)
        if not width:
            raise ValueError(f"a tree of {most} leaves")
        start = lowest = 0
        leaves: list[dict[int, float]] = []
        struck: dict[int, dict[float, int]] = {}  # by the number of a fact and by threshold: the leaves that go
        for number, tree in enumerate(self.trees):
            found: list[float] = []
            for feature, threshold, first, last in _nodes(tree, found):
                gone = ((1 << last) - (1 << first)) << (number * width)
                by_threshold = struck.setdefault(feature, {})
                by_threshold[threshold] = by_threshold.get(threshold, 0) | gone
            leaves.append({1 << place: leaf for place, leaf in enumerate(found)})
            start |= ((1 << len(found)) - 1) << (number * width)
            lowest |= 1 << (number * width)
        named = {self.features[feature]: _left(start, rows) for feature, rows in struck.items()}
        whole = {name: rest[bisect_left(thresholds, 1.0)] for name, (thresholds, rest) in named.items()}
        return Lanes(start, lowest, named, whole, leaves, struct.Struct(f"<{len(leaves)}{_WIDTHS[width]}"))


def _size(node: Node) -> int:
    return _size(node[2]) + _size(node[3]) if isinstance(node, list) else 1


def _nodes(node: Node, leaves: list[float]) -> Iterator[tuple[int, float, int, int]]:
    """The nodes of a tree: feature, threshold, and which leaves ``[first, last)`` are on its low side; leaves are put in their list."""
    if not isinstance(node, list):
        leaves.append(node)
        return
    feature, threshold, low, high = node
    first = len(leaves)
    yield from _nodes(low, leaves)
    yield feature, threshold, first, len(leaves)
    yield from _nodes(high, leaves)


def _left(start: int, rows: Mapping[float, int]) -> tuple[list[float], list[int]]:
    """The thresholds for a fact, rising, and the leaves that are left above none, the first, the first two, … of them."""
    thresholds, left = sorted(rows), [start]
    for threshold in thresholds:
        left.append(left[-1] & ~rows[threshold])
    return thresholds, left


def log_odds(features: Mapping[str, float], book: Trees) -> float:
    """What the trees make of the facts before it is put straight."""
    left, lowest, struck, whole, leaves, unpack = book.lanes
    for name in features.keys() & struck.keys():
        value = features[name]
        if value == 1.0:
            left &= whole[name]
        else:
            thresholds, rest = struck[name]
            left &= rest[bisect_left(thresholds, value)]
    reached = left & ~(left - lowest)  # of each tree the lowest bit: no tree is ever without, so that none borrows of the next
    total = book.bias
    for leaf, added in zip(unpack.unpack(reached.to_bytes(unpack.size, "little")), leaves, strict=True):
        total += added[leaf]
    return total
