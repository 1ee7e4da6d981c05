"""Questions to the record: which events, found by what they are tagged with."""

from __future__ import annotations

import calendar
import math
from collections.abc import Collection, Iterator

import msgspec
import sqlalchemy as sa

from besa.model import Event
from besa.store.codec import decode
from besa.store.latest import latest_by_tags, party_tags, ways_of_tags
from besa.store.rows import chunks
from besa.store.tables import claims, event_bodies, event_claims, event_tags, events, reports
from besa.store.words import match_reports

#: Kilometres to a degree of latitude, and the radius of the earth in kilometres.
_DEGREE, _EARTH = 110.57, 6371.0


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
    ways = ways_of_tags(question.actors, question.countries, question.issues) if latest and not question.since and not question.near else []
    if latest and ways:
        ids = latest_by_tags(connection, ways, list(_columns(connection, question)), last_day(question.until or "9999"), latest)
    else:
        ids = _find_ids(connection, question, latest)
    for some in chunks(ids):
        found = load_events(connection, some)
        yield from (found[one] for one in some)


def _find_ids(connection: sa.Connection, question: Question, latest: int | None) -> list[str]:
    place = (events.c.lat, events.c.lon) if question.near else (sa.null().label("lat"), sa.null().label("lon"))
    asked = sa.select(events.c.id, *place).where(*_conditions(connection, question))
    asked = asked.order_by(events.c.start.desc(), events.c.id.desc()) if latest else asked.order_by(events.c.start, events.c.id)
    if latest and not question.near:
        asked = asked.limit(latest)
    near = [row.id for row in connection.execute(asked) if _is_near(row.lat, row.lon, question.near)]
    return near[:latest][::-1] if latest else near


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
    return set(values) - set(connection.scalars(sa.select(tag.value).where(tag.facet == facet, tag.value.in_(sorted(values))).distinct()))


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


def _conditions(connection: sa.Connection, question: Question) -> Iterator[sa.ColumnElement[bool]]:
    since = first_day(question.since) if question.since else ""
    until = last_day(question.until) if question.until else ""
    yield from _columns(connection, question)
    for actor in question.actors:
        yield _is_party(actor, since, until)
    for country in question.countries:
        yield events.c.id.in_(_with_tag("country", (country,), since, until))
    if question.issues:
        yield events.c.id.in_(_with_tag("issue", question.issues, since, until))
    if question.near:
        yield from _box(*question.near)


def _columns(connection: sa.Connection, question: Question) -> Iterator[sa.ColumnElement[bool]]:
    """What is asked of the event itself and of its reports, and not of its tags."""
    if question.since:
        yield events.c.until >= first_day(question.since)
    if question.until:
        yield events.c.start <= last_day(question.until)
    if question.types:
        yield events.c.type.in_(question.types)
    if question.grades:
        yield events.c.grade.in_(question.grades)
    if question.statuses:
        yield events.c.status.in_(question.statuses)
    if question.words:
        yield events.c.id.in_(_with_words(connection, question.words))


def _is_party(actor: str, since: str, until: str) -> sa.ColumnElement[bool]:
    ways = [sa.and_(*(events.c.id.in_(_with_tag(facet, (value,), since, until)) for facet, value in tags)) for tags in party_tags(actor)]
    return sa.or_(*ways) if ways else sa.false()


def _with_tag(facet: str, values: Collection[str], since: str, until: str) -> sa.SelectBase:
    """Those that begin in the time asked about, and the few that began before and last into it."""
    tag = event_tags.c
    asked = sa.select(tag.event).where(tag.facet == facet, tag.value.in_(values))
    if until:
        asked = asked.where(tag.start <= until)
    if not since:
        return asked
    old = sa.select(events.c.id).where(events.c.start < since, events.c.until >= since)
    return asked.where(tag.start >= since).union_all(asked.where(tag.start < since, tag.event.in_(old)))


def _with_words(connection: sa.Connection, words: str) -> sa.Select[tuple[str]]:
    numbers = match_reports(connection, words)
    told = sa.select(event_claims.c.event).join(claims, claims.c.id == event_claims.c.claim).join(reports, reports.c.id == claims.c.report)
    return told.where(reports.c.number.in_(numbers) if numbers is not None else sa.false())


def _box(lat: float, lon: float, radius: float) -> Iterator[sa.ColumnElement[bool]]:
    """The degrees around a point; across the date line and at the poles every longitude."""
    high = radius / _DEGREE
    yield events.c.lat.between(lat - high, lat + high)
    narrow = math.cos(math.radians(min(89.0, abs(lat) + high)))
    wide = high / max(0.01, narrow)
    if lon - wide > -180 and lon + wide < 180:
        yield events.c.lon.between(lon - wide, lon + wide)


def _is_near(lat: float | None, lon: float | None, near: tuple[float, float, float] | None) -> bool:
    return near is None or (lat is not None and lon is not None and distance(lat, lon, near[0], near[1]) <= near[2])


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points, on a globe."""
    north, east = math.radians(other_lat - lat), math.radians(other_lon - lon)
    chord = math.sin(north / 2) ** 2 + math.cos(math.radians(lat)) * math.cos(math.radians(other_lat)) * math.sin(east / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, chord)))
