"""What the matcher keeps of a report: enough to tell whether another report goes back to the same text."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from besa.matching.days import span_of
from besa.matching.prints import numbers_of, pack, print_keys, shingles, stems, words_of
from besa.model import Claim, Entity, Record, Report

#: Copies are looked for among reports published at most so many days apart.
WINDOW = 3
#: How many parties' and types' codes in a row make a key of a translation.
_RUN = 2
_COUNTRY = regex.compile(r"[A-Z]{3,4}(?=[,>:])(?<!^[A-Z]+)")


class Facts(Record, frozen=True, kw_only=True):
    """A report as the matcher sees it.

    ``published``: as the report has it. ``agency``: the outlet that the text relays, by name, or "".
    ``prints``: packed hashes of its runs of three words, in order; ``stems``: of its longer words, sorted; ``keys``:
    sampled hashes of runs of four.
    ``codes``: one code a claim, in order, equal for the same claim in any language. ``numbers``: the figures in the text;
    ``anchors``: the persons, places, days and deadlines that its claims name.
    """

    id: str
    lang: str
    published: str | None = None
    source: str | None = None
    agency: str = ""
    length: int = 0
    prints: bytes = b""
    stems: bytes = b""
    keys: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


def facts_of(report: Report, claims: Sequence[Claim], lang: str) -> Facts:
    """The facts of a report whose claims are given in the order of their places; ``lang``: as the coder read it."""
    words = words_of(f"{report.title}\n{report.text}" if report.title else report.text)
    return Facts(
        id=report.id, lang=lang, published=report.published, source=report.source, agency=_agency(report, claims),
        length=len(words), prints=pack(shingles(words)), stems=pack(sorted(stems(words))), keys=print_keys(words),
        numbers=numbers_of(report.text), codes=tuple(code_of(claim) for claim in claims), anchors=_anchors(claims),
    )  # fmt: skip


def code_of(claim: Claim) -> str:
    """What a claim says that does not depend on its language: type, countries, and figures of victims."""
    counts = [count.best or count.low for count in (claim.dead, claim.injured) if count]
    figures = "+".join(str(n) for n in counts if n is not None)
    return f"{claim.type}:{_countries(claim.actors)}>{_countries(claim.recipients)}:{figures}"


def _anchors(claims: Sequence[Claim]) -> tuple[str, ...]:
    found: set[str | None] = set()
    for claim in claims:
        found.update(entity.id for entity in (*claim.actors, *claim.recipients))
        found.add(claim.where.id if claim.where else None)
        found.add(claim.when.start if claim.when.basis != "publication" else None)
        found.add(claim.commitment.due if claim.commitment else None)
    return tuple(sorted(one for one in found if one))


def report_keys(facts: Facts) -> tuple[str, ...]:
    """The keys under which a report is kept and looked up: copies and translations published near it share some."""
    when = periods(facts.published)
    wire = [f"w{when_key}:{key:08x}" for when_key in when for key in facts.keys]
    told = [f"t{when_key}:{run}" for when_key in when for run in sorted(_runs(facts.codes))]
    return (*wire, *told)


def _runs(codes: Sequence[str]) -> set[str]:
    """Codes in a row between parties of two countries or more: reports of one country's affairs are seldom translated."""
    runs = (codes[place : place + _RUN] for place in range(len(codes) - _RUN + 1))
    return {"|".join(run) for run in runs if len({c for code in run for c in _COUNTRY.findall(code)}) > 1}


def periods(published: str | None) -> tuple[str, ...]:
    """Names of periods such that two days at most ``WINDOW`` apart share one. Months and years stand for themselves."""
    span = span_of(published)
    if span is None:
        return ("-",)
    if span[0] != span[1]:
        return (str(published),)
    width = 2 * WINDOW
    return f"a{span[0] // width}", f"b{(span[0] + WINDOW) // width}"


def _countries(entities: Sequence[Entity]) -> str:
    return ",".join(sorted({entity.country for entity in entities if entity.country}))


def _agency(report: Report, claims: Sequence[Claim]) -> str:
    """The outlet that most claims of a report are ascribed to, unless it is the one that published it."""
    names = [claim.said_by[0].name or "" for claim in claims if claim.said_by and claim.said_by[0].sector == "JRN"]
    own = set(words_of(report.source or ""))
    relayed = [name for name in names if name and not own.intersection(words_of(name))]
    if not relayed:
        return ""
    return " ".join(words_of(min(relayed, key=lambda name: (-relayed.count(name), name))))
