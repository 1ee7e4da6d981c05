"""What speaks for and against two claims being one happening, where nothing rules it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from besa.matching.conflict import DEEDS, countries, distance
from besa.matching.features import Features, Range

#: Share of the shorter sentence's words that the other has, and what that weighs, for sentences of one language.
_WORDING = ((0.8, 4.0), (0.6, 3.0), (0.45, 2.0), (0.3, 0.7), (0.15, -0.5), (0.0, -1.5))
_FEW_WORDS = 4


class Point(NamedTuple):
    """A weight for (above 0) or against (below), the words that explain it, and what it is about."""

    weight: float
    why: str
    about: str = ""


def points(a: Features, b: Features) -> list[Point]:
    """All points about a pair, those for it first."""
    every = (*_actors(a, b), *_recipients(a, b), *_time(a, b), *_place(a, b), *_figures(a, b), *_matter(a, b), *_words(a, b))
    return sorted((p for p in every if p.weight), key=lambda point: (-point.weight, point.why))


def _actors(a: Features, b: Features) -> Iterator[Point]:
    people, others = _people(a.actor_ids), _people(b.actor_ids)
    if set(a.actor_ids) & set(b.actor_ids):
        yield Point(1.5, "the same actor by id")
    elif people and others:
        yield Point(-3.0, "other persons act")
    common = set(a.actors) & set(b.actors)
    if common:
        yield Point(1.0, f"both by {', '.join(sorted(common))}")
        if len(countries(tuple(common))) > 1:
            yield Point(1.0, "the same parties together")
    elif countries(a.actors) & countries(b.actors):
        yield Point(0.2, "actors of the same country, another body")
    elif countries(a.actors) and countries(b.actors):
        yield Point(-1.0, "another is named as the actor")
    if set(a.actors) != set(b.actors) and min(len(countries(a.actors)), len(countries(b.actors))) > 0:
        yield Point(-0.4, "not the same set of actors")


def _recipients(a: Features, b: Features) -> Iterator[Point]:
    common = set(a.recipients) & set(b.recipients)
    if common:
        yield Point(1.2, f"both towards {', '.join(sorted(common))}")
    elif countries(a.recipients) & countries(b.recipients):
        yield Point(0.5, "towards the same country")
    elif a.recipients and b.recipients:
        yield Point(-1.5, "towards others")
    if set(a.recipient_ids) & set(b.recipient_ids):
        yield Point(0.5, "towards the same by id")
    if a.names and b.names:
        shared = len(set(a.names) & set(b.names)) / min(len(a.names), len(b.names))
        if shared >= 0.5:
            yield Point(0.8, "the same names", "names")
        elif not shared and a.lang == b.lang:
            yield Point(-1.0, "other names", "names")


def _time(a: Features, b: Features) -> Iterator[Point]:
    if a.first is None or b.first is None:
        return
    stated = a.basis != "publication" and b.basis != "publication"
    if (a.first, a.last) == (b.first, b.last):
        if a.first == a.last:
            yield Point(1.5 if stated else 0.8, "on the same day")
        elif stated:
            yield Point(0.7, "in the same span of time")
    elif not stated and a.first == a.last and b.first == b.last:
        yield Point(0.3 if abs(a.first - b.first) < 2 else -0.7, "told on different days")


def _place(a: Features, b: Features) -> Iterator[Point]:
    if not (a.place and b.place):
        return
    apart = distance(a, b)
    exact = {a.place_precision, b.place_precision} <= {"point", "town", "district"}
    weight = 1.0 if a.type in DEEDS else 0.5
    if exact and (a.place == b.place or (apart is not None and apart < 5)):
        yield Point(2.0 * weight, "at the same place")
    elif apart is not None and exact and apart > 20:
        yield Point(-1.5 * weight, f"places {apart:.0f} km apart")
    elif a.place == b.place or (apart is not None and apart < 20):
        yield Point(0.6 * weight, "places near each other")


def _figures(a: Features, b: Features) -> Iterator[Point]:
    for name in ("dead", "injured", "captured"):
        first, second = _best(getattr(a, name)), _best(getattr(b, name))
        if first is None or second is None:
            continue
        if first == second:
            yield Point(1.0 if first < 2 else 1.5, f"{first} {name} in both")
        else:
            yield Point(-0.5 if max(first, second) <= 2 * max(1, min(first, second)) else -2.0, f"{first} and {second} {name}")


def _matter(a: Features, b: Features) -> Iterator[Point]:
    if a.frame and a.frame == b.frame:
        yield Point(0.8, f"both {a.frame}", "frame")
    elif a.frame and b.frame:
        yield Point(-0.3, f"{a.frame} and {b.frame}", "frame")
    if a.modes and b.modes:
        yield Point(0.3 if set(a.modes) & set(b.modes) else -0.7, f"{', '.join(a.modes)} and {', '.join(b.modes)}")
    if a.due and b.due:
        yield Point(3.0, f"both due {a.due}")
    elif a.due or b.due:
        yield Point(-0.7, "only one has a deadline")
    if a.act and b.act:
        yield Point(1.2 if a.act == b.act else -0.3, f"promised: {a.act} and {b.act}")
    yield from _shared(a.agreements, b.agreements, 1.0, -1.0, "agreements")
    yield from _shared(a.issues, b.issues, 0.7, -0.4, "issues")


def _shared(a: tuple[str, ...], b: tuple[str, ...], plus: float, minus: float, what: str) -> Iterator[Point]:
    common = set(a) & set(b)
    if common:
        yield Point(plus, f"{what} in common: {', '.join(sorted(common))}")
    elif a and b:
        yield Point(minus, f"no {what} in common")


def _words(a: Features, b: Features) -> Iterator[Point]:
    if a.lang != b.lang or min(len(a.words), len(b.words)) < _FEW_WORDS:
        return
    share = len(set(a.words) & set(b.words)) / min(len(a.words), len(b.words))
    weight = next(weight for least, weight in _WORDING if share >= least)
    yield Point(weight, f"{share:.0%} of the words in common", "words")


def _people(ids: tuple[str, ...]) -> set[str]:
    return {one for one in ids if one.startswith("per:")}


def _best(count: Range | None) -> int | None:
    """The figure that is told; none for *soldiers died*."""
    return None if count is None else count[1]
