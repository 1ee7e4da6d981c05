"""What speaks for and against two claims being one happening, where nothing rules it out.

Two sets of weights. Where both sentences are of one language their wording decides most, and the weights are log-odds
fitted on 144 judged pairs of Albanian claims (docs/record.md). Across languages only facts can be compared: they weigh more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from besa.matching.conflict import DEEDS, countries, distance
from besa.matching.features import Features, Range

#: (sentences of one language, facts alone). Above 0 for one happening, below against it.
_WEIGHTS: dict[str, tuple[float, float]] = {
    "base": (-4.4, -3.8),
    "violence": (1.9, 0.0), "force": (-1.2, 0.0), "words said": (-0.6, 0.0), "shared words": (5.0, 0.0), "alike": (5.0, 0.0),
    "actor by id": (0.7, 1.5), "other persons": (-2.0, -3.0), "actor": (0.3, 1.0), "joint actors": (0.3, 1.0),
    "country of actor": (0.0, 0.2), "other actor": (-0.5, -1.0), "not all actors": (-0.2, -0.4),
    "recipient": (1.0, 1.2), "country of recipient": (0.4, 0.5), "other recipient": (0.0, -1.5), "recipient by id": (0.8, 0.5),
    "names": (0.2, 0.8), "other names": (-0.6, 0.0), "other speaker": (-2.0, 0.0),
    "stated day": (0.7, 1.5), "day": (0.5, 0.8), "span": (0.3, 0.7), "near days": (0.0, 0.3), "other days": (-0.7, -0.7),
    "place of deed": (1.0, 2.0), "place": (0.4, 1.0), "near place": (0.3, 0.6), "far place": (-0.8, -1.5),
    "one victim": (1.5, 1.0), "victims": (2.5, 1.5), "other figure": (-0.5, -0.5), "far figure": (-2.0, -2.0),
    "frame": (0.0, 0.8), "other frame": (-0.2, -0.3), "mode": (0.2, 0.3), "other mode": (-1.0, -0.7),
    "deadline": (3.0, 3.0), "one deadline": (-0.5, -0.7), "other words promised": (-4.0, 0.0),
    "promised deed": (1.0, 1.2), "other promised deed": (-0.3, -0.3),
    "agreements": (1.0, 1.0), "other agreements": (-1.0, -1.0), "issues": (0.3, 0.7), "other issues": (-0.3, -0.4),
}  # fmt: skip
_FEW_WORDS = 4
_STRANGE = 0.12
_FEWEST_PROMISED = 2
_FORCE = frozenset({"COERCE", "SANCTION", "PROTEST", "MOBILIZE"})


class Point(NamedTuple):
    """A weight for (above 0) or against (below), what it is about, and the words that explain it."""

    weight: float
    about: str
    why: str


def points(a: Features, b: Features, facts_only: bool = False) -> list[Point]:
    """All points about a pair, those for it first; their sum is the log-odds of one happening.

    ``facts_only``: as if the two were told in two languages.
    """
    words = None if facts_only else _words(a, b)
    column = 1 if words is None else 0
    found = [("base", "", 1.0), *(words or ()), *_facts(a, b)]
    made = [Point(round(_WEIGHTS[about][column] * size, 2), about, why or about) for about, why, size in found]
    return sorted((p for p in made if p.weight), key=lambda point: (-point.weight, point.about))


def strangers(a: Features, b: Features) -> bool:
    """Whether two sentences of one language say nothing alike, and no figure or deadline speaks for them all the same."""
    if a.type == "ASSAULT" or a.lang != b.lang or (a.due and b.due) or (a.dead and b.dead):
        return False
    first, second = (set(one.words).difference(a.named, b.named) for one in (a, b))  # *the speaker, Ann Bell, …* proves nothing
    fewest = min(len(first), len(second))
    return fewest >= _FEW_WORDS and len(first & second) < _STRANGE * fewest


_Found = tuple[str, str, float]


def _facts(a: Features, b: Features) -> Iterator[_Found]:
    yield from _actors(a, b)
    yield from _recipients(a, b)
    yield from _time(a, b)
    yield from _place(a, b)
    yield from _figures(a, b)
    yield from _matter(a, b)


def _words(a: Features, b: Features) -> list[_Found] | None:
    """Wording, and how much it takes in acts of this kind; None where there is none to compare."""
    if a.lang != b.lang or min(len(a.words), len(b.words)) < _FEW_WORDS:
        return None
    first, second = set(a.words), set(b.words)
    shared = len(first & second)
    inside, alike = shared / min(len(first), len(second)), shared / len(first | second)
    kind = "violence" if a.type == "ASSAULT" else "force" if a.type in _FORCE else "" if a.type in DEEDS | {"CONSULT"} else "words said"
    out = [
        ("shared words", f"{inside:.0%} of the shorter sentence's words in common", inside),
        ("alike", f"{alike:.0%} of all words", alike),
    ]
    return [*out, (kind, f"{a.type}: acts of this kind are {'rare' if kind == 'violence' else 'many'}", 1.0)] if kind else out


def _actors(a: Features, b: Features) -> Iterator[_Found]:
    people, others = _people(a.actor_ids), _people(b.actor_ids)
    if set(a.actor_ids) & set(b.actor_ids):
        yield "actor by id", "the same actor by id", 1.0
    elif people and others:
        yield "other persons", "other persons act", 1.0
    common = set(a.actors) & set(b.actors)
    if common:
        yield "actor", f"both by {', '.join(sorted(common))}", 1.0
        if len(countries(tuple(common))) > 1:
            yield "joint actors", "the same parties together", 1.0
    elif countries(a.actors) & countries(b.actors):
        yield "country of actor", "actors of one country, another body", 1.0
    elif countries(a.actors) and countries(b.actors):
        yield "other actor", "another is named as the actor", 1.0
    if set(a.actors) != set(b.actors) and min(len(countries(a.actors)), len(countries(b.actors))) > 0:
        yield "not all actors", "not the same set of actors", 1.0


def _recipients(a: Features, b: Features) -> Iterator[_Found]:
    common = set(a.recipients) & set(b.recipients)
    if common:
        yield "recipient", f"both towards {', '.join(sorted(common))}", 1.0
    elif countries(a.recipients) & countries(b.recipients):
        yield "country of recipient", "towards the same country", 1.0
    elif a.recipients and b.recipients:
        yield "other recipient", "towards others", 1.0
    if set(a.recipient_ids) & set(b.recipient_ids):
        yield "recipient by id", "towards the same by id", 1.0
    if a.names and b.names:
        shared = len(set(a.names) & set(b.names)) / min(len(a.names), len(b.names))
        if shared >= 0.5:
            yield "names", "the same names", 1.0
        elif not shared:
            yield "other names", "other names", 1.0
    if a.type not in DEEDS and a.doers and b.doers and not set(a.doers) & set(b.doers):
        yield "other speaker", "somebody of another name speaks", 1.0


def _time(a: Features, b: Features) -> Iterator[_Found]:
    if a.first is None or b.first is None:
        return
    stated = a.basis != "publication" and b.basis != "publication"
    if (a.first, a.last) == (b.first, b.last):
        if a.first == a.last:
            yield "stated day" if stated else "day", "on the same day", 1.0
        elif stated:
            yield "span", "in the same span of time", 1.0
    elif not stated and a.first == a.last and b.first == b.last:
        yield "near days" if abs(a.first - b.first) < 2 else "other days", "told on different days", 1.0


def _place(a: Features, b: Features) -> Iterator[_Found]:
    if not (a.place and b.place):
        return
    apart = distance(a, b)
    exact = {a.place_precision, b.place_precision} <= {"point", "town", "district"}
    if exact and (a.place == b.place or (apart is not None and apart < 5)):
        yield "place of deed" if a.type in DEEDS else "place", "at the same place", 1.0
    elif apart is not None and exact and apart > 20:
        yield "far place", f"places {apart:.0f} km apart", 1.0 if a.type in DEEDS else 0.5
    elif a.place == b.place or (apart is not None and apart < 20):
        yield "near place", "places near each other", 1.0 if a.type in DEEDS else 0.5


def _figures(a: Features, b: Features) -> Iterator[_Found]:
    for name in ("dead", "injured", "captured"):
        first, second = _best(getattr(a, name)), _best(getattr(b, name))
        if first is None or second is None:
            continue
        if first == second:
            yield "one victim" if first < 2 else "victims", f"{first} {name} in both", 1.0
        else:
            far = max(first, second) > 2 * max(1, min(first, second))
            yield "far figure" if far else "other figure", f"{first} and {second} {name}", 1.0


def _matter(a: Features, b: Features) -> Iterator[_Found]:
    if a.frame and b.frame:
        yield ("frame", f"both {a.frame}", 1.0) if a.frame == b.frame else ("other frame", f"{a.frame} and {b.frame}", 1.0)
    if a.modes and b.modes:
        same = bool(set(a.modes) & set(b.modes))
        yield "mode" if same else "other mode", f"{', '.join(a.modes)} and {', '.join(b.modes)}", 1.0
    if a.due and b.due:
        yield "deadline", f"both due {a.due}", 1.0
    elif a.due or b.due:
        yield "one deadline", "only one has a deadline", 1.0
    if a.act and b.act:
        yield "promised deed" if a.act == b.act else "other promised deed", f"promised: {a.act} and {b.act}", 1.0
    if a.lang == b.lang and min(len(a.promised), len(b.promised)) >= _FEWEST_PROMISED and not set(a.promised) & set(b.promised):
        yield "other words promised", "what is promised has no word in common", 1.0
    yield from _shared(a.agreements, b.agreements, "agreements")
    yield from _shared(a.issues, b.issues, "issues")


def _shared(a: tuple[str, ...], b: tuple[str, ...], what: str) -> Iterator[_Found]:
    common = set(a) & set(b)
    if common:
        yield what, f"{what} in common: {', '.join(sorted(common))}", 1.0
    elif a and b:
        yield f"other {what}", f"no {what} in common", 1.0


def _people(ids: tuple[str, ...]) -> set[str]:
    return {one for one in ids if one.startswith("per:")}


def _best(count: Range | None) -> int | None:
    """The figure that is told; none for *soldiers died*."""
    return None if count is None else count[1]
