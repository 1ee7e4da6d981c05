"""What holds for any text in every language that has a pack: no exception, honest places, the same answer always."""

import hashlib
import json
import os
import random
import subprocess
import sys
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from besa.books import Books
from besa.books.files import PACKS, language_tags
from besa.books.language import words_of
from besa.model import Claim, Coded, Commitment, Count, Entity, Quote, Report, When, Where
from besa.pipeline import code

SRC = PACKS.parent.parent
TAGS = language_tags()
#: The same texts on every run and machine, and no example kept in the source tree.
ANY = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
GLUE = (
    " ",
    " ",
    " ",
    "",
    "\n",
    "\n\n",
    ", ",
    ". ",
    ".",
    "! ",
    "? ",
    ": “",
    "” ",
    " – ",
    "-",
    "'",
    "’",
    "\u00a0",
    "\u200b",
    "\t",
    " 12 ",
    "2024",
)


@cache
def examples(tag: str) -> tuple[str, ...]:
    """The example sentences of a pack."""
    return tuple(dict.fromkeys(word.example for word in words_of(tag) if isinstance(word.example, str) and word.example))


@cache
def vocabulary(tag: str) -> tuple[str, ...]:
    """The words of the examples, with what is glued to them."""
    return tuple(dict.fromkeys(word for example in examples(tag) for word in example.split()))


def glued(tag: str) -> st.SearchStrategy[str]:
    """Words of the pack's examples in any order, well and badly glued."""
    piece = st.sampled_from(vocabulary(tag)) | st.sampled_from(GLUE)
    return st.lists(st.tuples(piece, st.sampled_from(GLUE)), max_size=40).map(lambda rows: "".join(a + b for a, b in rows))


def told(tag: str) -> st.SearchStrategy[str]:
    """Whole examples one after the other, as a report tells them."""
    return st.lists(st.tuples(st.sampled_from(examples(tag)), st.sampled_from(GLUE)), max_size=8).map(
        lambda rows: "".join(a + b for a, b in rows)
    )


def damaged(tag: str) -> st.SearchStrategy[str]:
    """Examples with characters lost, doubled or replaced by strange ones."""
    harm = st.tuples(st.integers(0, 400), st.integers(0, 3), st.sampled_from(STRANGE))

    def hurt(text: str, harms: list[tuple[int, int, str]]) -> str:
        for at, lost, put in harms:
            text = text[:at] + put + text[at + lost :]
        return text

    return st.builds(hurt, told(tag), st.lists(harm, max_size=12))


