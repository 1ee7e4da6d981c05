"""The views: what they show of a claim, and that nothing from outside can do harm in them."""

import base64
import hashlib
import html
import io
import json
import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from besa.model import Claim, Coded, Count, Problem, Quote, Report, When
from besa.views.jsonl import write_json, write_jsonl
from besa.views.markdown import escape, write_markdown
from besa.views.page import write_page
from besa.views.spans import cut_pieces
from besa.views.terminal import write_text
from besa.views.visible import show
from besa.views.wording import QUARTER_OF, describe, say_problem

WRITERS = [write_text, write_jsonl, write_json, write_markdown, write_page]
EVIL = "\x1b[2J\x9b31m\x00</script><img src=x onerror=alert(1)>\u202e \"'&amp; [bold]x[/bold] \r*b* `c` \x07"


def render(writer, *items):
    out = io.StringIO()
    writer(items, out)
    return out.getvalue()


def evil_coded() -> Coded:
    words = Quote(start=0, end=len(EVIL), text=EVIL)
    claim = Claim(
        id=EVIL,
        report=EVIL,
        lang=EVIL,
        type=EVIL,
        modes=(EVIL,),
        trigger=words,
        evidence=words,
        when=When(),
        issues=(EVIL,),
        dead=Count(text=EVIL),
    )
    report = Report(id=EVIL, text=EVIL, title=EVIL, source=EVIL, url="javascript:alert(1)//" + EVIL)
    return Coded(report=report, lang=EVIL, claims=(claim,), problems=(Problem(where=EVIL, what=EVIL, todo=EVIL),))


def rows_of(coded, number):
    return {row.label: row.value for row in describe(coded.claims[number], coded.report)}


def test_what_a_card_says(coded):
    assert rows_of(coded, 1) == {
        "who": "ushtrinë azerbajxhanase (AZE/MIL)",
        "to whom": "dy ushtarë (ARM/MIL)",
        "status": "actual",
        "when": "2025-04-17 “dje”",
        "where": "Sotkut (town in ARM, 40.20 45.87)",
        "dead": "2 “dy ushtarë”",
        "said by": "Kura News (JRN) › Ministri i Jashtëm i Armenisë (ARM/GOV)",
        "confidence": "0.50",
    }
    promise = rows_of(coded, 2)
    assert promise["who"] == "unknown"
    assert promise["when"] == "not said (report of 2025-04-18)"
    assert (promise["promise"], promise["due"]) == ("“të kthejë hartat”", "2025-06-01")
    assert promise["said by"] == "the report itself"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(low=2, best=2, high=2), "2"),
        (Count(low=2), "at least 2"),
        (Count(high=9), "at most 9"),
        (Count(low=2, best=3, high=9), "2 to 9, best 3"),
        (Count(low=0, best=0, high=0), "0"),
        (Count(text="ushtarë"), "some “ushtarë”"),
    ],
)
def test_how_counts_are_said(coded, count, words):
    claim = msgspec.structs.replace(coded.claims[1], dead=count)
    assert {row.label: row.value for row in describe(claim, coded.report)}["dead"] == words


def test_all_sixteen_types_have_a_quarter():
    assert len(QUARTER_OF) == 16


