"""Disputes: claims about one event that cannot all be true, each with who says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from besa.model import Dispute, Event, Side, Telling
from besa.record.incidents import denies_charge, figure, is_incident
from besa.record.people import codes, countries


def disputes(events: Iterable[Event]) -> tuple[Dispute, ...]:
    """Every dispute about an event, by date; ``events``: those that accuse and deny included."""
    every = list(events)
    home = {claim: event for event in every for claim in event.claims}
    found = [d for event in sorted(every, key=lambda e: (e.when.start or "", e.id)) for d in _about(event, home)]
    return tuple(found)


def _about(event: Event, home: Mapping[str, Event]) -> Iterator[Dispute]:
    yield from _tolls(event)
    if is_incident(event):
        yield from _culprits(event, home)
    yield from _denials(event, _followed(event, home, "denial"), _followed(event, home, "accusation"))


def _denials(event: Event, denials: Sequence[Telling], charges: Sequence[Telling]) -> Iterator[Dispute]:
    """Whether it happened as told, and whether a charge is true: who denies a charge does not deny the event."""
    answers = [denial for denial in denials if denies_charge(denial, charges)]
    flat = [denial for denial in denials if denial not in answers]
    if flat:
        yield Dispute(event=event.id, about="denial", sides=(_side(event.tellings[0], "told"), *(_side(t, "denied") for t in flat)))
    if answers:
        accused = [charge for charge in charges if any(denies_charge(answer, [charge]) for answer in answers)]
        sides = (*(_side(t, _accused(t)) for t in accused), *(_side(t, "the charge is denied") for t in answers))
        yield Dispute(event=event.id, about="charge", sides=sides)


def _accused(charge: Telling) -> str:
    return f"accused: {codes(charge.recipients)}"


def _tolls(event: Event) -> Iterator[Dispute]:
    for name in ("dead", "injured", "captured"):
        tally = getattr(event, name)
        bests = {said.count.best for said in tally.by if said.count.best is not None} if tally else set()
        if len(bests) > 1:
            home = {telling.claim: telling for telling in event.tellings}
            sides = tuple(_side(home[said.claims[0]], f"{figure(said.count)} {name}") for said in tally.by)
            yield Dispute(event=event.id, about=name, sides=sides)


def _culprits(event: Event, home: Mapping[str, Event]) -> Iterator[Dispute]:
    named = {telling.claim: (telling, countries(telling.actors)) for telling in event.tellings if countries(telling.actors)}
    for telling in _followed(event, home, "accusation"):
        if countries(telling.recipients):
            named[telling.claim] = (telling, countries(telling.recipients))
    blamed = {who for _, who in named.values()}
    if len(blamed) > 1 and not frozenset.intersection(*blamed):
        yield Dispute(
            event=event.id, about="culprit", sides=tuple(_side(telling, _culprit(telling, who)) for telling, who in named.values())
        )


def _culprit(telling: Telling, who: frozenset[str]) -> str:
    return _accused(telling) if telling.type == "ACCUSE" else ", ".join(sorted(who))


def _followed(event: Event, home: Mapping[str, Event], kind: str) -> list[Telling]:
    others = {home[up.claim].id: home[up.claim] for up in event.follow_ups if up.kind == kind and up.claim in home}
    return [telling for _, other in sorted(others.items()) for telling in other.tellings]


def _side(telling: Telling, what: str) -> Side:
    says = (*telling.says, *telling.actors) if telling.type in ("ACCUSE", "REJECT") else telling.says
    return Side(says=says, what=what, claim=telling.claim, report=telling.report, quote=telling.quote)
