"""Krippendorff's alpha, against the examples of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011)."""

import pytest

from besa.model import Judgement
from besa.record.reliability import alpha, compare_reviewers


def units(*observers: str):
    return [[value for value in column if value != "."] for column in zip(*(row.split() for row in observers), strict=True)]


@pytest.mark.parametrize(
    ("observers", "published"),
    [
        (("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095),
        (("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692),
        (
            ("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."),
            0.743,
        ),
    ],
)
def test_the_published_examples(observers, published):
    assert alpha(units(*observers)) == pytest.approx(published, abs=0.0005)


def test_full_agreement_is_one_and_nothing_to_compare_is_none():
    assert alpha([["a", "a"], ["b", "b"]]) == 1
    assert alpha([["a", "a"], ["a", "a"]]) is None
    assert alpha([["a"], []]) is None


def judge(kind, by, *ids, at="2025-01-01", subject="claim"):
    return Judgement(id=f"{kind}{by}{ids}{at}", kind=kind, subject=subject, ids=ids, by=by, at=at)


def test_reviewers_are_compared_on_what_both_judged_by_their_last_word():
    judgements = [
        judge("same", "Arta", "a", "b"),
        judge("different", "Arta", "a", "b", at="2025-01-02"),
        judge("different", "Besnik", "b", "a"),
        judge("same", "Arta", "c", "d", "e"),
        judge("same", "Besnik", "d", "c"),
        judge("different", "Besnik", "e", "d"),
        judge("same", "Besnik", "x", "y"),
        judge("accept", "Besnik", "a"),
    ]
    found = compare_reviewers(judgements, ("same", "different"))
    assert (found.reviewers, found.questions) == (("Arta", "Besnik"), 3)
    assert found.agreed == pytest.approx(2 / 3)
    assert found.alpha == pytest.approx(1 - 5 * 2 / (2 * 3 * 3))
    assert compare_reviewers(judgements, ("accept", "reject", "amend")).alpha is None
