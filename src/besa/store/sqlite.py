"""Connections to a record in a file."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa

from besa.store.errors import StoreError

#: Marks a file as a record, for programs such as `file`: the letters "besa".
APPLICATION = 0x62657361
#: Seconds that a writer waits for another.
PATIENCE = 60.0
#: Kibibytes of pages that a connection keeps in memory.
_CACHE = 65_536


def make_engine(path: Path, *, make: bool, write: bool) -> sa.Engine:
    """An engine for the file. ``make``: it may be new. ``write``: else it is opened for reading only.

    Raises StoreError where there is no such file, or it is none of besa's.
    """
    _check_file(path, make=make)
    mode = "rwc" if make else "rw" if write else "ro"
    address = f"file:{quote(os.path.abspath(path))}?mode={mode}"
    if mode == "ro" and _is_frozen(path):
        address += "&immutable=1"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.QueuePool)
    sa.event.listen(engine, "connect", _set_up)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, record: Any) -> None:
    cursor = connection.cursor()
    # A file from elsewhere may hold anything: its own views and triggers may call no function that does more than reckon.
    cursor.execute("PRAGMA trusted_schema = OFF")
    cursor.execute("PRAGMA foreign_keys = ON")
    # What is acknowledged is on the disk, though the machine fail; commits are few and large.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE}")
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()


def _begin(connection: sa.Connection) -> None:
    """A writer takes the lock at once: one that began by reading would have to give up if another wrote meanwhile."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_file(path: Path, *, make: bool) -> None:
    where = str(path)
    try:
        if path.is_dir():
            raise StoreError(where, "this is a folder", "name the file that holds the record")
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError:
        if not make:
            raise StoreError(where, "there is no such record", "make it with `besa record PATH… --db FILE`") from None
        if not path.absolute().parent.is_dir():
            raise StoreError(where, "there is no such folder", "make the folder first") from None
        return
    except OSError as error:
        raise StoreError(where, f"cannot be read: {error.strerror or error}", "check the path and its permissions") from None
    if not start:
        if not make:
            raise StoreError(where, "the file is empty", "make a record with `besa record PATH… --db FILE`")
    elif not start.startswith(b"SQLite format 3\0"):
        raise StoreError(where, "this is no record of besa, but some other file", "name another file")


def _is_frozen(path: Path) -> bool:
    """Whether nobody can be writing: SQLite wants to make files beside a record, which a read-only folder does not allow."""
    return not os.access(path.absolute().parent, os.W_OK) and not Path(f"{path}-wal").exists()
