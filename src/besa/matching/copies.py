"""Is a report of the same language a copy or rewrite of another? What they share, where it stands, and what differs.

The weights are fitted on 150 pairs of Albanian portal articles around the border, judged by hand (docs/record.md).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from besa.matching.days import gap, span_of
from besa.matching.facts import Facts
from besa.matching.prints import unpack

_WEIGHTS = {"wording": 9.3, "run": 4.6, "vocabulary": 12.4, "position": -7.2, "figures": -8.5, "days": -2.0}
_BIAS = -7.5
#: So many figures of the one that the other lacks are as bad as any more.
_MOST_FIGURES = 8
#: Figures are held against a pair only if fewer than this share are the same: two bulletins of one form on two days.
_AGREE = 0.5


class CopyPoints(NamedTuple):
    """How a pair looks, each from 0 to 1 but for ``days``.

    ``wording``: share of the shorter one's runs of three words that the other has; ``run``: its longest passage in the
    other, by length; ``vocabulary``: share of its longer words that the other has; ``position``: where in it the shared
    runs stand, 0 its beginning: what is shared at the end is background; ``figures``: figures that the other lacks.
    """

    wording: float
    run: float
    vocabulary: float
    position: float
    figures: float
    days: int

    @property
    def total(self) -> float:
        """Log-odds of being one origin."""
        return _BIAS + sum(weight * float(getattr(self, name)) for name, weight in _WEIGHTS.items())

    def why(self) -> list[str]:
        """The points in words."""
        told = [
            f"{self.wording:.0%} of the shorter one's wording stands in the other, {self.run:.0%} in one passage",
            f"{self.vocabulary:.0%} of its words do",
        ]
        if self.position > _AGREE and self.wording > 0:
            told.append("what they share stands towards its end")
        if self.figures:
            told.append("their figures differ")
        return told + ([f"published {self.days} days apart"] if self.days else [])


def copy_points(a: Facts, b: Facts) -> CopyPoints:
    """The points of a pair; the order of the two does not matter."""
    short, long = sorted((a, b), key=lambda facts: (facts.length, facts.id))
    runs, others = _runs(short.prints)[0], _runs(long.prints)[1]
    shared = [place for place, run in enumerate(runs) if run in others]
    words, known = _runs(short.stems)[1], _runs(long.stems)[1]
    return CopyPoints(
        wording=len(set(runs) & others) / max(1, len(set(runs))),
        run=_longest(shared) / max(1, len(runs)),
        vocabulary=len(words & known) / max(1, len(words)),
        position=sum(shared) / len(shared) / len(runs) if shared else 0.5,
        figures=_figures(set(short.numbers), set(long.numbers)),
        days=days_apart(a, b),
    )


def days_apart(a: Facts, b: Facts) -> int:
    """Days between publication; 0 where either has no date."""
    first, second = span_of(a.published), span_of(b.published)
    return gap(first, second) if first and second else 0


def _figures(a: set[str], b: set[str]) -> float:
    fewer = min(len(a), len(b))
    if not fewer or len(a & b) / fewer >= _AGREE:
        return 0.0
    return min(fewer - len(a & b), _MOST_FIGURES) / _MOST_FIGURES


def _longest(places: list[int]) -> int:
    best = length = 0
    before = -2
    for place in places:
        length = length + 1 if place == before + 1 else 1
        best, before = max(best, length), place
    return best


@lru_cache(maxsize=8192)
def _runs(kept: bytes) -> tuple[tuple[int, ...], frozenset[int]]:
    ordered = unpack(kept)
    return ordered, frozenset(ordered)
