"""An event as it was known on a day: without what was published later."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from besa.model import Event, Tally
from besa.record.merging import sum_up


def as_known(event: Event, day: str) -> Event | None:
    """With the tellings that were published by the day; None where none was. What has no date counts as known."""
    told = tuple(telling for telling in event.tellings if is_by(telling.published, day))
    if not told:
        return None
    if len(told) == len(event.tellings):
        return event
    claims = tuple(telling.claim for telling in told)
    return replace(
        event, tellings=told, claims=claims, reports=len({telling.report for telling in told}),
        origins=min(event.origins, len({telling.origin for telling in told})), dead=_cut(event.dead, claims),
        injured=_cut(event.injured, claims), captured=_cut(event.captured, claims),
    )  # fmt: skip


def is_by(date: str | None, day: str) -> bool:
    """Whether a date of any precision may be the day or one before it."""
    return date is None or date[:10] <= day


def _cut(tally: Tally | None, claims: Collection[str]) -> Tally | None:
    if tally is None:
        return None
    kept = [replace(said, claims=tuple(one for one in said.claims if one in claims)) for said in tally.by]
    by = tuple(said for said in kept if said.claims)
    return sum_up([said.count for said in by for _ in said.claims], by) if by else None
