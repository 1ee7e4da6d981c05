"""The tokens of a sentence that tell acts, as far as verbs and clauses have to know of them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from besa.books.codebook import Frame
from besa.finding.words import Hit, Sentence

#: Acts by which somebody judges, wants or fears what others do: *condemned the coup*.
_JUDGEMENTS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "CONSULT", "CONCEDE"})
_REFUSALS = frozenset({"ACCUSE", "REJECT"})


class Acts(msgspec.Struct, frozen=True, gc=False):
    """Token numbers. ``heads``: of verbs that are units or say something; ``words``: the other words of units.

    ``verbs``: heads that tell an act and do not only say something; ``judging`` and ``refusing``: those that judge what others do, and
    that are against it; ``deeds``: nouns of violence and death.
    """

    heads: frozenset[int] = frozenset()
    words: frozenset[int] = frozenset()
    verbs: frozenset[int] = frozenset()
    judging: frozenset[int] = frozenset()
    refusing: frozenset[int] = frozenset()
    deeds: frozenset[int] = frozenset()


def acts_of(sentence: Sentence, hits: Sequence[Hit], frames: dict[str, Frame], openers: frozenset[str] = frozenset()) -> Acts:
    """The acts of a sentence. ``hits``: the units that were chosen; ``openers``: words that open a complement clause."""
    says = sentence.hits.get("say", ())
    types = {hit.head: _type_of(hit, frames) for hit in hits if hit.entry.data["pos"] == "v"}
    heads = frozenset([*types, *[hit.head for hit in says]])
    return Acts(
        heads=heads,
        words=frozenset([place for hit in hits for place in hit.places if not _is_of_complement(place, hit, sentence, openers)]) - heads,
        verbs=heads.difference(*[hit.places for hit in says]) if says else heads,
        judging=frozenset([head for head, kind in types.items() if kind in _JUDGEMENTS]),
        refusing=frozenset([head for head, kind in types.items() if kind in _REFUSALS]),
        deeds=_deeds(sentence, frames),
    )


def _is_of_complement(place: int, hit: Hit, sentence: Sentence, openers: frozenset[str]) -> bool:
    """*заявил, что Сербия **напала** …*: a verb of a unit that stands in the clause of what is said; it has a subject of its own."""
    return hit.head < place and sentence.infos[place].verb and not openers.isdisjoint(sentence.lows[hit.head + 1 : place])


def _type_of(hit: Hit, frames: dict[str, Frame]) -> str:
    frame = frames.get(hit.entry.data["frame"])
    return frame.type if frame is not None else ""


def _deeds(sentence: Sentence, frames: dict[str, Frame]) -> frozenset[int]:
    counted = [hit.head for hit in sentence.hits.get("count", ()) if hit.entry.data["pos"] == "n"]
    units = sentence.hits.get("unit", ())
    return frozenset([*counted, *[hit.head for hit in units if hit.entry.data["pos"] == "n" and _type_of(hit, frames) == "ASSAULT"]])
