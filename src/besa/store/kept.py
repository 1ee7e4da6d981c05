"""What is known of reports that were kept before: how a report that comes again is met."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
import sqlalchemy as sa

from besa.model import Coded, Problem, Report
from besa.store.codec import decode
from besa.store.rows import chunks
from besa.store.tables import codings, reports

_FIELDS = ("title", "url", "published", "source")


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A kept report without its words."""

    report: Report
    digest: str
    coder: str
    failed: bool
    problems: tuple[Problem, ...]


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be done with a report that comes in: ``report`` as it is to be kept.

    ``new``: code and keep it; ``again``: code it again, because it could not be coded before; ``kept``: nothing.
    """

    report: Report
    action: Literal["new", "again", "kept"]
    problems: tuple[Problem, ...] = ()


def digest_of(report: Report) -> str:
    """What makes two reports the same: id and words. Titles and dates are said of a report; they do not make another of it."""
    return hashlib.sha256(f"{report.id}\0{report.text}".encode("utf-8", "surrogatepass")).hexdigest()


def find_known(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Known]:
    """The kept reports of those ids, by id."""
    found: dict[str, Known] = {}
    columns = (reports.c.id, reports.c.digest, *(reports.c[name] for name in _FIELDS), reports.c.lang)
    asked = sa.select(*columns, codings.c.coder, codings.c.failed, codings.c.problems).join_from(reports, codings)
    for some in chunks(list(ids)):
        for row in connection.execute(asked.where(reports.c.id.in_(some))):
            report = Report(id=row.id, text="", lang=row.lang, **{name: getattr(row, name) for name in _FIELDS})
            problems = decode(row.problems, tuple[Problem, ...], f"report {row.id}")
            found[row.id] = Known(report=report, digest=row.digest, coder=row.coder, failed=row.failed, problems=problems)
    return found


def meet(report: Report, known: dict[str, Known], coder: str) -> Arrival:
    """How a report is met. ``known`` must hold what is kept under its id and under ``rename(report)``."""
    before = known.get(report.id)
    problems: tuple[Problem, ...] = ()
    if before is not None and before.digest != digest_of(report):
        renamed = rename(report)
        what = f"a different report is kept as “{report.id}”: this one is called “{renamed.id}”"
        problems = (Problem(where=report.id, what=what, todo="give every report an id of its own", severity="warning"),)
        report, before = renamed, known.get(renamed.id)
    if before is None:
        return Arrival(report=report, action="new", problems=problems)
    if before.failed and before.coder != coder:
        return Arrival(report=_as_kept(report, before), action="again", problems=problems)
    return Arrival(report=_as_kept(report, before), action="kept", problems=(*problems, *before.problems, *_differences(report, before)))


def note(coded: Coded, coder: str) -> Known:
    """What will be known of a report that is being kept."""
    report = msgspec.structs.replace(coded.report, text="")
    return Known(report=report, digest=digest_of(coded.report), coder=coder, failed=has_failed(coded), problems=coded.problems)


def has_failed(coded: Coded) -> bool:
    """Whether a report could not be coded."""
    return any(problem.severity == "error" for problem in coded.problems)


def rename(report: Report) -> Report:
    """The report under an id of its own, made from its words."""
    digest = hashlib.sha256(report.text.encode("utf-8", "replace")).hexdigest()[:8]
    return msgspec.structs.replace(report, id=f"{report.id}~{digest}")


def _as_kept(report: Report, before: Known) -> Report:
    return msgspec.structs.replace(before.report, text=report.text)


def _differences(report: Report, before: Known) -> Iterator[Problem]:
    names = [name for name in _FIELDS if getattr(report, name) not in (None, getattr(before.report, name))]
    if names:
        what = f"kept before with another {' and '.join(names)}: left as it was"
        yield Problem(where=report.id, what=what, todo="reports are never changed; give it another id to keep both", severity="note")
