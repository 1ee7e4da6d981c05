"""The relative that opens the clause of a verb, and where such a clause ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from besa.coding.clauses import Clauses
    from besa.coding.verbs import VerbGroup

#: What parts clauses beyond doubt.
STRONG = frozenset(";:!?()[]")
#: How far before its verb a relative stands.
_OPENS = 8


def relative_before(group: VerbGroup, clauses: Clauses) -> int | None:
    """The relative that opens the clause of a verb."""
    place = group.start - 1
    while place >= 0 and group.start - place < _OPENS:
        if clauses.lows[place] in clauses.grammar.relatives:
            return place
        if clauses.lows[place] == "," or place in clauses.group_at or clauses.lows[place] in STRONG:
            return None
        place -= 1
    return None


def is_set_off(group: VerbGroup, end: int, clauses: Clauses) -> bool:
    """*freed hostages, **which was planned for Monday**, and*: whether commas set a verb's relative clause off, which ends at ``end``."""
    opener = relative_before(group, clauses)
    if opener is None or end < 1 or clauses.lows[end - 1] != "," or "," in clauses.lows[group.end : end - 1]:
        return False
    return opener > 0 and clauses.lows[opener - 1] == ","
