"""Forms with their readings survive being packed, and strange words are unknown rather than faults."""

from __future__ import annotations

import pytest

from besa.books.forms import Analysis, Forms, packed
from besa.books.gazetteer import compile_gazetteer, load_gazetteer

FORMS = {
    "vrau": (Analysis(3, "v", 70_000 % 65_536),),
    "полиция": (Analysis(1, "n", 2), Analysis(0, "a", 1)),
    "si": (),
    "ş": (Analysis(2_000_000, "n", 0),),
}
PARTS = ["a", "n", "v"]


@pytest.fixture(scope="module")
def forms() -> Forms:
    return Forms(packed(FORMS, PARTS), PARTS)


@pytest.mark.parametrize("form", FORMS)
def test_readings_in_the_order_of_the_pack(forms, form):
    assert forms.get(form) == FORMS[form]


@pytest.mark.parametrize("form", ["", "v", "vrauu", "vrau\0", "\0", "\ud800", "vrau\ud800", "\xff"])
def test_what_is_not_there_is_unknown(forms, form):
    assert forms.get(form) is None


def test_every_form_once(forms):
    assert sorted(forms) == sorted(FORMS)


def test_packing_is_the_same_whatever_the_order():
    assert packed(dict(reversed(FORMS.items())), PARTS) == packed(FORMS, PARTS)


def test_a_zero_in_a_place_name_is_no_place(tmp_path):
    compile_gazetteer(tmp_path / "places.marisa")
    gazetteer = load_gazetteer(tmp_path / "places.marisa")
    assert gazetteer.find("Prishtina")
    assert gazetteer.find("Prishtina\0") == gazetteer.find("Prish\0tina") == ()
