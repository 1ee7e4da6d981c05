"""What databases say when something is wrong, in words that help."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from besa.store.errors import StoreError

#: Words of SQLite's messages: what they mean, what to do.
_SQLITE = (
    ("no such module: fts5", "the SQLite of this Python lacks full-text search (FTS5)", "use another Python, or PostgreSQL"),
    ("file is not a database", "this is no record of besa, but some other file", "name another file"),
    ("file is encrypted", "this is no record of besa, but some other file", "name another file"),
    ("malformed", "the file is damaged", "take a copy from before, or save what can be read with `sqlite3 FILE .recover`"),
    ("disk i/o error", "the disk cannot be read or written", "look after the disk; what was acknowledged is kept"),
    ("disk is full", "the disk is full", "make room and call this again; what was acknowledged is kept"),
    ("locked", "another program holds the record", "try again when it is done"),
    ("busy", "another program holds the record", "try again when it is done"),
    ("readonly", "the record cannot be written", "check the permissions of the file and its folder"),
    ("read-only", "the record cannot be written", "check the permissions of the file and its folder"),
    ("unable to open", "the file cannot be opened", "check the folder and its permissions"),
)
#: Classes of PostgreSQL's states (two or five characters).
_POSTGRES = (
    ("53100", "the disk of the server is full", "make room and call this again; what was acknowledged is kept"),
    ("25006", "the record cannot be written", "use a connection that may write"),
    ("42501", "the user may not do this", "ask for rights on the database"),
    ("28", "the server does not let this user in", "check user and password"),
    ("3D000", "there is no such database", "make it with createdb"),
    ("55P03", "another program holds the record", "try again when it is done"),
    ("57", "the server is shutting down or ended the connection", "try again"),
)
#: To be tried again from the beginning: serialization failure, deadlock.
_AGAIN = frozenset({"40001", "40P01"})


def is_passing(error: BaseException) -> bool:
    """Whether the same transaction may succeed when it is tried again."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if getattr(original, "sqlstate", None) in _AGAIN:
        return True
    return isinstance(original, sqlite3.OperationalError) and "locked" in str(original)


def explain(where: str, error: BaseException) -> StoreError:
    """The StoreError for whatever the database threw."""
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    state = getattr(original, "sqlstate", None)
    message = " ".join(str(original).split())
    if state:
        for start, what, todo in _POSTGRES:
            if state.startswith(start):
                return StoreError(where, what, todo)
    elif isinstance(original, sqlite3.Error):
        for words, what, todo in _SQLITE:
            if words in message.lower():
                return StoreError(where, what, todo)
    elif "connect" in message:
        return StoreError(where, f"no connection to the server: {message[:200]}", "check host, port and that it runs")
    return StoreError(where, f"the database refused: {message[:200]}")


@contextmanager
def telling(where: str) -> Iterator[None]:
    """Errors of the database become StoreErrors."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, UnicodeError) as error:
        raise explain(where, error) from error
