"""Judgements in the database: only ever added; found by what they speak of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

import sqlalchemy as sa

from besa.model import Judgement, Problem
from besa.record import decided_pairs, orphans
from besa.store.codec import decode, encode
from besa.store.rows import chunks, insert_rows
from besa.store.tables import claims, judged, judgements, reports


def add_judgements(connection: sa.Connection, items: Iterable[Judgement]) -> list[Judgement]:
    """Keep those that are not kept yet, and return them."""
    by_id = {item.id: item for item in items}
    for some in chunks(sorted(by_id)):
        for known in connection.scalars(sa.select(judgements.c.id).where(judgements.c.id.in_(some))):
            del by_id[known]
    fresh = [by_id[one] for one in sorted(by_id)]
    if fresh:
        rows = [{"id": j.id, "kind": j.kind, "subject": j.subject, "by": j.by, "at": j.at, "body": encode(j)} for j in fresh]
        insert_rows(connection, judgements, rows)
        targets = [{"subject": j.subject, "target": target, "judgement": j.id} for j in fresh for target in sorted(set(j.ids))]
        insert_rows(connection, judged, targets)
    return fresh


def judgements_about(connection: sa.Connection, subject: str, ids: Collection[str]) -> list[Judgement]:
    """All judgements that name any of the claims or reports, by id."""
    found: dict[str, Judgement] = {}
    join = judgements.join(judged, judged.c.judgement == judgements.c.id)
    for some in chunks(sorted(ids)):
        asked = sa.select(judgements.c.id, judgements.c.body).select_from(join)
        for one, body in connection.execute(asked.where(judged.c.subject == subject, judged.c.target.in_(some))):
            found[one] = decode(body, Judgement, f"judgement {one}")
    return [found[one] for one in sorted(found)]


def all_judgements(connection: sa.Connection) -> list[Judgement]:
    """All of them, by time and id."""
    rows = connection.execute(sa.select(judgements.c.id, judgements.c.body).order_by(judgements.c.at, judgements.c.id))
    return [decode(body, Judgement, f"judgement {one}") for one, body in rows]


def called_same(items: Sequence[Judgement], subject: str) -> list[tuple[str, str]]:
    """Pairs of ids that a person's latest word calls the same."""
    return [pair for pair, same in decided_pairs(items, subject).items() if same]


def lost_judgements(connection: sa.Connection) -> tuple[Problem, ...]:
    """Judgements of which a claim or report is gone: each is a problem with its name."""
    lost: list[Judgement] = []
    known: dict[str, set[str]] = {}
    for subject, column in (("claim", claims.c.id), ("report", reports.c.id)):
        told = sa.select(judged.c.target, column).distinct()
        rows = list(
            connection.execute(told.outerjoin_from(judged, column.table, judged.c.target == column).where(judged.c.subject == subject))
        )
        known[subject] = {target for target, found in rows if found is not None}
        lost += judgements_about(connection, subject, {target for target, found in rows if found is None})
    return orphans(lost, known["claim"], known["report"])


def pairs_of(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every pair of some ids, each sorted."""
    return combinations(sorted(set(ids)), 2)
