"""What a sentence sounds like, and that it counts among the features of a claim."""

from __future__ import annotations

import random

import msgspec

from besa.books import load_books
from besa.coding.gist import BIAS, GIST, OTHER, gist_of, sound, words_of
from besa.model import Report
from besa.pipeline import code

TEXT = "Dje forcat qeveritare VRANË dy civilë, tha ai. Moti sot është i mirë."
FIRST = (0, TEXT.index(".") + 1)
BOOK = {
    BIAS: {"ASSAULT": -3000, "PROTEST": -4000},
    "vrane": {"ASSAULT": 6000},
    "civil": {"ASSAULT": 2000, "PROTEST": 1000},
    "moti": {"ASSAULT": -2000},
}


def test_words_are_beginnings_without_case_and_marks_and_only_of_the_sentence():
    assert words_of(TEXT, *FIRST) == {"dje", "forca", "qever", "vrane", "dy", "civil", "tha", "ai"}


def test_what_the_words_weigh_is_added_to_what_any_sentence_weighs():
    words = frozenset({"vrane", "civil", "forca", "tha"})
    assert sound(words, BOOK) == {"ASSAULT": -3 + (6 + 2) / 2, "PROTEST": -4 + 1 / 2}, "four words: the sum by the root of four"


def test_the_sum_does_not_depend_on_order():
    words = [f"w{n}" for n in range(40)]
    book = {BIAS: {"AID": 0}, **{word: {"AID": random.Random(word).randint(-900, 900)} for word in words}}
    random.Random(1).shuffle(words)
    assert sound(frozenset(words), book) == sound(frozenset(reversed(words)), dict(reversed(book.items())))


def test_a_claim_is_told_its_own_type_and_the_likeliest_other():
    heard = {"ASSAULT": 1.5, "PROTEST": -2.0, "AID": -4.0}
    assert gist_of("ASSAULT", heard) == {GIST: 9.5, OTHER: 6.0}
    assert gist_of("AID", heard) == {GIST: 4.0, OTHER: 9.5}


def test_what_is_not_known_is_an_even_chance_and_nothing_is_below_zero():
    assert gist_of("AID", {}) == {GIST: 8.0, OTHER: 8.0}
    assert gist_of("AID", {"AID": -20.0}) == {GIST: 0.0, OTHER: 8.0}


def test_every_claim_tells_what_its_sentence_sounds_like():
    books = load_books()
    done = code(Report(id="x", text=TEXT, lang="sq", published="2024-05-17"), books, explain=True)
    assert done.claims
    for claim, features in zip(done.claims, done.features, strict=True):
        heard = sound(words_of(TEXT, *FIRST), books.language("sq").gist)
        assert {GIST: features[GIST], OTHER: features[OTHER]} == gist_of(claim.type, heard)


def test_a_pack_without_the_file_does_without():
    bare = msgspec.structs.replace(load_books().language("sq"), gist={})
    assert sound(words_of(TEXT, *FIRST), bare.gist) == {}
