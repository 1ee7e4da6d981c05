"""Which claims are one event: the second half of what happens when reports come in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

import sqlalchemy as sa

from besa.matching import Facts, Features, align, attach, features_of, join_claims, retold
from besa.model import Attachment, Claim, Judgement, Pair
from besa.record import Filed, fold_events, judged
from besa.store.blocks import CLAIMS
from besa.store.codec import decode, encode
from besa.store.events import forget_events, write_events
from besa.store.judging import called_same, judgements_about
from besa.store.rows import chunks, insert_rows
from besa.store.tables import aligned, attachments, features, reports
from besa.store.truth import claims_of, load_claims
from besa.store.voices import origin_of

T = TypeVar("T")


def file_claims(connection: sa.Connection, facts: Sequence[Facts]) -> dict[str, list[Features]]:
    """Make the claims of reports findable, as persons have judged them; with what follows up on what. By report."""
    said = claims_of(connection, [one.id for one in facts])
    words = _words(judgements_about(connection, "claim", {claim.id for some in said.values() for claim in some}))
    filed: dict[str, list[Features]] = {}
    for one in facts:
        right = [changed for claim in said[one.id] if (changed := judged(claim, words.get(claim.id, ()))) is not None]
        filed[one.id] = [features_of(claim, one) for claim in right]
    CLAIMS.add(connection, [item for items in filed.values() for item in items])
    rows = [
        {"claim": a.claim, "incident": a.incident, "kind": a.kind, "report": report, "body": encode(a)}
        for report, items in filed.items()
        for a in attach(items)
    ]
    insert_rows(connection, attachments, rows)
    return filed


def join_happenings(
    connection: sa.Connection, filed: Mapping[str, Sequence[Features]], same_reports: Sequence[Pair], again: Sequence[Features] = ()
) -> set[str]:
    """Join claims that were filed just now with the others; the components that are to be folded.

    ``again``: whole components that were taken apart, to be joined anew.
    """
    new = [*(item for items in filed.values() for item in items), *again]
    ids = {item.id for item in new}
    pairs = [*join_claims(CLAIMS.blocks(connection, new), sorted(ids))]
    CLAIMS.doubt(connection, pairs)
    pairs += [pair for items in _by_report(new).values() for pair in retold(items)]
    pairs += _align(connection, same_reports)
    pairs += [pair for some in _aligned(connection, {item.id for item in again}).values() for pair in some]
    told = called_same(judgements_about(connection, "claim", ids), "claim")
    same = [(pair.a, pair.b) for pair in pairs if pair.decision == "same"]
    touched, gone = CLAIMS.unite(connection, ids, [*same, *told])
    forget_events(connection, gone)
    return touched


def _by_report(items: Iterable[Features]) -> dict[str, list[Features]]:
    found: dict[str, list[Features]] = {}
    for item in items:
        found.setdefault(item.report, []).append(item)
    return found


def _align(connection: sa.Connection, same_reports: Sequence[Pair]) -> list[Pair]:
    """Pairs of claims of copies and translations; they are kept, because an event is folded by them."""
    wanted = sorted({one for pair in same_reports for one in (pair.a, pair.b)})
    sides = _by_report(item for some in chunks(wanted) for item in CLAIMS.where(connection, features.c.report.in_(some)))
    found = {(pair.a, pair.b): pair for both in same_reports for pair in align(sides.get(both.a, ()), sides.get(both.b, ()))}
    for some in chunks(sorted(found)):
        asked = sa.select(aligned.c.a, aligned.c.b).where(aligned.c.a.in_([a for a, _ in some]))
        known = {(a, b) for a, b in connection.execute(asked)}
        rows = [{"a": a, "b": b, "body": encode(found[a, b])} for a, b in some if (a, b) not in known]
        insert_rows(connection, aligned, rows)
    return list(found.values())


def fold_happenings(connection: sa.Connection, touched: Collection[str]) -> None:
    """Make the events of components anew."""
    members = CLAIMS.members(connection, touched)
    ids = {item.id for items in members.values() for item in items}
    filed = _file(connection, [item for items in members.values() for item in items])
    words = _words(judgements_about(connection, "claim", ids))
    follow = _attached(connection, ids)
    versions = _aligned(connection, ids)
    forget_events(connection, touched)
    made = []
    for root in sorted(members):
        own = [item.id for item in members[root]]
        if own:
            folded = fold_events([filed[one] for one in own], _of(words, own), _of(follow, own), _of(versions, own))
            made += [(root, event) for event in folded]
    write_events(connection, made)


def _file(connection: sa.Connection, items: Sequence[Features]) -> dict[str, Filed]:
    claims = load_claims(connection, [item.id for item in items])
    words = _words(judgements_about(connection, "claim", claims))
    of_report = {item.report for item in items}
    voice = origin_of(connection, of_report)
    known = {}
    for some in chunks(sorted(of_report)):
        columns = (reports.c.id, reports.c.source, reports.c.published, reports.c.url)
        for row in connection.execute(sa.select(*columns).where(reports.c.id.in_(some))):
            known[row.id] = row
    out = {}
    for item in items:
        claim: Claim | None = judged(claims[item.id], words.get(item.id, ()))
        if claim is not None:
            row = known[item.report]
            out[item.id] = Filed(
                claim=claim, features=item, origin=voice[item.report], source=row.source, published=row.published, url=row.url
            )
    return out


def _attached(connection: sa.Connection, ids: Collection[str]) -> dict[str, list[Attachment]]:
    """Attachments by the claims at both of their ends."""
    found: dict[str, list[Attachment]] = {}
    for some in chunks(sorted(ids)):
        either = attachments.c.claim.in_(some) | attachments.c.incident.in_(some)
        for (body,) in connection.execute(sa.select(attachments.c.body).where(either)):
            item = decode(body, Attachment, "an attachment")
            for one in (item.claim, item.incident):
                found.setdefault(one, []).append(item)
    return found


def _aligned(connection: sa.Connection, ids: Collection[str]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = {}
    for some in chunks(sorted(ids)):
        for (body,) in connection.execute(sa.select(aligned.c.body).where(aligned.c.a.in_(some))):
            pair = decode(body, Pair, "an aligned pair")
            if pair.b in ids:
                found.setdefault(pair.a, []).append(pair)
    return found


def _words(items: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    found: dict[str, list[Judgement]] = {}
    for item in items:
        for one in item.ids:
            found.setdefault(one, []).append(item)
    return found


def _of(found: Mapping[str, Sequence[T]], ids: Iterable[str]) -> list[T]:
    """What is known of any of the ids, each once, in a fixed order."""
    return [*{repr(item): item for one in ids for item in found.get(one, ())}.values()]
