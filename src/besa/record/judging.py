"""What persons decided about claims and reports: it always beats the matcher, and survives re-coding."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import Any

import msgspec

from besa.model import Claim, Judgement, JudgementKind, Problem

#: Fields of a claim that say where it stands; a person judges what it says.
_FIXED = frozenset({"id", "report", "lang", "trigger", "evidence"})
_FIELDS = {field.name: field for field in msgspec.structs.fields(Claim)}


def judgement_id(kind: JudgementKind, subject: str, ids: Iterable[str], by: str, at: str) -> str:
    """An id made of what is judged, by whom and when."""
    told = "\n".join((kind, subject, *ids, by, at))
    return "j-" + hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def judged(claim: Claim, judgements: Sequence[Judgement]) -> Claim | None:
    """The claim as persons have it: None if rejected, changed if amended. Of several judgements the latest holds."""
    kinds = ("accept", "reject", "amend")
    about = [j for j in judgements if j.subject == "claim" and j.kind in kinds and claim.id in j.ids]
    if not about:
        return claim
    last = max(about, key=_when)
    if last.kind == "reject":
        return None
    return _amended(claim, last.changes) if last.kind == "amend" else claim


def amend_problems(judgement: Judgement) -> tuple[str, ...]:
    """What is wrong with the changes of an amendment; such fields are left as they were."""
    return tuple(sorted(f"{name}: {_wrong(name, value)}" for name, value in judgement.changes.items() if _wrong(name, value)))


def orphans(judgements: Iterable[Judgement], known_claims: Collection[str], known_reports: Collection[str]) -> tuple[Problem, ...]:
    """Judgements that speak of a claim or report that is gone: they are kept, and told."""
    out = []
    for judgement in sorted(judgements, key=_when):
        known = known_claims if judgement.subject == "claim" else known_reports
        gone = [one for one in judgement.ids if one not in known]
        if gone:
            what = f"“{judgement.kind}” by {judgement.by} speaks of a {judgement.subject} that is gone: {', '.join(gone)}"
            todo = "judge it again, or record the report again"
            out.append(Problem(where=judgement.id, what=what, todo=todo, severity="warning"))
    return tuple(out)


def decided_pairs(judgements: Iterable[Judgement], subject: str) -> dict[tuple[str, str], bool]:
    """Pairs of ids (sorted) that a person called the same (True) or different (False); the latest word holds."""
    out: dict[tuple[str, str], bool] = {}
    for judgement in sorted(judgements, key=_when):
        if judgement.subject == subject and judgement.kind in ("same", "different"):
            for a, b in combinations(sorted(set(judgement.ids)), 2):
                out[a, b] = judgement.kind == "same"
    return out


def _when(judgement: Judgement) -> tuple[str, str]:
    return judgement.at, judgement.id


def _amended(claim: Claim, changes: dict[str, Any]) -> Claim:
    fit = {name: value for name, value in changes.items() if not _wrong(name, value)}
    made = {name: msgspec.convert(value, _FIELDS[name].type) for name, value in fit.items()}
    return msgspec.structs.replace(claim, **made)


def _wrong(name: str, value: Any) -> str:
    if name not in _FIELDS or name in _FIXED:
        return "no field that can be amended"
    try:
        msgspec.convert(value, _FIELDS[name].type)
    except msgspec.ValidationError as error:
        return str(error)
    return ""
