"""What the matcher keeps of a report: enough to tell whether another report goes back to the same text."""

from __future__ import annotations

from collections.abc import Sequence

from besa.matching.days import span_of
from besa.matching.prints import numbers_of, pack, print_keys, shingles, words_of
from besa.model import Claim, Entity, Record, Report

#: Copies are looked for among reports published at most so many days apart.
WINDOW = 3
#: How many parties' and types' codes in a row make a key of a translation.
_RUN = 2


class Facts(Record, frozen=True, kw_only=True):
    """A report as the matcher sees it.

    ``published``: as the report has it. ``agency``: the outlet that the text relays, by name, or "".
    ``prints``: packed hashes of its runs of three words; ``keys``: sampled hashes of runs of five.
    ``codes``: one code a claim, in order, equal for the same claim in any language. ``numbers``: the figures in the text.
    """

    id: str
    lang: str
    published: str | None = None
    source: str | None = None
    agency: str = ""
    length: int = 0
    prints: bytes = b""
    keys: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def facts_of(report: Report, claims: Sequence[Claim], lang: str) -> Facts:
    """The facts of a report whose claims are given in the order of their places; ``lang``: as the coder read it."""
    words = words_of(f"{report.title}\n{report.text}" if report.title else report.text)
    return Facts(
        id=report.id, lang=lang, published=report.published, source=report.source, agency=_agency(report, claims),
        length=len(words), prints=pack(shingles(words)), keys=print_keys(words), numbers=numbers_of(report.text),
        codes=tuple(code_of(claim) for claim in claims),
    )  # fmt: skip


def code_of(claim: Claim) -> str:
    """What a claim says that does not depend on its language: type, countries, and figures of victims."""
    counts = [count.best or count.low for count in (claim.dead, claim.injured) if count]
    figures = "+".join(str(n) for n in counts if n is not None)
    return f"{claim.type}:{_countries(claim.actors)}>{_countries(claim.recipients)}:{figures}"


def report_keys(facts: Facts) -> tuple[str, ...]:
    """The keys under which a report is kept and looked up: copies and translations published near it share some."""
    when = periods(facts.published)
    wire = [f"w{when_key}:{key:08x}" for when_key in when for key in facts.keys]
    runs = {"|".join(facts.codes[i : i + _RUN]) for i in range(len(facts.codes) - _RUN + 1)}
    told = [f"t{when_key}:{run}" for when_key in when for run in sorted(runs)]
    return (*wire, *told)


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
