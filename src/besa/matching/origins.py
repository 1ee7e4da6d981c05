"""Do two reports go back to one text? Copies and rewrites share words; translations share figures and claims."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from besa.matching.blocks import join
from besa.matching.days import gap, span_of
from besa.matching.facts import WINDOW, Facts
from besa.matching.prints import unpack
from besa.model import Decision, Pair

#: Share of the shorter report's runs of words that stands in the other, from which it is a copy, or may be one.
_COPY, _PERHAPS = 0.35, 0.22
#: Share of the longer list of claims that is told in the same order, from which a report is a translation, or may be.
_TRANSLATED, _PERHAPS_TRANSLATED = 0.6, 0.45
#: Fewer claims than this in common prove no translation.
_ENOUGH_CLAIMS = 4
#: Share of figures in common below which two texts are no translations of each other.
_FIGURES = 0.5


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
    told = "\n".join((facts.lang, facts.published or "", *facts.codes, *facts.numbers)).encode()
    return hashlib.blake2b(facts.prints + told, digest_size=8).hexdigest()


def days_apart(a: Facts, b: Facts) -> int:
    """Days between publication; 0 where either has no date."""
    first, second = span_of(a.published), span_of(b.published)
    return gap(first, second) if first and second else 0


def _judge(a: Facts, b: Facts) -> tuple[float, Decision, list[str]]:
    apart = days_apart(a, b)
    if apart > WINDOW:
        return 0.0, "different", [f"published {apart} days apart"]
    if _base(a.lang) == _base(b.lang):
        return _copies(a, b)
    return _translations(a, b)


def _copies(a: Facts, b: Facts) -> tuple[float, Decision, list[str]]:
    first, second = _prints(a.prints), _prints(b.prints)
    shared = len(first & second)
    inside = shared / max(1, min(len(first), len(second)))
    why = [f"{inside:.0%} of the shorter one's wording stands in the other"]
    decision: Decision = "same" if inside >= _COPY else "doubtful" if inside >= _PERHAPS else "different"
    return inside, decision, why


def _translations(a: Facts, b: Facts) -> tuple[float, Decision, list[str]]:
    longer = max(len(a.codes), len(b.codes))
    common = sum(block.size for block in SequenceMatcher(None, a.codes, b.codes, autojunk=False).get_matching_blocks())
    told = common / max(1, longer)
    figures = _overlap(set(a.numbers), set(b.numbers))
    why = [f"{common} of {longer} claims are told in the same order", f"{figures:.0%} of the figures are the same"]
    if common < _ENOUGH_CLAIMS or figures < _FIGURES:
        return min(told, figures), "different", why
    decision: Decision = "same" if told >= _TRANSLATED else "doubtful" if told >= _PERHAPS_TRANSLATED else "different"
    return told, decision, why


def _overlap(a: set[str], b: set[str]) -> float:
    """Share of the figures of both that both have; two texts without figures agree."""
    return len(a & b) / len(a | b) if a | b else 1.0


def _base(lang: str) -> str:
    return lang.split("-")[0]


@lru_cache(maxsize=4096)
def _prints(kept: bytes) -> frozenset[int]:
    return unpack(kept)
