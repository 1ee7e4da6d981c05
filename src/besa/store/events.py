"""Events in the database, and what they are asked by."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import sqlalchemy as sa

from besa.model import Event
from besa.store.codec import encode
from besa.store.rows import chunks, insert_rows
from besa.store.tables import event_bodies, event_claims, event_tags, events
from besa.store.words import fold_words

#: Stands for the time of what has none: sorted first.
NO_TIME = ""


def forget_events(connection: sa.Connection, components: Collection[str]) -> None:
    """Forget the events of components."""
    for some in chunks(sorted(components)):
        ids = sa.select(events.c.id).where(events.c.component.in_(some)).scalar_subquery()
        connection.execute(sa.delete(event_tags).where(event_tags.c.event.in_(ids)))
        connection.execute(sa.delete(event_claims).where(event_claims.c.event.in_(ids)))
        connection.execute(sa.delete(event_bodies).where(event_bodies.c.event.in_(ids)))
        connection.execute(sa.delete(events).where(events.c.component.in_(some)))


def write_events(connection: sa.Connection, made: Sequence[tuple[str, Event]]) -> None:
    """Keep events, each with its component."""
    if not made:
        return
    insert_rows(connection, events, [_row(root, event) for root, event in made])
    insert_rows(connection, event_bodies, [{"event": event.id, "body": encode(event)} for _, event in made])
    told = [{"claim": telling.claim, "event": event.id, "report": telling.report} for _, event in made for telling in event.tellings]
    insert_rows(connection, event_claims, told)
    tags = [
        {"facet": facet, "value": value, "start": event.when.start or NO_TIME, "event": event.id}
        for _, event in made
        for facet, value in sorted(set(tags_of(event)))
    ]
    insert_rows(connection, event_tags, tags)


def _row(root: str, event: Event) -> dict[str, object]:
    where = event.where
    return {
        "id": event.id, "component": root, "type": event.type, "frame": event.frame, "status": event.status, "start": event.when.start,
        "until": event.when.end or event.when.start, "grade": event.grade.level, "lat": where.lat if where else None,
        "lon": where.lon if where else None,
    }  # fmt: skip


def tags_of(event: Event) -> Iterator[tuple[str, str]]:
    """Facets and values: parties by registry id, codes and words of all their names; countries also of the place; issues; agreements."""
    for entity in (*event.actors, *event.recipients):
        if entity.id:
            yield "actor", entity.id
        if entity.country:
            yield "country", entity.country
            yield "actor", entity.country
        if entity.country and entity.sector:
            yield "actor", f"{entity.country}/{entity.sector}"
        elif entity.sector and entity.sector != "UNK":
            yield "actor", f"/{entity.sector}"
    for name in _names(event):
        for word in fold_words(name):
            yield "name", word
    if event.where is not None and event.where.country:
        yield "country", event.where.country
    for issue in event.issues:
        yield "issue", issue
    for agreement in event.agreements:
        yield "agreement", agreement


def _names(event: Event) -> set[str]:
    """What its parties are called, by whoever tells of it: a report in another language must not hide a name."""
    told = (party for telling in event.tellings for party in (*telling.actors, *telling.recipients))
    return {party.name for party in (*event.actors, *event.recipients, *told) if party.name}
