"""A cue with a verb while its slots are filled."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from besa.coding.arguments import Argument
from besa.coding.clauses import Clauses
from besa.coding.cues import Cue
from besa.coding.slots import put
from besa.coding.verbs import VerbGroup
from besa.finding.actors import Actor


def _empty() -> dict[str, list[Actor]]:
    return {"actor": [], "recipient": []}


class Scene(msgspec.Struct, eq=False, gc=False):
    """What is known of one act told by a verb.

    ``roles``: the slot that each grammatical function fills. ``following`` and ``preceding``: the actors around the verb that may be
    parties. ``described``: whom an adjective of the object names. ``asked``: whoever is marked as the doer is the one who is asked.
    """

    cue: Cue
    group: VerbGroup
    clauses: Clauses
    others: Sequence[Cue]
    roles: dict[str, str]
    following: list[Argument]
    preceding: list[Argument]
    passive: bool = False
    reduced: bool = False
    asked: bool = False
    subject: list[Actor] = []
    described: list[Actor] = []
    slots: dict[str, list[Actor]] = msgspec.field(default_factory=_empty)

    @property
    def actors(self) -> list[Actor]:
        return self.slots["actor"]

    @property
    def recipients(self) -> list[Actor]:
        return self.slots["recipient"]

    def put(self, slot: str, actors: list[Actor]) -> None:
        """Adds actors to a slot; one who is in either has his place, and who fills no slot has none."""
        put(self.slots, slot, actors)
