"""Paths to reports: which files there are, what kind each is, and which reader takes it."""

from __future__ import annotations

import hashlib
import itertools
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import msgspec

from besa.model import Problem, Report
from besa.reading.archive import read_archive
from besa.reading.compressed import Torn, gather, iterate
from besa.reading.decode import BOMS
from besa.reading.fields import Defaults
from besa.reading.limits import LIMITS, Limits
from besa.reading.lines import read_lines
from besa.reading.page import read_page_bytes
from besa.reading.plain import read_plain

#: The ending of a file, without `.gz`, and what it is read as.
ENDINGS = {
    ".txt": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".warc": "archive",
}


def read(
    paths: Iterable[str],
    defaults: Defaults | None = None,
    limits: Limits = LIMITS,
    stdin: IO[bytes] | None = None,
    written: str | None = None,
) -> Iterator[Report | Problem]:
    """Every report below `paths`, in their order, and every problem where it was met. Ids come out unique.

    `written` is the file that the output goes to: in a folder that is read, it is no report.
    """
    ids: dict[str, bytes] = {}
    for item in _read_all(paths, defaults or Defaults(), limits, stdin, written):
        if isinstance(item, Report):
            yield from _keep_apart(item, ids)
        else:
            yield item


def list_files(path: str) -> tuple[list[Path], list[Problem]]:
    """The readable files in a folder and the folders below it, sorted; hidden ones are left alone."""
    problems: list[Problem] = []
    found: list[Path] = []
    others: Counter[str] = Counter()

    def refuse(error: OSError) -> None:
        problems.append(_unreadable(str(error.filename), error))

    for folder, below, names in os.walk(path, onerror=refuse):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if name.startswith(".") or not file.is_file():
                continue
            if _kind(name) is None:
                others[file.suffix or name] += 1
            else:
                found.append(file)
    if others:
        kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(others.items()))
        todo = "name a file itself to have it read"
        problems.append(Problem(where=path, what=f"not read, by their endings: {kinds}", todo=todo, severity="note"))
    elif not found and not problems:
        problems.append(Problem(where=path, what="the folder holds no reports", todo="name another one"))
    return sorted(found), problems


def count_reports(paths: Iterable[str]) -> int | None:
    """How many reports `paths` hold, for a progress bar; None where only reading would tell."""
    count = 0
    for path in paths:
        files = list_files(path)[0] if path != "-" and os.path.isdir(path) else [Path(path)]
        if any(_kind(file.name) not in ("text", "page") for file in files):
            return None
        count += len(files)
    return count


def _read_all(
    paths: Iterable[str], defaults: Defaults, limits: Limits, stdin: IO[bytes] | None, written: str | None
) -> Iterator[Report | Problem]:
    spared = os.path.realpath(written) if written else None
    for path in paths:
        if path == "-":
            yield from _read_stream(stdin or sys.stdin.buffer, "standard input", None, None, defaults, limits)
        elif os.path.isdir(path):
            files, problems = list_files(path)
            for file in files:
                if os.path.realpath(file) == spared:
                    continue
                yield from _read_file(file, defaults, limits)
            yield from problems
        else:
            yield from _read_file(Path(path), defaults, limits)


def _read_file(file: Path, defaults: Defaults, limits: Limits) -> Iterator[Report | Problem]:
    where = os.fsencode(file).decode("utf-8", "replace")
    try:
        with file.open("rb") as stream:
            yield from _read_stream(stream, where, _name(file), _kind(file.name), defaults, limits)
    except FileNotFoundError:
        yield Problem(where=where, what="there is no such file", todo="check its name")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        yield _unreadable(where, error)


def _read_stream(
    stream: IO[bytes], where: str, name: str | None, kind: str | None, defaults: Defaults, limits: Limits
) -> Iterator[Report | Problem]:
    if kind == "archive":
        yield from read_archive(stream, where, defaults, limits)
        return
    chunks = iterate(stream, limits)
    try:
        if kind is None:
            first = next(chunks, b"")
            kind, chunks = guess_kind(first), itertools.chain((first,), chunks)
        if kind == "lines":
            yield from read_lines(chunks, where, defaults, limits)
            return
        data, more = gather(chunks, limits.file)
    except Torn as torn:
        yield Problem(where=where, what=str(torn), todo=torn.todo)
        return
    if kind == "archive":
        yield Problem(where=where, what="a web archive is read from a file only", todo="name it *.warc or *.warc.gz")
    elif kind == "page" and more:
        what = f"the page is longer than {limits.file:,} bytes: left out"
        yield Problem(where=where, what=what, todo="save its words as a .txt file")
    elif kind == "page":
        yield from read_page_bytes(data, where, name, defaults, limits)
    else:
        yield from read_plain(data, where, name, defaults, limits)


def guess_kind(first: bytes) -> str:
    """What an input without a telling name is, by its first characters."""
    if first.startswith(b"WARC/"):
        return "archive"
    encoding = next((encoding for bom, encoding in BOMS if first.startswith(bom)), "utf-8")
    start = first[:4_096].decode(encoding, errors="replace").lstrip("\ufeff \t\r\n\f\v")
    return {"{": "lines", "<": "page"}.get(start[:1], "text")


def _kind(name: str) -> str | None:
    return ENDINGS.get(Path(name.lower().removesuffix(".gz")).suffix)


def _name(file: Path) -> str | None:
    """A file's name without its last ending (and without `.gz`): the id of the report in it."""
    name = os.fsencode(file.name).decode("utf-8", "replace")
    name = name[:-3] if name.lower().endswith(".gz") else name
    return Path(name).stem or None


def _unreadable(where: str, error: Exception) -> Problem:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return Problem(where=where, what=f"cannot be read: {reason}", todo="check the path and its permissions")


def _keep_apart(report: Report, ids: dict[str, bytes]) -> Iterator[Report | Problem]:
    """A report whose id was met before gets another one, or is left out where its words are the same too."""
    digest = hashlib.sha256(report.text.encode("utf-8", "replace")).digest()[:16]
    label = report.id
    if ids.get(label) == digest:
        what = f"the report “{label}” was read before, with the same words: not read twice"
        yield Problem(where=label, what=what, todo="leave one out", severity="note")
        return
    if label in ids:
        label = f"{label}~{digest.hex()[:8]}"
        if label in ids:
            what = f"the report “{label}” was read before, with the same words: not read twice"
            yield Problem(where=report.id, what=what, todo="leave one out", severity="note")
            return
        what = f"a different report had the id “{report.id}”: this one is called “{label}”"
        yield Problem(where=report.id, what=what, todo="give every report an id of its own", severity="warning")
        report = msgspec.structs.replace(report, id=label)
    ids[label] = digest
    yield report
