"""Questions to the record: which events, found by what they are tagged with."""

from __future__ import annotations

import calendar
import math
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

import msgspec
import sqlalchemy as sa

from besa.model import Event
from besa.store.codec import decode
from besa.store.mentions import told_by, told_in
from besa.store.rows import chunks
from besa.store.streams import has_any, stream_events
from besa.store.tables import event_bodies, event_claims, event_tags, events
from besa.store.tags import Span, choices_of, rarest_first
from besa.store.words import find_numbers

#: Kilometres to a degree of latitude, and the radius of the earth in kilometres.
_DEGREE, _EARTH = 110.57, 6371.0
#: Words that so few reports have narrow a question more than anything else.
_FEW = 2000


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for. Of ``types``, ``grades``, ``issues`` and ``statuses`` any, of ``actors`` and ``countries`` all.

    ``actors``: a registry id, a code (*SRB*, *SRB/GOV*) or words of a name; *OSCE* may be either.
    ``near``: latitude, longitude and kilometres.
    ``since``, ``until``: dates of any precision, both inclusive. ``words``: stand in a report that tells of it.
    ``as_of``: a day; what was published or happened later is left out of what is read from the events.
    """

    actors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    near: tuple[float, float, float] | None = None
    issues: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    grades: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    words: str = ""
    as_of: str | None = None


def find_events(connection: sa.Connection, question: Question, latest: int | None = None) -> Iterator[Event]:
    """The events asked for, by date. ``latest``: only so many, the last ones."""
    for some in chunks(find_ids(connection, question, latest)):
        found = load_events(connection, some)
        yield from (found[one] for one in some)


def find_ids(connection: sa.Connection, question: Question, latest: int | None = None) -> list[str]:
    """The ids of the events asked for, by date. ``latest``: only so many, the last ones."""
    span = Span(first_day(question.since) if question.since else "", last_day(question.until) if question.until else "")
    choices = choices_of(question.actors, question.countries, question.issues)
    conditions = [*_conditions(question)]
    numbers = find_numbers(connection, question.words, _FEW) if question.words else None
    if not all(choices) or (numbers is not None and not numbers):
        return []
    if question.near:
        found: Iterable[str] = _near(connection, question.near, span, [*conditions, *map(has_any, choices)])
        found = reversed([*found]) if latest else found
    elif numbers is not None and len(numbers) < _FEW:
        return told_in(connection, numbers, span, [*conditions, *map(has_any, choices)])[-(latest or 0) :]
    else:
        choices = rarest_first(connection, choices, span) if len(choices) > 1 else choices
        found = stream_events(connection, choices, span, conditions, latest=latest is not None, limit=None if numbers else latest)
    if numbers is not None:
        found = told_by(connection, found, question.words)
    return [*found] if latest is None else [*islice(found, latest)][::-1]


def _near(
    connection: sa.Connection, near: tuple[float, float, float], span: Span, conditions: Collection[sa.ColumnElement[bool]]
) -> Iterator[str]:
    """The events in a circle on the map, by date; there are few, so that their index is read whatever else is asked."""
    asked = sa.select(events.c.id, events.c.lat, events.c.lon).where(*_box(*near), *conditions)
    start, until = sa.func.coalesce(events.c.start, ""), sa.func.coalesce(events.c.until, "")
    for row in connection.execute(asked.where(*span.touches(start, until)).order_by(start, events.c.id)):
        if distance(row.lat, row.lon, near[0], near[1]) <= near[2]:
            yield row.id


def load_events(connection: sa.Connection, ids: Collection[str]) -> dict[str, Event]:
    """Events by their ids; those that are not there are left out."""
    found = {}
    for some in chunks(sorted(ids)):
        for row in connection.execute(sa.select(event_bodies).where(event_bodies.c.event.in_(some))):
            found[row.event] = _event(row.event, row.body)
    return found


def events_of(connection: sa.Connection, claim_ids: Collection[str]) -> dict[str, str]:
    """The event of each claim that is in one."""
    found: dict[str, str] = {}
    for some in chunks(sorted(claim_ids)):
        rows = connection.execute(sa.select(event_claims.c.claim, event_claims.c.event).where(event_claims.c.claim.in_(some)))
        found.update({claim: event for claim, event in rows})
    return found


def tagged(connection: sa.Connection, facet: str, values: Collection[str], days: tuple[str, str], frames: Collection[str]) -> set[str]:
    """Ids of events that begin between two days, are tagged with any of the values and of any of the frames."""
    tag = event_tags.c
    asked = sa.select(tag.event).join(events, events.c.id == tag.event)
    asked = asked.where(tag.facet == facet, tag.value.in_(sorted(values)), tag.start.between(*days), events.c.frame.in_(sorted(frames)))
    return set(connection.scalars(asked))


def untold(connection: sa.Connection, facet: str, values: Collection[str]) -> set[str]:
    """Those of the values that no event is tagged with."""
    tag = event_tags.c
    # One look for each: a value may have very many events.
    return {one for one in values if connection.scalar(sa.select(tag.value).where(tag.facet == facet, tag.value == one).limit(1)) is None}


def frames_told(connection: sa.Connection, days: tuple[str, str]) -> set[str]:
    """The frames of the events that begin between two days."""
    return set(connection.scalars(sa.select(events.c.frame).where(events.c.start.between(*days)).distinct()))


def first_day(date: str) -> str:
    """*2024* and *2024-05* as their first days."""
    return (date[:10] + "-01-01"[len(date) - 4 :]) if len(date) < 10 else date[:10]


def last_day(date: str) -> str:
    """*2024* and *2024-05* as their last days."""
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:7]))[1]:02}"
    return date[:10]


def _event(ident: str, body: str) -> Event:
    event: Event = decode(body, Event, f"event {ident}")
    return event


def _conditions(question: Question) -> Iterator[sa.ColumnElement[bool]]:
    """What is asked of the event itself, and not of its time and place, its tags or its reports."""
    if question.types:
        yield events.c.type.in_(question.types)
    if question.grades:
        yield events.c.grade.in_(question.grades)
    if question.statuses:
        yield events.c.status.in_(question.statuses)


def _box(lat: float, lon: float, radius: float) -> Iterator[sa.ColumnElement[bool]]:
    """The degrees around a point; across the date line and at the poles every longitude."""
    high = radius / _DEGREE
    yield events.c.lat.between(lat - high, lat + high)
    narrow = math.cos(math.radians(min(89.0, abs(lat) + high)))
    wide = high / max(0.01, narrow)
    if lon - wide > -180 and lon + wide < 180:
        yield events.c.lon.between(lon - wide, lon + wide)


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points, on a globe."""
    north, east = math.radians(other_lat - lat), math.radians(other_lon - lon)
    chord = math.sin(north / 2) ** 2 + math.cos(math.radians(lat)) * math.cos(math.radians(other_lat)) * math.sin(east / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, chord)))
