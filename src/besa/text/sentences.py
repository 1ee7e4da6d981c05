"""Where sentences begin and end, also in scraped text with glued sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

_CLOSERS = "\"”’'»)]›"


class Span(NamedTuple):
    """A sentence's place in the text and the number of its paragraph, from 0."""

    start: int
    end: int
    paragraph: int


class Splitter:
    """Cuts text into sentences. ``stops``: the marks that end one; ``abbreviations``: folded words whose stop ends none."""

    def __init__(self, stops: str, abbreviations: frozenset[str], caseless: bool = False) -> None:
        self._abbreviations = abbreviations
        self._caseless = caseless
        marks = regex.escape(stops, special_only=False)
        self._boundary = regex.compile(
            rf"(?P<stop>[{marks}]+[{regex.escape(_CLOSERS)}]*)(?P<gap>\s+|$|(?=[\p{{Lu}}“„«\"][\p{{L}}“„«]))|(?P<line>\s*\n\s*)"
        )
        self._of_last = lru_cache(maxsize=2)(lambda text: tuple(self._cut(text)))

    def sentences(self, text: str) -> tuple[Span, ...]:
        """The sentences of ``text`` without the white space around them; those of the last text are remembered."""
        found: tuple[Span, ...] = self._of_last(text)
        return found

    def _cut(self, text: str) -> Iterator[Span]:
        start, paragraph = 0, 0
        for match in self._boundary.finditer(text):
            line = match.group("line") or ""
            gap = match.group("gap") or ""
            broken = line or ("\n" in gap)
            if not broken and not self._ends(text, match):
                continue
            if line and not self._breaks(text, match, line):
                continue
            stop = match.end("stop") if match.group("stop") else match.start()
            span = _trimmed(text, start, stop)
            if span:
                yield Span(*span, paragraph)
            start = match.end()
            if (line + gap).count("\n") > 1:
                paragraph += 1
        span = _trimmed(text, start, len(text))
        if span:
            yield Span(*span, paragraph)

    def _breaks(self, text: str, match: regex.Match[str], line: str) -> bool:
        return line.count("\n") > 1 or not text[match.end() : match.end() + 1].islower() or self._caseless

    def _ends(self, text: str, match: regex.Match[str]) -> bool:
        after = text[match.end() : match.end() + 8]
        if not after:
            return True
        stop = match.group("stop")
        before = _last_word(text, _within_quotes(text, match.start()))
        if stop.startswith(".") and len(stop) == 1:
            if before.casefold() in self._abbreviations or (len(before) == 1 and before.isupper()):
                return False
            if before[-1:].isdigit() and match.group("gap") == "":
                return False
            if match.group("gap") == "" and (len(before) < 2 or not before[-1].islower()):
                return False
            if _inside_dotted(text, match.start()) and after.strip()[:1].islower():
                return False
        head = after.lstrip("\"“„«'‘([–—- ")[:1]
        return self._caseless or not head.islower()


def _within_quotes(text: str, end: int) -> int:
    """The end of what a closing quotation mark before a stop closes: *is needed”.“Nobody …*."""
    while end > 0 and text[end - 1] in _CLOSERS:
        end -= 1
    return end


def _last_word(text: str, end: int) -> str:
    start = end
    while start > 0 and end - start < 30 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    return text[start:end]


def _inside_dotted(text: str, at: int) -> bool:
    return at >= 2 and text[at - 2] == "."


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in "\u200b\ufeff"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None
