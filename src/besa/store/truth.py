"""The truth of a record, written and read: reports, their claims, judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from besa.model import Claim, Coded, Report
from besa.store.codec import decode, encode
from besa.store.kept import digest_of, has_failed
from besa.store.rows import chunks, insert_rows
from besa.store.tables import claims, codings, reports
from besa.store.words import index_reports

_REPORT = (reports.c.id, reports.c.text, reports.c.title, reports.c.url, reports.c.lang, reports.c.published, reports.c.source)
_CODED = (*_REPORT, codings.c.lang.label("read_as"))
#: Reports read at once.
_PAGE = 200


def add_report(connection: sa.Connection, coded: Coded, coder: str, moment: str) -> None:
    """Keep a report with its claims, and make it findable by its words."""
    report = coded.report
    fields = {name: getattr(report, name) for name in ("id", "text", "title", "url", "lang", "published", "source")}
    asked = sa.insert(reports).values(**fields, digest=digest_of(report), kept=moment).returning(reports.c.number)
    number = connection.execute(asked).scalar_one()
    connection.execute(sa.insert(codings), [_coding(coded, coder)])
    _add_claims(connection, coded)
    index_reports(connection, [(number, report)])


def replace_claims(connection: sa.Connection, coded: Coded, coder: str) -> None:
    """A report was coded again: its claims are those found now. Judgements stay."""
    ident = coded.report.id
    connection.execute(sa.delete(claims).where(claims.c.report == ident))
    connection.execute(sa.update(codings).where(codings.c.report == ident).values(**_coding(coded, coder)))
    _add_claims(connection, coded)


def _coding(coded: Coded, coder: str) -> dict[str, object]:
    failed, problems = has_failed(coded), encode(coded.problems)
    return {"report": coded.report.id, "coder": coder, "lang": coded.lang, "failed": failed, "problems": problems}


def _add_claims(connection: sa.Connection, coded: Coded) -> None:
    places = {claim.id: place for place, claim in reversed([*enumerate(coded.claims)])}  # one place, one claim: the first
    rows = [
        {
            "id": claim.id,
            "report": coded.report.id,
            "place": place,
            "type": claim.type,
            "confidence": claim.confidence,
            "body": encode(claim),
        }
        for place, claim in enumerate(coded.claims)
        if places[claim.id] == place
    ]
    insert_rows(connection, claims, rows)


def load_reports(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Report]:
    """Kept reports by their ids; those that are not kept are left out."""
    found = {}
    for some in chunks(list(ids)):
        for row in connection.execute(sa.select(*_REPORT).where(reports.c.id.in_(some))):
            found[row.id] = Report(**row._mapping)
    return found


def load_claims(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Claim]:
    """Claims by their ids; those that are gone are left out."""
    found = {}
    for some in chunks(list(ids)):
        for row in connection.execute(sa.select(claims.c.id, claims.c.body).where(claims.c.id.in_(some))):
            found[row.id] = decode(row.body, Claim, f"claim {row.id}")
    return found


def claims_of(connection: sa.Connection, report_ids: Sequence[str]) -> dict[str, list[Claim]]:
    """The claims of each report, in their order."""
    found: dict[str, list[Claim]] = {ident: [] for ident in report_ids}
    for some in chunks(list(report_ids)):
        asked = sa.select(claims.c.report, claims.c.id, claims.c.body).where(claims.c.report.in_(some))
        for row in connection.execute(asked.order_by(claims.c.report, claims.c.place)):
            found[row.report].append(decode(row.body, Claim, f"claim {row.id}"))
    return found


def load_coded(connection: sa.Connection, ids: Sequence[str]) -> Iterator[Coded]:
    """Kept reports with their claims, by id."""
    for some in chunks(list(ids)):
        yield from _coded(connection, sa.select(*_CODED).join_from(reports, codings).where(reports.c.id.in_(some)).order_by(reports.c.id))


def all_coded(connection: sa.Connection) -> Iterator[Coded]:
    """All that is kept, report by report in the order of their ids."""
    asked = sa.select(*_CODED).join_from(reports, codings).order_by(reports.c.id).limit(_PAGE)
    last = ""
    while page := list(_coded(connection, asked.where(reports.c.id > last))):
        yield from page
        last = page[-1].report.id


def _coded(connection: sa.Connection, asked: sa.Select[Any]) -> Iterator[Coded]:
    rows = connection.execute(asked).all()
    said = claims_of(connection, [row.id for row in rows])
    for row in rows:
        fields = {column.name: getattr(row, column.name) for column in _REPORT}
        yield Coded(report=Report(**fields), lang=row.read_as, claims=tuple(said[row.id]))


def count(connection: sa.Connection, tables: Iterable[sa.Table]) -> dict[str, int]:
    """Rows of each table."""
    return {table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0 for table in tables}
