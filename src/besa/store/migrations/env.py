"""Alembic's way in: it is given the connection of the store, in whose transaction all steps happen."""

from alembic import context

from besa.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, version_table="besa_version")
context.run_migrations()
