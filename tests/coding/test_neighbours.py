"""What stands around a claim, as the second look at its confidence sees it."""

from __future__ import annotations

from besa.coding.neighbours import Row, neighbourhood


def test_a_lone_claim_has_nothing_beside_it() -> None:
    (near,) = neighbourhood([Row(3, "ASSAULT", 0.4)], 10)
    assert near["near:own"] == 0.4
    assert not any(near[name] for name in ("near:other", "near:others", "near:beside", "near:rest", "near:rest:best"))


def test_claims_of_one_sentence_see_each_other() -> None:
    first, second = neighbourhood([Row(0, "ACCUSE", 0.7), Row(0, "REJECT", 0.2)], 1)
    assert (first["near:other"], first["near:better"]) == (0.2, 0.0)
    assert (second["near:other"], second["near:better"], second["near:same"]) == (0.7, 1.0, 0.0)


def test_the_sentences_beside_it_and_the_rest_of_the_report() -> None:
    rows = [Row(0, "CONSULT", 0.8), Row(1, "CONSULT", 0.5), Row(4, "AID", 0.6)]
    near = neighbourhood(rows, 5)[1]
    assert near["near:beside"] == near["near:beside:same"] == 0.8
    assert near["near:rest:best"] == 0.8
    assert abs(near["near:rest"] - 1.4 / 5) < 1e-9
    assert abs(near["near:rest:same"] - 0.8 / 5) < 1e-9


def test_a_report_without_claims() -> None:
    assert neighbourhood([], 4) == []
