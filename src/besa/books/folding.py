"""How written forms are made comparable: a pack says which characters count as the same."""

from __future__ import annotations

from functools import lru_cache


class Folding:
    """How written forms are made comparable: case, apostrophes and the pack's own map of characters."""

    def __init__(self, fold: dict[str, str]) -> None:
        same = {"’": "'", "ʼ": "'", "‑": "-", "‐": "-", "\u0307": "", "\u0301": "", "\u00ad": ""}
        self._low = str.maketrans(same)
        self._table = str.maketrans({**same, **fold})
        self._folded = frozenset(fold)
        self._small = frozenset(character for character in fold if character.casefold() == character)
        self._kept = all(not character.isascii() for character in fold)
        self.norm = lru_cache(maxsize=16384)(self._norm)
        self.low = lru_cache(maxsize=16384)(self._lower)

    def both(self, text: str) -> tuple[str, str]:
        """``norm`` and ``low`` of a text, not remembered."""
        folded = text.casefold()
        if folded.isascii():
            return folded if self._kept else folded.translate(self._table), folded
        return folded.translate(self._table), folded.translate(self._low)

    def _norm(self, text: str) -> str:
        folded = text.casefold()
        return folded if self._kept and folded.isascii() else folded.translate(self._table)

    def _lower(self, text: str) -> str:
        folded = text.casefold()
        return folded if folded.isascii() else folded.translate(self._low)

    def is_plain(self, text: str) -> bool:
        """Whether a text uses none of the characters that folding changes: typed without diacritics."""
        if not self._folded or not self._small.isdisjoint(text):  # the second is true of the first words of most texts
            return False
        return self._folded.isdisjoint(text.casefold())
