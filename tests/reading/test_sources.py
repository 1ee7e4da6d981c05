"""Files, folders and standard input: what can be read is read, and every failure has a name."""

import gzip
import io
import json
import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from besa.model import Problem, Report
from besa.reading import Defaults, Limits, read

SENTENCE = "Kryeministrat u takuan në Tiranë dhe nënshkruan një marrëveshje."


def sort_out(paths, **more):
    items = list(read([str(path) for path in paths], **more))
    reports = [item for item in items if isinstance(item, Report)]
    problems = [item for item in items if isinstance(item, Problem)]
    assert len(reports) + len(problems) == len(items)
    return reports, problems


def write(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_header_and_text(tmp_path):
    path = write(tmp_path, "r1.sq.txt", f"date: 2025-03\nsource: Adria Press\n\n\n{SENTENCE}\n\ndate: e mbetur\n\n\r\n")
    [report], problems = sort_out([path])
    assert report == Report(id="r1.sq", text=f"{SENTENCE}\n\ndate: e mbetur", published="2025-03", source="Adria Press")
    assert problems == []


def test_header_with_windows_line_ends_and_every_key(tmp_path):
    head = "id: a1\r\ndate: 2025-03-01\r\nsource: S\r\ntitle: T: u\r\nurl: https://x.org/a\r\nlang: sq\r\n\r\n"
    [report], problems = sort_out([write(tmp_path, "x.txt", head + "Një.\r\nDy.\r\n")])
    assert report.text == "Një.\r\nDy."
    assert (report.id, report.title, report.url, report.lang) == ("a1", "T: u", "https://x.org/a", "sq")
    assert problems == []


def test_text_without_header_is_left_as_it_is(tmp_path):
    [report], _ = sort_out([write(tmp_path, "a.b.txt", "\n  Shënim: asgjë.\ndate: 2020\n")])
    assert report.id == "a.b"
    assert report.text == "\n  Shënim: asgjë.\ndate: 2020"


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ("2023", "2023"),
        ("2023-09", "2023-09"),
        ("2023-09-20", "2023-09-20"),
        ("2023-09-20T10:00:00Z", "2023-09-20T10:00:00Z"),
        ("2023-02-30", None),
        ("2023-13", None),
        ("dje", None),
        ("20.09.2023", None),
        ("0000", None),
    ],
)
def test_dates_keep_their_precision_or_go(tmp_path, date, kept):
    [report], problems = sort_out([write(tmp_path, "a.txt", f"date: {date}\n\n{SENTENCE}")])
    assert report.published == kept
    assert [p.severity for p in problems] == ([] if kept else ["warning"])


def test_defaults_fill_what_reports_leave_open(tmp_path):
    bare = write(tmp_path, "a.txt", SENTENCE)
    full = write(tmp_path, "b.txt", f"date: 2020\nlang: en\nsource: X\n\n{SENTENCE}")
    [a, b], _ = sort_out([bare, full], defaults=Defaults(lang="sq", published="2023-09", source="Y"))
    assert (a.lang, a.published, a.source) == ("sq", "2023-09", "Y")
    assert (b.lang, b.published, b.source) == ("en", "2020", "X")


def test_recovered_encoding_is_told(tmp_path):
    [report], [problem] = sort_out([write(tmp_path, "a.txt", SENTENCE.encode("cp1252"))])
    assert report.text == SENTENCE
    assert problem.severity == "note"
    assert "recovered as cp1252" in problem.what


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("head.txt", b"date: 2020\n\n", "no text"),
        ("nul.txt", b"\x00\x01\x02" * 9, "no text in any encoding"),
        ("word.txt", b"PK\x03\x04\x14\x00", "ZIP archive"),
        ("photo.txt", b"\xff\xd8\xff\xe0\x00", "image"),
        ("empty.html", b"", "empty"),
        ("bare.html", b"<html><body></body></html>", "no article"),
        ("photo.html", b"\x89PNG\r\n\x1a\n\x00", "image"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("torn.jsonl.gz", gzip.compress(b'{"text": "a"}\n' * 99, mtime=0)[:-9], "ends too early"),
        ("torn.txt.gz", gzip.compress(SENTENCE.encode(), mtime=0)[:-9], "ends too early"),
        ("bad.jsonl.gz", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xffrubbish and more rubbish", "gzip file is broken"),
    ],
)
def test_bad_files_are_named_and_the_rest_is_read(tmp_path, name, data, words):
    bad = write(tmp_path, name, data)
    good = write(tmp_path, "zz.txt", SENTENCE)
    reports, problems = sort_out([bad, good])
    assert reports[-1].id == "zz"
    assert any(words in p.what and p.severity == "error" for p in problems), problems
    assert all(p.where.startswith(str(bad)) and p.todo for p in problems if p.severity == "error")


