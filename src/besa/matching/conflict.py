"""What two claims of one happening cannot differ in."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from besa.matching.days import gap
from besa.matching.features import Features
from besa.matching.keys import polarity

#: Deeds: what happened at a place. Words (all other types) have a place only by the way.
DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "AID", "SANCTION"})
#: Kilometres between two places that may still be one, by the coarser of their precisions.
_REACH = {"point": 12.0, "town": 20.0, "district": 45.0, "region": 120.0}
#: Days that may lie between the reports of one act for which neither gives a time, or one does not.
_UNTIMED = 2
_EARTH = 6371.0


def conflict(a: Features, b: Features) -> str:
    """Why two claims cannot be one happening, in words; "" where nothing stands against it."""
    if a.type != b.type:
        return f"{a.type} and {b.type}"
    if polarity(a.status) != polarity(b.status):
        return f"{a.status} and {b.status}"
    if a.due and b.due and a.due != b.due:
        return f"due {a.due} and {b.due}"
    return _times(a, b) or _parties(a, b) or _persons(a, b) or _places(a, b)


def distance(a: Features, b: Features) -> float | None:
    """Kilometres between the places of two claims; None where either has no point."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    south, north = radians(a.lat), radians(b.lat)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))


def countries(codes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(code.split("/")[0] for code in codes) - {""}


def _times(a: Features, b: Features) -> str:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return ""
    apart = gap((a.first, a.last), (b.first, b.last))
    told = (a.basis != "publication") + (b.basis != "publication")
    if told == 1:
        # The day of a report says that the act came no later.
        timed, untimed = (a, b) if a.basis != "publication" else (b, a)
        assert timed.first is not None and untimed.last is not None
        apart = apart if timed.first <= untimed.last else apart + _UNTIMED
    return f"{apart} days apart" if apart > (0 if told == 2 else _UNTIMED) else ""


def _parties(a: Features, b: Features) -> str:
    first, second = countries(a.actors), countries(b.actors)
    done, also = countries(a.recipients), countries(b.recipients)
    if a.type == "ASSAULT":
        # Who did it is often what the reports disagree about; who suffered it is not.
        return f"victims {_list(done)} and {_list(also)}" if done and also and not done & also else ""
    everybody, all_others = first | done, second | also
    if everybody and all_others and not everybody & all_others:
        return f"parties {_list(everybody)} and {_list(all_others)}"
    if first and second and not first & second and not (first & also and second & done):
        return f"actors {_list(first)} and {_list(second)}"
    return ""


def _persons(a: Features, b: Features) -> str:
    """Of other persons by name or initials: *A.B. was arrested*, *C.D. was arrested*; *Dr Ann Bell* may be *A.B.*"""
    if a.lang != b.lang or not (a.persons and b.persons):
        return ""
    one = any(set(x) <= set(y) or set(y) <= set(x) for x in a.persons for y in b.persons)
    return "" if one else f"done to {' and '.join(sorted(map('/'.join, (a.persons, b.persons))))} (first letters of names)"


def _places(a: Features, b: Features) -> str:
    if a.type not in DEEDS or not (a.place and b.place):
        return ""
    apart = distance(a, b)
    if apart is None:
        return f"in {a.country} and {b.country}" if a.country and b.country and a.country != b.country else ""
    reach = max(_REACH.get(a.place_precision, 400.0), _REACH.get(b.place_precision, 400.0))
    return f"{apart:.0f} km apart" if apart > reach else ""


def _list(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
