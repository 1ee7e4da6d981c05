"""The small language in which packs name words: see docs/packs.md."""

from __future__ import annotations

import re
from typing import NamedTuple

GAP = "…"
MAX_GAP = 5
_TOKEN = re.compile(r"\([^)]*\)\??|\S+")


class Piece(NamedTuple):
    """One place of a pattern: the words that may stand there."""

    words: tuple[str, ...]
    literal: bool = False
    optional: bool = False
    gap: int = 0
    head: bool = False


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
        words = tuple(word.strip() for word in raw[1:-1].split("|"))
        literal = literal or all(word.startswith("=") for word in words)
        if literal:
            words = tuple(word.removeprefix("=") for word in words)  # of mixed ones each keeps its own sign
    else:
        words = (raw,)
    if not all(words) or any(" " in word or "(" in word or ")" in word for word in words):
        raise PatternError(f"“{pattern}”: each alternative must be one word")
    return Piece(words, literal, optional, gap, head)