STRANGE = (
    "",
    "\ud800",
    "\x00",
    "\u0301",
    "\u200b",
    "\u202e",
    "\n\n",
    ".",
    ",",
    "“",
    "'",
    "-",
    "0",
    "²",
    "٣",
    "😀",
    "ß",
    "İ",
    "ﬁ",
    "ა",
    "Ж",
    " ",
)
ANY_TEXT = (
    st.text(max_size=200)
    | st.text(alphabet=st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Zs", "Cs", "Mn", "Lu", "Nd", "Po"]), max_size=120)
    | st.binary(max_size=200).map(lambda raw: raw.decode("utf-8", "surrogateescape"))
    | st.binary(max_size=200).map(lambda raw: raw[: len(raw) // 2 * 2].decode("utf-16-le", "surrogatepass"))
)
DATES = st.sampled_from([None, "2024", "2024-05", "2024-02-29", "2023-09-21T10:15:00+04:00"])


def coded(text: str, tag: str, books: Books, published: str | None = "2024-05-17", ident: str = "r") -> Coded:
    return code(Report(id=ident, text=text, lang=tag, published=published, source="Agency"), books)


def as_json(done: Coded) -> bytes:
    """A result in bytes, whatever is in the text."""
    return repr(msgspec.to_builtins(done)).encode("utf-8", "backslashreplace")


# ---- what every claim must be


def check(done: Coded) -> None:
    """Everything that holds for the claims of any report."""
    text = done.report.text
    places = [(claim.trigger.start, claim.trigger.end) for claim in done.claims]
    assert places == sorted(places)
    assert len({claim.id for claim in done.claims}) == len(done.claims)
    for claim in done.claims:
        check_claim(claim, text)
        assert claim.report == done.report.id
        assert claim.lang == done.lang


def check_claim(claim: Claim, text: str) -> None:
    for quote in (claim.trigger, claim.evidence):
        check_quote(quote, text)
    assert claim.evidence.start <= claim.trigger.start and claim.trigger.end <= claim.evidence.end
    for entity in (*claim.actors, *claim.recipients, *claim.said_by):
        check_entity(entity, text)
    check_when(claim.when, text)
    if claim.where is not None:
        check_where(claim.where, text)
    for count in (claim.dead, claim.injured, claim.captured):
        if count is not None:
            check_count(count, text)
    if claim.commitment is not None:
        check_commitment(claim.commitment, text)
    assert 0 <= claim.confidence <= 1


def check_quote(quote: Quote, text: str) -> None:
    assert 0 <= quote.start < quote.end <= len(text)
    assert text[quote.start : quote.end] == quote.text


def check_pair(start: int | None, end: int | None, text: str) -> str | None:
    """What a pair of places cuts out; both are there or neither."""
    assert (start is None) == (end is None)
    if start is None or end is None:
        return None
    assert 0 <= start < end <= len(text)
    return text[start:end]


def check_entity(entity: Entity, text: str) -> None:
    words = check_pair(entity.start, entity.end, text)
    if words is not None:
        assert entity.name == words
    assert entity.country or entity.sector or entity.name or entity.id


def check_when(when: When, text: str) -> None:
    words = check_pair(when.text_start, when.text_end, text)
    if when.basis == "stated":
        assert words is not None
    if when.start is not None and when.end is not None:
        assert when.start <= when.end


def check_where(where: Where, text: str) -> None:
    words = check_pair(where.start, where.end, text)
    if words is not None:
        assert where.name == words
    assert (where.lat is None) == (where.lon is None)


def check_count(count: Count, text: str) -> None:
    words = check_pair(count.start, count.end, text)
    assert words is None or words == count.text
    assert count.text in text
    numbers = [number for number in (count.low, count.best, count.high) if number is not None]
    assert numbers == sorted(numbers) and all(number >= 0 for number in numbers)


def check_commitment(promise: Commitment, text: str) -> None:
    words = check_pair(promise.start, promise.end, text)
    assert words is None or words == promise.content
    assert promise.content is None or promise.content in text
    assert promise.condition is None or promise.condition in text
    for entity in promise.beneficiaries:
        check_entity(entity, text)


# ---- any text


@pytest.mark.parametrize("tag", TAGS)
def test_any_string_at_all(tag, books):
    @ANY
    @given(ANY_TEXT, DATES)
    def run(text, published):
        check(coded(text, tag, books, published))

    run()


@pytest.mark.parametrize("tag", TAGS)
def test_words_glued_in_any_order(tag, books):
    @ANY
    @given(glued(tag), DATES)
    def run(text, published):
        check(coded(text, tag, books, published))

    run()


@pytest.mark.parametrize("tag", TAGS)
def test_examples_told_one_after_the_other(tag, books):
    @ANY
    @given(told(tag), DATES)
    def run(text, published):
        check(coded(text, tag, books, published))

    run()


@pytest.mark.parametrize("tag", TAGS)
def test_damaged_examples(tag, books):
    @ANY
    @given(damaged(tag), DATES)
    def run(text, published):
        check(coded(text, tag, books, published))

    run()


@pytest.mark.parametrize("tag", TAGS)
def test_every_example_and_some_of_them_in_capitals(tag, books):
    claims = 0
    for number, text in enumerate(examples(tag)):
        done = coded(text, tag, books)
        check(done)
        claims += len(done.claims)
        if number % 10 == 0:
            check(coded(text.upper(), tag, books))
            check(coded(text.lower(), tag, books))
    assert claims > len(examples(tag)) / 10, "the properties are tested on claims, not on silence"


@pytest.mark.parametrize("published", ["0001-01-01", "0001", "9999-12-31", "9999-12"])
@pytest.mark.parametrize("tag", TAGS)
def test_the_first_and_the_last_days_of_the_calendar(tag, published, books):
    for text in stories(tag):
        check(coded(text, tag, books, published))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "\x00",
        "\ud800",
        "\u202e\u200f",
        "(((((",
        "“" * 500,
        "a" * 20_000,
        ". " * 5_000,
        "1 " * 3_000,
        "A00\ud800A",
    ],
)
@pytest.mark.parametrize("tag", TAGS)
def test_strange_texts(tag, text, books):
    check(coded(text, tag, books))


def test_any_string_in_an_unknown_language(books):
    @ANY
    @given(ANY_TEXT)
    def run(text):
        check(code(Report(id="r", text=text), books))
        check(code(Report(id="r", text=text, lang="xx"), books))

    run()


# ---- the same answer every time


@cache
def stories(tag: str) -> tuple[str, ...]:
    """Reports of eight examples each: always the same ones."""
    chosen = list(examples(tag))
    random.Random(tag).shuffle(chosen)
    return tuple(" ".join(chosen[at : at + 8]) for at in range(0, min(len(chosen), 96), 8))


@pytest.mark.parametrize("tag", TAGS)
def test_the_same_text_gives_the_same_claims(tag, books):
    for text in stories(tag):
        assert as_json(coded(text, tag, books)) == as_json(coded(text, tag, books))


@pytest.mark.parametrize("tag", TAGS)
def test_what_was_coded_before_changes_nothing(tag, books):
    """Neither an id nor anything else depends on other reports, or on their order."""
    forward = {text: as_json(coded(text, tag, books)) for text in stories(tag)}
    backward = {text: as_json(coded(text, tag, books)) for text in reversed(stories(tag))}
    assert forward == backward


@pytest.mark.parametrize("tag", TAGS)
def test_the_id_comes_from_the_report(tag, books):
    one, two = (coded(stories(tag)[0], tag, books, ident=ident).claims for ident in ("one", "two"))
    assert len(one) == len(two)
    assert not {claim.id for claim in one} & {claim.id for claim in two}


PROGRAM = """
import json, sys
from pathlib import Path
from test_properties import coded, fingerprint
from besa.books import load_books
books = load_books(Path(sys.argv[1]))
for tag, text in json.load(sys.stdin):
    print(fingerprint(coded(text, tag, books)))
"""


def fingerprint(done: Coded) -> str:
    return hashlib.sha256(as_json(done)).hexdigest()


def test_a_fresh_process_gives_the_same(books):
    """Also with another order of sets (PYTHONHASHSEED), and with packs that it did not compile itself."""
    texts = [(tag, text) for tag in TAGS for text in stories(tag)]
    here = [fingerprint(coded(text, tag, books)) for tag, text in texts]
    assert here
    for seed in ("1", "4711"):
        paths = os.pathsep.join([str(SRC), str(Path(__file__).parent)])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PYTHONPATH": paths}
        command = [sys.executable, "-c", PROGRAM, str(books._folder.parent)]
        done = subprocess.run(command, env=environment, input=json.dumps(texts), capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout.split() == here
