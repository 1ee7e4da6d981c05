"""A newer coder reads everything again: claims are replaced, judgements stay."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from besa.model import Coded, Problem, Report
from besa.store.growing import regrow
from besa.store.recording import BATCH, Acknowledged, CodeAll
from besa.store.rows import chunks
from besa.store.store import Store
from besa.store.tables import codings
from besa.store.truth import load_reports, replace_claims


def recode(store: Store, code_all: CodeAll, coder: str) -> Iterator[Acknowledged | Problem]:
    """Code every report that another coder coded; each is acknowledged when its new claims are kept. Raises StoreError."""
    batch: list[Coded] = []
    for done in code_all(_others(store, coder)):
        if isinstance(done, Problem):
            yield done
            continue
        batch.append(done)
        if len(batch) == BATCH:
            yield from _replace(store, batch, coder)
            batch = []
    yield from _replace(store, batch, coder)


def count_others(store: Store, coder: str) -> int:
    """How many reports another coder coded."""
    with store.reading() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(codings).where(codings.c.coder != coder)) or 0


def _others(store: Store, coder: str) -> Iterator[Report]:
    with store.reading() as connection:
        ids = list(connection.scalars(sa.select(codings.c.report).where(codings.c.coder != coder).order_by(codings.c.report)))
    for some in chunks(ids):
        with store.reading() as connection:
            found = load_reports(connection, some)
        for one in some:
            yield found[one]


def _replace(store: Store, batch: list[Coded], coder: str) -> Iterator[Acknowledged | Problem]:
    if not batch:
        return

    def work(connection: sa.Connection) -> None:
        for coded in batch:
            replace_claims(connection, coded, coder)
        regrow(connection, [coded.report.id for coded in batch], recoded=True)

    store.write(work)
    for coded in batch:
        yield from coded.problems
        yield Acknowledged(report=coded.report.id, action="again", claims=len(coded.claims))
