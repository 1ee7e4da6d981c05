"""The tables of a record.

Truth: ``reports``, ``codings``, ``claims``, ``judgements``. All others are derived from these and can be made again.
Bodies are JSON as msgspec writes it, kept as text, so that the same record has the same bytes on every database.
"""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()

#: SQLite counts rows by itself only in a column of its own INTEGER type.
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _clustered(name: str, *columns: sa.Column[object]) -> sa.Table:
    """A narrow table that is stored in the order of its key."""
    return sa.Table(name, METADATA, *columns, sqlite_with_rowid=False)


#: Never changed once kept (triggers see to that). ``digest``: of id and words.
reports = sa.Table(
    "reports",
    METADATA,
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

#: How each report was last coded: by which coder, read in which language, with which problems (JSON).
codings = _clustered(
    "codings",
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id"), primary_key=True),
    sa.Column("coder", sa.Text, nullable=False),
    sa.Column("lang", sa.Text, nullable=False),
    sa.Column("failed", sa.Boolean, nullable=False),
    sa.Column("problems", sa.Text, nullable=False),
)

#: What each report says, by its last coding; ``place`` is the order in the report.
claims = sa.Table(
    "claims",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id"), nullable=False),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Index("claims_of_report", "report", "place"),
    sa.Index("claims_by_confidence", "confidence", "id"),
)

#: Only ever added to. ``subjects``: what it speaks of, ids of claims or of reports, stand in ``judged`` too.
judgements = sa.Table(
    "judgements",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)
judged = _clustered(
    "judged",
    sa.Column("subject", sa.Text, primary_key=True),
    sa.Column("target", sa.Text, primary_key=True),
    sa.Column("judgement", sa.Text, sa.ForeignKey("judgements.id"), primary_key=True),
)

#: One row a name; ``truth`` counts the changes, and its row is the lock that writers wait for.
state = _clustered(
    "state",
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.BigInteger, nullable=False),
)

# Derived: what matching needs to know of reports and claims, and whom they belong with.
facts = _clustered(
    "facts",
    sa.Column("report", sa.Text, primary_key=True),
    sa.Column("component", sa.Text, nullable=False),
    sa.Column("wording", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)
sa.Index("facts_by_component", facts.c.component)
sa.Index("facts_by_wording", facts.c.wording)
report_keys = _clustered(
    "report_keys",
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("report", sa.Text, primary_key=True),
)
features = _clustered(
    "features",
    sa.Column("claim", sa.Text, primary_key=True),
    sa.Column("report", sa.Text, nullable=False),
    sa.Column("component", sa.Text, nullable=False),
    sa.Column("wording", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)
sa.Index("features_by_component", features.c.component)
sa.Index("features_by_wording", features.c.wording)
sa.Index("features_of_report", features.c.report)
claim_keys = _clustered(
    "claim_keys",
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("claim", sa.Text, primary_key=True),
)
#: What a person should look at: two wordings, whoever has them, that may tell of the same.
doubts = _clustered(
    "doubts",
    sa.Column("subject", sa.Text, primary_key=True),
    sa.Column("one", sa.Text, primary_key=True),
    sa.Column("other", sa.Text, primary_key=True),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
)
sa.Index("doubts_of_other", doubts.c.other)
#: Claims of two reports that are versions of one text in two languages.
aligned = _clustered(
    "aligned",
    sa.Column("a", sa.Text, primary_key=True),
    sa.Column("b", sa.Text, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
)
sa.Index("aligned_to", aligned.c.b)
attachments = _clustered(
    "attachments",
    sa.Column("claim", sa.Text, primary_key=True),
    sa.Column("incident", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("report", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)
sa.Index("attachments_to_incident", attachments.c.incident)
sa.Index("attachments_of_report", attachments.c.report)
origins = _clustered(
    "origins",
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("component", sa.Text, nullable=False),
    sa.Column("reports", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)
sa.Index("origins_by_component", origins.c.component)
voices = _clustered(
    "voices",
    sa.Column("report", sa.Text, primary_key=True),
    sa.Column("origin", sa.Text, nullable=False),
)
sa.Index("voices_of_origin", voices.c.origin)

#: The events, in few words: what does not stand in these columns or in ``event_tags`` stands in ``event_bodies``, so that
#: a question has little to read. ``start`` and ``until`` are ISO dates; no coordinates where no place is known.
events = _clustered(
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
)
sa.Index("events_by_component", events.c.component)
#: Holds all that most questions are narrowed by, so that these read nothing else.
sa.Index("events_by_time", events.c.start, events.c.until, events.c.type, events.c.grade, events.c.status)
#: The few that last longer than a day: what began before the time asked about is looked for among them only.
sa.Index(
    "events_lasting", events.c.until, events.c.start,
    sqlite_where=events.c.until > events.c.start, postgresql_where=events.c.until > events.c.start,
)  # fmt: skip
#: Contested ones are few.
sa.Index("events_by_grade", events.c.grade, events.c.start)
sa.Index("events_by_place", events.c.lat, events.c.lon, events.c.start, events.c.until)
event_bodies = sa.Table(
    "event_bodies",
    METADATA,
    sa.Column("event", sa.Text, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
)
event_claims = _clustered(
    "event_claims",
    sa.Column("claim", sa.Text, primary_key=True),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("report", sa.Text, nullable=False),
)
sa.Index("claims_of_event", event_claims.c.event, event_claims.c.report)
#: What events are asked by: facets ``actor``, ``country``, ``issue``, ``agreement``, ``name``; the time stands beside it for order.
event_tags = _clustered(
    "event_tags",
    sa.Column("facet", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, primary_key=True),
    sa.Column("start", sa.Text, primary_key=True),
    sa.Column("event", sa.Text, primary_key=True),
)
sa.Index("tags_of_event", event_tags.c.event)

TRUTH = (reports, codings, claims, judgements, judged)
#: In an order in which they can be emptied.
DERIVED = (
    event_tags, event_claims, event_bodies, events, voices, origins, attachments, aligned, doubts, claim_keys, features, report_keys, facts,
)  # fmt: skip
