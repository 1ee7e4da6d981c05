"""Reports of one origin as a tree: which one was first, what was made of it, and why that is thought."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import combinations

from besa.matching.days import span_of
from besa.matching.facts import Facts
from besa.matching.origins import compare_reports
from besa.model import Copy, CopyKind, Judgement, Origin, Pair
from besa.record.grouping import grouped
from besa.record.judging import decided_pairs

#: Share of wording from which a copy is no rewrite.
_COPIED = 0.8
#: Two reports less like each other than this are no copies of one text, though both be like a third that has parts of both.
_STRANGERS = 0.3
_SURE = 0.9
_UNDATED = (10**7, 10**7)


def fold_origins(members: Sequence[Facts], judgements: Sequence[Judgement] = ()) -> tuple[Origin, ...]:
    """The origins of the reports of one component, in the order of their ids."""
    facts = {one.id: one for one in members}
    decided = decided_pairs(judgements, "report")
    pairs = {(p.a, p.b): p for p in (compare_reports(a, b) for a, b in combinations(facts.values(), 2))}
    likely = [(p.score, p.a, p.b) for p in pairs.values() if p.decision == "same"]

    def apart(a: str, b: str, score: float) -> bool:
        one_language = facts[a].lang.split("-")[0] == facts[b].lang.split("-")[0]
        return score < _SURE and one_language and pairs[min(a, b), max(a, b)].score < _STRANGERS

    groups = grouped(sorted(facts), likely, apart, decided)
    return tuple(sorted((_origin([facts[one] for one in group], pairs, decided) for group in groups), key=lambda o: o.id))


def _origin(group: list[Facts], pairs: Mapping[tuple[str, str], Pair], decided: Mapping[tuple[str, str], bool]) -> Origin:
    ordered = sorted(group, key=_age)
    copies = [Copy(report=ordered[0].id)]
    for place, one in enumerate(ordered[1:], start=1):
        copies.append(_copy(one, ordered[:place], pairs, decided))
    name = hashlib.blake2b(ordered[0].id.encode(), digest_size=8).hexdigest()
    return Origin(id=f"o-{name}", reports=tuple(copies), why=_why(copies))


def _age(facts: Facts) -> tuple[tuple[int, int], str, int, str]:
    """The earliest first; on one day, the one that relays nobody and is longest."""
    return span_of(facts.published) or _UNDATED, facts.agency, -facts.length, facts.id


def _copy(one: Facts, before: list[Facts], pairs: Mapping[tuple[str, str], Pair], decided: Mapping[tuple[str, str], bool]) -> Copy:
    """The report as a copy of the one before it that is most like it."""
    best: tuple[float, str] = (-1.0, "")
    for other in before:
        pair = (min(one.id, other.id), max(one.id, other.id))
        likeness = pairs[pair].score if pairs[pair].decision == "same" else -1.0
        best = max(best, (likeness, other.id)) if likeness != best[0] else best
    if best[1]:
        pair = (min(one.id, best[1]), max(one.id, best[1]))
        kind: CopyKind = _kind(one, next(f for f in before if f.id == best[1]), best[0])
        return Copy(report=one.id, parent=best[1], kind=kind, score=round(best[0], 3), why="; ".join(pairs[pair].why))
    named = [f.id for f in before if decided.get((min(one.id, f.id), max(one.id, f.id)))]
    parent = named[0] if named else before[0].id
    return Copy(report=one.id, parent=parent, kind="judged", score=1.0, why="a person says that they are one origin")


def _kind(one: Facts, other: Facts, score: float) -> CopyKind:
    if one.lang.split("-")[0] != other.lang.split("-")[0]:
        return "translation"
    return "copy" if score >= _COPIED else "rewrite"


def _why(copies: Sequence[Copy]) -> str:
    if len(copies) == 1:
        return ""
    counts = {kind: sum(copy.kind == kind for copy in copies) for kind in ("copy", "rewrite", "translation", "agency", "judged")}
    plural = {"copy": "copies", "rewrite": "rewrites", "translation": "translations", "agency": "by agency", "judged": "by judgement"}
    told = [f"{n} {kind if n == 1 else plural[kind]}" for kind, n in counts.items() if n]
    return f"{len(copies)} reports of one text: the first and {', '.join(told)}"