def test_json_lines_tell_file_and_line(tmp_path):
    rows = [
        json.dumps({"id": "a", "text": SENTENCE, "published": "2020", "lang": "sq_AL"}),
        '{"text": "a"',
        "",
        '["a list"]',
        '{"id": "no-text"}',
        '{"text": 7}',
        '{"id": 9, "text": "Numri.", "title": [], "published": 2020, "lang": "shqip!"}',
        '{"text": "\\ud800 u takuan"}',
        "[" * 100_000,
        '{"text": "' + SENTENCE.encode("cp1252").decode("latin-1") + '"}',
    ]
    data = "\n".join(rows[:-1]).encode() + b"\n" + rows[-1].encode("latin-1")
    path = write(tmp_path, "a.jsonl", data)
    reports, problems = sort_out([path])
    assert [r.text for r in reports] == [SENTENCE, "Numri.", "\ufffd u takuan", SENTENCE]
    assert (reports[0].lang, reports[1].id, reports[1].published) == ("sq-AL", "9", None)
    errors = [p.where.rsplit(":", 1)[1] for p in problems if p.severity == "error"]
    assert errors == ["2", "4", "5", "6", "9"]
    assert [p.where.rsplit(":", 1)[1] for p in problems if p.severity == "warning"] == ["7", "7", "7"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_json_lines_with_a_mark(tmp_path, encoding):
    text = "".join(json.dumps({"text": f"{SENTENCE} {n}"}, ensure_ascii=False) + "\n" for n in range(2000))
    reports, problems = sort_out([write(tmp_path, "a.jsonl", text.encode(encoding))])
    assert len(reports) == 2000
    assert problems == []


def test_ids_from_content_are_stable(tmp_path):
    path = write(tmp_path, "a.jsonl", json.dumps({"text": SENTENCE}) + "\n" + json.dumps({"text": "Tjetër."}))
    first, _ = sort_out([path])
    again, _ = sort_out([path])
    assert [r.id for r in first] == [r.id for r in again]
    assert first[0].id != first[1].id


def test_the_same_id_twice(tmp_path):
    write(tmp_path, "1/r.txt", SENTENCE)
    write(tmp_path, "2/r.txt", SENTENCE)
    write(tmp_path, "3/r.txt", "Diçka tjetër.")
    write(tmp_path, "4/r.txt", "Diçka tjetër.")
    reports, problems = sort_out([tmp_path])
    assert reports[0].id == "r"
    assert reports[1].id.startswith("r~")
    assert [p.severity for p in problems] == ["note", "warning", "note"]


def test_folders_are_read_in_order_and_name_what_they_leave(tmp_path):
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c.htm"):
        write(tmp_path, name, f"<html><body><p>{SENTENCE}</p></body></html>" if name == "c.htm" else name)
    write(tmp_path, "picture.png", b"x")
    write(tmp_path, ".hidden.txt", "x")
    reports, problems = sort_out([tmp_path])
    assert [r.id for r in reports] == ["a", "1", "2", "c"]
    assert ["1 .png" in p.what for p in problems] == [True]


def test_missing_file_and_empty_folder(tmp_path):
    (tmp_path / "none").mkdir()
    reports, problems = sort_out([tmp_path / "no.txt", tmp_path / "none", "with\0nul.txt"])
    assert reports == []
    assert len(problems) == 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (SENTENCE.encode(), SENTENCE),
        (b'\n {"id": "j", "text": "Nga rreshti."}', "Nga rreshti."),
        (f"<html><body><p>{SENTENCE}</p></body></html>".encode(), SENTENCE),
        (gzip.compress(SENTENCE.encode(), mtime=0), SENTENCE),
    ],
)
def test_standard_input_is_guessed(data, text):
    items = list(read(["-"], stdin=io.BytesIO(data)))
    assert [item.text for item in items] == [text]


def test_one_line_of_50_mb_is_cut_in_bounded_memory_and_time(tmp_path):
    path = write(tmp_path, "long.txt", b"Presidenti foli. " * 3_000_000)
    tracemalloc.start()
    begin = time.monotonic()
    [report], problems = sort_out([path])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(report.text) == 2_000_000
    assert ["longer than 2,000,000" in p.what for p in problems] == [True]
    assert peak < 64_000_000
    assert time.monotonic() - begin < 20


def test_a_long_json_line_costs_only_itself(tmp_path):
    data = b'{"text": "' + b"a" * 5000 + b'"}\n{"text": "Tjetra."}\n'
    reports, problems = sort_out([write(tmp_path, "a.jsonl", data)], limits=Limits(line=1000))
    assert [r.text for r in reports] == ["Tjetra."]
    assert problems[0].where.endswith("a.jsonl:1")


def test_a_gzip_bomb_is_given_up(tmp_path):
    data = b'{"text": "Para."}\n' + b"\n" * 3_000_000
    path = write(tmp_path, "b.jsonl.gz", gzip.compress(data, mtime=0))
    reports, problems = sort_out([path], limits=Limits(expanded=1_000_000))
    assert [r.text for r in reports] == ["Para."]
    assert "unpacks to more than" in problems[0].what


SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SLOW
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda s: s.encode("utf-8", "surrogatepass")),
        st.text(max_size=200).map(lambda s: s.encode("utf-16", "surrogatepass")),
        st.binary(max_size=200).map(lambda b: b"<html><body>" + b),
        st.binary(max_size=200).map(lambda b: b'{"text": "' + b + b'"}'),
        st.binary(max_size=200).map(lambda b: gzip.compress(b, mtime=0)[: len(b) + 10]),
    ),
    ending=st.sampled_from([".txt", ".html", ".jsonl", ".jsonl.gz", ".warc", ".bin"]),
)
def test_any_bytes_give_reports_or_problems(tmp_path, data, ending):
    path = tmp_path / f"any{ending}"
    path.write_bytes(data)
    items = list(read([str(path)]))
    assert items
    for item in items:
        if isinstance(item, Report):
            item.text.encode("utf-8")
            assert item.text.strip()
        else:
            assert item.where
            assert item.what


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["id", "text", "title", "url", "lang", "published", "source", "other"])


@SLOW
@given(rows=st.lists(st.dictionaries(KEYS, JSON), max_size=4))
def test_any_json_gives_reports_or_problems(tmp_path, rows):
    path = tmp_path / "any.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    for item in read([str(path)]):
        assert isinstance(item, Report | Problem)
