"""The agreements of the process packs with their provisions, as the record follows them."""

from __future__ import annotations

from typing import Any

from besa.books.files import PACKS, process_slugs, read_yaml
from besa.model import AgreementFacts, Provision


def agreement_facts(lang: str = "") -> tuple[AgreementFacts, ...]:
    """All agreements, by date, under their names in ``lang``, else under the first that the pack gives."""
    rows = [row for slug in process_slugs() for row in _rows(slug)]
    return tuple(sorted((_facts(row, lang) for row in rows), key=lambda facts: (facts.date, facts.id)))


def _rows(slug: str) -> list[dict[str, Any]]:
    data = read_yaml(PACKS / "processes" / slug / "agreements.yaml")
    rows: list[dict[str, Any]] = data.get("agreements", []) if isinstance(data, dict) else data
    return rows


def _facts(row: dict[str, Any], lang: str) -> AgreementFacts:
    names = row.get("names") or {}
    return AgreementFacts(
        id=row["id"], date=str(row.get("date", "")), name=names.get(lang) or next(iter(names.values()), row["id"]),
        parties=tuple(row.get("parties", ())), provisions=tuple(_provision(one) for one in row.get("provisions", ())),
    )  # fmt: skip


def _provision(row: dict[str, Any]) -> Provision:
    return Provision(
        id=row["id"], text=row.get("text", ""), issue=row.get("issue", ""), owes=tuple(row.get("owes", ())), due=row.get("due")
    )
