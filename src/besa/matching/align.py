"""Two reports that are translations of each other tell the same acts in nearly the same order."""

from __future__ import annotations

from collections.abc import Sequence

from besa.matching.conflict import countries
from besa.matching.features import Features
from besa.matching.keys import polarity
from besa.model import Pair

#: Points from which two claims are taken for versions of one; what a place at the other end of the report costs.
_ENOUGH = 2.0
_FAR = 6.0
#: Types that coders of two languages may give to one act.
_NEAR = frozenset({"AGREE", "SUPPORT", "REQUEST", "CONSULT", "COOPERATE", "RETREAT", "CONCEDE"})


def align(a: Sequence[Features], b: Sequence[Features]) -> tuple[Pair, ...]:
    """Pairs of claims, one of each report, that are versions of one; every claim is in one pair at most."""
    ends = tuple(max((f.at for f in side), default=0) or 1 for side in (a, b))
    scored = [(likeness(x, y) - _FAR * abs(x.at / ends[0] - y.at / ends[1]), min(x.id, y.id), max(x.id, y.id)) for x in a for y in b]
    used: set[str] = set()
    out: list[Pair] = []
    for score, first, second in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score >= _ENOUGH and not used & {first, second}:
            used |= {first, second}
            out.append(Pair(a=first, b=second, decision="same", score=round(score, 2), why=("versions of one text",)))
    return tuple(sorted(out, key=lambda pair: (pair.a, pair.b)))


def likeness(a: Features, b: Features) -> float:
    """How like two claims in two languages are, places in the report aside."""
    if polarity(a.status) != polarity(b.status) or (a.due and b.due and a.due != b.due):
        return -9.0
    if a.type != b.type and not (a.type in _NEAR and b.type in _NEAR):
        return -9.0
    score = 2.0 if a.type == b.type else 0.5
    score += 1.0 if a.frame == b.frame else 0.0
    score += 1.0 if a.due and a.due == b.due else 0.0
    score += _side(a.actors, b.actors, 1.5, -3.0) + _side(a.recipients, b.recipients, 0.7, -0.7)
    score += sum(1.0 for x, y in ((a.dead, b.dead), (a.injured, b.injured)) if x and x == y)
    return score + (0.5 if set(a.issues) & set(b.issues) or set(a.agreements) & set(b.agreements) else 0.0)


def _side(a: tuple[str, ...], b: tuple[str, ...], plus: float, minus: float) -> float:
    first, second = countries(a), countries(b)
    if a == b:
        return plus
    if first and second:
        return plus / 2 if first & second else minus
    return 0.0
