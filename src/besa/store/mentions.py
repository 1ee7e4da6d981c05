"""Which events are told by which reports, known by their numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

import sqlalchemy as sa

from besa.store.rows import chunks
from besa.store.tables import claims, event_claims, events, reports
from besa.store.tags import Condition, Span
from besa.store.words import find_numbers, match_reports

#: Events whose reports are looked up at once.
_AT_ONCE = 500
_CLAIMS = reports.join(claims, claims.c.report == reports.c.id).join(event_claims, event_claims.c.claim == claims.c.id)


def told_by(connection: sa.Connection, ids: Iterable[str], words: str) -> Iterator[str]:
    """Those of the events of which a report with the words tells, in their order: for words that very many reports have."""
    left = iter(ids)
    asked = sa.select(event_claims.c.event, reports.c.number).join(reports, reports.c.id == event_claims.c.report)
    # SQLite lists all reports with a word faster than it says of one whether it has the word; PostgreSQL does not.
    numbers = find_numbers(connection, words) if connection.dialect.name == "sqlite" else None
    has_words = match_reports(connection, words) if numbers is None else None
    if has_words is not None:
        [number] = has_words.selected_columns
        asked = asked.where(has_words.where(number == reports.c.number).correlate(reports).exists())
    while some := [*islice(left, _AT_ONCE)]:
        rows = connection.execute(asked.where(event_claims.c.event.in_(some)))
        told = {event for event, number in rows if numbers is None or number in numbers}
        yield from (one for one in some if one in told)


def told_in(connection: sa.Connection, numbers: Collection[int], span: Span, conditions: Collection[Condition]) -> list[str]:
    """The events that reports tell of, by date: for words that few reports have."""
    found: set[tuple[str, str]] = set()
    for some in chunks(sorted(numbers)):
        ids = sa.select(event_claims.c.event).select_from(_CLAIMS).where(reports.c.number.in_(some))
        asked = sa.select(events.c.start, events.c.id).where(
            events.c.id.in_(ids), *span.touches(events.c.start, events.c.until), *conditions
        )
        found.update((start or "", event) for start, event in connection.execute(asked))
    return [event for _, event in sorted(found)]
