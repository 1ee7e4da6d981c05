"""Who belongs together when pairs belong together."""

from __future__ import annotations

from collections.abc import Iterable


def components(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Every id with the smallest id that it is joined to, through any number of pairs."""
    root = {one: one for one in ids}

    def find(one: str) -> str:
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    for a, b in pairs:
        for one in (a, b):
            root.setdefault(one, one)
        first, second = sorted((find(a), find(b)))
        root[second] = first
    return {one: find(one) for one in root}
