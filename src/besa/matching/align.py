"""Two reports of one origin tell the same acts: a copy in the same sentences, a translation in nearly the same order."""

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


#: In a copy: so many words of its sentence, and this share of the words of both, must be the same.
_FEWEST, _VERBATIM = 4, 0.8


def align(a: Sequence[Features], b: Sequence[Features]) -> tuple[Pair, ...]:
    """Pairs of claims, one of each report, that are versions of one; every claim is in one pair at most."""
    same_language = a and b and a[0].lang == b[0].lang
    return _copies(a, b) if same_language else _translations(a, b)


def _copies(a: Sequence[Features], b: Sequence[Features]) -> tuple[Pair, ...]:
    """One act in one sentence of two copies, though the coder may have read a party or day otherwise in one of them."""
    scored = [(_verbatim(x, y, a, b), min(x.id, y.id), max(x.id, y.id)) for x in a for y in b if x.type == y.type]
    return _best([row for row in scored if row[0] >= _VERBATIM], "one sentence in two copies of a text")


def _verbatim(x: Features, y: Features, a: Sequence[Features], b: Sequence[Features]) -> float:
    first, second = set(x.words), set(y.words)
    if x.frame != y.frame or polarity(x.status) != polarity(y.status) or min(len(first), len(second)) < _FEWEST:
        return 0.0
    if (x.due and y.due and x.due != y.due) or _other_act(x, y, a) or _other_act(y, x, b):
        return 0.0
    same = len(first & second) / len(first | second)
    return same + (0.1 * (x.actors == y.actors) + 0.05 * (x.recipients == y.recipients) if same >= _VERBATIM else 0.0)


def _other_act(x: Features, y: Features, report: Sequence[Features]) -> bool:
    """Whether a sentence tells several acts of this kind, and ``y`` is one of other parties: *Chile agreed …, and Peru agreed …*."""
    several = any(one.id != x.id and one.words == x.words and one.type == x.type for one in report)
    return several and x.actors != y.actors


def _translations(a: Sequence[Features], b: Sequence[Features]) -> tuple[Pair, ...]:
    ends = tuple(max((f.at for f in side), default=0) or 1 for side in (a, b))
    scored = [(likeness(x, y) - _FAR * abs(x.at / ends[0] - y.at / ends[1]), min(x.id, y.id), max(x.id, y.id)) for x in a for y in b]
    return _best([row for row in scored if row[0] >= _ENOUGH], "versions of one text")


def _best(scored: Sequence[tuple[float, str, str]], why: str) -> tuple[Pair, ...]:
    used: set[str] = set()
    out: list[Pair] = []
    for score, first, second in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if not used & {first, second}:
            used |= {first, second}
            out.append(Pair(a=first, b=second, decision="same", score=round(score, 2), why=(why,)))
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
