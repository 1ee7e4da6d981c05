"""The small language in which packs name words: see docs/packs.md."""

from __future__ import annotations

import re
from typing import NamedTuple

GAP = "…"
MAX_GAP = 5
_TOKEN = re.compile(r"\([^)]*\)\??|\S+")


class Piece(NamedTuple):
    """One place of a pattern: the words that may stand there; ``fixed``: those of them that stand in this form alone."""

    words: tuple[str, ...]
    fixed: frozenset[str] = frozenset()
    optional: bool = False
    gap: int = 0
    head: bool = False

    @property
    def literal(self) -> bool:
        """Whether no word of it is inflected."""
        return self.fixed.issuperset(self.words)


class PatternError(ValueError):
    """The pattern cannot be read; the message says why."""


def parse(pattern: str) -> tuple[Piece, ...]:
    """The pieces of a pattern, in order; raises PatternError."""
    pieces: list[Piece] = []
    gap = 0
    for raw in _TOKEN.findall(pattern):
        if raw in (GAP, "..."):
            if not pieces:
                raise PatternError(f"“{pattern}” begins with a gap")
            gap = MAX_GAP
            continue
        pieces.append(_piece(raw, gap, pattern))
        gap = 0
    if not pieces or gap:
        raise PatternError(f"“{pattern}” is empty or ends in a gap")
    if all(piece.optional for piece in pieces):
        raise PatternError(f"“{pattern}” has only optional words")
    return tuple(pieces)


def _piece(raw: str, gap: int, pattern: str) -> Piece:
    head = raw.startswith("^")
    raw = raw.removeprefix("^")
    literal = raw.startswith("=")
    raw = raw.removeprefix("=")
    optional = raw.endswith("?") and len(raw) > 1
    raw = raw.removesuffix("?") if optional else raw
    if raw.startswith("(") and raw.endswith(")"):
        named = [word.strip() for word in raw[1:-1].split("|")]
        words = tuple(word.removeprefix("=") for word in named)
        fixed = frozenset(words).difference(word for word in named if not literal and not word.startswith("="))
    else:
        words = (raw,)
        fixed = frozenset(words) if literal else frozenset()
    if not all(words) or any(" " in word or "(" in word or ")" in word for word in words):
        raise PatternError(f"“{pattern}”: each alternative must be one word")
    return Piece(words, fixed, optional, gap, head)
