"""How a claim is worded, and that words count in its confidence."""

from __future__ import annotations

import random

import msgspec

from besa.books import load_books
from besa.coding.confidence import ConfidenceBook, confidence
from besa.coding.wording import WORDS, weight_of, wording_of
from besa.model import Report
from besa.pipeline import code

TEXT = "Dje forcat qeveritare VRANË dy civilë pranë fshatit, tha zëdhënësi."
TRIGGER = (TEXT.index("VRANË"), TEXT.index("VRANË") + 5)
CLAUSE = (0, TEXT.index(","))


def test_keys_are_beginnings_without_case_and_marks():
    keys = wording_of(TEXT, TRIGGER, CLAUSE, "kill", "ASSAULT")
    assert {"f:kill", "t:vrane", "l:dje", "l:forca", "l:qever", "r:dy", "r:civil", "r:prane", "r:fshat"} <= keys
    assert {"p:kill=vrane", "b:qever", "a:dy"} <= keys, "the frame with its word, and what stands right beside it"
    assert {"s:fshat", "c:ASSAULT=fshat"} <= keys, "a word of the clause, for all types and for this one"
    assert not any(key.startswith("s:") and "tha" in key for key in keys), "the word stands outside the clause"


def test_typed_without_marks_it_is_the_same():
    plain = TEXT.replace("ë", "e").replace("Ë", "E")
    assert wording_of(plain, TRIGGER, CLAUSE, "kill", "ASSAULT") == wording_of(TEXT, TRIGGER, CLAUSE, "kill", "ASSAULT")


def test_the_sum_does_not_depend_on_order():
    keys = [f"s:w{n}" for n in range(50)]
    weights = {key: random.Random(3).uniform(-1, 1) / 3 for key in keys}
    random.Random(1).shuffle(keys)
    assert weight_of(frozenset(keys), weights) == weight_of(frozenset(reversed(keys)), dict(reversed(weights.items())))


def test_unknown_words_weigh_nothing():
    assert weight_of(wording_of(TEXT, TRIGGER, CLAUSE, "kill", "ASSAULT"), {}) == 0.0


def test_wording_counts_in_the_confidence():
    model = ConfidenceBook(words=1.0)
    assert confidence({WORDS: 1.0}, model) > confidence({}, model) > confidence({WORDS: -1.0}, model)


def test_a_sentence_alone_has_a_threshold_of_its_own():
    model = ConfidenceBook(threshold=0.4, lone=0.25)
    assert (model.least(1), model.least(2)) == (0.25, 0.4)


def test_a_language_may_have_a_threshold_of_its_own():
    model = ConfidenceBook(threshold=0.4, thresholds={"sq": 0.5}, lone=0.25)
    assert (model.least(2, "sq"), model.least(2, "en"), model.least(1, "sq")) == (0.5, 0.4, 0.25)


def test_every_claim_tells_what_its_wording_weighs():
    report = Report(id="x", text=TEXT, lang="sq", published="2024-05-17")
    done = code(report, load_books(), explain=True)
    assert done.claims and all(WORDS in features for features in done.features)


def test_a_pack_without_weights_does_without():
    books = load_books()
    bare = msgspec.structs.replace(books.language("sq"), wording={})
    assert weight_of(wording_of(TEXT, TRIGGER, CLAUSE, "kill", "ASSAULT"), bare.wording) == 0.0
