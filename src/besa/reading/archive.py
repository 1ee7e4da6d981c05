"""Web archives (WARC): every page that was answered with 200."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from besa.model import Problem, Report
from besa.reading.fields import Defaults
from besa.reading.limits import Limits
from besa.reading.page import read_page_bytes

PAGES = ("text/html", "application/xhtml+xml")


def read_archive(stream: IO[bytes], where: str, defaults: Defaults, limits: Limits) -> Iterator[Report | Problem]:
    """The articles of the pages in a web archive."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        what = "web archives need the package fastwarc, which is not installed"
        yield Problem(where=where, what=what, todo="pip install 'besa[warc]'")
        return
    seen = 0
    try:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
            seen += 1
            yield from _read_record(record, where, seen, defaults, limits)
    except Exception as error:  # fastwarc raises many kinds for broken archives; what came before is kept
        what = f"the archive is broken after record {seen} ({type(error).__name__}: {error})"
        yield Problem(where=where, what=what, todo="fetch it again; the pages before that were read")
        return
    if not seen:
        yield Problem(where=where, what="the archive holds no answers", todo="check that it is a WARC of pages")


def _read_record(record: Any, where: str, number: int, defaults: Defaults, limits: Limits) -> Iterator[Report | Problem]:
    kind = str(record.http_content_type or "").lower()
    headers = record.http_headers
    if kind not in PAGES or headers is None or headers.status_code != 200:
        return
    url = record.headers.get("WARC-Target-URI")
    place = f"{where}#{url or number}"
    data = record.reader.read(limits.file + 1)
    if len(data) > limits.file:
        what = f"the page is longer than {limits.file:,} bytes: left out"
        yield Problem(where=place, what=what, todo="save its words as a .txt file")
        return
    yield from read_page_bytes(bytes(data), place, None, defaults, limits, record.http_charset, url)
