"""The record: reports, codings, claims, judgements, and what is derived from them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

#: SQLite counts rows by itself only in a column of its own INTEGER type.
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
#: Tables that are only ever added to.
_FAST = {table: ("UPDATE", "DELETE") for table in ("reports", "judgements", "judged")}


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "aligned",
        sa.Column("a", sa.Text, primary_key=True),
        sa.Column("b", sa.Text, primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("aligned_to", "aligned", ["b"])
    op.create_table(
        "attachments",
        sa.Column("claim", sa.Text, primary_key=True),
        sa.Column("incident", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("report", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("attachments_of_report", "attachments", ["report"])
    op.create_index("attachments_to_incident", "attachments", ["incident"])
    op.create_table(
        "claim_keys",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("claim", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "doubts",
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("one", sa.Text, primary_key=True),
        sa.Column("other", sa.Text, primary_key=True),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("doubts_of_other", "doubts", ["other"])
    op.create_table(
        "event_bodies",
        sa.Column("event", sa.Text, primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "event_claims",
        sa.Column("claim", sa.Text, primary_key=True),
        sa.Column("event", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("claims_of_event", "event_claims", ["event"])
    op.create_table(
        "event_tags",
        sa.Column("facet", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, primary_key=True),
        sa.Column("start", sa.Text, primary_key=True),
        sa.Column("event", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("tags_of_event", "event_tags", ["event"])
    op.create_table(
        "events",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("component", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("frame", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("start", sa.Text),
        sa.Column("until", sa.Text),
        sa.Column("grade", sa.Text, nullable=False),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sqlite_with_rowid=False,
    )
    op.create_index("events_by_component", "events", ["component"])
    op.create_index("events_by_place", "events", ["lat", "lon"])
    op.create_index("events_by_time", "events", ["start", "until", "type", "grade", "status"])
    op.create_table(
        "facts",
        sa.Column("report", sa.Text, primary_key=True),
        sa.Column("component", sa.Text, nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("facts_by_component", "facts", ["component"])
    op.create_index("facts_by_wording", "facts", ["wording"])
    op.create_table(
        "features",
        sa.Column("claim", sa.Text, primary_key=True),
        sa.Column("report", sa.Text, nullable=False),
        sa.Column("component", sa.Text, nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("features_by_component", "features", ["component"])
    op.create_index("features_by_wording", "features", ["wording"])
    op.create_index("features_of_report", "features", ["report"])
    op.create_table(
        "judgements",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "origins",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("component", sa.Text, nullable=False),
        sa.Column("reports", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("origins_by_component", "origins", ["component"])
    op.create_table(
        "report_keys",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("report", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reports",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("lang", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("source", sa.Text),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("kept", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "state",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "voices",
        sa.Column("report", sa.Text, primary_key=True),
        sa.Column("origin", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("voices_of_origin", "voices", ["origin"])
    op.create_table(
        "claims",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("report", sa.Text, sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("claims_by_confidence", "claims", ["confidence", "id"])
    op.create_index("claims_of_report", "claims", ["report", "place"])
    op.create_table(
        "codings",
        sa.Column("report", sa.Text, sa.ForeignKey("reports.id"), primary_key=True),
        sa.Column("coder", sa.Text, nullable=False),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("failed", sa.Boolean, nullable=False),
        sa.Column("problems", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "judged",
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("target", sa.Text, primary_key=True),
        sa.Column("judgement", sa.Text, sa.ForeignKey("judgements.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.bulk_insert(sa.table("state", sa.column("name"), sa.column("value")), [{"name": "truth", "value": 0}])
    if op.get_bind().dialect.name == "sqlite":
        _upgrade_sqlite()
    else:
        _upgrade_postgresql()


def _upgrade_sqlite() -> None:
    """Search over words already folded (see store/words.py), without a second copy of the text; and what holds the truth fast."""
    op.execute("CREATE VIRTUAL TABLE report_words USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')")
    for table, actions in _FAST.items():
        for action in actions:
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are only added to'); END"
            )


def _upgrade_postgresql() -> None:
    op.create_table(
        "report_words",
        sa.Column("report", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("words", postgresql.TSVECTOR, nullable=False),
    )
    op.create_index("report_words_index", "report_words", ["words"], postgresql_using="gin")
    op.execute(
        "CREATE FUNCTION besa_only_added_to() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% are only added to', TG_TABLE_NAME; END $$"
    )
    for table, actions in _FAST.items():
        op.execute(
            f"CREATE TRIGGER {table}_only_added_to BEFORE {' OR '.join(actions)} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION besa_only_added_to()"
        )
