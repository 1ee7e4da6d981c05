"""Contacts: who met, spoke or wrote to whom, and who brought them together."""

from __future__ import annotations

from collections.abc import Iterable

from besa.model import Contact, Entity, Event

_BROKERED = frozenset({"mediate", "host"})
_MEETING_OF_ONE = frozenset({"brief", "hearing", "testify", "session"})


def contacts(events: Iterable[Event]) -> tuple[Contact, ...]:
    """Every contact that took place, by date; sittings of one body and what only one party is named for are left out."""
    chosen = [event for event in events if is_contact(event)]
    return tuple(_contact(event) for event in sorted(chosen, key=lambda event: (event.when.start or "", event.id)))


def is_contact(event: Event) -> bool:
    if event.type != "CONSULT" or event.status not in ("actual", "historical") or event.frame in _MEETING_OF_ONE:
        return False
    return len(_parties(event)) > 1


def _contact(event: Event) -> Contact:
    brokered = event.frame in _BROKERED or "third-party" in event.modes
    mediators = event.actors if brokered and len(event.recipients) > 1 else ()
    parties = tuple(entity for entity in _parties(event) if entity not in mediators)
    return Contact(
        event=event.id, parties=parties, mediators=mediators, modes=event.modes, when=event.when, where=event.where,
        issues=event.issues, agreements=event.agreements,
    )  # fmt: skip


def _parties(event: Event) -> tuple[Entity, ...]:
    seen: dict[tuple[str, str], Entity] = {}
    for entity in (*event.actors, *event.recipients):
        if entity.sector != "UNK" and (entity.country or entity.sector):
            seen.setdefault((entity.country, entity.sector), entity)
    return tuple(seen.values())
