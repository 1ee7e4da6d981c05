"""What stands around a claim: the other claims of its sentence, of the sentences beside it and of its report.

News that tells of one act tells of more; a lone look-alike in a report on sport has nothing beside it. So each claim is
first judged by itself (``Row.sure``), then once more in the light of how its neighbours were judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

#: Where a claim's sentence is kept among its features; the trees do not ask for it.
NUMBER = "near:number"


class Row(msgspec.Struct, frozen=True, gc=False):
    """A claim after the first look: the number of its sentence, its type, and how likely it is right (0 to 1)."""

    number: int
    type: str
    sure: float


def neighbourhood(rows: Sequence[Row], sentences: int) -> list[dict[str, float]]:
    """Features ``near:…`` of each claim of a report of so many sentences, in the order of the claims."""
    places: dict[int, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        places[row.number].append(i)
    best = {number: max(rows[i].sure for i in mine) for number, mine in places.items()}
    total = sum(row.sure for row in rows)
    by_type: dict[str, float] = defaultdict(float)
    for row in rows:
        by_type[row.type] += row.sure
    return [_around(i, rows, places, best, total, by_type, max(sentences, 1)) for i in range(len(rows))]


def _around(
    i: int, rows: Sequence[Row], places: dict[int, list[int]], best: dict[int, float], total: float, by_type: dict[str, float], size: int
) -> dict[str, float]:
    row = rows[i]
    mine = [rows[j] for j in places[row.number]]
    others = [rows[j] for j in places[row.number] if j != i]
    beside = [rows[j] for step in (-1, 1) for j in places.get(row.number + step, ())]
    return {
        "near:own": row.sure,
        "near:other": max((r.sure for r in others), default=0.0),
        "near:others": float(len(others)),
        "near:same": max((r.sure for r in others if r.type == row.type), default=0.0),
        "near:better": float(sum(r.sure > row.sure for r in others)),
        "near:beside": max((r.sure for r in beside), default=0.0),
        "near:beside:same": max((r.sure for r in beside if r.type == row.type), default=0.0),
        "near:rest": (total - sum(r.sure for r in mine)) / size,
        "near:rest:best": max((value for number, value in best.items() if number != row.number), default=0.0),
        "near:rest:same": (by_type[row.type] - sum(r.sure for r in mine if r.type == row.type)) / size,
        "near:size": float(size),
        NUMBER: float(row.number),
    }
