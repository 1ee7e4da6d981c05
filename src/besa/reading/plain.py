"""Plain texts with a header of `key: value` lines."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from besa.model import Problem, Report
from besa.reading.fields import Defaults, make_report
from besa.reading.limits import Limits
from besa.reading.recover import recover

HEADER = regex.compile(r"(id|date|source|title|url|lang):[ \t]*([^\r\n]*)")
LINE = regex.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
PAGE = regex.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", regex.I | regex.S)


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The header's fields and the text proper, without line ends at its end."""
    fields: dict[str, str] = {}
    position = 0
    while line := LINE.match(text, position):
        words = line.group().rstrip("\r\n")
        match = HEADER.fullmatch(words)
        if match:
            fields.setdefault(match[1], match[2].strip())
        elif words.strip() or not fields or line.end() == position:
            break
        position = line.end()
    return fields, text[position:].rstrip("\r\n")


def looks_like_page(text: str) -> bool:
    """Whether a text is the source of a page."""
    return PAGE.match(text[:4_000]) is not None


def read_plain(data: bytes, where: str, name: str | None, defaults: Defaults, limits: Limits) -> Iterator[Report | Problem]:
    """The report in the bytes of a text file (or of a page that was saved as one)."""
    decoded = yield from recover(data, where)
    if decoded is None:
        return
    if looks_like_page(decoded.text):
        from besa.reading.page import read_page

        yield Problem(where=where, what="this is a page (HTML): read as one", severity="note")
        yield from read_page(decoded.text, where, name, defaults, limits)
        return
    fields, text = split_header(decoded.text)
    yield from make_report({**fields, "text": text}, where, name, defaults, limits)
