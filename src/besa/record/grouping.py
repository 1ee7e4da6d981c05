"""How a component falls into groups: the likeliest pairs first, never against a person's word or a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence


def grouped(
    ids: Sequence[str],
    likely: Iterable[tuple[float, str, str]],
    apart: Callable[[str, str, float], bool],
    decided: Mapping[tuple[str, str], bool],
    close: Callable[[str, str], float] | None = None,
) -> list[list[str]]:
    """Groups of ids, each sorted, in the order of their first ids.

    ``likely``: (score, a, b) of pairs that belong together; ``apart``: whether two must not, though a pair of that score
    speaks for it; ``decided``: persons' words,
    which are followed first. Nothing depends on the order of what is given.
    """
    home = {one: one for one in ids}
    groups = {one: [one] for one in ids}

    def merge(a: str, b: str) -> None:
        first, second = sorted((home[a], home[b]))
        for one in groups[second]:
            home[one] = first
        groups[first] += groups.pop(second)

    def split(a: str, b: str) -> bool:
        return any(decided.get((min(x, y), max(x, y))) is False for x in groups[home[a]] for y in groups[home[b]])

    for a, b in sorted(pair for pair, same in decided.items() if same):
        if a in home and b in home and home[a] != home[b] and not split(a, b):
            merge(a, b)
    for score, a, b in sorted(likely, key=lambda row: (-row[0], row[1], row[2])):
        if home[a] == home[b] or split(a, b):
            continue
        across = [(x, y) for x in groups[home[a]] for y in groups[home[b]]]
        if close is not None and sum(close(x, y) for x, y in across) < 0:
            continue
        if not any(apart(x, y, score) for x, y in across):
            merge(a, b)
    return sorted(sorted(group) for group in groups.values())


def by(key: Callable[[str], str], ids: Iterable[str]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for one in sorted(ids):
        out[key(one)].append(one)
    return out
