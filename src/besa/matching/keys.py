"""Under which keys a claim is kept: two claims of one happening share one, and few other claims do.

Every key holds the type, a day (or a coarser time) and a party or place: so the size of a block is what the world's
reports say of one kind of act of one party on one day, and does not grow with the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from besa.matching.days import iso_day
from besa.matching.features import Features

#: Longer spans are kept as one time; shorter ones under each of their days.
_MOST_DAYS = 8


def claim_keys(features: Features) -> tuple[str, ...]:
    """The keys under which a claim is kept and looked up."""
    head = f"{features.type}.{polarity(features.status)}"
    return tuple(sorted({f"{head}:{time}:{who}" for time in _times(features) for who in _handles(features)}))


def polarity(status: str) -> str:
    """What may be one happening: acts that were done, now or long ago; acts not done; acts that may be or will be."""
    return {"negated": "not", "hypothetical": "if", "future": "will"}.get(status, "did")


def _times(features: Features) -> Iterator[str]:
    if features.first is None or features.last is None:
        yield "-"
        return
    if features.last - features.first >= _MOST_DAYS:
        yield f"{iso_day(features.first)}/{iso_day(features.last)}"
        return
    # What has no time of its own happened on the day of the report or the day before.
    first = features.first - 1 if features.basis == "publication" else features.first
    for day in range(first, features.last + 1):
        yield iso_day(day)


def _handles(features: Features) -> Iterator[str]:
    """Parties, and the place of what has no known party on one side."""
    for code in features.actors:
        yield f"a{code}"
    for code in features.recipients:
        yield f"r{code}"
    if features.place and features.place_precision in ("point", "town", "district"):
        yield f"p{features.place}"
    if not features.actors and not features.recipients and not features.place:
        yield f"f{features.frame}"
