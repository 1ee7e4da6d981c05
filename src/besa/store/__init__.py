"""The record in a database: a file of SQLite, or PostgreSQL."""

from besa.store import tables
from besa.store.asking import Question, first_day, last_day, untold
from besa.store.errors import StoreError
from besa.store.growing import heed, rebuild
from besa.store.judging import add_judgements, all_judgements, lost_judgements
from besa.store.readings import (
    Ledger,
    read_agreements,
    read_commitments,
    read_contacts,
    read_disputes,
    read_events,
    read_incidents,
)
from besa.store.recoding import count_others, recode
from besa.store.recording import Acknowledged, record
from besa.store.reviewing import Doubt, doubtful_claims, doubtful_pairs
from besa.store.store import Store, open_store
from besa.store.truth import count
from besa.store.voices import find_origins, missing_reports
from besa.store.words import Hit, search

__all__ = [
    "Acknowledged",
    "Doubt",
    "Hit",
    "Ledger",
    "Question",
    "Store",
    "StoreError",
    "add_judgements",
    "all_judgements",
    "count",
    "count_others",
    "doubtful_claims",
    "doubtful_pairs",
    "find_origins",
    "first_day",
    "heed",
    "last_day",
    "lost_judgements",
    "missing_reports",
    "open_store",
    "read_agreements",
    "read_commitments",
    "read_contacts",
    "read_disputes",
    "read_events",
    "read_incidents",
    "rebuild",
    "recode",
    "record",
    "search",
    "tables",
    "untold",
]
