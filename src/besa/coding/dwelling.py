"""Of which country people are whom words place in one: *the victims of the earthquake **in Turkey***."""

from __future__ import annotations

from collections.abc import Sequence

from besa.coding.clauses import Clauses
from besa.finding.actors import Actor

#: People who are where they are said to be; soldiers and officials may be abroad.
_RESIDENT = frozenset({"CVL", "MED", "EDU", "REF"})
#: How many words may stand between people and the land that they are in.
_NEAR = 6


def settle_residents(actors: Sequence[Actor], clauses: Clauses) -> None:
    """Gives people without a country the one that a phrase behind them says they are in."""
    for actor in actors:
        if not actor.country and actor.sector in _RESIDENT and clauses.actor_at.get(actor.start) is actor:
            actor.country = _land_behind(actor, clauses)


def _land_behind(actor: Actor, clauses: Clauses) -> str:
    inside = clauses.grammar.markers("in")
    for place in range(actor.end, min(actor.end + _NEAR, len(clauses.lows))):
        if place in clauses.group_at or not clauses.lows[place][:1].isalnum():
            break
        other = clauses.actor_at.get(place)
        if other is not None and other.kind == "land" and other.prep in inside:
            return other.country
    return ""
