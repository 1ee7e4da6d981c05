"""Many tellings, one value: which parties, time, place and figures an event is shown with. Nothing is invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from besa.model import Claim, Commitment, Count, Entity, Said, Tally, When, Where
from besa.record.filed import Filed, age, sayers

T = TypeVar("T")
_FINE = {"point": 0, "town": 1, "district": 2, "region": 3, "country": 4}
_SHARP = {"day": 0, "week": 1, "month": 2, "quarter": 3, "year": 4, "unknown": 5}
_SURE = {"stated": 0, "relative": 0, "publication": 1}
#: A party that fewer than this share of the tellings name is left out of the event; its telling still has it.
_NAMED = 0.34


def most(values: Iterable[T], rank: Callable[[T], object] = str) -> T:
    """The commonest value; of equally common ones the first by ``rank``."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], rank(value)))


def union(members: Sequence[Filed], field: Callable[[Claim], tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({value for one in members for value in field(one.claim)}))


def parties(members: Sequence[Filed], field: Callable[[Claim], tuple[Entity, ...]]) -> tuple[Entity, ...]:
    """The parties that enough tellings name, each once, under the name of the telling that is surest of itself.

    An unknown doer is kept only where no telling knows better.
    """
    best = sorted(members, key=lambda one: (-one.claim.confidence, *age(one)))
    seen: Counter[tuple[str, str]] = Counter()
    shown: dict[tuple[str, str], Entity] = {}
    for one in best:
        for code in {_code(entity) for entity in field(one.claim)}:
            seen[code] += 1
        for entity in field(one.claim):
            kept = shown.setdefault(_code(entity), entity)
            if kept.id is None and entity.id:
                shown[_code(entity)] = entity
    known = {code for code in seen if code[0]} or set(seen)
    enough = [code for code in known if seen[code] >= _NAMED * max(seen.values())]
    return tuple(replace(shown[code], start=None, end=None) for code in sorted(enough))


def time(members: Sequence[Filed]) -> When:
    """The time that the text of most reports gives; of reports that give none, that of the earliest."""
    ordered = sorted(members, key=age)
    best = min((_SURE[one.claim.when.basis], _SHARP[one.claim.when.precision]) for one in ordered)
    sharp = [one.claim.when for one in ordered if (_SURE[one.claim.when.basis], _SHARP[one.claim.when.precision]) == best]
    spans = [(when.start or "", when.end or "") for when in sharp]
    chosen = spans[0] if best[0] else most(spans)
    when = next(when for when, span in zip(sharp, spans, strict=True) if span == chosen)
    return replace(when, text_start=None, text_end=None)


def place(members: Sequence[Filed]) -> Where | None:
    """The finest place that a telling names; of equally fine ones the commonest."""
    named = [one.claim.where for one in sorted(members, key=age) if one.claim.where is not None]
    if not named:
        return None
    finest = min(_FINE[where.precision] for where in named)
    fine = [where for where in named if _FINE[where.precision] == finest]
    key = most([where.id or where.name for where in fine])
    return replace(next(where for where in fine if (where.id or where.name) == key), start=None, end=None)


def tally(members: Sequence[Filed], field: Callable[[Claim], Count | None]) -> Tally | None:
    """The lowest and highest figure over all tellings, the one that most say (of those the latest), and who says what."""
    ordered = sorted(members, key=age)
    counted = [(one, count) for one in ordered if (count := field(one.claim)) is not None]
    if not counted:
        return None
    return sum_up([count for _, count in counted], _said(counted))


def sum_up(counts: Sequence[Count], by: tuple[Said, ...]) -> Tally:
    """Of figures in the order in which they were said."""
    lows = [count.low for count in counts if count.low is not None]
    highs = [n for count in counts for n in (count.high, count.best, count.low) if n is not None]
    bests = [count.best for count in counts if count.best is not None]
    commonest = Counter(bests)
    last = {best: place for place, best in enumerate(bests)}
    best = max(commonest, key=lambda n: (commonest[n], last[n])) if bests else None
    unbounded = any(count.high is None and count.best is None for count in counts) and not bests
    return Tally(low=min(lows, default=None), best=best, high=None if unbounded else max(highs, default=None), by=by)


def promise(members: Sequence[Filed]) -> Commitment | None:
    """The promise in the words of the surest telling, with the deadline, condition and deed that the tellings give.

    What a party binds itself to goes before what others foretell of it.
    """
    ordered = sorted(members, key=lambda one: (_is_foretold(one), -one.claim.confidence, *age(one)))
    made = [one.claim.commitment for one in ordered if one.claim.commitment is not None]
    if not made:
        return None
    due = most([c.due for c in made if c.due]) if any(c.due for c in made) else None
    condition = next((c.condition for c in made if c.condition), None)
    acts = [c.act for c in made if c.act]
    return replace(made[0], due=due, condition=condition, act=most(acts) if acts else "", start=None, end=None)


def _is_foretold(one: Filed) -> bool:
    return one.claim.commitment is not None and one.claim.commitment.manner in ("foretold", "vague")


def _said(counted: Sequence[tuple[Filed, Count]]) -> tuple[Said, ...]:
    rows: dict[tuple[object, ...], list[tuple[Filed, Count]]] = {}
    for one, count in counted:
        who = tuple((entity.country, entity.sector, entity.id or "") for entity in sayers(one.claim)) or (one.source,)
        rows.setdefault((count.low, count.best, count.high, who), []).append((one, count))
    return tuple(Said(count=row[0][1], says=row[0][0].claim.said_by, claims=tuple(one.claim.id for one, _ in row)) for row in rows.values())


def _code(entity: Entity) -> tuple[str, str]:
    return entity.country, entity.sector
