"""Where claims stand in a report's text, cut into pieces so that overlapping ones can all be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from besa.model import Claim


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text and the claims whose evidence, or whose trigger, covers all of it (their places, from 0)."""

    start: int
    end: int
    evidence: tuple[int, ...] = ()
    triggers: tuple[int, ...] = ()
    #: Claims whose trigger ends where this piece ends.
    closes: tuple[int, ...] = ()


def cut_pieces(length: int, claims: Sequence[Claim]) -> Iterator[Piece]:
    """The whole text, piece by piece; spans that reach beyond it are cut off."""
    evidence = [_clip(claim.evidence.start, claim.evidence.end, length) for claim in claims]
    triggers = [_clip(claim.trigger.start, claim.trigger.end, length) for claim in claims]
    edges = sorted({0, length, *(edge for span in (*evidence, *triggers) for edge in span)})
    starts = _index(evidence), _index(triggers)
    open_evidence: set[int] = set()
    open_triggers: set[int] = set()
    for start, end in pairwise(edges):
        for opened, table, spans in ((open_evidence, starts[0], evidence), (open_triggers, starts[1], triggers)):
            opened.difference_update([number for number in opened if spans[number][1] <= start])
            opened.update(number for number in table.get(start, ()) if spans[number][1] > start)
        closes = tuple(sorted(number for number in open_triggers if triggers[number][1] == end))
        yield Piece(start, end, tuple(sorted(open_evidence)), tuple(sorted(open_triggers)), closes)


def _clip(start: int, end: int, length: int) -> tuple[int, int]:
    start = min(max(start, 0), length)
    return start, min(max(end, start), length)


def _index(spans: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    table: dict[int, list[int]] = {}
    for number, (start, _) in enumerate(spans):
        table.setdefault(start, []).append(number)
    return table
