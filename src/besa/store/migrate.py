"""Brings a database to the tables of this program: empty ones and old ones; newer ones are left alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from besa.store.errors import StoreError
from besa.store.sqlite import APPLICATION
from besa.store.tables import METADATA

if TYPE_CHECKING:
    from alembic.config import Config

#: The last step in ``migrations/versions``; a test compares.
HEAD = "0002"
_VERSION = "besa_version"
#: An advisory lock of PostgreSQL: two programs do not make the same tables.
_LOCK = 0x62657361


def find_version(connection: sa.Connection) -> str | None:
    """The step that the database is at; None where it holds no record."""
    if not sa.inspect(connection).has_table(_VERSION):
        return None
    return str(connection.scalar(sa.text(f"SELECT version_num FROM {_VERSION}")))


def check_version(connection: sa.Connection, where: str) -> None:
    """Raises StoreError unless the database can be read as it is."""
    version = find_version(connection)
    if version is None:
        if connection.dialect.name == "sqlite":
            raise StoreError(where, "this is an SQLite database, but no record of besa", "name another file")
        raise StoreError(where, "there is no record in this database", "make one with `besa record PATH… --db …`")
    if version > HEAD:
        raise StoreError(where, f"the record was made by a newer besa (step {version}, this one knows {HEAD})", "install the newer besa")
    if version < HEAD:
        raise StoreError(where, f"the record is of an older besa (step {version})", "bring it up to date with `besa rebuild --db …`")


def upgrade(engine: sa.Engine, where: str) -> None:
    """Make or mend the tables, in one transaction: they are there as a whole or not at all."""
    with engine.connect() as connection:
        if find_version(connection) == HEAD:
            return
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:  # readers and a writer at once; where the disk cannot, SQLite goes without
            connection.connection.cursor().execute("PRAGMA journal_mode = WAL")
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        version = find_version(connection)
        if version == HEAD:
            return
        if version is None:
            _refuse_others(connection, where)
        elif version > HEAD:
            check_version(connection, where)
        _run(connection)
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def _refuse_others(connection: sa.Connection, where: str) -> None:
    found = set(sa.inspect(connection).get_table_names())
    if connection.dialect.name == "postgresql":  # a team's database may hold other things beside
        found &= {*METADATA.tables, "report_words"}
    if taken := sorted(found):
        raise StoreError(where, f"the database holds tables of another program: {', '.join(taken)[:100]}", "name another one")


def _run(connection: sa.Connection) -> None:
    from alembic import command

    settings = make_settings()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def make_settings() -> Config:
    """Alembic's settings."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return settings
