"""Which pairs are compared: those that share a block, copies of one wording only once.

Members of a block with equal wording (``alike``) are one group; of each group only the member with
the smallest id is compared with the other groups. A group is compared again only if all of it is new: so the outcome
for components does not depend on the order in which members came, and a block of many copies costs no squares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from msgspec.structs import replace

from besa.model import Pair


class Kept(Protocol):
    @property
    def id(self) -> str: ...


K = TypeVar("K", bound=Kept)


def join(
    blocks: Mapping[str, Sequence[K]], new: Collection[str], alike: Callable[[K], str], compare: Callable[[K, K], Pair]
) -> tuple[Pair, ...]:
    """Pairs that are the same or doubtful, among those of a block with at least one of ``new`` (ids), sorted."""
    fresh = set(new)
    done: dict[tuple[str, str], Pair] = {}
    for members in blocks.values():
        groups: dict[str, list[K]] = defaultdict(list)
        for member in sorted(members, key=lambda m: m.id):
            groups[alike(member)].append(member)
        for group in groups.values():
            _within(group, fresh, done, compare)
        _across([group[0] for group in groups.values()], fresh_groups(groups.values(), fresh), done, compare)
    return tuple(done[pair] for pair in sorted(done) if done[pair].decision != "different")


def fresh_groups(groups: Iterable[list[K]], fresh: set[str]) -> list[bool]:
    """Of each group, whether all of it is new: the others have been compared already."""
    return [all(member.id in fresh for member in group) for group in groups]


def _within(group: list[K], fresh: set[str], done: dict[tuple[str, str], Pair], compare: Callable[[K, K], Pair]) -> None:
    """Joins the members of a group to its first, if what they have in common is enough; that is asked once."""
    if len(group) < 2:
        return
    first = group[0]
    pattern = compare(first, group[1])
    for other in group[1:]:
        if first.id in fresh or other.id in fresh:
            done[first.id, other.id] = replace(pattern, a=first.id, b=other.id)


def _across(firsts: list[K], whole: list[bool], done: dict[tuple[str, str], Pair], compare: Callable[[K, K], Pair]) -> None:
    for i, a in enumerate(firsts):
        for j in range(i + 1, len(firsts)):
            b = firsts[j]
            pair = (a.id, b.id) if a.id < b.id else (b.id, a.id)
            if (whole[i] or whole[j]) and pair not in done:
                done[pair] = compare(a, b)
