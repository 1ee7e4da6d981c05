"""Which claims of a component are one event: a pure function of the claims and of persons' judgements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from besa.matching.compare import compare
from besa.matching.conflict import conflict
from besa.matching.features import Features, wording
from besa.matching.keys import claim_keys
from besa.matching.retold import ECHO, retells
from besa.model import Judgement, Pair
from besa.record.grouping import by, grouped
from besa.record.judging import decided_pairs

#: Two versions of one text in two languages: stronger than any likeness.
_VERSIONS = 20.0
#: A pair that contradicts itself, or is less alike than this, counts as this much against its groups.
_LEAST = -2.0
#: A component of more wordings is compared within its blocks only, so that its cost stays in bounds.
_MANY = 150


def partition(members: Sequence[Features], judgements: Sequence[Judgement] = (), aligned: Sequence[Pair] = ()) -> list[list[str]]:
    """Groups of claim ids, one an event. Claims that cannot be told apart go together unless a person spoke of them."""
    features = {one.id: one for one in members}
    decided = {pair: same for pair, same in decided_pairs(judgements, "claim").items() if set(pair) <= set(features)}
    judged = {one for pair in decided for one in pair}
    units = by(lambda one: one if one in judged else wording(features[one]), features)
    whole = {ids[0]: ids for unit in units.values() for ids in _told_apart(features, unit)}
    unit_of = {one: first for first, ids in whole.items() for one in ids}
    likely = _likely(features, whole, unit_of, aligned)

    def apart(a: str, b: str, score: float) -> bool:
        return _apart(features, whole[a], whole[b], certain=score >= ECHO)

    scores = {(a, b): score for score, a, b in likely}

    @cache
    def close(a: str, b: str) -> float:
        known = scores.get((min(a, b), max(a, b)))
        if known is not None:
            return known
        if features[a].lang != features[b].lang:
            return 0.0  # facts alone say too little against it, where a third claim joins the two
        return max(_LEAST, compare(features[a], features[b]).score or _LEAST)

    groups = grouped(sorted(whole), likely, apart, decided, close)
    return sorted(sorted(one for first in group for one in whole[first]) for group in groups)


def _told_apart(features: Mapping[str, Features], unit: list[str]) -> list[list[str]]:
    """Claims of one wording as one unit, unless the wording says too little for that."""
    if len(unit) < 2 or compare(features[unit[0]], features[unit[1]]).decision == "same":
        return [unit]
    return [[one] for one in unit]


def _likely(
    features: Mapping[str, Features], whole: Mapping[str, Sequence[str]], unit_of: Mapping[str, str], aligned: Sequence[Pair]
) -> list[tuple[float, str, str]]:
    scores: dict[tuple[str, str], float] = {}
    for a, b in _candidates(features, sorted(whole)):
        pair = compare(features[a], features[b])
        if pair.decision == "same":
            scores[a, b] = pair.score
        same_report = _same_report(features, whole[a], whole[b])
        retold = [found.score for x, y in same_report if (found := retells(features[x], features[y])).decision == "same"]
        if retold and len(retold) == len(same_report):
            scores[a, b] = max(scores.get((a, b), 0.0), *retold)
    for pair in aligned:
        if pair.a in unit_of and pair.b in unit_of and unit_of[pair.a] != unit_of[pair.b]:
            a, b = sorted((unit_of[pair.a], unit_of[pair.b]))
            scores[a, b] = max(scores.get((a, b), 0.0), _VERSIONS + pair.score)
    return [(score, a, b) for (a, b), score in scores.items()]


def _candidates(features: Mapping[str, Features], firsts: Sequence[str]) -> list[tuple[str, str]]:
    if len(firsts) <= _MANY:
        return list(combinations(firsts, 2))
    blocks: dict[str, list[str]] = {}
    for one in firsts:
        for key in (*claim_keys(features[one]), features[one].report):
            blocks.setdefault(key, []).append(one)
    return sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


def _apart(features: Mapping[str, Features], some: Sequence[str], others: Sequence[str], certain: bool) -> bool:
    """Whether two units cannot be one event: they contradict, or one report tells both and does not repeat itself.

    ``certain``: a translation or the same words in one report join them; then a date, place or party that was read
    otherwise once does not part them.
    """
    a, b = features[some[0]], features[others[0]]
    if not certain and a.type == b.type and conflict(a, b):
        return True
    return any(retells(features[x], features[y]).decision != "same" for x, y in _same_report(features, some, others))


def _same_report(features: Mapping[str, Features], some: Sequence[str], others: Sequence[str]) -> list[tuple[str, str]]:
    return [(x, y) for x in some for y in others if features[x].report == features[y].report]
