"""Pages (HTML): the article in them, with its title, date, address, outlet and language."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import regex

from besa.books.files import PACKS, read_yaml
from besa.model import Problem, Report
from besa.reading.fields import Defaults, make_report, tidy_tag
from besa.reading.limits import Limits
from besa.reading.recover import recover

CHARSET = regex.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", regex.I)
LANG = regex.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([\w-]{2,35})", regex.I)
#: Dates of metadata only: a date found by searching the words of a page is a guess.
DATE_RULES = {"extensive_search": False, "original_date": True}


def read_page_bytes(
    data: bytes,
    where: str,
    name: str | None,
    defaults: Defaults,
    limits: Limits,
    declared: str | None = None,
    url: str | None = None,
) -> Iterator[Report | Problem]:
    """The article in the bytes of a page; `declared` is the charset its server named, `url` where it came from."""
    if declared is None and (match := CHARSET.search(data[:4_096])):
        declared = match[1].decode("ascii")
    decoded = yield from recover(data, where, declared)
    if decoded is not None:
        yield from read_page(decoded.text, where, name, defaults, limits, url)


def read_page(
    source: str, where: str, name: str | None, defaults: Defaults, limits: Limits, url: str | None = None
) -> Iterator[Report | Problem]:
    """The article in a page; `url` is where it was fetched from, if known."""
    try:
        found = _extract(source, url)
    except Exception as error:  # the parsers of pages raise whatever they like; a bad page must cost only itself
        yield Problem(where=where, what=f"the page could not be parsed ({type(error).__name__})", todo="save its text")
        return
    if found is None or not (found.text or "").strip():
        yield Problem(where=where, what="no article was found in the page", todo="save its words as a .txt file")
        return
    date = found.date
    if date and date.endswith("-01-01") and date not in source:
        # A year alone is often completed to its first day by what reads it.
        what = f"the date {date} stands nowhere in the page: the report counts as undated"
        yield Problem(where=where, what=what, todo="give the date with --published", severity="note")
        date = None
    fields = {
        "text": found.text,
        "title": found.title,
        "url": found.url or url,
        "source": found.sitename,
        "published": date,
        "lang": _find_language(source),
    }
    yield from make_report(fields, where, name, defaults, limits)


def _extract(source: str, url: str | None) -> Any:
    import trafilatura

    for logger in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)
    return trafilatura.bare_extraction(
        source, url=url, with_metadata=True, include_comments=False, date_extraction_params=dict(DATE_RULES)
    ) or trafilatura.bare_extraction(source, url=url, with_metadata=True, favor_recall=True, date_extraction_params=dict(DATE_RULES))


def _find_language(source: str) -> str | None:
    """The page's own `lang`, unless it is what site software says of any page by default, and so says nothing."""
    match = LANG.search(source[:20_000])
    tag = tidy_tag(match[1]) if match else None
    return None if tag is None or tag.split("-")[0] in _said_of_any_page() else tag


@lru_cache(maxsize=1)
def _said_of_any_page() -> frozenset[str]:
    return frozenset(read_yaml(PACKS / "codebook" / "languages.yaml").get("said_of_any_page") or ())
