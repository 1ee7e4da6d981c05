"""Where a cue stands: facts for the confidence about the clause that holds it and the person of its verb."""

from __future__ import annotations

import pytest

from besa.books import load_books
from besa.model import Report
from besa.pipeline import code

CASES = [
    ("sq", "Masat që duhet të merren janë të njohura, tha ministri.", "should", "clause:relative"),
    ("sq", "Ministri tha që qeveria duhet të veprojë.", "should", "clause:complement"),
    ("sq", "Duhet të përgatitemi për dimrin, tha ministri.", "should", "person:first"),
    ("sq", "Ne nënshkruam marrëveshjen me Ankaranë, tha ministri.", "sign", "person:first"),
    ("en", "The steps that the government must take are known, said the minister.", "should", "clause:relative"),
    ("en", "The minister said that the government must act.", "should", "clause:complement"),
]


@pytest.mark.parametrize(("lang", "text", "frame", "feature"), CASES)
def test_the_clause_and_the_person_are_facts_of_the_claim(lang: str, text: str, frame: str, feature: str) -> None:
    done = code(Report(id="x", text=text, lang=lang, published="2024-05-17"), load_books(), explain=True)
    found = [features for claim, features in zip(done.claims, done.features, strict=True) if claim.frame == frame]
    assert found and feature in found[0]


def test_a_main_clause_in_the_third_person_has_neither() -> None:
    text = "Ministri nënshkroi marrëveshjen me Ankaranë."
    done = code(Report(id="x", text=text, lang="sq", published="2024-05-17"), load_books(), explain=True)
    assert done.features and not any(name.startswith(("clause:", "person:")) for name in done.features[0])
