"""Words and marks: what each is, and that its place cuts it out of the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from besa.books.folding import Folding
from besa.text.tokens import Token, Tokeniser, split_hyphens

FOLDING = Folding({"ë": "e", "ç": "c"})
PLAIN = Tokeniser(FOLDING, frozenset(), inner_apostrophe=False)
ELIDING = Tokeniser(FOLDING, frozenset({"t", "s", "m"}), inner_apostrophe=False)
INNER = Tokeniser(FOLDING, frozenset(), inner_apostrophe=True)


def words(text: str, tokeniser: Tokeniser = PLAIN) -> list[str]:
    return [token.text for token in tokeniser.tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men, one car.", ["Two", "men", ",", "one", "car", "."]),
        ("Kosovo-Serbia talks", ["Kosovo-Serbia", "talks"]),
        ("talks - and more", ["talks", "-", "and", "more"]),
        ("10:30, 1,234.56 and 2.8%", ["10:30", ",", "1,234.56", "and", "2.8", "%"]),
        ("U.S. and F.B.I. agents", ["U.S.", "and", "F.B.I.", "agents"]),
        ("O'Brien, Putin’s guest", ["O'Brien", ",", "Putin", "’s", "guest"]),
        ("Kosovë-Serbi COVID-19", ["Kosovë-Serbi", "COVID-19"]),
        ("Հայաստանը մերժեց։", ["Հայաստանը", "մերժեց", "։"]),
        ("პრეზიდენტმა თქვა", ["პრეზიდენტმა", "თქვა"]),
        ("na\u0308chste e\u0301", ["na\u0308chste", "e\u0301"]),
        ("\ud800x", ["\ud800", "x"]),
        ("", []),
        (" \n\t\u00a0 ", []),
    ],
)
def test_words_and_marks(text, expected):
    assert words(text) == expected


def test_elided_words_keep_their_apostrophe():
    """Albanian *t'i*, *s’ka*: the first word ends in the apostrophe, the second stands for itself."""
    assert words("t'i thotë s’ka m'u", ELIDING) == ["t'", "i", "thotë", "s’", "ka", "m'", "u"]
    assert words("Kosova's", ELIDING) == ["Kosova", "'s"]


def test_endings_after_an_apostrophe_may_belong_to_the_word():
    """Turkish *Bakü'de* is one word, where its pack says so."""
    assert words("Bakü'de", INNER) == ["Bakü'de"]
    assert words("Bakü'de", PLAIN) == ["Bakü", "'de"]


def test_written_folded_and_lower_forms():
    token = PLAIN.tokens("Çështjes’", 0, 9)[0]
    assert (token.text, token.norm, token.low) == ("Çështjes", "ceshtjes", "çështjes")
    token = PLAIN.tokens("Çështjes", 0, 8, plain=True)[0]
    assert token.low == token.norm == "ceshtjes"


def test_a_text_without_diacritics_is_known():
    assert FOLDING.is_plain("Presidenti tha se do te vije")
    assert not FOLDING.is_plain("Presidenti tha se do të vijë")
    assert not FOLDING.is_plain("DO TË VIJË")
    assert not Folding({}).is_plain("The president")


def test_apostrophes_hyphens_and_soft_hyphens_count_as_the_same():
    assert FOLDING.norm("s’ka") == FOLDING.norm("sʼka") == FOLDING.norm("s'ka")
    assert FOLDING.norm("Kosovë‑Serbi") == "kosove-serbi"
    assert FOLDING.norm("nego\u00adciata") == "negociata"
    assert FOLDING.norm("İlham") == "ilham"


def test_only_the_wanted_part_is_cut():
    text = "First part. Second part."
    tokens = PLAIN.tokens(text, 12, 23)
    assert [token.text for token in tokens] == ["Second", "part"]
    assert tokens[0].start == 12


def test_parts_of_a_hyphenated_word():
    token = PLAIN.tokens("the Kosovo-Serbia talks", 0, 23)[1]
    parts = split_hyphens(token, FOLDING)
    assert [(part.start, part.end, part.text, part.norm) for part in parts] == [
        (4, 10, "Kosovo", "kosovo"),
        (11, 17, "Serbia", "serbia"),
    ]


_letters = st.text(alphabet="aZëÇ'’-.,:0 \n1бԱაıİ\u0301\u200b😀", max_size=60) | st.text(max_size=60)


@settings(max_examples=150, deadline=None)
@given(_letters, st.sampled_from([PLAIN, ELIDING, INNER]))
def test_places_cut_out_the_text_and_nothing_is_lost(text, tokeniser):
    tokens = tokeniser.tokens(text, 0, len(text))
    at = 0
    for token in tokens:
        assert isinstance(token, Token)
        assert token.start < token.end
        assert text[token.start : token.end] == token.text
        assert not text[at : token.start].strip(), "only white space stands between words"
        at = token.end
    assert not text[at:].strip()
