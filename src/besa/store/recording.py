"""Reports come in, are coded where they are new, and are kept: what is acknowledged is on the disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec
import sqlalchemy as sa

from besa.model import Coded, Problem, Report
from besa.store.growing import grow, regrow
from besa.store.kept import Arrival, Known, find_known, meet, note, rename
from besa.store.store import Store
from besa.store.truth import add_report, replace_claims

#: Reports kept in one transaction, unless a second has passed before.
BATCH = 100
_SECOND = 1.0
#: Reports looked up at once, before they are coded.
_LOOK = 200

CodeAll = Callable[[Iterable[Report | Problem]], Iterator[Coded | Problem]]


class Acknowledged(msgspec.Struct, frozen=True, kw_only=True):
    """A report is in the record, and will be after any crash. ``claims``: how many it makes, where it was coded now."""

    report: str
    action: Literal["new", "again", "kept"]
    claims: int = 0


def record(
    store: Store,
    items: Iterable[Report | Problem],
    code_all: CodeAll,
    coder: str,
    now: Callable[[], str],
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Acknowledged | Problem]:
    """Keep every report that is not kept yet; pass on problems.

    ``code_all`` codes reports and passes problems on, in their order; ``coder`` names its version; ``now`` is the time to
    be written down (ISO). A report is acknowledged after its transaction. Raises StoreError; what was acknowledged stays.
    """
    passed: list[Acknowledged | Problem] = []
    batch: list[Coded] = []
    begin = clock()
    for done in code_all(_sift(store, items, coder, passed)):
        if isinstance(done, Problem):
            passed.append(done)
        else:
            batch.append(done)
        if len(batch) >= BATCH or (batch and clock() - begin >= _SECOND):
            yield from _keep(store, batch, code_all, coder, now)
            batch, begin = [], clock()
        yield from passed
        passed.clear()
    yield from _keep(store, batch, code_all, coder, now)
    yield from passed


def _sift(store: Store, items: Iterable[Report | Problem], coder: str, passed: list[Acknowledged | Problem]) -> Iterator[Report | Problem]:
    """What has to be coded; what was kept before is acknowledged without."""
    waiting: list[Report] = []
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        if problem := _refuse(item):
            yield problem
            continue
        waiting.append(item)
        if len(waiting) >= _LOOK:
            yield from _look(store, waiting, coder, passed)
            waiting = []
    yield from _look(store, waiting, coder, passed)


def _look(store: Store, waiting: list[Report], coder: str, passed: list[Acknowledged | Problem]) -> Iterator[Report | Problem]:
    if not waiting:
        return
    with store.reading() as connection:
        known = _find_all(connection, waiting)
    for report in waiting:
        arrival = meet(report, known, coder)
        passed.extend(arrival.problems)
        if arrival.action == "kept":
            passed.append(Acknowledged(report=arrival.report.id, action="kept"))
        else:
            yield arrival.report


def _find_all(connection: sa.Connection, waiting: list[Report]) -> dict[str, Known]:
    known = find_known(connection, [report.id for report in waiting])
    renamed = [rename(report).id for report in waiting if report.id in known]
    return known | find_known(connection, renamed)


def _refuse(report: Report) -> Problem | None:
    """Characters that no database takes, from callers that did not read the report from a file."""
    for name in ("id", "text", "title", "url", "lang", "published", "source"):
        value = getattr(report, name) or ""
        if "\0" in value or (not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value)):
            return Problem(
                where=report.id, what=f"“{name}” holds characters that cannot be kept (NUL, half characters)", todo="take them out"
            )
    return None


def _keep(store: Store, batch: list[Coded], code_all: CodeAll, coder: str, now: Callable[[], str]) -> Iterator[Acknowledged | Problem]:
    """Keep a batch in one transaction, then acknowledge it. Another writer may have been quicker with some of it."""
    while batch:
        moment, current = now(), batch

        def work(connection: sa.Connection, moment: str = moment, current: list[Coded] = current) -> list[tuple[Arrival, Coded]]:
            return _write(connection, current, coder, moment)

        recode: list[Report] = []
        for arrival, coded in store.write(work):
            if arrival.action != "kept" and arrival.report.id != coded.report.id:
                recode.append(arrival.report)
                yield from arrival.problems
                continue
            yield from coded.problems
            claims = len(coded.claims) if arrival.action != "kept" else 0
            yield Acknowledged(report=arrival.report.id, action=arrival.action, claims=claims)
        batch = []
        for done in code_all(recode):
            if isinstance(done, Problem):
                yield done
            else:
                batch.append(done)


def _write(connection: sa.Connection, batch: list[Coded], coder: str, moment: str) -> list[tuple[Arrival, Coded]]:
    """What became of each; one whose id is taken meanwhile by other words is not written yet."""
    known = _find_all(connection, [coded.report for coded in batch])
    pairs: list[tuple[Arrival, Coded]] = []
    new: list[Coded] = []
    again: list[str] = []
    for coded in batch:
        arrival = meet(coded.report, known, coder)
        pairs.append((arrival, coded))
        if arrival.action == "kept" or arrival.report.id != coded.report.id:
            continue
        if arrival.action == "new":
            add_report(connection, coded, coder, moment)
            new.append(coded)
        else:
            replace_claims(connection, coded, coder)
            again.append(coded.report.id)
        known[coded.report.id] = note(coded, coder)
    grow(connection, new)
    if again:
        regrow(connection, again, recoded=True)
    return pairs
