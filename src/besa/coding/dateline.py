"""The line with which a news agency opens a report: where and when it was written, and whose it is."""

from __future__ import annotations

from typing import NamedTuple

import regex

#: *TOWN, date (Name) —*, *TOWN, date. /Name/.* and *TOWN, date – Name.*
_HEAD = r"\s*(?P<head>\p{Lu}[^\n(/]{1,60}?)"
_BRACKETS = regex.compile(_HEAD + r"[\s.,]*\((?:[«„“\"]\s*)?(?P<name>\p{Lu}[^()«»„“”\"\n]{0,40})[»“”\"]?\)\s*[.:]?\s*[-–—]+\s*")
_SLASHES = regex.compile(_HEAD + r"[\s.,]*/(?P<name>\p{Lu}[^/\n]{1,40})/\s*[.:,]?\s*[-–—]*\s*")
#: So few words a dateline has before its name, beside the date.
_WORDS = 6


class Dateline(NamedTuple):
    """Where the agency's name stands in the text, where the report's own words begin, and whether the form leaves no doubt."""

    start: int
    end: int
    upto: int
    sure: bool


def dateline(text: str) -> Dateline | None:
    """The dateline of a report; None where it has none. It is sure with a date, or a town in capitals: *KYIV (Name) —*."""
    found = _BRACKETS.match(text) or _SLASHES.match(text)
    if found is None:
        return None
    head = found["head"]
    town = regex.split(r"[,.]", head)[0].strip()
    shouted = len(town) > 2 and town == town.upper()
    dated = "," in head and regex.search(r"\b\d{1,2}\b", head) is not None
    return Dateline(*found.span("name"), found.end(), len(head.split()) <= _WORDS and (shouted or dated))
