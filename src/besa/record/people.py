"""Who is who in events: parties by country and sector, and a label for those who answer for a claim."""

from __future__ import annotations

from collections.abc import Iterable

from besa.model import Entity

_STATE = frozenset({"GOV", "MIL", "COP", "SPY", ""})


def countries(entities: Iterable[Entity]) -> frozenset[str]:
    return frozenset(entity.country for entity in entities if entity.country)


def acts_for(entity: Entity, other: Entity) -> bool:
    """Whether two entities are of one party: a government and its forces are; parliament, courts and parties are not it."""
    if not entity.country or entity.country != other.country:
        return False
    return entity.sector == other.sector or (entity.sector in _STATE and other.sector in _STATE)


def share_party(some: Iterable[Entity], others: Iterable[Entity]) -> bool:
    known = list(others)
    return any(acts_for(one, other) for one in some for other in known)


def table(entities: Iterable[Entity]) -> frozenset[str]:
    """Who sits at a table: the countries where there are two or more, else the persons."""
    known = list(entities)
    nations = countries(known)
    return nations if len(nations) > 1 else frozenset(entity.id for entity in known if entity.id and entity.id.startswith("per:"))


def label(says: Iterable[Entity], source: str | None) -> str:
    """Who answers for a claim, outermost first (*Adria Press ← interior ministry*); the outlet where nobody is named."""
    names = [entity.name or "/".join(filter(None, (entity.country, entity.sector))) for entity in says]
    return " ← ".join(name for name in names if name) or source or "the report"


def codes(entities: Iterable[Entity]) -> str:
    """Country and sector of each, sorted: *ARM/MIL, AZE/GOV*; the name where there is neither, the unknown only if alone."""
    told = {f"{e.country}/{e.sector}".strip("/") or e.name or "UNK" for e in entities}
    return ", ".join(sorted(told - {"UNK"} or told))
