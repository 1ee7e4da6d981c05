"""`besa code`: reports in, claims out."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO, cast

import click

from besa.cli.inputs import gather, input_options, watch
from besa.cli.problems import Gathered
from besa.reading.fields import Defaults

if TYPE_CHECKING:
    from besa.model import Coded, Problem

    Writer = Callable[[Iterable[Coded | Problem], TextIO], None]

#: The formats: the module and the function that write each.
FORMATS = {
    "text": ("besa.views.terminal", "write_text"),
    "jsonl": ("besa.views.jsonl", "write_jsonl"),
    "json": ("besa.views.jsonl", "write_json"),
    "html": ("besa.views.page", "write_page"),
    "md": ("besa.views.markdown", "write_markdown"),
}


@click.command()
@input_options
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("-o", "--output", metavar="FILE", default="-", help="Write there instead of to standard output.")
def code(
    paths: tuple[str, ...],
    lang: str | None,
    published: str | None,
    source: str | None,
    form: str,
    output: str,
    jobs: int,
) -> None:
    """Code reports and print what each of them claims.

    PATH is a file (.txt .html .jsonl .warc, each also .gz), a folder, or - for standard input.
    """
    _spare_inputs(paths, output)
    gathered = Gathered()
    defaults = Defaults(lang=lang, published=published, source=source)
    with _name_full_disk(output), _open(output) as out:
        items = _code_paths(paths, defaults, jobs or os.cpu_count() or 1, output)
        quiet = output == "-" and sys.stdout.isatty()
        shown = watch(gather(items, gathered), paths, doing="coding", quiet=quiet, counts=lambda item: not hasattr(item, "severity"))
        _get_writer(form)(shown, out)
    gathered.tell()
    sys.exit(1 if gathered.failed else 0)


def _code_paths(paths: tuple[str, ...], defaults: Defaults, jobs: int, output: str) -> Iterator[Coded | Problem]:
    from besa.cli.work import code_all
    from besa.reading import read

    return code_all(read(paths, defaults, written=None if output == "-" else output), jobs)


def _spare_inputs(paths: tuple[str, ...], output: str) -> None:
    """Opening the output empties it: a report must not be lost that way."""
    for path in paths:
        if "-" not in (path, output) and os.path.isfile(path) and os.path.exists(output) and os.path.samefile(path, output):
            raise click.BadParameter(f"{output}: this is one of the files to be read, and would be overwritten", param_hint="-o")


class _Unwritable(click.ClickException):
    exit_code = 2


@contextmanager
def _name_full_disk(output: str) -> Iterator[None]:
    """What cannot be written is said, not thrown; a pipe that was closed early is click's to deal with."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        where = "standard output" if output == "-" else output
        raise _Unwritable(f"{where}: cannot be written: {error.strerror or error}") from None


def _get_writer(form: str) -> Writer:
    import importlib

    module, name = FORMATS[form]
    return cast("Writer", getattr(importlib.import_module(module), name))


@contextmanager
def _open(output: str) -> Iterator[TextIO]:
    """The output as UTF-8. A terminal that knows less gets what it can show."""
    if output == "-":
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if callable(reconfigure):
            reconfigure(**({"errors": "replace"} if sys.stdout.isatty() else {"encoding": "utf-8"}))
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        file = open(output, "w", encoding="utf-8")  # noqa: SIM115 - closed below; only the opening may be the call's fault
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{output}: {error}", param_hint="-o") from None
    with file:
        yield file
