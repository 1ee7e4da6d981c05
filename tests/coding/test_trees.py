"""Asking all trees at once gives what walking each of them gives."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from besa.books.files import PACKS
from besa.coding.confidence import read_confidence
from besa.coding.trees import Trees, log_odds

FACTS = ("a", "b", "c")
VALUES = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])


def nodes(depth: int) -> st.SearchStrategy[Any]:
    leaf = st.integers(-9, 9).map(float)
    if not depth:
        return leaf
    below = nodes(depth - 1)
    return leaf | st.tuples(st.integers(0, 2), VALUES, below, below).map(list)


def walked(node: Any, values: list[float]) -> float:
    while isinstance(node, list):
        node = node[3] if values[node[0]] > node[1] else node[2]
    return float(node)


@given(st.lists(nodes(4), max_size=5), st.lists(VALUES, min_size=3, max_size=3))
def test_same_as_walking(trees, values):
    facts = {name: value for name, value in zip(FACTS, values, strict=True) if value}
    model = Trees(bias=0.5, features=FACTS, trees=tuple(trees))
    assert log_odds({**facts, "d": 1.0}, model) == 0.5 + sum(walked(tree, values) for tree in trees)


def test_same_as_walking_the_model_that_ships():
    model = read_confidence(PACKS / "codebook" / "confidence.json").first
    for present in range(0, len(model.features), 7):
        facts = {name: 1 / (1 + number % 3) for number, name in enumerate(model.features) if number % (2 + present) == 0}
        values = [facts.get(name, 0.0) for name in model.features]
        assert log_odds(facts, model) == pytest.approx(model.bias + sum(walked(tree, values) for tree in model.trees), abs=1e-12)


def test_a_tree_of_many_leaves():
    tree: Any = 64.0
    for threshold in range(39, -1, -1):
        tree = [0, threshold / 40, float(threshold), tree]
    model = Trees(features=("a",), trees=(tree,))
    assert [log_odds({"a": value}, model) for value in (0.0, 0.26, 1.0)] == [0.0, 11.0, 64.0]


def test_too_many_leaves_are_told():
    tree: Any = 64.0
    for threshold in range(63, -1, -1):
        tree = [0, threshold / 64, float(threshold), tree]
    with pytest.raises(ValueError, match="65 leaves"):
        log_odds({}, Trees(features=("a",), trees=(tree,)))
