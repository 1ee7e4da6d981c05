"""Indexes, and the reports of events, by which questions need not read what grows with the record."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_LONGER = sa.text("until > start")


def upgrade() -> None:
    """Make the indexes, and keep with each claim of an event its report."""
    op.create_index("events_by_grade", "events", ["grade", "start"])
    op.create_index("events_lasting", "events", ["until", "start"], sqlite_where=_LONGER, postgresql_where=_LONGER)
    op.drop_index("events_by_place", "events")
    op.create_index("events_by_place", "events", ["lat", "lon", "start", "until"])
    op.rename_table("event_claims", "event_claims_before")
    op.drop_index("claims_of_event", "event_claims_before")
    op.create_table(
        "event_claims",
        sa.Column("claim", sa.Text, primary_key=True),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("report", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO event_claims (claim, event, report) SELECT told.claim, told.event, claims.report "
        "FROM event_claims_before AS told JOIN claims ON claims.id = told.claim ORDER BY told.claim"
    )
    op.drop_table("event_claims_before")
    op.create_index("claims_of_event", "event_claims", ["event", "report"])
