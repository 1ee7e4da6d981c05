"""How well an event is attested. docs/record.md tells these rules to readers: keep the two alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from besa.books.files import PACKS, read_yaml
from besa.model import Entity, Grade
from besa.record.filed import Filed, sayers

#: Death tolls that differ by more than this factor contradict each other.
_TOLL = 2
#: Claims below this confidence do not raise a grade.
_SURE = 0.5


def grade(members: Sequence[Filed], origins: int, denied: str) -> Grade:
    """The grade of an event that ``origins`` independent voices tell; ``denied``: that it or a charge is denied, in words, or ""."""
    contested = _contested(members, denied)
    if contested:
        return Grade(level="contested", why=contested)
    accepted = _accepted(members)
    if accepted:
        return Grade(level="confirmed", why=f"the party that it is laid to says so itself: {accepted}")
    sure = any(one.claim.confidence >= _SURE for one in members)
    voices = "1 origin" if origins == 1 else f"{origins} independent origins"
    if origins >= 2 and sure:
        return Grade(level="confirmed", why=voices)
    named = _named(members)
    if named and sure:
        return Grade(level="fair", why=f"{voices}, by a named source: {named}")
    return Grade(level="weak", why=f"{voices}, no named source" if sure else f"{voices}, coded with low confidence")


def _contested(members: Sequence[Filed], denied: str) -> str:
    if denied:
        return denied
    best = [one.claim.dead.best for one in members if one.claim.dead and one.claim.dead.best]
    if best and max(best) > _TOLL * min(best):
        return f"death tolls from {min(best)} to {max(best)}"
    if members[0].claim.type == "ASSAULT":
        doers = {frozenset(_countries(one.claim.actors)) for one in members} - {frozenset()}
        if len(doers) > 1 and not frozenset.intersection(*doers):
            return f"laid to {' and to '.join(sorted('/'.join(sorted(doer)) for doer in doers))}"
    return ""


def _accepted(members: Sequence[Filed]) -> str:
    """The party that did it, where that party is who says so and it is no credit to it (violence, force, a breach)."""
    for one in members:
        if one.claim.type not in ("ASSAULT", "COERCE", "CONCEDE") or one.claim.status not in ("actual", "historical"):
            continue
        doers = _countries(one.claim.actors)
        for entity in sayers(one.claim):
            if entity.country and entity.country in doers and entity.sector in ("GOV", "MIL", "COP", "REB"):
                return entity.name or f"{entity.country}/{entity.sector}"
    return ""


def _named(members: Sequence[Filed]) -> str:
    said = ((entity, one.claim.lang) for one in members for entity in sayers(one.claim))
    names = sorted({entity.name for entity, lang in said if entity.name and _is_named(entity, lang)})
    return names[0] if names else ""


def _is_named(entity: Entity, lang: str) -> bool:
    """Whether a reader can tell who it is: in the registry, or an office or body with a name of its own (a capital letter).

    A capital that only opens the sentence is no name of its own, unless a country is known. *A Western diplomat* is nobody.
    """
    if entity.id:
        return True
    words = (entity.name or "").split()
    if not words or entity.sector in ("", "UNK") or words[0].lower() in _unnamed(lang.split("-")[0]):
        return False
    capitals = [word[:1].isupper() for word in words]
    return any(capitals if entity.country else capitals[1:])


@lru_cache
def _unnamed(lang: str) -> frozenset[str]:
    return frozenset(read_yaml(PACKS / "codebook" / "languages.yaml")["unnamed"].get(lang, ()))


def _countries(entities: Sequence[Entity]) -> set[str]:
    return {entity.country for entity in entities if entity.country}
