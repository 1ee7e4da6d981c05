"""Do two claims speak of one happening? Every point for and against has words, so that a person can follow it.

Points are added like weights of evidence: ``SAME`` and more is the same happening, from ``DOUBTFUL`` on a person is
asked. What cannot be one happening (other day, other place, other parties, done and not done) is told by ``conflict``.
"""

from __future__ import annotations

from besa.matching.conflict import conflict
from besa.matching.features import Features, wording
from besa.matching.likeness import Point, points, strangers
from besa.model import Decision, Pair

#: Log-odds; fitted so that four in five pairs of one language called the same are, by judgement of pairs at the border.
SAME, DOUBTFUL = 0.4, -0.5


def compare(a: Features, b: Features) -> Pair:
    """Whether two claims tell one happening; the order of the two does not matter, nor which reports they are in."""
    a, b = sorted((a, b), key=lambda features: features.id)
    key = "|".join(sorted((wording(a), wording(b))))
    against = conflict(a, b) or ("hardly a word in common" if strangers(a, b) else "")
    if against:
        return Pair(a=a.id, b=b.id, decision="different", score=0.0, why=(against,), key=key)
    found = points(a, b)
    score = round(sum(point.weight for point in found), 2)
    decision: Decision = "same" if score >= SAME else "doubtful" if score >= DOUBTFUL else "different"
    return Pair(a=a.id, b=b.id, decision=decision, score=score, why=tuple(map(_say, found)), key=key)


def _say(point: Point) -> str:
    return f"{point.weight:+.1f} {point.why}"
