"""Incidents: who says how many, who did it, by what, and who denies it; and what followed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from besa.model import Aspect, Cell, Count, Event, FollowKind, Incident, Telling
from besa.record.people import codes, countries, label, share_party

#: Whose cell it is (origin of the report, codes of those who answer for it), and the cell.
_Row = tuple[tuple[str, str], Cell]


def incidents(events: Iterable[Event]) -> tuple[Incident, ...]:
    """Every violent event that is told as done, by date; ``events``: those that follow up on them included."""
    every = list(events)
    home = {claim: event for event in every for claim in event.claims}
    chosen = sorted((event for event in every if is_incident(event)), key=lambda event: (event.when.start or "", event.id))
    return tuple(_incident(event, home) for event in chosen)


def is_incident(event: Event) -> bool:
    return event.type == "ASSAULT" and event.status in ("actual", "historical")


def _incident(event: Event, home: Mapping[str, Event]) -> Incident:
    about = _followed(event, home)
    others = [home[up.claim] for up in event.follow_ups if up.claim in home and up.kind in ("accusation", "denial")]
    rows = [*_told(event), *_said_of(others)]
    return Incident(event=event.id, matrix=tuple(_once(rows)), follow_ups=tuple(about), grade=event.grade)


def _followed(event: Event, home: Mapping[str, Event]) -> list[tuple[FollowKind, str]]:
    """The events that follow up, each under the kind that most of its claims have; of equally many the first by name."""
    kinds: dict[str, Counter[FollowKind]] = defaultdict(Counter)
    for up in event.follow_ups:
        if up.claim in home and home[up.claim].id != event.id:
            kinds[home[up.claim].id][up.kind] += 1
    return sorted((min(found, key=lambda kind: (-found[kind], kind)), ident) for ident, found in kinds.items())


def _told(event: Event) -> Iterator[_Row]:
    for telling in event.tellings:
        for name, count in (("dead", telling.dead), ("injured", telling.injured), ("captured", telling.captured)):
            if count is not None:
                yield _row("count", f"{figure(count)} {name}", telling)
        if any(entity.country for entity in telling.actors):
            yield _row("culprit", codes(telling.actors), telling)
        yield _row("cause", telling.frame or telling.type, telling)


def _said_of(others: Sequence[Event]) -> Iterator[_Row]:
    tellings = [telling for event in {event.id: event for event in others}.values() for telling in event.tellings]
    for telling in tellings:
        if telling.type != "ACCUSE":
            yield _row("denial", _denial(telling, tellings), telling, speaker=telling.status != "negated")
        elif countries(telling.recipients):
            yield _row("culprit", f"accused: {codes(telling.recipients)}", telling, speaker=True)


def _denial(telling: Telling, others: Sequence[Telling]) -> str:
    if telling.status == "negated":
        return f"not done by {codes(telling.actors)}" if countries(telling.actors) else "not done"
    who = codes(telling.actors)
    return f"{who} denies the charge" if denies_charge(telling, others) else f"{who} denies it"


def denies_charge(denial: Telling, others: Iterable[Telling]) -> bool:
    """Whether a denial answers an accusation of its own party and does not say that the act was not done."""
    charges = (other for other in others if other.type == "ACCUSE")
    return denial.status != "negated" and any(share_party(denial.actors, charge.recipients) for charge in charges)


def figure(count: Count) -> str:
    """*2*, *2–4*, *2 or more*, *up to 4*."""
    if count.best is not None and count.low in (None, count.best) and count.high in (None, count.best):
        return str(count.best)
    if count.low is not None and count.high is not None:
        return f"{count.low}–{count.high}"
    if count.low is not None:
        return f"{count.low} or more"
    return f"up to {count.high}" if count.high is not None else "some"


def _row(aspect: Aspect, value: str, telling: Telling, speaker: bool = False) -> _Row:
    """A cell and who it is of. ``speaker``: the telling's own actors are who says it (an accusation, a denial)."""
    says = (*telling.says, *telling.actors) if speaker else telling.says
    cell = Cell(
        source=label(says, telling.source), aspect=aspect, value=value, claim=telling.claim, report=telling.report, quote=telling.quote
    )
    return (telling.origin, codes(one for one in says if one.sector != "JRN")), cell


def _once(rows: Iterable[_Row]) -> list[Cell]:
    """Each value once a source: versions of one report in several languages are one source."""
    seen: dict[tuple[str, str, tuple[str, str]], Cell] = {}
    for whose, cell in rows:
        seen.setdefault((cell.aspect, cell.value, whose), cell)
    order = {"count": 0, "culprit": 1, "cause": 2, "denial": 3}
    return sorted(seen.values(), key=lambda cell: (order[cell.aspect], cell.value, cell.source, cell.claim))
