"""A claim with what the record knows of its report: what events are folded from."""

from __future__ import annotations

from collections.abc import Sequence

from besa.matching.components import components
from besa.matching.features import Features
from besa.matching.prints import words_of
from besa.model import Claim, Entity, Record, Telling


class Filed(Record, frozen=True, kw_only=True):
    """``claim``: as judged; ``origin``: the id of its report's origin; the rest is of the report."""

    claim: Claim
    features: Features
    origin: str
    source: str | None = None
    published: str | None = None
    url: str | None = None


def age(filed: Filed) -> tuple[str, str]:
    """The earliest report first; reports without a date last."""
    return filed.published or "9999", filed.claim.id


def voices(members: Sequence[Filed]) -> int:
    """How many independent voices tell it: reports of one origin are one, and so are those that relay one agency."""
    pairs = []
    for one in members:
        for handle in (f"origin {one.origin}", *(f"agency {name}" for name in (agency_of(one),) if name)):
            pairs.append((one.claim.report, handle))
    roots = components([one.claim.report for one in members], pairs)
    return len({roots[one.claim.report] for one in members})


def agency_of(filed: Filed) -> str:
    """The outlet that the report names as its source for this claim, folded; "" if it names none."""
    first = filed.claim.said_by[0] if filed.claim.said_by else None
    return " ".join(words_of(first.name)) if first and first.sector == "JRN" and first.name else ""


def sayers(claim: Claim) -> tuple[Entity, ...]:
    """Who answers for a claim, outlets left out: institutions and persons, the innermost last."""
    return tuple(one for one in claim.said_by if one.sector != "JRN")


def telling(filed: Filed) -> Telling:
    """The claim as a part of its event."""
    claim = filed.claim
    return Telling(
        claim=claim.id, report=claim.report, lang=claim.lang, source=filed.source, published=filed.published,
        url=filed.url, origin=filed.origin, type=claim.type, frame=claim.frame, status=claim.status, says=claim.said_by,
        actors=claim.actors, recipients=claim.recipients, quote=claim.evidence, trigger=claim.trigger, when=claim.when,
        where=claim.where, dead=claim.dead, injured=claim.injured, captured=claim.captured,
        commitment=claim.commitment, confidence=claim.confidence,
    )  # fmt: skip
