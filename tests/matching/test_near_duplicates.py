"""Pairs of Albanian portal articles, judged by hand around the border: copies and rewrites are one origin, others are not.

``tests/data/near_duplicates*.jsonl`` hold ids only. Same: the body of the shorter one is a text that the other has too,
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

DATA = Path(__file__).parents[1] / "data"
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


def measured(name: str, origin_of: dict[str, str]) -> tuple[int, float, float]:
    """How many pairs, precision and recall of *one origin* against the judgements of a file."""
    judged = [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    said = [(row["same"], origin_of[row["a"]] == origin_of[row["b"]]) for row in judged]
    right = sum(same and found for same, found in said)
    return len(said), right / sum(found for _, found in said), right / sum(same for same, _ in said)


def test_origins_agree_with_hand_judged_pairs(origin_of: dict[str, str]) -> None:
    pairs, precision, recall = measured("near_duplicates.jsonl", origin_of)
    assert pairs == 150
    assert precision >= 0.97
    assert recall >= 0.90


def test_where_the_machine_is_unsure_it_is_right_more_often_than_not(origin_of: dict[str, str]) -> None:
    """Sixty pairs drawn from those that it weighs between 0.08 and 0.97; they were no part of the fit."""
    pairs, precision, recall = measured("near_duplicates_doubtful.jsonl", origin_of)
    assert pairs == 60
    assert precision >= 0.70
    assert recall >= 0.50


def test_a_second_sample_around_the_border(origin_of: dict[str, str]) -> None:
    """Sixty-eight other pairs, drawn evenly from scores between 0.03 and 0.998; they were no part of the fit."""
    pairs, precision, recall = measured("near_duplicates_second.jsonl", origin_of)
    assert pairs == 68
    assert precision >= 0.75
    assert recall >= 0.90


def test_a_third_sample_of_what_was_left_around_the_border(origin_of: dict[str, str]) -> None:
    """Sixty pairs of those that no sample had: nearly all the machine's scores from 0.1 to 0.998, and some from 0.03 on."""
    pairs, precision, recall = measured("near_duplicates_third.jsonl", origin_of)
    assert pairs == 60
    assert precision >= 0.65
    assert recall >= 0.85
