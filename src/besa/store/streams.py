"""Events in the order of their days, read from the index that narrows a question most.

An index gives them in their order, so that who asks for the last hundred reads little more than a hundred. What begins
in the time asked about, and the few that began before and last into it, are found apart: no index has both.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from besa.store.rows import chunks
from besa.store.tables import event_tags, events
from besa.store.tags import ANY_TIME, Choice, Condition, Span, Tag, Way

Asked = sa.Select[Any]
_EVENTS: Asked = sa.select(events.c.start, events.c.id.label("event"))
#: Rows that are fetched at once.
_FETCHED = 500


def stream_events(
    connection: sa.Connection, choices: Sequence[Choice], span: Span, conditions: Collection[Condition], *, latest: bool, limit: int | None
) -> Iterator[str]:
    """The events that have one way of each of the choices and begin in the time, or last into it, by date.

    ``choices``: that which narrows most first. ``latest``: from the last one backwards; ``limit``: so many will do.
    """
    streams = [_rows(connection, one, latest, limit) for one in _begins(choices, span, conditions)]
    if span.since:
        streams.append(iter(sorted(_lasting(connection, span, [*conditions, *map(has_any, choices)]), reverse=latest)))
    before = None
    for _, event in heapq.merge(*streams, reverse=latest):
        if event != before:
            yield event
        before = event


def by_tags(way: Way, rest: Collection[Choice], span: Span, conditions: Collection[Condition]) -> Asked:
    """Goes through the events of the first tag; each of the others is one look into the index of tags."""
    (facet, value), *others = way
    lead = event_tags.alias("lead")
    asked = sa.select(lead.c.start, lead.c.event).where(lead.c.facet == facet, lead.c.value == value, *span.holds(lead.c.start))
    asked = asked.where(*(_has(tag, lead.c.event, span) for tag in others), *(has_any(choice, lead.c.event, span) for choice in rest))
    return asked.join(events, events.c.id == lead.c.event).where(*conditions) if conditions else asked


def has_any(choice: Choice, event: sa.ColumnElement[str] = events.c.id, span: Span = ANY_TIME) -> Condition:
    """That an event has all tags of one of the ways. ``span``: it is known to begin in it."""
    return sa.or_(*(sa.and_(*(_has(tag, event, span) for tag in way)) for way in choice)) if choice else sa.false()


def _has(tag: Tag, event: sa.ColumnElement[str], span: Span) -> Condition:
    other = event_tags.alias()
    return sa.exists().where(other.c.event == event, other.c.facet == tag[0], other.c.value == tag[1], *span.holds(other.c.start))


def _begins(choices: Sequence[Choice], span: Span, conditions: Collection[Condition]) -> Iterator[Asked]:
    if choices:
        yield from (by_tags(way, choices[1:], span, conditions) for way in choices[0])
    elif not span.since and not span.until:
        yield _EVENTS.where(events.c.start.is_(None), *conditions)
        yield _EVENTS.where(events.c.start.is_not(None), *conditions)
    else:
        yield _EVENTS.where(*span.holds(events.c.start), *conditions)


def _lasting(connection: sa.Connection, span: Span, conditions: Collection[Condition]) -> Iterator[tuple[str, str]]:
    """What begins before the time and ends in it or after; an index holds all that lasts longer than a day.

    They are few, and looked up before anything else is asked of them: a database that does not know this goes through all events.
    """
    # The start is asked in a way that no index answers: there is much that began before the time.
    lasting = (events.c.until > events.c.start, events.c.until >= span.since, sa.func.coalesce(events.c.start, "") < span.since)
    ids = [*connection.scalars(sa.select(events.c.id).where(*lasting))]
    for some in chunks(ids):
        yield from ((row.start, row.event) for row in connection.execute(_EVENTS.where(events.c.id.in_(some), *conditions)))


def _rows(connection: sa.Connection, asked: Asked, latest: bool, limit: int | None) -> Iterator[tuple[str, str]]:
    order = asked.selected_columns[:2]
    asked = asked.order_by(*(column.desc() for column in order) if latest else order).limit(limit)
    with connection.execute(asked, execution_options={"yield_per": _FETCHED}) as rows:
        yield from ((row.start or "", row.event) for row in rows)
