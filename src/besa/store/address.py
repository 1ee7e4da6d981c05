"""Where a record is: a file, or the address of a PostgreSQL database."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

from besa.store.errors import StoreError

_FILE = "sqlite:///"


def read_address(where: str) -> sa.URL | Path:
    """``FILE_OR_URL`` as a path or an address for psycopg. Raises StoreError for what is neither."""
    if where.startswith(_FILE):
        where = where[len(_FILE) :]
    if "://" not in where:
        if not where or "\0" in where:
            raise StoreError(where or "--db", "this is no name of a file", "name a file, or postgresql://…")
        return Path(where)
    try:
        url = sa.make_url(where)
    except (ArgumentError, ValueError):
        raise StoreError("--db", "the address cannot be understood", "write postgresql://user@host/database") from None
    if url.get_backend_name() != "postgresql":
        raise StoreError(say_address(url), f"no records are kept in {url.get_backend_name()}", "name a file, or postgresql://…")
    return url.set(drivername="postgresql+psycopg")


def say_address(address: sa.URL | Path) -> str:
    """For people: never with its password."""
    if isinstance(address, Path):
        return str(address)
    return address.set(drivername=address.get_backend_name()).render_as_string(hide_password=True)
