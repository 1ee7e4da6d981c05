"""Where commands write to: standard output or a file, in UTF-8, with what goes wrong in words."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
#: How every file of SQLite begins, and what the names of the files end in that it keeps beside one.
_SQLITE = b"SQLite format 3\0"
_BESIDE = ("-wal", "-shm", "-journal")


class Unwritable(click.ClickException):
    """What was to be written cannot be."""

    exit_code = 2


def output_option(command: F) -> F:
    """-o FILE."""
    add = click.option("-o", "--output", metavar="FILE", default="-", help="Write there instead of to standard output.")
    return add(command)


@contextmanager
def writing(output: str) -> Iterator[TextIO]:
    """The output, open. What cannot be written is said, not thrown; a pipe that was closed early is click's to deal with."""
    try:
        with open_output(output) as out:
            yield out
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        where = "standard output" if output == "-" else output
        if output == "-":
            _drop_rest()
        raise Unwritable(f"{where}: cannot be written: {error.strerror or error}") from None


def _drop_rest() -> None:
    """What standard output still holds goes nowhere, or Python would try once more at the end, and exit with a status of its own."""
    with suppress(OSError, ValueError):  # a stream in memory has no descriptor
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def spare(output: str, *paths: str, hint: str = "-o") -> None:
    """Opening the output empties it: what is read must not be lost that way."""
    for path in paths:
        if "-" not in (path, output) and os.path.isfile(path) and os.path.exists(output) and os.path.samefile(path, output):
            raise click.BadParameter(f"{output}: this is one of the files to be read, and would be overwritten", param_hint=hint)


def spare_record(output: str, db: str, hint: str = "-o") -> None:
    """A question must not overwrite the record that it is put to, nor what SQLite keeps beside it."""
    path = db.removeprefix("sqlite:///")
    if output == "-" or "://" in path:
        return
    spare(output, *(path + end for end in ("", *_BESIDE)), hint=hint)
    record = os.path.realpath(path)
    if os.path.realpath(output) in {record + end for end in ("", *_BESIDE)}:
        raise click.BadParameter(f"{output}: this belongs to the record, and would be overwritten", param_hint=hint)


def _belongs_to_record(output: str) -> bool:
    """Whether this is a file of SQLite, or one that SQLite keeps beside such a file."""
    path = os.path.realpath(output)
    return any(_is_sqlite(one) for one in (path, *(path.removesuffix(end) for end in _BESIDE if path.endswith(end))))


def _is_sqlite(path: str) -> bool:
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


@contextmanager
def open_output(output: str) -> Iterator[TextIO]:
    """The output as UTF-8. A terminal that knows less gets what it can show."""
    if output == "-":
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if callable(reconfigure):
            reconfigure(**({"errors": "replace"} if sys.stdout.isatty() else {"encoding": "utf-8"}))
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        if _belongs_to_record(output):
            raise click.BadParameter(f"{output}: this is a record (SQLite), and would be overwritten", param_hint="-o")
        file = open(output, "w", encoding="utf-8")  # noqa: SIM115 - closed below; only the opening may be the call's fault
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{output}: {error}", param_hint="-o") from None
    with file:
        yield file
