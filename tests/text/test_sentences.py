"""Where sentences begin and end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from besa.text.sentences import Splitter

LATIN = Splitter(".!?…", frozenset({"mr", "gen", "z", "znj", "nr", "p.sh", "jan", "u.s", "p.m"}))
ARMENIAN = Splitter("։:", frozenset())
GEORGIAN = Splitter(".!?…", frozenset({"მაგ"}), caseless=True)


def cut(text: str, splitter: Splitter = LATIN) -> list[str]:
    return [text[span.start : span.end] for span in splitter.sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Smith met Gen. Jones on Monday.", "They talked."],
        ["Z. Kurti foli.", "Znj. Osmani u përgjigj."],
        ["Ai tha p.sh. se kushti nr. 5 mbetet.", "Kjo zgjati."],
        ["It began on Jan. 5.", "It ended."],
        ["The U.S. Army moved at 5 p.m. on Monday.", "Nobody spoke."],
        ["J. Smith came with K. L. Jones.", "Both left."],
        ["It cost 1.5 million.", "It rose by 2.3%."],
        ["Takimi filloi në orën 10.30.", "Ai zgjati dy orë."],
        ["What?", "Yes!", "Perhaps…", "No."],
        ["Really?!", "Really."],
    ],
)
def test_stops_that_end_a_sentence_and_stops_that_do_not(sentences):
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Qeveria ndau 90 milionë euro.", "Me 90 euro nuk jetohet."],
        ["The talks ended.", "Nobody was hurt."],
        ["The talks ended.", "“We agree,” he said."],
        ["“Ne jemi gati”.", "“Kush tha?” pyeti ai."],
        ["“We will come.”", "She left."],
        ["A do të vijnë?", "Po."],
    ],
)
def test_glued_sentences_are_parted(sentences):
    assert cut("".join(sentences)) == sentences


@pytest.mark.parametrize("text", ["See example.com for more.", "Version 3.14 of the U.S. plan.", "He has a Ph.D. in law."])
def test_words_with_stops_inside_are_not_parted(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["He said: “We will come.”", "She left."],
        ["“Do të vijmë.”", "Ai tha kështu."],
        ['"No!"', "Nobody moved."],
        ["(It was late.)", "They went."],
        ["He said 'never.'", "Then he left."],
        ["«Mos!»", "Ata ikën."],
    ],
)
def test_closing_quotes_belong_to_their_sentence(sentences):
    assert cut(" ".join(sentences)) == sentences


def test_a_quotation_goes_on_in_lower_case():
    assert cut("“Will you come?” he asked. She nodded.") == ["“Will you come?” he asked.", "She nodded."]


def test_lines():
    """A heading ends with its line; a wrapped line goes on; an empty line begins a paragraph."""
    text = "A heading\nFirst words of a text\nthat is wrapped. More.\n\nAnother paragraph."
    spans = list(LATIN.sentences(text))
    assert [text[s.start : s.end] for s in spans] == [
        "A heading",
        "First words of a text\nthat is wrapped.",
        "More.",
        "Another paragraph.",
    ]
    assert [s.paragraph for s in spans] == [0, 0, 0, 1]


def test_an_empty_line_ends_a_sentence_even_before_lower_case():
    assert cut("by our correspondent\n\nthe talks went on") == ["by our correspondent", "the talks went on"]


def test_other_scripts():
    assert cut("Հայաստանը մերժեց։ Բաքուն լռեց։", ARMENIAN) == ["Հայաստանը մերժեց։", "Բաքուն լռեց։"]
    assert cut("მოლაპარაკება დასრულდა. მხარეები წავიდნენ.", GEORGIAN) == [
        "მოლაპარაკება დასრულდა.",
        "მხარეები წავიდნენ.",
    ]
    assert cut("ორი ქვეყანა, მაგ. ესენი.", GEORGIAN) == ["ორი ქვეყანა, მაგ. ესენი."]


def test_nothing_gives_nothing():
    assert cut("") == cut("  \n\n \t") == []
    assert cut("   Hello.  \n") == ["Hello."]
    assert cut("\ufeffHello.") == ["Hello."]


_pieces = st.lists(st.sampled_from(["Mr.", "euro", ".", "Me", " ", "\n", "\n\n", "“", "”", "?", "…", "90", "U.S.", "ë", "։", "და", "'"]))
_texts = _pieces.map("".join) | st.text(max_size=80)


@settings(max_examples=200, deadline=None)
@given(_texts, st.sampled_from([LATIN, ARMENIAN, GEORGIAN]))
def test_sentences_are_in_order_and_lose_no_word(text, splitter):
    at = paragraph = 0
    for span in splitter.sentences(text):
        assert at <= span.start < span.end <= len(text)
        assert not text[at : span.start].strip("\u200b\ufeff" + "".join(c for c in text if c.isspace()))
        sentence = text[span.start : span.end]
        assert sentence == sentence.strip()
        assert span.paragraph >= paragraph
        at, paragraph = span.end, span.paragraph
    assert not text[at:].replace("\u200b", "").replace("\ufeff", "").strip()
