"""Readings of the record: commitments, incidents, contacts, agreements, disputes, of the events that a question finds.

A reading may need events beside those asked for: what follows up on an incident, what became of a promise. They are
looked up, so that a question's cost grows with its answer and not with the record.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec
import sqlalchemy as sa

from besa.model import AgreementFacts, Contact, Dispute, Event, Incident, Promise, Track
from besa.record import as_known, commitments, contacts, disputes, incidents, is_by, tracks
from besa.record.commitments import is_announcement, is_promise
from besa.record.deeds import CHARGED, concerns
from besa.record.later import act_of
from besa.record.people import countries
from besa.store.asking import Question, events_of, find_events, frames_told, load_events, tagged


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """Readings, and the events that they name, by id."""

    entries: Sequence[Event | Promise | Incident | Contact | Track | Dispute]
    events: dict[str, Event]


def read_events(connection: sa.Connection, question: Question, latest: int | None = None) -> Ledger:
    """The events themselves."""
    found = _find(connection, question, latest)
    return Ledger(entries=list(found.values()), events=found)


def read_commitments(connection: sa.Connection, question: Question, as_of: str, announced: bool = False) -> Ledger:
    """Promises with what became of them as of a date; ``statuses`` of the question are those of promises.

    ``announced``: instead of them what is only foretold, scheduled or expected.
    """
    asked = msgspec.structs.replace(question, statuses=())
    wanted = is_announcement if announced else is_promise
    made = {event.id: event for event in find_events(connection, asked) if wanted(event)}
    every = made | _later(connection, made, as_of)
    found = [promise for promise in commitments(every.values(), as_of, announced) if promise.event in made]
    return Ledger(entries=[p for p in found if not question.statuses or p.status in question.statuses], events=every)


def read_incidents(connection: sa.Connection, question: Question) -> Ledger:
    """Violent events with who says what of them, and what followed."""
    asked = msgspec.structs.replace(question, types=question.types or ("ASSAULT",))
    found = _find(connection, asked)
    every = _follow_ups(connection, found.values(), question.as_of) | found
    return Ledger(entries=[one for one in incidents(every.values()) if one.event in found], events=every)


def read_contacts(connection: sa.Connection, question: Question) -> Ledger:
    """Who met, spoke or wrote to whom."""
    asked = msgspec.structs.replace(question, types=question.types or ("CONSULT",))
    found = _find(connection, asked)
    return Ledger(entries=contacts(found.values()), events=found)


def read_disputes(connection: sa.Connection, question: Question) -> Ledger:
    """Claims about one event that cannot all be true."""
    found = _find(connection, question)
    every = _follow_ups(connection, found.values(), question.as_of) | found
    return Ledger(entries=[one for one in disputes(every.values()) if one.event in found], events=every)


def read_agreements(
    connection: sa.Connection, question: Question, as_of: str, agreements: Sequence[AgreementFacts], every: bool = False
) -> Ledger:
    """The provisions of agreements and how far they are carried out as of a date.

    ``every``: also those of which no event asked for tells.
    """
    told = {event.id: event for event in find_events(connection, question)}
    found = [track for track in tracks(told.values(), agreements, as_of) if track.levels or every]
    named = {level.event for track in found for level in track.levels}
    return Ledger(entries=found, events={one: told[one] for one in named})


def _later(connection: sa.Connection, made: dict[str, Event], as_of: str) -> dict[str, Event]:
    """The events that may be steps in the life of promises: of their parties, or about their agreements, of frames that matter."""
    days = min((event.when.start or "" for event in made.values()), default=""), as_of
    acts = {act_of(event) for event in made.values()}
    told = frames_told(connection, days) if made else set()
    frames = {frame for frame in told if frame == "deny" or frame in CHARGED or any(concerns(act, frame) for act in acts)}
    parties = {country for event in made.values() for country in countries(event.actors)}
    named = {agreement for event in made.values() for agreement in event.agreements}
    later = tagged(connection, "actor", parties, days, frames) | tagged(connection, "agreement", named, days, frames)
    return load_events(connection, later - set(made))


def _find(connection: sa.Connection, question: Question, latest: int | None = None) -> dict[str, Event]:
    """The events asked for, with what was known of them as of the day of the question."""
    found = {event.id: event for event in find_events(connection, question, latest)}
    if question.as_of is None:
        return found
    later = _follow_ups(connection, found.values(), question.as_of).values()
    claims = {claim for event in later for claim in event.claims}
    known = {ident: as_known(event, question.as_of) or event for ident, event in found.items()}
    return {ident: _followed_by(event, claims) for ident, event in known.items()}


def _followed_by(event: Event, claims: Collection[str]) -> Event:
    return msgspec.structs.replace(event, follow_ups=tuple(up for up in event.follow_ups if up.claim in claims))


def _follow_ups(connection: sa.Connection, found: Iterable[Event], as_of: str | None) -> dict[str, Event]:
    """The events that follow up on others, those of later days left out."""
    told = events_of(connection, {up.claim for event in found for up in event.follow_ups})
    loaded = load_events(connection, set(told.values()))
    if as_of is None:
        return loaded
    known = {ident: as_known(event, as_of) for ident, event in loaded.items() if is_by(event.when.start, as_of)}
    return {ident: event for ident, event in known.items() if event is not None}
