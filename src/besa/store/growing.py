"""The derived half of a record: it grows with what comes in, only where something changed, and can be made anew whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import sqlalchemy as sa

from besa.matching import Facts, Features, facts_of
from besa.model import Coded, Judgement
from besa.store.blocks import CLAIMS, REPORTS
from besa.store.events import forget_events
from besa.store.happenings import file_claims, fold_happenings, join_happenings
from besa.store.rows import chunks
from besa.store.tables import DERIVED, aligned, attachments, claims, features
from besa.store.truth import all_coded, load_coded
from besa.store.voices import join_voices

#: Reports that are taken in at once when a record is made anew.
_BATCH = 100


def grow(connection: sa.Connection, coded: Sequence[Coded]) -> None:
    """Take reports in that were kept just now."""
    facts = [facts_of(one.report, one.claims, one.lang) for one in coded]
    REPORTS.add(connection, facts)
    _take_in(connection, facts, [], [])


def regrow(connection: sa.Connection, report_ids: Collection[str], *, recoded: bool) -> None:
    """Take reports in again whose claims are others now: they were coded anew, or a person judged of them."""
    report_ids = set(report_ids)
    claims_again = _drop_claims(connection, report_ids)
    others = REPORTS.scatter(connection, report_ids) - report_ids
    if recoded:
        REPORTS.remove(connection, report_ids)
        facts = [facts_of(one.report, one.claims, one.lang) for one in load_coded(connection, sorted(report_ids))]
        REPORTS.add(connection, facts)
    else:
        facts = list(REPORTS.load(connection, report_ids).values())
    _take_in(connection, facts, list(REPORTS.load(connection, others).values()), claims_again)


def heed(connection: sa.Connection, judgements: Sequence[Judgement]) -> None:
    """Let judgements that were kept just now have their effect."""
    one_by_one = {one for j in judgements if j.subject == "claim" and j.kind not in ("same", "different") for one in j.ids}
    if one_by_one:
        regrow(connection, _reports_of(connection, one_by_one), recoded=False)
    pairs = [j for j in judgements if j.kind in ("same", "different")]
    named = {subject: {one for j in pairs if j.subject == subject for one in j.ids} for subject in ("claim", "report")}
    if named["report"]:
        _take_in(connection, [], list(REPORTS.load(connection, REPORTS.scatter(connection, named["report"])).values()), [])
    if named["claim"]:
        roots = set(CLAIMS.roots(connection, named["claim"]).values())
        members = CLAIMS.scatter(connection, named["claim"])
        forget_events(connection, roots)
        _take_in(connection, [], [], list(CLAIMS.load(connection, members).values()))


def rebuild(connection: sa.Connection, watch: Callable[[int], None] = lambda done: None) -> None:
    """Forget all that is derived, and derive it again. ``watch`` is told how many reports are done."""
    for table in DERIVED:
        connection.execute(sa.delete(table))
    batch: list[Coded] = []
    done = 0
    for coded in all_coded(connection):
        batch.append(coded)
        if len(batch) == _BATCH:
            grow(connection, batch)
            done += len(batch)
            watch(done)
            batch = []
    grow(connection, batch)
    watch(done + len(batch))


def _take_in(connection: sa.Connection, facts: Sequence[Facts], facts_again: Sequence[Facts], claims_again: Sequence[Features]) -> None:
    """Join reports and their claims with the rest. ``facts``: their claims are not filed yet; the others are joined again."""
    same, moved = join_voices(connection, [*facts, *facts_again])
    filed = file_claims(connection, facts)
    touched = join_happenings(connection, filed, same, claims_again)
    fold_happenings(connection, touched | _components_of(connection, moved - {one.id for one in facts}))


def _drop_claims(connection: sa.Connection, report_ids: Collection[str]) -> list[Features]:
    """Forget the filed claims of reports; what was joined with them comes back, to be joined again."""
    own = {item.id for some in chunks(sorted(report_ids)) for item in CLAIMS.where(connection, features.c.report.in_(some))}
    roots = set(CLAIMS.roots(connection, own).values())
    others = CLAIMS.scatter(connection, own) - own
    forget_events(connection, roots)
    CLAIMS.remove(connection, own)
    for some in chunks(sorted(report_ids)):
        connection.execute(sa.delete(attachments).where(attachments.c.report.in_(some)))
    for some in chunks(sorted(own)):
        connection.execute(sa.delete(aligned).where(aligned.c.a.in_(some) | aligned.c.b.in_(some)))
    return list(CLAIMS.load(connection, others).values())


def _components_of(connection: sa.Connection, report_ids: Collection[str]) -> set[str]:
    found: set[str] = set()
    for some in chunks(sorted(report_ids)):
        found |= set(connection.scalars(sa.select(features.c.component).where(features.c.report.in_(some))))
    return found


def _reports_of(connection: sa.Connection, claim_ids: Collection[str]) -> set[str]:
    found: set[str] = set()
    for some in chunks(sorted(claim_ids)):
        found |= set(connection.scalars(sa.select(claims.c.report).where(claims.c.id.in_(some))))
    return found
