"""What matching knows of reports and claims, kept in the database: by key, by component, by wording."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from besa.matching import Facts, Features, claim_keys, components, report_keys
from besa.matching.features import wording as claim_wording
from besa.matching.origins import wording as report_wording
from besa.model import Pair
from besa.store import tables
from besa.store.codec import decode, encode
from besa.store.rows import chunks, insert_rows

K = TypeVar("K", Facts, Features)


class Shelf(Generic[K]):
    """One of the two: facts of reports, or features of claims."""

    def __init__(
        self,
        subject: str,
        kind: type[K],
        table: sa.Table,
        keys: sa.Table,
        keys_of: Callable[[K], tuple[str, ...]],
        wording: Callable[[K], str],
    ) -> None:
        self.subject = subject
        self._kind: Any = kind
        self.table = table
        self._keys = keys
        self._keys_of: Callable[[K], tuple[str, ...]] = keys_of
        self._wording: Callable[[K], str] = wording
        self._id = next(iter(table.primary_key.columns))
        self._owner = keys.c[self._id.name]

    def add(self, connection: sa.Connection, items: Sequence[K]) -> None:
        """Keep them, each a component of its own, findable by their keys."""
        if not items:
            return
        rows = []
        for item in items:
            row = {self._id.name: item.id, "component": item.id, "wording": self._wording(item), "body": encode(item)}
            rows.append(row if isinstance(item, Facts) else {**row, "report": item.report})
        insert_rows(connection, self.table, rows)
        keys = [{"key": key, self._id.name: item.id} for item in items for key in {_number(key) for key in self._keys_of(item)}]
        insert_rows(connection, self._keys, keys)

    def remove(self, connection: sa.Connection, ids: Collection[str]) -> None:
        """Forget them, and doubts about wordings that nobody has any more."""
        wordings: set[str] = set()
        for some in chunks(sorted(ids)):
            wordings |= set(connection.scalars(sa.select(self.table.c.wording).where(self._id.in_(some))))
            connection.execute(sa.delete(self._keys).where(self._owner.in_(some)))
            connection.execute(sa.delete(self.table).where(self._id.in_(some)))
        doubts = tables.doubts
        for some in chunks(sorted(wordings)):
            left = set(connection.scalars(sa.select(self.table.c.wording).where(self.table.c.wording.in_(some))))
            gone = [wording for wording in some if wording not in left]
            about = doubts.c.one.in_(gone) | doubts.c.other.in_(gone)
            connection.execute(sa.delete(doubts).where(doubts.c.subject == self.subject, about))

    def blocks(self, connection: sa.Connection, new: Sequence[K]) -> dict[str, list[K]]:
        """Everybody kept who shares a key with one of ``new``, by key."""
        asked = sorted({_number(key) for item in new for key in self._keys_of(item)})
        owners: dict[str, list[str]] = {}
        for some in chunks(asked):
            for key, owner in connection.execute(sa.select(self._keys.c.key, self._owner).where(self._keys.c.key.in_(some))):
                owners.setdefault(str(key), []).append(owner)
        shared = {key: ids for key, ids in owners.items() if len(ids) > 1}
        found = self.load(connection, {one for ids in shared.values() for one in ids}, known=new)
        return {key: [found[one] for one in ids] for key, ids in shared.items()}

    def load(self, connection: sa.Connection, ids: Collection[str], known: Iterable[K] = ()) -> dict[str, K]:
        """Those of the ids that are kept; ``known`` are at hand already."""
        at_hand: dict[str, K] = {item.id: item for item in known}
        found = {one: at_hand[one] for one in ids if one in at_hand}
        for some in chunks(sorted(one for one in ids if one not in at_hand)):
            for one, body in connection.execute(sa.select(self._id, self.table.c.body).where(self._id.in_(some))):
                found[one] = decode(body, self._kind, f"{self.subject} {one}")
        return found

    def where(self, connection: sa.Connection, condition: sa.ColumnElement[bool]) -> list[K]:
        """Those that meet a condition, by id."""
        rows = connection.execute(sa.select(self._id, self.table.c.body).where(condition).order_by(self._id))
        return [decode(body, self._kind, f"{self.subject} {one}") for one, body in rows]

    def members(self, connection: sa.Connection, roots: Collection[str]) -> dict[str, list[K]]:
        """All members of components, by component."""
        found: dict[str, list[K]] = {root: [] for root in roots}
        column = self.table.c.component
        for some in chunks(sorted(roots)):
            asked = sa.select(column, self._id, self.table.c.body).where(column.in_(some)).order_by(self._id)
            for root, one, body in connection.execute(asked):
                found[root].append(decode(body, self._kind, f"{self.subject} {one}"))
        return found

    def roots(self, connection: sa.Connection, ids: Collection[str]) -> dict[str, str]:
        """The component of each id that is kept."""
        found: dict[str, str] = {}
        for some in chunks(sorted(ids)):
            rows = connection.execute(sa.select(self._id, self.table.c.component).where(self._id.in_(some)))
            found.update({one: root for one, root in rows})
        return found

    def unite(self, connection: sa.Connection, new: Collection[str], pairs: Iterable[tuple[str, str]]) -> tuple[set[str], set[str]]:
        """Join components; those that are touched now, and those that are no more."""
        pairs = list(pairs)
        named = set(new) | {one for pair in pairs for one in pair}
        before = self.roots(connection, named)
        held = [(before[a], before[b]) for a, b in pairs if a in before and b in before]
        after = components(before.values(), held)
        moved: dict[str, list[str]] = {}
        for old, root in after.items():
            if old != root:
                moved.setdefault(root, []).append(old)
        column = self.table.c.component
        for root, olds in moved.items():
            for some in chunks(olds):
                connection.execute(sa.update(self.table).where(column.in_(some)).values(component=root))
        touched = {after[before[one]] for one in new if one in before} | set(moved)
        return touched, {old for olds in moved.values() for old in olds}

    def scatter(self, connection: sa.Connection, ids: Collection[str]) -> set[str]:
        """Take whole components apart, of which ``ids`` are some: every member is one of its own. All their members."""
        roots = set(self.roots(connection, ids).values())
        members = {item.id for items in self.members(connection, roots).values() for item in items}
        for some in chunks(sorted(members)):
            connection.execute(sa.update(self.table).where(self._id.in_(some)).values(component=self._id))
        return members

    def doubt(self, connection: sa.Connection, pairs: Iterable[Pair]) -> None:
        """Keep what a person is to look at, each question once."""
        doubts = tables.doubts
        asked = {}
        for pair in pairs:
            if pair.decision == "doubtful":
                one, other = pair.key.split("|")
                asked[one, other] = {"subject": self.subject, "one": one, "other": other, "score": pair.score, "why": encode(pair.why)}
        for some in chunks(sorted(asked)):
            rows = sa.select(doubts.c.one, doubts.c.other).where(
                doubts.c.subject == self.subject, doubts.c.one.in_([one for one, _ in some])
            )
            known = {(one, other) for one, other in connection.execute(rows)}
            fresh = [asked[key] for key in some if key not in known]
            insert_rows(connection, doubts, fresh)


REPORTS = Shelf("report", Facts, tables.facts, tables.report_keys, report_keys, report_wording)
CLAIMS = Shelf("claim", Features, tables.features, tables.claim_keys, claim_keys, claim_wording)


def _number(key: str) -> int:
    """A key as 63 bits: narrow in the database. Two keys of one number cost a comparison, no more."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big") >> 1
