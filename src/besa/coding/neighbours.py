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
    places: dict[int, list[Row]] = defaultdict(list)
    by_type: dict[str, float] = defaultdict(float)
    for row in rows:
        places[row.number].append(row)
        by_type[row.type] += row.sure
    total = sum([row.sure for row in rows])
    best = {number: max([row.sure for row in mine]) for number, mine in places.items()}
    top = sorted(best, key=lambda number: best[number], reverse=True)[:2]  # of the rest of the report one of two sentences is best
    return [_around(row, places, best, top, total, by_type[row.type], max(sentences, 1)) for row in rows]


def _around(
    row: Row, places: dict[int, list[Row]], best: dict[int, float], top: list[int], total: float, of_type: float, size: int
) -> dict[str, float]:  # fmt: skip
    number, sure = row.number, row.sure
    mine = places[number]
    same = [r.sure for r in mine if r.type == row.type]
    beside = [*places.get(number - 1, ()), *places.get(number + 1, ())]
    others, alike = [r.sure for r in mine if r is not row], [r.sure for r in mine if r is not row and r.type == row.type]
    return {
        "near:own": sure,
        "near:other": max(others, default=0.0),
        "near:others": float(len(others)),
        "near:same": max(alike, default=0.0),
        "near:better": float(sum([other > sure for other in others])),
        "near:beside": max([best[n] for n in (number - 1, number + 1) if n in best], default=0.0),
        "near:beside:same": max([r.sure for r in beside if r.type == row.type], default=0.0),
        "near:rest": (total - sum([r.sure for r in mine])) / size,
        "near:rest:best": max([best[n] for n in top if n != number], default=0.0),
        "near:rest:same": (of_type - sum(same)) / size,
        "near:size": float(size),
        NUMBER: float(number),
    }