def test_text_shows_every_claim_with_its_trigger_marked(coded):
    text = render(write_text, coded)
    assert text.startswith("r1.sq\nsq · 2025-04-18 · Kura News · Akuza · 3 claims\n")
    assert "*akuzoi*" in text
    assert " 2 ASSAULT · firearms" in text
    assert "[future]" in text
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert "\x1b" not in text


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("plain", [False, True])
def test_colours_on_a_terminal_and_none_when_unwanted(coded, plain, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if plain:
        monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    write_text([coded], out)
    assert bool(re.search(r"\x1b\[[\d;]*3[1-6]m", out.getvalue())) is not plain
    assert ("*akuzoi*" in out.getvalue()) is plain


@pytest.mark.parametrize("width", [20, 40, 60, 100])
def test_text_keeps_to_narrow_windows(coded, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    for line in render(write_text, coded).split("\n"):
        assert len(line) <= width or " ASSAULT" in line or " AGREE" in line, line


def test_text_without_claims_says_so(report):
    assert "No claims" in render(write_text, Coded(report=report, lang="sq"))


def test_json_gives_the_claims_back(coded):
    lines = render(write_jsonl, coded).splitlines()
    assert [msgspec.json.decode(line, type=Claim) for line in lines] == list(coded.claims)
    assert json.loads(render(write_json, coded, coded)) == [json.loads(line) for line in lines * 2]
    assert json.loads(render(write_json)) == []


def test_markdown_marks_the_trigger_and_names_problems(coded):
    text = render(write_markdown, coded, Problem(where="x_y.txt", what="empty"))
    assert "## r1.sq\n" in text
    assert "### 2 · ASSAULT · firearms" in text
    assert "> Ministri i Jashtëm i Armenisë **akuzoi** ushtrinë" in text
    assert "- if: nëse \\<mundet\\>" in text
    assert "- x\\_y.txt: empty" in text


class Reader(HTMLParser):
    """Collects what a browser would see, and checks that tags nest."""

    VOID = ("meta", "br", "link", "img", "input")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        for tag in {*self.open}:
            self.words[tag] = self.words.get(tag, "") + data


def read_page(*items):
    page = render(write_page, *items)
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return page, reader


def test_page_nests_and_its_links_lead_somewhere(coded):
    _, reader = read_page(coded, coded)
    ids = [attrs["id"] for _, attrs in reader.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [attrs["href"] for tag, attrs in reader.tags if tag == "a"]
    assert len(targets) == 12
    assert {target.lstrip("#") for target in targets} <= set(ids)
    pieces = {name for _, attrs in reader.tags for name in (attrs.get("data-claims") or "").split()}
    assert pieces <= set(ids)


def test_page_shows_the_whole_text_in_its_order(coded):
    page, _ = read_page(coded)
    words = re.search(r'<div class="words".*?>(.*?)</div>', page, re.S)[1]
    words = re.sub(r'<a class="ref".*?</a>', "", words)
    shown = html.unescape(re.sub(r"<[^>]+>", "", words.replace("</p>\n<p>", "\n\n"))).strip()
    assert shown == coded.report.text


def test_page_asks_for_nothing_and_pins_its_own_code(coded):
    page, reader = read_page(coded)
    policy = next(attrs["content"] for tag, attrs in reader.tags if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        [content] = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not [attrs for _, attrs in reader.tags if "src" in attrs or "style" in attrs]
    assert not re.search(r"url\(|@import|https?://", page)


def test_page_names_problems_and_empty_input():
    page, _ = read_page(Problem(where="a.txt", what="empty <file>"))
    assert "a.txt: empty &lt;file&gt;" in page
    assert "No report could be read" in page


@pytest.mark.parametrize("writer", WRITERS)
def test_nothing_from_outside_does_harm(writer):
    text = render(writer, evil_coded())
    assert not set(text) & set(map(chr, (*range(9), *range(11, 32), 127, *range(128, 160)))) - {"\n"}
    if writer is write_page:
        _, reader = read_page(evil_coded())
        assert "img" not in [tag for tag, _ in reader.tags]
        assert not [attrs for _, attrs in reader.tags if (attrs.get("href") or "").startswith("javascript")]
        assert not [key for _, attrs in reader.tags for key in attrs if key.startswith("on")]
    if writer is write_markdown:
        assert not re.search(r"(?<!\\)<img", text)
    if writer is write_text:
        assert "[bold]x[/bold]" in text


def test_a_problem_is_one_line():
    assert "\n" not in say_problem(Problem(where="a\nb", what="c\x1b", todo="d"))


@given(st.text())
def test_showing_keeps_offsets(text):
    shown = show(text)
    assert len(shown) == len(text)
    assert not any(ch < " " and ch not in "\t\n" for ch in shown)


SPAN = st.tuples(st.integers(-3, 40), st.integers(-3, 40))


@given(st.integers(0, 30), st.lists(st.tuples(SPAN, SPAN), max_size=6))
def test_pieces_cover_the_text_once_whatever_overlaps(length, spans):
    claims = [
        Claim(
            id=str(number),
            report="r",
            lang="sq",
            type="AGREE",
            when=When(),
            trigger=Quote(start=trigger[0], end=trigger[1], text=""),
            evidence=Quote(start=evidence[0], end=evidence[1], text=""),
        )
        for number, (evidence, trigger) in enumerate(spans)
    ]
    pieces = list(cut_pieces(length, claims))
    assert [place for piece in pieces for place in range(piece.start, piece.end)] == list(range(length))
    for number, ((start, end), (first, last)) in enumerate(spans):
        covered = {place for piece in pieces if number in piece.evidence for place in range(piece.start, piece.end)}
        assert covered == set(range(max(start, 0), min(end, length)))
        inside = {place for piece in pieces if number in piece.triggers for place in range(piece.start, piece.end)}
        assert inside == set(range(max(first, 0), min(last, length)))
        assert sum(number in piece.closes for piece in pieces) == (1 if inside else 0)


@pytest.mark.parametrize(
    ("text", "shown"), [("0.79", "0.79"), ("2025. mars", r"2025\. mars"), ("1) a", r"1\) a"), ("2.", r"2\."), ("- a", r"\- a")]
)
def test_markdown_escapes_a_number_only_where_it_opens_a_list(text, shown):
    assert escape(text) == shown


@pytest.mark.parametrize("writer", [write_text, write_markdown, write_page])
@pytest.mark.parametrize(("severity", "said"), [("error", "was not coded"), ("note", "No claims were found")])
def test_a_report_that_was_not_coded_is_not_called_empty(writer, severity, said):
    report = Report(id="a", text="Привет.")
    problem = Problem(where="a", what="no pack", severity=severity)
    assert said in render(writer, Coded(report=report, lang="ru", claims=(), problems=(problem,)))
