"""The line with which a news agency opens a report: where and when it was written, and whose it is."""

from __future__ import annotations

from typing import NamedTuple

import regex

#: *TOWN, date (Name) —*, *TOWN, date. /Name/.* and *TOWN, date – Name.*
_HEAD = r"\s*(?P<head>\p{Lu}[^\n(/]{1,60}?)"
_BRACKETS = regex.compile(_HEAD + r"[\s.,]*\((?:[«„“\"]\s*)?(?P<name>\p{Lu}[^()«»„“”\"\n]{0,40})[»“”\"]?\)\s*[.:]?\s*[-–—]+\s*")
_SLASHES = regex.compile(_HEAD + r"[\s.,]*/(?P<name>\p{Lu}[^/\n]{1,40})/\s*[.:,]?\s*[-–—]*\s*")
#: *TOWN -*, *TOWN, Region -* and *TOWN, May 16 -*: a newspaper's, which names no agency.
_DAY = r"(?:,?\s+(?:\p{L}{3,12}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,12})(?:,?\s+\d{4})?)"
_TOWN_ALONE = regex.compile(r"\s*(?P<town>\p{Lu}[\p{Lu}.'’ ]{2,30})(?:,\s\p{Lu}[\p{L}. ]{1,20}?)?" + _DAY + r"?\s+[-–—]+\s+")
#: A line of its own above the report.
_HEADLINE = regex.compile(r"\s*[^\n]{1,200}\n\s*")
#: So few words a dateline has before its name, beside the date.
_WORDS = 6


class Dateline(NamedTuple):
    """Where the agency's name stands in the text, where the report's own words begin, whether the form leaves no doubt, and where it
    begins itself: at the top, or under a headline."""

    start: int
    end: int
    upto: int
    sure: bool
    begin: int = 0


def dateline(text: str) -> Dateline | None:
    """The dateline of a report; None where it has none. It is sure with a date, or a town in capitals: *KYIV (Name) —*."""
    at_top = _read(text, 0)
    headline = _HEADLINE.match(text) if at_top is None else None
    below = _read(text, headline.end()) if headline is not None else None
    return below if below is not None and below.sure else at_top


def town_of(text: str, line: Dateline | None) -> tuple[str, int, int] | None:
    """The town in capitals with which a report opens, at the top or under a headline, and where the words before and after it end.

    ``line``: the report's dateline if it is sure. Whether it is a town only a gazetteer can tell: *VIDEO - *, *BREAKING - *.
    """
    if line is not None:
        head = regex.split(r"[,.(/]", text[line.begin : line.start])[0].strip()
        return (head, line.begin, line.upto) if head == head.upper() else None
    headline = _HEADLINE.match(text)
    for begin in (0, headline.end() if headline is not None else 0):
        found = _TOWN_ALONE.match(text, begin)
        if found is not None:
            return found["town"].strip(), begin, found.end()
    return None


def _read(text: str, begin: int) -> Dateline | None:
    found = _BRACKETS.match(text, begin) or _SLASHES.match(text, begin)
    if found is None:
        return None
    head = found["head"]
    town = regex.split(r"[,.]", head)[0].strip()
    shouted = len(town) > 2 and town == town.upper()
    dated = "," in head and regex.search(r"\b\d{1,2}\b", head) is not None
    return Dateline(*found.span("name"), found.end(), len(head.split()) <= _WORDS and (shouted or dated), begin)
