"""Do two reviewers agree? Krippendorff's alpha for names (nominal data), with gaps where somebody did not judge."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations, permutations

from besa.model import Judgement, Record


class Reliability(Record, frozen=True, kw_only=True):
    """``alpha``: 1 full agreement, 0 as if by chance, None where nothing varies or nothing was judged twice.

    ``questions``: how many at least two of the ``reviewers`` answered; ``agreed``: share of pairs of answers that are equal.
    """

    reviewers: tuple[str, ...]
    questions: int
    agreed: float | None
    alpha: float | None


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha of the values given to each unit; units with fewer than two values do not count."""
    pairs: Counter[tuple[Hashable, Hashable]] = Counter()
    for values in units:
        for a, b in permutations(values, 2):
            pairs[a, b] += 1 / (len(values) - 1)  # type: ignore[assignment]
    totals: Counter[Hashable] = Counter()
    for (a, _), weight in pairs.items():
        totals[a] += weight
    whole = sum(totals.values())
    expected = whole * whole - sum(n * n for n in totals.values())
    if whole < 2 or expected <= 0:
        return None
    observed = sum(weight for (a, b), weight in pairs.items() if a != b)
    return 1 - (whole - 1) * observed / expected


def compare_reviewers(judgements: Iterable[Judgement], kinds: Sequence[str]) -> Reliability:
    """How far reviewers agree on the questions that are answered with ``kinds``; of several answers of one the last counts."""
    answers: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for judgement in sorted(judgements, key=lambda j: (j.at, j.id)):
        if judgement.kind in kinds:
            for question in _questions(judgement):
                answers[question][judgement.by] = judgement.kind
    shared = [[by[name] for name in sorted(by)] for by in answers.values() if len(by) > 1]
    both = [a == b for values in shared for a, b in combinations(values, 2)]
    reviewers = sorted({name for by in answers.values() for name in by})
    agreed = sum(both) / len(both) if both else None
    return Reliability(reviewers=tuple(reviewers), questions=len(shared), agreed=agreed, alpha=alpha(shared))


def _questions(judgement: Judgement) -> Iterable[tuple[str, ...]]:
    if judgement.kind in ("same", "different"):
        return [(judgement.subject, *pair) for pair in combinations(sorted(set(judgement.ids)), 2)]
    return [(judgement.subject, one) for one in judgement.ids]
