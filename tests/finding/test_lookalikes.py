"""Function words that only their marks tell from others: *të* is no *te* that a pattern asks for, *te* may be *të*."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from besa.books.folding import Folding
from besa.books.lexicon import lookalikes


def test_only_words_that_stand_beside_their_twin_are_told_by_their_marks() -> None:
    words = frozenset({"te", "të", "me", "më", "në", "për"})
    assert lookalikes(words, Folding({"ë": "e"})) == {"të", "më"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Presidenti shprehu besim të plotë te kryeministri.", True),
        ("Presidenti shprehu besim të plotë.", False),
    ],
)
def test_a_pattern_with_te_does_not_stand_at_its_lookalike(text: str, found: bool, reading: Callable[..., Any]) -> None:
    [page] = reading("sq", text).pages
    patterns = {hit.entry.pattern for hit in page.sentence.of("unit")}
    assert ("shpreh … besim … =(te|tek|ndaj|për|në)" in patterns) is found
