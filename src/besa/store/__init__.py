"""The record in a database: a file of SQLite, or PostgreSQL."""

from besa.store import tables
from besa.store.errors import StoreError
from besa.store.recording import Acknowledged, record
from besa.store.store import Store, open_store
from besa.store.truth import count

__all__ = ["Acknowledged", "Store", "StoreError", "count", "open_store", "record", "tables"]
