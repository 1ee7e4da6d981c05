"""Forms of words as the packs read them: the lemma and what the ending says, and nothing that it does not."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

import pytest

from besa.coding.report import toolkit
from besa.text.tools import tools_for

VERBS = [
    ("en", "met", "meet", "past"),
    ("en", "fought", "fight", "past"),
    ("en", "shelling", "shell", "ger"),
    ("en", "arrested", "arrest", "past"),
    ("en", "denies", "deny", "pres 3 sg"),
    ("sq", "vrau", "vras", "past 3 sg"),
    ("sq", "vranë", "vras", "past 3 pl"),
    ("sq", "kërkuan", "kërkoj", "past 3 pl"),
    ("sq", "hodhën", "hedh", "past 3 pl"),
    ("sq", "bënë", "bëj", "past 3 pl"),
    ("sq", "hapi", "hap", "past 3 sg"),
    ("sq", "hapën", "hap", "past 3 pl"),
    ("sq", "plagosën", "plagos", "past 3 pl"),
    ("sq", "shpallën", "shpall", "past 3 pl"),
    ("sq", "mbyllën", "mbyll", "past 3 pl"),
    ("sq", "vendosën", "vendos", "past 3 pl"),
    ("sq", "bastisën", "bastis", "past 3 pl"),
    ("sq", "shkelën", "shkel", "past 3 pl"),
    ("sq", "kapën", "kap", "past 3 pl"),
    ("sq", "nisën", "nis", "past 3 pl"),
    ("sq", "takohen", "takohem", "pres 3 pl"),
]

CASES_OF_NAMES = [
    ("sq", "Ukrainës", {"gen", "dat", "abl"}),
    ("sq", "Gjeorgjisë", {"gen", "dat", "abl"}),
    ("sq", "Kosovës", {"gen", "dat", "abl"}),
    ("sq", "Serbisë", {"gen", "dat", "abl"}),
    ("sq", "Azerbajxhanit", {"gen", "dat", "abl"}),
    ("sq", "Kosovën", {"acc"}),
]

LITERAL = "books/lexicon: an inflected word inside a name of actors.yaml (Ushtria Çlirimtare Kosovës) is taken as a citation form with nom and acc"
NOT_YET = {
    "Kosovës": LITERAL, "Serbisë": LITERAL, "Azerbajxhanit": LITERAL,
}  # fmt: skip


def _rows(rows):
    for row in rows:
        why = NOT_YET.get(row[1])
        yield pytest.param(*row, id=f"{row[0]}: {row[1]}", marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])


@pytest.fixture(scope="session")
def readings(books):
    def found(lang, word):
        tools = tools_for(books, lang)
        return toolkit(tools).reader.info(tools.folding.norm(word)).readings

    return found


@pytest.mark.parametrize(("lang", "form", "lemma", "feats"), list(_rows(VERBS)))
def test_verb_form(lang, form, lemma, feats, readings, books):
    norm = tools_for(books, lang).folding.norm
    assert any(
        r.lemma == norm(lemma) and r.pos == "v" and set(feats.split()) <= r.feats and "pass" not in r.feats for r in readings(lang, form)
    ), readings(lang, form)


@pytest.mark.parametrize(("lang", "form", "cases"), list(_rows(CASES_OF_NAMES)))
def test_case_of_a_name(lang, form, cases, readings):
    found = {feat for r in readings(lang, form) for feat in r.feats} & {"nom", "acc", "gen", "dat", "abl"}
    assert found == cases


def test_a_language_without_a_pack_is_a_key_error(books):
    with pytest.raises(KeyError):
        books.language("xx")


@pytest.mark.parametrize(("tag", "pack"), [("en", "en"), ("en-GB", "en"), ("sq-XK", "sq"), ("xx", None)])
def test_the_pack_that_reads_a_tag(tag, pack, books):
    assert books.pack_for(tag) == pack


def test_the_same_text_gives_the_same_claims(claims):
    text = "Azerbaijan accused the Armenian army of bad faith. Armenia denied it."
    assert claims("en", text) == claims("en", text)
