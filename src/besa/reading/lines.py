"""JSON lines: one report a line, streamed; a bad line costs only itself."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator

from besa.model import Problem, Report
from besa.reading.decode import BOMS, decode
from besa.reading.fields import Defaults, make_report
from besa.reading.limits import Limits


def read_lines(chunks: Iterable[bytes], where: str, defaults: Defaults, limits: Limits) -> Iterator[Report | Problem]:
    """Every report of a stream of JSON lines."""
    found = False
    for number, line in split_lines(to_utf8(chunks), limits.line):
        place = f"{where}:{number}"
        if line is None:
            found = True
            what = f"the line is longer than {limits.line:,} bytes: left out"
            yield Problem(where=place, what=what, todo="write one report a line, without its pictures")
        elif line.strip():
            found = True
            yield from read_line(line, place, defaults, limits)
    if not found:
        yield Problem(where=where, what="the file is empty", todo="leave it out")


def read_line(line: bytes, where: str, defaults: Defaults, limits: Limits) -> Iterator[Report | Problem]:
    """The report of one line."""
    decoded = decode(line.strip())
    if decoded is None:
        yield Problem(where=where, what="the line is no text", todo="write JSON in UTF-8")
        return
    if decoded.encoding != "utf-8" or decoded.replaced:
        what = f"recovered as {decoded.encoding}: the line is not UTF-8"
        yield Problem(where=where, what=what, todo="check its letters, or save it as UTF-8", severity="note")
    try:
        row = json.loads(decoded.text)
    except RecursionError:
        yield Problem(where=where, what="the JSON is nested too deeply", todo="write one flat object a line")
        return
    except ValueError as error:  # JSONDecodeError, or a number of thousands of digits
        yield Problem(where=where, what=f"broken JSON ({error})", todo="write one JSON object a line")
        return
    if not isinstance(row, dict):
        yield Problem(where=where, what="the line is JSON, but no object", todo='write {"text": "…"} and so on')
        return
    yield from make_report(row, where, None, defaults, limits)


def split_lines(chunks: Iterable[bytes], longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines without their ends; None for one that is longer than `longest`, which is never held whole."""
    number, held, size = 1, list[bytes](), 0
    for chunk in chunks:
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            size += len(piece)
            yield number, b"".join([*held, piece]) if size <= longest else None
            number, held, size = number + 1, [], 0
        size += len(rest)
        if size <= longest:
            held.append(rest)
        else:
            held = []
    if size:
        yield number, b"".join(held) if size <= longest else None


def to_utf8(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Take away a byte-order mark; UTF-16 and UTF-32 that carry one become UTF-8 as they stream by."""
    stream = iter(chunks)
    first = b""
    for chunk in stream:
        first += chunk
        if len(first) >= 4:
            break
    for bom, encoding in BOMS:
        if first.startswith(bom):
            rest = _chain(first[len(bom) :], stream)
            yield from rest if encoding == "utf-8" else _recode(rest, encoding)
            return
    yield from _chain(first, stream)


def _chain(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _recode(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
