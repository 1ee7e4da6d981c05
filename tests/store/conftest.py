"""A record to fill, on SQLite and on a real PostgreSQL server: ``BESA_TEST_POSTGRES`` names it."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from besa.store import Store, open_store

SERVER = os.environ.get("BESA_TEST_POSTGRES", "")


@pytest.fixture(scope="session")
def database() -> Iterator[sa.URL]:
    """The address of a PostgreSQL database of its own for this run, which is dropped after it."""
    if not SERVER:
        pytest.skip("BESA_TEST_POSTGRES names no PostgreSQL server")
    url = sa.make_url(SERVER).set(drivername="postgresql+psycopg")
    name = f"besa_test_{uuid.uuid4().hex[:12]}"
    server = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
    try:
        yield url.set(database=name)
    finally:
        with server.connect() as connection:
            connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
        server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record may be made: nothing is there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    url: sa.URL = request.getfixturevalue("database")
    schema = f"s{uuid.uuid4().hex[:12]}"
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text(f"CREATE SCHEMA {schema}"))
    engine.dispose()
    return url.set(drivername="postgresql", query={"options": f"-csearch_path={schema}"}).render_as_string(hide_password=False)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty record."""
    with open_store(address, make=True, write=True) as opened:
        yield opened
