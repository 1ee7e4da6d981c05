"""Which reports are one voice: the first half of what happens when reports come in."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from besa.matching import Facts, join_reports
from besa.model import Origin, Pair
from besa.record import fold_origins
from besa.store.blocks import REPORTS
from besa.store.codec import decode, encode
from besa.store.judging import called_same, judgements_about
from besa.store.rows import chunks, insert_rows
from besa.store.tables import origins, reports, voices


def join_voices(connection: sa.Connection, new: Sequence[Facts]) -> tuple[tuple[Pair, ...], set[str]]:
    """Join reports that were filed just now with the others.

    Returns the pairs that are the same, and the reports whose origin is another one now.
    """
    pairs = join_reports(REPORTS.blocks(connection, new), [item.id for item in new])
    REPORTS.doubt(connection, pairs)
    same = tuple(pair for pair in pairs if pair.decision == "same")
    ids = {item.id for item in new}
    told = called_same(judgements_about(connection, "report", ids), "report")
    touched, gone = REPORTS.unite(connection, ids, [*((pair.a, pair.b) for pair in same), *told])
    return same, fold_voices(connection, touched, gone)


def fold_voices(connection: sa.Connection, touched: Collection[str], gone: Collection[str] = ()) -> set[str]:
    """Make the origins of components anew; the reports whose origin is another one now."""
    members = REPORTS.members(connection, touched)
    ids = {item.id for items in members.values() for item in items}
    words = judgements_about(connection, "report", ids)
    before = origin_of(connection, ids)
    for some in chunks(sorted({*touched, *gone})):
        connection.execute(sa.delete(origins).where(origins.c.component.in_(some)))
    for some in chunks(sorted(ids)):
        connection.execute(sa.delete(voices).where(voices.c.report.in_(some)))
    made = [(root, origin) for root in sorted(members) for origin in fold_origins(members[root], words)]
    _write(connection, made)
    after = {copy.report: origin.id for _, origin in made for copy in origin.reports}
    return {report for report, origin in after.items() if before.get(report) != origin}


def find_origins(connection: sa.Connection, report_ids: Collection[str] = (), most: int = 20) -> list[Origin]:
    """The origins with the most reports, more than one each; or those of the reports named, however few they have."""
    asked = sa.select(origins.c.id, origins.c.body).order_by(origins.c.reports.desc(), origins.c.id).limit(most)
    if report_ids:
        asked = asked.where(origins.c.id.in_(sa.select(voices.c.origin).where(voices.c.report.in_(sorted(report_ids)))))
    else:
        asked = asked.where(origins.c.reports > 1)
    return [decode(body, Origin, f"origin {one}") for one, body in connection.execute(asked)]


def missing_reports(connection: sa.Connection, ids: Collection[str]) -> set[str]:
    """Those of the ids that no kept report has."""
    return set(ids) - set(connection.scalars(sa.select(reports.c.id).where(reports.c.id.in_(sorted(ids)))))


def origin_of(connection: sa.Connection, ids: Collection[str]) -> dict[str, str]:
    """The origin of each report that has one."""
    found: dict[str, str] = {}
    for some in chunks(sorted(ids)):
        rows = connection.execute(sa.select(voices.c.report, voices.c.origin).where(voices.c.report.in_(some)))
        found.update({report: origin for report, origin in rows})
    return found


def _write(connection: sa.Connection, made: Sequence[tuple[str, Origin]]) -> None:
    if not made:
        return
    rows = [{"id": origin.id, "component": root, "reports": len(origin.reports), "body": encode(origin)} for root, origin in made]
    insert_rows(connection, origins, rows)
    told = [{"report": copy.report, "origin": origin.id} for _, origin in made for copy in origin.reports]
    insert_rows(connection, voices, told)
