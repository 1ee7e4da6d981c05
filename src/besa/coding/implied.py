"""Parties that a claim implies and no words name, in a report that is nearly all about one country.

*The protesters walked out*, *two people were stabbed*, *the union rejected the claims*: who is protested against, who did it, whose
people or claims they are is left to the reader, who takes the report's country for granted. What is filled in here has no words of its
own, so it has no place in the text.
"""

from __future__ import annotations

import msgspec

from besa.coding.drafts import Draft
from besa.model import Entity

#: Acts that somebody must bear, and who that is where nothing else is said.
_BORNE_BY = {
    "ACCUSE": "", "ASSAULT": "CVL", "COERCE": "", "PROTEST": "", "SANCTION": "", "REQUEST": "", "MOBILIZE": "", "REJECT": "",
    "SUPPORT": "", "CONCEDE": "", "THREATEN": "",
}  # fmt: skip
_SAID = frozenset({"REJECT", "SUPPORT", "CONCEDE", "THREATEN"})
_STATELY = frozenset({"GOV", "MIL"})
#: Acts that somebody must do.
_DONE_BY = frozenset({"ACCUSE", "COERCE", "SANCTION", "REQUEST", "MOBILIZE", "RETREAT", "AID", "PROTEST"})


def of_one_country(entities: tuple[Entity, ...], country: str) -> tuple[Entity, ...]:
    """The parties of a slot, with the report's country if none of them has one; of attackers whom nobody knows nothing is said."""
    if not country or any(e.country for e in entities):
        return entities
    return tuple(e if e.sector == "UNK" else msgspec.structs.replace(e, country=country) for e in entities)


def strikes_abroad(draft: Draft, country: str) -> bool:
    """*an Israeli strike killed ten people*: who is struck by a state that is named as such is hardly of that state.

    Its police and army may well turn on its own people.
    """
    powers = (a for a in draft.actors if a.kind in ("land", "adjective") and a.sector == "GOV")
    return draft.type == "ASSAULT" and any(a.country == country for a in powers)


def implied_actors(draft: Draft, country: str) -> tuple[Entity, ...]:
    """Who did an act that the words tell without saying who: the state that the report is about, or somebody in it."""
    if not country or draft.type not in _DONE_BY:
        return ()
    return (Entity(country=country),)


def implied_recipients(draft: Draft, country: str) -> tuple[Entity, ...]:
    """Who bore an act that the words tell without saying on whom."""
    sector = _BORNE_BY.get(draft.type)
    if not country or sector is None or draft.frame.joint or draft.status == "negated":
        return ()
    lands = {actor.country for actor in draft.actors if actor.country}
    if draft.type in _SAID and (len(lands) > 1 or (lands - {country} and draft.type != "SUPPORT")):
        return ()  # *Iran denied it*, *both presidents praised the deal*: what they speak of need not be of the report's country
    if draft.type == "THREATEN" and any(actor.country == country and actor.sector in _STATELY for actor in draft.actors):
        return ()  # a state warns others
    return (Entity(country=country, sector=sector),)
