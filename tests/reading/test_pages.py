"""Pages and web archives."""

import gzip
import io
import sys

import pytest

from besa.model import Problem, Report
from besa.reading import read

HEAD = '<meta property="og:site_name" content="Adria Press"><title>Takimi</title>'
ARTICLE = "".join(f"<p>Ministri i Jashtëm u takua me homologun e tij në Tiranë për herë të {n}-të.</p>" for n in range(9))


def page(head="", lang="sq", body=ARTICLE):
    return f'<!DOCTYPE html><html lang="{lang}"><head>{HEAD}{head}</head><body><article>{body}</article></body></html>'


def read_one(tmp_path, data, name="a.html"):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    items = list(read([str(path)]))
    reports = [item for item in items if isinstance(item, Report)]
    return reports[0], [item for item in items if isinstance(item, Problem)]


def test_article_with_its_metadata(tmp_path):
    head = '<meta property="article:published_time" content="2025-03-13T10:00:00+01:00">'
    head += '<link rel="canonical" href="https://example.org/lajme/takimi">'
    report, problems = read_one(tmp_path, page(head))
    assert "homologun e tij në Tiranë" in report.text
    assert "<p>" not in report.text
    assert (report.id, report.title, report.lang) == ("a", "Takimi", "sq")
    assert (report.published, report.url, report.source) == (
        "2025-03-13",
        "https://example.org/lajme/takimi",
        "Adria Press",
    )
    assert problems == []


def test_english_is_no_evidence_of_the_language(tmp_path):
    assert read_one(tmp_path, page(lang="en-US"))[0].lang is None


def test_new_year_without_metadata_is_distrusted(tmp_path):
    report, _ = read_one(tmp_path, page(body=ARTICLE + "<p>Copyright 2023. E mërkurë, 20 shtator</p>"))
    assert report.published is None


def test_new_year_in_the_metadata_is_believed(tmp_path):
    report, _ = read_one(tmp_path, page('<meta property="article:published_time" content="2024-01-01T08:00:00Z">'))
    assert report.published == "2024-01-01"


@pytest.mark.parametrize("declare", [True, False])
def test_pages_in_old_encodings(tmp_path, declare):
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">' if declare else ""
    report, problems = read_one(tmp_path, page(head).encode("cp1252"))
    assert "Jashtëm" in report.text
    assert "cp1252" in problems[0].what or "windows-1252" in problems[0].what


def test_a_page_saved_as_text_is_read_as_a_page(tmp_path):
    report, problems = read_one(tmp_path, page(), "a.txt")
    assert "<p>" not in report.text
    assert problems[0].severity == "note"


def warc(records):
    packed = b""
    for uri, status, kind, body in records:
        http = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2025-03-13T10:00:00Z\r\n"
        head += f"WARC-Record-ID: <urn:uuid:{len(packed)}>\r\nContent-Type: application/http; msgtype=response\r\n"
        packed += gzip.compress(f"{head}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n", mtime=0)
    return packed


def test_web_archives(tmp_path):
    pytest.importorskip("fastwarc")
    records = [
        ("https://a.org/1", 200, "text/html; charset=utf-8", page().encode()),
        ("https://a.org/2", 404, "text/html", page().encode()),
        ("https://a.org/3", 200, "image/png", b"\x89PNG"),
        ("https://a.org/4", 200, "text/html; charset=windows-1252", page().replace("herë", "kohë").encode("cp1252")),
    ]
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc(records))
    items = list(read([str(path)]))
    reports = [item for item in items if isinstance(item, Report)]
    assert [report.url for report in reports] == ["https://a.org/1", "https://a.org/4"]
    assert "Jashtëm" in reports[1].text


def test_web_archives_without_fastwarc_say_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    path = tmp_path / "a.warc"
    path.write_bytes(b"WARC/1.0\r\n")
    [problem] = read([str(path)])
    assert "besa[warc]" in problem.todo


def test_a_broken_archive_keeps_what_came_before(tmp_path):
    pytest.importorskip("fastwarc")
    data = warc([("https://a.org/1", 200, "text/html", page().encode())])
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data + b"\x1f\x8b\x08broken")
    items = list(read([str(path)]))
    assert isinstance(items[0], Report)


def test_an_archive_on_standard_input_is_refused_by_name():
    [problem] = read(["-"], stdin=io.BytesIO(b"WARC/1.0\r\nWARC-Type: response\r\n"))
    assert "web archive" in problem.what
