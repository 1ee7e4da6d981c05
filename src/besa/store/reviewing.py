"""What a person should look at: pairs that may be the same, claims that the coder was not sure of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import sqlalchemy as sa

from besa.model import Claim, Judgement, Pair, Report
from besa.store.asking import events_of
from besa.store.codec import decode
from besa.store.judging import judgements_about
from besa.store.tables import claims, doubts, facts, features, judged, judgements
from besa.store.truth import load_claims, load_reports
from besa.store.voices import origin_of

#: Questions fetched at once; reviewers answer slower.
_PAGE = 100


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """A question to a person. ``subject`` and ``ids`` are those of the judgement that answers it.

    ``pair``: why the matcher is not sure. ``claims``, ``reports``: what it is about, in the order of ``ids``.
    """

    subject: str
    ids: tuple[str, ...]
    pair: Pair | None = None
    claims: tuple[Claim, ...] = ()
    reports: tuple[Report, ...] = ()


def doubtful_pairs(connection: sa.Connection, subject: str, by: str | None = None) -> Iterator[Doubt]:
    """Pairs of claims or of reports, the likeliest first, that nobody judged yet, or that ``by`` did not."""
    table, column = (features, features.c.claim) if subject == "claim" else (facts, facts.c.report)
    asked = sa.select(doubts.c.one, doubts.c.other, doubts.c.score, doubts.c.why).where(doubts.c.subject == subject)
    for row in connection.execute(asked.order_by(doubts.c.score.desc(), doubts.c.one, doubts.c.other)).all():
        first = _holders(connection, table, column, row.one)
        second = _holders(connection, table, column, row.other)
        pair = next(((a, b) for a in first for b in second if a != b), None)
        if pair is None or _is_settled(connection, subject, pair, by):
            continue
        a, b = sorted(pair)
        why = decode(row.why, tuple[str, ...], "a doubt")
        yield _fill(connection, Doubt(subject=subject, ids=(a, b), pair=Pair(a=a, b=b, decision="doubtful", score=row.score, why=why)))


def doubtful_claims(connection: sa.Connection, below: float, by: str | None = None) -> Iterator[Doubt]:
    """Claims of less confidence than ``below``, the most doubtful first, that nobody judged yet, or that ``by`` did not."""
    last: tuple[float, str] = (-1.0, "")
    while True:
        later = sa.or_(claims.c.confidence > last[0], sa.and_(claims.c.confidence == last[0], claims.c.id > last[1]))
        asked = sa.select(claims.c.id, claims.c.confidence).where(claims.c.confidence < below, later)
        told = sa.select(judged.c.target).join(judgements, judgements.c.id == judged.c.judgement)
        told = told.where(judged.c.subject == "claim", judgements.c.kind.in_(("accept", "reject", "amend")))
        asked = asked.where(claims.c.id.not_in(told.where(judgements.c.by == by) if by else told))
        rows = connection.execute(asked.order_by(claims.c.confidence, claims.c.id).limit(_PAGE)).all()
        for row in rows:
            yield _fill(connection, Doubt(subject="claim", ids=(row.id,)))
        if len(rows) < _PAGE:
            return
        last = (rows[-1].confidence, rows[-1].id)


def _holders(connection: sa.Connection, table: sa.Table, column: sa.ColumnElement[str], wording: str) -> Sequence[str]:
    """The first two that have a wording."""
    return connection.scalars(sa.select(column).where(table.c.wording == wording).order_by(column).limit(2)).all()


def _is_settled(connection: sa.Connection, subject: str, pair: tuple[str, str], by: str | None) -> bool:
    """Whether a person has judged of it, or other evidence has brought the two together meanwhile."""
    words = judgements_about(connection, subject, pair)
    if any(_speaks_of(word, pair) and (by is None or word.by == by) for word in words):
        return True
    if any(_speaks_of(word, pair) for word in words):
        return False
    home = events_of(connection, pair) if subject == "claim" else origin_of(connection, pair)
    return home.get(pair[0]) is not None and home.get(pair[0]) == home.get(pair[1])


def _speaks_of(word: Judgement, pair: tuple[str, str]) -> bool:
    return word.kind in ("same", "different") and set(pair) <= set(word.ids)


def _fill(connection: sa.Connection, doubt: Doubt) -> Doubt:
    said = load_claims(connection, doubt.ids) if doubt.subject == "claim" else {}
    of = [said[one].report for one in doubt.ids if one in said] or list(doubt.ids)
    held = load_reports(connection, of)
    return msgspec.structs.replace(
        doubt, claims=tuple(said[one] for one in doubt.ids if one in said), reports=tuple(held[one] for one in of)
    )
