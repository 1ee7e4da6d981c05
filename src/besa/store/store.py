"""A record: opened, read in one view, written in whole transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from besa.store.address import read_address, say_address
from besa.store.errors import StoreError
from besa.store.faults import explain, is_passing, telling
from besa.store.migrate import check_version, find_version, upgrade
from besa.store.sqlite import make_engine
from besa.store.tables import state

T = TypeVar("T")
#: So often is a transaction tried that another one stood in the way of.
_TRIES = 5


class Store:
    """An open record. ``where`` names it for people."""

    def __init__(self, engine: sa.Engine, where: str) -> None:
        self.engine = engine
        self.where = where

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that sees the record as it was at one moment. Raises StoreError."""
        with telling(self.where), self.engine.connect() as connection:
            if self.engine.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    def write(self, work: Callable[[sa.Connection], T]) -> T:
        """The result of ``work``, done in one transaction, alone among the writers; done again where another stood in the way.

        When this returns, what was written is on the disk. Raises StoreError, and then nothing was.
        """
        for left in reversed(range(_TRIES)):
            try:
                with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
                    connection.execute(sa.update(state).where(state.c.name == "truth").values(value=state.c.value + 1))
                    return work(connection)
            except (sa.exc.SQLAlchemyError, UnicodeError) as error:
                if not left or not is_passing(error):
                    raise explain(self.where, error) from error
        raise AssertionError("unreachable")

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def open_store(where: str, *, make: bool = False, write: bool = False) -> Store:
    """The record at a file name or address. ``make``: make it where there is none; ``write``: to be written to.

    Raises StoreError: no such record, some other file, a newer besa's, locked, not to be reached.
    """
    address = read_address(where)
    name = say_address(address)
    engine = make_engine(address, make=make, write=write) if isinstance(address, Path) else _connect(address, name)
    try:
        with telling(name):
            if make or write:
                if not make:
                    _require(engine, name)
                upgrade(engine, name)
            with engine.connect() as connection:
                check_version(connection, name)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, name)


def _require(engine: sa.Engine, name: str) -> None:
    with engine.connect() as connection:
        if find_version(connection) is None:
            check_version(connection, name)


def _connect(address: sa.URL, name: str) -> sa.Engine:
    try:
        return sa.create_engine(address, pool_pre_ping=True)
    except ModuleNotFoundError:
        raise StoreError(name, "the driver for PostgreSQL is missing", "pip install 'besa[postgres]'") from None
