"""Reports are found by their words in every language, however they are typed, on both databases alike."""

import pytest

from besa.store.words import cut_passage, fold_word, search

from .keeping import keep, make

TEXTS = {
    "sq": "Këshilli i Sigurimit miratoi rezolutën mbi Kosovën.",
    "tr": "Başbakan İstanbul'da Işık Koşaner ile görüştü.",
    "az": "Prezident İlham Əliyev Bakıda çıxış etdi.",
    "ru": "Президент Алиев подписал соглашение о прекращении огня; всё идёт по плану.",
    "hy": "Հայաստանի վարչապետը և Ադրբեջանի նախագահը հանդիպեցին Բրյուսելում։",
    "ka": "საქართველოს პრემიერ-მინისტრი თბილისში შეხვდა ელჩს.",
    "uk": "Українські військові з'їхалися до Києва.",
    "sr-Latn": "Predsednik Aleksandar Vučić govorio je u Đakovici.",
    "en": "The Security Council adopted a resolution on Kosovo; the peacekeepers' vehicle was hit.",
}


@pytest.fixture
def filled(store):
    keep(store, *(make(lang, text, lang=lang, published="2024-05-17") for lang, text in TEXTS.items()), make("t", "X.", title="Üçlü zirvə"))
    return store


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("këshilli", ["sq"]),
        ("KESHILLI", ["sq"]),
        ("istanbul*", ["tr"]),
        ("isik kosaner", ["tr"]),
        ("eliyev", ["az"]),
        ("Əliyev bakida", ["az"]),
        ("алиев", ["ru"]),
        ("все идет", ["ru"]),
        ("բրյուսելում", ["hy"]),
        ("თბილისში", ["ka"]),
        ("зʼїхалися", ["uk"]),
        ("vucic djakovici", []),
        ("vucic dakovici", ["sr-Latn"]),
        ("kosov*", ["en", "sq"]),
        ('"security council"', ["en"]),
        ('"council security"', []),
        ("zirve", ["t"]),
        ("peacekeepers", ["en"]),
        ("", []),
        ('"', []),
        ("* OR NEAR(", []),
        ("a' | 'b", []),
        ("council\0", ["en"]),
    ],
)
def test_reports_by_their_words(filled, question, found):
    with filled.reading() as connection:
        assert sorted(hit.report for hit in search(connection, question)) == found


def test_the_passage_is_cut_around_the_words(filled):
    with filled.reading() as connection:
        [hit] = search(connection, "kosovo")
    assert "on Kosovo;" in hit.passage
    long = "a " * 500 + "Këshilli i Sigurimit" + " b" * 500
    assert "Këshilli i Sigurimit" in cut_passage(long, ["keshilli"], whole=True)
    assert len(cut_passage(long, ["keshilli"], whole=True)) < 300


def test_the_latest_come_first_and_no_more_than_asked_for(store):
    keep(store, *(make(f"r{day}", "Fjala.", published=f"2024-05-{day}") for day in (11, 13, 12)), make("undated", "Fjala."))
    with store.reading() as connection:
        assert [hit.report for hit in search(connection, "fjala", limit=3)] == ["r13", "r12", "r11"]


def test_a_report_of_very_many_words_is_kept_and_found(store):
    keep(store, make("long", "Fillimi " + " ".join(f"fjala{number}x{'y' * 60}" for number in range(30_000))))
    with store.reading() as connection:
        assert [hit.report for hit in search(connection, "fillimi")] == ["long"]


@pytest.mark.parametrize(
    ("word", "folded"), [("İSTANBUL", "istanbul"), ("ırmak", "irmak"), ("d’Artagnan", "dartagnan"), ("Straße", "strasse")]
)
def test_words_are_folded(word, folded):
    assert fold_word(word) == folded
