"""Rows in and ids out, in pieces that every database takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

T = TypeVar("T")
#: Databases take only so many values in one question.
_MANY = 500


def chunks(items: Sequence[T], size: int = _MANY) -> Iterator[Sequence[T]]:
    """Pieces that a database takes in one question."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def insert_rows(connection: sa.Connection, table: sa.TableClause, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, be they none."""
    if rows:
        connection.execute(sa.insert(table), rows)
