"""Pairs of Albanian portal articles, judged by hand around the border: copies and rewrites are one origin, others are not.

``tests/data/near_duplicates.jsonl`` holds ids only. Same: the body of the shorter one is a text that the other has too,
word for word or lightly reworded. Not: a bulletin of another day, a background passage, a quotation in another story.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest

from besa.matching import components, facts_of, join_reports, report_keys
from besa.matching.facts import Facts
from besa.model import Report
from besa.record import fold_origins

JUDGED = Path(__file__).parents[1] / "data" / "near_duplicates.jsonl"
ARTICLES = (
    Path(os.environ.get("BESA_EVAL") or Path(__file__).parents[2].parent / "shared" / "eval") / "data" / "unlabelled" / "albnews.sq.jsonl"
)


@pytest.fixture(scope="module")
def origin_of() -> dict[str, str]:
    if not ARTICLES.exists():
        pytest.skip("no evaluation data")
    reports = [msgspec.json.decode(line, type=Report) for line in ARTICLES.read_bytes().splitlines() if line.strip()]
    facts = {report.id: facts_of(report, (), "sq") for report in reports}
    blocks: dict[str, list[Facts]] = {}
    for one in facts.values():
        for key in report_keys(one):
            blocks.setdefault(key, []).append(one)
    pairs = [(pair.a, pair.b) for pair in join_reports(blocks, set(facts)) if pair.decision == "same"]
    groups: dict[str, list[Facts]] = {}
    for one, root in components(facts, pairs).items():
        groups.setdefault(root, []).append(facts[one])
    return {copy.report: origin.id for group in groups.values() for origin in fold_origins(group) for copy in origin.reports}


def test_origins_agree_with_hand_judged_pairs(origin_of: dict[str, str]) -> None:
    judged = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    said = [(row["same"], origin_of[row["a"]] == origin_of[row["b"]]) for row in judged]
    right = sum(same and found for same, found in said)
    assert len(said) == 150
    assert right / sum(found for _, found in said) >= 0.97, "precision"
    assert right / sum(same for same, _ in said) >= 0.90, "recall"
