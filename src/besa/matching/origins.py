"""Do two reports go back to one text? Copies and rewrites share words; translations share figures and claims."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from math import exp

from besa.matching.blocks import join
from besa.matching.copies import copy_points, days_apart
from besa.matching.facts import WINDOW, Facts
from besa.model import Decision, Pair

#: How sure it must be that a report is a copy or rewrite of another, and from where on a person is asked.
_COPY, _PERHAPS = 0.63, 0.3
#: Of claims told in the same order, figures and anchors in common, from which a report is a translation, or may be.
_TRANSLATED, _PERHAPS_TRANSLATED = 0.6, 0.45
#: What each of the three weighs.
_TOLD, _FIGURES, _ANCHORS = 0.5, 0.25, 0.25
#: Fewer claims than this in common prove no translation.
_ENOUGH_CLAIMS = 3.0


def join_reports(blocks: Mapping[str, Sequence[Facts]], new: Collection[str]) -> tuple[Pair, ...]:
    """Reports of one origin, or perhaps so, among those that share a key. ``blocks``: key -> all that have it."""
    return join(blocks, new, wording, compare_reports)


def compare_reports(a: Facts, b: Facts) -> Pair:
    """Whether two reports go back to one text; the order of the two does not matter."""
    a, b = sorted((a, b), key=lambda facts: facts.id)
    score, decision, why = _judge(a, b)
    key = "|".join(sorted((wording(a), wording(b))))
    return Pair(a=a.id, b=b.id, decision=decision, score=round(score, 3), why=tuple(why), key=key)


@lru_cache(maxsize=65536)
def wording(facts: Facts) -> str:
    """Equal for reports that the matcher cannot tell apart."""
    told = "\n".join((facts.lang, facts.published or "", *facts.codes, *facts.numbers, *facts.anchors)).encode()
    return hashlib.blake2b(facts.prints + told, digest_size=8).hexdigest()


def _judge(a: Facts, b: Facts) -> tuple[float, Decision, list[str]]:
    apart = days_apart(a, b)
    if apart > WINDOW:
        return 0.0, "different", [f"published {apart} days apart"]
    if _base(a.lang) == _base(b.lang):
        return _copies(a, b)
    return _translations(a, b)


def _copies(a: Facts, b: Facts) -> tuple[float, Decision, list[str]]:
    points = copy_points(a, b)
    score = 1 / (1 + exp(-points.total))
    decision: Decision = "same" if score >= _COPY else "doubtful" if score >= _PERHAPS else "different"
    return score, decision, points.why()


def _translations(a: Facts, b: Facts) -> tuple[float, Decision, list[str]]:
    longer = max(len(a.codes), len(b.codes))
    common = in_order(a.codes, b.codes)
    figures, anchors = _overlap(set(a.numbers), set(b.numbers)), _overlap(set(a.anchors), set(b.anchors))
    score = _TOLD * common / max(1, longer) + _FIGURES * figures + _ANCHORS * anchors
    why = [
        f"{common:.1f} of {longer} claims are told in the same order",
        f"{figures:.0%} of the figures and {anchors:.0%} of the names and days are the same",
    ]
    if common < _ENOUGH_CLAIMS:
        return min(score, _PERHAPS_TRANSLATED), "different", why
    decision: Decision = "same" if score >= _TRANSLATED else "doubtful" if score >= _PERHAPS_TRANSLATED else "different"
    return score, decision, why


def in_order(a: Sequence[str], b: Sequence[str]) -> float:
    """The largest sum of likenesses of claims that both reports tell in the same order (1 for equal codes)."""
    best = [0.0] * (len(b) + 1)
    for code in a:
        row = [0.0]
        for place, other in enumerate(b):
            row.append(max(row[place], best[place + 1], best[place] + code_likeness(code, other)))
        best = row
    return best[-1]


@lru_cache(maxsize=65536)
def code_likeness(a: str, b: str) -> float:
    """1 for equal codes; less where coders of two languages differ in a party, a figure or the type."""
    if a == b:
        return 1.0
    (kind, who, count), (other, also, figure) = _parts(a), _parts(b)
    actors, others = set(who[0]), set(also[0])
    if actors != others and not actors & others:
        return 0.0
    same = 0.4 + (0.3 if kind == other else 0.0) + (0.2 if actors == others else 0.0)
    return same + (0.05 if set(who[1]) == set(also[1]) else 0.0) + (0.05 if count == figure else 0.0)


def _parts(code: str) -> tuple[str, tuple[list[str], list[str]], str]:
    kind, parties, count = code.split(":")
    actors, recipients = parties.split(">")
    return kind, (actors.split(","), recipients.split(",")), count


def _overlap(a: set[str], b: set[str]) -> float:
    """Share of the figures of both that both have; two texts without figures agree."""
    return len(a & b) / len(a | b) if a | b else 1.0


def _base(lang: str) -> str:
    return lang.split("-")[0]
